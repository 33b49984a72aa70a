//! FHIR, as a program meets it.

use super::{
    House, both,
    house::{filled, nine, own_answers, person},
};
use crate::{api::FACES, commands, model::Looked};
use fhir::{Ask, Creation, Face, Limits, Query, Reading};
use kernel::{Caller, Failure};
use serde_json::{Value, json};

fn face(kind: &str) -> &'static Face {
    FACES.iter().find(|face| face.kind == kind).unwrap()
}

fn ask(house: &House, caller: Caller) -> Ask {
    Ask { app: house.app.clone(), caller, base: "https://comhar.example/fhir/R4".into() }
}

async fn search(house: &House, caller: Caller, kind: &str, of: Option<&str>) -> Vec<Value> {
    let subject = |key: &str| {
        let named = [("subject".to_owned(), format!("Patient/{}", person(key)))];
        conditions(kind, &named)
    };
    let query = of.map_or_else(Query::default, subject);
    let limits = Limits { after: None, most: 50 };
    (face(kind).search)(ask(house, caller), query, limits).await.unwrap().items
}

/// The conditions of an address, as the face's parameters read them.
fn conditions(kind: &str, named: &[(String, String)]) -> Query {
    let known = face(kind).parameters;
    let read = named.iter().map(|(name, value)| {
        let parameter = known.iter().find(|parameter| parameter.name == name.as_str()).unwrap();
        let (kind, id) = value.split_once('/').unwrap();
        fhir::Condition {
            name: parameter.name,
            modifier: None,
            sought: vec![fhir::Sought::Reference(fhir::ReferenceSought::Here {
                kind: Some(kind.to_owned()),
                id: id.to_owned(),
                written: value.clone(),
            })],
        }
    });
    Query::new(read.collect())
}

