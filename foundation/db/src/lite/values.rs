//! Values on their way into SQLite.

use crate::Value;
use rusqlite::types::{ToSqlOutput, Value as Owned, ValueRef};
use std::{ffi::CStr, rc::Rc};

/// What SQLite calls a list that is handed over as one parameter.
const LIST: &CStr = c"rarray";

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Value::Null => ToSqlOutput::Owned(Owned::Null),
            Value::Uuid(uuid) => ToSqlOutput::Borrowed(ValueRef::Blob(uuid.as_bytes())),
            Value::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Value::Int(int) | Value::Time(int) => ToSqlOutput::Owned(Owned::Integer(*int)),
            Value::Real(real) => ToSqlOutput::Owned(Owned::Real(*real)),
            Value::Bool(bool) => ToSqlOutput::Owned(Owned::Integer(i64::from(*bool))),
            Value::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
            Value::Date(days) => ToSqlOutput::Owned(Owned::Integer(i64::from(*days))),
            Value::Json(json) => ToSqlOutput::Borrowed(ValueRef::Text(json.as_bytes())),
            Value::Uuids(ids) => {
                let values: Vec<Owned> = ids.iter().map(|id| Owned::Blob(id.as_bytes().to_vec())).collect();
                ToSqlOutput::from_rc(Rc::new(values), LIST)
            }
        })
    }
}
