use super::{called, zone_of};
use crate::{
    model::{Card, Guest, GuestBody, GuestId, Known, Merge, Session},
    permissions::{KeepPeople, KeepRegister},
    proof::Proof,
    rules::{self, NAME_KNOWN},
    store::{self, Place},
};
use db::Read;
use kernel::{Caller, OrRefusal, OrganisationId, Outcome, PersonId, Reach, Refusal, Standing};
use ledger::{App, RecordOf, Work};
use std::collections::HashMap;
use uuid::Uuid;
use vault::SubjectKey;

/// Whether somebody of the same name may be another person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Another {
    /// Not said: a name that is known here is asked about.
    NotSaid,
    /// It is another person.
    Yes,
}

/// Keys are read a thousand at a time.
const AT_ONCE: usize = 1_000;
/// So many visits stand in somebody's history.
const LISTED: i64 = 50;

/// Opens the names of these guests.
pub(crate) async fn known_of(read: &mut impl Read, app: &App, guests: &[Guest]) -> Outcome<Vec<Known>> {
    let keys = keys_of(read, app, guests).await?;
    let mut marks: HashMap<GuestId, String> = HashMap::new();
    for organisation in guests.iter().map(|guest| guest.organisation).collect::<std::collections::BTreeSet<_>>() {
        let cards = store::cards::list_of(read, organisation).await?;
        // The newest card that still opens is the one in their hand.
        marks.extend(cards.into_iter().filter(|card| card.revoked_on.is_none()).map(|card| (card.guest, card.mark)));
    }
    let mut known = Vec::new();
    for guest in guests {
        let given = keys.get(&guest.id.uuid()).and_then(|key| store::guests::open(key, guest));
        let name = match (given.filter(|body| !body.name.is_empty()), guest.account) {
            (Some(body), _) => Some(body.name),
            (None, Some(account)) => called(read, app, account).await?,
            (None, None) => None,
        };
        let called = name.or_else(|| marks.get(&guest.id).cloned());
        known.push(Known { id: guest.id, called, account: guest.account.is_some(), root: guest.root });
    }
    Ok(known)
}

async fn keys_of(read: &mut impl Read, app: &App, guests: &[Guest]) -> Outcome<HashMap<Uuid, SubjectKey>> {
    let ids: Vec<Uuid> = guests.iter().filter(|guest| guest.sealed.is_some()).map(|guest| guest.id.uuid()).collect();
    let mut keys = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        let found = vault::keys::find_all(read, app.vault(), some).await?;
        keys.extend(found.into_iter().map(|key| (key.subject(), key)));
    }
    Ok(keys)
}

/// The service where the caller works.
pub(crate) fn own_service(caller: &Caller) -> Outcome<OrganisationId> {
    match caller.reach::<KeepPeople>() {
        Reach::Within(place) => Ok(place),
        _ => Err(Refusal::absent().into()),
    }
}

/// Everybody whom the caller's service knows.
pub async fn list_people(app: &App, caller: &Caller) -> Outcome<Vec<Known>> {
    caller.signed_in()?;
    let mut db = app.db();
    let guests = store::guests::list_of(&mut db, own_service(caller)?).await?;
    known_of(&mut db, app, &guests).await
}

/// Somebody whom a service knows, with what a worker needs.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonSeen {
    /// Who.
    pub known: Known,
    /// Everybody who turned out to be this person, this one too.
    pub same: Vec<Known>,
    /// Their cards.
    pub cards: Vec<Card>,
    /// When they turned out to be one, and when that was taken back.
    pub merges: Vec<Merge>,
    /// The last sessions they came to.
    pub sessions: Vec<Session>,
}

/// One of them, with their cards and what was said of who they are.
pub async fn see_person(app: &App, caller: &Caller, id: GuestId) -> Outcome<PersonSeen> {
    caller.signed_in()?;
    let mut now = app.db().snapshot().await?;
    let place = Place::of(&caller.sight::<KeepPeople>());
    let guest = store::guests::find(&mut now, id, &place).await?.or_absent()?;
    let same = store::guests::list_by_root(&mut now, guest.root).await?;
    let ids: db::Ids = same.iter().map(|one| one.id).collect();
    let mut cards = Vec::new();
    for one in &same {
        cards.extend(store::cards::list_of_guest(&mut now, one.id).await?);
    }
    let merges = store::merges::list_of(&mut now, &ids).await?;
    let sessions = store::attendances::list_sessions_of(&mut now, &ids, LISTED).await?;
    let same = known_of(&mut now, app, &same).await?;
    let known = same.iter().find(|one| one.id == id).cloned().or_absent()?;
    Ok(PersonSeen { known, same, cards, merges, sessions })
}

