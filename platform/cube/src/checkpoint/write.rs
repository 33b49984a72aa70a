//! What is written, in which order. `read.rs` is the same in the other direction.

use crate::cells::{Beyond, Cells, Tally};
use crate::cube::Kept;
use crate::frozen::Frozen;
use crate::grounds::Ground;
use crate::people::Persons;
use crate::set::Set;
use crate::slot::{BySlot, Slot};
use crate::trees::{NONE, Told, Trees};
use crate::{Counts, Cube, Kinds, Period};
use jiff::civil::Date;
use std::io::{self, Write};
use std::sync::Arc;

pub(super) fn cube(cube: &Cube, out: &mut impl Write) -> io::Result<()> {
    number(out, cube.sequence.0)?;
    each(out, cube.measures.iter(), |out, (measure, kept)| measured(out, *measure, kept))?;
    each(out, cube.nodes.ids.iter(), |out, id| out.write_all(id.as_bytes()))?;
    each(out, cube.groups.all().iter(), |out, members| numbers(out, members.iter().copied()))?;
    states(cube, out)?;
    people(&cube.people, out)?;
    each(out, cube.grounds.all.iter(), |out, (id, known)| {
        number(out, u64::from(*id))?;
        ground(known, out)
    })?;
    let Cells { all, beyond: more, twice, frozen } = &cube.cells;
    by_slot(out, all, |out, cell| {
        set(out, &cell.set)?;
        tally(out, &cell.tally)
    })?;
    by_slot(out, more, beyond)?;
    by_slot(out, twice, set)?;
    by_slot(out, &frozen.sets, |out, kept| earlier(out, kept, set))?;
    by_slot(out, &frozen.tallies, |out, kept| earlier(out, kept, tally))
}

fn number(out: &mut impl Write, number: u64) -> io::Result<()> {
    out.write_all(&number.to_le_bytes())
}

fn each<W: Write, T>(
    out: &mut W,
    of: impl ExactSizeIterator<Item = T>,
    mut one: impl FnMut(&mut W, T) -> io::Result<()>,
) -> io::Result<()> {
    number(out, of.len() as u64)?;
    of.into_iter().try_for_each(|item| one(out, item))
}

fn numbers(out: &mut impl Write, of: impl ExactSizeIterator<Item = u32>) -> io::Result<()> {
    each(out, of, |out, one| out.write_all(&one.to_le_bytes()))
}

fn by_slot<W: Write, T>(
    out: &mut W,
    cells: &BySlot<T>,
    mut one: impl FnMut(&mut W, &T) -> io::Result<()>,
) -> io::Result<()> {
    let mut sorted: Vec<(&Slot, &T)> = cells.iter().collect();
    sorted.sort_unstable_by_key(|pair| *pair.0);
    each(out, sorted.into_iter(), |out, (slot, cell)| {
        number(out, slot.0)?;
        one(out, cell)
    })
}

fn measured(out: &mut impl Write, measure: u16, kept: &Kept) -> io::Result<()> {
    let counts = match kept.definition.counts {
        Counts::People => 0,
        Counts::Amounts => 1,
        Counts::PeopleAndAmounts => 2,
    };
    let kinds = match kept.definition.kinds {
        Kinds::Unsplit => 0,
        Kinds::Everywhere => 1,
        Kinds::WhereRowsAre => 2,
    };
    numbers(out, [u32::from(measure), counts, kinds].into_iter())?;
    numbers(out, kept.months.iter().map(|month| u32::from(*month)))?;
    numbers(out, kept.kinds.iter().map(|kind| u32::from(*kind)))
}

/// Every state of the trees that is still needed, the present one first, and the closings that point at them.
fn states(cube: &Cube, out: &mut impl Write) -> io::Result<()> {
    let Frozen { closings, last, .. } = &cube.cells.frozen;
    let mut states: Vec<&Arc<Trees>> = vec![&cube.trees];
    for closing in closings {
        if !states.iter().any(|state| Arc::ptr_eq(state, &closing.trees)) {
            states.push(&closing.trees);
        }
    }
    each(out, states.iter(), |out, state| told(&state.told, out))?;
    number(out, u64::from(*last))?;
    each(out, closings.iter(), |out, closing| {
        let state = states.iter().position(|state| Arc::ptr_eq(state, &closing.trees)).unwrap_or_default();
        numbers(out, [closing.number, state as u32].into_iter())?;
        number(out, closing.at.0)?;
        period(closing.period, out)
    })
}

