//! The routes, and what each of them answers.

use crate::{
    Ask, BASE, Bundle, Creation, Faces, Issue, IssueType, Owned, Reading,
    answer::{No, resource, store_nothing, tagged},
    body, capability, is_id, outcome,
    search::{self, Asked, Total},
    wishes::{Return, is_json, takes_json, wishes},
};
use axum::{
    Extension,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, rejection::BytesRejection, rejection::PathRejection},
    response::{IntoResponse, Response},
    routing::get,
};
use db::Cursor;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use kernel::Failure;
use serde_json::Value;
use std::sync::Arc;
use web::{Fields, Route, Visit};

/// The routes. What people without a name send comes through here, too, so all but the description are quiet.
pub const ROUTES: &[Route] = &[
    Route::open("/fhir/R4/metadata").example("/fhir/R4/metadata"),
    Route::open("/fhir/R4/{type}").quiet(),
    Route::open("/fhir/R4/{type}").post().quiet(),
    Route::open("/fhir/R4/{type}/_search").post().quiet(),
    Route::open("/fhir/R4/{type}/{id}").quiet(),
];

/// The routes, answering for these faces.
pub fn router(faces: Faces) -> web::Router {
    axum::Router::new()
        .route("/fhir/R4/metadata", get(metadata).fallback(async || not_so("GET, HEAD")))
        .route("/fhir/R4/{type}", get(search_type).post(create).fallback(async || not_so("GET, HEAD, POST")))
        .route("/fhir/R4/{type}/_search", axum::routing::post(search_posted).fallback(async || not_so("POST")))
        .route("/fhir/R4/{type}/{id}", get(read_one).fallback(async || not_so("GET, HEAD")))
        .layer(DefaultBodyLimit::max(body::MOST_BYTES))
        .layer(Extension(Arc::new(faces)))
}

type AllFaces = Extension<Arc<Faces>>;
type Sent = Result<Bytes, BytesRejection>;

fn not_so(allowed: &'static str) -> Response {
    let issue = Issue::error(IssueType::NotSupported, "this cannot be done at this address");
    let mut response = resource(StatusCode::METHOD_NOT_ALLOWED, &outcome(&[issue]));
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allowed));
    response
}

fn answer(visit: &Visit, result: Result<Response, No>) -> Response {
    result.unwrap_or_else(|no| no.into_response(visit))
}

/// What every request has to be: one that takes JSON, in readable letters.
fn readable(visit: &Visit, headers: &HeaderMap) -> Result<(), No> {
    if !takes_json(headers, &visit.query) {
        let why = "answers are application/fhir+json of FHIR 4.0, and nothing else";
        return Err(No::one(StatusCode::NOT_ACCEPTABLE, IssueType::NotSupported, why));
    }
    letters(&visit.query)
}

fn letters(fields: &Fields) -> Result<(), No> {
    if fields.unreadable().is_empty() {
        return Ok(());
    }
    Err(No::one(StatusCode::BAD_REQUEST, IssueType::Structure, "a parameter is no text in UTF-8, or holds a zero byte"))
}

fn base(visit: &Visit) -> String {
    format!("{}{BASE}", visit.site.settings().public_url.trim_end_matches('/'))
}

fn ask(visit: &Visit) -> Ask {
    Ask { app: visit.site.app().clone(), caller: visit.caller.clone(), base: base(visit).into() }
}

/// The faces of a resource type; a type that nobody holds is not there.
fn faces_of(faces: &Faces, kind: &str) -> Result<Vec<Owned>, No> {
    let found: Vec<Owned> = faces.of(kind).copied().collect();
    if found.is_empty() {
        return Err(No::one(
            StatusCode::NOT_FOUND,
            IssueType::NotSupported,
            "resources of this type are not kept here",
        ));
    }
    Ok(found)
}

async fn metadata(visit: Visit, Extension(faces): AllFaces, headers: HeaderMap) -> Response {
    let made = || capability(&faces, &base(&visit), &visit.site.settings().name);
    answer(&visit, readable(&visit, &headers).map(|()| tagged(&made(), &headers)))
}

