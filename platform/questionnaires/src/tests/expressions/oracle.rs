//! Random expressions in both notations, against a small evaluator written apart from the real one.

use super::value;
use crate::{Answers, Item, Kind, Notation, Value, tests::logic::item};
use proptest::prelude::*;

/// An expression over the questions `a`, `b` and `c`.
#[derive(Clone, Debug)]
enum Sum {
    Number(i32),
    Question(usize),
    Join(char, Box<Sum>, Box<Sum>),
    If(Box<Sum>, char, Box<Sum>, Box<Sum>, Box<Sum>),
}

const NAMES: [&str; 3] = ["a", "b", "c"];

fn sums() -> impl Strategy<Value = Sum> {
    let leaf = prop_oneof![(-20..20).prop_map(Sum::Number), (0_usize..3).prop_map(Sum::Question)];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let signs = prop::sample::select(vec!['+', '-', '*', '/', '%']);
        let compares = prop::sample::select(vec!['<', '>', '=']);
        prop_oneof![
            3 => (signs, inner.clone(), inner.clone()).prop_map(|(sign, left, right)| Sum::Join(sign, left.into(), right.into())),
            1 => (inner.clone(), compares, inner.clone(), inner.clone(), inner).prop_map(|(left, sign, right, then, other)| {
                Sum::If(left.into(), sign, right.into(), then.into(), other.into())
            }),
        ]
    })
}

impl Sum {
    fn fhirpath(&self) -> String {
        match self {
            Self::Number(number) => format!("({number}.0)"),
            Self::Question(at) => format!("%resource.item.where(linkId = '{}').answer.value", NAMES[*at]),
            Self::Join('%', left, right) => format!("({} mod {})", left.fhirpath(), right.fhirpath()),
            Self::Join(sign, left, right) => format!("({} {sign} {})", left.fhirpath(), right.fhirpath()),
            Self::If(left, sign, right, then, other) => format!(
                "iif({} {sign} {}, {}, {})",
                left.fhirpath(),
                right.fhirpath(),
                then.fhirpath(),
                other.fhirpath()
            ),
        }
    }

    fn xpath(&self) -> String {
        match self {
            Self::Number(number) => format!("({number})"),
            Self::Question(at) => format!("number(${{{}}})", NAMES[*at]),
            Self::Join(sign, left, right) => {
                let word = match sign {
                    '/' => "div".to_owned(),
                    '%' => "mod".to_owned(),
                    sign => sign.to_string(),
                };
                format!("({} {word} {})", left.xpath(), right.xpath())
            }
            Self::If(left, sign, right, then, other) => {
                format!("if({} {sign} {}, {}, {})", left.xpath(), right.xpath(), then.xpath(), other.xpath())
            }
        }
    }

    /// Nothing when anything that it needs is missing or it divides by zero.
    fn expected(&self, answers: &[Option<f64>; 3]) -> Option<f64> {
        match self {
            Self::Number(number) => Some(f64::from(*number)),
            Self::Question(at) => answers[*at],
            Self::Join(sign, left, right) => {
                let (left, right) = (left.expected(answers)?, right.expected(answers)?);
                let result = match sign {
                    '+' => left + right,
                    '-' => left - right,
                    '*' => left * right,
                    '/' if right != 0.0 => left / right,
                    '%' if right != 0.0 => left % right,
                    _ => return None,
                };
                Some(result)
            }
            Self::If(left, sign, right, then, other) => {
                let holds = match (left.expected(answers), right.expected(answers)) {
                    (Some(left), Some(right)) => match sign {
                        '<' => left < right,
                        '>' => left > right,
                        _ => (left - right).abs() < 1e-9,
                    },
                    _ => false,
                };
                if holds { then.expected(answers) } else { other.expected(answers) }
            }
        }
    }

    /// Too near to a border for two ways of rounding to agree: remainders, and comparisons of what was divided.
    fn is_delicate(&self, answers: &[Option<f64>; 3]) -> bool {
        match self {
            Self::Number(_) | Self::Question(_) => false,
            Self::Join(sign, left, right) => {
                let fraction = |sum: &Self| sum.expected(answers).is_some_and(|number| number.fract() != 0.0);
                let zero =
                    *sign == '/' && right.expected(answers).is_some_and(|number| number.abs() < 1e-9 && number != 0.0);
                zero || (*sign == '%' && (fraction(left) || fraction(right)))
                    || left.is_delicate(answers)
                    || right.is_delicate(answers)
            }
            Self::If(left, _, right, then, other) => {
                let near = left.expected(answers).zip(right.expected(answers));
                near.is_some_and(|(left, right)| {
                    (left - right).abs() < 1e-6 && (left.fract() != 0.0 || right.fract() != 0.0)
                }) || [left, right, then, other].iter().any(|sum| sum.is_delicate(answers))
            }
        }
    }
}

fn given(answers: &[Option<f64>; 3]) -> (Vec<Item>, Answers) {
    let mut rows = Answers::default();
    for (name, answer) in NAMES.iter().zip(answers) {
        rows.set(name, &[], answer.map(Value::Number).into_iter().collect());
    }
    (NAMES.iter().map(|name| item(name, Kind::Number)).collect(), rows)
}

proptest! {
    #[test]
    fn both_notations_give_what_the_oracle_gives(
        sum in sums(),
        a in prop::option::of(-9_i32..9), b in prop::option::of(-9_i32..9), c in prop::option::of(-9_i32..9),
    ) {
        let answers = [a, b, c].map(|answer| answer.map(f64::from));
        prop_assume!(!sum.is_delicate(&answers));
        let expected = sum.expected(&answers).filter(|number| number.is_finite());
        for (notation, text) in [(Notation::FhirPath, sum.fhirpath()), (Notation::XPath, sum.xpath())] {
            let (items, rows) = given(&answers);
            let found = value(notation, &text, items, &rows);
            match (expected, found.as_slice()) {
                (None, []) => {}
                (Some(expected), [found]) => {
                    let found = found.as_number().unwrap_or(f64::NAN);
                    let near = (found - expected).abs() <= 1e-6 * expected.abs().max(1.0);
                    prop_assert!(near, "{text}: {found} is not {expected}");
                }
                (expected, found) => prop_assert!(false, "{text}: {found:?} is not {expected:?}"),
            }
        }
    }
}
