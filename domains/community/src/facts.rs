//! What counts of community services: pure, from how a thing stands to facts. What each figure means stands in
//! `definitions/`.

use crate::{
    model::{
        Crisis, CrisisId, Kind, Rating, RatingId, Return, ReturnFigures, ReturnId, Session, SessionId, State, Training,
        TrainingId,
    },
    rules::{Quarter, day_of},
    store::{self, Place},
};
use jiff::tz::TimeZone;
use kernel::{Id, Outcome};
use ledger::Work;
use measures::{Fact, Facts, Origin, PersonKey};
use organisations::model::Setting;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Ids read at once when everything is counted anew.
const PAGE: i64 = 500;

/// Different people who came.
const PEOPLE: &str = "community.people";
/// Times that a known person came.
const VISITS: &str = "community.visits";
/// Times that somebody came without a name: never people.
const ANONYMOUS: &str = "community.anonymous_visits";
/// Sessions held, and those of them in places that are not of the health service.
const SESSIONS: &str = "community.sessions";
const IN_COMMUNITY: &str = "community.sessions_in_community";
/// Follow-ups after a crisis whose time is over, and those of them that were in time.
const FOLLOW_UP_DUE: &str = "community.follow_up_due";
const FOLLOWED_UP: &str = "community.followed_up_in_time";
/// Ratings, and what they add up to.
const RATINGS: &str = "community.ratings";
const RATED: &str = "community.rated";
/// People who took part in trainings.
const TRAINED: &str = "community.trained";
/// What partner organisations sent and somebody accepted: returns, and the sessions, visits and uses in them. Never people.
const RETURNS: &str = "community.partner_returns";
const PARTNER_SESSIONS: &str = "community.partner_sessions";
const PARTNER_VISITS: &str = "community.partner_visits";
const PARTNER_USES: &str = "community.partner_uses";

/// A session, as it counts.
pub const SESSION: Origin = Origin {
    name: "community.session",
    version: 1,
    list: |app, after| Box::pin(async move { Ok(store::counted::list_sessions(&mut app.db(), after, PAGE).await?) }),
    facts: of_session,
};

/// A crisis contact, as it counts.
pub const CRISIS: Origin = Origin {
    name: "community.crisis",
    version: 1,
    list: |app, after| Box::pin(async move { Ok(store::counted::list_crises(&mut app.db(), after, PAGE).await?) }),
    facts: of_crisis,
};

/// A rating, as it counts.
pub const RATING: Origin = Origin {
    name: "community.rating",
    version: 1,
    list: |app, after| Box::pin(async move { Ok(store::counted::list_ratings(&mut app.db(), after, PAGE).await?) }),
    facts: of_rating,
};

/// A training, as it counts.
pub const TRAINING: Origin = Origin {
    name: "community.training",
    version: 1,
    list: |app, after| Box::pin(async move { Ok(store::counted::list_trainings(&mut app.db(), after, PAGE).await?) }),
    facts: of_training,
};

/// The return of a partner organisation, as it counts.
pub const RETURN: Origin = Origin {
    name: "community.return",
    version: 1,
    list: |app, after| Box::pin(async move { Ok(store::returns::list_ids(&mut app.db(), after, PAGE).await?) }),
    facts: of_return,
};

/// What this domain gives to the common data set.
pub const TOLD: module::Told = module::Told {
    origins: &[SESSION, CRISIS, RATING, TRAINING, RETURN],
    definitions: &[
        include_str!("../definitions/people_reached.json"),
        include_str!("../definitions/visits.json"),
        include_str!("../definitions/satisfaction.json"),
        include_str!("../definitions/community_places.json"),
        include_str!("../definitions/followed_up.json"),
        include_str!("../definitions/people_trained.json"),
        include_str!("../definitions/partner_uses.json"),
        include_str!("../definitions/partner_visits.json"),
    ],
};

/// The line that a command needs after it saved a session or its register.
pub(crate) async fn tell_session(work: &mut Work, id: SessionId) -> Outcome<()> {
    measures::tell(work, &SESSION, id.uuid()).await
}

/// The line that a command needs after it saved a crisis contact.
pub(crate) async fn tell_crisis(work: &mut Work, id: CrisisId) -> Outcome<()> {
    measures::tell(work, &CRISIS, id.uuid()).await
}

/// The line that a command needs after it saved a rating.
pub(crate) async fn tell_rating(work: &mut Work, id: RatingId) -> Outcome<()> {
    measures::tell(work, &RATING, id.uuid()).await
}

/// The line that a command needs after it saved a training.
pub(crate) async fn tell_training(work: &mut Work, id: TrainingId) -> Outcome<()> {
    measures::tell(work, &TRAINING, id.uuid()).await
}

/// The line that a command needs after it saved a return.
pub(crate) async fn tell_return(work: &mut Work, id: ReturnId) -> Outcome<()> {
    measures::tell(work, &RETURN, id.uuid()).await
}

fn key_of(work: &Work, one: store::counted::Counted) -> PersonKey {
    let vault = work.app().vault();
    match one.account {
        Some(account) => PersonKey::of(vault, account),
        None => PersonKey::of_other(vault, "community", one.root),
    }
}

fn of_session(work: &mut Work, id: Uuid) -> Facts<'_> {
    Box::pin(async move {
        let id: SessionId = Id::from_uuid(id);
        let Some(session) = store::sessions::find(work, id, &Place::everywhere()).await? else {
            return Ok(Vec::new());
        };
        let zone = crate::commands::zone_of(work, session.organisation).await?;
        let people = store::counted::list_of_session(work, id).await?;
        let people = people.into_iter().map(|one| key_of(work, one)).collect();
        Ok(session_facts(&session, &people, &zone))
    })
}

