//! Ways to the pages before and after.

use maud::{Markup, PreEscaped, Render, html};

use crate::{
    components::Example,
    element::{Attributes, Content, element},
};

/// A link to the page before or after.
#[derive(Debug, Clone, Default)]
pub struct Step {
    /// Where it leads.
    pub href: String,
    /// What it says, in the language of the page.
    pub content: Content,
    /// What is there, below the words.
    pub label: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Step {
    /// A link to the page before or after.
    pub fn new(href: impl Into<String>, content: impl Into<Content>) -> Self {
        Self { href: href.into(), content: content.into(), ..Self::default() }
    }
}

/// One page in the list of pages.
#[derive(Debug, Clone, Default)]
pub struct PageNumber {
    /// Its number.
    pub number: String,
    /// Where it is.
    pub href: String,
    /// What is read out: "Page 3".
    pub spoken: String,
    /// Whether it is this page.
    pub current: bool,
    /// Whether pages are left out here.
    pub gap: bool,
    /// Further attributes.
    pub attributes: Attributes,
}

/// Ways to the pages before and after.
#[derive(Debug, Clone, Default)]
pub struct Pagination {
    /// The page before.
    pub previous: Option<Step>,
    /// The page after.
    pub next: Option<Step>,
    /// The list of pages; `None` when only before and after are known (paging by key).
    pub pages: Option<Vec<PageNumber>>,
    /// What the links are for, read out.
    pub label: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

const BEFORE: PreEscaped<&str> = PreEscaped(
    r#"<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>"#,
);
const AFTER: PreEscaped<&str> = PreEscaped(
    r#"<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>"#,
);

impl Pagination {
    /// Only before and after.
    pub fn new(label: impl Into<String>, previous: Option<Step>, next: Option<Step>) -> Self {
        Self { label: label.into(), previous, next, ..Self::default() }
    }

    fn is_block(&self) -> bool {
        self.pages.is_none() && (self.previous.is_some() || self.next.is_some())
    }

    fn step(&self, step: &Step, kind: &str) -> Markup {
        let block = self.is_block();
        let before = kind == "prev";
        let plain = block && step.label.is_empty();
        html! {
            div class=(format!("govuk-pagination__{kind}")) {
                (element("a").attr("class", "govuk-link govuk-pagination__link").attr("href", &step.href)
                    .attr("rel", kind).attributes(&step.attributes).holding(&html! {
                        @if before { (BEFORE) } @else if block { (AFTER) }
                        span .govuk-pagination__link-title .govuk-pagination__link-title--decorated[plain] {
                            (step.content)
                        }
                        @if block && !step.label.is_empty() {
                            span .govuk-visually-hidden { ":" }
                            span .govuk-pagination__link-label { (step.label) }
                        }
                        @if !block && !before { (AFTER) }
                    }))
            }
        }
    }
}

fn number(page: &PageNumber) -> Markup {
    html! {
        li .govuk-pagination__item .govuk-pagination__item--current[page.current]
            .govuk-pagination__item--ellipsis[page.gap] {
            @if page.gap { "\u{22ef}" } @else {
                @let link = element("a").attr("class", "govuk-link govuk-pagination__link").attr("href", &page.href)
                    .attr("aria-label", &page.spoken)
                    .some("aria-current", if page.current { "page" } else { "" });
                (link.attributes(&page.attributes).holding(&page.number))
            }
        }
    }
}

impl Render for Pagination {
    fn render(&self) -> Markup {
        let own = if self.is_block() { "govuk-pagination govuk-pagination--block" } else { "govuk-pagination" };
        element("nav").class(own, &self.classes).attr("aria-label", &self.label).attributes(&self.attributes).holding(
            &html! {
                @if let Some(previous) = self.previous.as_ref().filter(|step| !step.href.is_empty()) {
                    (self.step(previous, "prev"))
                }
                @if let Some(pages) = &self.pages {
                    ul .govuk-pagination__list { @for page in pages { (number(page)) } }
                }
                @if let Some(next) = self.next.as_ref().filter(|step| !step.href.is_empty()) {
                    (self.step(next, "next"))
                }
            },
        )
    }
}

/// Sample links for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "a list by key",
        Pagination::new(
            "More messages",
            Some(Step::new("#before", "Earlier messages")),
            Some(Step::new("#after", "Later messages")),
        ),
    )]
}
