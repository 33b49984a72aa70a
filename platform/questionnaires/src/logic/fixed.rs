//! What nobody answers: calculated, hidden and read-only items. Whatever comes for them from outside, they stand as the form has
//! them.

use super::{Form, Settled};
use crate::model::{Answer, Answers, Item, Path, Value};
use jiff::civil::DateTime;

/// `true` when a person cannot write its answer.
const fn is_fixed(item: &Item) -> bool {
    item.read_only || !item.kind.is_asked()
}

/// The same values; a whole number is the same as the number that a calculation makes of it.
fn are_same(one: &[Value], other: &[Value]) -> bool {
    let same = |(one, other): (&Value, &Value)| {
        one == other || one.as_number().is_some_and(|number| other.as_number() == Some(number))
    };
    one.len() == other.len() && one.iter().zip(other).all(same)
}

impl Form {
    /// As [`Form::settle`], for answers that somebody sent: what nobody may answer has the value that follows from the other
    /// answers, or the one that stands there from the beginning. Each that came with another value is named beside it.
    pub fn settle_sent(&self, answers: &Answers, now: DateTime) -> (Settled, Vec<(String, Path)>) {
        let fixed = |row: &Answer| self.item(&row.item).is_some_and(is_fixed);
        let (given, own): (Vec<Answer>, Vec<Answer>) = answers.0.iter().cloned().partition(fixed);
        let (mut own, many) = (Answers(own.clone()), own.len());
        let stands = |item: &Item| is_fixed(item) && (!item.initial.is_empty() || item.initial_expression.is_some());
        let mut begun = Vec::new();
        if self.questionnaire().walk().any(stands) {
            begun.extend(self.begin(&own, now).0.into_iter().skip(many).filter(fixed));
        }
        own.0.extend(begun.iter().cloned());
        let mut settled = self.settle(&own, now);
        // What stands in a question that is not shown was sent by nobody.
        settled.dropped.retain(|(item, path)| !begun.iter().any(|row| row.item == *item && row.path == *path));
        let forged = given.into_iter().filter(|row| !are_same(settled.answers.at(&row.item, &row.path), &row.values));
        let forged = forged.map(|row| (row.item, row.path)).collect();
        (settled, forged)
    }
}
