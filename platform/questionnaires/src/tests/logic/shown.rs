//! What is shown, and what becomes of answers to what is not.

use super::{answers, calculated, code, form, group, item, now, shown_if, words};
use crate::{Answers, Condition, Item, Kind, Value, When, WhenOperator, logic::Wrong};
use std::collections::BTreeSet;

fn when(id: &str, operator: WhenOperator, value: Value) -> When {
    When { item: id.into(), operator, value }
}

#[test]
fn each_comparison_shows_as_fhir_says() {
    use WhenOperator as Is;
    let cases = [
        (Is::Exists, Value::Yes(true), Some(3), true),
        (Is::Exists, Value::Yes(true), None, false),
        (Is::Exists, Value::Yes(false), None, true),
        (Is::Exists, Value::Yes(false), Some(3), false),
        (Is::Equal, Value::Whole(3), Some(3), true),
        (Is::Equal, Value::Number(3.0), Some(3), true),
        (Is::Equal, Value::Whole(3), None, false),
        (Is::Different, Value::Whole(4), Some(3), true),
        (Is::Different, Value::Whole(4), None, false),
        (Is::More, Value::Whole(2), Some(3), true),
        (Is::Less, Value::Whole(2), Some(3), false),
        (Is::AtLeast, Value::Whole(3), Some(3), true),
        (Is::AtMost, Value::Whole(2), Some(3), false),
        (Is::AtMost, Value::Whole(2), None, false),
    ];
    for (operator, value, given, expected) in cases {
        let asked = Item { shown: Condition::All(vec![when("n", operator, value.clone())]), ..item("x", Kind::Text) };
        let form = form(vec![item("n", Kind::Whole), asked]);
        let given = given.map_or_else(Answers::default, |given| answers(&[("n", &[], Value::Whole(given))]));
        assert_eq!(form.settle(&given, now()).is_shown("x", &[]), expected, "{operator} {value:?}");
    }
}

#[test]
fn all_and_any_are_told_apart() {
    let both =
        || vec![when("a", WhenOperator::Exists, Value::Yes(true)), when("b", WhenOperator::Exists, Value::Yes(true))];
    let form = form(vec![
        item("a", Kind::Whole),
        item("b", Kind::Whole),
        Item { shown: Condition::All(both()), ..item("all", Kind::Text) },
        Item { shown: Condition::Any(both()), ..item("any", Kind::Text) },
    ]);
    let settled = form.settle(&answers(&[("a", &[], Value::Whole(1))]), now());
    assert!(!settled.is_shown("all", &[]) && settled.is_shown("any", &[]));
}

#[test]
fn answers_to_hidden_questions_are_dropped_and_told() {
    let form = form(vec![
        item("smokes", Kind::YesNo),
        shown_if(
            group("about", vec![item("how_many", Kind::Whole), calculated("packs", "${how_many} div 20")]),
            "${smokes} = 'true'",
        ),
        shown_if(item("worried", Kind::YesNo), "${how_many} > 10"),
    ]);
    let mut given = answers(&[
        ("smokes", &[], Value::Yes(true)),
        ("how_many", &[], Value::Whole(40)),
        ("worried", &[], Value::Yes(true)),
    ]);
    let settled = form.settle(&given, now());
    assert_eq!(settled.answers.of("packs"), [Value::Number(2.0)]);
    assert!(settled.dropped.is_empty() && settled.is_shown("worried", &[]));
    given.set("smokes", &[], vec![Value::Yes(false)]);
    let settled = form.settle(&given, now());
    assert_eq!(settled.dropped, [("how_many".to_owned(), vec![]), ("worried".to_owned(), vec![])]);
    assert_eq!(settled.answers, answers(&[("smokes", &[], Value::Yes(false))]));
    assert!(form.check(&settled).is_empty());
}

#[test]
fn nothing_is_asked_of_a_hidden_question() {
    let form = form(vec![
        item("a", Kind::Whole),
        shown_if(Item { required: true, ..item("b", Kind::Text) }, "${a} = 1"),
        Item { required: true, ..item("c", Kind::Text) },
    ]);
    assert_eq!(super::wrongs(&form, &Answers::default()), [("c".to_owned(), Wrong::Missing)]);
    assert_eq!(
        super::wrongs(&form, &answers(&[("a", &[], Value::Whole(1)), ("c", &[], words("x"))])),
        [("b".to_owned(), Wrong::Missing)]
    );
}

#[test]
fn an_edited_answer_changes_what_follows_and_nothing_else() {
    let form = form(vec![
        item("kind", Kind::Text),
        shown_if(item("other", Kind::Text), "${kind} = 'other'"),
        item("last", Kind::Text),
    ]);
    let mut given =
        answers(&[("kind", &[], words("other")), ("other", &[], words("mine")), ("last", &[], words("kept"))]);
    assert_eq!(form.settle(&given, now()).answers, given);
    given.set("kind", &[], vec![words("first")]);
    let settled = form.settle(&given, now());
    assert_eq!(settled.answers, answers(&[("kind", &[], words("first")), ("last", &[], words("kept"))]));
    // What was dropped was only left out of what counts: the answers as given still hold it, should it be shown again.
    given.set("kind", &[], vec![words("other")]);
    assert_eq!(form.settle(&given, now()).answers.of("other"), [words("mine")]);
}

