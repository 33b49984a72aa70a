//! Somebody in a crisis, and the clock of asking how they are.

use super::{
    House, both,
    house::{HOUR, person, place},
    refusal,
};
use crate::{
    commands::{self, NewCrisis},
    events::FollowUpMissed,
    model::{CrisisForm, CrisisId, CrisisState, Door, Ended, Kind},
};
use db::{Json, Read};
use ledger::Event;

fn form(reach: &str) -> CrisisForm {
    CrisisForm { name: "N.".to_owned(), reach: reach.to_owned(), words: "Please ring.".to_owned() }
}

async fn opened(house: &House) -> CrisisId {
    let new = NewCrisis { door: Door::OutOfHours, guest: None, form: form("085 000 0000") };
    commands::open_crisis(&house.app, &house.sarah(), &new).await.unwrap()
}

async fn told(house: &House) -> Vec<serde_json::Value> {
    let sql = "SELECT o.payload FROM ledger_outbox o WHERE o.event = $1";
    let rows: Vec<(Json<serde_json::Value>,)> = house.app.db().all(sql, &[&FollowUpMissed::NAME]).await.unwrap();
    rows.into_iter().map(|(payload,)| payload.0).collect()
}

both! {
    async fn from_the_page_to_asking_how_they_are(house: House) {
        house.offer(Kind::DropIn).await;
        let leeside = place("leeside-team");
        let ask = async |form: &CrisisForm| commands::ask_for_help(&house.app, &house.nobody(), leeside, form).await;
        assert_eq!(refusal(ask(&form(" ")).await), "community_reach_empty");
        ask(&form("085 111 1111")).await.unwrap();
        let waiting = commands::list_crises(&house.app, &house.sarah()).await.unwrap();
        assert_eq!((waiting.len(), waiting[0].state, waiting[0].door), (1, CrisisState::Opened, Door::Page));
        let id = waiting[0].id;
        let seen = commands::see_crisis(&house.app, &house.sarah(), id).await.unwrap();
        assert_eq!(seen.body.unwrap().reach, "085 111 1111");
        commands::take_crisis(&house.app, &house.sarah(), id).await.unwrap();
        commands::take_crisis(&house.app, &house.martin(), id).await.unwrap();
        assert_eq!(refusal(commands::follow_up(&house.app, &house.sarah(), id).await), "community_crisis_not_over");
        let over = Ended::HandedOver { to: "The night service".to_owned(), accepted: true };
        commands::end_crisis(&house.app, &house.sarah(), id, &over).await.unwrap();
        let seen = commands::see_crisis(&house.app, &house.martin(), id).await.unwrap();
        assert_eq!((seen.crisis.worker, seen.body.unwrap().handed_to.as_str()), (Some(person("sarah")), "The night service"));
        house.clock.pass(47 * HOUR);
        house.run_jobs().await;
        commands::follow_up(&house.app, &house.sarah(), id).await.unwrap();
        house.clock.pass(2 * HOUR);
        house.run_jobs().await;
        let seen = commands::see_crisis(&house.app, &house.sarah(), id).await.unwrap().crisis;
        assert_eq!((seen.state, seen.missed_at), (CrisisState::FollowedUp, None));
        assert!(told(&house).await.is_empty());
        house.is_sound().await;
    }

    async fn a_follow_up_that_nobody_did_in_48_hours_is_escalated_once_and_stands_on_top(house: House) {
        let (first, second) = (opened(&house).await, opened(&house).await);
        for id in [first, second] {
            commands::end_crisis(&house.app, &house.sarah(), id, &Ended::Settled).await.unwrap();
            house.clock.pass(HOUR);
        }
        house.clock.pass(46 * HOUR);
        // By hand, so that what is told still waits in the outbox.
        for _ in 0..3 {
            commands::miss_due_as_the_system(&house.app).await.unwrap();
            house.clock.pass(600);
        }
        let listed = commands::list_crises(&house.app, &house.martin()).await.unwrap();
        assert_eq!(listed.iter().map(|one| (one.id, one.state)).collect::<Vec<_>>(),
            [(first, CrisisState::Missed), (second, CrisisState::FollowUpDue)]);
        let told = told(&house).await;
        assert_eq!(told.len(), 1);
        let schema: serde_json::Value = serde_json::from_str(include_str!("../../events/follow_up_missed.1.json")).unwrap();
        let promised: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
        assert_eq!(told[0].as_object().unwrap().keys().collect::<Vec<_>>(), promised);
        assert_eq!(told[0]["organisation"], serde_json::json!(place("leeside-team")));
        commands::follow_up(&house.app, &house.sarah(), first).await.unwrap();
        let late = commands::see_crisis(&house.app, &house.sarah(), first).await.unwrap().crisis;
        assert!(late.state == CrisisState::FollowedUp && late.missed_at.is_some(), "late stays late");
        house.is_sound().await;
    }

    async fn somebody_known_counts_as_a_person_and_somebody_unknown_as_a_visit(house: House) {
        let ana = house.known("Ana").await;
        for guest in [Some(ana), Some(ana), None] {
            let new = NewCrisis { door: Door::CameIn, guest, form: CrisisForm::default() };
            commands::open_crisis(&house.app, &house.sarah(), &new).await.unwrap();
        }
        let seen = commands::see_figures(&house.app, &house.martin(), place("leeside-team"), None).await.unwrap().figures;
        let crisis = seen.kinds[0];
        assert_eq!((crisis.kind, crisis.people, crisis.visits, crisis.anonymous), (Kind::CrisisIntervention, 1, 2, 1));
        let boris = commands::add_person(&house.app, &house.marko(), Some("Boris"), commands::Another::Yes).await.unwrap();
        let new = NewCrisis { door: Door::CameIn, guest: Some(boris), form: CrisisForm::default() };
        assert_eq!(refusal(commands::open_crisis(&house.app, &house.sarah(), &new).await), "community_guest_unknown");
        house.is_sound().await;
    }

    async fn two_who_share_a_phone_stay_two(house: House) {
        house.offer(Kind::DropIn).await;
        for name in ["A mother", "Her son"] {
            let asked = CrisisForm { name: name.to_owned(), ..form("085 222 2222") };
            commands::ask_for_help(&house.app, &house.nobody(), place("leeside-team"), &asked).await.unwrap();
        }
        assert_eq!(commands::list_crises(&house.app, &house.sarah()).await.unwrap().len(), 2);
    }

    async fn only_workers_of_the_service_find_a_contact(house: House) {
        let id = opened(&house).await;
        for other in [house.marko(), house.fionnuala(), house.maire(), house.themselves("aoife")] {
            assert_eq!(refusal(commands::see_crisis(&house.app, &other, id).await), "absent");
            assert!(commands::list_crises(&house.app, &other).await.unwrap().is_empty());
        }
        assert_eq!(refusal(commands::see_crisis(&house.app, &house.nobody(), id).await), "sign_in");
    }

    async fn words_of_a_contact_are_destroyed_after_two_years_and_the_contact_stays_counted(house: House) {
        let id = opened(&house).await;
        commands::end_crisis(&house.app, &house.sarah(), id, &Ended::EmergencyServices).await.unwrap();
        commands::follow_up(&house.app, &house.sarah(), id).await.unwrap();
        house.clock.pass(732 * 24 * HOUR);
        house.run_jobs().await;
        assert_eq!(commands::see_crisis(&house.app, &house.sarah(), id).await.unwrap().body, None);
        house.is_sound().await;
    }
}
