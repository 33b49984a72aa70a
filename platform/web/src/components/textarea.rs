//! A field of several lines.

use maud::{Markup, Render, html};

use super::parts::{ErrorMessage, Group, Hint, Label, described, group};
use crate::{
    components::Example,
    element::{Attributes, classes, element, setters},
};

/// A field of several lines.
#[derive(Debug, Clone, Default)]
pub struct Textarea {
    /// The name sent with the form.
    pub name: String,
    /// The id; the name when empty.
    pub id: String,
    /// What is in it.
    pub value: String,
    /// How many lines are shown; 5 when none is said.
    pub rows: Option<u16>,
    /// Its label.
    pub label: Label,
    /// Its hint.
    pub hint: Option<Hint>,
    /// What is wrong with it.
    pub error: Option<ErrorMessage>,
    /// Ids of what describes it already.
    pub described_by: String,
    /// What the browser may fill in.
    pub autocomplete: String,
    /// Spelling help on or off.
    pub spellcheck: Option<bool>,
    /// Whether nothing can be typed.
    pub disabled: bool,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
    /// The wrapper around the question.
    pub group: Group,
}

impl Textarea {
    /// A field with its label.
    pub fn new(name: impl Into<String>, label: impl Into<Label>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
    }

    setters! {
        /// The id, when it is not the name.
        id: String,
        /// What is in it.
        value: String,
        /// How many lines are shown.
        rows: Option<u16>,
        /// What the browser may fill in.
        autocomplete: String,
        /// Spelling help on or off.
        spellcheck: Option<bool>,
        /// Further classes.
        classes: String,
        /// Further attributes.
        attributes: Attributes,
    }

    /// With a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Hint>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With what is wrong, if anything is.
    #[must_use]
    pub fn error(mut self, error: impl Into<Option<ErrorMessage>>) -> Self {
        self.error = error.into();
        self
    }

    /// Its id.
    pub(crate) fn own_id(&self) -> &str {
        if self.id.is_empty() { &self.name } else { &self.id }
    }
}

impl Render for Textarea {
    fn render(&self) -> Markup {
        let described = described(self.own_id(), &self.described_by, self.hint.as_ref(), self.error.as_ref());
        let own = if self.error.is_some() { "govuk-textarea govuk-textarea--error" } else { "govuk-textarea" };
        let spelling = self.spellcheck.map(|on| on.to_string()).unwrap_or_default();
        // The parser drops one line break after the start tag: a first empty line would be lost without this one.
        let value = html! { @if self.value.starts_with(['\n', '\r']) { "\n" } (self.value) };
        let field = element("textarea")
            .attr("class", &classes(own, &self.classes))
            .attr("id", self.own_id())
            .attr("name", &self.name)
            .attr("rows", &self.rows.unwrap_or(5).to_string())
            .some("spellcheck", &spelling)
            .when(self.disabled, "disabled")
            .some("aria-describedby", &described.by)
            .some("autocomplete", &self.autocomplete)
            .attributes(&self.attributes)
            .holding(&value);
        let inside = html! {
            (self.label.clone().of(self.own_id()))
            (described.markup)
            (self.group.before)
            (field)
            (self.group.after)
        };
        group(&self.group, self.error.as_ref(), &inside)
    }
}

/// Sample fields for the gallery.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "one question",
            Textarea::new("story", Label::new("What happened?").large())
                .hint("One sentence is enough. You can stop at any time.")
                .rows(6),
        ),
        Example::new(
            "with an error",
            Textarea::new("reply", "Your answer")
                .value("We moved the")
                .error(ErrorMessage::new("Error", "Write what will happen next")),
        ),
    ]
}
