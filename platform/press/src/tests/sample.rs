//! A report for tests: nine figures with their charts and tables, about ten pages.

use crate::pdf;
use documents::chart::{Bars, Figure, Lines, Point, Row, Said, Series};
use kernel::Language;
use print::{Block, Document, Picture, Piece, Table, Term, piece};

pub(super) fn words() -> i18n::Words {
    i18n::Catalogue::new(&[]).words(Language::English)
}

pub(super) fn empty(title: &str, blocks: Vec<Block>) -> Document {
    Document {
        language: "en".into(),
        title: title.into(),
        subtitle: String::new(),
        about: "A report for tests".into(),
        publisher: "Comhar".into(),
        date: jiff::civil::date(2026, 4, 14),
        identity: "test".into(),
        contents: None,
        page_of: "Page {page} of {pages}".into(),
        blocks,
    }
}

pub(super) fn heading(level: u8, words: &str) -> Block {
    Block::Heading { level, words: words.into() }
}

fn said(words: &i18n::Words) -> Said<'_> {
    Said { words, hidden: "hidden".into(), not_collected: "not collected".into() }
}

pub(super) fn bars(number: usize) -> Picture {
    let words = words();
    let row = |label: &str, figure| Row { label: label.into(), figure };
    let chart = Bars {
        id: format!("bars-{number}"),
        title: "How many people came?".into(),
        about: "Cork had the most people, the west the fewest.".into(),
        head: ["Place".into(), "People".into()],
        rows: vec![
            row("Cork & Kerry", Figure::Count(140)),
            row("The west", Figure::Count(35)),
            row("Galway", Figure::Hidden),
            row("Mayo", Figure::NotCollected),
        ],
        notes: Vec::new(),
    };
    Picture::of_chart(&chart.figure(&said(&words)).into_string(), "").unwrap()
}

pub(super) fn lines(number: usize) -> Picture {
    let words = words();
    let point = |at: i32, figure| Point { when: format!("Q{at} 2025"), at: f64::from(at), figure };
    let one = |name: &str, add: f64| Series {
        name: name.into(),
        points: (1..=4).map(|at| point(at, Figure::Value(20.0 + add + 9.0 * f64::from(at)))).collect(),
    };
    let chart = Lines {
        id: format!("lines-{number}"),
        title: "Share of people who were heard".into(),
        about: "The share grows from quarter to quarter.".into(),
        head: "Quarter".into(),
        series: vec![one("Ireland", 4.0), one("Cork", -12.0)],
        bands: Vec::new(),
        breaks: Vec::new(),
        range: (0.0, 100.0),
        notes: Vec::new(),
    };
    Picture::of_chart(&chart.figure(&said(&words)).into_string(), "").unwrap()
}

pub(super) fn table(rows: usize) -> Table {
    Table {
        caption: "People by place and quarter".into(),
        head: ["Place", "Q1 2025", "Q2 2025", "Q3 2025"].map(String::from).to_vec(),
        rows: (0..rows)
            .map(|row| vec![format!("Place {row}"), "45% (9 of 20)".into(), "hidden".into(), (row * 5).to_string()])
            .collect(),
        numbers: 3,
    }
}

/// The whole.
pub(super) fn report() -> Document {
    let mut blocks = vec![
        Block::Paragraph { pieces: piece("Figures that anybody may read, use and check.") },
        Block::Summary {
            title: "In short".into(),
            lines: vec![piece("136 people came."), piece("Three figures are hidden to protect people.")],
        },
    ];
    for number in 1..=9 {
        blocks.push(heading(1, &format!("How many people came, part {number}?")));
        blocks.push(Block::KeyFigure { figure: "136".into(), words: "people in the first quarter of 2026".into() });
        blocks.push(Block::Paragraph {
            pieces: vec![
                Piece::Text("Each person is counted once".into()),
                Piece::Note("However often they came.".into()),
                Piece::Text(", ".into()),
                Piece::Strong("always".into()),
                Piece::Text(".".into()),
            ],
        });
        blocks.push(Block::Picture(if number % 2 == 0 { bars(number) } else { lines(number) }));
        blocks.push(Block::Table(table(6)));
        blocks.push(heading(2, "How it is counted"));
        blocks.push(Block::Terms {
            terms: vec![
                Term { word: "What counts".into(), pieces: piece("People who came at least once.") },
                Term {
                    word: "To compute it again".into(),
                    pieces: vec![Piece::Address("https://comhar.example/open/people.csv".into())],
                },
            ],
        });
    }
    blocks.push(heading(1, "Sources"));
    blocks.push(Block::List { items: vec![piece("Registers of services"), piece("Surveys")] });
    Document {
        contents: Some("What stands in this report".into()),
        subtitle: "First quarter of 2026".into(),
        ..empty("Community services in figures", blocks)
    }
}

/// Written to a folder to be looked at, when somebody says where.
#[test]
fn a_report_is_set_in_three_languages_with_every_letter_of_the_house() {
    for (language, title) in [
        (Language::English, "Figures of 2026: “heard” – and what changed…"),
        (Language::Irish, "Seirbhísí pobail: Ó, Ní, ÁÉÍÓÚ áéíóú, Ṫ ṗ"),
        (Language::Serbian, "Službe u zajednici: č ć š ž đ Č Ć Š Ž Đ"),
    ] {
        let document = Document { language: language.tag().into(), title: title.into(), ..report() };
        let bytes = pdf(&document).unwrap();
        let read = super::read::Read::of(&bytes);
        // The language of the tag; of its script the letters tell.
        assert_eq!(Some(read.language.as_str()), language.tag().split('-').next());
        assert_eq!(read.title, title);
        if let Ok(folder) = std::env::var("COMHAR_LOOK") {
            std::fs::write(format!("{folder}/report-{}.pdf", language.tag()), &bytes).unwrap();
        }
    }
}
