//! The language files: the same keys and variables in every language, none missing, none unused, nothing left in English.

use crate::finding::{Exceptions, Finding, Found};
use crate::fluent::{Message, read};
use crate::source::{Kind, Token, tokens};
use crate::tree::{Tree, crate_of};
use std::collections::{BTreeMap, BTreeSet};

/// The languages that are complete, English first.
const LANGUAGES: [&str; 3] = ["en", "ga", "sr"];

/// Messages that are the same in another language on purpose, such as names.
const LIST: &str = "xtask/same-words.txt";

/// Sentences that every code of its kind must have, wherever they are shown: why something was refused, and what was done.
const ALWAYS_ASKED: [&str; 2] = ["refusal-{}", "audit-{}"];

/// Crate → language → key → message.
type Shelves = BTreeMap<String, BTreeMap<String, BTreeMap<String, Message>>>;

/// Checks every crate that has language files.
pub fn check(tree: &Tree) -> Found {
    let (mut findings, mut shelves) = (Vec::new(), Shelves::new());
    for (path, text) in tree.ending(".ftl") {
        if let (Some(owner), Some(language)) = (crate_of(path), language_of(path)) {
            let (messages, wrong) = read(text);
            findings.extend(wrong.into_iter().map(|sentence| Finding::new(path, sentence)));
            let shelf = shelves.entry(owner.to_owned()).or_default().entry(language.to_owned()).or_default();
            for message in messages {
                if let Some(twice) = shelf.insert(message.key.clone(), message) {
                    findings.push(Finding::new(path, format!("says {} twice: keep one", twice.key)));
                }
            }
        }
    }
    let same = Exceptions::read(LIST, tree.files.get(LIST).map(String::as_str));
    for (owner, shelf) in &shelves {
        findings.extend(compare(owner, shelf, &same));
    }
    let english =
        |key: &str| shelves.values().any(|shelf| shelf.get("en").is_some_and(|shelf| shelf.contains_key(key)));
    findings.extend(same.own_findings(english));
    let used = Used::read(tree, &shelves)?;
    findings.extend(used.missing(&shelves, english));
    findings.extend(used.unused(&shelves));
    Ok(findings)
}

/// `ga` for `…/locales/ga.ftl` and `…/locales/ga/share.ftl`.
fn language_of(path: &str) -> Option<&str> {
    path.split_once("/locales/")?.1.split(['/', '.']).next()
}

fn compare(owner: &str, shelf: &BTreeMap<String, BTreeMap<String, Message>>, same: &Exceptions) -> Vec<Finding> {
    let none = BTreeMap::new();
    let english = shelf.get("en").unwrap_or(&none);
    let mut findings = Vec::new();
    for language in LANGUAGES.iter().skip(1) {
        let place = format!("{owner}/locales/{language}.ftl");
        let other = shelf.get(*language).unwrap_or(&none);
        for (key, message) in english {
            match other.get(key) {
                None => findings.push(Finding::new(&place, format!("lacks {key}"))),
                Some(theirs) if theirs.variables != message.variables => {
                    let sentence = format!(
                        "{key} names {:?}, English names {:?}: name the same",
                        theirs.variables, message.variables
                    );
                    findings.push(Finding::new(&place, sentence));
                }
                Some(theirs) if theirs.words == message.words && message.has_words() && !same.holds(key) => {
                    findings.push(Finding::new(
                        &place,
                        format!("{key} is still English: write it, or list it in {LIST} with the reason"),
                    ));
                }
                Some(_) => {}
            }
        }
        let more = other.keys().filter(|key| !english.contains_key(*key));
        findings.extend(more.map(|key| Finding::new(&place, format!("has {key}, which English lacks"))));
    }
    findings
}

