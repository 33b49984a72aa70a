//! Names of services and of people, which other crates keep.

use crate::commands;
use i18n::{Words, Written};
use kernel::{OrganisationId, Outcome, PersonId};
use ledger::App;
use organisations::store::nodes;
use std::collections::{BTreeSet, HashMap};

/// The names that one page needs.
#[derive(Default)]
pub struct Names {
    places: HashMap<OrganisationId, Written>,
    people: HashMap<PersonId, String>,
}

impl Names {
    /// The names of these places and people; unknown ones are left out.
    pub async fn of(app: &App, places: Vec<OrganisationId>, people: Vec<PersonId>) -> Outcome<Self> {
        let places: BTreeSet<OrganisationId> = places.into_iter().collect();
        let mut names = Self {
            places: nodes::find_names(&mut app.db(), places).await?.into_iter().collect(),
            people: HashMap::new(),
        };
        for person in people.into_iter().collect::<BTreeSet<PersonId>>() {
            if let Some(called) = commands::called(&mut app.db(), app, person).await? {
                names.people.insert(person, called);
            }
        }
        Ok(names)
    }

    /// The name of a place for a reader.
    pub fn place(&self, words: &Words, place: OrganisationId) -> String {
        match self.places.get(&place) {
            Some(written) => written.text(words.language()).to_owned(),
            None => words.text("community-word-a-service").into_owned(),
        }
    }

    /// What a person is called, or the words for somebody whose account is gone or has no name.
    pub fn person(&self, words: &Words, person: PersonId) -> String {
        self.people.get(&person).cloned().unwrap_or_else(|| words.text("community-word-somebody").into_owned())
    }
}
