//! A table as it was brought.

use crate::cell::Cell;
use crate::check::{DayOrder, What};
use crate::day;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A table with its heads and its lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The heads of the columns, by place from 0.
    pub(crate) heads: BTreeMap<usize, String>,
    pub(crate) lines: Vec<Line>,
    pub(crate) how: String,
    /// Heads that lie over several columns.
    pub(crate) merged_heads: Vec<String>,
}

/// What stands in the heads of the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heads {
    /// What each column holds.
    AreNames,
    /// Days, in a register with people down and days across.
    AreDays,
}

/// One line below the heads.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The number of the line as the office program or the editor shows it.
    pub number: u32,
    pub(crate) cells: BTreeMap<usize, Cell>,
}

impl Table {
    /// The heads of the columns as they were written, in order.
    pub fn heads(&self) -> impl Iterator<Item = &str> {
        self.heads.values().map(String::as_str)
    }

    /// The heads of the columns with their places, counted from 0, in order.
    pub fn columns(&self) -> impl Iterator<Item = (usize, &str)> {
        self.heads.iter().map(|(place, head)| (*place, head.as_str()))
    }

    /// Heads that lie over several columns: nobody can say which of these columns is meant.
    pub fn merged_heads(&self) -> &[String] {
        &self.merged_heads
    }

    /// Days of these columns that can be read in two ways, the first few as they are written, when no other day of the
    /// same column says which way is meant. With `heads` the heads of all columns are read as days instead.
    pub fn doubtful_days(&self, places: &[usize], heads: Heads) -> Vec<String> {
        const SHOWN: usize = 3;
        let mut doubtful: Vec<String> = Vec::new();
        let columns: Vec<Vec<String>> = match heads {
            Heads::AreDays => vec![self.heads.values().cloned().collect()],
            Heads::AreNames => places.iter().map(|place| self.texts(*place)).collect(),
        };
        for texts in columns {
            if day::order_told(texts.iter().map(String::as_str)).is_none() {
                let two_ways = |text: &&String| day::read(text, None) == Err(What::DoubtfulDay);
                doubtful.extend(texts.iter().filter(two_ways).take(SHOWN).cloned());
            }
        }
        doubtful.sort();
        doubtful.dedup();
        doubtful.truncate(SHOWN);
        doubtful
    }

    fn texts(&self, place: usize) -> Vec<String> {
        let text = |line: &Line| match line.cells.get(&place) {
            Some(Cell::Text(text)) => Some(text.clone()),
            _ => None,
        };
        self.lines.iter().filter_map(text).collect()
    }

    /// The heads of the columns read as days, with their places: for a register with the days across. What is no day is
    /// left out.
    pub fn head_days(&self, order: Option<DayOrder>) -> Vec<(usize, Result<Date, What>)> {
        let texts = || self.heads.values().map(String::as_str);
        let order = order.or_else(|| day::order_told(texts()));
        let read = |(place, head): (&usize, &String)| match day::read(head, order) {
            Err(What::NotADay) => None,
            other => Some((*place, other)),
        };
        self.heads.iter().filter_map(read).collect()
    }

    /// How many lines there are below the heads, blank ones left out.
    pub fn lines(&self) -> usize {
        self.lines.len()
    }

    /// How the file was read: its encoding and separator, or the sheet. For the person to see when letters look wrong.
    pub fn how(&self) -> &str {
        &self.how
    }

    /// The first lines as text, for the person to see whether the file was understood.
    pub fn sample(&self, lines: usize) -> Vec<Vec<String>> {
        let text = |line: &Line, place: &usize| line.cells.get(place).map(Cell::text).unwrap_or_default();
        self.lines.iter().take(lines).map(|line| self.heads.keys().map(|place| text(line, place)).collect()).collect()
    }

    /// What tells this table from others: the same content saved again by another program has the same mark.
    pub fn fingerprint(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        let mut add = |text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        self.heads.values().for_each(|head| add(head));
        for line in &self.lines {
            for place in self.heads.keys() {
                add(&line.cells.get(place).map(plain).unwrap_or_default());
            }
        }
        *hasher.finalize().as_bytes()
    }
}

/// One writing for what spreadsheets and files of text write differently.
fn plain(cell: &Cell) -> String {
    let text = cell.text();
    crate::day::iso(&text).map_or(text, |day| day.to_string())
}
