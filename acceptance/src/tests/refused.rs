//! The ratchet: whoever may not open a route cannot tell it from an address that leads nowhere.

use super::{cast, routes::filled, walk};
use axum::body::{Body, to_bytes};
use http::Request;
use kernel::{Role, Verb};
use std::collections::{BTreeMap, BTreeSet};
use testkit::{TestApp, Visitor, on_sqlite};
use web::{Route, Who};

/// An address that leads nowhere, in the same part of the house: the menu marks which part that is.
fn nowhere_beside(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let part = match path.trim_start_matches('/').rsplit_once('/') {
        _ if path.starts_with("/api/") => "api/v1",
        Some((part, _)) => part,
        None => path.trim_start_matches('/'),
    };
    format!("/{part}/this/leads/nowhere")
}

/// What came back, with what differs by chance taken out.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    status: u16,
    location: Option<String>,
    body: String,
}

async fn ask(visitor: &mut Visitor, method: &str, path: &str) -> Answer {
    let mut request = Request::builder().method(method).uri(path).header("sec-fetch-site", "same-origin");
    if method != "GET" {
        let kind = if path.starts_with("/api/") { "application/json" } else { "application/x-www-form-urlencoded" };
        request = request.header("content-type", kind);
    }
    let body = if path.starts_with("/api/") && method != "GET" { "{}" } else { "" };
    let answer = visitor.raw(request.body(Body::from(body)).unwrap()).await;
    let status = answer.status().as_u16();
    let location = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
    let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    Answer { status, location, body: masked(&String::from_utf8_lossy(&bytes), path) }
}

/// Without the operation id, which is new each time, and the address that was asked.
fn masked(body: &str, path: &str) -> String {
    let path = path.replace('&', "&amp;");
    let mut out = body.replace(&format!("\"{path}"), "\"…").replace(&format!("{path}?lang"), "…?lang");
    // The links to other languages take the query of the address along.
    out = out.replace("\"…&amp;lang", "\"…?lang");
    for (before, after) in [("operation\":\"", "\""), ("say ", ".")] {
        if let Some((head, tail)) = out.split_once(before)
            && let Some((_, rest)) = tail.split_once(after)
        {
            out = format!("{head}{before}…{after}{rest}");
        }
    }
    out
}

/// Whether an answer says no more than "there is nothing here", or "sign in first" to somebody who has not.
fn says_nothing(answer: &Answer, nowhere: &Answer, who: &str) -> bool {
    let asks_to_sign_in =
        answer.status == 303 && answer.location.as_deref().is_some_and(|to| to.starts_with("/sign-in?next="));
    let api_sign_in = answer.status == 401;
    answer == nowhere || (who == cast::NOBODY && (asks_to_sign_in || api_sign_in))
}

/// Pages of one thing that belongs to no organisation: a definition is the same for all, its figures are of the asker's reach.
const OF_NOBODY: &[&str] = &["/measures/{id}", "/measures/{id}/definition", "/api/v1/measures/{id}"];

/// Whether somebody of this part may do what a route needs at all.
fn may(app: &TestApp, who: &str, route: &Route) -> bool {
    let role = people::demo::find(who).map_or(Role::Anyone, |one| one.role);
    match route.who {
        Who::Open => true,
        Who::SignedIn => who != cast::NOBODY,
        Who::Verb(verb) => {
            let signed_in = (who != cast::NOBODY).then_some(Role::Person);
            [Some(Role::Anyone), signed_in, Some(role)]
                .into_iter()
                .flatten()
                .any(|role| app.app().permissions().breadth(role, verb).is_some())
        }
    }
}

/// Real addresses of each pattern, found by those who may open them.
async fn real_addresses(app: &TestApp) -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    // A page that led on to another one (from one's own list to the thread) ends at an address of another pattern.
    for seen in walk::walk_all(app, "en").await.into_iter().filter(|seen| walk::fits(seen.pattern, &seen.page.path)) {
        found.entry(seen.pattern).or_default().insert(seen.page.path.clone());
    }
    found
}

