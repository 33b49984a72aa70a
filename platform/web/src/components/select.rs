//! One choice from a long list.

use maud::{Markup, Render, html};

use super::parts::{ErrorMessage, Group, Hint, Label, described, group};
use crate::{
    components::Example,
    element::{Attributes, classes, element, setters},
};

/// One line of the list.
#[derive(Debug, Clone, Default)]
pub struct Choosable {
    /// The value sent; the text when `None`.
    pub value: Option<String>,
    /// What it says.
    pub text: String,
    /// Whether it is chosen; `None` leaves it to the value of the question.
    pub selected: Option<bool>,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// Further attributes.
    pub attributes: Attributes,
}

impl Choosable {
    /// A line of the list.
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self { value: Some(value.into()), text: text.into(), ..Self::default() }
    }
}

/// One choice from a long list.
#[derive(Debug, Clone, Default)]
pub struct Select {
    /// The name sent with the form.
    pub name: String,
    /// The id; the name when empty.
    pub id: String,
    /// The value that is chosen.
    pub value: String,
    /// The list.
    pub items: Vec<Choosable>,
    /// Its label.
    pub label: Label,
    /// Its hint.
    pub hint: Option<Hint>,
    /// What is wrong with it.
    pub error: Option<ErrorMessage>,
    /// Ids of what describes it already.
    pub described_by: String,
    /// Whether nothing can be chosen.
    pub disabled: bool,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
    /// The wrapper around the question.
    pub group: Group,
}

impl Select {
    /// A list with its label.
    pub fn new(name: impl Into<String>, label: impl Into<Label>, items: Vec<Choosable>) -> Self {
        Self { name: name.into(), label: label.into(), items, ..Self::default() }
    }

    setters! {
        /// The id, when it is not the name.
        id: String,
        /// The value that is chosen.
        value: String,
        /// Further classes.
        classes: String,
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

    fn option(&self, item: &Choosable) -> Markup {
        let value = item.value.as_deref().unwrap_or(&item.text);
        let selected = item.selected.unwrap_or(!self.value.is_empty() && value == self.value);
        let option = match &item.value {
            Some(value) => element("option").attr("value", value),
            None => element("option"),
        };
        option
            .when(selected, "selected")
            .when(item.disabled, "disabled")
            .attributes(&item.attributes)
            .holding(&item.text)
    }
}

impl Render for Select {
    fn render(&self) -> Markup {
        let id = if self.id.is_empty() { &self.name } else { &self.id };
        let described = described(id, &self.described_by, self.hint.as_ref(), self.error.as_ref());
        let own = classes("govuk-select", &self.classes);
        let own = if self.error.is_some() { classes(&own, "govuk-select--error") } else { own };
        let field = element("select")
            .attr("class", &own)
            .attr("id", id)
            .attr("name", &self.name)
            .when(self.disabled, "disabled")
            .some("aria-describedby", &described.by)
            .attributes(&self.attributes)
            .holding(&html! { @for item in &self.items { (self.option(item)) } });
        let inside = html! {
            (self.label.clone().of(id.clone()))
            (described.markup)
            (self.group.before)
            (field)
            (self.group.after)
        };
        group(&self.group, self.error.as_ref(), &inside)
    }
}

/// Sample lists for the gallery.
pub fn examples() -> Vec<Example> {
    let services = vec![
        Choosable::new("", "Choose a service"),
        Choosable::new("day", "Day hospital, Letterkenny"),
        Choosable::new("team", "Community team, Sligo"),
    ];
    vec![Example::new("a list of services", Select::new("service", "Which service?", services).value("team"))]
}
