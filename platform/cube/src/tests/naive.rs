//! The slow way: all rows in a list, counted anew for each question, by the words of the documentation and nothing else.

use super::*;
use std::collections::{BTreeMap, BTreeSet};

type Codes = BTreeSet<Option<u16>>;

#[derive(Clone, Default)]
pub struct Naive {
    pub rows: Vec<Row>,
    pub edges: BTreeMap<(Hierarchy, Uuid), Vec<Edge>>,
    pub as_of: Option<Date>,
    pub merged: BTreeMap<Uuid, Uuid>,
    pub known: BTreeMap<(Uuid, u8), BTreeSet<u16>>,
    pub amounts_only: BTreeSet<Measure>,
}

/// For each node the people, rows and sum of each month, by kind.
pub type Months = BTreeMap<Uuid, BTreeMap<(Month, u16), (BTreeSet<Uuid>, u64, i64)>>;

impl Naive {
    pub fn counted_as(&self, person: Uuid) -> Uuid {
        self.merged.get(&person).map_or(person, |into| self.counted_as(*into))
    }

    /// Everybody who is one person with this one.
    pub fn bundle(&self, person: Uuid) -> BTreeSet<Uuid> {
        let counted_as = self.counted_as(person);
        let all = self.merged.keys().copied().filter(|other| self.counted_as(*other) == counted_as);
        all.chain([counted_as]).collect()
    }

    pub fn erase(&mut self, person: Uuid) {
        let bundle = self.bundle(person);
        for row in &mut self.rows {
            row.person = row.person.filter(|person| !bundle.contains(person));
        }
        self.merged.retain(|from, _| !bundle.contains(from));
        self.known.retain(|(person, _), _| !bundle.contains(person));
    }

    pub fn parent(&self, tree: Tree, node: Uuid, month: Month) -> Option<Uuid> {
        let mut edges = self.edges.get(&(tree.hierarchy, node))?.clone();
        edges.sort_by_key(|edge| edge.from.unwrap_or(Date::MIN));
        let from = |edge: &Edge| edge.from.unwrap_or(Date::MIN);
        let until = |edge: &Edge| edge.until.unwrap_or(Date::MAX);
        let (first, last) = match tree.dated {
            Dated::AsWas => (month.first_day(), month.first_day().last_of_month()),
            Dated::AsIs => (self.as_of.unwrap_or(Date::MAX), self.as_of.unwrap_or(Date::MAX)),
        };
        let mut best: Option<(u8, i64, &Edge)> = None;
        for edge in &edges {
            let days = |day: Date| i64::from((day - first).get_days());
            let rank = if from(edge) <= first && first < until(edge) {
                (0, 0)
            } else if from(edge) > first && from(edge) <= last {
                (1, days(from(edge)))
            } else if until(edge) <= first {
                (2, -days(until(edge)))
            } else {
                (3, days(from(edge)))
            };
            if best.is_none_or(|best| rank < (best.0, best.1)) {
                best = Some((rank.0, rank.1, edge));
            }
        }
        best.and_then(|best| best.2.under)
    }

    pub fn months(&self, measure: Measure, tree: Tree) -> Months {
        let mut found = Months::new();
        for row in self.rows.iter().filter(|row| row.measure == measure) {
            let month = Month::of(row.day).unwrap();
            let mut at = Some(row.node);
            while let Some(node) = at {
                let cell = found.entry(node).or_default().entry((month, row.kind)).or_default();
                let person = row.person.filter(|_| !self.amounts_only.contains(&measure));
                cell.0.extend(person.map(|person| self.counted_as(person)));
                cell.1 += 1;
                cell.2 += row.value;
                at = self.parent(tree, node, month);
            }
        }
        found
    }

    pub fn codes(&self, person: Uuid, ground: u8) -> Codes {
        match self.known.get(&(person, ground)) {
            Some(values) if !values.is_empty() => values.iter().map(|value| Some(*value)).collect(),
            _ => [None].into(),
        }
    }
}

/// People, rows and sum of a node over a span; of one kind or of all.
pub fn over(months: &Months, node: Uuid, span: Span, kind: Option<u16>) -> (BTreeSet<Uuid>, u64, i64) {
    let mut sum = (BTreeSet::new(), 0, 0);
    let Some(of_node) = months.get(&node) else { return sum };
    for ((_, its_kind), cell) in of_node.range((span.first(), 0)..=(span.last(), u16::MAX)) {
        if kind.is_none_or(|kind| kind == *its_kind) {
            sum.0.extend(cell.0.iter().copied());
            sum.1 += cell.1;
            sum.2 += cell.2;
        }
    }
    sum
}
