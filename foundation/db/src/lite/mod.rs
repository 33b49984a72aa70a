//! SQLite: one writer whose commits are grouped, readers side by side.
//!
//! A commit waits for the disk; with one commit for each command a writer ends near 500 a second. So a command that ends
//! while others wait hands the writer over with the transaction still open, and the last of the group (or the one that
//! fills it) commits for all. Each command runs inside its own savepoint: one that fails takes nothing of its neighbours
//! with it. Each is acknowledged only after the common commit.

mod log;
mod named;
mod values;

use crate::{Error, FromRow, Params, Result, Row, rewrite, row};
use rusqlite::{Connection, OpenFlags};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::sync::{Mutex as TurnLock, OwnedMutexGuard, oneshot};

/// The most commands that share one commit.
const GROUP: usize = 128;
/// How long another process (a backup, a second start) may hold the file before we say that we are busy.
const BUSY: Duration = Duration::from_secs(5);
const STATEMENTS: usize = 256;
/// Ids of nameless people are spread over the whole of each table, so a group of commands touches many pages: they are kept
/// at hand. In kB.
const WRITER_CACHE: i64 = -16_000;
const READER_CACHE: i64 = -4_000;

#[derive(Clone)]
pub struct Lite(Arc<Inner>);

struct Inner {
    path: PathBuf,
    readers: Mutex<Vec<Connection>>,
    writer: Arc<TurnLock<Writer>>,
    waiting: AtomicUsize,
    log: Arc<log::Log>,
}

struct Writer {
    connection: Connection,
    /// Whether a group's transaction is open.
    open: bool,
    /// Who is to be told when the group's transaction is on the disk.
    group: Vec<oneshot::Sender<Result<()>>>,
}

/// A command's turn at the writer.
pub struct Turn {
    lite: Lite,
    /// Taken out when the turn ends.
    writer: Option<OwnedMutexGuard<Writer>>,
}

impl Lite {
    pub fn open(path: &str) -> Result<Self> {
        let (path, cap) = match path.split_once("?max_pages=") {
            Some((path, pages)) => (path, Some(pages.parse::<i64>().map_err(|_| Error::Address)?)),
            None => (path, None),
        };
        let path = Path::new(path).to_path_buf();
        let mut connection = Connection::open(&path)?;
        connection.busy_timeout(BUSY)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        steady(&connection)?;
        connection.pragma_update(None, "journal_mode", "wal")?;
        connection.pragma_update(None, "synchronous", "full")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "cache_size", WRITER_CACHE)?;
        // What a command must be able to undo is noted in memory; in a file it was a tenth of the time of a group.
        connection.pragma_update(None, "temp_store", "memory")?;
        // Deleted rows are overwritten, so that what a person took back is not left in free pages.
        connection.pragma_update(None, "secure_delete", true)?;
        if let Some(pages) = cap {
            connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))?;
        }
        let log = log::Log::watched(&mut connection)?;
        let writer = Writer { connection, open: false, group: Vec::new() };
        Ok(Self(Arc::new(Inner {
            path,
            readers: Mutex::default(),
            writer: Arc::new(TurnLock::new(writer)),
            waiting: AtomicUsize::new(0),
            log,
        })))
    }

    fn reader(&self) -> Result<Connection> {
        if let Some(idle) = self.0.readers.lock().unwrap_or_else(PoisonError::into_inner).pop() {
            return Ok(idle);
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.0.path, flags)?;
        connection.busy_timeout(BUSY)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        steady(&connection)?;
        connection.pragma_update(None, "cache_size", READER_CACHE)?;
        Ok(connection)
    }

    fn put_back(&self, reader: Connection) {
        self.0.readers.lock().unwrap_or_else(PoisonError::into_inner).push(reader);
    }

    pub fn all<T: FromRow>(&self, sql: &str, params: Params<'_>) -> Result<Vec<T>> {
        let reader = self.reader()?;
        let rows = all(&reader, sql, params);
        self.put_back(reader);
        rows
    }

    pub fn snapshot(&self) -> Result<Snapshot> {
        let reader = self.reader()?;
        reader.execute_batch("BEGIN")?;
        Ok(Snapshot { lite: self.clone(), reader: Some(reader) })
    }

    pub async fn begin(&self) -> Result<Turn> {
        let queued = Queued::new(self);
        let mut writer = self.0.writer.clone().lock_owned().await;
        queued.arrived();
        if !writer.open {
            writer.connection.execute_batch("BEGIN IMMEDIATE")?;
            writer.open = true;
        }
        let mut turn = Turn { lite: self.clone(), writer: Some(writer) };
        turn.exec("SAVEPOINT command", &[])?;
        Ok(turn)
    }

    pub async fn checkpoint(&self) -> Result<()> {
        let mut writer = self.0.writer.lock().await;
        writer.flush();
        writer.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }
}

