//! Figures of others.

mod files;
mod numbers;
mod real;

use crate::{
    model::outside::{Held, Holds, Plan, Planned, Printed},
    rules::outside::{Report, read_file},
};
use jiff::civil::{Date, date};

pub(super) const TODAY: Date = date(2026, 11, 22);

/// A plan of these columns.
pub(super) fn plan(columns: &[(&str, Holds)]) -> Plan {
    let columns = columns.iter().map(|(head, holds)| Planned { head: (*head).to_owned(), holds: *holds }).collect();
    Plan { columns, hidden: vec!["*".into()], absent: vec!["-".into()], ..Plan::default() }
}

/// What comes of reading this file so.
pub(super) fn report(file: &[u8], plan: &Plan) -> Report {
    Report::of(&read_file(file).unwrap(), plan, TODAY).unwrap()
}

/// The figures of a measure, with what stands where there is none.
pub(super) fn held(report: &Report, measure: &str) -> Vec<Held> {
    let reading = report.reading.as_ref().unwrap();
    let place = reading.shape.measures.iter().position(|one| one.code == measure).unwrap();
    reading.cells[place].iter().map(|cell| cell.held.clone()).collect()
}

pub(super) fn whole(units: i64) -> Held {
    Held::Figure(Printed::whole(units))
}
