//! A date in three fields, which is easier than a calendar for a date one knows.

use maud::{Markup, Render, html};

use super::{
    input::Input,
    parts::{ErrorMessage, Fieldset, Group, Hint, Legend, described, group},
};
use crate::{
    components::Example,
    element::{Attributes, Content, classes, element},
};

/// One of the fields of a date.
#[derive(Debug, Clone, Default)]
pub struct DatePart {
    /// Its name, after the prefix.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What is in it.
    pub value: String,
    /// Whether it is the one that is wrong; `None` when nobody said.
    pub error: Option<bool>,
    /// Its id, when it is not made from the question's.
    pub id: String,
    /// Further classes.
    pub classes: String,
    /// How wide it is, in digits.
    pub width: u8,
    /// Which keyboard a phone shows; `numeric` when empty.
    pub inputmode: String,
    /// What the browser may fill in.
    pub autocomplete: String,
    /// The pattern that must hold.
    pub pattern: String,
    /// Further attributes.
    pub attributes: Attributes,
}

impl DatePart {
    /// A field of two digits, or four for a year.
    pub fn new(name: impl Into<String>, label: impl Into<String>, width: u8) -> Self {
        Self { name: name.into(), label: label.into(), width, ..Self::default() }
    }

    fn has_error(&self) -> bool {
        self.error == Some(true) || self.classes.contains("govuk-input--error")
    }

    fn all_classes(&self, wrong: bool) -> String {
        let mut all = "govuk-date-input__input".to_owned();
        if wrong && !self.classes.contains("govuk-input--error") {
            all = classes(&all, "govuk-input--error");
        }
        if !self.classes.contains("govuk-input--width-") {
            all = classes(&all, &format!("govuk-input--width-{}", self.width));
        }
        classes(&all, &self.classes)
    }
}

/// A date in three fields.
#[derive(Debug, Clone, Default)]
pub struct DateInput {
    /// The id of the question, where the ids of the fields begin.
    pub id: String,
    /// What the names of the fields begin with.
    pub name_prefix: String,
    /// Day, month and year, or fewer.
    pub parts: Vec<DatePart>,
    /// The fieldset with its legend.
    pub fieldset: Option<Fieldset>,
    /// Its hint.
    pub hint: Option<Hint>,
    /// What is wrong with it.
    pub error: Option<ErrorMessage>,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
    /// The wrapper around the question.
    pub group: Group,
}

impl DateInput {
    /// Day, month and year, with their labels in the language of the page. The names are `name-day` and so on.
    pub fn new(name: impl Into<String>, legend: impl Into<Legend>, [day, month, year]: [String; 3]) -> Self {
        let name = name.into();
        Self {
            id: name.clone(),
            name_prefix: name,
            parts: vec![DatePart::new("day", day, 2), DatePart::new("month", month, 2), DatePart::new("year", year, 4)],
            fieldset: Some(Fieldset::new(legend, Content::default())),
            ..Self::default()
        }
    }

    /// What was typed in each field.
    #[must_use]
    pub fn values(mut self, values: [&str; 3]) -> Self {
        for (part, value) in self.parts.iter_mut().zip(values) {
            value.clone_into(&mut part.value);
        }
        self
    }

    /// With a hint.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Hint>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// With what is wrong, if anything is.
    #[must_use]
    pub fn error(mut self, error: impl Into<Option<ErrorMessage>>) -> Self {
        self.error = error.into();
        self
    }

    fn part(&self, part: &DatePart) -> Markup {
        let any_wrong = self.parts.iter().any(DatePart::has_error);
        let wrong = part.has_error() || (part.error != Some(false) && self.error.is_some() && !any_wrong);
        let id = if part.id.is_empty() { format!("{}-{}", self.id, part.name) } else { part.id.clone() };
        let name =
            if self.name_prefix.is_empty() { part.name.clone() } else { format!("{}-{}", self.name_prefix, part.name) };
        let label = super::parts::Label::new(part.label.as_str()).classes("govuk-date-input__label");
        let mode = if part.inputmode.is_empty() { "numeric" } else { &part.inputmode };
        let mut field = Input::new(name, label)
            .id(id)
            .classes(part.all_classes(wrong))
            .value(part.value.as_str())
            .inputmode(mode)
            .autocomplete(part.autocomplete.as_str())
            .attributes(part.attributes.clone());
        field.pattern.clone_from(&part.pattern);
        html! { div .govuk-date-input__item { (field) } }
    }
}

impl Render for DateInput {
    fn render(&self) -> Markup {
        let already = self.fieldset.as_ref().map(|fieldset| fieldset.described_by.as_str()).unwrap_or_default();
        let described = described(&self.id, already, self.hint.as_ref(), self.error.as_ref());
        let inside = html! {
            (described.markup)
            (element("div").class("govuk-date-input", &self.classes).attributes(&self.attributes)
                .some("id", &self.id).holding(&html! {
                    (self.group.before)
                    @for part in &self.parts { (self.part(part)) }
                    (self.group.after)
                }))
        };
        let inside = match &self.fieldset {
            Some(fieldset) => {
                let mut fieldset = fieldset.clone();
                fieldset.described_by = described.by;
                fieldset.role = "group".to_owned();
                fieldset.content = inside.into();
                html! { (fieldset) }
            }
            None => inside,
        };
        group(&self.group, self.error.as_ref(), &inside)
    }
}

/// Sample dates for the gallery.
pub fn examples() -> Vec<Example> {
    let labels = || ["Day".to_owned(), "Month".to_owned(), "Year".to_owned()];
    vec![
        Example::new(
            "a date",
            DateInput::new("when", "When did it happen?", labels()).hint("For example, 3 3 2026. A guess is fine."),
        ),
        Example::new(
            "with an error",
            DateInput::new("until", "Until when?", labels())
                .values(["31", "2", "2026"])
                .error(ErrorMessage::new("Error", "February has 28 days in 2026")),
        ),
    ]
}
