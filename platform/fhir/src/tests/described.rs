//! What the face says of itself.

use super::{house::house, invented};
use crate::{Faces, Owned, Parameter, capability};
use serde_json::json;

#[tokio::test]
async fn the_description_names_what_every_domain_can_do() {
    let answer = house().await.get("/fhir/R4/metadata").await;
    let said = answer.json();
    assert_eq!((&said["resourceType"], &said["fhirVersion"]), (&json!("CapabilityStatement"), &json!("4.0.1")));
    assert_eq!(
        (&said["kind"], &said["implementation"]["url"]),
        (&json!("instance"), &json!("https://comhar.example/fhir/R4"))
    );
    for required in ["status", "date", "format"] {
        assert!(!said[required].is_null(), "{required}");
    }
    let resources = said["rest"][0]["resource"].as_array().unwrap();
    let kinds: Vec<_> = resources.iter().map(|one| one["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["Observation", "Questionnaire", "QuestionnaireResponse"]);
    let names: Vec<_> = resources[1]["searchParam"].as_array().unwrap().iter().map(|one| one["name"].clone()).collect();
    assert_eq!(names, ["_id", "url", "status", "title", "date", "derived-from"]);
    assert_eq!(resources[1]["interaction"], json!([{ "code": "read" }, { "code": "search-type" }]));
    assert_eq!(resources[2]["interaction"][2], json!({ "code": "create" }));
}

#[test]
fn a_house_without_faces_says_so_without_an_empty_list() {
    let said = capability(&Faces::default(), "https://comhar.example/fhir/R4", "Comhar");
    assert!(said["rest"][0].get("resource").is_none());
}

#[test]
fn faces_that_contradict_each_other_do_not_fit() {
    const AS_WORDS: &[Parameter] = &[Parameter::string("status")];
    const OWN: &[Parameter] = &[Parameter::token("_id")];
    assert_eq!(invented::faces().misfit(), None);
    let one = *invented::faces().of("Questionnaire").next().unwrap();
    let other = |owner, parameters| Owned { owner, face: one.face.parameters(parameters) };
    let why = |other| Faces::new(vec![one, other]).misfit().unwrap_or_default();
    assert!(why(one).contains("answers twice"));
    assert!(why(other("sheets", AS_WORDS)).contains("two ways"));
    assert!(why(other("sheets", OWN)).contains("_id"));
    let mut odd = one;
    odd.face.kind = "questionnaire/..";
    assert!(why(odd).contains("no resource type"));
}

#[test]
fn the_interface_document_describes_every_route() {
    let document = crate::openapi();
    for route in crate::ROUTES {
        assert!(!document["paths"][route.path][route.method.as_str().to_lowercase()].is_null(), "{}", route.path);
    }
}
