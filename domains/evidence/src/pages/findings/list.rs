//! The library: surveys, pilots, consultations and reports, and what became of what they found.

use super::{PATH, WORK, parts};
use crate::{
    commands,
    model::study::{Study, StudyKind, StudyShown},
    pages::front,
    permissions::KeepFindings,
    rules::study::shown,
};
use axum::response::Response;
use i18n::Written;
use kernel::{Date, OrganisationId, Outcome};
use maud::{Markup, html};
use std::collections::HashMap;
use web::{
    Form, Visit,
    components::{BackLink, Button, Choosable, EmptyState, QueueItem as Card, queue},
};

const TITLE: &str = "evidence-findings-title";

/// The list.
pub async fn show(visit: Visit) -> Response {
    match read(&visit).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<Markup> {
    let app = visit.site.app();
    let studies = commands::list_studies(app).await?;
    let places = parts::places(app, &studies).await?;
    Ok(view(visit, &studies, &places, visit.words.day_of(app.now())))
}

fn view(visit: &Visit, studies: &[Study], places: &HashMap<OrganisationId, Written>, today: Date) -> Markup {
    let words = &visit.words;
    let (show, kind) = (visit.query.chosen("show").unwrap_or_default(), visit.query.chosen("kind").unwrap_or_default());
    let asked = |one: &&Study| {
        StudyShown::parse(show).is_none_or(|asked| asked == shown(one, today))
            && StudyKind::parse(kind).is_none_or(|asked| asked == one.kind)
    };
    let found: Vec<Card> =
        studies.iter().filter(asked).map(|one| parts::card(words, one, (places, today), PATH)).collect();
    let over = studies.iter().filter(|one| shown(one, today) == StudyShown::Overdue).count();
    html! {
        (BackLink::new(words.text("evidence-back"), front::PATH))
        h1 .govuk-heading-xl { (words.text("evidence-findings-title")) }
        p .govuk-body-l { (words.text("evidence-findings-lead")) }
        p .govuk-body { a .govuk-link href=(super::feed::FEED) { (words.text("evidence-findings-feed")) } }
        @if visit.caller.ever::<KeepFindings>() {
            p { (Button::link(words.text("evidence-findings-work"), WORK).secondary()) }
        }
        @if studies.is_empty() {
            (EmptyState::new(words.text("evidence-findings-none")).step(words.text("evidence-back"), front::PATH))
        } @else {
            p .govuk-body {
                (words.with("evidence-findings-counts", &[("all", (studies.len() as u64).into()), ("overdue", (over as u64).into())]))
            }
            (filter(visit, (show, kind)))
            h2 .govuk-heading-l { (words.with("evidence-findings-found", &[("found", (found.len() as u64).into())])) }
            @if found.is_empty() {
                (EmptyState::new(words.text("evidence-findings-none-such")).step(words.text("evidence-findings-all"), PATH))
            } @else { (queue(&found)) }
        }
    }
}

fn filter(visit: &Visit, (show, kind): (&str, &str)) -> Markup {
    let words = &visit.words;
    let any = || Choosable::new("", words.text("evidence-findings-any"));
    let state = |one: &StudyShown| {
        Choosable::new(one.as_str(), words.text(&format!("evidence-study-shown-{}", one.as_str())).into_owned())
    };
    let states = std::iter::once(any()).chain(StudyShown::ALL.iter().map(state)).collect();
    let of_kind = |one: &StudyKind| Choosable::new(one.as_str(), parts::kind(words, *one));
    let kinds = std::iter::once(any()).chain(StudyKind::ALL.iter().map(of_kind)).collect();
    let form = Form::empty().with("show", show).with("kind", kind);
    html! {
        form method="get" action=(PATH) novalidate {
            (form.select("show", words.text("evidence-findings-show"), states))
            (form.select("kind", words.text("evidence-findings-kind"), kinds))
            (Button::new(words.text("evidence-findings-filter")).secondary())
        }
    }
}
