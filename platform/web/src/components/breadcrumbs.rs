//! Where a page is in the house.

use maud::{Markup, Render, html};

use crate::{
    components::Example,
    element::{Attributes, Content, element},
};

/// One room on the way.
#[derive(Debug, Clone, Default)]
pub struct Crumb {
    /// What it is called.
    pub content: Content,
    /// Where it is; empty for the page itself.
    pub href: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// Where a page is in the house.
#[derive(Debug, Clone, Default)]
pub struct Breadcrumbs {
    /// The way, from the front door on.
    pub crumbs: Vec<Crumb>,
    /// What it is, read out ("Where you are"), in the language of the page.
    pub label: String,
    /// Whether a phone shows only first and last.
    pub short_on_phones: bool,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Breadcrumbs {
    /// The way as (name, address); an empty address is this page.
    pub fn new(label: impl Into<String>, way: impl IntoIterator<Item = (String, String)>) -> Self {
        let crumbs =
            way.into_iter().map(|(name, href)| Crumb { content: name.into(), href, ..Crumb::default() }).collect();
        Self { crumbs, label: label.into(), short_on_phones: true, ..Self::default() }
    }
}

impl Render for Breadcrumbs {
    fn render(&self) -> Markup {
        let mut more = self.classes.clone();
        if self.short_on_phones {
            more = format!("{more} govuk-breadcrumbs--collapse-on-mobile").trim().to_owned();
        }
        element("nav")
            .class("govuk-breadcrumbs", &more)
            .attributes(&self.attributes)
            .attr("aria-label", &self.label)
            .holding(&html! {
                ol .govuk-breadcrumbs__list {
                    @for crumb in &self.crumbs {
                        @if crumb.href.is_empty() {
                            li .govuk-breadcrumbs__list-item aria-current="page" { (crumb.content) }
                        } @else {
                            li .govuk-breadcrumbs__list-item {
                                (element("a").attr("class", "govuk-breadcrumbs__link").attr("href", &crumb.href)
                                    .attributes(&crumb.attributes).holding(&crumb.content))
                            }
                        }
                    }
                }
            })
    }
}

/// A sample for the gallery.
pub fn examples() -> Vec<Example> {
    let way = [("Start", "#start"), ("Waiting for you", "#queue"), ("A message", "")];
    let way = way.map(|(name, href)| (name.to_owned(), href.to_owned()));
    vec![Example::new("three rooms", Breadcrumbs::new("Where you are", way))]
}
