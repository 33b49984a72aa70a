//! No page calls an outside host: not for a script, a style, a picture, a typeface or a form.

use crate::finding::{Exceptions, Finding, Found};
use crate::source::{Kind, Token, tokens};
use crate::tree::{Tree, is_test};
use std::collections::BTreeSet;

/// Attributes that make a browser fetch or send.
const FETCHES: &[&str] = &["src", "srcset", "poster", "action", "formaction", "background", "data", "ping", "manifest"];

/// Pieces of markup and style that make a browser fetch.
const PIECES: &[&str] = &["<script", "<link", "<img", "<iframe", "@import", "url(http", "url(//"];

/// Addresses in styles and scripts that are names, not hosts to call; each with its reason.
const LIST: &str = "xtask/hosts.txt";

/// Checks markup in the sources, and the styles and scripts that pages carry.
pub fn check(tree: &Tree) -> Found {
    let exceptions = Exceptions::read(LIST, tree.files.get(LIST).map(String::as_str));
    let (mut findings, mut needed) = (Vec::new(), BTreeSet::new());
    for (path, text) in tree.program_sources() {
        let tokens = tokens(path, text)?;
        findings.extend(in_markup(path, &tokens));
    }
    let carried =
        |path: &str| [".css", ".scss", ".js", ".mjs"].iter().any(|ending| path.ends_with(ending)) && !is_test(path);
    for (path, text) in tree.files.iter().filter(|(path, _)| carried(path) && crate::tree::is_program(path)) {
        for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for host in hosts_in(line) {
                if exceptions.holds(&host) {
                    needed.insert(host);
                } else {
                    findings.push(Finding::at(
                        path,
                        index + 1,
                        format!("names the outside host {host}: serve it from the binary"),
                    ));
                }
            }
        }
    }
    findings.extend(exceptions.own_findings(|subject| needed.contains(subject)));
    Ok(findings)
}

fn in_markup(path: &str, tokens: &[Token]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let Some(text) = token.text() else { continue };
        let before = |steps: usize| index.checked_sub(steps).and_then(|at| tokens.get(at));
        let attribute = before(1).filter(|sign| sign.is_sign('=')).and_then(|_| before(2)).and_then(Token::word);
        let calls =
            attribute.is_some_and(|name| FETCHES.contains(&name) || (name == "href" && is_in_link(tokens, index)));
        if calls && is_outside(text) {
            findings.push(Finding::at(
                path,
                token.line,
                format!("makes a browser call {text}: serve it from the binary"),
            ));
        } else if PIECES.iter().any(|piece| text.contains(piece)) && text.contains("//") {
            findings.push(Finding::at(
                path,
                token.line,
                "holds markup or style that calls an outside host: serve it from the binary",
            ));
        }
    }
    findings
}

/// Whether the attribute at `index` belongs to a `link` element: the element's name is the nearest word that starts it.
fn is_in_link(tokens: &[Token], index: usize) -> bool {
    let before = tokens.iter().take(index).rev();
    let mut start =
        before.take_while(|token| !matches!(token.kind, Kind::Sign(';') | Kind::Open('{') | Kind::Close('}')));
    start.any(|token| token.word() == Some("link"))
}

fn is_outside(text: &str) -> bool {
    ["http://", "https://", "//"].iter().any(|start| text.starts_with(start))
}

/// The hosts named in a line.
fn hosts_in(line: &str) -> Vec<String> {
    let after = line.match_indices("://").filter_map(|(at, sign)| line.get(at + sign.len()..));
    let host = |rest: &str| {
        rest.split(|char: char| !char.is_alphanumeric() && char != '.' && char != '-').next().map(str::to_owned)
    };
    after.filter_map(host).filter(|host| host.contains('.')).collect()
}
