//! Scoring one response after another.

use super::definition::{Method, Missing, SafetyWhen, ScoreRule, Scoring};
use crate::{Answers, Value};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::Arc;

/// A score of one response.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// The key of its rule.
    pub key: String,
    /// What came out.
    pub result: ScoreResult,
    /// What it was made of.
    pub counted: Counted,
}

/// What came out of scoring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreResult {
    /// The score.
    Of(f64),
    /// Too much is missing for a score.
    Incomplete {
        /// The ids of the questions that were not answered, or answered "not known".
        missing: Vec<String>,
    },
    /// None of its items applies to the person.
    NotApplicable,
}

impl ScoreResult {
    /// The score, when there is one.
    pub const fn value(&self) -> Option<f64> {
        match self {
            Self::Of(value) => Some(*value),
            _ => None,
        }
    }
}

/// How many of its items a score was made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Counted {
    /// Answered.
    pub answered: u16,
    /// Not answered, or answered with something that is no valid answer.
    pub unanswered: u16,
    /// Answered "not known".
    pub unknown: u16,
    /// Answered "does not apply", or not important to the person.
    pub not_applicable: u16,
    /// The highest score that could be reached with what applies: 32 instead of 40 for a WSAS without work.
    pub most: f64,
}

/// An answer that must bring help at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SafetySign {
    /// What it is about.
    pub sign: String,
    /// The item of the instrument.
    pub item: String,
    /// The id of the question.
    pub question: String,
    /// What was answered, after reversing.
    pub answer: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Reading {
    Missing,
    Unknown,
    NotApplicable,
    Of(f64),
}

#[derive(Clone, Debug)]
pub(super) enum How {
    Direct { unknown: Vec<f64>, not_applicable: Vec<f64> },
    Coded(Vec<(String, Reading)>),
    YesNo,
    Counted,
}

#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub item: String,
    pub question: String,
    pub how: How,
    pub least: f64,
    pub most: f64,
    pub turned: bool,
}

#[derive(Clone, Debug)]
pub(super) struct BoundRule {
    pub items: Vec<usize>,
    pub gates: Vec<usize>,
    pub of: Option<usize>,
}

#[derive(Clone, Debug)]
pub(super) struct BoundSafety {
    pub slot: usize,
    pub when: SafetyWhen,
    pub sign: String,
}

/// A scoring whose items were found in a questionnaire. Scores any number of its responses.
#[derive(Clone, Debug)]
pub struct Bound {
    scoring: Arc<Scoring>,
    slots: Vec<Slot>,
    by_question: HashMap<String, usize>,
    rules: Vec<BoundRule>,
    safety: Vec<BoundSafety>,
}

impl Bound {
    pub(super) fn new(
        scoring: Arc<Scoring>,
        slots: Vec<Slot>,
        rules: Vec<BoundRule>,
        safety: Vec<BoundSafety>,
    ) -> Self {
        let by_question = slots.iter().enumerate().map(|(at, slot)| (slot.question.clone(), at)).collect();
        Self { scoring, slots, by_question, rules, safety }
    }

    /// The scoring it was made of.
    pub fn scoring(&self) -> &Scoring {
        &self.scoring
    }

    /// Each item with the id of its question, in the order of the questionnaire.
    pub fn questions(&self) -> impl Iterator<Item = (&str, &str)> {
        self.slots.iter().map(|slot| (slot.item.as_str(), slot.question.as_str()))
    }

    /// Every score, in the order of the definition.
    pub fn score(&self, answers: &Answers) -> Vec<Score> {
        let readings = self.read(answers);
        let mut scores: Vec<Score> = Vec::with_capacity(self.rules.len());
        for (rule, bound) in self.scoring.scores.iter().zip(&self.rules) {
            let (result, counted) = match (&rule.method, bound.of.and_then(|of| scores.get(of))) {
                (Method::Lookup(lookup), Some(of)) => (look_up(&lookup.table, &of.result), of.counted.up_to(rule.most)),
                _ => self.one(rule, bound, &readings),
            };
            scores.push(Score { key: rule.key.clone(), result, counted });
        }
        scores
    }

