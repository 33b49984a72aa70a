//! Sheets with named columns.

use super::super::{Place, Trouble};
use super::columns::{Base, Column};
use jiff::ToSpan;
use std::collections::{BTreeMap, BTreeSet};

/// A filled cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Text, or a number or a yes as text.
    Text(String),
    /// A date, as the days counted by the office program.
    Serial(f64),
    /// What a broken formula leaves.
    Error,
}

/// A sheet: its columns by place, its rows by number.
pub(super) struct Sheet {
    pub name: String,
    columns: BTreeMap<u32, Column>,
    rows: BTreeMap<u32, BTreeMap<u32, Cell>>,
    troubles: Vec<Trouble>,
}

/// A row with its texts.
pub(super) struct Row<'a> {
    sheet: &'a str,
    /// The number as the office program shows it.
    pub number: u32,
    pub cells: Vec<(&'a Column, String)>,
}

impl Row<'_> {
    /// The place of a column in this row.
    pub(super) fn place(&self, column: &str) -> String {
        format!("{} row {}, column {column}", self.sheet, self.number)
    }

    /// The same for whoever is told what did not come along, with the question of this row.
    pub(super) fn cell(&self, column: &str) -> Place {
        let question = self.text("name").map(str::to_owned);
        Place::Cell { sheet: self.sheet.to_owned(), row: self.number, column: column.to_owned(), question }
    }

    /// The text of a column without language.
    pub(super) fn text(&self, base: &str) -> Option<&str> {
        self.cells.iter().find(|(column, _)| column.base.as_str() == base).map(|(_, text)| text.as_str())
    }
}

impl Sheet {
    pub(super) fn new(name: &str, mut rows: BTreeMap<u32, BTreeMap<u32, Cell>>) -> Self {
        let header = rows.pop_first().map(|(_, header)| header).unwrap_or_default();
        let mut sheet = Self { name: name.to_owned(), columns: BTreeMap::new(), rows, troubles: Vec::new() };
        let mut known = BTreeSet::new();
        for (at, cell) in header {
            let Cell::Text(text) = cell else { continue };
            let column = Column::read(&text, sheet.key().as_str());
            if !known.insert((column.base.clone(), column.language.clone())) {
                sheet.troubles.push(Trouble::at(format!("{name} row 1, column {text}"), "this column stands twice"));
            }
            sheet.columns.insert(at, column);
        }
        sheet
    }

    /// The name of the sheet as it is looked up.
    pub(super) fn key(&self) -> String {
        self.name.trim().to_lowercase()
    }

    /// `true` for a sheet that is used.
    pub(super) fn is_known(&self) -> bool {
        matches!(self.key().as_str(), "survey" | "choices" | "settings")
    }

    pub(super) fn take_troubles(&mut self) -> Vec<Trouble> {
        std::mem::take(&mut self.troubles)
    }

    pub(super) fn columns(&self) -> impl Iterator<Item = &Column> {
        self.columns.values()
    }

    /// Whether these columns are there; the first that is not is named.
    pub(super) fn has_columns(&self, needed: [&str; 2], troubles: &mut Vec<Trouble>) -> bool {
        let lacks = |needed: &&str| !self.columns().any(|column| column.base.as_str() == *needed);
        let Some(missing) = needed.into_iter().find(lacks) else { return true };
        troubles.push(Trouble::at(format!("{} row 1", self.name), format!("there is no column named {missing}")));
        false
    }

    /// The place of a cell, its column by name.
    pub(super) fn place(&self, row: u32, column: u32) -> String {
        let name = self.columns.get(&column).map_or_else(|| letters(column), |column| column.written.clone());
        format!("{} row {}, column {name}", self.name, row + 1)
    }

    /// The rows with something in them. A date stands only where one is meant.
    pub(super) fn rows(&self, troubles: &mut Vec<Trouble>) -> Vec<Row<'_>> {
        let mut rows = Vec::new();
        for (number, cells) in &self.rows {
            let mut row = Row { sheet: &self.name, number: number + 1, cells: Vec::new() };
            for (at, cell) in cells {
                let Some(column) = self.columns.get(at) else { continue };
                match text_of(cell, &column.base) {
                    Ok(text) => row.cells.push((column, text)),
                    Err(what) => troubles.push(Trouble::at(self.place(*number, *at), what)),
                }
            }
            if !row.cells.is_empty() {
                rows.push(row);
            }
        }
        rows
    }

    /// Everything as text, for a sheet that is kept and not used.
    pub(super) fn raw(&self) -> Vec<BTreeMap<String, String>> {
        let mut rows = Vec::new();
        for cells in self.rows.values() {
            let named = cells.iter().filter_map(|(at, cell)| {
                let text = match cell {
                    Cell::Text(text) => text.clone(),
                    Cell::Serial(serial) => moment(*serial).unwrap_or_default(),
                    Cell::Error => return None,
                };
                Some((self.columns.get(at)?.written.clone(), text))
            });
            rows.push(named.collect());
        }
        rows
    }
}

fn text_of(cell: &Cell, base: &Base) -> Result<String, String> {
    match cell {
        Cell::Text(text) => Ok(text.clone()),
        Cell::Error => Err("a formula that went wrong; write the value itself".to_owned()),
        Cell::Serial(serial) if base.takes_dates() => moment(*serial).ok_or_else(|| {
            format!(
                "day {serial} of the office program is no day (it counts 29 February 1900, which never was); \
                 write the date as text"
            )
        }),
        Cell::Serial(serial) => Err(format!(
            "the office program made a date of this (day {serial}); make the cell a text cell and write it again"
        )),
    }
}

/// The date, the time or both that an office program means by a number of days.
fn moment(serial: f64) -> Option<String> {
    let (days, part) = (serial.floor(), serial - serial.floor());
    #[expect(clippy::cast_possible_truncation, reason = "rounded and at most a day of seconds")]
    let seconds = (part * 86_400.0).round() as i64;
    let time = jiff::civil::Time::midnight().checked_add(seconds.checked_rem(86_400)?.seconds()).ok()?;
    if days == 0.0 {
        return Some(time.to_string());
    }
    let day = imports::day_of_serial(days, false)?;
    Some(if seconds == 0 { day.to_string() } else { format!("{day}T{time}") })
}

/// The letters of a column.
fn letters(column: u32) -> String {
    let mut left = column + 1;
    let mut letters = Vec::new();
    while left > 0 {
        let digit = (left - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(digit).unwrap_or_default()));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}
