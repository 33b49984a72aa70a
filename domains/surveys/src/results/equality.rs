//! Who answered, on the grounds of equality: counts only, one ground at a time, behind the gate, and never joined
//! with an answer.

use super::{
    Columns, Plan, SMALLEST, SMALLEST_SENSITIVE,
    gate::Shown,
    release::{self, Table},
    tally_all,
};
use crate::model::{Channel, Response, ResponseId, State, SurveyId, VersionId};
use kernel::Date;
use questionnaires::{Answers, Questionnaire, Tag};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The smallest group that is shown where so many grounds meet in one table.
pub const fn smallest(grounds: usize) -> u64 {
    if grounds > 1 { SMALLEST_SENSITIVE } else { SMALLEST }
}

/// The tables as they stand at the end of the last quarter that could be shown. Each quarter is a publication of its
/// own: one in
/// which so few came that the difference would tell what they said waits for the next.
pub fn tables(questionnaire: &Questionnaire, answers: &[(Date, Answers)], this_quarter: Date) -> Vec<Table> {
    let plan = Plan::of(VersionId::from_uuid(Uuid::nil()), questionnaire);
    let mut quarters: Vec<Date> =
        answers.iter().map(|(quarter, _)| *quarter).filter(|day| *day < this_quarter).collect();
    quarters.sort_unstable();
    quarters.dedup();
    let mut shown: Vec<Vec<Table>> = Vec::new();
    for quarter in quarters {
        let columns = until(&plan, answers, quarter);
        let few = |before: &Vec<Table>| {
            before.first().is_some_and(|table| (1..SMALLEST).contains(&table.all.abs_diff(columns.len() as u64)))
        };
        if columns.len() as u64 >= SMALLEST && !shown.iter().any(few) {
            let tallies = tally_all(&[(&plan, &columns)]);
            let of = |item: &str| shown.iter().flatten().filter(|table| table.item == item).collect::<Vec<_>>();
            let table = |tally: &super::Tally| release::table(tally, 1, &of(&tally.variable.item), smallest(1));
            let tables = tallies.iter().map(table).map(without_group_of_all).collect();
            shown.push(tables);
        }
    }
    shown.pop().unwrap_or_default()
}

/// Everything up to the end of a quarter.
fn until(plan: &Plan, answers: &[(Date, Answers)], quarter: Date) -> Columns {
    let mut opened = BTreeMap::new();
    for ((_, answers), number) in answers.iter().filter(|(day, _)| *day <= quarter).zip(1_u128..) {
        let id = ResponseId::from_uuid(Uuid::from_u128(number));
        let response = Response {
            id,
            survey: SurveyId::from_uuid(Uuid::nil()),
            version: plan.version,
            major: 1,
            channel: Channel::Web,
            language: Tag::new("en"),
            week: quarter,
            state: State::Counted,
            reason: None,
            answers: answers.clone(),
        };
        opened.insert(id, response);
    }
    let marks: Vec<ResponseId> = opened.keys().copied().collect();
    Columns::empty(plan).brought_to(plan, &marks, &opened)
}

/// When everybody said the same of a sensitive ground, it is known of each of them, however many they are.
fn without_group_of_all(table: Table) -> Table {
    let counts = table.rows.iter().flatten().map(|row| row.shown);
    let all_same = counts.clone().any(|shown| shown == Shown::Count(table.all));
    match all_same {
        true => Table { rows: None, asked: None, answered: None, declined: None, not_answered: None, ..table },
        false => table,
    }
}
