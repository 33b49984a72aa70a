//! Reading a table of who came: every bad input of the list, each named and none guessed.

use crate::{
    model::{Choices, GuestId, Kind, Layout, OfferId, Part, Plan, PlannedPerson, Spot, State, Who, Why},
    rules::{
        Hand,
        imports::{
            Existing, Held, KnownPeople, NamedOffer, Times, World, guess, lines, loose, parts_twice, plan, sum_up,
        },
    },
};
use imports::{DayOrder, Heads, Table, What, load};
use jiff::civil::date;
use kernel::{Id, SeededRandom};
use organisations::model::{Minute, OpeningHours, Span, Weekday, Weekly};
use uuid::Uuid;

fn offer() -> OfferId {
    Id::from_uuid(Uuid::from_u128(7))
}

fn guest(number: u128) -> GuestId {
    Id::from_uuid(Uuid::from_u128(number))
}

fn world() -> World {
    let named = NamedOffer {
        id: offer(),
        names: vec!["Drop-in".to_owned(), Kind::DropIn.as_str().replace('_', " ")],
        retired_on: Some(date(2026, 2, 20)),
    };
    let times = Times { today: date(2026, 3, 2), now: Minute::of(10, 15).unwrap(), hours: OpeningHours::default() };
    World { offers: vec![named], known: KnownPeople::default(), held: Held::default(), times, hand: Hand::Amender }
}

fn planned(text: &str) -> Plan {
    let table = load(text.as_bytes()).unwrap();
    with(&table, &Choices { offer: Some(offer()), ..guess(&table, None) }, &world())
}

fn with(table: &Table, choices: &Choices, world: &World) -> Plan {
    let read = lines(table, choices, (&world.offers, world.times.today));
    plan(table, (choices, read), world)
}

fn whys(plan: &Plan) -> Vec<(u32, Why)> {
    plan.refused.iter().map(|one| (one.at.line, one.why.clone())).collect()
}

#[test]
fn each_line_is_taken_named_or_says_that_somebody_stayed_away() {
    let plan = planned(
        "Name,Date,Service,Came,Without a name\n\
         Ana,2026-01-05,Drop-in,yes,\n\
         Seán Ó Sé,2026-01-05,drop-in,x,12 \n\
         Ana,2026-01-12,Drop-in,no,\n\
         ,2026-01-12,Drop-in,3,\n\
         Ana,2026-01-05,Drop-in,1,\n\
         Mia,2026-01-05,Choir,yes,\n\
         ,2026-01-05,Drop-in,yes,\n\
         Zoé,2026-01-05,Drop-in,perhaps,\n",
    );
    let seen = sum_up(&plan);
    assert_eq!((seen.lines, seen.people, seen.meetings, seen.visits), (8, 2, 2, 2));
    assert_eq!((seen.already, seen.others, seen.stayed_away, seen.refused), (1, 15, 1, 3));
    assert_eq!(whys(&plan), [(7, Why::OfferUnknown), (8, Why::Nobody), (9, Why::Cell(What::NotYesOrNo))]);
    assert_eq!(plan.people[1].label, "Seán Ó Sé", "fadas stay as they are");
}

#[test]
fn a_number_of_people_without_a_name_says_that_they_came_and_an_empty_cell_of_somebody_does_not() {
    let plan = planned(
        "Date,Service,Name,Came,Without a name\n2026-01-05,Drop-in,Ana,yes,\n2026-01-05,Drop-in,,,2\n\
         2026-01-05,Drop-in,Bo,,\n2026-01-05,Drop-in,,,\n2026-01-05,Drop-in,Cy,,3\n",
    );
    let seen = sum_up(&plan);
    assert_eq!((seen.visits, seen.others, seen.refused), (1, 2, 3));
    let empty = Why::Cell(What::Missing);
    assert_eq!(whys(&plan), [(4, empty.clone()), (5, empty.clone()), (6, empty)]);
}

