//! What is carried through an import: the difference between what is written and what was read.

use crate::interchange::patch::{apply, difference};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        (0..4_i64).prop_map(Json::from),
        "[a-c]".prop_map(Json::from)
    ];
    leaf.prop_recursive(4, 40, 4, |inner| {
        let name = prop_oneof![
            Just("url"),
            Just("code"),
            Just("linkId"),
            Just("was"),
            Just("add"),
            Just("keys"),
            Just("text")
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::btree_map(name.prop_map(String::from), inner, 0..4).prop_map(|all| json!(all)),
        ]
    })
}

proptest! {
    #[test]
    fn a_difference_done_to_what_was_written_gives_what_was_read(written in any_json(), read in any_json()) {
        let done = match difference(&written, &read) {
            None => Some(written),
            Some(change) => apply(Some(written), &change),
        };
        prop_assert_eq!(done, Some(read));
    }
}
