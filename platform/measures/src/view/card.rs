//! One figure as a card: its name, its value, its parts, what happened to it.

use super::Judged;
use crate::{Version, pages::said};
use i18n::Words;
use maud::{Markup, html};
use web::components::Tag;

/// A figure as a card. All words are in the language of the page.
#[derive(Clone, Debug, Default)]
pub struct Card {
    /// By what a list of contents leads here; empty for nothing. A card with it stands below a heading of its group.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Where it leads; empty for nowhere.
    pub href: String,
    /// For when it stands: "Quarter 1 of 2026".
    pub when: String,
    /// The figure, or why there is none.
    pub value: String,
    /// What stands above and below the line.
    pub parts: Option<String>,
    /// What happened to it.
    pub story: String,
    /// Final, provisional, on trial; each a tag.
    pub tags: Vec<Tag>,
    /// How it stands to its target.
    pub target: Markup,
    /// Further sentences.
    pub notes: Vec<String>,
    /// The picture with its table.
    pub chart: Markup,
    /// Links: what it means, the rows behind it.
    pub links: Vec<(String, String)>,
}

/// The card, with a heading of the second level; of the third, when it stands in a group.
pub fn figure_card(card: &Card) -> Markup {
    let title = html! {
        @if card.href.is_empty() { (card.title) } @else { a .govuk-link href=(card.href) { (card.title) } }
    };
    html! {
        article .comhar-sheet id=[(!card.id.is_empty()).then_some(&card.id)] {
            @if card.id.is_empty() { h2 .govuk-heading-m { (title) } } @else { h3 .govuk-heading-m { (title) } }
            p .govuk-body { (card.when) @for tag in &card.tags { " " (tag) } }
            p .govuk-heading-l { (card.value) }
            @if let Some(parts) = &card.parts { p .govuk-body { (parts) } }
            p .govuk-body { (card.story) }
            (card.target)
            @for note in &card.notes { p .govuk-body { (note) } }
            (card.chart)
            @if !card.links.is_empty() {
                ul .govuk-list {
                    @for (words, href) in &card.links {
                        li { a .govuk-link href=(href) { (words) span .govuk-visually-hidden { ": " (card.title) } } }
                    }
                }
            }
        }
    }
}

/// How a figure stands to its target, in words; a colour stands only where there are cases enough.
pub(crate) fn against_target(words: &Words, version: &Version, judged: Judged) -> Markup {
    let (key, aim) = match judged {
        Judged::Not => return html! {},
        Judged::TooFew { aim } => ("measures-target-too-few", aim),
        Judged::Reached { aim } => ("measures-target-reached", aim),
        Judged::NotYet { aim } => ("measures-target-missed", aim),
    };
    let line = words.with(key, &[("aim", said::number(words, &version.unit, aim).into())]);
    match judged {
        Judged::Reached { .. } => html! { p .govuk-body { (Tag::new(line).good()) } },
        Judged::NotYet { .. } => html! { p .govuk-body { (Tag::new(line).waiting()) } },
        Judged::Not | Judged::TooFew { .. } => html! { p .govuk-body { (line) } },
    }
}
