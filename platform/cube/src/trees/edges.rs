//! Dated edges, and which one holds.

use crate::{Hierarchy, Month, Refused};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// An edge between numbered nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    pub under: Option<u32>,
    /// First day; the earliest day there is when it was always so.
    pub from: Date,
    /// The first day after it; the latest there is when it still holds.
    pub until: Date,
}

impl Held {
    fn holds(&self, day: Date) -> bool {
        self.from <= day && day < self.until
    }
}

/// What was told of all hierarchies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// Edges in the order of days.
    pub edges: BTreeMap<(Hierarchy, u32), Vec<Held>>,
    pub as_of: Option<Date>,
}

impl Told {
    /// The same edges in the order of days; refused when two hold on one day.
    pub fn ordered(node: Uuid, mut edges: Vec<Held>) -> Result<Vec<Held>, Refused> {
        edges.sort_by_key(|edge| edge.from);
        let ends = edges.iter().all(|edge| edge.from < edge.until);
        let apart = edges.iter().zip(edges.iter().skip(1)).all(|(edge, next)| edge.until <= next.from);
        if ends && apart { Ok(edges) } else { Err(Refused::EdgesOverlap(node)) }
    }

    pub fn hierarchies(&self) -> Vec<Hierarchy> {
        let found: BTreeSet<Hierarchy> = self.edges.keys().map(|key| key.0).collect();
        found.into_iter().collect()
    }

    /// The parent in a month.
    pub fn parent_in(&self, hierarchy: Hierarchy, node: u32, month: Month) -> Option<u32> {
        self.standing(hierarchy, node, month.first_day(), month.first_day().last_of_month())
    }

    /// The parent as it is.
    pub fn parent_now(&self, hierarchy: Hierarchy, node: u32) -> Option<u32> {
        let day = self.as_of.unwrap_or(Date::MAX);
        self.standing(hierarchy, node, day, day)
    }

    /// The edge that holds on the first of these days; else the first that begins in them; else the last one before; else the
    /// first one after.
    fn standing(&self, hierarchy: Hierarchy, node: u32, first: Date, last: Date) -> Option<u32> {
        let edges = self.edges.get(&(hierarchy, node))?;
        let found = edges
            .iter()
            .find(|edge| edge.holds(first))
            .or_else(|| edges.iter().find(|edge| first <= edge.from && edge.from <= last))
            .or_else(|| edges.iter().rev().find(|edge| edge.until <= first))
            .or_else(|| edges.first());
        found.and_then(|edge| edge.under)
    }

    /// Every month in which something may stand elsewhere than in the month before.
    pub fn turns(&self) -> BTreeSet<Month> {
        let days = self.edges.values().flatten().flat_map(|edge| [edge.from, edge.until]);
        let months = days.filter_map(|day| Month::of(day).ok());
        months.flat_map(|month| [month, month.next()]).collect()
    }
}
