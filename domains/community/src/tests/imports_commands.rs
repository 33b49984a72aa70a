//! A table from being brought to being undone.

use super::{
    House, both,
    house::{HOUR, person, place},
    refusal,
};
use crate::{
    commands::{
        self, Another,
        imports::{self, Begun, ChangedHow, ChangedSince, Correction, ImportSeen, Progress},
    },
    model::{Choices, Details, ImportId, ImportState, Kind, OfferId, Spot, State, Typed, VisitState, Who, Why},
};
use db::Read;

const TERM: &str = "Name,Date,Came\n\
    Ana,2026-01-05,yes\nBogdan,2026-01-05,yes\nAna,2026-01-12,yes\nBogdan,2026-01-12,no\nCara,2026-01-12,yes\n\
    Ana,2026-01-33,yes\nDara,2026-01-12,maybe\n";

async fn bring(house: &House, text: &str) -> ImportId {
    imports::receive_import(&house.app, &house.martin(), ("Spring term.csv", text.as_bytes())).await.unwrap()
}

async fn see(house: &House, id: ImportId) -> ImportSeen {
    imports::see_import(&house.app, &house.martin(), id).await.unwrap()
}

/// Says what the columns are, as they were judged, and that all of it is of one offer.
async fn prepared(house: &House, (text, offer): (&str, OfferId)) -> ImportId {
    let id = bring(house, text).await;
    let seen = see(house, id).await;
    let choices = Choices { offer: Some(offer), ..seen.body.unwrap().choices.unwrap() };
    imports::prepare_import(&house.app, &house.martin(), (id, seen.import.version), &choices).await.unwrap();
    id
}

async fn begin(house: &House, id: ImportId) -> Begun {
    let mark = see(house, id).await.mark;
    imports::begin_import(&house.app, &house.martin(), (id, &mark)).await.unwrap()
}

async fn put_in(house: &House, id: ImportId) -> Progress {
    assert_eq!(begin(house, id).await, Begun::Going);
    imports::go_on(&house.app, &house.martin(), (id, 100)).await.unwrap()
}

async fn states(house: &House, id: ImportId) -> Vec<VisitState> {
    let lines = imports::report_lines(&house.app, &house.martin(), id).await.unwrap().0;
    lines.iter().filter_map(|line| line.put_in).map(|line| line.state).collect()
}

fn spot(line: u32) -> Spot {
    Spot { line, place: 0 }
}

