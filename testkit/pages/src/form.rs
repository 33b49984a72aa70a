//! Filling in a form as a person does: by labels, and only what is there.

use crate::page::{Field, Page, field_of, words_of};
use scraper::ElementRef;

/// A form about to be sent. It starts with what stands in the page.
pub struct Submission<'a> {
    page: &'a Page,
    method: String,
    action: String,
    /// What will be sent, in the order of the page.
    pairs: Vec<(String, String)>,
}

/// A request that a form makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// `GET` or `POST`.
    pub method: String,
    /// Where to.
    pub action: String,
    /// What is sent.
    pub pairs: Vec<(String, String)>,
}

impl<'a> Submission<'a> {
    pub(crate) fn new(page: &'a Page, form: ElementRef<'a>, button: ElementRef<'a>) -> Self {
        let controls = form
            .descendants()
            .filter_map(ElementRef::wrap)
            .filter(|inside| matches!(inside.value().name(), "input" | "textarea" | "select"));
        let sent = controls.filter(|control| control.attr("disabled").is_none()).map(field_of).filter(is_sent);
        let mut pairs: Vec<_> = sent.map(|field| (field.name, field.value)).collect();
        pairs.extend(
            button.attr("name").map(|name| (name.to_owned(), button.attr("value").unwrap_or_default().to_owned())),
        );
        let attribute =
            |name: &str, of_button: &str| button.attr(of_button).or_else(|| form.attr(name)).map(str::to_owned);
        let method = attribute("method", "formmethod").unwrap_or_else(|| "get".to_owned()).to_uppercase();
        let action =
            attribute("action", "formaction").filter(|action| !action.is_empty()).unwrap_or_else(|| page.path.clone());
        Self { page, method, action, pairs }
    }

    /// Writes into the field with this label, in place of what stood there.
    #[must_use]
    #[track_caller]
    pub fn with(mut self, label: &str, text: &str) -> Self {
        let field = self.page.field(label);
        match field.kind.as_str() {
            "radio" | "checkbox" => self.page.fail(&format!("has \"{label}\" as a choice: use choose or tick")),
            "select" => self.set(&field.name, &self.option(&field, text)),
            _ => self.set(&field.name, text),
        }
        self
    }

    /// Chooses one answer of the question with this legend.
    #[must_use]
    #[track_caller]
    pub fn choose(mut self, legend: &str, answer: &str) -> Self {
        let Some(fieldset) = self.page.fieldset(legend) else {
            self.page.fail(&format!("has no question \"{legend}\""))
        };
        let mut choices =
            fieldset.descendants().filter_map(ElementRef::wrap).filter(|inside| inside.attr("type") == Some("radio"));
        match choices.find(|choice| self.page.names_of(*choice).iter().any(|name| name == answer)) {
            Some(choice) => {
                let field = field_of(choice);
                self.set(&field.name, &field.value);
                self
            }
            None => self.page.fail(&format!("has no answer \"{answer}\" to \"{legend}\"")),
        }
    }

    /// Ticks the box with this label.
    #[must_use]
    #[track_caller]
    pub fn tick(mut self, label: &str) -> Self {
        let field = self.page.field(label);
        if field.kind != "checkbox" {
            self.page.fail(&format!("has \"{label}\", but it is no box to tick"));
        }
        if !field.is_chosen {
            self.pairs.push((field.name, field.value));
        }
        self
    }

    /// Takes the tick out of the box with this label.
    #[must_use]
    #[track_caller]
    pub fn untick(mut self, label: &str) -> Self {
        let field = self.page.field(label);
        if !field.is_chosen {
            self.page.fail(&format!("has \"{label}\", but it is not ticked"));
        }
        self.pairs.retain(|(name, value)| (name, value) != (&field.name, &field.value));
        self
    }

    /// Sends something that the page does not offer, as somebody would who forges a form.
    #[must_use]
    pub fn forging(mut self, name: &str, value: &str) -> Self {
        self.set(name, value);
        self
    }

    /// The request as it would go out.
    pub fn sent(self) -> Sent {
        Sent { method: self.method, action: self.action, pairs: self.pairs }
    }

    fn set(&mut self, name: &str, value: &str) {
        match self.pairs.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => value.clone_into(old),
            None => self.pairs.push((name.to_owned(), value.to_owned())),
        }
    }

    #[track_caller]
    fn option(&self, field: &Field, words: &str) -> String {
        let select = self.page.all("select").find(|select| select.attr("name") == Some(&field.name));
        let options = select.into_iter().flat_map(|select| select.descendants()).filter_map(ElementRef::wrap);
        let mut options = options.filter(|inside| inside.value().name() == "option");
        match options.find(|option| words_of(*option) == words) {
            Some(option) => option.attr("value").unwrap_or(words).to_owned(),
            None => self.page.fail(&format!("does not offer \"{words}\" under {}", field.name)),
        }
    }
}

/// Whether a browser sends the field when a button is pressed.
fn is_sent(field: &Field) -> bool {
    let is_choice = matches!(field.kind.as_str(), "radio" | "checkbox");
    let is_button = matches!(field.kind.as_str(), "submit" | "button" | "reset" | "image" | "file");
    !field.name.is_empty() && !is_button && (!is_choice || field.is_chosen)
}
