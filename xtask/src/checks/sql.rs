//! SQL: each crate names its own tables only, columns are named, people's words are searched folded, nothing is glued.

use crate::finding::{Exceptions, Finding, Found};
use crate::source::{Kind, Token, tokens};
use crate::sql_text::{self, Statement};
use crate::tree::{Tree, crate_of};
use std::collections::BTreeSet;

/// The one table that others may read: which organisation lies within which.
const OPEN_TO_ALL: &str = "organisations_within";

/// Where writes without an audit line are listed, as `path: the reason that the code gives`.
const UNRECORDED: &str = "xtask/unrecorded.txt";

/// Crates that speak of every table by design: `db` carries them, `server` moves and checks whole databases.
const EVERY_TABLE: &[&str] = &["db", "server"];

/// Checks migrations, SQL texts in the sources, and the list of unrecorded writes.
pub fn check(tree: &Tree) -> Found {
    let mut findings = Vec::new();
    for (path, text) in tree.ending(".sql") {
        findings.extend(judge(path, 1, text));
    }
    let unrecorded = Exceptions::read(UNRECORDED, tree.files.get(UNRECORDED).map(String::as_str));
    let mut said = BTreeSet::new();
    for (path, text) in tree.program_sources() {
        let tokens = tokens(path, text)?;
        for (index, token) in tokens.iter().enumerate() {
            if let Some(sql) = token.text().filter(|text| sql_text::is_sql(text)) {
                findings.extend(judge(path, token.line, sql));
                if is_glued(&tokens, index) && !EVERY_TABLE.contains(&crate_of(path).unwrap_or_default()) {
                    findings.push(Finding::at(
                        path,
                        token.line,
                        "SQL built by gluing: write it whole, with nullable parameters for what is optional",
                    ));
                }
            }
            if let Some(reason) = unrecorded_reason(&tokens, index) {
                if unrecorded.entries.get(path).is_none_or(|listed| !listed.split("; ").any(|one| one == reason)) {
                    let sentence =
                        format!("writes without an audit line: record it, or add \"{path}: {reason}\" to {UNRECORDED}");
                    findings.push(Finding::at(path, token.line, sentence));
                }
                said.insert(path.to_owned());
            }
        }
    }
    findings.extend(unrecorded.own_findings(|path| said.contains(path)));
    Ok(findings)
}

fn judge(path: &str, line: usize, sql: &str) -> Vec<Finding> {
    let statement = Statement::read(sql);
    let owner = crate_of(path).unwrap_or_default();
    let find = |sentence: String| Finding::at(path, line, sentence);
    let mut findings = Vec::new();
    if !EVERY_TABLE.contains(&owner) {
        let own = format!("{}_", owner.replace('-', "_"));
        let foreign = statement.tables.iter().filter(|table| !table.starts_with(&own));
        for table in foreign.filter(|table| *table != OPEN_TO_ALL || statement.writes.contains(*table)) {
            findings.push(find(format!(
                "names the table {table}, which is not of {owner}: talk by an event, a panel, a fact or a link"
            )));
        }
    }
    if statement.takes_all_columns {
        findings.push(find("takes all columns with *: name them, so that a new column cannot slip out".to_owned()));
    }
    if statement.bare_like {
        findings.push(find("LIKE on a column that is not folded: search the column that ends in _folded".to_owned()));
    }
    findings
}

/// Whether the text at `index` is the pattern of a `format!`.
fn is_glued(tokens: &[Token], index: usize) -> bool {
    let Some(before) = index.checked_sub(3).and_then(|from| tokens.get(from..index)) else { return false };
    matches!(before, [word, sign, open] if word.word() == Some("format") && sign.is_sign('!') && open.kind == Kind::Open('('))
}

/// The reason given in `commit_unrecorded("reason")`.
fn unrecorded_reason(tokens: &[Token], index: usize) -> Option<&str> {
    let call = tokens.get(index..index + 3)?;
    match call {
        [name, open, reason] if name.word() == Some("commit_unrecorded") && open.kind == Kind::Open('(') => {
            // The definition itself has a word there, not a text.
            reason.text()
        }
        _ => None,
    }
}
