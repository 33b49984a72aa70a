//! Searches over both domains.

use super::{house::house, invented::put};
use serde_json::json;

#[tokio::test]
async fn a_search_finds_what_both_domains_hold() {
    let house = house().await;
    put("lists", "l1", json!({ "title": "Sleep" }));
    put("sheets", "s1", json!({ "title": "Sleepless" }));
    put("sheets", "s2", json!({ "title": "Food" }));
    let answer = house.get("/fhir/R4/Questionnaire?title=sleep").await;
    assert_eq!(answer.ids(), ["l1", "s1"]);
    let bundle = answer.json();
    assert_eq!((&bundle["type"], &bundle["total"]), (&json!("searchset"), &json!(2)));
    assert_eq!(bundle["entry"][0]["fullUrl"], "https://comhar.example/fhir/R4/Questionnaire/l1");
    assert_eq!(bundle["entry"][0]["search"]["mode"], "match");
    assert_eq!(answer.link("next"), None);
}

#[tokio::test]
async fn a_search_that_finds_nothing_has_no_empty_list() {
    let answer = house().await.get("/fhir/R4/Questionnaire").await;
    assert_eq!(answer.json()["total"], 0);
    assert!(answer.json().get("entry").is_none());
}

#[tokio::test]
async fn a_domain_that_does_not_know_a_parameter_has_nothing_that_fits_it() {
    let house = house().await;
    put("lists", "l1", json!({}));
    put("sheets", "s1", json!({}));
    assert_eq!(house.get("/fhir/R4/Questionnaire?status=active").await.ids(), ["l1"]);
    assert_eq!(house.get("/fhir/R4/Questionnaire?status=draft").await.ids(), Vec::<String>::new());
}

#[tokio::test]
async fn each_sort_of_parameter_is_compared_as_fhir_says() {
    let house = house().await;
    put("lists", "l1", json!({ "title": "Sleep, food", "url": "http://x.test/q", "date": "2026-03-05", "from": "l0" }));
    put("lists", "l2", json!({ "title": "Foot|note", "status": "draft", "date": "2026-04-01" }));
    for (query, found) in [
        ("status=active,draft", vec!["l1", "l2"]),
        ("status=active&status=draft", vec![]),
        ("status=http://hl7.org/fhir/publication-status|draft", vec!["l2"]),
        ("status=http://elsewhere.test|draft", vec![]),
        ("status=|draft", vec![]),
        ("title=foot", vec!["l2"]),
        ("title=FOO", vec!["l2"]),
        ("title:contains=food", vec!["l1"]),
        ("title:exact=sleep", vec![]),
        ("title:exact=Sleep%5C,%20food", vec!["l1"]),
        ("title=sleep%5C,,foot%5C%7Cn", vec!["l1", "l2"]),
        ("url=http://x.test/q", vec!["l1"]),
        ("url=http://x.test", vec![]),
        ("date=2026-03", vec!["l1"]),
        ("date=ge2026-03-05&date=lt2026-04", vec!["l1"]),
        ("date=gt2026-03-05", vec!["l2"]),
        ("date=le2026-03-05T12:00:00Z", vec!["l1"]),
        ("derived-from=l0", vec!["l1"]),
        ("derived-from=Questionnaire/l0", vec!["l1"]),
        ("derived-from:Questionnaire=l0", vec!["l1"]),
        ("derived-from=https://comhar.example/fhir/R4/Questionnaire/l0", vec!["l1"]),
        ("derived-from=Patient/l0", vec![]),
    ] {
        let answer = house.get(&format!("/fhir/R4/Questionnaire?{}", query.replace('|', "%7C"))).await;
        assert_eq!(answer.ids(), found, "{query}: {}", answer.body);
    }
}

#[tokio::test]
async fn a_value_that_cannot_be_read_is_refused_and_its_parameter_is_named() {
    let house = house().await;
    for (query, named) in [
        ("date=yesterday", "date"),
        ("date=2026-13", "date"),
        ("date=ap2026", "date"),
        ("_count=many", "_count"),
        ("_count=-1", "_count"),
        ("title=sleep,,food", "title"),
        ("status:not=active", "status"),
        ("title:missing=true", "title"),
        ("_cursor=zz", "_cursor"),
    ] {
        let answer = house.get(&format!("/fhir/R4/Questionnaire?{query}")).await;
        answer.is_outcome(400, "invalid");
        assert!(answer.json()["issue"][0]["diagnostics"].as_str().unwrap().starts_with(named), "{query}");
    }
}

