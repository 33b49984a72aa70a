//! Languages as XLSForm writes them, `Gaeilge (ga)`, and as the rest of the crate does, `ga`.

use super::super::ids::plain;
use crate::model::Tag;
use std::collections::BTreeMap;

/// The languages of a form, in the order in which they were met, with the names they were written under.
#[derive(Default)]
pub(super) struct Languages {
    pub order: Vec<Tag>,
    pub names: BTreeMap<String, String>,
}

impl Languages {
    /// The tag of a language as it is written.
    pub(super) fn tag(&mut self, written: &str) -> Tag {
        let tag = tag(written);
        if !self.order.contains(&tag) {
            self.order.push(tag.clone());
            self.names.insert(tag.as_str().to_owned(), written.to_owned());
        }
        tag
    }
}

/// The tag in brackets; without brackets the tag of a well-known name, or a private one made of the name.
pub(super) fn tag(written: &str) -> Tag {
    let inside = written.rsplit_once('(').and_then(|(_, rest)| rest.trim_end().strip_suffix(')')).map(str::trim);
    let is_tag = |text: &str| {
        let first = text.split('-').next().unwrap_or_default();
        (2..=8).contains(&first.len()) && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    if let Some(inside) = inside.filter(|inside| is_tag(inside)) {
        return Tag::new(inside);
    }
    let name = written.trim().to_lowercase();
    let known = NAMES.iter().find(|(known, tag)| *known == name || *tag == name).map(|(_, tag)| (*tag).to_owned());
    Tag::new(known.unwrap_or_else(|| format!("x-{}", plain(&name, "", '-').chars().take(8).collect::<String>())))
}

/// How a language is written in the head of a column.
pub(super) fn written(tag: &Tag) -> String {
    let known = NAMES.iter().find(|(_, known)| *known == tag.plain().as_str()).map(|(name, _)| *name);
    let name = known.unwrap_or(tag.as_str());
    let mut letters = name.chars();
    let name: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    if tag.is_easy() { format!("{name}, easy read ({tag})") } else { format!("{name} ({tag})") }
}

const NAMES: [(&str, &str); 14] = [
    ("english", "en"),
    ("gaeilge", "ga"),
    ("srpski", "sr-Latn"),
    ("irish", "ga"),
    ("serbian", "sr-Latn"),
    ("français", "fr"),
    ("french", "fr"),
    ("español", "es"),
    ("spanish", "es"),
    ("deutsch", "de"),
    ("german", "de"),
    ("polski", "pl"),
    ("polish", "pl"),
    ("ukrainian", "uk"),
];
