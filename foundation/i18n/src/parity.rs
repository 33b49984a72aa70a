use crate::{
    Locales,
    shape::{FileShape, needs},
};
use kernel::Language;
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// What is wrong with a language file. English is the measure for the others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// The file cannot be read here.
    Unreadable {
        /// Crate and language.
        file: String,
        /// Line and reason.
        why: String,
    },
    /// English has this key, the file has not.
    Missing {
        /// Crate and language.
        file: String,
        /// The key.
        key: String,
    },
    /// The file has this key, English has not.
    Extra {
        /// Crate and language.
        file: String,
        /// The key.
        key: String,
    },
    /// The sentence names other variables than the English one.
    Variables {
        /// Crate and language.
        file: String,
        /// The key.
        key: String,
        /// What English names.
        english: BTreeSet<String>,
        /// What the file names.
        found: BTreeSet<String>,
    },
    /// The same key stands twice, in one file or in two crates.
    Twice {
        /// Crate and language.
        file: String,
        /// The key.
        key: String,
    },
    /// The sentence draws in another one that does not exist.
    Dangling {
        /// Crate and language.
        file: String,
        /// The key.
        key: String,
        /// What it draws in.
        refers: String,
    },
    /// The message is empty or carries attributes, which nothing here reads.
    Attributes {
        /// Crate and language.
        file: String,
        /// The key.
        key: String,
    },
    /// Against the style of the house: exclamation marks, Cyrillic in a file that is written in Latin script.
    Style {
        /// Crate and language.
        file: String,
        /// The key.
        key: String,
        /// What about it.
        why: &'static str,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { file, why } => write!(f, "{file}: cannot be read: {why}"),
            Self::Missing { file, key } => write!(f, "{file}: {key} is missing"),
            Self::Extra { file, key } => write!(f, "{file}: {key} does not exist in English"),
            Self::Variables { file, key, english, found } => {
                write!(f, "{file}: {key} names {found:?}, English names {english:?}")
            }
            Self::Twice { file, key } => write!(f, "{file}: {key} stands twice"),
            Self::Dangling { file, key, refers } => write!(f, "{file}: {key} draws in {refers}, which does not exist"),
            Self::Attributes { file, key } => write!(f, "{file}: {key} has attributes, which nothing reads"),
            Self::Style { file, key, why } => write!(f, "{file}: {key} {why}"),
        }
    }
}

/// Everything that is wrong with these language files: each crate's tests ask for its own, the server's for all at once.
pub fn parity(locales: &[Locales]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for each in locales {
        let english = FileShape::of(each.en);
        for language in Language::ALL.iter().copied() {
            let file = format!("{}/{}.ftl", each.name, language.as_str());
            let found = FileShape::of(each.file(language));
            own_problems(&file, language, &found, &mut problems);
            compare(&file, &english, &found, &mut problems);
        }
    }
    across(locales, &mut problems);
    problems.sort();
    problems
}

fn own_problems(file: &str, language: Language, found: &FileShape, problems: &mut Vec<Problem>) {
    let file = || file.to_owned();
    problems.extend(found.broken.iter().map(|why| Problem::Unreadable { file: file(), why: why.clone() }));
    problems.extend(found.twice.iter().map(|key| Problem::Twice { file: file(), key: key.clone() }));
    for (key, shape) in &found.messages {
        let key = || key.clone();
        if shape.attributes {
            problems.push(Problem::Attributes { file: file(), key: key() });
        }
        for refers in &shape.refers {
            let known = match refers.strip_prefix('-') {
                Some(term) => found.terms.contains_key(term),
                None => found.messages.contains_key(refers),
            };
            if !known {
                problems.push(Problem::Dangling { file: file(), key: key(), refers: refers.clone() });
            }
        }
        if shape.text.contains('!') {
            problems.push(Problem::Style { file: file(), key: key(), why: "has an exclamation mark" });
        }
        let cyrillic = |letter| matches!(letter, '\u{0400}'..='\u{04FF}');
        if language == Language::Serbian && shape.text.chars().any(cyrillic) {
            problems.push(Problem::Style { file: file(), key: key(), why: "has Cyrillic letters; write Latin ones" });
        }
    }
}

fn compare(file: &str, english: &FileShape, found: &FileShape, problems: &mut Vec<Problem>) {
    for key in english.messages.keys().filter(|key| !found.messages.contains_key(*key)) {
        problems.push(Problem::Missing { file: file.to_owned(), key: key.clone() });
    }
    for key in found.messages.keys() {
        if !english.messages.contains_key(key) {
            problems.push(Problem::Extra { file: file.to_owned(), key: key.clone() });
            continue;
        }
        let (wanted, named) = (needs(std::slice::from_ref(english), key), needs(std::slice::from_ref(found), key));
        if wanted != named {
            problems.push(Problem::Variables {
                file: file.to_owned(),
                key: key.clone(),
                english: wanted,
                found: named,
            });
        }
    }
}

/// Two crates with the same key: which one is shown would depend on the order of wiring.
fn across(locales: &[Locales], problems: &mut Vec<Problem>) {
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for each in locales {
        for key in crate::keys_of(each.en) {
            if let Some(owner) = owners.insert(key.clone(), each.name) {
                problems.push(Problem::Twice { file: format!("{owner} and {}", each.name), key });
            }
        }
    }
}
