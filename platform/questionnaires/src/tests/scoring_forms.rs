//! Invented forms for the tests of scoring: no wording, only ids, choices and numbers.

use crate::scoring::{Bound, Score, ScoreResult, Scoring, find};
use crate::{Answers, Choice, ChoiceList, ChoiceSource, Item, Kind, Questionnaire, Text, Value};

/// A form for this instrument: choices from the lowest to the highest answer, a scale from 0 to 10 as a scale.
/// Where the instrument prints numbers, every second question falls.
pub(super) fn form_of(scoring: &Scoring) -> Questionnaire {
    let mut form = Questionnaire { name: scoring.key.clone(), ..Questionnaire::default() };
    for (at, block) in scoring.blocks.iter().enumerate() {
        for number in block.numbers() {
            let id = format!("{}_{}", scoring.key, block.item_key(number));
            let scale = block.most == 10.0 && block.least == 0.0;
            let mut item = Item::new(id, if scale { Kind::Scale } else { Kind::One }, Text::default());
            if !scale {
                let falls = block.printed && number % 2 == 0;
                let list = format!("list{at}{falls}");
                item.choices = Some(ChoiceSource { list: list.clone(), ..ChoiceSource::default() });
                let marks = block.unknown.iter().chain(&block.not_applicable).map(|code| choice(code, None));
                let mut choices = numbers(block.least, block.most, falls);
                choices.extend(marks);
                form.lists.insert(list, ChoiceList { choices, url: None });
            }
            form.items.push(item);
        }
    }
    form
}

/// A choice with a code and perhaps a weight.
pub(super) fn choice(code: &str, weight: Option<f64>) -> Choice {
    Choice { code: code.to_owned(), weight, ..Choice::default() }
}

/// Choices `least`, … `most`; their weights fall when wanted.
pub(super) fn numbers(least: f64, most: f64, falls: bool) -> Vec<Choice> {
    let steps = (most - least) as i64;
    let number = |step: i64| least + step as f64;
    let weight = |step: i64| if falls { most - step as f64 } else { number(step) };
    (0..=steps).map(|step| choice(&number(step).to_string(), Some(weight(step)))).collect()
}

/// The answers to the questions of `form`, in order: codes or numbers, `_` for none.
pub(super) fn answers_to(form: &Questionnaire, given: &str) -> Answers {
    let mut answers = Answers::default();
    for (item, word) in form.items.iter().zip(given.split_whitespace()) {
        let value = match word {
            "_" => continue,
            number if item.choices.is_none() => Value::Number(number.parse().unwrap()),
            code => Value::Code(code.to_owned()),
        };
        answers.set(&item.id, &[], vec![value]);
    }
    answers
}

/// Scores, signs and the scoring of one response.
pub(super) struct Run {
    pub bound: Bound,
    pub answers: Answers,
    pub scores: Vec<Score>,
}

/// Scores an instrument with these answers.
pub(super) fn run(instrument: &str, given: &str) -> Run {
    let scoring = find(instrument).unwrap();
    let form = form_of(scoring);
    let bound = scoring.bind(&form).unwrap();
    let answers = answers_to(&form, given);
    let scores = bound.score(&answers);
    Run { bound, answers, scores }
}

impl Run {
    pub(super) fn score(&self, key: &str) -> &Score {
        self.scores.iter().find(|score| score.key == key).unwrap()
    }

    /// The value; panics when there is none.
    pub(super) fn of(&self, key: &str) -> f64 {
        self.score(key).result.value().unwrap()
    }

    pub(super) fn missing(&self, key: &str) -> &[String] {
        match &self.score(key).result {
            ScoreResult::Incomplete { missing } => missing,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn band(&self, key: &str) -> &str {
        &self.bound.scoring().rule(key).unwrap().band(self.of(key)).unwrap().label
    }

    pub(super) fn signs(&self) -> Vec<String> {
        self.bound.safety(&self.answers).into_iter().map(|sign| sign.sign).collect()
    }
}

/// The same word, so many times.
pub(super) fn times(word: &str, count: usize) -> String {
    vec![word; count].join(" ")
}
