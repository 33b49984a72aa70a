use crate::{Block, Document, Keeping, Paper, Picture, Printer, Unprintable};
use axum::response::IntoResponse;
use documents::chart::{Bars, Figure, Lines, Point, Row, Said, Series};
use http::{HeaderName, HeaderValue};
use std::sync::atomic::{AtomicUsize, Ordering};

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

fn nothing() -> Document {
    Document {
        language: "en".into(),
        title: "Title".into(),
        subtitle: String::new(),
        about: String::new(),
        publisher: String::new(),
        date: jiff::civil::date(2026, 4, 14),
        identity: "test".into(),
        contents: None,
        page_of: String::new(),
        blocks: Vec::new(),
    }
}

#[test]
fn headings_never_skip_a_level() {
    let heading = |level| Block::Heading { level, words: "Words".into() };
    let document = Document { blocks: [3, 1, 3, 9, 0].map(heading).to_vec(), ..nothing() };
    let levels: Vec<u8> = document
        .levels()
        .blocks
        .iter()
        .filter_map(|block| if let Block::Heading { level, .. } = block { Some(*level) } else { None })
        .collect();
    assert_eq!(levels, [1, 1, 2, 3, 1]);
}

fn headers(keeping: Keeping<'_>) -> Vec<(String, String)> {
    let paper = Paper { name: "2026/q1-en", language: "en", keeping, bytes: b"%PDF-".to_vec() };
    let answer = paper.into_response();
    let said = |(name, value): (&HeaderName, &HeaderValue)| (name.to_string(), value.to_str().unwrap().to_owned());
    answer.headers().iter().map(said).collect()
}

#[test]
fn a_report_for_one_person_is_kept_nowhere_and_one_for_everybody_by_its_tag() {
    let of =
        |all: &[(String, String)], name: &str| all.iter().find(|(one, _)| one == name).map(|(_, value)| value.clone());
    let own = headers(Keeping::Nobody);
    assert_eq!(of(&own, "cache-control").as_deref(), Some("private, no-store"));
    assert_eq!(of(&own, "etag"), None);
    assert_eq!(of(&own, "content-type").as_deref(), Some("application/pdf"));
    assert_eq!(of(&own, "content-language").as_deref(), Some("en"));
    assert_eq!(of(&own, "content-disposition").as_deref(), Some("inline; filename=\"2026-q1-en.pdf\""));
    let public = headers(Keeping::Anybody("\"1\""));
    assert_eq!(of(&public, "cache-control").as_deref(), Some("public, no-cache"));
    assert_eq!(of(&public, "etag").as_deref(), Some("\"1\""));
}

/// How many reports are being set, and how many were at once.
static AT_WORK: AtomicUsize = AtomicUsize::new(0);
static AT_ONCE: AtomicUsize = AtomicUsize::new(0);

/// A press that is slow enough to meet others at work.
fn slow(_: &Document) -> Result<Vec<u8>, Unprintable> {
    AT_ONCE.fetch_max(AT_WORK.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
    std::thread::sleep(std::time::Duration::from_millis(20));
    AT_WORK.fetch_sub(1, Ordering::SeqCst);
    Err(Unprintable("a description at fault".to_owned()))
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_are_set_one_after_the_other() {
    let set: Vec<_> = (0..4).map(|_| tokio::spawn(crate::set(Printer(slow), nothing()))).collect();
    for one in set {
        assert!(matches!(one.await.unwrap(), Err(kernel::Failure::Fault(_))), "what cannot be set is a fault of ours");
    }
    assert_eq!(AT_ONCE.load(Ordering::SeqCst), 1);
}
