//! What an edit does, and above all what it never does: give a name to another question.

use super::made::{asked, en, item};
use crate::rules::edit::{self, Given, Way};
use proptest::prelude::*;
use questionnaires::{Condition, Item, Kind, Questionnaire, Tag, Value};
use std::collections::BTreeMap;

fn names() -> impl FnMut() -> String {
    let mut number = 100;
    move || {
        number += 1;
        format!("q{number}")
    }
}

fn order(asked: &Questionnaire) -> Vec<&str> {
    edit::names(asked)
}

fn given<'a>(text: &'a str, choices: &'a str) -> Given<'a> {
    Given { text, choices, ..Given::default() }
}

#[test]
fn a_new_question_stands_at_the_end_with_codes_that_were_never_given() {
    let (mut asked, mut names) = (asked(), names());
    let new = edit::make(&mut asked, Kind::One, &given("Where?", "Here\nThere\n\n"), &mut names).unwrap();
    edit::add(&mut asked, None, new).unwrap();
    assert_eq!(order(&asked), ["q1", "q2", "q101"]);
    let codes: Vec<&str> = asked.lists["q101"].choices.iter().map(|choice| choice.code.as_str()).collect();
    assert_eq!(codes, ["a102", "a103"]);
}

#[test]
fn a_question_without_words_or_with_one_choice_is_refused() {
    let (mut asked, mut names) = (asked(), names());
    let mut refused = |given: Given<'_>| edit::make(&mut asked, Kind::One, &given, &mut names).unwrap_err().code;
    assert_eq!(refused(given(" ", "A\nB")), "surveys_text_empty");
    assert_eq!(refused(given("What?", "A")), "surveys_too_few_choices");
    assert_eq!(refused(given("What?", "A\nB\nA")), "surveys_choice_twice");
}

#[test]
fn a_reworded_choice_keeps_its_code_and_a_new_one_never_takes_an_old_code() {
    let (mut asked, mut names) = (asked(), names());
    let mut change = |asked: &mut Questionnaire, lines: &str| {
        edit::change(asked, "q1", (Kind::One, true), &given("Did you wait long?", lines), &mut names).unwrap();
        asked.lists["q1"].choices.iter().map(|choice| choice.code.clone()).collect::<Vec<_>>()
    };
    assert_eq!(change(&mut asked, "Yes, I did\nNo"), ["a1", "a2"], "the same choice in better words");
    assert_eq!(change(&mut asked, "No\nYes, I did"), ["a2", "a1"], "moved, not renamed");
    assert_eq!(change(&mut asked, "No\nYes, I did\nI do not know"), ["a2", "a1", "a101"]);
    assert_eq!(change(&mut asked, "No\nI do not know"), ["a2", "a101"]);
    assert_eq!(change(&mut asked, "No\nI do not know\nYes, I did"), ["a2", "a101", "a102"], "what came back is new");
}

#[test]
fn the_kind_of_an_answered_question_stays() {
    let (mut asked, mut names) = (asked(), names());
    let mut change =
        |locked| edit::change(&mut asked, "q2", (Kind::Text, locked), &given("How was it?", ""), &mut names);
    assert_eq!(change(true).unwrap_err().code, "surveys_kind_locked");
    change(false).unwrap();
}

#[test]
fn a_condition_is_chosen_from_the_answers_and_one_from_elsewhere_is_left_alone() {
    let (mut asked, mut names) = (asked(), names());
    let shown = Given { shown: "q1=a1", ..given("How was it?", "") };
    edit::change(&mut asked, "q2", (Kind::LongText, false), &shown, &mut names).unwrap();
    let Condition::All(list) = &asked.items[1].shown else { panic!("no condition") };
    assert_eq!((list[0].item.as_str(), &list[0].value), ("q1", &Value::Code("a1".into())));
    for odd in ["kept", "q1=a9", "q9=a1", "q2=a1"] {
        let odd = Given { shown: odd, ..given("How was it?", "") };
        edit::change(&mut asked, "q2", (Kind::LongText, false), &odd, &mut names).unwrap();
        assert!(matches!(asked.items[1].shown, Condition::All(_)));
    }
}

