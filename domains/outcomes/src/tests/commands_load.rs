//! Loading a questionnaire under the site's own licence.

use super::{
    both,
    house::{filled, invented, invented_with, person, place},
    refusal,
};
use crate::{
    commands,
    model::{NewMeasure, ShareWith},
};
use kernel::{Failure, Role};

fn new(json: String, scoring: &str) -> NewMeasure {
    NewMeasure { json, scoring: scoring.to_owned(), rights: "Licence 4711 of this site.".to_owned() }
}

both! {
    async fn a_refusal_names_every_item_that_did_not_bind_and_nothing_is_loaded(house: House) {
        let json = invented_with("phq9", |key| key != "4" && key != "9");
        let outcome = commands::load_measure(&house.app, &house.peter(), &new(json, "phq9")).await;
        let Err(Failure::Refused(refusal)) = outcome else { panic!("loaded") };
        assert_eq!(refusal.code, "outcomes_not_bound");
        let said = &refusal.values.iter().find(|(name, _)| *name == "items").unwrap().1;
        assert!(said.contains("item 4") && said.contains("item 9") && !said.contains("item 5"), "{said}");
        assert!(commands::list_loaded(&house.app, &house.peter()).await.unwrap().is_empty());
    }

    async fn what_is_loaded_is_there_for_the_services_of_that_place_only(house: House) {
        let measure = house.load("gad7").await;
        let ids = async |caller| {
            let offered = commands::list_measures(&house.app, &caller).await.unwrap();
            offered.into_iter().map(|measure| measure.id).collect::<Vec<_>>()
        };
        assert!(ids(house.sarah()).await.contains(&measure.id));
        let elsewhere = house.wearing("marko", Role::Responder, Some("otvorena-vrata"));
        let offered = ids(elsewhere.clone()).await;
        assert!(!offered.contains(&measure.id) && offered.contains(&house.own_measure().id));
        let form = house.ask_form("ivana", measure.id);
        assert_eq!(refusal(commands::ask(&house.app, &elsewhere, &form).await), "outcomes_measure_unknown");
        let again = new(invented("gad7"), "gad7");
        assert_eq!(refusal(commands::load_measure(&house.app, &house.peter(), &again).await), "outcomes_loaded_already");
    }

    async fn what_is_shared_holds_for_the_next_minor_version_and_is_asked_anew_for_a_major_one(house: House) {
        let load = async |version: &str| {
            let json = invented("gad7").replace(r#""version":"1""#, &format!(r#""version":"{version}""#));
            commands::load_measure(&house.app, &house.peter(), &new(json, "gad7")).await.unwrap().measure
        };
        let [first, minor, major] = [load("1.0").await, load("1.1").await, load("2.0").await];
        let mut seven = questionnaires::Answers::default();
        for number in 1..=7 {
            seven.set(&format!("gad7_{number}"), &[], vec![questionnaires::Value::Code("1".to_owned())]);
        }
        house.answered_and_shared("aoife", first.id, seven.clone()).await;
        for measure in [&minor, &major] {
            let (_, token) = house.asked("aoife", measure.id).await;
            commands::answer_by_link(&house.app, &token, &filled(measure.id, seven.clone())).await.unwrap();
        }
        let seen = async || {
            let stories = commands::see_shared(&house.app, &house.sarah(), person("aoife"), None).await.unwrap();
            stories.into_iter().map(|story| story.measure.version).collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(seen().await, ["1.0".to_owned(), "1.1".to_owned()].into());
        let with = ShareWith::Service(place("leeside-team"));
        commands::let_see(&house.app, &house.aoife(), with, Some(minor.id)).await.unwrap();
        let shares = commands::list_shares(&house.app, &house.aoife()).await.unwrap();
        assert_eq!(shares.len(), 1, "it was shared before");
        commands::let_see(&house.app, &house.aoife(), with, Some(major.id)).await.unwrap();
        assert!(seen().await.contains("2.0"));
        commands::end_share(&house.app, &house.aoife(), shares[0].id).await.unwrap();
        assert_eq!(seen().await, ["2.0".to_owned()].into(), "what ends for one minor version ends for all");
    }

    async fn a_measure_that_workers_fill_in_is_asked_of_nobody(house: House) {
        let honos = house.load("honos").await;
        let form = house.ask_form("aoife", honos.id);
        assert_eq!(refusal(commands::ask(&house.app, &house.sarah(), &form).await), "outcomes_measure_unknown");
        let mine = commands::list_measures_for_me(&house.app, &house.aoife()).await.unwrap();
        assert!(mine.iter().all(|measure| measure.id != honos.id));
        assert!(commands::list_measures(&house.app, &house.sarah()).await.unwrap().iter().any(|measure| measure.id == honos.id));
        let review = new(invented("phq9"), "ips25");
        assert_eq!(refusal(commands::load_measure(&house.app, &house.peter(), &review).await), "outcomes_scoring_unknown");
    }

    async fn nobody_is_asked_with_a_retired_measure_and_its_stories_stay(house: House) {
        let measure = house.load("gad7").await;
        let mut seven = questionnaires::Answers::default();
        for number in 1..=7 {
            seven.set(&format!("gad7_{number}"), &[], vec![questionnaires::Value::Code("1".to_owned())]);
        }
        house.answered_and_shared("aoife", measure.id, seven).await;
        let (_, token) = house.asked("aoife", measure.id).await;
        assert_eq!(refusal(commands::retire_measure(&house.app, &house.sarah(), measure.id).await), "absent");
        commands::retire_measure(&house.app, &house.peter(), measure.id).await.unwrap();
        let form = house.ask_form("aoife", measure.id);
        assert_eq!(refusal(commands::ask(&house.app, &house.sarah(), &form).await), "outcomes_measure_retired");
        assert!(commands::open_link(&house.app, &token).await.is_ok(), "whoever was asked may still answer");
        assert!(commands::see_story(&house.app, &house.aoife(), measure.id).await.is_ok());
    }

    async fn bad_files_are_refused_with_a_reason(house: House) {
        let bad = [
            (String::new(), "phq9", "outcomes_json_unreadable"),
            ("{".to_owned(), "phq9", "outcomes_json_unreadable"),
            ("[]".to_owned(), "phq9", "outcomes_json_unreadable"),
            (r#"{"resourceType":"Patient"}"#.to_owned(), "phq9", "outcomes_json_unreadable"),
            (invented("phq9"), "nothing_like_that", "outcomes_scoring_unknown"),
            (invented("phq9"), "core10", "outcomes_not_bound"),
            (" ".repeat(crate::rules::LONGEST_JSON + 1), "phq9", "outcomes_json_long"),
        ];
        for (json, scoring, code) in bad {
            let outcome = commands::load_measure(&house.app, &house.peter(), &new(json, scoring)).await;
            assert_eq!(refusal(outcome), code);
        }
        let no_rights = NewMeasure { rights: "  ".to_owned(), ..new(invented("phq9"), "phq9") };
        assert_eq!(refusal(commands::load_measure(&house.app, &house.peter(), &no_rights).await), "outcomes_rights_empty");
        for other in [house.sarah(), house.martin(), house.aoife(), house.declan()] {
            let outcome = commands::load_measure(&house.app, &other, &new(invented("phq9"), "phq9")).await;
            assert_eq!(refusal(outcome), "absent");
        }
    }
}
