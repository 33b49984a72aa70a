//! What is stated, beside what the table itself gives. Both are shown and neither is corrected.

use super::rows::{Placed, find, key};
use crate::model::outside::{At, Check, Compared, Contradiction, Held, Plan, Printed, Shape, Whence, Whole};
use std::collections::BTreeMap;

/// Places after the point of what is computed, when the stated figure has fewer.
const PLACES: u8 = 1;
/// What floating numbers themselves may be off.
const GRAIN: f64 = 1e-9;

/// Looks at every figure that is stated beside others which it follows from.
pub(super) fn compare(shape: &Shape, cells: &[Vec<Placed>], plan: &Plan) -> Compared {
    let table = Sheet { shape, cells };
    let mut compared = Compared::default();
    for check in &plan.checks {
        match check {
            Check::Part { .. } => {}
            Check::Percent { stated, part, whole, only } => {
                table.percents(&mut compared, (stated, part, whole), only.as_deref());
            }
            Check::SaidShare { words, stated, part, whole } => {
                let of = table.at(part).zip(table.whole(whole, None));
                said(&mut compared, words.clone(), stated, of.and_then(|(part, whole)| share(part, whole)));
            }
            Check::SaidSum { words, stated, measure } => {
                let sum = table.sum(measure).map(|sum| (sum, None));
                said(&mut compared, words.clone(), stated, sum);
            }
        }
    }
    compared
}

/// What is computed, and the part and the whole where it is a share.
type Computed = (Printed, Option<(Printed, Printed)>);

struct Sheet<'a> {
    shape: &'a Shape,
    cells: &'a [Vec<Placed>],
}

type Key<'a> = (Option<u32>, &'a [u32]);

impl<'a> Sheet<'a> {
    fn of(&self, measure: &str) -> Option<&'a [Placed]> {
        let place = find(&self.shape.measures, measure)?;
        self.cells.get(place as usize).map(Vec::as_slice)
    }

    fn by_row(&self, measure: &str) -> BTreeMap<Key<'a>, Printed> {
        self.of(measure).into_iter().flatten().filter_map(|placed| Some((key(placed), figure(placed)?))).collect()
    }

    /// The sum of a measure; nothing when a cell of it is hidden or empty: then nobody knows.
    fn sum(&self, measure: &str) -> Option<Printed> {
        let mut sum = Printed::whole(0);
        for placed in self.of(measure)? {
            sum = add(sum, figure(placed)?)?;
        }
        Some(sum)
    }

    fn at(&self, at: &At) -> Option<Printed> {
        let cells = self.of(&at.measure)?;
        let Some(category) = &at.category else { return cells.first().and_then(figure) };
        cells.iter().find(|placed| self.is_about(placed, category)).and_then(figure)
    }

    fn whole(&self, whole: &Whole, row: Option<Key<'a>>) -> Option<Printed> {
        match (whole, row) {
            (Whole::SumOf(measure), _) => self.sum(measure),
            (Whole::Beside(measure), Some(row)) => self.by_row(measure).get(&row).copied(),
            (Whole::Beside(_), None) => None,
            (Whole::Cell(at), _) => self.at(at),
        }
    }

    /// Whether a cell is about a category, or about one of this group.
    fn is_about(&self, placed: &Placed, name: &str) -> bool {
        let name = i18n::fold(name);
        self.shape.dimensions.iter().zip(&placed.cell.at).any(|(dimension, at)| {
            dimension.of.get(*at as usize).is_some_and(|category| {
                let called = [Some(&category.code), Some(&category.label), category.group.as_ref()];
                called.into_iter().flatten().any(|called| i18n::fold(called) == name)
            })
        })
    }

    fn percents(&self, compared: &mut Compared, (stated, part, whole): (&str, &str, &Whole), only: Option<&str>) {
        let parts = self.by_row(part);
        let wholes = match whole {
            Whole::Beside(measure) => self.by_row(measure),
            Whole::SumOf(_) | Whole::Cell(_) => BTreeMap::new(),
        };
        let sum = self.whole(whole, None);
        for placed in self.of(stated).into_iter().flatten() {
            let Some(said) = figure(placed) else { continue };
            if only.is_some_and(|only| !self.is_about(placed, only)) {
                continue;
            }
            let row = key(placed);
            let of = parts.get(&row).copied().zip(sum.or_else(|| wholes.get(&row).copied()));
            let whence = || Whence::Row { line: placed.line, measure: stated.to_owned(), about: self.name(placed) };
            note(compared, whence, said, of.and_then(|(part, whole)| share(part, whole)));
        }
    }

    fn name(&self, placed: &Placed) -> String {
        let period = placed.cell.period.and_then(|period| self.shape.periods.get(period as usize)).cloned();
        let labels = self.shape.dimensions.iter().zip(&placed.cell.at);
        let labels = labels.filter_map(|(dimension, at)| Some(dimension.of.get(*at as usize)?.label.clone()));
        let labels: Vec<String> = labels.collect();
        if labels.is_empty() { period.unwrap_or_default() } else { labels.join(", ") }
    }
}

fn figure(placed: &Placed) -> Option<Printed> {
    if let Held::Figure(number) = placed.cell.held { Some(number) } else { None }
}

fn add(one: Printed, other: Printed) -> Option<Printed> {
    let places = one.places.max(other.places);
    let scaled = |number: Printed| number.units.checked_mul(10_i64.checked_pow(u32::from(places - number.places))?);
    Some(Printed { units: scaled(one)?.checked_add(scaled(other)?)?, places })
}

/// The percentage that one is of the other; nothing when there is nothing to be part of.
fn share(part: Printed, whole: Printed) -> Option<Computed> {
    let of = (whole.value() != 0.0).then(|| part.value() / whole.value() * 100.0)?;
    Some((printed(of, 6), Some((part, whole))))
}

fn said(compared: &mut Compared, words: i18n::Written, stated: &str, computed: Option<Computed>) {
    let stated = super::number::read(stated, Some(crate::model::outside::Writing::Point));
    if let Ok(stated) = stated {
        note(compared, || Whence::Text(words), stated.number, computed);
    }
}

/// A stated figure stands for all that round to it.
fn note(compared: &mut Compared, whence: impl FnOnce() -> Whence, stated: Printed, computed: Option<Computed>) {
    let Some((found, of)) = computed else {
        compared.open += 1;
        return;
    };
    let half = 0.5 / 10_f64.powi(i32::from(stated.places));
    // What is computed has six places itself.
    let off = (stated.value() - found.value()).abs();
    if off <= half + GRAIN + if of.is_some() { 5e-7 } else { 0.0 } {
        compared.agreed += 1;
        return;
    }
    let percent = of.is_some();
    let computed = if percent { printed(found.value(), stated.places.max(PLACES)) } else { found };
    compared.contradictions.push(Contradiction { whence: whence(), stated, computed, percent, of });
}

/// A value with so many places.
#[expect(clippy::cast_possible_truncation, reason = "a percentage of six places is far below 2⁵³")]
fn printed(value: f64, places: u8) -> Printed {
    Printed { units: (value * 10_f64.powi(i32::from(places))).round() as i64, places }
}
