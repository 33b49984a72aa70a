//! Sessions, planning, names, merging, crises: pure.

use crate::{
    model::{Crisis, CrisisState, Door, Ended, Guest, GuestId, Kind, Offer, PlanForm, Session, State, Step},
    rules::{self, Hand},
};
use db::Json;
use i18n::Written;
use jiff::{ToSpan, civil::date, tz::TimeZone};
use kernel::{Change, Id, PersonId, Time};
use organisations::model::{Minute, Setting};
use proptest::prelude::*;
use uuid::Uuid;

fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

fn at(text: &str) -> Time {
    text.parse().unwrap()
}

fn session(state: State) -> Session {
    Session {
        id: id(1),
        offer: id(2),
        organisation: id(3),
        series: None,
        starts_at: at("2026-03-02T14:00:00Z"),
        ends_at: at("2026-03-02T16:00:00Z"),
        place: "Hall".to_owned(),
        setting: Setting::CommunityCentre,
        online: false,
        capacity: None,
        state,
        edit_until: Some(at("2026-03-05T16:00:00Z")),
        anonymous: 0,
        version: 1,
        kind: Kind::DropIn,
        names: Json(Written::default()),
    }
}

/// What each step makes of each state, at half past two.
#[test]
fn a_session_goes_its_way_and_no_other() {
    let now = at("2026-03-02T14:30:00Z");
    let said = |state, step| match rules::step(session(state), step, now) {
        Ok(Change::Made(session, _)) => session.state.as_str(),
        Ok(Change::AlreadySo(_)) => "already",
        Err(refusal) => refusal.code,
    };
    let steps = [Step::Open, Step::Close, Step::Cancel];
    let table: Vec<[&str; 3]> = State::ALL.iter().map(|state| steps.map(|step| said(*state, step))).collect();
    let (began, locked, over) = ("community_session_began", "community_register_locked", "community_session_cancelled");
    assert_eq!(
        table,
        [
            ["open", "community_not_open_yet", "cancelled"],
            ["already", "closed", began],
            [began, "already", began],
            [locked, locked, locked],
            [locked, locked, locked],
            [over, over, "already"],
        ]
    );
}

#[test]
fn a_register_opens_an_hour_before_and_not_earlier() {
    let early = rules::step(session(State::Planned), Step::Open, at("2026-03-02T12:59:59Z"));
    assert_eq!(early.unwrap_err().code, "community_too_early");
    assert!(rules::step(session(State::Planned), Step::Open, at("2026-03-02T13:00:00Z")).is_ok());
}

#[test]
fn a_register_takes_changes_while_open_and_72_hours_after_and_then_only_amended() {
    let takes = |state, now: &str, hand| rules::takes_changes(&session(state), at(now), hand).err().map(|no| no.code);
    let (during, after) = ("2026-03-05T15:59:59Z", "2026-03-05T16:00:00Z");
    assert_eq!(takes(State::Planned, during, Hand::Amender), Some("community_not_open_yet"));
    assert_eq!(takes(State::Open, after, Hand::Worker), None);
    assert_eq!(takes(State::Closed, during, Hand::Worker), None);
    assert_eq!(takes(State::Closed, after, Hand::Worker), Some("community_register_locked"), "before any timer");
    assert_eq!(takes(State::Locked, during, Hand::Amender), Some("community_register_locked"));
    assert_eq!(takes(State::Amended, during, Hand::Amender), None);
    assert_eq!(takes(State::Amended, during, Hand::Worker), Some("community_register_locked"));
    assert_eq!(takes(State::Amended, after, Hand::Amender), Some("community_register_locked"));
    assert_eq!(takes(State::Cancelled, during, Hand::Worker), Some("community_session_cancelled"));
    let closed = rules::step(session(State::Open), Step::Close, at("2026-03-02T16:00:00Z")).unwrap();
    let Change::Made(closed, _) = closed else { panic!() };
    assert_eq!(closed.edit_until, Some(at("2026-03-05T16:00:00Z")));
}

#[test]
fn time_alone_closes_what_was_forgotten_and_locks_what_was_closed() {
    assert!(rules::lock(session(State::Open), at("2026-03-03T03:59:00Z")).is_none());
    assert_eq!(rules::lock(session(State::Open), at("2026-03-03T04:00:00Z")).unwrap().state, State::Closed);
    assert!(rules::lock(session(State::Closed), at("2026-03-05T15:59:00Z")).is_none());
    assert_eq!(rules::lock(session(State::Closed), at("2026-03-05T16:00:00Z")).unwrap().state, State::Locked);
    for state in [State::Planned, State::Locked, State::Amended, State::Cancelled] {
        assert!(rules::lock(session(state), at("2030-01-01T00:00:00Z")).is_none());
    }
}

fn form(day: jiff::civil::Date, (from, until): (&str, &str), weeks: i64) -> PlanForm {
    PlanForm {
        day,
        from: Minute::parse(from).unwrap(),
        until: Minute::parse(until).unwrap(),
        weeks,
        place: String::new(),
        setting: Setting::Library,
        online: false,
        capacity: None,
    }
}