fn of_crisis(work: &mut Work, id: Uuid) -> Facts<'_> {
    Box::pin(async move {
        let id: CrisisId = Id::from_uuid(id);
        let Some(crisis) = store::crises::find(work, id, &Place::everywhere()).await? else { return Ok(Vec::new()) };
        let zone = crate::commands::zone_of(work, crisis.organisation).await?;
        let person = store::counted::find_of_crisis(work, id).await?.map(|one| key_of(work, one));
        Ok(crisis_facts(&crisis, person, &zone))
    })
}

fn of_rating(work: &mut Work, id: Uuid) -> Facts<'_> {
    Box::pin(async move {
        let found = store::counted::find_rating(work, Id::from_uuid(id)).await?;
        Ok(found.map(|(rating, kind)| rating_facts(&rating, kind)).unwrap_or_default())
    })
}

fn of_training(work: &mut Work, id: Uuid) -> Facts<'_> {
    Box::pin(async move {
        let found = store::counted::find_training(work, Id::from_uuid(id)).await?;
        Ok(found.map(|training| training_facts(&training)).unwrap_or_default())
    })
}

fn of_return(work: &mut Work, id: Uuid) -> Facts<'_> {
    Box::pin(async move {
        let Some(one) = store::returns::find_by_id(work, Id::from_uuid(id)).await? else { return Ok(Vec::new()) };
        let sent = store::returns::list_sent(work, &[one.id].into_iter().collect()).await?;
        let figures = store::returns::figures_of(work, &sent).await?;
        let counts = one.accepted.and_then(|number| figures.get(&(one.id, number)));
        Ok(counts.map(|figures| return_facts(&one, figures)).unwrap_or_default())
    })
}

/// The facts of what was accepted of a return, on the last day of its quarter. Its people are told to nobody: people of several
/// organisations do not add up. A return that says nil is received and comes to zero.
pub fn return_facts(one: &Return, figures: &ReturnFigures) -> Vec<Fact> {
    let day = Quarter::of(one.quarter).last();
    let fact = |measure| Fact::one(measure, day).at(one.organisation);
    let mut facts = vec![fact(RETURNS)];
    if figures.is_nil() {
        facts.extend([PARTNER_SESSIONS, PARTNER_VISITS, PARTNER_USES].map(|measure| fact(measure).worth(0)));
    }
    for line in figures.lines.values() {
        let values = [(PARTNER_SESSIONS, line.sessions), (PARTNER_VISITS, line.visits), (PARTNER_USES, line.people)];
        facts.extend(values.map(|(measure, value)| fact(measure).kind(line.kind.as_str()).worth(value)));
    }
    facts
}

/// The facts of a session that was held: it counts on the day it begins, on the clock of its place. Two rows of one
/// person are
/// one visit.
pub fn session_facts(session: &Session, people: &BTreeSet<PersonKey>, zone: &TimeZone) -> Vec<Fact> {
    if !matches!(session.state, State::Open | State::Closed | State::Locked | State::Amended) {
        return Vec::new();
    }
    let day = day_of(session.starts_at, zone);
    let fact = |measure| Fact::one(measure, day).at(session.organisation).kind(session.kind.as_str());
    let mut facts = vec![fact(SESSIONS)];
    if !session.online && !matches!(session.setting, Setting::HealthCentre | Setting::Hospital) {
        facts.push(fact(IN_COMMUNITY));
    }
    facts.extend(people.iter().map(|person| fact(PEOPLE).about(*person)));
    let visits = i64::try_from(people.len()).unwrap_or(i64::MAX);
    facts.extend((visits > 0).then(|| fact(VISITS).worth(visits)));
    facts.extend((session.anonymous > 0).then(|| fact(ANONYMOUS).worth(session.anonymous)));
    facts
}

/// The facts of a crisis contact: a visit, and a limit by which somebody asks how the person is.
pub fn crisis_facts(crisis: &Crisis, person: Option<PersonKey>, zone: &TimeZone) -> Vec<Fact> {
    let kind = Kind::CrisisIntervention.as_str();
    let day = day_of(crisis.opened_at, zone);
    let fact = |measure, day| Fact::one(measure, day).at(crisis.organisation).kind(kind);
    let mut facts = match person {
        Some(person) => vec![fact(PEOPLE, day).about(person), fact(VISITS, day)],
        None => vec![fact(ANONYMOUS, day)],
    };
    if let Some(due) = crisis.due_at {
        let limit = day_of(due, zone);
        facts.push(fact(FOLLOW_UP_DUE, limit));
        let in_time = crisis.followed_at.is_some_and(|followed| followed <= due);
        facts.extend(in_time.then(|| fact(FOLLOWED_UP, limit)));
    }
    facts
}

/// The facts of a rating: a score and that there was one, about nobody, on the first day of its month.
pub fn rating_facts(rating: &Rating, kind: Kind) -> Vec<Fact> {
    let fact = |measure| Fact::one(measure, rating.month).at(rating.organisation).kind(kind.as_str());
    vec![fact(RATINGS), fact(RATED).worth(rating.rating)]
}

/// The facts of a training: so many people, who are not the people of services.
pub fn training_facts(training: &Training) -> Vec<Fact> {
    vec![Fact::one(TRAINED, training.held_on).at(training.organisation).worth(training.people)]
}