async fn read_one(
    visit: Visit,
    Extension(faces): AllFaces,
    path: Result<Path<(String, String)>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    let result = async {
        readable(&visit, &headers)?;
        let Ok(Path((kind, id))) = path else { return Err(No::absent()) };
        let faces = faces_of(&faces, &kind)?;
        if !is_id(&id) {
            return Err(No::absent());
        }
        match search::one(&ask(&visit), &faces, &id).await? {
            Reading::Here(found) => Ok(tagged(&found, &headers)),
            Reading::Gone => Err(No::one(StatusCode::GONE, IssueType::Deleted, "this resource was taken away")),
            Reading::Absent => Err(No::absent()),
        }
    };
    let result = result.await;
    answer(&visit, result)
}

async fn search_type(
    visit: Visit,
    Extension(faces): AllFaces,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    let result = async {
        readable(&visit, &headers)?;
        let Ok(Path(kind)) = path else { return Err(No::absent()) };
        found(&visit, &faces, &kind, (&visit.query, &Fields::default()), &headers).await
    };
    let result = result.await;
    answer(&visit, result)
}

async fn search_posted(
    visit: Visit,
    Extension(faces): AllFaces,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    sent: Sent,
) -> Response {
    let result = async {
        readable(&visit, &headers)?;
        let Ok(Path(kind)) = path else { return Err(No::absent()) };
        let sent = whole(sent)?;
        if !sent.is_empty() && !content_type(&headers).starts_with("application/x-www-form-urlencoded") {
            let why = "a search is sent as application/x-www-form-urlencoded";
            return Err(No::one(StatusCode::UNSUPPORTED_MEDIA_TYPE, IssueType::NotSupported, why));
        }
        let sent = Fields::read(&sent);
        letters(&sent)?;
        found(&visit, &faces, &kind, (&visit.query, &sent), &headers).await
    };
    let result = result.await;
    answer(&visit, result)
}

async fn found(
    visit: &Visit,
    faces: &Faces,
    kind: &str,
    (query, sent): (&Fields, &Fields),
    headers: &HeaderMap,
) -> Result<Response, No> {
    let owned = faces_of(faces, kind)?;
    let ask = ask(visit);
    let pairs = query.pairs().chain(sent.pairs()).filter(|(name, _)| *name != "lang");
    let asked = search::read(pairs, &faces.parameters(kind), wishes(headers).handling, &ask.base)
        .map_err(|issues| No::Issues(StatusCode::BAD_REQUEST, issues))?;
    let bundle = if asked.total == Total::Only {
        counted(&ask, &owned, &asked, kind).await?
    } else {
        one_page(&ask, &owned, &asked, kind).await?
    };
    Ok(resource(StatusCode::OK, &bundle.into_value()))
}

async fn counted(ask: &Ask, owned: &[Owned], asked: &Asked, kind: &str) -> Result<Bundle, No> {
    let total = search::total(ask, owned, asked).await?;
    let too_many = || No::one(StatusCode::UNPROCESSABLE_ENTITY, IssueType::TooCostly, "too many fit to count them");
    let total = total.ok_or_else(too_many)?;
    Ok(Bundle { total: Some(total), links: vec![("self", address(ask, kind, &asked.used))], entries: Vec::new() })
}

async fn one_page(ask: &Ask, owned: &[Owned], asked: &Asked, kind: &str) -> Result<Bundle, No> {
    let nowhere = || No::one(StatusCode::BAD_REQUEST, IssueType::Invalid, "_cursor: is not from a link of a page");
    let found = search::page(ask, owned, asked).await?.ok_or_else(nowhere)?;
    let total = match (&asked.place, &found.next, asked.total) {
        (None, None, _) => u64::try_from(found.rows.len()).ok(),
        (_, _, Total::Wanted) => search::total(ask, owned, asked).await?,
        _ => None,
    };
    let mut links = vec![("self", address(ask, kind, &with_cursor(asked, asked.place.as_ref())))];
    if let Some(next) = &found.next {
        links.push(("next", address(ask, kind, &with_cursor(asked, Some(next)))));
    }
    let entry = |row: Value| {
        let id = row.get("id").and_then(Value::as_str).unwrap_or_default();
        (ask.address(kind, id), row)
    };
    Ok(Bundle { total, links, entries: found.rows.into_iter().map(entry).collect() })
}

fn with_cursor(asked: &Asked, place: Option<&search::Place>) -> Vec<(String, String)> {
    let cursor = place.map(|place| ("_cursor".to_owned(), Cursor::after(place).as_str().to_owned()));
    asked.used.iter().cloned().chain(cursor).collect()
}

