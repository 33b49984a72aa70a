use super::zone_of;
use crate::{
    facts,
    model::{Offer, OfferForm, OfferId},
    permissions::{KeepOffers, PlanSession},
    rules::{self, CHANGED_MEANWHILE},
    store::{self, Place},
};
use db::Json;
use i18n::Written;
use kernel::{Caller, Id, OrRefusal, OrganisationId, Outcome, Reach, Refusal, Standing};
use ledger::{App, RecordOf, Work};

/// The offers where the caller plans sessions or says what there is.
pub async fn list_offers(app: &App, caller: &Caller) -> Outcome<Vec<Offer>> {
    caller.signed_in()?;
    let place = Place::of(&caller.sight::<PlanSession>());
    Ok(store::offers::list(&mut app.db(), &place).await?)
}

/// One of them.
pub async fn see_offer(app: &App, caller: &Caller, id: OfferId) -> Outcome<Offer> {
    caller.signed_in()?;
    let place = Place::of(&caller.sight::<PlanSession>());
    store::offers::find(&mut app.db(), id, &place).await?.or_absent()
}

/// A coordinator says what their service offers, and which of the eight kinds it is. With `known`, corrects what
/// stood there at
/// that version.
pub async fn keep_offer(
    app: &App,
    caller: &Caller,
    known: Option<(OfferId, i64)>,
    form: &OfferForm,
) -> Outcome<OfferId> {
    caller.signed_in()?;
    let form = &checked(form)?;
    app.command(async |mut work: Work| match known {
        Some((id, seen)) => {
            let place = Place::of(&caller.sight::<KeepOffers>());
            let offer = store::offers::find(&mut work, id, &place).await?.or_absent()?;
            let proof = caller.may::<KeepOffers>(&offer.standing())?;
            let version = offer.version + 1;
            if offer.version != seen {
                return Err(CHANGED_MEANWHILE.into());
            }
            let offer = filled(Offer { version, ..offer }, caller, form);
            if store::offers::save(&mut work, &offer, &proof).await? == 0 {
                return Err(CHANGED_MEANWHILE.into());
            }
            tell_all_of(&mut work, id).await?;
            work.commit(proof.record(offer.reference()).note("kind", offer.kind.as_str())).await?;
            Ok(id)
        }
        None => {
            let Reach::Within(organisation) = caller.reach::<KeepOffers>() else {
                return Err(Refusal::absent().into());
            };
            let proof = caller.may::<KeepOffers>(&Standing { owner: None, organisation: Some(organisation) })?;
            let offer = new_offer(&mut work, app, caller, (organisation, form)).await?;
            store::offers::insert(&mut work, &offer, &proof).await?;
            work.commit(proof.record(offer.reference()).note("kind", offer.kind.as_str())).await?;
            Ok(offer.id)
        }
    })
    .await
}

/// What was held counts for the kind that the offer is mapped to now.
async fn tell_all_of(work: &mut Work, offer: OfferId) -> Outcome<()> {
    for session in store::counted::list_sessions_of_offer(work, offer).await? {
        facts::tell_session(work, session).await?;
    }
    for rating in store::counted::list_ratings_of_offer(work, offer).await? {
        facts::tell_rating(work, rating).await?;
    }
    Ok(())
}

fn checked(form: &OfferForm) -> Outcome<OfferForm> {
    rules::capacity(form.capacity)?;
    Ok(OfferForm {
        name: rules::name(&form.name)?,
        about: rules::optional_text(&form.about)?,
        place: rules::optional_text(&form.place)?,
        ..form.clone()
    })
}

async fn new_offer(
    work: &mut Work,
    app: &App,
    caller: &Caller,
    (organisation, form): (OrganisationId, &OfferForm),
) -> Outcome<Offer> {
    let zone = zone_of(work, organisation).await?;
    let offer = Offer {
        id: Id::fresh(app.clock(), app.random()),
        organisation,
        kind: form.kind,
        names: Json(Written::default()),
        about: Json(Written::default()),
        place: String::new(),
        setting: form.setting,
        capacity: None,
        opened_on: rules::day_of(app.now(), &zone),
        retired_on: None,
        version: 1,
    };
    Ok(filled(offer, caller, form))
}

/// What was typed replaces the words in the language of the page; the others stay.
fn filled(offer: Offer, caller: &Caller, form: &OfferForm) -> Offer {
    let language = caller.language();
    Offer {
        kind: form.kind,
        names: Json(offer.names.0.and(language, form.name.as_str())),
        about: Json(offer.about.0.and(language, form.about.as_str())),
        place: form.place.clone(),
        setting: form.setting,
        capacity: form.capacity,
        ..offer
    }
}

/// Nothing new is planned of it; what was stays counted.
pub async fn retire_offer(app: &App, caller: &Caller, id: OfferId) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<KeepOffers>());
        let offer = store::offers::find(&mut work, id, &place).await?.or_absent()?;
        let proof = caller.may::<KeepOffers>(&offer.standing())?;
        if !offer.is_open() {
            return work.unchanged().await;
        }
        let zone = zone_of(&mut work, offer.organisation).await?;
        let retired_on = Some(rules::day_of(app.now(), &zone));
        let offer = Offer { retired_on, version: offer.version + 1, ..offer };
        store::offers::save(&mut work, &offer, &proof).await?;
        work.commit(proof.record(offer.reference()).note("state", "retired")).await
    })
    .await
}
