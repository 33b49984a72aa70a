//! One resource by its id.

use super::{house::house, invented::put};
use serde_json::json;

#[tokio::test]
async fn a_resource_is_found_in_whichever_domain_holds_it() {
    let house = house().await;
    put("lists", "l1", json!({}));
    put("sheets", "s1", json!({}));
    for id in ["l1", "s1"] {
        let answer = house.get(&format!("/fhir/R4/Questionnaire/{id}")).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("content-type"), "application/fhir+json; charset=utf-8");
        assert_eq!(answer.json()["id"], id);
    }
}

#[tokio::test]
async fn what_is_not_there_gone_or_broken_is_an_operation_outcome() {
    let house = house().await;
    house.get("/fhir/R4/Questionnaire/nothing").await.is_outcome(404, "not-found");
    house.get("/fhir/R4/Questionnaire/gone").await.is_outcome(410, "deleted");
    house.get("/fhir/R4/Questionnaire/changed").await.is_outcome(409, "conflict");
    house.get("/fhir/R4/Patient/1").await.is_outcome(404, "not-supported");
    let broken = house.get("/fhir/R4/Questionnaire/broken").await;
    broken.is_outcome(500, "exception");
    assert!(!broken.body.contains("secret inner words"), "{}", broken.body);
}

#[tokio::test]
async fn who_may_not_see_it_is_asked_to_sign_in_whether_it_is_there_or_not_and_then_learns_nothing() {
    let house = house().await;
    house.get("/fhir/R4/Questionnaire/mine").await.is_outcome(401, "login");
    let hidden = house.get_signed_in("/fhir/R4/Questionnaire/mine").await;
    hidden.is_outcome(404, "not-found");
    assert_eq!(hidden.body, house.get_signed_in("/fhir/R4/Questionnaire/nothing").await.body);
}

#[tokio::test]
async fn an_address_below_the_face_that_leads_nowhere_is_an_operation_outcome_too() {
    let house = house().await;
    for path in ["/fhir", "/fhir/R5/metadata", "/fhir/R4/Questionnaire/1/_history", "/fhir/R4"] {
        house.get(path).await.is_outcome(404, "not-found");
    }
}

#[tokio::test]
async fn other_methods_are_refused_with_those_that_are_known() {
    let house = house().await;
    for (method, path, allowed) in [
        ("PUT", "/fhir/R4/Questionnaire/1", "GET, HEAD"),
        ("DELETE", "/fhir/R4/Questionnaire/1", "GET, HEAD"),
        ("PATCH", "/fhir/R4/Questionnaire", "GET, HEAD, POST"),
        ("GET", "/fhir/R4/Questionnaire/_search", "POST"),
        ("POST", "/fhir/R4/metadata", "GET, HEAD"),
        ("POST", "/fhir/R4/Questionnaire", "GET, HEAD"),
    ] {
        let request = http::Request::builder().method(method).uri(path).body(axum::body::Body::empty()).unwrap();
        let answer = house.ask(request).await;
        answer.is_outcome(405, "not-supported");
        assert_eq!(answer.header("allow"), allowed, "{method} {path}");
    }
}

#[tokio::test]
async fn json_is_given_however_it_is_called_and_nothing_else() {
    let house = house().await;
    put("lists", "l1", json!({}));
    let path = "/fhir/R4/Questionnaire/l1";
    for accept in [
        "application/fhir+json",
        "application/json",
        "*/*",
        "text/html, */*;q=0.1",
        "application/fhir+json; fhirVersion=4.0",
    ] {
        assert_eq!(house.get_with(path, &[("accept", accept)]).await.status, 200, "{accept}");
    }
    for accept in
        ["application/fhir+xml", "text/html", "application/json;q=0", "application/fhir+json; fhirVersion=5.0"]
    {
        house.get_with(path, &[("accept", accept)]).await.is_outcome(406, "not-supported");
    }
    for format in ["json", "application/json", "application/fhir+json", "application%2Ffhir%2Bjson"] {
        let answer = house.get_with(&format!("{path}?_format={format}"), &[("accept", "application/fhir+xml")]).await;
        assert_eq!(answer.status, 200, "{format}");
    }
    for format in ["xml", "application/fhir+xml", "ttl"] {
        house.get(&format!("{path}?_format={format}")).await.is_outcome(406, "not-supported");
    }
}

#[tokio::test]
async fn who_holds_the_same_already_is_told_so() {
    let house = house().await;
    put("lists", "l1", json!({ "title": "One" }));
    let path = "/fhir/R4/Questionnaire/l1";
    let tag = house.get(path).await.header("etag").to_owned();
    assert!(tag.starts_with("W/\""), "{tag}");
    let same = house.get_with(path, &[("if-none-match", &tag)]).await;
    assert_eq!((same.status.as_u16(), same.body.as_str()), (304, ""));
    put("lists", "l1", json!({ "title": "Two" }));
    assert_eq!(house.get_with(path, &[("if-none-match", &tag)]).await.status, 200);
}

#[tokio::test]
async fn the_face_adds_no_time_of_its_own() {
    let house = house().await;
    put("lists", "l1", json!({}));
    for path in ["/fhir/R4/Questionnaire/l1", "/fhir/R4/Questionnaire"] {
        let answer = house.get(path).await;
        assert!(!answer.body.contains("lastUpdated"), "{}", answer.body);
        assert_eq!(answer.header("last-modified"), "");
    }
}
