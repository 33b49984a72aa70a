//! The interface for programs of partner organisations: the same command as the page.

use crate::{
    commands::{self, Owing, Sending, Sure},
    model::{Kind, ReturnForm, ReturnWay},
    permissions::{SeeReturns, SendReturn},
    rules::{KIND_UNKNOWN, Quarter, RETURN_JSON, Standing},
};
use axum::{
    body::Bytes,
    extract::rejection::BytesRejection,
    response::{IntoResponse, Response},
    routing::get,
};
use http::{HeaderValue, StatusCode, header};
use kernel::{OrRefusal, OrganisationId, Outcome, Reach, Refusal};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use utoipa::{OpenApi, ToSchema};
use web::Visit;

pub(crate) fn router() -> web::Router {
    axum::Router::new().route("/api/v1/community/returns", get(list).post(send))
}

/// The figures of one kind of service.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct LineShape {
    /// One of the eight kinds: `drop_in`, `art_therapy` and so on.
    kind: String,
    /// Sessions held.
    sessions: i64,
    /// Times that somebody came, known or not.
    visits: i64,
    /// Different people of this kind: so many service uses.
    people: i64,
}

/// The figures of one organisation and quarter.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NewReturn {
    /// The organisation; without it that of whoever is signed in.
    #[serde(default)]
    organisation: Option<String>,
    /// As `2026-Q3`.
    quarter: String,
    /// There was nothing. Nothing sent is not the same.
    #[serde(default)]
    nil: bool,
    /// Different people inside the organisation, over all kinds.
    #[serde(default)]
    people: Option<i64>,
    /// Kind by kind.
    #[serde(default)]
    lines: Vec<LineShape>,
    /// Somebody looked again at what is odd, and it is right.
    #[serde(default)]
    sure: bool,
}

/// A return that is owed.
#[derive(Debug, Serialize, ToSchema)]
struct OwedReturn {
    /// Whose.
    organisation: String,
    /// As `2026-Q3`.
    quarter: String,
    /// `awaited`, `not_received`, or where it stands: open, submitted, checked, accepted, locked, reopened.
    status: String,
    /// What was sent last says that there was nothing.
    nil: bool,
    /// So many days late; 0 for in time.
    days_late: i64,
}

/// What is owed.
#[derive(Debug, Serialize, ToSchema)]
struct OwedReturns {
    /// The last quarters of each organisation, the newest first.
    returns: Vec<OwedReturn>,
}

/// What was sent.
#[derive(Debug, Serialize, ToSchema)]
struct SentReturn {
    /// Its id.
    id: String,
    /// Where it stands now.
    status: String,
    /// So often was it sent.
    number: i64,
}

type Body = Result<Bytes, BytesRejection>;

/// The returns that the caller may see.
#[utoipa::path(get, path = "/api/v1/community/returns", operation_id = "listReturns",
    responses((status = 200, description = "What is owed, and where it stands", body = OwedReturns)))]
async fn list(visit: Visit) -> Response {
    let outcome: Outcome<OwedReturns> = async {
        visit.caller.signed_in()?;
        if !visit.caller.ever::<SeeReturns>() {
            return Err(Refusal::absent().into());
        }
        let owing = commands::list_returns(visit.site.app(), &visit.caller).await?;
        Ok(OwedReturns { returns: owing.iter().flat_map(owed).collect() })
    }
    .await;
    reply(&visit, StatusCode::OK, outcome)
}

fn owed(one: &Owing) -> Vec<OwedReturn> {
    let shape = |(quarter, standing): &(Quarter, Option<Standing>)| {
        let (status, nil, days_late) = match (*standing)? {
            Standing::NotYet => ("not_over".to_owned(), false, 0),
            Standing::Awaited(_) => ("awaited".to_owned(), false, 0),
            Standing::NotReceived(_) => ("not_received".to_owned(), false, 0),
            Standing::Received { state, nil, days_late } => (state.to_string(), nil, days_late),
        };
        let organisation = one.partner.organisation.to_string();
        Some(OwedReturn { organisation, quarter: quarter.to_string(), status, nil, days_late })
    };
    one.quarters.iter().filter_map(shape).collect()
}

/// Sends the figures of a quarter, or sends them again.
#[utoipa::path(post, path = "/api/v1/community/returns", operation_id = "sendReturn", request_body = NewReturn,
    responses(
        (status = 201, description = "It is sent", body = SentReturn),
        (status = 409, description = "This quarter takes no figures now: `code` says why"),
        (status = 422, description = "A figure cannot be taken, or looks odd: `code` and `field` say which")))]
async fn send(visit: Visit, sent: Body) -> Response {
    let outcome: Outcome<SentReturn> = async {
        visit.caller.signed_in()?;
        if !visit.caller.ever::<SendReturn>() {
            return Err(Refusal::absent().into());
        }
        let bytes = sent.ok().or_refuse(RETURN_JSON)?;
        let new: NewReturn = serde_json::from_slice(&bytes).ok().or_refuse(RETURN_JSON)?;
        let of = (organisation(&visit, &new)?, Quarter::parse(&new.quarter)?);
        let sure = if new.sure { Sure::Yes } else { Sure::NotSaid };
        let sending = Sending { form: form(&new)?, way: ReturnWay::Program, sure };
        let one = commands::send_return(visit.site.app(), &visit.caller, of, &sending).await?;
        Ok(SentReturn { id: one.id.to_string(), status: one.state.to_string(), number: one.sent })
    }
    .await;
    reply(&visit, StatusCode::CREATED, outcome)
}

fn organisation(visit: &Visit, new: &NewReturn) -> Outcome<OrganisationId> {
    match (&new.organisation, visit.caller.reach::<SendReturn>()) {
        (Some(id), _) => id.parse().ok().or_absent(),
        (None, Reach::Within(own)) => Ok(own),
        (None, _) => Err(Refusal::absent().into()),
    }
}

fn form(new: &NewReturn) -> Outcome<ReturnForm> {
    let mut lines = BTreeMap::new();
    for line in &new.lines {
        let kind = Kind::parse(&line.kind).ok_or(KIND_UNKNOWN)?;
        let numbers = [line.sessions, line.visits, line.people].map(|number| number.to_string());
        if lines.insert(kind, numbers).is_some() {
            return Err(KIND_UNKNOWN.into());
        }
    }
    let people = new.people.map(|people| people.to_string()).unwrap_or_default();
    Ok(ReturnForm { nil: new.nil, people, lines })
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
#[openapi(paths(list, send), components(schemas(LineShape, NewReturn, OwedReturn, OwedReturns, SentReturn)))]
struct Document;

/// This part of the OpenAPI document.
pub fn openapi() -> Value {
    let whole = serde_json::to_value(Document::openapi()).unwrap_or_default();
    json!({ "paths": whole.get("paths"), "components": whole.get("components") })
}
