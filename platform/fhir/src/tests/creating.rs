//! Sending new resources.

use super::house::house;
use serde_json::{Value, json};

const RESPONSES: &str = "/fhir/R4/QuestionnaireResponse";

fn response(questionnaire: &str) -> Value {
    json!({ "resourceType": "QuestionnaireResponse", "questionnaire": questionnaire, "status": "completed", "item": [] })
}

#[tokio::test]
async fn the_domain_that_knows_what_it_refers_to_takes_it() {
    let house = house().await;
    for owner in ["lists", "sheets"] {
        let answer = house.post(RESPONSES, response(&format!("{owner}/q")).to_string()).await;
        assert_eq!(answer.status, 201, "{}", answer.body);
        assert_eq!(answer.header("location"), format!("https://comhar.example{RESPONSES}/{owner}-1"));
        assert_eq!(answer.json()["id"], format!("{owner}-1"));
        assert_eq!(house.get(&format!("{RESPONSES}/{owner}-1")).await.status, 200);
    }
    house.post(RESPONSES, response("elsewhere/q").to_string()).await.is_outcome(422, "business-rule");
}

#[tokio::test]
async fn the_answer_is_as_long_as_was_wished() {
    let house = house().await;
    let sent = response("lists/q").to_string();
    for (prefer, kind) in [
        ("return=minimal", Value::Null),
        ("return=representation", json!("QuestionnaireResponse")),
        ("return=OperationOutcome", json!("OperationOutcome")),
    ] {
        let headers = [("content-type", "application/json; charset=utf-8"), ("prefer", prefer)];
        let answer = house.post_with(RESPONSES, sent.clone(), &headers).await;
        assert_eq!((answer.status.as_u16(), &answer.json()["resourceType"]), (201, &kind), "{prefer}");
    }
}

#[tokio::test]
async fn who_may_send_but_not_read_is_told_that_it_came() {
    let answer = house().await.post(RESPONSES, response("lists/secret").to_string()).await;
    assert_eq!((answer.status.as_u16(), answer.body.as_str()), (201, ""));
    assert!(answer.header("location").ends_with("/not-for-you"));
}

#[tokio::test]
async fn what_cannot_be_taken_says_why_and_where() {
    let house = house().await;
    let without = json!({ "resourceType": "QuestionnaireResponse", "questionnaire": "lists/q" });
    let answer = house.post(RESPONSES, without.to_string()).await;
    answer.is_outcome(422, "required");
    let issue = &answer.json()["issue"][0];
    assert_eq!(issue["expression"], json!(["QuestionnaireResponse.item[0].answer"]));
    assert_eq!(issue["details"]["text"], "Answer this question");
    house.post(RESPONSES, response("sheets/closed").to_string()).await.is_outcome(409, "conflict");
}

#[tokio::test]
async fn what_is_no_resource_of_this_address_is_refused() {
    let house = house().await;
    house.post(RESPONSES, "{\"resourceType\":\"Patient\"}").await.is_outcome(400, "invalid");
    for body in ["", "{", "null", "[]", "\"text\"", "7", "{}"] {
        let answer = house.post(RESPONSES, body).await;
        assert_eq!(answer.status, 400, "{body}");
        assert_eq!(answer.json()["resourceType"], "OperationOutcome");
    }
    for kind in ["application/fhir+xml", "text/plain", "", "application/fhir+json; fhirVersion=3.0"] {
        let headers = [("content-type", kind)];
        house.post_with(RESPONSES, response("lists/q").to_string(), &headers).await.is_outcome(415, "not-supported");
    }
    house.post("/fhir/R4/Patient", "{}").await.is_outcome(404, "not-supported");
}

#[tokio::test]
async fn a_condition_that_is_not_kept_is_refused_and_not_forgotten() {
    let headers = [("content-type", "application/fhir+json"), ("if-none-exist", "identifier=1")];
    let answer = house().await.post_with(RESPONSES, response("lists/q").to_string(), &headers).await;
    answer.is_outcome(400, "not-supported");
}

#[tokio::test]
async fn nothing_is_sent_from_another_site_in_somebodys_name() {
    let headers = [("content-type", "application/fhir+json"), ("sec-fetch-site", "cross-site")];
    let answer = house().await.post_with(RESPONSES, response("lists/q").to_string(), &headers).await;
    answer.is_outcome(403, "forbidden");
}
