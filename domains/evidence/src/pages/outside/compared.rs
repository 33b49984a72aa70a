//! What is stated, beside what the table gives.

use super::parts::number;
use crate::model::outside::{Compared, Contradiction, Printed, Whence};
use i18n::Words;
use maud::{Markup, html};
use web::components::{Cell, InsetText, Table};

/// The most that stand in the table.
const MOST: usize = 100;

/// What does not agree, both figures beside each other; and how many agree.
pub fn compared(words: &Words, compared: &Compared) -> Markup {
    let found = &compared.contradictions;
    if compared.agreed == 0 && compared.open == 0 && found.is_empty() {
        return html! {};
    }
    let head = ["where", "stated", "given", "of"].map(|one| {
        let text = words.text(&format!("evidence-outside-compared-{one}")).into_owned();
        if one == "where" { Cell::new(text) } else { Cell::number(text) }
    });
    let rows = found.iter().take(MOST).map(|one| row(words, one)).collect();
    let counts = [("agreed", i64::from(compared.agreed).into()), ("open", i64::from(compared.open).into())];
    html! {
        h2 .govuk-heading-l { (words.text("evidence-outside-compared")) }
        @if !found.is_empty() {
            (InsetText::new(words.text("evidence-outside-contradicts").into_owned()))
            (crate::pages::common::scrolls(Table::new(words.text("evidence-outside-compared-table"), head.to_vec(), rows)))
        }
        p .govuk-body { (words.with("evidence-outside-agreed", &counts)) }
    }
}

fn row(words: &Words, one: &Contradiction) -> Vec<Cell> {
    let of = one.of.map(|(part, whole)| {
        let values = [("part", number(words, part).into()), ("whole", number(words, whole).into())];
        words.with("evidence-outside-part-of", &values)
    });
    vec![
        Cell::new(html! { bdi { (whence(words, &one.whence)) } }),
        Cell::number(figure(words, one.stated, one.percent)),
        Cell::number(figure(words, one.computed, one.percent)),
        Cell::number(of.unwrap_or_default()),
    ]
}

fn figure(words: &Words, printed: Printed, percent: bool) -> String {
    let said = number(words, printed);
    if percent { words.with("evidence-outside-percent", &[("number", said.into())]) } else { said }
}

fn whence(words: &Words, whence: &Whence) -> String {
    match whence {
        Whence::Text(written) => written.text(words.language()).to_owned(),
        Whence::Row { line, measure, about } => {
            let values = [
                ("line", i64::from(*line).into()),
                ("measure", measure.as_str().into()),
                ("about", about.as_str().into()),
            ];
            words.with("evidence-outside-compared-line", &values)
        }
    }
}

/// The same as sentences, for files.
pub fn sentences(words: &Words, compared: &Compared) -> Vec<String> {
    let sentence = |one: &Contradiction| {
        let values = [
            ("where", whence(words, &one.whence).into()),
            ("stated", figure(words, one.stated, one.percent).into()),
            ("given", figure(words, one.computed, one.percent).into()),
        ];
        words.with("evidence-outside-contradiction", &values)
    };
    compared.contradictions.iter().take(MOST).map(sentence).collect()
}
