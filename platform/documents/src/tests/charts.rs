//! Charts say everything twice, and nothing by colour alone.

use crate::chart::{Band, Bars, Break, Figure, Lines, Point, Row, Said, Series, Stacked, StackedRow, side_by_side};
use i18n::{Catalogue, Words};
use kernel::Language;
use maud::{Markup, html};
use testkit_pages::{Page, words_of};

fn words() -> Words {
    Catalogue::new(&[]).words(Language::English)
}

fn said(words: &Words) -> Said<'_> {
    Said { words, hidden: "hidden".to_owned(), not_collected: "not collected".to_owned() }
}

fn page(markup: &Markup) -> Page {
    Page::new("/chart", 200, Vec::new(), html! { body { main { (markup) } } }.into_string())
}

fn bars(rows: Vec<(&str, Figure)>) -> Bars {
    Bars {
        id: "meals".into(),
        title: "Which meal do people like?".into(),
        about: "Soup is liked most.".into(),
        head: ["Meal".into(), "People".into()],
        rows: rows.into_iter().map(|(label, figure)| Row { label: label.into(), figure }).collect(),
        notes: vec!["Asked in March.".into()],
    }
}

fn lines(points: Vec<Vec<Figure>>) -> Lines {
    let series = |(index, figures): (usize, Vec<Figure>)| Series {
        name: format!("Line {index}"),
        points: figures
            .into_iter()
            .enumerate()
            .map(|(at, figure)| Point {
                when: format!("Month {at}"),
                at: f64::from(u32::try_from(at).unwrap()),
                figure,
            })
            .collect(),
    };
    Lines {
        id: "story".into(),
        title: "How are you?".into(),
        about: "It goes up.".into(),
        head: "When".into(),
        series: points.into_iter().enumerate().map(series).collect(),
        bands: vec![Band { least: 0.0, most: 10.0, words: "Low".into() }],
        breaks: vec![Break { at: 1.0, sentence: "From Month 1 on, another form was used.".into() }],
        range: (0.0, 40.0),
        notes: Vec::new(),
    }
}

/// Each cell of the table.
fn cells(page: &Page) -> Vec<String> {
    page.all("tbody th, tbody td").map(words_of).collect()
}

#[test]
fn t19_the_table_comes_before_the_picture_and_says_all_of_it() {
    let words = words();
    let drawn = page(
        &bars(vec![
            ("Soup", Figure::Share { count: 9, of: 20 }),
            ("Fish", Figure::Hidden),
            ("Bread", Figure::NotCollected),
        ])
        .figure(&said(&words)),
    );
    assert_eq!(cells(&drawn), ["Soup", "45% (9/20)", "Fish", "hidden", "Bread", "not collected"]);
    assert!(drawn.body.find("<table").unwrap() < drawn.body.find("<svg").unwrap());
    let picture = drawn.all("svg[role=img]").next().unwrap();
    let named = picture.attr("aria-labelledby").unwrap();
    for id in named.split(' ') {
        assert_eq!(drawn.all(&format!("[id='{id}']")).count(), 1, "{id}");
    }
    assert!(drawn.body.contains("<desc id=\"meals-about\">Soup is liked most.</desc>"));
    drawn.must_say("Asked in March.");
}

#[test]
fn hidden_is_hatched_with_its_word_and_has_no_length() {
    let words = words();
    let drawn =
        page(&bars(vec![("Soup", Figure::Share { count: 9, of: 20 }), ("Fish", Figure::Hidden)]).figure(&said(&words)));
    assert_eq!(drawn.all("rect.comhar-chart__hidden[fill^='url(#meals-hidden)']").count(), 1);
    assert_eq!(drawn.all("rect.comhar-chart__bar").count(), 1);
    assert!(drawn.all("svg text").any(|text| words_of(text) == "hidden"));
}

#[test]
fn a_stack_with_one_hidden_part_shows_none_of_its_parts() {
    let words = words();
    let stacked = Stacked {
        id: "agree".into(),
        title: "Agree?".into(),
        about: "Most do.".into(),
        head: "Statement".into(),
        parts: vec!["Agree".into(), "Neither".into(), "Disagree".into()],
        rows: vec![
            StackedRow { label: "Warm".into(), figures: vec![Figure::Count(10), Figure::Hidden, Figure::Count(5)] },
            StackedRow { label: "Clean".into(), figures: vec![Figure::Count(6), Figure::Count(3), Figure::Count(1)] },
        ],
        notes: Vec::new(),
    };
    let drawn = page(&stacked.figure(&said(&words)));
    assert_eq!(drawn.all("rect.comhar-chart__bar").count(), 3, "only the second row is drawn");
    assert_eq!(drawn.all("rect.comhar-chart__hidden").count(), 1);
    assert!(drawn.all("svg text").any(|text| words_of(text).contains("Agree: 6")), "every part is named at its bar");
}

