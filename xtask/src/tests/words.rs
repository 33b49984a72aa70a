use super::told;
use crate::checks::words::check;
use crate::tree::Tree;

const EN: &str = "share-title = Share it\nshare-left = { $days } days left\n";
const GA: &str = "share-title = Roinn é\nshare-left = { $days } lá fágtha\n";
const SR: &str = "share-title = Podelite\nshare-left = Još { $days } dana\n";
const PAGE: &str = r#"fn page() { words.text("share-title"); words.with("share-left", &[]); }"#;

fn with(en: &str, ga: &str, sr: &str, page: &str, same: &str) -> String {
    let tree = Tree::of(&[
        ("domains/share/locales/en.ftl", en),
        ("domains/share/locales/ga.ftl", ga),
        ("domains/share/locales/sr.ftl", sr),
        ("domains/share/src/lib.rs", page),
        ("xtask/same-words.txt", same),
    ]);
    told(&check(&tree).unwrap())
}

#[test]
fn complete_language_files_are_left_alone() {
    assert_eq!(with(EN, GA, SR, PAGE, ""), "");
}

#[test]
fn a_message_that_a_language_lacks_is_found() {
    assert_eq!(with(EN, "share-title = Roinn é\n", SR, PAGE, ""), "share/locales/ga.ftl: lacks share-left");
}

#[test]
fn a_message_that_english_lacks_is_found() {
    let more = format!("{SR}share-more = Još\n");
    assert_eq!(with(EN, GA, &more, PAGE, ""), "share/locales/sr.ftl: has share-more, which English lacks");
}

#[test]
fn a_variable_with_another_name_is_found() {
    let told = with(EN, "share-title = Roinn é\nshare-left = { $laethanta } lá fágtha\n", SR, PAGE, "");
    assert!(told.starts_with("share/locales/ga.ftl: share-left names"), "{told}");
}

#[test]
fn a_sentence_left_in_english_is_found_unless_listed_with_a_reason() {
    let left = "share-title = Share it\nshare-left = Još { $days } dana\n";
    assert!(with(EN, GA, left, PAGE, "").contains("share-title is still English"));
    assert_eq!(with(EN, GA, left, PAGE, "share-title: a name that is never translated"), "");
    assert!(with(EN, GA, left, PAGE, "share-title: why").contains("the reason as a sentence"));
}

#[test]
fn a_message_that_nothing_uses_is_found() {
    let told = with(EN, GA, SR, r#"fn page() { words.text("share-title"); }"#, "");
    assert_eq!(told, "share/locales/en.ftl: share-left is used nowhere: remove it in every language");
}

#[test]
fn a_comment_or_a_test_is_no_use() {
    let tree = Tree::of(&[
        ("domains/share/locales/en.ftl", "share-title = Share it\n"),
        ("domains/share/locales/ga.ftl", "share-title = Roinn é\n"),
        ("domains/share/locales/sr.ftl", "share-title = Podelite\n"),
        ("domains/share/src/lib.rs", "/// \"share-title\"\nfn page() { /* \"share-title\" */ }"),
        ("domains/share/src/tests/mod.rs", r#"fn test() { words.text("share-title"); }"#),
    ]);
    assert!(told(&check(&tree).unwrap()).contains("share-title is used nowhere"));
}

#[test]
fn a_key_made_from_a_code_counts_as_used_only_while_the_code_exists() {
    let files = [
        "refusal-not-offered = Ask again\n",
        "refusal-not-offered = Iarr arís\n",
        "refusal-not-offered = Pitajte ponovo\n",
    ];
    let page = r#"const R: &str = "not_offered";"#;
    assert_eq!(with(files[0], files[1], files[2], page, ""), "");
    assert!(with(files[0], files[1], files[2], "fn key() {}", "").contains("refusal-not-offered is used nowhere"));
}

#[test]
fn a_key_with_two_gaps_needs_a_code_for_each() {
    let files = ["share-count-hours-few = a\n", "share-count-hours-few = b\n", "share-count-hours-few = c\n"];
    let page = |topic: &str| {
        format!(r#"fn key() {{ format!("share-count-{{topic}}-{{form}}"); plural("{topic}", ["few"]) }}"#)
    };
    assert_eq!(with(files[0], files[1], files[2], &page("hours"), ""), "");
    assert!(with(files[0], files[1], files[2], &page("minutes"), "").contains("is used nowhere"));
}

#[test]
fn a_key_that_is_asked_for_and_nowhere_written_is_found() {
    let page = r#"fn page() { words.text("share-title"); words.with("share-left", &[]); words.text("share-gone"); }"#;
    assert_eq!(
        with(EN, GA, SR, page, ""),
        "domains/share/src/lib.rs:1: asks for share-gone, which is in no language file"
    );
}

#[test]
fn a_file_that_cannot_be_read_is_found() {
    assert!(
        with("share-title = { $days\nshare-left = { $days } days left\n", GA, SR, PAGE, "").contains("cannot be read")
    );
}
