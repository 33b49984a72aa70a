use super::told;
use crate::checks::promises::check;
use crate::tree::Tree;

fn with(readme: &str) -> String {
    let test = "fn a_plan_is_agreed_by_its_owner() {}";
    told(
        &check(&Tree::of(&[
            ("domains/plans/src/lib.rs", ""),
            ("domains/plans/README.md", readme),
            ("domains/plans/src/tests/rules.rs", test),
        ]))
        .unwrap(),
    )
}

fn promising(proof: &str) -> String {
    with(&format!("# plans\n\n## Promises\n\n| always true | proved by |\n|---|---|\n| It holds | {proof} |\n"))
}

#[test]
fn a_promise_names_a_test_that_exists() {
    assert_eq!(promising("`a_plan_is_agreed_by_its_owner`"), "");
    assert_eq!(promising("`rules::a_plan_is_agreed_by_its_owner`, `rules::*`"), "");
    assert!(
        promising("`a_plan_is_agreed`").contains("no test a_plan_is_agreed"),
        "the beginning of a name is not the name"
    );
    assert!(promising("everybody knows").contains("names no test"));
}

#[test]
fn every_crate_has_its_promises() {
    assert!(with("# plans").contains("no table"));
    assert!(told(&check(&Tree::of(&[("domains/plans/src/lib.rs", "")])).unwrap()).contains("is missing"));
}
