//! Which session a line is of: one that is there already, or one that will be made.

use super::lines::{Line, NamedOffer};
use crate::{
    model::{Choices, GuestId, OfferId, PlannedMeeting, SessionId, State, Why},
    rules::{Hand, MOST_ANONYMOUS},
};
use imports::What;
use kernel::Date;
use organisations::model::{Minute, OpeningHours};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A session that is there already.
#[derive(Clone, Debug)]
pub struct Existing {
    /// Which.
    pub id: SessionId,
    /// The day it begins on, on the clock of its place.
    pub day: Date,
    /// When it begins.
    pub from: Minute,
    /// When it ends.
    pub until: Minute,
    /// Where it stands.
    pub state: State,
    /// So many people without a name are in its register.
    pub others: i64,
    /// Who is in its register.
    pub roots: BTreeSet<GuestId>,
}

/// The sessions that are there already, by offer and day.
#[derive(Clone, Debug, Default)]
pub struct Held(HashMap<(OfferId, Date), Vec<Existing>>);

impl Held {
    /// A session of an offer.
    pub fn add(&mut self, offer: OfferId, session: Existing) {
        self.0.entry((offer, session.day)).or_default().push(session);
    }

    fn on(&self, offer: OfferId, day: Date) -> &[Existing] {
        self.0.get(&(offer, day)).map(Vec::as_slice).unwrap_or_default()
    }
}

/// What time it is, and when the service is open.
#[derive(Clone, Debug)]
pub struct Times {
    /// Today on the clock of the place.
    pub today: Date,
    /// The minute it is now there.
    pub now: Minute,
    /// The hours that the service told.
    pub hours: OpeningHours,
}

/// Sessions as lines ask for them, each once.
pub(super) struct Meetings<'a> {
    held: &'a Held,
    offers: HashMap<OfferId, &'a NamedOffer>,
    choices: &'a Choices,
    times: &'a Times,
    hand: Hand,
    numbers: BTreeMap<(Date, Minute, OfferId), usize>,
    /// The meetings with the session that is there, when there is one.
    pub(super) found: Vec<(PlannedMeeting, Option<&'a Existing>)>,
}

impl<'a> Meetings<'a> {
    pub(super) fn new(
        held: &'a Held,
        offers: &'a [NamedOffer],
        choices: &'a Choices,
        (times, hand): (&'a Times, Hand),
    ) -> Self {
        let offers = offers.iter().map(|offer| (offer.id, offer)).collect();
        Self { held, offers, choices, times, hand, numbers: BTreeMap::new(), found: Vec::new() }
    }

    /// The meeting of a line, with its people without a name counted.
    pub(super) fn of(&mut self, line: &Line) -> Result<usize, Why> {
        let offer = line.offer.or(self.choices.offer).ok_or(Why::OfferUnknown)?;
        let named = self.offers.get(&offer).ok_or(Why::OfferUnknown)?;
        if named.retired_on.is_some_and(|retired| retired <= line.day) {
            return Err(Why::OfferRetired);
        }
        let existing = self.existing(offer, line)?;
        let from = existing.map_or_else(|| line.from.unwrap_or(self.choices.from), |session| session.from);
        if line.day == self.times.today && from > self.times.now {
            return Err(Why::NotYet);
        }
        let number = match self.numbers.get(&(line.day, from, offer)) {
            Some(number) => *number,
            None => self.add((line.day, from, offer), existing),
        };
        let (meeting, session) = self.found.get_mut(number).ok_or(Why::Cell(What::Missing))?;
        let there = session.map_or(0, |session| session.others);
        if line.others > 0 && there + meeting.others + line.others > MOST_ANONYMOUS {
            return Err(Why::TooManyOthers);
        }
        meeting.others += line.others;
        Ok(number)
    }

    fn existing(&self, offer: OfferId, line: &Line) -> Result<Option<&'a Existing>, Why> {
        let there: Vec<&'a Existing> = self.held.on(offer, line.day).iter().collect();
        let at = |from: Minute| there.iter().copied().find(|session| session.from == from);
        let alive: Vec<&'a Existing> =
            there.iter().copied().filter(|session| session.state != State::Cancelled).collect();
        let found = match (line.from, alive.as_slice()) {
            (Some(from), _) => at(from),
            (None, []) => there.first().copied(),
            (None, [one]) => Some(*one),
            (None, _) => Some(at(self.choices.from).ok_or(Why::WhichSession)?),
        };
        match found.map(|session| session.state) {
            Some(State::Cancelled) => Err(Why::Cancelled),
            Some(State::Locked | State::Amended) if self.hand == Hand::Worker => Err(Why::Locked),
            _ => Ok(found),
        }
    }

    fn add(&mut self, key: (Date, Minute, OfferId), session: Option<&'a Existing>) -> usize {
        let (day, from, offer) = key;
        let until = session.map_or_else(|| later(from, self.choices), |session| session.until);
        let outside_hours = session.is_none() && is_outside(&self.times.hours, day, (from, until));
        let id = session.map(|session| session.id);
        let meeting = PlannedMeeting { offer, day, from, until, session: id, others: 0, outside_hours };
        self.numbers.insert(key, self.found.len());
        self.found.push((meeting, session));
        self.found.len() - 1
    }
}

/// When a session ends that begins then: as long as somebody said that sessions are.
fn later(from: Minute, choices: &Choices) -> Minute {
    let day = i16::try_from(24 * 60).unwrap_or(i16::MAX);
    let long = (choices.until.since_midnight() - choices.from.since_midnight()).rem_euclid(day);
    let end = (from.since_midnight() + long).rem_euclid(day);
    Minute::of(end / 60, end % 60).unwrap_or(Minute::END_OF_DAY)
}

/// Whether a session lies outside the hours that a service told. A service that told none is open whenever it meets.
fn is_outside(hours: &OpeningHours, day: Date, (from, until): (Minute, Minute)) -> bool {
    let within = hours
        .spans_on(day)
        .iter()
        .any(|span| span.opens <= from && (until <= span.closes || span.closes <= span.opens));
    !hours.are_unknown() && !within
}
