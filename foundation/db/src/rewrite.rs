//! The few places where SQLite needs another text than PostgreSQL.

use std::borrow::Cow;

/// A statement as SQLite wants it. `$1` is a *name* to SQLite, numbered by first appearance; `?1` means what PostgreSQL
/// means by `$1`. A list of ids is a table of its own (`rarray`). There is one writer, so row locks are left out.
pub fn statement(sql: &str) -> Cow<'_, str> {
    let has = |what: &str| memchr::memmem::find(sql.as_bytes(), what.as_bytes()).is_some();
    let (lists, locks) = (has("= ANY("), has("FOR UPDATE"));
    if !sql.contains('$') && !locks {
        return Cow::Borrowed(sql);
    }
    let mut sql = sql.replace('$', "?");
    if lists {
        sql = sql.replace("= ANY(", "IN rarray(");
    }
    if locks {
        sql = sql.replace("FOR UPDATE SKIP LOCKED", "").replace("FOR UPDATE", "");
    }
    Cow::Owned(sql)
}

/// A migration as SQLite wants it: every table `STRICT` and `WITHOUT ROWID` (rows lie in the order of their key, so an
/// untimed id leaves no trace of when it was written), with the types that SQLite knows.
pub fn migration(sql: &str) -> String {
    statements(sql)
        .map(|statement| {
            let table = statement.get(..12).is_some_and(|start| start.eq_ignore_ascii_case("create table"));
            let text = types(statement);
            if table { format!("{text} STRICT, WITHOUT ROWID;\n") } else { format!("{text};\n") }
        })
        .collect()
}

/// The statements of a migration, without comments. Migrations hold no semicolon inside a text.
fn statements(sql: &str) -> impl Iterator<Item = &str> {
    sql.split(';')
        .map(|part| part.trim_start_matches(|c: char| c.is_whitespace()).trim())
        .filter(|part| !part.is_empty())
}

/// The text without `-- …` comments.
pub fn without_comments(sql: &str) -> String {
    sql.lines().map(|line| line.split("--").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn types(sql: &str) -> String {
    let sql = sql.replace("double precision", "real");
    let mut out = String::with_capacity(sql.len());
    let mut word = String::new();
    for c in sql.chars().chain([' ']) {
        if c.is_ascii_alphanumeric() || c == '_' {
            word.push(c);
            continue;
        }
        out.push_str(match word.as_str() {
            "uuid" | "bytea" => "blob",
            "timestamptz" | "date" | "boolean" | "bigint" => "integer",
            "jsonb" => "text",
            other => other,
        });
        word.clear();
        out.push(c);
    }
    out.trim_end().to_owned()
}
