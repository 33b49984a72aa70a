//! The interface for programs: exact figures for whoever's role reaches them, what is published for everybody else.

use crate::{
    Definition, Figures, commands,
    figure::{Answer, Cell, Figure, Shown, Typed},
    permissions::SeeFigures,
    published::{Published, PublishedAsk},
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

/// Where published figures are found, when this house publishes any.
type Out = Option<Extension<Published>>;

async fn list(visit: Visit, Extension(figures): Extension<Figures>, out: Out) -> Response {
    if let Some(out) = published(&visit, out) {
        return answer((out.list)(visit.site.app().clone()).await, &visit);
    }
    let found = commands::list_definitions(visit.site.app(), &visit.caller, &figures).await;
    reply(&visit, found.map(|all| json!({ "items": all.iter().map(item).collect::<Vec<_>>() })))
}

async fn show(visit: Visit, Extension(figures): Extension<Figures>, out: Out, Path(id): Path<String>) -> Response {
    if let Some(out) = published(&visit, out) {
        let typed = typed(&visit);
        let said = |text: Option<&str>| text.map(str::to_owned);
        let (node, period, by) = (said(typed.node), said(typed.period), said(typed.by));
        return answer((out.show)(visit.site.app().clone(), PublishedAsk { id, node, period, by }).await, &visit);
    }
    let answer = asked(&visit, &figures, &id).await;
    reply(&visit, answer.map(|answer| document(&answer)))
}

/// Whoever sees no exact figures anywhere is answered from what is out, and from nothing else.
fn published(visit: &Visit, out: Out) -> Option<Published> {
    out.map(|Extension(out)| out).filter(|_| !visit.caller.ever::<SeeFigures>())
}

/// What is out is nobody's own.
fn answer(outcome: Outcome<Value>, visit: &Visit) -> Response {
    match outcome {
        Ok(found) => Json(found).into_response(),
        Err(failure) => visit.problem(&failure).into_response(),
    }
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

/// A definition with all its versions, as it lies in its file; the stages are those of this house.
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
        "standing": figure.standing.as_str(),
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
            "summary": "Definitions of all figures that are counted now, with their versions; without a role that sees them, what is published",
            "responses": {
                "200": found("The definitions: items. To everybody else items of what is published, each with its series"),
            }
        } },
        "/api/v1/measures/{id}": { "get": {
            "operationId": "showMeasure",
            "summary": "One figure: exactly for whoever may see it, which is written into the audit; as it was published for everybody else",
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
                "200": found("The figure. A status of hidden, no_cases, not_received, not_collected or being_checked is no zero"),
                "404": said("There is no such figure or organisation, or none that you may see, or nothing of it is published"),
                "422": said("What was asked for cannot be answered; the problem says why"),
            }
        } }
    } })
}
