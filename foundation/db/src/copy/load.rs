//! Filling an empty database from a copy, all or nothing.

use super::{Header, Problem, Summary, Table, held::Held, shape, stream::In, stream::Part};
use crate::{Db, Migration, Param, Read, Tx, TxKind, Which, postgres::Isolation};

/// The most parameters in one statement; SQLite takes 32,766, PostgreSQL 65,535.
const PARAMS: usize = 2_000;
/// The most rows in one statement.
const ROWS: usize = 100;

/// The migrations that ran: owner, number, digest.
pub(crate) async fn ran(read: &mut impl Read) -> crate::Result<Vec<(String, i64, String)>> {
    read.all("SELECT owner, number, digest FROM db_migrations ORDER BY owner, number", &[]).await
}

/// The tables of `migrations` that hold rows, when they are there at all.
pub async fn tables_with_rows(db: &Db, migrations: &[Migration]) -> Result<Vec<String>, Problem> {
    let mut snapshot = db.snapshot().await?;
    let there: Vec<(String,)> = match db.0 {
        Which::Lite(_) => snapshot.all("SELECT name FROM sqlite_schema WHERE type = 'table'", &[]).await?,
        Which::Postgres(_) => {
            const TABLES: &str =
                "SELECT CAST(table_name AS text) FROM information_schema.tables WHERE table_schema = current_schema()";
            snapshot.all(TABLES, &[]).await?
        }
    };
    let mut filled = Vec::new();
    for table in shape::tables(migrations, db.engine())? {
        let one =
            format!("SELECT CAST(count(*) AS bigint) FROM (SELECT 1 AS one FROM {} LIMIT 1) AS found", table.name);
        if there.iter().any(|(name,)| *name == table.name) && snapshot.one::<(i64,)>(&one, &[]).await? != (0,) {
            filled.push(table.name);
        }
    }
    Ok(filled)
}

/// Fills an empty database. The tables are made first; a database that holds rows is refused and left as it is.
/// Nothing is kept unless every row came, every rule of the schema holds and the hash at the end is right.
pub async fn load(
    db: &Db,
    migrations: &[Migration],
    from: &mut (dyn std::io::Read + Send),
) -> Result<Summary, Problem> {
    let (mut stream, header) = In::begin(from)?;
    if let Some(table) = tables_with_rows(db, migrations).await?.into_iter().next() {
        return Err(Problem::NotEmpty(table));
    }
    db.migrate(migrations).await?;
    same_tables(db, migrations, &header).await?;
    let (mut tx, keys) = begin(db).await?;
    let mut summary = Summary::default();
    for table in &header.tables {
        // A migration may have put rows of its own there; the copy brings them all.
        tx.exec(&format!("DELETE FROM {}", table.name), &[]).await?;
    }
    for table in &header.tables {
        stream.table(&table.name)?;
        let rows = load_table(&mut tx, table, &mut stream).await?;
        summary.tables.push((table.name.clone(), rows));
    }
    stream.end()?;
    end(tx, keys).await?;
    Ok(summary)
}

async fn same_tables(db: &Db, migrations: &[Migration], header: &Header) -> Result<(), Problem> {
    let ours = ran(&mut &*db).await?;
    if let Some((owner, number, _)) = header.migrations.iter().find(|theirs| !ours.contains(theirs)) {
        return Err(Problem::OtherVersion(format!("its migration {owner} {number} is not known here")));
    }
    if let Some((owner, number, _)) = ours.iter().find(|our| !header.migrations.contains(our)) {
        return Err(Problem::OtherVersion(format!("migration {owner} {number} did not run there")));
    }
    let tables = shape::tables(migrations, db.engine())?;
    match header.tables.iter().find(|theirs| !tables.contains(theirs)) {
        Some(table) => Err(Problem::OtherVersion(format!("the table {} looks different", table.name))),
        None => Ok(()),
    }
}

async fn load_table(tx: &mut Tx, table: &Table, stream: &mut In<'_>) -> Result<u64, Problem> {
    let together = (PARAMS / table.columns.len().max(1)).clamp(1, ROWS);
    let whole = table.insert(together);
    let mut rows: Vec<Held> = Vec::new();
    let mut count = 0;
    while let Part::Row(row) = stream.part(table)? {
        rows.extend(row);
        count += 1;
        if count == together {
            write(tx, &whole, &rows).await?;
            rows.clear();
            count = 0;
        }
    }
    if count > 0 {
        write(tx, &table.insert(count), &rows).await?;
    }
    Ok(stream.table_rows())
}

async fn write(tx: &mut Tx, sql: &str, rows: &[Held]) -> crate::Result<u64> {
    let params: Vec<&dyn Param> = rows.iter().map(|held| held as &dyn Param).collect();
    tx.exec(sql, &params).await
}

/// A table and the name of one of its foreign keys.
type ForeignKey = (String, String);

const KEYS: &str = "SELECT CAST(c.conrelid::regclass AS text), CAST(c.conname AS text)
    FROM pg_constraint c
    WHERE c.contype = 'f' AND c.connamespace = CAST(current_schema() AS regnamespace) AND NOT c.condeferrable
    ORDER BY 1, 2";

/// Starts the one transaction of a load, in which references between rows are looked at only at the end: rows come in the
/// order of their key, so a row may come before the one that it refers to.
async fn begin(db: &Db) -> Result<(Tx, Vec<ForeignKey>), Problem> {
    match &db.0 {
        Which::Lite(lite) => {
            let mut turn = lite.begin().await?;
            turn.script("PRAGMA defer_foreign_keys = ON")?;
            Ok((Tx(TxKind::Lite(turn)), Vec::new()))
        }
        Which::Postgres(postgres) => {
            let mut transaction = postgres.begin(Isolation::ReadCommitted).await?;
            let keys: Vec<ForeignKey> = transaction.all(KEYS, &[]).await?;
            for (table, key) in &keys {
                transaction
                    .script(&format!("ALTER TABLE {table} ALTER CONSTRAINT {key} DEFERRABLE INITIALLY DEFERRED"))
                    .await?;
            }
            Ok((Tx(TxKind::Postgres(transaction)), keys))
        }
    }
}

/// Looks at every reference, puts the keys back as they were, and makes it durable.
async fn end(mut tx: Tx, keys: Vec<ForeignKey>) -> Result<(), Problem> {
    match &mut tx.0 {
        TxKind::Lite(turn) => {
            // The commit would refuse it too, but without a word for it.
            const LOST: &str = "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1";
            if !turn.all::<(String,)>(LOST, &[])?.is_empty() {
                return Err(crate::Error::Constraint("foreign_key".to_owned()).into());
            }
        }
        TxKind::Postgres(transaction) => {
            transaction.script("SET CONSTRAINTS ALL IMMEDIATE").await?;
            // Plans made before it has looked at the rows would be slow until it does so by itself.
            transaction.script("ANALYZE").await?;
            for (table, key) in keys {
                transaction.script(&format!("ALTER TABLE {table} ALTER CONSTRAINT {key} NOT DEFERRABLE")).await?;
            }
        }
    }
    Ok(tx.commit().await?)
}
