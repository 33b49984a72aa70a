//! Scores as FHIR Observations, each derived from one QuestionnaireResponse. What has no score has no Observation.

use super::seen::{self, Seen};
use crate::model::AnswerId;
use db::Page;
use fhir::{Ask, CodeableConcept, Coding, Limits, Query, Reading};
use jobs::BoxFuture;
use kernel::Outcome;
use questionnaires::scoring::{Score, ScoreRule};
use serde_json::{Value, json};

/// One score of one answer.
struct Scored<'a> {
    seen: &'a Seen,
    score: &'a Score,
    rule: &'a ScoreRule,
    value: f64,
}

pub(super) fn read(ask: Ask, id: String) -> BoxFuture<Outcome<Reading>> {
    Box::pin(async move {
        let Some((answer, key)) = id.split_once('.') else { return Ok(Reading::Absent) };
        let Ok(answer) = answer.parse::<AnswerId>() else { return Ok(Reading::Absent) };
        let Some(seen) = seen::find(&ask, answer).await? else { return Ok(Reading::Absent) };
        let found = scores(&seen).find(|one| one.score.key.replace('_', "-") == key).map(|one| resource(&one));
        Ok(found.into())
    })
}

pub(super) fn search(ask: Ask, query: Query, limits: Limits) -> BoxFuture<Outcome<Page<Value>>> {
    Box::pin(async move {
        let after: Option<(AnswerId, String)> = limits.key();
        let seen = seen::list(&ask, &query).await?;
        let fits = |one: &Scored<'_>| {
            let response = one.seen.point.id.to_string();
            let has_code = |condition: &fhir::Condition| {
                one.rule.codes.iter().any(|code| condition.fits_token(&code.system, &code.code))
            };
            query.all("code", has_code)
                && query.all("date", |condition| condition.fits_day(one.seen.point.on))
                && query.all("derived-from", |condition| condition.fits_reference("QuestionnaireResponse", &response))
        };
        let mut rows: Vec<Scored<'_>> = seen.iter().flat_map(scores).filter(|one| fits(one)).collect();
        rows.sort_by_key(key);
        let rows: Vec<Scored<'_>> = rows
            .into_iter()
            .filter(|one| after.as_ref().is_none_or(|after| key(one) > *after))
            .take(limits.most + 1)
            .collect();
        Ok(Page::from_rows(rows, limits.most, key).map(|one| resource(&one)))
    })
}

fn key(one: &Scored<'_>) -> (AnswerId, String) {
    (one.seen.point.id, one.score.key.clone())
}

fn scores(seen: &Seen) -> impl Iterator<Item = Scored<'_>> {
    seen.point.body.scores.iter().filter_map(move |score| {
        let rule = seen.measure.scoring.rule(&score.key)?;
        Some(Scored { seen, score, rule, value: score.result.value()? })
    })
}

fn resource(one: &Scored<'_>) -> Value {
    let response = one.seen.point.id;
    let named = CodeableConcept::said(format!("{}: {}", one.seen.measure.scoring.name, one.score.key));
    let code = one
        .rule
        .codes
        .iter()
        .fold(named, |concept, code| concept.code(Coding::new(code.system.as_str(), code.code.as_str())));
    json!({
        "resourceType": "Observation",
        "id": format!("{response}.{}", one.score.key.replace('_', "-")),
        "status": "final",
        "category": [{ "coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey",
        }] }],
        "code": code,
        "subject": { "reference": format!("Patient/{}", one.seen.person) },
        "effectiveDateTime": one.seen.point.on.to_string(),
        "valueQuantity": { "value": one.value, "system": "http://unitsofmeasure.org", "code": "{score}", "unit": "score" },
        "derivedFrom": [{ "reference": format!("QuestionnaireResponse/{response}") }],
    })
}
