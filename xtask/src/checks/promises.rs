//! Each crate's README names the tests that prove its promises, and those tests exist.

use crate::finding::{Finding, Found};
use crate::tree::{Tree, is_program};

const HEADING: &str = "## Promises";

/// Checks the README of every crate of the program.
pub fn check(tree: &Tree) -> Found {
    let crates = tree.ending("/src/lib.rs").filter(|(path, _)| is_program(path));
    let folders = crates.filter_map(|(path, _)| path.strip_suffix("/src/lib.rs"));
    Ok(folders.flat_map(|folder| of_crate(tree, folder)).collect())
}

fn of_crate(tree: &Tree, folder: &str) -> Vec<Finding> {
    let path = format!("{folder}/README.md");
    let Some(text) = tree.files.get(&path) else {
        return vec![Finding::new(path, "is missing: say what the crate is for, and its promises with their tests")];
    };
    let lines: Vec<(usize, &str)> = text.lines().enumerate().collect();
    let promises = lines.iter().skip_while(|(_, line)| line.trim() != HEADING).skip(1);
    let rows: Vec<_> = promises
        .take_while(|(_, line)| !line.starts_with("## "))
        .filter(|(_, line)| line.starts_with('|') && !line.starts_with("|--"))
        .skip(1)
        .collect();
    if rows.is_empty() {
        return vec![Finding::new(path, format!("has no table below \"{HEADING}\""))];
    }
    rows.into_iter().flat_map(|(index, line)| of_row(tree, (&path, index + 1), line)).collect()
}

fn of_row(tree: &Tree, (path, line): (&str, usize), row: &str) -> Vec<Finding> {
    let proof = row.trim_end_matches(['|', ' ']).rsplit('|').next().unwrap_or_default();
    let tests: Vec<&str> = proof.split('`').skip(1).step_by(2).collect();
    if tests.is_empty() {
        return vec![Finding::at(path, line, "names no test that proves it")];
    }
    let unknown = tests.into_iter().filter(|test| !exists(tree, test));
    unknown.map(|test| Finding::at(path, line, format!("there is no test {test}"))).collect()
}

/// Whether a test of this name stands in some source. `module::name` is looked for by its name; a star stands for anything, and a
/// file of tests for all that are in it.
fn exists(tree: &Tree, test: &str) -> bool {
    let holds_file = |file: &str| tree.files.keys().any(|path| path.ends_with(&format!("/tests/{file}")));
    if test.ends_with(".rs") {
        return holds_file(test);
    }
    let mut parts: Vec<&str> = test.split("::").collect();
    if parts.last() == Some(&"*") {
        parts.pop();
        let module = parts.last().copied().unwrap_or_default();
        return holds_file(&format!("{module}.rs"));
    }
    let name = parts.last().copied().unwrap_or_default();
    let sources = tree.files.iter().filter(|(path, _)| path.ends_with(".rs") || path.ends_with(".mjs"));
    match name.split_once('*') {
        Some((begin, end)) => {
            let piece = if begin.len() > end.len() { begin } else { end };
            sources.into_iter().any(|(_, text)| text.contains(piece))
        }
        None => sources.into_iter().any(|(_, text)| holds_word(text, name)),
    }
}

fn holds_word(text: &str, word: &str) -> bool {
    let is_part = |char: char| char.is_alphanumeric() || char == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}
