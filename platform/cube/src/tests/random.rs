//! A million things by chance, and the slow count beside.

use super::carrying::those_in_several_parts_are_known;
use super::naive::{Naive, over};
use super::*;
use std::collections::BTreeMap;

const NODES: u64 = 22;
const PEOPLE: u64 = 160;
const KINDS: u64 = 3;
const GROUNDS: u8 = 3;
const MEASURES: [Measure; 3] = [SEEN, CALLS, HOURS];

struct Run {
    told: Told,
    naive: Naive,
    chance: Chance,
    frozen: BTreeMap<Period, Naive>,
}

fn start(seed: u64) -> Run {
    let naive = Naive { amounts_only: [HOURS].into(), ..Naive::default() };
    let mut run = Run { told: Told::default(), naive, chance: Chance(seed), frozen: BTreeMap::new() };
    run.told.must(define(SEEN, Counts::PeopleAndAmounts, Kinds::Everywhere));
    run.told.must(define(CALLS, Counts::PeopleAndAmounts, Kinds::WhereRowsAre));
    run.told.must(define(HOURS, Counts::Amounts, Kinds::Unsplit));
    // Nation 0, regions 1..4, teams from 4 on; in the old order other areas, and some teams in none.
    let regions = (0..NODES).map(|number| placed(REGIONS, number, &[always(parent_at_first(number))]));
    let old = (4..NODES)
        .filter(|number| number % 5 > 0)
        .map(|number| placed(OLD_ORDER, number, &[always(Some(1 + number % 2))]));
    run.place(regions.chain(old).collect());
    run
}

fn parent_at_first(number: u64) -> Option<u64> {
    match number {
        0 => None,
        1..4 => Some(0),
        _ => Some(1 + number % 3),
    }
}

impl Run {
    fn place(&mut self, placements: Vec<Placement>) {
        if self.told.tell(&Change::Place(placements.clone())).is_ok() {
            for placement in placements {
                self.naive.edges.insert((placement.hierarchy, placement.node), placement.edges);
            }
        }
    }

    fn some_row(&mut self) -> Row {
        let month = Month::from_number(Month::new(2025, 1).unwrap().number() + self.chance.below(24) as u16).unwrap();
        Row {
            measure: *self.chance.one(&MEASURES),
            person: (self.chance.below(8) > 0).then(|| person(self.chance.below(PEOPLE))),
            node: node(self.chance.below(NODES)),
            day: month.first_day().checked_add(jiff::Span::new().days(self.chance.below(28) as i64)).unwrap(),
            kind: self.chance.below(KINDS) as u16,
            value: self.chance.below(100) as i64 - 20,
        }
    }

    fn step(&mut self) {
        match self.chance.below(1000) {
            0..450 => self.add(),
            450..880 => self.remove(),
            880..920 => self.attribute(),
            920..945 => self.merge(),
            945..975 => self.unmerge(),
            975..977 => self.erase(),
            977 if self.chance.below(10) == 0 => self.reorganise(),
            978 => self.close_or_open(),
            979..990 => self.refuse_what_is_not_there(),
            _ => self.shift(),
        }
    }

    fn add(&mut self) {
        let row = self.some_row();
        self.told.must(Change::Add(row));
        self.naive.rows.push(row);
    }

    fn remove(&mut self) {
        if self.naive.rows.len() > 1500 || (self.chance.below(2) == 0 && !self.naive.rows.is_empty()) {
            let place = self.chance.below(self.naive.rows.len() as u64) as usize;
            let row = self.naive.rows.swap_remove(place);
            self.told.must(Change::Remove(row));
        }
    }

    /// A row that lies elsewhere after all: one commit.
    fn shift(&mut self) {
        if self.naive.rows.is_empty() {
            return;
        }
        let place = self.chance.below(self.naive.rows.len() as u64) as usize;
        let (before, elsewhere) = (self.naive.rows[place], node(self.chance.below(NODES)));
        let after = Row { node: elsewhere, ..before };
        self.told.next += 1;
        let commit = [Change::Remove(before), Change::Add(after)];
        self.told.cube.apply_all(Sequence(self.told.next), &commit).unwrap();
        self.naive.rows[place] = after;
    }

    fn attribute(&mut self) {
        let (who, ground) = (person(self.chance.below(PEOPLE)), self.chance.below(GROUNDS.into()) as u8);
        let many = [0, 1, 1, 1, 1, 2, 3][self.chance.below(7) as usize];
        let values: Vec<u16> = (0..many).map(|_| 10 * self.chance.below(6) as u16).collect();
        self.naive.known.insert((who, ground), values.iter().copied().collect());
        self.told.must(Change::Attribute { person: who, ground, values });
    }

    fn merge(&mut self) {
        let (from, into) = (person(self.chance.below(PEOPLE)), person(self.chance.below(PEOPLE)));
        let may = from != into && !self.naive.merged.contains_key(&from) && self.naive.counted_as(into) != from;
        assert_eq!(self.told.tell(&Change::Merge { from, into }).is_ok(), may);
        if may {
            self.naive.merged.insert(from, into);
        }
    }

