//! The XPath of XLSForm.

use super::{value, xpath};
use crate::{Answers, Kind, Notation, Value, tests::logic::item};

#[test]
fn functions_follow_xlsform() {
    let text = |text: &str| Value::Text(text.into());
    let cases = [
        ("1 + 2 * 3", Value::Number(7.0)),
        ("-2 + 5", Value::Number(3.0)),
        ("7 div 2", Value::Number(3.5)),
        ("7 mod 2", Value::Number(1.0)),
        ("if(1 < 2, 'a', 'b')", text("a")),
        ("coalesce('', 'b')", text("b")),
        ("concat('a', 1, 'b')", text("a1b")),
        ("join('-', 'a', 'b')", text("a-b")),
        ("substr('hello', 1, 3)", text("el")),
        ("substring('hello', 2, 3)", text("ell")),
        ("string-length('hello')", Value::Whole(5)),
        ("round(5.43219, 2)", Value::Number(5.43)),
        ("int(3.9)", Value::Number(3.0)),
        ("number('12') + 1", Value::Number(13.0)),
        ("string(1.5)", text("1.5")),
        ("min(3, 1, 2)", Value::Number(1.0)),
        ("max(3, 1, 2)", Value::Number(3.0)),
        ("pow(2, 10)", Value::Number(1024.0)),
        ("selected-at('a b c', 1)", text("b")),
        ("count-selected('a b c')", Value::Whole(3)),
        ("normalize-space('  a   b ')", text("a b")),
        ("translate('abc', 'ab', 'x')", text("xc")),
        ("format-date('2031-03-09', '%d/%m/%Y')", text("09/03/2031")),
        ("format-date(today(), '%e.%n.%y')", text("1.3.31")),
        ("date('2031-03-01') - date('2031-02-01')", Value::Number(28.0)),
        ("int((today() - date('2000-03-02')) div 365.25)", Value::Number(30.0)),
        ("date(decimal-date-time('2031-03-01') + 7)", Value::Date(jiff::civil::date(2031, 3, 8))),
        ("substring-before('a:b', ':')", text("a")),
        ("substring-after('a:b', ':')", text("b")),
    ];
    for (expression, expected) in cases {
        assert_eq!(xpath(expression), vec![expected], "{expression}");
    }
}

#[test]
fn comparisons_follow_xpath() {
    let truths = [
        "1 = 1",
        "'a' != 'b'",
        "'' = ''",
        "not(false())",
        "true() and not(1 > 2)",
        "selected('a b', 'b')",
        "regex('0871234567', '^[0-9]{10}$')",
        "regex('abc', '[a-c]+')",
        "not(regex('abcd', '[a-c]+'))",
        "today() >= date('2031-03-01')",
        "today() < '2031-03-02'",
        "contains('abc', 'b')",
        "starts-with('abc', 'a')",
        "boolean-from-string('true')",
        "checklist(1, 2, true(), false())",
        "'5' > 4",
        "not('' > 4)",
        "not('' <= 4)",
    ];
    for text in truths {
        assert_eq!(xpath(text), vec![Value::Yes(true)], "{text}");
    }
}

#[test]
fn what_is_missing_gives_no_number() {
    let items = || vec![item("a", Kind::Whole), item("b", Kind::Whole)];
    let mut answers = Answers::default();
    answers.set("a", &[], vec![Value::Whole(3)]);
    let find = |text: &str| value(Notation::XPath, text, items(), &answers);
    for text in [
        "${a} + ${b}",
        "${b} * 0",
        "sum(${b})",
        "min(${a}, ${b})",
        "max(${b}, 1)",
        "round(${b})",
        "int(${b})",
        "number(${b})",
        "${a} div 0",
        "0 div 0",
        "${a} mod 0",
        "-${b}",
        "'x' + 1",
        "pow(10, 400)",
        "sqrt(-1)",
        "${b}",
        "coalesce(${b}, '')",
        "if(${b} > 1, 1, '')",
        "abs(${b})",
        "number('nan')",
        "number('inf')",
        "log(0)",
    ] {
        assert_eq!(find(text), Vec::new(), "{text}");
    }
    assert_eq!(find("${a} + coalesce(${b}, 1)"), vec![Value::Number(4.0)]);
    assert_eq!(find("${b} = ''"), vec![Value::Yes(true)]);
    assert_eq!(find("${b} != ''"), vec![Value::Yes(false)]);
    assert_eq!(find("count-non-empty(${b})"), vec![Value::Whole(0)]);
    assert_eq!(find("/data/a + 1"), vec![Value::Number(4.0)]);
    assert_eq!(find("../a + 1"), vec![Value::Number(4.0)]);
}
