use super::sentences::SAMPLE;
use crate::{LOCALES, Locales, Problem, keys_of, parity};

fn problems(en: &'static str, ga: &'static str, sr: &'static str) -> Vec<String> {
    parity(&[Locales { name: "x", en, ga, sr }]).iter().map(ToString::to_string).collect()
}

#[test]
fn the_words_of_this_crate_are_whole_in_every_language() {
    assert_eq!(parity(&[LOCALES, SAMPLE]), Vec::<Problem>::new());
}

#[test]
fn a_key_that_one_language_lacks_is_found() {
    assert_eq!(
        problems("a = A\nb = B\n", "a = A\n", "a = A\nb = B\nc = C\n"),
        ["x/ga.ftl: b is missing", "x/sr.ftl: c does not exist in English"]
    );
}

#[test]
fn a_variable_that_differs_is_found_also_through_other_messages() {
    assert_eq!(
        problems("a = A { $n }\n", "a = A { $m }\n", "a = A { b }\nb = { $n }\n"),
        ["x/sr.ftl: b does not exist in English", "x/ga.ftl: a names {\"m\"}, English names {\"n\"}"]
    );
}

#[test]
fn a_key_that_stands_twice_is_found_in_a_file_and_across_crates() {
    assert_eq!(problems("a = A\na = B\n", "a = A\n", "a = A\n"), ["x/en.ftl: a stands twice"]);
    let one = Locales { name: "one", en: "a = A\n", ga: "a = A\n", sr: "a = A\n" };
    let two = Locales { name: "two", ..one };
    assert_eq!(parity(&[one, two]), [Problem::Twice { file: "one and two".into(), key: "a".into() }]);
}

#[test]
fn a_broken_file_is_found_with_its_line() {
    let found = problems("a = A\n", "a = A\nb = {\n", "a = A\n");
    assert!(found.iter().any(|problem| problem.starts_with("x/ga.ftl: cannot be read: line")), "{found:?}");
}

#[test]
fn exclamation_marks_cyrillic_attributes_and_dangling_references_are_found() {
    assert_eq!(
        problems("a = A!\n", "a = { z }\n", "a = Здраво\n"),
        [
            "x/ga.ftl: a draws in z, which does not exist",
            "x/en.ftl: a has an exclamation mark",
            "x/sr.ftl: a has Cyrillic letters; write Latin ones"
        ]
    );
    assert_eq!(
        problems("a = A\n  .b = C\n", "a = A\n", "a = A\n"),
        ["x/en.ftl: a has attributes, which nothing reads"]
    );
}

#[test]
fn keys_of_a_file_are_listed() {
    assert_eq!(keys_of("a = A\n-term = T\nb = { a }\n").into_iter().collect::<Vec<_>>(), ["a", "b"]);
}