#[test]
fn an_answer_stays_with_its_question_when_questions_are_put_in_another_order() {
    let items = [item("a", Kind::Text), item("b", Kind::Text), group("g", vec![item("c", Kind::Text)])];
    let given = answers(&[("a", &[], words("1")), ("b", &[], words("2")), ("c", &[], words("3"))]);
    let forwards = form(items.to_vec()).settle(&given, now()).answers;
    let backwards = form(items.iter().rev().cloned().collect()).settle(&given, now()).answers;
    for id in ["a", "b", "c"] {
        assert_eq!(forwards.of(id), backwards.of(id));
    }
}

#[test]
fn answers_of_another_questionnaire_are_unknown_and_never_mixed_in() {
    let form = form(vec![item("a", Kind::Text), group("g", vec![])]);
    let given = answers(&[
        ("a", &[], words("1")),
        ("foreign", &[], words("2")),
        ("a", &[0], words("3")),
        ("g", &[], words("4")),
    ]);
    let settled = form.settle(&given, now());
    assert_eq!(settled.answers, answers(&[("a", &[], words("1"))]));
    let unknown: Vec<_> = form.check(&settled).into_iter().map(|problem| (problem.item, problem.what)).collect();
    assert_eq!(
        unknown,
        [("foreign".to_owned(), Wrong::Unknown), ("a".to_owned(), Wrong::Unknown), ("g".to_owned(), Wrong::Unknown)]
    );
    assert_eq!(form.keep_only_known(given), answers(&[("a", &[], words("1"))]));
}

#[test]
fn what_depends_on_an_answer_is_known() {
    let mut second = shown_if(item("b", Kind::Text), "${a} = 1");
    second.required = true;
    let form =
        form(vec![item("a", Kind::Whole), second, calculated("c", "string-length(${b})"), item("d", Kind::Text)]);
    assert_eq!(form.dependents("a"), BTreeSet::from(["b", "c"]));
    assert_eq!(form.dependents("b"), BTreeSet::from(["c"]));
    assert!(form.dependents("d").is_empty() && form.dependents("nobody").is_empty());
}

#[test]
fn what_depends_on_several_answers_is_gathered_item_by_item() {
    let form = form(vec![
        item("a", Kind::Whole),
        shown_if(item("b", Kind::Text), "${a} = 1"),
        item("c", Kind::Text),
        shown_if(group("g", vec![item("inside", Kind::Text)]), "${c} = 'x'"),
        shown_if(item("after", Kind::Text), "${inside} = 'y'"),
    ]);
    let mut gathered = form.gather_dependents();
    gathered.add("a");
    assert_eq!(gathered.ids().collect::<Vec<_>>(), ["b"]);
    gathered.add("c");
    assert_eq!(gathered.ids().collect::<Vec<_>>(), ["b", "g", "inside", "after"]);
    assert!(gathered.holds("b") && gathered.holds("after") && !gathered.holds("a") && !gathered.holds("nobody"));
    gathered.clear();
    gathered.add("inside");
    assert_eq!(gathered.ids().collect::<Vec<_>>(), ["after"], "what was found before is forgotten");
}

#[test]
fn a_calculation_wins_where_nobody_may_write_and_proposes_where_they_may() {
    let mut proposed = item("proposed", Kind::Whole);
    proposed.calculation = Some(super::xpath("${a} * 2"));
    let mut fixed = proposed.clone();
    (fixed.id, fixed.read_only) = ("fixed".into(), true);
    let form = form(vec![item("a", Kind::Whole), proposed, fixed, calculated("c", "${proposed} + 1")]);
    let given = answers(&[
        ("a", &[], Value::Whole(2)),
        ("proposed", &[], Value::Whole(7)),
        ("fixed", &[], Value::Whole(7)),
        ("c", &[], code("x")),
    ]);
    let settled = form.settle(&given, now());
    assert_eq!(settled.answers.of("proposed"), [Value::Whole(7)]);
    assert_eq!(settled.answers.of("fixed"), [Value::Whole(4)]);
    assert_eq!(settled.answers.of("c"), [Value::Number(8.0)]);
    let settled = form.settle(&answers(&[("a", &[], Value::Whole(2))]), now());
    assert_eq!(settled.answers.of("proposed"), [Value::Whole(4)]);
}

#[test]
fn first_answers_are_put_in_once() {
    let mut fixed = item("fixed", Kind::Text);
    fixed.initial = vec![words("here")];
    let mut computed = item("computed", Kind::Date);
    computed.initial_expression = Some(super::xpath("today()"));
    let form = form(vec![fixed, computed]);
    let begun = form.begin(&answers(&[("fixed", &[], words("mine"))]), now());
    assert_eq!(begun.of("fixed"), [words("mine")]);
    assert_eq!(begun.of("computed"), [Value::Date(jiff::civil::date(2031, 3, 1))]);
    assert_eq!(form.begin(&Answers::default(), now()).of("fixed"), [words("here")]);
}
