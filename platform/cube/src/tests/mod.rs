mod carrying;
mod checkpoint;
mod closing;
mod grounds;
mod marginal;
mod naive;
mod periods;
mod random;
mod recount;
mod seed;
mod sets;
mod sharing;
mod trees;
mod twos;

use crate::*;
use jiff::civil::Date;
use uuid::Uuid;

pub const REGIONS: Hierarchy = Hierarchy(0);
pub const OLD_ORDER: Hierarchy = Hierarchy(1);
pub const SEEN: Measure = Measure(1);
pub const HOURS: Measure = Measure(2);
pub const CALLS: Measure = Measure(3);

/// The same id for the same number; organisations and people stand apart.
pub fn node(number: u64) -> Uuid {
    Uuid::from_u64_pair(1, number)
}

pub fn person(number: u64) -> Uuid {
    Uuid::from_u64_pair(0x7A3F_91C4_55E0_2B16, number.wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn period(text: &str) -> Period {
    text.parse().unwrap()
}

pub fn always(under: Option<u64>) -> Edge {
    Edge { under: under.map(node), from: None, until: None }
}

pub fn placed(hierarchy: Hierarchy, number: u64, edges: &[Edge]) -> Placement {
    Placement { hierarchy, node: node(number), edges: edges.to_vec() }
}

pub fn define(measure: Measure, counts: Counts, kinds: Kinds) -> Change {
    Change::Define { measure, definition: Definition { counts, kinds } }
}

pub fn row(measure: Measure, who: u64, at: u64, when: &str) -> Row {
    Row { measure, person: Some(person(who)), node: node(at), day: day(when), kind: 0, value: 1 }
}

/// A cube and its next sequence.
#[derive(Default)]
pub struct Told {
    pub cube: Cube,
    pub next: u64,
}

impl Told {
    pub fn tell(&mut self, change: &Change) -> Result<(), Refused> {
        self.next += 1;
        self.cube.apply(Sequence(self.next), change)
    }

    pub fn must(&mut self, change: Change) {
        self.tell(&change).unwrap();
    }

    pub fn people(&self, at: u64, when: &str) -> u64 {
        self.cube.distinct(&Query::new(SEEN, node(at), period(when))).unwrap().count()
    }

    pub fn rows(&self, at: u64, when: &str) -> u64 {
        self.cube.rows(&Query::new(SEEN, node(at), period(when))).unwrap()
    }
}

/// A nation (0) over two regions (1, 2) with three and two teams (10, 11, 12 and 20, 21).
pub fn small() -> Told {
    let mut told = Told::default();
    told.must(define(SEEN, Counts::PeopleAndAmounts, Kinds::Everywhere));
    told.must(define(HOURS, Counts::Amounts, Kinds::WhereRowsAre));
    told.must(define(CALLS, Counts::People, Kinds::Unsplit));
    let edges = [
        (0, None),
        (1, Some(0)),
        (2, Some(0)),
        (10, Some(1)),
        (11, Some(1)),
        (12, Some(1)),
        (20, Some(2)),
        (21, Some(2)),
    ];
    told.must(Change::Place(edges.map(|(number, under)| placed(REGIONS, number, &[always(under)])).to_vec()));
    told
}

/// Numbers by chance, the same in every run.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end
    }

    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as u64) as usize]
    }
}