#[test]
fn a_question_never_comes_before_what_it_is_shown_after() {
    let (mut asked, mut names) = (asked(), names());
    let shown = Given { shown: "q1=a1", ..given("How was it?", "") };
    edit::change(&mut asked, "q2", (Kind::LongText, false), &shown, &mut names).unwrap();
    assert_eq!(edit::move_item(&mut asked, "q2", Way::Up).unwrap_err().code, "surveys_shown_too_early");
    assert_eq!(edit::move_item(&mut asked, "q1", Way::Down).unwrap_err().code, "surveys_shown_too_early");
    let refused = edit::remove(&mut asked, "q1", &Tag::new("en")).unwrap_err();
    assert_eq!((refused.code, refused.values[0].1.as_ref()), ("surveys_others_depend", "How was it?"));
    assert_eq!(order(&asked), ["q1", "q2"]);
}

#[test]
fn what_was_removed_comes_back_to_its_place() {
    let mut asked = asked();
    let before = asked.clone();
    let removed = edit::remove(&mut asked, "q1", &Tag::new("en")).unwrap();
    assert_eq!(order(&asked), ["q2"]);
    edit::undo(&mut asked, removed);
    assert_eq!(asked, before);
}

#[test]
fn at_the_edge_of_its_page_a_question_goes_on_to_the_next() {
    let mut asked = asked();
    let page = |id: &str, items: Vec<Item>| Item { items, ..item(id, Kind::Page, "Page") };
    let own = std::mem::take(&mut asked.items);
    asked.items = vec![page("p1", own), page("p2", Vec::new())];
    edit::move_item(&mut asked, "q2", Way::Down).unwrap();
    assert_eq!(order(&asked), ["p1", "q1", "p2", "q2"]);
    edit::move_item(&mut asked, "q2", Way::Down).unwrap();
    assert_eq!((order(&asked), asked.items.len()), (vec!["p1", "q1", "p2", "q2"], 3), "out of the last page");
    edit::move_item(&mut asked, "q2", Way::Up).unwrap();
    edit::move_item(&mut asked, "q2", Way::Up).unwrap();
    assert_eq!(order(&asked), ["p1", "q1", "q2", "p2"]);
    edit::move_item(&mut asked, "p1", Way::Down).unwrap();
    assert_eq!(order(&asked), ["p2", "p1", "q1", "q2"], "a page passes a page whole");
}

#[test]
fn statements_share_one_list_and_keep_their_names() {
    let (mut asked, mut names) = (asked(), names());
    let rows = Given { statements: "It is warm\nIt is clean", ..given("How is the room?", "Yes\nNo") };
    let matrix = edit::make(&mut asked, Kind::Matrix, &rows, &mut names).unwrap();
    let id = matrix.id.clone();
    edit::add(&mut asked, None, matrix).unwrap();
    let own: Vec<String> = asked.item(&id).unwrap().items.iter().map(|row| row.id.clone()).collect();
    let rows = Given { statements: "It is clean\nIt is quite warm", ..given("How is the room?", "Yes\nNo") };
    edit::change(&mut asked, &id, (Kind::Matrix, true), &rows, &mut names).unwrap();
    let after = asked.item(&id).unwrap();
    assert_eq!(after.items[0].id, own[1], "clean stays clean");
    assert!(after.items.iter().all(|row| row.choices == after.choices && row.kind == Kind::One));
}

fn any_way() -> impl Strategy<Value = (u8, bool)> {
    (0..7_u8, any::<bool>())
}

proptest! {
    /// decidim-app#743: answers came to stand under other questions when the questions were put into another order.
    #[test]
    fn no_sequence_of_moves_changes_what_a_name_asks(moves in proptest::collection::vec(any_way(), 0..40)) {
        let mut asked = asked();
        let page = |id: &str, items: Vec<Item>| Item { items, ..item(id, Kind::Page, id) };
        asked.items.push(page("p1", vec![item("q3", Kind::Text, "three"), item("q4", Kind::Text, "four")]));
        asked.items.push(page("p2", vec![item("q5", Kind::Text, "five")]));
        let texts = |asked: &Questionnaire| -> BTreeMap<String, (Kind, questionnaires::Text)> {
            asked.walk().map(|item| (item.id.clone(), (item.kind, item.text.clone()))).collect()
        };
        let before = texts(&asked);
        for (which, up) in moves {
            let id = ["q1", "q2", "q3", "q4", "q5", "p1", "p2"][usize::from(which)];
            drop(edit::move_item(&mut asked, id, if up { Way::Up } else { Way::Down }));
            prop_assert_eq!(&texts(&asked), &before);
            prop_assert!(asked.items.iter().all(|top| top.items.iter().all(|inner| inner.kind != Kind::Page)));
        }
        prop_assert_eq!(asked.lists["q1"].choices[0].text.clone(), en("Yes"));
    }
}
