//! What `write.rs` wrote, in the same order. Every frame was verified before; what still cannot be is `Changed`.

use super::Torn;
use crate::cells::{Beyond, Cell, Cells, Tally};
use crate::cube::Kept;
use crate::frozen::{Closing, Frozen};
use crate::grounds::{Ground, Grounds, NOT_STATED, SEVERAL};
use crate::people::Persons;
use crate::set::Set;
use crate::slot::{BySlot, Slot};
use crate::trees::{Groups, Held, NONE, Nodes, Told, Trees};
use crate::{Counts, Cube, Definition, Hierarchy, Kinds, Month, Period, Quarter, Sequence, Span, Year};
use jiff::civil::Date;
use roaring::RoaringBitmap;
use std::collections::BTreeMap;
use std::io::Read;
use std::sync::Arc;
use uuid::Uuid;

type Was<T> = Result<T, Torn>;

pub(super) fn cube(from: &mut impl Read) -> Was<Cube> {
    let sequence = Sequence(number(from)?);
    let measures: BTreeMap<u16, Kept> = each(from, measured)?.into_iter().collect();
    let mut nodes = Nodes::default();
    for id in each(from, id)? {
        nodes.find_or_add(id);
    }
    let mut groups = Groups::default();
    for members in each(from, numbers)? {
        groups.number(&members);
    }
    let (trees, mut frozen) = states(from, &nodes, &mut groups)?;
    let people = people(from)?;
    let grounds = each(from, |from| Ok((small(from)? as u8, ground(from)?)))?;
    let cells = Cells {
        all: by_slot(from, |from| Ok(Cell { set: set(from)?, tally: tally(from)? }))?,
        beyond: by_slot(from, beyond)?,
        twice: by_slot(from, set)?,
        frozen: {
            frozen.sets = by_slot(from, |from| earlier(from, set))?;
            frozen.tallies = by_slot(from, |from| earlier(from, tally))?;
            frozen
        },
    };
    let grounds = Grounds { all: grounds.into_iter().collect() };
    Ok(Cube { sequence, measures, nodes, groups, trees, people, grounds, cells })
}

