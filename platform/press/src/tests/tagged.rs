//! What a screen reader and an archive find.

use super::read::Read;
use super::sample::{bars, empty, heading, report, table};
use crate::pdf;
use print::{Block, piece};

#[test]
fn the_same_report_gives_the_same_bytes_and_another_one_does_not() {
    let first = pdf(&report()).unwrap();
    assert_eq!(first, pdf(&report()).unwrap());
    let other = print::Document { identity: "another".into(), ..report() };
    assert_ne!(first, pdf(&other).unwrap());
}

#[test]
fn a_report_is_tagged_named_and_says_its_language_and_its_standards() {
    let read = Read::of(&pdf(&report()).unwrap());
    assert!(read.marked && read.title_shown && read.fonts_embedded);
    assert_eq!((read.language.as_str(), read.title.as_str()), ("en", "Community services in figures"));
    for part in ["pdfuaid:part>1<", "pdfaid:part>2<", "pdfaid:conformance>A<"] {
        assert!(read.metadata.contains(part), "{part} in {}", read.metadata);
    }
    assert!(read.metadata.contains("2026-04-14"), "{}", read.metadata);
}

#[test]
fn headings_are_never_skipped_and_stand_in_the_order_of_reading() {
    let blocks =
        vec![heading(3, "One"), heading(1, "Two"), heading(3, "Three"), heading(9, "Four"), heading(1, "Five")];
    let read = Read::of(&pdf(&empty("Levels", blocks)).unwrap());
    let levels: Vec<(&str, &str)> = read
        .tags
        .iter()
        .filter(|tag| tag.kind.len() == 2 && tag.kind.starts_with('H'))
        .map(|tag| (tag.kind.as_str(), tag.text.trim()))
        .collect();
    assert_eq!(levels, [("H1", "One"), ("H1", "Two"), ("H2", "Three"), ("H3", "Four"), ("H1", "Five")]);
}

#[test]
fn a_table_says_which_cells_name_columns_and_which_name_rows() {
    let read = Read::of(&pdf(&empty("Table", vec![heading(1, "Figures"), Block::Table(table(3))])).unwrap());
    let heads: Vec<(&str, &str)> =
        read.of_kind("TH").iter().map(|tag| (tag.scope.as_deref().unwrap_or("none"), tag.kind.as_str())).collect();
    assert_eq!(heads.iter().filter(|(scope, _)| *scope == "Column").count(), 4, "{heads:?}");
    assert_eq!(heads.iter().filter(|(scope, _)| *scope == "Row").count(), 3, "{heads:?}");
    assert_eq!(read.of_kind("TD").len(), 9);
    assert_eq!(read.of_kind("Caption").len(), 1);
}

#[test]
fn a_chart_is_a_figure_with_words_for_those_who_do_not_see_it() {
    let read = Read::of(&pdf(&empty("Chart", vec![heading(1, "Figures"), Block::Picture(bars(1))])).unwrap());
    let figures = read.of_kind("Figure");
    let alt = figures.iter().find_map(|figure| figure.alt.as_deref()).unwrap();
    assert_eq!(alt, "How many people came? Cork had the most people, the west the fewest.");
}

#[test]
fn everything_is_read_in_the_order_in_which_it_was_written() {
    let read = Read::of(&pdf(&report()).unwrap());
    let text = read.text();
    let mut from = 0;
    let marks = [
        "Community services in figures",
        "First quarter of 2026",
        "In short",
        "136 people came.",
        "What stands in this report",
    ];
    for mark in marks.into_iter().chain([
        "How many people came, part 1?",
        "Each person is counted once",
        "Place 5",
        "How many people came, part 9?",
        "Sources",
        "Surveys",
    ]) {
        let at = text.get(from..).and_then(|rest| rest.find(mark));
        from += at.unwrap_or_else(|| panic!("{mark} is not read after what stands before it in {text}"));
    }
    assert!(read.pages >= 9, "{}", read.pages);
    assert!(
        read.tags.iter().any(|tag| tag.kind == "Note" && tag.text.contains("However often they came.")),
        "{:?}",
        read.tags
    );
    assert!(!text.contains("Page 2 of"), "the foot of a page is read once more on every page");
}

#[test]
fn a_report_with_nothing_in_it_is_a_page() {
    let read = Read::of(&pdf(&empty("", vec![heading(1, ""), Block::Paragraph { pieces: piece("") }])).unwrap());
    assert_eq!(read.pages, 1);
}
