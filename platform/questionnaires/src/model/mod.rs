//! What a questionnaire is made of.

mod answers;
mod choices;
mod item;
mod rules;
mod text;
mod value;

pub use answers::{Answer, Answers, Path};
pub use choices::{Choice, ChoiceList, ChoiceSource};
pub use item::{Bounds, Item, Kind, Media, Questionnaire, Repeats};
pub use rules::{Condition, Constraint, Expression, Notation, Severity, When, WhenOperator};
pub use text::{Tag, Text};
pub use value::{Coding, Value};