#[test]
fn numbers_that_cannot_be_formulas_and_long_names_are_named_with_their_line() {
    let long = "á".repeat(200);
    let plan = planned(&format!(
        "Name,Date,Others\n=cmd|' /C calc'!A0,2026-01-05,\n+1+cmd(),2026-01-05,\nAna,2026-01-05,-1\nBo,2026-01-05,1000000000\n\
         Cy,2026-01-05,1.204\n{long},2026-01-05,\nDi,2026-01-05,12 \nE\u{202e}va,2026-01-05,\n"
    ));
    assert_eq!(
        whys(&plan),
        [
            (2, Why::Cell(What::Formula)),
            (3, Why::Cell(What::Formula)),
            (4, Why::Cell(What::Outside(0, 500))),
            (5, Why::Cell(What::Outside(0, 500))),
            (6, Why::Cell(What::DoubtfulNumber)),
            (7, Why::Cell(What::TooLong(80))),
            (9, Why::Cell(What::HiddenSigns)),
        ]
    );
    assert_eq!(sum_up(&plan).others, 12, "a space behind a number does not change it");
}

#[test]
fn days_to_come_of_1900_of_no_calendar_and_after_the_end_of_an_offer_are_named() {
    let plan = planned(
        "Name,Date\nAna,2026-03-03\nBo,1900-02-28\nCy,2026-02-30\nDi,31/01/26\nEve,2026-02-20\nFay,2026-03-02\nGus,\n",
    );
    let (first, today) = (date(2000, 1, 1), date(2026, 3, 2));
    assert_eq!(
        whys(&plan),
        [
            (2, Why::Cell(What::DayOutside(first, today))),
            (3, Why::Cell(What::DayOutside(first, today))),
            (4, Why::Cell(What::NotADay)),
            (5, Why::Cell(What::NotADay)),
            (6, Why::OfferRetired),
            (7, Why::OfferRetired),
            (8, Why::Cell(What::Missing)),
        ]
    );
}

#[test]
fn a_session_of_today_that_has_not_begun_is_not_put_in() {
    let table = load(b"Name,Date,Time\nAna,2026-03-02,10:00\nBo,2026-03-02,11:00\nCy,2026-03-02,25:00\n").unwrap();
    let mut world = world();
    world.offers[0].retired_on = None;
    let plan = with(&table, &Choices { offer: Some(offer()), ..guess(&table, None) }, &world);
    assert_eq!(whys(&plan), [(3, Why::NotYet), (4, Why::NotATime)]);
    assert_eq!((plan.meetings.len(), plan.meetings[0].until), (1, Minute::of(12, 0).unwrap()));
}

#[test]
fn days_that_can_be_read_in_two_ways_are_asked_about_once_with_examples() {
    let table = load(b"Name,Date\nAna,03/02/2026\nBo,04/02/2026\nCy,05/05/2026\n").unwrap();
    let places = [1];
    assert_eq!(table.doubtful_days(&places, Heads::AreNames), ["03/02/2026", "04/02/2026"]);
    let choices = Choices { offer: Some(offer()), ..guess(&table, None) };
    for (order, day) in [(DayOrder::DayFirst, date(2026, 2, 3)), (DayOrder::MonthFirst, date(2026, 3, 2))] {
        let mut world = world();
        world.offers[0].retired_on = None;
        let plan = with(&table, &Choices { order: Some(order), ..choices.clone() }, &world);
        let days: Vec<_> = plan.meetings.iter().map(|meeting| meeting.day).collect();
        assert_eq!(days.first(), Some(&day), "{order:?}");
    }
    let told = load(b"Name,Date\nAna,03/02/2026\nBo,14/02/2026\n").unwrap();
    assert!(told.doubtful_days(&places, Heads::AreNames).is_empty(), "the second day says which way is meant");
}

#[test]
fn every_encoding_gives_the_same_plan_and_fadas_and_carons_stay() {
    let text = "Name;Date\nSeán Ó Sé;2026-01-05\nŽana Đukić;2026-01-05\n";
    let sixteen: Vec<u8> =
        std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(|unit: u16| unit.to_le_bytes()).collect();
    let western = "Name;Date\nSe\u{e1}n \u{d3} S\u{e9};2026-01-05\n";
    let windows: Vec<u8> = western.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let of = |bytes: &[u8]| {
        let table = load(bytes).unwrap();
        let plan = with(&table, &Choices { offer: Some(offer()), ..guess(&table, None) }, &world());
        plan.people.into_iter().map(|person| person.label).collect::<Vec<_>>()
    };
    assert_eq!(of(text.as_bytes()), ["Seán Ó Sé", "Žana Đukić"]);
    assert_eq!(of(&sixteen), ["Seán Ó Sé", "Žana Đukić"]);
    assert_eq!(of(&windows), ["Seán Ó Sé"]);
}