    fn unmerge(&mut self) {
        let merged: Vec<Uuid> = self.naive.merged.keys().copied().collect();
        if !merged.is_empty() {
            let from = *self.chance.one(&merged);
            self.told.must(Change::Unmerge { from });
            self.naive.merged.remove(&from);
        }
    }

    fn erase(&mut self) {
        let who = person(self.chance.below(PEOPLE));
        if self.told.tell(&Change::Erase { person: who }).is_ok() {
            self.naive.erase(who);
        }
    }

    fn reorganise(&mut self) {
        if self.chance.below(4) == 0 {
            let day = Date::constant(2025 + self.chance.below(2) as i16, 1 + self.chance.below(12) as i8, 15);
            self.told.must(Change::AsOf(day));
            self.naive.as_of = Some(day);
            return;
        }
        let moved = (0..1 + self.chance.below(3)).map(|_| {
            let hierarchy = *self.chance.one(&[REGIONS, OLD_ORDER]);
            let number = self.chance.below(NODES);
            let turn = Date::constant(2025, 1, 1) + jiff::Span::new().days(self.chance.below(700) as i64);
            let gap = jiff::Span::new().days(self.chance.below(3) as i64 * 20);
            let [before, after] = [0, 1].map(|_| (number > 0).then(|| node(self.chance.below(NODES))));
            let edges = [
                Edge { under: before, from: None, until: Some(turn) },
                Edge { under: after, from: Some(turn + gap), until: None },
            ];
            Placement { hierarchy, node: node(number), edges: edges.to_vec() }
        });
        let moved: Vec<Placement> = moved.collect();
        self.place(moved);
    }

    fn close_or_open(&mut self) {
        let period = *self
            .chance
            .one(&["2025-02", "2025Q1", "2025Q3", "2025", "2025-01..2025-08ytd", "2025-05..2026-04"].map(period));
        if self.frozen.remove(&period).is_some() {
            self.told.must(Change::Reopen(period));
        } else {
            self.told.must(Change::Close(period));
            self.frozen.insert(period, self.naive.clone());
        }
    }

    fn refuse_what_is_not_there(&mut self) {
        let row = Row { node: node(self.chance.below(NODES)), day: Date::constant(2031, 5, 5), ..self.some_row() };
        assert!(matches!(self.told.tell(&Change::Remove(row)), Err(Refused::NoSuchRow(_))));
        assert_eq!(self.told.tell(&Change::Unmerge { from: node(1) }), Err(Refused::NotMerged(node(1))));
    }

    /// Every period, or one in so many.
    fn compare(&mut self, one_in: u64) {
        for measure in MEASURES {
            for tree in trees() {
                let mut periods = periods();
                periods.retain(|_| self.chance.below(one_in) == 0);
                compare_tree(&self.told.cube, &self.naive, (measure, tree), &periods, Figure::Live);
                for (period, naive) in &self.frozen {
                    compare_tree(&self.told.cube, naive, (measure, tree), &[*period], Figure::Frozen);
                }
            }
        }
    }
}

fn trees() -> impl Iterator<Item = Tree> {
    [REGIONS, OLD_ORDER]
        .into_iter()
        .flat_map(|hierarchy| [Dated::AsWas, Dated::AsIs].map(|dated| Tree { hierarchy, dated }))
}

fn periods() -> Vec<Period> {
    let years = [2025, 2026];
    let mut found: Vec<Period> = years.map(|year| Period::year(year).unwrap()).to_vec();
    found.extend(years.iter().flat_map(|year| (1..=4).map(|quarter| Period::quarter(*year, quarter).unwrap())));
    found.extend(years.iter().flat_map(|year| (1..=12).map(|month| Period::month(*year, month).unwrap())));
    found.extend(years.iter().flat_map(|year| (1..=12).map(|month| Period::year_to_date(*year, month).unwrap())));
    found.extend(["2025-02..2026-11", "2025-04..2025-09", "2025-12..2026-01", "2024-01..2027-12"].map(period));
    found
}