fn told(told: &Told, out: &mut impl Write) -> io::Result<()> {
    each(out, told.as_of.iter(), |out, day| date(*day, out))?;
    each(out, told.edges.iter(), |out, ((hierarchy, node), edges)| {
        numbers(out, [u32::from(hierarchy.0), *node].into_iter())?;
        each(out, edges.iter(), |out, edge| {
            out.write_all(&edge.under.unwrap_or(NONE).to_le_bytes())?;
            date(edge.from, out)?;
            date(edge.until, out)
        })
    })
}

fn date(day: Date, out: &mut impl Write) -> io::Result<()> {
    out.write_all(&day.year().to_le_bytes())?;
    out.write_all(&[day.month() as u8, day.day() as u8])
}

fn period(period: Period, out: &mut impl Write) -> io::Result<()> {
    let kind = match period {
        Period::Month(_) => 0,
        Period::Quarter(_) => 1,
        Period::Year(_) => 2,
        Period::YearToDate(_) => 3,
        Period::Months(_) => 4,
    };
    let span = period.span();
    numbers(out, [kind, u32::from(span.first().number()), u32::from(span.last().number())].into_iter())
}

fn people(people: &Persons, out: &mut impl Write) -> io::Result<()> {
    each(out, people.ids.iter(), |out, id| out.write_all(id.as_bytes()))?;
    each(out, people.blocks.iter(), |out, (home, (next, end))| numbers(out, [*home, *next, *end].into_iter()))?;
    each(out, people.into.iter(), |out, (from, into)| {
        numbers(out, [*from, *into].into_iter())?;
        let own = people.own.get(from);
        number(out, own.map_or(0, |own| own.len() as u64))?;
        own.into_iter().flatten().try_for_each(|(slot, count)| {
            number(out, slot.0)?;
            number(out, u64::from(*count))
        })
    })
}

fn ground(ground: &Ground, out: &mut impl Write) -> io::Result<()> {
    numbers(out, ground.values.iter().map(|value| u32::from(*value)))?;
    number(out, ground.codes.len() as u64)?;
    out.write_all(&ground.codes)?;
    let mut several: Vec<_> = ground.several.iter().collect();
    several.sort_unstable();
    each(out, several.into_iter(), |out, (person, codes)| {
        number(out, u64::from(*person))?;
        bytes(out, codes)
    })?;
    let mut was: Vec<_> = ground.was.iter().collect();
    was.sort_unstable();
    each(out, was.into_iter(), |out, (person, kept)| {
        number(out, u64::from(*person))?;
        earlier(out, kept, |out, codes| bytes(out, codes))
    })
}

fn bytes(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    number(out, bytes.len() as u64)?;
    out.write_all(bytes)
}

fn set(out: &mut impl Write, set: &Set) -> io::Result<()> {
    let set = set.blocks();
    number(out, set.serialized_size() as u64)?;
    set.serialize_into(out)
}

fn tally(out: &mut impl Write, tally: &Tally) -> io::Result<()> {
    number(out, tally.rows)?;
    out.write_all(&tally.value.to_le_bytes())
}

fn beyond(out: &mut impl Write, beyond: &Beyond) -> io::Result<()> {
    number(out, beyond.nameless)?;
    each(out, beyond.repeats.iter(), |out, (person, more)| numbers_of_two(out, *person, *more))
}

fn numbers_of_two(out: &mut impl Write, one: u32, other: u32) -> io::Result<()> {
    number(out, u64::from(one) << 32 | u64::from(other))
}

fn earlier<W: Write, T>(
    out: &mut W,
    kept: &[(u32, T)],
    mut one: impl FnMut(&mut W, &T) -> io::Result<()>,
) -> io::Result<()> {
    each(out, kept.iter(), |out, (closing, was)| {
        number(out, u64::from(*closing))?;
        one(out, was)
    })
}
