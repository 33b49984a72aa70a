//! The interface for programs: reading organisations and services.

use crate::model::{Contact, OpeningHours, Organisation, OrganisationKind, Service, State};
use crate::{commands::today, store};
use axum::{
    Json,
    extract::Path,
    response::{IntoResponse, Response},
    routing::get,
};
use i18n::Written;
use kernel::{Date, Failure, OrRefusal, OrganisationId, Outcome, Refusal};
use serde::Serialize;
use serde_json::{Value, json};
use web::Visit;

const ON_ONE_PAGE: usize = 50;
/// The kind is not one of ours.
const UNKNOWN_KIND: Refusal = Refusal::invalid("organisations_unknown_kind", "kind");
/// What should be an id is none.
const UNREADABLE_ID: Refusal = Refusal::invalid("organisations_unreadable_id", "within");

pub(crate) fn router() -> web::Router {
    axum::Router::new()
        .route("/api/v1/organisations", get(list_organisations))
        .route("/api/v1/services/{id}", get(show_service))
}

#[derive(Serialize)]
struct OrganisationsPage {
    items: Vec<OrganisationItem>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Serialize)]
struct OrganisationItem {
    id: OrganisationId,
    kind: OrganisationKind,
    place: &'static str,
    names: Written,
    #[serde(skip_serializing_if = "Option::is_none")]
    town: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_from: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_to: Option<Date>,
    demonstration: bool,
    source: String,
    confidence: &'static str,
}

impl From<Organisation> for OrganisationItem {
    fn from(node: Organisation) -> Self {
        Self {
            id: node.id,
            kind: node.kind,
            place: node.place.as_str(),
            demonstration: node.origin == crate::model::Origin::Demonstration,
            names: node.names,
            town: node.town,
            valid_from: node.from,
            valid_to: node.to,
            source: node.source,
            confidence: node.confidence.as_str(),
        }
    }
}

#[derive(Serialize)]
struct ServiceItem {
    #[serde(flatten)]
    organisation: OrganisationItem,
    what: &'static str,
    ages: &'static str,
    about: Written,
    how_to_come: Written,
    open: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    closed_on: Option<Date>,
    #[serde(skip_serializing_if = "Written::is_empty")]
    instead: Written,
    accepts_contributions: bool,
    languages: Vec<String>,
    time_zone: &'static str,
    opening_hours: OpeningHours,
    contacts: Vec<Contact>,
    sites: Vec<SiteItem>,
}

#[derive(Serialize)]
struct SiteItem {
    setting: &'static str,
    name: String,
    address: String,
    town: String,
    county: String,
}

impl ServiceItem {
    fn of(service: Service, today: Date) -> Self {
        let (open, accepts_contributions) = (service.is_open_on(today), service.takes_contributions_on(today));
        let (closed_on, instead) = match service.state {
            State::Closed { on, instead } => (Some(on), instead),
            State::Open { .. } => (None, Written::default()),
        };
        let sites = service.sites.into_iter().map(|site| SiteItem {
            setting: site.setting.as_str(),
            name: site.name,
            address: site.address,
            town: site.town,
            county: site.county,
        });
        Self {
            what: service.what.as_str(),
            ages: service.ages.as_str(),
            about: service.about,
            how_to_come: service.how_to_come,
            open,
            closed_on,
            instead,
            accepts_contributions,
            languages: service.languages,
            time_zone: service.organisation.place.zone(),
            opening_hours: service.hours,
            contacts: service.contacts,
            sites: sites.collect(),
            organisation: service.organisation.into(),
        }
    }
}

async fn list_organisations(visit: Visit) -> Response {
    reply(&visit, organisations(&visit).await)
}

async fn organisations(visit: &Visit) -> Outcome<OrganisationsPage> {
    let kind =
        visit.query.chosen("kind").map(|word| OrganisationKind::parse(word).or_refuse(UNKNOWN_KIND)).transpose()?;
    let within = visit.query.chosen("within").map(|text| text.parse().ok().or_refuse(UNREADABLE_ID)).transpose()?;
    let filter = store::nodes::Filter { language: visit.language, within, kind, size: ON_ONE_PAGE };
    let page = store::nodes::list(&mut visit.site.app().db(), filter, visit.query.chosen("after")).await?;
    let next = page.next.as_ref().map(|cursor| cursor.as_str().to_owned());
    Ok(OrganisationsPage { items: page.items.into_iter().map(OrganisationItem::from).collect(), next })
}

async fn show_service(visit: Visit, Path(id): Path<String>) -> Response {
    reply(&visit, service(&visit, &id).await)
}

async fn service(visit: &Visit, id: &str) -> Outcome<ServiceItem> {
    let id: OrganisationId = id.parse().ok().or_absent()?;
    let app = visit.site.app();
    let service = store::services::find(&mut app.db(), id).await?.or_absent()?;
    Ok(ServiceItem::of(service, today(app)))
}

fn reply<T: Serialize>(visit: &Visit, outcome: Result<T, Failure>) -> Response {
    match outcome {
        Ok(found) => Json(found).into_response(),
        Err(failure) => visit.problem(&failure).into_response(),
    }
}

/// This part of the OpenAPI document.
pub fn openapi() -> Value {
    let text = |name: &str, what: &str| json!({ "name": name, "in": "query", "description": what, "schema": { "type": "string" } });
    let found = |what: &str| json!({ "description": what, "content": { "application/json": { "schema": { "type": "object" } } } });
    let kinds: Vec<&str> = OrganisationKind::ALL.iter().map(|kind| kind.as_str()).collect();
    json!({ "paths": {
        "/api/v1/organisations": { "get": {
            "operationId": "listOrganisations",
            "summary": "Organisations and services in the order of their names, 50 on a page",
            "parameters": [
                text("within", "Only what lies within the organisation with this id today"),
                json!({ "name": "kind", "in": "query", "schema": { "type": "string", "enum": kinds } }),
                text("after", "The value of next of the page before"),
            ],
            "responses": { "200": found("A page: items, and next when there is another page") }
        } },
        "/api/v1/services/{id}": { "get": {
            "operationId": "showService",
            "summary": "One service with opening hours, contacts and sites, closed ones too",
            "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string", "format": "uuid" } }],
            "responses": { "200": found("The service"), "404": { "description": "There is no such service" } }
        } }
    } })
}
