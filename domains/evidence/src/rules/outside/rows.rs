//! From lines to series.

use super::{
    number, period,
    plan::Columns,
    reading::{Trouble, Wrong},
};
use crate::model::outside::{
    Categories, Category, Cell, Check, Held, Holds, Measure, Plan, Printed, Shape, Unit, Writing,
};
use imports::Row;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A cell and the line it stands in.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    pub line: u32,
    pub cell: Cell,
}

/// The cells of one measure, without their lines.
pub(super) fn plain(placed: Vec<Placed>) -> Vec<Cell> {
    placed.into_iter().map(|placed| placed.cell).collect()
}

type Found = (Shape, Vec<Vec<Placed>>);

/// Reads every line; gives what was found and what is wrong.
pub(super) fn read(
    rows: &[Row],
    (columns, plan): (&Columns, &Plan),
    writing: Option<Writing>,
    today: Date,
) -> (Found, Vec<Trouble>) {
    let mut reader = Reader::new(columns, plan, writing, today);
    for row in rows {
        reader.row(row);
    }
    reader.end()
}

struct Reader<'a> {
    columns: &'a Columns,
    plan: &'a Plan,
    writing: Option<Writing>,
    today: Date,
    shape: Shape,
    cells: Vec<Vec<Placed>>,
    periods: BTreeMap<String, u32>,
    known: Vec<BTreeMap<String, u32>>,
    measures: BTreeMap<String, u32>,
    taken: BTreeMap<(u32, Option<u32>, Vec<u32>), u32>,
    troubles: Vec<Trouble>,
}

impl<'a> Reader<'a> {
    fn new(columns: &'a Columns, plan: &'a Plan, writing: Option<Writing>, today: Date) -> Self {
        let dimensions: Vec<Categories> = columns
            .categories
            .iter()
            .map(|(head, label)| Categories { label: label.as_ref().unwrap_or(head).clone(), of: Vec::new() })
            .collect();
        let known = dimensions.iter().map(|_| BTreeMap::new()).collect();
        Self {
            columns,
            plan,
            writing,
            today,
            shape: Shape { dimensions, ..Shape::default() },
            cells: Vec::new(),
            periods: BTreeMap::new(),
            known,
            measures: BTreeMap::new(),
            taken: BTreeMap::new(),
            troubles: Vec::new(),
        }
    }

    fn trouble(&mut self, row: &Row, column: &str, what: Wrong) {
        self.troubles.push(Trouble { row: row.number, column: column.to_owned(), what });
    }

    fn row(&mut self, row: &Row) {
        let period = match self.period(row) {
            Ok(period) => period,
            Err((column, what)) => return self.trouble(row, &column, what),
        };
        let at = self.categories(row);
        for (head, holds) in &self.columns.figures {
            let measure = self.measure(row, head, *holds);
            let unit = self.shape.measures.get(measure as usize).map_or(Unit::Count, |measure| measure.unit);
            match self.held(row.text(head), unit) {
                Ok(held) => self.place(row, head, measure, Cell { period, at: at.clone(), held }),
                Err(what) => self.trouble(row, head, what),
            }
        }
    }

    fn period(&mut self, row: &Row) -> Result<Option<u32>, (String, Wrong)> {
        let (column, code) = match (&self.columns.period, &self.columns.days, &self.plan.period) {
            (Some(head), ..) => {
                let text = row.text(head).unwrap_or_default();
                (head.clone(), period::read(text, self.plan.year, self.today))
            }
            (None, Some((first, last)), _) => match (row.day(first), row.day(last)) {
                (Some(from), Some(until)) => (first.clone(), period::between(from, until, self.today)),
                _ => return Ok(None),
            },
            (None, None, Some(whole)) => (String::new(), period::read(whole, None, self.today)),
            (None, None, None) => return Ok(None),
        };
        let code = code.map_err(|no| (column, Wrong::Period(no)))?;
        let next = u32::try_from(self.periods.len()).unwrap_or(u32::MAX);
        Ok(Some(*self.periods.entry(code).or_insert(next)))
    }

    fn categories(&mut self, row: &Row) -> Vec<u32> {
        let group = self.columns.group.as_ref().and_then(|head| row.text(head)).map(str::to_owned);
        let dimensions = self.columns.categories.iter().zip(&mut self.known).zip(&mut self.shape.dimensions);
        dimensions
            .map(|(((head, label), known), dimension)| {
                let code = row.text(head).unwrap_or_default().to_owned();
                let next = u32::try_from(dimension.of.len()).unwrap_or(u32::MAX);
                *known.entry(code.clone()).or_insert_with(|| {
                    let label = label.as_ref().and_then(|label| row.text(label)).unwrap_or(&code).to_owned();
                    dimension.of.push(Category { code, label, group: group.clone() });
                    next
                })
            })
            .collect()
    }

    fn measure(&mut self, row: &Row, head: &str, holds: Holds) -> u32 {
        let (code, label) = match &self.columns.measure {
            Some((code, label)) => {
                let code = row.text(code).unwrap_or_default();
                (code, label.as_ref().and_then(|label| row.text(label)).unwrap_or(code))
            }
            None => (head, head),
        };
        if let Some(known) = self.measures.get(code) {
            return *known;
        }
        let next = u32::try_from(self.shape.measures.len()).unwrap_or(u32::MAX);
        let said = |rule: &&crate::model::outside::UnitRule| label.contains(&rule.says);
        let ruled = || self.plan.units.iter().find(said).map_or(Unit::Count, |rule| rule.unit);
        let unit = holds.unit().unwrap_or_else(ruled);
        let (code, label) = (code.to_owned(), label.to_owned());
        self.measures.insert(code.clone(), next);
        self.shape.measures.push(Measure { code, label, unit, figures: 0, zeros: 0, hidden: 0, absent: 0 });
        self.cells.push(Vec::new());
        next
    }

