//! What stands in the report of a release: the answers first, then each figure with its chart, its table, what it means, and
//! where to check it; at the end what is hidden and why.

use super::{common, marks, packs_parts::Part};
use crate::{
    model::{CellShown, Document, Out, PlaceShown, Seen, TableShown},
    rules::releases::ALL,
};
use disclosure::Face;
use documents::chart::{Bars, Lines, Point, Row, Series};
use i18n::Words;
use print::{Block, Piece, Table, Term, piece};

/// So many answers stand on the first page.
const IN_SHORT: usize = 6;

/// A report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What it is called.
    pub title: String,
    /// The release and its day.
    pub subtitle: String,
    /// What stands in it.
    pub parts: Vec<Part>,
}

/// The report of a release; `series` gives the address of the open data of a series, `release` is the one of the release.
pub fn report(words: &Words, out: &Out, (series, release): (&dyn Fn(&str) -> String, &str)) -> Report {
    let document = &out.document.0;
    let date = words.date(words.day_of(out.published_at));
    let mut parts = vec![summary(words, document)];
    for table in &document.tables {
        section(words, (document, table), series, &mut parts);
    }
    hidden(words, document, &mut parts);
    check(words, release, &mut parts);
    Report {
        title: document.titles.text(words.language()).to_owned(),
        subtitle: words
            .with("evidence-pack-subtitle", &[("release", document.release.as_str().into()), ("date", date.into())]),
        parts,
    }
}

fn heading(level: u8, words: impl Into<String>) -> Part {
    Part::Block(Block::Heading { level, words: words.into() })
}

fn paragraph(words: impl Into<String>) -> Part {
    Part::Block(Block::Paragraph { pieces: piece(words) })
}

/// What stands for everything in the newest period of a table: the period as written, and the cell.
fn newest(table: &TableShown, document: &Document) -> Option<(String, Seen)> {
    document.plan.periods.iter().rev().find_map(|period| {
        let cell = at(table, (period, ALL, ALL))
            .or_else(|| table.cells.iter().find(|cell| cell.period == *period && cell.kind == ALL))?;
        Some((period.clone(), cell.seen))
    })
}

fn at<'a>(table: &'a TableShown, (period, place, kind): (&str, &str, &str)) -> Option<&'a CellShown> {
    table.cells.iter().find(|cell| cell.period == period && cell.place == place && cell.kind == kind)
}

fn summary(words: &Words, document: &Document) -> Part {
    let answers = document.tables.iter().filter_map(|table| {
        let (period, seen) = newest(table, document)?;
        Some(common::caption(words, table, (&period, seen)))
    });
    let mut lines: Vec<Vec<Piece>> = answers.take(IN_SHORT).map(piece).collect();
    lines.push(piece(hidden_line(words, document)));
    Part::Block(Block::Summary { title: words.text("evidence-pack-short").into_owned(), lines })
}

fn section(
    words: &Words,
    (document, table): (&Document, &TableShown),
    series: &dyn Fn(&str) -> String,
    parts: &mut Vec<Part>,
) {
    let language = words.language();
    let title = table.title.text(language);
    parts.push(Part::Block(Block::NewPage));
    parts.push(heading(1, table.question.text(language)));
    if let Some((period, seen)) = newest(table, document) {
        let values = [("title", title.into()), ("period", common::period(words, &period).into())];
        let figure = common::seen(words, table, Some(seen));
        parts.push(Part::Block(Block::KeyFigure { figure, words: words.with("evidence-pack-key-figure", &values) }));
    }
    parts.extend(chart(words, document, table));
    let all = words.with("evidence-pack-table", &[("title", title.into())]);
    parts.push(Part::Block(Block::Table(figures(words, (document, table), (&all, false)))));
    if table.cells.iter().any(|cell| cell.kind != ALL) {
        let kinds = words.with("evidence-pack-table-kinds", &[("title", title.into())]);
        parts.push(Part::Block(Block::Table(figures(words, (document, table), (&kinds, true)))));
    }
    if !table.adds_up {
        parts.push(paragraph(words.text("evidence-table-does-not-add-up")));
    }
    parts.push(heading(2, words.text("evidence-pack-meaning")));
    parts.push(Part::Block(Block::Terms { terms: meaning(words, table, &series(&table.series())) }));
}

/// All figures of a table, as they were published.
fn figures(words: &Words, (document, table): (&Document, &TableShown), (caption, by_kind): (&str, bool)) -> Table {
    let said = |key: &str| words.text(key).into_owned();
    let name =
        |code: &str| document.places.iter().find(|place| place.code == code).map(|place| place_name(words, place));
    let row = |cell: &CellShown| {
        let mut row = vec![common::period(words, &cell.period), name(&cell.place).unwrap_or_default()];
        row.extend(by_kind.then(|| common::kind(words, table, &cell.kind)));
        row.push(common::seen(words, table, Some(cell.seen)));
        row
    };
    let mut head = vec![said("evidence-head-time"), said("evidence-head-place")];
    head.extend(by_kind.then(|| said("evidence-head-kind")));
    head.push(said("evidence-head-figure"));
    let rows = table.cells.iter().filter(|cell| (cell.kind != ALL) == by_kind).map(row).collect();
    Table { caption: caption.to_owned(), head, rows, numbers: 1 }
}

