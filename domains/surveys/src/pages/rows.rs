//! Single responses, for the few who may see them. Each look is in the audit.

use super::{common, figures, results::language_name};
use crate::{
    commands::{self, Rows},
    model::{Reason, Response as Given, ResponseId, State, Survey, SurveyId, Version},
    permissions::SeeRows,
    store::results::Place,
};
use axum::{extract::Path, response::Response};
use kernel::{Failure, OrRefusal, Outcome, Refusal};
use maud::{Markup, html};
use questionnaires::{Item, Value};
use web::{
    Form, Visit,
    components::{BackLink, Button, Cell, Choice, EmptyState, Row, SummaryList, Table},
};

const TITLE: &str = "surveys-rows-title";
const ON_ONE_PAGE: usize = 50;
/// The states that can be looked at.
const STATES: [State; 3] = [State::Counted, State::Excluded, State::Late];

/// The list.
pub async fn list(visit: Visit, Path(id): Path<String>) -> Response {
    visit.private().wide();
    if let Some(closed) = common::closed_to::<SeeRows>(&visit) {
        return closed;
    }
    match read_list(&visit, &id).await {
        Ok((rows, state)) => visit.page(TITLE, view_list(&visit, &rows, state)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read_list(visit: &Visit, id: &str) -> Outcome<(Rows, State)> {
    let id: SurveyId = id.parse().map_err(|_| Refusal::absent())?;
    let state = visit.query.chosen("state").and_then(State::parse).filter(|state| STATES.contains(state));
    let state = state.unwrap_or(State::Counted);
    let place =
        Place { number: visit.query.chosen("version"), state, size: ON_ONE_PAGE, after: visit.query.chosen("after") };
    Ok((commands::list_rows(visit.site.app(), &visit.caller, id, place).await?, state))
}

fn view_list(visit: &Visit, rows: &Rows, state: State) -> Markup {
    let (words, path) = (&visit.words, format!("/surveys/{}", rows.survey.id));
    let head =
        ["surveys-rows-head-response", "surveys-rows-head-way", "surveys-rows-head-language", "surveys-rows-head-week"];
    let head = head.map(|key| Cell::from(words.text(key).into_owned())).into();
    let row = |(at, given): (usize, &Given)| -> Vec<Cell> {
        let open = words.with("surveys-rows-open", &[("number", i64::try_from(at + 1).unwrap_or(i64::MAX).into())]);
        vec![
            html! { a .govuk-link href=(format!("{path}/rows/{}", given.id)) { (open) } }.into(),
            words.text(&format!("surveys-channel-{}", given.channel)).into_owned().into(),
            language_name(visit, given.language.as_str()).into(),
            words.date_short(given.week).into(),
        ]
    };
    let lines = rows.page.items.iter().enumerate().map(row).collect();
    let next =
        rows.page.next.as_ref().map(|next| {
            format!("{path}/rows?state={state}&version={}&after={}", rows.version.head.number, next.as_str())
        });
    html! {
        (BackLink::new(words.text("surveys-results-title"), format!("{path}/results")))
        h1 .govuk-heading-xl { (words.text("surveys-rows-heading")) }
        p .govuk-body { (words.text("surveys-rows-lead")) }
        p .govuk-body { (words.with("surveys-results-version", &[("number", rows.version.head.number.to_string().into())])) }
        ul .govuk-list {
            @for one in STATES {
                li { @if one == state { strong { (words.text(&format!("surveys-state-{one}"))) } }
                     @else { a .govuk-link href=(format!("{path}/rows?state={one}")) { (words.text(&format!("surveys-state-{one}"))) } } }
            }
        }
        @if rows.page.items.is_empty() { (EmptyState::new(words.text("surveys-rows-none"))) } @else {
            @let name = words.text(&format!("surveys-state-{state}")).into_owned();
            div .comhar-scrolls role="group" aria-label=(name) tabindex="0" { (Table::new(name.as_str(), head, lines)) }
        }
        @if let Some(next) = next { p .govuk-body { a .govuk-link href=(next) { (words.text("surveys-word-more")) } } }
    }
}

struct RowPage {
    survey: Survey,
    version: Version,
    given: Given,
    form: Form,
}

/// One response.
pub async fn show(visit: Visit, Path((id, response)): Path<(String, String)>) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeRows>(&visit) {
        return closed;
    }
    match read(&visit, &id, &response).await {
        Ok(page) => visit.page(TITLE, view(&visit, &page)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn read(visit: &Visit, id: &str, response: &str) -> Outcome<RowPage> {
    let (id, response) = ids(id, response)?;
    let (survey, version, given) = commands::see_row(visit.site.app(), &visit.caller, id, response).await?;
    Ok(RowPage { survey, version, given, form: Form::empty() })
}

fn ids(id: &str, response: &str) -> Outcome<(SurveyId, ResponseId)> {
    id.parse().ok().zip(response.parse().ok()).or_absent()
}

/// Left out, or let in again.
pub async fn send(visit: Visit, Path((id, response)): Path<(String, String)>, form: Form) -> Response {
    visit.private();
    if let Some(closed) = common::closed_to::<SeeRows>(&visit) {
        return closed;
    }
    let (done, key) = match form.text("step") {
        "include" => (include(&visit, &id, &response).await, "surveys-rows-done-included"),
        _ => (exclude(&visit, &id, &response, &form).await, "surveys-rows-done-excluded"),
    };
    match done {
        Ok(()) => visit.done(&format!("/surveys/{id}/rows/{response}"), key),
        Err(failure) => again(&visit, (&id, &response), form, &failure).await,
    }
}

async fn again(visit: &Visit, (id, response): (&str, &str), form: Form, failure: &Failure) -> Response {
    match read(visit, id, response).await {
        Ok(page) => {
            visit.refuse_form(TITLE, form, failure, |form| view(visit, &RowPage { form: form.clone(), ..page }))
        }
        Err(_) => visit.refuse(failure),
    }
}

async fn include(visit: &Visit, id: &str, response: &str) -> Outcome<()> {
    commands::include_response(visit.site.app(), &visit.caller, ids(id, response)?).await
}

async fn exclude(visit: &Visit, id: &str, response: &str, form: &Form) -> Outcome<()> {
    let reason = form.chosen("reason").and_then(Reason::parse).or_refuse(crate::rules::REASON_EMPTY)?;
    commands::exclude_response(visit.site.app(), &visit.caller, ids(id, response)?, reason).await
}

fn view(visit: &Visit, page: &RowPage) -> Markup {
    let (words, given) = (&visit.words, &page.given);
    let path = format!("/surveys/{}/rows", page.survey.id);
    let reason = given
        .reason
        .as_ref()
        .map(|reason| words.text(&format!("surveys-reason-{}", reason.replace('_', "-"))).into_owned());
    html! {
        (BackLink::new(words.text("surveys-rows-heading"), path.clone()))
        h1 .govuk-heading-l { (words.text("surveys-rows-one")) }
        p .govuk-body { (words.text(&format!("surveys-state-{}", given.state))) }
        @if let Some(reason) = reason { p .govuk-body { (reason) } }
        (answers(visit, page))
        @match given.state {
            State::Counted => { (leave_out(visit, page, &path)) },
            State::Excluded => {
                form method="post" action=(format!("{path}/{}", given.id)) novalidate {
                    input type="hidden" name="step" value="include";
                    (Button::new(words.text("surveys-rows-include")))
                }
            },
            _ => {},
        }
    }
}

fn leave_out(visit: &Visit, page: &RowPage, path: &str) -> Markup {
    let words = &visit.words;
    let reason = |reason: &Reason| {
        let key = format!("surveys-reason-{}", reason.as_str().replace('_', "-"));
        Choice::new(reason.as_str(), words.text(&key).into_owned())
    };
    let reasons = Reason::ALL.iter().map(reason).collect();
    html! {
        h2 .govuk-heading-m { (words.text("surveys-rows-leave-out")) }
        p .govuk-body { (words.text("surveys-rows-leave-out-lead")) }
        form method="post" action=(format!("{path}/{}", page.given.id)) novalidate {
            input type="hidden" name="step" value="exclude";
            (page.form.radios("reason", words.text("surveys-rows-reason").into_owned(), reasons))
            (Button::new(words.text("surveys-rows-exclude")).secondary())
        }
    }
}

/// What was answered, question by question.
fn answers(visit: &Visit, page: &RowPage) -> Markup {
    let questionnaire = &page.version.questionnaire;
    let mut rows = Vec::new();
    for answer in &page.given.answers.0 {
        let Some(item) = questionnaire.item(&answer.item) else { continue };
        let values: Vec<String> =
            answer.values.iter().map(|value| value_words(visit, &page.version, item, value)).collect();
        rows.push(Row::new(
            common::said(&item.text, visit.language),
            html! { @for value in values { p .govuk-body { (value) } } },
        ));
    }
    html! { (SummaryList::new(rows)) }
}

/// One value as it is read.
pub(super) fn value_words(visit: &Visit, version: &Version, item: &Item, value: &Value) -> String {
    let words = &visit.words;
    let choice = |code: &str| {
        let choices = version.questionnaire.choices_of(item);
        let text = choices.iter().find(|choice| choice.code == code).map(|choice| &choice.text);
        text.map_or_else(|| code.to_owned(), |text| figures::answer(words, visit.language, (code, text)))
    };
    match value {
        Value::Yes(yes) => words.text(if *yes { "surveys-results-yes" } else { "surveys-results-no" }).into_owned(),
        Value::Code(code) => choice(code),
        Value::Coded(coding) => choice(&coding.code),
        Value::Text(text) => text.clone(),
        Value::Whole(whole) => words.number(*whole),
        Value::Number(number) => words.decimal(*number, usize::from(number.fract() != 0.0) * 2),
        Value::Amount { number, unit } => {
            format!("{} {unit}", words.decimal(*number, usize::from(number.fract() != 0.0) * 2))
        }
        Value::Date(date) => words.date_short(*date),
        Value::Time(time) => time.strftime("%H:%M").to_string(),
        Value::At(at) => format!("{} {}", words.date_short(at.date()), at.strftime("%H:%M")),
        Value::Point { latitude, longitude } => format!("{latitude}, {longitude}"),
    }
}
