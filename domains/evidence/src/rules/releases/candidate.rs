//! From exact figures to what somebody would like to publish.

use super::Grid;
use crate::model::SharedPeople;
use disclosure::{Category, Cell, Class, Denominator, Dimension, Entry, Key, Kind, Split, Table};
use measures::{
    Counting, Made, Side, Version,
    figure::{Exact, Figure, Shown},
};

/// A figure that cannot be released now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCounted {
    /// It is being counted anew.
    BeingChecked,
    /// Medians cannot be protected.
    Median,
}

/// The name under which a side is the same number in every table and release.
fn side(side: &Side) -> String {
    side.measures.join("+")
}

/// What stands in the cells of a definition.
fn kind(made: &Made) -> Option<Kind> {
    Some(match made {
        Made::People { .. } => Kind::People,
        Made::Count { .. } => Kind::Things,
        Made::Rate { factor, numerator, denominator, .. }
        | Made::MaturedCohort { factor, numerator, denominator, .. } => Kind::Rate {
            numerator: side(numerator),
            denominator: side(denominator),
            of: Denominator::Counted,
            per: u32::try_from(*factor).unwrap_or(100),
        },
        Made::Mean { denominator, .. } => Kind::Mean { people: side(denominator) },
        Made::MedianWait { .. } => return None,
    })
}

fn class(version: &Version) -> Class {
    match version.disclosure.as_str() {
        "D0" => Class::D0,
        "D1e" => Class::D1e,
        "D2" => Class::D2,
        "D3" => Class::D3,
        "D4" => Class::D4,
        _ => Class::D1,
    }
}

/// The measure of a table: what its number is of, so that the same number has one key everywhere.
fn measure(definition: &str, made: &Made) -> String {
    match made {
        Made::People { numerator } | Made::Count { numerator } | Made::Mean { numerator, .. } => side(numerator),
        _ => definition.to_owned(),
    }
}

/// The table of one version of a definition.
///
/// # Errors
/// When a figure is being counted anew, or cannot be protected.
pub fn candidate((definition, version): (&str, &Version), grid: &Grid, exact: &Exact) -> Result<Table, NotCounted> {
    let made = &version.figure;
    let kind = kind(made).ok_or(NotCounted::Median)?;
    let split = if made.counting() == Counting::People { Split::Overlapping } else { Split::Apart };
    let entries = exact.figures.iter().map(|figure| entry(&kind, figure)).collect::<Result<Vec<_>, _>>()?;
    let mut dimensions = grid.dimensions(split);
    for (place, dimension) in dimensions.iter_mut().enumerate() {
        leave_open(dimension, grid, (place, &entries));
    }
    let cell = |(at, entry): (usize, &Entry)| Some(Cell { at: grid.codes(at)?.to_vec(), entry: *entry });
    let cells = entries.iter().enumerate().filter_map(cell).collect();
    let class = class(version);
    Ok(Table { measure: measure(definition, made), kind, class, dimensions: dimensions.to_vec(), cells })
}

fn entry(kind: &Kind, figure: &Figure) -> Result<Entry, NotCounted> {
    let (above, below) = match (figure.shown, figure.numerator, figure.denominator) {
        (Shown::BeingChecked, ..) => return Err(NotCounted::BeingChecked),
        (Shown::NotReceived, ..) | (_, None, _) => return Ok(Entry::NotReceived),
        (_, Some(above), below) => (above, below.unwrap_or(0)),
    };
    Ok(match kind {
        Kind::Rate { .. } => Entry::Rate { numerator: above, denominator: below },
        Kind::Mean { .. } => Entry::Mean { people: below, sum: above.saturating_mul(1_000) },
        Kind::People | Kind::Things | Kind::Money => Entry::Count(above),
    })
}

/// The numbers of a cell; none when it has none.
fn values(entry: &Entry) -> Option<[i64; 2]> {
    match *entry {
        Entry::Count(count) => Some([count, 0]),
        Entry::Rate { numerator, denominator } => Some([numerator, denominator]),
        Entry::Mean { people, sum } => Some([sum, people]),
        _ => None,
    }
}

/// Where the parts that are listed do not come to their whole, one more stands for what is not listed: without it the
/// parts would be taken for all there is.
fn leave_open(dimension: &mut Dimension, grid: &Grid, (place, entries): (usize, &[Entry])) {
    let lines = grid.lines(place);
    let mut open = Vec::new();
    for (whole, parts) in Grid::families(dimension) {
        let short = |line: &Vec<usize>| {
            let value = |at: usize| line.get(at).and_then(|spot| entries.get(*spot)).and_then(values);
            let Some(all) = value(whole) else { return false };
            let sum = parts
                .iter()
                .filter_map(|part| value(*part))
                .fold([0, 0], |sum: [i64; 2], one| [sum[0].saturating_add(one[0]), sum[1].saturating_add(one[1])]);
            sum[0] < all[0] || sum[1] < all[1]
        };
        if lines.iter().any(short) {
            open.extend(dimension.categories.get(whole).map(|category| category.code.clone()));
        }
    }
    let rest = open.into_iter().map(|code| Category::part(&format!("not-listed:{code}"), &code));
    dimension.categories.extend(rest.collect::<Vec<_>>());
}

/// People that two numbers of a table share, by their keys.
pub fn shared(table: &Table, grid: &Grid, exact: &Exact) -> SharedPeople {
    if table.kind != Kind::People {
        return SharedPeople::default();
    }
    let key = |at: usize| {
        let [period, place, kind] = grid.codes(at)?;
        let mut key = Key::new(&table.measure, &[("period", &period)]);
        for (name, code) in [("place", place), ("kind", kind)] {
            if code != super::ALL {
                key.at.insert(name.to_owned(), code);
            }
        }
        Some(key)
    };
    let both = grid.pairs().into_iter().zip(&exact.shared);
    SharedPeople(both.filter_map(|((one, other), count)| Some((key(one)?, key(other)?, (*count)?))).collect())
}
