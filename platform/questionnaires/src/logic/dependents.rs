//! What follows from the answers to some items, gathered item by item.

use super::{Form, index::Index};

/// The items whose showing, repeats, choices or calculation depends on the answer to any of the items added so far, directly
/// or through others. What was found once is not gone through again.
#[derive(Clone, Debug)]
pub struct Dependents<'a> {
    index: &'a Index,
    /// For each item of the form.
    found: Vec<bool>,
    open: Vec<usize>,
}

impl Form {
    /// Nothing yet: what depends on the items that are added.
    pub fn gather_dependents(&self) -> Dependents<'_> {
        Dependents { index: &self.index, found: vec![false; self.index.places.len()], open: Vec::new() }
    }
}

impl<'a> Dependents<'a> {
    /// What depends on this item belongs to it from now on.
    pub fn add(&mut self, item: &str) {
        let index = self.index;
        self.open.extend(index.ids.get(item));
        while let Some(at) = self.open.pop() {
            let around = std::iter::successors(Some(at), |&at| index.place(at).parent);
            let readers = around.flat_map(|at| &index.place(at).read_by);
            for &next in readers.chain(&index.wide) {
                if self.mark(next) {
                    self.open.push(next);
                    for inner in index.inside(next) {
                        if self.mark(inner) {
                            self.open.push(inner);
                        }
                    }
                }
            }
        }
    }

    /// Whether it was not there before.
    fn mark(&mut self, at: usize) -> bool {
        self.found.get_mut(at).is_some_and(|found| !std::mem::replace(found, true))
    }

    /// Whether this item depends on one of those that were added.
    pub fn holds(&self, item: &str) -> bool {
        self.index.ids.get(item).and_then(|&at| self.found.get(at)).is_some_and(|found| *found)
    }

    /// Begins anew.
    pub fn clear(&mut self) {
        self.found.fill(false);
    }

    /// The ids of all of them.
    pub fn ids(&self) -> impl Iterator<Item = &'a str> {
        let found = self.index.places.iter().zip(&self.found).filter(|(_, found)| **found);
        found.map(|(place, _)| place.id.as_str())
    }
}
