//! What several of these pages say in the same way.

use crate::{
    model::study::{Study, StudyKind, StudyShown},
    rules::study::{Clock, clock, shown},
};
use db::Json;
use i18n::{Words, Written};
use kernel::{Date, OrganisationId, Outcome};
use ledger::App;
use maud::{Markup, html};
use organisations::store::nodes;
use std::collections::{BTreeSet, HashMap};
use web::components::{QueueItem as Card, Tag};

/// The names of the places of these studies.
pub async fn places(app: &App, studies: &[Study]) -> Outcome<HashMap<OrganisationId, Written>> {
    let ids: BTreeSet<OrganisationId> = studies.iter().map(|one| one.organisation).collect();
    Ok(nodes::find_names(&mut app.db(), ids).await?.into_iter().collect())
}

/// The title in the language of the page.
pub fn title(words: &Words, study: &Study) -> String {
    match study.title.0.text(words.language()) {
        "" => words.text("evidence-study-untitled").into_owned(),
        title => title.to_owned(),
    }
}

/// What sort of study it is.
pub fn kind(words: &Words, kind: StudyKind) -> String {
    words.text(&format!("evidence-study-kind-{}", kind.as_str())).into_owned()
}

/// Under which word of the library it stands.
pub fn tag(words: &Words, shown: StudyShown) -> Tag {
    let tag = Tag::new(words.text(&format!("evidence-study-shown-{}", shown.as_str())).into_owned());
    match shown {
        StudyShown::Public => tag.good(),
        StudyShown::Overdue => tag.urgent(),
        StudyShown::Due => tag.waiting(),
        StudyShown::Running | StudyShown::Withheld => tag.quiet(),
    }
}

/// How the promise stands, in a sentence.
pub fn clock_line(words: &Words, study: &Study, today: Date) -> String {
    let date = |day: Option<Date>| day.map(|day| words.date(day)).unwrap_or_default();
    let said = |key: &str, days: i64| {
        words.with(
            key,
            &[("days", days.into()), ("date", date(study.due_on).into()), ("out", date(study.published_on).into())],
        )
    };
    match clock(study, today) {
        Clock::NotRunning => said("evidence-clock-not-running", study.days),
        Clock::Left(days) => said("evidence-clock-left", days),
        Clock::Late(days) => said("evidence-clock-late", days),
        Clock::Kept if study.due_on.is_some() => said("evidence-clock-kept-by", 0),
        Clock::Kept => said("evidence-clock-kept", 0),
        Clock::KeptLate(days) => said("evidence-clock-kept-late", days),
        Clock::Stopped => said("evidence-clock-stopped", 0),
    }
}

/// A card of a list.
pub fn card(
    words: &Words,
    study: &Study,
    (places, today): (&HashMap<OrganisationId, Written>, Date),
    root: &str,
) -> Card {
    let shown = shown(study, today);
    let place = places.get(&study.organisation).map(|name| name.text(words.language()).to_owned());
    let facts = [Some(kind(words, study.kind)), place].into_iter().flatten().collect();
    Card {
        tag: Some(tag(words, shown)),
        presses: shown == StudyShown::Overdue,
        due: clock_line(words, study, today),
        facts,
        ..Card::new(title(words, study), format!("{root}/{}", study.id))
    }
}

/// Words with the language they are in, where it is not that of the page.
pub fn written(words: &Words, written: &Json<Written>) -> Markup {
    match written.0.best(words.language()) {
        Some(shown) => {
            html! { div .comhar-words lang=[shown.lang()] dir="auto" { (web::text::paragraphs(shown.text)) } }
        }
        None => html! {},
    }
}
