//! The route list: complete, and open only where that was approved.

use super::{
    golden,
    walk::{every_route, who_opens},
};
use http::{Method, Request};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use testkit::{TestApp, on_sqlite};
use web::{Route, Who};

/// What axum itself mounts for addresses that lead nowhere.
const BESIDE: &[&str] = &["/{*__private__axum_fallback}"];

fn line(route: &Route) -> String {
    format!("{} {}", route.method.as_str(), route.path)
}

/// What a route is in the file that the browser tests read.
fn entry(app: &TestApp, route: &Route) -> Value {
    let who = match route.who {
        Who::Open => "open",
        Who::SignedIn => "signed in",
        Who::Verb(verb) => verb,
    };
    json!({
        "method": route.method.as_str(),
        "path": route.path,
        "who": who,
        "as": who_opens(app, route).filter(|_| route.who != Who::Open),
        "example": Some(route.example).filter(|example| !example.is_empty()),
    })
}

/// The paths that are really mounted: axum names them when it describes itself.
fn mounted(app: &TestApp) -> BTreeSet<String> {
    let described = format!("{:?}", app.comhar.house.router());
    let (_, paths) = described.split_once("paths: {").expect("axum names its paths");
    let mut found = BTreeSet::new();
    for piece in paths.split("RouteId(").skip(1) {
        if let Some(path) = piece.split_once("): \"").and_then(|(_, rest)| rest.split('"').next()) {
            found.insert(path.to_owned());
        }
    }
    found
}

on_sqlite! {
    async fn every_mounted_path_is_listed_and_every_listed_path_is_mounted(app: &TestApp) {
        let of_modules: BTreeSet<String> = app.comhar.house.routes().iter().map(|route| route.path.to_owned()).collect();
        let mounted = mounted(app);
        assert!(mounted.len() > 10, "axum describes itself differently now: {mounted:?}");
        let hidden: Vec<_> = mounted.difference(&of_modules).filter(|path| !BESIDE.contains(&path.as_str())).collect();
        let promised: Vec<_> = of_modules.difference(&mounted).collect();
        assert!(hidden.is_empty(), "mounted, but in no route list, so no test looks at them: {hidden:?}");
        assert!(promised.is_empty(), "listed, but not mounted: {promised:?}");
    }

    async fn every_mounted_method_is_listed_and_every_listed_method_is_mounted(app: &TestApp) {
        let routes = every_route(app);
        let paths: BTreeSet<&str> = routes.iter().map(|route| route.path).collect();
        let mut wrong = Vec::new();
        for path in paths {
            let listed: BTreeSet<String> =
                routes.iter().filter(|route| route.path == path).map(|route| route.method.as_str().to_owned()).collect();
            let answers = methods(app, path).await;
            if listed != answers {
                wrong.push(format!("{path}: listed {listed:?}, answers {answers:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    async fn a_route_is_open_only_where_that_was_approved(app: &TestApp) {
        let open: BTreeSet<String> = every_route(app).iter().filter(|route| route.who == Who::Open).map(line).collect();
        let text = std::fs::read_to_string(golden::path("open_routes.txt")).unwrap_or_default();
        let approved: BTreeSet<String> =
            text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect();
        let new: Vec<_> = open.difference(&approved).collect();
        let gone: Vec<_> = approved.difference(&open).collect();
        assert!(new.is_empty(), "open to everybody, and nobody approved it: {new:?}. If it must be, write it into acceptance/golden/open_routes.txt by hand.");
        assert!(gone.is_empty(), "no longer open, which is good: take it out of acceptance/golden/open_routes.txt: {gone:?}");
    }

    async fn the_route_list_for_the_browser_tests_is_as_it_is(app: &TestApp) {
        let mut entries: Vec<Value> = every_route(app).iter().map(|route| entry(app, route)).collect();
        entries.sort_by_key(|entry| (entry["path"].to_string(), entry["method"].to_string()));
        let lines: Vec<String> = entries.iter().map(Value::to_string).collect();
        golden::compare("routes.json", &format!("[\n{}\n]\n", lines.join(",\n")));
    }

    async fn every_route_that_needs_a_verb_is_opened_by_somebody_of_the_cast(app: &TestApp) {
        let lonely: Vec<String> =
            every_route(app).iter().filter(|route| who_opens(app, route).is_none()).map(line).collect();
        assert!(lonely.is_empty(), "no invented person may open {lonely:?}, so no test sees it");
    }
}

/// The methods that a path answers, as the refusal of another method lists them.
async fn methods(app: &TestApp, pattern: &str) -> BTreeSet<String> {
    let path = filled(pattern);
    let ask = Request::builder().method(Method::PATCH).uri(&path).header("sec-fetch-site", "same-origin");
    let answer = app.nobody().raw(ask.body(axum::body::Body::empty()).unwrap()).await;
    let allowed = answer.headers().get("allow").map(|allow| allow.to_str().unwrap().to_owned()).unwrap_or_default();
    allowed.split(',').map(str::trim).filter(|method| !matches!(*method, "" | "HEAD")).map(str::to_owned).collect()
}

/// An address of a pattern, with something in each of its places that is nothing.
pub fn filled(pattern: &str) -> String {
    let place = |part: &str| {
        if part.starts_with('{') { "00000000-0000-4000-8000-000000000000".to_owned() } else { part.to_owned() }
    };
    pattern.split('/').map(place).collect::<Vec<_>>().join("/")
}
