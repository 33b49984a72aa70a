//! A whole country: twenty million rows, five thousand organisations on five levels, four years, nine grounds.

use crate::Stop;
use crate::cube_activity::{SEEN, know, mixed, month, person, placed, unit};
use crate::cube_measure::{Line, Work, resident_mb, timed};
use cube::{Change, Counts, Cube, Definition, Kinds, Loader, Period, Query, Row, Sequence};
use std::time::Instant;

const ROWS: u64 = 20_000_000;
const PEOPLE: u64 = 600_000;
const REGIONS: u64 = 6;
const AREAS: u64 = 60;
const NETWORKS: u64 = 933;
const TEAMS: u64 = 4_000;
const FIRST_AREA: u64 = 1 + REGIONS;
const FIRST_NETWORK: u64 = FIRST_AREA + AREAS;
const FIRST_TEAM: u64 = FIRST_NETWORK + NETWORKS;

fn parent(number: u64) -> Option<u64> {
    match number {
        0 => None,
        1..FIRST_AREA => Some(0),
        FIRST_AREA..FIRST_NETWORK => Some(1 + (number - FIRST_AREA) % REGIONS),
        FIRST_NETWORK..FIRST_TEAM => Some(FIRST_AREA + (number - FIRST_NETWORK) % AREAS),
        _ => Some(FIRST_NETWORK + (number - FIRST_TEAM) % NETWORKS),
    }
}

fn row(number: u64, days: &[jiff::civil::Date]) -> Row {
    let draw = |place: u64| mixed(number * 8 + place);
    let who = draw(0) % PEOPLE;
    let team = if draw(2).is_multiple_of(8) { draw(3) % TEAMS } else { mixed(who + (1 << 40)) % TEAMS };
    let day = days.get((draw(6) % 48) as usize).copied().unwrap_or_default();
    Row { measure: SEEN, person: Some(person(who)), node: unit(FIRST_TEAM + team), day, kind: 0, value: 1 }
}

fn build() -> Result<Cube, Stop> {
    let mut loader = Loader::new();
    let definition = Definition { counts: Counts::PeopleAndAmounts, kinds: Kinds::Unsplit };
    loader.take(&Change::Define { measure: SEEN, definition })?;
    loader.take(&Change::Place((0..FIRST_TEAM + TEAMS).map(|number| placed(number, parent(number))).collect()))?;
    let days = days()?;
    for number in 0..ROWS {
        loader.take(&Change::Add(row(number, &days)))?;
    }
    know(&mut loader, PEOPLE)?;
    Ok(loader.finish(Sequence(1)))
}

fn days() -> Result<Vec<jiff::civil::Date>, Stop> {
    (0..48).map(|number| Ok(month(number)?.first_day())).collect()
}

/// Makes the country's cube and measures it.
pub fn measure() -> Result<Vec<Line>, Stop> {
    let mut work = Work::default();
    let mut cube = work.once("cold rebuild of 20 million rows, their making included", 30_000.0, build)?;
    work.lines.push(Line::megabytes("resident memory after the rebuild", 500.0, resident_mb()));
    work.asked("nation-year; p99 goal", 5.0, 2_000, || nation_year(&cube))?;
    work.asked("three teams and an area, quarter, age × gender; p99 goal", 5.0, 500, || union(&cube))?;
    work.asked("nine grounds of a region-year; p99 goal", 5.0, 500, || nine_grounds(&cube))?;
    work.asked("60 areas × 12 months × 8 ages", 100.0, 7, || ages(&cube))?;
    work.asked("933 networks × 16 quarters", 100.0, 7, || networks(&cube))?;
    updates(&mut cube, &mut work)?;
    checkpoint(&cube, &mut work)?;
    Ok(work.lines)
}

fn nation_year(cube: &Cube) -> Result<u64, Stop> {
    Ok(cube.distinct(&Query::new(SEEN, unit(0), Period::year(2025)?))?.count())
}

