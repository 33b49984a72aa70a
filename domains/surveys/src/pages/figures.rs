//! A table of results with its picture, the same for staff and for everybody.

use super::common;
use crate::results::{
    Shown,
    release::{Row, Table},
    variables::OTHER,
};
use documents::chart::{self, Bars, Figure, Said};
use i18n::Words;
use kernel::Language;
use maud::{Markup, html};
use web::Visit;

/// The words of figures.
pub fn said(words: &Words) -> Said<'_> {
    Said {
        words,
        hidden: words.text("surveys-results-hidden").into_owned(),
        not_collected: words.text("surveys-results-not-collected").into_owned(),
    }
}

/// A count as the language writes it.
pub fn number(words: &Words, count: u64) -> String {
    words.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A figure in words.
pub fn shown(words: &Words, shown: Shown) -> String {
    match shown {
        Shown::Count(count) => number(words, count),
        Shown::Hidden => words.text("surveys-results-hidden").into_owned(),
    }
}

/// What an answer says.
pub fn answer(words: &Words, language: Language, (code, text): (&str, &questionnaires::Text)) -> String {
    let said = common::plain(text, language);
    match code {
        _ if !said.is_empty() => said,
        "yes" => words.text("surveys-results-yes").into_owned(),
        "no" => words.text("surveys-results-no").into_owned(),
        OTHER => words.text("surveys-results-other").into_owned(),
        code => code.to_owned(),
    }
}

/// One question: what was asked, who answered, the table and its picture.
pub fn figure(visit: &Visit, table: &Table) -> Markup {
    let words = &visit.words;
    let title = common::plain(&table.text, visit.language);
    let Some(rows) = &table.rows else {
        return html! {
            section .comhar-figure {
                h3 .govuk-heading-m { (title) }
                p .govuk-body { (words.text("surveys-results-too-few")) }
            }
        };
    };
    let notes = notes(words, table);
    if rows.is_empty() {
        return html! {
            section .comhar-figure {
                h3 .govuk-heading-m { (title) }
                @for note in &notes { p .govuk-body { (note) } }
            }
        };
    }
    let of = table.answered.unwrap_or(0);
    let row = |row: &Row| chart::Row {
        label: answer(words, visit.language, (&row.code, &row.text)),
        figure: match row.shown {
            Shown::Hidden => Figure::Hidden,
            Shown::Count(count) if of > 0 => Figure::Share { count, of },
            Shown::Count(count) => Figure::Count(count),
        },
    };
    let bars = Bars {
        id: format!("figure-{}-{}", table.major, chart_id(&table.item)),
        about: words.with("surveys-results-picture", &[("question", title.as_str().into())]),
        title,
        head: ["surveys-results-head-answer", "surveys-results-head-people"].map(|key| words.text(key).into_owned()),
        rows: rows.iter().map(row).collect(),
        notes,
    };
    bars.figure(&said(words))
}

/// Letters, digits and `-` of an id.
fn chart_id(item: &str) -> String {
    item.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect()
}

/// How many were not asked: always said, so that nobody takes them for people who had nothing to say.
fn not_asked(words: &Words, table: &Table) -> String {
    match table.asked.map(|asked| table.all.saturating_sub(asked)) {
        Some(0) => words.text("surveys-results-all-asked").into_owned(),
        Some(count) => {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            words.with("surveys-results-not-asked", &[("count", count.into())])
        }
        None => words.text("surveys-results-not-asked-hidden").into_owned(),
    }
}

/// The denominators in words, and the middle.
pub fn notes(words: &Words, table: &Table) -> Vec<String> {
    let mut notes = Vec::new();
    let counted = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    match (table.answered, table.asked) {
        (Some(answered), Some(asked)) => notes.push(words.with(
            "surveys-results-answered",
            &[("answered", counted(answered).into()), ("asked", counted(asked).into())],
        )),
        _ => notes.push(words.with("surveys-results-all", &[("all", counted(table.all).into())])),
    }
    notes.push(not_asked(words, table));
    for (key, count) in
        [("surveys-results-not-answered", table.not_answered), ("surveys-results-declined", table.declined)]
    {
        if let Some(count) = count.filter(|count| *count > 0) {
            notes.push(words.with(key, &[("count", counted(count).into())]));
        }
    }
    if table.several && table.rows.as_ref().is_some_and(|rows| !rows.is_empty()) {
        notes.push(words.text("surveys-results-several").into_owned());
    }
    if let Some(mean) = table.mean {
        notes.push(words.with("surveys-results-mean", &[("mean", words.decimal(mean, 1).into())]));
    }
    if let Some(median) = table.median {
        let places = usize::from(median.fract().abs() > 0.049);
        notes.push(words.with("surveys-results-median", &[("median", words.decimal(median, places).into())]));
    }
    if table.rows.as_ref().is_some_and(|rows| rows.iter().any(|row| row.shown == Shown::Hidden)) {
        notes.push(words.text("surveys-results-why-hidden").into_owned());
    }
    notes
}
