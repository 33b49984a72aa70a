use super::{read, register};
use crate::{CannotRead, MOST_ROWS, What, check, load};
use encoding_rs::WINDOWS_1250;
use jiff::civil::date;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

const PLAIN: &str = "Name;Date;Service\nĆira Ó Sé;2026-05-04;art\n\"O'Brien; Ana\";2026-05-05;drop-in\n";

fn utf_16(text: &str, mark: bool, little: bool) -> Vec<u8> {
    let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

#[test]
fn the_same_table_is_read_in_every_encoding_with_every_separator_and_line_end() {
    let expected = read(PLAIN);
    assert_eq!((expected.rows.len(), expected.troubles.len()), (2, 0));
    let mark = "\u{feff}";
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("mark", [mark.as_bytes(), PLAIN.as_bytes()].concat()),
        ("little", utf_16(PLAIN, true, true)),
        ("big", utf_16(PLAIN, true, false)),
        ("little, no mark", utf_16(PLAIN, false, true)),
        ("big, no mark", utf_16(PLAIN, false, false)),
        ("windows", WINDOWS_1250.encode(PLAIN).0.into_owned()),
        ("line ends", PLAIN.replace('\n', "\r\n").into_bytes()),
        ("told", format!("sep=;\n{PLAIN}").into_bytes()),
    ];
    for (name, file) in files {
        let checked = check(&load(&file).unwrap(), &register(), None).unwrap();
        let texts = |checked: &crate::Checked| -> Vec<String> {
            checked.rows.iter().map(|row| row.text("name").unwrap().to_owned()).collect()
        };
        assert_eq!(texts(&checked), texts(&expected), "{name}");
    }
    for separator in [",", "\t", "|"] {
        let file = PLAIN
            .replace("Name;Date;Service", &["Name", "Date", "Service"].join(separator))
            .replace(";2026", &format!("{separator}2026"));
        let file = file.replace("04;", &format!("04{separator}")).replace("05;", &format!("05{separator}"));
        assert_eq!(read(&file).rows[1].text("name"), Some("O'Brien; Ana"), "{separator}");
    }
}

fn book(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Notes").unwrap();
    let sheet = book.add_worksheet();
    for (at, head) in (0..).zip(["Ainm", "Dáta", "Seirbhís", "Others", "Online"]) {
        sheet.write(0, at, head).unwrap();
    }
    fill(sheet);
    book.save_to_buffer().unwrap()
}

#[test]
fn a_spreadsheet_is_read_with_its_days_and_what_is_unclear_in_it_is_named() {
    let days = Format::new().set_num_format("dd/mm/yyyy");
    let file = book(|sheet| {
        sheet.write(1, 0, "Ana").unwrap();
        sheet.write_with_format(1, 1, ExcelDateTime::from_ymd(2026, 5, 4).unwrap(), &days).unwrap();
        sheet.write(1, 2, "art").unwrap().write(1, 3, 12).unwrap().write(1, 4, true).unwrap();
        sheet.write(3, 0, "Ivo").unwrap().write_with_format(3, 1, 60, &days).unwrap().write(3, 2, "art").unwrap();
        sheet.write_formula(4, 0, "=A2").unwrap().write(4, 1, "2026-05-04").unwrap().write(4, 2, "art").unwrap();
        sheet
            .merge_range(5, 0, 6, 0, "Eva", &Format::new())
            .unwrap()
            .write(5, 1, "2026-05-04")
            .unwrap()
            .write(5, 2, "art")
            .unwrap();
        sheet
            .write(7, 0, "Oto")
            .unwrap()
            .write(7, 1, "2026-05-04")
            .unwrap()
            .write(7, 2, "art")
            .unwrap()
            .write(7, 3, 1.5)
            .unwrap();
    });
    let table = load(&file).unwrap();
    assert_eq!(table.how(), "Sheet2");
    let checked = check(&table, &register(), None).unwrap();
    let row = &checked.rows[0];
    assert_eq!(
        (row.number, row.day("day"), row.whole("others"), row.says_yes("online")),
        (2, Some(date(2026, 5, 4)), Some(12), true)
    );
    let named: Vec<(u32, What)> = checked.troubles.iter().map(|trouble| (trouble.row, trouble.what.clone())).collect();
    assert_eq!(named, [(4, What::Broken), (5, What::Formula), (6, What::Merged), (8, What::NotWhole)]);
}

