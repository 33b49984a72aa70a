//! What SQLite's broken rules are called.

use rusqlite::Connection;

/// The word for a broken rule. SQLite names checks, but of a unique rule it tells only the columns; unique rules are
/// named indexes, so the name is looked up by them.
pub(super) fn broken_rule(connection: &Connection, error: &rusqlite::Error) -> Option<String> {
    let rusqlite::Error::SqliteFailure(code, Some(message)) = error else { return None };
    if code.code != rusqlite::ErrorCode::ConstraintViolation {
        return None;
    }
    let (kind, about) = message.split_once(" constraint failed: ").unwrap_or((message.as_str(), ""));
    if kind != "UNIQUE" {
        return Some(if about.is_empty() { "foreign_key".to_owned() } else { about.to_owned() });
    }
    if let Some(index) = about.strip_prefix("index '") {
        return Some(index.trim_end_matches('\'').to_owned());
    }
    let columns: Vec<&str> =
        about.split(", ").filter_map(|column| column.split_once('.').map(|(_, name)| name)).collect();
    let table = about.split_once('.').map_or("", |(table, _)| table);
    let found: rusqlite::Result<Option<String>> = connection
        .prepare_cached(
            "SELECT il.name FROM pragma_index_list(?1) il
             WHERE il.\"unique\" AND ?2 = (SELECT group_concat(name, ',') FROM (SELECT name FROM pragma_index_info(il.name) ORDER BY seqno))
             ORDER BY il.origin LIMIT 1",
        )
        .and_then(|mut statement| statement.query_row((table, columns.join(",")), |row| row.get(0)));
    match found {
        // PostgreSQL calls the rule of a primary key so.
        Ok(Some(name)) if name.starts_with("sqlite_autoindex") => Some(format!("{table}_pkey")),
        Ok(Some(name)) => Some(name),
        _ => Some(format!("{table}_pkey")),
    }
}