    /// The answers that must bring help at once, whether or not there is a score.
    pub fn safety(&self, answers: &Answers) -> Vec<SafetySign> {
        if self.safety.is_empty() {
            return Vec::new();
        }
        let readings = self.read(answers);
        let sign = |rule: &BoundSafety| {
            let (slot, reading) = (self.slots.get(rule.slot)?, readings.get(rule.slot)?);
            let Reading::Of(answer) = *reading else { return None };
            let (item, question) = (slot.item.clone(), slot.question.clone());
            rule.when.holds(answer).then(|| SafetySign { sign: rule.sign.clone(), item, question, answer })
        };
        self.safety.iter().filter_map(sign).collect()
    }

    /// What was answered to each item. Answers come in the order of the questions, so each is looked for where the last was found.
    fn read(&self, answers: &Answers) -> Vec<Reading> {
        let mut readings = vec![Reading::Missing; self.slots.len()];
        let mut next = 0;
        for row in answers.0.iter().filter(|row| row.path.is_empty()) {
            let here = self.slots.get(next).is_some_and(|slot| slot.question == row.item).then_some(next);
            let Some(at) = here.or_else(|| self.by_question.get(&row.item).copied()) else { continue };
            if let (Some(slot), Some(reading)) = (self.slots.get(at), readings.get_mut(at)) {
                *reading = slot.read(&row.values);
            }
            next = at + 1;
        }
        readings
    }

    fn one(&self, rule: &ScoreRule, bound: &BoundRule, readings: &[Reading]) -> (ScoreResult, Counted) {
        let mut tally = Tally::default();
        for (nth, at) in bound.items.iter().enumerate() {
            let (Some(slot), Some(reading)) = (self.slots.get(*at), readings.get(*at)) else { continue };
            let gate = bound.gates.get(nth).and_then(|gate| readings.get(*gate)).copied();
            tally.add(slot, gated(*reading, gate));
        }
        let counted = tally.counted(rule);
        let result = if tally.answered == 0 && tally.unanswered + tally.unknown == 0 {
            ScoreResult::NotApplicable
        } else if tally.too_little(rule.missing, !bound.gates.is_empty()) {
            ScoreResult::Incomplete { missing: self.missing_of(bound, readings, tally.answered == 0) }
        } else {
            let items = f64::from(u16::try_from(bound.items.len()).unwrap_or(u16::MAX));
            ScoreResult::Of(tally.result(&rule.method, items))
        };
        (result, counted)
    }

    fn missing_of(&self, bound: &BoundRule, readings: &[Reading], none: bool) -> Vec<String> {
        let is_missing = |at: usize| match readings.get(at) {
            Some(Reading::Missing | Reading::Unknown) => true,
            Some(Reading::NotApplicable) => none,
            _ => false,
        };
        let mut missing = Vec::new();
        for (nth, at) in bound.items.iter().enumerate() {
            let gate = bound.gates.get(nth).copied();
            let open = gate.is_none_or(|gate| matches!(readings.get(gate), Some(Reading::Of(yes)) if *yes > 0.0));
            let wanted = [gate.filter(|gate| is_missing(*gate)), (open && is_missing(*at)).then_some(*at)];
            missing.extend(wanted.into_iter().flatten());
        }
        missing.into_iter().filter_map(|at| self.slots.get(at)).map(|slot| slot.question.clone()).collect()
    }
}

/// What counts of an answer whose item only counts when it matters to the person.
fn gated(reading: Reading, gate: Option<Reading>) -> Reading {
    match gate {
        None => reading,
        Some(Reading::Of(matters)) if matters > 0.0 => reading,
        Some(Reading::Of(_) | Reading::NotApplicable) => Reading::NotApplicable,
        Some(Reading::Missing | Reading::Unknown) => Reading::Missing,
    }
}

