//! On paper and aloud.

use super::fixtures::{every_kind, form, item, now, when, within, words};
use crate::{Paper, Print, Sheet};
use kernel::Language;
use maud::html;
use questionnaires::{Item, Kind, Narrowing, Value, logic::Form};
use testkit_pages::Page;

fn printed(items: Vec<Item>, paper: &Paper) -> Page {
    let form = form(items);
    let words = words(Language::English);
    let body = html! { body { main { (Sheet::new(&form, &words, now()).paper(paper)) } } };
    Page::new("/paper", 200, Vec::new(), body.into_string())
}

#[test]
fn every_kind_has_room_on_paper_and_no_control() {
    let page = printed(every_kind(), &Paper::default());
    assert_eq!(page.all(".comhar-paper__question").count(), every_kind().len());
    assert_eq!(page.all("input, select, textarea, button").count(), 0);
    assert!(!page.body.contains("style="));
}

#[test]
fn paper_says_who_answers_what_and_where_to_go_on() {
    let items = vec![
        item("cook", Kind::YesNo, "Do you cook?"),
        when(item("meal", Kind::Text, "What do you cook?"), "cook", Value::Yes(true)),
        item("else", Kind::Text, "Anything else?"),
    ];
    let page = printed(items, &Paper::default());
    page.must_say("Answer this only if:").must_say("“Do you cook?”: Yes").must_say("If you answered “No”, go to 3.");
}

#[test]
fn paper_and_script_say_with_which_answer_a_choice_comes() {
    let narrowing = Narrowing { column: "of_first".into(), item: "first".into() };
    let mut second = item("second", Kind::One, "And then?");
    second.choices.as_mut().unwrap().filter = Some(narrowing.expression());
    let mut whole = form(vec![item("first", Kind::One, "What first?"), second]).questionnaire().clone();
    let meals = &mut whole.lists.get_mut("meals").unwrap().choices;
    meals[1].columns.insert("of_first".into(), "soup fish".into());
    let form = Form::read(whole).unwrap();
    let words = words(Language::English);
    let sheet = Sheet::new(&form, &words, now());
    let body = html! { body { main { (sheet.paper(&Paper::default())) } } };
    let page = Page::new("/paper", 200, Vec::new(), body.into_string());
    page.must_say("Bread (only with: Soup, Fish)").must_not_hold("Soup (only");
    let body = html! { body { main { (sheet.script()) } } };
    Page::new("/script", 200, Vec::new(), body.into_string()).must_say("Bread (only with: Soup, Fish)");
}

#[test]
fn t25_paper_carries_its_version_and_the_slip_to_keep() {
    let paper = Paper {
        version: "v4".into(),
        slip: Some(html! { p { "1234 5678" } }),
        print: Print::Large,
        code: documents::scan_code("https://comhar.example/s/4").ok(),
        ..Paper::default()
    };
    let page = printed(vec![within("m", Kind::Matrix, "How was it?", vec![item("a", Kind::One, "Warm")])], &paper);
    page.must_say("Version v4").must_say("1234 5678").must_say("Cut here");
    assert_eq!(page.all(".comhar-paper--large .comhar-paper__mark svg").count(), 1);
    assert_eq!(page.all("table").count(), 0);
}

#[test]
fn the_script_holds_guidance_and_says_what_may_be_left_out() {
    let guided = Item { guidance: super::fixtures::en("Do not hurry."), ..item("mood", Kind::Scale, "How are you?") };
    let form = form(vec![guided]);
    let words = words(Language::English);
    let page = Page::new(
        "/script",
        200,
        Vec::new(),
        html! { body { main { (Sheet::new(&form, &words, now()).script()) } } }.into_string(),
    );
    page.must_say("Do not hurry.").must_say("The person may leave this out.").must_say("from 0 to 10");
}
