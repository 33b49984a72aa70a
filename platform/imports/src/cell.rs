//! What stands in a cell, before anybody asks what it should be.

use jiff::civil::Date;

/// A filled cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Words, or anything in a file of text.
    Text(String),
    /// A number of a spreadsheet.
    Number(f64),
    /// A day of a spreadsheet, its time of day left out.
    Day(Date),
    /// A yes or no of a spreadsheet.
    Truth(bool),
    /// A formula, or what looks like one.
    Formula,
    /// What a broken formula or an impossible day leaves.
    Broken,
    /// One cell over several rows or columns.
    Merged,
}

impl Cell {
    /// A cell of text; nothing when it is blank.
    pub(crate) fn of_text(text: &str) -> Option<Self> {
        let text =
            text.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}'));
        match text.chars().next()? {
            '=' | '@' => Some(Self::Formula),
            '+' | '-' if text.chars().any(|letter| matches!(letter, '(' | '|' | '!')) => Some(Self::Formula),
            _ => Some(Self::Text(text.to_owned())),
        }
    }

    /// As text, for heads of columns and for fingerprints.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Truth(truth) => truth.to_string(),
            Self::Formula => "=".to_owned(),
            Self::Broken | Self::Merged => String::new(),
        }
    }
}
