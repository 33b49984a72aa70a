//! Both databases end with the same tables, columns, types, keys and unique rules.

use super::golden;
use db::Read;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use testkit::{Engine, TestApp, both};

/// What SQLite calls the types of our migrations; more than one of ours may be kept as one of its own.
fn as_sqlite_keeps_it(kind: &str) -> &'static str {
    match kind {
        "uuid" | "bytea" => "BLOB",
        "timestamp with time zone" | "date" | "boolean" | "bigint" => "INTEGER",
        "text" | "jsonb" => "TEXT",
        "double precision" => "REAL",
        other => panic!("PostgreSQL keeps a column of type {other}, which no migration may declare"),
    }
}

/// Table by table: its columns with the type that SQLite has for them, what may be empty, its key, its unique rules.
async fn shape(app: &TestApp) -> String {
    match app.engine() {
        Engine::Sqlite => of_sqlite(app).await,
        Engine::Postgres => of_postgres(app).await,
    }
}

#[derive(Default)]
struct Shape(BTreeMap<String, BTreeSet<String>>);

impl Shape {
    fn add(&mut self, table: &str, line: String) {
        self.0.entry(table.to_owned()).or_default().insert(line);
    }

    fn text(&self) -> String {
        let mut text = String::new();
        for (table, lines) in &self.0 {
            writeln!(text, "{table}").unwrap();
            for line in lines {
                writeln!(text, "  {line}").unwrap();
            }
        }
        text
    }
}

fn column(name: &str, kind: &str, may_be_empty: bool) -> String {
    format!("column {name} {kind}{}", if may_be_empty { " or nothing" } else { "" })
}

async fn of_sqlite(app: &TestApp) -> String {
    const COLUMNS: &str = "SELECT m.name, c.name, c.type, CAST(c.\"notnull\" AS integer), CAST(c.pk AS integer)
        FROM sqlite_master AS m, pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'db_%'";
    const UNIQUE: &str = "SELECT m.name, i.name, c.name
        FROM sqlite_master AS m, pragma_index_list(m.name) AS i, pragma_index_info(i.name) AS c
        WHERE m.type = 'table' AND i.\"unique\" = 1 AND i.origin = 'c'
        ORDER BY m.name, i.name, c.seqno";
    let columns: Vec<(String, String, String, i64, i64)> = (&mut app.db()).all(COLUMNS, &[]).await.unwrap();
    let unique: Vec<(String, String, String)> = (&mut app.db()).all(UNIQUE, &[]).await.unwrap();
    let mut shape = Shape::default();
    for (table, name, kind, not_null, key) in columns {
        shape.add(&table, column(&name, &kind.to_uppercase(), not_null == 0));
        if key > 0 {
            shape.add(&table, format!("key {name}"));
        }
    }
    for (table, name, column) in unique {
        shape.add(&table, format!("unique {name}: {column}"));
    }
    shape.text()
}

async fn of_postgres(app: &TestApp) -> String {
    const COLUMNS: &str =
        "SELECT CAST(table_name AS text), CAST(column_name AS text), CAST(data_type AS text), CAST(is_nullable AS text)
        FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name NOT LIKE 'db\\_%'";
    const KEYS: &str = "SELECT CAST(t.table_name AS text), CAST(c.column_name AS text)
        FROM information_schema.table_constraints AS t
        JOIN information_schema.key_column_usage AS c ON c.constraint_name = t.constraint_name AND c.table_name = t.table_name
        WHERE t.constraint_type = 'PRIMARY KEY' AND t.table_schema = 'public' AND t.table_name NOT LIKE 'db\\_%'";
    const UNIQUE: &str = "SELECT CAST(t.relname AS text), CAST(i.relname AS text), CAST(a.attname AS text)
        FROM pg_index AS x
        JOIN pg_class AS i ON i.oid = x.indexrelid
        JOIN pg_class AS t ON t.oid = x.indrelid
        JOIN pg_namespace AS n ON n.oid = t.relnamespace AND n.nspname = 'public'
        JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = ANY (x.indkey)
        WHERE x.indisunique AND NOT x.indisprimary AND t.relname NOT LIKE 'db\\_%'";
    let columns: Vec<(String, String, String, String)> = (&mut app.db()).all(COLUMNS, &[]).await.unwrap();
    let keys: Vec<(String, String)> = (&mut app.db()).all(KEYS, &[]).await.unwrap();
    let unique: Vec<(String, String, String)> = (&mut app.db()).all(UNIQUE, &[]).await.unwrap();
    let mut shape = Shape::default();
    for (table, name, kind, may_be_empty) in columns {
        shape.add(&table, column(&name, as_sqlite_keeps_it(&kind), may_be_empty == "YES"));
    }
    for (table, name) in keys {
        shape.add(&table, format!("key {name}"));
    }
    for (table, name, column) in unique {
        shape.add(&table, format!("unique {name}: {column}"));
    }
    shape.text()
}

both! {
    async fn both_databases_end_with_the_same_tables_columns_types_keys_and_unique_rules(app: &TestApp) {
        let shape = shape(app).await;
        assert!(shape.contains("engagement_contributions"), "{shape}");
        golden::compare("schema.txt", &shape);
    }

    async fn running_the_migrations_again_changes_nothing(app: &TestApp) {
        let before = shape(app).await;
        let ran = app.db().migrate(&app.comhar.house.migrations()).await.unwrap();
        assert_eq!(ran, 0);
        assert_eq!(shape(app).await, before);
    }
}
