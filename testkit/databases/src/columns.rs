//! What the schema of a database really holds, for tests that name every column.

use db::{Db, Engine, Read};
use std::collections::BTreeMap;

/// Every column, in order, of the tables whose names begin with `prefix`.
pub async fn columns(mut db: &Db, engine: Engine, prefix: &str) -> BTreeMap<String, Vec<String>> {
    const SQLITE: &str = "SELECT m.name, c.name
        FROM sqlite_master m
        JOIN pragma_table_info(m.name) c
        WHERE m.type = 'table'
        ORDER BY m.name, c.cid";
    const POSTGRES: &str = "SELECT CAST(c.table_name AS text), CAST(c.column_name AS text)
        FROM information_schema.columns c
        WHERE c.table_schema = 'public'
        ORDER BY c.table_name, c.ordinal_position";
    let sql = if engine == Engine::Sqlite { SQLITE } else { POSTGRES };
    let rows: Vec<(String, String)> = db.all(sql, &[]).await.expect("the schema can be read");
    let mut tables = BTreeMap::new();
    for (table, column) in rows.into_iter().filter(|(table, _)| table.starts_with(prefix)) {
        tables.entry(table).or_insert_with(Vec::new).push(column);
    }
    tables
}