fn some<const N: usize>(from: &mut impl Read) -> Was<[u8; N]> {
    let mut bytes = [0; N];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn number(from: &mut impl Read) -> Was<u64> {
    Ok(u64::from_le_bytes(some(from)?))
}

fn small(from: &mut impl Read) -> Was<u32> {
    u32::try_from(number(from)?).map_err(|_| Torn::Changed)
}

fn each<R: Read, T>(from: &mut R, mut one: impl FnMut(&mut R) -> Was<T>) -> Was<Vec<T>> {
    let many = number(from)?;
    (0..many).map(|_| one(from)).collect()
}

fn numbers(from: &mut impl Read) -> Was<Vec<u32>> {
    each(from, |from| Ok(u32::from_le_bytes(some(from)?)))
}

/// Exactly so many numbers.
fn so_many<const N: usize>(from: &mut impl Read) -> Was<[u32; N]> {
    numbers(from)?.try_into().map_err(|_| Torn::Changed)
}

fn id(from: &mut impl Read) -> Was<Uuid> {
    Ok(Uuid::from_bytes(some(from)?))
}

fn by_slot<R: Read, T>(from: &mut R, mut one: impl FnMut(&mut R) -> Was<T>) -> Was<BySlot<T>> {
    let many = number(from)?;
    (0..many).map(|_| Ok((Slot(number(from)?), one(from)?))).collect()
}

fn measured(from: &mut impl Read) -> Was<(u16, Kept)> {
    let [measure, counts, kinds] = so_many(from)?;
    let counts = match counts {
        0 => Counts::People,
        1 => Counts::Amounts,
        2 => Counts::PeopleAndAmounts,
        _ => return Err(Torn::Changed),
    };
    let kinds = match kinds {
        0 => Kinds::Unsplit,
        1 => Kinds::Everywhere,
        2 => Kinds::WhereRowsAre,
        _ => return Err(Torn::Changed),
    };
    let months = numbers(from)?.into_iter().map(|month| month as u16).collect();
    let seen = numbers(from)?.into_iter().map(|kind| kind as u16).collect();
    Ok((measure as u16, Kept { definition: Definition { counts, kinds }, months, kinds: seen }))
}

fn states(from: &mut impl Read, nodes: &Nodes, groups: &mut Groups) -> Was<(Arc<Trees>, Frozen)> {
    let mut states: Vec<Arc<Trees>> = Vec::new();
    for told in each(from, told)? {
        // Nobody told anything: there is not even one epoch.
        let trees = if told == Told::default() { Ok(Trees::empty()) } else { Trees::build(told, nodes, groups) };
        states.push(Arc::new(trees.map_err(|_| Torn::Changed)?));
    }
    let last = small(from)?;
    let closings = each(from, |from| {
        let [number_of, state] = so_many(from)?;
        let trees = states.get(state as usize).ok_or(Torn::Changed)?;
        let at = Sequence(number(from)?);
        Ok(Closing { number: number_of, at, period: period(from)?, trees: Arc::clone(trees) })
    })?;
    let now = states.into_iter().next().ok_or(Torn::Changed)?;
    Ok((now, Frozen::with(closings, last)))
}

fn told(from: &mut impl Read) -> Was<Told> {
    let as_of = each(from, date)?.into_iter().next();
    let edges = each(from, |from| {
        let [hierarchy, node] = so_many(from)?;
        let edges = each(from, |from| {
            let under = Some(u32::from_le_bytes(some(from)?)).filter(|under| *under != NONE);
            Ok(Held { under, from: date(from)?, until: date(from)? })
        })?;
        Ok(((Hierarchy(hierarchy as u8), node), edges))
    })?;
    Ok(Told { edges: edges.into_iter().collect(), as_of })
}

fn date(from: &mut impl Read) -> Was<Date> {
    let year = i16::from_le_bytes(some(from)?);
    let [month, day] = some(from)?;
    Date::new(year, month as i8, day as i8).map_err(|_| Torn::Changed)
}

fn period(from: &mut impl Read) -> Was<Period> {
    let [kind, first, last] = so_many(from)?;
    let month = |number: u32| Month::from_number(number as u16).ok_or(Torn::Changed);
    let (first, last) = (month(first)?, month(last)?);
    match kind {
        0 => Ok(Period::Month(first)),
        1 => Ok(Period::Quarter(Quarter::of(first))),
        2 => Ok(Period::Year(Year::of(first))),
        3 => Ok(Period::YearToDate(last)),
        4 => Ok(Period::Months(Span::new(first, last).map_err(|_| Torn::Changed)?)),
        _ => Err(Torn::Changed),
    }
}

fn people(from: &mut impl Read) -> Was<Persons> {
    let mut people = Persons::in_order(each(from, id)?);
    let blocks = each(from, so_many)?;
    people.blocks = blocks.into_iter().map(|[home, next, end]| (home, (next, end))).collect();
    let merged = each(from, |from| {
        let [merged, into] = so_many(from)?;
        let own = each(from, |from| Ok((Slot(number(from)?), small(from)?)))?;
        Ok((merged, into, own))
    })?;
    for (merged, into, own) in merged {
        people.merge(merged, into, own.into_iter().collect());
    }
    Ok(people)
}

fn ground(from: &mut impl Read) -> Was<Ground> {
    let values: Vec<u16> = numbers(from)?.into_iter().map(|value| value as u16).collect();
    let codes = bytes(from)?;
    let several = each(from, |from| Ok((small(from)?, bytes(from)?.into_boxed_slice())))?;
    let earlier_codes = |from: &mut _| earlier(from, |from| Ok(bytes(from)?.into_boxed_slice()));
    let was = each(from, |from| Ok((small(from)?, earlier_codes(from)?)))?;
    let mut sets = vec![RoaringBitmap::new(); values.len()];
    let mut put = |code: u8, person: u32| -> Was<()> {
        let set = usize::from(code).checked_sub(1).and_then(|place| sets.get_mut(place)).ok_or(Torn::Changed)?;
        set.insert(person);
        Ok(())
    };
    for (person, code) in (0..).zip(&codes).filter(|(_, code)| !matches!(**code, NOT_STATED | SEVERAL)) {
        put(*code, person)?;
    }
    for (person, codes) in &several {
        codes.iter().try_for_each(|code| put(*code, *person))?;
    }
    Ok(Ground { values, codes, several: several.into_iter().collect(), sets, was: was.into_iter().collect() })
}

fn bytes(from: &mut impl Read) -> Was<Vec<u8>> {
    let many = number(from)?;
    let mut bytes = Vec::new();
    if from.take(many).read_to_end(&mut bytes)? as u64 == many { Ok(bytes) } else { Err(Torn::CutOff) }
}

fn set(from: &mut impl Read) -> Was<Set> {
    let blocks = RoaringBitmap::deserialize_from(bytes(from)?.as_slice()).map_err(|_| Torn::Changed)?;
    Ok(Set::from(blocks))
}

fn tally(from: &mut impl Read) -> Was<Tally> {
    Ok(Tally { rows: number(from)?, value: i128::from_le_bytes(some(from)?) })
}

fn beyond(from: &mut impl Read) -> Was<Beyond> {
    let nameless = number(from)?;
    let repeats = each(from, |from| number(from).map(|both| ((both >> 32) as u32, both as u32)))?;
    Ok(Beyond { repeats, nameless })
}

fn earlier<R: Read, T>(from: &mut R, mut one: impl FnMut(&mut R) -> Was<T>) -> Was<Vec<(u32, T)>> {
    each(from, |from| Ok((small(from)?, one(from)?)))
}
