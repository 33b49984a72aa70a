//! Files of at most 400 lines, functions of at most 40, views of at most 150.

use crate::finding::{Exceptions, Finding, Found};
use crate::source::{functions, tokens};
use crate::tree::{Tree, is_test};
use std::collections::BTreeSet;

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 40;
const LONGEST_VIEW: usize = 150;

/// Where longer ones are listed, each with its reason.
const LIST: &str = "xtask/sizes.txt";

/// Checks the length of files and functions. Tests may be long stories; their files may not.
pub fn check(tree: &Tree) -> Found {
    let exceptions = Exceptions::read(LIST, tree.files.get(LIST).map(String::as_str));
    let (mut findings, mut needed) = (Vec::new(), BTreeSet::new());
    let mut judge = |subject: String, place: Finding| {
        if !exceptions.holds(&subject) {
            findings.push(place);
        }
        needed.insert(subject);
    };
    for (path, text) in tree
        .files
        .iter()
        .filter(|(path, _)| [".rs", ".mjs", ".js", ".scss"].iter().any(|ending| path.ends_with(ending)))
    {
        let lines = text.lines().count();
        if lines > LONGEST_FILE {
            let sentence =
                format!("{lines} lines, at most {LONGEST_FILE}: make it a folder of the same name, split by meaning");
            judge(path.clone(), Finding::new(path, sentence));
        }
    }
    for (path, text) in tree.ending(".rs").filter(|(path, _)| !is_test(path)) {
        for function in functions(&tokens(path, text)?) {
            let most = if function.is_view { LONGEST_VIEW } else { LONGEST_FUNCTION };
            if function.lines > most {
                let sentence =
                    format!("{} has {} lines, at most {most}: split it by meaning", function.name, function.lines);
                judge(format!("{path} {}", function.name), Finding::at(path, function.line, sentence));
            }
        }
    }
    findings.extend(exceptions.own_findings(|subject| needed.contains(subject)));
    Ok(findings)
}
