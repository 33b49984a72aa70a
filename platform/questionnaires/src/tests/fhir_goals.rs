//! What our own questionnaires look like in FHIR: goals, shared lists, words beside a question.

use crate::interchange::fhir::{About, questionnaire_in, questionnaire_out, response_in, response_out};
use crate::{Answers, Condition, Kind, Questionnaire, Tag, Text, Value, When, WhenOperator, shipped};
use serde_json::{Value as Json, json};

fn own() -> &'static Questionnaire {
    shipped::find("comhar-recovery").unwrap().questionnaire
}

/// Every item of the FHIR questionnaire, in reading order.
fn walk(items: &Json, to: &mut Vec<Json>) {
    for item in items.as_array().into_iter().flatten() {
        to.push(item.clone());
        walk(&item["item"], to);
    }
}

fn items_of(questionnaire: &Questionnaire) -> Vec<Json> {
    let mut all = Vec::new();
    walk(&questionnaire_out(questionnaire)["item"], &mut all);
    all
}

fn found<'a>(items: &'a [Json], id: &str) -> &'a Json {
    items.iter().find(|item| item["linkId"] == id).unwrap()
}

#[test]
fn a_goal_is_its_words_and_a_scale_right_after_them() {
    let items = items_of(own());
    let (words, far) = (found(&items, "goal_1"), found(&items, "goal_1-far"));
    assert_eq!((&words["type"], &words["maxLength"], &far["type"]), (&json!("string"), &json!(300), &json!("integer")));
    assert_eq!(far["text"], "0 (Not begun) – 10 (Reached)");
    let limits: Vec<&Json> =
        far["extension"].as_array().unwrap().iter().filter_map(|one| one.get("valueInteger")).collect();
    assert_eq!(limits, [&json!(0), &json!(10)]);
    assert!(!words["extension"].to_string().contains("minValue"));
    let ends: Vec<&Json> = far["item"].as_array().unwrap().iter().map(|child| &child["text"]).collect();
    assert_eq!(ends, ["Not begun", "Reached"]);
}

#[test]
fn a_goal_comes_back_as_one_question() {
    let mut asked = own().clone();
    let goal = &mut asked.items[1].items[0];
    goal.shown = Condition::All(vec![When {
        item: "words".to_owned(),
        operator: WhenOperator::Exists,
        value: Value::Yes(true),
    }]);
    goal.initial = vec![Value::Text("Swim in the sea".to_owned()), Value::Whole(0)];
    goal.read_only = true;
    let items = items_of(&asked);
    assert_eq!(found(&items, "goal_1")["enableWhen"], found(&items, "goal_1-far")["enableWhen"]);
    let back = questionnaire_in(&questionnaire_out(&asked)).unwrap().questionnaire;
    assert_eq!(back.walk().count(), asked.walk().count());
    for (one, other) in back.walk().zip(asked.walk()).filter(|(_, other)| other.kind == Kind::Goal) {
        let mut one = one.clone();
        one.carried.clear();
        assert_eq!(one, *other);
    }
    assert_eq!(questionnaire_out(&back), questionnaire_out(&asked));
}

#[test]
fn a_goal_without_words_at_its_ends_has_a_scale_from_0_to_10() {
    let goal = crate::Item::new("hope", Kind::Goal, Text::new(Tag::new("en"), "What do you hope for?"));
    let asked = Questionnaire {
        name: "q".into(),
        languages: vec![Tag::new("en")],
        items: vec![goal],
        ..Questionnaire::default()
    };
    let items = items_of(&asked);
    assert_eq!(found(&items, "hope-far")["text"], "0–10");
    assert_eq!(questionnaire_in(&questionnaire_out(&asked)).unwrap().questionnaire.items.len(), 1);
}

fn answered(goals: &[(&str, Vec<Value>)]) -> Answers {
    let mut answers = Answers::default();
    goals.iter().for_each(|(goal, values)| answers.set(goal, &[], values.clone()));
    answers
}

#[test]
fn what_was_said_of_a_goal_comes_back_through_a_response() {
    let (words, far) = (Value::Text("Swim in the sea".to_owned()), Value::Whole(4));
    let answers =
        answered(&[("goal_1", vec![words.clone(), far.clone()]), ("goal_2", vec![words]), ("goal_3", vec![far])]);
    let out = response_out(own(), &answers, &About::default());
    assert_eq!(response_in(own(), &out).unwrap(), answers);
    let mut turned = out.clone();
    turned["item"][0]["item"].as_array_mut().unwrap().reverse();
    assert_eq!(response_in(own(), &turned).unwrap(), answers, "in whichever order they come");
}

fn forged(items: Json) -> String {
    let goals = json!([{ "linkId": "goals", "item": items }]);
    let from = json!({ "resourceType": "QuestionnaireResponse", "status": "completed", "item": goals });
    response_in(own(), &from).unwrap_err()[0].to_string()
}

#[test]
fn how_far_a_goal_is_along_is_one_whole_number() {
    let far = |answer: Json| json!({ "linkId": "goal_1-far", "answer": answer });
    assert!(forged(json!([far(json!([{ "valueString": "4" }]))])).contains("one whole number"));
    assert!(forged(json!([far(json!([{ "valueInteger": 4 }, { "valueInteger": 5 }]))])).contains("one whole number"));
    let once = far(json!([{ "valueInteger": 4 }]));
    assert!(forged(json!([once, once])).contains("more than once"));
    assert!(forged(json!([{ "linkId": "words-far", "answer": [{ "valueInteger": 4 }] }])).contains("no such item"));
}

#[test]
fn choices_of_our_own_stand_at_their_question_with_their_numbers() {
    let out = questionnaire_out(own());
    assert_eq!(out.get("contained"), None, "a value set may not hold codes without a system");
    let items = items_of(own());
    for id in ["hope_1", "meaning_2"] {
        let options = found(&items, id)["answerOption"].as_array().unwrap();
        let numbers: Vec<i64> =
            options.iter().map(|one| one["extension"][0]["valueDecimal"].as_i64().unwrap()).collect();
        assert_eq!(numbers, [0, 1, 2, 3, 4]);
    }
}

#[test]
fn words_beside_a_question_may_stand_in_a_response() {
    let items = json!([{ "linkId": "goals", "item": [
        { "linkId": "goal_1", "item": [{ "linkId": "goal_1-prompt" }] },
        { "linkId": "goal_1-far", "item": [{ "linkId": "goal_1-far-lower" }] },
    ] }]);
    let from = json!({ "resourceType": "QuestionnaireResponse", "status": "completed", "item": items });
    assert!(response_in(own(), &from).unwrap().is_empty());
}
