//! What is answered to one item, by repeat.

use crate::model::{Path, Value};
use std::{
    collections::{BTreeMap, btree_map::Entry},
    ops::Bound,
};

/// The values of one item by repeat. Most items stand outside any repeat: their values lie beside each other and take no
/// tree, so that a form of thousands of questions is settled in little memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Kept {
    alone: Option<Vec<Value>>,
    repeats: BTreeMap<Path, Vec<Value>>,
}

impl Kept {
    pub(crate) fn get(&self, path: &[u32]) -> Option<&Vec<Value>> {
        if path.is_empty() { self.alone.as_ref() } else { self.repeats.get(path) }
    }

    /// Puts values where none are; `false` when there are some.
    pub(crate) fn add(&mut self, path: &[u32], values: &[Value]) -> bool {
        if path.is_empty() {
            let free = self.alone.is_none();
            self.alone.get_or_insert_with(|| values.to_vec());
            return free;
        }
        match self.repeats.entry(path.to_vec()) {
            Entry::Vacant(free) => {
                free.insert(values.to_vec());
                true
            }
            Entry::Occupied(_) => false,
        }
    }

    /// Puts these values in the place of whatever was there; none take it away.
    pub(crate) fn set(&mut self, path: &[u32], values: Vec<Value>) {
        if values.is_empty() {
            self.remove(path);
        } else if path.is_empty() {
            self.alone = Some(values);
        } else {
            self.repeats.insert(path.to_vec(), values);
        }
    }

    pub(crate) fn remove(&mut self, path: &[u32]) {
        if path.is_empty() {
            self.alone = None;
        } else {
            self.repeats.remove(path);
        }
    }

    /// All of it, in the order of the repeats.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&[u32], &Vec<Value>)> {
        let alone = self.alone.iter().map(|values| (&[][..], values));
        alone.chain(self.repeats.iter().map(|(path, values)| (path.as_slice(), values)))
    }

    /// The repeats inside `path` in which something is answered.
    pub(crate) fn within<'a>(&'a self, path: &'a [u32]) -> impl Iterator<Item = &'a [u32]> {
        let from = self.repeats.range::<[u32], _>((Bound::Included(path), Bound::Unbounded));
        from.map(|(inner, _)| inner.as_slice()).take_while(move |inner| inner.starts_with(path))
    }
}
