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
            @for step in steps(words) { li { (step) } }
        }
        p .govuk-body { (words.text("community-report-open-line")) }
        @for basis in &counted.bases {
            h3 .govuk-heading-s { (basis.version.title.text(words.language())) }
            (SummaryList::new(rows(visit, (basis, is_hidden(page, basis, shown)), open)))
        }
    }
}

/// How to go about it, in order.
pub fn steps(words: &Words) -> Vec<String> {
    ["one", "two", "three"].map(|step| words.text(&format!("community-report-check-{step}")).into_owned()).to_vec()
}

/// What is hidden above is hidden here; every other figure only when it is small itself.
pub fn is_hidden(page: &FiguresPage, basis: &Basis, shown: &ShownFigures) -> bool {
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
    let mut rows: Vec<Row> =
        parts(words, (basis, hidden)).into_iter().map(|(word, said)| Row::new(word, said)).collect();
    rows.push(Row::new(open::word(words), open::view(visit, (&basis.id, open))));
    rows
}

/// How a figure is worked out: the word for each part of it, and the part.
pub fn parts(words: &Words, (basis, hidden): (&Basis, bool)) -> Vec<(String, String)> {
    let (version, made) = (&basis.version, &basis.version.figure);
    let part = |key: &str, said: String| (words.text(&format!("community-report-check-{key}")).into_owned(), said);
    let text = |text: &i18n::Written| text.text(words.language()).to_owned();
    let of = |count: Option<i64>, what: &i18n::Written| match hidden {
        true => words.text("community-figures-hidden").into_owned(),
        false => format!("{} {}", words.number(count.unwrap_or(0)), what.text(words.language())),
    };
    let mut parts = vec![
        part("meaning", text(&version.question)),
        part("above", of(basis.figure.numerator, &made.numerator().what)),
    ];
    parts.extend(made.denominator().map(|below| part("below", of(basis.figure.denominator, &below.what))));
    parts.push(part("left-out", text(&version.exclusions)));
    parts.push(part("definition", self::version(words, basis)));
    parts
}

fn version(words: &Words, basis: &Basis) -> String {
    let values = [
        ("id", basis.id.as_str().into()),
        ("version", basis.version.version.into()),
        ("from", words.date(basis.version.effective_from).into()),
    ];
    words.with("community-report-check-version", &values)
}
