//! Open data: the same series in every format, and read back again.

use crate::open::*;
use serde_json::Value;

fn time(text: &str) -> kernel::Time {
    text.parse().unwrap()
}

fn series() -> Series {
    let place = Dimension {
        id: "place".into(),
        label: "Place".into(),
        role: Role::Place,
        categories: vec![
            Term::new("IE", "Ireland"),
            Term::new("R1", "Dublin \"and\" South East").within("IE"),
            Term::new("R2", "=West & North").within("IE"),
        ],
    };
    let period = Dimension {
        id: "period".into(),
        label: "Period".into(),
        role: Role::Time,
        categories: ["2026Q1", "2026Q2", "2026Q3"].iter().map(|code| Term::new(code, code)).collect(),
    };
    let shown = |units| Point::shown(Decimal { units, places: 1 });
    Series {
        id: "drop-in-score".into(),
        title: "How people rated drop-in".into(),
        about: "Mean of people who used drop-in, out of 5. A mean of fewer than 10 people is hidden.".into(),
        source: "Comhar".into(),
        address: "https://comhar.example/open/drop-in-score".into(),
        licence: ("CC BY 4.0".into(), "/open/licence".into()),
        release: "2026-q3/1".into(),
        updated: time("2026-11-22T12:00:00Z"),
        unit: "points".into(),
        notes: vec!["Figures are rounded, so parts need not come to their whole.".into()],
        statuses: Status::ALL.iter().map(|status| (*status, format!("{status:?}"))).collect(),
        dimensions: vec![place, period],
        points: vec![
            shown(46),
            Point::after_break(Decimal { units: 41, places: 1 }),
            Point::provisional(Decimal { units: -5, places: 1 }),
            Point::NOT_COLLECTED,
            shown(40),
            Point::HIDDEN,
            Point::NOT_RECEIVED,
            Point::NO_CASES,
            shown(0),
        ],
    }
}

#[test]
fn b14_a_hidden_figure_is_null_with_a_status_in_json_stat() {
    let written = json_stat(&series()).unwrap();
    assert_eq!(written["value"], serde_json::json!([4.6, 4.1, -0.5, null, 4.0, null, null, null, 0.0]));
    assert_eq!(written["status"], serde_json::json!({"1": "B", "2": "P", "3": "L", "5": "Q", "6": "O", "7": "M"}));
    insta::assert_snapshot!("open_json_stat", serde_json::to_string_pretty(&written).unwrap());
}

#[test]
fn b14_every_point_is_read_back_from_json_stat_and_csv_as_it_was() {
    let series = series();
    let written = json_stat(&series).unwrap();
    let (sheet, sum) = csv(&series).unwrap();
    assert_eq!(sum.rows, 9);
    let mut rows = ::csv::Reader::from_reader(sheet.as_slice());
    assert_eq!(rows.headers().unwrap(), vec!["place", "period", "value", "status"]);
    for (at, row) in rows.records().enumerate() {
        let row = row.unwrap();
        let point = series.points[at];
        let (place, period) = (at / 3, at % 3);
        assert_eq!(row[0], series.dimensions[0].categories[place].code);
        assert_eq!(row[1], series.dimensions[1].categories[period].code);
        assert_eq!(written["dimension"]["place"]["category"]["index"][place], row[0]);
        let status = written["status"].get(at.to_string()).and_then(Value::as_str).unwrap_or("A");
        assert_eq!((status, &row[3]), (point.status().code(), point.status().code()));
        let figure = point.figure().map(|figure| figure.units as f64 / 10.0);
        assert_eq!(row[2].parse::<f64>().ok(), figure);
        assert_eq!(written["value"][at].as_f64(), figure);
        assert_eq!(row[2].is_empty(), !point.status().has_figure(), "no figure is blank, never 0");
    }
}

#[test]
fn b14_a_category_that_looks_like_a_formula_is_harmless_in_csv() {
    let mut series = series();
    series.dimensions[0].categories[2].code = "=cmd|x".into();
    let (sheet, _) = csv(&series).unwrap();
    let sheet = String::from_utf8(sheet).unwrap();
    assert!(sheet.contains("\r\n'=cmd|x,") && !sheet.contains("\r\n=cmd"), "{sheet}");
    assert!(sheet.contains(",-0.5,P"), "a number stays a number");
}

#[test]
fn b14_json_stat_is_read_by_another_program_and_a_wrong_size_is_found() {
    let mut written = json_stat(&series()).unwrap();
    testkit_packages::is_valid_json_stat(written.to_string().as_bytes());
    written["size"] = serde_json::json!([3, 2]);
    let said = testkit_packages::faults_of_json_stat(written.to_string().as_bytes());
    assert!(said.is_none_or(|said| said.contains("size")));
}

#[test]
fn b14_the_package_is_read_by_the_reference_implementation() {
    testkit_packages::is_valid(&package(&series()).unwrap(), 9);
}

