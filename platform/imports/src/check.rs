//! From raw cells to values, naming each row that cannot be taken.

use crate::cell::Cell;
use crate::column::{Column, Kind};
use crate::table::{Line, Table};
use crate::{day, number};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How days with slashes are written in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayOrder {
    /// 31/12/2026.
    DayFirst,
    /// 12/31/2026.
    MonthFirst,
}

/// A value that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// Words, without spaces at their ends.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A day.
    Day(Date),
    /// The code of one of a list.
    Code(String),
    /// Yes or no.
    Yes(bool),
}

/// A line whose every cell was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number of the line in the file.
    pub number: u32,
    values: BTreeMap<String, Value>,
}

impl Row {
    /// The value of a column; nothing when the cell is blank.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.values.get(key)
    }

    /// The words of a column, or the code of one of a list.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key)? {
            Value::Text(text) | Value::Code(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number of a column.
    pub fn whole(&self, key: &str) -> Option<i64> {
        if let Value::Whole(number) = self.get(key)? { Some(*number) } else { None }
    }

    /// The day of a column.
    pub fn day(&self, key: &str) -> Option<Date> {
        if let Value::Day(day) = self.get(key)? { Some(*day) } else { None }
    }

    /// Whether a column says yes; blank is no.
    pub fn says_yes(&self, key: &str) -> bool {
        self.get(key) == Some(&Value::Yes(true))
    }
}

/// Why a line cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// The number of the line in the file.
    pub row: u32,
    /// The head of the column as it was written; its key when it has none.
    pub column: String,
    /// What is wrong.
    pub what: What,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// It is blank and must not be.
    Missing,
    /// It has more letters than this.
    TooLong(usize),
    /// It holds signs that are no letters and change how text is shown.
    HiddenSigns,
    /// It is no whole number.
    NotWhole,
    /// 1,204 can be read in two ways.
    DoubtfulNumber,
    /// It is not between these.
    Outside(i64, i64),
    /// It is no day, or its year has no four digits.
    NotADay,
    /// 03/04/2026 can be read in two ways, and nobody said which is meant.
    DoubtfulDay,
    /// 31 February, or the 29 February 1900 of office programs.
    NoSuchDay,
    /// It is not between these days.
    DayOutside(Date, Date),
    /// It is none of these.
    NotOffered(Vec<String>),
    /// It is neither yes nor no.
    NotYesOrNo,
    /// It is a formula; the value itself is needed.
    Formula,
    /// A formula that went wrong.
    Broken,
    /// Merged cells: nobody can say to which line they belong.
    Merged,
    /// There is something beside the table, where no column has a head.
    NoHead,
}

/// What is wrong with the heads of the columns. Nothing can be read before it is mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HeadTrouble {
    /// A needed column is not there. Values: its key.
    Missing(String),
    /// Two heads mean the same column. Values: its key and the second head.
    Twice(String, String),
}

/// What came of checking a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The lines that can be taken, in order.
    pub rows: Vec<Row>,
    /// What is wrong with the others, by line.
    pub troubles: Vec<Trouble>,
    /// Heads of columns that nobody asked for.
    pub unused: Vec<String>,
}

impl Checked {
    /// How many lines cannot be taken.
    pub fn refused_lines(&self) -> usize {
        self.troubles.iter().map(|trouble| trouble.row).collect::<BTreeSet<_>>().len()
    }
}

/// How many of a list are named when a cell holds none of them.
const NAMED: usize = 12;

/// Reads every line as the columns ask. `order` is how days with slashes are written, if somebody said; else a day of the same column that can
/// be read in one way only decides.
///
/// # Errors
/// What is wrong with the heads.
pub fn check(table: &Table, columns: &[Column], order: Option<DayOrder>) -> Result<Checked, Vec<HeadTrouble>> {
    let (placed, unused) = place(table, columns)?;
    Ok(Checked { unused, ..read(table, &placed, order) })
}

/// The same with columns that somebody placed by hand, counted from 0, whatever stands in their heads.
pub fn check_at(table: &Table, columns: &[(usize, Column)], order: Option<DayOrder>) -> Checked {
    read(table, &columns.iter().map(|(place, column)| (*place, column)).collect(), order)
}

fn read(table: &Table, placed: &Placed<'_>, order: Option<DayOrder>) -> Checked {
    let orders: BTreeMap<usize, Option<DayOrder>> =
        placed.keys().map(|place| (*place, order.or_else(|| order_of(table, *place)))).collect();
    let mut checked = Checked { rows: Vec::new(), troubles: Vec::new(), unused: Vec::new() };
    for line in &table.lines {
        let mut values = BTreeMap::new();
        let before = checked.troubles.len();
        for (place, column) in placed {
            let head = table.heads.get(place).unwrap_or(&column.key);
            match value(line.cells.get(place), column, orders.get(place).copied().flatten()) {
                Ok(None) => {}
                Ok(Some(value)) => drop(values.insert(column.key.clone(), value)),
                Err(what) => checked.troubles.push(Trouble { row: line.number, column: head.clone(), what }),
            }
        }
        checked.troubles.extend(beside(table, line));
        if checked.troubles.len() == before {
            checked.rows.push(Row { number: line.number, values });
        }
    }
    checked
}

