//! What would be done with a table.

use super::{
    lines::{Line, Lines, NamedOffer},
    meetings::{Held, Meetings, Times},
    people::{KnownPeople, loose},
};
use crate::{
    model::{Choices, GuestId, Part, Plan, PlannedPerson, PlannedVisit, RefusedLine, Who, Why},
    rules::{Hand, name},
};
use imports::{Table, What};
use std::collections::{BTreeSet, HashMap};

/// What the plan is made against.
pub struct World {
    /// What the service offers.
    pub offers: Vec<NamedOffer>,
    /// Whom it knows.
    pub known: KnownPeople,
    /// Which sessions there are.
    pub held: Held,
    /// What time it is, and when it is open.
    pub times: Times,
    /// Who would put it in.
    pub hand: Hand,
}

/// A plan in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Lines of the table.
    pub lines: usize,
    /// Different people, known before or new.
    pub people: usize,
    /// New people among them.
    pub new_people: usize,
    /// People of whom somebody must say who they are.
    pub asked: usize,
    /// Sessions.
    pub meetings: usize,
    /// Sessions that will be made.
    pub new_meetings: usize,
    /// Visits that will be written down.
    pub visits: usize,
    /// Visits that are written down already, or stand in the table twice.
    pub already: usize,
    /// People without a name.
    pub others: i64,
    /// Lines that cannot be taken.
    pub refused: usize,
    /// Lines of somebody who did not come.
    pub stayed_away: usize,
}

/// The plan of a table whose lines were read.
pub fn plan(table: &Table, (choices, read): (&Choices, Lines), world: &World) -> Plan {
    let mut people =
        People { known: &world.known, choices, numbers: HashMap::new(), like: HashMap::new(), all: Vec::new() };
    let mut meetings = Meetings::new(&world.held, &world.offers, choices, (&world.times, world.hand));
    let mut plan =
        Plan { refused: read.refused, stayed_away: read.stayed_away, lines: table.lines(), ..Plan::default() };
    for line in &read.lines {
        let column =
            |part: Part| choices.places.get(&part).and_then(|place| head_at(table, *place)).unwrap_or_default();
        let person = match people.of(line) {
            Ok(person) => person,
            Err((part, why)) => {
                plan.refused.push(RefusedLine { at: line.at, column: column(part), why });
                continue;
            }
        };
        match (meetings.of(line), person) {
            (Ok(meeting), Some(person)) => {
                plan.visits.push(PlannedVisit { at: line.at, person, meeting, already: false })
            }
            (Ok(_), None) => {}
            (Err(why), _) => plan.refused.push(RefusedLine { at: line.at, column: column(Part::Day), why }),
        }
    }
    plan.refused.sort_by_key(|refused| refused.at);
    plan.people = people.all;
    mark_already(&mut plan, &meetings);
    plan.meetings = meetings.found.into_iter().map(|(meeting, _)| meeting).collect();
    plan
}

fn head_at(table: &Table, place: usize) -> Option<String> {
    table.columns().find(|(at, _)| *at == place).map(|(_, head)| head.to_owned())
}

/// People by their name or card, each once.
struct People<'a> {
    known: &'a KnownPeople,
    choices: &'a Choices,
    numbers: HashMap<String, usize>,
    /// The first name that is written almost so.
    like: HashMap<String, String>,
    all: Vec<PlannedPerson>,
}

impl People<'_> {
    /// Who a line is of; nobody when it is of people without a name.
    fn of(&mut self, line: &Line) -> Result<Option<usize>, (Part, Why)> {
        if let Some(card) = &line.card {
            let guest = self.known.of_card(card).ok_or((Part::Card, Why::CardUnknown))?;
            let label = line.name.clone().unwrap_or_else(|| card.clone());
            let who = Some(Who::Known(guest));
            let person = PlannedPerson { label, who, maybe: Vec::new(), like: None };
            return Ok(Some(self.number(format!("card {guest}"), person)));
        }
        let Some(written) = &line.name else { return Ok(None) };
        let clean = name(written).map_err(|_| (Part::Name, Why::Cell(What::HiddenSigns)))?;
        if let Some(number) = self.numbers.get(&clean) {
            return Ok(Some(*number));
        }
        let like = self.like.entry(loose(&clean)).or_insert_with(|| clean.clone());
        let like = Some(like.clone()).filter(|other| *other != clean);
        let person = self.known.person(&clean, (self.choices.who.get(&clean), like));
        Ok(Some(self.number(clean, person)))
    }

    fn number(&mut self, key: String, person: PlannedPerson) -> usize {
        // Whoever is the same as somebody above has their number.
        if let Some(Who::As(other)) = &person.who
            && let Some(number) = self.numbers.get(other).copied()
        {
            self.numbers.insert(key, number);
            return number;
        }
        let next = self.all.len();
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.all.push(person);
        }
        number
    }
}

/// Whoever is in the register already, or stands in the table twice, is written down once.
fn mark_already(plan: &mut Plan, meetings: &Meetings<'_>) {
    let mut seen: BTreeSet<(usize, String)> = BTreeSet::new();
    let key = |plan: &Plan, person: usize| -> (String, Option<GuestId>) {
        match plan.people.get(person).and_then(|one| one.who.clone()) {
            Some(Who::Known(guest)) => (guest.to_string(), Some(guest)),
            _ => (format!("{person}"), None),
        }
    };
    let already: Vec<bool> = plan
        .visits
        .iter()
        .map(|visit| {
            let (key, guest) = key(plan, visit.person);
            let session = meetings.found.get(visit.meeting).and_then(|(_, session)| *session);
            let there = session.zip(guest).is_some_and(|(session, guest)| session.roots.contains(&guest));
            !seen.insert((visit.meeting, key)) || there
        })
        .collect();
    for (visit, already) in plan.visits.iter_mut().zip(already) {
        visit.already = already;
    }
}

/// A plan in numbers.
pub fn sum_up(plan: &Plan) -> Seen {
    let known: BTreeSet<String> = plan
        .people
        .iter()
        .enumerate()
        .map(|(number, person)| match &person.who {
            Some(Who::Known(guest)) => guest.to_string(),
            _ => number.to_string(),
        })
        .collect();
    let refused: BTreeSet<_> = plan.refused.iter().map(|refused| refused.at).collect();
    let already = plan.visits.iter().filter(|visit| visit.already).count();
    Seen {
        lines: plan.lines,
        people: known.len(),
        new_people: plan.people.iter().filter(|person| person.who == Some(Who::New)).count(),
        asked: plan.people.iter().filter(|person| person.who.is_none()).count(),
        meetings: plan.meetings.len(),
        new_meetings: plan.meetings.iter().filter(|meeting| meeting.session.is_none()).count(),
        visits: plan.visits.len() - already,
        already,
        others: plan.meetings.iter().map(|meeting| meeting.others).sum(),
        refused: refused.len(),
        stayed_away: plan.stayed_away,
    }
}
