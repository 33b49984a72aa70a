//! Cells to numbers, and the first look at each: is it small?

use super::{Lattice, Quantity, Sort};
use crate::{
    Candidate, Cell, Class, Denominator, Dimension, Entry, Flaw, Key, Kind, Reason, RuleSet, Sort as About, Stands,
    Table, Zeros,
};
use std::collections::{BTreeMap, BTreeSet};

/// Beyond this nothing could be added up without care.
const LARGEST: i64 = 1 << 50;

/// Where a cell lies.
pub(super) struct Place {
    pub at: BTreeMap<String, String>,
    level: u8,
    ground: bool,
    by_place: bool,
}

/// The place of a cell, when its categories are there.
pub(super) fn place(table: &Table, cell: &Cell) -> Option<Place> {
    let mut place = Place { at: BTreeMap::new(), level: 0, ground: false, by_place: false };
    if cell.at.len() != table.dimensions.len() {
        return None;
    }
    for (dimension, code) in table.dimensions.iter().zip(&cell.at) {
        let category = dimension.categories.iter().find(|category| category.code == *code)?;
        if dimension.sort == About::Place {
            place.level = place.level.max(category.level);
            place.by_place |= category.stands != Stands::Everything;
        }
        if category.stands != Stands::Everything {
            place.ground |= dimension.sort == About::Ground;
            place.at.insert(dimension.name.clone(), code.clone());
        }
    }
    Some(place)
}

/// The keys of the numbers in a cell, the main one or the numerator first.
pub(super) fn keys(table: &Table, place: &Place) -> Vec<Key> {
    let key = |measure: &str| Key { measure: measure.to_owned(), at: place.at.clone() };
    match &table.kind {
        Kind::People | Kind::Things | Kind::Money => vec![key(&table.measure)],
        Kind::Rate { numerator, denominator, of: Denominator::Counted, .. } => vec![key(numerator), key(denominator)],
        Kind::Rate { numerator, .. } => vec![key(numerator)],
        Kind::Mean { people } => vec![key(&table.measure), key(people)],
    }
}

/// Every number of the candidate once.
pub(super) fn numbers(candidate: &Candidate, rules: &RuleSet) -> Result<Lattice, Vec<Flaw>> {
    let cells: u64 = candidate.tables.iter().map(|table| table.cells.len() as u64).sum();
    let most = u64::from(rules.most_cells);
    if cells > most {
        return Err(vec![Flaw::TooManyCells { cells, most }]);
    }
    let mut reading = Reading { rules, found: BTreeMap::new(), missing: BTreeMap::new(), flaws: Vec::new() };
    for table in &candidate.tables {
        reading.table(table);
    }
    let Reading { found, missing, mut flaws, .. } = reading;
    flaws.extend(missing.keys().filter(|key| found.contains_key(*key)).map(|key| Flaw::TwoValues { key: key.clone() }));
    if !flaws.is_empty() {
        return Err(flaws);
    }
    let quantities: Vec<Quantity> = found.into_values().collect();
    let index = quantities.iter().enumerate().map(|(at, quantity)| (quantity.key.clone(), at)).collect();
    Ok(Lattice { quantities, index, ..Lattice::default() })
}

/// What is out already of each number.
pub(super) fn earlier(lattice: &mut Lattice, candidate: &Candidate, rules: &RuleSet) {
    let width = i64::from(rules.width);
    for quantity in lattice.quantities.iter_mut().filter(|quantity| quantity.past.is_none()) {
        for release in &candidate.earlier {
            if let Some(earlier) = release.numbers.get(&quantity.key) {
                quantity.out.push((release.id.clone(), *earlier));
            }
        }
        quantity.known =
            quantity.out.iter().any(|(_, earlier)| earlier.out.is_some() && earlier.truth == quantity.truth);
        quantity.locked |= quantity.known;
        let stays = |earlier: &crate::Earlier| earlier.out.is_none() && (earlier.truth - quantity.truth).abs() < width;
        if !quantity.known && quantity.small.is_none() && quantity.out.iter().any(|(_, earlier)| stays(earlier)) {
            quantity.small = Some(Reason::ProtectsAnother);
        }
    }
}

