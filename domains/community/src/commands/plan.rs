use super::zone_of;
use crate::{
    model::{Offer, OfferId, PlanForm, Session, SessionId, State},
    permissions::PlanSession,
    rules,
    store::{self, Place},
};
use kernel::{Caller, Id, OrRefusal, Outcome, Time};
use ledger::{App, RecordOf, Work};
use uuid::Uuid;

/// Plans a session, or the same each week. Whoever plans works there.
pub async fn plan_sessions(app: &App, caller: &Caller, offer: OfferId, form: &PlanForm) -> Outcome<Vec<SessionId>> {
    let worker = caller.signed_in()?;
    let form = &PlanForm { place: rules::optional_text(&form.place)?, ..form.clone() };
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<PlanSession>());
        let offer = store::offers::find(&mut work, offer, &place).await?.or_absent()?;
        let proof = caller.may::<PlanSession>(&offer.standing())?;
        let zone = zone_of(&mut work, offer.organisation).await?;
        rules::plan(&offer, form, rules::day_of(app.now(), &zone))?;
        let times = rules::sessions_of(form, &zone)?;
        let series = (times.len() > 1).then(|| Id::<Offer>::untimed(app.random()).uuid());
        let mut planned = Vec::new();
        for time in times {
            let session = new_session(app, &offer, form, (time, series));
            store::sessions::insert(&mut work, &session, &proof).await?;
            store::sessions::add_worker(&mut work, session.id, worker, &proof).await?;
            planned.push(session.id);
        }
        work.commit(proof.record(offer.reference()).note("sessions", planned.len())).await?;
        Ok(planned)
    })
    .await
}

fn new_session(
    app: &App,
    offer: &Offer,
    form: &PlanForm,
    ((starts_at, ends_at), series): ((Time, Time), Option<Uuid>),
) -> Session {
    let place = if form.place.is_empty() { offer.place.clone() } else { form.place.clone() };
    Session {
        id: Id::fresh(app.clock(), app.random()),
        offer: offer.id,
        organisation: offer.organisation,
        series,
        starts_at,
        ends_at,
        place,
        setting: form.setting,
        online: form.online,
        capacity: form.capacity.or(offer.capacity),
        state: State::Planned,
        edit_until: None,
        anonymous: 0,
        version: 1,
        kind: offer.kind,
        names: offer.names.clone(),
    }
}
