use kernel::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Text that people write in several languages: the name of a service, a promise, a news item.
/// Stored as JSON by language word: `{"en": "…", "ga": "…"}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Written(BTreeMap<Language, String>);

/// What a reader is shown of a [`Written`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The text.
    pub text: &'a str,
    /// The language it is in, for its `lang` attribute.
    pub language: Language,
    /// `true` when the reader's own language was not written and another one stands in.
    pub stands_in: bool,
}

impl Shown<'_> {
    /// The `lang` attribute when the text is not in the language of the page around it.
    pub fn lang(&self) -> Option<&'static str> {
        self.stands_in.then(|| self.language.tag())
    }
}

impl Written {
    /// A text in one language.
    pub fn in_one(language: Language, text: impl Into<String>) -> Self {
        Self::default().and(language, text)
    }

    /// The same with the text in `language` added or replaced; blank text takes the language away.
    #[must_use]
    pub fn and(mut self, language: Language, text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() {
            self.0.remove(&language);
        } else {
            self.0.insert(language, text);
        }
        self
    }

    /// Exactly the text in `language`, for the form where it is edited.
    pub fn exactly(&self, language: Language) -> Option<&str> {
        self.0.get(&language).map(String::as_str)
    }

    /// The text for a reader of `language`: that one, or else English, Irish, Serbian in this order. `None` when nothing is written.
    pub fn best(&self, language: Language) -> Option<Shown<'_>> {
        std::iter::once(language).chain(Language::ALL.iter().copied()).find_map(|found| {
            self.exactly(found).map(|text| Shown { text, language: found, stands_in: found != language })
        })
    }

    /// The text for a reader of `language`, empty when nothing is written.
    pub fn text(&self, language: Language) -> &str {
        self.best(language).map_or("", |shown| shown.text)
    }

    /// The languages in which something is written.
    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.0.keys().copied()
    }

    /// `true` when nothing is written in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is searched: every language, folded.
    pub fn folded(&self) -> String {
        let texts: Vec<&str> = self.0.values().map(String::as_str).collect();
        crate::fold(&texts.join("\n"))
    }
}
