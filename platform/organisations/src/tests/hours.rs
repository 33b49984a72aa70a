use crate::model::{Exception, Minute, OpeningHours, Span, Weekday, Weekly};
use crate::rules::hours::{closes_at, is_open, opens_next};
use jiff::{civil::date, tz::TimeZone};
use kernel::Time;

fn dublin() -> TimeZone {
    TimeZone::get("Europe/Dublin").unwrap()
}

fn span(opens: &str, closes: &str) -> Span {
    Span { opens: Minute::parse(opens).unwrap(), closes: Minute::parse(closes).unwrap() }
}

fn weekly(lines: &[(Weekday, &str, &str)]) -> OpeningHours {
    let weekly = lines.iter().map(|(day, opens, closes)| Weekly { day: *day, span: span(opens, closes) }).collect();
    OpeningHours { weekly, exceptions: Vec::new() }
}

fn at(text: &str) -> Time {
    text.parse().unwrap()
}

#[test]
fn the_door_is_open_from_the_first_minute_to_the_last() {
    let hours = weekly(&[(Weekday::Monday, "9:00", "17:00")]);
    // Monday 23 November 2026; Ireland is on UTC in winter.
    assert!(!is_open(&hours, &dublin(), at("2026-11-23T08:59:59Z")));
    assert!(is_open(&hours, &dublin(), at("2026-11-23T09:00:00Z")));
    assert!(is_open(&hours, &dublin(), at("2026-11-23T16:59:59Z")));
    assert!(!is_open(&hours, &dublin(), at("2026-11-23T17:00:00Z")));
    assert!(!is_open(&hours, &dublin(), at("2026-11-24T10:00:00Z")));
}

#[test]
fn the_door_follows_the_clock_on_the_wall_in_summer() {
    let hours = weekly(&[(Weekday::Monday, "9:00", "17:00")]);
    assert!(is_open(&hours, &dublin(), at("2026-07-06T08:00:00Z")));
    assert!(!is_open(&hours, &dublin(), at("2026-07-06T16:00:00Z")));
    let belgrade = TimeZone::get("Europe/Belgrade").unwrap();
    assert!(is_open(&hours, &belgrade, at("2026-07-06T07:00:00Z")));
}

#[test]
fn an_evening_that_goes_past_midnight_belongs_to_the_day_it_began() {
    let hours = weekly(&[(Weekday::Thursday, "18:00", "01:00")]);
    assert!(is_open(&hours, &dublin(), at("2026-11-26T23:30:00Z")));
    assert!(is_open(&hours, &dublin(), at("2026-11-27T00:59:00Z")));
    assert!(!is_open(&hours, &dublin(), at("2026-11-27T01:00:00Z")));
    assert!(!is_open(&hours, &dublin(), at("2026-11-26T00:30:00Z")), "Wednesday night was not open");
}

#[test]
fn the_hour_that_comes_twice_in_autumn_is_open_both_times() {
    // Clocks go back on Sunday 25 October 2026 at 01:00 UTC: 01:30 comes twice.
    let hours = weekly(&[(Weekday::Sunday, "01:00", "02:00")]);
    assert!(is_open(&hours, &dublin(), at("2026-10-25T00:30:00Z")));
    assert!(is_open(&hours, &dublin(), at("2026-10-25T01:30:00Z")));
    assert!(!is_open(&hours, &dublin(), at("2026-10-25T02:00:00Z")));
}

#[test]
fn an_opening_in_the_hour_that_spring_skips_is_an_hour_later() {
    // Clocks go forward on Sunday 29 March 2026 at 01:00 UTC: 01:30 does not come.
    let hours = weekly(&[(Weekday::Sunday, "01:30", "06:00")]);
    assert_eq!(opens_next(&hours, &dublin(), at("2026-03-29T00:10:00Z")), Some(at("2026-03-29T01:30:00Z")));
    assert!(is_open(&hours, &dublin(), at("2026-03-29T01:00:00Z")), "the wall says two o'clock");
}

#[test]
fn a_holiday_is_closed_and_the_next_opening_is_after_it() {
    let mut hours = weekly(&[
        (Weekday::Thursday, "9:00", "17:00"),
        (Weekday::Friday, "9:00", "17:00"),
        (Weekday::Monday, "9:00", "17:00"),
    ]);
    hours.exceptions.push(Exception { on: date(2026, 12, 25), spans: Vec::new() });
    assert!(!is_open(&hours, &dublin(), at("2026-12-25T10:00:00Z")));
    assert_eq!(opens_next(&hours, &dublin(), at("2026-12-24T18:00:00Z")), Some(at("2026-12-28T09:00:00Z")));
}

#[test]
fn a_day_with_other_hours_has_only_those() {
    let mut hours = weekly(&[(Weekday::Thursday, "9:00", "17:00")]);
    hours.exceptions.push(Exception { on: date(2026, 12, 24), spans: vec![span("10:00", "13:00")] });
    assert!(!is_open(&hours, &dublin(), at("2026-12-24T09:30:00Z")));
    assert!(is_open(&hours, &dublin(), at("2026-12-24T12:59:00Z")));
    assert!(!is_open(&hours, &dublin(), at("2026-12-24T14:00:00Z")));
}

#[test]
fn an_open_door_has_no_next_opening_and_an_unknown_one_neither() {
    let hours = weekly(&[(Weekday::Monday, "9:00", "17:00")]);
    assert_eq!(opens_next(&hours, &dublin(), at("2026-11-23T12:00:00Z")), None);
    assert_eq!(opens_next(&OpeningHours::default(), &dublin(), at("2026-11-23T12:00:00Z")), None);
    assert!(OpeningHours::default().are_unknown());
}

#[test]
fn day_and_night_is_open_at_midnight_too() {
    let hours = OpeningHours {
        weekly: Weekday::ALL.iter().map(|day| Weekly { day: *day, span: span("00:00", "24:00") }).collect(),
        exceptions: Vec::new(),
    };
    assert!(is_open(&hours, &dublin(), at("2026-11-23T00:00:00Z")));
    assert!(is_open(&hours, &dublin(), at("2026-11-22T23:59:59Z")));
}

#[test]
fn spans_that_meet_close_at_the_end_of_the_last() {
    let hours = weekly(&[
        (Weekday::Monday, "9:00", "12:00"),
        (Weekday::Monday, "12:00", "17:00"),
        (Weekday::Monday, "18:00", "20:00"),
    ]);
    assert_eq!(closes_at(&hours, &dublin(), at("2026-11-23T10:00:00Z")), Minute::parse("17:00"));
    assert_eq!(opens_next(&hours, &dublin(), at("2026-11-23T17:30:00Z")), Some(at("2026-11-23T18:00:00Z")));
}

#[test]
fn times_are_read_as_people_write_them() {
    assert_eq!(Minute::parse("9.30"), Minute::of(9, 30));
    assert_eq!(Minute::parse(" 24:00 "), Some(Minute::END_OF_DAY));
    for wrong in ["", "9", "25:00", "24:01", "9:60", "9:5", "-1:00", "+9:00", "nine", "9:00pm", "009:00"] {
        assert_eq!(Minute::parse(wrong), None, "{wrong}");
    }
}
