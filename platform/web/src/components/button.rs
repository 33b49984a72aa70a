//! Buttons, and links that look like buttons.

use maud::{Markup, PreEscaped, Render, html};

use crate::{
    components::Example,
    element::{Attributes, Content, element, setters},
};

/// A button, or with `href` a link that looks like one.
#[derive(Debug, Clone, Default)]
pub struct Button {
    /// What it says: a verb.
    pub content: Content,
    /// Where it leads; it is a link then.
    pub href: String,
    /// `submit` when empty.
    pub kind: String,
    /// The name sent with the form.
    pub name: String,
    /// The value sent with the form.
    pub value: String,
    /// Whether it cannot be pressed.
    pub disabled: bool,
    /// Whether a second press within a second is ignored.
    pub once: Option<bool>,
    /// Whether it begins something, with an arrow.
    pub start: bool,
    /// Its id.
    pub id: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Button {
    /// A button that sends its form; a second press within a second is ignored.
    pub fn new(content: impl Into<Content>) -> Self {
        Self { content: content.into(), once: Some(true), ..Self::default() }
    }

    /// A link that looks like a button.
    pub fn link(content: impl Into<Content>, href: impl Into<String>) -> Self {
        Self { content: content.into(), href: href.into(), ..Self::default() }
    }

    /// The quieter kind, for what is not the main thing to do.
    #[must_use]
    pub fn secondary(self) -> Self {
        self.classes("govuk-button--secondary")
    }

    /// The kind for what cannot be undone.
    #[must_use]
    pub fn warning(self) -> Self {
        self.classes("govuk-button--warning")
    }

    /// With an arrow: it begins something.
    #[must_use]
    pub fn start(mut self) -> Self {
        self.start = true;
        self
    }

    setters! {
        /// The name sent with the form.
        name: String,
        /// The value sent with the form.
        value: String,
        /// `button` for one that only script uses.
        kind: String,
        /// Its id.
        id: String,
        /// Further classes.
        classes: String,
        /// Further attributes.
        attributes: Attributes,
    }
}

const ARROW: PreEscaped<&str> = PreEscaped(
    r#"<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>"#,
);

impl Render for Button {
    fn render(&self) -> Markup {
        let more = match (self.start, self.classes.is_empty()) {
            (true, true) => "govuk-button--start".to_owned(),
            (true, false) => format!("{} govuk-button--start", self.classes),
            (false, _) => self.classes.clone(),
        };
        let inside = html! { (self.content) @if self.start { (ARROW) } };
        let button = if self.href.is_empty() {
            let once = self.once.map(|once| once.to_string()).unwrap_or_default();
            element("button")
                .attr("type", if self.kind.is_empty() { "submit" } else { &self.kind })
                .some("value", &self.value)
                .some("name", &self.name)
                .when(self.disabled, "disabled aria-disabled=\"true\"")
                .some("data-prevent-double-click", &once)
        } else {
            element("a").attr("href", &self.href).attr("role", "button").attr("draggable", "false")
        };
        button
            .class("govuk-button", &more)
            .attr("data-module", "govuk-button")
            .attributes(&self.attributes)
            .some("id", &self.id)
            .holding(&inside)
    }
}

/// Sample buttons for the gallery.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("the main thing to do", Button::new("Send")),
        Example::new(
            "beside it",
            html! {
                div .govuk-button-group {
                    (Button::new("Publish"))
                    (Button::new("Keep private").secondary())
                    a .govuk-link href="#decide" { "Decide later" }
                }
            },
        ),
        Example::new("what cannot be undone", Button::new("Take this back").warning()),
        Example::new("a beginning", Button::link("Share something", "#share").start()),
        Example::new("not yet", Button { disabled: true, ..Button::new("Send") }),
    ]
}
