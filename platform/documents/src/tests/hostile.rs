//! Words made to break a file, in every place where words can stand.

use crate::tables::{
    Cell, Codebook, Column, CsvFile, CsvStart, JsonFile, JsonShape, Package, Sort, XlsxFile, spss_syntax,
};
use calamine::{Data, Reader, Xlsx};
use std::io::{Cursor, Read};

/// Signs that files trip over, and beginnings of formulas behind them.
fn words() -> Vec<String> {
    let controls =
        (0..0x20_u32).chain([0x7F, 0x80, 0x85, 0x2028, 0x2029, 0x202E, 0x2066, 0xFEFF, 0xFFFE, 0xFFFF, 0xE000]);
    let controls = controls.filter_map(char::from_u32).map(|sign| format!("{sign}=1+1{sign}"));
    let others = [
        "=HYPERLINK(\"a\")",
        "@SUM(1)",
        "+1",
        "-1+1",
        "\u{FF1D}1",
        "\r\n=1",
        "\\uD800",
        "\\ud83d",
        "_xD800_",
        "_x0000_",
        "]]>",
        "<!--",
        "&#0;",
        "\"",
        "'",
        "'.",
        "\",\"",
        "\n.\nEXECUTE.",
        "# rows=9",
        "\u{10FFFF}",
    ];
    controls.chain(others.map(ToOwned::to_owned)).collect()
}

fn sheet(bytes: Vec<u8>) -> Vec<Vec<Data>> {
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let first = book.sheet_names()[0].clone();
    book.worksheet_range(&first).unwrap().rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn no_sign_breaks_a_file_wherever_it_stands() {
    for words in words() {
        let row = [Cell::Text(&words), Cell::Whole(1)];
        let mut csv = CsvFile::begin(Vec::new(), &[&words, "n"], CsvStart::Plain).unwrap();
        csv.row(&row).unwrap();
        let bytes = csv.end().unwrap().0;
        let mut read = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        for record in read.records() {
            let record = record.unwrap();
            let back = record.get(0).unwrap();
            assert!(back == words || back.strip_prefix('\'') == Some(&words), "{words:?}");
            assert!(!back.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{words:?}");
        }
        let mut json = JsonFile::begin(Vec::new(), &[&words, "n"], JsonShape::Array).unwrap();
        json.row(&row).unwrap();
        let whole: serde_json::Value = serde_json::from_slice(&json.end().unwrap().0).unwrap();
        assert_eq!(whole["rows"][0][words.as_str()], words.as_str());
        let mut file = XlsxFile::begin(Vec::new(), &words, &[&words, "n"]).unwrap();
        file.row(&row).unwrap();
        let rows = sheet(file.end().unwrap().0);
        assert_eq!((rows.len(), &rows[1][1]), (2, &Data::Float(1.0)), "{words:?}");
        assert!(matches!(rows[1][0], Data::String(_)), "{words:?}: {:?}", rows[1][0]);
    }
}

#[test]
fn no_sign_breaks_a_package_or_its_syntax() {
    for words in words() {
        let column = Column {
            values: vec![(words.clone(), words.clone())],
            missing: vec![(words.clone(), words.clone())],
            note: words.clone(),
            ..Column::new(&words, &words, Sort::Text)
        };
        let book = Codebook { name: "n".into(), title: words.clone(), about: words.clone(), columns: vec![column] };
        let syntax = spss_syntax(&book, "data.csv");
        assert_eq!(syntax.lines().filter(|line| line.trim() == "EXECUTE.").count(), 1, "{syntax}");
        let mut package = Package::begin(Vec::new(), book).unwrap();
        package.row(&[Cell::Text(&words)]).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(package.end().unwrap().0)).unwrap();
        for name in ["datapackage.json", "codebook.json"] {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            serde_json::from_str::<serde_json::Value>(&text).unwrap();
        }
    }
}

#[test]
fn a_cell_of_a_million_letters_is_whole_or_refused_and_the_file_goes_on() {
    let long = "\u{1F600}=".repeat(500_000);
    let mut csv = CsvFile::begin(Vec::new(), &["a"], CsvStart::Plain).unwrap();
    csv.row(&[Cell::Text(&long)]).unwrap();
    assert!(csv.end().unwrap().0.len() > long.len());
    let mut file = XlsxFile::begin(Vec::new(), "t", &["a"]).unwrap();
    assert!(file.row(&[Cell::Text(&long)]).is_err());
    file.row(&[Cell::Text("after")]).unwrap();
    let (bytes, sum) = file.end().unwrap();
    assert_eq!((sheet(bytes)[1][0].clone(), sum.rows), (Data::String("after".into()), 1));
}

#[test]
fn no_digit_of_a_whole_number_is_lost_in_a_sheet() {
    let mut file = XlsxFile::begin(Vec::new(), "t", &["a"]).unwrap();
    for whole in [i64::MAX, i64::MIN, 999_999_999_999_999] {
        file.row(&[Cell::Whole(whole)]).unwrap();
    }
    let rows = sheet(file.end().unwrap().0);
    assert_eq!(rows[1][0], Data::String(i64::MAX.to_string()));
    assert_eq!(rows[2][0], Data::String(i64::MIN.to_string()));
    assert_eq!(rows[3][0], Data::Float(999_999_999_999_999.0));
}
