//! The work K of the peers: ten million rows that any language can make, and four questions about them.

use crate::Stop;
use crate::cube_measure::{Line, Work, timed};
use cube::{
    Change, Counts, Cube, Definition, Edge, Hierarchy, Kinds, Loader, Measure, Month, Period, Placement, Query, Row,
    Sequence, Span,
};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use uuid::Uuid;

pub const ROWS: u64 = 10_000_000;
const PEOPLE: u64 = 500_000;
const TEAMS: u64 = 330;
const UNITS: u64 = 400;
/// How many values each ground has; the questions (b) use them too.
pub const VALUES: [u64; 9] = [8, 4, 8, 3, 6, 8, 5, 4, 6];
pub const SEEN: Measure = Measure(0);
const SOME_SERVICES: [u16; 5] = [1, 3, 4, 8, 10];

/// The finaliser of splitmix64: chance that is the same everywhere.
pub fn mixed(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

pub fn person(number: u64) -> Uuid {
    Uuid::from_u64_pair(2, number)
}

pub fn unit(number: u64) -> Uuid {
    Uuid::from_u64_pair(1, number)
}

/// Month 0 is January 2024.
pub fn month(number: u64) -> Result<Month, Stop> {
    Ok(Month::new(2024 + (number / 12) as i16, (number % 12) as i8 + 1)?)
}

fn quarter(number: u64) -> Result<Period, Stop> {
    Ok(Period::quarter(2024 + (number / 4) as i16, (number % 4) as u8 + 1)?)
}

pub fn placed(number: u64, under: Option<u64>) -> Placement {
    let edge = Edge { under: under.map(unit), from: None, until: None };
    Placement { hierarchy: Hierarchy(0), node: unit(number), edges: vec![edge] }
}

fn parent(number: u64) -> Option<u64> {
    match number {
        0 => None,
        1..10 => Some(0),
        10..70 => Some(1 + (number - 10) % 9),
        _ => Some(10 + (number - 70) % 60),
    }
}

/// Who, team from 0, service and month from 0.
fn drawn(number: u64) -> (u64, u64, u64, u64) {
    let draw = |place: u64| mixed(number * 8 + place);
    let who = (draw(0) % PEOPLE).min(draw(1) % PEOPLE);
    let home = mixed(who + (1 << 40)) % TEAMS;
    let team = if draw(2).is_multiple_of(8) { draw(3) % TEAMS } else { home };
    let preferred = mixed(who + (1 << 41)) % 12;
    let service = if draw(4).is_multiple_of(2) { preferred } else { draw(5) % 12 };
    (who, team, service, draw(6) % 36)
}

fn row(number: u64, days: &[jiff::civil::Date]) -> Row {
    let (who, team, service, of) = drawn(number);
    let day = days.get(of as usize).copied().unwrap_or_default();
    Row { measure: SEEN, person: Some(person(who)), node: unit(team + 70), day, kind: service as u16, value: 1 }
}

fn value(who: u64, ground: u8, values: u64) -> u64 {
    mixed(who + (1 << 42) * (u64::from(ground) + 1)) % values
}

/// Writes the rows, what is known of people, and the first thousand questions of K3 with our answers, so that other programs
/// can be asked the same: eight bytes a row, nine a person, one line a question.
pub fn write_for_peers(cube: &Cube, folder: &Path) -> Result<(), Stop> {
    std::fs::create_dir_all(folder)?;
    let file = |name: &str| Ok::<_, Stop>(BufWriter::new(File::create(folder.join(name))?));
    let (mut rows, mut people, mut questions) = (file("rows.bin")?, file("people.bin")?, file("questions.tsv")?);
    for number in 0..ROWS {
        let (who, team, service, of) = drawn(number);
        rows.write_all(&(who as u32).to_le_bytes())?;
        rows.write_all(&(team as u16 + 70).to_le_bytes())?;
        rows.write_all(&[service as u8, of as u8])?;
    }
    for who in 0..PEOPLE {
        let known: Vec<u8> = (0..).zip(VALUES).map(|(ground, values)| value(who, ground, values) as u8).collect();
        people.write_all(&known)?;
    }
    for seed in 0..1_000 {
        let (at, first, last, services) = drawn_question(seed);
        let services: Vec<String> = services.iter().map(u16::to_string).collect();
        let people = cube.distinct(&one_number(seed)?)?.count();
        writeln!(questions, "{at}\t{first}\t{last}\t{}\t{people}", services.join(","))?;
    }
    Ok(())
}

/// The cube of all rows, made anew.
pub fn build() -> Result<Cube, Stop> {
    let mut loader = Loader::new();
    let definition = Definition { counts: Counts::PeopleAndAmounts, kinds: Kinds::Everywhere };
    loader.take(&Change::Define { measure: SEEN, definition })?;
    loader.take(&Change::Place((0..UNITS).map(|number| placed(number, parent(number))).collect()))?;
    let days = (0..36).map(|number| Ok(month(number)?.first_day())).collect::<Result<Vec<_>, Stop>>()?;
    for number in 0..ROWS {
        loader.take(&Change::Add(row(number, &days)))?;
    }
    know(&mut loader, PEOPLE)?;
    Ok(loader.finish(Sequence(1)))
}

/// What is known of everybody, on nine grounds.
pub fn know(loader: &mut Loader, people: u64) -> Result<(), Stop> {
    for (ground, values) in (0..).zip(VALUES) {
        for who in 0..people {
            let values = vec![value(who, ground, values) as u16];
            loader.take(&Change::Attribute { person: person(who), ground, values })?;
        }
    }
    Ok(())
}

/// Asks the four questions; a wrong sum of checks ends it.
pub fn measure(cube: &Cube) -> Result<Vec<Line>, Stop> {
    let mut work = Work::default();
    work.checked("K1 every unit × quarter × service, 57,600 cells", 300.0, (5, 31_795_457), || every_cell(cube, 0))?;
    work.checked("K1L teams only, 47,520 cells", 300.0, (5, 8_085_795), || every_cell(cube, 70))?;
    work.checked("K2 every unit × quarter, any of five services, 4,800 cells", 100.0, (5, 10_991_201), || {
        some_services(cube)
    })?;
    work.checked("K4 region-year, five services, nine grounds, 52 cells", 1.0, (200, 545_121), || nine_grounds(cube))?;
    let queries = (0..2_000).map(one_number).collect::<Result<Vec<_>, Stop>>()?;
    let mut next = 0;
    let found = timed(queries.len(), || {
        let query = queries.get(next).ok_or_else(|| Stop("no more questions".into()))?;
        next += 1;
        Ok(cube.distinct(query)?.count())
    })?;
    work.lines.push(Line::new("K3 one unit, 1 to 4 quarters, 1 to 11 services; p50 goal", 0.2, found.clone()));
    work.lines.push(Line::at_p99("K3 the same; p99 goal", 1.0, found));
    Ok(work.lines)
}

fn every_cell(cube: &Cube, first_unit: u64) -> Result<u64, Stop> {
    let mut sum = 0;
    for number in first_unit..UNITS {
        for of in 0..12 {
            let mut query = Query { kinds: Some(vec![0]), ..Query::new(SEEN, unit(number), quarter(of)?) };
            for service in 0..12 {
                query.kinds = Some(vec![service]);
                sum += cube.distinct(&query)?.count();
            }
        }
    }
    Ok(sum)
}

fn some_services(cube: &Cube) -> Result<u64, Stop> {
    let mut sum = 0;
    for number in 0..UNITS {
        for of in 0..12 {
            let query = Query { kinds: Some(SOME_SERVICES.to_vec()), ..Query::new(SEEN, unit(number), quarter(of)?) };
            sum += cube.distinct(&query)?.count();
        }
    }
    Ok(sum)
}

fn nine_grounds(cube: &Cube) -> Result<u64, Stop> {
    let query = Query { kinds: Some(SOME_SERVICES.to_vec()), ..Query::new(SEEN, unit(3), Period::year(2025)?) };
    let tables = cube.each_ground(&query, &[0, 1, 2, 3, 4, 5, 6, 7, 8])?;
    Ok(tables.iter().flat_map(|table| table.cells.values()).map(|people| people.count()).sum())
}

/// A unit below the nation, its first and last month, and 1 to 11 services, drawn by a number: 1 to 4 quarters that follow
/// each other.
fn drawn_question(seed: u64) -> (u64, u64, u64, Vec<u16>) {
    let draw = |place: u64| mixed((1 << 50) + seed * 32 + place);
    let many = 1 + draw(0) % 4;
    let first = draw(1) % (13 - many);
    let mut services: Vec<u16> = (0..12).collect();
    services.sort_by_key(|service| draw(8 + u64::from(*service)));
    services.truncate(1 + (draw(2) % 11) as usize);
    (1 + draw(3) % (UNITS - 1), 3 * first, 3 * (first + many) - 1, services)
}

fn one_number(seed: u64) -> Result<Query, Stop> {
    let (at, first, last, services) = drawn_question(seed);
    let span = Span::new(month(first)?, month(last)?)?;
    Ok(Query { kinds: Some(services), ..Query::new(SEEN, unit(at), Period::Months(span)) })
}
