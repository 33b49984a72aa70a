//! What form components have in common: label, hint, error message, group, fieldset and legend.

use maud::{Markup, Render, html};

use crate::element::{Attributes, Content, classes, element, setters};

/// The name of a field.
#[derive(Debug, Clone, Default)]
pub struct Label {
    /// What it says.
    pub content: Content,
    /// Further classes, such as `govuk-label--l`.
    pub classes: String,
    /// Whether this label is the heading of its page.
    pub heading: bool,
    /// The id of the field it names.
    pub of: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Label {
    /// A plain label.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    /// A large label that is also the heading of its page.
    #[must_use]
    pub fn as_heading(mut self) -> Self {
        self.heading = true;
        self.classes = "govuk-label--l".to_owned();
        self
    }

    setters! {
        /// Further classes.
        classes: String,
        /// The id of the field it names.
        of: String,
        /// Further attributes.
        attributes: Attributes,
    }

    /// A large label that is not a heading.
    #[must_use]
    pub fn large(self) -> Self {
        self.classes("govuk-label--m")
    }
}

impl<T: Into<Content>> From<T> for Label {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

impl Render for Label {
    fn render(&self) -> Markup {
        if self.content.is_empty() {
            return Markup::default();
        }
        let label = element("label")
            .class("govuk-label", &self.classes)
            .attributes(&self.attributes)
            .some("for", &self.of)
            .holding(&self.content);
        if self.heading {
            html! { h1 .govuk-label-wrapper { (label) } }
        } else {
            label
        }
    }
}

/// Help that is always there, below a label or legend.
#[derive(Debug, Clone, Default)]
pub struct Hint {
    /// What it says.
    pub content: Content,
    /// Its id, for `aria-describedby`.
    pub id: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Hint {
    /// A hint.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    setters! {
        /// Its id.
        id: String,
        /// Further classes.
        classes: String,
        /// Further attributes.
        attributes: Attributes,
    }
}

impl<T: Into<Content>> From<T> for Hint {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

impl Render for Hint {
    fn render(&self) -> Markup {
        element("div")
            .some("id", &self.id)
            .class("govuk-hint", &self.classes)
            .attributes(&self.attributes)
            .holding(&self.content)
    }
}

/// What is wrong with a field and how to put it right.
#[derive(Debug, Clone, Default)]
pub struct ErrorMessage {
    /// What it says.
    pub content: Content,
    /// Its id, for `aria-describedby`.
    pub id: String,
    /// The word read out before it ("Error"), in the language of the page.
    pub spoken: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl ErrorMessage {
    /// An error message; `spoken` is the word for "Error" in the language of the page.
    pub fn new(spoken: impl Into<String>, content: impl Into<Content>) -> Self {
        Self { content: content.into(), spoken: spoken.into(), ..Self::default() }
    }

    setters! {
        /// Its id.
        id: String,
        /// Further classes.
        classes: String,
        /// Further attributes.
        attributes: Attributes,
    }
}

impl Render for ErrorMessage {
    fn render(&self) -> Markup {
        let inside = html! {
            @if !self.spoken.is_empty() { span .govuk-visually-hidden { (self.spoken) ":" } " " }
            (self.content)
        };
        element("p")
            .some("id", &self.id)
            .class("govuk-error-message", &self.classes)
            .attributes(&self.attributes)
            .holding(&inside)
    }
}

/// The wrapper around one question.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
    /// Shown just before the field.
    pub before: Content,
    /// Shown just after the field.
    pub after: Content,
}

/// The legend of a fieldset.
#[derive(Debug, Clone, Default)]
pub struct Legend {
    /// What it says.
    pub content: Content,
    /// Further classes, such as `govuk-fieldset__legend--m`.
    pub classes: String,
    /// Whether this legend is the heading of its page.
    pub heading: bool,
}

impl Legend {
    /// A plain legend.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    /// A large legend that is also the heading of its page.
    #[must_use]
    pub fn as_heading(mut self) -> Self {
        self.heading = true;
        self.classes = "govuk-fieldset__legend--l".to_owned();
        self
    }

    /// A legend in the size of a section heading.
    #[must_use]
    pub fn large(self) -> Self {
        self.classes("govuk-fieldset__legend--m")
    }

    setters! {
        /// Further classes.
        classes: String,
    }
}

impl<T: Into<Content>> From<T> for Legend {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}

/// Fields that belong together, with one legend.
#[derive(Debug, Clone, Default)]
pub struct Fieldset {
    /// The legend.
    pub legend: Legend,
    /// Ids of what describes it.
    pub described_by: String,
    /// Role, when it is not the natural one.
    pub role: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
    /// The fields.
    pub content: Content,
}

impl Fieldset {
    /// A fieldset around fields.
    pub fn new(legend: impl Into<Legend>, content: impl Into<Content>) -> Self {
        Self { legend: legend.into(), content: content.into(), ..Self::default() }
    }
}

impl Render for Fieldset {
    fn render(&self) -> Markup {
        let legend = &self.legend;
        let inside = html! {
            @if !legend.content.is_empty() {
                (element("legend").class("govuk-fieldset__legend", &legend.classes).holding(&html! {
                    @if legend.heading { h1 .govuk-fieldset__heading { (legend.content) } } @else { (legend.content) }
                }))
            }
            (self.content)
        };
        element("fieldset")
            .class("govuk-fieldset", &self.classes)
            .some("role", &self.role)
            .some("aria-describedby", &self.described_by)
            .attributes(&self.attributes)
            .holding(&inside)
    }
}

/// Hint and error of one question, with the list of ids that describe it.
pub(crate) struct Described {
    pub(crate) markup: Markup,
    pub(crate) by: String,
}

/// Renders hint and error of the field `id`, adding their ids to those that describe it already.
pub(crate) fn described(id: &str, by: &str, hint: Option<&Hint>, error: Option<&ErrorMessage>) -> Described {
    let mut by = by.to_owned();
    let mut add = |ending: &str| {
        let own = format!("{id}-{ending}");
        if !by.is_empty() {
            by.push(' ');
        }
        by.push_str(&own);
        own
    };
    let hint = hint.map(|hint| hint.clone().id(add("hint")));
    let error = error.map(|error| error.clone().id(add("error")));
    let markup = html! {
        @if let Some(hint) = &hint { (hint) }
        @if let Some(error) = &error { (error) }
    };
    Described { markup, by }
}

/// The form group around a question.
pub(crate) fn group(group: &Group, error: Option<&ErrorMessage>, inside: &Markup) -> Markup {
    let own = if error.is_some() { "govuk-form-group govuk-form-group--error" } else { "govuk-form-group" };
    element("div").attr("class", &classes(own, &group.classes)).attributes(&group.attributes).holding(inside)
}
