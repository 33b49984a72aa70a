//! What is out of one measure, put together over its releases: for each place and time what went out last.

use crate::model::{Out, PlaceShown, RestsOn, Seen, TableShown};
use cube::Period;
use kernel::Time;
use std::collections::BTreeMap;

/// One series as it stands, or as it stood in one release.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The words of the newest release; its cells are those of that release alone.
    pub table: TableShown,
    /// The newest release, with the number of its correction.
    pub release: String,
    /// Counts were rounded to a multiple of this.
    pub rounded_to: u32,
    /// The rule set.
    pub rules: String,
    /// From which closing each period was counted, where that is known.
    pub rests_on: Vec<RestsOn>,
    /// When it first came out.
    pub first: Time,
    /// When anything of it last changed.
    pub updated: Time,
    /// The periods, in the order of time.
    pub periods: Vec<(String, Period)>,
    /// Everything first, then the places.
    pub places: Vec<PlaceShown>,
    /// All first, then the kinds.
    pub kinds: Vec<String>,
    cells: BTreeMap<(String, String, String), Seen>,
}

impl Merged {
    /// Puts the releases together, oldest first. Nothing when the series stands in none of them.
    pub fn of(series: &str, outs: &[&Out]) -> Option<Self> {
        let with = |out: &&Out| {
            let table = out.document.0.tables.iter().find(|table| table.series() == series)?;
            Some((table.clone(), (*out).clone()))
        };
        let found: Vec<(TableShown, Out)> = outs.iter().filter_map(with).collect();
        let (newest, last) = found.last()?;
        let first = found.iter().map(|(_, out)| out.published_at).min().unwrap_or(last.published_at);
        let mut merged = Self {
            table: newest.clone(),
            release: last.document.0.release.clone(),
            rounded_to: last.document.0.rounded_to,
            rules: last.document.0.plan.rules.clone(),
            rests_on: Vec::new(),
            first,
            updated: found.iter().map(|(_, out)| out.published_at).max().unwrap_or(first),
            periods: Vec::new(),
            places: Vec::new(),
            kinds: Vec::new(),
            cells: BTreeMap::new(),
        };
        for (table, out) in &found {
            merged.take(table, &out.document.0.places);
            merged.rests(table, &out.document.0.rests_on);
        }
        merged.periods.sort_by_key(|(_, period)| (period.span().first(), period.span().last()));
        let place = |one: &RestsOn| merged.periods.iter().position(|(text, _)| *text == one.period);
        merged.rests_on.sort_by_key(place);
        merged.kinds.sort_by_key(|kind| (kind != super::ALL, kind.clone()));
        Some(merged)
    }

    fn take(&mut self, table: &TableShown, places: &[PlaceShown]) {
        for cell in &table.cells {
            if !self.periods.iter().any(|(text, _)| *text == cell.period)
                && let Ok(period) = cell.period.parse()
            {
                self.periods.push((cell.period.clone(), period));
            }
            if !self.kinds.contains(&cell.kind) {
                self.kinds.push(cell.kind.clone());
            }
            let at = (cell.period.clone(), cell.place.clone(), cell.kind.clone());
            self.cells.insert(at, cell.seen);
        }
        for place in places {
            let used = table.cells.iter().any(|cell| cell.place == place.code);
            match self.places.iter_mut().find(|known| known.code == place.code) {
                Some(known) => *known = place.clone(),
                None if used => self.places.push(place.clone()),
                None => {}
            }
        }
    }

    /// The newest release that speaks of a period says on what it rests.
    fn rests(&mut self, table: &TableShown, rests_on: &[RestsOn]) {
        self.rests_on.retain(|known| !table.cells.iter().any(|cell| cell.period == known.period));
        self.rests_on
            .extend(rests_on.iter().filter(|one| table.cells.iter().any(|cell| cell.period == one.period)).cloned());
    }

    /// What is out of one place, time and kind; nothing when none of the releases held it.
    pub fn seen(&self, (period, place, kind): (&str, &str, &str)) -> Option<Seen> {
        self.cells.get(&(period.to_owned(), place.to_owned(), kind.to_owned())).copied()
    }

    /// Whether the series is counted otherwise from this period on: a version began in it, or after the one before.
    pub fn breaks_at(&self, at: usize) -> bool {
        let end = |at: usize| self.periods.get(at).map(|(_, period)| period.span().last().first_day().last_of_month());
        let before = at.checked_sub(1).and_then(end);
        let (Some(before), Some(this)) = (before, end(at)) else { return false };
        self.table.breaks.iter().any(|day| *day > before && *day <= this)
    }

    /// The newest time with its figure for everything together.
    pub fn newest(&self) -> Option<(&str, Seen)> {
        let (text, _) = self.periods.last()?;
        Some((text, self.seen((text, super::ALL, super::ALL))?))
    }
}
