//! How long the results of 10,000 responses to twelve questions take. It says so, and asserts nothing about time:
//! `SURVEYS_MEASURE=1 cargo test --release -p surveys --lib measured -- --nocapture`.

use super::{browser_of, in_a_house, results_house::asked_with, results_tally::code};
use crate::{commands, results::Held};
use questionnaires::{Choice, ChoiceList, ChoiceSource, Item, Kind, Questionnaire, Tag, Text, Value};
use std::time::Instant;

const QUESTIONS: usize = 12;

fn questionnaire() -> Questionnaire {
    let codes = ["a", "b", "c", "d", "e"];
    let text = |words: &str| Text::new(Tag::new("en"), words);
    let choice = |code: &&str| Choice { code: (*code).into(), text: text(code), ..Choice::default() };
    let item = |at: usize| {
        let kind = [Kind::One, Kind::Several, Kind::Rating][at % 3];
        let mut item = Item::new(format!("q{at}"), kind, text(&format!("Question {at}")));
        item.choices = (kind != Kind::Rating).then(|| ChoiceSource { list: "l".into(), ..ChoiceSource::default() });
        item
    };
    Questionnaire {
        name: "measured".into(),
        title: text("Measured"),
        languages: vec![Tag::new("en")],
        lists: [("l".to_owned(), ChoiceList { choices: codes.iter().map(choice).collect(), url: None })].into(),
        items: (0..QUESTIONS).map(item).collect(),
        ..Questionnaire::default()
    }
}

#[test]
fn measured() {
    let many = if std::env::var_os("SURVEYS_MEASURE").is_some() { 10_000 } else { 20 };
    in_a_house(async |house| {
        let asked = asked_with(&house, questionnaire()).await;
        let names: Vec<String> = (0..QUESTIONS).map(|at| format!("q{at}")).collect();
        for number in 0..many {
            let value = |at: usize| match at % 3 {
                2 => Value::Whole(1 + i64::try_from((number + at) % 5).unwrap()),
                _ => code(["a", "b", "c", "d", "e"][(number + at) % 5]),
            };
            let given: Vec<_> =
                names.iter().enumerate().map(|(at, name)| (name.as_str(), &[][..], vec![value(at)])).collect();
            asked.give(&house, &given).await;
        }
        let held = Held::default();
        for turn in ["first", "held", "held"] {
            let begun = Instant::now();
            let seen = commands::see_results(&house.app, &asked.lead, &held, asked.id()).await.unwrap();
            println!("{turn}: {} responses counted in {:?}", seen.figures[0].counted, begun.elapsed());
        }
        let mut lead = browser_of(&house, asked.lead.clone());
        for turn in ["first", "held", "held"] {
            let begun = Instant::now();
            let page = lead.open(&asked.path("results")).await;
            println!("{turn}: page of {} bytes in {:?}", page.body.len(), begun.elapsed());
        }
    });
}
