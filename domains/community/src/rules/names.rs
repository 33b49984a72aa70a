//! Names and short texts as people type them.

use super::{NAME_EMPTY, NAME_LONG, TEXT_EMPTY, TEXT_LONG};
use kernel::Refusal;

/// So many letters fit into a name.
pub const LONGEST_NAME: usize = 80;
/// So many letters fit into what a worker writes down.
pub const LONGEST_WORDS: usize = 2_000;

/// Marks that turn the direction of what stands after them, or cannot be seen: a name must not reorder the line it
/// stands in.
const UNSEEN: &[char] = &[
    '\u{200b}', '\u{200e}', '\u{200f}', '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2060}',
    '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{feff}',
];

/// A text without marks that cannot be seen and with single spaces.
fn cleaned(text: &str) -> String {
    let seen: String = text.chars().filter(|char| !UNSEEN.contains(char)).collect();
    let words: Vec<&str> = seen.split(|char: char| char.is_whitespace() || char.is_control()).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A name or nickname, as they gave it.
pub fn name(text: &str) -> Result<String, Refusal> {
    let name = cleaned(text);
    if name.is_empty() {
        return Err(NAME_EMPTY);
    }
    match name.chars().count() > LONGEST_NAME {
        true => Err(NAME_LONG.with("limit", LONGEST_NAME.to_string())),
        false => Ok(name),
    }
}

/// A text that may be empty, line breaks kept.
pub fn optional_text(text: &str) -> Result<String, Refusal> {
    let seen: String = text.chars().filter(|char| !UNSEEN.contains(char)).collect();
    let text = seen.trim().to_owned();
    match text.chars().count() > LONGEST_WORDS {
        true => Err(TEXT_LONG.with("limit", LONGEST_WORDS.to_string())),
        false => Ok(text),
    }
}

/// A text that must not be empty.
pub fn text(text: &str) -> Result<String, Refusal> {
    optional_text(text).and_then(|text| if text.is_empty() { Err(TEXT_EMPTY) } else { Ok(text) })
}