#[test]
fn a_register_with_days_across_reads_each_cell_and_names_a_day_that_stands_twice() {
    let table =
        load(b"Name,2026-01-05,2026-01-12,2026-01-12,Remark\nAna,x,,,late\nBo,no,1,x,\n,4,2,,\nCy,often,,,\n").unwrap();
    let choices = Choices { offer: Some(offer()), ..guess(&table, None) };
    assert_eq!((choices.layout, choices.places.get(&Part::Name)), (Layout::Grid, Some(&0)));
    let plan = with(&table, &choices, &world());
    let seen = sum_up(&plan);
    assert_eq!((seen.people, seen.meetings, seen.visits, seen.others), (2, 2, 2, 6));
    let refused: Vec<_> = plan.refused.iter().map(|one| (one.at, one.why.clone())).collect();
    assert_eq!(refused, [(Spot { line: 1, place: 3 }, Why::HeadTwice), (Spot { line: 5, place: 1 }, Why::NotATick)]);
}

#[test]
fn days_across_that_are_to_come_or_long_over_are_named_and_not_put_in() {
    let table = load(b"Name,1999-12-31,2000-01-01,2026-03-02,2026-03-03\nAna,x,x,x,x\n").unwrap();
    let plan = with(&table, &Choices { offer: Some(offer()), ..guess(&table, None) }, &world());
    let outside = || Why::Cell(What::DayOutside(date(2000, 1, 1), date(2026, 3, 2)));
    let heads = plan.refused.iter().filter(|one| one.at.line == 1);
    let refused: Vec<_> = heads.map(|one| (one.at, one.why.clone())).collect();
    assert_eq!(refused, [(Spot { line: 1, place: 1 }, outside()), (Spot { line: 1, place: 4 }, outside())]);
}

#[test]
fn a_head_that_stands_twice_is_left_for_the_person_to_choose() {
    let table = load(b"Name,Date,date,Service\nAna,2026-01-05,2026-01-12,Drop-in\n").unwrap();
    assert_eq!(parts_twice(&table), ["Date"]);
    assert_eq!(guess(&table, None).places.keys().copied().collect::<Vec<_>>(), [Part::Offer, Part::Name]);
}

fn who_of(known: &KnownPeople, name: &str) -> PlannedPerson {
    known.person(name, (None, None))
}

#[test]
fn nobody_is_guessed_one_spelling_is_certain_and_everything_near_it_is_asked() {
    let mut known = KnownPeople::default();
    known.add_name(guest(1), "Seán Ó Sé");
    known.add_name(guest(2), "Ana Kovač");
    known.add_name(guest(3), "Ana Kovač");
    known.add_name(guest(4), "Mia");
    known.add_card(guest(4), "AB2CD3");
    let who = |name: &str| who_of(&known, name);
    assert_eq!(who("Seán Ó Sé").who, Some(Who::Known(guest(1))));
    assert_eq!((who("Sean O Se").who, who("Sean O Se").maybe), (None, vec![guest(1)]));
    assert_eq!((who("Ó Sé, Seán").who, who("Ó Sé, Seán").maybe), (None, vec![guest(1)]));
    assert_eq!((who("Ana Kovač").who, who("Ana Kovač").maybe), (None, vec![guest(2), guest(3)]));
    assert_eq!(who("Somebody New").who, Some(Who::New));
    assert_eq!(known.person("Sean O Se", (Some(&Who::Known(guest(1))), None)).who, Some(Who::Known(guest(1))));
    assert_eq!(
        known.person("Sean O Se", (Some(&Who::Known(guest(99))), None)).who,
        None,
        "a person of another service"
    );
    known.add_name(guest(5), "Mía");
    let mia = who_of(&known, "Mia");
    assert_eq!((mia.who, mia.maybe), (None, vec![guest(4), guest(5)]), "two who are written almost alike");
    assert_eq!((known.of_card("ab2 cd3"), known.of_card("ZZZZZZ")), (Some(guest(4)), None));
    assert_eq!(loose("O’Brien,  ANA"), loose("ana o'brien"));
}

