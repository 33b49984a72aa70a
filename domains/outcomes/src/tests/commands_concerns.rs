//! An answer that must bring help.

use super::{
    House, both,
    house::{answers, filled, nine, person, place},
    refusal,
};
use crate::{
    commands,
    events::{ConcernClosed, RiskAnswered},
    model::{ConcernState, Level, Looked},
};
use db::{Json, Read};
use kernel::Role;
use ledger::Event;

async fn told(house: &House, event: &str) -> Vec<serde_json::Value> {
    let sql = "SELECT o.payload FROM ledger_outbox o WHERE o.event = $1";
    let rows: Vec<(Json<serde_json::Value>,)> = house.app.db().all(sql, &[&event]).await.unwrap();
    rows.into_iter().map(|(payload,)| payload.0).collect()
}

/// The shape of the event as others were promised it.
fn fits(schema: &str, payload: &serde_json::Value) {
    let schema: serde_json::Value = serde_json::from_str(schema).unwrap();
    let promised: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
    let told: Vec<&String> = payload.as_object().unwrap().keys().collect();
    assert_eq!(told, promised);
    assert_eq!(payload["version"], schema["properties"]["version"]["const"]);
    if let Some(levels) = schema["properties"]["level"]["enum"].as_array() {
        assert!(levels.contains(&payload["level"]), "{payload}");
    }
}

