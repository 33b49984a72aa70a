use super::today;
use crate::{
    model::{Measure, MeasureId, MeasureSource, NewMeasure},
    permissions::LoadMeasure,
    rules::{self, LOADED_ALREADY},
    store::{self, Place},
};
use kernel::{Caller, Id, OrRefusal, OrganisationId, Outcome, Reach, Refusal, Standing};
use ledger::{App, RecordOf, Work};
use questionnaires::interchange::NotCarried;

/// What came of loading.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// The measure.
    pub measure: Measure,
    /// What of the file could not be carried.
    pub not_carried: Vec<NotCarried>,
}

/// What was loaded where the caller may load.
pub async fn list_loaded(app: &App, caller: &Caller) -> Outcome<Vec<Measure>> {
    caller.signed_in()?;
    let place = Place::of(&caller.sight::<LoadMeasure>());
    Ok(store::measures::list_loaded(&mut app.db(), &place).await?)
}

/// Whose a loaded questionnaire is: the place of the hat, or the whole house's.
fn place_of(caller: &Caller) -> Outcome<Option<OrganisationId>> {
    match caller.reach::<LoadMeasure>() {
        Reach::Within(place) => Ok(Some(place)),
        Reach::Everyone => Ok(None),
        _ => Err(Refusal::absent().into()),
    }
}

/// Loads a questionnaire under the site's own licence and binds it to a scoring that comes with the product. An item that no
/// question was found for is named, and nothing is loaded.
pub async fn load_measure(app: &App, caller: &Caller, new: &NewMeasure) -> Outcome<Loaded> {
    let by = caller.signed_in()?;
    let organisation = place_of(caller)?;
    let read = rules::read_measure(new)?;
    let version = read.questionnaire.version.clone().unwrap_or_else(|| "1".to_owned());
    let measure = &Measure {
        id: Id::fresh(app.clock(), app.random()),
        name: read.scoring.key.clone(),
        version,
        organisation,
        questionnaire: read.questionnaire,
        scoring: read.scoring,
        rights: new.rights.trim().to_owned(),
        source: MeasureSource::Loaded { by },
        loaded_on: today(app),
        retired_on: None,
    };
    app.command(async |mut work: Work| {
        let proof = caller.may::<LoadMeasure>(&Standing { owner: None, organisation })?;
        let place = Place::of(&caller.sight::<LoadMeasure>());
        let there = store::measures::list_loaded(&mut work, &place).await?;
        let same = |other: &&Measure| {
            (other.organisation, &other.name, &other.version) == (organisation, &measure.name, &measure.version)
        };
        if there.iter().any(|other| same(&other)) {
            return Err(LOADED_ALREADY.into());
        }
        store::measures::keep(&mut work, measure, &proof).await?;
        let record = proof.record(measure.reference()).note("scoring", measure.name.as_str());
        work.commit(record.note("version", measure.scoring.version.as_str())).await
    })
    .await?;
    Ok(Loaded { measure: measure.clone(), not_carried: read.not_carried })
}

/// From today on nobody is asked with it. Stories that were told with it stay.
pub async fn retire_measure(app: &App, caller: &Caller, id: MeasureId) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let place = Place::of(&caller.sight::<LoadMeasure>());
        let loaded = store::measures::list_loaded(&mut work, &place).await?;
        let measure = loaded.into_iter().find(|measure| measure.id == id).or_absent()?;
        let proof = caller.may::<LoadMeasure>(&Standing { owner: None, organisation: measure.organisation })?;
        if store::measures::retire(&mut work, id, today(app), &proof).await? == 0 {
            return work.unchanged().await;
        }
        work.commit(proof.record(measure.reference()).note("what", "retired")).await
    })
    .await
}
