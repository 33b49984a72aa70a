//! One SQL text for two databases. The only crate that knows which database this is.
//!
//! Start at [`Db`]: `db.begin()` gives a [`Tx`] to write with; both read through [`Read`].

pub mod copy;
mod cursor;
mod error;
mod lite;
mod migrate;
mod param;
mod postgres;
mod rewrite;
mod row;

pub use cursor::{Cursor, Page};
pub use error::{Error, RefuseIf, Result};
pub use migrate::Migration;
pub use param::{Column, Ids, Json, Kind, Param, Params, Value};
pub use row::{Cell, FromRow, Row};

use std::future::Future;

/// A database. Cloning it is cheap; all clones share the connections.
#[derive(Clone)]
pub struct Db(Which);

#[derive(Clone)]
enum Which {
    Lite(lite::Lite),
    Postgres(postgres::Postgres),
}

/// A transaction. Dropped without [`Tx::commit`], nothing of it is left.
pub struct Tx(TxKind);

#[expect(
    clippy::large_enum_variant,
    reason = "a transaction is made and moved once; a box would cost more than it saves"
)]
enum TxKind {
    Lite(lite::Turn),
    Postgres(postgres::Transaction),
}

/// Which of the two databases it is: for messages to the operator, never for a decision outside this crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file, inside this process.
    Sqlite,
    /// A server.
    Postgres,
}

impl std::fmt::Display for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        })
    }
}

/// Reading, through a [`Db`] or inside a [`Tx`]. `$1` is the first of `params`; rows come by position into `T`.
pub trait Read: Send {
    /// Every row.
    fn all<T: FromRow>(&mut self, sql: &str, params: Params<'_>) -> impl Future<Output = Result<Vec<T>>> + Send;

    /// The first row, if there is one.
    fn optional<T: FromRow>(
        &mut self,
        sql: &str,
        params: Params<'_>,
    ) -> impl Future<Output = Result<Option<T>>> + Send {
        let rows = self.all(sql, params);
        async { Ok(rows.await?.into_iter().next()) }
    }

    /// The one row that must be there.
    fn one<T: FromRow>(&mut self, sql: &str, params: Params<'_>) -> impl Future<Output = Result<T>> + Send {
        let row = self.optional(sql, params);
        async { row.await?.ok_or(Error::NoRow) }
    }
}

impl Db {
    /// Opens `sqlite:PATH` (the file is made when absent) or `postgres://…`. Opening reaches for nothing yet on PostgreSQL.
    /// `sqlite:PATH?max_pages=N` caps the file at N pages of 4 kB, so that it cannot fill a disk it shares with others.
    pub async fn open(url: &str) -> Result<Self> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            return Ok(Self(Which::Lite(lite::Lite::open(path)?)));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self(Which::Postgres(postgres::Postgres::open(url)?)));
        }
        Err(Error::Address)
    }

    /// Which database it is.
    pub fn engine(&self) -> Engine {
        match &self.0 {
            Which::Lite(_) => Engine::Sqlite,
            Which::Postgres(_) => Engine::Postgres,
        }
    }

    /// Starts a transaction that may write. On SQLite it waits for its turn; nothing but database work belongs inside.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(Tx(match &self.0 {
            Which::Lite(lite) => TxKind::Lite(lite.begin().await?),
            Which::Postgres(postgres) => TxKind::Postgres(postgres.begin(postgres::Isolation::Serializable).await?),
        }))
    }

    /// Starts a transaction that sees one unmoving state of everything, and cannot write.
    pub async fn snapshot(&self) -> Result<Snapshot> {
        Ok(Snapshot(match &self.0 {
            Which::Lite(lite) => SnapshotKind::Lite(lite.snapshot()?),
            Which::Postgres(postgres) => SnapshotKind::Postgres(postgres.begin(postgres::Isolation::Snapshot).await?),
        }))
    }

    /// Brings the tables to the newest state. Each step runs once, in the order given; several nodes may call it at once.
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<usize> {
        match &self.0 {
            Which::Lite(lite) => migrate::lite(lite, migrations).await,
            Which::Postgres(postgres) => migrate::postgres(postgres, migrations).await,
        }
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<()> {
        Read::one::<(i64,)>(&mut &*self, "SELECT CAST(1 AS bigint)", &[]).await.map(drop)
    }

    /// What is wrong with the file itself, for `comhar check`; a server looks after its own files.
    pub async fn damage(&self) -> Result<Vec<String>> {
        const WHOLE: &str = "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'";
        const LOST: &str = "SELECT 'a row of ' || \"table\" || ' refers to nothing' FROM pragma_foreign_key_check";
        let Which::Lite(lite) = &self.0 else { return Ok(Vec::new()) };
        let (whole, lost): (Vec<(String,)>, Vec<(String,)>) = (lite.all(WHOLE, &[])?, lite.all(LOST, &[])?);
        Ok(whole.into_iter().chain(lost).map(|(said,)| said).collect())
    }

    /// Tidies up before a stop: on SQLite, the write-ahead log goes into the main file.
    pub async fn close(&self) -> Result<()> {
        match &self.0 {
            Which::Lite(lite) => lite.checkpoint().await,
            Which::Postgres(postgres) => {
                postgres.close();
                Ok(())
            }
        }
    }
}

impl Read for &Db {
    async fn all<T: FromRow>(&mut self, sql: &str, params: Params<'_>) -> Result<Vec<T>> {
        match &self.0 {
            Which::Lite(lite) => lite.all(sql, params),
            Which::Postgres(postgres) => postgres.all(sql, params).await,
        }
    }
}

impl Read for Tx {
    async fn all<T: FromRow>(&mut self, sql: &str, params: Params<'_>) -> Result<Vec<T>> {
        match &mut self.0 {
            TxKind::Lite(turn) => turn.all(sql, params),
            TxKind::Postgres(transaction) => transaction.all(sql, params).await,
        }
    }
}

impl Tx {
    /// Runs a statement that writes; gives the number of rows it changed.
    pub async fn exec(&mut self, sql: &str, params: Params<'_>) -> Result<u64> {
        match &mut self.0 {
            TxKind::Lite(turn) => turn.exec(sql, params),
            TxKind::Postgres(transaction) => transaction.exec(sql, params).await,
        }
    }

    /// Makes it durable. When this returns, the change is on the disk (SQLite: `synchronous=FULL`).
    pub async fn commit(self) -> Result<()> {
        match self.0 {
            TxKind::Lite(turn) => turn.commit().await,
            TxKind::Postgres(transaction) => transaction.commit().await,
        }
    }
}

/// One unmoving state of everything, for reading. See [`Db::snapshot`].
pub struct Snapshot(SnapshotKind);

enum SnapshotKind {
    Lite(lite::Snapshot),
    Postgres(postgres::Transaction),
}

impl Read for Snapshot {
    async fn all<T: FromRow>(&mut self, sql: &str, params: Params<'_>) -> Result<Vec<T>> {
        match &mut self.0 {
            SnapshotKind::Lite(snapshot) => snapshot.all(sql, params),
            SnapshotKind::Postgres(transaction) => transaction.all(sql, params).await,
        }
    }
}
