//! Shapes that no form should have: circles, depth, width, and words without end.

use super::used;
use crate::{
    Answers, Kind, Value,
    interchange::{fhir, surveyjs, xlsform},
    logic::{Flaw, Form},
    tests::{
        logic::{item, now, questionnaire, repeating},
        xlsform_forms::book,
    },
};
use serde_json::{Value as Json, json};

fn with(items: Json) -> Json {
    json!({ "resourceType": "Questionnaire", "language": "en", "status": "draft", "name": "n", "item": items })
}

fn shown_after(id: &str, other: &str) -> Json {
    let when = json!([{ "question": other, "operator": "exists", "answerBoolean": true }]);
    json!({ "linkId": id, "type": "string", "text": "T", "enableWhen": when })
}

#[test]
fn a_circle_of_enable_when_is_read_and_refused_by_the_engine() {
    for items in
        [json!([shown_after("a", "b"), shown_after("b", "c"), shown_after("c", "a")]), json!([shown_after("a", "a")])]
    {
        let read = fhir::questionnaire_in(&with(items)).unwrap().questionnaire;
        let flaws = Form::read(read).unwrap_err();
        assert!(flaws.iter().any(|flaw| matches!(flaw, Flaw::Cycle { .. })), "{flaws:?}");
    }
}

#[test]
fn a_question_inside_that_decides_about_the_group_around_it_is_a_circle() {
    let mut group = shown_after("g", "a");
    group["type"] = json!("group");
    group["item"] = json!([{ "linkId": "a", "type": "string", "text": "T" }]);
    let read = fhir::questionnaire_in(&with(json!([group]))).unwrap().questionnaire;
    assert!(Form::read(read).unwrap_err().iter().any(|flaw| matches!(flaw, Flaw::Cycle { .. })));
}

#[test]
fn a_link_id_that_stands_twice_is_refused() {
    let twice = json!({ "linkId": "a", "type": "string", "text": "T" });
    let told = fhir::questionnaire_in(&with(json!([twice, { "linkId": "g", "type": "group", "item": [twice] }])));
    assert!(told.unwrap_err().iter().any(|trouble| trouble.place.contains('a')));
}

#[test]
fn a_questionnaire_that_is_its_own_list_of_choices_is_read_or_refused() {
    let question = json!({ "linkId": "a", "type": "choice", "text": "T", "answerValueSet": "#me" });
    let mut whole = with(json!([question]));
    whole["id"] = json!("me");
    whole["url"] = json!("#me");
    for contained in [
        whole.clone(),
        json!({ "resourceType": "ValueSet", "id": "me", "compose": { "include": [
        { "valueSet": ["#me"] }, { "system": "#me" },
    ] } }),
    ] {
        whole["contained"] = json!([contained]);
        if let Ok(read) = fhir::questionnaire_in(&whole) {
            used(read.questionnaire);
        }
    }
}

#[test]
fn words_without_end_and_letters_that_turn_the_line_are_read_or_refused() {
    for words in
        ["a".repeat(1_000_000), "\u{0}".repeat(1_000), "\u{202e}\u{2066}".repeat(10_000), "\u{301}".repeat(100_000)]
    {
        let one = json!({ "linkId": words, "type": "string", "text": words, "prefix": words });
        if let Ok(read) = fhir::questionnaire_in(&with(json!([one]))) {
            used(read.questionnaire);
        }
        let one = json!({ "title": words, "elements": [
            { "type": "text", "name": words, "title": words, "visibleIf": words, "defaultValue": words },
        ] });
        if let Ok(read) = surveyjs::read(&one) {
            used(read.questionnaire);
        }
        let words: String = words.chars().filter(|letter| *letter != '\u{0}').take(30_000).collect();
        let rows = format!("type|name|label|relevant|default\ntext|a|{words}|{words}|{words}\ntext|{words}|B||");
        if let Ok(read) = xlsform::read(&book(&[("survey", &rows)])) {
            used(read.questionnaire);
        }
    }
}

#[test]
fn as_many_questions_as_may_be_are_read_in_the_time_of_their_number() {
    let many: Vec<Json> = (0..5_000)
        .map(|n| {
            if n == 0 {
                json!({ "linkId": "q0", "type": "string" })
            } else {
                shown_after(&format!("q{n}"), &format!("q{}", n - 1))
            }
        })
        .collect();
    used(fhir::questionnaire_in(&with(json!(many))).unwrap().questionnaire);
}

#[test]
fn repeats_by_the_thousand_million_do_no_harm() {
    let inner = repeating("inner", vec![item("b", Kind::Text)]);
    let form = Form::read(questionnaire(vec![repeating("outer", vec![item("a", Kind::Text), inner])])).unwrap();
    let mut given = Answers::default();
    for path in [vec![u32::MAX], vec![1_000_000_000], vec![0, 0], vec![]] {
        given.set("a", &path, vec![Value::Text("x".into())]);
        given.set("b", &[path.as_slice(), &[u32::MAX]].concat(), vec![Value::Text("x".into())]);
    }
    let added =
        [("outer", vec![], u32::MAX), ("inner", vec![u32::MAX], u32::MAX), ("inner", vec![0; 9], 1), ("a", vec![], 9)];
    let added: Vec<_> = added.into_iter().map(|(id, path, count)| (id.to_owned(), path, count)).collect();
    let settled = form.settle_with(&given, now(), &added);
    assert!(settled.repeats("outer", &[]) <= crate::logic::MOST_REPEATS);
    assert!(!form.check(&settled).is_empty());
}
