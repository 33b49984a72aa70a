//! What was said, as pairs of a name and a value, with ways to change it.

use maud::{Markup, PreEscaped, Render, html};

use crate::{
    components::Example,
    element::{Attributes, Content, classes, element},
};

/// A link to change something.
#[derive(Debug, Clone, Default)]
pub struct Action {
    /// What it says.
    pub content: Content,
    /// Where it leads.
    pub href: String,
    /// What it is about, read out after the words.
    pub about: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Action {
    /// A link, and what it is about for those who hear it.
    pub fn new(content: impl Into<Content>, href: impl Into<String>, about: impl Into<String>) -> Self {
        Self { content: content.into(), href: href.into(), about: about.into(), ..Self::default() }
    }
}

/// Some links with the classes of their wrapper.
#[derive(Debug, Clone, Default)]
pub struct Actions {
    /// The links; `None` when nothing was said about them.
    pub items: Option<Vec<Action>>,
    /// Further classes.
    pub classes: String,
}

impl Actions {
    fn list(&self) -> &[Action] {
        self.items.as_deref().unwrap_or_default()
    }
}

/// One pair.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// The name, and further classes of its cell.
    pub key: (Content, String),
    /// The value, and further classes of its cell.
    pub value: (Content, String),
    /// Ways to change it.
    pub actions: Actions,
    /// Further classes.
    pub classes: String,
}

impl Row {
    /// A pair.
    pub fn new(key: impl Into<Content>, value: impl Into<Content>) -> Self {
        Self { key: (key.into(), String::new()), value: (value.into(), String::new()), ..Self::default() }
    }

    /// With a link to change it.
    #[must_use]
    pub fn action(mut self, action: Action) -> Self {
        self.actions.items.get_or_insert_default().push(action);
        self
    }
}

/// A card around the pairs.
#[derive(Debug, Clone, Default)]
pub struct Card {
    /// Its title.
    pub title: Content,
    /// Further classes of the title.
    pub title_classes: String,
    /// The level of the title; 2 when none is said.
    pub level: Option<u8>,
    /// Links of the whole card.
    pub actions: Actions,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

/// Pairs of a name and a value.
#[derive(Debug, Clone, Default)]
pub struct SummaryList {
    /// The pairs.
    pub rows: Vec<Row>,
    /// A card around them.
    pub card: Option<Card>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl SummaryList {
    /// A plain list.
    pub fn new(rows: Vec<Row>) -> Self {
        Self { rows, ..Self::default() }
    }

    fn link(&self, action: &Action, titled: bool) -> Markup {
        let title = self.card.as_ref().filter(|_| titled).map(|card| &card.title).filter(|title| !title.is_empty());
        element("a")
            .class("govuk-link", &action.classes)
            .attr("href", &action.href)
            .attributes(&action.attributes)
            .holding(&html! {
                (action.content)
                @if !action.about.is_empty() || title.is_some() {
                    span .govuk-visually-hidden {
                        @if !action.about.is_empty() { " " (action.about) }
                        @if let Some(title) = title { " (" (title) ")" }
                    }
                }
            })
    }

    fn row(&self, row: &Row, others_have_actions: bool) -> Markup {
        let own = if others_have_actions && row.actions.items.is_none() {
            "govuk-summary-list__row govuk-summary-list__row--no-actions"
        } else {
            "govuk-summary-list__row"
        };
        element("div").class(own, &row.classes).holding(&html! {
            (element("dt").class("govuk-summary-list__key", &row.key.1).holding(&row.key.0))
            (element("dd").class("govuk-summary-list__value", &row.value.1).holding(&row.value.0))
            @if let [only] = row.actions.list() {
                (element("dd").class("govuk-summary-list__actions", &row.actions.classes).holding(&self.link(only, true)))
            } @else if !row.actions.list().is_empty() {
                (element("dd").class("govuk-summary-list__actions", &row.actions.classes).holding(&html! {
                    ul .govuk-summary-list__actions-list {
                        @for action in row.actions.list() {
                            li .govuk-summary-list__actions-list-item { (self.link(action, true)) }
                        }
                    }
                }))
            }
        })
    }

    fn card(&self, card: &Card, list: &Markup) -> Markup {
        let level = card.level.unwrap_or(2);
        let title = classes("govuk-summary-card__title", &card.title_classes);
        element("div").class("govuk-summary-card", &card.classes).attributes(&card.attributes).holding(&html! {
            div .govuk-summary-card__title-wrapper {
                @if !card.title.is_empty() {
                    (PreEscaped(format!("<h{level} class=\"")))
                    (title) (PreEscaped("\">")) (card.title) (PreEscaped(format!("</h{level}>")))
                }
                @if let [only] = card.actions.list() {
                    (element("div").class("govuk-summary-card__actions", &card.actions.classes)
                        .holding(&self.link(only, true)))
                } @else if !card.actions.list().is_empty() {
                    (element("ul").class("govuk-summary-card__actions", &card.actions.classes).holding(&html! {
                        @for action in card.actions.list() {
                            li .govuk-summary-card__action { (self.link(action, true)) }
                        }
                    }))
                }
            }
            div .govuk-summary-card__content { (list) }
        })
    }
}

impl Render for SummaryList {
    fn render(&self) -> Markup {
        let any = self.rows.iter().any(|row| !row.actions.list().is_empty());
        let list = element("dl")
            .class("govuk-summary-list", &self.classes)
            .attributes(&self.attributes)
            .holding(&html! { @for row in &self.rows { (self.row(row, any)) } });
        match &self.card {
            Some(card) => self.card(card, &list),
            None => list,
        }
    }
}

/// Sample lists for the gallery.
pub fn examples() -> Vec<Example> {
    let rows = || {
        vec![
            Row::new("Service", "Community team, Sligo").action(Action::new("Change", "#service", "service")),
            Row::new("What you wrote", "The new evening group helped me to stay at work.").action(Action::new(
                "Change",
                "#story",
                "what you wrote",
            )),
            Row::new("Answer", "With a secret code"),
        ]
    };
    let card = Card { title: "Your message".into(), level: Some(3), ..Card::default() };
    vec![
        Example::new("with changes", SummaryList::new(rows())),
        Example::new("in a card", SummaryList { card: Some(card), ..SummaryList::new(rows()) }),
    ]
}
