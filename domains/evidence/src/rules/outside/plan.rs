//! Which column of a table holds what.

use crate::{
    model::outside::{Holds, Plan},
    rules::{
        PLAN_CATEGORIES, PLAN_HEAD_UNKNOWN, PLAN_HEADS_TWICE, PLAN_LABEL, PLAN_NO_FIGURE, PLAN_ONE_FIGURE, PLAN_PERIOD,
    },
};
use imports::{Column, HeadTrouble, Kind, Table};
use jiff::civil::{Date, date};
use kernel::Refusal;
use std::collections::BTreeSet;

/// The most letters of a cell.
const MOST_LETTERS: usize = 400;
/// The most columns that say what a figure is about.
const MOST_CATEGORIES: usize = 2;

/// The columns of a table by what they hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The period.
    pub period: Option<String>,
    /// The first and the last day of the period.
    pub days: Option<(String, String)>,
    /// What sort of row it is.
    pub group: Option<String>,
    /// What figures are about: the column of the code, and that of its words.
    pub categories: Vec<(String, Option<String>)>,
    /// Which figure the row holds, and its words.
    pub measure: Option<(String, Option<String>)>,
    /// The columns of figures.
    pub figures: Vec<(String, Holds)>,
}

/// The columns of a plan, and what the reader of tables needs to know of them.
///
/// # Errors
/// What does not go together.
pub fn columns_of(table: &Table, plan: &Plan) -> Result<(Columns, Vec<Column>), Refusal> {
    heads_once(table)?;
    let mut columns = Columns::default();
    let (mut starts, mut ends) = (None, None);
    for planned in &plan.columns {
        let head = planned.head.clone();
        let known = table.heads().any(|known| i18n::fold(known) == i18n::fold(&head));
        if !known {
            return Err(PLAN_HEAD_UNKNOWN.with("head", head));
        }
        match planned.holds {
            Holds::Period => replace(&mut columns.period, head)?,
            Holds::PeriodStart => replace(&mut starts, head)?,
            Holds::PeriodEnd => replace(&mut ends, head)?,
            Holds::Group => columns.group = Some(head),
            Holds::Category => columns.categories.push((head, None)),
            Holds::CategoryLabel => columns.categories.last_mut().ok_or(PLAN_LABEL)?.1 = Some(head),
            Holds::Measure => columns.measure = Some((head, None)),
            Holds::MeasureLabel => columns.measure.as_mut().ok_or(PLAN_LABEL)?.1 = Some(head),
            Holds::LeftOut => {}
            holds => columns.figures.push((head, holds)),
        }
    }
    columns.days = match (starts, ends) {
        (Some(first), Some(last)) => Some((first, last)),
        (None, None) => None,
        _ => return Err(PLAN_PERIOD),
    };
    fits(&columns, plan)?;
    let asked = asked(&columns);
    Ok((columns, asked))
}

/// A head that stands twice: nobody could say which column is meant.
fn heads_once(table: &Table) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    match table.heads().find(|head| !seen.insert(i18n::fold(head))) {
        Some(twice) => Err(PLAN_HEADS_TWICE.with("head", twice.to_owned())),
        None => Ok(()),
    }
}

fn replace(place: &mut Option<String>, head: String) -> Result<(), Refusal> {
    if place.replace(head).is_some() { Err(PLAN_PERIOD) } else { Ok(()) }
}

fn fits(columns: &Columns, plan: &Plan) -> Result<(), Refusal> {
    let periods = [columns.period.is_some(), columns.days.is_some(), plan.period.is_some()];
    if periods.into_iter().filter(|there| *there).count() > 1 {
        return Err(PLAN_PERIOD);
    }
    if columns.categories.len() > MOST_CATEGORIES {
        return Err(PLAN_CATEGORIES);
    }
    match (columns.figures.len(), &columns.measure) {
        (0, _) => Err(PLAN_NO_FIGURE),
        (2.., Some(_)) => Err(PLAN_ONE_FIGURE),
        _ => Ok(()),
    }
}

fn asked(columns: &Columns) -> Vec<Column> {
    let (from, until): (Date, Date) = (date(1800, 1, 1), date(2200, 12, 31));
    let text = |head: &String, needed: bool| Column {
        key: head.clone(),
        names: Vec::new(),
        kind: Kind::Text { most: MOST_LETTERS },
        needed,
    };
    let day = |head: &String| Column { kind: Kind::Day { from, until }, ..text(head, true) };
    let coded = columns.categories.iter().chain(&columns.measure);
    let mut asked: Vec<Column> = coded
        .flat_map(|(code, label)| std::iter::once(text(code, true)).chain(label.iter().map(|label| text(label, false))))
        .collect();
    asked.extend(columns.period.iter().map(|head| text(head, true)));
    asked.extend(columns.days.iter().flat_map(|(first, last)| [day(first), day(last)]));
    asked.extend(columns.group.iter().map(|head| text(head, false)));
    asked.extend(columns.figures.iter().map(|(head, _)| text(head, false)));
    asked
}

/// A column that the reader of tables did not find: one that is named twice in the plan.
pub(super) fn misfit(troubles: &[HeadTrouble]) -> Refusal {
    let head = troubles.iter().map(|trouble| match trouble {
        HeadTrouble::Missing(head) | HeadTrouble::Twice(head, _) => head.clone(),
    });
    PLAN_HEADS_TWICE.with("head", head.take(1).collect::<String>())
}
