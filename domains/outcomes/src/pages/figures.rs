//! The figures of a service: a question, the answer in a sentence, and under each what it counts and what is missing.

use super::{common, places::Names, services};
use crate::{
    commands::{self, ServiceFigures},
    permissions::SeeFigures,
    rules::{self, MeasureFigures, RowRights, SMALLEST, Shown},
};
use axum::{extract::Path, response::Response};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use questionnaires::scoring::talking_therapies::{self as therapies, Rate};
use web::{
    Visit,
    components::{BackLink, Details, EmptyState, InsetText, Sheet},
};

const TITLE: &str = "outcomes-figures-title";

/// The figures.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeFigures>(&visit) {
        return closed;
    }
    match read(&visit, &id).await {
        Ok(main) => visit.page(TITLE, main),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str) -> Outcome<Markup> {
    let app = visit.site.app();
    let place = id.parse().map_err(|_| Refusal::absent())?;
    let seen = commands::see_figures(app, &visit.caller, place).await?;
    let names = Names::of(app, vec![place], Vec::new()).await?;
    Ok(view(visit, &seen, &names.place(&visit.words, place)))
}

fn view(visit: &Visit, seen: &ServiceFigures, name: &str) -> Markup {
    let words = &visit.words;
    let (coverage, rights) = (&seen.figures.coverage, seen.rights);
    let small = words.with("outcomes-figures-small", &[("smallest", i64::from(SMALLEST).into())]);
    let waiting = match rules::shown_count(seen.waiting, rights) {
        Shown::Exactly(count) => words.with("outcomes-figures-waiting", &[("count", i64::from(count).into())]),
        _ => words.text("outcomes-figures-waiting-few").into_owned(),
    };
    html! {
        (BackLink::new(words.text("outcomes-word-back"), services::PATH))
        h1 .govuk-heading-xl { bdi { (name) } }
        (InsetText::new(words.text("outcomes-figures-shared")))
        @if rights == RowRights::Figures { p .govuk-body { (small) } }
        h2 .govuk-heading-l { (words.text("outcomes-figures-reached")) }
        (figure(visit, "people", coverage.people, rights))
        (figure(visit, "askings", coverage.askings, rights))
        (figure(visit, "sharing", coverage.sharing, rights))
        p .govuk-body { (waiting) }
        @if seen.figures.measures.is_empty() { (EmptyState::new(words.text("outcomes-figures-none"))) }
        @for figures in &seen.figures.measures { (of_measure(visit, seen, figures)) }
        @if let Some(figures) = &seen.figures.therapies { (of_therapies(visit, figures, rights)) }
        @if let Some(waits) = &seen.figures.waits { (of_waits(visit, waits, rights)) }
    }
}

fn of_measure(visit: &Visit, seen: &ServiceFigures, figures: &MeasureFigures) -> Markup {
    let (words, rights) = (&visit.words, seen.rights);
    let measure = seen.measures.iter().find(|measure| measure.name == figures.name);
    let title = measure.map(|measure| common::title(words, measure)).unwrap_or_default();
    let rule = measure.and_then(|measure| rules::main_score(&measure.scoring));
    let source = rule.and_then(|rule| rule.reliable_change.first());
    let cut = rule.and_then(|rule| rule.caseness.first());
    html! {
        h2 .govuk-heading-l { (title) }
        (figure(visit, "paired", figures.paired, rights))
        @if let Some(known) = source {
            (figure(visit, "improvement", figures.improvement, rights))
            (figure(visit, "deterioration", figures.deterioration, rights))
            p .comhar-small { (words.with("outcomes-chart-threshold", &[
                ("points", words.decimal(known.least, usize::from(known.least.fract() != 0.0)).into()),
                ("source", i18n::name(&known.source.text)),
            ])) }
        } @else { p .govuk-body { (words.text("outcomes-chart-no-threshold")) } }
        @if let (Some(recovery), Some(cut)) = (figures.recovery, cut) {
            (figure(visit, "recovery", recovery, rights))
            p .comhar-small { (words.with("outcomes-figures-cut-off", &[("source", i18n::name(&cut.source.text))])) }
        }
        @if let Shown::Exactly(count) = rules::shown_count(figures.incomplete, rights) {
            p .govuk-body { (words.with("outcomes-figures-incomplete", &[("count", i64::from(count).into())])) }
        }
    }
}

fn of_therapies(visit: &Visit, figures: &therapies::Figures, rights: RowRights) -> Markup {
    let words = &visit.words;
    let counted = |key: &str, count: u32| match rules::shown_count(count, rights) {
        Shown::Exactly(count) => Some(words.with(key, &[("count", i64::from(count).into())])),
        Shown::Hidden | Shown::Nobody => None,
    };
    let counts = [
        counted("outcomes-therapies-finished", figures.finished),
        counted("outcomes-therapies-unmeasured", figures.not_fully_measured),
    ];
    html! {
        h2 .govuk-heading-l { (words.text("outcomes-therapies-heading")) }
        p .govuk-body { (words.text("outcomes-therapies-lead")) }
        @for count in counts.iter().flatten() { p .govuk-body { (count) } }
        (figure(visit, "therapies-recovery", figures.recovery, rights))
        (figure(visit, "therapies-reliable-recovery", figures.reliable_recovery, rights))
        (figure(visit, "therapies-improvement", figures.reliable_improvement, rights))
        (figure(visit, "therapies-deterioration", figures.reliable_deterioration, rights))
    }
}

fn of_waits(visit: &Visit, waits: &therapies::Waits, rights: RowRights) -> Markup {
    let words = &visit.words;
    html! {
        h2 .govuk-heading-l { (words.text("outcomes-waits-heading")) }
        p .govuk-body { (words.text("outcomes-waits-lead")) }
        (figure(visit, "wait-six", waits.six_weeks, rights))
        (figure(visit, "wait-eighteen", waits.eighteen_weeks, rights))
        @if let Shown::Exactly(count) = rules::shown_count(waits.unknown, rights) {
            p .govuk-body { (words.with("outcomes-waits-unknown", &[("count", i64::from(count).into())])) }
        }
    }
}

/// One figure: the question, the answer, and what is counted among whom, without whom.
fn figure(visit: &Visit, name: &str, rate: Rate, rights: RowRights) -> Markup {
    let words = &visit.words;
    let said = |part: &str| words.text(&format!("outcomes-figure-{name}-{part}")).into_owned();
    let answer = match rules::shown(rate, rights) {
        Shown::Exactly(rate) => words.with(
            "outcomes-figure-of",
            &[
                ("of", i64::from(rate.of).into()),
                ("among", i64::from(rate.among).into()),
                ("percent", words.percent(percent(rate)).into()),
            ],
        ),
        Shown::Hidden => words.text("outcomes-figure-too-few").into_owned(),
        Shown::Nobody => words.text("outcomes-figure-nobody").into_owned(),
    };
    let inside = html! {
        p .govuk-body-l { (answer) }
        (Details::new(words.text("outcomes-figure-counts"), html! {
            dl .govuk-list {
                dt { strong { (words.text("outcomes-figure-counted")) } } dd { (said("counted")) }
                dt { strong { (words.text("outcomes-figure-among")) } } dd { (said("among")) }
                dt { strong { (words.text("outcomes-figure-missing")) } } dd { (said("missing")) }
            }
        }))
    };
    html! { (Sheet::new(said("question"), inside)) }
}

/// Rounded half up.
fn percent(rate: Rate) -> i64 {
    (i64::from(rate.of) * 200 + i64::from(rate.among)) / (i64::from(rate.among).max(1) * 2)
}
