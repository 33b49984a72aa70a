//! Offers, sessions, registers.

use super::{
    House, both,
    house::{HOUR, hour, offer_form, person, place},
    refusal,
};
use crate::{
    commands::{self, Another},
    model::{Details, GuestId, Kind, OfferForm, PlanForm, Reason, SessionId, State, Step, Tapped},
    store,
};
use db::Read;
use kernel::{Caller, Role};

/// The notes of the audit lines of a verb, oldest first.
async fn notes(house: &House, verb: &str) -> Vec<String> {
    let sql = "SELECT CAST(l.note AS text) FROM ledger_lines l WHERE l.verb = $1 ORDER BY l.id";
    let rows: Vec<(String,)> = house.app.db().all(sql, &[&verb]).await.unwrap();
    rows.into_iter().map(|(note,)| note).collect()
}

async fn state(house: &House, id: SessionId) -> State {
    commands::see_register(&house.app, &house.sarah(), id).await.unwrap().session.state
}

both! {
    async fn one_row_for_each_person_and_session_however_often_it_is_tapped(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        let ana = house.known("Ana").await;
        let Tapped::Noted(row) = house.tap(session, ana).await else { panic!() };
        for _ in 0..5 {
            assert_eq!(house.tap(session, ana).await, Tapped::AlreadyHere(row));
        }
        assert_eq!(house.people_and_visits().await, (1, 1));
        commands::untap(&house.app, &house.sarah(), session, row).await.unwrap();
        commands::untap(&house.app, &house.sarah(), session, row).await.unwrap();
        assert_eq!(house.people_and_visits().await, (0, 0));
        assert!(matches!(house.tap(session, ana).await, Tapped::Noted(_)));
        house.is_sound().await;
    }

    async fn the_database_keeps_one_row_even_when_no_command_asks(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        let ana = house.known("Ana").await;
        house.tap(session, ana).await;
        let row = crate::model::Attendance {
            id: kernel::Id::untimed(house.app.random()), session, guest: ana, noted_by: None, left_early: false, online: false,
            supporter: false,
        };
        let mut tx = house.app.db().begin().await.unwrap();
        assert_eq!(store::attendances::insert(&mut tx, &row, &crate::proof::TheSystem("a test")).await.unwrap(), 0);
    }

    async fn a_register_locks_after_72_hours_and_says_so(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        let (ana, boris) = (house.known("Ana").await, house.known("Boris").await);
        house.tap(session, ana).await;
        commands::move_session(&house.app, &house.sarah(), session, Step::Close).await.unwrap();
        house.clock.pass(71 * HOUR);
        assert!(matches!(house.tap(session, boris).await, Tapped::Noted(_)), "keyed from paper");
        house.clock.pass(HOUR);
        let late = commands::tap(&house.app, &house.sarah(), session, ana).await;
        assert_eq!(refusal(late), "community_register_locked", "before any timer");
        assert_eq!(state(&house, session).await, State::Closed);
        house.run_jobs().await;
        assert_eq!(state(&house, session).await, State::Locked);
        assert_eq!(refusal(commands::count_anonymous(&house.app, &house.martin(), (session, 0), 3).await), "community_register_locked");
        assert_eq!(house.people_and_visits().await, (2, 2));
        house.is_sound().await;
    }

    async fn a_locked_register_is_amended_with_a_reason_by_a_coordinator_for_two_hours(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        let ana = house.known("Ana").await;
        let amend = async |caller: &Caller| commands::amend_register(&house.app, caller, session, Reason::PaperCameLate).await;
        assert_eq!(refusal(amend(&house.martin()).await), "community_not_locked");
        commands::move_session(&house.app, &house.sarah(), session, Step::Close).await.unwrap();
        house.clock.pass(73 * HOUR);
        house.run_jobs().await;
        assert_eq!(refusal(amend(&house.sarah()).await), "absent", "a worker does not");
        amend(&house.martin()).await.unwrap();
        assert_eq!(refusal(commands::tap(&house.app, &house.sarah(), session, ana).await), "community_register_locked");
        assert!(matches!(commands::tap(&house.app, &house.martin(), session, ana).await.unwrap(), Tapped::Noted(_)));
        house.clock.pass(2 * HOUR);
        let undo = commands::count_anonymous(&house.app, &house.martin(), (session, 0), 1).await;
        assert_eq!(refusal(undo), "community_register_locked");
        let amendments = commands::list_amendments(&house.app, &house.sarah(), session).await.unwrap();
        assert_eq!((amendments.len(), amendments[0].reason, amendments[0].by), (1, Reason::PaperCameLate, person("martin")));
        assert!(notes(&house, "community.amend_register").await[0].contains("paper_came_late"));
        house.is_sound().await;
    }

    async fn nobody_is_written_down_before_the_session_or_when_it_is_cancelled(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let ana = house.known("Ana").await;
        let later = house.planned(offer, (15, 16)).await;
        let open = async |id| commands::move_session(&house.app, &house.sarah(), id, Step::Open).await;
        assert_eq!(refusal(open(later).await), "community_too_early");
        assert_eq!(refusal(commands::tap(&house.app, &house.sarah(), later, ana).await), "community_not_open_yet");
        commands::move_session(&house.app, &house.sarah(), later, Step::Cancel).await.unwrap();
        assert_eq!(refusal(commands::tap(&house.app, &house.sarah(), later, ana).await), "community_session_cancelled");
        assert_eq!(house.people_and_visits().await, (0, 0));
        house.is_sound().await;
    }

    async fn a_forgotten_register_closes_by_itself(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        house.clock.pass(13 * HOUR);
        house.run_jobs().await;
        assert_eq!(state(&house, session).await, State::Open, "twelve hours after its end");
        house.clock.pass(HOUR);
        house.run_jobs().await;
        assert_eq!(state(&house, session).await, State::Closed);
        house.clock.pass(72 * HOUR);
        house.run_jobs().await;
        assert_eq!(state(&house, session).await, State::Locked);
        assert_eq!(notes(&house, "community.lock_due").await.len(), 2);
    }

    async fn two_towns_at_once_are_flagged_and_not_refused(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let here = house.open_session(offer).await;
        let elsewhere = PlanForm { place: "Another town".to_owned(), ..house.plan_form() };
        let there = commands::plan_sessions(&house.app, &house.sarah(), offer, &elsewhere).await.unwrap()[0];
        commands::move_session(&house.app, &house.sarah(), there, Step::Open).await.unwrap();
        let ana = house.known("Ana").await;
        assert!(matches!(house.tap(here, ana).await, Tapped::Noted(_)));
        let Tapped::NotedTwice(row) = house.tap(there, ana).await else { panic!() };
        let register = commands::see_register(&house.app, &house.sarah(), there).await.unwrap();
        assert!(register.here[0].elsewhere);
        let online = Details { online: true, ..Details::default() };
        commands::describe(&house.app, &house.sarah(), (there, row), online).await.unwrap();
        let register = commands::see_register(&house.app, &house.sarah(), there).await.unwrap();
        assert!(!register.here[0].elsewhere && register.here[0].row.online);
        assert_eq!(house.people_and_visits().await, (1, 2));
    }

    async fn r3_forty_anonymous_drop_ins_change_visits_and_not_people(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        house.tap(session, house.known("Ana").await).await;
        let figures = async || commands::see_figures(&house.app, &house.martin(), place("leeside-team"), None).await.unwrap().figures;
        let before = figures().await;
        for count in 0..40 {
            commands::count_anonymous(&house.app, &house.sarah(), (session, count), count + 1).await.unwrap();
        }
        let after = figures().await;
        assert_eq!((before.people, before.visits, before.anonymous), (1, 1, 0));
        assert_eq!((after.people, after.visits, after.anonymous), (1, 1, 40));
        assert_eq!(after.kinds[0].people, 1);
        house.is_sound().await;
    }

    async fn numbers_that_cannot_be_and_counts_that_meet_are_refused(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        for wrong in [-1, 1_000_000_000] {
            let said = commands::count_anonymous(&house.app, &house.sarah(), (session, 0), wrong).await;
            assert_eq!(refusal(said), "community_anonymous");
        }
        commands::count_anonymous(&house.app, &house.sarah(), (session, 0), 3).await.unwrap();
        let met = commands::count_anonymous(&house.app, &house.martin(), (session, 0), 5).await;
        assert_eq!(refusal(met), "community_changed_meanwhile", "what the other counted is not lost");
        assert_eq!(commands::count_anonymous(&house.app, &house.martin(), (session, 0), 3).await.unwrap(), 3, "sent twice");
    }

    async fn a_session_past_midnight_takes_its_people_on_the_day_it_began(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let form = PlanForm { from: hour(22), until: hour(2), ..house.plan_form() };
        let night = commands::plan_sessions(&house.app, &house.sarah(), offer, &form).await.unwrap()[0];
        house.clock.to("2026-03-03T00:30:00Z".parse().unwrap());
        commands::move_session(&house.app, &house.sarah(), night, Step::Open).await.unwrap();
        house.tap(night, house.known("Ana").await).await;
        let day = |day| crate::rules::Period::of(day, day).unwrap();
        let seen = async |on| commands::see_figures(&house.app, &house.martin(), place("leeside-team"), Some(day(on))).await.unwrap().figures.people;
        assert_eq!(seen(jiff::civil::date(2026, 3, 2)).await, 1);
        assert_eq!(seen(jiff::civil::date(2026, 3, 3)).await, 0);
    }

    async fn what_is_retired_plans_nothing_and_what_was_held_stays_counted(house: House) {
        let offer = house.offer(Kind::ArtTherapy).await;
        let session = house.open_session(offer).await;
        house.tap(session, house.known("Ana").await).await;
        commands::retire_offer(&house.app, &house.martin(), offer).await.unwrap();
        let planned = commands::plan_sessions(&house.app, &house.sarah(), offer, &house.plan_form()).await;
        assert_eq!(refusal(planned), "community_offer_retired");
        assert_eq!(house.people_and_visits().await, (1, 1));
        assert_eq!(refusal(commands::see_service(&house.app, place("leeside-team")).await), "absent", "nothing is on offer there");
    }

    async fn a_local_name_is_mapped_to_one_of_the_eight_and_mapping_it_anew_counts_all_of_it_there(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let session = house.open_session(offer).await;
        house.tap(session, house.known("Ana").await).await;
        let form = OfferForm { kind: Kind::SelfSupportGroup, ..offer_form(Kind::DropIn) };
        assert_eq!(refusal(commands::keep_offer(&house.app, &house.sarah(), Some((offer, 1)), &form).await), "absent");
        commands::keep_offer(&house.app, &house.martin(), Some((offer, 1)), &form).await.unwrap();
        assert_eq!(refusal(commands::keep_offer(&house.app, &house.martin(), Some((offer, 1)), &form).await), "community_changed_meanwhile");
        let seen = commands::see_figures(&house.app, &house.martin(), place("leeside-team"), None).await.unwrap();
        assert_eq!(seen.figures.kinds.iter().map(|one| (one.kind, one.people)).collect::<Vec<_>>(), [(Kind::SelfSupportGroup, 1)]);
        house.is_sound().await;
    }

    async fn a_weekly_series_is_planned_at_once_and_anybody_sees_what_comes(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let form = PlanForm { weeks: 4, from: hour(14), until: hour(16), ..house.plan_form() };
        let planned = commands::plan_sessions(&house.app, &house.sarah(), offer, &form).await.unwrap();
        assert_eq!(planned.len(), 4);
        let seen = commands::see_service(&house.app, place("leeside-team")).await.unwrap();
        assert_eq!(seen.sessions.len(), 4);
        commands::move_session(&house.app, &house.sarah(), planned[1], Step::Cancel).await.unwrap();
        assert_eq!(commands::see_service(&house.app, place("leeside-team")).await.unwrap().sessions.len(), 3);
        house.clock.pass(8 * 24 * HOUR);
        assert_eq!(commands::see_service(&house.app, place("leeside-team")).await.unwrap().sessions.len(), 2);
    }

    async fn a_worker_of_another_service_finds_no_such_register(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        let ana = house.known("Ana").await;
        let marko = house.marko();
        assert_eq!(refusal(commands::see_register(&house.app, &marko, session).await), "absent");
        assert_eq!(refusal(commands::tap(&house.app, &marko, session, ana).await), "absent");
        assert_eq!(refusal(commands::see_person(&house.app, &marko, ana).await), "absent");
        let boris = commands::add_person(&house.app, &marko, Some("Boris"), Another::NotSaid).await.unwrap();
        assert_eq!(refusal(commands::tap(&house.app, &house.sarah(), session, boris).await), "community_guest_unknown");
        let nobody_knows = GuestId::untimed(house.app.random());
        assert_eq!(refusal(commands::tap(&house.app, &house.sarah(), session, nobody_knows).await), "community_guest_unknown");
        let lead = house.wearing("fionnuala", Role::AreaLead, Some("south-west"));
        assert_eq!(refusal(commands::see_register(&house.app, &lead, session).await), "absent", "figures alone");
    }
}
