//! Questionnaires to try things on.

use crate::{Sheet, Turn};
use i18n::{Catalogue, Words};
use jiff::civil::{DateTime, date};
use kernel::Language;
use maud::{Markup, html};
use questionnaires::{
    Answers, Choice, ChoiceList, ChoiceSource, Condition, Item, Kind, Questionnaire, Repeats, Tag, Text, Value, When,
    WhenOperator, logic::Form,
};
use testkit_pages::{Page, Submission};

pub fn now() -> DateTime {
    date(2026, 3, 3).at(14, 30, 0, 0)
}

pub fn words(language: Language) -> Words {
    Catalogue::new(&[web::LOCALES, crate::LOCALES]).words(language)
}

pub fn en(text: &str) -> Text {
    Text::new(Tag::new("en"), text)
}

pub fn item(id: &str, kind: Kind, text: &str) -> Item {
    let mut item = Item::new(id, kind, en(text));
    if kind.has_choices() {
        item.choices = Some(ChoiceSource { list: "meals".to_owned(), ..ChoiceSource::default() });
    }
    item
}

pub fn when(mut item: Item, other: &str, value: Value) -> Item {
    item.shown = Condition::All(vec![When { item: other.to_owned(), operator: WhenOperator::Equal, value }]);
    item
}

pub fn within(id: &str, kind: Kind, text: &str, items: Vec<Item>) -> Item {
    Item { items, ..Item::new(id, kind, en(text)) }
}

pub fn repeated(item: Item, most: Option<u32>) -> Item {
    Item { repeats: Some(Repeats { most, ..Repeats::default() }), ..item }
}

fn choices(list: &[(&str, &str)]) -> ChoiceList {
    let choice = |(code, text): &(&str, &str)| Choice { code: (*code).to_owned(), text: en(text), ..Choice::default() };
    ChoiceList { choices: list.iter().map(choice).collect(), url: None }
}

pub fn form(items: Vec<Item>) -> Form {
    let mut meals = choices(&[("soup", "Soup"), ("bread", "Bread"), ("fish", "Fish"), ("none", "None of these")]);
    meals.choices[3].alone = true;
    let towns = (0..10_000).map(|number| Choice {
        code: format!("t{number}"),
        text: en(&format!("Town {number}")),
        ..Choice::default()
    });
    let questionnaire = Questionnaire {
        name: "try".to_owned(),
        title: en("About your week"),
        languages: vec![Tag::new("en")],
        lists: [("meals".to_owned(), meals), ("towns".to_owned(), ChoiceList { choices: towns.collect(), url: None })]
            .into(),
        items,
        ..Questionnaire::default()
    };
    Form::read(questionnaire).unwrap()
}

/// One question of every kind that a page asks.
pub fn every_kind() -> Vec<Item> {
    let asked = [
        Kind::YesNo,
        Kind::Agree,
        Kind::One,
        Kind::OneOrOther,
        Kind::Lookup,
        Kind::Several,
        Kind::SeveralOrOther,
        Kind::Picture,
        Kind::Ranking,
        Kind::Scale,
        Kind::Rating,
        Kind::Recommend,
        Kind::Line,
        Kind::Text,
        Kind::LongText,
        Kind::Email,
        Kind::Telephone,
        Kind::Link,
        Kind::Whole,
        Kind::Number,
        Kind::Amount,
        Kind::Date,
        Kind::Month,
        Kind::Year,
        Kind::Time,
        Kind::At,
        Kind::Point,
        Kind::Label,
        Kind::Area,
        Kind::Service,
        Kind::Goal,
    ];
    asked.into_iter().map(|kind| item(kind.as_str(), kind, &format!("Asked for {}", kind.as_str()))).collect()
}

/// The page that a person sees.
pub fn page(sheet: &Sheet<'_>, turn: &Turn) -> Page {
    let body = html! { html lang="en" { body { main { h1 { "About your week" } (turn.form.summary(sheet.words)) (sheet.draw(turn, "/answer", &Markup::default())) } } } };
    Page::new("/answer", 200, Vec::new(), body.into_string())
}

/// What a browser sends, read by the server.
pub fn sent(submission: Submission<'_>) -> web::Form {
    let mut fields = web::Fields::default();
    for (name, value) in submission.sent().pairs {
        fields.add(name, value);
    }
    web::Form::of(fields)
}

pub fn answers(rows: &[(&str, &[u32], Vec<Value>)]) -> Answers {
    let mut answers = Answers::default();
    for (item, path, values) in rows {
        answers.set(item, path, values.clone());
    }
    answers
}

pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub fn code(code: &str) -> Value {
    Value::Code(code.to_owned())
}
