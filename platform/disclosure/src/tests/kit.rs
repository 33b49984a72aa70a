//! Tables for the tests: places, ages, grounds; sets of people; chance with a seed.

use crate::{
    Candidate, Category, Cell, Class, Dimension, Entry, Key, Kind, Overlaps, RuleSet, Shown, Sort, Split, Table,
};
use std::collections::{BTreeMap, BTreeSet};

pub fn rules() -> RuleSet {
    RuleSet::named("irish_default").unwrap()
}

/// Everything, and parts of it.
pub fn parts(name: &str, codes: &[&str]) -> Dimension {
    let mut categories = vec![Category::everything("all")];
    categories.extend(codes.iter().map(|code| Category::part(code, "all")));
    Dimension { name: name.to_owned(), sort: Sort::Other, split: Split::Apart, categories }
}

/// A nation with regions.
pub fn regions(codes: &[&str], split: Split) -> Dimension {
    let mut categories = vec![Category::everything("IE")];
    categories.extend(codes.iter().map(|code| Category::part(code, "IE").at_level(1)));
    Dimension { name: "place".to_owned(), sort: Sort::Place, split, categories }
}

pub fn cell(at: &[&str], entry: Entry) -> Cell {
    Cell { at: at.iter().map(|code| (*code).to_owned()).collect(), entry }
}

pub fn count(at: &[&str], count: i64) -> Cell {
    cell(at, Entry::Count(count))
}

pub fn table(measure: &str, kind: Kind, class: Class, dimensions: Vec<Dimension>, cells: Vec<Cell>) -> Table {
    Table { measure: measure.to_owned(), kind, class, dimensions, cells }
}

/// A line of parts of everything, with their sum.
pub fn line(measure: &str, counts: &[i64]) -> Candidate {
    let codes: Vec<String> = (0..counts.len()).map(|at| format!("c{at}")).collect();
    let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    let mut cells = vec![count(&["all"], counts.iter().sum())];
    cells.extend(codes.iter().zip(counts).map(|(code, number)| count(&[code], *number)));
    one(table(measure, Kind::People, Class::D1, vec![parts("kind", &codes)], cells))
}

pub fn one(table: Table) -> Candidate {
    Candidate { id: "r1".to_owned(), tables: vec![table], ..Candidate::default() }
}

/// What is shown at each place of the first table.
pub fn shown(outcome: &crate::Outcome) -> BTreeMap<String, Shown> {
    outcome.tables.iter().flat_map(|table| &table.cells).map(|cell| (cell.at.join("/"), cell.shown)).collect()
}

pub fn is_hidden(outcome: &crate::Outcome, at: &str) -> bool {
    matches!(shown(outcome).get(at), Some(Shown::Hidden(_)))
}

/// Who is in what: answers every overlap.
#[derive(Default)]
pub struct Sets(pub BTreeMap<Key, BTreeSet<u32>>);

impl Overlaps for Sets {
    fn shared(&self, one: &Key, other: &Key) -> Option<u64> {
        Some(self.0.get(one)?.intersection(self.0.get(other)?).count() as u64)
    }
}

/// A small generator of one's own, so that the tests do not lean on anybody's.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
    /// Counts as they are in life: many small, some none, a few large.
    pub fn count(&mut self) -> i64 {
        match self.below(10) {
            0 => 0,
            1..=3 => 1 + self.below(4) as i64,
            4..=7 => 5 + self.below(25) as i64,
            _ => 30 + self.below(400) as i64,
        }
    }
}