struct Reading<'a> {
    rules: &'a RuleSet,
    found: BTreeMap<Key, Quantity>,
    missing: BTreeMap<Key, Reason>,
    flaws: Vec<Flaw>,
}

impl Reading<'_> {
    fn table(&mut self, table: &Table) {
        let before = self.flaws.len();
        for dimension in &table.dimensions {
            check_dimension(dimension, &mut self.flaws);
        }
        if let Kind::Rate { numerator, denominator, .. } = &table.kind
            && [numerator, &table.measure].contains(&denominator)
        {
            self.flaws.push(Flaw::SelfReference { measure: denominator.clone() });
        }
        if matches!(&table.kind, Kind::Mean { people } if *people == table.measure) {
            self.flaws.push(Flaw::SelfReference { measure: table.measure.clone() });
        }
        if self.flaws.len() > before {
            return;
        }
        let mut seen = BTreeSet::new();
        for cell in &table.cells {
            if !seen.insert(&cell.at) {
                self.flaws.push(Flaw::Twice { name: cell.at.join(", ") });
                continue;
            }
            match place(table, cell) {
                Some(place) => self.cell(table, cell, &place),
                None => self.flaws.push(Flaw::DoesNotFit { measure: table.measure.clone() }),
            }
        }
    }

    fn cell(&mut self, table: &Table, cell: &Cell, place: &Place) {
        let keys = keys(table, place);
        match values(table, cell.entry) {
            Values::Missing(reason) => self.missing.extend(keys.into_iter().map(|key| (key, reason))),
            Values::There(values) if values.len() == keys.len() => {
                if let Some(flaw) = keys.first().and_then(|key| wrong(cell.entry, key)) {
                    self.flaws.push(flaw);
                    return;
                }
                for (key, (sort, truth)) in keys.into_iter().zip(values) {
                    let quantity = self.judge(table, cell.entry, place, (key, sort, truth));
                    self.merge(quantity);
                }
            }
            Values::There(_) => self.flaws.push(Flaw::DoesNotFit { measure: table.measure.clone() }),
        }
    }

    fn judge(&self, table: &Table, entry: Entry, place: &Place, (key, sort, truth): (Key, Sort, i64)) -> Quantity {
        let rules = self.rules;
        let class = class_of(table, place);
        let rule = rules.count(class);
        let free = (class == Class::D0 && table.kind != Kind::People)
            || rules.open_to_level.is_some_and(|open| place.level <= open);
        let (floor, need) = match sort {
            Sort::Count => (Some(i64::from(rule.zeros == Zeros::Shown)), i64::from(rules.width)),
            Sort::Money => (Some(0), (truth / 100 * i64::from(rules.d4.width_percent)).max(1)),
            Sort::Sum => (None, 1),
        };
        let detailed = place.ground && place.by_place && place.level > rules.grounds_to_level;
        let small = match (free, detailed, is_small(rules, rule, entry, (sort, truth))) {
            (true, ..) => None,
            (_, true, _) => Some(Reason::TooDetailed),
            (_, _, true) => Some(Reason::TooSmall),
            _ => None,
        };
        let floor = if detailed { floor.map(|_| 0) } else { floor };
        let round_to = if free || sort != Sort::Count { 1 } else { i64::from(rule.round_to) };
        let smallest = if free { 0 } else { i64::from(rule.smallest) };
        Quantity {
            key,
            truth,
            sort,
            class,
            small,
            floor,
            need,
            smallest,
            round_to,
            whole_of: 0,
            locked: free,
            known: false,
            past: None,
            out: Vec::new(),
        }
    }

    /// The same number in two tables has one value, and the stricter rule.
    fn merge(&mut self, new: Quantity) {
        if new.truth.abs() > LARGEST {
            self.flaws.push(Flaw::TooLarge { key: new.key });
            return;
        }
        let Some(known) = self.found.get_mut(&new.key) else {
            self.found.insert(new.key.clone(), new);
            return;
        };
        if known.truth != new.truth || known.sort != new.sort {
            self.flaws.push(Flaw::TwoValues { key: new.key });
            return;
        }
        known.small = known.small.or(new.small);
        known.floor = known.floor.min(new.floor);
        known.round_to = known.round_to.max(new.round_to);
        known.smallest = known.smallest.max(new.smallest);
        known.class = known.class.max(new.class);
    }
}

