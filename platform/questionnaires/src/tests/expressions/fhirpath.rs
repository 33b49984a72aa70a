//! FHIRPath: nothing gives nothing, logic has three values.

use super::{fhir, value};
use crate::{Answers, Kind, Notation, Value, tests::logic::item};

fn yes(value: bool) -> Vec<Value> {
    vec![Value::Yes(value)]
}

#[test]
fn logic_has_three_values() {
    let words = ["true", "false", "{}"];
    // FHIRPath, "Boolean logic": one row for each left side, the columns are true, false, empty.
    let tables = [
        ("and", ["tfe", "fff", "efe"]),
        ("or", ["ttt", "tfe", "tee"]),
        ("xor", ["fte", "tfe", "eee"]),
        ("implies", ["tfe", "ttt", "tee"]),
    ];
    for (operator, rows) in tables {
        for (left, row) in words.iter().zip(rows) {
            for (right, expected) in words.iter().zip(row.chars()) {
                let expected = match expected {
                    't' => yes(true),
                    'f' => yes(false),
                    _ => Vec::new(),
                };
                assert_eq!(fhir(&format!("{left} {operator} {right}")), expected, "{left} {operator} {right}");
            }
        }
    }
    assert_eq!(fhir("true.not()"), yes(false));
    assert_eq!(fhir("({}).not()"), Vec::new());
}

#[test]
fn nothing_never_becomes_zero() {
    for text in [
        "{} + 1",
        "1 + {}",
        "{} * 0",
        "{}.sum()",
        "{}.avg()",
        "{}.min()",
        "1 / 0",
        "1 div 0",
        "5 mod 0",
        "1.0 / 0.0",
        "(0 - 4).sqrt()",
        "0.ln()",
        "'x'.toInteger()",
        "'nan'.toDecimal()",
        "'inf'.toDecimal()",
        "10.power(400)",
        "9223372036854775807 + 1",
        "({} | {}).first()",
        "iif({}, 1)",
        "{}.round(1)",
        "'a' + 1",
        "{} = 1",
        "{} < 1",
        "5 'kg' + 1 'cm'",
        "now() > @2031-03-01",
    ] {
        assert_eq!(fhir(text), Vec::new(), "{text}");
    }
}

#[test]
fn arithmetic_follows_the_specification() {
    let cases = [
        ("1 + 2 * 3", Value::Whole(7)),
        ("(1 + 2) * 3", Value::Whole(9)),
        ("-2 + 5", Value::Whole(3)),
        ("7 div 2", Value::Whole(3)),
        ("7 mod 2", Value::Whole(1)),
        ("7 / 2", Value::Number(3.5)),
        ("0.1 + 0.2", Value::Number(0.3)),
        ("2.5.round()", Value::Number(3.0)),
        ("5.43219.round(2)", Value::Number(5.43)),
        ("2.power(10)", Value::Whole(1024)),
        ("(-5).abs()", Value::Whole(5)),
        ("'a' & {} & 'b'", Value::Text("ab".into())),
        ("'abc' + 'd'", Value::Text("abcd".into())),
        ("(1 | 2 | 3).sum()", Value::Whole(6)),
        ("(1 | 2 | 4).avg().round(2)", Value::Number(2.33)),
        ("(3 | 1 | 2).min()", Value::Whole(1)),
        ("(3 | 1 | 2).max()", Value::Whole(3)),
        ("(1 | 2 | 3).aggregate($this + $total, 0)", Value::Whole(6)),
        ("(1 | 2 | 3)[1]", Value::Whole(2)),
        ("(1 | 2 | 3).where($this > 1).count()", Value::Whole(2)),
        ("(1 | 2 | 3).select($this * 2).last()", Value::Whole(6)),
        ("('a' | 'b').join('-')", Value::Text("a-b".into())),
        ("'hello'.substring(1, 3)", Value::Text("ell".into())),
        ("'hello'.length()", Value::Whole(5)),
        ("'hello'.replace('l', 'r')", Value::Text("herro".into())),
        ("iif(1 > 2, 'a', 'b')", Value::Text("b".into())),
        ("@2031-01-31 + 1 month", Value::Date(jiff::civil::date(2031, 2, 28))),
        ("today() - 1 day", Value::Date(jiff::civil::date(2031, 2, 28))),
        ("5 'kg' * 2", Value::Amount { number: 10.0, unit: "kg".into() }),
        ("'12'.toInteger() + 1", Value::Whole(13)),
        ("3.toString()", Value::Text("3".into())),
    ];
    for (text, expected) in cases {
        assert_eq!(fhir(text), vec![expected], "{text}");
    }
}

#[test]
fn questions_are_answered_with_yes_and_no() {
    for text in [
        "1 = 1.0",
        "1 != 2",
        "'A' ~ ' a '",
        "'A' != 'a'",
        "3 in (1 | 2 | 3)",
        "(1 | 2) contains 2",
        "5 > 4 and 4 >= 4",
        "@2031-03-01 > @2031-02-28",
        "'hello'.startsWith('he')",
        "'hello'.matches('^h.*o$')",
        "'a1' .matches('\\\\d')",
        "{}.empty()",
        "(1).exists()",
        "(1 | 2).all($this > 0)",
        "(1 | 2).exists($this = 2)",
        "1 is Integer",
        "5 'kg' > 4 'kg'",
        "true implies true",
        "(1|2).subsetOf(1|2|3)",
        "('x').hasValue()",
        "now() > @2031-02-01",
    ] {
        assert_eq!(fhir(text), yes(true), "{text}");
    }
}

#[test]
fn paths_find_answers_and_hidden_or_missing_ones_are_not_there() {
    let items = || {
        let mut group = item("group", Kind::Group);
        group.items = vec![item("inner", Kind::Whole)];
        vec![item("age", Kind::Whole), group, item("name", Kind::Text)]
    };
    let mut answers = Answers::default();
    answers.set("age", &[], vec![Value::Whole(40)]);
    answers.set("inner", &[], vec![Value::Whole(2)]);
    let find = |text: &str| value(Notation::FhirPath, text, items(), &answers);
    assert_eq!(find("%resource.item.where(linkId='age').answer.value + 2"), vec![Value::Whole(42)]);
    assert_eq!(find("item.where(linkId='age').answer.valueInteger"), vec![Value::Whole(40)]);
    assert_eq!(
        find("%resource.item.where(linkId='group').item.where(linkId='inner').answer.value"),
        vec![Value::Whole(2)]
    );
    assert_eq!(find("%resource.descendants().where(linkId='inner').answer.value"), vec![Value::Whole(2)]);
    assert_eq!(find("%resource.item.where(linkId='inner').answer.value"), Vec::new(), "not on the first level");
    assert_eq!(find("%resource.item.where(linkId='name').exists()"), yes(false));
    assert_eq!(find("%resource.item.where(linkId='name').answer.value.empty()"), yes(true));
    assert_eq!(find("%resource.item.where(linkId='age' or linkId='name').count()"), vec![Value::Whole(1)]);
    assert_eq!(find("%resource.item.where(linkId in ('age' | 'name')).answer.value"), vec![Value::Whole(40)]);
    assert_eq!(find("%resource.item.answer.value.where($this is Integer).sum()"), vec![Value::Whole(40)]);
}
