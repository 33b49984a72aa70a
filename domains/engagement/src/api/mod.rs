//! The interface for programs. It calls the same commands as the pages; what did not work comes back as problem+json.

mod shapes;

use crate::{
    commands, forms,
    model::{FormOrigin, Kind, Mode, Opened, ShareForm, TypedWords},
    rules,
};
use axum::{
    body::Bytes,
    extract::rejection::BytesRejection,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use http::{HeaderValue, StatusCode, header};
use kernel::{Failure, Language, OrRefusal, Outcome, Refusal, RefusalKind};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use shapes::{Code, FormToken, NewContribution, NewMessage, Received, State, ThreadShape};
use utoipa::OpenApi;
use web::{Problem, Route, Visit};

/// What came is not the JSON that is expected.
const UNREADABLE: Refusal = Refusal::invalid("engagement_json_unreadable", "body");
/// A word is not one of the list.
const UNKNOWN_WORD: Refusal = Refusal::invalid("engagement_unknown_word", "kind");

/// The refusals that only programs meet.
#[cfg(test)]
pub(crate) const API_REFUSAL_CODES: &[&str] = &["engagement_json_unreadable", "engagement_unknown_word"];

/// The routes of this interface. All of them are quiet: what somebody without a name does leaves no line beside a time.
pub(crate) const ROUTES: &[Route] = &[
    Route::open("/api/v1/contributions/form").example("/api/v1/contributions/form").quiet(),
    Route::open("/api/v1/contributions").post().quiet(),
    Route::open("/api/v1/contributions/open").post().quiet(),
    Route::open("/api/v1/contributions/write-back").post().quiet(),
    Route::open("/api/v1/contributions/withdraw").post().quiet(),
    Route::open("/api/v1/receipts/key").example("/api/v1/receipts/key"),
];

pub(crate) fn router() -> web::Router {
    axum::Router::new()
        .route("/api/v1/contributions/form", get(new_form))
        .route("/api/v1/contributions", post(share))
        .route("/api/v1/contributions/open", post(open))
        .route("/api/v1/contributions/write-back", post(write_back))
        .route("/api/v1/contributions/withdraw", post(withdraw))
        .route("/api/v1/receipts/key", get(receipt_key))
}

type Sent = Result<Bytes, BytesRejection>;

/// Gives the token that makes sending twice harmless.
#[utoipa::path(get, path = "/api/v1/contributions/form", operation_id = "newForm",
    responses((status = 200, description = "A token for one new contribution", body = FormToken)))]
async fn new_form(visit: Visit) -> Response {
    answer(&visit, StatusCode::OK, Ok(FormToken { form: forms::token(visit.site.app()) }))
}

/// Shares something. Without the token of a form, sending twice shares twice.
#[utoipa::path(post, path = "/api/v1/contributions", operation_id = "share", request_body = NewContribution,
    responses(
        (status = 201, description = "It came. The code is shown this once", body = Received),
        (status = 200, description = "This very form had come before; nothing was added", body = Received),
        (status = 422, description = "Something cannot be taken as it is: `code` and `field` say what")))]
async fn share(visit: Visit, sent: Sent) -> Response {
    let outcome = share_it(&visit, sent).await;
    let status = match &outcome {
        Ok(received) if received.again => StatusCode::OK,
        _ => StatusCode::CREATED,
    };
    answer(&visit, status, outcome)
}

async fn share_it(visit: &Visit, sent: Sent) -> Outcome<Received> {
    let new: NewContribution = read(sent)?;
    let form = share_form(&new, visit.language)?;
    let shared = commands::share_contribution(visit.site.app(), &visit.caller, form).await?;
    Ok(Received::of(&shared, visit.language))
}

fn share_form(new: &NewContribution, language: Language) -> Outcome<ShareForm> {
    let unknown = |field| Refusal { field: Some(field), ..UNKNOWN_WORD };
    let chosen = |word: &Option<String>| word.clone().filter(|word| !word.is_empty());
    let mode = Mode::parse(&new.mode).or_refuse(unknown("mode"))?;
    let (well, better) = (new.well.clone().unwrap_or_default(), new.better.clone().unwrap_or_default());
    let typed = TypedWords { text: &new.text, well: &well, better: &better, ..TypedWords::default() };
    let parse = |word: &str| Language::parse(word).or_refuse(unknown("language"));
    Ok(ShareForm {
        token: new.form.clone(),
        origin: FormOrigin::Fresh,
        kind: Kind::parse(&new.kind).or_refuse(unknown("kind"))?,
        identity: rules::identity_from_form(
            mode,
            new.name.as_deref().unwrap_or_default(),
            new.contact.as_deref().unwrap_or_default(),
        )?,
        language: chosen(&new.language).map_or(Ok(language), |word| parse(&word))?,
        perspective: chosen(&new.perspective)
            .map(|word| crate::model::Perspective::parse(&word).or_refuse(unknown("perspective")))
            .transpose()?,
        service: chosen(&new.service).map(|id| id.parse().ok().or_refuse(rules::SERVICE_UNKNOWN)).transpose()?,
        words: rules::words_from_form(&typed)?,
        safer: chosen(&new.safer)
            .map(|word| crate::model::SaferChoice::parse(&word).or_refuse(unknown("safer")))
            .transpose()?,
    })
}

