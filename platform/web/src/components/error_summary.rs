//! All that is wrong on a page, at the top, with a link to each field.

use maud::{Markup, Render, html};

use crate::{
    components::Example,
    element::{Attributes, Content, element},
};

/// One line of the summary.
#[derive(Debug, Clone, Default)]
pub struct Trouble {
    /// What is wrong, in the same words as beside the field.
    pub content: Content,
    /// Where the field is (`#name`), if there is one.
    pub href: String,
    /// Further attributes of the link.
    pub attributes: Attributes,
}

impl Trouble {
    /// Something wrong with one field.
    pub fn new(content: impl Into<Content>, href: impl Into<String>) -> Self {
        Self { content: content.into(), href: href.into(), ..Self::default() }
    }
}

/// All that is wrong on a page.
#[derive(Debug, Clone, Default)]
pub struct ErrorSummary {
    /// Its heading.
    pub title: Content,
    /// A sentence below the heading.
    pub description: Content,
    /// The list.
    pub troubles: Vec<Trouble>,
    /// Whether the page keeps the focus where it was.
    pub keeps_focus: Option<bool>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl ErrorSummary {
    /// A summary.
    pub fn new(title: impl Into<Content>, troubles: Vec<Trouble>) -> Self {
        Self { title: title.into(), troubles, ..Self::default() }
    }
}

impl Render for ErrorSummary {
    fn render(&self) -> Markup {
        let focus = self.keeps_focus.map(|keeps| keeps.to_string()).unwrap_or_default();
        element("div")
            .class("govuk-error-summary", &self.classes)
            .some("data-disable-auto-focus", &focus)
            .attributes(&self.attributes)
            .attr("data-module", "govuk-error-summary")
            .holding(&html! {
                div role="alert" {
                    h2 .govuk-error-summary__title { (self.title) }
                    div .govuk-error-summary__body {
                        @if !self.description.is_empty() { p { (self.description) } }
                        @if !self.troubles.is_empty() {
                            ul .govuk-list.govuk-error-summary__list {
                                @for trouble in &self.troubles { li { (line(trouble)) } }
                            }
                        }
                    }
                }
            })
    }
}

fn line(trouble: &Trouble) -> Markup {
    if trouble.href.is_empty() {
        return html! { (trouble.content) };
    }
    element("a").attr("href", &trouble.href).attributes(&trouble.attributes).holding(&trouble.content)
}

/// A sample summary for the gallery.
pub fn examples() -> Vec<Example> {
    let troubles = vec![
        Trouble::new("Write at least one word about what happened", "#story"),
        Trouble::new("Choose how you would like to hear back", "#way"),
    ];
    let quiet = ErrorSummary { keeps_focus: Some(true), ..ErrorSummary::new("There is a problem", troubles) };
    vec![Example::new("two fields", quiet)]
}
