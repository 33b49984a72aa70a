//! People counted once, and what is never called people; small counts; facts at the borders of their definitions.

use crate::{
    facts,
    model::{Crisis, CrisisState, Door, Ending, Kind, Rating, Session, State, Training},
    rules::{self, Came, Figures, Held, KindFigures, Rated, RowRights, Shown},
};
use db::Json;
use i18n::Written;
use jiff::{civil::date, tz::TimeZone};
use kernel::{Id, SeededRandom};
use measures::PersonKey;
use organisations::model::Setting;
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn came(kind: Kind, occasion: u128, person: u128) -> Came {
    Came { kind, occasion: Uuid::from_u128(occasion), person: Uuid::from_u128(person) }
}

#[test]
fn people_are_counted_once_and_uses_and_visits_stand_apart() {
    let (drop_in, art) = (Kind::DropIn, Kind::ArtTherapy);
    let rows = [came(drop_in, 1, 7), came(drop_in, 2, 7), came(drop_in, 2, 7), came(drop_in, 2, 8), came(art, 3, 7)];
    let held = [Held { kind: drop_in, sessions: 2, anonymous: 40 }];
    let seen = rules::figures(&rows, &held, Rated::default(), 0);
    assert_eq!((seen.people, seen.uses, seen.visits, seen.anonymous), (2, 3, 4, 40));
    let of = |kind, people, visits, anonymous, sessions| KindFigures { kind, people, visits, anonymous, sessions };
    assert_eq!(seen.kinds, [of(drop_in, 2, 3, 40, 2), of(art, 1, 1, 0, 0)]);
}

proptest! {
    #[test]
    fn people_are_never_more_than_uses_nor_uses_than_visits_nor_visits_than_rows(
        rows in prop::collection::vec((0_usize..8, 0_u128..6, 0_u128..9), 0..80)
    ) {
        let rows: Vec<Came> = rows.iter().map(|(kind, occasion, person)| {
            // One occasion is of one kind.
            came(Kind::ALL[*kind], *occasion + 100 * (*kind as u128), *person)
        }).collect();
        let seen = rules::figures(&rows, &[], Rated::default(), 0);
        prop_assert!(seen.people <= seen.uses && seen.uses <= seen.visits);
        prop_assert!(seen.visits <= rows.len() as i64);
        for one in &seen.kinds {
            prop_assert!(one.people <= seen.people);
        }
    }
}

#[test]
fn a_percentage_has_a_whole_and_is_rounded_half_up() {
    assert_eq!(rules::percent(83, 136), Some(61));
    assert_eq!(rules::percent(1, 200), Some(1));
    assert_eq!(rules::percent(1, 201), Some(0));
    assert_eq!(rules::percent(3, 0), None);
    assert_eq!(rules::percent(9, 8), None, "more ratings than people are no part of them");
    assert_eq!(Rated::default().mean(), None, "nobody rated is no mean of 0");
}

fn some(people: i64, kinds: &[(Kind, i64)]) -> Figures {
    let kinds: Vec<KindFigures> = kinds
        .iter()
        .map(|(kind, people)| KindFigures {
            kind: *kind,
            people: *people,
            visits: people * 2,
            anonymous: 0,
            sessions: 1,
        })
        .collect();
    let uses = kinds.iter().map(|one| one.people).sum();
    Figures { people, uses, visits: uses * 2, kinds, ..Figures::default() }
}

#[test]
fn small_counts_and_the_sums_that_give_them_away_are_hidden_from_whoever_sees_figures_alone() {
    let seen = some(90, &[(Kind::DropIn, 88), (Kind::LegalCounselling, 3)]);
    let rows = rules::shown_figures(&seen, RowRights::Rows);
    assert_eq!(rows.kinds[1].0, Shown::Exactly(3));
    let hidden = rules::shown_figures(&seen, RowRights::Figures);
    assert_eq!(hidden.kinds[0].0, Shown::Exactly(88));
    assert_eq!(hidden.kinds[1], (Shown::Hidden, Shown::Hidden));
    assert_eq!((hidden.uses, hidden.visits), (Shown::Hidden, Shown::Hidden), "91 less 88 would be 3");
    let large = rules::shown_figures(&some(90, &[(Kind::DropIn, 88), (Kind::LegalCounselling, 5)]), RowRights::Figures);
    assert_eq!((large.kinds[1].0, large.uses), (Shown::Exactly(5), Shown::Exactly(93)));
    let none = rules::shown_figures(&some(0, &[(Kind::DropIn, 0)]), RowRights::Figures);
    assert_eq!(none.people, Shown::Exactly(0), "nobody is nobody");
}

fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

fn held(state: State) -> Session {
    Session {
        id: id(1),
        offer: id(2),
        organisation: id(3),
        series: None,
        starts_at: "2026-03-31T22:30:00Z".parse().unwrap(),
        ends_at: "2026-04-01T01:00:00Z".parse().unwrap(),
        place: String::new(),
        setting: Setting::Library,
        online: false,
        capacity: None,
        state,
        edit_until: None,
        anonymous: 4,
        version: 1,
        kind: Kind::DropIn,
        names: Json(Written::default()),
    }
}

/// `measure worth kind` of each fact.
fn said(facts: &[measures::Fact]) -> Vec<String> {
    facts.iter().map(|fact| format!("{} {} {}", fact.measure, fact.value, fact.day)).collect()
}

#[test]
fn a_session_counts_on_the_day_it_begins_and_each_person_once() {
    let vault = vault::Vault::open(vault::Keyring::generate(&SeededRandom::new(7)));
    let key = |number| PersonKey::of_other(&vault, "community", id::<crate::model::GuestMark>(number));
    let people: BTreeSet<PersonKey> = [key(1), key(2)].into();
    let dublin = TimeZone::get("Europe/Dublin").unwrap();
    let facts = facts::session_facts(&held(State::Locked), &people, &dublin);
    assert_eq!(
        said(&facts),
        [
            "community.sessions 1 2026-03-31",
            "community.sessions_in_community 1 2026-03-31",
            "community.people 1 2026-03-31",
            "community.people 1 2026-03-31",
            "community.visits 2 2026-03-31",
            "community.anonymous_visits 4 2026-03-31",
        ]
    );
    assert!(facts.iter().all(|fact| fact.kind.as_deref() == Some("drop_in") && fact.node == Some(id(3))));
    for state in [State::Planned, State::Cancelled] {
        assert!(facts::session_facts(&held(state), &people, &dublin).is_empty());
    }
    let clinic = Session { setting: Setting::Hospital, anonymous: 0, ..held(State::Open) };
    let in_community = |session: &Session| {
        said(&facts::session_facts(session, &BTreeSet::new(), &dublin)).iter().any(|one| one.contains("in_community"))
    };
    assert!(!in_community(&clinic));
    assert!(!in_community(&Session { setting: Setting::Library, online: true, ..clinic }));
}

#[test]
fn a_follow_up_is_in_time_at_its_last_second_and_not_after() {
    let crisis = |followed: &str| Crisis {
        id: id(1),
        organisation: id(3),
        guest: None,
        door: Door::Phone,
        state: CrisisState::FollowedUp,
        ending: Some(Ending::Settled),
        opened_at: "2026-03-02T10:00:00Z".parse().unwrap(),
        ended_at: None,
        due_at: Some("2026-03-04T12:00:00Z".parse().unwrap()),
        followed_at: Some(followed.parse().unwrap()),
        missed_at: None,
        worker: None,
        sealed: None,
        version: 1,
    };
    let (anonymous, due, done) = (
        "community.anonymous_visits 1 2026-03-02",
        "community.follow_up_due 1 2026-03-04",
        "community.followed_up_in_time 1 2026-03-04",
    );
    let facts = |followed| said(&facts::crisis_facts(&crisis(followed), None, &TimeZone::UTC));
    assert_eq!(facts("2026-03-04T12:00:00Z"), [anonymous, due, done]);
    assert_eq!(facts("2026-03-04T12:00:01Z"), [anonymous, due]);
}

#[test]
fn a_rating_is_about_nobody_and_a_training_is_no_person() {
    let rating =
        Rating { id: id(1), offer: id(2), organisation: id(3), month: date(2026, 3, 1), rating: 4, sealed: None };
    let facts = facts::rating_facts(&rating, Kind::ArtTherapy);
    assert_eq!(said(&facts), ["community.ratings 1 2026-03-01", "community.rated 4 2026-03-01"]);
    assert!(facts.iter().all(|fact| fact.person.is_none()));
    let training =
        Training { id: id(1), organisation: id(3), name: String::new(), held_on: date(2026, 3, 9), people: 34 };
    assert_eq!(said(&facts::training_facts(&training)), ["community.trained 34 2026-03-09"]);
}
