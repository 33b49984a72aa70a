//! The same page in other languages.

use maud::{Markup, Render, html};

use crate::{
    components::Example,
    element::{Attributes, Content, element, setters},
};

/// One language.
#[derive(Debug, Clone, Default)]
pub struct LanguageLink {
    /// The language's own name for itself.
    pub content: Content,
    /// The page in that language; empty for the language of this page.
    pub href: String,
    /// Its tag.
    pub lang: String,
    /// The tag of what it leads to, when it is another one.
    pub hreflang: String,
    /// Its direction, when it is not that of the page.
    pub dir: String,
    /// Whether the page is in it.
    pub current: bool,
    /// The id of the form that is sent along, so that nothing typed in it is lost; it comes with `step=language`.
    pub form: String,
    /// More words, read out after the name.
    pub spoken: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl LanguageLink {
    /// A language by its own name.
    pub fn new(content: impl Into<Content>, lang: impl Into<String>, href: impl Into<String>) -> Self {
        Self { content: content.into(), lang: lang.into(), href: href.into(), ..Self::default() }
    }

    /// The language of this page.
    #[must_use]
    pub fn current(mut self) -> Self {
        self.current = true;
        self
    }
}

/// The same page in other languages.
#[derive(Debug, Clone, Default)]
pub struct LanguageNavigation {
    /// The languages.
    pub items: Vec<LanguageLink>,
    /// What it is, read out ("Language"), in the language of the page.
    pub label: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl LanguageNavigation {
    /// Some languages.
    pub fn new(label: impl Into<String>, items: Vec<LanguageLink>) -> Self {
        Self { label: label.into(), items, ..Self::default() }
    }

    setters! {
        /// Further classes.
        classes: String,
    }
}

fn item(item: &LanguageLink) -> Markup {
    if item.current || item.href.is_empty() {
        return element("span")
            .class("govuk-language-navigation__text", &item.classes)
            .attr("aria-current", "true")
            .some("lang", &item.lang)
            .some("dir", &item.dir)
            .attributes(&item.attributes)
            .holding(&item.content);
    }
    if !item.form.is_empty() {
        return element("button")
            .class("govuk-language-navigation__link", &item.classes)
            .attr("type", "submit")
            .attr("form", &item.form)
            .attr("formaction", &item.href)
            .attr("name", "step")
            .attr("value", "language")
            .some("lang", &item.lang)
            .attributes(&item.attributes)
            .holding(&item.content);
    }
    element("a")
        .class("govuk-language-navigation__link", &item.classes)
        .attr("href", &item.href)
        .attr("rel", "alternate")
        .some("lang", &item.lang)
        .some("hreflang", if item.hreflang.is_empty() { &item.lang } else { &item.hreflang })
        .some("dir", &item.dir)
        .attributes(&item.attributes)
        .holding(&html! {
            (item.content)
            @if !item.spoken.is_empty() { span .govuk-visually-hidden { " " (item.spoken) } }
        })
}

impl Render for LanguageNavigation {
    fn render(&self) -> Markup {
        element("nav")
            .class("govuk-language-navigation", &self.classes)
            .attributes(&self.attributes)
            .attr("aria-label", &self.label)
            .holding(&html! {
                ul .govuk-language-navigation__list {
                    @for one in &self.items { li .govuk-language-navigation__list-item { (item(one)) } }
                }
            })
    }
}

/// A sample for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "three languages",
        LanguageNavigation::new(
            "Language of the sample",
            vec![
                LanguageLink::new("English", "en", "").current(),
                LanguageLink::new("Gaeilge", "ga", "#ga"),
                LanguageLink::new("Srpski", "sr-Latn", "#sr"),
            ],
        ),
    )]
}