    fn held(&self, text: Option<&str>, unit: Unit) -> Result<Held, Wrong> {
        let Some(text) = text else { return Ok(Held::Absent) };
        if self.plan.hidden.iter().any(|sign| sign == text) {
            return Ok(Held::Hidden);
        }
        if self.plan.absent.iter().any(|sign| sign == text) {
            return Ok(Held::Absent);
        }
        if unit == Unit::Words {
            return Ok(Held::Words(text.to_owned()));
        }
        let read = number::read(text, self.writing).map_err(Wrong::Number)?;
        let number = match (unit, self.plan.percents) {
            (Unit::Percent, None) if number::percent_is_doubtful(&read) => return Err(Wrong::DoubtfulPercent),
            (Unit::Percent, Some(written)) if !read.signed_percent => number::percent(read.number, written),
            _ => read.number,
        };
        fits(number, unit).map(|()| Held::Figure(number))
    }

    fn place(&mut self, row: &Row, head: &str, measure: u32, cell: Cell) {
        let key = (measure, cell.period, cell.at.clone());
        if let Some(earlier) = self.taken.insert(key, row.number) {
            return self.trouble(row, head, Wrong::Twice(earlier));
        }
        let place = measure as usize;
        if let Some(measure) = self.shape.measures.get_mut(place) {
            count(measure, &cell.held);
        }
        if let Some(cells) = self.cells.get_mut(place) {
            cells.push(Placed { line: row.number, cell });
        }
    }

    fn end(mut self) -> (Found, Vec<Trouble>) {
        self.order_periods();
        self.parts();
        ((self.shape, self.cells), self.troubles)
    }

    /// Periods in the order of time, and the cells with them.
    fn order_periods(&mut self) {
        let mut codes: Vec<(&String, u32)> = self.periods.iter().map(|(code, place)| (code, *place)).collect();
        codes.sort_by_key(|(code, _)| (period::span(code), (*code).clone()));
        let new: BTreeMap<u32, u32> = (0..).zip(&codes).map(|(new, (_, old))| (*old, new)).collect();
        self.shape.periods = codes.into_iter().map(|(code, _)| code.clone()).collect();
        for placed in self.cells.iter_mut().flatten() {
            placed.cell.period = placed.cell.period.and_then(|old| new.get(&old).copied());
        }
    }

    /// Which counts are parts of which, and the lines where a part is more than its whole.
    fn parts(&mut self) {
        let pairs: BTreeSet<(u32, u32)> = self
            .plan
            .checks
            .iter()
            .filter_map(|check| match check {
                Check::Part { part, whole } => {
                    Some((find(&self.shape.measures, part)?, find(&self.shape.measures, whole)?))
                }
                _ => None,
            })
            .collect();
        for (part, whole) in &pairs {
            let wholes: BTreeMap<_, _> = self.figures(*whole).map(|(placed, number)| (key(placed), number)).collect();
            let over: Vec<Trouble> = self
                .figures(*part)
                .filter_map(|(placed, number)| {
                    let whole = wholes.get(&key(placed)).filter(|whole| number.value() > whole.value())?;
                    let what = Wrong::PartOverWhole(printed(number), printed(*whole));
                    let column = self.shape.measures.get(*part as usize)?.code.clone();
                    Some(Trouble { row: placed.line, column, what })
                })
                .collect();
            self.troubles.extend(over);
        }
        self.shape.parts = pairs.into_iter().collect();
    }

    fn figures(&self, measure: u32) -> impl Iterator<Item = (&Placed, Printed)> {
        self.cells.get(measure as usize).into_iter().flatten().filter_map(|placed| match placed.cell.held {
            Held::Figure(number) => Some((placed, number)),
            _ => None,
        })
    }
}

/// The place of a measure that is called so.
pub(super) fn find(measures: &[Measure], name: &str) -> Option<u32> {
    let name = i18n::fold(name);
    let place = measures.iter().position(|one| i18n::fold(&one.code) == name || i18n::fold(&one.label) == name)?;
    u32::try_from(place).ok()
}

/// What makes two cells those of one row.
pub(super) fn key(placed: &Placed) -> (Option<u32>, &[u32]) {
    (placed.cell.period, &placed.cell.at)
}

/// A number as it was printed, with a point.
pub(super) fn printed(number: Printed) -> String {
    format!("{:.*}", usize::from(number.places), number.value())
}

fn fits(number: Printed, unit: Unit) -> Result<(), Wrong> {
    let value = number.value();
    match unit {
        Unit::Count | Unit::Percent | Unit::Days if value < 0.0 => Err(Wrong::Negative),
        Unit::Count if value.fract() != 0.0 => Err(Wrong::NotWhole),
        Unit::Percent if value > 100.0 => Err(Wrong::OverHundred),
        _ => Ok(()),
    }
}

fn count(measure: &mut Measure, held: &Held) {
    match held {
        Held::Figure(number) => {
            measure.figures += 1;
            measure.zeros += u32::from(number.units == 0);
        }
        Held::Hidden => measure.hidden += 1,
        Held::Absent => measure.absent += 1,
        Held::Words(_) => {}
    }
}
