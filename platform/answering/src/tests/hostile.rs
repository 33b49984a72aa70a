//! Forms sent to hurt, or to learn what nobody was asked.

use super::fixtures::{answers, code, form, item, now, page, repeated, sent, text, when, within, words};
use crate::{At, Sheet, carry};
use kernel::Language;
use proptest::prelude::*;
use questionnaires::{Answer, Answers, Expression, Item, Kind, Notation, Value};

fn deep() -> Vec<Item> {
    let inner = repeated(within("inner", Kind::Group, "Inner", vec![item("b", Kind::Text, "B")]), None);
    let outer = repeated(within("outer", Kind::Group, "Outer", vec![item("a", Kind::Text, "A"), inner]), Some(3));
    vec![outer, repeated(item("names", Kind::Text, "Names"), None), item("last", Kind::Several, "Last")]
}

#[test]
fn repeats_by_the_thousand_million_and_fields_by_the_thousand_are_answered() {
    let form = form(deep());
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now()).without_summary();
    let mut fields = web::Fields::default();
    fields.add("answering-page", "0");
    for name in
        ["q-outer", "q-inner.0", "q-inner.4294967295", "q-inner.0.0.0", "q-names", "q-none", "q-outer.99999999999"]
    {
        fields.add(format!("answering-count-{name}"), "1000000000");
    }
    for number in 0..1_500 {
        fields.add(format!("answering-count-q-inner.{number}"), "200");
        fields.add(format!("answering-x{number}"), "1");
        fields.add(format!("q-stray{number}"), "1");
        fields.add(format!("q-a.{number}"), "1");
    }
    for step in
        ["next", "add-q-outer", "add-q-inner.4294967295", "remove-q-outer.4294967295", "go-18446744073709551615"]
    {
        let mut fields = fields.clone();
        fields.add("step", step);
        let turn = sheet.turn(&web::Form::of(fields));
        assert!(turn.settled.repeats("outer", &[]) <= 3, "{step}");
        assert!(turn.dropped.len() >= 1_500, "{step}");
    }
}

#[test]
fn forged_answers_by_the_thousand_are_answered() {
    let mut items = deep();
    items.push(item("town", Kind::Lookup, "Town?"));
    items[3].choices = Some(questionnaires::ChoiceSource { list: "towns".to_owned(), ..Default::default() });
    let form = form(items);
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let row = |item: &str, path: Vec<u32>, value: Value| Answer { item: item.to_owned(), path, values: vec![value] };
    let mut forged = Answers::default();
    for number in 0..3_000_u32 {
        forged.0.push(row("b", vec![number / 100, u32::MAX - number], text("x")));
        forged.0.push(row("town", vec![], code(&format!("t{}", 9_999 - number))));
    }
    let mut dropped = Vec::new();
    let kept = carry::unpack(&carry::pack(&forged), &form, &mut dropped);
    assert_eq!((kept.of("town").len(), kept.all("town").count(), dropped.len()), (1, 1, 0));
    let turn = sheet.turn(&web::Form::empty().with("answering-carried", carry::pack(&forged)).with("step", "send"));
    assert_eq!(turn.answers().of("town"), [code("t9999")]);
    assert_eq!(turn.answers().all("b").count(), 0);
}

/// A form with everything that nobody is asked: hidden, calculated, and what other answers hide.
fn secrets() -> Vec<Item> {
    let mut sum = item("sum", Kind::Calculated, "Risk sum");
    sum.calculation = Some(Expression { notation: Notation::XPath, text: "'calculated-secret'".into(), name: None });
    let hidden = Item { initial: vec![text("hidden-secret")], ..item("source", Kind::Hidden, "Where from") };
    let told = Item { read_only: true, initial: vec![text("leaflet")], ..item("told", Kind::Text, "We know") };
    vec![
        item("cook", Kind::YesNo, "Do you cook?"),
        told,
        sum,
        hidden,
        when(item("meal", Kind::Text, "Secret meal?"), "cook", Value::Yes(true)),
        item("else", Kind::Text, "Anything else?"),
    ]
}

fn html(page: &testkit_pages::Page) -> String {
    page.all("main").map(|main| main.html()).collect()
}

fn in_carried(page: &testkit_pages::Page) -> String {
    use base64::Engine as _;
    let carried = page.all("[name=answering-carried]").filter_map(|field| field.attr("value").map(ToOwned::to_owned));
    let bytes = carried.map(|text| base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).unwrap());
    bytes.map(|bytes| String::from_utf8(bytes).unwrap()).collect()
}

#[test]
fn what_nobody_is_asked_does_not_travel_in_the_page_and_is_there_at_the_end() {
    let form = form(secrets());
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let first = page(&sheet, &sheet.begin());
    let second = sheet.turn(&sent(first.submit("Continue").choose("Do you cook?", "No")));
    let drawn = page(&sheet, &second);
    let summary = sheet.turn(&sent(drawn.submit("Continue").with("Anything else?", "No")));
    assert_eq!(summary.at, At::Summary);
    let last = page(&sheet, &summary);
    for page in [&first, &drawn, &last] {
        let all = format!("{}{}", html(page), in_carried(page));
        assert!(!all.contains("calculated-secret") && !all.contains("hidden-secret"), "{all}");
        assert!(!html(page).contains("Secret meal?"), "{}", html(page));
    }
    let done = sheet.turn(&sent(last.submit("Send my answers")));
    assert_eq!((done.at, done.dropped.as_slice()), (At::Done, [].as_slice()));
    assert_eq!(done.answers().of("source"), [text("hidden-secret")]);
    assert_eq!(done.answers().of("sum"), [text("calculated-secret")]);
    assert_eq!(done.answers().of("told"), [text("leaflet")]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_carried_is_answered_and_nothing_hidden_is_shown(
        rows in prop::collection::vec((prop::sample::select(vec!["cook", "meal", "sum", "source", "told", "else", "b", "a", "x"]),
            prop::collection::vec(any::<u32>(), 0..4), "\\PC{0,20}"), 0..12),
        number in prop::sample::select(vec!["0", "1", "-1", "9", "18446744073709551616", "x", ""]),
        step in prop::sample::select(vec!["next", "back", "send", "go-0", "go-99", "add-q-outer", "remove-q-outer.0", "remove-", "?"]),
    ) {
        let form = form(secrets().into_iter().chain(deep()).collect());
        let words = words(Language::English);
        let sheet = Sheet::new(&form, &words, now());
        let mut forged = answers(&[("cook", &[], vec![Value::Yes(false)])]);
        forged.0.extend(rows.into_iter().map(|(item, path, said)| Answer { item: item.into(), path, values: vec![text(&said)] }));
        let fields = web::Form::empty()
            .with("answering-carried", carry::pack(&forged))
            .with("answering-page", number)
            .with("step", step)
            .with("q-cook", "no");
        let turn = sheet.turn(&fields);
        let drawn = page(&sheet, &turn);
        prop_assert!(turn.answers().of("meal").is_empty());
        prop_assert!(turn.at != At::Page(1) || drawn.all("[name='q-meal']").count() == 0);
        prop_assert!(!html(&drawn).contains("hidden-secret") && !in_carried(&drawn).contains("hidden-secret"));
    }
}