on_sqlite! {
    with the demonstration;

    async fn every_route_refuses_those_it_is_not_for(app: &TestApp) {
        let real = real_addresses(app).await;
        let mut told = Vec::new();
        for who in [cast::NOBODY, "aoife", "sarah", "orla", "marko", "jelena", "peter"] {
            let mut visitor = cast::come(app, who).await;
            for route in walk::every_route(app).iter().filter(|route| !may(app, who, route)) {
                let nothing = filled(route.path);
                let some = real.get(route.path).into_iter().flatten().cloned();
                for address in some.chain([nothing]) {
                    let nowhere = ask(&mut visitor, route.method.as_str(), &nowhere_beside(&address)).await;
                    let answer = ask(&mut visitor, route.method.as_str(), &address).await;
                    if !says_nothing(&answer, &nowhere, who) {
                        told.push(format!("{} {address} tells {who} more than nothing: {}", route.method.as_str(), answer.status));
                    }
                }
            }
        }
        assert!(told.is_empty(), "{}", told.join("\n"));
    }

    async fn what_belongs_to_another_organisation_looks_as_if_it_were_not_there(app: &TestApp) {
        // Marko answers and Jelena reads for a network in Vojvodina; what Sarah and the Irish moderators work on is not theirs.
        let mut told = Vec::new();
        let mut compared = 0;
        for (ours, theirs) in [("sarah", "marko"), ("fionnuala", "marko"), ("marko", "sarah"), ("jelena", "sarah"), ("sarah", "aoife")] {
            let mut visitor = cast::come(app, ours).await;
            let mut other = cast::come(app, theirs).await;
            for seen in walk::walk(app, ours, &mut visitor).await {
                if !seen.pattern.contains('{') || is_open(app, seen.pattern) || OF_NOBODY.contains(&seen.pattern) {
                    continue;
                }
                compared += 1;
                for route in walk::every_route(app).iter().filter(|route| route.path == seen.pattern) {
                    let unknown = ask(&mut other, route.method.as_str(), &filled(seen.pattern)).await;
                    let answer = ask(&mut other, route.method.as_str(), &seen.page.path).await;
                    if answer.status != 404 || answer.body != unknown.body {
                        told.push(format!("{} {} tells {theirs} more than nothing: {}", route.method.as_str(), seen.page.path, answer.status));
                    }
                }
            }
        }
        assert!(compared > 0, "nobody came to a page of one thing, so nothing was compared");
        assert!(told.is_empty(), "{}", told.join("\n"));
    }

    async fn a_made_up_sign_in_is_nobody(app: &TestApp) {
        let mut real = cast::come(app, "orla").await;
        let mut forged = app.nobody();
        let name = if real.cookie("comhar").is_some() { "comhar" } else { "__Host-comhar" };
        for value in ["", "0", "null", "undefined", &"A".repeat(43), &"/".repeat(500)] {
            forged.keep_cookie(name, value);
            let answer = ask(&mut forged, "GET", "/moderation").await;
            assert!(answer.status == 303 || answer.status == 404, "the cookie \"{value}\" opened the door: {}", answer.status);
        }
        assert_eq!(ask(&mut real, "GET", "/moderation").await.status, 200, "the real one opens it");
    }
}

fn is_open(app: &TestApp, pattern: &str) -> bool {
    walk::every_route(app).iter().any(|route| route.path == pattern && route.who == Who::Open)
}

#[test]
fn every_verb_of_a_page_is_one_that_the_house_declares() {
    // Typed wrongly, a verb would refuse everybody, or nobody.
    let house = server::wire::house().unwrap();
    let declared = house.verbs();
    assert!(declared.contains(&engagement::permissions::Publish::NAME));
    for route in house.routes() {
        if let Who::Verb(verb) = route.who {
            assert!(declared.contains(&verb), "{} needs {verb}, which nobody declares", route.path);
        }
    }
}
