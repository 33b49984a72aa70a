use super::TODAY;
use crate::{
    model::outside::{PercentAs, Printed, Writing},
    rules::outside::{
        number::{self, NoNumber},
        period::{self, NoPeriod},
    },
};
use jiff::civil::date;

fn read(text: &str, writing: Option<Writing>) -> Result<(i64, u8), NoNumber> {
    number::read(text, writing).map(|read| (read.number.units, read.number.places))
}

#[test]
fn numbers_are_read_as_they_are_printed_and_asked_about_when_in_doubt() {
    let (point, comma) = (Some(Writing::Point), Some(Writing::Comma));
    let cases = [
        ("0", None, Ok((0, 0))),
        ("13706", None, Ok((13_706, 0))),
        (" 1 204 ", None, Ok((1_204, 0))),
        ("1\u{a0}204", None, Ok((1_204, 0))),
        ("8.375894", None, Ok((8_375_894, 6))),
        ("4,64", None, Ok((464, 2))),
        (".85", None, Ok((85, 2))),
        ("0.204", None, Ok((204, 3))),
        ("-6.37", None, Ok((-637, 2))),
        ("\u{2212}6.37", None, Ok((-637, 2))),
        ("1,204,000", None, Ok((1_204_000, 0))),
        ("1.204,5", None, Ok((12_045, 1))),
        ("1,204.5", None, Ok((12_045, 1))),
        ("12345.678", None, Ok((12_345_678, 3))),
        ("1,204", None, Err(NoNumber::Doubtful)),
        ("1.204", None, Err(NoNumber::Doubtful)),
        ("1,204", point, Ok((1_204, 0))),
        ("1,204", comma, Ok((1_204, 3))),
        ("1.204", point, Ok((1_204, 3))),
        ("1.204", comma, Ok((1_204, 0))),
        ("4.64", comma, Err(NoNumber::NotANumber)),
        ("1,20,4", None, Err(NoNumber::NotANumber)),
        ("1.2.3", None, Err(NoNumber::NotANumber)),
        ("5.", None, Err(NoNumber::NotANumber)),
        ("", None, Err(NoNumber::NotANumber)),
        ("-", None, Err(NoNumber::NotANumber)),
        ("*", None, Err(NoNumber::NotANumber)),
        ("<.005", None, Err(NoNumber::NotANumber)),
        ("1e5", None, Err(NoNumber::NotANumber)),
        ("99999999999999999999", None, Err(NoNumber::NotANumber)),
        ("+3", None, Err(NoNumber::NotANumber)),
        ("१२", None, Err(NoNumber::NotANumber)),
    ];
    for (text, writing, expected) in cases {
        assert_eq!(read(text, writing), expected, "{text} {writing:?}");
    }
}

#[test]
fn one_unmistakable_number_tells_how_the_others_are_divided_and_two_that_disagree_tell_nothing() {
    assert_eq!(number::writing_told(["1,204", "3.5"].into_iter()), Some(Writing::Point));
    assert_eq!(number::writing_told(["1.204", "3,5"].into_iter()), Some(Writing::Comma));
    assert_eq!(number::writing_told(["1,204", "12"].into_iter()), None);
    assert_eq!(number::writing_told(["3.5", "3,5"].into_iter()), None);
}

#[test]
fn a_percentage_of_one_or_of_hundred_is_asked_about_and_a_percent_sign_decides() {
    let doubtful = |text: &str| number::percent_is_doubtful(&number::read(text, None).unwrap());
    assert_eq!(["0.45", "1", "0.004"].map(doubtful), [true; 3]);
    assert_eq!(["45", "0", "100", "1.5", "0.45%", "1%"].map(doubtful), [false; 6]);
    let of_one = |units, places| number::percent(Printed { units, places }, PercentAs::OfOne);
    assert_eq!(of_one(45, 2), Printed::whole(45));
    assert_eq!(of_one(4_567, 4), Printed { units: 4_567, places: 2 });
    assert_eq!(of_one(5, 1), Printed::whole(50));
    assert_eq!(of_one(1, 0), Printed::whole(100));
}

#[test]
fn periods_have_one_code_and_what_is_none_is_refused_for_its_reason() {
    let cases = [
        ("2024", None, Ok("2024")),
        ("2024-Q3", None, Ok("2024-Q3")),
        ("2024q3", None, Ok("2024-Q3")),
        ("2024 Q3", None, Ok("2024-Q3")),
        ("2024-09", None, Ok("2024-09")),
        ("September 2024", None, Ok("2024-09")),
        ("mart 2024", None, Ok("2024-03")),
        ("Meán Fómhair 2024", None, Ok("2024-09")),
        ("January", Some(2016), Ok("2016-01")),
        ("januar", Some(2016), Ok("2016-01")),
        ("2014/15", None, Ok("2014/2015")),
        ("2014/2015", None, Ok("2014/2015")),
        ("January", None, Err(NoPeriod::WhichYear)),
        ("2026Q5", None, Err(NoPeriod::NoSuchQuarter)),
        ("2026Q0", None, Err(NoPeriod::NoSuchQuarter)),
        ("2026W53", None, Err(NoPeriod::Week)),
        ("2026-W02", None, Err(NoPeriod::Week)),
        ("2026-13", None, Err(NoPeriod::NoSuchMonth)),
        ("2026-00", None, Err(NoPeriod::NoSuchMonth)),
        ("2015/14", None, Err(NoPeriod::Backwards)),
        ("2031", None, Err(NoPeriod::Ahead)),
        ("2026-12", None, Err(NoPeriod::Ahead)),
        ("last year", None, Err(NoPeriod::NotAPeriod)),
        ("20 24", None, Err(NoPeriod::NotAPeriod)),
        ("", None, Err(NoPeriod::NotAPeriod)),
        ("9999", None, Err(NoPeriod::NotAPeriod)),
    ];
    for (text, year, expected) in cases {
        assert_eq!(period::read(text, year, TODAY), expected.map(str::to_owned), "{text}");
    }
}

#[test]
fn two_days_are_the_month_quarter_or_year_they_bound() {
    let cases = [
        ((2024, 7, 1), (2024, 9, 30), Ok("2024-Q3")),
        ((2024, 9, 1), (2024, 9, 30), Ok("2024-09")),
        ((2024, 1, 1), (2024, 12, 31), Ok("2024")),
        ((2024, 2, 1), (2024, 2, 29), Ok("2024-02")),
        ((2014, 6, 1), (2015, 12, 31), Ok("2014-06-01/2015-12-31")),
        ((2024, 9, 30), (2024, 7, 1), Err(NoPeriod::Backwards)),
        ((2030, 1, 1), (2030, 1, 31), Err(NoPeriod::Ahead)),
    ];
    for ((a, b, c), (d, e, f), expected) in cases {
        assert_eq!(period::between(date(a, b, c), date(d, e, f), TODAY), expected.map(str::to_owned));
    }
}
