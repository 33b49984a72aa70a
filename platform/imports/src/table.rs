//! A table as it was brought.

use crate::cell::Cell;
use std::collections::BTreeMap;

/// A table with its heads and its lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The heads of the columns, by place from 0.
    pub(crate) heads: BTreeMap<usize, String>,
    pub(crate) lines: Vec<Line>,
    pub(crate) how: String,
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
