//! The manifest: what the house must know of this domain.

use jobs::BoxFuture;
use kernel::{Outcome, PersonId};
use ledger::App;
use module::{Answer, Module};

/// What this domain answers to every question of the house.
pub fn module() -> Module {
    Module {
        name: "community",
        router: Answer::Is(crate::router),
        routes: crate::ROUTES,
        navigation: Answer::Is(crate::NAVIGATION),
        openapi: Answer::Is(crate::api::openapi),
        fhir: Answer::Nothing("a register names people to their service alone; programs read figures"),
        verbs: Answer::Is(crate::ALL_VERBS),
        roles: crate::DEFAULT_ROLES,
        migrations: Answer::Is(crate::MIGRATIONS),
        locales: Answer::Is(crate::LOCALES),
        tells: Answer::Is(crate::TELLS),
        hears: Answer::Is(crate::HEARERS),
        jobs: Answer::Nothing("nothing is left for later but what the clock brings"),
        timed: Answer::Is(crate::TIMED),
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
