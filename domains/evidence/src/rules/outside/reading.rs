//! From a file to series, or to what is wrong with it.

use super::{
    number::{self, NoNumber},
    period::NoPeriod,
    plan::columns_of,
    rows,
};
use crate::{
    model::outside::{Cell, Compared, Plan, Shape},
    rules::{FILE_DAMAGED, FILE_EMPTY, FILE_LARGE, FILE_NO_LINES, FILE_NO_TABLE, FILE_OLD, FILE_ROWS},
};
use flate2::read::GzDecoder;
use imports::{CannotRead, LARGEST_FILE, MOST_ROWS, Table, What};
use jiff::civil::Date;
use kernel::Refusal;
use std::{borrow::Cow, collections::BTreeSet, io::Read};

/// A line that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The number of the line in the file.
    pub row: u32,
    /// The head of the column.
    pub column: String,
    /// What is wrong.
    pub what: Wrong,
}

/// What is wrong with a cell, or with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The cell cannot be read at all.
    Cell(What),
    /// It is no number, or it can be read in two ways.
    Number(NoNumber),
    /// A percentage that could be of one or of hundred.
    DoubtfulPercent,
    /// Less than nothing.
    Negative,
    /// More than hundred percent.
    OverHundred,
    /// A count with something behind the point.
    NotWhole,
    /// No period.
    Period(NoPeriod),
    /// The same figure stands in an earlier line.
    Twice(u32),
    /// A part that is more than its whole; both as they are printed.
    PartOverWhole(String, String),
}

/// What somebody must say before the file can be read: two readings are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Whether 1,204 is one thousand two hundred and four.
    Numbers,
    /// Whether 0.45 is forty-five percent.
    Percents,
    /// Whether 03/04/2026 is in April.
    Days,
}

/// What was read of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What the table is made of.
    pub shape: Shape,
    /// The cells of each measure, in the order of the measures.
    pub cells: Vec<Vec<Cell>>,
    /// What is stated beside what the table gives.
    pub compared: Compared,
}

/// What came of reading a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// How it was read: its encoding and separator, or the sheet.
    pub how: String,
    /// How many lines it has.
    pub lines: usize,
    /// Heads of columns that are left out.
    pub unused: Vec<String>,
    /// What is wrong, by line.
    pub troubles: Vec<Trouble>,
    /// What somebody must say first.
    pub questions: BTreeSet<Question>,
    /// The series; nothing while anything is wrong, since half a table says something else than the whole.
    pub reading: Option<Reading>,
}

/// The bytes of a file, unpacked when it was packed with gzip.
///
/// # Errors
/// When it is too large or damaged.
pub fn unpacked(bytes: &[u8]) -> Result<Cow<'_, [u8]>, Refusal> {
    if bytes.len() > LARGEST_FILE {
        return Err(too_large());
    }
    if !bytes.starts_with(&[0x1F, 0x8B]) {
        return Ok(Cow::Borrowed(bytes));
    }
    let mut plain = Vec::new();
    let most = LARGEST_FILE as u64 + 1;
    GzDecoder::new(bytes).take(most).read_to_end(&mut plain).map_err(|_| FILE_DAMAGED)?;
    if plain.len() > LARGEST_FILE { Err(too_large()) } else { Ok(Cow::Owned(plain)) }
}

/// The table of a file.
///
/// # Errors
/// Why it is none, in words.
pub fn read_file(bytes: &[u8]) -> Result<Table, Refusal> {
    imports::load(&unpacked(bytes)?).map_err(|cannot| match cannot {
        CannotRead::Empty => FILE_EMPTY,
        CannotRead::TooLarge => too_large(),
        CannotRead::TooManyRows => FILE_ROWS.with("most", MOST_ROWS.to_string()),
        CannotRead::OldOrLocked => FILE_OLD,
        CannotRead::NotATable => FILE_NO_TABLE,
        CannotRead::Damaged => FILE_DAMAGED,
        CannotRead::NoLines => FILE_NO_LINES,
    })
}

fn too_large() -> Refusal {
    FILE_LARGE.with("limit", (LARGEST_FILE / 1024 / 1024).to_string())
}

impl Report {
    /// Reads every line of a table as the plan says.
    ///
    /// # Errors
    /// When the plan does not fit the table.
    pub fn of(table: &Table, plan: &Plan, today: Date) -> Result<Self, Refusal> {
        let (columns, asked) = columns_of(table, plan)?;
        let checked = imports::check(table, &asked, plan.days).map_err(|troubles| super::plan::misfit(&troubles))?;
        let mut report = Self {
            how: table.how().to_owned(),
            lines: table.lines(),
            unused: checked.unused,
            troubles: Vec::new(),
            questions: BTreeSet::new(),
            reading: None,
        };
        for trouble in checked.troubles {
            report.note(Trouble { row: trouble.row, column: trouble.column, what: Wrong::Cell(trouble.what) });
        }
        let figures: Vec<&str> =
            checked.rows.iter().flat_map(|row| columns.figures.iter().filter_map(|(head, _)| row.text(head))).collect();
        let writing = plan.numbers.or_else(|| number::writing_told(figures.into_iter()));
        let (found, troubles) = rows::read(&checked.rows, (&columns, plan), writing, today);
        troubles.into_iter().for_each(|trouble| report.note(trouble));
        report.troubles.sort_by_key(|trouble| trouble.row);
        if report.troubles.is_empty() {
            let compared = super::compare::compare(&found.0, &found.1, plan);
            report.reading =
                Some(Reading { shape: found.0, cells: found.1.into_iter().map(rows::plain).collect(), compared });
        }
        Ok(report)
    }

    fn note(&mut self, trouble: Trouble) {
        let question = match &trouble.what {
            Wrong::Cell(What::DoubtfulDay) => Some(Question::Days),
            Wrong::Number(NoNumber::Doubtful) => Some(Question::Numbers),
            Wrong::DoubtfulPercent => Some(Question::Percents),
            _ => None,
        };
        self.questions.extend(question);
        self.troubles.push(trouble);
    }
}
