//! The manifest: what the house must know of this domain.

use jobs::{BoxFuture, Every, Hands};
use kernel::{Outcome, PersonId};
use ledger::App;
use module::{Answer, Module};
use std::time::Duration;

/// Work that comes again and again.
const TIMED: &[Every] = &[
    Every { name: "evidence.publish_due", period: Duration::from_secs(60), run: publish_due },
    crate::listeners::MARK_LATE,
    crate::listeners::DISCARD_LEFT,
];

fn publish_due(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { crate::commands::publish_due_as_the_system(&hands.app).await.map(drop) })
}

/// What this domain answers to every question of the house.
pub fn module() -> Module {
    Module {
        name: "evidence",
        router: Answer::Is(crate::router),
        routes: crate::ROUTES,
        navigation: Answer::Is(crate::NAVIGATION),
        openapi: Answer::Nothing("what is published is asked for where all figures are asked for"),
        fhir: Answer::Nothing("published figures are open data, read as CSV and JSON-stat"),
        verbs: Answer::Is(crate::ALL_VERBS),
        roles: crate::DEFAULT_ROLES,
        migrations: Answer::Is(crate::MIGRATIONS),
        locales: Answer::Is(crate::LOCALES),
        tells: Answer::Nothing("what is out stands in the feed"),
        hears: Answer::Is(crate::HEARERS),
        jobs: Answer::Nothing("nothing is left for later but what the clock brings"),
        timed: Answer::Is(TIMED),
        erase: Answer::Is(erase),
        portability: Answer::Is(copy),
        check: Answer::Is(check),
        facts: Answer::Is(crate::facts::TOLD),
        demo: Answer::Is(crate::demo::demo),
    }
}

fn erase(app: App, person: PersonId) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { crate::erase(&app, person).await })
}

fn copy(app: App, person: PersonId) -> BoxFuture<Outcome<serde_json::Value>> {
    Box::pin(async move { crate::portability(&app, person).await })
}

fn check(app: App) -> BoxFuture<Outcome<Vec<String>>> {
    Box::pin(async move { crate::check(&app).await })
}
