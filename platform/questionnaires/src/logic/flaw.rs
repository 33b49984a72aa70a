//! What keeps a questionnaire from being used, told all at once to whoever writes it.

use std::fmt;

/// Why an expression cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Longer than [`super::LONGEST_EXPRESSION`] bytes.
    TooLong,
    /// Nested deeper than [`super::DEEPEST_EXPRESSION`].
    TooDeep,
    /// It stops in the middle.
    Unfinished,
    /// This sign or word cannot stand here.
    Unexpected(String),
    /// There is no such function.
    NoSuchFunction(String),
    /// The function exists elsewhere and is not offered here: it would need another form, chance or the device.
    NotOffered(String),
    /// The function takes another number of values.
    WrongCount(String),
    /// There is no such named value.
    NoSuchName(String),
    /// The pattern is not one that can be matched in time that grows with the text only, or is not written out.
    Pattern(String),
}

/// Something wrong with a questionnaire. Every flaw names the item or list where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Two items have this id.
    DuplicateItem {
        /// The id.
        item: String,
    },
    /// Two choices of a list have this code.
    DuplicateChoice {
        /// The list.
        list: String,
        /// The code.
        code: String,
    },
    /// Two constraints have this key.
    DuplicateConstraint {
        /// The item with the second one.
        item: String,
        /// The key.
        key: String,
    },
    /// A rule of `item` asks for an item that is not there.
    UnknownItem {
        /// Where it is asked for.
        item: String,
        /// What is not there.
        wanted: String,
    },
    /// `item` chooses from a list that is not there.
    UnknownList {
        /// The item.
        item: String,
        /// What is not there; empty when a question with choices names no list.
        list: String,
    },
    /// An expression of `item` cannot be read. Without an item: a named value of the whole questionnaire.
    Unreadable {
        /// The item.
        item: String,
        /// The expression as written, shortened to 200 characters.
        text: String,
        /// Why.
        why: Unreadable,
    },
    /// Items that follow from each other in a circle, in order; the first stands at the end again.
    Cycle {
        /// The ids.
        items: Vec<String>,
    },
    /// At least more than at most, in the bounds or repeats of `item`.
    Bounds {
        /// The item.
        item: String,
    },
    /// Items are nested deeper than [`super::DEEPEST_ITEM`].
    TooDeep {
        /// The item that is too deep.
        item: String,
    },
}

impl Flaw {
    /// A stable word for its sentence in the language files.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::DuplicateItem { .. } => "duplicate_item",
            Self::DuplicateChoice { .. } => "duplicate_choice",
            Self::DuplicateConstraint { .. } => "duplicate_constraint",
            Self::UnknownItem { .. } => "unknown_item",
            Self::UnknownList { .. } => "unknown_list",
            Self::Unreadable { .. } => "unreadable",
            Self::Cycle { .. } => "cycle",
            Self::Bounds { .. } => "bounds",
            Self::TooDeep { .. } => "too_deep",
        }
    }

    /// The item to look at first; empty when it is about the whole questionnaire.
    pub fn item(&self) -> &str {
        match self {
            Self::DuplicateItem { item }
            | Self::DuplicateConstraint { item, .. }
            | Self::UnknownItem { item, .. }
            | Self::UnknownList { item, .. }
            | Self::Unreadable { item, .. }
            | Self::Bounds { item }
            | Self::TooDeep { item } => item,
            Self::Cycle { items } => items.first().map_or("", String::as_str),
            Self::DuplicateChoice { .. } => "",
        }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DuplicateItem { item } => write!(f, "two items have the id {item}"),
            Self::DuplicateChoice { list, code } => write!(f, "the list {list} has the code {code} twice"),
            Self::DuplicateConstraint { item, key } => write!(f, "{item}: another constraint has the key {key} too"),
            Self::UnknownItem { item, wanted } => write!(f, "{item}: there is no item {wanted}"),
            Self::UnknownList { item, list } => write!(f, "{item}: there is no list {list}"),
            Self::Unreadable { item, text, why } => write!(f, "{item}: {text}: {why}"),
            Self::Cycle { items } => write!(f, "these follow from each other: {}", items.join(" → ")),
            Self::Bounds { item } => write!(f, "{item}: at least is more than at most"),
            Self::TooDeep { item } => write!(f, "{item} is nested too deep"),
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => f.write_str("too long"),
            Self::TooDeep => f.write_str("nested too deep"),
            Self::Unfinished => f.write_str("stops in the middle"),
            Self::Unexpected(sign) => write!(f, "{sign} cannot stand here"),
            Self::NoSuchFunction(name) => write!(f, "there is no function {name}"),
            Self::NotOffered(name) => write!(f, "{name} is not offered here"),
            Self::WrongCount(name) => write!(f, "{name} takes another number of values"),
            Self::NoSuchName(name) => write!(f, "there is no named value {name}"),
            Self::Pattern(pattern) => write!(f, "the pattern {pattern} cannot be used"),
        }
    }
}

impl std::error::Error for Flaw {}
