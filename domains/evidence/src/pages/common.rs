//! What several pages say in the same way.

use crate::{
    model::{Seen, Stage, TableShown},
    rules::releases::ALL,
};
use axum::response::Response;
use cube::Period;
use disclosure::Face;
use i18n::{Words, Written};
use kernel::{Refusal, Verb};
use maud::{Markup, html};
use web::{
    Visit,
    components::{Button, Table, Tag},
};

/// The answer to whoever may not do `V` at all: nobody is asked to sign in, everybody else finds no such page.
pub fn closed_to<V: Verb>(visit: &Visit) -> Option<Response> {
    let asked = || visit.caller.signed_in().err().unwrap_or_else(|| Refusal::absent().into());
    (!visit.caller.ever::<V>()).then(|| visit.refuse(&asked()))
}

/// A form that is one button.
pub fn press(action: &str, fields: &[(&str, &str)], button: &Button) -> Markup {
    html! {
        form method="post" action=(action) novalidate {
            @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
            (button)
        }
    }
}

/// A period in words: "March 2026", "January 2026 to March 2026", "2026".
pub fn period(words: &Words, text: &str) -> String {
    let Ok(period) = text.parse::<Period>() else { return text.to_owned() };
    let (first, last) = (period.span().first().first_day(), period.span().last().first_day());
    match period {
        Period::Year(_) => first.year().to_string(),
        _ if first == last => words.month(first),
        _ => {
            words.with("evidence-period-span", &[("from", words.month(first).into()), ("to", words.month(last).into())])
        }
    }
}

/// The name of a place.
pub fn place(words: &Words, names: &Written) -> String {
    if names.is_empty() {
        words.text("evidence-place-all").into_owned()
    } else {
        names.text(words.language()).to_owned()
    }
}

/// The name of a kind.
pub fn kind(words: &Words, table: &TableShown, kind: &str) -> String {
    if kind == ALL {
        return words.text("evidence-kind-all").into_owned();
    }
    table.kinds.get(kind).map_or_else(|| kind.to_owned(), |names| names.text(words.language()).to_owned())
}

/// Why there is no figure.
pub const fn face(face: Face) -> &'static str {
    match face {
        Face::Hidden => "evidence-face-hidden",
        Face::NoCases => "evidence-face-no-cases",
        Face::NotReceived => "evidence-face-not-received",
        Face::NotCollected => "evidence-face-not-collected",
    }
}

/// A published figure in words, with the counts behind it.
pub fn seen(words: &Words, table: &TableShown, seen: Option<Seen>) -> String {
    match seen {
        Some(Seen::Count(count)) => words.number(count),
        Some(Seen::Rate { value, numerator, denominator }) => {
            let value = if table.per == 100 { words.percent(value) } else { words.number(value) };
            let values = [
                ("value", value.into()),
                ("above", words.number(numerator).into()),
                ("below", words.number(denominator).into()),
            ];
            words.with("evidence-rate", &values)
        }
        Some(Seen::Mean { tenths, people }) => {
            let value = words.decimal(tenths as f64 / 10.0, 1);
            words.with("evidence-mean", &[("value", value.into()), ("people", words.number(people).into())])
        }
        Some(Seen::None(why)) => words.text(face(why)).into_owned(),
        None => words.text("evidence-face-not-here").into_owned(),
    }
}

/// A figure in a sentence: "From January 2026 to March 2026: 135 different people."
pub fn caption(words: &Words, table: &TableShown, (text, figure): (&str, Seen)) -> String {
    let what = table.above.text(words.language());
    let key = match figure {
        Seen::Count(_) => "evidence-caption-count",
        Seen::Rate { .. } => "evidence-caption-rate",
        Seen::Mean { .. } => "evidence-caption-mean",
        Seen::None(_) => "evidence-caption-none",
    };
    let number = |number: i64| words.number(number);
    let (above, below, value) = match figure {
        Seen::Count(count) => (number(count), String::new(), String::new()),
        Seen::Rate { value, numerator, denominator } => {
            let value = if table.per == 100 { words.percent(value) } else { number(value) };
            (number(numerator), number(denominator), value)
        }
        Seen::Mean { tenths, people } => (String::new(), number(people), words.decimal(tenths as f64 / 10.0, 1)),
        Seen::None(why) => (String::new(), String::new(), words.text(face(why)).into_owned()),
    };
    words.with(
        key,
        &[
            ("period", period(words, text).into()),
            ("above", above.into()),
            ("what", what.into()),
            ("below", below.into()),
            ("of", table.below.text(words.language()).into()),
            ("value", value.into()),
        ],
    )
}

/// Where a release stands.
pub fn stage_tag(words: &Words, stage: Stage) -> Tag {
    let tag = Tag::new(words.text(&format!("evidence-stage-{}", stage.as_str())).into_owned());
    match stage {
        Stage::Published => tag.good(),
        Stage::Draft | Stage::Run | Stage::Attacked | Stage::Signed | Stage::Embargoed => tag.waiting(),
        Stage::Corrected | Stage::Withdrawn => tag.quiet(),
    }
}

/// A long name that may break behind each low line, so that it fits a narrow page.
pub fn breaking(name: &str) -> String {
    name.replace('_', "_\u{200B}")
}

/// A table that may be wider than the page, in a box that scrolls. Two columns fit the narrowest page: in a box their
/// figures would lie beyond its edge.
pub fn scrolls(table: Table) -> Markup {
    if table.head.as_ref().is_some_and(|head| head.len() <= 2) {
        return html! { (table) };
    }
    let name = table.caption.clone();
    html! { div .comhar-scrolls role="group" aria-label=(name) tabindex="0" { (table) } }
}

/// The whole address of a page.
pub fn whole(visit: &Visit, path: &str) -> String {
    format!("{}{path}", visit.site.settings().public_url.trim_end_matches('/'))
}

/// From which closing the figures of a period were counted: "January 2026 to March 2026, closed on 3 April 2026".
pub fn rests_on(words: &Words, one: &crate::model::RestsOn) -> String {
    let values = [
        ("period", period(words, &one.period).into()),
        ("date", words.date(words.day_of(one.at)).into()),
        ("number", one.revision.into()),
    ];
    words.with(if one.revision == 0 { "evidence-rests-closed" } else { "evidence-rests-again" }, &values)
}
