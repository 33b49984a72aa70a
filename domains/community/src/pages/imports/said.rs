//! What several of these pages say in the same way.

use crate::{
    commands::imports::ImportSeen,
    model::{ImportState, VisitState, Why},
};
use i18n::Words;
use imports::What;
use maud::{Markup, html};
use web::components::{Cell, Table, Tag};

/// Where an import stands.
pub fn state_tag(words: &Words, state: ImportState) -> Tag {
    let word = super::super::common::dashed(state.as_str());
    let tag = Tag::new(words.text(&format!("community-import-state-{word}")).into_owned());
    match state {
        ImportState::Received | ImportState::Checked => tag.waiting(),
        ImportState::Going => tag.urgent(),
        ImportState::Done => tag.good(),
        ImportState::Undone | ImportState::ThrownAway => tag.quiet(),
    }
}

/// The name of the file; the words for one that is kept no longer.
pub fn name(words: &Words, seen: &ImportSeen) -> String {
    let name = seen.body.as_ref().map(|body| body.name.clone()).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| words.text("community-import-a-table").into_owned())
}

/// What became of a line.
pub fn became(words: &Words, state: VisitState) -> String {
    words.text(&format!("community-import-line-{}", super::super::common::dashed(state.as_str()))).into_owned()
}

/// What is wrong with a line, and what to do.
pub fn why(words: &Words, why: &Why) -> String {
    let plain = |key: &str| words.text(&format!("community-import-why-{key}")).into_owned();
    match why {
        Why::Cell(what) => cell(words, what),
        Why::Nobody => plain("nobody"),
        Why::CardUnknown => plain("card"),
        Why::OfferUnknown => plain("offer"),
        Why::OfferRetired => plain("retired"),
        Why::WhichSession => plain("which"),
        Why::NotATime => plain("time"),
        Why::Cancelled => plain("cancelled"),
        Why::Locked => plain("locked"),
        Why::TooManyOthers => plain("many"),
        Why::NotYet => plain("not-yet"),
        Why::HeadTwice => plain("head-twice"),
        Why::NotATick => plain("tick"),
    }
}

fn cell(words: &Words, what: &What) -> String {
    let plain = |key: &str| words.text(&format!("community-import-why-{key}")).into_owned();
    let number = |number: i64| words.number(number);
    match what {
        What::Missing => plain("missing"),
        What::TooLong(most) => {
            let most = i64::try_from(*most).unwrap_or(i64::MAX);
            words.with("community-import-why-long", &[("most", number(most).into())])
        }
        What::HiddenSigns => plain("hidden"),
        What::NotWhole => plain("not-whole"),
        What::DoubtfulNumber => plain("doubtful-number"),
        What::Outside(from, until) => words
            .with("community-import-why-outside", &[("from", number(*from).into()), ("until", number(*until).into())]),
        What::NotADay => plain("not-a-day"),
        What::DoubtfulDay => plain("doubtful-day"),
        What::NoSuchDay => plain("no-such-day"),
        What::DayOutside(from, until) => words.with(
            "community-import-why-day-outside",
            &[("from", words.date(*from).into()), ("until", words.date(*until).into())],
        ),
        What::NotOffered(_) => plain("offer"),
        What::NotYesOrNo => plain("tick"),
        What::Formula => plain("formula"),
        What::Broken => plain("broken"),
        What::Merged => plain("merged"),
        What::NoHead => plain("no-head"),
    }
}

/// A table in a box of its own that scrolls where it is wider than the screen, under a heading that says the same as its caption.
pub fn wide(words: &Words, title: &str, head: &[&str], rows: Vec<Vec<Cell>>) -> Markup {
    let title = words.text(title).into_owned();
    // The head of figures stands over the figures.
    let of_figures =
        |at: usize| at > 0 && rows.first().and_then(|row| row.get(at)).is_some_and(|cell| cell.format == "numeric");
    let cell = |(at, key): (usize, &&str)| {
        let text = words.text(key).into_owned();
        if of_figures(at) { Cell::number(text) } else { Cell::new(text) }
    };
    let head = head.iter().enumerate().map(cell).collect();
    let caption_classes = "govuk-visually-hidden".to_owned();
    let table = Table { caption_classes, ..Table::new(title.as_str(), head, rows) };
    html! { div .comhar-scrolls role="group" aria-label=(title) tabindex="0" { (table) } }
}
