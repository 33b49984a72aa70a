//! Words of people are text, whatever they look like.

use super::read::Read;
use super::sample::{empty, heading, table};
use crate::{letters, pdf};
use print::{Block, Document, Piece, Table, Term, piece};
use proptest::prelude::*;

const DESCRIPTIONS: &[&str] = &[
    "#set page(width: 1cm)",
    "*strong* _weak_ `code` $x^2$ @ref <label>",
    "#panic(\"stop\")",
    "= Heading",
    "- list",
    "\\u{1F600} \\# \\",
    "=SUM(A1:A9)",
    "+1 -1 @cmd",
    "\"quotes\" 'single' ‹other›",
    "#read(\"/content.json\")",
    "// comment /* and */",
    "https://comhar.example/#a",
    "{page} {pages}",
    "~ -- --- ...",
    "</svg><script>",
    "]]> &amp; &#0;",
];

fn everywhere(words: &str) -> Document {
    let blocks = vec![
        heading(1, words),
        Block::Paragraph {
            pieces: vec![
                Piece::Text(words.into()),
                Piece::Strong(words.into()),
                Piece::Note(words.into()),
                Piece::Address(words.into()),
            ],
        },
        Block::Summary { title: words.into(), lines: vec![piece(words)] },
        Block::KeyFigure { figure: words.into(), words: words.into() },
        Block::List { items: vec![piece(words)] },
        Block::Terms { terms: vec![Term { word: words.into(), pieces: piece(words) }] },
        Block::Table(Table {
            caption: words.into(),
            head: vec![words.into(), words.into()],
            rows: vec![vec![words.into()], vec![words.into(); 5]],
            numbers: 9,
        }),
    ];
    Document {
        subtitle: words.into(),
        about: words.into(),
        publisher: words.into(),
        contents: Some(words.into()),
        ..empty(words, blocks)
    }
}

#[test]
fn what_looks_like_a_description_of_a_page_is_text() {
    for words in DESCRIPTIONS {
        let read = Read::of(&pdf(&everywhere(words)).unwrap_or_else(|wrong| panic!("{words}: {wrong}")));
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        assert!(plain(&read.text()).matches(&plain(words)).count() >= 10, "{words} in {}", read.text());
    }
}

#[test]
fn letters_of_other_scripts_stand_and_what_no_font_has_is_its_number() {
    let words = "Здраво, καλημέρα, مرحبا, שלום, 😀, 漢字, a\u{0}b\u{7}c, \u{202E}turned\u{202C}, e\u{301}, \u{F8FF}";
    let read = Read::of(&pdf(&everywhere(words)).unwrap());
    let text = read.text();
    for part in ["Здраво", "καλημέρα", "[U+6F22][U+5B57]", "abc", "turned", "[U+F8FF]"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains('\u{202E}') && !text.contains('\u{0}'));
}

#[test]
fn every_letter_that_a_font_has_can_be_set() {
    let known: Vec<char> = ('\u{1}'..=char::MAX).filter(|letter| letters::is_known(*letter)).collect();
    assert!(known.len() > 5_000, "{}", known.len());
    let mut blocks = vec![heading(1, "Letters")];
    for some in known.chunks(20) {
        // Among others of its script, and each alone.
        let alone: Vec<String> = some.iter().map(ToString::to_string).collect();
        let words = format!("{} {}", some.iter().collect::<String>(), alone.join(" "));
        blocks.push(Block::Paragraph { pieces: piece(words) });
    }
    pdf(&empty("Letters", blocks)).unwrap_or_else(|wrong| panic!("{wrong}"));
}

#[test]
fn a_letter_that_a_font_lists_without_a_picture_is_its_number() {
    let read = Read::of(&pdf(&everywhere("ຆ")).unwrap());
    assert!(read.text().contains("[U+0E86]"), "{}", read.text());
}

#[test]
fn a_word_of_ten_thousand_letters_stays_on_its_page() {
    let long = "a".repeat(10_000);
    let cells = Table { caption: "One".into(), head: vec!["Words".into()], rows: vec![vec![long.clone()]], numbers: 0 };
    let blocks = vec![heading(1, "Long"), Block::Paragraph { pieces: piece(long) }, Block::Table(cells)];
    let read = Read::of(&pdf(&empty("Long", blocks)).unwrap());
    let letters = read.text().matches('a').count();
    assert!(letters >= 20_000, "{letters}");
    assert!(read.pages >= 4, "{}", read.pages);
}

#[test]
fn a_long_table_names_its_columns_once_for_who_listens() {
    let read = Read::of(&pdf(&empty("Long", vec![heading(1, "All"), Block::Table(table(160))])).unwrap());
    assert!(read.pages > 4);
    assert_eq!(read.of_kind("TH").iter().filter(|tag| tag.scope.as_deref() == Some("Column")).count(), 4);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_set(words in any::<String>()) {
        pdf(&everywhere(&words)).unwrap();
    }
}
