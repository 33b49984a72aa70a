//! A funder's report: a page to print and the same as a file, with the period, what each figure counts among whom, and what is
//! not counted.

mod file;
mod said;

pub use file::take;
pub use said::period;

use super::{
    check, common,
    figure::{self, FiguresPage},
    figures,
    open::{self, Open},
    returns_beside,
};
use crate::{
    commands::PlaceFigures,
    permissions::SeeFigures,
    rules::{RowRights, ShownFigures, shown_figures},
};
use axum::{Extension, extract::Path, response::Response};
use i18n::Words;
use kernel::Outcome;
use maud::{Markup, html};
use measures::{Figures, Published};
use web::{
    Visit,
    components::{BackLink, Button, Cell, InsetText, Table},
};

const TITLE: &str = "community-report-title";

/// The report of a period.
pub async fn show(
    visit: Visit,
    figures: Option<Extension<Figures>>,
    published: Option<Extension<Published>>,
    Path(id): Path<String>,
) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeFigures>(&visit) {
        return closed;
    }
    match read(&visit, (&id, figures), published).await {
        Ok((page, open)) => visit.page(TITLE, view(&visit, &page, &open)),
        Err(failure) => visit.refuse(&failure),
    }
}

/// What leaves the house, on paper or as a file, hides small counts, whoever takes it.
async fn read(
    visit: &Visit,
    asked: (&str, Option<Extension<Figures>>),
    published: Option<Extension<Published>>,
) -> Outcome<(FiguresPage, Open)> {
    let mut page = figure::read(visit, asked).await?;
    page.seen.rights = RowRights::Figures;
    let open = open::find(visit, &page, published.map(|Extension(published)| published)).await?;
    Ok((page, open))
}

/// The sentence that says when it was counted.
fn made(visit: &Visit) -> String {
    let words = &visit.words;
    let today = words.date(words.day_of(visit.site.app().now()));
    words.with("community-report-made", &[("date", today.into())])
}

fn view(visit: &Visit, page: &FiguresPage, open: &Open) -> Markup {
    let (words, seen) = (&visit.words, &page.seen);
    let shown = shown_figures(&seen.figures, seen.rights);
    let path = format!("{}/{}", figures::PATH, seen.place);
    let file = format!("{path}/report.pdf{}&lang={}", figure::query(seen.period), visit.language.tag());
    html! {
        div .comhar-screen {
            (BackLink::new(words.text("community-word-back"), path))
            p .govuk-body { (words.text("community-report-print")) }
            (Button::link(words.text("community-report-pdf"), file).secondary())
        }
        section .comhar-paper {
            h1 .govuk-heading-l { (words.text("community-report-heading")) }
            p .govuk-body-l { bdi { (seen.names.text(words.language())) } }
            p .govuk-body { (period(words, seen.period)) }
            h2 .govuk-heading-m { (words.text("community-figures-question")) }
            (answer(words, page, &shown))
            (definitions(words, seen))
            h2 .govuk-heading-m { (words.text("community-report-corrected")) }
            (list(&said::corrected(words, page)))
            (check::view(visit, (page, &shown), open))
            p .comhar-small { (made(visit)) }
        }
    }
}

/// The answer, the table, what stands beside, and what partners sent up.
pub fn answer(words: &Words, page: &FiguresPage, shown: &ShownFigures) -> Markup {
    let seen = &page.seen;
    html! {
        @for line in said::on_the_way(words, page) { (InsetText::new(line)) }
        p .govuk-body-l { (said::answer(words, seen, shown)) }
        (table(words, page, shown))
        h3 .govuk-heading-m { (words.text("community-figures-beside")) }
        (list(&said::beside(words, seen, shown)))
        (returns_beside::part(words, page))
    }
}

fn list(lines: &[String]) -> Markup {
    html! { ul .govuk-list .govuk-list--bullet { @for line in lines { li { (line) } } } }
}

/// The table, or what is said in its place: a head without a line says nothing.
fn table(words: &Words, page: &FiguresPage, shown: &ShownFigures) -> Markup {
    let cell = |(at, text): (usize, String)| if at == 0 { Cell::new(text) } else { Cell::number(text) };
    let row = |row: Vec<String>| -> Vec<Cell> { row.into_iter().enumerate().map(cell).collect() };
    let rows: Vec<Vec<Cell>> = said::rows(words, &page.seen, shown).into_iter().map(row).collect();
    if rows.is_empty() {
        return html! { @if let Some(nothing) = said::nothing(words, page) { p .govuk-body { (nothing) } } };
    }
    let title = words.text("community-figures-table").into_owned();
    let table = Table::new(title.as_str(), row(said::head(words)), rows);
    html! { div .comhar-scrolls role="group" aria-label=(title) tabindex="0" { (table) } }
}

/// What each figure counts, among whom, and what is not counted.
fn definitions(words: &Words, seen: &PlaceFigures) -> Markup {
    html! {
        h2 .govuk-heading-m { (words.text("community-report-counts")) }
        dl .govuk-list {
            @for (word, meaning) in said::definitions(words) {
                dt { strong { (word) } }
                dd { (meaning) }
            }
        }
        h2 .govuk-heading-m { (words.text("community-report-not")) }
        (list(&said::not_counted(words, seen)))
    }
}
