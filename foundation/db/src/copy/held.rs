//! One value of one column, of whatever type, on its way from one database to the other.

use super::Kind;
use crate::row::RowKind;
use crate::{Error, FromRow, Json, Param, Result, Value};
use kernel::{Date, Time};
use rusqlite::types::ValueRef;
use tokio_postgres::types::Type;
use uuid::Uuid;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Held {
    /// Nothing, in a column of this type.
    Null(Kind),
    Uuid(Uuid),
    Text(String),
    Int(i64),
    Real(f64),
    Bool(bool),
    Bytes(Vec<u8>),
    /// Microseconds since 1970.
    Time(i64),
    /// Days since 1970.
    Date(i32),
    Json(String),
}

impl Held {
    /// The same value as the declared type has it. SQLite knows only five kinds; what a column means is in its migration.
    pub fn of_kind(self, kind: Kind) -> Result<Self> {
        Ok(match (kind, self) {
            (kind, Self::Null(_)) => Self::Null(kind),
            (Kind::Uuid, Self::Bytes(bytes)) => {
                Self::Uuid(Uuid::from_slice(&bytes).map_err(|error| wrong(kind, error))?)
            }
            (Kind::Boolean, Self::Int(int)) => Self::Bool(int != 0),
            (Kind::Timestamptz, Self::Int(micros)) => Self::Time(micros),
            (Kind::Date, Self::Int(days)) => Self::Date(i32::try_from(days).map_err(|error| wrong(kind, error))?),
            // Written anew, keys in order: PostgreSQL keeps no order of its own, and equal documents must give equal copies.
            (Kind::Jsonb, Self::Text(text)) => {
                let document: serde_json::Value = serde_json::from_str(&text).map_err(|error| wrong(kind, error))?;
                Self::Json(document.to_string())
            }
            (kind, held) if held.declared() == kind => held,
            (kind, held) => return Err(wrong(kind, format!("{} found", held.declared()))),
        })
    }

    fn declared(&self) -> Kind {
        match self {
            Self::Null(kind) => *kind,
            Self::Uuid(_) => Kind::Uuid,
            Self::Text(_) => Kind::Text,
            Self::Int(_) => Kind::Bigint,
            Self::Real(_) => Kind::Double,
            Self::Bool(_) => Kind::Boolean,
            Self::Bytes(_) => Kind::Bytea,
            Self::Time(_) => Kind::Timestamptz,
            Self::Date(_) => Kind::Date,
            Self::Json(_) => Kind::Jsonb,
        }
    }
}

fn wrong(kind: Kind, why: impl std::fmt::Display) -> Error {
    Error::Shape { column: 0, why: format!("declared as {}: {why}", kind.word()) }
}

impl Param for Held {
    fn value(&self) -> Value<'_> {
        match self {
            Self::Null(_) => Value::Null,
            Self::Uuid(uuid) => Value::Uuid(*uuid),
            Self::Text(text) => Value::Text(text),
            Self::Int(int) => Value::Int(*int),
            Self::Real(real) => Value::Real(*real),
            Self::Bool(bool) => Value::Bool(*bool),
            Self::Bytes(bytes) => Value::Bytes(bytes),
            Self::Time(micros) => Value::Time(*micros),
            Self::Date(days) => Value::Date(*days),
            Self::Json(json) => Value::Json(json.clone()),
        }
    }

    /// Known for nothing too, so that a table has one prepared statement however its gaps lie.
    fn kind(&self) -> crate::Kind {
        match self.declared() {
            Kind::Uuid => crate::Kind::Uuid,
            Kind::Text => crate::Kind::Text,
            Kind::Bigint => crate::Kind::Int,
            Kind::Double => crate::Kind::Real,
            Kind::Boolean => crate::Kind::Bool,
            Kind::Bytea => crate::Kind::Bytes,
            Kind::Timestamptz => crate::Kind::Time,
            Kind::Date => crate::Kind::Date,
            Kind::Jsonb => crate::Kind::Json,
        }
    }
}

/// A row of which the code does not know the shape.
pub(crate) struct Row(pub Vec<Held>);

impl FromRow for Row {
    fn from_row(row: &crate::Row<'_>) -> Result<Self> {
        match row.0 {
            RowKind::Lite(lite) => {
                let columns = 0..lite.as_ref().column_count();
                columns
                    .map(|column| lite.get_ref(column).map(of_sqlite).map_err(Error::from)?)
                    .collect::<Result<_>>()
                    .map(Self)
            }
            RowKind::Postgres(postgres) => {
                let columns = postgres.columns().iter().enumerate();
                columns.map(|(index, column)| of_postgres(row, index, column.type_())).collect::<Result<_>>().map(Self)
            }
        }
    }
}

fn of_sqlite(value: ValueRef<'_>) -> Result<Held> {
    Ok(match value {
        // Which type it lacks is known once its column is.
        ValueRef::Null => Held::Null(Kind::Text),
        ValueRef::Integer(int) => Held::Int(int),
        ValueRef::Real(real) => Held::Real(real),
        ValueRef::Text(text) => Held::Text(String::from_utf8(text.to_vec()).map_err(|error| wrong(Kind::Text, error))?),
        ValueRef::Blob(bytes) => Held::Bytes(bytes.to_vec()),
    })
}

fn of_postgres(row: &crate::Row<'_>, index: usize, kind: &Type) -> Result<Held> {
    let held = match *kind {
        Type::UUID => row.get::<Option<Uuid>>(index)?.map(Held::Uuid),
        Type::TEXT => row.get::<Option<String>>(index)?.map(Held::Text),
        Type::INT8 => row.get::<Option<i64>>(index)?.map(Held::Int),
        Type::FLOAT8 => row.get::<Option<f64>>(index)?.map(Held::Real),
        Type::BOOL => row.get::<Option<bool>>(index)?.map(Held::Bool),
        Type::BYTEA => row.get::<Option<Vec<u8>>>(index)?.map(Held::Bytes),
        Type::TIMESTAMPTZ => row.get::<Option<Time>>(index)?.map(|time| Held::Time(time.as_microsecond())),
        Type::DATE => row.get::<Option<Date>>(index)?.map(|date| Held::Date(crate::param::days(date))),
        Type::JSONB => row.get::<Option<Json>>(index)?.map(|json| Held::Json(json.0.to_string())),
        _ => return Err(Error::Shape { column: index, why: format!("the type {kind} is not one of ours") }),
    };
    Ok(held.unwrap_or(Held::Null(Kind::Text)))
}
