//! Measures as FHIR Questionnaires: those that the caller may ask or be asked with. Words that a site holds under a licence go
//! to nobody else.

use crate::{
    commands,
    model::{Measure, MeasureId},
};
use db::Page;
use fhir::{Ask, Limits, Query, Reading};
use jobs::BoxFuture;
use kernel::Outcome;
use questionnaires::interchange;
use serde_json::{Value, json};

pub(super) fn read(ask: Ask, id: String) -> BoxFuture<Outcome<Reading>> {
    Box::pin(async move {
        let Ok(id) = id.parse::<MeasureId>() else { return Ok(Reading::Absent) };
        let mut known = list(&ask).await?;
        known.extend(of_own_answers(&ask).await?);
        Ok(known.iter().find(|measure| measure.id == id).map(|measure| resource(&ask, measure)).into())
    })
}

pub(super) fn search(ask: Ask, query: Query, limits: Limits) -> BoxFuture<Outcome<Page<Value>>> {
    Box::pin(async move {
        let after: Option<MeasureId> = limits.key();
        let mut known = list(&ask).await?;
        known.sort_by_key(|measure| measure.id);
        let titles = |measure: &Measure| {
            measure.questionnaire.title.iter().map(|(_, title)| title.to_owned()).collect::<Vec<_>>()
        };
        let fits = |measure: &Measure| {
            query.all("url", |one| one.fits_uri(&canonical(&ask, measure)))
                && query.all("title", |one| titles(measure).iter().any(|title| one.fits_text(title)))
        };
        let rows = known.into_iter().filter(|measure| after.is_none_or(|after| measure.id > after) && fits(measure));
        let rows: Vec<Measure> = rows.take(limits.most + 1).collect();
        Ok(Page::from_rows(rows, limits.most, |measure| measure.id).map(|measure| resource(&ask, &measure)))
    })
}

/// The measures that the caller may ask or be asked with; our own are for everybody.
pub(super) async fn list(ask: &Ask) -> Outcome<Vec<Measure>> {
    let mut all = commands::shipped();
    if ask.caller.signed_in().is_ok() {
        let more = commands::list_measures(&ask.app, &ask.caller).await?;
        let mine = commands::list_measures_for_me(&ask.app, &ask.caller).await?;
        for measure in more.into_iter().chain(mine) {
            if !all.iter().any(|known| known.id == measure.id) {
                all.push(measure);
            }
        }
    }
    Ok(all)
}

/// What I answered once, I may read again.
async fn of_own_answers(ask: &Ask) -> Outcome<Vec<Measure>> {
    if ask.caller.signed_in().is_err() {
        return Ok(Vec::new());
    }
    let stories = commands::list_stories(&ask.app, &ask.caller).await?;
    Ok(stories.into_iter().map(|story| story.measure).collect())
}

/// The address that responses name it by.
pub(super) fn canonical(ask: &Ask, measure: &Measure) -> String {
    measure.questionnaire.url.clone().unwrap_or_else(|| ask.address("Questionnaire", &measure.id.to_string()))
}

/// Whether a response names this measure.
pub(super) fn is_named(ask: &Ask, measure: &Measure, named: &str) -> bool {
    let (address, version) = named.split_once('|').map_or((named, None), |(address, version)| (address, Some(version)));
    let own = ask.address("Questionnaire", &measure.id.to_string());
    let relative = format!("Questionnaire/{}", measure.id);
    let fits = address == own || address == relative || measure.questionnaire.url.as_deref() == Some(address);
    fits && version.is_none_or(|version| version == measure.version)
}

fn resource(ask: &Ask, measure: &Measure) -> Value {
    let mut out = interchange::fhir::questionnaire_out(&measure.questionnaire);
    if let Value::Object(fields) = &mut out {
        fields.insert("id".to_owned(), json!(measure.id));
        fields.insert("url".to_owned(), json!(canonical(ask, measure)));
        fields.insert("version".to_owned(), json!(measure.version));
        fields.insert("status".to_owned(), json!(if measure.is_open() { "active" } else { "retired" }));
    }
    out
}
