//! One measure over time: words, table and picture, my view and workers' views apart, each answer and the way to take it back.

use super::{
    common,
    places::Names,
    story,
    told::{self, Reader},
};
use crate::{
    commands,
    model::{AnswerId, MeasureId, Point, Rater, Story},
    rules::Fill,
};
use answering::Sheet;
use axum::{extract::Path, response::Response};
use documents::chart;
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use questionnaires::Tag;
use web::{
    Form, Visit,
    components::{BackLink, Button, Details},
};

const TITLE: &str = "outcomes-measure-title";

/// The measure.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    visit.wide();
    match read(&visit, &id).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

fn measure_id(id: &str) -> Outcome<MeasureId> {
    id.parse().map_err(|_| Refusal::absent().into())
}

async fn read(visit: &Visit, id: &str) -> Outcome<Markup> {
    visit.caller.signed_in()?;
    let story = commands::see_story(visit.site.app(), &visit.caller, measure_id(id)?).await?;
    let names = told::names(visit, std::slice::from_ref(&story)).await?;
    view(visit, &story, &names)
}

/// An answer is taken back.
pub async fn send(visit: Visit, Path(id): Path<String>, form: Form) -> Response {
    visit.private();
    let taken = match form.text("answer").parse::<AnswerId>() {
        Ok(answer) => commands::take_back(visit.site.app(), &visit.caller, answer).await,
        Err(_) => Err(Refusal::absent().into()),
    };
    match taken {
        Ok(()) if measure_id(&id).is_ok() => visit.done(story::PATH, "outcomes-done-taken-back"),
        Ok(()) => visit.absent(),
        Err(failure) => visit.refuse(&failure),
    }
}

fn view(visit: &Visit, story: &Story, names: &Names) -> Outcome<Markup> {
    let words = &visit.words;
    let answers = answers(visit, story)?;
    Ok(html! {
        (BackLink::new(words.text("outcomes-word-back"), story::PATH))
        h1 .govuk-heading-xl { (common::title(words, &story.measure)) }
        (both_views(visit, (story, Reader::Themselves), names))
        h2 .govuk-heading-m { (words.text("outcomes-answers-heading")) }
        (answers)
        (told::about(visit, story))
        p .comhar-small { (words.text("outcomes-print")) }
    })
}

/// The person's view and workers' views beside each other, never put together.
pub fn both_views(visit: &Visit, (story, reader): (&Story, Reader), names: &Names) -> Markup {
    let words = &visit.words;
    let views = [(Rater::Person, "own"), (Rater::Worker, "worker")];
    let charts: Vec<Markup> =
        views.iter().filter_map(|(rater, id)| told::chart(visit, story, (*rater, reader), id)).collect();
    html! {
        @for (rater, _) in views.iter().filter(|(rater, _)| !story.view(*rater).is_empty()) {
            h2 .govuk-heading-m { (words.text(told::view_key(*rater, reader))) }
            (story::in_words(visit, story, (*rater, reader)))
            @if *rater == Rater::Worker { (raters(visit, story, names)) }
            (told::parts(visit, story, *rater))
        }
        @if charts.len() > 1 { p .govuk-body { (words.text("outcomes-views-apart")) } }
        (chart::side_by_side(&charts))
    }
}

fn raters(visit: &Visit, story: &Story, names: &Names) -> Markup {
    let words = &visit.words;
    html! {
        ul .govuk-list .govuk-list--bullet {
            @for point in &story.workers {
                @if let Some(worker) = point.by.worker() {
                    li { (words.with("outcomes-view-by", &[
                        ("date", words.date(point.on).into()),
                        ("name", i18n::name(&names.person(words, worker))),
                    ])) }
                }
            }
        }
    }
}

/// Each answer of mine, the newest first, as it was asked, with the way to take it back.
fn answers(visit: &Visit, story: &Story) -> Outcome<Markup> {
    let words = &visit.words;
    let fill = Fill::of(&story.measure)?;
    let now = commands::civil_now(visit.site.app());
    let action = format!("/outcomes/measures/{}", story.measure.id);
    let said = |point: &Point| {
        let sheet = Sheet::new(fill.form(), words, now).language(Tag::from(words.language()));
        let turn = sheet.resume(&point.body.answers);
        sheet.answers_read_only(&turn)
    };
    Ok(html! {
        @for point in story.own.iter().rev() {
            (Details::new(words.date(point.on), html! {
                (said(point))
                form method="post" action=(action) novalidate {
                    input type="hidden" name="answer" value=(point.id);
                    p .govuk-body { (words.text("outcomes-take-back-line")) }
                    (Button::new(words.text("outcomes-answered-back")).secondary())
                }
            }))
        }
    })
}
