//! Groups within groups, each as often as needed.

use super::{answers, calculated, form, item, now, repeating, shown_if, words};
use crate::{Answers, Item, Kind, Repeats, Value, logic::Wrong};

fn household() -> crate::logic::Form {
    let child = repeating(
        "child",
        vec![
            item("child_age", Kind::Whole),
            shown_if(item("school", Kind::Text), "${child_age} >= 4"),
            calculated("older", "${adult_age} - ${child_age}"),
        ],
    );
    let adult = repeating(
        "adult",
        vec![
            item("adult_age", Kind::Whole),
            child,
            calculated("ages", "sum(${child_age})"),
            calculated("number", "position(..)"),
        ],
    );
    form(vec![
        adult,
        calculated("adults", "count(${adult})"),
        calculated("children", "count(${child})"),
        calculated("second", "indexed-repeat(${adult_age}, ${adult}, 2)"),
    ])
}

fn whole(value: i64) -> Value {
    Value::Whole(value)
}

#[test]
fn each_repeat_sees_its_own_answers() {
    let settled = household().settle(
        &answers(&[
            ("adult_age", &[0], whole(40)),
            ("adult_age", &[1], whole(35)),
            ("child_age", &[0, 0], whole(3)),
            ("child_age", &[0, 1], whole(9)),
            ("child_age", &[1, 0], whole(5)),
            ("school", &[0, 0], words("none")),
            ("school", &[0, 1], words("hill")),
        ]),
        now(),
    );
    let answers = &settled.answers;
    assert_eq!(answers.at("ages", &[0]), [Value::Number(12.0)]);
    assert_eq!(answers.at("ages", &[1]), [Value::Number(5.0)]);
    assert_eq!(answers.at("older", &[0, 1]), [Value::Number(31.0)]);
    assert_eq!(answers.at("older", &[1, 0]), [Value::Number(30.0)]);
    assert_eq!(answers.at("number", &[1]), [whole(2)]);
    assert_eq!(answers.of("adults"), [whole(2)]);
    assert_eq!(answers.of("children"), [whole(3)]);
    assert_eq!(answers.of("second"), [whole(35)]);
    assert_eq!(settled.dropped, [("school".to_owned(), vec![0, 0])]);
    assert!(settled.is_shown("school", &[0, 1]) && !settled.is_shown("school", &[0, 0]));
    assert_eq!(
        (settled.repeats("adult", &[]), settled.repeats("child", &[0]), settled.repeats("child", &[1])),
        (2, 2, 1)
    );
}

#[test]
fn a_missing_answer_in_one_repeat_leaves_no_sum() {
    let settled = household().settle(
        &answers(&[
            ("child_age", &[0, 0], whole(3)),
            ("school", &[0, 1], words("hill")),
            ("adult_age", &[1], whole(30)),
        ]),
        now(),
    );
    assert!(settled.answers.at("ages", &[0]).is_empty(), "the second child's age is missing");
    assert!(settled.answers.at("ages", &[1]).is_empty(), "no child has no sum, not 0");
    assert!(settled.answers.at("older", &[0, 0]).is_empty());
}

#[test]
fn a_blank_repeat_is_drawn_and_demands_nothing() {
    let form = form(vec![repeating("g", vec![Item { required: true, ..item("x", Kind::Text) }])]);
    let settled = form.settle(&Answers::default(), now());
    assert!(settled.is_shown("x", &[0]) && settled.is_shown("g", &[0]) && !settled.is_shown("x", &[1]));
    assert_eq!(settled.repeats("g", &[]), 0);
    assert!(form.check(&settled).is_empty());
    let added = form.settle_with(&Answers::default(), now(), &[("g".into(), vec![], 2)]);
    assert!(added.is_shown("x", &[1]));
    assert_eq!(form.check(&added).len(), 2, "added blank repeats are asked for their answers");
}

#[test]
fn fewest_and_most_repeats_are_checked() {
    let mut group = repeating("g", vec![item("x", Kind::Text)]);
    group.repeats = Some(Repeats { least: Some(2), most: Some(3), count: None });
    let form = form(vec![group]);
    let filled = |count: u32| {
        let mut answers = Answers::default();
        (0..count).for_each(|at| answers.set("x", &[at], vec![words("y")]));
        super::wrongs(&form, &answers)
    };
    assert_eq!(filled(1), [("g".to_owned(), Wrong::TooFew(2))]);
    assert_eq!((filled(2), filled(3)), (vec![], vec![]));
    assert_eq!(filled(4), [("g".to_owned(), Wrong::TooMany(3))]);
}

#[test]
fn a_counted_group_has_exactly_so_many() {
    let mut group = repeating("g", vec![item("x", Kind::Text)]);
    group.repeats = Some(Repeats { count: Some(super::xpath("${n}")), ..Repeats::default() });
    let form = form(vec![item("n", Kind::Whole), group]);
    let given =
        answers(&[("n", &[], whole(2)), ("x", &[0], words("a")), ("x", &[1], words("b")), ("x", &[2], words("c"))]);
    let settled = form.settle(&given, now());
    assert_eq!(settled.repeats("g", &[]), 2);
    assert_eq!(settled.dropped, [("x".to_owned(), vec![2])]);
    for count in [whole(-5), whole(i64::MAX), words("x")] {
        let settled = form.settle(&answers(&[("n", &[], count)]), now());
        assert!(settled.repeats("g", &[]) <= crate::logic::MOST_REPEATS);
    }
}

#[test]
fn far_too_many_repeats_are_told_and_do_no_harm() {
    let inner = repeating("inner", vec![item("x", Kind::Text)]);
    let form = form(vec![repeating("outer", vec![inner])]);
    let mut given = Answers::default();
    given.0.extend((0..1_000).map(|at| crate::Answer {
        item: "x".into(),
        path: vec![at, 999],
        values: vec![words("a")],
    }));
    given.0.push(crate::Answer { item: "x".into(), path: vec![u32::MAX, u32::MAX], values: vec![words("a")] });
    let settled = form.settle(&given, now());
    assert!(!settled.excess.is_empty());
    assert_eq!(settled.answers.0.len() + settled.excess.len() + settled.dropped.len(), 1_001, "nothing is lost unsaid");
}
