//! The two drivers with nothing of ours around them.

use crate::Stop;
use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod};
use rusqlite::{Connection, OpenFlags};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{mpsc, oneshot};
use tokio_postgres::NoTls;

const TABLE: &str = "CREATE TABLE IF NOT EXISTS bench_floor (id %ID% PRIMARY KEY, body %BODY% NOT NULL)";
/// The most inserts that share one commit, as in the product.
const GROUP: usize = 128;
const POOL: usize = 16;

pub enum Database {
    Lite(Lite),
    Postgres(Pool),
}

pub struct Lite {
    path: String,
    readers: Mutex<Vec<Connection>>,
    writer: Arc<Mutex<Connection>>,
    grouped: mpsc::UnboundedSender<(Vec<u8>, oneshot::Sender<bool>)>,
}

fn writer(path: &str) -> Result<Connection, Stop> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}

impl Database {
    pub async fn open(url: &str) -> Result<Self, Stop> {
        let Some(path) = url.strip_prefix("sqlite:") else { return postgres(url).await };
        let connection = writer(path)?;
        connection.execute_batch(&(TABLE.replace("%ID%", "integer").replace("%BODY%", "blob") + " STRICT"))?;
        let (grouped, inbox) = mpsc::unbounded_channel();
        let for_groups = writer(path)?;
        std::thread::spawn(move || write_groups(&for_groups, inbox));
        Ok(Self::Lite(Lite {
            path: path.to_owned(),
            readers: Mutex::default(),
            writer: Arc::new(Mutex::new(connection)),
            grouped,
        }))
    }

    /// Runs the read and goes through every row; gives their number.
    pub async fn read(&self, sql: &str) -> Result<usize, Stop> {
        match self {
            Self::Lite(lite) => lite.read(sql),
            Self::Postgres(pool) => {
                let connection = pool.get().await?;
                let statement = connection.prepare_cached(sql).await?;
                Ok(connection.query(&statement, &[]).await?.len())
            }
        }
    }

    /// One durable insert, a commit of its own.
    pub async fn insert(&self, body: Vec<u8>) -> Result<(), Stop> {
        match self {
            Self::Lite(lite) => {
                let writer = lite.writer.clone();
                let done = tokio::task::spawn_blocking(move || {
                    let writer = writer.lock().unwrap_or_else(PoisonError::into_inner);
                    writer
                        .prepare_cached("INSERT INTO bench_floor (body) VALUES (?1)")
                        .and_then(|mut insert| insert.execute([body]))
                });
                done.await??;
                Ok(())
            }
            Self::Postgres(pool) => {
                let connection = pool.get().await?;
                let statement = connection.prepare_cached("INSERT INTO bench_floor (body) VALUES ($1)").await?;
                connection.execute(&statement, &[&body]).await?;
                Ok(())
            }
        }
    }

    /// One durable insert that shares its commit with those that came meanwhile. PostgreSQL does so by itself.
    pub async fn insert_grouped(&self, body: Vec<u8>) -> Result<(), Stop> {
        let Self::Lite(lite) = self else { return self.insert(body).await };
        let (tell, told) = oneshot::channel();
        lite.grouped.send((body, tell))?;
        match told.await? {
            true => Ok(()),
            false => Err(Stop("the commit failed".into())),
        }
    }
}

impl Lite {
    fn read(&self, sql: &str) -> Result<usize, Stop> {
        let idle = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => Connection::open_with_flags(
                &self.path,
                OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
            )?,
        };
        let count = read(&connection, sql)?;
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        Ok(count)
    }
}

fn read(connection: &Connection, sql: &str) -> Result<usize, Stop> {
    let mut statement = connection.prepare_cached(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.raw_query();
    let mut count = 0;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            std::hint::black_box(row.get_ref(column)?);
        }
        count += 1;
    }
    Ok(count)
}

fn write_groups(connection: &Connection, mut inbox: mpsc::UnboundedReceiver<(Vec<u8>, oneshot::Sender<bool>)>) {
    while let Some(first) = inbox.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP
            && let Ok(next) = inbox.try_recv()
        {
            group.push(next);
        }
        let written = connection.execute_batch("BEGIN IMMEDIATE").and_then(|()| {
            for (body, _) in &group {
                connection.prepare_cached("INSERT INTO bench_floor (body) VALUES (?1)")?.execute([body])?;
            }
            connection.execute_batch("COMMIT")
        });
        for (_, tell) in group {
            // Whoever went away meanwhile has nothing to be told.
            tell.send(written.is_ok()).unwrap_or_default();
        }
    }
}

async fn postgres(url: &str) -> Result<Database, Stop> {
    let manager = Manager::from_config(url.parse()?, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
    let pool = Pool::builder(manager).max_size(POOL).build()?;
    let table = TABLE.replace("%ID%", "bigint GENERATED ALWAYS AS IDENTITY").replace("%BODY%", "bytea");
    pool.get().await?.batch_execute(&table).await?;
    Ok(Database::Postgres(pool))
}
