use super::told;
use crate::checks::sizes::check;
use crate::tree::Tree;

fn function(lines: usize, inside: &str) -> String {
    format!("fn long() {{\n{}{inside}\n}}\n", "    step();\n".repeat(lines - 3))
}

fn with(path: &str, text: &str, list: &str) -> String {
    told(&check(&Tree::of(&[(path, text), ("xtask/sizes.txt", list)])).unwrap())
}

#[test]
fn a_function_of_forty_lines_stands_and_one_of_forty_one_does_not() {
    assert_eq!(with("domains/a/src/lib.rs", &function(40, ""), ""), "");
    assert_eq!(
        with("domains/a/src/lib.rs", &function(41, ""), ""),
        "domains/a/src/lib.rs:1: long has 41 lines, at most 40: split it by meaning"
    );
}

#[test]
fn a_view_may_have_more_and_a_test_may_be_a_long_story() {
    assert_eq!(with("domains/a/src/lib.rs", &function(150, "html! { p { } }"), ""), "");
    assert!(with("domains/a/src/lib.rs", &function(151, "html! { p { } }"), "").contains("at most 150"));
    assert_eq!(with("domains/a/src/tests/pages.rs", &function(90, ""), ""), "");
}

#[test]
fn a_file_of_four_hundred_and_one_lines_is_found_even_among_tests() {
    assert_eq!(with("domains/a/src/lib.rs", &"//\n".repeat(400), ""), "");
    assert!(with("domains/a/src/tests/pages.rs", &"//\n".repeat(401), "").contains("401 lines"));
}

#[test]
fn an_exception_needs_a_reason_and_something_to_except() {
    let long = function(60, "");
    assert_eq!(with("domains/a/src/lib.rs", &long, "domains/a/src/lib.rs long: one table that is read as a whole"), "");
    assert!(with("domains/a/src/lib.rs", &long, "domains/a/src/lib.rs long").contains("the reason as a sentence"));
    assert!(
        with("domains/a/src/lib.rs", &function(9, ""), "domains/a/src/lib.rs long: one table that is read as a whole")
            .contains("nothing needs")
    );
}
