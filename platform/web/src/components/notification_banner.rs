//! A message at the top of a page that is not about its form.

use maud::{Markup, PreEscaped, Render, html};

use crate::{
    components::Example,
    element::{Attributes, Content, classes, element},
};

/// A message at the top of a page.
#[derive(Debug, Clone, Default)]
pub struct NotificationBanner {
    /// "Done" or "Important", in the language of the page.
    pub title: Content,
    /// One line, shown as a heading.
    pub line: Content,
    /// Or any content.
    pub content: Content,
    /// Whether it says that something was done.
    pub success: bool,
    /// Its role, when it is not the natural one.
    pub role: String,
    /// The level of its heading; 2 when none is said.
    pub level: Option<u8>,
    /// The id of its heading.
    pub title_id: String,
    /// Whether the page keeps the focus where it was.
    pub keeps_focus: Option<bool>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl NotificationBanner {
    /// A message.
    pub fn new(title: impl Into<Content>, line: impl Into<Content>) -> Self {
        Self { title: title.into(), line: line.into(), ..Self::default() }
    }

    /// A message that something was done.
    pub fn done(title: impl Into<Content>, line: impl Into<Content>) -> Self {
        Self { success: true, ..Self::new(title, line) }
    }

    fn title_id(&self) -> &str {
        if self.title_id.is_empty() { "govuk-notification-banner-title" } else { &self.title_id }
    }
}

impl Render for NotificationBanner {
    fn render(&self) -> Markup {
        let own = if self.success {
            "govuk-notification-banner govuk-notification-banner--success"
        } else {
            "govuk-notification-banner"
        };
        let role = match (self.role.as_str(), self.success) {
            ("", true) => "alert",
            ("", false) => "region",
            (own, _) => own,
        };
        let level = self.level.unwrap_or(2);
        let focus = self.keeps_focus.map(|keeps| keeps.to_string()).unwrap_or_default();
        element("div")
            .attr("class", &classes(own, &self.classes))
            .attr("role", role)
            .attr("aria-labelledby", self.title_id())
            .attr("data-module", "govuk-notification-banner")
            .some("data-disable-auto-focus", &focus)
            .attributes(&self.attributes)
            .holding(&html! {
                div .govuk-notification-banner__header {
                    (PreEscaped(format!("<h{level} class=\"govuk-notification-banner__title\" id=\"")))
                    (self.title_id()) (PreEscaped("\">")) (self.title) (PreEscaped(format!("</h{level}>")))
                }
                div .govuk-notification-banner__content {
                    @if !self.content.is_empty() { (self.content) }
                    @else if !self.line.is_empty() { p .govuk-notification-banner__heading { (self.line) } }
                }
            })
    }
}

/// Sample messages for the gallery.
pub fn examples() -> Vec<Example> {
    let quiet = |banner: NotificationBanner, id: &str| NotificationBanner {
        title_id: id.to_owned(),
        keeps_focus: Some(true),
        role: "region".to_owned(),
        ..banner
    };
    vec![
        Example::new(
            "done",
            quiet(
                NotificationBanner::done("Done", "Your answer is published. The writer has been told."),
                "banner-done",
            ),
        ),
        Example::new(
            "to know",
            quiet(NotificationBanner::new("Please note", "This service is closed until Monday."), "banner-note"),
        ),
    ]
}
