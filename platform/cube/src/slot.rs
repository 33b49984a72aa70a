//! Where a cell is kept: measure, group of organisations, unit of time and kind, packed into one number.

use crate::{Month, Period, Quarter, Span, Year};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// All kinds of a measure together.
pub(crate) const ALL_KINDS: u16 = u16::MAX;

/// How many groups of organisations there can be.
pub(crate) const MOST_GROUPS: usize = (1 << GROUP_BITS) - 1;
const GROUP_BITS: u32 = 22;

/// A group that is none: nothing is ever kept for it.
pub(crate) const NO_GROUP: u32 = (1 << GROUP_BITS) - 1;

const UNIT_BITS: u16 = 14;
const NUMBER: u16 = (1 << UNIT_BITS) - 1;

/// A month, a quarter or a year: what is kept ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Unit(u16);

impl Unit {
    pub fn month(month: Month) -> Self {
        Self(month.number())
    }

    pub fn quarter(quarter: Quarter) -> Self {
        Self(1 << UNIT_BITS | quarter.number())
    }

    pub fn year(year: Year) -> Self {
        Self(2 << UNIT_BITS | year.number())
    }

    /// Every unit that lies wholly within these months.
    pub fn within(span: Span) -> Vec<Self> {
        let mut found: Vec<Self> = span.months().map(Self::month).collect();
        let quarters = span.months().step_by(3).chain([span.last()]).map(Quarter::of);
        let years = span.months().step_by(12).chain([span.last()]).map(Year::of);
        found.extend(quarters.filter(|quarter| span.holds(quarter.span())).map(Self::quarter));
        found.extend(years.filter(|year| span.holds(year.span())).map(Self::year));
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Its months; nothing for a number that is no unit.
    pub fn span(self) -> Option<Span> {
        let number = self.0 & NUMBER;
        let first = |months: u16| Month::from_number(number.checked_mul(months)?);
        match self.0 >> UNIT_BITS {
            0 => first(1).map(|month| Period::Month(month).span()),
            1 => first(3).map(|month| Quarter::of(month).span()),
            2 => first(12).map(|month| Year::of(month).span()),
            _ => None,
        }
    }

    /// The longest units that begin with this month and end by `last`, longest first.
    pub fn beginning(month: Month, last: Month) -> impl Iterator<Item = (Self, Span)> {
        let (year, quarter) = (Year::of(month), Quarter::of(month));
        let fits = move |span: Span| span.first() == month && span.last() <= last;
        let year = fits(year.span()).then(|| (Self::year(year), year.span()));
        let quarter = fits(quarter.span()).then(|| (Self::quarter(quarter), quarter.span()));
        year.into_iter().chain(quarter).chain([(Self::month(month), Period::Month(month).span())])
    }
}

/// The place of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Slot(pub u64);

impl std::hash::Hash for Slot {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0);
    }
}

impl Slot {
    pub fn new(measure: u16, group: u32, unit: Unit, kind: u16) -> Self {
        Self(u64::from(measure) << 54 | u64::from(group) << 32 | u64::from(unit.0) << 16 | u64::from(kind))
    }

    pub fn measure(self) -> u16 {
        (self.0 >> 54) as u16
    }

    pub fn group(self) -> u32 {
        (self.0 >> 32) as u32 & NO_GROUP
    }

    pub fn unit(self) -> Unit {
        Unit((self.0 >> 16) as u16)
    }

    pub fn kind(self) -> u16 {
        self.0 as u16
    }

    /// The same for another group.
    pub fn of_group(self, group: u32) -> Self {
        Self::new(self.measure(), group, self.unit(), self.kind())
    }

    /// The same for another kind.
    pub fn of_kind(self, kind: u16) -> Self {
        Self::new(self.measure(), self.group(), self.unit(), kind)
    }

    /// The month, when this is one.
    pub fn as_month(self) -> Option<Month> {
        let unit = self.unit().0;
        if unit >> UNIT_BITS == 0 { Month::from_number(unit & NUMBER) } else { None }
    }

    fn of_unit(self, unit: Unit) -> Self {
        Self::new(self.measure(), self.group(), unit, self.kind())
    }

    /// The quarter of a month's cell.
    pub fn quarter(self) -> Self {
        self.of_unit(Unit((1 << UNIT_BITS) | ((self.unit().0 & NUMBER) / 3)))
    }

    /// The year of a month's cell.
    pub fn year(self) -> Self {
        self.of_unit(Unit((2 << UNIT_BITS) | ((self.unit().0 & NUMBER) / 12)))
    }

    /// The three months of the quarter in which a month's cell lies.
    pub fn months_of_quarter(self) -> [Self; 3] {
        let first = (self.unit().0 & NUMBER) / 3 * 3;
        [0, 1, 2].map(|after| self.of_unit(Unit(first + after)))
    }

    /// The four quarters of the year in which a month's cell lies.
    pub fn quarters_of_year(self) -> [Self; 4] {
        let first = (self.unit().0 & NUMBER) / 12 * 4;
        [0, 1, 2, 3].map(|after| self.of_unit(Unit(1 << UNIT_BITS | (first + after))))
    }
}

/// A hasher for keys that we made ourselves and nobody outside can choose, our own ids among them: one multiplication.
#[derive(Clone, Copy, Default)]
pub(crate) struct Quick(u64);

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().for_each(|word| self.write_u64(u64::from_le_bytes(*word)));
        rest.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn write_u16(&mut self, number: u16) {
        self.write_u64(number.into());
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(number.into());
    }

    fn write_u64(&mut self, number: u64) {
        // Both halves of the product, so that every bit of the number reaches the low ones that choose the place.
        let product = u128::from(self.0.rotate_left(5) ^ number ^ 0x51_7C_C1_B7_27_22_0A_95) * 0x9E37_79B9_7F4A_7C15;
        self.0 = (product as u64) ^ (product >> 64) as u64;
    }
}

/// A map with the quick hasher.
pub(crate) type Quickly<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// A hasher for cells. The months, quarters and years of one year in one group are asked for one after the other whenever a row
/// comes or goes, so they get places beside each other: then they lie in the same few lines of memory.
#[derive(Clone, Copy, Default)]
pub(crate) struct Beside(u64);

impl Hasher for Beside {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, _) = bytes.as_chunks::<8>();
        words.iter().for_each(|word| self.write_u64(u64::from_le_bytes(*word)));
    }

    fn write_u64(&mut self, slot: u64) {
        let unit = (slot >> 16) as u16;
        let number = unit & NUMBER;
        let (year, place) = match unit >> UNIT_BITS {
            0 => (number / 12, number % 12),
            1 => (number / 4, 12 + number % 4),
            _ => (number, 16),
        };
        let mut home = Quick::default();
        home.write_u64(slot & !(0xFFFF << 16) | u64::from(year) << 16);
        let place = u64::from(place);
        // The low bits choose where the search begins, the topmost tell neighbours apart.
        self.0 = home.finish().wrapping_add(place) ^ place << 57;
    }
}

/// A map of cells.
pub(crate) type BySlot<V> = HashMap<Slot, V, BuildHasherDefault<Beside>>;