both! {
    async fn a_program_sends_an_answer_that_is_scored_as_one_from_a_page_is(house: House) {
        let phq9 = house.load("phq9").await;
        house.asked("aoife", phq9.id).await;
        let item = |number: i64| json!({ "linkId": format!("phq9_{number}"), "answer": [{ "valueCoding": { "code": "2" } }] });
        let sent = json!({
            "resourceType": "QuestionnaireResponse", "status": "completed",
            "questionnaire": format!("https://comhar.example/fhir/R4/Questionnaire/{}", phq9.id),
            "item": (1..=8).map(item).chain([json!({ "linkId": "phq9_9", "answer": [{ "valueCoding": { "code": "0" } }] })]).collect::<Vec<_>>(),
        });
        let create = face("QuestionnaireResponse").create.unwrap();
        let Creation::Made { id, .. } = create(ask(&house, house.aoife()), sent.clone()).await.unwrap() else { panic!("not made") };
        let Reading::Here(read) = (face("QuestionnaireResponse").read)(ask(&house, house.aoife()), id.clone()).await.unwrap() else { panic!("not here") };
        assert_eq!(read["item"].as_array().unwrap().len(), 9);
        let observations = search(&house, house.aoife(), "Observation", None).await;
        assert_eq!(observations.len(), 1);
        assert_eq!(observations[0]["valueQuantity"]["value"], 16.0);
        assert_eq!(observations[0]["derivedFrom"][0]["reference"], format!("QuestionnaireResponse/{id}"));
        assert_eq!(observations[0]["code"]["coding"][0]["code"], "44261-6");
        let one = observations[0]["id"].as_str().unwrap().to_owned();
        assert!(matches!((face("Observation").read)(ask(&house, house.aoife()), one).await.unwrap(), Reading::Here(_)));
        let mut forged = sent.clone();
        forged["item"][0]["answer"][0]["valueCoding"]["code"] = json!("7");
        assert!(matches!(create(ask(&house, house.aoife()), forged).await.unwrap(), Creation::Refused(_)));
        let mut other = sent.clone();
        other["subject"] = json!({ "reference": format!("Patient/{}", person("tomas")) });
        assert!(matches!(create(ask(&house, house.aoife()), other).await.unwrap(), Creation::Refused(_)));
        let mut unknown = sent.clone();
        unknown["questionnaire"] = json!("https://other.example/Questionnaire/1");
        assert_eq!(create(ask(&house, house.aoife()), unknown).await.unwrap(), Creation::NotMine);
        assert_eq!(create(ask(&house, house.nobody()), sent).await.unwrap(), Creation::NotMine, "licensed words are for those who were asked");
    }

    async fn a_program_reads_what_its_person_may_see_and_a_look_is_written(house: House) {
        let (ours, phq9) = (house.own_measure(), house.load("phq9").await);
        house.answered_and_shared("aoife", ours.id, own_answers("2")).await;
        let hidden = commands::answer_by_myself(&house.app, &house.aoife(), &filled(phq9.id, nine(5, 0)), None).await.unwrap();
        assert_eq!(search(&house, house.aoife(), "QuestionnaireResponse", None).await.len(), 2);
        let seen = search(&house, house.sarah(), "QuestionnaireResponse", Some("aoife")).await;
        assert_eq!(seen.len(), 1);
        assert_eq!(seen[0]["subject"]["reference"], format!("Patient/{}", person("aoife")));
        let looks = commands::list_looks(&house.app, &house.aoife(), 10, None).await.unwrap().items;
        assert_eq!(looks.iter().map(|look| (look.viewer, look.what)).collect::<Vec<_>>(), [(person("sarah"), Looked::Program)]);
        assert!(search(&house, house.sarah(), "QuestionnaireResponse", None).await.is_empty(), "nobody is read without being named");
        let read = |caller, id: String| (face("QuestionnaireResponse").read)(ask(&house, caller), id);
        assert_eq!(read(house.sarah(), hidden.id.to_string()).await.unwrap(), Reading::Absent);
        assert_eq!(read(house.themselves("tomas"), hidden.id.to_string()).await.unwrap(), Reading::Absent);
        assert_eq!(read(house.aoife(), "x".to_owned()).await.unwrap(), Reading::Absent);
        for other in [house.themselves("tomas"), house.declan(), house.peter(), house.fionnuala()] {
            assert!(search(&house, other.clone(), "QuestionnaireResponse", Some("aoife")).await.is_empty());
            assert!(search(&house, other, "Observation", Some("aoife")).await.is_empty());
        }
        let nobody = (face("Observation").search)(ask(&house, house.nobody()), Query::default(), Limits { after: None, most: 5 }).await;
        assert!(matches!(nobody, Err(Failure::Refused(refusal)) if refusal.code == "sign_in"));
        commands::end_all_shares(&house.app, &house.aoife()).await.unwrap();
        assert!(search(&house, house.sarah(), "QuestionnaireResponse", Some("aoife")).await.is_empty());
    }

    async fn a_program_finds_the_measures_that_its_person_may_be_asked_with(house: House) {
        let phq9 = house.load("phq9").await;
        let ids = async |caller| {
            let found = search(&house, caller, "Questionnaire", None).await;
            found.into_iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let (ours, theirs) = (house.own_measure().id.to_string(), phq9.id.to_string());
        assert_eq!(ids(house.nobody()).await, std::slice::from_ref(&ours));
        assert!(ids(house.sarah()).await.contains(&theirs));
        assert!(!ids(house.themselves("tomas")).await.contains(&theirs));
        let Reading::Here(one) = (face("Questionnaire").read)(ask(&house, house.nobody()), ours).await.unwrap() else { panic!("absent") };
        assert_eq!((one["resourceType"].as_str(), one["status"].as_str()), (Some("Questionnaire"), Some("active")));
        assert_eq!((face("Questionnaire").read)(ask(&house, house.nobody()), theirs).await.unwrap(), Reading::Absent);
    }
}
