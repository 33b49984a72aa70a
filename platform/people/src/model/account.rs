use crate::rules;
use kernel::{Date, Language, Outcome, PersonId, Standing};
use serde::{Deserialize, Serialize};

kernel::text_enum! {
    /// How an account came to be.
    pub enum Origin {
        /// Somebody opened a link that they had asked for.
        Joined = "joined",
        /// Somebody else gave them a hat before they had an account.
        Invited = "invited",
        /// They came through the sign-in of their organisation.
        Organisation = "organisation",
        /// Made up, for the demonstration.
        Demonstration = "demonstration",
    }
}
db::stored_as_text!(Origin);

/// An account, opened: what only its owner and this program's own errands read.
#[derive(Clone, Debug)]
pub struct Account {
    /// Whose.
    pub id: PersonId,
    /// The name they gave.
    pub name: Option<String>,
    /// What they want to be called on pages.
    pub screen_name: Option<String>,
    /// Where they get mail.
    pub mail: Option<MailAddress>,
    /// The language they read.
    pub language: Language,
    /// The day it was made.
    pub since: Date,
}

impl Account {
    /// What permission needs to know.
    pub fn standing(&self) -> Standing {
        standing_of(self.id)
    }

    /// What the frame calls them.
    pub fn called(&self) -> Option<&str> {
        self.screen_name.as_deref().or(self.name.as_deref())
    }
}

/// A thing that belongs to this person.
pub(crate) fn standing_of(person: PersonId) -> Standing {
    Standing { owner: Some(person), organisation: None }
}

/// A mail address as it was typed, trimmed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MailAddress(String);

impl MailAddress {
    /// The address, when it can be one.
    pub fn parse(typed: &str) -> Outcome<Self> {
        rules::mail::tidy(typed).map(Self)
    }

    /// For sending to.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For finding again: two spellings of one address are one.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl std::fmt::Debug for MailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MailAddress")
    }
}
