//! Tables out: every format holds every row.

use crate::tables::{Cell, Codes, CsvFile, CsvStart, JsonFile, JsonShape, Missing, RowSum, XlsxFile};
use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;
use std::io::Cursor;

const NAMES: [&str; 4] = ["id", "said", "far", "yes"];

fn rows() -> Vec<[Cell<'static>; 4]> {
    vec![
        [Cell::Whole(1), Cell::Text("Soup, \"hot\"\nand good"), Cell::Number(1.5), Cell::Yes(true)],
        [Cell::Whole(-2), Cell::Text("=1+1"), Cell::Empty, Cell::Yes(false)],
        [Cell::Whole(3), Cell::Text("Šta & <kako>"), Cell::Number(f64::NAN), Cell::Empty],
    ]
}

fn csv(start: CsvStart) -> (String, RowSum) {
    let mut file = CsvFile::begin(Vec::new(), &NAMES, start).unwrap();
    rows().iter().for_each(|row| file.row(row).unwrap());
    let (bytes, sum) = file.end().unwrap();
    (String::from_utf8(bytes).unwrap(), sum)
}

#[test]
fn csv_is_quoted_ends_lines_as_it_must_and_marks_itself_when_asked() {
    let (text, sum) = csv(CsvStart::Plain);
    assert_eq!(
        text,
        "id,said,far,yes\r\n1,\"Soup, \"\"hot\"\"\nand good\",1.5,1\r\n-2,'=1+1,,0\r\n3,Šta & <kako>,,\r\n"
    );
    assert_eq!(sum.rows, 3);
    assert!(csv(CsvStart::Marked).0.starts_with('\u{FEFF}'));
}

#[test]
fn words_that_look_like_a_formula_are_made_harmless_and_numbers_stay_numbers() {
    for begins in ["=", "+", "-", "@", "\t", "\r", "\u{FF1D}"] {
        let mut file = CsvFile::begin(Vec::new(), &["a", "b"], CsvStart::Plain).unwrap();
        file.row(&[Cell::Text(&format!("{begins}cmd|' /C calc'!A0")), Cell::Whole(-4)]).unwrap();
        let text = String::from_utf8(file.end().unwrap().0).unwrap();
        let row = text.lines().nth(1).unwrap().trim_start_matches('"');
        assert!(row.starts_with('\''), "{text}");
        assert!(text.contains(",-4"));
    }
}

#[test]
fn every_format_says_how_many_rows_and_the_same_checksum() {
    let of_csv = csv(CsvStart::Marked).1;
    let mut lines = JsonFile::begin(Vec::new(), &NAMES, JsonShape::Lines).unwrap();
    let mut array = JsonFile::begin(Vec::new(), &NAMES, JsonShape::Array).unwrap();
    let mut sheet = XlsxFile::begin(Vec::new(), "Answers", &NAMES).unwrap();
    for row in rows() {
        lines.row(&row).unwrap();
        array.row(&row).unwrap();
        sheet.row(&row).unwrap();
    }
    let (lines, of_lines) = lines.end().unwrap();
    let (array, of_array) = array.end().unwrap();
    assert_eq!([&of_lines, &of_array, &sheet.end().unwrap().1], [&of_csv; 3]);
    let lines = String::from_utf8(lines).unwrap();
    let last: serde_json::Value = serde_json::from_str(lines.lines().last().unwrap()).unwrap();
    assert_eq!((last["end"]["rows"].as_u64(), last["end"]["sha256"].as_str()), (Some(3), Some(of_csv.sha256.as_str())));
    let whole: serde_json::Value = serde_json::from_slice(&array).unwrap();
    assert_eq!(whole["rows"].as_array().unwrap().len(), 3);
    assert!(whole["rows"][2]["far"].is_null(), "what is no number is nothing, never 0");
}