/// A service writes down somebody by the name they gave, or by nothing but a card.
pub async fn add_person(app: &App, caller: &Caller, name: Option<&str>, another: Another) -> Outcome<GuestId> {
    caller.signed_in()?;
    let service = own_service(caller)?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<KeepPeople>(&Standing { owner: None, organisation: Some(service) })?;
        let guest = new_guest(&mut work, app, (service, name, another), &proof).await?;
        work.commit(proof.record(guest.reference())).await?;
        Ok(guest.id)
    })
    .await
}

/// A new guest with a key of their own. Somebody called the same is asked about first, unless it is said to be
/// another person.
pub(crate) async fn new_guest(
    work: &mut Work,
    app: &App,
    (organisation, name, another): (OrganisationId, Option<&str>, Another),
    proof: &impl Proof,
) -> Outcome<Guest> {
    let name = name.map(rules::name).transpose()?;
    if let (Some(name), Another::NotSaid) = (&name, another) {
        not_known_yet(work, app, (organisation, name)).await?;
    }
    // What is of a person who may stay without a name says nothing of when.
    let id = GuestId::untimed(app.random());
    let sealed = match name {
        None => None,
        Some(name) => {
            let key = vault::keys::create(work, app.vault(), app.random(), id.uuid()).await?;
            Some(store::guests::seal(&key, app.random(), &GuestBody { name }))
        }
    };
    let zone = zone_of(work, organisation).await?;
    let known_since = rules::month_of(rules::day_of(app.now(), &zone));
    let guest = Guest { id, organisation, account: None, sealed, merged_into: None, root: id, known_since };
    store::guests::insert(work, &guest, proof).await?;
    Ok(guest)
}

async fn not_known_yet(read: &mut impl Read, app: &App, (organisation, name): (OrganisationId, &str)) -> Outcome<()> {
    let guests = store::guests::list_of(read, organisation).await?;
    let folded = i18n::fold(name);
    let same = |one: &Known| one.called.as_deref().is_some_and(|called| i18n::fold(called) == folded);
    match known_of(read, app, &guests).await?.iter().any(same) {
        true => Err(NAME_KNOWN.into()),
        false => Ok(()),
    }
}

/// Somebody wants to be called otherwise. Whoever has an account says so there.
pub async fn rename_person(app: &App, caller: &Caller, id: GuestId, name: &str) -> Outcome<()> {
    caller.signed_in()?;
    let name = rules::name(name)?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<KeepPeople>());
        let guest = store::guests::find(&mut work, id, &place).await?.or_absent()?;
        let proof = caller.may::<KeepPeople>(&guest.standing())?;
        let key = match vault::keys::find(&mut work, app.vault(), id.uuid()).await? {
            Some(key) => key,
            None => vault::keys::create(&mut work, app.vault(), app.random(), id.uuid()).await?,
        };
        let sealed = store::guests::seal(&key, app.random(), &GuestBody { name: name.clone() });
        store::guests::rename(&mut work, id, &sealed, &proof).await?;
        work.commit(proof.record(guest.reference()).note("name", "changed")).await
    })
    .await
}

/// The guest, when the caller keeps a register where they are known.
pub(crate) async fn guest_for_register(
    read: &mut impl Read,
    caller: &Caller,
    (id, organisation): (GuestId, OrganisationId),
) -> Outcome<Option<Guest>> {
    let place = Place::of(&caller.sight::<KeepRegister>());
    let guest = store::guests::find(read, id, &place).await?;
    Ok(guest.filter(|guest| guest.organisation == organisation))
}

/// Who this account is at a service; a new guest when the service does not know them yet.
pub(crate) async fn guest_of_account(
    work: &mut Work,
    app: &App,
    (organisation, account): (OrganisationId, PersonId),
    proof: &impl Proof,
) -> Outcome<Guest> {
    if let Some(guest) = store::guests::find_account(work, organisation, account).await? {
        return Ok(guest);
    }
    let id = GuestId::untimed(app.random());
    let zone = zone_of(work, organisation).await?;
    let known_since = rules::month_of(rules::day_of(app.now(), &zone));
    let account = Some(account);
    let guest = Guest { id, organisation, account, sealed: None, merged_into: None, root: id, known_since };
    store::guests::insert(work, &guest, proof).await?;
    Ok(guest)
}
