//! What the columns of a table mean.

use serde::Serialize;

/// What stands in a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Words or codes.
    #[default]
    Text,
    /// Whole numbers.
    Whole,
    /// Numbers.
    Number,
    /// 1 for yes, 0 for no.
    YesNo,
    /// Days, as `2026-03-03`.
    Date,
}

impl Sort {
    /// Its word in a codebook.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Whole => "whole",
            Self::Number => "number",
            Self::YesNo => "yes_no",
            Self::Date => "date",
        }
    }
}

/// One column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its name: the name of the variable.
    pub name: String,
    /// What was asked.
    pub label: String,
    /// What stands in it.
    pub sort: Sort,
    /// Codes and their words, in order.
    pub values: Vec<(String, String)>,
    /// Codes that mean that nothing is there, and why: "not asked", "rather not say".
    pub missing: Vec<(String, String)>,
    /// Further words: the version in which it came, how it was computed.
    pub note: String,
}

impl Column {
    /// A column without codes.
    pub fn new(name: impl Into<String>, label: impl Into<String>, sort: Sort) -> Self {
        Self { name: name.into(), label: label.into(), sort, ..Self::default() }
    }
}

/// All columns of a table, in order, and what the table is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Codebook {
    /// The name of the table: small letters, digits, `-`.
    pub name: String,
    /// What people call it.
    pub title: String,
    /// What is in it, who was asked, what was left out and why.
    pub about: String,
    /// The columns.
    pub columns: Vec<Column>,
}

impl Codebook {
    /// The names of the columns.
    pub(crate) fn names(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.name.as_str()).collect()
    }
}
