//! The names that fields of a page have.

use std::fmt::Write as _;

/// Which page of the questionnaire was sent, counted from 0.
pub(crate) const PAGE: &str = "answering-page";
/// The answers of the other pages.
pub(crate) const CARRIED: &str = "answering-carried";
/// The person was told of something that looks odd on this page, and goes on all the same.
pub(crate) const SURE: &str = "answering-sure";
/// The person came from the summary and goes back to it.
pub(crate) const CHANGING: &str = "answering-changing";
/// The button that was pressed.
pub(crate) const STEP: &str = "step";
/// The value of "something else" among radios and boxes.
pub(crate) const OTHER: &str = "~other";

/// The name and the id of a question's field: the same for the same question and repeat, different for any two. A letter that
/// an address cannot carry, or that parts our own endings, is written as its number.
pub fn field(item: &str, path: &[u32]) -> String {
    let mut name = "q-".to_owned();
    for letter in item.chars() {
        if letter.is_ascii_alphanumeric() || letter == '_' {
            name.push(letter);
        } else {
            // Writing to a string cannot fail.
            write!(name, ":{:x}:", u32::from(letter)).unwrap_or_default();
        }
    }
    for number in path {
        write!(name, ".{number}").unwrap_or_default();
    }
    name
}

/// A part of a question's field: its day, its own words.
pub(crate) fn part(name: &str, ending: &str) -> String {
    format!("{name}-{ending}")
}

/// The name of one of several values typed to one question.
pub(crate) fn value(name: &str, index: usize) -> String {
    if index == 0 { name.to_owned() } else { format!("{name}-v{index}") }
}
