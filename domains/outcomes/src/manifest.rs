//! The manifest: what the house must know of this domain.

use jobs::BoxFuture;
use kernel::{Outcome, PersonId};
use ledger::App;
use module::{Answer, Module};

/// What this domain answers to every question of the house.
pub fn module() -> Module {
    Module {
        name: "outcomes",
        router: Answer::Is(crate::router),
        routes: crate::ROUTES,
        navigation: Answer::Is(crate::NAVIGATION),
        openapi: Answer::Nothing("programs read it as FHIR, which describes itself"),
        fhir: Answer::Is(crate::api::FACES),
        verbs: Answer::Is(crate::ALL_VERBS),
        roles: crate::DEFAULT_ROLES,
        migrations: Answer::Is(crate::MIGRATIONS),
        locales: Answer::Is(crate::LOCALES),
        tells: Answer::Is(crate::TELLS),
        hears: Answer::Is(crate::HEARERS),
        jobs: Answer::Is(crate::JOBS),
        timed: Answer::Nothing("links end by their day, which every query asks for"),
        erase: Answer::Is(erase),
        portability: Answer::Is(copy),
        check: Answer::Is(check),
        facts: Answer::Nothing("results are sealed, and a share is asked at each look (decisions/0168)"),
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
