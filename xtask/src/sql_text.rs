//! Just enough reading of SQL to know which tables it names.

use std::collections::BTreeSet;

/// What one text of SQL does, as far as the rules ask.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// Every table named.
    pub tables: BTreeSet<String>,
    /// The tables written to or made.
    pub writes: BTreeSet<String>,
    /// Whether it selects or returns `*`.
    pub takes_all_columns: bool,
    /// Whether it uses LIKE on a column that is not folded.
    pub bare_like: bool,
}

/// Words after a table's name that end the list of tables or are no alias.
const NOT_AN_ALIAS: &[&str] = &[
    "where",
    "join",
    "left",
    "right",
    "inner",
    "outer",
    "cross",
    "full",
    "on",
    "group",
    "order",
    "limit",
    "union",
    "set",
    "values",
    "returning",
    "for",
    "select",
    "using",
    "having",
    "natural",
    "except",
    "intersect",
    "offset",
    "window",
    "default",
    "do",
];

/// Whether a text is SQL: it begins with a statement's word in capitals.
pub fn is_sql(text: &str) -> bool {
    let text = text.trim_start();
    let starts =
        ["SELECT ", "SELECT\n", "INSERT ", "UPDATE ", "DELETE ", "WITH ", "CREATE ", "ALTER ", "DROP ", "TRUNCATE "];
    starts.iter().any(|start| text.starts_with(start))
}

impl Statement {
    /// Reads a text of one or several statements.
    pub fn read(sql: &str) -> Self {
        let words = words(sql);
        let named_here = names_made_inside(&words);
        let mut statement = Self::default();
        for index in 0..words.len() {
            statement.look_at(&words, index);
        }
        statement.tables.retain(|table| !named_here.contains(table));
        statement
    }

    fn look_at(&mut self, words: &[String], index: usize) {
        let word = |at: usize| words.get(at).map_or("", String::as_str);
        let before = index.checked_sub(1).map_or("", word);
        match word(index) {
            "from" if before != "distinct" => self.tables_from(words, index + 1, before == "delete"),
            "join" => self.tables_from(words, index + 1, false),
            "into" | "references" | "truncate" => self.name(word(index + 1), word(index) != "references"),
            "update" if !matches!(before, "for" | "do" | "on" | "key") => self.name(word(index + 1), true),
            "table" if matches!(before, "create" | "alter" | "drop" | "temporary") => {
                let skip = if word(index + 1) != "if" {
                    0
                } else if word(index + 2) == "not" {
                    3
                } else {
                    2
                };
                self.name(word(index + 1 + skip), true);
            }
            "index" => {
                let on = words.iter().skip(index).take(6).position(|word| word == "on");
                on.into_iter().for_each(|on| self.name(word(index + on + 1), true));
            }
            "*" if matches!(before, "select" | "returning" | "." | "distinct" | "all") => self.takes_all_columns = true,
            "like" | "ilike" | "similar" => {
                let column = if before == "not" { index.checked_sub(2).map_or("", word) } else { before };
                self.bare_like |= !column.ends_with("folded");
            }
            _ => {}
        }
    }

    /// The tables of a FROM or JOIN: the first, and those after commas.
    fn tables_from(&mut self, words: &[String], mut at: usize, writes: bool) {
        let word = |at: usize| words.get(at).map_or("", String::as_str);
        loop {
            at += usize::from(matches!(word(at), "lateral" | "only"));
            if word(at + 1) == "(" || !is_name(word(at)) {
                return;
            }
            self.name(word(at), writes);
            at += 1;
            at += usize::from(word(at) == "as");
            at += usize::from(is_name(word(at)) && !NOT_AN_ALIAS.contains(&word(at)));
            if word(at) != "," {
                return;
            }
            at += 1;
        }
    }

    fn name(&mut self, table: &str, writes: bool) {
        if is_name(table) && !NOT_AN_ALIAS.contains(&table) {
            self.tables.insert(table.to_owned());
            if writes {
                self.writes.insert(table.to_owned());
            }
        }
    }
}

/// Names given by `WITH name AS (` and `WITH name (columns) AS (`.
fn names_made_inside(words: &[String]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (index, word) in words.iter().enumerate().filter(|(_, word)| is_name(word)) {
        let mut at = index + 1;
        if words.get(at).is_some_and(|next| next == "(") {
            let close = words.iter().skip(at).position(|word| word == ")");
            at += close.map_or(0, |close| close + 1);
        }
        let skip = usize::from(words.get(at + 1).is_some_and(|next| next == "materialized"))
            + 2 * usize::from(words.get(at + 1).is_some_and(|next| next == "not"));
        if words.get(at).is_some_and(|next| next == "as") && words.get(at + 1 + skip).is_some_and(|next| next == "(") {
            names.insert(word.clone());
        }
    }
    names
}

fn is_name(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
}

/// Words in small letters and single signs; quoted texts and remarks are left out.
fn words(sql: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), String::new());
    let mut chars = sql.chars().peekable();
    while let Some(char) = chars.next() {
        if char.is_ascii_alphanumeric() || char == '_' {
            word.push(char.to_ascii_lowercase());
            continue;
        }
        if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        match char {
            '\'' => while chars.next_if(|next| *next != '\'').is_some() {},
            '-' if chars.peek() == Some(&'-') => while chars.next_if(|next| *next != '\n').is_some() {},
            '"' => {}
            _ if char.is_whitespace() => {}
            _ => words.push(char.to_string()),
        }
        if char == '\'' {
            chars.next();
            words.push("''".to_owned());
        }
    }
    words.push(word);
    words
}
