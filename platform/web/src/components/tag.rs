//! A word that says in which state something is.

use maud::{Markup, Render};

use crate::{
    components::Example,
    element::{Attributes, Content, element, setters},
};

/// A word that says in which state something is. The word says it; the colour only helps.
#[derive(Debug, Clone, Default)]
pub struct Tag {
    /// The word.
    pub content: Content,
    /// Further classes, such as `govuk-tag--green`.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Tag {
    /// A tag in the plain colour.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    setters! {
        /// Further classes.
        classes: String,
    }

    /// Done, published, verified.
    #[must_use]
    pub fn good(self) -> Self {
        self.classes("govuk-tag--green")
    }

    /// Waits for somebody.
    #[must_use]
    pub fn waiting(self) -> Self {
        self.classes("govuk-tag--yellow")
    }

    /// Urgent safety only.
    #[must_use]
    pub fn urgent(self) -> Self {
        self.classes("govuk-tag--red")
    }

    /// Closed, quiet, nothing to do.
    #[must_use]
    pub fn quiet(self) -> Self {
        self.classes("govuk-tag--grey")
    }

    /// From lived experience.
    #[must_use]
    pub fn lived(self) -> Self {
        self.classes("govuk-tag--purple")
    }
}

impl Render for Tag {
    fn render(&self) -> Markup {
        element("strong").class("govuk-tag", &self.classes).attributes(&self.attributes).holding(&self.content)
    }
}

/// Sample tags for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "states",
        maud::html! {
            (Tag::new("New")) " " (Tag::new("Published").good()) " " (Tag::new("Waiting for an answer").waiting()) " "
            (Tag::new("Read now").urgent()) " " (Tag::new("Closed").quiet()) " " (Tag::new("Lived experience").lived())
        },
    )]
}
