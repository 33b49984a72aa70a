//! FHIR questionnaires and responses, there and back.

use crate::interchange::{
    Place, Reason,
    fhir::{About, questionnaire_in, questionnaire_out, response_in, response_out},
};
use crate::{Answers, Condition, Expression, Kind, Notation, Questionnaire, Tag, Text, Value};
use serde_json::{Value as Json, json};

fn data(beginning: &str) -> Vec<(String, Json)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/data/fhir");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let wanted = files.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with(beginning));
    let mut all: Vec<(String, Json)> = wanted
        .map(|path| {
            (path.display().to_string(), serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap())
        })
        .collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    all
}

fn one(name: &str) -> Json {
    data(name).remove(0).1
}

/// Read, kept as JSON as the database keeps it, and written again.
fn there_and_back(from: &Json) -> Json {
    let read = questionnaire_in(from).unwrap_or_else(|troubles| panic!("{troubles:?}"));
    let kept = serde_json::to_string(&read.questionnaire).unwrap();
    let kept: Questionnaire = serde_json::from_str(&kept).unwrap();
    assert_eq!(kept, read.questionnaire);
    questionnaire_out(&kept)
}

fn with_items(items: Json) -> Json {
    json!({ "resourceType": "Questionnaire", "language": "en", "status": "draft", "name": "walks", "item": items })
}

#[test]
fn each_official_questionnaire_comes_out_as_it_came_in() {
    let all: Vec<_> = data("Questionnaire-").into_iter().chain(data("sdc-test-")).collect();
    assert_eq!(all.len(), 14);
    for (name, from) in all.into_iter().filter(|(name, _)| !name.contains("-qs1")) {
        assert_eq!(there_and_back(&from), from, "{name}");
    }
}

#[test]
fn an_official_example_without_link_ids_is_refused_as_the_standard_wants() {
    assert!(questionnaire_in(&one("Questionnaire-qs1")).unwrap_err()[0].what.contains("without linkId"));
}

/// A form with every piece of Structured Data Capture that is used, and some that are only kept.
fn sdc() -> Json {
    one("own-walks")
}

#[test]
fn the_pieces_of_structured_data_capture_come_out_as_they_came_in() {
    assert_eq!(there_and_back(&sdc()), sdc());
}

#[test]
fn the_pieces_of_structured_data_capture_are_used() {
    let read = questionnaire_in(&sdc()).unwrap().questionnaire;
    let item = |id: &str| read.item(id).unwrap().clone();
    assert_eq!(item("steps").kind, Kind::Scale);
    assert_eq!(item("steps").text.exactly("en-x-easy"), Some("How far did you walk?"));
    assert_eq!(
        (item("steps").low.exactly("en"), item("steps").help.exactly("en")),
        (Some("not at all"), Some("A guess is fine."))
    );
    assert_eq!(item("steps").bounds.most, Some(Value::Whole(100)));
    assert_eq!(item("mood").initial, [Value::Code("high".into())]);
    let Condition::All(all) = item("with").shown else { panic!("a list of comparisons") };
    assert_eq!(all[0].value, Value::Code("high".into()));
    assert_eq!(item("with").kind, Kind::SeveralOrOther);
    assert_eq!((item("with").bounds.fewest, item("with").bounds.most_chosen), (Some(1), Some(3)));
    assert_eq!(read.choices_of(&item("with"))[0].text.exactly("ga"), Some("Madra"));
    assert_eq!(read.choices_of(&item("mood"))[1].weight, Some(2.5));
    assert!(read.choices_of(&item("none"))[1].alone);
    assert!(item("sum").calculation.is_some() && item("begun").initial_expression.is_some());
    assert_eq!(item("walks").variables[0].name.as_deref(), Some("far"));
    assert_eq!(item("length").unit.as_deref(), Some("km"));
    assert_eq!((item("device").kind, item("picture").kind), (Kind::Hidden, Kind::File));
    let tags: Vec<&str> = read.languages.iter().map(Tag::as_str).collect();
    assert_eq!(tags, ["en", "en-x-easy", "ga"]);
}

#[test]
fn what_is_not_used_is_named() {
    let read = questionnaire_in(&sdc()).unwrap();
    let named = |item: &str, is: &dyn Fn(&Reason) -> bool| {
        read.not_carried.iter().any(|one| one.place == Place::Question(item.into()) && is(&one.why))
    };
    let ends = |end: &'static str| move |why: &Reason| matches!(why, Reason::Extension(url) if url.ends_with(end));
    assert!(named("steps", &ends("supportLink")) && named("with", &ends("preferredTerminologyServer")));
    let never = |kind: &'static str| move |why: &Reason| *why == Reason::NeverAsked(kind.into());
    assert!(named("picture", &never("attachment")) && named("device", &never("reference")));
}