type Placed<'a> = BTreeMap<usize, &'a Column>;

fn place<'a>(table: &Table, columns: &'a [Column]) -> Result<(Placed<'a>, Vec<String>), Vec<HeadTrouble>> {
    let mut placed = Placed::new();
    let (mut unused, mut troubles) = (Vec::new(), Vec::new());
    for (place, head) in &table.heads {
        match columns.iter().find(|column| column.is_called(head)) {
            None => unused.push(head.clone()),
            Some(column) if placed.values().any(|other| other.key == column.key) => {
                troubles.push(HeadTrouble::Twice(column.key.clone(), head.clone()));
            }
            Some(column) => drop(placed.insert(*place, column)),
        }
    }
    let stands = |column: &&Column| placed.values().any(|placed| placed.key == column.key);
    let missing = columns.iter().filter(|column| column.needed && !stands(column));
    troubles.extend(missing.map(|column| HeadTrouble::Missing(column.key.clone())));
    if troubles.is_empty() { Ok((placed, unused)) } else { Err(troubles) }
}

fn order_of(table: &Table, place: usize) -> Option<DayOrder> {
    let texts = table.lines.iter().filter_map(|line| match line.cells.get(&place) {
        Some(Cell::Text(text)) => Some(text.as_str()),
        _ => None,
    });
    day::order_told(texts)
}

/// Cells where no column has a head: a shifted line looks like this.
fn beside(table: &Table, line: &Line) -> Option<Trouble> {
    let stray = line.cells.keys().find(|place| !table.heads.contains_key(*place))?;
    Some(Trouble { row: line.number, column: (stray + 1).to_string(), what: What::NoHead })
}

fn value(cell: Option<&Cell>, column: &Column, order: Option<DayOrder>) -> Result<Option<Value>, What> {
    let Some(cell) = cell else { return if column.needed { Err(What::Missing) } else { Ok(None) } };
    let text = match cell {
        Cell::Formula => return Err(What::Formula),
        Cell::Broken => return Err(What::Broken),
        Cell::Merged => return Err(What::Merged),
        other => other.text(),
    };
    if text.chars().any(is_hidden) {
        return Err(What::HiddenSigns);
    }
    let value = match &column.kind {
        Kind::Text { most } if text.chars().count() > *most => return Err(What::TooLong(*most)),
        Kind::Text { .. } => Value::Text(text),
        Kind::Whole { from, until } => Value::Whole(whole(cell, &text, *from, *until)?),
        Kind::Day { from, until } => Value::Day(day_of(cell, &text, order, *from, *until)?),
        Kind::OneOf(choices) => {
            let found = choices.iter().find(|choice| choice.is_called(&text));
            let offered =
                || choices.iter().take(NAMED).map(|choice| choice.names.first().unwrap_or(&choice.code).clone());
            Value::Code(found.ok_or_else(|| What::NotOffered(offered().collect()))?.code.clone())
        }
        Kind::YesNo => Value::Yes(match cell {
            Cell::Truth(truth) => *truth,
            _ => yes_or_no(&text).ok_or(What::NotYesOrNo)?,
        }),
    };
    Ok(Some(value))
}

/// Control signs and those that turn the direction of text: a name that shows as another one.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{FFFD}')
}

fn whole(cell: &Cell, text: &str, from: i64, until: i64) -> Result<i64, What> {
    let number = match cell {
        Cell::Number(number) => number::of_float(*number)?,
        _ => number::whole(text)?,
    };
    if (from..=until).contains(&number) { Ok(number) } else { Err(What::Outside(from, until)) }
}

fn day_of(cell: &Cell, text: &str, order: Option<DayOrder>, from: Date, until: Date) -> Result<Date, What> {
    let day = match cell {
        Cell::Day(day) => *day,
        Cell::Number(_) | Cell::Truth(_) => return Err(What::NotADay),
        _ => day::read(text, order)?,
    };
    if (from..=until).contains(&day) { Ok(day) } else { Err(What::DayOutside(from, until)) }
}

/// Yes or no as people write it in the three languages, as a tick or as a number; nothing when it is neither.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match i18n::fold(text.trim()).as_str() {
        "yes" | "y" | "true" | "1" | "x" | "ta" | "da" => Some(true),
        "no" | "n" | "false" | "0" | "nil" | "ne" => Some(false),
        _ if matches!(text.trim(), "✓" | "✔" | "☑") => Some(true),
        _ => None,
    }
}