/// Opens the thread that a code leads to.
#[utoipa::path(post, path = "/api/v1/contributions/open", operation_id = "openThread", request_body = Code,
    responses(
        (status = 200, description = "The thread", body = ThreadShape),
        (status = 422, description = "A typing error, or no thread has this code: wrong and unknown look alike")))]
async fn open(visit: Visit, sent: Sent) -> Response {
    let outcome: Outcome<ThreadShape> = async {
        let code: Code = read(sent)?;
        let opened = open_by(&visit, &code.code).await?;
        let (thread, _) = commands::open_again(visit.site.app(), &commands::holder_of(&opened)).await?;
        Ok(ThreadShape::of(thread))
    }
    .await;
    answer(&visit, StatusCode::OK, outcome)
}

async fn open_by(visit: &Visit, code: &str) -> Outcome<Box<crate::model::Thread>> {
    match commands::open_thread(visit.site.app(), code).await? {
        Opened::Thread(thread, _) => Ok(thread),
        // An unsent form is for the page that it was typed into.
        Opened::Draft(_) => Err(rules::CODE_UNKNOWN.into()),
    }
}

/// Writes back.
#[utoipa::path(post, path = "/api/v1/contributions/write-back", operation_id = "writeBack", request_body = NewMessage,
    responses(
        (status = 200, description = "How it stands now", body = State),
        (status = 409, description = "Its state does not allow this; `allowed` says what it does")))]
async fn write_back(visit: Visit, sent: Sent) -> Response {
    let outcome = async {
        let message: NewMessage = read(sent)?;
        let thread = open_by(&visit, &message.code).await?;
        let holder = commands::holder_of(&thread);
        Ok(State::of(&commands::write_back(visit.site.app(), &holder, &message.text).await?))
    };
    answer(&visit, StatusCode::OK, outcome.await)
}

/// Takes it back: the words are destroyed at once.
#[utoipa::path(post, path = "/api/v1/contributions/withdraw", operation_id = "withdraw", request_body = Code,
    responses((status = 200, description = "How it stands now", body = State)))]
async fn withdraw(visit: Visit, sent: Sent) -> Response {
    let outcome = async {
        let code: Code = read(sent)?;
        let thread = open_by(&visit, &code.code).await?;
        Ok(State::of(&commands::withdraw(visit.site.app(), &commands::holder_of(&thread)).await?))
    };
    answer(&visit, StatusCode::OK, outcome.await)
}

/// The public key that receipts can be checked with.
#[utoipa::path(get, path = "/api/v1/receipts/key", operation_id = "receiptKey",
    responses((status = 200, description = "The Ed25519 key in base64url, and what is signed")))]
async fn receipt_key(visit: Visit) -> Response {
    let key = crate::receipts::public_key_text(visit.site.app().vault());
    let text = "five lines, each ending with a line feed: comhar receipt 1, number, date, hash, key";
    axum::Json(json!({ "algorithm": "Ed25519", "public_key": key, "signed_text": text })).into_response()
}

fn read<T: DeserializeOwned>(sent: Sent) -> Outcome<T> {
    // A body that is too long is a text that is too long; nobody reads it to the end to count.
    let bytes = sent.ok().or_refuse(rules::TEXT_LONG.with("limit", rules::LONGEST_TEXT.to_string()))?;
    serde_json::from_slice(&bytes).ok().or_refuse(UNREADABLE)
}

/// The answer, never stored anywhere.
fn answer<T: Serialize>(visit: &Visit, status: StatusCode, outcome: Outcome<T>) -> Response {
    let mut response = match outcome {
        Ok(found) => (status, axum::Json(found)).into_response(),
        Err(Failure::Refused(refusal)) if refusal.kind == RefusalKind::Conflict => conflict(visit, &refusal),
        Err(failure) => visit.problem(&failure),
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A refused transition, with the list of what is allowed instead (engagement.md §6).
fn conflict(visit: &Visit, refusal: &Refusal) -> Response {
    let problem = Problem::new(StatusCode::CONFLICT, refusal.code, visit.words.refusal(refusal), &visit.operation);
    let allowed =
        refusal.values.iter().find(|(name, _)| *name == "allowed").map(|(_, verbs)| verbs.as_ref()).unwrap_or_default();
    let allowed: Vec<&str> = allowed.split(", ").filter(|verb| !verb.is_empty()).collect();
    let mut body = serde_json::to_value(problem).unwrap_or_default();
    if let Value::Object(fields) = &mut body {
        fields.insert("allowed".to_owned(), json!(allowed));
    }
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"))];
    (StatusCode::CONFLICT, kind, body.to_string()).into_response()
}

#[derive(OpenApi)]
#[openapi(
    paths(new_form, share, open, write_back, withdraw, receipt_key),
    components(schemas(NewContribution, Received, Code, NewMessage, ThreadShape, State, FormToken))
)]
struct Document;

/// This part of the OpenAPI document.
pub fn openapi() -> Value {
    let whole = serde_json::to_value(Document::openapi()).unwrap_or_default();
    json!({ "paths": whole.get("paths"), "components": whole.get("components") })
}
