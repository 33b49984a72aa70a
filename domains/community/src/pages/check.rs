//! How anybody checks the figures of a report: by which definition, from what, and where the open data lies.

use super::{
    figure::FiguresPage,
    open::{self, Open},
};
use crate::{
    commands::{Basis, PEOPLE, VISITS},
    rules::{RowRights, Shown, ShownFigures},
};
use i18n::Words;
use maud::{Markup, html};
use web::{Visit, components::Row, components::SummaryList};

/// The part of the report for whoever doubts it.
pub fn view(visit: &Visit, (page, shown): (&FiguresPage, &ShownFigures), open: &Open) -> Markup {
    let words = &visit.words;
    let Some(counted) = &page.counted else {
        return html! {
            h2 .govuk-heading-m { (words.text("community-report-check")) }
            p .govuk-body { (words.text("community-report-check-days")) }
        };
    };
    html! {
        h2 .govuk-heading-m { (words.text("community-report-check")) }
        p .govuk-body { (words.text("community-report-check-line")) }
        ol .govuk-list .govuk-list--number {
            @for step in ["one", "two", "three"] { li { (words.text(&format!("community-report-check-{step}"))) } }
        }
        p .govuk-body { (words.text("community-report-open-line")) }
        @for basis in &counted.bases {
            h3 .govuk-heading-s { (basis.version.title.text(words.language())) }
            (SummaryList::new(rows(visit, (basis, is_hidden(page, basis, shown)), open)))
        }
    }
}

/// What is hidden above is hidden here; every other figure only when it is small itself.
fn is_hidden(page: &FiguresPage, basis: &Basis, shown: &ShownFigures) -> bool {
    let above = match basis.id.as_str() {
        PEOPLE => shown.people == Shown::Hidden,
        VISITS => shown.visits == Shown::Hidden,
        _ => false,
    };
    let few = |count: Option<i64>| count.is_some_and(|count| (1..crate::rules::SMALLEST).contains(&count));
    page.seen.rights == RowRights::Figures && (above || few(basis.figure.numerator) || few(basis.figure.denominator))
}

fn rows(visit: &Visit, (basis, hidden): (&Basis, bool), open: &Open) -> Vec<Row> {
    let words = &visit.words;
    let made = &basis.version.figure;
    let row =
        |key: &str, value: Markup| Row::new(words.text(&format!("community-report-check-{key}")).into_owned(), value);
    let of = |count: Option<i64>, what: &i18n::Written| match (hidden, count) {
        (true, _) => words.text("community-figures-hidden").into_owned(),
        (false, count) => format!("{} {}", words.number(count.unwrap_or(0)), what.text(words.language())),
    };
    let mut rows = vec![
        row("meaning", html! { (basis.version.question.text(words.language())) }),
        row("above", html! { (of(basis.figure.numerator, &made.numerator().what)) }),
    ];
    if let Some(below) = made.denominator() {
        rows.push(row("below", html! { (of(basis.figure.denominator, &below.what)) }));
    }
    rows.push(row("left-out", html! { (basis.version.exclusions.text(words.language())) }));
    rows.push(row("definition", html! { (version(words, basis)) }));
    rows.push(row("open", open::view(visit, (&basis.id, open))));
    rows
}

fn version(words: &Words, basis: &Basis) -> String {
    let values = [
        ("id", basis.id.as_str().into()),
        ("version", basis.version.version.into()),
        ("from", words.date(basis.version.effective_from).into()),
    ];
    words.with("community-report-check-version", &values)
}
