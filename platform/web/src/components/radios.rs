//! One choice among a few.

use maud::{Markup, Render};

use super::{
    choices::{Choice, Kind, Question, question_setters},
    input::Input,
    parts::{ErrorMessage, Hint, Legend},
};
use crate::components::Example;

/// One choice among a few.
#[derive(Debug, Clone, Default)]
pub struct Radios(pub Question);

impl Radios {
    /// A question with its choices.
    pub fn new(name: impl Into<String>, legend: impl Into<Legend>, items: Vec<Choice>) -> Self {
        Self(Question::new(name, legend, items))
    }

    /// The value that is chosen.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.0.values = vec![value.into()];
        self
    }

    question_setters!();
}

impl Render for Radios {
    fn render(&self) -> Markup {
        self.0.render(Kind::Radios)
    }
}

/// Sample questions for the gallery.
pub fn examples() -> Vec<Example> {
    let ways = vec![
        Choice::new("code", "With a secret code")
            .hint("Only you have it. For example: you read the answer on any phone by typing 16 digits."),
        Choice::new("mail", "By email")
            .hint("For example: we write to you when the service has answered.")
            .reveals(maud::html! { (Input::new("email", "Your email address").kind("email").autocomplete("email")) }),
        Choice::divider("or"),
        Choice::new("none", "I do not want an answer"),
    ];
    vec![
        Example::new("with explanations", Radios::new("way", "How would you like to hear back?", ways).value("code")),
        Example::new(
            "side by side, with an error",
            Radios::new(
                "agree",
                Legend::new("Do you agree?").large(),
                vec![Choice::new("yes", "Yes"), Choice::new("no", "No")],
            )
            .id_prefix("agree-example")
            .classes("govuk-radios--inline")
            .error(ErrorMessage::new("Error", "Choose yes or no")),
        ),
    ]
}
