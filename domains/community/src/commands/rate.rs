use super::zone_of;
use crate::{
    facts,
    model::{Offer, OfferId, Rating, RatingBody, RatingId},
    permissions::{KeepPeople, Rate},
    rules::{self, Period, RATING_LINK, RATING_NONE},
    store::{self, Place},
};
use kernel::{Caller, OrRefusal, OrganisationId, Outcome, Reach, Refusal};
use ledger::{App, RecordOf, Work};

const TOKEN_BYTES: usize = 10;
/// More ratings of one service in a month than this were not given by people.
const MOST_IN_A_MONTH: i64 = 5_000;

/// What stands in the link of a rating: made of the offer by the keyring, so that only whoever was shown it comes here.
pub fn rating_token(app: &App, offer: OfferId) -> String {
    let hash = app.vault().lookup("community.rating", offer.uuid().as_bytes());
    let mark: String = hash.iter().take(TOKEN_BYTES).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{mark}", offer.uuid().simple())
}

/// What a link rates. One that was never given out is the same as one that is over.
pub async fn find_rated(app: &App, token: &str) -> Outcome<Offer> {
    let id = token.split_once('-').and_then(|(id, _)| uuid::Uuid::try_parse(id).ok()).or_refuse(RATING_LINK)?;
    let offer = OfferId::from_uuid(id);
    // The compared marks are hashes under a key that nobody else has: how long comparing takes says nothing of use.
    if rating_token(app, offer) != token {
        return Err(RATING_LINK.into());
    }
    store::offers::find(&mut app.db(), offer, &Place::everywhere()).await?.or_refuse(RATING_LINK)
}

/// Says how it was. No name, no day and no account is kept with it.
pub async fn rate(app: &App, caller: &Caller, token: &str, (rating, words): (i64, &str)) -> Outcome<()> {
    if !(1..=5).contains(&rating) {
        return Err(RATING_NONE.into());
    }
    let words = rules::optional_text(words)?;
    let offer = find_rated(app, token).await?;
    app.command(async |mut work: Work| {
        let proof = caller.may_unnamed::<Rate>()?;
        let zone = zone_of(&mut work, offer.organisation).await?;
        let month = rules::month_of(rules::day_of(app.now(), &zone));
        if store::figures::rated_in(&mut work, offer.organisation, month).await? >= MOST_IN_A_MONTH {
            return Err(RATING_LINK.into());
        }
        let id = RatingId::untimed(app.random());
        let sealed = match words.is_empty() {
            true => None,
            false => {
                let key = vault::keys::create(&mut work, app.vault(), app.random(), id.uuid()).await?;
                Some(store::ratings::seal(&key, app.random(), &RatingBody { words: words.clone() }))
            }
        };
        let row = Rating { id, offer: offer.id, organisation: offer.organisation, month, rating, sealed };
        store::ratings::insert(&mut work, &row, &proof).await?;
        facts::tell_rating(&mut work, id).await?;
        work.commit(proof.record(offer.reference()).grain(kernel::Grain::Week)).await
    })
    .await
}

/// What people wrote beside their ratings of the caller's own service.
pub async fn list_words(
    app: &App,
    caller: &Caller,
    organisation: OrganisationId,
    period: Period,
) -> Outcome<Vec<String>> {
    caller.signed_in()?;
    if caller.reach::<KeepPeople>() != Reach::Within(organisation) {
        return Err(Refusal::absent().into());
    }
    let months = (rules::month_of(period.from), rules::month_of(period.to));
    let mut now = app.db().snapshot().await?;
    let ratings = store::ratings::list_with_words(&mut now, organisation, months).await?;
    let mut words = Vec::new();
    for rating in ratings {
        let key = vault::keys::find(&mut now, app.vault(), rating.id.uuid()).await?;
        words.extend(key.and_then(|key| store::ratings::open(&key, &rating)).map(|body| body.words));
    }
    Ok(words)
}
