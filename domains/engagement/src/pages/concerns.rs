//! People who may be in danger: the first thing that a safety reader sees.

use super::{common, places};
use crate::{commands, model::Concern, permissions::SeeConcerns};
use kernel::Outcome;
use maud::{Markup, html};
use web::{
    Visit,
    components::{self, QueueItem as Card, Tag},
};

/// What waits, with the names of the places it is about. Nothing for those who are no safety readers.
pub struct Concerns {
    waiting: Vec<Concern>,
    names: places::Names,
}

impl Concerns {
    /// What waits for this caller.
    pub async fn read(visit: &Visit) -> Outcome<Self> {
        let app = visit.site.app();
        let waiting = match visit.caller.ever::<SeeConcerns>() {
            true => commands::list_concerns(app, &visit.caller).await?,
            false => Vec::new(),
        };
        let names = places::Names::of(app, waiting.iter().map(|concern| concern.organisation).collect()).await?;
        Ok(Self { waiting, names })
    }

    /// `true` when nobody waits.
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// The list, above everything else; nothing when nobody waits.
    pub fn view(&self, visit: &Visit) -> Markup {
        let cards: Vec<Card> = self.waiting.iter().map(|concern| self.card(visit, concern)).collect();
        html! {
            @if !cards.is_empty() {
                h2 .govuk-heading-m { (visit.words.text("engagement-concerns-heading")) }
                p .govuk-body { (visit.words.text("engagement-concerns-lead")) }
                (components::queue(&cards))
            }
        }
    }

    fn card(&self, visit: &Visit, concern: &Concern) -> Card {
        let words = &visit.words;
        let late = concern.due_at < visit.site.app().now();
        let due = if late { "engagement-concerns-late" } else { "engagement-concerns-due" };
        let level = words.text(&format!("engagement-concern-{}", common::dashed(concern.level.as_str()))).into_owned();
        Card {
            tag: Some(Tag::new(level).urgent()),
            due: words.with(due, &[("moment", words.moment(concern.due_at).into())]),
            presses: true,
            facts: vec![self.names.text(words, concern.organisation)],
            ..Card::new(words.text("engagement-concerns-title"), concern.path.as_str())
        }
    }
}
