use crate::Catalogue;
use jiff::civil::date;
use kernel::{Language, Time};
use proptest::prelude::*;

fn each<T>(ask: impl Fn(&crate::Words) -> T) -> Vec<T> {
    let catalogue = Catalogue::new(&[]);
    Language::ALL.iter().map(|language| ask(&catalogue.words(*language))).collect()
}

fn at(time: &str) -> Time {
    time.parse().unwrap()
}

#[test]
fn a_day_reads_as_people_write_it() {
    let day = date(2026, 3, 3);
    assert_eq!(
        each(|words| words.date(day)),
        ["Tuesday 3 March 2026", "Dé Máirt 3 Márta 2026", "utorak, 3. marta 2026."]
    );
    assert_eq!(each(|words| words.date_short(day)), ["3 March 2026", "3 Márta 2026", "3. marta 2026."]);
    assert_eq!(each(|words| words.month(day)), ["March 2026", "Márta 2026", "mart 2026."]);
}

#[test]
fn a_time_reads_as_people_write_it() {
    assert_eq!(each(|words| words.time(at("2026-01-15T14:30:00Z"))), ["2.30pm", "2.30 i.n.", "14.30"]);
    assert_eq!(each(|words| words.time(at("2026-01-15T09:00:00Z"))), ["9am", "9 r.n.", "9 č"]);
    assert_eq!(each(|words| words.time(at("2026-01-15T00:05:00Z"))), ["12.05am", "12.05 r.n.", "0.05"]);
    assert_eq!(each(|words| words.time(at("2026-01-15T12:00:00Z"))), ["midday", "meán lae", "podne"]);
    assert_eq!(each(|words| words.time(at("2026-01-15T00:00:00Z"))), ["midnight", "meán oíche", "ponoć"]);
    assert_eq!(each(|words| words.moment(at("2026-01-15T14:30:00Z")))[0], "Thursday 15 January 2026 at 2.30pm");
}

#[test]
fn summer_time_and_other_places_are_known() {
    let words = Catalogue::new(&[]).words(Language::English);
    assert_eq!(words.time(at("2026-07-15T14:30:00Z")), "3.30pm");
    assert_eq!(words.day_of(at("2026-07-15T23:30:00Z")), date(2026, 7, 16));
    let belgrade = Catalogue::new(&[]).in_zone("Europe/Belgrade").unwrap().words(Language::English);
    assert_eq!(belgrade.time(at("2026-07-15T14:30:00Z")), "4.30pm");
    let error = Catalogue::new(&[]).in_zone("Atlantis/Main").unwrap_err();
    assert!(error.to_string().contains("Europe/Dublin"));
}

#[test]
fn a_day_is_told_from_today() {
    let today = date(2026, 3, 3);
    let told = |day| each(|words| words.day_from(today, day));
    assert_eq!(told(today), ["today", "inniu", "danas"]);
    assert_eq!(told(date(2026, 3, 4)), ["tomorrow", "amárach", "sutra"]);
    assert_eq!(told(date(2026, 3, 2)), ["yesterday", "inné", "juče"]);
    assert_eq!(told(date(2026, 3, 6)), ["in 3 days", "i gceann 3 lá", "za 3 dana"]);
    assert_eq!(told(date(2026, 2, 10)), ["21 days ago", "21 lá ó shin", "pre 21 dan"]);
}

proptest! {
    #[test]
    fn every_moment_can_be_told(second in -62_000_000_000i64..250_000_000_000) {
        let time = Time::from_second(second).unwrap();
        for told in each(|words| words.moment(time)) {
            prop_assert!(told.len() > 12 && !told.contains('['), "{told}");
        }
    }
}