#[test]
fn a_questionnaire_changed_after_the_import_says_what_it_says_now() {
    let mut read = questionnaire_in(&sdc()).unwrap().questionnaire;
    read.items[0].text = Text::new(Tag::new("en"), "How many steps?");
    read.items[0].bounds.most = Some(Value::Whole(50));
    read.items.swap(0, 1);
    let out = questionnaire_out(&read);
    let steps = &out["item"][1];
    assert_eq!(steps["text"], "How many steps?");
    let of = |end: &str| {
        steps["extension"].as_array().unwrap().iter().find(|one| one["url"].as_str().unwrap().ends_with(end)).cloned()
    };
    assert_eq!(of("maxValue").unwrap()["valueInteger"], 50);
    assert_eq!(of("supportLink").unwrap()["valueUri"], "urn:example:help");
}

#[test]
fn every_kind_of_question_comes_back_as_itself() {
    let tag = || Tag::new("en");
    let mut whole = Questionnaire { name: "kinds".into(), languages: vec![tag()], ..Questionnaire::default() };
    for kind in Kind::ALL {
        let mut item = crate::Item::new(format!("q-{kind}"), *kind, Text::new(tag(), kind.as_str()));
        item.help = Text::new(tag(), "Help");
        item.calculation = (*kind == Kind::Calculated).then(|| Expression {
            notation: Notation::XPath,
            text: "1 + 1".into(),
            name: None,
        });
        whole.items.push(item);
    }
    let back = questionnaire_in(&questionnaire_out(&whole)).unwrap().questionnaire;
    assert_eq!(back.items.len(), whole.items.len());
    for (one, other) in back.items.iter().zip(&whole.items) {
        assert_eq!(
            (one.kind, &one.help, &one.calculation),
            (other.kind, &other.help, &other.calculation),
            "{}",
            one.id
        );
    }
}

