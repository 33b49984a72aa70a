//! Quarters, the way of a return, what is typed, what looks odd, and what counts: pure.

use crate::{
    facts::return_facts,
    model::{Kind, Return, ReturnFigures, ReturnForm, ReturnLine, ReturnState, ReturnStep},
    rules::{self, FirstSent, Oddity, Quarter, Standing},
};
use jiff::civil::date;
use kernel::{Change, Id, OrganisationId};
use uuid::Uuid;

pub(super) fn form(people: &str, lines: &[(Kind, [&str; 3])]) -> ReturnForm {
    let lines = lines.iter().map(|(kind, parts)| (*kind, parts.map(str::to_owned))).collect();
    ReturnForm { nil: false, people: people.to_owned(), lines }
}

fn figures(people: i64, lines: &[(Kind, [i64; 3])]) -> ReturnFigures {
    let line = |(kind, [sessions, visits, people]): &(Kind, [i64; 3])| {
        (*kind, ReturnLine { kind: *kind, sessions: *sessions, visits: *visits, people: *people })
    };
    ReturnFigures { people, lines: lines.iter().map(line).collect() }
}

fn codes(form: &ReturnForm) -> Vec<(&'static str, &'static str)> {
    let wrong = rules::return_figures(form).unwrap_err();
    wrong.iter().map(|refusal| (refusal.code.trim_start_matches("community_return_"), refusal.field.unwrap())).collect()
}

#[test]
fn a_return_goes_its_way_and_no_other() {
    let said = |state: ReturnState, step: ReturnStep| {
        let accepted =
            matches!(state, ReturnState::Accepted | ReturnState::Locked | ReturnState::Reopened).then_some(1);
        let one = Return {
            id: Id::from_uuid(Uuid::from_u128(1)),
            organisation: Id::from_uuid(Uuid::from_u128(2)),
            quarter: date(2026, 1, 1),
            state,
            sent: 1,
            accepted,
            version: 1,
        };
        match rules::take_step(one, step) {
            Ok(Change::Made(one, _)) => {
                assert_eq!(one.version, 2);
                assert_eq!(one.sent, 1 + i64::from(step == ReturnStep::Submit));
                one.state.as_str()
            }
            Ok(Change::AlreadySo(one)) => {
                assert_eq!(one.version, 1);
                "already"
            }
            Err(refusal) => refusal.code.trim_start_matches("community_return_"),
        }
    };
    let table: Vec<Vec<&str>> =
        ReturnState::ALL.iter().map(|state| ReturnStep::ALL.iter().map(|step| said(*state, *step)).collect()).collect();
    assert_eq!(
        table,
        [
            ["submitted", "not_sent", "not_sent", "not_sent", "not_accepted", "not_accepted"],
            ["submitted", "checked", "open", "not_checked", "not_accepted", "not_accepted"],
            ["being_checked", "already", "open", "accepted", "not_accepted", "not_accepted"],
            ["counts", "counts", "counts", "already", "locked", "reopened"],
            ["counts", "locked", "locked", "locked", "already", "reopened"],
            ["submitted", "not_sent", "not_sent", "not_sent", "not_accepted", "already"],
        ]
    );
    let steps =
        |state| rules::steps_now(state).iter().all(|step| !matches!(said(state, *step), "already" | "not_sent"));
    assert!(ReturnState::ALL.iter().all(|state| steps(*state)), "every button does something");
}

#[test]
fn what_was_accepted_counts_until_something_later_is() {
    let one = Return {
        id: Id::from_uuid(Uuid::from_u128(1)),
        organisation: Id::from_uuid(Uuid::from_u128(2)),
        quarter: date(2026, 1, 1),
        state: ReturnState::Open,
        sent: 0,
        accepted: None,
        version: 0,
    };
    let go = |one: Return, step| match rules::take_step(one, step).unwrap() {
        Change::Made(one, _) | Change::AlreadySo(one) => one,
    };
    use ReturnStep::{Accept, Check, Reopen, SendBack, Submit};
    let one = [Submit, Check, Accept, Reopen, Submit].into_iter().fold(one, go);
    assert_eq!((one.state, one.sent, one.accepted), (ReturnState::Submitted, 2, Some(1)));
    let back = go(one.clone(), SendBack);
    assert_eq!((back.state, back.accepted), (ReturnState::Reopened, Some(1)), "sent back, the old figures still count");
    let one = [Check, Accept].into_iter().fold(one, go);
    assert_eq!(one.accepted, Some(2));
}

