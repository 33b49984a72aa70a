//! Reading a page as a person or a browser does.

use scraper::{ElementRef, Html, Selector};

pub(super) struct Page(Html);

impl Page {
    pub(super) fn read(html: &str) -> Self {
        Self(Html::parse_document(html))
    }

    pub(super) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(selector).unwrap()).collect()
    }

    pub(super) fn one(&self, selector: &str) -> ElementRef<'_> {
        let all = self.all(selector);
        assert_eq!(all.len(), 1, "{selector} is there {} times", all.len());
        all[0]
    }

    pub(super) fn attribute(&self, selector: &str, name: &str) -> String {
        self.one(selector).attr(name).unwrap_or_default().to_owned()
    }

    pub(super) fn text(&self, selector: &str) -> String {
        said(self.one(selector))
    }
}

pub(super) fn said(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
