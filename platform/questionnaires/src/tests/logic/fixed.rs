//! What nobody answers, whatever is sent.

use super::{answers, calculated, form, item, now};
use crate::{Kind, Value};

#[test]
fn what_nobody_may_answer_stands_as_the_form_has_it_and_a_forged_value_is_named() {
    let total = calculated("total", "${a} + 1");
    let mut shown = item("shown", Kind::Whole);
    (shown.read_only, shown.initial) = (true, vec![Value::Whole(7)]);
    let mut source = item("source", Kind::Hidden);
    source.initial = vec![Value::Text("poster".into())];
    let form = form(vec![item("a", Kind::Whole), total, shown, source]);
    let right: [(&str, &[u32], Value); 3] =
        [("a", &[], Value::Whole(1)), ("total", &[], Value::Whole(2)), ("shown", &[], Value::Whole(7))];
    let (settled, forged) = form.settle_sent(&answers(&right), now());
    assert!(forged.is_empty(), "what was sent as it stands is no forgery: {forged:?}");
    assert_eq!(settled.answers.of("source"), [Value::Text("poster".into())]);
    let wrong: [(&str, &[u32], Value); 4] = [
        ("a", &[], Value::Whole(1)),
        ("total", &[], Value::Whole(99)),
        ("shown", &[], Value::Whole(99)),
        ("source", &[], Value::Text("me".into())),
    ];
    let (again, forged) = form.settle_sent(&answers(&wrong), now());
    assert_eq!(again.answers, settled.answers);
    let named: Vec<&str> = forged.iter().map(|(item, _)| item.as_str()).collect();
    assert_eq!(named, ["total", "shown", "source"]);
    assert_eq!(form.settle_sent(&answers(&right[..1]), now()).0.answers, settled.answers, "nothing need be sent");
}
