//! One engine for every form: what is asked, when a question is shown, what follows from the answers.
//!
//! Pure: no clock, no database, no page. README.md says what this crate promises.

pub mod interchange;
pub mod logic;
pub mod model;
pub mod scoring;
pub mod shipped;

pub use model::{
    Answer, Answers, Bounds, Choice, ChoiceList, ChoiceSource, Coding, Condition, Constraint, Expression, Item, Kind,
    Media, Narrowing, Notation, OwnPicture, Path, Questionnaire, Repeats, Severity, Tag, Text, Value, When,
    WhenOperator,
};

#[cfg(test)]
mod tests;
