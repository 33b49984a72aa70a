//! Showing, calculating, offering and checking.

mod cycles;
mod fixed;
mod offered;
mod problems;
mod repeats;
mod shown;
mod speed;

use crate::{
    Answers, Choice, ChoiceList, ChoiceSource, Condition, Expression, Item, Kind, Notation, Questionnaire, Repeats,
    Text, Value,
    logic::{Form, Wrong},
};

/// Noon on 1 March 2031.
pub(super) fn now() -> jiff::civil::DateTime {
    jiff::civil::date(2031, 3, 1).at(12, 0, 0, 0)
}

pub(super) fn item(id: &str, kind: Kind) -> Item {
    Item::new(id, kind, Text::default())
}

pub(super) fn xpath(text: &str) -> Expression {
    Expression { notation: Notation::XPath, text: text.to_owned(), name: None }
}

pub(super) fn group(id: &str, items: Vec<Item>) -> Item {
    Item { items, ..item(id, Kind::Group) }
}

pub(super) fn repeating(id: &str, items: Vec<Item>) -> Item {
    Item { repeats: Some(Repeats::default()), ..group(id, items) }
}

pub(super) fn calculated(id: &str, text: &str) -> Item {
    Item { calculation: Some(xpath(text)), ..item(id, Kind::Calculated) }
}

pub(super) fn shown_if(item: Item, text: &str) -> Item {
    Item { shown: Condition::If(xpath(text)), ..item }
}

pub(super) fn choosing(id: &str, kind: Kind, list: &str, filter: Option<&str>) -> Item {
    let choices =
        ChoiceSource { list: list.to_owned(), filter: filter.map(xpath), shuffled: false, ..ChoiceSource::default() };
    Item { choices: Some(choices), ..item(id, kind) }
}

pub(super) fn questionnaire(items: Vec<Item>) -> Questionnaire {
    Questionnaire { name: "test".into(), items, ..Questionnaire::default() }
}

pub(super) fn form(items: Vec<Item>) -> Form {
    Form::read(questionnaire(items)).unwrap_or_else(|flaws| panic!("{flaws:?}"))
}

pub(super) fn list(codes: &[&str]) -> ChoiceList {
    let choices = codes.iter().map(|code| Choice { code: (*code).into(), ..Choice::default() }).collect();
    ChoiceList { choices, url: None }
}

pub(super) fn answers(rows: &[(&str, &[u32], Value)]) -> Answers {
    let mut answers = Answers::default();
    for (item, path, value) in rows {
        let mut values = answers.at(item, path).to_vec();
        values.push(value.clone());
        answers.set(item, path, values);
    }
    answers
}

/// The problems as item and kind of wrong.
pub(super) fn wrongs(form: &Form, answers: &Answers) -> Vec<(String, Wrong)> {
    form.check(&form.settle(answers, now())).into_iter().map(|problem| (problem.item, problem.what)).collect()
}

pub(super) fn code(code: &str) -> Value {
    Value::Code(code.into())
}

pub(super) fn words(text: &str) -> Value {
    Value::Text(text.into())
}
