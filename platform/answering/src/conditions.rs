//! When a question is asked, in words: on paper nobody can hide it.

use crate::sheet::Sheet;
use questionnaires::{Choice, Condition, Item, Kind, Value, When, WhenOperator, logic::Form};
use std::collections::BTreeMap;

/// When an item is asked.
pub(crate) enum Asked {
    Always,
    /// When all of these hold.
    All(Vec<String>),
    /// When one of these holds.
    Any(Vec<String>),
    /// By a rule that cannot be said in words of this crate.
    ByRule,
}

impl Sheet<'_> {
    pub(crate) fn when_asked(&self, item: &Item) -> Asked {
        let lines = |all: &[When]| all.iter().map(|when| self.when_words(when)).collect::<Vec<_>>();
        match &item.shown {
            Condition::Always => Asked::Always,
            Condition::All(all) | Condition::Any(all) if all.is_empty() => Asked::Always,
            Condition::All(all) => Asked::All(lines(all)),
            Condition::Any(any) if any.len() == 1 => Asked::All(lines(any)),
            Condition::Any(any) => Asked::Any(lines(any)),
            Condition::If(_) => Asked::ByRule,
        }
    }

    /// After which answers to an earlier question a choice is offered; nothing when it is offered always.
    pub(crate) fn comes_with(&self, item: &Item, choice: &Choice) -> Option<String> {
        let narrowing = item.choices.as_ref()?.narrowing()?;
        let decider = self.questionnaire().item(&narrowing.item)?;
        let said = |code: &str| self.written(decider, &[Value::Code(code.to_owned())]).concat();
        let answers: Vec<String> = narrowing.answers(choice).map(said).collect();
        let answers = (!answers.is_empty()).then(|| answers.join(", "))?;
        Some(self.words.with("answering-paper-with", &[("answers", i18n::name(&answers))]))
    }

    /// “Do you work?”: Yes
    fn when_words(&self, when: &When) -> String {
        let item = self.questionnaire().item(&when.item);
        let question = item.map(|item| self.plain(&item.text)).filter(|text| !text.is_empty());
        let question = question.unwrap_or_else(|| when.item.clone());
        let answer =
            item.map(|item| self.written(item, std::slice::from_ref(&when.value)).concat()).unwrap_or_default();
        let key = match when.operator {
            WhenOperator::Exists if when.value == Value::Yes(false) => "answering-paper-empty",
            WhenOperator::Exists => "answering-paper-answered",
            WhenOperator::Equal => "answering-paper-is",
            WhenOperator::Different => "answering-paper-is-not",
            WhenOperator::More => "answering-paper-more",
            WhenOperator::Less => "answering-paper-less",
            WhenOperator::AtLeast => "answering-paper-at-least",
            WhenOperator::AtMost => "answering-paper-at-most",
        };
        self.words.with(key, &[("question", i18n::name(&question)), ("answer", i18n::name(&answer))])
    }
}

/// The questions that stand on paper, with their numbers: those with a number of their own keep it.
pub(crate) fn numbers(form: &Form) -> BTreeMap<&str, String> {
    let asked = form.questionnaire().walk().filter(|item| item.kind.is_asked());
    asked
        .enumerate()
        .map(|(index, item)| (item.id.as_str(), item.prefix.clone().unwrap_or_else(|| (index + 1).to_string())))
        .collect()
}

/// Where to go on after an answer that leaves the next questions out: (the answer in words, the number of the question).
pub(crate) fn jumps(sheet: &Sheet<'_>, item: &Item, numbers: &BTreeMap<&str, String>) -> Vec<(String, String)> {
    let answers: Vec<Value> = match item.kind {
        Kind::YesNo => vec![Value::Yes(true), Value::Yes(false)],
        Kind::One | Kind::Picture => {
            sheet.questionnaire().choices_of(item).iter().map(|choice| Value::Code(choice.code.clone())).collect()
        }
        _ => Vec::new(),
    };
    let mut after =
        sheet.questionnaire().walk().filter(|item| item.kind.is_asked()).skip_while(|other| other.id != item.id);
    after.next();
    let after: Vec<&Item> = after.collect();
    let mut jumps = Vec::new();
    for answer in answers {
        let left_out = after.iter().take_while(|next| is_left_out(next, &item.id, &answer)).count();
        let next = after.get(left_out).and_then(|next| numbers.get(next.id.as_str()));
        if let Some(number) = next.filter(|_| left_out > 0) {
            jumps.push((sheet.written(item, std::slice::from_ref(&answer)).concat(), number.clone()));
        }
    }
    jumps
}

/// Whether one comparison with this question alone leaves the item out.
fn is_left_out(next: &Item, item: &str, answer: &Value) -> bool {
    let (Condition::All(all) | Condition::Any(all)) = &next.shown else { return false };
    let [only] = all.as_slice() else { return false };
    only.item == item
        && match only.operator {
            WhenOperator::Equal => only.value != *answer,
            WhenOperator::Different => only.value == *answer,
            _ => false,
        }
}
