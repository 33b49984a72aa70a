//! One study of the library, for anybody; and its document.

use super::{PATH, parts};
use crate::{
    commands,
    model::study::{Study, StudyId, StudyStage},
    rules::study::{USUAL_DAYS, shown},
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use kernel::{Date, Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Attachment, Visit,
    components::{BackLink, InsetText, Row, SummaryList},
};

/// The page.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    match read(&visit, &id).await {
        Ok((study, place, today)) => visit.page("evidence-findings-title", view(&visit, &study, &place, today)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<(Study, String, Date)> {
    let app = visit.site.app();
    let id: StudyId = id.parse().map_err(|_| Refusal::absent())?;
    let study = commands::find_study(app, id).await?;
    let places = parts::places(app, std::slice::from_ref(&study)).await?;
    let place = places.get(&study.organisation).map(|name| name.text(visit.words.language()).to_owned());
    let today = visit.words.day_of(app.now());
    Ok((study, place.unwrap_or_default(), today))
}

fn view(visit: &Visit, study: &Study, place: &str, today: Date) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text("evidence-findings-back"), PATH))
        h1 .govuk-heading-xl { bdi { (parts::title(words, study)) } }
        p { (parts::tag(words, shown(study, today))) }
        p .govuk-body-l { (parts::clock_line(words, study, today)) }
        @match study.stage {
            StudyStage::Withheld => (InsetText::new(html! {
                (words.text("evidence-study-withheld-line"))
                div .comhar-words dir="auto" { (web::text::paragraphs(&study.withheld_reason)) }
            })),
            StudyStage::Public => (findings(visit, study)),
            _ => {},
        }
        h2 .govuk-heading-l { (words.text("evidence-study-asked")) }
        (parts::written(words, &study.asked))
        @if study.stage != StudyStage::Public && !study.what_next.0.is_empty() { (next(visit, study)) }
        h2 .govuk-heading-l { (words.text("evidence-study-facts")) }
        (SummaryList::new(facts(visit, study, place)))
    }
}

fn findings(visit: &Visit, study: &Study) -> Markup {
    let words = &visit.words;
    html! {
        @if !study.found.0.is_empty() {
            h2 .govuk-heading-l { (words.text("evidence-study-found")) }
            (parts::written(words, &study.found))
        }
        @if !study.what_next.0.is_empty() { (next(visit, study)) }
        @if !study.link.is_empty() { p .govuk-body { a .govuk-link href=(study.link) rel="noreferrer" { (words.text("evidence-study-read")) } } }
        @if !study.document.is_empty() {
            p .govuk-body { a .govuk-link href={ (PATH) "/" (study.id) "/document" } download {
                (words.with("evidence-study-document", &[("name", study.document.as_str().into())]))
            } }
        }
    }
}

fn next(visit: &Visit, study: &Study) -> Markup {
    html! {
        h2 .govuk-heading-l { (visit.words.text("evidence-study-next")) }
        (parts::written(&visit.words, &study.what_next))
    }
}

fn facts(visit: &Visit, study: &Study, place: &str) -> Vec<Row> {
    let words = &visit.words;
    let day = |key: &'static str, day: Option<Date>| day.map(|day| Row::new(words.text(key), words.date(day)));
    let owner = if study.owner.is_empty() { place } else { study.owner.as_str() };
    let reason = (!study.days_reason.is_empty()).then(|| {
        let values = [("usual", USUAL_DAYS.into()), ("days", study.days.into())];
        Row::new(words.with("evidence-study-days-changed", &values), html! { bdi { (study.days_reason) } })
    });
    let rows = [
        Some(Row::new(words.text("evidence-study-kind"), parts::kind(words, study.kind))),
        Some(Row::new(words.text("evidence-study-owner"), html! { bdi { (owner) } })),
        Some(Row::new(words.text("evidence-study-place"), html! { bdi { (place) } })),
        day("evidence-study-finished", study.finished_on),
        day("evidence-study-promised", study.due_on),
        reason,
        day("evidence-study-published", study.published_on),
    ];
    rows.into_iter().flatten().collect()
}

/// The document. It is taken away as a file and never opened inside a page of the house.
pub async fn document(visit: Visit, Path(id): Path<String>) -> Response {
    let Ok(id) = id.parse::<StudyId>() else { return visit.absent() };
    match commands::find_document(visit.site.app(), id).await {
        Ok((name, file)) => Attachment::new(name, "application/pdf", file).public().into_response(),
        Err(failure) => visit.refuse(&failure),
    }
}
