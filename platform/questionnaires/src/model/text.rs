//! Text in any language, easy read among them.

use kernel::Language;
use serde::{Deserialize, Serialize};
use std::{borrow::Borrow, collections::BTreeMap, fmt};

/// A language as BCP 47 writes it: `en`, `ga`, `sr-Latn`, `fr`. Easy read is a language too: `en-x-easy`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tag(String);

const EASY: &str = "-x-easy";

impl Tag {
    /// The tag as written.
    pub fn new(tag: impl Into<String>) -> Self {
        Self(tag.into())
    }

    /// The easy-read variant of this language.
    #[must_use]
    pub fn easy(&self) -> Self {
        if self.is_easy() { self.clone() } else { Self(format!("{}{EASY}", self.0)) }
    }

    /// `true` for an easy-read variant.
    pub fn is_easy(&self) -> bool {
        self.0.ends_with(EASY)
    }

    /// The language without its variant.
    #[must_use]
    pub fn plain(&self) -> Self {
        Self(self.0.strip_suffix(EASY).unwrap_or(&self.0).to_owned())
    }

    /// What is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Language> for Tag {
    fn from(language: Language) -> Self {
        Self::new(language.tag())
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Borrow<str> for Tag {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Text that people wrote, by language. One question has one text in each language and stays one variable.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(BTreeMap<Tag, String>);

impl Text {
    /// A text in one language.
    pub fn new(tag: impl Into<Tag>, text: impl Into<String>) -> Self {
        Self::default().and(tag, text)
    }

    /// The same with the text of one language added or replaced; blank text takes the language away.
    #[must_use]
    pub fn and(mut self, tag: impl Into<Tag>, text: impl Into<String>) -> Self {
        let (tag, text) = (tag.into(), text.into());
        if text.trim().is_empty() {
            self.0.remove(&tag);
        } else {
            self.0.insert(tag, text);
        }
        self
    }

    /// Exactly the text of this language.
    pub fn exactly(&self, tag: &str) -> Option<&str> {
        self.0.get(tag).map(String::as_str)
    }

    /// The text for a reader of `tag`: that one; for easy read then the plain language; then the first of `others` that is
    /// written; then whatever there is. With the tag it is in, for its `lang` attribute.
    pub fn best<'a>(&'a self, tag: &Tag, others: &'a [Tag]) -> Option<(&'a str, &'a Tag)> {
        let plain = tag.plain();
        std::iter::once(tag)
            .chain(std::iter::once(&plain))
            .chain(others)
            .find_map(|wanted| self.0.get_key_value(wanted))
            .or_else(|| self.0.iter().next())
            .map(|(found, text)| (text.as_str(), found))
    }

    /// Each language with its text.
    pub fn iter(&self) -> impl Iterator<Item = (&Tag, &str)> {
        self.0.iter().map(|(tag, text)| (tag, text.as_str()))
    }

    /// `true` when nothing is written in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
