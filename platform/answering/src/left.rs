//! What of a file did not come along, in the language of the page: which question it was, and why.

use i18n::Words;
use maud::{Markup, html};
use questionnaires::{
    Questionnaire, Tag,
    interchange::{NotCarried, Place, Reason},
};

/// One line of the list. A question goes by its words in the questionnaire that was read, as it stands now; by its name in the file
/// when it has none, or is there no more.
pub fn left_behind(words: &Words, asked: &Questionnaire, left: &NotCarried) -> Markup {
    html! { strong { (place(words, asked, &left.place)) ":" } " " (why(words, &left.why)) }
}

fn place(words: &Words, asked: &Questionnaire, place: &Place) -> String {
    let question = |id: &str| {
        let text = asked.item(id).and_then(|item| item.text.best(&Tag::from(words.language()), &asked.languages));
        text.map_or(id, |(text, _)| text).to_owned()
    };
    let said = |key: &str, values: &[(&str, &str)]| {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, i18n::name(value))).collect();
        words.with(key, &values)
    };
    match place {
        Place::Form => words.text("answering-left-at-form").into_owned(),
        Place::Question(id) => said("answering-left-at-question", &[("question", &question(id))]),
        Place::Element(name) => said("answering-left-at-element", &[("name", name)]),
        Place::List(name) => said("answering-left-at-list", &[("name", name)]),
        Place::Choice { list, code } => said("answering-left-at-choice", &[("name", list), ("choice", code)]),
        Place::Sheet(name) => said("answering-left-at-sheet", &[("name", name)]),
        Place::Cell { sheet, row, column, question: None } => {
            said("answering-left-at-cell", &[("sheet", sheet), ("row", &row.to_string()), ("column", column)])
        }
        Place::Cell { sheet, row, column, question: Some(id) } => {
            let row = row.to_string();
            let values = [("question", &*question(id)), ("sheet", sheet), ("row", &row), ("column", column)];
            said("answering-left-at-cell-question", &values)
        }
    }
}

fn why(words: &Words, why: &Reason) -> String {
    let plain = |key: &str| words.text(key).into_owned();
    let named = |key: &str, name: &str| words.with(key, &[("name", i18n::name(name))]);
    match why {
        Reason::NotUsed(name) => named("answering-left-not-used", name),
        Reason::Extension(url) => named("answering-left-extension", url),
        Reason::Column => plain("answering-left-column"),
        Reason::Sheet => plain("answering-left-sheet"),
        Reason::Setting => plain("answering-left-setting"),
        Reason::SwitchedOff => plain("answering-left-switched-off"),
        Reason::NeededSometimes => plain("answering-left-needed-sometimes"),
        Reason::Straightened => plain("answering-left-straightened"),
        Reason::Device => plain("answering-left-device"),
        Reason::NeverAsked(kind) => named("answering-left-never-asked", kind),
        Reason::ChoicesElsewhere => plain("answering-left-choices-elsewhere"),
        Reason::ChoicesBeside => plain("answering-left-choices-beside"),
        Reason::ChoiceTwice(code) => named("answering-left-choice-twice", code),
        Reason::NoSuchSort(kind) => named("answering-left-no-such-sort", kind),
        Reason::Unsayable { name, rule } => {
            words.with("answering-left-unsayable", &[("name", i18n::name(name)), ("rule", i18n::name(rule))])
        }
        Reason::NeverShown => plain("answering-left-never-shown"),
        Reason::FirstAnswer => plain("answering-left-first-answer"),
        Reason::Bound(name) => named("answering-left-bound", name),
        Reason::Check(name) => named("answering-left-check", name),
        Reason::Picture(why) => plain(&format!("answering-left-picture-{why}")),
    }
}
