//! From the parameters of an address to what is asked.

use super::{Condition, Kind, Modifier, Parameter, Query, value};
use crate::{Issue, IssueType};
use db::Cursor;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A page without `_count`.
const USUAL: usize = 20;
/// The longest page.
pub(crate) const MOST: usize = 100;
/// The most values behind one parameter, and the most parameters.
const MOST_VALUES: usize = 100;
/// The longest value, in bytes.
const LONGEST: usize = 2_000;

/// What happens to parameters that nobody knows (`Prefer: handling=…`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Handling {
    /// They are left out; the link to this page shows what was used.
    Lenient,
    /// They are refused.
    Strict,
}

/// Whether all that fits is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Total {
    /// Only when it costs nothing.
    Free,
    /// Yes.
    Wanted,
    /// Yes, and nothing else.
    Only,
}

/// Where a page ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Place {
    /// The domain; empty for a list of ids.
    pub owner: String,
    /// Its cursor.
    pub after: Option<String>,
}

/// What is asked.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub query: Query,
    pub ids: Option<BTreeSet<String>>,
    pub count: usize,
    pub total: Total,
    pub place: Option<Place>,
    /// What was used, for the links.
    pub used: Vec<(String, String)>,
}

/// Reads the parameters. `known` are those of the resource type, `base` the address of the face.
pub(crate) fn read<'a>(
    pairs: impl Iterator<Item = (&'a str, &'a str)>,
    known: &[Parameter],
    handling: Handling,
    base: &str,
) -> Result<Asked, Vec<Issue>> {
    let mut reader = Reader { known, handling, base, issues: Vec::new(), conditions: Vec::new(), asked: nothing() };
    for (seen, (name, text)) in pairs.enumerate() {
        if seen >= MOST_VALUES || text.len() > LONGEST {
            return Err(vec![Issue::error(IssueType::TooCostly, "too many parameters, or one that is too long")]);
        }
        reader.take(name, text);
    }
    reader.finish()
}

fn nothing() -> Asked {
    Asked { query: Query::default(), ids: None, count: USUAL, total: Total::Free, place: None, used: Vec::new() }
}

struct Reader<'a> {
    known: &'a [Parameter],
    handling: Handling,
    base: &'a str,
    issues: Vec<Issue>,
    conditions: Vec<Condition>,
    asked: Asked,
}

impl Reader<'_> {
    fn take(&mut self, name: &str, text: &str) {
        match (name, text) {
            // A parameter without a value is as if it were not there.
            (_, "") => {}
            ("_format" | "_pretty", _) => {}
            ("_count", _) => self.count(text),
            ("_total", "none") | ("_summary", "false") => self.used(name, text),
            ("_total", "accurate" | "estimate") => {
                self.raise(Total::Wanted);
                self.used(name, text);
            }
            ("_summary", "count") => {
                self.raise(Total::Only);
                self.used(name, text);
            }
            ("_id", _) => self.ids(text),
            ("_cursor", _) => match Cursor::key(text) {
                Some(place) => self.asked.place = Some(place),
                None => self.wrong("_cursor", "is not from a link of a page"),
            },
            _ => self.own(name, text),
        }
    }

    fn count(&mut self, text: &str) {
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.wrong("_count", "is not a whole number");
        }
        // A number that is too long to read is more than the most, too.
        match text.parse::<usize>().unwrap_or(MOST).min(MOST) {
            0 => {
                self.raise(Total::Only);
                self.used("_summary", "count");
            }
            count => self.asked.count = count,
        }
    }

    fn raise(&mut self, total: Total) {
        if self.asked.total != Total::Only {
            self.asked.total = total;
        }
    }

    fn ids(&mut self, text: &str) {
        let ids: BTreeSet<String> = text.split(',').map(str::to_owned).collect();
        if ids.len() > MOST_VALUES {
            return self.wrong("_id", "has too many values");
        }
        self.used("_id", text);
        let ids = ids.into_iter().filter(|id| crate::is_id(id));
        self.asked.ids = Some(match self.asked.ids.take() {
            Some(before) => ids.filter(|id| before.contains(id)).collect(),
            None => ids.collect(),
        });
    }

    fn own(&mut self, name: &str, text: &str) {
        let (bare, modifier) = name.split_once(':').map_or((name, None), |(bare, modifier)| (bare, Some(modifier)));
        let Some(parameter) = self.known.iter().find(|known| known.name == bare).copied() else {
            if self.handling == Handling::Strict {
                let shown: String = name.chars().filter(|letter| !letter.is_control()).take(64).collect();
                self.issues
                    .push(Issue::error(IssueType::NotSupported, format!("the parameter {shown} is not known here")));
            }
            return;
        };
        let (modifier, of) = match (parameter.kind, modifier) {
            (_, None) => (None, None),
            (Kind::String, Some("exact")) => (Some(Modifier::Exact), None),
            (Kind::String, Some("contains")) => (Some(Modifier::Contains), None),
            (Kind::Reference, Some(of)) if value::is_kind(of) => (None, Some(of)),
            _ => return self.wrong(parameter.name, "has a modifier that is not known here"),
        };
        let texts = value::split(text, ',');
        if texts.len() > MOST_VALUES {
            return self.wrong(parameter.name, "has too many values");
        }
        match texts.iter().map(|text| value::value(parameter.kind, text, of, self.base)).collect() {
            Ok(sought) => {
                self.used(name, text);
                self.conditions.push(Condition { name: parameter.name, modifier, sought });
            }
            Err(why) => self.wrong(parameter.name, why),
        }
    }

    fn used(&mut self, name: &str, text: &str) {
        self.asked.used.push((name.to_owned(), text.to_owned()));
    }

    fn wrong(&mut self, name: &str, why: &str) {
        self.issues.push(Issue::error(IssueType::Invalid, format!("{name}: {why}")));
    }

    fn finish(self) -> Result<Asked, Vec<Issue>> {
        if !self.issues.is_empty() {
            return Err(self.issues);
        }
        let mut asked = self.asked;
        asked.query = Query::new(self.conditions);
        if asked.total != Total::Only {
            asked.used.push(("_count".to_owned(), asked.count.to_string()));
        }
        Ok(asked)
    }
}

/// As it stands in an address behind the question mark.
pub(crate) fn encoded(pairs: &[(String, String)]) -> String {
    let pairs = pairs.iter().map(|(name, value)| format!("{}={}", percent(name), percent(value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b':' | b',' | b'/') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
