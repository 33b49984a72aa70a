//! One cell.

use super::Missing;
use kernel::Date;

/// One cell of a row. What is not there is [`Cell::Empty`], never 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing, and nothing to say of it.
    Empty,
    /// Nothing, and why: a code that the codebook explains ([`Missing::code`]).
    Missing(i64),
    /// Words.
    Text(&'a str),
    /// A whole number.
    Whole(i64),
    /// A number; one that is not finite is written as nothing.
    Number(f64),
    /// Yes (1) or no (0).
    Yes(bool),
    /// A day, as `2026-03-03`.
    Date(Date),
}

impl Cell<'_> {
    /// As it stands in a text file.
    pub(crate) fn plain(&self) -> String {
        match *self {
            Self::Empty => String::new(),
            Self::Text(text) => text.to_owned(),
            Self::Missing(code) => code.to_string(),
            Self::Whole(whole) => whole.to_string(),
            Self::Number(number) if number.is_finite() => number.to_string(),
            Self::Number(_) => String::new(),
            Self::Yes(yes) => i32::from(yes).to_string(),
            Self::Date(date) => date.to_string(),
        }
    }

    /// Words that a spreadsheet could take for a formula get a `'` before them, and so do words that would be read as a code
    /// for nothing there. Numbers are left alone: `-4` stays `-4`.
    pub(crate) fn harmless(&self) -> String {
        match *self {
            Self::Text(text) if Missing::is_code(text) => format!("'{text}"),
            Self::Text(text) => harmless(text),
            _ => self.plain(),
        }
    }
}

/// `-98` in a column of codes is a number to every program, and nothing else.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.len() <= 15 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The text, with a `'` before it when its first sign begins a formula in some spreadsheet, whatever unseen signs stand before.
pub(crate) fn harmless(text: &str) -> String {
    const BEGINS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'];
    let seen = text.trim_start_matches(is_unseen);
    if seen.starts_with(BEGINS) && !is_number(text) { format!("'{text}") } else { text.to_owned() }
}

/// Signs that some programs pass over before they look what a cell begins with.
fn is_unseen(sign: char) -> bool {
    let breaks_line = matches!(sign, '\t' | '\r' | '\n');
    (sign.is_control() && !breaks_line)
        || matches!(sign, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
}
