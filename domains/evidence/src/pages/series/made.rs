//! A series as open data. Its words are English whoever asks, so that its bytes are the same for everybody.

use crate::{
    model::{PlaceShown, Seen},
    pages::common,
    rules::releases::Merged,
};
use disclosure::Face;
use documents::open::{Decimal, Dimension, Point, Role, Series, Status, Term};
use i18n::Words;
use web::Site;

/// The licence: what it is called, and the address that names it everywhere.
pub const LICENCE: (&str, &str) = ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/");

/// The numbers of one cell: a count alone; a rate with its counts; a mean with its people.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Count,
    Rate,
    Mean,
}

fn shape(merged: &Merged) -> Shape {
    match merged.table.made.as_str() {
        "rate" | "matured_cohort" => Shape::Rate,
        "mean" => Shape::Mean,
        _ => Shape::Count,
    }
}

/// The series with its words.
pub fn open(site: &Site, words: &Words, merged: &Merged) -> Series {
    let (table, language) = (&merged.table, words.language());
    let points = points(merged);
    let statuses = Status::ALL.iter().filter(|status| points.iter().any(|point| point.status() == **status));
    let base = site.settings().public_url.trim_end_matches('/');
    let mut notes: Vec<String> = [&table.exclusions, &table.source, &table.known_issues, &table.comparability]
        .iter()
        .map(|text| text.text(language).to_owned())
        .filter(|text| !text.is_empty())
        .collect();
    let protection = [("rules", merged.rules.as_str().into()), ("base", i64::from(merged.rounded_to).into())];
    notes.push(words.with("evidence-data-note-protection", &protection));
    notes.push(words.text("evidence-data-note-rounding").into_owned());
    if !merged.rests_on.is_empty() {
        let all: Vec<String> = merged.rests_on.iter().map(|one| common::rests_on(words, one)).collect();
        notes.push(words.with("evidence-data-note-closed", &[("closings", all.join("; ").into())]));
    }
    if !table.adds_up {
        notes.push(words.text("evidence-table-does-not-add-up").into_owned());
    }
    Series {
        id: table.series(),
        title: table.title.text(language).to_owned(),
        about: table.question.text(language).to_owned(),
        source: site.settings().name.clone(),
        address: format!("{base}{}", super::path(&table.series())),
        licence: (LICENCE.0.to_owned(), LICENCE.1.to_owned()),
        release: merged.release.clone(),
        updated: merged.updated,
        unit: table.unit.clone(),
        notes,
        statuses: statuses.map(|status| (*status, words.text(status_key(*status)).into_owned())).collect(),
        dimensions: dimensions(words, merged),
        points,
    }
}

const fn status_key(status: Status) -> &'static str {
    match status {
        Status::Normal => "evidence-status-normal",
        Status::Break => "evidence-status-break",
        Status::Provisional => "evidence-status-provisional",
        Status::Hidden => "evidence-face-hidden",
        Status::NoCases => "evidence-face-no-cases",
        Status::NotReceived => "evidence-face-not-received",
        Status::NotCollected => "evidence-status-not-collected",
    }
}

fn dimensions(words: &Words, merged: &Merged) -> Vec<Dimension> {
    let of = |id: &str, role, key: &str, categories| Dimension {
        id: id.to_owned(),
        label: words.text(key).into_owned(),
        role,
        categories,
    };
    let periods = merged.periods.iter().map(|(text, _)| Term::new(text, &common::period(words, text)));
    let place = |place: &PlaceShown| {
        let term = Term::new(&place.code, &common::place(words, &place.names));
        let known = |code: &&String| merged.places.iter().any(|one| one.code == **code);
        match place.parent.as_ref().filter(known) {
            Some(parent) => term.within(parent),
            None => term,
        }
    };
    let mut all = vec![
        of("period", Role::Time, "evidence-head-time", periods.collect()),
        of("place", Role::Place, "evidence-head-place", merged.places.iter().map(place).collect()),
    ];
    if merged.kinds.len() > 1 {
        let kind = |kind: &String| Term::new(kind, &common::kind(words, &merged.table, kind));
        all.push(of("kind", Role::Other, "evidence-head-kind", merged.kinds.iter().map(kind).collect()));
    }
    let figures = figures(words, merged);
    if !figures.is_empty() {
        all.push(of("figure", Role::Measure, "evidence-head-figure", figures));
    }
    all
}

fn figures(words: &Words, merged: &Merged) -> Vec<Term> {
    let language = words.language();
    let (above, below) = (merged.table.above.text(language), merged.table.below.text(language));
    match shape(merged) {
        Shape::Count => Vec::new(),
        Shape::Rate => vec![
            Term::new("rate", &words.text("evidence-data-rate")),
            Term::new("numerator", above),
            Term::new("denominator", below),
        ],
        Shape::Mean => {
            vec![Term::new("mean", &words.text("evidence-data-mean")), Term::new("denominator", below)]
        }
    }
}

/// A point for each combination, the last dimension running fastest.
fn points(merged: &Merged) -> Vec<Point> {
    let mut points = Vec::new();
    for (at, (period, _)) in merged.periods.iter().enumerate() {
        let broken = merged.breaks_at(at);
        for place in &merged.places {
            for kind in &merged.kinds {
                let seen = merged.seen((period, &place.code, kind));
                points.extend(cell(shape(merged), seen, broken));
            }
        }
    }
    points
}

fn cell(shape: Shape, seen: Option<Seen>, broken: bool) -> Vec<Point> {
    let shown = |figure| if broken { Point::after_break(figure) } else { Point::shown(figure) };
    let count = match shape {
        Shape::Count => 1,
        Shape::Rate => 3,
        Shape::Mean => 2,
    };
    match seen {
        Some(Seen::Count(count)) => vec![shown(Decimal::whole(count))],
        Some(Seen::Rate { value, numerator, denominator }) => {
            [value, numerator, denominator].into_iter().map(|number| shown(Decimal::whole(number))).collect()
        }
        Some(Seen::Mean { tenths, people }) => {
            vec![shown(Decimal { units: tenths, places: 1 }), shown(Decimal::whole(people))]
        }
        Some(Seen::None(face)) => vec![without(face); count],
        None => vec![Point::NOT_COLLECTED; count],
    }
}

const fn without(face: Face) -> Point {
    match face {
        Face::Hidden => Point::HIDDEN,
        Face::NoCases => Point::NO_CASES,
        Face::NotReceived => Point::NOT_RECEIVED,
        Face::NotCollected => Point::NOT_COLLECTED,
    }
}
