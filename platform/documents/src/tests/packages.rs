//! A table with its codebook, its syntax and its descriptor.

use crate::tables::{Cell, Codebook, Column, Package, Sort, spss_syntax};
use std::io::{Cursor, Read};

fn book() -> Codebook {
    let mut meal = Column::new("meal.1", "Which meal? It's yours", Sort::Text);
    meal.values = vec![("soup".into(), "Soup".into()), ("fish".into(), "Fish".into())];
    let mut age = Column::new("age", "Age", Sort::Whole);
    age.missing = vec![("-98".into(), "rather not say".into()), ("-99".into(), "not asked".into())];
    Codebook {
        name: "week".into(),
        title: "Your week".into(),
        about: "12 invited, 3 answered.".into(),
        columns: vec![
            meal,
            age,
            Column::new("cooks", "Do you cook?", Sort::YesNo),
            Column::new("day", "When?", Sort::Date),
            Column::new("MEAL_1", "", Sort::Number),
        ],
    }
}

fn packed() -> Vec<u8> {
    let mut package = Package::begin(Vec::new(), book()).unwrap();
    package
        .row(&[Cell::Text("soup"), Cell::Whole(41), Cell::Yes(true), Cell::Date(jiff_date()), Cell::Number(1.5)])
        .unwrap();
    package.row(&[Cell::Text("=fish"), Cell::Whole(-99), Cell::Yes(false), Cell::Empty, Cell::Empty]).unwrap();
    package.end().unwrap().0
}

fn jiff_date() -> kernel::Date {
    "2026-03-03".parse().unwrap()
}

#[test]
fn a_package_holds_the_rows_and_all_one_needs_to_read_them() {
    let bytes = packed();
    // For the check by the reference implementation (README.md).
    if let Some(path) = std::env::var_os("DOCUMENTS_SAMPLE") {
        std::fs::write(path, &bytes).unwrap();
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<_> = zip.file_names().map(str::to_owned).collect();
    assert_eq!(names, ["data.csv", "codebook.csv", "codebook.json", "data.sps", "datapackage.json"]);
    let mut text = String::new();
    zip.by_name("datapackage.json").unwrap().read_to_string(&mut text).unwrap();
    let described: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut rows = Vec::new();
    zip.by_name("data.csv").unwrap().read_to_end(&mut rows).unwrap();
    assert_eq!(described["rows"], 2);
    assert_eq!(described["resources"][0]["bytes"], rows.len());
    assert_eq!(described["resources"][0]["schema"]["missingValues"], serde_json::json!(["", "-98", "-99"]));
}

#[test]
fn spss_syntax_names_every_variable_once_and_ends_every_command() {
    let syntax = spss_syntax(&book(), "data.csv");
    for part in [
        "  meal_1 A255\n",
        "  age F12.0\n",
        "  day SDATE10\n",
        "  MEAL_1_2 F16.6\n",
        "VARIABLE LABELS meal_1 'Which meal? It''s yours'.\n",
        "VALUE LABELS meal_1\n  'soup' 'Soup'\n  'fish' 'Fish'.\n",
        "MISSING VALUES age (-98, -99).\n",
        "* meal_1 stands for meal_1.\n",
    ] {
        assert!(syntax.contains(part), "{part}\n{syntax}");
    }
}

#[test]
fn labels_cannot_break_out_of_the_syntax() {
    let mut book = book();
    book.columns[0].label = "Well'.\nERASE FILE='x'.\nVARIABLE LABELS age 'y".into();
    let syntax = spss_syntax(&book, "data.csv");
    assert!(!syntax.lines().any(|line| line.starts_with("ERASE")), "{syntax}");
    assert!(syntax.contains("'Well''. ERASE FILE=''x''. VARIABLE LABELS age ''y'"));
}

#[test]
fn what_the_syntax_has_to_shorten_it_names() {
    let mut book = book();
    book.columns[1].label = "long ".repeat(80);
    assert!(spss_syntax(&book, "d.csv").contains("* age has words that are shortened here"));
}
