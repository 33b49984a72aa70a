//! Expressions made to hurt.

use super::{form, value};
use crate::{
    Answers, Kind, Notation, Value,
    logic::{Flaw, Unreadable},
    tests::logic::item,
};

fn why(notation: Notation, text: &str) -> Unreadable {
    match form(notation, text, Vec::new()).map(|_| ()) {
        Err(flaws) => match flaws.into_iter().next() {
            Some(Flaw::Unreadable { why, .. }) => why,
            other => panic!("{other:?}"),
        },
        Ok(()) => panic!("was read: {}", text.chars().take(80).collect::<String>()),
    }
}

#[test]
fn expressions_too_long_or_too_deep_are_refused() {
    for notation in [Notation::FhirPath, Notation::XPath] {
        assert_eq!(why(notation, &"1".repeat(1 << 20)), Unreadable::TooLong);
        assert_eq!(why(notation, &"(".repeat(10_000)), Unreadable::TooDeep);
        assert_eq!(why(notation, &"-".repeat(10_000)), Unreadable::TooDeep);
        assert_eq!(why(notation, &format!("1{}", "+1".repeat(5_000))), Unreadable::TooDeep);
        assert_eq!(why(notation, &"not(".repeat(1_000)), Unreadable::TooDeep);
    }
    assert_eq!(why(Notation::FhirPath, &format!("1{}", ".abs()".repeat(2_000))), Unreadable::TooDeep);
    assert_eq!(why(Notation::XPath, &format!(".{}", "/..".repeat(2_000))), Unreadable::TooDeep);
}

#[test]
fn the_deepest_expression_that_is_read_is_also_evaluated() {
    let chain = format!("1{}", "+1".repeat(298));
    for notation in [Notation::FhirPath, Notation::XPath] {
        let found = value(notation, &chain, Vec::new(), &Answers::default());
        assert_eq!(found[0].as_number(), Some(299.0));
    }
}

#[test]
fn patterns_take_time_that_grows_with_the_text_only() {
    let text = format!("'{}!'.matches('^(a+)+$')", "a".repeat(5_000));
    assert_eq!(value(Notation::FhirPath, &text, Vec::new(), &Answers::default()), vec![Value::Yes(false)]);
    assert!(matches!(why(Notation::FhirPath, "'a'.matches('(')"), Unreadable::Pattern(_)));
    assert!(matches!(why(Notation::FhirPath, "'a'.matches('a' + 'b')"), Unreadable::Pattern(_)));
    assert!(matches!(why(Notation::XPath, "regex('a', '(a{1000}){1000}')"), Unreadable::Pattern(_)));
}

#[test]
fn work_without_end_stops_without_a_value() {
    let mut parts = vec!["(1|2|3|4|5|6|7|8|9|10)".to_owned()];
    for _ in 0..9 {
        parts.push("select((1|2|3|4|5|6|7|8|9|10).combine(%resource))".to_owned());
    }
    let found = value(Notation::FhirPath, &format!("{}.count()", parts.join(".")), Vec::new(), &Answers::default());
    assert_eq!(found, Vec::new());
    let doubling = "replace('a', 'aaaaaaaaaa')";
    let text = format!("'a'{}.length()", format!(".{doubling}").repeat(30));
    assert_eq!(value(Notation::FhirPath, &text, Vec::new(), &Answers::default()), Vec::new());
}

#[test]
fn what_is_not_offered_says_so() {
    assert_eq!(why(Notation::XPath, "pulldata('f', 'a', 'b', 'c')"), Unreadable::NotOffered("pulldata".into()));
    assert_eq!(why(Notation::XPath, "random()"), Unreadable::NotOffered("random".into()));
    assert_eq!(why(Notation::XPath, "frobnicate(1)"), Unreadable::NoSuchFunction("frobnicate".into()));
    assert_eq!(why(Notation::XPath, "if(1, 2)"), Unreadable::WrongCount("if".into()));
    assert_eq!(why(Notation::FhirPath, "%nothing"), Unreadable::NoSuchName("nothing".into()));
    assert_eq!(why(Notation::FhirPath, "1 +"), Unreadable::Unfinished);
    assert_eq!(why(Notation::FhirPath, "'abc"), Unreadable::Unfinished);
    assert_eq!(why(Notation::FhirPath, ""), Unreadable::Unfinished);
    assert!(matches!(why(Notation::XPath, "1 1"), Unreadable::Unexpected(_)));
    let unknown = form(Notation::XPath, "${nobody}", vec![item("a", Kind::Text)]);
    assert_eq!(unknown.err(), Some(vec![Flaw::UnknownItem { item: "result".into(), wanted: "nobody".into() }]));
}

proptest::proptest! {
    #[test]
    fn no_text_whatever_makes_the_readers_panic(text in "\\PC{0,60}") {
        for notation in [Notation::FhirPath, Notation::XPath] {
            let _read = form(notation, &text, Vec::new());
        }
    }

    #[test]
    fn no_mixture_of_pieces_makes_the_evaluator_panic(
        pieces in proptest::collection::vec(proptest::sample::select(vec![
            "1", "0", "'a'", "{}", "+", "-", "*", "/", "div", "mod", "and", "or", "=", "<", "(", ")", ".", "[", "]", "|", "&",
            "where(", "$this", "%resource", "item", "answer", "value", "count()", "sum(", "today()", "@2031-03-01", "1 year",
            "${a}", "..", "if(", ",", "not(", "9223372036854775807", "1e400", "true()", "substr(", "position(..)", "'\u{301}é'",
        ]), 0..14)
    ) {
        for notation in [Notation::FhirPath, Notation::XPath] {
            if let Ok(form) = form(notation, &pieces.join(" "), vec![item("a", Kind::Text)]) {
                for row in form.settle(&Answers::default(), crate::tests::logic::now()).answers.0 {
                    for value in row.values {
                        proptest::prop_assert!(value.as_number().is_none_or(f64::is_finite));
                    }
                }
            }
        }
    }
}
