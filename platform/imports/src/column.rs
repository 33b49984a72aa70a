//! What a column should hold.

use jiff::civil::Date;

/// A column that an import knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name in the program.
    pub key: String,
    /// The heads it may stand under, in any language; case, accents and signs do not matter.
    pub names: Vec<String>,
    /// What it holds.
    pub kind: Kind,
    /// Whether each line needs it.
    pub needed: bool,
}

/// What a cell of a column holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Words of at most so many letters.
    Text {
        /// The most letters.
        most: usize,
    },
    /// A whole number between two.
    Whole {
        /// The lowest.
        from: i64,
        /// The highest.
        until: i64,
    },
    /// A day between two.
    Day {
        /// The first.
        from: Date,
        /// The last.
        until: Date,
    },
    /// One of a list.
    OneOf(Vec<Choice>),
    /// Yes or no, in any of the three languages, as a tick or as a number.
    YesNo,
}

/// One of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name in the program.
    pub code: String,
    /// How people write it; the code is always taken too.
    pub names: Vec<String>,
}

impl Column {
    /// Whether this column stands under that head.
    pub(crate) fn is_called(&self, head: &str) -> bool {
        let head = i18n::fold(head);
        head == i18n::fold(&self.key) || self.names.iter().any(|name| i18n::fold(name) == head)
    }
}

impl Choice {
    /// Whether these words mean this choice.
    pub(crate) fn is_called(&self, words: &str) -> bool {
        let words = i18n::fold(words);
        words == i18n::fold(&self.code) || self.names.iter().any(|name| i18n::fold(name) == words)
    }
}
