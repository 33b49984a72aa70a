//! SurveyJS forms, read.

use crate::interchange::{NotCarried, Place, Reason, surveyjs::read};
use crate::{Condition, Kind, Questionnaire, Value};
use serde_json::{Value as Json, json};

fn whole() -> Json {
    serde_json::from_str(include_str!("data/surveyjs/walk.json")).unwrap()
}

fn form() -> Questionnaire {
    read(&whole()).unwrap_or_else(|troubles| panic!("{troubles:?}")).questionnaire
}

fn shown(form: &Questionnaire, id: &str) -> String {
    match &form.item(id).unwrap().shown {
        Condition::If(expression) => expression.text.clone(),
        Condition::Always => String::new(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_sort_of_element_becomes_its_sort_of_question() {
    let form = form();
    for (id, kind) in [
        ("first", Kind::Page),
        ("age", Kind::Number),
        ("mail", Kind::Email),
        ("mood", Kind::OneOrOther),
        ("who", Kind::Several),
        ("town", Kind::One),
        ("tags", Kind::Several),
        ("stars", Kind::Rating),
        ("agree", Kind::YesNo),
        ("words", Kind::LongText),
        ("order", Kind::Ranking),
        ("face", Kind::Picture),
        ("note", Kind::Note),
        ("older", Kind::Calculated),
        ("photo", Kind::File),
        ("inner", Kind::Group),
        ("often", Kind::Matrix),
        ("often_slept", Kind::One),
        ("table_r1_now", Kind::One),
        ("table_r2_then", Kind::Text),
        ("several_b", Kind::Text),
        ("double", Kind::Calculated),
    ] {
        assert_eq!(form.item(id).unwrap_or_else(|| panic!("{id}")).kind, kind, "{id}");
    }
    let repeats = |id: &str| form.item(id).unwrap().repeats.clone().unwrap();
    assert_eq!((repeats("list").least, repeats("people").most), (Some(1), Some(4)));
    assert_eq!(form.item("note").unwrap().text.exactly("en"), Some("Some words"));
    assert_eq!(form.title.exactly("ga"), Some("Conas a bhí sé?"));
    assert_eq!(form.choices_of(form.item("mood").unwrap())[1].text.exactly("ga"), Some("Go dona"));
    assert!(form.choices_of(form.item("who").unwrap())[3].alone);
    assert!(form.item("often_ate").unwrap().required && form.item("age").unwrap().required);
    assert_eq!(form.item("stars").unwrap().bounds.most, Some(Value::Whole(7)));
    assert_eq!(form.item("mood").unwrap().initial, [Value::Code("good".into())]);
}

#[test]
fn expressions_are_said_in_our_notation() {
    let form = form();
    assert_eq!(shown(&form, "mood"), "${age} >= 18 and ${mail} != ''");
    assert_eq!(shown(&form, "words"), "${agree} = true()");
    assert_eq!(shown(&form, "nick"), "${first_name} != ''");
    assert_eq!(form.item("older").unwrap().calculation.as_ref().unwrap().text, "if(${age} > 50, 'yes', 'no')");
    let checks = &form.item("code").unwrap().constraints;
    assert_eq!(checks[0].expression.text, "regex(., '^[A-Z]+$')");
    assert_eq!(checks[1].expression.text, "string-length(.) >= 2");
}

#[test]
fn what_did_not_come_along_is_listed() {
    let lost = read(&whole()).unwrap().not_carried;
    let told = |place: Place, why: Reason| lost.contains(&NotCarried { place, why });
    let of = |id: &str| Place::Question(id.into());
    assert!(told(Place::Form, Reason::NotUsed("triggers".into())), "{lost:#?}");
    assert!(told(of("town"), Reason::ChoicesElsewhere) && told(of("town"), Reason::NotUsed("enableIf".into())));
    assert!(told(of("mail"), Reason::NotUsed("placeholder".into())));
    let unsaid = |id: &str| lost.iter().any(|one| one.place == of(id) && matches!(one.why, Reason::Unsayable { .. }));
    let rule = Reason::Unsayable { name: "visibleIf".into(), rule: "{age} anyof [1, 2]".into() };
    assert!(told(of("second"), rule) && unsaid("tags"), "{lost:#?}");
    assert!(lost.iter().any(|one| one.place == of("photo") && matches!(one.why, Reason::NeverAsked(_))));
    assert!(told(Place::Element("odd".into()), Reason::NoSuchSort("spinner".into())));
    assert!(told(of("code"), Reason::Check("strange".into())));
}

#[test]
fn what_is_no_form_is_refused_with_the_place() {
    let told = |form: Json| read(&form).unwrap_err().iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    assert!(told(json!({ "a": 1 })).contains("no SurveyJS form"));
    assert!(told(json!([])).contains("no SurveyJS form"));
    assert!(told(json!({ "elements": [{ "type": "text" }] })).contains("element text: it has no type or no name"));
    let twice = json!({ "type": "text", "name": "a" });
    assert!(told(json!({ "elements": [twice, twice] })).contains("element a: this name stands twice"));
    let mut deep = json!({ "type": "text", "name": "q" });
    for n in 0..30 {
        deep = json!({ "type": "panel", "name": format!("p{n}"), "elements": [deep] });
    }
    assert!(told(json!({ "elements": [deep] })).contains("deep"));
    let many: Vec<Json> = (0..5_100).map(|n| json!({ "type": "text", "name": format!("q{n}") })).collect();
    assert!(told(json!({ "elements": many })).contains("more than 5000 elements"));
}