#[test]
fn quarters_are_three_months_and_nothing_else_is_one() {
    let quarter = Quarter::parse("2026-Q3").unwrap();
    assert_eq!(
        (quarter.first(), quarter.last(), quarter.due()),
        (date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 21))
    );
    assert_eq!(
        (quarter.to_string(), quarter.before().to_string(), quarter.next().to_string()),
        ("2026-Q3".into(), "2026-Q2".into(), "2026-Q4".into())
    );
    for wrong in ["2026Q5", "2026-Q5", "2026-Q0", "2026-13", "2026W53", "26-Q1", "", "-Q1", "2026-Q", "9999-Q1"] {
        assert_eq!(Quarter::parse(wrong).unwrap_err().code, "community_return_quarter", "{wrong}");
    }
    for day in [date(2025, 12, 31), date(2026, 1, 1), date(2024, 2, 29)] {
        let quarter = Quarter::of(day);
        assert!(quarter.first() <= day && day <= quarter.last());
    }
    let within = Quarter::within(date(2025, 11, 1), date(2026, 8, 1));
    assert_eq!(within.iter().map(Quarter::to_string).collect::<Vec<_>>(), ["2026-Q1", "2026-Q2"], "only whole ones");
}

#[test]
fn nothing_received_is_awaited_then_missing_and_never_nil() {
    let quarter = Quarter::parse("2026-Q1").unwrap();
    let due = date(2026, 4, 21);
    let on = |day| rules::standing(quarter, None, day);
    assert_eq!(on(date(2026, 3, 31)), Standing::NotYet);
    assert_eq!(on(date(2026, 4, 1)), Standing::Awaited(due));
    assert_eq!(on(due), Standing::Awaited(due));
    assert_eq!(on(date(2026, 4, 22)), Standing::NotReceived(due));
    let came = |on| {
        let came = FirstSent { state: ReturnState::Submitted, nil: true, on };
        rules::standing(quarter, Some(came), date(2026, 6, 1))
    };
    assert_eq!(came(due), Standing::Received { state: ReturnState::Submitted, nil: true, days_late: 0 });
    assert_eq!(came(date(2026, 4, 24)), Standing::Received { state: ReturnState::Submitted, nil: true, days_late: 3 });
}

