//! A field of several lines that says how much room is left.

use maud::{Markup, PreEscaped, Render, html};

use super::{
    parts::{Hint, Label},
    textarea::Textarea,
};
use crate::{
    components::Example,
    element::{Attributes, Content, classes},
};

/// What is counted, and how much of it there may be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Limit {
    /// No limit is said; nothing is counted.
    #[default]
    None,
    /// Characters.
    Characters(u32),
    /// Words.
    Words(u32),
}

/// A message in its plural forms: (`one`, `few`, `other` …, text with `%{count}`).
pub type Plural = Vec<(String, String)>;

/// The messages that the script shows while someone types, in the language of the page.
#[derive(Debug, Clone, Default)]
pub struct CountWords {
    /// "You can enter up to %{count} characters", shown without script.
    pub description: String,
    /// Room is left, in characters.
    pub characters_under: Plural,
    /// No room is left, in characters.
    pub characters_at: String,
    /// Too much, in characters.
    pub characters_over: Plural,
    /// Room is left, in words.
    pub words_under: Plural,
    /// No room is left, in words.
    pub words_at: String,
    /// Too much, in words.
    pub words_over: Plural,
}

/// A textarea with a count below it.
#[derive(Debug, Clone, Default)]
pub struct CharacterCount {
    /// The field itself.
    pub field: Textarea,
    /// The limit.
    pub limit: Limit,
    /// `characters`, `words` … when the limit does not say it.
    pub count_type: String,
    /// From which percentage on the count is shown.
    pub threshold: Option<u32>,
    /// Its messages.
    pub words: CountWords,
    /// Further classes of the message.
    pub message_classes: String,
}

impl CharacterCount {
    /// A counted field.
    pub fn new(field: Textarea, limit: Limit, words: CountWords) -> Self {
        Self { field, limit, words, ..Self::default() }
    }

    fn count_type(&self) -> &str {
        match self.limit {
            _ if !self.count_type.is_empty() => &self.count_type,
            Limit::Words(_) => "words",
            Limit::None | Limit::Characters(_) => "",
        }
    }

    fn message(&self) -> String {
        match self.limit {
            Limit::None => String::new(),
            Limit::Characters(most) | Limit::Words(most) => {
                self.words.description.replace("%{count}", &most.to_string())
            }
        }
    }

    fn data(&self) -> Attributes {
        let mut data = Attributes::none().with("data-module", "govuk-character-count");
        match self.limit {
            Limit::None => {}
            Limit::Characters(most) => data = data.with("data-maxlength", most.to_string()),
            Limit::Words(most) => data = data.with("data-maxwords", most.to_string()),
        }
        if let Some(threshold) = self.threshold {
            data = data.with("data-threshold", threshold.to_string());
        }
        if !self.count_type().is_empty() {
            data = data.with("data-count-type", self.count_type());
        }
        if self.limit == Limit::None && !self.words.description.is_empty() {
            data = data.with("data-i18n.textarea-description.other", &self.words.description);
        }
        self.messages(data)
    }

    fn messages(&self, mut data: Attributes) -> Attributes {
        let words = &self.words;
        let plurals = [
            ("characters-under-limit", &words.characters_under),
            ("characters-over-limit", &words.characters_over),
            ("words-under-limit", &words.words_under),
            ("words-over-limit", &words.words_over),
        ];
        for (key, plural) in plurals {
            for (rule, text) in plural {
                data = data.with(format!("data-i18n.{key}.{rule}"), text);
            }
        }
        for (key, text) in [("characters-at-limit", &words.characters_at), ("words-at-limit", &words.words_at)] {
            if !text.is_empty() {
                data = data.with(format!("data-i18n.{key}"), text);
            }
        }
        data
    }
}

impl Render for CharacterCount {
    fn render(&self) -> Markup {
        let mut field = self.field.clone();
        let info = format!("{}-info", field.own_id());
        let message = Hint::new(self.message())
            .id(info.clone())
            .classes(classes("govuk-character-count__message", &self.message_classes));
        field.described_by = info;
        field.classes = classes("govuk-js-character-count", &field.classes);
        field.group.classes = classes("govuk-character-count", &field.group.classes);
        field.group.attributes = self.data().and(&field.group.attributes);
        field.group.after = Content::from(PreEscaped(html! { (message) (field.group.after) }.into_string()));
        field.render()
    }
}

/// Sample fields for the gallery.
pub fn examples() -> Vec<Example> {
    let words =
        CountWords { description: "You can write up to %{count} characters".to_owned(), ..CountWords::default() };
    let field = Textarea::new("title", Label::new("A title for other people")).rows(2);
    vec![Example::new("a short text", CharacterCount::new(field, Limit::Characters(80), words))]
}