fn offer() -> Offer {
    Offer {
        id: id(2),
        organisation: id(3),
        kind: Kind::DropIn,
        names: Json(Written::default()),
        about: Json(Written::default()),
        place: String::new(),
        setting: Setting::Library,
        capacity: None,
        opened_on: date(2026, 1, 1),
        retired_on: None,
        version: 1,
    }
}

#[test]
fn the_same_time_on_the_wall_each_week_also_when_the_clock_changes_and_past_midnight() {
    let dublin = TimeZone::get("Europe/Dublin").unwrap();
    let weekly = rules::sessions_of(&form(date(2026, 3, 25), ("19:00", "01:30"), 2), &dublin).unwrap();
    let said: Vec<_> = weekly.iter().map(|(from, to)| (from.to_string(), to.to_string())).collect();
    assert_eq!(
        said,
        [
            ("2026-03-25T19:00:00Z".to_owned(), "2026-03-26T01:30:00Z".to_owned()),
            ("2026-04-01T18:00:00Z".to_owned(), "2026-04-02T00:30:00Z".to_owned()),
        ]
    );
    assert_eq!(rules::day_of(weekly[0].0, &dublin), date(2026, 3, 25), "it counts on the day it begins");
    // Of the hour that spring skips nothing is left.
    let skipped = rules::sessions_of(&form(date(2026, 3, 29), ("01:00", "02:00"), 1), &dublin);
    assert_eq!(skipped.unwrap_err().code, "community_plan_length");
}

#[test]
fn what_cannot_be_planned_is_refused_with_the_field() {
    let today = date(2026, 3, 2);
    let hours = ("10:00", "12:00");
    let said = |form: &PlanForm| rules::plan(&offer(), form, today).err().map(|no| no.code);
    assert_eq!(said(&form(date(2026, 1, 29), hours, 1)), Some("community_plan_day"));
    assert_eq!(said(&form(date(2026, 1, 30), hours, 1)), None, "a paper register of last month");
    assert_eq!(said(&form(date(2027, 3, 4), hours, 1)), Some("community_plan_day"));
    assert_eq!(said(&form(today, ("10:00", "10:00"), 1)), Some("community_plan_length"));
    assert_eq!(said(&form(today, hours, 0)), Some("community_plan_weeks"));
    assert_eq!(said(&form(today, hours, 27)), Some("community_plan_weeks"));
    let many = PlanForm { capacity: Some(0), ..form(today, hours, 1) };
    assert_eq!(said(&many), Some("community_capacity"));
    let retired = Offer { retired_on: Some(today), ..offer() };
    assert_eq!(rules::plan(&retired, &form(today, hours, 1), today).unwrap_err().code, "community_offer_retired");
}

#[test]
fn names_are_kept_as_they_are_given_without_marks_that_cannot_be_seen() {
    for name in ["O'Brien", "d’Angelo", "Null", "Test Test", "Žarko Đurić", "Анa", "علي", "Zoë", "J"] {
        assert_eq!(rules::name(name).unwrap(), name);
    }
    assert_eq!(rules::name("  Ana\u{202e}  \u{200b}\n Marić ").unwrap(), "Ana Marić", "nothing turns the line round");
    assert_eq!(rules::name("\u{200b} \u{202e}").unwrap_err().code, "community_name_empty");
    assert_eq!(rules::name(&"x".repeat(300)).unwrap_err().code, "community_name_long");
    assert_eq!(rules::name(&"ž".repeat(80)).unwrap().chars().count(), 80);
}

#[test]
fn a_number_of_people_without_a_name_is_between_none_and_five_hundred() {
    for wrong in [-1, 501, 1_000_000_000, i64::MIN, i64::MAX] {
        assert_eq!(rules::anonymous(wrong).unwrap_err().code, "community_anonymous", "{wrong}");
    }
    assert_eq!(rules::anonymous(0), Ok(0));
    assert_eq!(rules::anonymous(500), Ok(500));
}

#[test]
fn two_towns_at_once_is_seen_unless_one_is_from_afar() {
    let one = session(State::Open);
    let other = Session { id: id(9), place: "Elsewhere".to_owned(), ..session(State::Open) };
    assert!(rules::overlaps(&one, &other) && rules::overlaps(&other, &one));
    assert!(!rules::overlaps(&one, &one));
    assert!(!rules::overlaps(&one, &Session { online: true, ..other.clone() }));
    assert!(!rules::overlaps(&one, &Session { place: " Hall ".to_owned(), ..other.clone() }));
    let later = Session { starts_at: one.ends_at, ends_at: one.ends_at + 1.hour(), ..other };
    assert!(!rules::overlaps(&one, &later));
}

fn guest(number: u128, root: u128, account: Option<u128>) -> Guest {
    Guest {
        id: id(number),
        organisation: id(3),
        account: account.map(id),
        sealed: None,
        merged_into: (number != root).then(|| id(root)),
        root: id(root),
        known_since: date(2026, 1, 1),
    }
}

