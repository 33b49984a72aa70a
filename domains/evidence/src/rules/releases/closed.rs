//! What a release rests on: closed periods, and what came too late for them.

use super::Grid;
use crate::model::{Late, Plan, RestsOn};
use cube::Period;
use measures::{
    closing::Closing,
    figure::{Exact, Standing},
};
use std::collections::BTreeMap;

/// The closings by period, as the measures give them.
pub type Closings = BTreeMap<String, Closing>;

/// The closings of a plan, in the order of its periods.
pub fn rests_on(plan: &Plan, closings: &Closings) -> Vec<RestsOn> {
    let one = |(text, period): (String, Period)| {
        let closing = closings.get(&period.to_string())?;
        Some(RestsOn { period: text, revision: closing.revision, at: closing.at })
    };
    plan.spans().into_iter().filter_map(one).collect()
}

/// The periods of a plan that are not closed, as they are written.
pub fn open<'a>(plan: &'a Plan, closings: &Closings) -> Vec<&'a str> {
    plan.periods.iter().filter(|text| !closings.contains_key(*text)).map(String::as_str).collect()
}

/// The periods that were counted again since.
pub fn counted_since<'a>(rests_on: &'a [RestsOn], closings: &Closings) -> Vec<&'a str> {
    let newer = |one: &&RestsOn| closings.get(&one.period).is_some_and(|now| now.revision > one.revision);
    rests_on.iter().filter(newer).map(|one| one.period.as_str()).collect()
}

/// The cells of a table that would be others now.
pub fn late(table: usize, grid: &Grid, exact: &Exact) -> Vec<Late> {
    let late = exact.figures.iter().enumerate().filter(|(_, figure)| figure.standing == Standing::Late);
    let cell = |(at, _)| {
        let [period, place, kind] = grid.codes(at)?;
        Some(Late { table, period, place, kind })
    };
    late.filter_map(cell).collect()
}