both! {
    async fn a_term_is_put_in_as_it_was_foreseen_two_lines_are_put_right_and_all_of_it_undone(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        house.known("Ana").await;
        let before = house.people_and_visits().await;
        let id = prepared(&house, (TERM, offer)).await;
        let plan = see(&house, id).await;
        assert_eq!((plan.seen.lines, plan.seen.people, plan.seen.new_people, plan.seen.visits), (7, 3, 2, 4));
        assert_eq!((plan.seen.refused, plan.seen.stayed_away, plan.seen.new_meetings), (2, 1, 2));
        assert_eq!(house.people_and_visits().await, before, "a dry run puts in nothing");
        let right = |name: &str, day| Typed { day: Some(day), name: name.to_owned(), ..Typed::default() };
        let martin = house.martin();
        imports::put_line_right(&house.app, &martin, (id, spot(7)), Some(&right("Ana", jiff::civil::date(2026, 1, 19)))).await.unwrap();
        imports::put_line_right(&house.app, &martin, (id, spot(8)), Some(&right("Dara", jiff::civil::date(2026, 1, 12)))).await.unwrap();
        let foreseen = imports::forecast(&house.app, &martin, id).await.unwrap().unwrap();
        assert_eq!((foreseen.before.people, foreseen.after.people, foreseen.after.uses, foreseen.after.visits), (0, 4, 4, 6));
        assert!(put_in(&house, id).await.is_whole());
        assert_eq!(house.people_and_visits().await, (4, 6), "what was foreseen is what is counted");
        house.is_sound().await;
        imports::correct_line(&house.app, &martin, (id, spot(3)), &Correction::NotThere).await.unwrap();
        imports::correct_line(&house.app, &martin, (id, spot(6)), &Correction::WasNew("Zora".into())).await.unwrap();
        assert_eq!(house.people_and_visits().await, (3, 5), "Bogdan never came, and Zora came instead of Cara");
        assert_eq!(refusal(imports::undo_import(&house.app, &martin, (id, ChangedSince::NotSaid)).await), "community_import_changed");
        imports::undo_import(&house.app, &martin, (id, ChangedSince::GoToo)).await.unwrap();
        assert_eq!(house.people_and_visits().await, before);
        assert_eq!(see(&house, id).await.import.state, ImportState::Undone);
        assert!(commands::list_people(&house.app, &house.sarah()).await.unwrap().iter().all(|one| {
            matches!(one.called.as_deref(), Some("Ana" | "Zora"))
        }), "people made for the import are gone with it");
        house.is_sound().await;
    }

    async fn the_same_table_is_refused_with_the_earlier_import_named_also_when_saved_by_another_program(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let id = prepared(&house, (TERM, offer)).await;
        let waiting = prepared(&house, (&TERM.replace(',', ";"), offer)).await;
        put_in(&house, id).await;
        let mut book = documents::tables::XlsxFile::begin(Vec::new(), "Term", &["Name", "Date", "Came"]).unwrap();
        for line in TERM.lines().skip(1) {
            let cells: Vec<_> = line.split(',').map(documents::tables::Cell::Text).collect();
            book.row(&cells).unwrap();
        }
        let (book, _) = book.end().unwrap();
        for again in [TERM.as_bytes(), TERM.replace('\n', "\r\n").as_bytes(), &book] {
            let refused = imports::receive_import(&house.app, &house.martin(), ("again", again)).await;
            let Err(kernel::Failure::Refused(refused)) = refused else { panic!("taken twice") };
            assert_eq!(refused.code, "community_import_same");
            assert!(format!("{refused:?}").contains("Spring term.csv"), "the earlier import is named: {refused:?}");
        }
        let mark = see(&house, waiting).await.mark;
        let late = imports::begin_import(&house.app, &house.martin(), (waiting, &mark)).await;
        assert_eq!(refusal(late), "community_import_same", "one that waited in another browser");
        assert_eq!(house.people_and_visits().await, (3, 4));
        imports::undo_import(&house.app, &house.martin(), (id, ChangedSince::GoToo)).await.unwrap();
        let anew = bring(&house, TERM).await;
        assert_eq!(see(&house, anew).await.import.state, ImportState::Received, "undone, it can be brought anew");
    }

    async fn an_import_that_stopped_half_way_goes_on_or_is_undone_and_is_never_counted_by_half(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        // Two sessions have more visits than are put in at once, so each is a turn of its own.
        let text = |first: u32| {
            let mut text = "Name,Date\n".to_owned();
            for day in 1..=3 {
                for one in 0..300 {
                    text.push_str(&format!("Person {},2026-01-0{day}\n", first + one));
                }
            }
            text
        };
        let id = prepared(&house, (&text(0), offer)).await;
        assert_eq!(begin(&house, id).await, Begun::Going);
        assert_eq!(house.people_and_visits().await, (0, 0), "stopped before the first session");
        let half = imports::go_on(&house.app, &house.martin(), (id, 1)).await.unwrap();
        assert_eq!((half.done, half.all, half.is_whole()), (1, 3, false));
        assert_eq!(house.people_and_visits().await, (300, 300), "whole sessions or none");
        assert!(imports::has_half_way(&house.app, &house.martin(), place("leeside-team")).await.unwrap());
        house.is_sound().await;
        imports::undo_import(&house.app, &house.martin(), (id, ChangedSince::NotSaid)).await.unwrap();
        assert_eq!(house.people_and_visits().await, (0, 0));
        house.is_sound().await;
        let again = prepared(&house, (&text(0), offer)).await;
        begin(&house, again).await;
        imports::go_on(&house.app, &house.martin(), (again, 1)).await.unwrap();
        let whole = imports::go_on(&house.app, &house.martin(), (again, 9)).await.unwrap();
        assert!(whole.is_whole());
        assert_eq!(imports::go_on(&house.app, &house.martin(), (again, 9)).await.unwrap(), whole, "a second press puts in nothing");
        assert_eq!(house.people_and_visits().await, (300, 900));
        house.is_sound().await;
    }

    async fn what_was_looked_at_is_what_is_put_in(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let id = prepared(&house, (TERM, offer)).await;
        let looked_at = see(&house, id).await;
        // In another browser a colleague takes the column "Came" out.
        let mut choices = looked_at.body.clone().unwrap().choices.unwrap();
        choices.places.remove(&crate::model::Part::Came);
        imports::prepare_import(&house.app, &house.martin(), (id, looked_at.import.version), &choices).await.unwrap();
        let stale = imports::prepare_import(&house.app, &house.martin(), (id, looked_at.import.version), &choices).await;
        assert_eq!(refusal(stale), "community_changed_meanwhile", "one file in two browsers at once");
        let begun = imports::begin_import(&house.app, &house.martin(), (id, &looked_at.mark)).await.unwrap();
        assert_eq!((begun, house.people_and_visits().await), (Begun::LookAgain, (0, 0)));
        // Somebody of the same name becomes known: nobody puts in another one unasked.
        let looked_at = see(&house, id).await;
        house.known("bogdan").await;
        let begun = imports::begin_import(&house.app, &house.martin(), (id, &looked_at.mark)).await.unwrap();
        assert_eq!((begun, see(&house, id).await.seen.asked), (Begun::LookAgain, 1));
        let mark = see(&house, id).await.mark;
        assert_eq!(refusal(imports::begin_import(&house.app, &house.martin(), (id, &mark)).await), "community_import_who");
        imports::say_who(&house.app, &house.martin(), id, &[("Bogdan".to_owned(), Who::New)]).await.unwrap();
        assert!(put_in(&house, id).await.is_whole());
        let named = commands::list_people(&house.app, &house.sarah()).await.unwrap();
        assert_eq!(named.iter().filter(|one| one.called.as_deref().is_some_and(|name| i18n::fold(name) == "bogdan")).count(), 2);
    }

    async fn two_of_one_name_are_asked_about_and_the_right_one_is_written_down(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let first = house.known("Ana").await;
        let second = commands::add_person(&house.app, &house.sarah(), Some("Ana"), Another::Yes).await.unwrap();
        let card = commands::print_card(&house.app, &house.sarah(), first).await.unwrap();
        let text = format!("Name,Card,Date\nAna,,2026-01-05\nAna,{},2026-01-05\n,QQQQQQ,2026-01-05\n", card.mark);
        let id = prepared(&house, (&text, offer)).await;
        let plan = see(&house, id).await.body.unwrap().plan;
        assert_eq!(plan.refused[0].why, Why::CardUnknown);
        let mut both = vec![first, second];
        both.sort_unstable();
        assert_eq!(plan.people.iter().map(|one| (one.who.clone(), one.maybe.clone())).collect::<Vec<_>>(), [
            (None, both), (Some(Who::Known(first)), vec![]),
        ]);
        imports::say_who(&house.app, &house.martin(), id, &[("Ana".to_owned(), Who::Known(second))]).await.unwrap();
        put_in(&house, id).await;
        assert_eq!(house.people_and_visits().await, (2, 2));
    }

    async fn sessions_that_are_there_are_found_and_stand_as_before_when_it_is_undone(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let ana = house.known("Ana").await;
        let session = house.open_session(offer).await;
        house.tap(session, ana).await;
        commands::count_anonymous(&house.app, &house.sarah(), (session, 0), 3).await.unwrap();
        house.clock.pass(90 * HOUR);
        house.run_jobs().await;
        house.clock.pass(80 * HOUR);
        house.run_jobs().await;
        let id = prepared(&house, ("Name,Date,Others\nAna,2026-03-02,\nBo,2026-03-02,2\n", offer)).await;
        assert_eq!(see(&house, id).await.seen.already, 1);
        put_in(&house, id).await;
        assert_eq!(states(&house, id).await, [VisitState::Already, VisitState::PutIn]);
        let seen = commands::see_register(&house.app, &house.martin(), session).await.unwrap();
        assert_eq!((seen.session.state, seen.session.anonymous, seen.here.len()), (State::Locked, 5, 2));
        let amended = commands::list_amendments(&house.app, &house.martin(), session).await.unwrap();
        assert_eq!(amended.len(), 1, "a locked register says that paper came late");
        imports::undo_import(&house.app, &house.martin(), (id, ChangedSince::GoToo)).await.unwrap();
        let seen = commands::see_register(&house.app, &house.martin(), session).await.unwrap();
        assert_eq!((seen.session.anonymous, seen.here.len()), (3, 1), "Ana was there before, and stays");
        house.is_sound().await;
    }

    async fn lines_changed_since_are_named_and_stay_or_go_as_it_is_said(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let id = prepared(&house, ("Name,Date\nAna,2026-03-01\nBo,2026-03-01\nCy,2026-03-01\n", offer)).await;
        put_in(&house, id).await;
        let lines = imports::report_lines(&house.app, &house.martin(), id).await.unwrap().0;
        let row = |line: usize| lines[line].put_in.unwrap();
        let left_early = Details { left_early: true, ..Details::default() };
        commands::describe(&house.app, &house.martin(), (row(0).session, row(0).attendance.unwrap()), left_early).await.unwrap();
        commands::untap(&house.app, &house.martin(), row(1).session, row(1).attendance.unwrap()).await.unwrap();
        let changed = imports::see_changed(&house.app, &house.martin(), id).await.unwrap();
        assert_eq!(changed.iter().map(|(line, how)| (line.line, *how)).collect::<Vec<_>>(), [
            (2, ChangedHow::Described), (3, ChangedHow::TakenOut),
        ]);
        imports::undo_import(&house.app, &house.martin(), (id, ChangedSince::Stay)).await.unwrap();
        assert_eq!(house.people_and_visits().await, (1, 1), "what was changed stays");
        house.is_sound().await;
    }

    async fn nothing_of_an_import_names_somebody_who_was_forgotten(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let text = "Name,Date\nZqxmark,2026-03-01\nBo,2026-03-01\n";
        let id = prepared(&house, (text, offer)).await;
        put_in(&house, id).await;
        let people = commands::list_people(&house.app, &house.sarah()).await.unwrap();
        let forgotten = people.iter().find(|one| one.called.as_deref() == Some("Zqxmark")).unwrap().id;
        // A second table that names them waits.
        let waits = prepared(&house, ("Name,Date\nZqxmark,2026-02-20\n", offer)).await;
        commands::forget_person(&house.app, &house.sarah(), forgotten).await.unwrap();
        assert_eq!(see(&house, waits).await.import.state, ImportState::ThrownAway);
        let body = see(&house, id).await.body.unwrap();
        assert!(!format!("{body:?}").contains("Zqxmark"));
        assert_eq!(states(&house, id).await, [VisitState::Nameless, VisitState::PutIn]);
        assert_eq!(house.people_and_visits().await, (1, 1));
        house.is_sound().await;
        imports::undo_import(&house.app, &house.martin(), (id, ChangedSince::GoToo)).await.unwrap();
        assert_eq!(house.people_and_visits().await, (0, 0));
        house.is_sound().await;
    }

    async fn files_that_wait_and_lines_that_can_be_undone_no_more_are_destroyed(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let id = prepared(&house, (TERM, offer)).await;
        let waits = prepared(&house, ("Name,Date\nEva,2026-02-20\n", offer)).await;
        put_in(&house, id).await;
        assert!(!has_file(&house, id).await, "the file goes when it is put in");
        house.clock.pass(8 * 24 * HOUR);
        house.run_jobs().await;
        assert_eq!(see(&house, waits).await.import.state, ImportState::ThrownAway);
        assert!(!has_file(&house, waits).await);
        assert!(see(&house, id).await.may_be_undone());
        house.clock.pass(24 * 24 * HOUR);
        house.run_jobs().await;
        let late = see(&house, id).await;
        assert_eq!((late.import.state, late.body.is_some(), late.may_be_undone()), (ImportState::Done, false, false));
        assert_eq!(refusal(imports::undo_import(&house.app, &house.martin(), (id, ChangedSince::GoToo)).await), "community_import_not_undoable");
        assert_eq!(house.people_and_visits().await, (3, 4), "the visits stay");
        assert_eq!(refusal(imports::receive_import(&house.app, &house.martin(), ("x", TERM.as_bytes())).await), "community_import_same");
    }

    async fn a_table_is_its_services_own(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let id = prepared(&house, (TERM, offer)).await;
        for other in [house.marko(), house.fionnuala(), house.maire(), house.themselves("aoife")] {
            assert_eq!(refusal(imports::see_import(&house.app, &other, id).await), "absent");
            assert_eq!(refusal(imports::undo_import(&house.app, &other, (id, ChangedSince::GoToo)).await), "absent");
        }
        assert_eq!(refusal(imports::receive_import(&house.app, &house.fionnuala(), ("x", TERM.as_bytes())).await), "absent");
        assert_eq!(refusal(imports::list_imports(&house.app, &house.nobody()).await), "sign_in");
        let seen = see(&house, id).await;
        assert_eq!(seen.import.received_by, Some(person("martin")));
        let elsewhere = Choices { offer: None, ..seen.body.unwrap().choices.unwrap() };
        let refused = imports::prepare_import(&house.app, &house.martin(), (id, seen.import.version), &elsewhere).await;
        assert_eq!(refusal(refused), "community_import_offer");
    }

    async fn what_is_no_register_is_refused_in_words(house: House) {
        let brought = async |bytes: &[u8]| refusal(imports::receive_import(&house.app, &house.martin(), ("x", bytes)).await);
        assert_eq!(brought(b"").await, "community_import_empty");
        assert_eq!(brought(b"Name,Date\n").await, "community_import_no_lines");
        assert_eq!(brought(&[0xD0, 0xCF, 0x11, 0xE0, 1, 2]).await, "community_import_old");
        assert_eq!(brought(b"%PDF-1.7").await, "community_import_no_table");
        assert_eq!(brought(b"PK\x03\x04 torn").await, "community_import_damaged");
        assert_eq!(brought(&vec![b'a'; 9 * 1024 * 1024]).await, "community_import_too_large");
        let many = format!("Name\n{}", "a\n".repeat(100_001));
        assert_eq!(brought(many.as_bytes()).await, "community_import_too_many_lines");
    }

    async fn nothing_of_a_table_lies_readable_in_the_database(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let text = "Name,zqxhead,Date\nzqxwaits,,2026-01-05\n";
        bring(&house, text).await;
        let id = prepared(&house, ("Name,zqxhead,Date\nzqxputin,,2026-01-05\nzqxbad,,2026-01-39\n", offer)).await;
        put_in(&house, id).await;
        assert!(super::commands_privacy::found(&house, b"community.import_registers").await, "the search finds what is there");
        assert!(!super::commands_privacy::found(&house, b"zqx").await);
    }
}

async fn has_file(house: &House, id: ImportId) -> bool {
    const SQL: &str =
        "SELECT CAST(count(*) AS bigint) FROM community_imports WHERE id = $1 AND sealed_file IS NOT NULL";
    let (count,): (i64,) = (&mut house.app.db()).one(SQL, &[&id]).await.unwrap();
    count > 0
}
