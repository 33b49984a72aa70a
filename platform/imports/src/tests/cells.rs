use super::{read, register};
use crate::{DayOrder, Value, What, check, load};
use jiff::civil::date;

/// What comes of one cell of one column.
fn cell(head: &str, written: &str) -> Result<Option<Value>, What> {
    let mut cells = [("Name", "Ana"), ("Date", "2026-05-04"), ("Service", "art"), ("Others", ""), ("Online", "")];
    cells.iter_mut().find(|(name, _)| *name == head).unwrap().1 = written;
    let line = |take: fn(&(&str, &str)) -> String| cells.iter().map(take).collect::<Vec<_>>().join(";");
    let checked =
        read(&format!("{}\n{}\n", line(|(head, _)| (*head).to_owned()), line(|(_, cell)| format!("\"{cell}\""))));
    match checked.troubles.as_slice() {
        [] => Ok(checked.rows[0].get(&register().iter().find(|column| column.is_called(head)).unwrap().key).cloned()),
        [trouble] => Err(trouble.what.clone()),
        many => panic!("{many:?}"),
    }
}

#[test]
fn days_are_read_as_they_are_written_and_asked_about_when_in_doubt() {
    let day = |written: &str| cell("Date", written);
    let fourth_of_may = Ok(Some(Value::Day(date(2026, 5, 4))));
    for written in ["2026-05-04", "2026-05-04T09:30:00", "4.5.2026", "04.05.2026.", "4. 5. 2026."] {
        assert_eq!(day(written), fourth_of_may, "{written}");
    }
    assert_eq!(day("03/04/2026"), Err(What::DoubtfulDay));
    assert_eq!(day("04/04/2026"), Ok(Some(Value::Day(date(2026, 4, 4)))));
    assert_eq!(day("31/12/2025"), Ok(Some(Value::Day(date(2025, 12, 31)))));
    assert_eq!(day("31.2.2026"), Err(What::NoSuchDay));
    assert_eq!(day("29.2.2025"), Err(What::NoSuchDay));
    assert_eq!(day("2026-13-40"), Err(What::NotADay));
    assert_eq!(day("4.5.26"), Err(What::NotADay));
    assert_eq!(day("46146"), Err(What::NotADay));
    assert_eq!(day("1970-01-01"), Err(What::DayOutside(date(2020, 1, 1), date(2026, 11, 22))));
    assert_eq!(day("2099-01-01"), Err(What::DayOutside(date(2020, 1, 1), date(2026, 11, 22))));
    assert_eq!(day(""), Err(What::Missing));
}

#[test]
fn one_day_that_can_be_read_in_one_way_tells_how_its_column_is_written() {
    let days = |days: [&str; 2], order| {
        let text = format!("name,date,service\nAna,{},art\nIvo,{},art\n", days[0], days[1]);
        let checked = check(&load(text.as_bytes()).unwrap(), &register(), order).unwrap();
        checked.rows.iter().map(|row| row.day("day").unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(days(["03/04/2026", "25/04/2026"], None), [date(2026, 4, 3), date(2026, 4, 25)]);
    assert_eq!(days(["03/04/2026", "04/25/2026"], None), [date(2026, 3, 4), date(2026, 4, 25)]);
    assert_eq!(days(["03/04/2026", "05/06/2026"], Some(DayOrder::DayFirst)), [date(2026, 4, 3), date(2026, 6, 5)]);
    assert!(days(["25/04/2026", "04/25/2026"], None).is_empty(), "a column that contradicts itself is asked about");
    assert_eq!(days(["25/04/2026", "04/25/2026"], Some(DayOrder::DayFirst)), [date(2026, 4, 25)]);
}

#[test]
fn whole_numbers_are_whole_and_never_guessed() {
    let number = |written: &str| cell("Others", written);
    for (written, read) in [("12", 12), ("12 ", 12), (" 007", 7), ("12,0", 12), ("12.00", 12), ("0", 0), ("1 2", 12)] {
        assert_eq!(number(written), Ok(Some(Value::Whole(read))), "{written}");
    }
    for written in ["1,204", "1.204"] {
        assert_eq!(number(written), Err(What::DoubtfulNumber), "{written}");
    }
    for written in ["many", "1e3", "12.5", "1,2,3", ".", "NaN", "99999999999999999999"] {
        assert_eq!(number(written), Err(What::NotWhole), "{written}");
    }
    for written in ["-1", "1000000000"] {
        assert_eq!(number(written), Err(What::Outside(0, 500)), "{written}");
    }
    assert_eq!(number(""), Ok(None), "blank is not zero");
}

#[test]
fn words_of_a_list_are_found_however_they_are_written() {
    for written in ["drop_in", "Drop-in", "DROP IN"] {
        assert_eq!(cell("Service", written), Ok(Some(Value::Code("drop_in".into()))), "{written}");
    }
    assert_eq!(cell("Service", "уметност"), Ok(Some(Value::Code("art".into()))));
    assert_eq!(cell("Service", "yoga"), Err(What::NotOffered(vec!["drop-in".into(), "Umetnost".into()])));
}

#[test]
fn yes_and_no_are_read_in_three_languages() {
    for yes in ["yes", "Y", "TRUE", "1", "x", "tá", "da", "Да", "✓"] {
        assert_eq!(cell("Online", yes), Ok(Some(Value::Yes(true))), "{yes}");
    }
    for no in ["no", "níl", "ne", "НЕ", "0"] {
        assert_eq!(cell("Online", no), Ok(Some(Value::Yes(false))), "{no}");
    }
    assert_eq!(cell("Online", "maybe"), Err(What::NotYesOrNo));
    assert_eq!(cell("Online", ""), Ok(None));
}

#[test]
fn names_stay_as_they_are_and_tricks_are_refused() {
    for name in ["Ó Sé", "d’Angelo", "Null", "Đ", "X Æ A-12", "李小龙", "-Ana", "+Ana"] {
        assert_eq!(cell("Name", name), Ok(Some(Value::Text(name.into()))), "{name}");
    }
    for name in ["=cmd|' /C calc'!A0", "@SUM(A1)", "-2+3+cmd|x", "+HYPERLINK(1)"] {
        assert_eq!(cell("Name", name), Err(What::Formula), "{name}");
    }
    for name in ["Ana\u{202E}cilI", "Ana\u{0}", "An\u{FFFD}"] {
        assert_eq!(cell("Name", name), Err(What::HiddenSigns), "{name:?}");
    }
    assert_eq!(cell("Name", &"a".repeat(300)), Err(What::TooLong(30)));
}
