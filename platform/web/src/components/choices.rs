//! What radios and checkboxes have in common: the choices and their wrapper.

use maud::{Markup, html};

use super::parts::{ErrorMessage, Fieldset, Group, Hint, Label, Legend, described, group};
use crate::element::{Attributes, Content, classes, element, setters};

/// One choice.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// The value sent with the form.
    pub value: String,
    /// What it says; a choice without words is left out of its label.
    pub content: Content,
    /// One sentence that explains it.
    pub hint: Option<Hint>,
    /// Whether it is chosen; `None` leaves it to the values of the question.
    pub checked: Option<bool>,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// Shown only while it is chosen.
    pub reveals: Content,
    /// Its id, when it is not made from the question's.
    pub id: String,
    /// Its own name (checkboxes only).
    pub name: String,
    /// `exclusive` for "none of these" (checkboxes only).
    pub behaviour: String,
    /// Classes of its label.
    pub label_classes: String,
    /// Attributes of its label.
    pub label_attributes: Attributes,
    /// Attributes of its field.
    pub attributes: Attributes,
    /// When not empty, this is no choice but a word between choices ("or").
    pub divider: String,
}

impl Choice {
    /// A choice.
    pub fn new(value: impl Into<String>, content: impl Into<Content>) -> Self {
        Self { value: value.into(), content: content.into(), ..Self::default() }
    }

    /// A word between two choices, such as "or".
    pub fn divider(word: impl Into<String>) -> Self {
        Self { divider: word.into(), ..Self::default() }
    }

    setters! {
        /// Shown only while it is chosen.
        reveals: Content,
        /// Its id.
        id: String,
        /// Attributes of its field.
        attributes: Attributes,
    }

    /// With one sentence that explains it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Hint>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The choice that undoes all others ("none of these").
    #[must_use]
    pub fn exclusive(mut self) -> Self {
        self.behaviour = "exclusive".to_owned();
        self
    }
}

/// The question around the choices.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// The name sent with the form.
    pub name: String,
    /// Where the ids begin; the name when empty.
    pub id_prefix: String,
    /// The fieldset with its legend; without one the caller gives the choices a name otherwise.
    pub fieldset: Option<Fieldset>,
    /// Its hint.
    pub hint: Option<Hint>,
    /// What is wrong with it.
    pub error: Option<ErrorMessage>,
    /// The choices.
    pub items: Vec<Choice>,
    /// The values that are chosen.
    pub values: Vec<String>,
    /// Ids of what describes it already (checkboxes only).
    pub described_by: String,
    /// Further classes.
    pub classes: String,
    /// Further attributes.
    pub attributes: Attributes,
    /// The wrapper around the question.
    pub group: Group,
}

/// Which of the two kinds is rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Radios,
    Checkboxes,
}

impl Kind {
    fn block(self) -> &'static str {
        match self {
            Self::Radios => "govuk-radios",
            Self::Checkboxes => "govuk-checkboxes",
        }
    }

    fn input(self) -> &'static str {
        match self {
            Self::Radios => "radio",
            Self::Checkboxes => "checkbox",
        }
    }
}

impl Question {
    pub(crate) fn new(name: impl Into<String>, legend: impl Into<Legend>, items: Vec<Choice>) -> Self {
        let fieldset = Fieldset::new(legend, Content::default());
        Self { name: name.into(), fieldset: Some(fieldset), items, ..Self::default() }
    }

    fn prefix(&self) -> &str {
        if self.id_prefix.is_empty() { &self.name } else { &self.id_prefix }
    }

    fn is_checked(&self, item: &Choice) -> bool {
        item.checked.unwrap_or_else(|| self.values.iter().any(|value| !value.is_empty() && *value == item.value))
    }

