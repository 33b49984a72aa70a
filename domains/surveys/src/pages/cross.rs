//! Two questions against each other, always behind the gate.

use super::{common, figures};
use crate::{
    commands::{self, Crossed},
    model::{Survey, SurveyId},
    permissions::SeeResults,
    results::{Held, Variable},
};
use axum::{Extension, extract::Path, response::Response};
use kernel::{Outcome, Refusal};
use maud::{Markup, html};
use web::{
    Form, Visit,
    components::{BackLink, Button, Cell, Choosable, Table},
};

const TITLE: &str = "surveys-cross-title";

struct CrossPage {
    survey: Survey,
    /// Questions that can stand in a table, with their major number, newest first.
    questions: Vec<(i64, Variable)>,
    form: Form,
    crossed: Option<Crossed>,
}

/// The choice of two questions, and their table.
pub async fn show(visit: Visit, Extension(held): Extension<Held>, Path(id): Path<String>) -> Response {
    visit.private().wide();
    if let Some(closed) = common::closed_to::<SeeResults>(&visit) {
        return closed;
    }
    let mut page = match read(&visit, &held, &id).await {
        Ok(page) => page,
        Err(failure) => return visit.refuse(&failure),
    };
    let (Some(lines), Some(columns)) = (page.form.chosen("lines"), page.form.chosen("columns")) else {
        page.form = beginning(&page);
        return visit.page(TITLE, view(&visit, &page));
    };
    let major = page.questions.iter().find(|(_, one)| one.item == lines).map_or(0, |(major, _)| *major);
    let place = (page.survey.id, major);
    match commands::cross_results(visit.site.app(), &visit.caller, &held, place, (lines, columns)).await {
        Ok(crossed) => {
            page.crossed = Some(crossed);
            visit.page(TITLE, view(&visit, &page))
        }
        Err(failure) => visit.refuse_form(TITLE, page.form.clone(), &failure, |form| {
            view(&visit, &CrossPage { form: form.clone(), ..page })
        }),
    }
}

/// Two different questions to begin with.
fn beginning(page: &CrossPage) -> Form {
    let columns = page.questions.iter().skip(1).find(|(_, one)| one.counted == crate::results::Counted::One);
    columns.map_or_else(Form::empty, |(_, one)| Form::empty().with("columns", one.item.clone()))
}

async fn read(visit: &Visit, held: &Held, id: &str) -> Outcome<CrossPage> {
    let id: SurveyId = id.parse().map_err(|_| Refusal::absent())?;
    let (survey, questions) = commands::list_variables(visit.site.app(), &visit.caller, held, id).await?;
    let questions = questions.into_iter().filter(|(_, one)| commands::can_cross(one)).collect();
    Ok(CrossPage { survey, questions, form: Form::of(visit.query.clone()), crossed: None })
}

fn view(visit: &Visit, page: &CrossPage) -> Markup {
    let (words, path) = (&visit.words, format!("/surveys/{}", page.survey.id));
    let listed = |one_answer_only: bool| -> Vec<Choosable> {
        let fits = |one: &&(i64, Variable)| !one_answer_only || one.1.counted == crate::results::Counted::One;
        let choice =
            |(_, one): &(i64, Variable)| Choosable::new(one.item.clone(), common::plain(&one.text, visit.language));
        page.questions.iter().filter(fits).map(choice).collect()
    };
    html! {
        (BackLink::new(words.text("surveys-results-title"), format!("{path}/results")))
        h1 .govuk-heading-xl { (words.text("surveys-cross-heading")) }
        p .govuk-body { (words.text("surveys-cross-lead")) }
        @if page.questions.len() < 2 {
            p .govuk-body { (words.text("surveys-cross-too-few-questions")) }
        } @else {
            form method="get" action=(format!("{path}/cross")) novalidate {
                (page.form.select("lines", words.text("surveys-cross-lines"), listed(false)))
                (page.form.select("columns", words.text("surveys-cross-columns"), listed(true)))
                (Button::new(words.text("surveys-cross-button")))
            }
        }
        @if let Some(crossed) = &page.crossed { (table(visit, crossed)) }
    }
}

/// What stands at a place: a category, or one of the lines behind them.
fn name(visit: &Visit, variable: &Variable, place: usize) -> String {
    let words = &visit.words;
    match variable.categories.get(place) {
        Some(category) => figures::answer(words, visit.language, (&category.code, &category.text)),
        None if place == variable.categories.len() => words.text("surveys-results-other").into_owned(),
        None if place == variable.categories.len() + 1 => words.text("surveys-cross-not-answered").into_owned(),
        None => words.text("surveys-cross-not-asked").into_owned(),
    }
}

fn table(visit: &Visit, crossed: &Crossed) -> Markup {
    let (words, grid) = (&visit.words, &crossed.grid);
    let question = |variable: &Variable| common::plain(&variable.text, visit.language);
    let values = [("lines", question(&crossed.lines).into()), ("columns", question(&crossed.columns).into())];
    let nothing = |shown: &crate::results::Shown| shown.count() == Some(0);
    let is_used = |at: usize| grid.columns.get(at).is_some_and(|sum| !nothing(sum));
    let columns = || crossed.column_places.iter().enumerate().filter(|(at, _)| is_used(*at));
    let mut head: Vec<Cell> = vec![question(&crossed.lines).into()];
    head.extend(columns().map(|(_, place)| Cell::number(name(visit, &crossed.columns, *place))));
    head.push(Cell::number(words.text("surveys-cross-all").into_owned()));
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for ((place, cells), sum) in
        crossed.line_places.iter().zip(&grid.cells).zip(&grid.lines).filter(|(_, sum)| !nothing(sum))
    {
        let mut row: Vec<Cell> = vec![name(visit, &crossed.lines, *place).into()];
        let shown = cells.iter().enumerate().filter(|(at, _)| is_used(*at));
        row.extend(shown.map(|(_, shown)| Cell::number(figures::shown(words, *shown))));
        row.push(Cell::number(figures::shown(words, *sum)));
        rows.push(row);
    }
    let mut all: Vec<Cell> = vec![words.text("surveys-cross-all").into_owned().into()];
    all.extend(
        columns().filter_map(|(at, _)| grid.columns.get(at)).map(|sum| Cell::number(figures::shown(words, *sum))),
    );
    all.push(Cell::number(figures::number(words, grid.total)));
    rows.push(all);
    html! {
        h2 .govuk-heading-l { (words.with("surveys-cross-table", &values)) }
        div .comhar-scrolls tabindex="0" role="region" aria-label=(words.with("surveys-cross-table", &values)) {
            (Table::new(words.with("surveys-cross-caption", &[("all", i64::try_from(grid.total).unwrap_or(i64::MAX).into())]), head, rows))
        }
        p .govuk-body { (words.text("surveys-cross-why-hidden")) }
    }
}
