//! Months and quarters that are closed, what was corrected since, and closing one more.

use super::{PATH, PERIODS_PATH, said};
use crate::{
    Figures,
    api::typed,
    board::{self, Step},
    closing::{self, Closing, Revised},
    figure::{PERIOD_UNKNOWN, Shown},
    order,
    permissions::{ClosePeriod, RevisePeriod, SeeFigures},
    view,
};
use axum::{Extension, response::Response};
use cube::Period;
use kernel::{Outcome, Reach};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Cell, Choosable, Details, EmptyState, Table},
};

const TITLE: &str = "measures-periods-title";
/// So many years that are over can be closed here; any other time by its address.
const YEARS: i16 = 3;

/// What the page shows.
struct PeriodsPage {
    closings: Vec<Closing>,
    revised: Vec<Revised>,
    /// Those that are over and not closed.
    open: Vec<Period>,
}

/// The periods.
pub async fn show(visit: Visit, Extension(figures): Extension<Figures>) -> Response {
    visit.private();
    match read(&visit).await {
        Ok(page) => visit.wide().page(TITLE, view(&visit, &figures, &page, &Form::of(visit.query.clone()))),
        Err(failure) => visit.refuse(&failure),
    }
}

/// One is closed.
pub async fn close(visit: Visit, Extension(figures): Extension<Figures>, form: Form) -> Response {
    let (app, caller) = (visit.site.app(), &visit.caller);
    if !caller.ever::<ClosePeriod>() {
        return visit.absent();
    }
    let done = match period(&form, "period") {
        Ok(period) => closing::close_period(app, caller, &figures, period).await,
        Err(failure) => Err(failure),
    };
    answer(&visit, &figures, form, done.map(|()| "measures-done-closed")).await
}

/// One is counted again.
pub async fn revise(visit: Visit, Extension(figures): Extension<Figures>, form: Form) -> Response {
    let (app, caller) = (visit.site.app(), &visit.caller);
    if !caller.ever::<RevisePeriod>() {
        return visit.absent();
    }
    let done = match period(&form, "closed") {
        Ok(period) => closing::revise_period(app, caller, &figures, (period, form.text("reason"))).await,
        Err(failure) => Err(failure),
    };
    answer(&visit, &figures, form, done.map(|_| "measures-done-revised")).await
}

fn period(form: &Form, field: &str) -> Outcome<Period> {
    form.text(field).parse().map_err(|_| PERIOD_UNKNOWN.into())
}

async fn answer(visit: &Visit, figures: &Figures, form: Form, done: Outcome<&'static str>) -> Response {
    visit.private();
    match done {
        Ok(key) => visit.done(PERIODS_PATH, key),
        Err(failure) => match read(visit).await {
            Ok(page) => visit.wide().refuse_form(TITLE, form, &failure, |form| view(visit, figures, &page, form)),
            Err(failure) => visit.refuse(&failure),
        },
    }
}

async fn read(visit: &Visit) -> Outcome<PeriodsPage> {
    let app = visit.site.app();
    let closings = closing::list_closings(app, &visit.caller).await?;
    let node = match visit.caller.reach::<SeeFigures>() {
        Reach::Within(own) => Some(own),
        _ => typed(visit).node.and_then(|node| node.parse().ok()),
    };
    let revised = closing::list_revisions(app, &visit.caller, node).await?;
    let today = order::today(app);
    let mut open = Vec::new();
    for step in [Step::Quarter, Step::Month] {
        // The last one of a board runs still.
        let all = board::periods(step, today)?;
        let over = all.split_last().map_or(&[][..], |(_, over)| over);
        let closed = |period: &&Period| closings.iter().any(|one| one.period == period.to_string());
        open.extend(over.iter().rev().filter(|period| !closed(period)));
    }
    let years = (1..=YEARS).filter_map(|back| Period::year(today.year() - back).ok());
    let asked = visit.query.chosen("period").and_then(|text| text.parse().ok());
    let asked = asked.filter(|period| closing::rules::close(*period, today).is_ok());
    let closed = |period: &Period| closings.iter().any(|one| one.period == period.to_string());
    open.extend(years.filter(|year| !closed(year)));
    if let Some(asked) = asked.filter(|asked| !closed(asked)) {
        open.retain(|period| *period != asked);
        open.insert(0, asked);
    }
    Ok(PeriodsPage { closings, revised, open })
}

