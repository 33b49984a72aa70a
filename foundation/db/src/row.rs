use crate::{Column, Error, Result, param};
use kernel::{Date, Time};
use rusqlite::types::ValueRef;
use tokio_postgres::types::{FromSql, Type};
use uuid::Uuid;

/// One row on its way out of either database.
pub struct Row<'a>(pub(crate) RowKind<'a>);

pub(crate) enum RowKind<'a> {
    Lite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

impl Row<'_> {
    /// The column at `index`, counted from zero.
    pub fn get<T: Column>(&self, index: usize) -> Result<T> {
        T::read(&Cell { row: self, index })
    }
}

/// One column of one row.
pub struct Cell<'a> {
    row: &'a Row<'a>,
    index: usize,
}

impl<'a> Cell<'a> {
    pub(crate) fn column(&self) -> usize {
        self.index
    }

    fn lite(&self, row: &'a rusqlite::Row<'a>) -> Result<ValueRef<'a>> {
        row.get_ref(self.index).map_err(|error| self.wrong(error))
    }

    fn postgres<T: for<'b> FromSql<'b>>(&self, row: &tokio_postgres::Row) -> Result<T> {
        row.try_get(self.index).map_err(|error| self.wrong(error))
    }

    pub(crate) fn is_null(&self) -> Result<bool> {
        match self.row.0 {
            RowKind::Lite(row) => Ok(self.lite(row)? == ValueRef::Null),
            RowKind::Postgres(row) => Ok(self.postgres::<Option<Anything>>(row)?.is_none()),
        }
    }

    /// Words.
    pub fn text(&self) -> Result<String> {
        match self.row.0 {
            RowKind::Lite(row) => self.lite(row)?.as_str().map(str::to_owned).map_err(|error| self.wrong(error)),
            RowKind::Postgres(row) => self.postgres(row),
        }
    }

    pub(crate) fn uuid(&self) -> Result<Uuid> {
        match self.row.0 {
            RowKind::Lite(row) => {
                let bytes = self.lite(row)?.as_blob().map_err(|error| self.wrong(error))?;
                Uuid::from_slice(bytes).map_err(|error| self.wrong(error))
            }
            RowKind::Postgres(row) => self.postgres(row),
        }
    }

    pub(crate) fn int(&self) -> Result<i64> {
        match self.row.0 {
            RowKind::Lite(row) => self.lite(row)?.as_i64().map_err(|error| self.wrong(error)),
            RowKind::Postgres(row) => self.postgres(row),
        }
    }

    pub(crate) fn real(&self) -> Result<f64> {
        match self.row.0 {
            RowKind::Lite(row) => match self.lite(row)? {
                ValueRef::Real(real) => Ok(real),
                other => Err(self.wrong(format!("a number with a fraction expected, {} found", other.data_type()))),
            },
            RowKind::Postgres(row) => self.postgres(row),
        }
    }

    pub(crate) fn bool(&self) -> Result<bool> {
        match self.row.0 {
            RowKind::Lite(_) => Ok(self.int()? != 0),
            RowKind::Postgres(row) => self.postgres(row),
        }
    }

    pub(crate) fn bytes(&self) -> Result<Vec<u8>> {
        match self.row.0 {
            RowKind::Lite(row) => self.lite(row)?.as_blob().map(<[u8]>::to_vec).map_err(|error| self.wrong(error)),
            RowKind::Postgres(row) => self.postgres(row),
        }
    }

    pub(crate) fn json(&self) -> Result<String> {
        match self.row.0 {
            RowKind::Lite(_) => self.text(),
            RowKind::Postgres(row) => self.postgres::<PostgresJson>(row).map(|json| json.0),
        }
    }

    pub(crate) fn time(&self) -> Result<Time> {
        let micros = match self.row.0 {
            RowKind::Lite(_) => self.int()?,
            RowKind::Postgres(row) => self.postgres::<PostgresTime>(row)?.0,
        };
        param::time_of(micros).ok_or_else(|| self.wrong("a time out of range"))
    }

    pub(crate) fn date(&self) -> Result<Date> {
        let days = match self.row.0 {
            RowKind::Lite(_) => i32::try_from(self.int()?).map_err(|error| self.wrong(error))?,
            RowKind::Postgres(row) => self.postgres::<PostgresDate>(row)?.0,
        };
        param::date_of(days).ok_or_else(|| self.wrong("a date out of range"))
    }
}

