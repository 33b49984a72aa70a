//! How returns are said.

use super::{common, places::Names};
use crate::{
    model::{ReturnFigures, ReturnState},
    rules::{Oddity, PARTS, Quarter, Standing},
};
use i18n::Words;
use maud::{Markup, html};
use web::components::{Cell, Table, Tag};

/// The third quarter of 2026.
pub fn quarter(words: &Words, quarter: Quarter) -> String {
    let year = i64::from(quarter.first().year()).to_string();
    words.with("community-return-quarter", &[("number", quarter.number().into()), ("year", year.as_str().into())])
}

/// Where a return stands, in a word.
pub fn tag(words: &Words, standing: Standing) -> Tag {
    let tag = Tag::new(word(words, standing));
    match standing {
        Standing::NotYet => tag.quiet(),
        Standing::Awaited(_) => tag.waiting(),
        Standing::NotReceived(_) => tag.urgent(),
        Standing::Received { state, .. } => match state {
            ReturnState::Accepted | ReturnState::Locked => tag.good(),
            ReturnState::Submitted | ReturnState::Checked => tag.waiting(),
            ReturnState::Open | ReturnState::Reopened => tag.urgent(),
        },
    }
}

/// The same as a word.
pub fn word(words: &Words, standing: Standing) -> String {
    let text = |key: &str| words.text(key).into_owned();
    match standing {
        Standing::NotYet => text("community-return-is-not-yet"),
        Standing::Awaited(_) => text("community-return-is-awaited"),
        Standing::NotReceived(_) => text("community-return-is-missing"),
        Standing::Received { state, .. } => text(&format!("community-return-is-{state}")),
    }
}

/// What else there is to say of where it stands.
pub fn beside(words: &Words, standing: Standing) -> Vec<String> {
    match standing {
        Standing::NotYet => Vec::new(),
        Standing::Awaited(due) | Standing::NotReceived(due) => {
            vec![words.with("community-return-due", &[("date", words.date(due).into())])]
        }
        Standing::Received { nil, days_late, .. } => {
            let nil = nil.then(|| words.text("community-return-nil-said").into_owned());
            let late = (days_late > 0).then(|| words.with("community-return-late", &[("days", days_late.into())]));
            nil.into_iter().chain(late).collect()
        }
    }
}

/// The figures kind by kind, and what adds up of them.
pub fn table(words: &Words, caption: &str, figures: &ReturnFigures) -> Markup {
    let head = std::iter::once(Cell::new(words.text("community-return-kind")))
        .chain(PARTS.iter().map(|part| Cell::number(words.text(&format!("community-return-{part}")))));
    let row = |(kind, line): (&crate::model::Kind, &crate::model::ReturnLine)| {
        let mut cells = vec![Cell::new(common::kind(words, *kind))];
        cells.extend([line.sessions, line.visits, line.people].map(|count| Cell::number(words.number(count))));
        cells
    };
    let (sessions, visits, uses) = figures.sums();
    let mut rows: Vec<Vec<Cell>> = figures.lines.iter().map(row).collect();
    let mut sums = vec![Cell::new(words.text("community-return-sums"))];
    sums.extend([sessions, visits, uses].map(|count| Cell::number(words.number(count))));
    rows.push(sums);
    let table = Table { first_names_row: true, ..Table::new(caption, head.collect(), rows) };
    html! {
        div .comhar-scrolls role="group" aria-label=(caption) tabindex="0" { (table) }
        p .govuk-body { (words.with("community-return-people-apart", &[("people", figures.people.into())])) }
    }
}

/// What looks odd, in a sentence. Other organisations are named to those who check, and to nobody else.
pub fn odd(words: &Words, odd: &Oddity, names: Option<&Names>) -> String {
    match odd {
        Oddity::Jump { kind, part, before, now } => {
            let part = PARTS.get(*part).copied().unwrap_or("people");
            let part = words.text(&format!("community-return-{part}")).into_owned();
            words.with(
                "community-return-odd-jump",
                &[
                    ("kind", common::kind(words, *kind).into()),
                    ("part", part.into()),
                    ("before", (*before).into()),
                    ("now", (*now).into()),
                ],
            )
        }
        Oddity::SameAsLast => words.text("community-return-odd-last").into_owned(),
        Oddity::SameAs(whose) => match names {
            Some(names) => {
                let name = names.place(words, *whose);
                words.with("community-return-odd-named", &[("name", i18n::name(&name))])
            }
            None => words.text("community-return-odd-other").into_owned(),
        },
        Oddity::Nobody(kind) => {
            words.with("community-return-odd-nobody", &[("kind", common::kind(words, *kind).into())])
        }
    }
}
