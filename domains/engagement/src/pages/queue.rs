//! A list of what waits for staff: most urgent first, days left in words. No name, no contact, no words of the author.

use super::{common, places};
use crate::model::{Publication, QueueItem, Safety};
use maud::Markup;
use web::{
    Visit,
    components::{self, QueueItem as Card, Tag},
};

/// The items as cards that lead to their pages below `path`.
pub fn cards(visit: &Visit, items: &[QueueItem], names: &places::Names, path: &str) -> Markup {
    let cards: Vec<Card> = items.iter().map(|item| card(visit, item, names, path)).collect();
    components::queue(&cards)
}

fn card(visit: &Visit, item: &QueueItem, names: &places::Names, path: &str) -> Card {
    let words = &visit.words;
    let kind = common::kind(words, item.kind);
    let service = names.text(words, item.service);
    let title = words.with("engagement-queue-about", &[("kind", kind.into()), ("service", i18n::name(&service))]);
    let mut facts = Vec::new();
    if item.criticality > 0 {
        facts.push(words.text(&format!("engagement-criticality-{}", item.criticality.clamp(0, 5))).into_owned());
    }
    if item.language != visit.language {
        facts.push(item.language.own_name().to_owned());
    }
    if item.with_a_colleague {
        facts.push(words.text("engagement-moderation-read-by-other").into_owned());
    }
    Card {
        tag: Some(tag(visit, item)),
        due: common::due(words, item.days_left),
        presses: item.days_left <= 0 || item.regions.safety == Safety::ConcernOpen,
        facts,
        ..Card::new(title, format!("{path}/{}", item.id))
    }
}

/// The one state that matters most for whoever reads the list.
fn tag(visit: &Visit, item: &QueueItem) -> Tag {
    let words = &visit.words;
    match (item.regions.safety, item.regions.publication) {
        (safety @ (Safety::ConcernOpen | Safety::Watch | Safety::Unscreened), _) => common::safety_tag(words, safety),
        (_, Publication::Published | Publication::PrivateOnly) => common::response_tag(words, item.regions.response),
        (_, publication) => Tag::new(common::publication(words, publication)).waiting(),
    }
}
