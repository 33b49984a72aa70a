//! A table with its codebook, its syntax and its descriptor.

use crate::tables::{Cell, Codebook, Column, CsvStart, Package, Sort, codebook_csv, spss_syntax};
use sha2::Digest;
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
    testkit_packages::is_valid(&bytes, 2);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<_> = zip.file_names().map(str::to_owned).collect();
    assert_eq!(names, ["data.csv", "data.csv.sha256", "codebook.csv", "codebook.json", "data.sps", "datapackage.json"]);
    let mut text = String::new();
    zip.by_name("datapackage.json").unwrap().read_to_string(&mut text).unwrap();
    let described: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut rows = Vec::new();
    zip.by_name("data.csv").unwrap().read_to_end(&mut rows).unwrap();
    let mut line = String::new();
    zip.by_name("data.csv.sha256").unwrap().read_to_string(&mut line).unwrap();
    let hash = line.strip_suffix("  data.csv\n").unwrap();
    assert_eq!(described["resources"][0]["hash"], format!("sha256:{hash}"));
    let sum: String = sha2::Sha256::digest(&rows).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hash, sum, "sha256sum -c would say so");
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

#[test]
fn codes_for_what_is_missing_stand_in_every_description() {
    let mut book = book();
    for column in &mut book.columns {
        column.missing = vec![("-98".into(), "not answered".into()), ("-99".into(), "not asked".into())];
    }
    let syntax = spss_syntax(&book, "data.csv");
    for part in [
        "MISSING VALUES meal_1 ('-98', '-99').\n",
        "VALUE LABELS age\n  -98 'not answered'\n  -99 'not asked'.\n",
        "  cooks F8.0\n",
        "  day A10\n",
        "MISSING VALUES day ('-98', '-99').\n",
        "* day (day) holds days and codes, as words; ALTER TYPE day (SDATE10) makes days of it.\n",
    ] {
        assert!(syntax.contains(part), "{part}\n{syntax}");
    }
    let csv = String::from_utf8(codebook_csv(Vec::new(), &book, CsvStart::Plain).unwrap()).unwrap();
    assert_eq!(csv.matches(",-99,not asked,,1,\r\n").count(), book.columns.len(), "{csv}");
}
