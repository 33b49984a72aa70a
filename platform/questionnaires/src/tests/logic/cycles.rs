//! Flaws of a questionnaire, all at once.

use super::{calculated, choosing, group, item, questionnaire, repeating, shown_if, xpath};
use crate::{
    Bounds, Condition, Expression, Kind, Notation, Repeats, Value, When, WhenOperator,
    logic::{Flaw, Form},
};

fn flaws(items: Vec<crate::Item>) -> Vec<Flaw> {
    Form::read(questionnaire(items)).err().unwrap_or_default()
}

fn cycle(items: &[&str]) -> Flaw {
    Flaw::Cycle { items: items.iter().map(|item| (*item).to_owned()).collect() }
}

#[test]
fn a_circle_of_calculations_is_refused_and_named_in_order() {
    let items = vec![
        calculated("a", "${b} + 1"),
        calculated("b", "${c} + 1"),
        calculated("c", "${a} + 1"),
        item("d", Kind::Whole),
    ];
    assert_eq!(flaws(items), vec![cycle(&["a", "b", "c", "a"])]);
    assert_eq!(flaws(vec![calculated("a", "${a} + 1")]), vec![cycle(&["a", "a"])]);
    assert_eq!(flaws(vec![shown_if(item("a", Kind::Text), "${a} = 'x'")]), vec![cycle(&["a", "a"])]);
}

#[test]
fn a_group_shown_because_of_its_own_content_is_a_circle() {
    let items = vec![shown_if(group("g", vec![item("x", Kind::Whole)]), "${x} > 1")];
    assert_eq!(flaws(items), vec![cycle(&["g", "x", "g"])]);
    let mut counted = repeating("g", vec![item("x", Kind::Whole)]);
    counted.repeats = Some(Repeats { count: Some(xpath("${x}")), ..Repeats::default() });
    assert_eq!(flaws(vec![counted]), vec![cycle(&["g", "x", "g"])]);
}

#[test]
fn a_circle_through_comparisons_and_named_values_is_found() {
    let mut a = item("a", Kind::Whole);
    a.shown = Condition::All(vec![When { item: "b".into(), operator: WhenOperator::Exists, value: Value::Yes(true) }]);
    let mut b = item("b", Kind::Calculated);
    b.calculation = Some(Expression { notation: Notation::FhirPath, text: "%half * 2".into(), name: None });
    let mut whole = questionnaire(vec![a, b]);
    whole.variables = vec![Expression {
        notation: Notation::FhirPath,
        text: "%resource.item.where(linkId='a').answer.value / 2".into(),
        name: Some("half".into()),
    }];
    assert_eq!(Form::read(whole.clone()).err(), Some(vec![cycle(&["a", "b", "a"])]));
    whole.variables = vec![
        Expression { notation: Notation::FhirPath, text: "%half".into(), name: Some("whole".into()) },
        Expression { notation: Notation::FhirPath, text: "%whole".into(), name: Some("half".into()) },
    ];
    let found = Form::read(whole).err().unwrap_or_default();
    assert_eq!(found, vec![cycle(&["%whole", "%half", "%whole"])]);
}

#[test]
fn all_flaws_are_told_at_once() {
    let mut bounded = item("bounded", Kind::Whole);
    bounded.bounds = Bounds { least: Some(Value::Whole(5)), most: Some(Value::Whole(1)), ..Bounds::default() };
    let items = vec![
        item("twice", Kind::Text),
        item("twice", Kind::Text),
        choosing("one", Kind::One, "nowhere", None),
        calculated("bad", "1 +"),
        calculated("asks", "${nobody}"),
        bounded,
    ];
    let mut codes: Vec<&str> = flaws(items).iter().map(Flaw::code).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["bounds", "duplicate_item", "unknown_item", "unknown_list", "unreadable"]);
}

#[test]
fn a_chain_of_five_thousand_calculations_is_read() {
    let mut items = vec![item("c0", Kind::Whole)];
    items.extend((1..5_000).map(|number| calculated(&format!("c{number}"), &format!("${{c{}}} + 1", number - 1))));
    items.reverse();
    let form = super::form(items);
    let settled = form.settle(&super::answers(&[("c0", &[], Value::Whole(1))]), super::now());
    assert_eq!(settled.answers.of("c4999"), [Value::Number(5_000.0)]);
    assert_eq!(form.dependents("c0").len(), 4_999);
}
