//! A field of one line.

use maud::{Markup, Render, html};

use super::parts::{ErrorMessage, Group, Hint, Label, described, group};
use crate::{
    components::Example,
    element::{Attributes, Content, classes, element, setters},
};

/// A short fixed text before or after what is typed, such as a currency sign.
#[derive(Debug, Clone, Default)]
pub struct Affix {
    /// What it says.
    pub content: Content,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl<T: Into<Content>> From<T> for Affix {
    fn from(content: T) -> Self {
        Self { content: content.into(), ..Self::default() }
    }
}

/// A field of one line.
#[derive(Debug, Clone, Default)]
pub struct Input {
    /// The name sent with the form.
    pub name: String,
    /// The id; the name when empty.
    pub id: String,
    /// `text` when empty; `email`, `tel`, `password` …
    pub kind: String,
    /// What is in it.
    pub value: String,
    /// Its label.
    pub label: Label,
    /// Its hint.
    pub hint: Option<Hint>,
    /// What is wrong with it.
    pub error: Option<ErrorMessage>,
    /// Before what is typed.
    pub prefix: Affix,
    /// After what is typed.
    pub suffix: Affix,
    /// Ids of what describes it already.
    pub described_by: String,
    /// Which keyboard a phone shows.
    pub inputmode: String,
    /// What the browser may fill in.
    pub autocomplete: String,
    /// Whether a phone makes capitals.
    pub autocapitalize: String,
    /// The pattern that must hold.
    pub pattern: String,
    /// Spelling help on or off.
    pub spellcheck: Option<bool>,
    /// Whether nothing can be typed.
    pub disabled: bool,
    /// Further classes, such as `govuk-input--width-10`.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
    /// The wrapper around the question.
    pub group: Group,
    /// Classes of the wrapper around prefix, field and suffix.
    pub wrapper_classes: String,
    /// Attributes of that wrapper.
    pub wrapper_attributes: Attributes,
}

impl Input {
    /// A field with its label.
    pub fn new(name: impl Into<String>, label: impl Into<Label>) -> Self {
        Self { name: name.into(), label: label.into(), ..Self::default() }
    }

    setters! {
        /// The id, when it is not the name.
        id: String,
        /// `email`, `tel`, `number` …
        kind: String,
        /// What is in it.
        value: String,
        /// Before what is typed.
        prefix: Affix,
        /// After what is typed.
        suffix: Affix,
        /// Which keyboard a phone shows.
        inputmode: String,
        /// What the browser may fill in.
        autocomplete: String,
        /// Whether a phone makes capitals.
        autocapitalize: String,
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

    fn own_id(&self) -> &str {
        if self.id.is_empty() { &self.name } else { &self.id }
    }

    fn field(&self, described_by: &str) -> Markup {
        let own = if self.error.is_some() {
            classes(&classes("govuk-input", &self.classes), "govuk-input--error")
        } else {
            classes("govuk-input", &self.classes)
        };
        let spelling = self.spellcheck.map(|on| on.to_string()).unwrap_or_default();
        element("input")
            .attr("class", &own)
            .attr("id", self.own_id())
            .attr("name", &self.name)
            .attr("type", if self.kind.is_empty() { "text" } else { &self.kind })
            .some("spellcheck", &spelling)
            .some("value", &self.value)
            .when(self.disabled, "disabled")
            .some("aria-describedby", described_by)
            .some("autocomplete", &self.autocomplete)
            .some("autocapitalize", &self.autocapitalize)
            .some("pattern", &self.pattern)
            .some("inputmode", &self.inputmode)
            .attributes(&self.attributes)
            .void()
    }
}

fn affix(kind: &str, affix: &Affix) -> Markup {
    element("div")
        .class(&format!("govuk-input__{kind}"), &affix.classes)
        .attr("aria-hidden", "true")
        .attributes(&affix.attributes)
        .holding(&affix.content)
}

impl Render for Input {
    fn render(&self) -> Markup {
        let described = described(self.own_id(), &self.described_by, self.hint.as_ref(), self.error.as_ref());
        let field = self.field(&described.by);
        let around = [&self.prefix.content, &self.suffix.content, &self.group.before, &self.group.after];
        let inside = html! {
            (self.label.clone().of(self.own_id()))
            (described.markup)
            @if around.iter().any(|content| !content.is_empty()) {
                (element("div").class("govuk-input__wrapper", &self.wrapper_classes)
                    .attributes(&self.wrapper_attributes).holding(&html! {
                    (self.group.before)
                    @if !self.prefix.content.is_empty() { (affix("prefix", &self.prefix)) }
                    (field)
                    @if !self.suffix.content.is_empty() { (affix("suffix", &self.suffix)) }
                    (self.group.after)
                }))
            } @else { (field) }
        };
        group(&self.group, self.error.as_ref(), &inside)
    }
}

/// Sample fields for the gallery.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "a line with a hint",
            Input::new("call-you", "What should we call you?").hint("Any name is fine.").autocomplete("nickname"),
        ),
        Example::new(
            "a code, with an error",
            Input::new("code", "Your code")
                .value("1234 5678 9012")
                .inputmode("numeric")
                .classes("govuk-input--width-20")
                .error(ErrorMessage::new("Error", "Enter all 16 digits of your code")),
        ),
        Example::new(
            "with a unit",
            Input::new("distance", "How far can you travel?").suffix("km").classes("govuk-input--width-5"),
        ),
    ]
}
