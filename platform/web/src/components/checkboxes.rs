//! Any number of choices.

use maud::{Markup, Render};

use super::{
    choices::{Choice, Kind, Question, question_setters},
    parts::{ErrorMessage, Hint, Legend},
};
use crate::components::Example;

/// Any number of choices.
#[derive(Debug, Clone, Default)]
pub struct Checkboxes(pub Question);

impl Checkboxes {
    /// A question with its choices.
    pub fn new(name: impl Into<String>, legend: impl Into<Legend>, items: Vec<Choice>) -> Self {
        Self(Question::new(name, legend, items))
    }

    /// The values that are chosen.
    #[must_use]
    pub fn values(mut self, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0.values = values.into_iter().map(Into::into).collect();
        self
    }

    question_setters!();
}

impl Render for Checkboxes {
    fn render(&self) -> Markup {
        self.0.render(Kind::Checkboxes)
    }
}

/// Sample questions for the gallery.
pub fn examples() -> Vec<Example> {
    let feelings = vec![
        Choice::new("heard", "Listened to"),
        Choice::new("rushed", "Rushed"),
        Choice::new("safe", "Safe").hint("In the building and with the people there."),
        Choice::divider("or"),
        Choice::new("none", "None of these").exclusive(),
    ];
    vec![
        Example::new(
            "several answers",
            Checkboxes::new("felt", "How did it feel?", feelings).hint("Choose all that fit.").values(["heard"]),
        ),
        Example::new(
            "one confirmation, with an error",
            Checkboxes::new("sure", "Before you send", vec![Choice::new("yes", "I have read who will see this")])
                .error(ErrorMessage::new("Error", "Tick the box when you have read it")),
        ),
    ]
}