    pub(crate) fn render(&self, kind: Kind) -> Markup {
        let block = kind.block();
        let already = match &self.fieldset {
            Some(fieldset) if !fieldset.described_by.is_empty() => fieldset.described_by.as_str(),
            _ => self.described_by.as_str(),
        };
        let described = described(self.prefix(), already, self.hint.as_ref(), self.error.as_ref());
        // Without a fieldset nobody would read the hint out, so every checkbox says it itself.
        let own_by = if kind == Kind::Checkboxes && self.fieldset.is_none() { described.by.as_str() } else { "" };
        let inside = html! {
            (described.markup)
            (element("div").class(block, &self.classes).attributes(&self.attributes).attr("data-module", block)
                .holding(&html! {
                    (self.group.before)
                    @for (index, item) in self.items.iter().enumerate() { (self.item(kind, item, index, own_by)) }
                    (self.group.after)
                }))
        };
        let inside = match &self.fieldset {
            Some(fieldset) => {
                let mut fieldset = fieldset.clone();
                fieldset.described_by = described.by;
                fieldset.content = inside.into();
                html! { (fieldset) }
            }
            None => inside,
        };
        group(&self.group, self.error.as_ref(), &inside)
    }

    fn item(&self, kind: Kind, item: &Choice, index: usize, described_by: &str) -> Markup {
        let block = kind.block();
        if !item.divider.is_empty() {
            return html! { div class=(format!("{block}__divider")) { (item.divider) } };
        }
        let id = match (item.id.as_str(), index) {
            ("", 0) => self.prefix().to_owned(),
            ("", _) => format!("{}-{}", self.prefix(), index + 1),
            (own, _) => own.to_owned(),
        };
        let hint = item.hint.as_ref().filter(|hint| !hint.content.is_empty()).map(|hint| {
            let all = classes(&format!("{block}__hint"), &hint.classes);
            hint.clone().id(format!("{id}-item-hint")).classes(all)
        });
        let label = Label::new(item.content.clone())
            .classes(classes(&format!("{block}__label"), &item.label_classes))
            .attributes(item.label_attributes.clone())
            .of(id.clone());
        let described_by = match &hint {
            Some(hint) if described_by.is_empty() => hint.id.clone(),
            Some(hint) => classes(described_by, &hint.id),
            None => described_by.to_owned(),
        };
        let checked = self.is_checked(item);
        let hidden = if checked { String::new() } else { format!("{block}__conditional--hidden") };
        html! {
            div class=(format!("{block}__item")) {
                (self.field(kind, item, &id, &described_by))
                (label)
                @if let Some(hint) = &hint { (hint) }
            }
            @if !item.reveals.is_empty() {
                (element("div").class(&format!("{block}__conditional"), &hidden)
                    .attr("id", &format!("conditional-{id}")).holding(&item.reveals))
            }
        }
    }

    fn field(&self, kind: Kind, item: &Choice, id: &str, described_by: &str) -> Markup {
        let controls = if item.reveals.is_empty() { String::new() } else { format!("conditional-{id}") };
        element("input")
            .attr("class", &format!("{}__input", kind.block()))
            .attr("id", id)
            .attr("name", if item.name.is_empty() { &self.name } else { &item.name })
            .attr("type", kind.input())
            .attr("value", &item.value)
            .when(self.is_checked(item), "checked")
            .when(item.disabled, "disabled")
            .some("data-aria-controls", &controls)
            .some("data-behaviour", &item.behaviour)
            .some("aria-describedby", described_by)
            .attributes(&item.attributes)
            .void()
    }
}

/// Setters shared by both kinds, which wrap one [`Question`].
macro_rules! question_setters {
    () => {
        /// With a hint.
        #[must_use]
        pub fn hint(mut self, hint: impl Into<Hint>) -> Self {
            self.0.hint = Some(hint.into());
            self
        }

        /// With what is wrong, if anything is.
        #[must_use]
        pub fn error(mut self, error: impl Into<Option<ErrorMessage>>) -> Self {
            self.0.error = error.into();
            self
        }

        /// Further classes, such as the `--inline` or `--small` kinds.
        #[must_use]
        pub fn classes(mut self, classes: impl Into<String>) -> Self {
            self.0.classes = classes.into();
            self
        }

        /// Where the ids begin, when it is not the name.
        #[must_use]
        pub fn id_prefix(mut self, prefix: impl Into<String>) -> Self {
            self.0.id_prefix = prefix.into();
            self
        }
    };
}
pub(crate) use question_setters;
