//! Everything that can be wrong with an answer.

use super::{answers, choosing, code, form, item, list, questionnaire, words, wrongs, xpath};
use crate::{
    Answers, Bounds, Choice, Constraint, Expression, Item, Kind, Notation, Severity, Text, Value,
    logic::{Form, Wrong},
};
use jiff::civil::date;

fn bounded(kind: Kind, bounds: Bounds) -> Form {
    form(vec![Item { bounds, ..item("x", kind) }])
}

fn wrong(form: &Form, value: Value) -> Vec<Wrong> {
    wrongs(form, &answers(&[("x", &[], value)])).into_iter().map(|(_, what)| what).collect()
}

#[test]
fn an_answer_must_be_of_the_sort_that_is_asked() {
    let samples = [
        (Kind::YesNo, Value::Yes(true), words("yes")),
        (Kind::Whole, Value::Whole(3), Value::Number(3.5)),
        (Kind::Number, Value::Number(3.5), words("3.5")),
        (Kind::Number, Value::Whole(3), Value::Number(f64::NAN)),
        (
            Kind::Amount,
            Value::Amount { number: 1.0, unit: "kg".into() },
            Value::Amount { number: f64::INFINITY, unit: "kg".into() },
        ),
        (Kind::Text, words("a"), Value::Whole(1)),
        (Kind::Date, Value::Date(date(2031, 3, 1)), words("2031-03-01")),
        (Kind::Recommend, Value::Whole(10), Value::Whole(11)),
        (Kind::Year, Value::Whole(1999), Value::Date(date(1999, 1, 1))),
        (
            Kind::Point,
            Value::Point { latitude: 52.0, longitude: -8.0 },
            Value::Point { latitude: 152.0, longitude: 0.0 },
        ),
    ];
    for (kind, right, wrong_one) in samples {
        let form = bounded(kind, Bounds::default());
        assert!(wrong(&form, right).is_empty(), "{kind}");
        assert_eq!(wrong(&form, wrong_one), [Wrong::WrongSort], "{kind}");
    }
}

#[test]
fn bounds_are_kept() {
    let between =
        Bounds { least: Some(Value::Whole(1)), most: Some(Value::Whole(5)), places: Some(1), ..Bounds::default() };
    let number = bounded(Kind::Number, between);
    assert_eq!(wrong(&number, Value::Number(0.5)), [Wrong::TooLow(Value::Whole(1))]);
    assert_eq!(wrong(&number, Value::Number(5.5)), [Wrong::TooHigh(Value::Whole(5))]);
    assert_eq!(wrong(&number, Value::Number(2.25)), [Wrong::TooLong(1)]);
    assert!(wrong(&number, Value::Number(2.5)).is_empty());
    let day = bounded(Kind::Date, Bounds { most: Some(Value::Date(date(2031, 3, 1))), ..Bounds::default() });
    assert_eq!(wrong(&day, Value::Date(date(2031, 3, 2))), [Wrong::TooHigh(Value::Date(date(2031, 3, 1)))]);
    let short = bounded(Kind::Text, Bounds { length: Some(3), ..Bounds::default() });
    assert!(wrong(&short, words("čšž")).is_empty());
    assert_eq!(wrong(&short, words("čšžđ")), [Wrong::TooLong(3)]);
}

#[test]
fn several_choices_are_counted_and_none_of_these_stands_alone() {
    let mut whole = questionnaire(vec![
        Item {
            bounds: Bounds { fewest: Some(2), most_chosen: Some(3), ..Bounds::default() },
            ..choosing("x", Kind::Several, "l", None)
        },
        choosing("rank", Kind::Ranking, "l", None),
        choosing("one", Kind::One, "l", None),
    ]);
    let mut codes = list(&["a", "b", "c", "d"]);
    codes.choices.push(Choice { code: "none".into(), alone: true, ..Choice::default() });
    whole.lists.insert("l".into(), codes);
    let form = Form::read(whole).unwrap();
    let chosen = |item: &str, codes: &[&str]| {
        let mut answers = Answers::default();
        answers.set(item, &[], codes.iter().map(|one| code(one)).collect());
        wrongs(&form, &answers).into_iter().map(|(_, what)| what).collect::<Vec<_>>()
    };
    assert_eq!(chosen("x", &["a"]), [Wrong::TooFew(2)]);
    assert!(chosen("x", &["a", "b"]).is_empty());
    assert_eq!(chosen("x", &["a", "b", "c", "d"]), [Wrong::TooMany(3)]);
    assert_eq!(chosen("x", &["a", "none"]), [Wrong::TooMany(1)]);
    assert!(chosen("x", &["none"]).is_empty());
    assert_eq!(chosen("rank", &["a", "b", "a"]).len(), 1, "nothing is ranked twice");
    assert!(chosen("rank", &["b", "a"]).is_empty());
    assert_eq!(chosen("one", &["a", "b"]), [Wrong::TooMany(1)]);
}

#[test]
fn a_constraint_speaks_only_of_what_is_answered() {
    let constraint = |key: &str, expression: Expression, severity| Constraint {
        key: key.into(),
        expression,
        message: Text::default(),
        severity,
    };
    let mut x = item("x", Kind::Whole);
    x.constraints = vec![
        constraint("small", xpath(". < 100"), Severity::Error),
        constraint("usual", xpath(". < 10"), Severity::Warning),
    ];
    let mut y = item("y", Kind::Whole);
    let text = "%context.answer.value >= %resource.item.where(linkId = 'x').answer.value".to_owned();
    y.constraints =
        vec![constraint("above", Expression { notation: Notation::FhirPath, text, name: None }, Severity::Error)];
    let form = form(vec![x, y]);
    assert!(wrongs(&form, &Answers::default()).is_empty());
    assert!(wrong(&form, Value::Whole(5)).is_empty());
    let usual = Wrong::Constraint { key: "usual".into(), severity: Severity::Warning };
    let small = Wrong::Constraint { key: "small".into(), severity: Severity::Error };
    assert_eq!(wrong(&form, Value::Whole(50)), std::slice::from_ref(&usual));
    assert_eq!(wrong(&form, Value::Whole(500)), [small, usual]);
    let above = Wrong::Constraint { key: "above".into(), severity: Severity::Error };
    assert_eq!(
        wrongs(&form, &answers(&[("x", &[], Value::Whole(5)), ("y", &[], Value::Whole(4))])),
        [("y".to_owned(), above)]
    );
    assert!(
        wrongs(&form, &answers(&[("y", &[], Value::Whole(4))])).is_empty(),
        "x is not answered: nothing is known to be wrong"
    );
}

#[test]
fn agreement_that_is_needed_is_not_given_by_a_no() {
    let form = form(vec![Item { required: true, ..item("x", Kind::Agree) }]);
    assert_eq!(wrong(&form, Value::Yes(false)), [Wrong::Missing]);
    assert!(wrong(&form, Value::Yes(true)).is_empty());
}

#[test]
fn two_rows_for_one_question_are_not_merged() {
    let form = form(vec![item("x", Kind::Text)]);
    let row = |text: &str| crate::Answer { item: "x".into(), path: vec![], values: vec![words(text)] };
    let settled = form.settle(&Answers(vec![row("mine"), row("a stranger's")]), super::now());
    assert_eq!(settled.answers.of("x"), [words("mine")]);
    assert_eq!(form.check(&settled).len(), 1);
}
