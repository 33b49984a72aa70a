use crate::{
    model::{Measure, MeasureId, MeasureSource},
    permissions::Ask,
    store,
};
use db::Read;
use jiff::civil::date;
use kernel::{Caller, Date, OrRefusal, OrganisationId, Outcome, Reach};
use ledger::App;
use questionnaires::shipped::{self, Shipped};
use std::collections::BTreeSet;

/// The measures of our own that come with the product; other questionnaires that come with it are for surveys.
const OURS: &[&str] = &["comhar-recovery"];
/// They are there from the beginning.
const BEGINNING: Date = date(2026, 1, 1);

/// What comes with the product, in this version of it.
pub(crate) fn shipped() -> Vec<Measure> {
    OURS.iter().filter_map(|name| measure_of(shipped::find(name)?)).collect()
}

fn measure_of(shipped: Shipped) -> Option<Measure> {
    let scoring = shipped.scoring?.clone();
    let questionnaire = shipped.questionnaire.clone();
    let version = questionnaire.version.clone().unwrap_or_else(|| scoring.version.clone());
    Some(Measure {
        id: id_of(&scoring.key, &version),
        name: scoring.key.clone(),
        version,
        organisation: None,
        questionnaire,
        scoring,
        rights: String::new(),
        source: MeasureSource::Shipped,
        loaded_on: BEGINNING,
        retired_on: None,
    })
}

/// The id follows from name and version, so that it is the same in every house and before it was ever used.
fn id_of(name: &str, version: &str) -> MeasureId {
    let hash = blake3::derive_key("comhar outcomes shipped measure", format!("{name}|{version}").as_bytes());
    let bytes = hash.first_chunk::<16>().copied().unwrap_or_default();
    MeasureId::from_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// The measure with this id: one that was loaded or used before, or one that comes with the product.
pub async fn find_measure(read: &mut impl Read, id: MeasureId) -> Outcome<Measure> {
    match store::measures::find(read, id).await? {
        Some(measure) => Ok(measure),
        None => shipped().into_iter().find(|measure| measure.id == id).or_absent(),
    }
}

/// The measures that the caller's service may use: to ask with, or for the worker's own view.
pub async fn list_measures(app: &App, caller: &Caller) -> Outcome<Vec<Measure>> {
    match caller.reach::<Ask>() {
        Reach::Within(place) => for_place(&mut app.db(), place).await,
        _ => Ok(Vec::new()),
    }
}

/// The measures that a place may ask with.
pub(super) async fn for_place(read: &mut impl Read, place: OrganisationId) -> Outcome<Vec<Measure>> {
    Ok(with_shipped(store::measures::list_for(read, place).await?))
}

/// The measures that somebody may answer by themselves: those for the whole house, and those that they were asked with before.
pub async fn list_measures_for_me(app: &App, caller: &Caller) -> Outcome<Vec<Measure>> {
    let person = caller.signed_in()?;
    let mut db = app.db();
    let mut all = with_shipped(store::measures::list_open_to_all(&mut db).await?);
    let asked = store::askings::list_own(&mut db, person, None).await?;
    let asked: BTreeSet<MeasureId> = asked.into_iter().map(|asking| asking.measure).collect();
    let asked: Vec<MeasureId> = asked.into_iter().filter(|id| !all.iter().any(|measure| measure.id == *id)).collect();
    all.extend(store::measures::list_of(&mut db, &asked).await?.into_iter().filter(Measure::is_open));
    all.retain(Measure::is_for_the_person);
    Ok(all)
}

fn with_shipped(stored: Vec<Measure>) -> Vec<Measure> {
    let mut all = shipped();
    // An older version of our own measure stays readable, but nobody is asked with it.
    let loaded = stored.into_iter().filter(|measure| measure.source != MeasureSource::Shipped);
    all.extend(loaded);
    all
}
