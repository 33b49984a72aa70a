//! PostgreSQL: a pool, serialisable transactions.

use crate::{Error, FromRow, Kind, Params, Result, Row, Value, row};
use bytes::{BufMut, BytesMut};
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, PoolError, RecyclingMethod, Runtime};
use std::time::Duration;
use tokio_postgres::{
    NoTls,
    error::SqlState,
    types::{IsNull, ToSql, Type, to_sql_checked},
};

/// How long a command waits for a free connection before the person is told that we are busy.
const PATIENCE: Duration = Duration::from_secs(5);
const POOL_SIZE: usize = 16;

#[derive(Clone)]
pub struct Postgres(Pool);

/// A transaction; the connection goes back to the pool only after it has ended.
pub struct Transaction {
    connection: Option<Object>,
}

/// What a transaction may see of others.
#[derive(Clone, Copy)]
pub enum Isolation {
    /// As if all commands ran one after the other; the loser of a race runs again.
    Serializable,
    /// One unmoving state, read only.
    Snapshot,
    /// For migrations, which wait for each other by a lock.
    ReadCommitted,
}

impl Postgres {
    pub fn open(url: &str) -> Result<Self> {
        let mut config: tokio_postgres::Config =
            url.parse().map_err(|error: tokio_postgres::Error| Error::Other(error.into()))?;
        config.connect_timeout(PATIENCE).application_name("comhar");
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager)
            .max_size(POOL_SIZE)
            .wait_timeout(Some(PATIENCE))
            .create_timeout(Some(PATIENCE))
            .runtime(Runtime::Tokio1)
            .build()
            .map_err(|error| Error::Other(error.into()))?;
        Ok(Self(pool))
    }

    pub fn close(&self) {
        self.0.close();
    }

    pub async fn all<T: FromRow>(&self, sql: &str, params: Params<'_>) -> Result<Vec<T>> {
        all(&self.0.get().await?, sql, params).await
    }

    pub async fn begin(&self, isolation: Isolation) -> Result<Transaction> {
        let connection = self.0.get().await?;
        connection
            .batch_execute(match isolation {
                Isolation::Serializable => "BEGIN ISOLATION LEVEL SERIALIZABLE",
                Isolation::Snapshot => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
                Isolation::ReadCommitted => "BEGIN",
            })
            .await?;
        Ok(Transaction { connection: Some(connection) })
    }
}

impl Transaction {
    fn connection(&self) -> Result<&Object> {
        self.connection.as_ref().ok_or(Error::NoRow)
    }

    pub async fn all<T: FromRow>(&mut self, sql: &str, params: Params<'_>) -> Result<Vec<T>> {
        all(self.connection()?, sql, params).await
    }

    pub async fn exec(&mut self, sql: &str, params: Params<'_>) -> Result<u64> {
        let connection = self.connection()?;
        let statement = connection.prepare_typed_cached(sql, &types(params)).await?;
        Ok(connection.execute_raw(&statement, bound(params)).await?)
    }

    pub async fn script(&mut self, sql: &str) -> Result<()> {
        Ok(self.connection()?.batch_execute(sql).await?)
    }

    pub async fn commit(mut self) -> Result<()> {
        // The connection stays inside until the answer is here: dropped half-way, it is rolled back below.
        self.connection()?.batch_execute("COMMIT").await?;
        self.connection = None;
        Ok(())
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        let Ok(runtime) = tokio::runtime::Handle::try_current() else {
            drop(Object::take(connection));
            return;
        };
        runtime.spawn(async move {
            if connection.batch_execute("ROLLBACK").await.is_err() {
                // A connection in an unknown state never goes back to the pool.
                drop(Object::take(connection));
            }
        });
    }
}

