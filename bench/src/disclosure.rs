//! Disclosure runs by themselves, in seconds on the processor: up to 10,000 cells in one table that hangs together throughout,
//! and as many in several tables as a quarterly release has them.

use crate::Stop;
use crate::cube_measure::on_processor;
use ::disclosure::{
    Candidate, Category, Cell, Class, Dimension, Entry, Kind, NoOverlaps, RuleSet, Sort, Split, Table, attack, run,
};
use std::{collections::BTreeMap, fmt::Write};

/// The longest that 10,000 cells may take, in seconds.
const GOAL: f64 = 10.0;

/// Measures everything; the text is a section of the report.
pub fn measure() -> Result<String, Stop> {
    let rules = RuleSet::named("irish_default").ok_or_else(|| Stop("the rules are not there".into()))?;
    let mut text = String::from("| release | cells | shown | run s | attack s | goal s |\n|---|---|---|---|---|---|\n");
    let additive = |name: &str, size| (format!("{name}, three dimensions that add up"), linked(size));
    let overlapping = |name: &str, tables| (format!("{name}, people who overlap"), many(tables));
    let releases = [
        additive("one small table", [3, 6, 4, 2, 3]),
        additive("one table", [4, 8, 8, 3, 3]),
        additive("one table", [6, 10, 8, 4, 3]),
        overlapping("2 tables", 2),
        overlapping("5 tables", 5),
        overlapping("17 tables", 17),
    ];
    for (name, candidate) in releases {
        let begun = on_processor();
        let outcome = run(&candidate, &rules, &NoOverlaps).map_err(|flaws| Stop(format!("{name}: {flaws:?}")))?;
        let ran = (on_processor() - begun).as_secs_f64();
        let begun = on_processor();
        let found = attack(&candidate, &rules, &NoOverlaps, &outcome).map_err(|flaws| Stop(format!("{flaws:?}")))?;
        let attacked = (on_processor() - begun).as_secs_f64();
        if !outcome.is_safe() || !found.narrow.is_empty() {
            return Err(Stop(format!("{name}: {} numbers are not safe", outcome.report.narrow.len())));
        }
        let (cells, shown) = (outcome.report.cells, outcome.report.shown);
        let again = run(&candidate, &rules, &NoOverlaps).map_err(|flaws| Stop(format!("{flaws:?}")))?;
        if again.digest() != outcome.digest() {
            return Err(Stop(format!("{name}: two runs differ")));
        }
        let met = if ran <= GOAL { "met" } else { "missed" };
        writeln!(text, "| {name} | {cells} | {shown} | {ran:.2} | {attacked:.2} | {GOAL:.0}, {met} |")?;
    }
    Ok(text)
}

/// A small generator, so that every machine measures the same release.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }

    /// Counts of one small area: a third of them small.
    fn count(&mut self) -> i64 {
        let small = self.below(3) == 0;
        let count = if small { self.below(5) } else { 5 + self.below(80) };
        i64::try_from(count).unwrap_or(0)
    }
}

/// Everything, groups of parts, and the parts.
fn two_levels(name: &str, sort: Sort, groups: usize, parts: usize) -> Dimension {
    let mut categories = vec![Category::everything("all")];
    for group in 0..groups {
        categories.push(Category::part(&format!("{name}{group}"), "all").at_level(1));
        for part in 0..parts {
            categories.push(Category::part(&format!("{name}{group}-{part}"), &format!("{name}{group}")).at_level(2));
        }
    }
    Dimension { name: name.to_owned(), sort, split: Split::Apart, categories }
}

fn one_level(name: &str, parts: usize) -> Dimension {
    let mut categories = vec![Category::everything("all")];
    categories.extend((0..parts).map(|part| Category::part(&format!("{name}{part}"), "all")));
    Dimension { name: name.to_owned(), sort: Sort::Other, split: Split::Apart, categories }
}

/// The categories that a leaf counts in, itself included.
fn above(dimension: &Dimension, code: &str) -> Vec<String> {
    let mut all = vec![code.to_owned()];
    while let Some(parent) = all
        .last()
        .and_then(|code| dimension.categories.iter().find(|category| category.code == *code))
        .and_then(|category| category.parent.clone())
    {
        all.push(parent);
    }
    all
}

fn leaves(dimension: &Dimension) -> Vec<Vec<String>> {
    let is_leaf = |code: &str| !dimension.categories.iter().any(|other| other.parent.as_deref() == Some(code));
    let leaves = dimension.categories.iter().filter(|category| is_leaf(&category.code));
    leaves.map(|category| above(dimension, &category.code)).collect()
}

/// Areas in regions, ages, months in quarters, all in one system. 6 regions of 10 areas, 8 ages and 4 quarters of 3 months are
/// (60 + 6 + 1) × 9 × 17 cells.
fn linked([regions, areas, ages, quarters, months]: [usize; 5]) -> Candidate {
    let mut chance = Chance(20_261_122);
    let dimensions = vec![
        two_levels("area", Sort::Place, regions, areas),
        one_level("age", ages),
        two_levels("month", Sort::Other, quarters, months),
    ];
    let each: Vec<Vec<Vec<String>>> = dimensions.iter().map(leaves).collect();
    let mut counts: BTreeMap<Vec<String>, i64> = BTreeMap::new();
    let [areas, ages, months] = each.as_slice() else { return Candidate::default() };
    for area in areas {
        for age in ages {
            for month in months {
                let count = chance.count();
                for one in area {
                    for other in age {
                        for third in month {
                            *counts.entry(vec![one.clone(), other.clone(), third.clone()]).or_default() += count;
                        }
                    }
                }
            }
        }
    }
    let cells = counts.into_iter().map(|(at, count)| Cell { at, entry: Entry::Count(count) }).collect();
    let table = Table { measure: "contacts".to_owned(), kind: Kind::Things, class: Class::D1, dimensions, cells };
    Candidate { id: "bench".to_owned(), tables: vec![table], ..Candidate::default() }
}

/// People by area and age in several periods. Some are in two areas of a region, so places do not add up.
fn many(periods: usize) -> Candidate {
    let mut chance = Chance(7);
    let mut tables = Vec::new();
    for period in 0..periods {
        let mut place = two_levels("area", Sort::Place, 6, 10);
        let age = one_level("age", 8);
        let (areas, ages) = (leaves(&place), leaves(&age));
        let mut counts: BTreeMap<Vec<String>, i64> = BTreeMap::new();
        for area in &areas {
            for age in &ages {
                let count = chance.count();
                // Of those in an area, up to a fifth are counted in another one of the region as well.
                let elsewhere = count / 5;
                for (height, one) in area.iter().enumerate() {
                    for other in age {
                        let more = if height == 0 { count } else { count - elsewhere };
                        *counts.entry(vec![one.clone(), other.clone()]).or_default() += more;
                    }
                }
            }
        }
        place.split = Split::Overlapping;
        let cells = counts.into_iter().map(|(at, count)| Cell { at, entry: Entry::Count(count) }).collect();
        let measure = format!("people-{period}");
        tables.push(Table { measure, kind: Kind::People, class: Class::D1, dimensions: vec![place, age], cells });
    }
    Candidate { id: "bench".to_owned(), tables, ..Candidate::default() }
}