fn look_up(table: &[(f64, f64)], of: &ScoreResult) -> ScoreResult {
    match of {
        ScoreResult::Of(value) => {
            let found = table.iter().find(|(from, _)| (from - value).abs() < 1e-9);
            found.map_or(ScoreResult::NotApplicable, |(_, to)| ScoreResult::Of(*to))
        }
        other => other.clone(),
    }
}

impl Counted {
    fn up_to(self, most: f64) -> Self {
        Self { most, ..self }
    }
}

impl Slot {
    fn read(&self, values: &[Value]) -> Reading {
        let reading = match &self.how {
            How::Direct { unknown, not_applicable } => {
                values.iter().find_map(Value::as_number).map_or(Reading::Missing, |number| {
                    if unknown.contains(&number) {
                        Reading::Unknown
                    } else if not_applicable.contains(&number) {
                        Reading::NotApplicable
                    } else {
                        Reading::Of(number)
                    }
                })
            }
            How::Coded(codes) => {
                let code = values.iter().find_map(Value::as_code);
                let found = code.and_then(|code| codes.iter().find(|(known, _)| known == code));
                found.map_or(Reading::Missing, |(_, reading)| *reading)
            }
            How::YesNo => match values.first() {
                Some(Value::Yes(yes)) => Reading::Of(f64::from(u8::from(*yes))),
                _ => Reading::Missing,
            },
            How::Counted => match u16::try_from(values.len()) {
                Ok(0) | Err(_) => Reading::Missing,
                Ok(count) => Reading::Of(f64::from(count)),
            },
        };
        match reading {
            Reading::Of(number) if number < self.least || number > self.most => Reading::Missing,
            Reading::Of(number) if self.turned => Reading::Of(self.least + self.most - number),
            other => other,
        }
    }
}

#[derive(Default)]
struct Tally {
    sum: f64,
    most: f64,
    answered: u16,
    unanswered: u16,
    unknown: u16,
    not_applicable: u16,
    /// The highest sum of what applies, answered or not.
    reach: f64,
}

impl Tally {
    fn add(&mut self, slot: &Slot, reading: Reading) {
        match reading {
            Reading::Of(number) => {
                self.sum += number;
                self.most += slot.most;
                self.answered += 1;
            }
            Reading::Missing => self.unanswered += 1,
            Reading::Unknown => self.unknown += 1,
            Reading::NotApplicable => self.not_applicable += 1,
        }
        if reading != Reading::NotApplicable {
            self.reach += slot.most;
        }
    }

    fn too_little(&self, allowed: Missing, gates: bool) -> bool {
        let applies = gates || self.not_applicable <= allowed.not_applicable;
        self.answered == 0 || self.unanswered + self.unknown > allowed.most || !applies
    }

    fn result(&self, method: &Method, items: f64) -> f64 {
        let mean = self.sum / f64::from(self.answered);
        match method {
            Method::Sum | Method::Lookup(_) => self.sum,
            Method::Mean => mean,
            Method::ProratedSum => mean * items,
            Method::MeanTimes(factor) | Method::Individualised { factor, .. } => mean * factor,
            Method::PercentOfMost => self.sum / self.most * 100.0,
            Method::Ticked(steps) => {
                let step = steps.iter().find(|(count, _)| self.sum <= *count).or_else(|| steps.last());
                step.map_or(self.sum, |(_, step)| *step)
            }
        }
    }

    fn counted(&self, rule: &ScoreRule) -> Counted {
        let most = if matches!(rule.method, Method::Sum) { self.reach } else { rule.most };
        let Self { answered, unanswered, unknown, not_applicable, .. } = *self;
        Counted { answered, unanswered, unknown, not_applicable, most }
    }
}