async fn all<T: FromRow>(connection: &Object, sql: &str, params: Params<'_>) -> Result<Vec<T>> {
    use futures_util::TryStreamExt;
    let statement = connection.prepare_typed_cached(sql, &types(params)).await?;
    let rows = connection.query_raw(&statement, bound(params)).await?;
    let mut rows = std::pin::pin!(rows);
    let mut found = Vec::new();
    while let Some(row) = rows.try_next().await? {
        found.push(T::from_row(&Row(row::RowKind::Postgres(&row)))?);
    }
    Ok(found)
}

fn types(params: Params<'_>) -> Vec<Type> {
    params
        .iter()
        .map(|param| match param.kind() {
            Kind::Unknown => Type::UNKNOWN,
            Kind::Uuid => Type::UUID,
            Kind::Text => Type::TEXT,
            Kind::Int => Type::INT8,
            Kind::Real => Type::FLOAT8,
            Kind::Bool => Type::BOOL,
            Kind::Bytes => Type::BYTEA,
            Kind::Time => Type::TIMESTAMPTZ,
            Kind::Date => Type::DATE,
            Kind::Json => Type::JSONB,
            Kind::Uuids => Type::UUID_ARRAY,
        })
        .collect()
}

fn bound<'a>(params: Params<'a>) -> impl ExactSizeIterator<Item = Value<'a>> {
    params.iter().map(|param| param.value())
}

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Value::Null => return Ok(IsNull::Yes),
            Value::Uuid(uuid) => out.put_slice(uuid.as_bytes()),
            Value::Text(text) if *kind == Type::JSONB => {
                out.put_u8(1);
                out.put_slice(text.as_bytes());
            }
            Value::Text(text) => out.put_slice(text.as_bytes()),
            Value::Int(int) if *kind == Type::INT4 => out.put_i32(i32::try_from(*int)?),
            Value::Int(int) if *kind == Type::FLOAT8 => {
                #[expect(
                    clippy::cast_precision_loss,
                    reason = "PostgreSQL asked for a fraction; whole numbers of ours are small"
                )]
                out.put_f64(*int as f64);
            }
            Value::Int(int) => out.put_i64(*int),
            Value::Real(real) => out.put_f64(*real),
            Value::Bool(bool) => out.put_u8(u8::from(*bool)),
            Value::Bytes(bytes) => out.put_slice(bytes),
            Value::Time(micros) => out.put_i64(micros.saturating_sub(row::MICROS_TO_2000)),
            Value::Date(days) => out.put_i32(days.saturating_sub(row::DAYS_TO_2000)),
            Value::Json(json) => {
                out.put_u8(1);
                out.put_slice(json.as_bytes());
            }
            Value::Uuids(ids) => return ids.to_sql(kind, out),
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        // Which types fit depends on the value, so the server is the one to refuse: it checks the length and the encoding.
        true
    }

    to_sql_checked!();
}

impl From<tokio_postgres::Error> for Error {
    fn from(error: tokio_postgres::Error) -> Self {
        let Some(refused) = error.as_db_error() else {
            return if error.is_closed()
                || error.to_string().contains("connect")
                || std::error::Error::source(&error).is_some_and(|s| s.is::<std::io::Error>())
            {
                Self::Unavailable(error.into())
            } else {
                Self::Other(error.into())
            };
        };
        let code = refused.code();
        if *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED {
            Self::RunAgain
        } else if *code == SqlState::DISK_FULL {
            Self::Full(error.into())
        } else if let Some(name) = refused.constraint() {
            Self::Constraint(name.to_owned())
        } else if code.code().starts_with("08")
            || code.code().starts_with("57P")
            || *code == SqlState::TOO_MANY_CONNECTIONS
        {
            Self::Unavailable(error.into())
        } else {
            Self::Other(error.into())
        }
    }
}

impl From<PoolError> for Error {
    fn from(error: PoolError) -> Self {
        match error {
            PoolError::Backend(error) if error.as_db_error().is_some() => error.into(),
            other => Self::Unavailable(other.into()),
        }
    }
}