fn refused(items: Json) -> String {
    let troubles = questionnaire_in(&with_items(items)).unwrap_err();
    troubles.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_broken_questionnaire_is_refused_with_the_place() {
    assert!(refused(json!([{ "type": "string" }])).contains("without linkId"));
    assert!(
        refused(json!([{ "linkId": "a", "type": "string" }, { "linkId": "a", "type": "date" }]))
            .starts_with("item a: this linkId stands twice")
    );
    assert!(refused(json!([{ "linkId": "a", "type": "question" }])).contains("item a: question is no type"));
    assert!(refused(json!([{ "linkId": "a" }])).contains("item a: no type"));
    let when = json!([{ "question": "b", "operator": "=", "answerBoolean": true }]);
    assert!(
        refused(json!([{ "linkId": "a", "type": "string", "enableWhen": when }]))
            .contains("depending on b, which does not exist")
    );
    assert!(
        questionnaire_in(&json!({ "resourceType": "Patient" })).unwrap_err()[0].what.contains("no FHIR Questionnaire")
    );
    assert!(questionnaire_in(&json!([1, 2])).is_err());
}

#[test]
fn groups_too_deep_and_too_many_items_are_refused() {
    let mut deep = json!({ "linkId": "0", "type": "string" });
    for depth in 1..40 {
        deep = json!({ "linkId": depth.to_string(), "type": "group", "item": [deep] });
    }
    assert!(refused(json!([deep])).contains("deep"));
    let many: Vec<Json> = (0..5_002).map(|n| json!({ "linkId": n.to_string(), "type": "string" })).collect();
    assert!(refused(json!(many)).contains("more than 5000 items"));
    let mut json = json!(1);
    for _ in 0..200 {
        json = json!([json]);
    }
    assert!(questionnaire_in(&json).unwrap_err()[0].what.contains("deep"));
}

fn values_of(items: &Json) -> Vec<(String, Json)> {
    let mut found = Vec::new();
    for item in items.as_array().into_iter().flatten() {
        let link = item["linkId"].as_str().unwrap().to_owned();
        for answer in item["answer"].as_array().into_iter().flatten() {
            let mut value = answer.as_object().unwrap().clone();
            if let Some(coding) = value.get_mut("valueCoding").and_then(Json::as_object_mut) {
                coding.retain(|name, _| name == "code" || name == "system");
            }
            let inner = value.remove("item");
            value.remove("extension");
            found.push((link.clone(), Json::Object(value)));
            found.extend(values_of(&inner.unwrap_or_default()));
        }
        found.extend(values_of(&item["item"]));
    }
    found
}

#[test]
fn each_official_response_comes_out_with_the_same_answers() {
    let pairs = [
        ("Questionnaire-gcs", "QuestionnaireResponse-gcs"),
        ("sdc-test-fhirpath-prepop-source-query", "sdc-response-map-populate-out"),
    ];
    for (asked, answered) in pairs {
        let questionnaire = questionnaire_in(&one(asked)).unwrap().questionnaire;
        let response = one(answered);
        let answers = response_in(&questionnaire, &response).unwrap_or_else(|troubles| panic!("{asked} {troubles:?}"));
        let out = response_out(&questionnaire, &answers, &About::default());
        assert_eq!(values_of(&out["item"]), values_of(&response["item"]), "{asked}");
        assert_eq!(response_in(&questionnaire, &out).unwrap(), answers, "{asked}");
    }
}

#[test]
fn an_official_response_to_another_version_is_refused() {
    let questionnaire = questionnaire_in(&one("Questionnaire-bb")).unwrap().questionnaire;
    let troubles = response_in(&questionnaire, &one("QuestionnaireResponse-bb")).unwrap_err();
    assert!(troubles.iter().any(|trouble| trouble.place == "item vitaminKDose1"));
    let questionnaire = questionnaire_in(&one("Questionnaire-f201")).unwrap().questionnaire;
    let troubles = response_in(&questionnaire, &one("QuestionnaireResponse-f201")).unwrap_err();
    assert!(troubles.iter().any(|trouble| trouble.what == "valueString is no answer to a question of type boolean"));
}

#[test]
fn answers_of_every_kind_come_back_as_they_were() {
    let questionnaire = questionnaire_in(&sdc()).unwrap().questionnaire;
    let mut answers = Answers::default();
    answers.set("steps", &[], vec![Value::Whole(40)]);
    answers.set("mood", &[], vec![Value::Code("high".into())]);
    answers.set("with", &[], vec![Value::Code("dog".into()), Value::Text("My neighbour".into())]);
    answers.set("none", &[], vec![Value::Code("Feet".into())]);
    answers.set("length", &[0], vec![Value::Number(2.5)]);
    answers.set("length", &[1], vec![Value::Number(4.0)]);
    answers.set("begun", &[1], vec![Value::At("2031-03-01T10:15:00".parse().unwrap())]);
    answers.set("weight", &[], vec![Value::Amount { number: 70.5, unit: "kg".into() }]);
    let out = response_out(&questionnaire, &answers, &About { offset: "+01:00".into(), ..About::default() });
    assert_eq!(out["item"][4]["item"][1], Json::Null, "each repeat is an item of its own");
    let mut back = response_in(&questionnaire, &out).unwrap();
    let key = |row: &crate::Answer| (row.item.clone(), row.path.clone());
    back.0.sort_by_key(key);
    answers.0.sort_by_key(key);
    assert_eq!(back, answers);
}

fn forged(items: Json) -> String {
    let questionnaire = questionnaire_in(&sdc()).unwrap().questionnaire;
    let from = json!({ "resourceType": "QuestionnaireResponse", "status": "completed", "item": items });
    response_in(&questionnaire, &from).unwrap_err()[0].to_string()
}

#[test]
fn a_forged_response_is_refused_with_the_place() {
    assert!(
        forged(json!([{ "linkId": "role", "answer": [{ "valueString": "admin" }] }]))
            .contains("item role: the questionnaire has no such item")
    );
    assert!(forged(json!([{ "linkId": "length", "answer": [{ "valueDecimal": 1 }] }])).contains("at this place"));
    assert!(
        forged(json!([{ "linkId": "steps", "answer": [{ "valueString": "7" }] }]))
            .contains("item steps: valueString is no answer")
    );
    assert!(
        forged(json!([{ "linkId": "steps", "answer": [{ "valueInteger": 7 }, { "valueInteger": 8 }] }]))
            .contains("takes one")
    );
    assert!(
        forged(json!([{ "linkId": "mood", "answer": [{ "valueCoding": { "system": "urn:moods", "code": "odd" } }] }]))
            .contains("not in its list")
    );
    assert!(
        forged(json!([{ "linkId": "walks", "answer": [{ "valueString": "x" }] }])).contains("a group takes no answer")
    );
    let steps = json!({ "linkId": "steps", "answer": [{ "valueInteger": 7 }] });
    assert!(forged(json!([steps, steps])).contains("more than once"));
    assert!(forged(json!([{ "answer": [] }])).contains("without linkId"));
    assert!(forged(json!([{ "linkId": "picture", "answer": [{ "valueAttachment": {} }] }])).contains("files"));
}

#[test]
fn a_questionnaire_of_a_spreadsheet_comes_back_whole_through_fhir() {
    for (name, bytes) in super::xlsform_forms::forms().into_iter().filter(|(name, _)| *name != "duplicates allowed") {
        let form = crate::interchange::xlsform::read(&bytes).unwrap().questionnaire;
        let back = questionnaire_in(&questionnaire_out(&form))
            .unwrap_or_else(|troubles| panic!("{name} {troubles:?}"))
            .questionnaire;
        for (one, other) in back.walk().zip(form.walk()) {
            let mut other = other.clone();
            other.carried = one.carried.clone();
            other.items = one.items.clone();
            if let (Some(one), Some(other)) = (&one.choices, &mut other.choices) {
                other.list = one.list.clone();
            }
            assert_eq!(*one, other, "{name}");
        }
        assert_eq!(back.walk().count(), form.walk().count(), "{name}");
        for item in form.walk() {
            assert_eq!(back.choices_of(back.item(&item.id).unwrap()), form.choices_of(item), "{name} {}", item.id);
        }
    }
}