#[test]
fn nobody_is_merged_with_themselves_and_an_account_stays_on_top() {
    let merged = |one: &Guest, other: &Guest| match rules::merge(one, other) {
        Ok(Change::Made(joined, ())) => Ok(Some((joined.guest, joined.into))),
        Ok(Change::AlreadySo(_)) => Ok(None),
        Err(refusal) => Err(refusal.code),
    };
    let (card, name, account) = (guest(1, 1, None), guest(2, 2, None), guest(3, 3, Some(30)));
    assert_eq!(merged(&card, &card), Err("community_same_guest"));
    assert_eq!(merged(&card, &name), Ok(Some((id(1), id(2)))));
    assert_eq!(merged(&account, &name), Ok(Some((id(2), id(3)))), "the account stays the root");
    assert_eq!(merged(&card, &account), Ok(Some((id(1), id(3)))));
    assert_eq!(merged(&guest(1, 2, None), &name), Ok(None), "they are one already, whichever way round");
    assert_eq!(merged(&name, &guest(1, 2, None)), Ok(None));
    assert_eq!(merged(&account, &guest(4, 4, Some(40))), Err("community_two_accounts"));
}

proptest! {
    #[test]
    fn pointers_end_at_a_root_or_the_circle_is_named(points in prop::collection::vec(prop::option::of(0_u128..12), 12)) {
        let pointers: Vec<(GuestId, Option<GuestId>)> =
            points.iter().enumerate().map(|(at, into)| (id(at as u128), into.map(id))).collect();
        let walk = |mut at: usize| {
            for _ in 0..20 {
                match points[at] { Some(into) => at = into as usize, None => return Some(at) }
            }
            None
        };
        match rules::roots(&pointers) {
            Ok(roots) => for at in 0..12 {
                prop_assert_eq!(walk(at).map(|root| id::<crate::model::GuestMark>(root as u128)), roots.get(&id(at as u128)).copied());
            },
            Err(rules::Cycle(one)) => {
                let at = one.uuid().as_u128() as usize;
                prop_assert_eq!(walk(at), None);
            }
        }
    }
}

fn crisis(state: CrisisState) -> Crisis {
    Crisis {
        id: id(1),
        organisation: id(3),
        guest: None,
        door: Door::Phone,
        state,
        ending: matches!(state, CrisisState::FollowUpDue | CrisisState::FollowedUp | CrisisState::Missed)
            .then_some(crate::model::Ending::Settled),
        opened_at: at("2026-03-02T14:00:00Z"),
        ended_at: None,
        due_at: Some(at("2026-03-04T16:00:00Z")),
        followed_at: None,
        missed_at: None,
        worker: None,
        sealed: None,
        version: 1,
    }
}

#[test]
fn a_crisis_goes_its_way_and_no_other() {
    let now = at("2026-03-02T16:00:00Z");
    let by: PersonId = id(7);
    let said = |outcome: Result<Change<Crisis, ()>, kernel::Refusal>| match outcome {
        Ok(Change::Made(crisis, ())) => crisis.state.as_str(),
        Ok(Change::AlreadySo(_)) => "already",
        Err(refusal) => refusal.code,
    };
    let table: Vec<[&str; 4]> = CrisisState::ALL
        .iter()
        .map(|state| {
            [
                said(rules::take(crisis(*state), by)),
                said(rules::end(crisis(*state), &Ended::Settled, (by, now))),
                said(rules::end(crisis(*state), &Ended::EmergencyServices, (by, now))),
                said(rules::follow_up(crisis(*state), now)),
            ]
        })
        .collect();
    let (over, not_over) = ("community_crisis_over", "community_crisis_not_over");
    assert_eq!(
        table,
        [
            ["live", "follow_up_due", "follow_up_due", not_over],
            ["already", "follow_up_due", "follow_up_due", not_over],
            [over, "already", over, "followed_up"],
            [over, "already", over, "already"],
            [over, "already", over, "followed_up"],
        ]
    );
}

#[test]
fn a_crisis_is_handed_over_only_when_somebody_there_said_yes() {
    let now = at("2026-03-02T16:00:00Z");
    let end = |to: &str, accepted| {
        rules::end(crisis(CrisisState::Live), &Ended::HandedOver { to: to.to_owned(), accepted }, (id(7), now))
    };
    assert_eq!(end("  ", true).unwrap_err().code, "community_handed_to");
    assert_eq!(end("Night service", false).unwrap_err().code, "community_not_accepted");
    let Ok(Change::Made(done, ())) = end("Night service", true) else { panic!() };
    assert_eq!(done.due_at, Some(at("2026-03-04T16:00:00Z")), "48 hours");
    assert!(!rules::is_missed(&done, at("2026-03-04T15:59:59Z")));
    assert!(rules::is_missed(&done, at("2026-03-04T16:00:00Z")));
}

#[test]
fn late_is_better_than_never_and_stays_late() {
    let Ok(Change::Made(late, ())) = rules::follow_up(crisis(CrisisState::Missed), at("2026-03-06T10:00:00Z")) else {
        panic!()
    };
    assert_eq!((late.state, late.missed_at.is_some()), (CrisisState::FollowedUp, true));
}
