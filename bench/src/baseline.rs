//! The floors beside which we are measured: an axum handler that returns the same bytes; the same single read through the
//! bare driver; one bare durable insert. A process of its own, so that it has the machine to itself as we have.

use crate::{Stop, bare};
use axum::{
    Router,
    body::Bytes,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde::{Deserialize, Serialize};
use std::{collections::HashMap, net::SocketAddr, path::Path as File, sync::Arc};

/// What a baseline serves.
#[derive(Serialize, Deserialize)]
pub struct Plan {
    pub database: String,
    pub listen: SocketAddr,
    pub pages: HashMap<String, Page>,
}

/// One page of ours, as bytes and as its main read.
#[derive(Clone, Serialize, Deserialize)]
pub struct Page {
    pub body: String,
    pub kind: String,
    pub sql: String,
}

#[derive(Clone)]
struct Floor(Arc<Inner>);

struct Inner {
    pages: HashMap<String, (Bytes, Page)>,
    database: bare::Database,
}

/// Serves the plan in this file until it is ended.
pub async fn serve(plan: &File) -> Result<(), Stop> {
    let plan: Plan = serde_json::from_slice(&std::fs::read(plan)?)?;
    let database = bare::Database::open(&plan.database).await?;
    let pages = plan.pages.into_iter().map(|(name, page)| (name, (Bytes::from(page.body.clone()), page))).collect();
    let router = Router::new()
        .route("/bytes/{page}", get(same_bytes).post(same_bytes))
        .route("/read/{page}", get(same_read).post(same_read))
        .route("/insert", post(insert))
        .route("/insert-grouped", post(insert_grouped))
        .with_state(Floor(Arc::new(Inner { pages, database })));
    let listener = tokio::net::TcpListener::bind(plan.listen).await?;
    Ok(axum::serve(
        axum::serve::ListenerExt::tap_io(listener, |stream| stream.set_nodelay(true).unwrap_or_default()),
        router,
    )
    .await?)
}

fn answer(body: Bytes, page: &Page) -> Response {
    ([(header::CONTENT_TYPE, page.kind.clone())], body).into_response()
}

async fn same_bytes(State(Floor(inner)): State<Floor>, Path(page): Path<String>) -> Response {
    inner.pages.get(&page).map_or(StatusCode::NOT_FOUND.into_response(), |(body, page)| answer(body.clone(), page))
}

async fn same_read(State(Floor(inner)): State<Floor>, Path(page): Path<String>) -> Response {
    let Some((body, page)) = inner.pages.get(&page) else { return StatusCode::NOT_FOUND.into_response() };
    match inner.database.read(&page.sql).await {
        Ok(_) => answer(body.clone(), page),
        Err(Stop(why)) => (StatusCode::INTERNAL_SERVER_ERROR, why).into_response(),
    }
}

async fn insert(State(Floor(inner)): State<Floor>, body: Bytes) -> Response {
    done(inner.database.insert(body.to_vec()).await)
}

async fn insert_grouped(State(Floor(inner)): State<Floor>, body: Bytes) -> Response {
    done(inner.database.insert_grouped(body.to_vec()).await)
}

fn done(outcome: Result<(), Stop>) -> Response {
    match outcome {
        Ok(()) => (StatusCode::CREATED, "kept").into_response(),
        Err(Stop(why)) => (StatusCode::INTERNAL_SERVER_ERROR, why).into_response(),
    }
}