both! {
    async fn an_answer_that_must_bring_help_is_told_in_the_same_transaction_without_words_and_without_a_name(house: House) {
        let phq9 = house.load("phq9").await;
        let (_, token) = house.asked("aoife", phq9.id).await;
        let done = commands::answer_by_link(&house.app, &token, &filled(phq9.id, nine(3, 1))).await.unwrap();
        let raised = done.raised.unwrap();
        assert_eq!((raised.level, raised.sign.as_str()), (Level::R2, "thoughts_of_death"));
        let told = told(&house, RiskAnswered::NAME).await;
        assert_eq!(told.len(), 1);
        fits(include_str!("../../events/risk_answered.1.json"), &told[0]);
        assert_eq!(told[0]["concern"], serde_json::json!(raised.concern));
        assert_eq!(told[0]["organisation"], serde_json::json!(place("leeside-team")));
        assert_eq!(told[0]["level"], "r2");
        let said = told[0].to_string();
        assert!(!said.contains(&person("aoife").to_string()) && !said.contains("Invented"), "{said}");
        house.is_sound().await;
    }

    async fn what_is_refused_raises_nothing(house: House) {
        let phq9 = house.load("phq9").await;
        let mut forged = nine(3, 3);
        forged.set("phq9_1", &[], vec![questionnaires::Value::Code("9".to_owned())]);
        let refused = commands::answer_by_myself(&house.app, &house.aoife(), &filled(phq9.id, forged), None).await;
        assert_eq!(refusal(refused), "outcomes_not_offered");
        assert!(told(&house, RiskAnswered::NAME).await.is_empty());
        assert!(commands::list_concerns(&house.app, &house.declan()).await.unwrap().is_empty());
    }

    async fn an_answer_below_the_sign_raises_nothing_and_an_unscored_one_raises_all_the_same(house: House) {
        let phq9 = house.load("phq9").await;
        let calm = commands::answer_by_myself(&house.app, &house.aoife(), &filled(phq9.id, nine(24, 0)), None).await.unwrap();
        assert_eq!(calm.raised, None);
        let only = filled(phq9.id, answers(&[("phq9_9", "3")]));
        let only = commands::answer_by_myself(&house.app, &house.aoife(), &only, None).await.unwrap();
        assert_eq!(only.raised.unwrap().level, Level::R3, "often is nearer");
        let ours = house.own_measure();
        let often = filled(ours.id, answers(&[("safety_1", "often")]));
        let often = commands::answer_by_myself(&house.app, &house.aoife(), &often, None).await.unwrap();
        assert_eq!(often.raised.unwrap().level, Level::R3);
    }

    async fn a_safety_reader_sees_who_it_is_the_one_answer_and_nothing_else_and_the_person_reads_that(house: House) {
        let phq9 = house.load("phq9").await;
        let done = filled(phq9.id, nine(3, 2));
        let raised = commands::answer_by_myself(&house.app, &house.aoife(), &done, None).await.unwrap().raised.unwrap();
        let seen = commands::see_concern(&house.app, &house.declan(), raised.concern).await.unwrap();
        assert_eq!(seen.name.as_deref(), Some("Aoife Ní Bhriain"));
        assert_eq!(seen.mail.as_deref(), Some("aoife@comhar.example"));
        assert_eq!((seen.body.question.as_str(), seen.body.said.as_str()), ("Invented question 9", "Invented answer 2"));
        let looks = commands::list_looks(&house.app, &house.aoife(), 10, None).await.unwrap().items;
        assert_eq!((looks.len(), looks[0].what, looks[0].viewer), (1, Looked::Concern, person("declan")));
        for other in [house.sarah(), house.martin(), house.fionnuala(), house.peter(), house.aoife()] {
            assert_eq!(refusal(commands::see_concern(&house.app, &other, raised.concern).await), "absent");
            assert!(commands::list_concerns(&house.app, &other).await.unwrap().is_empty());
        }
        assert_eq!(refusal(commands::see_concern(&house.app, &house.nobody(), raised.concern).await), "sign_in");
    }

    async fn what_was_done_is_written_down_and_closing_is_told_once(house: House) {
        let phq9 = house.load("phq9").await;
        let done = filled(phq9.id, nine(3, 2));
        let raised = commands::answer_by_myself(&house.app, &house.aoife(), &done, None).await.unwrap().raised.unwrap();
        let act = async |seen, words: &'static str, state| {
            commands::act_on_concern(&house.app, &house.declan(), (raised.concern, seen), (words, state)).await
        };
        assert_eq!(refusal(act(1, "  ", ConcernState::Open).await), "outcomes_done_empty");
        act(1, "Rang her; she is with her sister.", ConcernState::Open).await.unwrap();
        assert_eq!(refusal(act(1, "Late.", ConcernState::Open).await), "outcomes_changed_meanwhile");
        act(2, "Her team sees her tomorrow.", ConcernState::Closed).await.unwrap();
        act(3, "A note afterwards.", ConcernState::Closed).await.unwrap();
        let told = told(&house, ConcernClosed::NAME).await;
        assert_eq!(told.len(), 1);
        fits(include_str!("../../events/concern_closed.1.json"), &told[0]);
        let seen = commands::see_concern(&house.app, &house.declan(), raised.concern).await.unwrap();
        assert_eq!(seen.body.done.len(), 3);
        let row = commands::list_concerns(&house.app, &house.declan()).await.unwrap().remove(0);
        assert_eq!(row.state, ConcernState::Closed);
    }

    async fn taking_an_answer_back_leaves_what_was_raised_with_the_safety_readers(house: House) {
        let phq9 = house.load("phq9").await;
        let done = filled(phq9.id, nine(3, 2));
        let done = commands::answer_by_myself(&house.app, &house.aoife(), &done, None).await.unwrap();
        commands::take_back(&house.app, &house.aoife(), done.id).await.unwrap();
        let concern = done.raised.unwrap().concern;
        assert_eq!(commands::see_concern(&house.app, &house.declan(), concern).await.unwrap().body.said, "Invented answer 2");
    }

    async fn a_workers_own_view_raises_nothing(house: House) {
        let phq9 = house.load("phq9").await;
        house.answered_and_shared("aoife", phq9.id, nine(3, 0)).await;
        let rated = commands::rate(&house.app, &house.sarah(), person("aoife"), &filled(phq9.id, nine(3, 3))).await.unwrap();
        assert_eq!(rated.raised, None);
        assert_eq!(house.wearing("declan", Role::SafetyReader, Some("ireland")).person(), Some(person("declan")));
    }
}
