//! The tables laid out as grids: which number stands where, and which categories lie beside each other.

use super::{Lattice, read};
use crate::{Candidate, Dimension, Split, Table};
use std::collections::BTreeMap;

/// Grids of more places are not laid out; their numbers are covered one by one.
const MOST_PLACES: usize = 1 << 20;

/// One dimension of a grid.
#[derive(Debug)]
pub(crate) struct Axis {
    /// Whether the parts of a whole add up to it.
    pub apart: bool,
    pub parents: Vec<Option<usize>>,
    pub children: Vec<Vec<usize>>,
    /// How far apart in the grid two neighbouring categories lie.
    pub stride: usize,
}

/// One table, or one of the two numbers in each of its cells.
#[derive(Debug)]
pub(crate) struct Grid {
    pub axes: Vec<Axis>,
    numbers: Vec<Option<usize>>,
}

/// All grids, and where each number stands in them.
#[derive(Debug, Default)]
pub(crate) struct Grids {
    pub all: Vec<Grid>,
    stands: BTreeMap<usize, Vec<(usize, usize)>>,
}

impl Grid {
    pub(crate) fn number(&self, place: usize) -> Option<usize> {
        self.numbers.get(place).copied().flatten()
    }

    /// The category on each axis.
    pub(crate) fn categories(&self, place: usize) -> impl Iterator<Item = (&Axis, usize)> {
        self.axes.iter().map(move |axis| (axis, place / axis.stride.max(1) % axis.parents.len().max(1)))
    }
}

impl Grids {
    pub(super) fn of(lattice: &Lattice, candidate: &Candidate) -> Self {
        let mut grids = Self::default();
        for table in &candidate.tables {
            grids.table(lattice, table);
        }
        grids
    }

    /// Where a number stands: each grid with its place there.
    pub(crate) fn stands(&self, number: usize) -> impl Iterator<Item = (&Grid, usize)> {
        let places = self.stands.get(&number).map(Vec::as_slice).unwrap_or_default();
        places.iter().filter_map(|(grid, place)| Some((self.all.get(*grid)?, *place)))
    }

    fn table(&mut self, lattice: &Lattice, table: &Table) {
        let Some((size, strides)) = strides(table) else { return };
        let codes: Vec<BTreeMap<&str, usize>> = table.dimensions.iter().map(codes).collect();
        let mut slots: Vec<Vec<Option<usize>>> = Vec::new();
        for cell in &table.cells {
            let each = cell.at.iter().zip(&codes).zip(&strides);
            let place: Option<usize> =
                each.map(|((code, codes), stride)| Some(codes.get(code.as_str())? * stride)).sum();
            let (Some(place), Some(names)) = (place, read::place(table, cell)) else { continue };
            for (slot, key) in read::keys(table, &names).iter().enumerate() {
                if slots.len() <= slot {
                    slots.push(vec![None; size]);
                }
                if let Some(at) = slots.get_mut(slot).and_then(|numbers| numbers.get_mut(place)) {
                    *at = lattice.index.get(key).copied();
                }
            }
        }
        for numbers in slots {
            for (place, number) in numbers.iter().enumerate() {
                if let Some(number) = number {
                    self.stands.entry(*number).or_default().push((self.all.len(), place));
                }
            }
            let axes = table.dimensions.iter().zip(&strides).map(|(dimension, stride)| axis(dimension, *stride));
            self.all.push(Grid { axes: axes.collect(), numbers });
        }
    }
}

/// How many places a table has, and how far apart neighbours lie along each dimension; nothing when there are too many.
fn strides(table: &Table) -> Option<(usize, Vec<usize>)> {
    let (mut size, mut strides) = (1_usize, Vec::new());
    for dimension in &table.dimensions {
        strides.push(size);
        size = size.checked_mul(dimension.categories.len()).filter(|size| *size <= MOST_PLACES)?;
    }
    Some((size, strides))
}

fn codes(dimension: &Dimension) -> BTreeMap<&str, usize> {
    dimension.categories.iter().enumerate().map(|(at, category)| (category.code.as_str(), at)).collect()
}

fn axis(dimension: &Dimension, stride: usize) -> Axis {
    let codes = codes(dimension);
    let mut children = vec![Vec::new(); dimension.categories.len()];
    let parent = |of: &crate::Category| of.parent.as_ref().and_then(|code| codes.get(code.as_str()).copied());
    let parents: Vec<Option<usize>> = dimension.categories.iter().map(parent).collect();
    for (at, parent) in parents.iter().enumerate() {
        if let Some(list) = parent.and_then(|parent| children.get_mut(parent)) {
            list.push(at);
        }
    }
    Axis { apart: dimension.split == Split::Apart, parents, children, stride }
}
