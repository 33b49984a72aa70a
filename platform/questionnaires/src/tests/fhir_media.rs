//! Pictures that travel in a FHIR questionnaire, and areas, which are chosen where some are offered.

use crate::interchange::{
    NotCarried, PictureLeft, Reason,
    fhir::{questionnaire_in, questionnaire_out, response_in},
};
use crate::{Choice, ChoiceList, ChoiceSource, Item, Kind, Media, Questionnaire, Tag, Text, Value};
use serde_json::{Value as Json, json};

const MEDIA: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-itemMedia";
const BYTES: &str = "iVBORw0KGgoAAAANSUhEUgAA";

fn asked(media: Vec<Media>) -> Questionnaire {
    let item = Item { media, ..Item::new("q1", Kind::Text, Text::new(Tag::new("en"), "What do you see?")) };
    Questionnaire {
        name: "seen".into(),
        languages: vec![Tag::new("en")],
        items: vec![item],
        ..Questionnaire::default()
    }
}

fn extension(of: &Json) -> Option<&Json> {
    of["item"][0]["extension"].as_array()?.iter().find(|one| one["url"] == MEDIA)
}

#[test]
fn a_picture_travels_with_its_words_and_comes_back() {
    let words = Text::new(Tag::new("en"), "A red door").and(Tag::new("ga"), "Doras dearg");
    let symbol = Media { kind: "image/svg+xml".into(), source: "symbol:sun".into(), words: Text::default() };
    let whole = asked(vec![Media::of_bytes("image/png", BYTES, words.clone()), symbol]);
    let out = questionnaire_out(&whole);
    let attachment = &extension(&out).unwrap()["valueAttachment"];
    assert_eq!((&attachment["contentType"], &attachment["data"]), (&json!("image/png"), &json!(BYTES)));
    assert_eq!(attachment["title"], "A red door");
    let back = questionnaire_in(&out).unwrap();
    assert_eq!(back.questionnaire.items[0].media, whole.items[0].media);
    assert!(back.not_carried.is_empty(), "{:?}", back.not_carried);
    assert_eq!(questionnaire_out(&back.questionnaire), out);
    // One that says that it only decorates has no words, and is none of those that nobody described.
    let silent = questionnaire_out(&asked(vec![Media::of_bytes("image/png", BYTES, Text::default())]));
    let back = questionnaire_in(&silent).unwrap();
    assert_eq!((back.questionnaire.items[0].media.len(), back.not_carried.len()), (1, 0));
}

#[test]
fn no_byte_of_a_picture_is_kept_beside_the_questionnaire_and_what_does_not_come_along_is_named() {
    let words = || json!({ "contentType": "image/jpeg", "data": "UGxhbnRlZA==", "title": "A door", "size": 7, "creation": "2031" });
    let one = |attachment: Json| json!({ "url": MEDIA, "valueAttachment": attachment });
    let from = |extensions: Vec<Json>| {
        json!({
            "resourceType": "Questionnaire", "status": "draft", "name": "x", "language": "en",
            "item": [{ "linkId": "q1", "type": "string", "text": "What?", "extension": extensions }],
        })
    };
    let other = json!({ "url": "http://example.org/other", "valueString": "kept" });
    let read = questionnaire_in(&from(vec![one(words()), other.clone(), one(words())])).unwrap();
    assert_eq!(read.questionnaire.items[0].media.len(), 1);
    assert_eq!(read.not_carried.iter().filter(|left| left.why == Reason::Picture(PictureLeft::Second)).count(), 1);
    let mut without = read.questionnaire.clone();
    without.items[0].media.clear();
    let kept = serde_json::to_string(&without).unwrap();
    assert!(!kept.contains("UGxhbnRlZA") && kept.contains("http://example.org/other"), "{kept}");
    let out = questionnaire_out(&read.questionnaire);
    assert!(out["item"][0]["extension"].as_array().unwrap().contains(&other), "what is not used goes out again");
    let wordless = json!({ "contentType": "image/jpeg", "data": "UGxhbnRlZA==" });
    let film = json!({ "contentType": "video/mp4", "data": "UGxhbnRlZA==", "title": "A film" });
    for (attachment, said) in [(wordless, PictureLeft::Wordless), (film, PictureLeft::NoPicture)] {
        let read = questionnaire_in(&from(vec![one(attachment)])).unwrap();
        assert!(read.questionnaire.items[0].media.is_empty());
        assert_eq!(read.not_carried, [NotCarried::picture("q1", said)]);
        assert!(!serde_json::to_string(&read.questionnaire).unwrap().contains("UGxhbnRlZA"));
    }
    // An address is never fetched: it is kept as it came, and named.
    let elsewhere = one(json!({ "contentType": "image/png", "url": "http://example.org/door.png", "title": "A door" }));
    let read = questionnaire_in(&from(vec![elsewhere.clone()])).unwrap();
    assert!(matches!(&read.not_carried[0].why, Reason::Extension(_)), "{:?}", read.not_carried);
    assert_eq!(extension(&questionnaire_out(&read.questionnaire)), Some(&elsewhere));
}

#[test]
fn an_area_is_a_choice_where_areas_are_offered_and_words_where_none_are() {
    let mut listed = Item::new("from", Kind::Area, Text::new(Tag::new("en"), "From where?"));
    listed.choices = Some(ChoiceSource { list: "areas".into(), ..ChoiceSource::default() });
    let mut whole = asked(Vec::new());
    whole.items = vec![listed, Item::new("to", Kind::Area, Text::new(Tag::new("en"), "To where?"))];
    let kerry = Choice { code: "ky".into(), text: Text::new(Tag::new("en"), "Kerry"), ..Choice::default() };
    whole.lists.insert("areas".into(), ChoiceList { choices: vec![kerry], url: None });
    let out = questionnaire_out(&whole);
    assert_eq!((&out["item"][0]["type"], &out["item"][1]["type"]), (&json!("choice"), &json!("string")));
    let back = questionnaire_in(&out).unwrap().questionnaire;
    assert!(back.items.iter().all(|item| item.kind == Kind::Area));
    let sent = |from: Json, to: Json| {
        let items = json!([{ "linkId": "from", "answer": [from] }, { "linkId": "to", "answer": [to] }]);
        response_in(&whole, &json!({ "resourceType": "QuestionnaireResponse", "status": "completed", "item": items }))
    };
    let words = json!({ "valueString": "Cobh" });
    let answers = sent(json!({ "valueCoding": { "code": "ky" } }), words.clone()).unwrap();
    assert_eq!(answers.at("from", &[]), [Value::Code("ky".into())]);
    assert_eq!(answers.at("to", &[]), [Value::Text("Cobh".into())]);
    for forged in [json!({ "valueCoding": { "code": "moon" } }), words.clone()] {
        assert!(sent(forged, words.clone()).is_err());
    }
}
