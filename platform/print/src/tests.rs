use crate::{Block, Document, Picture};
use documents::chart::{Bars, Figure, Lines, Point, Row, Said, Series};

fn chart(markup: &str) -> Option<Picture> {
    Picture::of_chart(markup, "Below")
}

fn said(words: &i18n::Words) -> Said<'_> {
    Said { words, hidden: "hidden".into(), not_collected: "not collected".into() }
}

#[test]
fn the_picture_of_a_chart_keeps_its_words_and_needs_no_style_from_outside() {
    let words = i18n::Catalogue::new(&[]).words(kernel::Language::English);
    let rows = vec![Row { label: "Cork & <Kerry>".into(), figure: Figure::Count(5) }];
    let bars = Bars {
        id: "a".into(),
        title: "How many?".into(),
        about: "Five in Cork & Kerry.".into(),
        head: ["Place".into(), "People".into()],
        rows,
        notes: Vec::new(),
    };
    let picture = chart(&bars.figure(&said(&words)).into_string()).unwrap();
    assert_eq!((picture.about.as_str(), picture.caption.as_str()), ("How many? Five in Cork & Kerry.", "Below"));
    assert!(
        picture.svg.contains("Cork &amp; &lt;Kerry&gt;")
            && !picture.svg.contains("var(")
            && !picture.svg.contains("<desc")
    );
    let none = Bars { rows: Vec::new(), ..bars };
    assert_eq!(chart(&none.figure(&said(&words)).into_string()), None);
}

#[test]
fn a_line_of_a_chart_is_drawn_where_it_stands_and_not_stretched() {
    let words = i18n::Catalogue::new(&[]).words(kernel::Language::English);
    let point = |at: f64, value| Point { when: at.to_string(), at, figure: Figure::Value(value) };
    let lines = Lines {
        id: "b".into(),
        title: "Share".into(),
        about: "It grows.".into(),
        head: "When".into(),
        series: vec![Series {
            name: "Ireland".into(),
            points: vec![point(1.0, 0.0), point(2.0, 50.0), point(3.0, 100.0)],
        }],
        bands: Vec::new(),
        breaks: Vec::new(),
        range: (0.0, 100.0),
        notes: Vec::new(),
    };
    let picture = chart(&lines.figure(&said(&words)).into_string()).unwrap();
    // 12, 54 and 96 percent of 660 points across; heights as they were.
    assert!(picture.svg.contains("d=\"M79.20 290L356.40 160L633.60 30\""), "{}", picture.svg);
    assert!(!picture.svg.contains("preserveAspectRatio"));
}

#[test]
fn headings_never_skip_a_level() {
    let heading = |level| Block::Heading { level, words: "Words".into() };
    let document = Document {
        language: "en".into(),
        title: "Title".into(),
        subtitle: String::new(),
        about: String::new(),
        publisher: String::new(),
        date: jiff::civil::date(2026, 4, 14),
        identity: "test".into(),
        contents: None,
        page_of: String::new(),
        blocks: [3, 1, 3, 9, 0].map(heading).to_vec(),
    };
    let levels: Vec<u8> = document
        .levels()
        .blocks
        .iter()
        .filter_map(|block| if let Block::Heading { level, .. } = block { Some(*level) } else { None })
        .collect();
    assert_eq!(levels, [1, 1, 2, 3, 1]);
}
