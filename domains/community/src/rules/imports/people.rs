//! Who somebody in a table is. One spelling is certain when the service knows exactly one person of it; everything near it is
//! asked about.

use crate::model::{GuestId, PlannedPerson, Who};
use std::collections::{BTreeSet, HashMap};

/// The people whom a service knows, by name and by card. Each is the root of everybody who turned out to be them.
#[derive(Clone, Debug, Default)]
pub struct KnownPeople {
    exactly: HashMap<String, BTreeSet<GuestId>>,
    loosely: HashMap<String, BTreeSet<GuestId>>,
    cards: HashMap<String, GuestId>,
    roots: BTreeSet<GuestId>,
}

/// A name without case, accents and the order of its parts: what people mix up.
pub fn loose(name: &str) -> String {
    let folded = i18n::fold(name);
    let mut parts: Vec<&str> =
        folded.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    parts.sort_unstable();
    parts.join(" ")
}

fn card_mark(card: &str) -> String {
    card.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

impl KnownPeople {
    /// Somebody is known by this name.
    pub fn add_name(&mut self, root: GuestId, name: &str) {
        self.exactly.entry(name.to_owned()).or_default().insert(root);
        self.loosely.entry(loose(name)).or_default().insert(root);
        self.roots.insert(root);
    }

    /// Somebody holds this card, and it was not revoked.
    pub fn add_card(&mut self, root: GuestId, mark: &str) {
        self.cards.insert(card_mark(mark), root);
        self.roots.insert(root);
    }

    /// Whose card it is.
    pub fn of_card(&self, card: &str) -> Option<GuestId> {
        self.cards.get(&card_mark(card)).copied()
    }

    /// Who may be called so: one for certain, several to choose from, or nobody.
    fn called(&self, name: &str) -> (Option<GuestId>, Vec<GuestId>) {
        let exactly: Vec<GuestId> = self.exactly.get(name).into_iter().flatten().copied().collect();
        let loosely: Vec<GuestId> = self.loosely.get(&loose(name)).into_iter().flatten().copied().collect();
        match exactly.as_slice() {
            [one] if loosely.len() == 1 => (Some(*one), Vec::new()),
            _ => (None, loosely),
        }
    }

    /// Somebody by their name as it is written. `said` is what somebody said of them; `like` is somebody above in the
    /// same table who is written almost so.
    pub fn person(&self, name: &str, (said, like): (Option<&Who>, Option<String>)) -> PlannedPerson {
        let (certain, maybe) = self.called(name);
        let fits = |who: &&Who| match who {
            Who::Known(guest) => self.roots.contains(guest),
            Who::As(other) => like.as_ref() == Some(other),
            Who::New => true,
        };
        let unasked = || match certain {
            Some(one) => Some(Who::Known(one)),
            None if maybe.is_empty() && like.is_none() => Some(Who::New),
            None => None,
        };
        let who = said.filter(fits).cloned().or_else(unasked);
        PlannedPerson { label: name.to_owned(), who, maybe, like }
    }
}
