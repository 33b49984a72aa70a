//! A way to leave a page at once.

use maud::{Markup, Render, html};

use super::button::Button;
use crate::{
    components::Example,
    element::{Attributes, Content, element, setters},
};

/// A way to leave a page at once: a plain link without script; with it, the page goes blank at once, its place in the
/// history is taken by the harmless site, and Shift pressed three times does the same.
#[derive(Debug, Clone, Default)]
pub struct ExitThisPage {
    /// What it says.
    pub content: Content,
    /// The harmless site.
    pub href: String,
    /// Its id.
    pub id: String,
    /// Said when leaving.
    pub leaving: String,
    /// Said when the key presses came too slowly.
    pub too_slow: String,
    /// Said after the first press.
    pub two_more: String,
    /// Said after the second press.
    pub one_more: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl ExitThisPage {
    /// A way out.
    pub fn new(content: impl Into<Content>, href: impl Into<String>) -> Self {
        Self { content: content.into(), href: href.into(), ..Self::default() }
    }

    setters! {
        /// Said when leaving.
        leaving: String,
        /// Said when the key presses came too slowly.
        too_slow: String,
        /// Said after the first press.
        two_more: String,
        /// Said after the second press.
        one_more: String,
    }
}

impl Render for ExitThisPage {
    fn render(&self) -> Markup {
        let button = Button::link(self.content.clone(), self.href.clone())
            .classes("govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button")
            .attributes(Attributes::none().with("rel", "nofollow noreferrer"));
        element("div")
            .some("id", &self.id)
            .class("govuk-exit-this-page", &self.classes)
            .attr("data-module", "govuk-exit-this-page")
            .attributes(&self.attributes)
            .some("data-i18n.activated", &self.leaving)
            .some("data-i18n.timed-out", &self.too_slow)
            .some("data-i18n.press-two-more-times", &self.two_more)
            .some("data-i18n.press-one-more-time", &self.one_more)
            .holding(&html! { (button) })
    }
}

/// A sample for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "leave at once",
        Button::link("Leave this page", "#leave").classes("govuk-button--warning govuk-exit-this-page__button"),
    )]
}