/// PostgreSQL counts time from the year 2000.
pub(crate) const MICROS_TO_2000: i64 = 946_684_800_000_000;
/// PostgreSQL counts days from the year 2000.
pub(crate) const DAYS_TO_2000: i32 = 10_957;

type Failed = Box<dyn std::error::Error + Send + Sync>;

struct Anything;
impl FromSql<'_> for Anything {
    fn from_sql(_: &Type, _: &[u8]) -> std::result::Result<Self, Failed> {
        Ok(Self)
    }
    fn accepts(_: &Type) -> bool {
        true
    }
}

/// The text of a document; whoever asked for it reads it once, as what it is.
struct PostgresJson(String);
impl FromSql<'_> for PostgresJson {
    fn from_sql(kind: &Type, raw: &[u8]) -> std::result::Result<Self, Failed> {
        let text = match (kind, raw) {
            // The first byte says in which form the text follows; there is but one.
            (&Type::JSONB, [1, text @ ..]) => text,
            (&Type::JSONB, _) => return Err("a document in an unknown form".into()),
            (_, text) => text,
        };
        Ok(Self(std::str::from_utf8(text)?.to_owned()))
    }
    fn accepts(kind: &Type) -> bool {
        matches!(*kind, Type::JSON | Type::JSONB)
    }
}

struct PostgresTime(i64);
impl FromSql<'_> for PostgresTime {
    fn from_sql(_: &Type, raw: &[u8]) -> std::result::Result<Self, Failed> {
        Ok(Self(i64::from_be_bytes(raw.try_into()?).checked_add(MICROS_TO_2000).ok_or("out of range")?))
    }
    fn accepts(kind: &Type) -> bool {
        *kind == Type::TIMESTAMPTZ
    }
}

struct PostgresDate(i32);
impl FromSql<'_> for PostgresDate {
    fn from_sql(_: &Type, raw: &[u8]) -> std::result::Result<Self, Failed> {
        Ok(Self(i32::from_be_bytes(raw.try_into()?).checked_add(DAYS_TO_2000).ok_or("out of range")?))
    }
    fn accepts(kind: &Type) -> bool {
        *kind == Type::DATE
    }
}

/// Something that a row can become.
pub trait FromRow: Sized + Send {
    /// Reads it, column by column.
    fn from_row(row: &Row<'_>) -> Result<Self>;
}

macro_rules! tuple {
    ($($name:ident $index:tt),+) => {
        impl<$($name: Column + Send),+> FromRow for ($($name,)+) {
            fn from_row(row: &Row<'_>) -> Result<Self> { Ok(($(row.get::<$name>($index)?,)+)) }
        }
    };
}
tuple!(A 0);
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);
tuple!(A 0, B 1, C 2, D 3, E 4);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5, G 6, H 7);

/// A struct that a row becomes, columns in the order of its fields.
#[macro_export]
macro_rules! row {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$fmeta:meta])* $fvis:vis $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        $vis struct $name { $($(#[$fmeta])* $fvis $field: $type),+ }
        impl $crate::FromRow for $name {
            fn from_row(row: &$crate::Row<'_>) -> $crate::Result<Self> {
                let mut columns = 0..;
                $(let $field = row.get::<$type>(columns.next().unwrap_or_default())?;)+
                Ok(Self { $($field),+ })
            }
        }
    };
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full(error.into()),
            Some(
                ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
                | ErrorCode::CannotOpen
                | ErrorCode::SystemIoFailure,
            ) => Self::Unavailable(error.into()),
            _ => Self::Other(error.into()),
        }
    }
}
