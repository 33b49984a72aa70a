use super::zone_of;
use crate::{
    facts,
    model::{Training, TrainingForm},
    permissions::{KeepTrainings, SeeFigures},
    rules::{self, Period, TRAINING_DAY, TRAINING_PEOPLE},
    store,
};
use kernel::{Caller, Id, OrRefusal, OrganisationId, Outcome, Reach, Ref, Refusal, Standing};
use ledger::{App, RecordOf, Work};
use organisations::store::nodes;

/// So many people take part in no training.
const MOST: i64 = 500;

/// A coordinator writes down a training: a number of people, counted apart from the people of services.
pub async fn add_training(app: &App, caller: &Caller, form: &TrainingForm) -> Outcome<()> {
    caller.signed_in()?;
    let Reach::Within(organisation) = caller.reach::<KeepTrainings>() else { return Err(Refusal::absent().into()) };
    let name = rules::name(&form.name)?;
    if !(1..=MOST).contains(&form.people) {
        return Err(TRAINING_PEOPLE.with("limit", MOST.to_string()).into());
    }
    app.command(async |mut work: Work| {
        let proof = caller.may::<KeepTrainings>(&Standing { owner: None, organisation: Some(organisation) })?;
        let zone = zone_of(&mut work, organisation).await?;
        if form.held_on > rules::day_of(app.now(), &zone) {
            return Err(TRAINING_DAY.into());
        }
        let id = Id::fresh(app.clock(), app.random());
        let training = Training { id, organisation, name: name.clone(), held_on: form.held_on, people: form.people };
        store::ratings::insert_training(&mut work, &training, &proof).await?;
        facts::tell_training(&mut work, id).await?;
        work.commit(proof.record(Ref::new("community", id)).note("people", form.people)).await
    })
    .await
}

/// The trainings of a place in a period.
pub async fn list_trainings(
    app: &App,
    caller: &Caller,
    place: OrganisationId,
    period: Period,
) -> Outcome<Vec<Training>> {
    caller.signed_in()?;
    nodes::find_within(&mut app.db(), place, &caller.sight::<SeeFigures>()).await?.or_absent()?;
    Ok(store::ratings::list_trainings(&mut app.db(), place, (period.from, period.to)).await?)
}
