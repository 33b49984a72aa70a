//! What one node of the server holds: a cube that has come to a place in the order of changes.

use super::tree::{FLAT, Tree, WHOLE};
use crate::store::{Body, Seen};
use cube::{Change, Counts, Cube, Definition, Edge, Kinds, Measure, Month, Placement, Row, Sequence};
use kernel::{Date, Time};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use uuid::Uuid;

/// A measure at one place in one month: what is counted anew at once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slice {
    /// What is counted.
    pub measure: String,
    /// Where; the nil id for facts without a place.
    pub node: Uuid,
    /// In which month.
    pub month: Month,
}

/// The cube and what was held do not fit: it is made again from the rows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the figures are out of step with the facts: {0}")]
pub struct OutOfStep(pub String);

/// The part of what is held that is no cube; written into the checkpoint beside it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Beside {
    /// The place of the last change followed.
    pub position: i64,
    /// The change that has it.
    pub last: Option<Uuid>,
    /// Facts up to this day are in the cube.
    pub until: Date,
    /// Facts of days to come.
    pub to_come: BTreeMap<Date, Vec<Seen>>,
    /// Measures in the order of their numbers.
    measures: Vec<String>,
    /// Kinds in the order of their numbers; the first is none.
    kinds: Vec<String>,
    /// The months in which a place has facts of a measure.
    slices: BTreeMap<String, BTreeSet<(Uuid, Date)>>,
}

/// What one node holds.
pub struct Held {
    pub cube: Cube,
    pub beside: Beside,
    pub tree: Tree,
    /// When each slice was last counted anew.
    pub counted: BTreeMap<Slice, Time>,
    /// Slices that were found unequal.
    pub suspects: BTreeSet<Slice>,
    /// Places that the cube was told of.
    placed: HashSet<Uuid>,
    /// The first month in which a measure had facts anywhere. It follows from the slices, and every figure asks for it.
    first_months: BTreeMap<String, Date>,
}

impl Held {
    /// Nothing yet, with the organisations as they stand.
    pub fn new(tree: Tree, today: Date) -> Result<Self, OutOfStep> {
        let beside = Beside { until: today, kinds: vec![String::new()], ..Beside::default() };
        Self::again(Cube::new(), beside, tree, today)
    }

    /// The same from a checkpoint.
    pub fn again(cube: Cube, beside: Beside, tree: Tree, today: Date) -> Result<Self, OutOfStep> {
        let (counted, suspects, placed) = (BTreeMap::new(), BTreeSet::new(), HashSet::new());
        let first = |(measure, cells): (&String, &BTreeSet<(Uuid, Date)>)| {
            Some((measure.clone(), cells.iter().map(|(_, month)| *month).min()?))
        };
        let first_months = beside.slices.iter().filter_map(first).collect();
        let mut held = Self { cube, beside, tree, counted, suspects, placed, first_months };
        held.place_organisations(today)?;
        Ok(held)
    }

    /// Tells the cube where organisations stand, and stood.
    pub fn place_organisations(&mut self, today: Date) -> Result<(), OutOfStep> {
        let named: BTreeSet<Uuid> = self.beside.slices.values().flatten().map(|(node, _)| *node).collect();
        let placements = self.tree.placements(named.into_iter());
        self.placed.extend(placements.iter().map(|placement| placement.node));
        self.make(&[Change::Place(placements), Change::AsOf(today)])
    }

    /// Takes in what changed in one source: all of it, or nothing is served any more until it is made again.
    pub fn follow(&mut self, body: &Body) -> Result<(), OutOfStep> {
        let mut changes = Vec::new();
        for seen in &body.gone {
            if seen.day > self.beside.until {
                self.forget_to_come(seen)?;
            } else {
                let row = self.row(seen, &mut changes)?;
                changes.push(Change::Remove(row));
            }
        }
        for seen in &body.come {
            self.take(seen, &mut changes)?;
        }
        self.make(&changes)
    }

    /// Takes in rows as they are, when the cube is made anew.
    pub fn load(&mut self, rows: &[Seen]) -> Result<(), OutOfStep> {
        let mut changes = Vec::new();
        for seen in rows {
            self.take(seen, &mut changes)?;
        }
        self.make(&changes)
    }

    /// Days went by: facts that were to come count now. The clock may have been set back; then nothing is taken out
    /// again.
    pub fn come_to(&mut self, today: Date) -> Result<(), OutOfStep> {
        if today <= self.beside.until {
            return Ok(());
        }
        self.beside.until = today;
        let later = self.beside.to_come.split_off(&today.tomorrow().unwrap_or(Date::MAX));
        let now = std::mem::replace(&mut self.beside.to_come, later);
        let rows: Vec<Seen> = now.into_values().flatten().collect();
        self.load(&rows)?;
        self.make(&[Change::AsOf(today)])
    }