/// What the sources say of keys.
#[derive(Default)]
struct Used {
    /// Every text, as it stands.
    texts: BTreeSet<String>,
    /// Every text as the part of a key: `not_your_plan` and `engagement.publish` with hyphens.
    codes: BTreeSet<String>,
    /// Texts with gaps, such as `refusal-{}`: what stands around the gaps.
    patterns: BTreeSet<Vec<String>>,
    /// Keys asked for outright, with their place.
    asked: Vec<(String, String)>,
}

impl Used {
    fn read(tree: &Tree, shelves: &Shelves) -> Result<Self, String> {
        let mut used = Self::default();
        used.patterns.extend(ALWAYS_ASKED.iter().filter_map(|text| pattern(text)));
        for (path, text) in tree.program_sources() {
            let tokens = tokens(path, text)?;
            for (index, token) in tokens.iter().enumerate() {
                let Some(text) = token.text() else { continue };
                used.codes.insert(text.replace(['.', '_'], "-"));
                used.patterns.extend(pattern(text));
                used.texts.insert(text.to_owned());
                if is_asked_for(&tokens, index)
                    && shelves.keys().any(|owner| text.starts_with(&format!("{owner}-")))
                    && is_key(text)
                {
                    used.asked.push((format!("{path}:{}", token.line), text.to_owned()));
                }
            }
        }
        let messages = shelves.values().flat_map(BTreeMap::values).flat_map(BTreeMap::values);
        used.texts.extend(messages.flat_map(|message| message.references.iter().cloned()));
        Ok(used)
    }

    fn missing(&self, shelves: &Shelves, english: impl Fn(&str) -> bool) -> Vec<Finding> {
        let missing = self.asked.iter().filter(|(_, key)| !shelves.is_empty() && !english(key));
        missing
            .map(|(place, key)| Finding::new(place, format!("asks for {key}, which is in no language file")))
            .collect()
    }

    fn unused(&self, shelves: &Shelves) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (owner, shelf) in shelves {
            for key in shelf.get("en").into_iter().flat_map(BTreeMap::keys).filter(|key| !self.uses(key)) {
                findings.push(Finding::new(
                    format!("{owner}/locales/en.ftl"),
                    format!("{key} is used nowhere: remove it in every language"),
                ));
            }
        }
        findings
    }

    fn uses(&self, key: &str) -> bool {
        self.texts.contains(key) || self.patterns.iter().any(|parts| self.fits(key, parts))
    }

    /// Whether the key is these parts with a code or a number in each gap.
    fn fits(&self, key: &str, parts: &[String]) -> bool {
        let Some((first, later)) = parts.split_first() else { return false };
        let Some(rest) = key.strip_prefix(first.as_str()) else { return false };
        if later.is_empty() {
            return rest.is_empty();
        }
        let ends = rest.char_indices().map(|(at, char)| at + char.len_utf8());
        ends.filter_map(|end| rest.split_at_checked(end)).any(|(middle, after)| {
            (self.codes.contains(middle) || middle.parse::<u32>().is_ok()) && self.fits(after, later)
        })
    }
}

/// `refusal-{}` and `web-count-{topic}-{form}` as what stands around the gaps.
fn pattern(text: &str) -> Option<Vec<String>> {
    let mut rest = text;
    let mut parts = Vec::new();
    while let Some((before, after)) = rest.split_once('{') {
        parts.push(before.to_owned());
        rest = after.split_once('}')?.1;
    }
    parts.push(rest.to_owned());
    let first = parts.first()?;
    let fits = parts.len() > 1 && first.len() > 2 && first.ends_with('-') && is_key(&parts.concat());
    fits.then_some(parts)
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-')
}

/// Whether the text is the first argument of `text(` or `with(`, which look a key up.
fn is_asked_for(tokens: &[Token], index: usize) -> bool {
    let Some(before) = index.checked_sub(2).and_then(|from| tokens.get(from..index)) else { return false };
    matches!(before, [name, open] if matches!(name.word(), Some("text" | "with" | "t")) && open.kind == Kind::Open('('))
}
