//! What is wrong with answers.

use super::{Form, MOST_REPEATS, Problem, Settled, Wrong, compare::compare, evaluate::Evaluator, index::Place, sorts};
use crate::model::{Item, Kind, Path, Value};
use std::{cmp::Ordering, collections::HashSet};

impl Form {
    /// What is wrong with the answers, in the order of the questions; then what belongs to no question. Nothing is asked of
    /// what is not shown.
    pub fn check(&self, settled: &Settled) -> Vec<Problem> {
        let mut checking = Checking { form: self, settled, problems: Vec::new() };
        for (at, item) in self.questionnaire.walk().enumerate() {
            checking.item(at, item);
        }
        let mut problems = checking.problems;
        let rest = |rows: &[(String, Path)], what: Wrong| -> Vec<Problem> {
            rows.iter()
                .map(|(item, path)| Problem { item: item.clone(), path: path.clone(), what: what.clone() })
                .collect()
        };
        problems.extend(rest(&settled.excess, Wrong::TooMany(MOST_REPEATS)));
        problems.extend(rest(&settled.unknown, Wrong::Unknown));
        problems
    }
}

struct Checking<'a> {
    form: &'a Form,
    settled: &'a Settled,
    problems: Vec<Problem>,
}

impl<'a> Checking<'a> {
    fn item(&mut self, at: usize, item: &'a Item) {
        let index = &self.form.index;
        let place = index.place(at);
        let nothing_to_do = item.kind == Kind::Note
            || (item.kind.holds_items() && place.opens.is_none() && item.constraints.is_empty());
        if nothing_to_do {
            return;
        }
        let Some(places) = self.settled.standing.scopes.get(place.scope) else { return };
        for (path, real) in places.paths.iter().zip(&places.real) {
            if *real && self.settled.standing.is_shown(index, at, path) {
                self.at(at, place, item, path);
            }
        }
    }

    fn tell(&mut self, item: &Item, path: &[u32], what: Wrong) {
        self.problems.push(Problem { item: item.id.clone(), path: path.to_vec(), what });
    }

    fn at(&mut self, at: usize, place: &'a Place, item: &'a Item, path: &[u32]) {
        if place.opens.is_some() {
            self.repeats(item, path, self.settled.repeats(&item.id, path));
        }
        let settled = self.settled;
        let values = settled.standing.values(&self.form.index, at, path);
        if values.is_empty() && !item.kind.holds_items() {
            if item.required && item.kind.is_asked() {
                self.tell(item, path, Wrong::Missing);
            }
            return;
        }
        let before = self.problems.len();
        if item.kind == Kind::Agree && item.required && values.contains(&Value::Yes(false)) {
            self.tell(item, path, Wrong::Missing);
        }
        for value in values {
            self.value(item, path, value);
        }
        self.count(item, path, values);
        if self.problems.len() == before {
            self.constraints(at, place, item, path);
        }
    }

    fn repeats(&mut self, item: &Item, path: &[u32], count: u32) {
        let Some(repeats) = &item.repeats else { return };
        let required = u32::from(item.required);
        let answered = self.answered(item, path);
        if let Some(least) = repeats.least.or(Some(required)).filter(|least| answered < *least && *least > 0) {
            self.tell(item, path, Wrong::TooFew(least));
        }
        if let Some(most) = repeats.most.filter(|most| count > *most) {
            self.tell(item, path, Wrong::TooMany(most));
        }
    }

    /// The repeats of a group that are there: demanded blank ones count once something is answered in them.
    fn answered(&self, item: &Item, path: &[u32]) -> u32 {
        let index = &self.form.index;
        let Some(&at) = index.ids.get(&item.id) else { return 0 };
        let depth = path.len() + 1;
        let answers = index.inside(at).filter_map(|inner| self.settled.standing.values.get(inner));
        let repeats: HashSet<&[u32]> =
            answers.flat_map(|kept| kept.within(path)).filter_map(|inner| inner.get(..depth)).collect();
        u32::try_from(repeats.len()).unwrap_or(u32::MAX)
    }