fn compare_tree(cube: &Cube, naive: &Naive, (measure, tree): (Measure, Tree), periods: &[Period], figure: Figure) {
    let months = naive.months(measure, tree);
    for node in (0..NODES).map(node) {
        for period in periods {
            let query = Query { tree, figure, ..Query::new(measure, node, *period) };
            let (people, rows, sum) = over(&months, node, period.span(), None);
            let what = (measure, tree, node, period.to_string(), figure);
            assert_eq!((cube.rows(&query), cube.sum(&query)), (Ok(rows), Ok(sum)), "{what:?}");
            if measure == HOURS {
                assert_eq!(cube.distinct(&query), Err(Unanswered::NotPeople(HOURS)));
                continue;
            }
            assert_eq!(cube.distinct(&query), Ok(People(people.len() as u64)), "{what:?}");
            for kind in 0..KINDS as u16 {
                let by_kind = Query { kinds: Some(vec![kind]), ..query.clone() };
                let (people, rows, sum) = over(&months, node, period.span(), Some(kind));
                assert_eq!(cube.distinct(&by_kind), Ok(People(people.len() as u64)), "{what:?} {kind}");
                assert_eq!((cube.rows(&by_kind), cube.sum(&by_kind)), (Ok(rows), Ok(sum)), "{what:?} {kind}");
            }
            compare_grounds(cube, naive, &query, people.iter().copied().collect());
        }
    }
}

fn compare_grounds(cube: &Cube, naive: &Naive, query: &Query, people: Vec<Uuid>) {
    for ground in 0..GROUNDS {
        let mut expected: BTreeMap<Vec<Option<u16>>, People> = [(vec![None], People(0))].into();
        for code in people.iter().flat_map(|person| naive.codes(*person, ground)) {
            expected.entry(vec![code]).or_default().0 += 1;
        }
        let found = cube.cross(query, &[ground]).unwrap();
        assert_eq!(found.cells, expected, "{query:?} {ground}");
        assert_eq!(found.people.count(), people.len() as u64);
    }
    let mut expected: BTreeMap<Vec<Option<u16>>, People> = BTreeMap::new();
    for person in &people {
        for one in naive.codes(*person, 0) {
            for other in naive.codes(*person, 1) {
                expected.entry(vec![one, other]).or_default().0 += 1;
            }
        }
    }
    assert_eq!(cube.cross(query, &[0, 1]).unwrap().cells, expected, "{query:?}");
    let chosen = Having { ground: 2, values: vec![Some(10), None] };
    let having =
        people.iter().filter(|person| naive.codes(**person, 2).iter().any(|code| chosen.values.contains(code)));
    let query = Query { having: vec![chosen.clone()], ..query.clone() };
    assert_eq!(cube.distinct(&query).unwrap().count(), having.count() as u64, "{query:?}");
}

/// Every node, month, quarter, year, year to date, tree, kind and ground, live and frozen, after a million things by chance.
#[test]
fn b2_a_million_things_by_chance_equal_a_recount() {
    let mut run = start(2026);
    for done in 1..=1_000_000_u64 {
        run.step();
        if done % 250_000 == 0 || done == 20_000 {
            run.compare(if done == 1_000_000 { 1 } else { 8 });
        }
    }
    assert!(
        run.told.cube.nodes.ids.len() as u64 == NODES && run.naive.rows.len() > 500,
        "there was something to compare"
    );
}

/// Small runs, compared often, so that a fault is seen soon after it was made; then written, read and loaded anew.
#[test]
fn b2_many_short_runs_equal_a_recount() {
    for seed in 0..12 {
        let mut run = start(seed);
        for _ in 0..400 {
            run.step();
        }
        run.compare(8);
        those_in_several_parts_are_known(&run.told.cube);
        let mut file = Vec::new();
        run.told.cube.checkpoint(&mut file).unwrap();
        run.told.cube = Cube::restore(file.as_slice()).unwrap();
        let mut again = Vec::new();
        run.told.cube.checkpoint(&mut again).unwrap();
        assert!(file == again, "what was read is written as it was");
        for _ in 0..100 {
            run.step();
        }
        run.compare(8);
        those_in_several_parts_are_known(&run.told.cube);
        load_anew(&run);
    }
}

fn load_anew(run: &Run) {
    let mut loader = Loader::new();
    let mut take = |change: Change| loader.take(&change).unwrap();
    take(define(SEEN, Counts::PeopleAndAmounts, Kinds::Everywhere));
    take(define(CALLS, Counts::PeopleAndAmounts, Kinds::WhereRowsAre));
    take(define(HOURS, Counts::Amounts, Kinds::Unsplit));
    let edges = run.naive.edges.iter();
    let places =
        edges.map(|((hierarchy, node), edges)| Placement { hierarchy: *hierarchy, node: *node, edges: edges.clone() });
    take(Change::Place(places.collect()));
    run.naive.as_of.into_iter().for_each(|day| take(Change::AsOf(day)));
    run.naive.rows.iter().for_each(|row| take(Change::Add(*row)));
    for ((person, ground), values) in &run.naive.known {
        take(Change::Attribute { person: *person, ground: *ground, values: values.iter().copied().collect() });
    }
    run.naive.merged.iter().for_each(|(from, into)| take(Change::Merge { from: *from, into: *into }));
    let told = Told { cube: loader.finish(Sequence(7)), next: 7 };
    let mut loaded = Run { told, naive: run.naive.clone(), chance: Chance(0), frozen: BTreeMap::new() };
    loaded.compare(8);
    those_in_several_parts_are_known(&loaded.told.cube);
}
