//! Moving everything from one database to another, whichever of the two each is.
//!
//! [`dump`] writes one unmoving state of all tables as a stream; [`verify`] reads such a stream through without touching
//! anything; [`load`] fills an empty database with it, all or nothing. Rows come in the order of their key and go one
//! batch at a time, so memory stays flat however much there is.
//!
//! The stream: a line that says what it is; a header in JSON (migrations that ran, tables, columns, types); for each
//! table its rows and their number; a BLAKE3 hash of all that came before.

mod held;
mod load;
mod shape;
mod stream;

pub use load::{load, tables_with_rows};
pub use shape::{Kind, Table};
pub use stream::{Header, verify};

use crate::{Db, Migration, Read, Snapshot};
use held::Held;
use std::io::Write;
use stream::Out;

/// Rows read at once.
const BATCH: i64 = 250;

/// How many rows each table gave or took.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Tables in the order of the migrations, with their rows.
    pub tables: Vec<(String, u64)>,
}

impl Summary {
    /// The rows of all tables.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|(_, rows)| rows).sum()
    }
}

/// Why a copy could not be made or taken.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The database said no.
    #[error(transparent)]
    Database(#[from] crate::Error),
    /// Reading or writing the stream failed.
    #[error("the file could not be read or written: {0}")]
    File(std::io::Error),
    /// The stream ends too early, or something in it was changed.
    #[error("the file is torn or was changed: {0}")]
    Torn(&'static str),
    /// The stream is something else.
    #[error("the file is not a copy made by comhar")]
    Foreign,
    /// The stream was made with other tables.
    #[error(
        "the file was made by another version of comhar ({0}); use the version that made it, move, and then upgrade"
    )]
    OtherVersion(String),
    /// There is something in the way.
    #[error("the database is not empty ({0} holds rows); nothing was changed. Give the address of an empty one")]
    NotEmpty(String),
}

impl From<std::io::Error> for Problem {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::UnexpectedEof => Self::Torn("it ends too early"),
            // A layer below (decryption) says by this kind that what it read is not what was written.
            std::io::ErrorKind::InvalidData => Self::Torn("a part of it is not what was written"),
            _ => Self::File(error),
        }
    }
}

/// Writes one unmoving state of everything to `out`. Others may go on writing to the database meanwhile.
pub async fn dump(db: &Db, migrations: &[Migration], out: &mut (dyn Write + Send)) -> Result<Summary, Problem> {
    let mut snapshot = db.snapshot().await?;
    let header =
        Header { migrations: load::ran(&mut snapshot).await?, tables: shape::tables(migrations, db.engine())? };
    let mut out = Out::begin(out, &header)?;
    let mut summary = Summary::default();
    for table in &header.tables {
        let rows = dump_table(&mut snapshot, table, &mut out).await?;
        summary.tables.push((table.name.clone(), rows));
    }
    out.end()?;
    Ok(summary)
}

async fn dump_table(snapshot: &mut Snapshot, table: &Table, out: &mut Out<'_>) -> Result<u64, Problem> {
    let (first, next) = (table.select(false), table.select(true));
    let mut after: Option<Vec<Held>> = None;
    let mut rows = 0;
    out.table(&table.name)?;
    loop {
        let batch: Vec<held::Row> = match &after {
            None => snapshot.all(&first, &[&BATCH]).await?,
            Some(key) => {
                let mut params: Vec<&dyn crate::Param> = key.iter().map(|held| held as &dyn crate::Param).collect();
                params.push(&BATCH);
                snapshot.all(&next, &params).await?
            }
        };
        let Some(last) = batch.last() else { break };
        after = Some(table.key_of(last)?);
        for row in batch {
            out.row(&table.typed(row)?)?;
            rows += 1;
        }
    }
    out.table_end(rows)?;
    Ok(rows)
}
