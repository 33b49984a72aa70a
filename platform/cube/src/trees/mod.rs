//! Organisations: which there are, how they stand above each other in each month, and which groups of them that makes.

mod build;
mod edges;
mod groups;

pub(crate) use build::NONE;
pub(crate) use edges::{Held, Told};
pub(crate) use groups::Groups;

use crate::cells::Reach;
use crate::slot::Quickly;
use crate::{Dated, Hierarchy, Month, Quarter, Span, Tree, Year};
use std::sync::Arc;
use uuid::Uuid;

/// The organisations, numbered as they came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Nodes {
    numbers: Quickly<Uuid, u32>,
    pub ids: Vec<Uuid>,
}

impl Nodes {
    pub fn find(&self, id: Uuid) -> Option<u32> {
        self.numbers.get(&id).copied()
    }

    pub fn find_or_add(&mut self, id: Uuid) -> u32 {
        let next = self.ids.len() as u32;
        let number = *self.numbers.entry(id).or_insert(next);
        if number == next {
            self.ids.push(id);
        }
        number
    }

    pub fn id(&self, number: u32) -> Uuid {
        self.ids.get(number as usize).copied().unwrap_or_default()
    }
}

/// One hierarchy in one state: above each node its parent, and the group of all that lies under it, itself included.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct View {
    /// [`NONE`] for a root.
    pub parents: Vec<u32>,
    pub groups: Vec<u32>,
    /// What each inner node's group is put together from: the node alone, and the groups of its children.
    pub parts: Vec<(u32, Box<[u32]>)>,
}

impl View {
    pub fn group(&self, node: u32) -> u32 {
        self.groups.get(node as usize).copied().unwrap_or_default()
    }

    pub fn parent(&self, node: u32) -> Option<u32> {
        self.parents.get(node as usize).copied().filter(|parent| *parent != NONE)
    }

    /// Whether the node lies under one of these, itself not counted. `named` is sorted.
    pub fn lies_under(&self, node: u32, named: &[u32]) -> bool {
        let mut above = self.parent(node);
        while let Some(parent) = above {
            if named.binary_search(&parent).is_ok() {
                return true;
            }
            above = self.parent(parent);
        }
        false
    }
}

/// Months in which nothing moved.
#[derive(Debug)]
pub(crate) struct Epoch {
    pub first: Month,
    /// The groups of the roots of one hierarchy, the one with fewest: from them everybody is found.
    pub tops: Vec<u32>,
    /// One view for each hierarchy, as it was.
    was: Vec<Arc<View>>,
    /// For each node, over each hierarchy and state, the groups it lies in, from the smallest on, without itself alone.
    lines: Vec<Box<[Box<[u32]>]>>,
    /// What each group in use is put together from.
    pub parts: Quickly<u32, Box<[u32]>>,
    /// The groups in use that have parts, the smallest first.
    pub bottom_up: Vec<u32>,
}

impl Epoch {
    pub fn lines(&self, node: u32) -> &[Box<[u32]>] {
        self.lines.get(node as usize).map_or(&[], |lines| lines)
    }

    pub fn parts(&self, group: u32) -> &[u32] {
        self.parts.get(&group).map_or(&[], |parts| parts)
    }

    /// Every group above the node, each after its parts.
    pub fn above(&self, node: u32) -> Vec<u32> {
        let wanted: Vec<u32> = self.lines(node).iter().flatten().copied().collect();
        self.bottom_up.iter().copied().filter(|group| wanted.contains(group)).collect()
    }
}

/// All trees at all times, as they are known now. Never changed: a move makes new ones.
#[derive(Debug)]
pub(crate) struct Trees {
    pub told: Told,
    hierarchies: Vec<Hierarchy>,
    is: Vec<Arc<View>>,
    pub epochs: Vec<Epoch>,
}

impl Trees {
    /// The epoch of a month; epochs begin with the first month there can be, so there always is one.
    pub fn epoch(&self, month: Month) -> Option<&Epoch> {
        let after = self.epochs.partition_point(|epoch| epoch.first <= month);
        self.epochs.get(after.saturating_sub(1))
    }

    /// The epoch of a month, and how long around it nothing moves: a month, its quarter or its year.
    pub fn steady(&self, month: Month) -> Option<(&Epoch, Reach)> {
        let epoch = self.epoch(month)?;
        let holds = |span: Span| {
            epoch.first <= span.first() && self.epoch(span.last()).is_some_and(|last| last.first == epoch.first)
        };
        let steady = match month {
            month if holds(Year::of(month).span()) => Reach::Year,
            month if holds(Quarter::of(month).span()) => Reach::Quarter,
            _ => Reach::Month,
        };
        Some((epoch, steady))
    }

    /// The view that this tree has in this month; none for a hierarchy that nobody told.
    pub fn view(&self, tree: Tree, month: Month) -> Option<&View> {
        let place = self.hierarchies.binary_search(&tree.hierarchy).ok()?;
        let view = match tree.dated {
            Dated::AsIs => self.is.get(place)?,
            Dated::AsWas => self.epoch(month)?.was.get(place)?,
        };
        Some(view)
    }

    /// Whether the tree is the same in both months without looking at it.
    pub fn same(&self, tree: Tree, month: Month, other: Month) -> bool {
        let first = |month| self.epoch(month).map(|epoch| epoch.first);
        tree.dated == Dated::AsIs || first(month) == first(other)
    }
}
