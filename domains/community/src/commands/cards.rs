use super::today_utc;
use crate::{
    model::{Card, CardId, GuestId},
    permissions::KeepPeople,
    store::{self, Place},
};
use db::Read;
use kernel::{Caller, OrRefusal, OrganisationId, Outcome, Random};
use ledger::{App, RecordOf, Work};

/// So many bytes of a keyed hash: nobody guesses 160 bits.
const TOKEN_BYTES: usize = 20;
/// Letters and digits that nobody mistakes for one another.
const ALPHABET: &[u8] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";
const MARK_LENGTH: usize = 6;

/// What stands in the code of a card: made of its id by the keyring, so that it stands in no table.
pub fn card_token(app: &App, id: CardId) -> String {
    let hash = app.vault().lookup("community.card", id.uuid().as_bytes());
    hash.iter().take(TOKEN_BYTES).map(|byte| format!("{byte:02x}")).collect()
}

fn lookup_of(app: &App, token: &str) -> [u8; 32] {
    app.vault().lookup("community.card-code", token.as_bytes())
}

/// Six letters and digits for reading by eye. They open nothing for anybody outside the service.
fn mark(random: &dyn Random) -> String {
    let mut chance = [0; MARK_LENGTH];
    random.fill(&mut chance);
    let letter = |byte: &u8| ALPHABET.get(usize::from(*byte) % ALPHABET.len()).copied().unwrap_or(b'2');
    chance.iter().map(letter).map(char::from).collect()
}

/// Prints a card for somebody. What stands on it is random, so it says nothing about them.
pub async fn print_card(app: &App, caller: &Caller, guest: GuestId) -> Outcome<Card> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<KeepPeople>());
        let guest = store::guests::find(&mut work, guest, &place).await?.or_absent()?;
        let proof = caller.may::<KeepPeople>(&guest.standing())?;
        let mut mark = mark(app.random());
        while store::cards::find_by_mark(&mut work, guest.organisation, &mark).await?.is_some() {
            mark = self::mark(app.random());
        }
        let card = Card {
            id: CardId::untimed(app.random()),
            organisation: guest.organisation,
            guest: guest.id,
            mark,
            printed_on: today_utc(app),
            revoked_on: None,
        };
        store::cards::insert(&mut work, &card, &lookup_of(app, &card_token(app, card.id)), &proof).await?;
        work.commit(proof.record(card.reference())).await?;
        Ok(card)
    })
    .await
}

/// A card was lost or given back: it opens nothing any more.
pub async fn revoke_card(app: &App, caller: &Caller, id: CardId) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<KeepPeople>());
        let card = store::cards::find(&mut work, id, &place).await?.or_absent()?;
        let guest = store::guests::find(&mut work, card.guest, &place).await?.or_absent()?;
        let proof = caller.may::<KeepPeople>(&guest.standing())?;
        if store::cards::revoke(&mut work, id, today_utc(app), &proof).await? == 0 {
            return work.unchanged().await;
        }
        work.commit(proof.record(card.reference()).note("card", "revoked")).await
    })
    .await
}

/// The card, for printing, when the caller keeps the people of its service; and by what was scanned, for whoever
/// keeps a register
/// there. Never printed, revoked and of another service look alike.
pub async fn find_card(app: &App, caller: &Caller, token: &str) -> Outcome<Card> {
    caller.signed_in()?;
    let card = store::cards::find_by_code(&mut app.db(), &lookup_of(app, token)).await?.or_absent()?;
    let place = Place::of(&caller.sight::<KeepPeople>());
    let own = store::cards::find(&mut app.db(), card.id, &place).await?.or_absent()?;
    Some(own).filter(|card| card.revoked_on.is_none()).or_absent()
}

/// The card that was scanned, while it opens.
pub(crate) async fn scanned(read: &mut impl Read, app: &App, token: &str) -> Outcome<Option<Card>> {
    let card = store::cards::find_by_code(read, &lookup_of(app, token)).await?;
    Ok(card.filter(|card| card.revoked_on.is_none()))
}

/// The card of a service that opens, by what was scanned or by its mark as somebody typed it.
pub(crate) async fn card_of(
    read: &mut impl Read,
    app: &App,
    (organisation, typed): (OrganisationId, &str),
) -> Outcome<Option<Card>> {
    // A scanner sends the whole address.
    let token = typed.trim().rsplit('/').next().unwrap_or_default();
    let mark: String = token.to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let card = match store::cards::find_by_code(read, &lookup_of(app, token)).await? {
        Some(card) => Some(card),
        None => store::cards::find_by_mark(read, organisation, &mark).await?,
    };
    Ok(card.filter(|card| card.organisation == organisation && card.revoked_on.is_none()))
}
