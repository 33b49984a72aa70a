use crate::{Cell, Error, Result};
use kernel::{Date, Id, Language, Role, Time};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// The parameters of one statement, `$1` first.
pub type Params<'a> = &'a [&'a dyn Param];

/// A value on its way into either database.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Nothing.
    Null,
    /// An id; sixteen bytes in SQLite.
    Uuid(Uuid),
    /// Words.
    Text(&'a str),
    /// A whole number.
    Int(i64),
    /// A number with a fraction.
    Real(f64),
    /// Yes or no; 1 or 0 in SQLite.
    Bool(bool),
    /// Bytes.
    Bytes(&'a [u8]),
    /// Microseconds since 1970; a whole number in SQLite, so it sorts and compares as in PostgreSQL.
    Time(i64),
    /// Days since 1970; a whole number in SQLite.
    Date(i32),
    /// A JSON document; text in SQLite.
    Json(String),
    /// Several ids, for `= ANY($1)`.
    Uuids(&'a [Uuid]),
}

/// What a parameter is, also when it is nothing: PostgreSQL asks before it sees a value (`$1 IS NULL OR name = $1`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the value of the same name")]
pub enum Kind {
    Unknown,
    Uuid,
    Text,
    Int,
    Real,
    Bool,
    Bytes,
    Time,
    Date,
    Json,
    Uuids,
}

/// Something that can stand as a parameter.
pub trait Param: Sync {
    /// The value to bind.
    fn value(&self) -> Value<'_>;

    /// What such parameters are. Unknown is left to the server to find out.
    fn kind_of() -> Kind
    where
        Self: Sized,
    {
        Kind::Unknown
    }

    /// What this one is.
    fn kind(&self) -> Kind {
        match self.value() {
            Value::Null => Kind::Unknown,
            Value::Uuid(_) => Kind::Uuid,
            Value::Text(_) => Kind::Text,
            Value::Int(_) => Kind::Int,
            Value::Real(_) => Kind::Real,
            Value::Bool(_) => Kind::Bool,
            Value::Bytes(_) => Kind::Bytes,
            Value::Time(_) => Kind::Time,
            Value::Date(_) => Kind::Date,
            Value::Json(_) => Kind::Json,
            Value::Uuids(_) => Kind::Uuids,
        }
    }
}

/// Something that can be read from a column.
pub trait Column: Sized {
    /// Reads it.
    fn read(cell: &Cell<'_>) -> Result<Self>;
}

/// A JSON document, opaque to SQL.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Json<T = serde_json::Value>(pub T);

/// Several ids as one parameter: `WHERE t.id = ANY($1)` reads a whole page of a list in one statement.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Ids(Vec<Uuid>);

impl<T> FromIterator<Id<T>> for Ids {
    fn from_iter<I: IntoIterator<Item = Id<T>>>(ids: I) -> Self {
        Self(ids.into_iter().map(|id| id.uuid()).collect())
    }
}

impl FromIterator<Uuid> for Ids {
    fn from_iter<I: IntoIterator<Item = Uuid>>(ids: I) -> Self {
        Self(ids.into_iter().collect())
    }
}

impl Param for Ids {
    fn value(&self) -> Value<'_> {
        Value::Uuids(&self.0)
    }
    fn kind_of() -> Kind {
        Kind::Uuids
    }
}

macro_rules! simple {
    ($($type:ty => $kind:ident |$self:ident| $value:expr, $read:ident;)+) => { $(
        impl Param for $type {
            fn value(&self) -> Value<'_> { let $self = self; $value }
            fn kind_of() -> Kind { Kind::$kind }
        }
        impl Column for $type { fn read(cell: &Cell<'_>) -> Result<Self> { cell.$read() } }
    )+ };
}

simple! {
    Uuid => Uuid |v| Value::Uuid(*v), uuid;
    String => Text |v| Value::Text(v), text;
    i64 => Int |v| Value::Int(*v), int;
    f64 => Real |v| Value::Real(*v), real;
    bool => Bool |v| Value::Bool(*v), bool;
    Vec<u8> => Bytes |v| Value::Bytes(v), bytes;
    Time => Time |v| Value::Time(v.as_microsecond()), time;
    Date => Date |v| Value::Date(days(*v)), date;
}

impl Param for &str {
    fn value(&self) -> Value<'_> {
        Value::Text(self)
    }
    fn kind_of() -> Kind {
        Kind::Text
    }
}
impl Param for &[u8] {
    fn value(&self) -> Value<'_> {
        Value::Bytes(self)
    }
    fn kind_of() -> Kind {
        Kind::Bytes
    }
}
impl<const N: usize> Param for [u8; N] {
    fn value(&self) -> Value<'_> {
        Value::Bytes(self)
    }
    fn kind_of() -> Kind {
        Kind::Bytes
    }
}
impl<const N: usize> Column for [u8; N] {
    fn read(cell: &Cell<'_>) -> Result<Self> {
        cell.bytes()?
            .try_into()
            .map_err(|bytes: Vec<u8>| cell.wrong(format!("{N} bytes expected, {} found", bytes.len())))
    }
}
impl Param for i32 {
    fn value(&self) -> Value<'_> {
        Value::Int(i64::from(*self))
    }
    fn kind_of() -> Kind {
        Kind::Int
    }
}
impl Column for i32 {
    fn read(cell: &Cell<'_>) -> Result<Self> {
        Self::try_from(cell.int()?).map_err(|error| cell.wrong(error))
    }
}
impl<T> Param for Id<T> {
    fn value(&self) -> Value<'_> {
        Value::Uuid(self.uuid())
    }
    fn kind_of() -> Kind {
        Kind::Uuid
    }
}
impl<T> Column for Id<T> {
    fn read(cell: &Cell<'_>) -> Result<Self> {
        cell.uuid().map(Self::from_uuid)
    }
}
impl<T: Param> Param for Option<T> {
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, Param::value)
    }
    fn kind_of() -> Kind {
        T::kind_of()
    }
    fn kind(&self) -> Kind {
        self.as_ref().map_or(T::kind_of(), Param::kind)
    }
}
impl<T: Column> Column for Option<T> {
    fn read(cell: &Cell<'_>) -> Result<Self> {
        if cell.is_null()? { Ok(None) } else { T::read(cell).map(Some) }
    }
}
impl<T: Serialize + Sync> Param for Json<T> {
    fn value(&self) -> Value<'_> {
        // A document that cannot be written as JSON is bound as nothing and refused by the column's NOT NULL.
        serde_json::to_string(&self.0).map_or(Value::Null, Value::Json)
    }
    fn kind_of() -> Kind {
        Kind::Json
    }
}
impl<T: DeserializeOwned> Column for Json<T> {
    fn read(cell: &Cell<'_>) -> Result<Self> {
        serde_json::from_str(&cell.json()?).map(Self).map_err(|error| cell.wrong(error))
    }
}