#[test]
fn b14_a_figure_that_was_changed_on_the_way_is_found() {
    let bytes = package(&series()).unwrap();
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut new = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..old.len() {
        use std::io::{Read, Write};
        let mut file = old.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        new.start_file(file.name(), zip::write::SimpleFileOptions::default()).unwrap();
        new.write_all(text.replace("R1,2026Q3,,Q", "R1,2026Q3,0,Q").as_bytes()).unwrap();
    }
    let faults = testkit_packages::faults(&new.finish().unwrap().into_inner());
    assert!(faults.is_none_or(|faults| faults.iter().any(|fault| fault.ends_with("-count") || fault.contains("hash"))));
}

#[test]
fn a_package_says_what_it_is_in_which_release_and_under_which_licence() {
    let bytes = package(&series()).unwrap();
    assert_eq!(bytes, package(&series()).unwrap(), "the same bytes each time");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let described: Value = serde_json::from_reader(zip.by_name("datapackage.json").unwrap()).unwrap();
    insta::assert_snapshot!("open_package", serde_json::to_string_pretty(&described).unwrap());
}

#[test]
fn a_series_with_a_flaw_is_not_written() {
    let flawed = |change: fn(&mut Series)| {
        let mut series = series();
        change(&mut series);
        assert!(csv(&series).is_err() && package(&series).is_err());
        json_stat(&series).unwrap_err()
    };
    assert_eq!(flawed(|of| of.points.truncate(8)), Flaw::Points { there: 8, expected: 9 });
    assert_eq!(flawed(|of| of.dimensions[0].id = "period".into()), Flaw::Name { name: "period".into() });
    assert_eq!(flawed(|of| of.dimensions[0].id = "value".into()), Flaw::Name { name: "value".into() });
    assert_eq!(
        flawed(|of| of.dimensions[1].categories[1].code = "2026Q1".into()),
        Flaw::Name { name: "2026Q1".into() }
    );
    assert_eq!(flawed(|of| of.address = "/open/x".into()), Flaw::Address { address: "/open/x".into() });
    assert_eq!(flawed(|of| of.id = "Drop in".into()), Flaw::Name { name: "Drop in".into() });
    assert_eq!(
        flawed(|of| of.dimensions[0].categories[1].parent = Some("EU".into())),
        Flaw::Parent { name: "EU".into() }
    );
    assert_eq!(flawed(|of| of.statuses.retain(|(status, _)| *status != Status::Hidden)), Flaw::Words { code: "Q" });
}

#[test]
fn the_catalogue_names_every_file_with_its_sum() {
    let sum = crate::tables::FileSum { bytes: 12, sha256: "ab".repeat(32) };
    let file = |kind: &str, media: &str, sum| File {
        title: kind.to_uppercase(),
        address: format!("/open/drop-in-score.{kind}"),
        media_type: media.into(),
        sum,
    };
    let entry = CatalogueEntry {
        id: "drop-in-score".into(),
        title: "How people rated drop-in".into(),
        about: "Mean, out of 5".into(),
        address: "/open/drop-in-score".into(),
        issued: time("2026-10-01T09:00:00Z"),
        modified: time("2026-11-22T12:00:00Z"),
        release: "2026-q3/1".into(),
        keywords: vec!["drop-in".into()],
        licence: "/open/licence".into(),
        files: vec![file("csv", "text/csv", Some(sum)), file("json", "application/json", None)],
    };
    let written = catalogue(&Catalogue {
        address: "/open/catalogue".into(),
        title: "Open data".into(),
        about: "All that is published".into(),
        publisher: ("Comhar".into(), "/".into()),
        language: "en".into(),
        modified: time("2026-11-22T12:00:00Z"),
        series: vec![entry],
    });
    insta::assert_snapshot!("open_catalogue", serde_json::to_string_pretty(&written).unwrap());
}

fn entry(id: &str, title: &str, updated: &str) -> FeedEntry {
    FeedEntry {
        id: format!("urn:comhar:release:{id}"),
        title: title.into(),
        summary: "One figure was counted twice.".into(),
        address: format!("/open/releases/{id}?a=1&b=2"),
        published: time("2026-10-01T09:00:00Z"),
        updated: time(updated),
    }
}

fn a_feed(entries: Vec<FeedEntry>) -> String {
    feed(&Feed {
        id: "urn:comhar:releases".into(),
        title: "Releases".into(),
        author: "Comhar".into(),
        address: "/open/releases.atom".into(),
        page: "/open/releases".into(),
        language: "en".into(),
        entries,
    })
}

#[test]
fn the_feed_tells_the_newest_first_and_no_word_is_markup() {
    let old = entry("2026-q2", "Second quarter", "2026-10-01T09:00:00Z");
    let new = entry("2026-q3", "Third <b>quarter</b> & more\u{0}\u{b}", "2026-11-22T12:00:00Z");
    let written = a_feed(vec![old.clone(), new.clone()]);
    assert_eq!(written, a_feed(vec![new, old]), "in whatever order they come");
    insta::assert_snapshot!("open_feed", written);
    assert!(a_feed(vec![]).contains("<updated>1970-01-01T00:00:00Z</updated>"));
}
