//! What was sent and is not taken.

use super::fixtures::{answers, code, form, item, now, page, sent, text, when, words};
use crate::{Sheet, Why, carry};
use kernel::Language;
use proptest::prelude::*;
use questionnaires::{Answers, Kind, Narrowing, Value};

#[test]
fn a_forged_code_is_dropped_and_named() {
    let form = form(vec![item("meal", Kind::One, "Which meal?"), item("more", Kind::Several, "And?")]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let first = page(&sheet, &sheet.begin());
    let turn = sheet.turn(&sent(first.submit("Continue").forging(&crate::field("meal", &[]), "poison")));
    assert!(turn.answers().is_empty());
    assert!(turn.dropped.iter().any(|dropped| dropped.item == "meal" && dropped.why == Why::NotOffered));
}

#[test]
fn a_field_of_no_question_is_dropped_and_named() {
    let form = form(vec![item("a", Kind::Text, "A")]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let first = page(&sheet, &sheet.begin());
    let turn = sheet.turn(&sent(first.submit("Continue").forging("q-secret", "x")));
    assert!(turn.dropped.iter().any(|dropped| dropped.item == "q-secret" && dropped.why == Why::NotAsked));
}

#[test]
fn carried_answers_that_were_tampered_with_are_dropped_and_named() {
    let mut computed = item("sum", Kind::Calculated, "Sum");
    computed.calculation = None;
    let form = form(vec![item("meal", Kind::One, "Which meal?"), computed, item("note", Kind::Hidden, "N")]);
    let mut dropped = Vec::new();
    let forged = answers(&[
        ("meal", &[], vec![code("poison")]),
        ("sum", &[], vec![Value::Whole(9)]),
        ("note", &[], vec![text("x")]),
        ("other", &[], vec![text("y")]),
        ("meal", &[7], vec![code("soup")]),
    ]);
    let kept = carry::unpack(&carry::pack(&forged), &form, &mut dropped);
    assert_eq!(kept, Answers::default());
    assert_eq!(dropped.len(), 5);
    carry::unpack("@@@", &form, &mut dropped);
    assert!(dropped.iter().any(|dropped| dropped.why == Why::Unreadable));
}

#[test]
fn an_answer_to_a_hidden_question_does_not_count() {
    let form = form(vec![
        item("cook", Kind::YesNo, "Do you cook?"),
        when(item("meal", Kind::Text, "What?"), "cook", Value::Yes(true)),
    ]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now()).without_summary();
    let packed = carry::pack(&answers(&[("cook", &[], vec![Value::Yes(false)]), ("meal", &[], vec![text("x")])]));
    let forged = web::Form::empty().with("answering-carried", packed).with("step", "send");
    let turn = sheet.turn(&forged);
    assert_eq!(turn.answers().0.len(), 1);
    assert!(turn.dropped.iter().any(|dropped| dropped.item == "meal" && dropped.why == Why::Hidden));
}

#[test]
fn own_words_are_taken_with_their_choice_and_asked_for_without() {
    let form = form(vec![item("meal", Kind::OneOrOther, "Which meal?")]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let first = page(&sheet, &sheet.begin());
    let turn = sheet.turn(&sent(first.submit("Continue").choose("Which meal?", "Something else")));
    assert!(turn.is_refused());
    let turn = sheet.turn(&sent(
        first.submit("Continue").choose("Which meal?", "Something else").with("In your own words", "Cake"),
    ));
    assert_eq!(turn.answers().of("meal"), [text("Cake")]);
    let turn =
        sheet.turn(&sent(first.submit("Continue").choose("Which meal?", "Soup").with("In your own words", "Cake")));
    assert_eq!(turn.answers().of("meal"), [code("soup")]);
}

#[test]
fn a_place_given_twice_is_refused_and_stays() {
    let form = form(vec![item("order", Kind::Ranking, "What matters?")]);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let first = page(&sheet, &sheet.begin());
    let turn = sheet.turn(&sent(first.submit("Continue").with("Soup", "1").with("Fish", "1")));
    assert!(turn.is_refused());
    let again = page(&sheet, &turn);
    assert_eq!((again.field("Soup").value, again.field("Fish").value), ("1".into(), "1".into()));
    let turn = sheet.turn(&sent(again.submit("Continue").with("Soup", "2")));
    assert_eq!(turn.answers().of("order"), [code("fish"), code("soup")]);
}

#[test]
fn two_questions_never_share_a_field() {
    let names = ["a", "a.1", "a-day", "a_day", "a:2d:day", "/a", "á", "A", "a ", "q-a"];
    let fields: std::collections::BTreeSet<_> = names.iter().map(|name| crate::field(name, &[])).collect();
    assert_eq!(fields.len(), names.len());
    assert_ne!(crate::field("a", &[1]), crate::field("a.1", &[]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_sent_is_answered(pairs in prop::collection::vec(("(q-[a-z_]{1,12}(-[a-z0-9]{1,8})?|answering-[a-z]{1,9}|step)", ".{0,40}"), 0..20)) {
        let form = form(super::fixtures::every_kind());
        let words = words(Language::English);
        let sheet = Sheet::new(&form, &words, now());
        let mut fields = web::Fields::default();
        for (name, value) in pairs {
            fields.add(name, value);
        }
        let turn = sheet.turn(&web::Form::of(fields));
        let _ = page(&sheet, &turn);
    }

    #[test]
    fn answers_travel_unchanged(words in prop::collection::vec("\\PC{1,30}", 1..8)) {
        let items = (0..words.len()).map(|number| item(&format!("q{number}"), Kind::Text, "?")).collect();
        let form = form(items);
        let mut given = Answers::default();
        for (number, word) in words.iter().enumerate() {
            given.set(&format!("q{number}"), &[], vec![text(word)]);
        }
        let mut dropped = Vec::new();
        prop_assert_eq!(carry::unpack(&carry::pack(&given), &form, &mut dropped), given);
        prop_assert!(dropped.is_empty());
    }
}

#[test]
fn what_one_question_offers_beside_another_is_read_by_what_was_answered_there() {
    let narrowing = Narrowing { column: "of_first".into(), item: "first".into() };
    let mut second = item("second", Kind::One, "And then?");
    second.choices.as_mut().unwrap().filter = Some(narrowing.expression());
    let mut asked = form(vec![item("first", Kind::One, "Which meal?"), second]).questionnaire().clone();
    asked.lists.get_mut("meals").unwrap().choices[2].columns.insert("of_first".into(), "soup".into());
    let form = questionnaires::logic::Form::read(asked).unwrap();
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let both = crate::Page::of(["first", "second"]);
    let read = |fields: &str| sheet.read_at_once(&web::Form::of(web::Fields::read(fields.as_bytes())), &both);
    assert_eq!(read("q-first=soup&q-second=fish").answers.at("second", &[]), [code("fish")]);
    let forged = read("q-first=bread&q-second=fish");
    assert!(forged.answers.at("second", &[]).is_empty());
    assert!(forged.dropped.iter().any(|dropped| dropped.item == "second" && dropped.why == Why::NotOffered));
}
