//! People counted once, and beside them what is never called people.

use crate::model::Kind;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Somebody came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Came {
    /// To which kind of service.
    pub kind: Kind,
    /// To which session, or in which crisis contact.
    pub occasion: Uuid,
    /// Who: the account, or else the root of everybody who turned out to be this person.
    pub person: Uuid,
}

/// What was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which kind of service.
    pub kind: Kind,
    /// So many sessions.
    pub sessions: i64,
    /// So many came without a name.
    pub anonymous: i64,
}

/// What was rated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rated {
    /// So many ratings.
    pub count: i64,
    /// All of them added up.
    pub sum: i64,
}

impl Rated {
    /// The mean of 1 to 5; nothing when nobody rated.
    pub fn mean(self) -> Option<f64> {
        (self.count > 0).then(|| self.sum as f64 / self.count as f64)
    }
}

/// The figures of one kind of service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindFigures {
    /// Which kind.
    pub kind: Kind,
    /// Different people.
    pub people: i64,
    /// Times that a known person came.
    pub visits: i64,
    /// Times that somebody came without a name.
    pub anonymous: i64,
    /// Sessions held.
    pub sessions: i64,
}

/// The figures of a service, or of an area.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Different people, over all kinds.
    pub people: i64,
    /// Kind by kind, those that were held or came to.
    pub kinds: Vec<KindFigures>,
    /// Each person once for each kind they came to. Never called people.
    pub uses: i64,
    /// Times that a known person came.
    pub visits: i64,
    /// Times that somebody came without a name.
    pub anonymous: i64,
    /// Sessions held.
    pub sessions: i64,
    /// What was rated.
    pub rated: Rated,
    /// People who took part in trainings, training by training.
    pub trainees: i64,
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The figures of who came and what was held. Two rows of one person on one occasion are one visit.
pub fn figures(came: &[Came], held: &[Held], rated: Rated, trainees: i64) -> Figures {
    let mut people: BTreeMap<Kind, BTreeSet<Uuid>> = BTreeMap::new();
    let mut visits: BTreeMap<Kind, BTreeSet<(Uuid, Uuid)>> = BTreeMap::new();
    for one in came {
        people.entry(one.kind).or_default().insert(one.person);
        visits.entry(one.kind).or_default().insert((one.occasion, one.person));
    }
    let of = |kind: Kind| {
        let held = held.iter().filter(|one| one.kind == kind);
        let (sessions, anonymous) = held.fold((0, 0), |sum, one| (sum.0 + one.sessions, sum.1 + one.anonymous));
        let people = people.get(&kind).map_or(0, BTreeSet::len);
        let visits = visits.get(&kind).map_or(0, BTreeSet::len);
        KindFigures { kind, people: count(people), visits: count(visits), anonymous, sessions }
    };
    let something = |one: &KindFigures| one.people + one.sessions + one.anonymous > 0;
    let kinds: Vec<KindFigures> = Kind::ALL.iter().map(|kind| of(*kind)).filter(something).collect();
    let sum = |of: fn(&KindFigures) -> i64| kinds.iter().map(of).sum();
    Figures {
        people: count(came.iter().map(|one| one.person).collect::<BTreeSet<_>>().len()),
        uses: sum(|one| one.people),
        visits: sum(|one| one.visits),
        anonymous: sum(|one| one.anonymous),
        sessions: sum(|one| one.sessions),
        kinds,
        rated,
        trainees,
    }
}

/// Rounded half up; nothing among nobody, and nothing when the part is more than the whole: then the two do not
/// belong together.
pub fn percent(of: i64, among: i64) -> Option<i64> {
    (among > 0 && of <= among).then(|| (of * 200 + among) / (among * 2))
}