/// Every connection knows lists of ids (`= ANY($1)`). Plans do not follow the values of parameters. Otherwise SQLite prepares a statement anew whenever a value changes that it
/// looked at while planning (`$1 IS NULL OR …`): a third of the time of a page with many small reads.
fn steady(connection: &Connection) -> rusqlite::Result<()> {
    rusqlite::vtab::array::load_module(connection)?;
    connection.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map(drop)
}

/// A command in the queue. The one before it may have left a group open for it; if this one goes away first, somebody
/// must still commit that group.
struct Queued<'a> {
    lite: &'a Lite,
    arrived: bool,
}

impl<'a> Queued<'a> {
    fn new(lite: &'a Lite) -> Self {
        lite.0.waiting.fetch_add(1, Ordering::SeqCst);
        Self { lite, arrived: false }
    }
    fn arrived(mut self) {
        self.arrived = true;
    }
}

impl Drop for Queued<'_> {
    fn drop(&mut self) {
        self.lite.0.waiting.fetch_sub(1, Ordering::SeqCst);
        if self.arrived {
            return;
        }
        let lite = self.lite.clone();
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move { lite.0.writer.lock().await.flush() });
        }
    }
}

impl Writer {
    /// Commits what the group has done and tells each of its commands.
    fn flush(&mut self) {
        if !self.open {
            return;
        }
        let done = off_the_runtime(|| self.connection.execute_batch("COMMIT"));
        if done.is_err() && !self.connection.is_autocommit() && self.connection.execute_batch("ROLLBACK").is_err() {
            tracing::error!("a failed commit could not be rolled back");
        }
        self.open = false;
        self.tell(&done);
    }

    fn tell(&mut self, done: &rusqlite::Result<()>) {
        for command in self.group.drain(..) {
            let told = match done {
                Ok(()) => command.send(Ok(())),
                Err(error) => command.send(Err(same(error))),
            };
            // A command that no longer listens (its connection closed) has nothing to be told.
            drop(told);
        }
    }

    /// After some failures (no room, the disk broke) SQLite undoes the whole transaction, and with it the neighbours.
    fn lost(&mut self, error: &rusqlite::Error) {
        if self.open && self.connection.is_autocommit() {
            self.open = false;
            let undone = Err(rusqlite::Error::SqliteFailure(
                error.sqlite_error().copied().unwrap_or(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_ABORT)),
                None,
            ));
            self.tell(&undone);
        }
    }
}

impl Turn {
    fn writer(&mut self) -> Result<&mut Writer> {
        match self.writer.as_deref_mut() {
            Some(writer) if writer.open => Ok(writer),
            _ => Err(Error::Unavailable("the transaction has ended".into())),
        }
    }

