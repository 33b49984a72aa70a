//! The interface for programs.

use crate::commands;
use axum::{
    Json,
    response::{IntoResponse, Response},
};
use kernel::{Language, OrRefusal, OrganisationId, Outcome, PersonId, Role};
use serde::Serialize;
use serde_json::{Value, json};
use web::Visit;

/// Who I am.
#[derive(Debug, Serialize)]
pub struct Me {
    /// My id.
    pub person: PersonId,
    /// What I am called.
    pub name: Option<String>,
    /// The language of this answer.
    pub language: Language,
    /// The hat I wear; none is for myself.
    pub hat: Option<MyHat>,
    /// The hats I may put on.
    pub hats: Vec<MyHat>,
}

/// A hat of mine.
#[derive(Debug, Serialize)]
pub struct MyHat {
    /// The part.
    pub role: Role,
    /// Where.
    pub organisation: Option<OrganisationId>,
    /// In an emergency.
    pub break_glass: bool,
}

/// `GET /api/v1/me`
pub(crate) async fn me(visit: Visit) -> Response {
    visit.private();
    match read(&visit).await {
        Ok(me) => ([("cache-control", "no-store")], Json(me)).into_response(),
        Err(failure) => visit.problem(&failure),
    }
}

async fn read(visit: &Visit) -> Outcome<Me> {
    let person = visit.caller.signed_in()?;
    let app = visit.site.app();
    let account = commands::account_of(&mut app.db(), app, person).await?.or_absent()?;
    let mine = |role, organisation, break_glass| MyHat { role, organisation, break_glass };
    let hats = commands::hats_of(app, &visit.caller).await?;
    Ok(Me {
        person,
        name: account.called().map(str::to_owned),
        language: visit.language,
        hat: visit.caller.hat().map(|hat| mine(hat.role, hat.organisation, hat.break_glass)),
        hats: hats.into_iter().map(|hat| mine(hat.role, hat.organisation, false)).collect(),
    })
}

/// The part of the OpenAPI document that is about this crate.
pub fn openapi() -> Value {
    let hat = json!({
        "type": "object",
        "required": ["role", "organisation", "break_glass"],
        "properties": {
            "role": { "type": "string", "enum": Role::ALL.iter().map(|role| role.as_str()).collect::<Vec<_>>() },
            "organisation": { "type": ["string", "null"], "format": "uuid" },
            "break_glass": { "type": "boolean", "description": "In an emergency, past the ordinary limits." }
        }
    });
    let me = json!({
        "type": "object",
        "required": ["person", "name", "language", "hat", "hats"],
        "properties": {
            "person": { "type": "string", "format": "uuid" },
            "name": { "type": ["string", "null"] },
            "language": { "type": "string", "enum": ["en", "ga", "sr"] },
            "hat": { "anyOf": [{ "$ref": "#/components/schemas/MyHat" }, { "type": "null" }] },
            "hats": { "type": "array", "items": { "$ref": "#/components/schemas/MyHat" } }
        }
    });
    let whole = json!({ "application/json": { "schema": { "$ref": "#/components/schemas/Me" } } });
    let problem = json!({ "application/problem+json": { "schema": { "type": "object" } } });
    json!({
        "paths": { "/api/v1/me": { "get": {
            "operationId": "me",
            "summary": "Who I am, the hat I wear and the hats I may put on",
            "responses": {
                "200": { "description": "Me", "content": whole },
                "401": { "description": "Nobody is signed in", "content": problem }
            }
        } } },
        "components": { "schemas": { "Me": me, "MyHat": hat } }
    })
}
