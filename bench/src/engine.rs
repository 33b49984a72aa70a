//! The engine of questionnaires by itself, on one core: scoring, showing and checking. No database, no page.

use crate::Stop;
use questionnaires::{
    Answers, Choice, ChoiceList, ChoiceSource, Condition, Item, Kind, Questionnaire, Tag, Text, Value, When,
    WhenOperator, logic::Form, scoring,
};
use std::{hint::black_box, time::Instant};

/// How often something was done in a second.
pub struct Work {
    pub what: String,
    pub rate: f64,
    pub goal: &'static str,
}

/// Measures everything.
pub fn measure() -> Result<Vec<Work>, Stop> {
    Ok(vec![scored("phq9", 9, 3)?, scored("core10", 10, 4)?, scored("honos", 12, 4)?, checked(250)?, checked(5_000)?])
}

fn rate(times: u32, mut work: impl FnMut()) -> f64 {
    let begun = Instant::now();
    for _ in 0..times {
        work();
    }
    f64::from(times) / begun.elapsed().as_secs_f64().max(1e-9)
}

/// Responses scored in a second, with signs and bands.
fn scored(instrument: &str, items: u32, most: u32) -> Result<Work, Stop> {
    let scoring = scoring::find(instrument).ok_or_else(|| Stop(format!("{instrument} is not there")))?;
    let (form, answers) = instrument_form(instrument, items, most);
    let bound = scoring.bind(&form).map_err(|unbound| Stop(format!("{instrument} does not bind: {unbound:?}")))?;
    let rate = rate(300_000, || {
        black_box(bound.score(black_box(&answers)));
    });
    Ok(Work { what: format!("{instrument} scored"), rate, goal: "200,000" })
}

fn instrument_form(instrument: &str, items: u32, most: u32) -> (Questionnaire, Answers) {
    let mut form = Questionnaire { name: instrument.to_owned(), ..Questionnaire::default() };
    let choice =
        |number: u32| Choice { code: number.to_string(), weight: Some(f64::from(number)), ..Choice::default() };
    let choices = (0..=most).map(choice).collect();
    form.lists.insert("answers".to_owned(), ChoiceList { choices, url: None });
    let mut answers = Answers::default();
    for number in 1..=items {
        let mut item = Item::new(format!("{instrument}_{number}"), Kind::One, Text::default());
        item.choices = Some(ChoiceSource { list: "answers".to_owned(), ..ChoiceSource::default() });
        answers.set(&item.id, &[], vec![Value::Code((number % (most + 1)).to_string())]);
        form.items.push(item);
    }
    (form, answers)
}

/// Responses to a form of so many questions in which every tenth is shown only after the one before it.
fn checked(questions: u32) -> Result<Work, Stop> {
    let mut form = Questionnaire { name: "long".to_owned(), ..Questionnaire::default() };
    let mut answers = Answers::default();
    for number in 0..questions {
        let mut item =
            Item::new(format!("q{number}"), Kind::Text, Text::new(Tag::new("en"), format!("Question {number}?")));
        item.required = true;
        if number % 10 == 9 {
            let (before, value) = (format!("q{}", number - 1), Value::Text("no".to_owned()));
            item.shown = Condition::All(vec![When { item: before, operator: WhenOperator::Different, value }]);
        }
        answers.0.push(questionnaires::Answer {
            item: item.id.clone(),
            path: Vec::new(),
            values: vec![Value::Text(format!("answer {number}"))],
        });
        form.items.push(item);
    }
    let form = Form::read(form).map_err(|flaws| Stop(format!("the long form has flaws: {flaws:?}")))?;
    let now = jiff::civil::date(2026, 11, 22).at(12, 0, 0, 0);
    let rate = rate(if questions > 1_000 { 100 } else { 3_000 }, || {
        let settled = form.settle(black_box(&answers), now);
        assert!(black_box(form.check(&settled)).is_empty(), "the answers are whole");
    });
    Ok(Work { what: format!("{questions} questions settled and checked"), rate, goal: "" })
}
