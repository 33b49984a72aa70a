//! A page's good news: what was sent or done.

use maud::{Markup, PreEscaped, Render, html};

use super::button::Button;
use crate::{
    components::Example,
    element::{Attributes, Content, classes, element},
};

/// Something to do from a panel that interrupts.
#[derive(Debug, Clone, Default)]
pub struct PanelAction {
    /// What it says.
    pub content: Content,
    /// Where it leads.
    pub href: String,
    /// `button` or `submit`, for one that looks like a button.
    pub kind: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// A page's good news, or a pause before going on.
#[derive(Debug, Clone, Default)]
pub struct Panel {
    /// Its heading.
    pub title: Content,
    /// What is below it.
    pub content: Content,
    /// The level of its heading; 1 when none is said.
    pub level: Option<u8>,
    /// Further classes; `govuk-panel--interruption` for a pause.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
    /// What can be done from a pause.
    pub actions: Option<(Vec<PanelAction>, String, Attributes)>,
}

impl Panel {
    /// A panel.
    pub fn new(title: impl Into<Content>, content: impl Into<Content>) -> Self {
        Self { title: title.into(), content: content.into(), ..Self::default() }
    }

    fn interrupts(&self) -> bool {
        self.classes.contains("govuk-panel--interruption")
    }
}

fn action(action: &PanelAction) -> Markup {
    if action.href.is_empty() || action.kind == "button" {
        let button = Button {
            content: action.content.clone(),
            kind: if action.kind.is_empty() { "button".to_owned() } else { action.kind.clone() },
            href: action.href.clone(),
            classes: classes("govuk-button--inverse", &action.classes),
            attributes: action.attributes.clone(),
            ..Button::default()
        };
        return button.render();
    }
    element("a")
        .class("govuk-link govuk-link--inverse", &action.classes)
        .attr("href", &action.href)
        .attributes(&action.attributes)
        .holding(&action.content)
}

impl Render for Panel {
    fn render(&self) -> Markup {
        let own = if self.interrupts() { "govuk-panel" } else { "govuk-panel govuk-panel--confirmation" };
        let level = self.level.unwrap_or(1);
        element("div").class(own, &self.classes).attributes(&self.attributes).holding(&html! {
            (PreEscaped(format!("<h{level} class=\"govuk-panel__title\">"))) (self.title)
            (PreEscaped(format!("</h{level}>")))
            @if !self.content.is_empty() { div .govuk-panel__body { (self.content) } }
            @if let Some((actions, more, attributes)) = self.actions.as_ref().filter(|_| self.interrupts()) {
                (element("div").class("govuk-panel__actions", more).attributes(attributes).holding(&html! {
                    @if !actions.is_empty() {
                        div .govuk-button-group { @for one in actions { (action(one)) } }
                    }
                }))
            }
        })
    }
}

/// A sample panel for the gallery.
pub fn examples() -> Vec<Example> {
    let panel = Panel::new("Thank you. We have it.", "A moderator reads it within two working days.");
    vec![Example::new("sent", Panel { level: Some(3), ..panel })]
}
