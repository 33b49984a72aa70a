//! The interface for programs. It calls the same commands as the pages; what did not work comes back as problem+json.

pub mod fhir;
mod shapes;

use crate::{
    commands::{self, Coming, MakeForm},
    model::{Channel, Identity, State, SurveyId, VersionId},
    permissions::{SeeRows, SeeSurveys},
    rules::JSON_UNREADABLE,
    store::results::Place,
};
use axum::{
    body::Bytes,
    extract::{Path, rejection::BytesRejection},
    response::{IntoResponse, Response},
    routing::get,
};
use http::{HeaderValue, StatusCode, header};
use kernel::{OrRefusal, Outcome, Refusal};
use questionnaires::Tag;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use shapes::{
    AnswersShape, Made, NewResponse, NewSurvey, Received, ResponsePage, ResponseShape, SurveyPage, SurveyShape,
};
use utoipa::OpenApi;
use web::{Route, Visit};

/// So many things stand on a page.
const ON_ONE_PAGE: usize = 100;

/// The routes of this interface. What somebody without a name does leaves no line beside a time.
pub(crate) const ROUTES: &[Route] = &[
    Route::open("/api/v1/surveys").example("/api/v1/surveys"),
    Route::open("/api/v1/surveys").post(),
    Route::open("/api/v1/surveys/{id}").quiet(),
    Route::open("/api/v1/surveys/{id}/responses"),
    Route::open("/api/v1/surveys/{id}/responses").post().quiet(),
];

pub(crate) fn router() -> web::Router {
    axum::Router::new()
        .route("/api/v1/surveys", get(list).post(make))
        .route("/api/v1/surveys/{id}", get(show))
        .route("/api/v1/surveys/{id}/responses", get(responses).post(answer))
}

type Sent = Result<Bytes, BytesRejection>;

/// Surveys that anybody may answer or read of; for staff also those of their place, page by page.
#[utoipa::path(get, path = "/api/v1/surveys", operation_id = "listSurveys",
    params(("after" = Option<String>, Query, description = "Where the last page ended")),
    responses((status = 200, description = "Surveys", body = SurveyPage)))]
async fn list(visit: Visit) -> Response {
    let outcome: Outcome<SurveyPage> = async {
        let (app, caller) = (visit.site.app(), &visit.caller);
        if caller.ever::<SeeSurveys>() {
            let page = commands::list_surveys(app, caller, ON_ONE_PAGE, visit.query.chosen("after")).await?;
            let next = page.next.map(|next| next.as_str().to_owned());
            return Ok(SurveyPage { surveys: page.items.iter().map(SurveyShape::of).collect(), next });
        }
        let open = commands::list_public(app).await?;
        Ok(SurveyPage { surveys: open.iter().map(SurveyShape::of).collect(), next: None })
    }
    .await;
    reply(&visit, StatusCode::OK, outcome)
}

/// Makes a survey, empty or from a FHIR Questionnaire.
#[utoipa::path(post, path = "/api/v1/surveys", operation_id = "makeSurvey", request_body = NewSurvey,
    responses(
        (status = 201, description = "It is made, as a draft", body = Made),
        (status = 422, description = "Something cannot be taken as it is: `code` and `field` say what")))]
async fn make(visit: Visit, sent: Sent) -> Response {
    let outcome: Outcome<Made> = async {
        visit.caller.signed_in()?;
        let new: NewSurvey = read(sent)?;
        let from = match &new.questionnaire {
            None => commands::From::Blank,
            Some(value) => {
                let imported =
                    questionnaires::interchange::fhir::questionnaire_in(value).ok().or_refuse(JSON_UNREADABLE)?;
                commands::From::Import(Box::new(imported))
            }
        };
        let organisation = new.organisation.parse().ok().or_refuse(crate::rules::PLACE_UNKNOWN)?;
        let language = Tag::from(visit.language);
        let form = MakeForm { organisation, title: new.title.clone(), language, from };
        let survey = commands::make_survey(visit.site.app(), &visit.caller, form).await?;
        Ok(Made { id: survey.id.to_string(), link: survey.link })
    }
    .await;
    reply(&visit, StatusCode::CREATED, outcome)
}

/// What is asked, for a program that asks it: by the survey's id or its short link.
#[utoipa::path(get, path = "/api/v1/surveys/{id}", operation_id = "findSurvey",
    params(("id" = String, Path, description = "The id, or the two words of the link")),
    responses((status = 200, description = "The survey with its questions as a FHIR Questionnaire", body = SurveyShape)))]
async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    let outcome: Outcome<SurveyShape> = async {
        let door = door(&visit, &id).await?;
        let (app, asked) = (visit.site.app(), door.form.questionnaire().clone());
        let asked = commands::with_pictures(app, &visit.caller, &door.head, asked).await?;
        let questionnaire = questionnaires::interchange::fhir::questionnaire_out(&asked);
        Ok(SurveyShape::open(&door, questionnaire))
    }
    .await;
    reply(&visit, StatusCode::OK, outcome)
}

