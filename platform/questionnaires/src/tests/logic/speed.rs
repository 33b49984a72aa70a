//! Long forms. How long they take is measured in `bench`; here only that the work does not grow out of hand.

use super::{answers, form, item, now};
use crate::{Answers, Item, Kind, Value};

pub(super) fn long(questions: usize) -> (crate::logic::Form, Answers) {
    let items: Vec<Item> = (0..questions)
        .map(|at| Item {
            required: true,
            ..item(&format!("q{at}"), if at % 2 == 0 { Kind::Whole } else { Kind::Text })
        })
        .collect();
    let mut given = Answers::default();
    given.0.extend((0..questions).map(|at| crate::Answer {
        item: format!("q{at}"),
        path: vec![],
        values: vec![if at % 2 == 0 { Value::Whole(3) } else { Value::Text("some words".into()) }],
    }));
    (form(items), given)
}

#[test]
fn a_long_form_is_settled_and_checked() {
    for questions in [250, 5_000] {
        let (form, given) = long(questions);
        let settled = form.settle(&given, now());
        assert_eq!(settled.answers, given);
        assert!(form.check(&settled).is_empty());
    }
    assert_eq!(form(vec![]).settle(&answers(&[]), now()).answers, Answers::default());
}