#[test]
fn two_spellings_in_one_table_are_asked_about_and_can_be_one_person() {
    let table = load("Name,Date\nSeán Ó Sé,2026-01-05\nSean O Se,2026-01-12\n".as_bytes()).unwrap();
    let mut choices = Choices { offer: Some(offer()), ..guess(&table, None) };
    let asked = with(&table, &choices, &world());
    assert_eq!((sum_up(&asked).asked, asked.people[1].like.as_deref()), (1, Some("Seán Ó Sé")));
    choices.who.insert("Sean O Se".into(), Who::As("Seán Ó Sé".into()));
    let one = with(&table, &choices, &world());
    assert_eq!((sum_up(&one).people, sum_up(&one).visits, sum_up(&one).asked), (1, 2, 0));
    choices.who.insert("Sean O Se".into(), Who::New);
    assert_eq!(sum_up(&with(&table, &choices, &world())).people, 2);
}

fn existing(number: u128, from: i16, state: State) -> Existing {
    let roots = [guest(1)].into_iter().collect();
    let until = Minute::of(from + 1, 0).unwrap();
    let from = Minute::of(from, 0).unwrap();
    Existing {
        id: Id::from_uuid(Uuid::from_u128(number)),
        day: date(2026, 1, 5),
        from,
        until,
        state,
        others: 490,
        roots,
    }
}

#[test]
fn a_line_finds_its_session_or_says_why_there_is_none() {
    let table =
        load(b"Name,Date,Time,Others\nAna,2026-01-05,,\nBo,2026-01-05,14:00,\nCy,2026-01-05,10:00,11\n").unwrap();
    let choices = Choices { offer: Some(offer()), ..guess(&table, None) };
    let of = |sessions: Vec<Existing>, hand: Hand| {
        let mut world = world();
        world.hand = hand;
        world.known.add_name(guest(1), "Ana");
        sessions.into_iter().for_each(|session| world.held.add(offer(), session));
        with(&table, &choices, &world)
    };
    let one = of(vec![existing(1, 10, State::Closed)], Hand::Worker);
    assert_eq!((one.meetings.len(), one.visits[0].already), (2, true), "she is in that register already");
    assert_eq!(whys(&one), [(4, Why::TooManyOthers)]);
    let two = of(vec![existing(1, 9, State::Closed), existing(2, 11, State::Open)], Hand::Worker);
    assert_eq!(whys(&two), [(2, Why::WhichSession)]);
    let gone = of(vec![existing(1, 10, State::Cancelled)], Hand::Worker);
    assert_eq!(whys(&gone), [(2, Why::Cancelled), (4, Why::Cancelled)]);
    let locked = of(vec![existing(1, 10, State::Locked)], Hand::Worker);
    assert_eq!(whys(&locked), [(2, Why::Locked), (4, Why::Locked)]);
    assert_eq!(whys(&of(vec![existing(1, 10, State::Locked)], Hand::Amender)), [(4, Why::TooManyOthers)]);
}

#[test]
fn a_session_outside_the_hours_is_flagged_and_not_refused() {
    let table = load(b"Name,Date\nAna,2026-01-05\nBo,2026-01-06\n").unwrap();
    let choices = Choices { offer: Some(offer()), ..guess(&table, None) };
    let mut world = world();
    let (opens, closes) = (Minute::of(9, 0).unwrap(), Minute::of(13, 0).unwrap());
    let monday = Weekly { day: Weekday::of(date(2026, 1, 5)), span: Span { opens, closes } };
    world.times.hours = OpeningHours { weekly: vec![monday], exceptions: Vec::new() };
    let plan = with(&table, &choices, &world);
    assert_eq!(plan.meetings.iter().map(|meeting| meeting.outside_hours).collect::<Vec<_>>(), [false, true]);
    assert!(plan.refused.is_empty());
}

#[test]
fn a_hundred_thousand_lines_are_planned_and_none_is_lost() {
    let random = SeededRandom::new(3);
    let mut text = String::from("Name,Date,Came\n");
    for line in 0..100_000_u32 {
        let mut chance = [0; 1];
        kernel::Random::fill(&random, &mut chance);
        let came = if chance[0] < 230 { "yes" } else { "no" };
        let day = date(2020, 1, 1).checked_add(jiff::Span::new().days(i64::from(line % 900))).unwrap();
        text.push_str(&format!("Person {},{day},{came}\n", line % 3_001));
    }
    let plan = planned(&text);
    let seen = sum_up(&plan);
    assert_eq!(seen.lines, 100_000);
    assert_eq!(seen.visits + seen.already + seen.stayed_away + seen.refused, 100_000);
    assert_eq!((seen.people, seen.meetings, seen.refused), (3_001, 900, 0));
}