    fn run<T>(&mut self, work: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T> {
        let writer = self.writer()?;
        work(&writer.connection).map_err(|error| {
            let named = named::broken_rule(&writer.connection, &error);
            writer.lost(&error);
            named.map_or_else(|| error.into(), Error::Constraint)
        })
    }

    pub fn script(&mut self, sql: &str) -> Result<()> {
        self.run(|connection| connection.execute_batch(sql))
    }

    pub fn exec(&mut self, sql: &str, params: Params<'_>) -> Result<u64> {
        self.run(|connection| {
            let mut statement = prepared(connection, sql, params)?;
            statement.raw_execute().map(|rows| u64::try_from(rows).unwrap_or(u64::MAX))
        })
    }

    pub fn all<T: FromRow>(&mut self, sql: &str, params: Params<'_>) -> Result<Vec<T>> {
        let writer = self.writer()?;
        let mut found = Vec::new();
        // An INSERT … RETURNING can break a rule too, so its errors are named like those of `exec`.
        let ended = each(&writer.connection, sql, params, |row| {
            found.push(T::from_row(row)?);
            Ok(())
        });
        match ended {
            Ok(()) => Ok(found),
            Err(Stopped::Sql(error)) => {
                let named = named::broken_rule(&writer.connection, &error);
                writer.lost(&error);
                Err(named.map_or_else(|| error.into(), Error::Constraint))
            }
            Err(Stopped::Shape(error)) => Err(error),
        }
    }

    pub async fn commit(mut self) -> Result<()> {
        self.exec("RELEASE command", &[])?;
        let Some(mut writer) = self.writer.take() else { return Err(Error::NoRow) };
        let (tell, told) = oneshot::channel();
        writer.group.push(tell);
        if self.lite.0.waiting.load(Ordering::SeqCst) == 0 || writer.group.len() >= GROUP {
            writer.flush();
        }
        drop(writer);
        self.lite.look_at_the_log();
        told.await.unwrap_or_else(|_| Err(Error::Unavailable("the writer went away".into())))
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let Some(mut writer) = self.writer.take() else { return };
        if !writer.open {
            return;
        }
        if let Err(error) = writer.connection.execute_batch("ROLLBACK TO command; RELEASE command") {
            writer.lost(&error);
        }
        if self.lite.0.waiting.load(Ordering::SeqCst) == 0 {
            writer.flush();
        }
    }
}

/// One unmoving state of the file.
pub struct Snapshot {
    lite: Lite,
    reader: Option<Connection>,
}

impl Snapshot {
    pub fn all<T: FromRow>(&mut self, sql: &str, params: Params<'_>) -> Result<Vec<T>> {
        let reader = self.reader.as_ref().ok_or(Error::NoRow)?;
        all(reader, sql, params)
    }
}

impl Drop for Snapshot {
    fn drop(&mut self) {
        if let Some(reader) = self.reader.take()
            && reader.execute_batch("ROLLBACK").is_ok()
        {
            self.lite.put_back(reader);
        }
    }
}

enum Stopped {
    Sql(rusqlite::Error),
    Shape(Error),
}

impl From<rusqlite::Error> for Stopped {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

fn each(
    connection: &Connection,
    sql: &str,
    params: Params<'_>,
    mut take: impl FnMut(&Row<'_>) -> Result<()>,
) -> std::result::Result<(), Stopped> {
    let mut statement = prepared(connection, sql, params)?;
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        take(&Row(row::RowKind::Lite(row))).map_err(Stopped::Shape)?;
    }
    Ok(())
}

fn all<T: FromRow>(connection: &Connection, sql: &str, params: Params<'_>) -> Result<Vec<T>> {
    let mut found = Vec::new();
    each(connection, sql, params, |row| {
        found.push(T::from_row(row)?);
        Ok(())
    })
    .map_err(|stopped| match stopped {
        Stopped::Sql(error) => error.into(),
        Stopped::Shape(error) => error,
    })?;
    Ok(found)
}

fn prepared<'c>(
    connection: &'c Connection,
    sql: &str,
    params: Params<'_>,
) -> rusqlite::Result<rusqlite::CachedStatement<'c>> {
    let mut statement = connection.prepare_cached(&rewrite::statement(sql))?;
    for (index, param) in params.iter().enumerate() {
        statement.raw_bind_parameter(index + 1, param.value())?;
    }
    Ok(statement)
}

/// A commit waits for the disk; on a runtime with several threads the others go on meanwhile.
fn off_the_runtime<T>(work: impl FnOnce() -> T) -> T {
    match tokio::runtime::Handle::try_current() {
        Ok(runtime) if runtime.runtime_flavor() == tokio::runtime::RuntimeFlavor::MultiThread => {
            tokio::task::block_in_place(work)
        }
        _ => work(),
    }
}

fn same(error: &rusqlite::Error) -> Error {
    match error.sqlite_error() {
        Some(code) => rusqlite::Error::SqliteFailure(*code, None).into(),
        None => Error::Other(error.to_string().into()),
    }
}
