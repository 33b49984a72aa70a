//! From what was sent to what is kept.

use super::{NOT_OFFERED, NOTHING_ANSWERED};
use crate::model::{AnswerBody, Level, Measure};
use jiff::civil::DateTime;
use kernel::{Fault, Outcome};
use questionnaires::{
    Answers, Item, Path, Questionnaire, Value,
    logic::{Form, Wrong},
    scoring::{Bound, SafetySign},
};
use std::collections::BTreeSet;

/// A measure, read and bound: what filling it in needs.
pub struct Fill {
    form: Form,
    bound: Bound,
}

/// What is kept, and what must be told.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    /// What is kept.
    pub body: AnswerBody,
    /// Answers to questions that were not shown; they are not kept.
    pub dropped: Vec<(String, Path)>,
    /// The answer that must bring help at once: of several, the one that presses most.
    pub sign: Option<(Level, SafetySign)>,
}

impl Fill {
    /// Reads a measure. What cannot be read was not let in when it was loaded, so it is a fault.
    pub fn of(measure: &Measure) -> Outcome<Self> {
        let unusable = |why: String| Fault::internal("reading a measure", why);
        let form =
            Form::read(as_asked(measure.questionnaire.clone())).map_err(|flaws| unusable(format!("{flaws:?}")))?;
        let bound = measure.scoring.bind(form.questionnaire()).map_err(|unbound| unusable(format!("{unbound:?}")))?;
        Ok(Self { form, bound })
    }

    /// The questionnaire with its expressions read.
    pub const fn form(&self) -> &Form {
        &self.form
    }

    /// The questions of the shown, scored items that were not answered: what a score would need.
    pub fn missing(&self, answers: &Answers) -> usize {
        let unscored = |(_, question): &(&str, &str)| answers.of(question).is_empty();
        let needed = self.needed();
        self.bound.questions().filter(|(item, _)| needed.contains(*item)).filter(unscored).count()
    }

    /// The keys of the items of the score that stands for the whole measure.
    fn needed(&self) -> BTreeSet<String> {
        let rule = super::main_score(self.bound.scoring());
        rule.and_then(|rule| rule.item_keys()).unwrap_or_default().into_iter().collect()
    }

    /// What is kept of these answers. What was not answered is missing and never a 0; what is not offered is refused; what was
    /// not shown is dropped. Every page says beforehand that a question may be left out, so nothing is required here.
    pub fn fill(&self, answers: &Answers, now: DateTime) -> Outcome<Scored> {
        let settled = self.form.settle(answers, now);
        let wrong = self.form.check(&settled).into_iter().find(|problem| !may_be_left_out(&problem.what));
        if let Some(problem) = wrong {
            return Err(NOT_OFFERED.with("item", problem.item).into());
        }
        if settled.answers.is_empty() {
            return Err(NOTHING_ANSWERED.into());
        }
        let signs = self.bound.safety(&settled.answers).into_iter();
        let sign = signs.map(|sign| (super::level(&sign.sign, sign.answer), sign)).max_by_key(|(level, _)| *level);
        let scores = self.bound.score(&settled.answers);
        let dropped = settled.dropped.clone();
        Ok(Scored { body: AnswerBody { answers: settled.answers, scores }, dropped, sign })
    }
}

/// Nobody has to answer anything about themselves: whatever the file says, a question may be left out. What is missing then has
/// no score, and the page says so.
fn as_asked(mut questionnaire: Questionnaire) -> Questionnaire {
    fn relax(items: &mut [Item]) {
        for item in items {
            item.required = false;
            relax(&mut item.items);
        }
    }
    relax(&mut questionnaire.items);
    questionnaire
}

/// A question that nobody answered, or an answer that only asks "are you sure".
fn may_be_left_out(what: &Wrong) -> bool {
    match what {
        Wrong::Missing => true,
        Wrong::Constraint { severity, .. } => *severity == questionnaires::Severity::Warning,
        _ => false,
    }
}

/// The words of one answer, as the person saw them: the question and what they chose.
pub fn said(questionnaire: &Questionnaire, item: &str, answers: &Answers, language: &str) -> (String, String) {
    let (tag, others) = (questionnaires::Tag::new(language), questionnaire.languages.as_slice());
    let Some(found) = questionnaire.item(item) else { return (item.to_owned(), String::new()) };
    let best = |text: &questionnaires::Text| text.best(&tag, others).map(|(text, _)| text.to_owned());
    let choices = questionnaire.choices_of(found);
    let word = |value: &Value| match value {
        Value::Code(code) => {
            let chosen = choices.iter().find(|choice| choice.code == *code);
            chosen.and_then(|choice| best(&choice.text)).unwrap_or_else(|| code.clone())
        }
        Value::Coded(coding) => coding.display.clone().unwrap_or_else(|| coding.code.clone()),
        Value::Whole(number) => number.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        other => serde_json::to_string(other).unwrap_or_default(),
    };
    let said: Vec<String> = answers.of(item).iter().map(word).collect();
    (best(&found.text).unwrap_or_else(|| item.to_owned()), said.join(", "))
}