/// Lets an enum made by `kernel::text_enum!` (or any type with `as_str` and `parse`) stand in parameters and columns.
#[macro_export]
macro_rules! stored_as_text {
    ($($type:ty),+ $(,)?) => { $(
        impl $crate::Param for $type {
            fn value(&self) -> $crate::Value<'_> { $crate::Value::Text(self.as_str()) }
            fn kind_of() -> $crate::Kind { $crate::Kind::Text }
        }
        impl $crate::Column for $type {
            fn read(cell: &$crate::Cell<'_>) -> $crate::Result<Self> {
                let word = cell.text()?;
                Self::parse(&word).ok_or_else(|| cell.wrong(format!("unknown word {word}")))
            }
        }
    )+ };
}

stored_as_text!(Language, Role);

pub(crate) fn days(date: Date) -> i32 {
    date.since(Date::constant(1970, 1, 1)).map_or(0, |span| span.get_days())
}

pub(crate) fn date_of(days: i32) -> Option<Date> {
    use jiff::ToSpan;
    Date::constant(1970, 1, 1).checked_add(i64::from(days).days()).ok()
}

pub(crate) fn time_of(micros: i64) -> Option<Time> {
    Time::from_microsecond(micros).ok()
}

impl Cell<'_> {
    /// An error that says what is wrong with this column.
    pub fn wrong(&self, why: impl ToString) -> Error {
        Error::Shape { column: self.column(), why: why.to_string() }
    }
}
