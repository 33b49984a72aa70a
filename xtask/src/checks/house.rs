//! Words that this house does not use about people, in any text that people read.

use crate::finding::{Finding, Found};
use crate::source::tokens;
use crate::tree::Tree;

/// A word or phrase, and what to write instead. Matched as whole words, in any case.
const NEVER: &[(&str, &str)] = &[
    ("sufferer", "a person who lives with …"),
    ("sufferers", "people who live with …"),
    ("suffers from", "lives with"),
    ("suffering from", "living with"),
    ("committed suicide", "died by suicide"),
    ("commit suicide", "die by suicide"),
    ("commits suicide", "dies by suicide"),
    ("failed suicide", "survived a suicide attempt"),
    ("non-compliant", "say what happened: \"did not take the medicine\""),
    ("noncompliant", "say what happened: \"did not take the medicine\""),
    ("non-compliance", "say what happened: \"did not take the medicine\""),
    ("treatment-resistant", "the treatments so far have not helped"),
    ("the mentally ill", "people with mental health difficulties"),
    ("mental patient", "a person who uses mental health services"),
    ("mental patients", "people who use mental health services"),
    ("schizophrenic", "a person with a diagnosis of schizophrenia"),
    ("schizophrenics", "people with a diagnosis of schizophrenia"),
    ("lunatic", "leave it out"),
    ("attention-seeking", "say what the person did, and what they may have needed"),
    ("frequent flyer", "a person who comes often"),
    ("drug abuser", "a person who uses drugs"),
    ("addict", "a person with an addiction"),
    ("addicts", "people with an addiction"),
];

/// Words that may stand in plans and manuals, but not on a page: a person is not a "user".
const NEVER_ON_A_PAGE: &[(&str, &str)] = &[("user", "person"), ("users", "people")];

/// Names that people chose for themselves, or that the law uses: these stand.
const STANDS: &[&str] = &["service user", "service users", "user name", "user guide"];

/// Checks the language files, the manuals and the texts inside the program.
pub fn check(tree: &Tree) -> Found {
    let mut findings = Vec::new();
    for (path, text) in tree.ending(".md") {
        findings.extend(lines(path, text).flat_map(|(place, line)| judge(&place, line, NEVER)));
    }
    for (path, text) in tree.ending(".ftl") {
        for (place, line) in lines(path, text).filter(|(_, line)| !line.trim_start().starts_with('#')) {
            findings.extend(judge(&place, line, NEVER));
            let shown = line.split_once(" = ").map_or(line, |(_, shown)| shown);
            if path.ends_with("en.ftl") || path.contains("/en/") {
                findings.extend(judge(&place, &without_placeables(shown), NEVER_ON_A_PAGE));
            }
            if without_placeables(shown).contains('!') {
                findings.push(Finding::new(&place, "an exclamation mark: say it calmly"));
            }
        }
    }
    for (path, text) in tree.program_sources() {
        for token in tokens(path, text)? {
            findings.extend(
                token.text().into_iter().flat_map(|text| judge(&format!("{path}:{}", token.line), text, NEVER)),
            );
        }
    }
    Ok(findings)
}

fn lines<'a>(path: &'a str, text: &'a str) -> impl Iterator<Item = (String, &'a str)> {
    text.lines().enumerate().map(move |(index, line)| (format!("{path}:{}", index + 1), line))
}

fn judge(place: &str, text: &str, never: &[(&str, &str)]) -> Vec<Finding> {
    let mut text =
        format!(" {} ", text.to_lowercase().replace(|char: char| !char.is_alphanumeric() && char != '-', " "));
    for stands in STANDS {
        text = text.replace(&format!(" {stands} "), "  ");
    }
    let text = format!(" {} ", text.split_whitespace().collect::<Vec<_>>().join(" "));
    let hits = never.iter().filter(|(word, _)| text.contains(&format!(" {word} ")));
    hits.map(|(word, instead)| Finding::new(place, format!("\"{word}\" is not a word of this house: {instead}")))
        .collect()
}

/// The text with `{ … }` left out: names of variables are not words that people read.
fn without_placeables(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|char| {
            match char {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && *char != '}'
        })
        .collect()
}
