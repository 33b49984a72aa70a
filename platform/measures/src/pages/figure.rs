//! One figure: the answer, what stands above and below the line, what it means, how fresh it is, and two tables.

use super::{PATH, PERIODS_PATH, said, times};
use crate::{
    Figures, Version,
    api::typed,
    board::{self, Step},
    closing::rules::is_over,
    commands,
    figure::{Answer, By, Cell, Figure, Question, Standing, Typed},
    order,
    permissions::SeeRows,
    view,
};
use axum::{Extension, extract::Path, response::Response};
use cube::Period;
use i18n::{Words, Written};
use kernel::{Failure, OrganisationId, Outcome, Refusal, RefusalKind};
use maud::{Markup, html};
use organisations::store::nodes;
use std::collections::HashMap;
use web::{
    Form, Visit,
    components::{self, BackLink, Button, Details, InsetText, Row, SummaryList, Table},
};

const TITLE: &str = "measures-figure-title";

/// What the page shows.
struct FigurePage {
    form: Form,
    /// The times to choose from.
    times: Vec<Period>,
    answer: Answer,
    /// The same for each organisation below.
    below: Vec<Cell>,
    /// The figure over time, up to the period.
    points: Vec<view::At>,
    names: HashMap<OrganisationId, Written>,
}

/// The figure.
pub async fn show(visit: Visit, Extension(figures): Extension<Figures>, Path(id): Path<String>) -> Response {
    visit.private();
    match read(&visit, &figures, &id).await {
        Ok(page) if page.form.is_good() => visit.wide().page(TITLE, view(&visit, &page)),
        Ok(page) => visit.wide().page_again(TITLE, &page.form, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// What was typed and cannot be answered is said beside its field, over the figure as it is without it.
async fn read(visit: &Visit, figures: &Figures, id: &str) -> Outcome<FigurePage> {
    let app = visit.site.app();
    let mut form = Form::of(visit.query.clone());
    let (period, field) = times::asked(visit);
    let asked = Typed { by: Some("month"), period, ..typed(visit) };
    let see = async |typed| commands::see_figure(app, &visit.caller, figures, (id, typed)).await;
    let answer = match see(asked).await {
        Err(Failure::Refused(refusal)) if refusal.kind == RefusalKind::Invalid => {
            form.refuse(&in_its_field(refusal, field), &visit.words);
            see(Typed { period: None, tree: None, dated: None, version: None, ..asked }).await?
        }
        other => other?,
    };
    // What lies below a place lies within the same reach.
    let below = figures.answer(app, Question { by: vec![By::Node], ..answer.question.clone() }).await?.cells;
    let places = answer.question.nodes.iter().copied().chain(below.iter().filter_map(|cell| cell.node));
    let names = nodes::find_names(&mut app.db(), places.collect::<Vec<_>>()).await?.into_iter().collect();
    let form = if form.is_good() { times::answered(form, answer.question.period) } else { form };
    let points = points(visit, figures, &answer.question).await?;
    let times = times::listed(answer.question.period, order::today(app))?;
    Ok(FigurePage { form, times, answer, below, points, names })
}

/// What is wrong with the time stands beside the field that said it.
fn in_its_field(refusal: Refusal, field: &'static str) -> Refusal {
    match refusal.field {
        Some("period") => Refusal { field: Some(field), ..refusal },
        _ => refusal,
    }
}

/// Quarters up to the end of the period; months when the period is one.
async fn points(visit: &Visit, figures: &Figures, question: &Question) -> Outcome<Vec<view::At>> {
    let app = visit.site.app();
    let step = if matches!(question.period, Period::Month(_)) { Step::Month } else { Step::Quarter };
    let last = question.period.span().last().first_day();
    // The last period of a board is the one in which its day lies; here it counts when it is over.
    let today = order::today(app);
    let until = if is_over(question.period, today) { last.last_of_month().tomorrow().unwrap_or(last) } else { today };
    let mut periods = board::periods(step, until)?;
    periods.pop();
    let (series, _) = figures.series(app, question, &periods).await?;
    let row =
        board::Row { definition: question.definition.clone(), version: question.version.clone(), figures: series };
    Ok(super::board::points(&periods, &row))
}

fn view(visit: &Visit, page: &FigurePage) -> Markup {
    let (words, question) = (&visit.words, &page.answer.question);
    let version = &question.version;
    let places: Vec<String> = question.nodes.iter().map(|node| name(page, *node, words)).collect();
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    let place = match places.is_empty() {
        true => words.text("measures-whole").into_owned(),
        false => words.list(&places),
    };
    html! {
        (BackLink::new(words.text("measures-back"), PATH))
        h1 .govuk-heading-xl { (version.title.text(visit.language)) }
        p .govuk-body-l { (version.question.text(visit.language)) }
        @if version.stage == crate::Stage::Trial { p .govuk-hint { (words.text("measures-on-trial")) } }
        (question_form(visit, page))
        h2 .govuk-heading-l { bdi { (place) } ", " (view::period(words, question.period)) }
        p .govuk-body { (said::standing(words, page.answer.figure.standing)) }
        p .govuk-heading-l { (said::figure(words, version, page.answer.figure.shown)) }
        @if let Some(parts) = said::parts(words, version, &page.answer.figure) { p .govuk-body-l { (parts) } }
        (late(words, &page.answer))
        (against(words, &page.answer))
        @if page.answer.figure.broken { (InsetText::new(words.text("measures-broken"))) }
        p .govuk-body { (words.with("measures-fresh", &[("time", words.moment(page.answer.freshness.at).into())])) }
        (trend(visit, page))
        (ways_on(visit, page))
        (months(page, words))
        (below(page, words))
        (meaning(visit, version))
    }
}

/// A closed period that would be counted otherwise today: both are said.
fn late(words: &Words, answer: &Answer) -> Markup {
    if answer.figure.standing != Standing::Late {
        return html! {};
    }
    let now = said::figure(words, &answer.question.version, answer.live.shown);
    html! { (InsetText::new(words.with("measures-late-now", &[("figure", now.into())]))) }
}

fn against(words: &Words, answer: &Answer) -> Markup {
    let version = &answer.question.version;
    let judged = view::judge(version, answer.question.period, (answer.figure.shown, answer.figure.cases()));
    view::against_target(words, version, judged)
}

fn trend(visit: &Visit, page: &FigurePage) -> Markup {
    let (words, version) = (&visit.words, &page.answer.question.version);
    let written = |value| said::number(words, &version.unit, value);
    html! {
        p .govuk-body { (view::told(words, &page.points, written)) }
        (view::trend(words, &view::Trend { id: "trend".to_owned(), version, points: &page.points, notes: Vec::new() }))
    }
}

/// What it means, the rows behind it, and whether its period is closed.
fn ways_on(visit: &Visit, page: &FigurePage) -> Markup {
    let (words, question) = (&visit.words, &page.answer.question);
    let own = format!("{PATH}/{}", question.definition.id);
    let node = question.nodes.first().map(|node| format!("&node={node}")).unwrap_or_default();
    html! {
        ul .govuk-list {
            li { a .govuk-link href=(format!("{own}/definition")) { (words.text("measures-card-meaning")) } }
            @if visit.caller.ever::<SeeRows>() {
                li { a .govuk-link href=(format!("{own}/rows?period={}&dated={}{node}", question.period, question.dated.as_str())) { (words.text("measures-card-rows")) } }
            }
            li { a .govuk-link href=(PERIODS_PATH) { (words.text("measures-periods-title")) } }
        }
    }
}

fn question_form(visit: &Visit, page: &FigurePage) -> Markup {
    let (words, today) = (&visit.words, order::today(visit.site.app()));
    html! {
        form .comhar-sheet method="get" action=(format!("{PATH}/{}", page.answer.question.definition.id)) novalidate {
            (times::fields(words, &page.form, &page.times, today))
            @if let Some(node) = page.form.chosen("node") { input type="hidden" name="node" value=(node); }
            (Button::new(words.text("measures-show")))
        }
    }
}

fn name(page: &FigurePage, node: OrganisationId, words: &Words) -> String {
    match page.names.get(&node) {
        Some(written) => written.text(words.language()).to_owned(),
        None => words.text("measures-whole").into_owned(),
    }
}

fn months(page: &FigurePage, words: &Words) -> Markup {
    let row = |cell: &Cell| {
        let month = cell.month.map(|month| words.month(month.span().first().first_day())).unwrap_or_default();
        line(page, month, &cell.figure, words)
    };
    let rows = page.answer.cells.iter().map(row).collect();
    let table = Table::new(words.text("measures-by-month"), head(words, "measures-month", page), rows);
    html! {
        div .comhar-scrolls role="group" tabindex="0" aria-label=(words.text("measures-by-month")) { (table) }
    }
}

fn below(page: &FigurePage, words: &Words) -> Markup {
    let row = |cell: &Cell| {
        line(page, cell.node.map(|node| name(page, node, words)).unwrap_or_default(), &cell.figure, words)
    };
    let rows: Vec<_> = page.below.iter().map(row).collect();
    html! {
        @if !rows.is_empty() {
            div .comhar-scrolls role="group" tabindex="0" aria-label=(words.text("measures-by-node")) {
                (Table::new(words.text("measures-by-node"), head(words, "measures-node", page), rows))
            }
            @if page.answer.question.version.figure.as_str() == "people" {
                p .govuk-hint { (words.text("measures-people-do-not-add-up")) }
            }
        }
    }
}

fn head(words: &Words, first: &str, page: &FigurePage) -> Vec<components::Cell> {
    let mut head = vec![words.text(first).into_owned().into(), components::Cell::number(words.text("measures-figure"))];
    if page.answer.question.version.figure.denominator().is_some() {
        head.push(components::Cell::number(words.text("measures-above")));
        head.push(components::Cell::number(words.text("measures-below")));
    }
    head
}

fn line(page: &FigurePage, first: String, figure: &Figure, words: &Words) -> Vec<components::Cell> {
    let version = &page.answer.question.version;
    let mut cells = vec![first.into(), components::Cell::number(said::figure(words, version, figure.shown))];
    if version.figure.denominator().is_some() {
        let part =
            |part: Option<i64>| components::Cell::number(part.map(|part| words.number(part)).unwrap_or_default());
        cells.extend([part(figure.numerator), part(figure.denominator)]);
    }
    cells
}

/// The definition: what the figure means, what is left out, what is weak.
fn meaning(visit: &Visit, version: &Version) -> Markup {
    let (words, language) = (&visit.words, visit.language);
    let written = |key: &str, text: &Written| Row::new(words.text(key), text.text(language).to_owned());
    let mut rows = vec![
        written("measures-why", &version.rationale),
        written("measures-left-out", &version.exclusions),
        written("measures-source", &version.source),
        written("measures-weak", &version.known_issues),
        written("measures-compare", &version.comparability),
        written("measures-made-with", &version.co_production.note),
        Row::new(
            words.text("measures-version"),
            words.with(
                "measures-version-from",
                &[("version", version.version.into()), ("date", words.date(version.effective_from).into())],
            ),
        ),
        Row::new(words.text("measures-class"), version.disclosure.clone()),
    ];
    if let crate::Made::MaturedCohort { window, .. } = &version.figure {
        rows.insert(1, written("measures-window", window));
    }
    html! { (Details::new(words.text("measures-meaning"), html! { (SummaryList::new(rows)) }).opened()) }
}