fn union(cube: &Cube) -> Result<u64, Stop> {
    let nodes = [FIRST_TEAM + 5, FIRST_TEAM + 71, FIRST_TEAM + 1030, FIRST_AREA + 7].map(unit).to_vec();
    let query = Query { nodes, ..Query::new(SEEN, unit(0), Period::quarter(2026, 2)?) };
    Ok(cube.cross(&query, &[0, 1])?.cells.values().map(|people| people.count()).sum())
}

fn nine_grounds(cube: &Cube) -> Result<u64, Stop> {
    let tables = cube.each_ground(&Query::new(SEEN, unit(2), Period::year(2025)?), &[0, 1, 2, 3, 4, 5, 6, 7, 8])?;
    Ok(tables.iter().flat_map(|table| table.cells.values()).map(|people| people.count()).sum())
}

fn ages(cube: &Cube) -> Result<u64, Stop> {
    let mut sum = 0;
    for area in FIRST_AREA..FIRST_NETWORK {
        for of in 1..=12 {
            let cross = cube.cross(&Query::new(SEEN, unit(area), Period::month(2026, of)?), &[0])?;
            sum += cross.cells.values().map(|people| people.count()).sum::<u64>();
        }
    }
    Ok(sum)
}

fn networks(cube: &Cube) -> Result<u64, Stop> {
    let mut sum = 0;
    for network in FIRST_NETWORK..FIRST_TEAM {
        for of in 0..16 {
            let quarter = Period::quarter(2024 + of / 4, (of % 4) as u8 + 1)?;
            sum += cube.distinct(&Query::new(SEEN, unit(network), quarter))?.count();
        }
    }
    Ok(sum)
}

/// Rows that come, each asked for at once by the team it belongs to, and then go again.
fn updates(cube: &mut Cube, work: &mut Work) -> Result<(), Stop> {
    let days = days()?;
    let rows: Vec<Row> = (0..200_000).map(|number| row(ROWS + number, &days)).collect();
    let before = nation_year(cube)?;
    let mut at = 1;
    let mut next = rows.iter();
    let added = timed(rows.len(), || {
        at += 1;
        let row = next.next().ok_or_else(|| Stop("no more rows".into()))?;
        cube.apply(Sequence(at), &Change::Add(*row))?;
        Ok(0)
    })?;
    let with = nation_year(cube)?;
    let mut next = rows.iter();
    let removed = timed(rows.len(), || {
        at += 1;
        let row = next.next().ok_or_else(|| Stop("no more rows".into()))?;
        cube.apply(Sequence(at), &Change::Remove(*row))?;
        Ok(0)
    })?;
    if with < before || nation_year(cube)? != before {
        return Err(Stop("rows that came and went left something behind".into()));
    }
    work.lines.push(Line::new("one row comes; median", 0.005, added));
    work.lines.push(Line::new("one row goes; median", 0.005, removed));
    Ok(())
}

fn checkpoint(cube: &Cube, work: &mut Work) -> Result<(), Stop> {
    let path = std::env::temp_dir().join(format!("comhar-cube-{}", std::process::id()));
    let began = Instant::now();
    cube.checkpoint(std::io::BufWriter::with_capacity(1 << 20, std::fs::File::create(&path)?))?;
    work.lines.push(Line::wall("checkpoint written", f64::INFINITY, began.elapsed()));
    let mb = std::fs::metadata(&path)?.len() as f64 / 1e6;
    work.lines.push(Line::megabytes("checkpoint on the disk", f64::INFINITY, mb));
    let again = work.once("start from the checkpoint", 5_000.0, || {
        Ok(Cube::restore(std::io::BufReader::with_capacity(1 << 20, std::fs::File::open(&path)?))?)
    })?;
    std::fs::remove_file(&path)?;
    if nation_year(&again)? != nation_year(cube)? || networks(&again)? != networks(cube)? {
        return Err(Stop("the checkpoint gives other figures".into()));
    }
    Ok(())
}
