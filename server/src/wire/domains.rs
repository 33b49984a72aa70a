//! The manifests of the domains, from what each exports.

use jobs::BoxFuture;
use kernel::{Outcome, PersonId};
use ledger::App;
use module::{Answer, Module};

/// Experiences, ideas, concerns; answers; changes told back.
pub fn engagement() -> Module {
    Module {
        name: "engagement",
        router: Answer::Is(engagement::router),
        routes: engagement::ROUTES,
        navigation: Answer::Is(engagement::NAVIGATION),
        openapi: Answer::Is(engagement::openapi),
        verbs: Answer::Is(engagement::ALL_VERBS),
        roles: engagement::DEFAULT_ROLES,
        migrations: Answer::Is(engagement::MIGRATIONS),
        locales: Answer::Is(engagement::LOCALES),
        tells: Answer::Is(engagement::TELLS),
        hears: Answer::Is(engagement::HEARERS),
        jobs: Answer::Is(engagement::JOBS),
        timed: Answer::Is(engagement::TIMED),
        erase: Answer::Is(engagement_erase),
        portability: Answer::Is(engagement_copy),
        check: Answer::Is(engagement_check),
        demo: Answer::Is(engagement::demo::demo),
    }
}

fn engagement_erase(app: App, person: PersonId) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { engagement::erase(&app, person).await })
}

fn engagement_copy(app: App, person: PersonId) -> BoxFuture<Outcome<serde_json::Value>> {
    Box::pin(async move { engagement::portability(&app, person).await })
}

fn engagement_check(app: App) -> BoxFuture<Outcome<Vec<String>>> {
    Box::pin(async move { engagement::check(&app).await })
}