#[tokio::test]
async fn unknown_parameters_are_left_out_and_the_link_shows_what_was_used() {
    let house = house().await;
    put("lists", "l1", json!({}));
    let answer = house.get("/fhir/R4/Questionnaire?colour=green&status=active&_sort=title&_count=5").await;
    assert_eq!(answer.ids(), ["l1"]);
    assert_eq!(answer.link("self").as_deref(), Some("/fhir/R4/Questionnaire?status=active&_count=5"));
}

#[tokio::test]
async fn strict_handling_refuses_what_is_not_known() {
    let house = house().await;
    for unknown in ["colour=green", "_sort=title", "_include=*", "_summary=text", "status=active&_has:x:y=z"] {
        let path = format!("/fhir/R4/Questionnaire?{unknown}");
        house.get_with(&path, &[("prefer", "handling=strict")]).await.is_outcome(400, "not-supported");
        assert_eq!(house.get_with(&path, &[("prefer", "handling=lenient")]).await.status, 200);
    }
    let known = "/fhir/R4/Questionnaire?status=active&_count=5&_format=json&_total=accurate&_id=l1";
    assert_eq!(house.get_with(known, &[("prefer", "respond-async, handling=strict")]).await.status, 200);
}

#[tokio::test]
async fn counting_alone_gives_no_rows() {
    let house = house().await;
    (0..130).for_each(|n| put("lists", &format!("l{n:03}"), json!({})));
    put("sheets", "s1", json!({}));
    for query in ["_summary=count", "_count=0"] {
        let answer = house.get(&format!("/fhir/R4/Questionnaire?{query}")).await;
        assert_eq!((&answer.json()["total"], answer.ids().len()), (&json!(131), 0));
        assert_eq!(answer.link("self").as_deref(), Some("/fhir/R4/Questionnaire?_summary=count"));
    }
    let page = house.get("/fhir/R4/Questionnaire?_total=accurate&_count=3").await;
    assert_eq!((&page.json()["total"], page.ids().len()), (&json!(131), 3));
    assert!(house.get("/fhir/R4/Questionnaire?_count=3").await.json().get("total").is_none());
    assert_eq!(house.get("/fhir/R4/Observation?_summary=count").await.json()["total"], 7);
}

#[tokio::test]
async fn ids_are_found_alone_and_beside_other_parameters() {
    let house = house().await;
    put("lists", "l1", json!({}));
    put("lists", "l2", json!({ "status": "draft" }));
    put("sheets", "s1", json!({}));
    assert_eq!(house.get("/fhir/R4/Questionnaire?_id=s1,l1,nothing").await.ids(), ["l1", "s1"]);
    assert_eq!(house.get("/fhir/R4/Questionnaire?_id=l1,l2&_id=l2").await.ids(), ["l2"]);
    assert_eq!(house.get("/fhir/R4/Questionnaire?_id=l1,l2&status=draft").await.ids(), ["l2"]);
    assert_eq!(house.get("/fhir/R4/Questionnaire?_id=l1&status=draft").await.ids(), Vec::<String>::new());
    assert_eq!(house.get("/fhir/R4/Questionnaire?_id=l1,l2&status=draft&_summary=count").await.json()["total"], 1);
    let first = house.get("/fhir/R4/Questionnaire?_id=s1,l1,l2&_count=2").await;
    assert_eq!(first.ids(), ["l1", "l2"]);
    assert_eq!(house.get(&first.link("next").unwrap()).await.ids(), ["s1"]);
}

#[tokio::test]
async fn a_search_can_be_posted() {
    let house = house().await;
    put("lists", "l1", json!({ "title": "Sleep" }));
    put("lists", "l2", json!({ "title": "Food" }));
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let path = "/fhir/R4/Questionnaire/_search";
    assert_eq!(house.post_with(path, "title=sleep&_count=5", &form).await.ids(), ["l1"]);
    assert_eq!(house.post_with(&format!("{path}?status=active"), "title=food", &form).await.ids(), ["l2"]);
    assert_eq!(house.post_with(path, "", &[]).await.ids(), ["l1", "l2"]);
    house.post_with(path, "{}", &[("content-type", "application/json")]).await.is_outcome(415, "not-supported");
}

#[tokio::test]
async fn a_domain_that_asks_to_sign_in_shows_nothing_and_the_others_do() {
    let house = house().await;
    put("lists", "l1", json!({}));
    put("sheets", "locked", json!({}));
    assert_eq!(house.get("/fhir/R4/Questionnaire").await.ids(), ["l1"]);
    assert_eq!(house.get_signed_in("/fhir/R4/Questionnaire").await.ids(), ["l1", "locked"]);
    house.get("/fhir/R4/QuestionnaireResponse").await.is_outcome(401, "login");
}

#[tokio::test]
async fn a_domain_that_gives_more_than_it_was_asked_for_is_a_fault() {
    house().await.get("/fhir/R4/Observation?_count=1").await.is_outcome(500, "exception");
}
