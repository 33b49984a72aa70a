//! The rooms of the house, below the header.

use maud::{Markup, Render, html};

use crate::{
    components::Example,
    element::{Attributes, Content, element},
};

/// One room.
#[derive(Debug, Clone, Default)]
pub struct NavLink {
    /// What it is called.
    pub content: Content,
    /// Where it is.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
    /// Whether this page is inside it.
    pub active: bool,
    /// Further attributes.
    pub attributes: Attributes,
}

/// The rooms of the house.
#[derive(Debug, Clone, Default)]
pub struct ServiceNavigation {
    /// The rooms.
    pub items: Vec<NavLink>,
    /// What stands at the end of the list; nothing when empty.
    pub last: Content,
    /// The name of the house, if it is shown here.
    pub name: String,
    /// Where its front door is.
    pub name_href: String,
    /// What the whole is called, read out, when the house has its name here.
    pub label: String,
    /// What the list is called, read out.
    pub list_label: String,
    /// The id of the list; `navigation` when empty.
    pub list_id: String,
    /// Further classes of the list's wrapper.
    pub list_classes: String,
    /// The word on the button that opens the list on a phone; no button when empty.
    pub menu: String,
    /// What is read out for that button, when it is another text.
    pub menu_spoken: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl ServiceNavigation {
    /// Some rooms, always open.
    pub fn new(list_label: impl Into<String>, items: Vec<NavLink>) -> Self {
        Self { list_label: list_label.into(), items, ..Self::default() }
    }

    fn list(&self) -> Markup {
        let id = if self.list_id.is_empty() { "navigation" } else { &self.list_id };
        element("nav")
            .attr("aria-label", &self.list_label)
            .class("govuk-service-navigation__wrapper", &self.list_classes)
            .holding(&html! {
                @if !self.menu.is_empty() {
                    (element("button").attr("type", "button")
                        .attr("class", "govuk-service-navigation__toggle govuk-js-service-navigation-toggle")
                        .attr("aria-controls", id).some("aria-label", &self.menu_spoken)
                        .when(true, "hidden").attr("aria-hidden", "true").holding(&self.menu))
                }
                ul .govuk-service-navigation__list id=(id) {
                    @for item in &self.items { (link(item)) }
                    @if !self.last.is_empty() { li .govuk-service-navigation__item .comhar-sections__item { (self.last) } }
                }
            })
    }
}

fn link(item: &NavLink) -> Markup {
    let here = item.active || item.current;
    let current = match (item.current, item.active) {
        (true, _) => "page",
        (false, true) => "true",
        (false, false) => "",
    };
    // Bold as well as coloured, for those who choose their own colours.
    let inside = html! {
        @if here { strong .govuk-service-navigation__active-fallback { (item.content) } } @else { (item.content) }
    };
    html! {
        li .govuk-service-navigation__item .govuk-service-navigation__item--active[here] {
            @if !item.href.is_empty() {
                (element("a").attr("class", "govuk-service-navigation__link").attr("href", &item.href)
                    .some("aria-current", current).attributes(&item.attributes).holding(&inside))
            } @else if !item.content.is_empty() {
                (element("span").attr("class", "govuk-service-navigation__text").some("aria-current", current)
                    .holding(&inside))
            }
        }
    }
}

impl Render for ServiceNavigation {
    fn render(&self) -> Markup {
        let named = !self.name.is_empty();
        let whole = if named { element("section").attr("aria-label", &self.label) } else { element("div") };
        whole
            .class("govuk-service-navigation", &self.classes)
            .attr("data-module", "govuk-service-navigation")
            .attributes(&self.attributes)
            .holding(&html! {
                div .govuk-width-container {
                    div .govuk-service-navigation__container {
                        @if named {
                            span .govuk-service-navigation__service-name {
                                @if self.name_href.is_empty() {
                                    span .govuk-service-navigation__text { (self.name) }
                                } @else {
                                    a .govuk-service-navigation__link href=(self.name_href) { (self.name) }
                                }
                            }
                        }
                        @if !self.items.is_empty() || !self.last.is_empty() { (self.list()) }
                    }
                }
            })
    }
}

/// A sample for the gallery.
pub fn examples() -> Vec<Example> {
    let here =
        NavLink { content: "You said, we did".into(), href: "#said".to_owned(), active: true, ..NavLink::default() };
    let rooms = vec![
        NavLink { content: "Share".into(), href: "#share".to_owned(), ..NavLink::default() },
        here,
        NavLink { content: "Find support".into(), href: "#support".to_owned(), ..NavLink::default() },
    ];
    let navigation =
        ServiceNavigation { list_id: "sample-navigation".to_owned(), ..ServiceNavigation::new("Sample", rooms) };
    vec![Example::new("three rooms", navigation)]
}
