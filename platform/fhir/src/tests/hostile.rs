//! Whatever comes, an OperationOutcome goes out, and nothing breaks.

use super::{house::house, invented::put};
use crate::body;
use serde_json::json;

const RESPONSES: &str = "/fhir/R4/QuestionnaireResponse";

#[tokio::test]
async fn strange_ids_are_not_there() {
    let house = house().await;
    put("lists", "l1", json!({}));
    let long = "a".repeat(65);
    for id in ["..%2Fl1", "%2e%2e%2fl1", "l1%00", "%00", "l%201", "%C3%A9", "%FF%FE", "l1%0A", "'%20OR%201=1", &long] {
        let answer = house.get(&format!("/fhir/R4/Questionnaire/{id}")).await;
        assert!(matches!(answer.status.as_u16(), 400 | 404), "{id}: {}", answer.status);
        assert_eq!(answer.json()["resourceType"], "OperationOutcome", "{id}");
    }
    for id in ["..", "-", &"a".repeat(64)] {
        house.get(&format!("/fhir/R4/Questionnaire/{id}")).await.is_outcome(404, "not-found");
    }
    for kind in ["%00", "questionnaire", "..%2F..", "%FF", "Questionnaire%20", &long] {
        let answer = house.get(&format!("/fhir/R4/{kind}")).await;
        assert_eq!(
            (answer.status.as_u16(), &answer.json()["resourceType"]),
            (404, &json!("OperationOutcome")),
            "{kind}"
        );
    }
}

#[tokio::test]
async fn bodies_too_deep_too_long_or_with_a_property_twice_are_refused() {
    let house = house().await;
    let deep = format!(
        "{{\"resourceType\":\"QuestionnaireResponse\",\"item\":{}{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    house.post(RESPONSES, deep).await.is_outcome(400, "structure");
    let twice = "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\"lists/q\",\"item\":[{\"linkId\":\"a\",\"linkId\":\"b\"}]}";
    house.post(RESPONSES, twice).await.is_outcome(400, "structure");
    let long = format!("{{\"resourceType\":\"QuestionnaireResponse\",\"text\":\"{}\"}}", "a".repeat(body::MOST_BYTES));
    house.post(RESPONSES, long).await.is_outcome(413, "too-long");
    house.post(RESPONSES, b"{\"resourceType\":\"\xff\xfe\"}".to_vec()).await.is_outcome(400, "structure");
    house.post(RESPONSES, vec![0_u8; 4096]).await.is_outcome(400, "structure");
}

#[tokio::test]
async fn sixty_levels_of_items_are_read() {
    let mut item = json!({ "linkId": "last" });
    for level in 0..60 {
        item = json!({ "linkId": level.to_string(), "item": [item] });
    }
    let sent = json!({ "resourceType": "QuestionnaireResponse", "questionnaire": "lists/q", "item": [item] });
    assert_eq!(house().await.post(RESPONSES, sent.to_string()).await.status, 201);
}

#[tokio::test]
async fn strange_letters_are_kept_as_they_are() {
    let text = "\u{202E}\u{1F469}\u{200D}\u{1F467} e\u{301} \u{0}<script>";
    let sent = json!({ "resourceType": "QuestionnaireResponse", "questionnaire": "lists/q", "item": [text] });
    let answer = house().await.post(RESPONSES, sent.to_string()).await;
    assert_eq!(answer.json()["item"][0], text);
}

#[tokio::test]
async fn searches_that_ask_too_much_are_refused() {
    let house = house().await;
    let many = (0..200).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
    let repeated = "status=active&".repeat(150);
    let long = format!("title={}", "a".repeat(2_001));
    for query in [format!("status={many}"), format!("_id={many}"), repeated, long] {
        assert_eq!(house.get(&format!("/fhir/R4/Questionnaire?{query}")).await.status, 400, "{}", &query[..20]);
    }
}

#[tokio::test]
async fn parameters_that_are_no_text_are_refused() {
    let house = house().await;
    for query in ["title=%FF%FE", "title=a%00b", "%00=1"] {
        house.get(&format!("/fhir/R4/Questionnaire?{query}")).await.is_outcome(400, "structure");
    }
    let form = [("content-type", "application/x-www-form-urlencoded")];
    house.post_with("/fhir/R4/Questionnaire/_search", "title=%00", &form).await.is_outcome(400, "structure");
}

#[tokio::test]
async fn what_was_searched_for_stands_encoded_in_the_links() {
    let house = house().await;
    let answer = house.get("/fhir/R4/Questionnaire?title=%22%3E%3Cscript%3E%26a%3Db%0D%0A%F0%9F%91%A9").await;
    let link = answer.link("self").unwrap();
    assert_eq!(link, "/fhir/R4/Questionnaire?title=%22%3E%3Cscript%3E%26a%3Db%0D%0A%F0%9F%91%A9&_count=20");
    assert_eq!(house.get(&link).await.link("self"), Some(link));
}