    fn value(&mut self, item: &'a Item, path: &[u32], value: &Value) {
        if !sorts::fits(item, value) {
            return self.tell(item, path, Wrong::WrongSort);
        }
        let has_list = item.kind.has_choices() || item.choices.is_some();
        if let Some(code) = value.as_code().filter(|_| has_list)
            && self.form.offered(item, code, self.settled, path).is_none()
        {
            return self.tell(item, path, Wrong::NotOffered);
        }
        let bounds = &item.bounds;
        if let Some(least) = bounds.least.as_ref().filter(|least| compare(value, least) == Some(Ordering::Less)) {
            self.tell(item, path, Wrong::TooLow(least.clone()));
        }
        if let Some(most) = bounds.most.as_ref().filter(|most| compare(value, most) == Some(Ordering::Greater)) {
            self.tell(item, path, Wrong::TooHigh(most.clone()));
        }
        let long = |length: &u32| matches!(value, Value::Text(text) if text.chars().count() > *length as usize);
        if let Some(length) = bounds.length.filter(long) {
            self.tell(item, path, Wrong::TooLong(length));
        }
        if let Some(places) = bounds.places.filter(|places| digits_after_point(value) > *places) {
            self.tell(item, path, Wrong::TooLong(places));
        }
    }

    fn count(&mut self, item: &'a Item, path: &[u32], values: &[Value]) {
        if item.kind.holds_items() || values.is_empty() {
            return;
        }
        let number = u32::try_from(values.len()).unwrap_or(u32::MAX);
        let several = item.kind.takes_several() || !item.kind.is_asked();
        let most = match (&item.repeats, several) {
            (Some(repeats), _) => repeats.most.unwrap_or(MOST_REPEATS),
            (None, true) => item.bounds.most_chosen.unwrap_or(u32::MAX),
            (None, false) if item.kind == Kind::Goal => 2,
            (None, false) => 1,
        };
        let fewest = item.bounds.fewest.or(item.repeats.as_ref().and_then(|repeats| repeats.least)).unwrap_or(0);
        let alone = values.len() > 1 && self.has_alone(item, values);
        if number > most || alone || (item.kind.takes_several() && has_double(values)) {
            self.tell(item, path, Wrong::TooMany(if alone { 1 } else { most.min(number) }));
        } else if number < fewest && !self.has_alone(item, values) {
            self.tell(item, path, Wrong::TooFew(fewest));
        }
    }

    /// "None of these" is among the values.
    fn has_alone(&self, item: &Item, values: &[Value]) -> bool {
        let list = item.choices.as_ref().and_then(|source| self.form.index.lists.get(&source.list));
        let choices = self.form.questionnaire().choices_of(item);
        values.iter().filter_map(Value::as_code).any(|code| {
            let choice = list.and_then(|list| list.codes.get(code)).and_then(|&at| choices.get(at));
            choice.is_some_and(|choice| choice.alone)
        })
    }

    fn constraints(&mut self, at: usize, place: &'a Place, item: &Item, path: &[u32]) {
        for constraint in &place.constraints {
            let program = &constraint.program;
            if !Evaluator::new(self.form, &self.settled.standing, program, at, path).holds(&program.tree) {
                let what = Wrong::Constraint { key: constraint.key.clone(), severity: constraint.severity };
                self.tell(item, path, what);
            }
        }
    }
}

fn has_double(values: &[Value]) -> bool {
    let mut codes = HashSet::with_capacity(values.len());
    values.iter().filter_map(Value::as_code).any(|code| !codes.insert(code))
}

fn digits_after_point(value: &Value) -> u32 {
    let text = match value {
        Value::Number(number) | Value::Amount { number, .. } => number.to_string(),
        _ => return 0,
    };
    text.split_once('.').map_or(0, |(_, digits)| u32::try_from(digits.len()).unwrap_or(u32::MAX))
}
