//! Small components that are one element each: inset text, warning text, skip link and back link.

use maud::{Markup, Render, html};

use crate::{
    components::Example,
    element::{Attributes, Content, element, setters},
};

/// Words set apart from the text around them, such as somebody's own words.
#[derive(Debug, Clone, Default)]
pub struct InsetText {
    /// What it says.
    pub content: Content,
    /// Its id.
    pub id: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl InsetText {
    /// Words set apart.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }
}

impl Render for InsetText {
    fn render(&self) -> Markup {
        element("div")
            .some("id", &self.id)
            .class("govuk-inset-text", &self.classes)
            .attributes(&self.attributes)
            .holding(&self.content)
    }
}

/// Words about what follows from doing something, or from not doing it.
#[derive(Debug, Clone, Default)]
pub struct WarningText {
    /// What it says.
    pub content: Content,
    /// The word read out before it ("Warning"), in the language of the page.
    pub spoken: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl WarningText {
    /// A warning; `spoken` is the word for "Warning" in the language of the page.
    pub fn new(spoken: impl Into<String>, content: impl Into<Content>) -> Self {
        Self { content: content.into(), spoken: spoken.into(), ..Self::default() }
    }
}

impl Render for WarningText {
    fn render(&self) -> Markup {
        element("div").class("govuk-warning-text", &self.classes).attributes(&self.attributes).holding(&html! {
            span .govuk-warning-text__icon aria-hidden="true" { "!" }
            strong .govuk-warning-text__text {
                span .govuk-visually-hidden { (self.spoken) } " "
                (self.content)
            }
        })
    }
}

/// The first link of a page, which leads past the header.
#[derive(Debug, Clone, Default)]
pub struct SkipLink {
    /// What it says.
    pub content: Content,
    /// Where the content is; `#content` when empty.
    pub href: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl SkipLink {
    /// A link to `#content`.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }
}

impl Render for SkipLink {
    fn render(&self) -> Markup {
        element("a")
            .attr("href", if self.href.is_empty() { "#content" } else { &self.href })
            .class("govuk-skip-link", &self.classes)
            .attributes(&self.attributes)
            .attr("data-module", "govuk-skip-link")
            .holding(&self.content)
    }
}

/// A link to the step before.
#[derive(Debug, Clone, Default)]
pub struct BackLink {
    /// What it says, in the language of the page.
    pub content: Content,
    /// Where it leads.
    pub href: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl BackLink {
    /// A link to the step before.
    pub fn new(content: impl Into<Content>, href: impl Into<String>) -> Self {
        Self { content: content.into(), href: href.into(), ..Self::default() }
    }

    setters! {
        /// Further classes.
        classes: String,
    }
}

impl Render for BackLink {
    fn render(&self) -> Markup {
        element("a")
            .attr("href", if self.href.is_empty() { "#" } else { &self.href })
            .class("govuk-back-link", &self.classes)
            .attributes(&self.attributes)
            .holding(&self.content)
    }
}

/// Samples for the gallery.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("back link", BackLink::new("Back", "#before")),
        Example::new("inset text", InsetText::new("“They asked me first. That was new.”")),
        Example::new("warning text", WarningText::new("Warning", "If you lose this code, we cannot find it for you.")),
    ]
}
