//! What several of these pages say in the same way.

use crate::{
    model::outside::{About, Held, Outside, Printed, Unit},
    rules::outside::period,
};
use i18n::Words;
use maud::{Markup, html};
use web::components::{Row, SummaryList};

/// A number as it was printed, in the way of the language, with as many places as it had.
pub fn number(words: &Words, number: Printed) -> String {
    match number.places {
        0 => words.number(number.units),
        places => words.decimal(number.value(), usize::from(places)),
    }
}

/// What stands in a cell, in words.
pub fn held(words: &Words, held: &Held, unit: Unit) -> String {
    match held {
        Held::Figure(figure) if unit == Unit::Percent => {
            words.with("evidence-outside-percent", &[("number", number(words, *figure).into())])
        }
        Held::Figure(figure) => number(words, *figure),
        Held::Hidden => words.text("evidence-outside-hidden").into_owned(),
        Held::Absent => words.text("evidence-outside-absent").into_owned(),
        Held::Words(said) => said.clone(),
    }
}

/// A period in words: "September 2024", "July 2024 to September 2024", "2024".
pub fn when(words: &Words, code: &str) -> String {
    let Some((first, last)) = period::span(code) else { return code.to_owned() };
    if code.len() == 4 {
        return code.to_owned();
    }
    let (from, to) = (words.month(first), words.month(last));
    if from == to {
        return from;
    }
    words.with("evidence-outside-span", &[("from", from.into()), ("to", to.into())])
}

/// The title in the language of the page.
pub fn title(words: &Words, about: &About) -> String {
    let title = about.title.text(words.language());
    if title.is_empty() { words.text("evidence-outside-untitled").into_owned() } else { title.to_owned() }
}

/// Who published it, where, when, under which licence, and how sure that is.
pub fn source(words: &Words, outside: &Outside) -> SummaryList {
    let about = &outside.about.0;
    let confidence =
        about.confidence.map(|one| words.text(&format!("organisations-confidence-{}", one.as_str())).into_owned());
    let linked = |text: &str, address: &str| match address {
        "" => html! { bdi { (text) } },
        address => html! { a .govuk-link href=(address) rel="noreferrer" { bdi { (text) } } },
    };
    let mut rows = vec![
        Row::new(words.text("evidence-outside-publisher"), html! { bdi { (about.publisher) } }),
        Row::new(words.text("evidence-outside-source"), linked(&about.source, &about.address)),
        Row::new(words.text("evidence-outside-published"), published(words, &about.published)),
        Row::new(words.text("evidence-outside-licence"), linked(&about.licence, &about.licence_address)),
        Row::new(words.text("evidence-outside-confidence"), confidence.unwrap_or_default()),
        Row::new(words.text("evidence-outside-lines"), words.number(outside.lines)),
    ];
    rows.extend(outside.shown_on.map(|day| Row::new(words.text("evidence-outside-shown-on"), words.date(day))));
    SummaryList::new(rows)
}

fn published(words: &Words, text: &str) -> String {
    match text.parse() {
        Ok(day) if text.len() == 10 => words.date(day),
        _ => when(words, text),
    }
}

/// Words with the language they are in, where it is not that of the page.
pub fn written(words: &Words, written: &i18n::Written) -> Markup {
    match written.best(words.language()) {
        Some(shown) => {
            html! { div .comhar-words lang=[shown.lang()] dir="auto" { (web::text::paragraphs(shown.text)) } }
        }
        None => html! {},
    }
}