enum Values {
    There(Vec<(Sort, i64)>),
    Missing(Reason),
}

fn values(table: &Table, entry: Entry) -> Values {
    Values::There(match (&table.kind, entry) {
        (_, Entry::NotReceived) => return Values::Missing(Reason::NotReceived),
        (_, Entry::NotCollected) => return Values::Missing(Reason::NotCollected),
        (Kind::People | Kind::Things, Entry::Count(count)) => vec![(Sort::Count, count)],
        (Kind::Rate { of: Denominator::Counted, .. }, Entry::Rate { numerator, denominator }) => {
            vec![(Sort::Count, numerator), (Sort::Count, denominator)]
        }
        (Kind::Rate { .. }, Entry::Rate { numerator, .. }) => vec![(Sort::Count, numerator)],
        (Kind::Mean { .. }, Entry::Mean { people, sum }) => vec![(Sort::Sum, sum), (Sort::Count, people)],
        (Kind::Money, Entry::Money { cents, .. }) => vec![(Sort::Money, cents)],
        _ => Vec::new(),
    })
}

fn wrong(entry: Entry, key: &Key) -> Option<Flaw> {
    let key = key.clone();
    match entry {
        Entry::Count(count) if count < 0 => Some(Flaw::Negative { key }),
        Entry::Rate { numerator, denominator } if numerator < 0 || denominator < 0 => Some(Flaw::Negative { key }),
        Entry::Rate { numerator, denominator } if numerator > denominator => {
            Some(Flaw::NumeratorAboveDenominator { key })
        }
        Entry::Mean { people, sum } if people < 0 || (people == 0 && sum != 0) => Some(Flaw::Negative { key }),
        Entry::Money { cents, payees, largest } if cents < 0 || payees < 0 || largest < 0 => {
            Some(Flaw::Negative { key })
        }
        Entry::Money { cents, payees, largest } if largest > cents || (payees == 0) != (cents == 0) => {
            Some(Flaw::LargestAboveAll { key })
        }
        _ => None,
    }
}

fn is_small(rules: &RuleSet, rule: crate::CountRule, entry: Entry, (sort, truth): (Sort, i64)) -> bool {
    match (sort, entry) {
        (Sort::Count, _) => truth < i64::from(rule.smallest) && (truth > 0 || rule.zeros == Zeros::Hidden),
        (Sort::Sum, Entry::Mean { people, .. }) => people > 0 && people < i64::from(rules.d3.people),
        (Sort::Money, Entry::Money { cents, payees, largest }) => {
            let share = i128::from(largest) * 100 >= i128::from(cents) * i128::from(rules.d4.largest_percent);
            payees > 0 && (payees < i64::from(rules.d4.payees) || share)
        }
        _ => true,
    }
}

/// No category twice, no parent unknown, no circle.
fn check_dimension(dimension: &Dimension, flaws: &mut Vec<Flaw>) {
    let mut parents = BTreeMap::new();
    for category in &dimension.categories {
        if parents.insert(category.code.as_str(), category.parent.as_deref()).is_some() {
            flaws.push(Flaw::Twice { name: category.code.clone() });
        }
    }
    for category in &dimension.categories {
        let mut at = category.code.as_str();
        for _ in 0..=parents.len() {
            match parents.get(at) {
                Some(Some(parent)) => at = parent,
                Some(None) => break,
                None => {
                    flaws.push(Flaw::Unknown { name: at.to_owned() });
                    break;
                }
            }
        }
        if parents.get(at).is_some_and(Option::is_some) {
            flaws.push(Flaw::Circle { dimension: dimension.name.clone(), category: category.code.clone() });
        }
    }
}

/// By which rule a count of this table is judged at this place.
fn class_of(table: &Table, place: &Place) -> Class {
    match table.class {
        Class::D0 | Class::D1e => table.class,
        Class::D1 | Class::D2 | Class::D3 | Class::D4 if place.ground => Class::D1e,
        Class::D1 | Class::D2 | Class::D3 | Class::D4 => Class::D1,
    }
}