#[test]
fn what_is_typed_is_taken_or_named_in_its_field() {
    let good = form(
        "40",
        &[
            (Kind::DropIn, ["12", "1 204", "35"]),
            (Kind::ArtTherapy, ["10", "50", "9"]),
            (Kind::LegalCounselling, ["", "", ""]),
        ],
    );
    let read = rules::return_figures(&good).unwrap();
    assert_eq!(read, figures(40, &[(Kind::DropIn, [12, 1204, 35]), (Kind::ArtTherapy, [10, 50, 9])]));
    assert_eq!(read.sums(), (22, 1254, 44), "uses are people kind by kind, and people are not");
    let one = |parts: [&'static str; 3]| codes(&form("5", &[(Kind::DropIn, parts)]));
    assert_eq!(one(["1", "1,204", "5"]), [("doubtful", "drop_in-visits")]);
    assert_eq!(one(["1", "1.204", "5"]), [("doubtful", "drop_in-visits")]);
    assert_eq!(one(["1", "1.204.500", "5"]), [("doubtful", "drop_in-visits")]);
    assert_eq!(one(["-1", "9", "5"]), [("negative", "drop_in-sessions")]);
    assert_eq!(one(["1", "9", "ten"]), [("not_whole", "drop_in-people")]);
    assert_eq!(one(["1", "4.5", "5"]), [("not_whole", "drop_in-visits")]);
    assert_eq!(one(["1", "9000000", "5"]), [("not_whole", "drop_in-visits")]);
    assert_eq!(one(["1", "", "-5"]), [("blank", "drop_in-visits"), ("negative", "drop_in-people")]);
    assert_eq!(one(["1", "4", "5"]), [("people_more", "drop_in-people")]);
    let whole = |people| codes(&form(people, &[(Kind::DropIn, ["1", "9", "5"]), (Kind::ArtTherapy, ["1", "9", "4"])]));
    assert_eq!(whole("10"), [("people_high", "people")]);
    assert_eq!(whole("4"), [("people_low", "people")]);
    assert_eq!(whole(""), [("people_missing", "people")]);
    assert!(
        rules::return_figures(&form("9", &[(Kind::DropIn, ["1", "9", "5"]), (Kind::ArtTherapy, ["1", "9", "4"])]))
            .is_ok()
    );
}

#[test]
fn nil_is_said_and_blank_is_nothing() {
    assert_eq!(codes(&form("", &[])), [("empty", "nil")]);
    assert_eq!(codes(&form("7", &[])), [("empty", "nil")]);
    let nil = ReturnForm { nil: true, ..form("", &[]) };
    assert!(rules::return_figures(&nil).unwrap().is_nil());
    let both = ReturnForm { nil: true, ..form("5", &[(Kind::DropIn, ["1", "9", "5"])]) };
    assert_eq!(codes(&both), [("nil_with_figures", "nil")]);
    let zero = form("0", &[(Kind::DropIn, ["0", "0", "0"])]);
    assert!(!rules::return_figures(&zero).unwrap().is_nil(), "a kind with 0 was said something of");
}

#[test]
fn ten_times_the_last_and_a_copied_return_look_odd() {
    let last = figures(35, &[(Kind::DropIn, [12, 120, 30]), (Kind::ArtTherapy, [10, 50, 9])]);
    let now = figures(35, &[(Kind::DropIn, [12, 1200, 30]), (Kind::ArtTherapy, [1, 0, 0])]);
    let jump = |kind, part, before, now| Oddity::Jump { kind, part, before, now };
    assert_eq!(
        rules::oddities(&now, Some(&last), &[]),
        [
            jump(Kind::DropIn, 1, 120, 1200),
            Oddity::Nobody(Kind::ArtTherapy),
            jump(Kind::ArtTherapy, 0, 10, 1),
            jump(Kind::ArtTherapy, 1, 50, 0),
        ]
    );
    let other: OrganisationId = Id::from_uuid(Uuid::from_u128(9));
    assert_eq!(
        rules::oddities(&last, Some(&last), &[(other, last.clone())]),
        [Oddity::SameAsLast, Oddity::SameAs(other)]
    );
    let few = figures(1, &[(Kind::DropIn, [1, 1, 1])]);
    assert_eq!(rules::oddities(&few, Some(&few), &[(other, few.clone())]), [], "few numbers are alike by chance");
    assert_eq!(rules::oddities(&last, None, &[]), []);
}

#[test]
fn people_of_a_return_are_told_to_nobody_and_nil_comes_to_zero() {
    let one = Return {
        id: Id::from_uuid(Uuid::from_u128(1)),
        organisation: Id::from_uuid(Uuid::from_u128(2)),
        quarter: date(2026, 1, 1),
        state: ReturnState::Accepted,
        sent: 1,
        accepted: Some(1),
        version: 3,
    };
    let facts = return_facts(&one, &figures(33, &[(Kind::DropIn, [12, 120, 30]), (Kind::ArtTherapy, [10, 50, 9])]));
    assert!(facts.iter().all(|fact| fact.person.is_none() && fact.day == date(2026, 3, 31) && fact.value != 33));
    let sum = |measure: &str| facts.iter().filter(|fact| fact.measure == measure).map(|fact| fact.value).sum::<i64>();
    assert_eq!(
        (sum("community.partner_sessions"), sum("community.partner_visits"), sum("community.partner_uses")),
        (22, 170, 39)
    );
    assert_eq!(sum("community.partner_returns"), 1);
    let nil = return_facts(&one, &ReturnFigures::default());
    assert_eq!(nil.iter().map(|fact| fact.value).collect::<Vec<_>>(), [1, 0, 0, 0], "received, and nothing");
}

#[test]
fn a_file_says_what_the_page_says() {
    let said = |kind: Kind| vec![kind.as_str().replace('_', " ")];
    let read = |text: &str| rules::return_of_file(text.as_bytes(), &said, vec!["Ljudi ukupno".to_owned()]);
    let file = "Seirbhís;Susreti;Visits;people\ndrop in;12;120;30\nart_therapy;;;\nljudi ukupno;;;30\n";
    assert_eq!(read(file).unwrap(), form("30", &[(Kind::DropIn, ["12", "120", "30"])]));
    let code = |text: &str| read(text).unwrap_err().code.trim_start_matches("community_return_").to_owned();
    assert_eq!(code("kind;sessions\ndancing;1\n"), "file_kind");
    assert_eq!(code("kind;sessions\ndrop in;1\nDrop in;2\n"), "file_kind");
    assert_eq!(code("sessions;visits\n1;2\n"), "file_heads");
    assert_eq!(code("%PDF-1.7"), "file_unreadable");
    let doubtful = read("kind,sessions,visits,people\ndrop in,1,\"1,204\",5\nall,,,5\n").unwrap();
    assert_eq!(codes(&doubtful), [("doubtful", "drop_in-visits")]);
}
