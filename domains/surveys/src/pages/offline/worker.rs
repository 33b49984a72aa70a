//! What makes the page open without a network: its manifest, and the worker that keeps it.

use super::{address, in_language};
use crate::{
    areas,
    commands::{self, Door},
    pages::common,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{HeaderName, HeaderValue, header};
use kernel::{Language, Outcome};
use questionnaires::Tag;
use serde_json::{Value, json};
use web::Visit;

/// Faces of the type that the style sheet calls by these names.
const TYPEFACES: [&str; 2] = ["/assets/atkinson-next-5-latin.woff2", "/assets/atkinson-next-5-latin-ext.woff2"];
/// A worker looks after what lies below its own address, unless the server allows more.
const ALLOWED: HeaderName = HeaderName::from_static("service-worker-allowed");

/// The manifest of the page, in the language of the address.
pub async fn manifest(visit: Visit, Path(link): Path<String>) -> Response {
    match commands::find_door(visit.site.app(), &link, None).await {
        Ok(door) => kind(axum::Json(manifest_of(&visit, &door)).into_response(), "application/manifest+json"),
        Err(failure) => visit.refuse(&failure),
    }
}

fn manifest_of(visit: &Visit, door: &Door) -> Value {
    let title = common::plain(&door.survey.title, visit.language);
    let icon = |name: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": visit.site.asset(name), "sizes": sizes, "type": kind, "purpose": purpose });
    json!({
        "id": address(door),
        "name": title,
        "short_name": title,
        "lang": visit.words.tag(),
        "dir": visit.words.direction().as_str(),
        "start_url": in_language(door, visit.language.as_str(), false),
        "scope": address(door),
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#0b5d5b",
        "icons": [
            icon("icon-192.png", "192x192", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "any"),
            icon("icon-512.png", "512x512", "image/png", "maskable"),
            icon("mark.svg", "any", "image/svg+xml", "any"),
        ],
    })
}

/// The worker: what it keeps, and the script that keeps it. When anything of it changes, the browser takes the new one.
pub async fn worker(visit: Visit, Path(link): Path<String>) -> Response {
    match worker_of(&visit, &link).await {
        Ok((script, scope)) => {
            let mut response = kind(script.into_response(), "text/javascript; charset=utf-8");
            if let Ok(scope) = HeaderValue::try_from(scope) {
                response.headers_mut().insert(ALLOWED, scope);
            }
            response
        }
        Err(failure) => visit.refuse(&failure),
    }
}

async fn worker_of(visit: &Visit, link: &str) -> Outcome<(String, String)> {
    let door = commands::find_door(visit.site.app(), link, None).await?;
    let offline = commands::find_offline(visit.site.app(), &door.head).await?;
    let own = ["comhar.css", "comhar.js", "offline.js", "answering.js", "mark.svg", "icon-192.png"];
    let files: Vec<String> = own
        .iter()
        .map(|name| visit.site.asset(name))
        .chain(TYPEFACES.map(str::to_owned))
        .chain(pictures(&door))
        .collect();
    let pages = pages(&door);
    let until = offline.as_ref().map(|offline| (offline.id.to_string(), offline.until.to_string()));
    let stage = door.head.stage.as_str();
    let areas = door.form.questionnaire().lists.get(areas::LIST);
    let what = json!([pages, files, door.head.id, stage, door.survey.version, until, areas, env!("CARGO_PKG_VERSION")]);
    let stamp = blake3::hash(what.to_string().as_bytes()).to_hex();
    let keeps = json!({ "scope": address(&door), "stamp": stamp.as_str(), "pages": pages, "files": files });
    let script = format!("self.keeps={keeps};importScripts({});\n", json!(visit.site.asset("offline-worker.js")));
    Ok((script, address(&door)))
}

/// The pictures of its questions.
fn pictures(door: &Door) -> Vec<String> {
    let shown = crate::rules::edit::pictures(door.form.questionnaire());
    shown.iter().map(|mark| format!("/s/{}/picture/{mark}", door.survey.link)).collect()
}

/// The page in every language, and in easy words where there are some.
fn pages(door: &Door) -> Vec<String> {
    let written = &door.form.questionnaire().languages;
    let each = Language::ALL.iter().flat_map(|language| {
        let easy = written.contains(&Tag::from(*language).easy());
        let name = language.as_str();
        std::iter::once(in_language(door, name, false)).chain(easy.then(|| in_language(door, name, true)))
    });
    std::iter::once(address(door)).chain(each).collect()
}

fn kind(mut response: Response, kind: &'static str) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}
