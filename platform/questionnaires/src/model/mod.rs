//! What a questionnaire is made of.

mod answers;
mod choices;
mod item;
mod narrowing;
mod picture;
mod rules;
mod text;
mod value;

pub use answers::{Answer, Answers, Path};
pub use choices::{Choice, ChoiceList, ChoiceSource};
pub use item::{Bounds, Item, Kind, Media, Questionnaire, Repeats};
pub use narrowing::Narrowing;
pub use picture::OwnPicture;
pub use rules::{Condition, Constraint, Expression, Notation, Severity, When, WhenOperator};
pub use text::{Tag, Text};
pub use value::{Coding, Value};