fn address(ask: &Ask, kind: &str, pairs: &[(String, String)]) -> String {
    let query = search::encoded(pairs);
    if query.is_empty() { format!("{}/{kind}", ask.base) } else { format!("{}/{kind}?{query}", ask.base) }
}

fn content_type(headers: &HeaderMap) -> &str {
    headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default()
}

fn whole(sent: Sent) -> Result<Bytes, No> {
    sent.map_err(|rejection| match rejection.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => {
            No::one(StatusCode::PAYLOAD_TOO_LARGE, IssueType::TooLong, "the body is longer than is read here")
        }
        _ => No::one(StatusCode::BAD_REQUEST, IssueType::Structure, "the body did not arrive whole"),
    })
}

async fn create(
    visit: Visit,
    Extension(faces): AllFaces,
    path: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    sent: Sent,
) -> Response {
    let result = async {
        readable(&visit, &headers)?;
        let Ok(Path(kind)) = path else { return Err(No::absent()) };
        let owned = faces_of(&faces, &kind)?;
        if owned.iter().all(|owned| owned.face.create.is_none()) {
            return Ok(not_so("GET, HEAD"));
        }
        let value = read_resource(&headers, sent, &kind)?;
        made(&visit, &owned, &kind, value, wishes(&headers).give).await
    };
    let result = result.await;
    answer(&visit, result)
}

fn read_resource(headers: &HeaderMap, sent: Sent, kind: &str) -> Result<Value, No> {
    if !is_json(content_type(headers)) {
        let why = "a resource is sent as application/fhir+json of FHIR 4.0";
        return Err(No::one(StatusCode::UNSUPPORTED_MEDIA_TYPE, IssueType::NotSupported, why));
    }
    // Sent twice, it would stand twice: better not at all than a promise that is not kept.
    if headers.contains_key("if-none-exist") {
        return Err(No::one(StatusCode::BAD_REQUEST, IssueType::NotSupported, "If-None-Exist is not known here"));
    }
    let value = body::read(&whole(sent)?).map_err(|wrong| {
        let why = format!(
            "no JSON that can be read, at line {}, column {}: it ends early, stands too deep, or has a property twice",
            wrong.line(),
            wrong.column()
        );
        No::one(StatusCode::BAD_REQUEST, IssueType::Structure, &why)
    })?;
    if value.get("resourceType").and_then(Value::as_str) != Some(kind) {
        let issue = Issue::error(IssueType::Invalid, "resourceType is not the type of this address").at("resourceType");
        return Err(No::Issues(StatusCode::BAD_REQUEST, vec![issue]));
    }
    Ok(value)
}

async fn made(visit: &Visit, owned: &[Owned], kind: &str, value: Value, give: Return) -> Result<Response, No> {
    let ask = ask(visit);
    for create in owned.iter().filter_map(|owned| owned.face.create) {
        match create(ask.clone(), value.clone()).await? {
            Creation::NotMine => {}
            Creation::Refused(issues) => return Err(No::Issues(StatusCode::UNPROCESSABLE_ENTITY, issues)),
            Creation::Made { id, resource: shown } => return created(&ask, owned, kind, (id, shown), give).await,
        }
    }
    let why = "nothing here knows what this resource refers to";
    Err(No::one(StatusCode::UNPROCESSABLE_ENTITY, IssueType::BusinessRule, why))
}

async fn created(
    ask: &Ask,
    owned: &[Owned],
    kind: &str,
    (id, shown): (String, Option<Value>),
    give: Return,
) -> Result<Response, No> {
    let mut response = match give {
        Return::Minimal => StatusCode::CREATED.into_response(),
        Return::Outcome => resource(StatusCode::CREATED, &outcome(&[])),
        Return::Representation => match shown {
            Some(shown) => resource(StatusCode::CREATED, &shown),
            // It was taken whatever reading it says: an answer that is not "made" would be sent again.
            None => match search::one(ask, owned, &id).await {
                Ok(Reading::Here(shown)) => resource(StatusCode::CREATED, &shown),
                Err(Failure::Fault(fault)) => {
                    tracing::error!(doing = fault.doing, error = %fault.source, "what was just made could not be read");
                    StatusCode::CREATED.into_response()
                }
                _ => StatusCode::CREATED.into_response(),
            },
        },
    };
    store_nothing(&mut response);
    if let Ok(address) = HeaderValue::from_str(&ask.address(kind, &id)) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    Ok(response)
}