async fn door(visit: &Visit, id: &str) -> Outcome<commands::Door> {
    let app = visit.site.app();
    match id.parse::<SurveyId>() {
        Ok(id) => commands::find_door_by_id(app, id).await,
        Err(_) => commands::find_door(app, id, None).await,
    }
}

/// Single responses of one version, for the few who may see them. Each page is in the audit.
#[utoipa::path(get, path = "/api/v1/surveys/{id}/responses", operation_id = "listResponses",
    params(
        ("id" = String, Path, description = "The id of the survey"),
        ("version" = Option<String>, Query, description = "The number of the version: 1.0; otherwise the newest that was open"),
        ("state" = Option<String>, Query, description = "counted, excluded or late; otherwise counted"),
        ("after" = Option<String>, Query, description = "Where the last page ended")),
    responses((status = 200, description = "Responses", body = ResponsePage)))]
async fn responses(visit: Visit, Path(id): Path<String>) -> Response {
    let outcome: Outcome<ResponsePage> = async {
        if !visit.caller.ever::<SeeRows>() {
            visit.caller.signed_in()?;
            return Err(Refusal::absent().into());
        }
        let id: SurveyId = id.parse().ok().or_absent()?;
        let state = visit.query.chosen("state").map_or(Some(State::Counted), State::parse).or_absent()?;
        let (number, after) = (visit.query.chosen("version"), visit.query.chosen("after"));
        let place = Place { number, state, size: ON_ONE_PAGE, after };
        let rows = commands::list_rows(visit.site.app(), &visit.caller, id, place).await?;
        let number = rows.version.head.number.to_string();
        let next = rows.page.next.map(|next| next.as_str().to_owned());
        Ok(ResponsePage {
            responses: rows.page.items.iter().map(|one| ResponseShape::of(one, &number)).collect(),
            next,
        })
    }
    .await;
    reply(&visit, StatusCode::OK, outcome)
}

/// Answers a survey. The same command as the page: what is missing or hidden is treated alike.
#[utoipa::path(post, path = "/api/v1/surveys/{id}/responses", operation_id = "answerSurvey", request_body = NewResponse,
    params(("id" = String, Path, description = "The id, or the two words of the link")),
    responses(
        (status = 201, description = "It is kept", body = Received),
        (status = 200, description = "This very form had come before; nothing was added", body = Received),
        (status = 409, description = "The survey takes no answers"),
        (status = 422, description = "An answer is missing or cannot be taken: `code` says which")))]
async fn answer(visit: Visit, Path(id): Path<String>, sent: Sent) -> Response {
    let outcome = answer_it(&visit, &id, sent).await;
    let status = match &outcome {
        Ok(received) if received.again => StatusCode::OK,
        _ => StatusCode::CREATED,
    };
    reply(&visit, status, outcome)
}

async fn answer_it(visit: &Visit, id: &str, sent: Sent) -> Outcome<Received> {
    let new: NewResponse = read(sent)?;
    let door = door(visit, id).await?;
    if door.head.identity == Identity::Named {
        visit.caller.signed_in()?;
    }
    let head = match &new.version {
        Some(version) => {
            let version = version.parse::<VersionId>().ok().or_absent()?;
            commands::find_head(visit.site.app(), door.survey.id, version).await?
        }
        None => door.head,
    };
    let coming = Coming {
        head,
        token: new.token,
        form: new.form,
        answers: AnswersShape::read(new.answers),
        language: Tag::new(new.language.unwrap_or_else(|| Tag::from(visit.language).to_string())),
        channel: Channel::Api,
        draft: false,
        left_out: 0,
    };
    Ok(Received::of(&commands::answer(visit.site.app(), &visit.caller, coming).await?))
}

fn read<T: DeserializeOwned>(sent: Sent) -> Outcome<T> {
    let bytes = sent.ok().or_refuse(JSON_UNREADABLE)?;
    serde_json::from_slice(&bytes).ok().or_refuse(JSON_UNREADABLE)
}

/// The answer, never stored anywhere.
fn reply<T: Serialize>(visit: &Visit, status: StatusCode, outcome: Outcome<T>) -> Response {
    let mut response = match outcome {
        Ok(found) => (status, axum::Json(found)).into_response(),
        Err(failure) => visit.problem(&failure),
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[derive(OpenApi)]
#[openapi(
    paths(list, make, show, responses, answer),
    components(schemas(
        SurveyPage,
        SurveyShape,
        NewSurvey,
        Made,
        ResponsePage,
        ResponseShape,
        NewResponse,
        AnswersShape,
        Received
    ))
)]
struct Document;

/// This part of the OpenAPI document.
pub fn openapi() -> Value {
    let whole = serde_json::to_value(Document::openapi()).unwrap_or_default();
    json!({ "paths": whole.get("paths"), "components": whole.get("components") })
}