fn view(visit: &Visit, figures: &Figures, page: &PeriodsPage, form: &Form) -> Markup {
    let words = &visit.words;
    html! {
        (BackLink::new(words.text("measures-back"), PATH))
        h1 .govuk-heading-xl { (words.text(TITLE)) }
        p .govuk-body-l { (words.text("measures-periods-lead")) }
        h2 .govuk-heading-l { (words.text("measures-periods-closed")) }
        @if page.closings.is_empty() { (EmptyState::new(words.text("measures-periods-none"))) }
        @else {
            div .comhar-scrolls role="group" tabindex="0" aria-label=(words.text("measures-periods-closed")) { (closed(visit, page)) }
        }
        h2 .govuk-heading-l { (words.text("measures-corrections")) }
        @if page.revised.is_empty() { p .govuk-body { (words.text("measures-corrections-none")) } }
        @else {
            div .comhar-scrolls role="group" tabindex="0" aria-label=(words.text("measures-corrections")) { (corrections(visit, figures, page)) }
        }
        @if visit.caller.ever::<ClosePeriod>() { (close_form(visit, page, &sent(form, "close"))) }
        @if visit.caller.ever::<RevisePeriod>() && !page.closings.is_empty() { (revise_form(visit, page, &sent(form, "revise"))) }
    }
}

/// What was typed stands in the form that was sent, and in no other.
fn sent(form: &Form, what: &str) -> Form {
    if form.text("do") == what { form.clone() } else { Form::empty() }
}

fn named(visit: &Visit, period: &str) -> String {
    period.parse().map_or_else(|_| period.to_owned(), |period| view::period(&visit.words, period))
}

fn closed(visit: &Visit, page: &PeriodsPage) -> Markup {
    let words = &visit.words;
    let head = ["period", "at", "what"].map(|name| words.text(&format!("measures-periods-{name}")).into_owned().into());
    let row = |one: &Closing| -> Vec<Cell> {
        let what = match one.revision {
            0 => words.text("measures-periods-was-closed").into_owned(),
            number => words.with(
                "measures-periods-was-revised",
                &[("number", number.into()), ("reason", i18n::name(&one.reason))],
            ),
        };
        vec![named(visit, &one.period).into(), words.moment(one.at).into(), what.into()]
    };
    html! { (Table::new(words.text("measures-periods-table"), head.to_vec(), page.closings.iter().map(row).collect())) }
}

/// What stood there, what stands there now, and why.
fn corrections(visit: &Visit, figures: &Figures, page: &PeriodsPage) -> Markup {
    let words = &visit.words;
    let head = ["figure", "period", "before", "after", "why"];
    let head = head.map(|name| words.text(&format!("measures-corrections-{name}")).into_owned().into()).to_vec();
    let row = |one: &Revised| -> Option<Vec<Cell>> {
        let version = figures.definitions().get(&one.definition)?.version(one.version)?;
        let value = |shown: Shown| Cell::number(said::figure(words, version, shown));
        Some(vec![
            version.title.text(visit.language).to_owned().into(),
            named(visit, &one.period).into(),
            value(one.before.shown),
            value(one.after.shown),
            html! { span dir="auto" { (one.reason) } " (" (words.moment(one.at)) ")" }.into(),
        ])
    };
    let rows = page.revised.iter().filter_map(row).collect();
    html! { (Table::new(words.text("measures-corrections-table"), head, rows)) }
}

fn close_form(visit: &Visit, page: &PeriodsPage, form: &Form) -> Markup {
    let words = &visit.words;
    let open = page.open.iter().map(|period| Choosable::new(period.to_string(), view::period(words, *period)));
    html! {
        h2 .govuk-heading-l { (words.text("measures-close-title")) }
        @if page.open.is_empty() { p .govuk-body { (words.text("measures-close-none")) } }
        @else {
            p .govuk-body { (words.text("measures-close-line")) }
            form .comhar-sheet method="post" action="/measures/periods/close" novalidate {
                input type="hidden" name="do" value="close";
                (form.select("period", words.text("measures-close-period"), open.collect()))
                (Button::new(words.text("measures-close-button")))
            }
        }
    }
}

fn revise_form(visit: &Visit, page: &PeriodsPage, form: &Form) -> Markup {
    let words = &visit.words;
    let first = page.closings.iter().filter(|one| one.revision == 0);
    let closed = first.map(|one| Choosable::new(one.period.as_str(), named(visit, &one.period)));
    let inside = html! {
        p .govuk-body { (words.text("measures-revise-line")) }
        form .comhar-sheet method="post" action="/measures/periods/revise" novalidate {
            input type="hidden" name="do" value="revise";
            (form.select("closed", words.text("measures-revise-period"), closed.collect()))
            (form.textarea("reason", words.text("measures-revise-reason")).rows(3).hint(words.text("measures-revise-hint")))
            (Button::new(words.text("measures-revise-button")))
        }
    };
    let details = Details::new(words.text("measures-revise-title"), inside);
    html! { @if form.chosen("do").is_some() { (details.opened()) } @else { (details) } }
}
