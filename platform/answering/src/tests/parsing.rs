//! Numbers and times as people type them.

use crate::read::{
    numbers::{Mark, number, whole},
    times::{date, time},
};

#[test]
fn a_number_is_read_with_the_comma_of_the_place() {
    let comma = |text| number(text, Mark::Comma);
    let point = |text| number(text, Mark::Point);
    assert_eq!((comma("3,5"), point("3,5"), point("3.5"), comma("3.5")), (Some(3.5), Some(3.5), Some(3.5), Some(3.5)));
    assert_eq!(
        (comma("1.500"), point("1,500"), comma("1,500"), point("1.500")),
        (Some(1500.0), Some(1500.0), Some(1.5), Some(1.5))
    );
    assert_eq!((comma("1.234,5"), point("1,234.5"), point("1.234,5")), (Some(1234.5), Some(1234.5), Some(1234.5)));
    assert_eq!((point("\u{2212}4"), point("-0.5"), point(" 12 000 ")), (Some(-4.0), Some(-0.5), Some(12000.0)));
    assert_eq!((point("0,500"), comma("0.500")), (Some(0.5), Some(0.5)), "a group of thousands never begins with 0");
}

#[test]
fn digits_of_every_width_count() {
    assert_eq!(whole("４２", Mark::Point), Some(42));
    assert_eq!(number("٣٫٥", Mark::Point), Some(3.5));
    assert_eq!(date("０３", "３", "２０２６"), Some(jiff::civil::date(2026, 3, 3)));
}

#[test]
fn what_is_no_number_is_nothing_and_never_zero() {
    for text in ["", " ", "abc", "1e5", "NaN", "inf", "--1", "1,2,3", "1.2.3", "-", ".", "12 kg", "0x10", "１a"] {
        assert_eq!(number(text, Mark::Point), None, "{text}");
        assert_eq!(number(text, Mark::Comma), None, "{text}");
    }
    assert_eq!((whole("1.5", Mark::Point), whole("99999999999999999999", Mark::Point)), (None, None));
}

#[test]
fn times_are_read_as_people_write_them() {
    let at = |hour, minute| Some(jiff::civil::time(hour, minute, 0, 0));
    assert_eq!(
        (time("14:30"), time("14.30"), time("1430"), time("2.30pm")),
        (at(14, 30), at(14, 30), at(14, 30), at(14, 30))
    );
    assert_eq!((time("2 pm"), time("12am"), time("12 p.m."), time("9")), (at(14, 0), at(0, 0), at(12, 0), at(9, 0)));
    for wrong in ["25:00", "13pm", "0am", "noon", "12:60", ""] {
        assert_eq!(time(wrong), None, "{wrong}");
    }
}

#[test]
fn a_day_must_exist() {
    assert_eq!(date("29", "2", "2025"), None);
    assert_eq!(date("1", "1", "26"), None, "a year has four digits");
}
