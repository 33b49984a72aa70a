//! The interface for programs: exact figures for whoever's role reaches them.

use crate::{
    Definition, Figures, commands,
    figure::{Answer, Cell, Figure, Shown, Typed},
};
use axum::{
    Extension, Json,
    extract::Path,
    response::{IntoResponse, Response},
    routing::get,
};
use kernel::{Failure, Outcome};
use serde_json::{Value, json};
use web::Visit;

pub(crate) fn router() -> web::Router {
    axum::Router::new().route("/api/v1/measures", get(list)).route("/api/v1/measures/{id}", get(show))
}

async fn list(visit: Visit, Extension(figures): Extension<Figures>) -> Response {
    let found = commands::list_definitions(&visit.caller, &figures);
    reply(&visit, found.map(|all| json!({ "items": all.into_iter().map(item).collect::<Vec<_>>() })))
}

async fn show(visit: Visit, Extension(figures): Extension<Figures>, Path(id): Path<String>) -> Response {
    let answer = asked(&visit, &figures, &id).await;
    reply(&visit, answer.map(|answer| document(&answer)))
}

async fn asked(visit: &Visit, figures: &Figures, id: &str) -> Outcome<Answer> {
    let typed = typed(visit);
    commands::see_figure(visit.site.app(), &visit.caller, figures, (id, typed)).await
}

/// The question in the address.
pub(crate) fn typed(visit: &Visit) -> Typed<'_> {
    let chosen = |name| visit.query.chosen(name);
    Typed {
        node: chosen("node"),
        period: chosen("period"),
        by: chosen("by"),
        tree: chosen("tree"),
        dated: chosen("dated"),
        version: chosen("version"),
    }
}

fn reply(visit: &Visit, outcome: Result<Value, Failure>) -> Response {
    visit.private();
    match outcome {
        Ok(found) => Json(found).into_response(),
        Err(failure) => visit.problem(&failure).into_response(),
    }
}

/// A definition with all its versions, as it lies in its file.
fn item(definition: &Definition) -> Value {
    let breaks: Vec<String> = definition.breaks().iter().map(ToString::to_string).collect();
    json!({ "id": definition.id, "code": definition.code, "versions": definition.versions, "breaks": breaks })
}

fn document(answer: &Answer) -> Value {
    let question = &answer.question;
    json!({
        "measure": question.definition.id,
        "code": question.definition.code,
        "version": question.version.version,
        "stage": question.version.stage,
        "type": question.version.figure.as_str(),
        "unit": question.version.unit,
        "node": question.nodes,
        "period": question.period.to_string(),
        "by": question.by,
        "figure": figure(&answer.figure),
        "cells": answer.cells.iter().map(cell).collect::<Vec<_>>(),
        // How many changes there were says that something happened, also to whom it is none of their business: only the time is told.
        "freshness": { "at": answer.freshness.at.to_string() },
    })
}

fn figure(figure: &Figure) -> Value {
    let value = match figure.shown {
        Shown::Value(value) => json!(value),
        _ => Value::Null,
    };
    json!({
        "status": figure.shown.as_str(),
        "value": value,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "break_in_series": figure.broken,
    })
}

fn cell(cell: &Cell) -> Value {
    json!({
        "kind": cell.kind,
        "month": cell.month.map(|month| month.to_string()),
        "node": cell.node,
        "figure": figure(&cell.figure),
    })
}

/// This part of the OpenAPI document.
pub fn openapi() -> Value {
    let text = |name: &str, what: &str| json!({ "name": name, "in": "query", "description": what, "schema": { "type": "string" } });
    let found = |what: &str| json!({ "description": what, "content": { "application/json": { "schema": { "type": "object" } } } });
    let said = |what: &str| json!({ "description": what });
    json!({ "paths": {
        "/api/v1/measures": { "get": {
            "operationId": "listMeasures",
            "summary": "Definitions of all figures that are counted now, with their versions",
            "responses": {
                "200": found("The definitions: items"),
                "401": said("Sign in first"),
                "404": said("Your role sees no figures"),
            }
        } },
        "/api/v1/measures/{id}": { "get": {
            "operationId": "showMeasure",
            "summary": "One figure, exactly, with what stands above and below the line; each question is written into the audit",
            "parameters": [
                { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                text("node", "Ids of organisations with commas between; without it, all that your role reaches"),
                text("period", "2026, 2026Q1, 2026-03, 2026-03..2026-08 or 2026-01..2026-08ytd; without it, this year up to now"),
                text("by", "kind, month, node, with commas between"),
                text("tree", "health_regions, community_healthcare_organisations or networks"),
                text("dated", "as_was (under whom things were then) or as_is (under whom they are today)"),
                text("version", "The version of the definition; without it, the one of the end of the period"),
            ],
            "responses": {
                "200": found("The figure. A status of no_cases, not_received or being_checked is no zero"),
                "401": said("Sign in first"),
                "404": said("There is no such figure or organisation, or none that you may see"),
                "422": said("What was asked for cannot be answered; the problem says why"),
            }
        } }
    } })
}
