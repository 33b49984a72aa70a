//! The pages of the house itself: help now, leaving, privacy, accessibility, who reads, and the gallery of components.

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use maud::{Markup, html};

use crate::{NavItem, Route, Site, Visit, components, cookies, cookies::Travel};

/// The routes of this crate.
pub const ROUTES: &[Route] = &[
    Route::open("/help-now").example("/help-now").quiet(),
    Route::open("/leave").quiet(),
    Route::open("/leave").post().quiet(),
    Route::open("/privacy").example("/privacy"),
    Route::open("/accessibility").example("/accessibility"),
    Route::open("/who-reads").example("/who-reads").quiet(),
    Route::open("/gallery").example("/gallery"),
];

/// Where the contacts of every place stand, in a house that has them.
const HELP_PLACES: &str = "/help-now/places";

/// What every footer leads to.
pub const FOOTER: &[NavItem] = &[
    NavItem::open("web-help-title", "/help-now"),
    NavItem::open("web-reads-title", "/who-reads"),
    NavItem::open("web-privacy-title", "/privacy"),
    NavItem::open("web-accessibility-title", "/accessibility"),
];

pub(crate) fn router() -> Router<Site> {
    Router::new()
        .route("/help-now", get(help_now))
        .route("/leave", get(leave).post(leave_quietly))
        .route("/privacy", get(privacy))
        .route("/accessibility", get(accessibility))
        .route("/who-reads", get(who_reads))
        .route("/gallery", get(gallery))
}

/// What no route knows. Programs get a bare answer, which the layers turn into problem+json.
pub(crate) async fn not_there(visit: Visit) -> Response {
    if crate::route::is_api(&visit.path) { StatusCode::NOT_FOUND.into_response() } else { visit.absent() }
}

/// A page that knows no such method; whoever is signed in still is.
pub(crate) async fn not_so(visit: Visit) -> Response {
    let status = StatusCode::METHOD_NOT_ALLOWED;
    if crate::route::is_api(&visit.path) { status.into_response() } else { crate::problem::page(&visit, status) }
}

async fn help_now(visit: Visit) -> Response {
    let words = &visit.words;
    let main = html! {
        h1 .govuk-heading-xl { (words.text("web-help-title")) }
        p .govuk-body-l { (words.text("web-help-line")) }
        (visit.site.help().list(words))
        @if visit.site.routes().iter().any(|route| route.path == HELP_PLACES) {
            p .govuk-body { a .govuk-link href=(HELP_PLACES) { (words.text("web-help-places")) } }
        }
        h2 .govuk-heading-m { (words.text("web-help-alone-title")) }
        p .govuk-body { (words.text("web-help-alone")) }
        h2 .govuk-heading-m { (words.text("web-help-other-title")) }
        p .govuk-body { (words.text("web-help-other")) }
    };
    visit.page("web-help-title", main)
}

async fn privacy(visit: Visit) -> Response {
    told(&visit, "privacy", &["kept", "cookies", "outside", "seen", "leave"])
}

async fn accessibility(visit: Visit) -> Response {
    told(&visit, "accessibility", &["how", "keys", "limits", "tell"])
}

async fn who_reads(visit: Visit) -> Response {
    told(&visit, "reads", &["first", "service", "never", "record"])
}

/// A page of short paragraphs, each with its heading.
fn told(visit: &Visit, page: &str, parts: &[&str]) -> Response {
    let words = &visit.words;
    let title = format!("web-{page}-title");
    let main = html! {
        h1 .govuk-heading-xl { (words.text(&title)) }
        p .govuk-body-l { (words.text(&format!("web-{page}-line"))) }
        @for part in parts {
            h2 .govuk-heading-m { (words.text(&format!("web-{page}-{part}-title"))) }
            p .govuk-body { (words.text(&format!("web-{page}-{part}"))) }
        }
    };
    visit.page(title.as_str(), main)
}

/// Leaving without script: what this browser keeps of us is cleared on the way to the harmless site.
async fn leave(State(site): State<Site>, headers: HeaderMap) -> Response {
    // Clearing the disk cache can take seconds, so here only what names somebody is cleared; private pages were never stored.
    let mut response = cleared(&site, &headers, "\"cookies\", \"storage\"", StatusCode::SEE_OTHER);
    if let Ok(address) = HeaderValue::from_str(&site.settings().exit_url) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

/// The same behind the back of a page that has left already.
async fn leave_quietly(State(site): State<Site>, headers: HeaderMap) -> Response {
    cleared(&site, &headers, "\"cache\", \"cookies\", \"storage\"", StatusCode::NO_CONTENT)
}

fn cleared(site: &Site, headers: &HeaderMap, what: &str, status: StatusCode) -> Response {
    let travel = if site.settings().is_encrypted() { Travel::Encrypted } else { Travel::Plain };
    let mut response = status.into_response();
    let answer = response.headers_mut();
    // Browsers clear site data only over encrypted connections; ending each cookie by name works everywhere.
    for cookie in cookies::names(headers).filter_map(|name| cookies::end(name, travel)) {
        answer.append(header::SET_COOKIE, cookie);
    }
    if let Ok(what) = HeaderValue::from_str(what) {
        answer.insert("clear-site-data", what);
    }
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Every component with its samples, for those who build pages; `?theme=dark` shows the other theme on any screen.
async fn gallery(visit: Visit) -> Response {
    let theme = match visit.query.text("theme") {
        "dark" => "comhar-theme-dark",
        "light" => "comhar-theme-light",
        _ => "comhar-theme-own",
    };
    let main = html! {
        h1 .govuk-heading-xl { (visit.words.text("web-gallery-title")) }
        p .govuk-body-l { (visit.words.text("web-gallery-line")) }
        p .govuk-body {
            a .govuk-link href="/gallery?theme=light" { (visit.words.text("web-gallery-light")) } " "
            a .govuk-link href="/gallery?theme=dark" { (visit.words.text("web-gallery-dark")) }
        }
        div .(theme) lang="en" { (samples()) }
    };
    visit.page("web-gallery-title", main)
}

fn samples() -> Markup {
    html! {
        @for (name, examples) in components::all_examples() {
            section .comhar-sample id=(format!("sample-{name}")) {
                h2 .govuk-heading-m { (name) }
                @for example in examples {
                    h3 .govuk-heading-s { (example.name) }
                    (example.markup)
                }
            }
        }
    }
}