#[test]
fn what_is_missing_is_a_code_and_nobodys_words_are_taken_for_one() {
    let codes: Vec<i64> = Missing::ALL.iter().map(|missing| missing.code(Codes::Near)).collect();
    assert_eq!(codes, [-97, -98, -99]);
    assert_eq!(Missing::ALL.map(|missing| missing.code(Codes::Far)), [-9_999_997, -9_999_998, -9_999_999]);
    let mut csv = CsvFile::begin(Vec::new(), &["said", "far"], CsvStart::Plain).unwrap();
    let mut json = JsonFile::begin(Vec::new(), &["said", "far"], JsonShape::Array).unwrap();
    let mut sheet = XlsxFile::begin(Vec::new(), "t", &["said", "far"]).unwrap();
    let rows = [
        [Cell::Missing(-99), Cell::Missing(-98)],
        [Cell::Text("-99"), Cell::Whole(0)],
        [Cell::Text("-9999999"), Cell::Text("-4")],
    ];
    for row in &rows {
        csv.row(row).unwrap();
        json.row(row).unwrap();
        sheet.row(row).unwrap();
    }
    let (bytes, of_csv) = csv.end().unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), "said,far\r\n-99,-98\r\n'-99,0\r\n'-9999999,-4\r\n");
    let (bytes, of_json) = json.end().unwrap();
    let whole: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!((&whole["rows"][0]["said"], &whole["rows"][1]["said"]), (&(-99).into(), &"-99".into()));
    let (bytes, of_sheet) = sheet.end().unwrap();
    let rows = &sheets(bytes)[0].1;
    assert_eq!((&rows[1][0], &rows[2][0]), (&Data::Float(-99.0), &Data::String("-99".into())));
    assert_eq!([&of_json, &of_sheet], [&of_csv; 2]);
}

#[test]
fn a_row_of_another_width_is_refused() {
    let mut file = CsvFile::begin(Vec::new(), &["a", "b"], CsvStart::Plain).unwrap();
    assert!(file.row(&[Cell::Whole(1)]).is_err());
    let mut file = XlsxFile::begin(Vec::new(), "t", &["a", "b"]).unwrap();
    assert!(file.row(&[Cell::Whole(1)]).is_err());
}

fn sheets(bytes: Vec<u8>) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    names
        .into_iter()
        .map(|name| {
            let range = book.worksheet_range(&name).unwrap();
            (name, range.rows().map(<[Data]>::to_vec).collect())
        })
        .collect()
}

#[test]
fn a_sheet_holds_words_as_words_and_numbers_as_numbers() {
    let mut file = XlsxFile::begin(Vec::new(), "What? [people] said", &NAMES).unwrap();
    rows().iter().for_each(|row| file.row(row).unwrap());
    let book = sheets(file.end().unwrap().0);
    assert_eq!(book[0].0, "What people said");
    assert_eq!(
        book[0].1[1],
        [Data::Float(1.0), Data::String("Soup, \"hot\"\nand good".into()), Data::Float(1.5), Data::Bool(true)]
    );
    assert_eq!(book[0].1[2][1], Data::String("=1+1".into()));
    assert_eq!(book[1].0, "end");
    assert_eq!(book[1].1[1][0], Data::Float(3.0));
}

#[test]
fn more_rows_than_a_sheet_holds_go_to_the_next_one() {
    let mut file = XlsxFile::with_rows(Vec::new(), "Rows", &["n"], 4).unwrap();
    (0..10).for_each(|number| file.row(&[Cell::Whole(number)]).unwrap());
    let book = sheets(file.end().unwrap().0);
    let names: Vec<_> = book.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Rows", "Rows 2", "Rows 3", "Rows 4", "end"]);
    let kept: Vec<f64> = book[..4]
        .iter()
        .flat_map(|(_, rows)| &rows[1..])
        .map(|row| if let Data::Float(number) = row[0] { number } else { -1.0 })
        .collect();
    assert_eq!(kept, (0..10).map(f64::from).collect::<Vec<_>>());
}

#[test]
fn a_text_that_no_sheet_can_hold_is_refused_and_not_cut() {
    let mut file = XlsxFile::begin(Vec::new(), "t", &["a"]).unwrap();
    assert!(file.row(&[Cell::Text(&"x".repeat(32_767))]).is_ok());
    assert!(file.row(&[Cell::Text(&"x".repeat(32_768))]).is_err());
}

proptest! {
    #[test]
    fn any_words_come_back_from_csv_and_json(text in "\\PC{0,60}") {
        let mut file = CsvFile::begin(Vec::new(), &["a", "b"], CsvStart::Plain).unwrap();
        file.row(&[Cell::Text(&text), Cell::Whole(1)]).unwrap();
        let bytes = file.end().unwrap().0;
        let mut read = csv::Reader::from_reader(bytes.as_slice());
        let row = read.records().next().unwrap().unwrap();
        prop_assert_eq!(row.get(0).unwrap().strip_prefix('\'').filter(|_| !text.starts_with('\'')).unwrap_or(row.get(0).unwrap()), &text);
        let mut file = JsonFile::begin(Vec::new(), &["a"], JsonShape::Lines).unwrap();
        file.row(&[Cell::Text(&text)]).unwrap();
        let bytes = file.end().unwrap().0;
        let first: serde_json::Value = serde_json::from_str(std::str::from_utf8(&bytes).unwrap().split('\n').next().unwrap()).unwrap();
        prop_assert_eq!(first["a"].as_str().unwrap(), &text);
    }
}
