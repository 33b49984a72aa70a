//! What the tables look like, read from the text of the migrations: the same on both databases, by definition.

use super::{Problem, held};
use crate::{Engine, Error, Migration, rewrite};
use serde::{Deserialize, Serialize};

kernel::text_enum! {
    /// The types that a migration may declare.
    pub enum Kind {
        /// An id.
        Uuid = "uuid",
        /// Words.
        Text = "text",
        /// A whole number.
        Bigint = "bigint",
        /// A number with a fraction.
        Double = "double precision",
        /// Yes or no.
        Boolean = "boolean",
        /// Bytes.
        Bytea = "bytea",
        /// A point in time.
        Timestamptz = "timestamptz",
        /// A day.
        Date = "date",
        /// A JSON document.
        Jsonb = "jsonb",
    }
}

impl Kind {
    /// As a migration writes it.
    pub fn word(self) -> &'static str {
        self.as_str()
    }
}

/// One table as its migrations declare it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns with their types, in order.
    pub columns: Vec<(String, Kind)>,
    /// The columns of its primary key.
    pub key: Vec<String>,
}

impl Table {
    /// The statement that reads a batch in the order of the key, from the start or after a key.
    pub(crate) fn select(&self, after: bool) -> String {
        let columns: Vec<&str> = self.columns.iter().map(|(name, _)| name.as_str()).collect();
        let key = self.key.join(", ");
        let params: Vec<String> = (1..=self.key.len()).map(|number| format!("${number}")).collect();
        let (condition, limit) = if after {
            (format!("WHERE ({key}) > ({}) ", params.join(", ")), self.key.len() + 1)
        } else {
            (String::new(), 1)
        };
        format!("SELECT {} FROM {} {condition}ORDER BY {key} LIMIT ${limit}", columns.join(", "), self.name)
    }

    /// The statement that writes `rows` rows.
    pub(crate) fn insert(&self, rows: usize) -> String {
        let columns: Vec<&str> = self.columns.iter().map(|(name, _)| name.as_str()).collect();
        let width = columns.len();
        let row = |row: usize| {
            let params: Vec<String> = (1..=width).map(|column| format!("${}", row * width + column)).collect();
            format!("({})", params.join(", "))
        };
        let values: Vec<String> = (0..rows).map(row).collect();
        format!("INSERT INTO {} ({}) VALUES {}", self.name, columns.join(", "), values.join(", "))
    }

    /// The row with each value as its column declares it.
    pub(crate) fn typed(&self, row: held::Row) -> Result<Vec<held::Held>, Error> {
        let kinds = self.columns.iter().map(|(_, kind)| *kind);
        row.0.into_iter().zip(kinds).map(|(held, kind)| held.of_kind(kind)).collect()
    }

    /// The key of a row, typed.
    pub(crate) fn key_of(&self, row: &held::Row) -> Result<Vec<held::Held>, Error> {
        let find = |key: &String| {
            let at = self.columns.iter().position(|(name, _)| name == key)?;
            let (_, kind) = self.columns.get(at)?;
            Some(row.0.get(at)?.clone().of_kind(*kind))
        };
        self.key.iter().map(|key| find(key).unwrap_or(Err(Error::NoRow))).collect()
    }
}

/// The tables after all migrations, in the order in which they were made.
pub(crate) fn tables(migrations: &[Migration], engine: Engine) -> Result<Vec<Table>, Problem> {
    let mut tables: Vec<Table> = Vec::new();
    for migration in migrations {
        let own = migration.postgres.filter(|_| engine == Engine::Postgres).unwrap_or(migration.sql);
        for statement in rewrite::without_comments(own).split(';') {
            apply(&mut tables, statement).map_err(|why| {
                Problem::OtherVersion(format!("migration {} {}: {why}", migration.owner, migration.number))
            })?;
        }
    }
    Ok(tables)
}

fn apply(tables: &mut Vec<Table>, statement: &str) -> Result<(), String> {
    let spaced = statement.replace('(', " ( ").replace(')', " ) ").replace(',', " , ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let upper: Vec<String> = words.iter().take(6).map(|word| word.to_ascii_uppercase()).collect();
    let upper: Vec<&str> = upper.iter().map(String::as_str).collect();
    match (upper.as_slice(), words.as_slice()) {
        (["CREATE", "TABLE", "IF", "NOT", "EXISTS", ..], [_, _, _, _, _, name, rest @ ..])
        | (["CREATE", "TABLE", ..], [_, _, name, rest @ ..]) => {
            tables.push(created(name, rest)?);
            Ok(())
        }
        (["DROP", "TABLE", ..], [.., name]) => {
            tables.retain(|table| table.name != *name);
            Ok(())
        }
        (["ALTER", "TABLE", ..], [_, _, name, change @ ..]) => {
            let table = tables.iter_mut().find(|table| table.name == *name).ok_or(format!("no table {name}"))?;
            alter(table, change)
        }
        _ => Ok(()),
    }
}

fn created(name: &str, words: &[&str]) -> Result<Table, String> {
    let mut table = Table { name: name.to_owned(), columns: Vec::new(), key: Vec::new() };
    for part in parts(words) {
        match part.as_slice() {
            ["PRIMARY", "KEY", key @ ..] | ["CONSTRAINT", _, "PRIMARY", "KEY", key @ ..] => {
                table.key = key
                    .iter()
                    .filter(|word| !matches!(**word, "(" | ")" | ","))
                    .map(|word| (*word).to_owned())
                    .collect();
            }
            ["CONSTRAINT" | "UNIQUE" | "CHECK" | "FOREIGN", ..] | [] => {}
            [column, rest @ ..] => {
                table.columns.push(((*column).to_owned(), kind(rest)?));
                if rest.windows(2).any(|pair| pair == ["PRIMARY", "KEY"]) {
                    table.key = vec![(*column).to_owned()];
                }
            }
        }
    }
    if table.key.is_empty() { Err(format!("{name} has no primary key")) } else { Ok(table) }
}

/// The parts of a table's body, between its outermost commas.
fn parts<'a>(words: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut parts = vec![Vec::new()];
    let mut depth = 0_usize;
    for word in words {
        match *word {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        match (*word, depth) {
            ("(", 1) | (")", 0) => {}
            (",", 1) => parts.push(Vec::new()),
            (word, _) => parts.iter_mut().last().into_iter().for_each(|part| part.push(word)),
        }
    }
    parts
}

fn kind(words: &[&str]) -> Result<Kind, String> {
    let word = match words {
        ["double", "precision", ..] => "double precision",
        [word, ..] => word,
        [] => "",
    };
    Kind::parse(word).ok_or_else(|| format!("{word} is not a type of ours"))
}

fn alter(table: &mut Table, change: &[&str]) -> Result<(), String> {
    match change {
        ["ADD", "COLUMN", column, rest @ ..] => table.columns.push(((*column).to_owned(), kind(rest)?)),
        ["DROP", "COLUMN", column, ..] => table.columns.retain(|(name, _)| name != column),
        ["RENAME", "COLUMN", old, "TO", new] => {
            let columns = table.columns.iter_mut().map(|(name, _)| name).chain(table.key.iter_mut());
            columns.filter(|name| name == old).for_each(|name| *name = (*new).to_owned());
        }
        ["RENAME", "TO", new] => table.name = (*new).to_owned(),
        _ => {}
    }
    Ok(())
}
