//! Something that opens when asked for.

use maud::{Markup, Render, html};

use crate::{
    components::Example,
    element::{Attributes, Content, element, setters},
};

/// Something that opens when asked for; it works without script.
#[derive(Debug, Clone, Default)]
pub struct Details {
    /// The line that opens it.
    pub summary: Content,
    /// What is shown when open.
    pub content: Content,
    /// Whether it is open at first.
    pub open: bool,
    /// Its id.
    pub id: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Details {
    /// Closed details.
    pub fn new(summary: impl Into<Content>, content: impl Into<Content>) -> Self {
        Self { summary: summary.into(), content: content.into(), ..Self::default() }
    }

    /// Open at first.
    #[must_use]
    pub fn opened(mut self) -> Self {
        self.open = true;
        self
    }

    setters! {
        /// Its id.
        id: String,
        /// Further classes.
        classes: String,
    }
}

impl Render for Details {
    fn render(&self) -> Markup {
        element("details")
            .some("id", &self.id)
            .class("govuk-details", &self.classes)
            .attributes(&self.attributes)
            .when(self.open, "open")
            .holding(&html! {
                summary .govuk-details__summary { span .govuk-details__summary-text { (self.summary) } }
                div .govuk-details__text { (self.content) }
            })
    }
}

/// Sample details for the gallery.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "closed",
            Details::new("Who will read this?", "Two trained moderators. Nobody at the service sees it before them."),
        ),
        Example::new("open", Details::new("Ideas for what to write", "What went well? What could be better?").opened()),
    ]
}