#[test]
fn what_was_not_collected_is_a_gap_in_the_line() {
    let words = words();
    let of = |value| Figure::Value(value);
    let drawn = page(&lines(vec![vec![of(10.0), Figure::NotCollected, of(20.0), of(25.5)]]).figure(&said(&words)));
    let path = drawn.all("path.comhar-chart__line").next().unwrap().attr("d").unwrap().to_owned();
    assert_eq!((path.matches('M').count(), path.matches('L').count()), (2, 1), "{path}");
    assert_eq!(cells(&drawn), ["Month 0", "10", "Month 1", "not collected", "Month 2", "20", "Month 3", "25.5"]);
    drawn.must_say("another form was used");
    assert_eq!(drawn.all("line.comhar-chart__break").count(), 1);
}

#[test]
fn series_differ_by_dash_marker_and_name_not_by_colour_alone() {
    let words = words();
    let of = |value| vec![Figure::Value(value), Figure::Value(value + 1.0)];
    let drawn = page(&lines(vec![of(1.0), of(1.0), of(1.0), of(1.0), of(1.0)]).figure(&said(&words)));
    let dashes: std::collections::BTreeSet<_> = drawn
        .all("path.comhar-chart__line")
        .filter_map(|line| line.attr("stroke-dasharray").map(str::to_owned))
        .collect();
    let shapes: std::collections::BTreeSet<_> =
        drawn.all("path.comhar-chart__marker").filter_map(|marker| marker.attr("d").map(str::to_owned)).collect();
    assert_eq!((dashes.len(), shapes.len()), (5, 5));
    let mut places: Vec<f64> =
        drawn.all("text.comhar-chart__name").map(|name| name.attr("y").unwrap().parse().unwrap()).collect();
    places.sort_by(f64::total_cmp);
    assert!(places.windows(2).all(|two| two[1] - two[0] >= 22.0), "names lie on each other: {places:?}");
}

/// A story that goes down through its bands, as a chart on a page of outcomes shows it.
fn falling(days: &[(f64, f64)]) -> Lines {
    let point = |(at, value): &(f64, f64)| Point { when: format!("Day {at}"), at: *at, figure: Figure::Value(*value) };
    let band = |least: f64, most: f64, words: &str| Band { least, most, words: words.into() };
    Lines {
        series: vec![Series { name: "Altogether".into(), points: days.iter().map(point).collect() }],
        bands: vec![
            band(0.0, 5.0, "none"),
            band(5.0, 10.0, "mild"),
            band(10.0, 15.0, "moderate"),
            band(15.0, 20.0, "moderately severe"),
            band(20.0, 27.0, "severe"),
        ],
        breaks: Vec::new(),
        range: (0.0, 27.0),
        ..lines(Vec::new())
    }
}

/// Each text of the picture: what it says, where it stands across and down, and which end of it stands there.
fn texts(page: &Page) -> Vec<(String, String, f64, String)> {
    let texts = page.all("svg[role=img] text").map(|text| {
        let of = |name: &str| text.attr(name).unwrap_or_default().to_owned();
        (words_of(text), of("x"), of("y").parse().unwrap_or(-1.0), of("text-anchor"))
    });
    texts.collect()
}

#[test]
fn the_words_of_a_band_stand_where_no_line_runs() {
    let words = words();
    let days = [(0.0, 19.0), (60.0, 17.0), (120.0, 14.0), (180.0, 11.0), (225.0, 9.0), (256.0, 6.0)];
    let texts = texts(&page(&falling(&days).figure(&said(&words))));
    let of = |name: &str| texts.iter().find(|text| text.0 == name).cloned().unwrap();
    assert_eq!(of("moderately severe").3, "end", "the line begins in this band, at its left");
    assert_eq!(of("mild").3, "", "the line ends in this band, at its right");
    let (name, last) = (of("Altogether").2, 290.0 - 6.0 / 27.0 * 260.0);
    assert!(name > last + 15.0, "the line comes from above, so its name stands below its end: {name}, {last}");
    assert!((of("none").2 - name).abs() > 20.0 || of("none").3.is_empty(), "two words do not stand on each other");
}

#[test]
fn dates_never_lie_on_each_other() {
    let words = words();
    let said = said(&words);
    let dates = |days: &[(f64, f64)]| -> Vec<(String, String)> {
        let drawn = page(&falling(days).figure(&said));
        let texts = drawn.all("svg[role=img] text").filter(|text| words_of(*text).starts_with("Day"));
        let soft = "comhar-chart__text comhar-chart__text--soft";
        texts
            .map(|text| (words_of(text), text.attr("class").unwrap_or_default().replace(soft, "").trim().to_owned()))
            .collect()
    };
    let three = [
        ("Day 0".into(), "".into()),
        ("Day 50".into(), "comhar-chart__between".into()),
        ("Day 100".into(), "comhar-chart__last".into()),
    ];
    assert_eq!(dates(&[(0.0, 1.0), (50.0, 2.0), (90.0, 2.0), (100.0, 3.0)]), three);
    assert_eq!(dates(&[(0.0, 1.0), (80.0, 2.0), (90.0, 2.0), (100.0, 3.0)]).len(), 2, "none stands clear of both ends");
    assert_eq!(dates(&[(7.0, 1.0)]), [("Day 7".into(), "".into())]);
}

