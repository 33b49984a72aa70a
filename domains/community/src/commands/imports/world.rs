//! What a plan is made against: offers, people, sessions, hours, as they stand now.

use super::super::{people::known_of, register::hand, zone_of};
use crate::{
    model::{Choices, OfferId, Plan, Session},
    rules::{
        self,
        imports::{Existing, Held, KnownPeople, Lines, NamedOffer, Times, World, lines, plan},
    },
    store::{self, Place},
};
use db::Read;
use imports::Table;
use jiff::tz::TimeZone;
use kernel::{Caller, Date, Language, OrRefusal, OrganisationId, Outcome, Time};
use ledger::App;
use organisations::{model::Minute, store::services};
use std::collections::{BTreeSet, HashMap};

/// What would be done with a table now.
pub(crate) async fn plan_now(
    read: &mut impl Read,
    app: &App,
    caller: &Caller,
    (service, choices, table): (OrganisationId, &Choices, &Table),
) -> Outcome<Plan> {
    let zone = zone_of(read, service).await?;
    let offers = offers_of(read, service).await?;
    let times = times(read, app, (service, &zone)).await?;
    let found = lines(table, choices, (&offers, times.today));
    let held = held(read, (service, &zone), &found).await?;
    let known = known(read, app, service).await?;
    let world = World { offers, known, held, times, hand: hand(caller) };
    Ok(plan(table, (choices, found), &world))
}

async fn times(read: &mut impl Read, app: &App, (service, zone): (OrganisationId, &TimeZone)) -> Outcome<Times> {
    let now = app.now().to_zoned(zone.clone());
    let hours = services::find(read, service).await?.map(|service| service.hours).unwrap_or_default();
    Ok(Times { today: now.date(), now: Minute::of_time(now.time()), hours })
}

/// The offers of a service, each by its names in every language and by its kind.
pub(crate) async fn offers_of(read: &mut impl Read, service: OrganisationId) -> Outcome<Vec<NamedOffer>> {
    let place = Place { kind: "within", organisation: Some(service) };
    let offers = store::offers::list(read, &place).await?;
    let named = offers.into_iter().filter(|offer| offer.organisation == service).map(|offer| {
        let names = Language::ALL.iter().filter_map(|language| offer.names.0.exactly(*language).map(str::to_owned));
        let kind = offer.kind.as_str().replace('_', " ");
        NamedOffer { id: offer.id, names: names.chain([kind]).collect(), retired_on: offer.retired_on }
    });
    Ok(named.collect())
}

async fn known(read: &mut impl Read, app: &App, service: OrganisationId) -> Outcome<KnownPeople> {
    let guests = store::guests::list_of(read, service).await?;
    let mut known = KnownPeople::default();
    for one in known_of(read, app, &guests).await? {
        if let Some(name) = &one.called {
            known.add_name(one.root, name);
        }
    }
    let roots: HashMap<_, _> = guests.iter().map(|guest| (guest.id, guest.root)).collect();
    for card in store::cards::list_of(read, service).await? {
        if let (None, Some(root)) = (card.revoked_on, roots.get(&card.guest)) {
            known.add_card(*root, &card.mark);
        }
    }
    Ok(known)
}

/// The moments between which the lines of a table lie.
pub(crate) fn moments(days: impl Iterator<Item = Date> + Clone, zone: &TimeZone) -> Option<(Time, Time)> {
    let (first, last) = (days.clone().min()?, days.max()?);
    let midnight = Minute::of(0, 0)?;
    Some((rules::moment(first, midnight, zone)?, rules::moment(rules::days_later(last, 1), midnight, zone)?))
}

async fn held(read: &mut impl Read, (service, zone): (OrganisationId, &TimeZone), found: &Lines) -> Outcome<Held> {
    let mut held = Held::default();
    let Some(moments) = moments(found.lines.iter().map(|line| line.day), zone) else { return Ok(held) };
    let mut roots: HashMap<_, BTreeSet<_>> = HashMap::new();
    for (session, root) in store::imports::list_roots(read, service, moments).await? {
        roots.entry(session).or_default().insert(root);
    }
    for session in store::imports::list_sessions(read, service, moments).await? {
        let roots = roots.remove(&session.id).unwrap_or_default();
        held.add(session.offer, existing(&session, zone, roots));
    }
    Ok(held)
}

fn existing(session: &Session, zone: &TimeZone, roots: BTreeSet<crate::model::GuestId>) -> Existing {
    let (from, until) = (session.starts_at.to_zoned(zone.clone()), session.ends_at.to_zoned(zone.clone()));
    Existing {
        id: session.id,
        day: from.date(),
        from: Minute::of_time(from.time()),
        until: Minute::of_time(until.time()),
        state: session.state,
        others: session.anonymous,
        roots,
    }
}

/// The offer of a service; one of another service is not there.
pub(crate) async fn offer_of(
    read: &mut impl Read,
    (service, offer): (OrganisationId, OfferId),
) -> Outcome<crate::model::Offer> {
    let place = Place { kind: "within", organisation: Some(service) };
    let found = store::offers::find(read, offer, &place).await?;
    found.filter(|offer| offer.organisation == service).or_absent()
}