#[test]
fn the_same_content_saved_by_another_program_has_the_same_fingerprint() {
    let days = Format::new().set_num_format("dd/mm/yyyy");
    let file = book(|sheet| {
        sheet.write(1, 0, "Ana").unwrap().write(1, 2, "art").unwrap().write(1, 3, 12).unwrap();
        sheet.write_with_format(1, 1, ExcelDateTime::from_ymd(2026, 5, 4).unwrap(), &days).unwrap();
    });
    let text = |text: &str| load(text.as_bytes()).unwrap().fingerprint();
    let book = load(&file).unwrap().fingerprint();
    assert_eq!(book, text("Ainm;Dáta;Seirbhís;Others;Online\nAna;2026-05-04;art;12;\n"));
    assert_ne!(book, text("Ainm;Dáta;Seirbhís;Others;Online\nAna;2026-05-04;art;13;\n"));
    assert_ne!(text("a;b\nxy;z\n"), text("a;b\nx;yz\n"));
}

#[test]
fn what_is_no_table_is_refused_in_words() {
    let empty_book = Workbook::new().save_to_buffer().unwrap();
    for (bytes, why) in [
        (b"".as_slice(), CannotRead::Empty),
        (b"\n \n", CannotRead::NoLines),
        (b"Name;Date\n", CannotRead::NoLines),
        (b"%PDF-1.7", CannotRead::NotATable),
        (b"\x00\x01\x02\x03\x00\x00\x00\x00", CannotRead::NotATable),
        (b"\xD0\xCF\x11\xE0\xA1\xB1", CannotRead::OldOrLocked),
        (b"PK\x03\x04 no more", CannotRead::Damaged),
        (&empty_book, CannotRead::Damaged),
    ] {
        let read = load(bytes).unwrap_err();
        assert!(read == why || (bytes == empty_book && read == CannotRead::NoLines), "{bytes:?}: {read}");
    }
    let long = format!("a;b\n{}", "1;2\n".repeat(MOST_ROWS));
    assert_eq!(load(long.as_bytes()).unwrap().lines(), MOST_ROWS);
    assert_eq!(load(format!("{long}1;2\n").as_bytes()), Err(CannotRead::TooManyRows));
    assert_eq!(load(&vec![b'a'; crate::LARGEST_FILE + 1]), Err(CannotRead::TooLarge));
}

#[test]
fn a_merged_head_is_named_a_sheet_is_chosen_and_a_time_of_day_is_a_time() {
    let mut book = Workbook::new();
    let title = book.add_worksheet().set_name("Title").unwrap();
    title.merge_range(0, 0, 0, 2, "Spring term", &Format::new()).unwrap();
    title.write(1, 0, "Ana").unwrap();
    let plain = book.add_worksheet().set_name("Plain").unwrap();
    plain.write(0, 0, "Name").unwrap().write(0, 1, "Time").unwrap().write(1, 0, "Ana").unwrap();
    let time = ExcelDateTime::from_hms(10, 30, 0).unwrap();
    plain.write_with_format(1, 1, &time, &Format::new().set_num_format("hh:mm")).unwrap();
    book.add_worksheet().set_name("Empty").unwrap();
    let file = book.save_to_buffer().unwrap();
    assert_eq!(crate::sheets(&file).unwrap(), ["Title", "Plain"]);
    assert_eq!(crate::sheets(b"Name,Date\n").unwrap(), Vec::<String>::new());
    assert_eq!(load(&file).unwrap().merged_heads(), ["Spring term"]);
    let plain = crate::load_sheet(&file, Some("Plain")).unwrap();
    assert_eq!((plain.merged_heads().len(), plain.sample(1)), (0, vec![vec!["Ana".to_owned(), "10:30".to_owned()]]));
    assert_eq!(crate::load_sheet(&file, Some("Other")), Err(CannotRead::NoLines));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_file_stops_the_program(bytes in prop::collection::vec(any::<u8>(), 0..400), packed in any::<bool>()) {
        let bytes = if packed { [b"PK\x03\x04".as_slice(), &bytes].concat() } else { bytes };
        if let Ok(table) = load(&bytes) {
            table.fingerprint();
            table.sample(3);
            drop(check(&table, &register(), None));
        }
    }

    #[test]
    fn a_spreadsheet_torn_or_changed_anywhere_is_refused_or_read(at in 0_usize..6_000, flip in 1_u8..=255) {
        let mut file = book(|sheet| { sheet.write(1, 0, "Ana").unwrap().write(1, 1, "2026-05-04").unwrap().write(1, 2, "art").unwrap(); });
        let at = at % file.len();
        drop(load(&file[..at]));
        file[at] ^= flip;
        drop(load(&file));
    }
}
