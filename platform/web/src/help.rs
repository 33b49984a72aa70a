//! Where to find help at once: on every page, with the day on which the numbers were last checked.

use i18n::{Words, Written};
use kernel::Date;
use maud::{Markup, html};

use crate::components::Icon;

/// How a contact is reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Means {
    /// By calling the number.
    Call,
    /// By sending this word to the number.
    Text(String),
}

/// One place to turn to.
#[derive(Debug, Clone)]
pub struct HelpContact {
    /// What it is called.
    pub name: Written,
    /// Its number, as people write it.
    pub number: String,
    /// How it is reached.
    pub means: Means,
    /// When somebody is there, and what it costs.
    pub hours: Written,
    /// Whether it is for danger to life.
    pub urgent: bool,
}

/// The contacts of the place, most urgent first, and the day on which somebody last checked them.
#[derive(Debug, Clone, Default)]
pub struct HelpContacts {
    /// The contacts.
    pub contacts: Vec<HelpContact>,
    /// When they were last checked.
    pub verified: Option<Date>,
}

impl HelpContacts {
    /// Before anybody said more: the emergency number that works all over Europe.
    pub fn emergency() -> Self {
        let contact = HelpContact {
            name: Written::default(),
            number: "112".to_owned(),
            means: Means::Call,
            hours: Written::default(),
            urgent: true,
        };
        Self { contacts: vec![contact], verified: None }
    }

    /// The contacts as cards.
    pub fn list(&self, words: &Words) -> Markup {
        html! {
            ul .comhar-contacts { @for contact in &self.contacts { (card(contact, words)) } }
            @if let Some(day) = self.verified {
                p .comhar-small { (words.with("web-help-verified", &[("day", words.date_short(day).into())])) }
            }
        }
    }

    /// The contacts behind "Need help now?", with a link to the whole page.
    pub(crate) fn strip(&self, words: &Words) -> Markup {
        html! {
            details .comhar-help name="comhar-bar" {
                summary .comhar-help__summary { (Icon::Support) span { (words.text("web-help-now")) } }
                div .comhar-help__panel {
                    p .govuk-body { (words.text("web-help-line")) }
                    (self.list(words))
                    p .govuk-body { a .govuk-link href="/help-now" { (words.text("web-help-more")) } }
                }
            }
        }
    }
}

fn card(contact: &HelpContact, words: &Words) -> Markup {
    let language = words.language();
    let emergency = words.text("web-help-emergency");
    let name = contact.name.best(language);
    let hours = contact.hours.best(language);
    let digits: String = contact.number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect();
    html! {
        li .comhar-contact .comhar-contact--urgent[contact.urgent] {
            @match &name {
                Some(name) => p .comhar-contact__name lang=[name.lang()] { (name.text) },
                None => p .comhar-contact__name { (emergency) },
            }
            @match &contact.means {
                Means::Call => a .govuk-link.comhar-contact__number href=(format!("tel:{digits}")) { (contact.number) },
                Means::Text(word) => a .govuk-link.comhar-contact__number href=(format!("sms:{digits}")) {
                    (words.with("web-help-text-to", &[("word", word.as_str().into()), ("number", contact.number.as_str().into())]))
                },
            }
            @if let Some(hours) = &hours { p .comhar-contact__when lang=[hours.lang()] { (hours.text) } }
        }
    }
}
