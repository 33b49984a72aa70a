//! What a check found, and lists of exceptions that each carry a reason.

use std::collections::BTreeMap;
use std::fmt;

/// One thing to mend: where it is, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// `path` or `path:line`.
    pub place: String,
    /// What is wrong and what to do.
    pub sentence: String,
}

impl Finding {
    /// A finding about a whole file, crate or list.
    pub fn new(place: impl Into<String>, sentence: impl Into<String>) -> Self {
        Self { place: place.into(), sentence: sentence.into() }
    }

    /// A finding at a line.
    pub fn at(path: &str, line: usize, sentence: impl Into<String>) -> Self {
        Self::new(format!("{path}:{line}"), sentence)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.sentence)
    }
}

/// What a check gives: what it found, or why it could not look.
pub type Found = Result<Vec<Finding>, String>;

/// A list of exceptions: one `subject: reason` a line, `#` for remarks. An exception without a reason is a finding.
#[derive(Debug, Default)]
pub struct Exceptions {
    path: String,
    /// Subject to reason.
    pub entries: BTreeMap<String, String>,
    findings: Vec<Finding>,
}

impl Exceptions {
    /// Reads the list. An absent list has no entries.
    pub fn read(path: &str, text: Option<&str>) -> Self {
        let mut list = Self { path: path.to_owned(), ..Self::default() };
        for (index, line) in text.unwrap_or_default().lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            match line.split_once(": ") {
                Some((subject, reason)) if reason.split_whitespace().count() >= 3 => {
                    list.entries.insert(subject.trim().to_owned(), reason.trim().to_owned());
                }
                _ => list.findings.push(Finding::at(
                    path,
                    index + 1,
                    "write \"subject: reason\", the reason as a sentence",
                )),
            }
        }
        list
    }

    /// Whether the subject is excepted.
    pub fn holds(&self, subject: &str) -> bool {
        self.entries.contains_key(subject)
    }

    /// What is wrong with the list itself: lines without a reason, and entries that nothing needs any more.
    pub fn own_findings(&self, needed: impl Fn(&str) -> bool) -> Vec<Finding> {
        let unneeded = self.entries.keys().filter(|subject| !needed(subject));
        let unneeded = unneeded.map(|subject| {
            Finding::new(&self.path, format!("nothing needs the exception \"{subject}\" any more: remove it"))
        });
        self.findings.iter().cloned().chain(unneeded).collect()
    }
}
