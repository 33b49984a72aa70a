//! A worker fills in their own view.

use super::{
    asked,
    asked::{Around, Next},
    common, people,
    person::person_id,
    places::Names,
};
use crate::{
    commands,
    model::{Filled, Measure, MeasureId},
    permissions::Rate,
};
use answering::Who;
use axum::{extract::Path, response::Response};
use kernel::{Outcome, PersonId, Refusal};
use maud::html;
use web::{Form, Visit};

/// The questions.
pub async fn show(visit: Visit, Path(person): Path<String>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<Rate>(&visit) {
        return closed;
    }
    match first(&visit, &person).await {
        Ok(page) => page,
        Err(failure) => visit.refuse(&failure),
    }
}

async fn first(visit: &Visit, person: &str) -> Outcome<Response> {
    let (person, measure) = chosen(visit, person).await?;
    let action = action(person, measure.id);
    let around = around(visit, person, (&measure, &action)).await?;
    asked::begin(visit, &around)
}

/// The next page of questions, or the end.
pub async fn send(visit: Visit, Path(person): Path<String>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<Rate>(&visit) {
        return closed;
    }
    match next(&visit, &person, &form).await {
        Ok(page) => page,
        Err(failure) => visit.refuse(&failure),
    }
}

async fn next(visit: &Visit, person: &str, form: &Form) -> Outcome<Response> {
    let (person, measure) = chosen(visit, person).await?;
    let action = action(person, measure.id);
    let around = around(visit, person, (&measure, &action)).await?;
    let answers = match asked::turn(visit, &around, form)? {
        Next::Show(page) => return Ok(page),
        Next::Send(answers) => answers,
    };
    let filled = Filled { measure: measure.id, answers, language: visit.language.tag().to_owned(), share: None };
    commands::rate(visit.site.app(), &visit.caller, person, &filled).await?;
    Ok(visit.done(&format!("{}/{person}", people::PATH), "outcomes-done-rated"))
}

fn action(person: PersonId, measure: MeasureId) -> String {
    format!("{}/{person}/rate?measure={measure}", people::PATH)
}

/// The measure, of those that the person shares with the caller: whoever sees nothing of it cannot fill it in.
async fn chosen(visit: &Visit, person: &str) -> Outcome<(PersonId, Measure)> {
    let (app, caller) = (visit.site.app(), &visit.caller);
    let person = person_id(person)?;
    let people = commands::list_people(app, caller).await?;
    let measures = commands::list_measures(app, caller).await?;
    let wanted: Option<MeasureId> = visit.query.chosen("measure").and_then(|id| id.parse().ok());
    let measure = measures.into_iter().find(|measure| Some(measure.id) == wanted);
    match measure.filter(|_| people.iter().any(|known| known.person == person)) {
        Some(measure) => Ok((person, measure)),
        None => Err(Refusal::absent().into()),
    }
}

async fn around<'a>(visit: &Visit, person: PersonId, (measure, action): (&'a Measure, &'a str)) -> Outcome<Around<'a>> {
    let words = &visit.words;
    let name = Names::of(visit.site.app(), Vec::new(), vec![person]).await?.person(words, person);
    let above = html! {
        p .govuk-body-l { (words.with("outcomes-rate-lead", &[("name", i18n::name(&name))])) }
        p .govuk-body { (words.text("outcomes-rate-line")) }
    };
    Ok(Around { measure, action, above, may_share: None, who: Who::Helped })
}