fn place_name(words: &Words, place: &PlaceShown) -> String {
    common::place(words, &place.names)
}

/// What the figures of a table mean, and where to compute them again.
pub fn meaning(words: &Words, table: &TableShown, address: &str) -> Vec<Term> {
    let language = words.language();
    let texts = [
        ("evidence-pack-above", &table.above),
        ("evidence-pack-below", &table.below),
        ("evidence-pack-exclusions", &table.exclusions),
        ("evidence-pack-source", &table.source),
        ("evidence-pack-issues", &table.known_issues),
        ("evidence-pack-comparability", &table.comparability),
    ];
    let term = |key: &str, pieces| Term { word: words.text(key).into_owned(), pieces };
    let said = texts.into_iter().filter(|(_, text)| !text.text(language).trim().is_empty());
    let mut terms: Vec<Term> = said.map(|(key, text)| term(key, piece(text.text(language)))).collect();
    let version = [("code", table.code.as_str().into()), ("version", table.version.into())];
    terms.push(term("evidence-pack-version", piece(words.with("evidence-pack-version-line", &version))));
    terms.push(term("evidence-pack-again", vec![Piece::Address(address.to_owned())]));
    terms
}

/// A picture over time where there are several times, else by place; none where there would be one mark alone.
fn chart(words: &Words, document: &Document, table: &TableShown) -> Option<Part> {
    let id = format!("report-{}", table.series());
    let (period, seen) = newest(table, document)?;
    let about = common::caption(words, table, (&period, seen));
    let mark = |cell: Option<&CellShown>| marks::mark(table, cell.map(|cell| cell.seen));
    if document.plan.periods.len() > 1 {
        let point = |(at_number, text): (usize, &String)| Point {
            when: common::period(words, text),
            at: f64::from(u32::try_from(at_number).unwrap_or(u32::MAX)),
            figure: mark(at(table, (text, ALL, ALL))),
        };
        let points: Vec<Point> = document.plan.periods.iter().enumerate().map(point).collect();
        let top = points.iter().filter_map(|point| marks::height(point.figure)).fold(1.0, f64::max);
        let series = vec![Series { name: words.text("evidence-place-all").into_owned(), points }];
        let (title, head) =
            (words.text("evidence-chart-over-time").into_owned(), words.text("evidence-head-time").into_owned());
        let (bands, breaks, notes, range) = (Vec::new(), Vec::new(), Vec::new(), (0.0, top));
        return Some(Part::Lines(Lines { id, title, about, head, series, bands, breaks, range, notes }));
    }
    let rows: Vec<Row> = document
        .places
        .iter()
        .filter_map(|place| Some((place, at(table, (&period, &place.code, ALL))?)))
        .map(|(place, cell)| Row { label: place_name(words, place), figure: mark(Some(cell)) })
        .collect();
    let title = words.with("evidence-chart-by-place", &[("period", common::period(words, &period).into())]);
    let head = [words.text("evidence-head-place").into_owned(), words.text("evidence-head-figure").into_owned()];
    (rows.len() > 1).then(|| Part::Bars(Bars { id, title, about, head, rows, notes: Vec::new() }))
}

fn count_of(document: &Document, face: Face) -> i64 {
    let cells = document.tables.iter().flat_map(|table| &table.cells);
    i64::try_from(cells.filter(|cell| cell.seen == Seen::None(face)).count()).unwrap_or(i64::MAX)
}

fn hidden_line(words: &Words, document: &Document) -> String {
    words.with("evidence-pack-hidden-count", &[("count", count_of(document, Face::Hidden).into())])
}

/// What is hidden and why, and what else is not there.
fn hidden(words: &Words, document: &Document, parts: &mut Vec<Part>) {
    let others = [
        (Face::NoCases, "evidence-pack-no-cases-count"),
        (Face::NotReceived, "evidence-pack-not-received-count"),
        (Face::NotCollected, "evidence-pack-not-collected-count"),
    ];
    let others = others.into_iter().map(|(face, key)| (count_of(document, face), key)).filter(|(count, _)| *count > 0);
    let mut items = vec![piece(hidden_line(words, document))];
    items.extend(others.map(|(count, key)| piece(words.with(key, &[("count", count.into())]))));
    let rules = [
        ("rules", document.plan.rules.as_str().into()),
        ("version", i64::from(document.rules_version).into()),
        ("base", i64::from(document.rounded_to).into()),
    ];
    items.push(piece(words.with("evidence-pack-rules", &rules)));
    items.push(piece(words.text("evidence-pack-not-zero")));
    items.extend(document.rests_on.iter().map(|one| piece(common::rests_on(words, one))));
    parts.push(Part::Block(Block::NewPage));
    parts.push(heading(1, words.text("evidence-pack-hidden-heading")));
    parts.push(Part::Block(Block::List { items }));
}

fn check(words: &Words, release: &str, parts: &mut Vec<Part>) {
    parts.push(heading(1, words.text("evidence-pack-check-heading")));
    parts.push(paragraph(words.text("evidence-pack-check-line")));
    parts.push(Part::Block(Block::Paragraph { pieces: vec![Piece::Address(release.to_owned())] }));
    parts.push(paragraph(words.text("evidence-pack-check-same")));
}
