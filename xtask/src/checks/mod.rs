//! The checks that keep the house in order. Each is a pure function over the texts of the repository.

pub mod hosts;
pub mod house;
pub mod licences;
pub mod promises;
pub mod sizes;
pub mod sql;
pub mod tiers;
pub mod words;

use crate::finding::Found;
use crate::metadata;
use crate::tree::Tree;

/// A check: from the texts of the repository to what is to mend.
pub type Check = fn(&Tree) -> Found;

/// Every check by the name it is called by.
pub const ALL: &[(&str, Check)] = &[
    ("check-tiers", |_| Ok(tiers::check(&metadata::ours()?))),
    ("check-words", words::check),
    ("check-sql", sql::check),
    ("check-sizes", sizes::check),
    ("check-words-of-the-house", house::check),
    ("check-hosts", hosts::check),
    ("check-promises", promises::check),
    ("check-licences", licences::check_with_cargo),
];

/// Runs one check and prints what it found.
pub fn run(name: &str, check: Check, tree: &Tree) -> Result<(), String> {
    let mut findings = check(tree)?;
    findings.sort();
    findings.dedup();
    if findings.is_empty() {
        println!("{name}: in order");
        return Ok(());
    }
    for finding in &findings {
        eprintln!("{finding}");
    }
    Err(format!("{name}: {} to mend", findings.len()))
}