    fn take(&mut self, seen: &Seen, changes: &mut Vec<Change>) -> Result<(), OutOfStep> {
        if seen.day > self.beside.until {
            self.beside.to_come.entry(seen.day).or_default().push(seen.clone());
            return Ok(());
        }
        let row = self.row(seen, changes)?;
        changes.push(Change::Add(row));
        Ok(())
    }

    fn forget_to_come(&mut self, seen: &Seen) -> Result<(), OutOfStep> {
        let of_day = self.beside.to_come.entry(seen.day).or_default();
        let at = of_day.iter().position(|other| other == seen);
        let at = at.ok_or_else(|| OutOfStep("a fact to come went before it came".to_owned()))?;
        of_day.swap_remove(at);
        Ok(())
    }

    /// The row of the cube for a fact; what the cube must be told before it is put into `changes`.
    fn row(&mut self, seen: &Seen, changes: &mut Vec<Change>) -> Result<Row, OutOfStep> {
        let measure = match self.measure(&seen.measure) {
            Some(measure) => measure,
            None => {
                self.beside.measures.push(seen.measure.clone());
                let measure = self.measure(&seen.measure).ok_or_else(|| OutOfStep("too many measures".to_owned()))?;
                // Facts do not say which of them are people and which are amounts; definitions do, and are checked.
                let definition = Definition { counts: Counts::PeopleAndAmounts, kinds: Kinds::WhereRowsAre };
                changes.push(Change::Define { measure, definition });
                measure
            }
        };
        let month = seen.day.first_of_month();
        if self.placed.insert(seen.node) {
            changes.push(Change::Place(flat(seen.node)));
        }
        self.beside.slices.entry(seen.measure.clone()).or_default().insert((seen.node, month));
        let first = self.first_months.entry(seen.measure.clone()).or_insert(month);
        *first = month.min(*first);
        let kind = self.kind_or_new(&seen.kind)?;
        let person = seen.person.map(crate::PersonKey::uuid);
        Ok(Row { measure, person, node: seen.node, day: seen.day, kind, value: seen.value })
    }

    fn kind_or_new(&mut self, word: &str) -> Result<u16, OutOfStep> {
        if self.kind(word).is_none() {
            self.beside.kinds.push(word.to_owned());
        }
        self.kind(word).filter(|kind| *kind <= Row::LAST_KIND).ok_or_else(|| OutOfStep("too many kinds".to_owned()))
    }

    /// The number of a measure that has had facts.
    pub fn measure(&self, name: &str) -> Option<Measure> {
        let at = self.beside.measures.iter().position(|known| known == name)?;
        u16::try_from(at).ok().map(Measure).filter(|measure| *measure <= Measure::LAST)
    }

    /// The number of a kind that facts have had.
    pub fn kind(&self, word: &str) -> Option<u16> {
        let at = self.beside.kinds.iter().position(|known| known == word)?;
        u16::try_from(at).ok()
    }

    /// The first month in which a measure had facts anywhere.
    pub fn first_month(&self, measure: &str) -> Option<Month> {
        self.first_months.get(measure).and_then(|month| Month::of(*month).ok())
    }

    /// Every slice that ever had a fact.
    pub fn slices(&self) -> impl Iterator<Item = Slice> + '_ {
        let of = |(measure, cells): (&String, &BTreeSet<(Uuid, Date)>)| {
            let measure = measure.clone();
            let slice = move |(node, day): &(Uuid, Date)| {
                Some(Slice { measure: measure.clone(), node: *node, month: Month::of(*day).ok()? })
            };
            cells.iter().filter_map(slice).collect::<Vec<_>>()
        };
        self.beside.slices.iter().flat_map(of)
    }

    /// Puts something into the cube that no fact says, as a fault of the machine would.
    #[cfg(test)]
    pub fn spoil(&mut self, measure: &str, node: Uuid, day: Date) {
        let measure = self.measure(measure).unwrap();
        self.make(&[Change::Add(Row { measure, person: None, node, day, kind: 0, value: 1_000 })]).unwrap();
    }

    fn make(&mut self, changes: &[Change]) -> Result<(), OutOfStep> {
        if changes.is_empty() {
            return Ok(());
        }
        let next = Sequence(self.cube.sequence().0 + 1);
        self.cube.apply_all(next, changes).map_err(|declined| OutOfStep(declined.to_string()))
    }
}

fn flat(node: Uuid) -> Vec<Placement> {
    let under = (node != WHOLE).then_some(WHOLE);
    let edges = under.map(|under| Edge { under: Some(under), from: None, until: None }).into_iter().collect();
    vec![Placement { hierarchy: FLAT, node, edges }]
}
