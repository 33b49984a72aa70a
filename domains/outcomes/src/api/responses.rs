//! Answers as FHIR QuestionnaireResponses; a person's program may send one.

use super::{
    questionnaires::{canonical, is_named, list},
    seen::{self, Seen},
};
use crate::{
    commands,
    model::{AnswerId, Filled, Measure, RatedBy},
};
use db::Page;
use fhir::{Ask, Creation, Issue, IssueType, Limits, Query, Reading};
use jobs::BoxFuture;
use kernel::{Failure, Outcome, Refusal, RefusalKind};
use questionnaires::interchange::fhir::{About, response_in, response_out};
use serde_json::{Value, json};

pub(super) fn read(ask: Ask, id: String) -> BoxFuture<Outcome<Reading>> {
    Box::pin(async move {
        let Ok(id) = id.parse::<AnswerId>() else { return Ok(Reading::Absent) };
        Ok(seen::find(&ask, id).await?.map(|seen| resource(&ask, &seen)).into())
    })
}

pub(super) fn search(ask: Ask, query: Query, limits: Limits) -> BoxFuture<Outcome<Page<Value>>> {
    Box::pin(async move {
        let after: Option<AnswerId> = limits.key();
        let fits = |seen: &Seen| {
            let id = seen.measure.id.to_string();
            let names = |one: &fhir::Condition| {
                one.fits_reference("Questionnaire", &id) || one.fits_uri(&canonical(&ask, &seen.measure))
            };
            query.all("questionnaire", names) && query.all("authored", |one| one.fits_day(seen.point.on))
        };
        let rows = seen::list(&ask, &query).await?.into_iter();
        let rows = rows.filter(|seen| after.is_none_or(|after| seen.point.id > after) && fits(seen));
        let rows: Vec<Seen> = rows.take(limits.most + 1).collect();
        Ok(Page::from_rows(rows, limits.most, |seen| seen.point.id).map(|seen| resource(&ask, &seen)))
    })
}

/// An answer of the caller about themselves. It is scored as one from a page is, and what must bring help does.
pub(super) fn create(ask: Ask, value: Value) -> BoxFuture<Outcome<Creation>> {
    Box::pin(async move {
        let named = value.get("questionnaire").and_then(Value::as_str).unwrap_or_default().to_owned();
        let known = list(&ask).await?;
        let Some(measure) = known.iter().find(|measure| is_named(&ask, measure, &named)) else {
            return Ok(Creation::NotMine);
        };
        let me = ask.caller.signed_in()?;
        if let Some(issue) = of_somebody_else(&value, &me.to_string()) {
            return Ok(Creation::Refused(vec![issue]));
        }
        let answers = match response_in(&measure.questionnaire, &value) {
            Ok(answers) => answers,
            Err(troubles) => {
                let issue = |trouble: &dyn std::fmt::Display| Issue::error(IssueType::Invalid, trouble.to_string());
                return Ok(Creation::Refused(troubles.iter().map(|trouble| issue(trouble)).collect()));
            }
        };
        let language = ask.caller.language().tag().to_owned();
        let filled = Filled { measure: measure.id, answers, language, share: None };
        match commands::answer_by_myself(&ask.app, &ask.caller, &filled, None).await {
            Ok(answered) => Ok(Creation::Made { id: answered.id.to_string(), resource: None }),
            Err(Failure::Refused(refusal)) if refusal.kind == RefusalKind::Invalid => {
                Ok(Creation::Refused(vec![why(&refusal)]))
            }
            Err(failure) => Err(failure),
        }
    })
}

/// Nobody answers for anybody else here.
fn of_somebody_else(value: &Value, me: &str) -> Option<Issue> {
    let subject = value.get("subject")?;
    let named = subject.get("reference").and_then(Value::as_str).unwrap_or_default();
    let own = named == format!("Patient/{me}") || named.ends_with(&format!("/Patient/{me}"));
    let issue = Issue::error(IssueType::BusinessRule, "a person answers for themselves only");
    (!own).then(|| issue.at("QuestionnaireResponse.subject"))
}

fn why(refusal: &Refusal) -> Issue {
    let item = refusal.values.iter().find(|(name, _)| *name == "item").map(|(_, item)| item.as_ref());
    let said = item.map_or_else(|| refusal.code.to_owned(), |item| format!("{}: {item}", refusal.code));
    Issue::error(IssueType::Value, said).at("QuestionnaireResponse.item")
}

pub(super) fn named(ask: &Ask, measure: &Measure) -> String {
    format!("{}|{}", canonical(ask, measure), measure.version)
}

fn resource(ask: &Ask, seen: &Seen) -> Value {
    let about = About {
        id: Some(seen.point.id.to_string()),
        authored: Some(seen.point.on.to_string()),
        subject: Some(format!("Patient/{}", seen.person)),
        ..About::default()
    };
    let mut out = response_out(&seen.measure.questionnaire, &seen.point.body.answers, &about);
    if let Value::Object(fields) = &mut out {
        fields.insert("questionnaire".to_owned(), json!(named(ask, &seen.measure)));
        let author = match seen.point.by {
            RatedBy::Person => format!("Patient/{}", seen.person),
            RatedBy::Worker(worker) => format!("Practitioner/{worker}"),
        };
        fields.insert("author".to_owned(), json!({ "reference": author }));
    }
    out
}
