//! Series as pages and files show them.

use crate::model::outside::{Cell, Held, Shape};
use documents::open::{Dimension, Point, Role, Term};
use std::collections::{BTreeMap, BTreeSet};

/// What a page shows of one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Slice {
    /// How many rows there are in all.
    pub of: usize,
    /// Those that are shown, each with its name and what it holds.
    pub rows: Vec<(String, Option<u32>, Held)>,
}

/// The rows of one measure within a group, from one on.
pub fn slice(shape: &Shape, cells: &[Cell], group: Option<&str>, (from, most): (usize, usize)) -> Slice {
    let within = |cell: &&Cell| {
        group.is_none_or(|group| {
            shape.dimensions.iter().zip(&cell.at).any(|(dimension, at)| {
                dimension.of.get(*at as usize).is_some_and(|category| category.group.as_deref() == Some(group))
            })
        })
    };
    let mut found: Vec<&Cell> = cells.iter().filter(within).collect();
    found.sort_by_key(|cell| (cell.period, cell.at.clone()));
    let rows = found.iter().skip(from).take(most);
    Slice { of: found.len(), rows: rows.map(|cell| (row_name(shape, cell), cell.period, cell.held.clone())).collect() }
}

/// The words of the categories of a cell; empty where it has none.
pub fn row_name(shape: &Shape, cell: &Cell) -> String {
    let labels = shape.dimensions.iter().zip(&cell.at).filter_map(|(dimension, at)| dimension.of.get(*at as usize));
    labels.map(|category| category.label.as_str()).collect::<Vec<_>>().join(", ")
}

/// One measure as the dimensions and points of open data. What is not in the file was not collected.
pub fn points(shape: &Shape, cells: &[Cell], period: &str) -> (Vec<Dimension>, Vec<Point>) {
    let mut axes: Vec<(Dimension, Vec<u32>)> = Vec::new();
    let periods: BTreeSet<u32> = cells.iter().filter_map(|cell| cell.period).collect();
    if !periods.is_empty() {
        let term = |place: &u32| shape.periods.get(*place as usize).map(|code| Term::new(code, code));
        axes.push((
            dimension("period", period, Role::Time, periods.iter().filter_map(term)),
            periods.into_iter().collect(),
        ));
    }
    for (place, categories) in shape.dimensions.iter().enumerate() {
        let used: BTreeSet<u32> = cells.iter().filter_map(|cell| cell.at.get(place).copied()).collect();
        let term = |at: &u32| categories.of.get(*at as usize).map(|one| Term::new(&one.code, &one.label));
        let id = format!("category_{}", place + 1);
        let role = if place == 0 { Role::Place } else { Role::Other };
        axes.push((dimension(&id, &categories.label, role, used.iter().filter_map(term)), used.into_iter().collect()));
    }
    let mut there: BTreeMap<Vec<u32>, Point> = BTreeMap::new();
    for cell in cells {
        there.insert(cell.period.into_iter().chain(cell.at.iter().copied()).collect(), point(&cell.held));
    }
    let mut places: Vec<Vec<u32>> = vec![Vec::new()];
    for (_, used) in &axes {
        let longer = |place: &Vec<u32>| {
            let place = place.clone();
            used.iter().map(move |next| place.iter().copied().chain([*next]).collect::<Vec<u32>>()).collect::<Vec<_>>()
        };
        places = places.iter().flat_map(longer).collect();
    }
    let points = places.iter().map(|place| there.get(place).copied().unwrap_or(Point::NOT_COLLECTED)).collect();
    (axes.into_iter().map(|(dimension, _)| dimension).collect(), points)
}

fn dimension(id: &str, label: &str, role: Role, terms: impl Iterator<Item = Term>) -> Dimension {
    Dimension { id: id.to_owned(), label: label.to_owned(), role, categories: terms.collect() }
}

/// What a cell is in open data: a hidden one has a status and no figure.
pub(crate) fn point(held: &Held) -> Point {
    match held {
        Held::Figure(number) => Point::shown(number.decimal()),
        Held::Hidden => Point::HIDDEN,
        Held::Absent | Held::Words(_) => Point::NOT_COLLECTED,
    }
}
