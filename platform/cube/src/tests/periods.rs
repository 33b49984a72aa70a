use super::*;

fn refused(text: &str) -> NotAPeriod {
    text.parse::<Period>().unwrap_err()
}

#[test]
fn a_period_is_read_as_it_is_written() {
    for text in ["2026", "2026Q1", "2026Q4", "2026-03", "1900-01", "2399-12", "2026-03..2027-02", "2026-01..2026-08ytd"]
    {
        assert_eq!(period(text).to_string(), text);
    }
    assert_eq!(period("2026Q4").span(), period("2026-10..2026-12").span());
    assert_eq!(Period::year_to_date(2026, 8), Ok(period("2026-01..2026-08ytd")));
    assert_eq!(Period::days(day("2026-09-01"), day("2027-06-30")), Ok(period("2026-09..2027-06")), "an academic year");
    assert_eq!(Period::days(day("2028-02-01"), day("2028-02-29")), Ok(period("2028-02..2028-02")));
}

#[test]
fn a_period_that_cannot_be_is_refused_in_words() {
    assert_eq!(refused("2026Q5"), NotAPeriod::NoSuchQuarter(5));
    assert_eq!(refused("2026Q0"), NotAPeriod::NoSuchQuarter(0));
    assert_eq!(refused("2026W53"), NotAPeriod::Weeks);
    assert_eq!(refused("2026-13"), NotAPeriod::NoSuchMonth(13));
    assert_eq!(refused("2026-00"), NotAPeriod::NoSuchMonth(0));
    assert_eq!(refused("1899"), NotAPeriod::NoSuchYear);
    assert_eq!(refused("2026-05..2026-04"), NotAPeriod::Backwards);
    assert_eq!(refused("2026-02..2026-04ytd"), NotAPeriod::NotToDate);
    assert_eq!(refused("2025-01..2026-04ytd"), NotAPeriod::NotToDate);
    for text in
        ["", "26", "2026-3", "+026", "2026q1", " 2026", "2026-03-01", "2026Q", "2026Q11", "20２6", "2026..", "-1-1"]
    {
        assert_eq!(refused(text), NotAPeriod::NoShape, "{text}");
    }
    assert_eq!(Period::days(day("2026-09-02"), day("2027-06-30")), Err(NotAPeriod::NotWholeMonths));
    assert_eq!(Period::days(day("2026-02-01"), day("2026-02-27")), Err(NotAPeriod::NotWholeMonths));
    assert_eq!(Period::days(day("2026-03-01"), day("2026-02-28")), Err(NotAPeriod::Backwards));
    assert!(refused("2026Q5").to_string().contains("no quarter 5"));
}

#[test]
fn a_period_that_has_not_begun_is_told() {
    assert!(period("2026Q4").begins_after(day("2026-09-30")));
    assert!(!period("2026Q4").begins_after(day("2026-10-01")), "it runs, so part of it can be counted");
}
