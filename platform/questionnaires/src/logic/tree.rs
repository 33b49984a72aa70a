//! The one tree that both notations are read into.

use super::functions::Function;
use crate::model::{Notation, Value};
use regex::Regex;

/// An expression, read.
#[derive(Clone, Debug)]
pub(crate) enum Tree {
    /// `{}`: nothing.
    Nothing,
    /// A value as written.
    Literal(Value),
    /// `.`, `$this`: what is looked at.
    Here,
    /// `%context`: the item with the expression.
    Context,
    /// `$index`: the number of what is looked at, from 0; in XPath `position()`, from 1.
    Index,
    /// `$total` of an aggregate.
    Total,
    /// `%resource`: the whole response.
    Root,
    /// A named value.
    Named(usize),
    /// `${name}`: the places of an item, as near as possible.
    Item(usize),
    /// The child items with this number of what stands before it (`item.where(linkId = '…')`).
    Child(Box<Self>, usize),
    /// The same at any depth (`descendants().where(linkId = '…')`).
    Within(Box<Self>, usize),
    /// `..`: the group around.
    Up(Box<Self>),
    /// A column of the choice that a choice filter looks at.
    Column(String),
    /// `.name`: a part of what stands before it.
    Part(Box<Self>, String),
    /// `a + b` and the like.
    Pair(Operator, Box<Self>, Box<Self>),
    /// `-a`.
    Minus(Box<Self>),
    /// `a[b]`.
    At(Box<Self>, Box<Self>),
    /// `a is Type`, `a as Type`.
    Type(TypeUse, Box<Self>, Sort),
    /// A pattern laid over a text.
    Pattern(PatternUse, Box<Self>, Box<Regex>, Option<Box<Self>>),
    /// A function; in FHIRPath the first value is what stands before the point.
    Call(Function, Vec<Self>),
}

/// What a pattern is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PatternUse {
    /// Does it occur, or fit the whole text when the pattern is anchored.
    Matches,
    /// Put something else in its place.
    Replace,
}

/// What is asked about a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TypeUse {
    /// Is it of this sort.
    Is,
    /// Only what is of this sort.
    As,
}

/// The sorts of values that FHIRPath names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Boolean,
    Integer,
    Decimal,
    String,
    Date,
    DateTime,
    Time,
    Quantity,
    Coding,
}

impl Sort {
    pub(crate) fn parse(name: &str) -> Option<Self> {
        let name = name.rsplit('.').next().unwrap_or(name);
        Some(match name {
            "Boolean" | "boolean" => Self::Boolean,
            "Integer" | "integer" => Self::Integer,
            "Decimal" | "decimal" => Self::Decimal,
            "String" | "string" | "uri" | "url" => Self::String,
            "Date" | "date" => Self::Date,
            "DateTime" | "dateTime" => Self::DateTime,
            "Time" | "time" => Self::Time,
            "Quantity" => Self::Quantity,
            "Coding" => Self::Coding,
            _ => return None,
        })
    }
}

/// What joins two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Plus,
    Less,
    Times,
    Over,
    WholeOver,
    Rest,
    Join,
    Union,
    Equal,
    Different,
    Like,
    Unlike,
    Below,
    Above,
    AtMost,
    AtLeast,
    In,
    Contains,
    And,
    Or,
    Xor,
    Implies,
}

/// An expression with all that is known of it before there are answers.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    pub(crate) tree: Tree,
    pub(crate) notation: Notation,
    /// The items it asks for by name, also through named values.
    pub(crate) reads: Vec<usize>,
    /// It asks for items without naming them.
    pub(crate) wide: bool,
}