#[test]
fn a_picture_of_a_falling_line_looks_as_it_was_looked_at() {
    let words = words();
    let days = [(0.0, 19.0), (60.0, 17.0), (120.0, 14.0), (180.0, 11.0), (225.0, 9.0), (256.0, 6.0)];
    let drawn = page(&falling(&days).figure(&said(&words)));
    let texts: Vec<String> = texts(&drawn)
        .into_iter()
        .map(|(text, x, y, anchor)| {
            format!("{text} | {x} {y:.0} {}", if anchor.is_empty() { "start" } else { &anchor })
        })
        .collect();
    let lines: Vec<String> =
        drawn.all("path.comhar-chart__line").filter_map(|line| line.attr("d").map(str::to_owned)).collect();
    insta::assert_snapshot!(format!("{}\n{}", texts.join("\n"), lines.join("\n")));
}

#[test]
fn more_series_than_can_be_told_apart_are_a_table_alone() {
    let words = words();
    let six = (0..6).map(|_| vec![Figure::Value(1.0)]).collect();
    let drawn = page(&lines(six).figure(&said(&words)));
    assert_eq!(drawn.all("svg").count(), 0);
    assert_eq!(cells(&drawn).len(), 7);
}

#[test]
fn nothing_one_point_and_huge_values_are_drawn_without_breaking() {
    let words = words();
    let said = said(&words);
    assert_eq!(page(&bars(Vec::new()).figure(&said)).all("svg").count(), 0);
    assert_eq!(page(&lines(Vec::new()).figure(&said)).all("svg").count(), 0);
    for figure in [
        Figure::Count(0),
        Figure::Count(u64::MAX),
        Figure::Share { count: u64::MAX, of: u64::MAX },
        Figure::Share { count: 1, of: 0 },
        Figure::Value(f64::NAN),
        Figure::Value(-4.0),
    ] {
        let bars = page(&bars(vec![("One", figure), ("Two", Figure::Count(3))]).figure(&said));
        let line = page(&lines(vec![vec![figure]]).figure(&said));
        for drawn in [bars, line] {
            assert!(!drawn.body.contains("NaN") && !drawn.body.contains("inf"), "{figure:?}: {}", drawn.body);
        }
    }
    let mut flat = lines(vec![vec![Figure::Value(1.0)]]);
    flat.range = (5.0, 5.0);
    assert_eq!(page(&flat.figure(&said)).all("svg").count(), 0, "a scale without room draws nothing");
}

#[test]
fn words_are_never_markup_and_no_style_is_written() {
    let words = words();
    let mut chart =
        bars(vec![("<script>alert(1)</script>", Figure::Count(3)), ("\u{202E}العربية \"quoted\"", Figure::Count(2))]);
    chart.title = "<b>Bold</b>".into();
    let drawn = page(&side_by_side(&[chart.figure(&said(&words))]));
    assert_eq!(drawn.all("main script, main b").count(), 0);
    assert!(!drawn.body.contains("style=") && !drawn.body.contains("onload"));
    assert_eq!(
        drawn.all("svg[role=img]").next().unwrap().attr("direction"),
        Some("ltr"),
        "positions do not turn with the words"
    );
}

#[test]
fn bars_begin_at_zero_and_keep_their_ratio() {
    let words = words();
    let drawn = page(
        &bars(vec![("One", Figure::Count(50)), ("Two", Figure::Count(100)), ("Three", Figure::Count(0))])
            .figure(&said(&words)),
    );
    let widths: Vec<_> = drawn
        .all("rect.comhar-chart__bar")
        .map(|bar| (bar.attr("x").unwrap().to_owned(), bar.attr("width").unwrap().to_owned()))
        .collect();
    assert_eq!(widths, [("0".into(), "50%".into()), ("0".into(), "100%".into()), ("0".into(), "0%".into())]);
}

#[test]
fn long_words_are_wrapped_so_that_the_smallest_phone_holds_them() {
    let words = words();
    let long = "I was asked what matters most to me, and what I said changed what happened next Donaudampfschifffahrtsgesellschaftskapitän";
    let drawn = page(&bars(vec![(long, Figure::Count(1))]).figure(&said(&words)));
    assert!(drawn.all("svg text").all(|text| words_of(text).chars().count() <= 32));
}

#[test]
fn a_code_to_scan_is_drawn_in_the_page_and_too_long_a_text_is_refused() {
    let code = crate::scan_code("https://comhar.example/s/abc").unwrap().into_string();
    assert!(code.contains("<svg") && code.contains("aria-hidden") && !code.contains("data:"));
    assert_eq!(crate::scan_code(&"x".repeat(5_000)).err(), Some(crate::CodeTooLong));
}
