//! The manifests of what all domains stand on. These crates lie below the manifest, so it is filled in here.

use jobs::{BoxFuture, Every, Hands};
use kernel::{Outcome, PersonId};
use ledger::{App, Event};
use module::{Answer, Module};
use std::time::Duration;
use web::Route;

const MINUTE: Duration = Duration::from_secs(60);

/// The answers of a module that has nothing for people.
const fn below(name: &'static str, why: &'static str) -> Module {
    Module {
        name,
        router: Answer::Nothing(why),
        routes: &[],
        navigation: Answer::Nothing(why),
        openapi: Answer::Nothing(why),
        fhir: Answer::Nothing(why),
        verbs: Answer::Nothing(why),
        roles: &[],
        migrations: Answer::Nothing(why),
        locales: Answer::Nothing(why),
        tells: Answer::Nothing(why),
        hears: Answer::Nothing(why),
        jobs: Answer::Nothing(why),
        timed: Answer::Nothing(why),
        erase: Answer::Nothing(why),
        portability: Answer::Nothing(why),
        check: Answer::Nothing(why),
        facts: Answer::Nothing(why),
        demo: Answer::Nothing(why),
    }
}

/// Keys of persons and contributions. Each domain erases its own subjects.
pub fn vault() -> Module {
    Module {
        migrations: Answer::Is(vault::MIGRATIONS),
        ..below("vault", "it only keeps keys; `comhar check` opens each of them")
    }
}

/// The audit. Its lines stay when a person is erased: they name an id that then leads nowhere.
pub fn ledger() -> Module {
    const TIMED: &[Every] = &[Every { name: "ledger.chain_lines", period: MINUTE, run: chain_lines }];
    Module {
        migrations: Answer::Is(ledger::MIGRATIONS),
        timed: Answer::Is(TIMED),
        ..below("ledger", "it only keeps who did what; `comhar check` walks the whole chain")
    }
}

fn chain_lines(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { ledger::chain_ripe_lines(&hands.app).await.map(drop) })
}

/// Work for later.
pub fn jobs() -> Module {
    Module {
        migrations: Answer::Is(jobs::MIGRATIONS),
        check: Answer::Is(work_given_up),
        ..below("jobs", "it only does what others ask of it")
    }
}

fn work_given_up(app: App) -> BoxFuture<Outcome<Vec<String>>> {
    const SHOWN: i64 = 20;
    Box::pin(async move {
        let given_up = jobs::given_up(&mut app.db(), SHOWN).await?;
        Ok(given_up
            .into_iter()
            .map(|work| format!("the work {} ({}) was given up; see the log for the reason", work.id, work.kind))
            .collect())
    })
}

/// The frame. Its own pages come with its layers.
pub fn web() -> Module {
    const DESCRIPTION: &[Route] = &[Route::open("/api/openapi.json").example("/api/openapi.json")];
    Module {
        locales: Answer::Is(web::LOCALES),
        router: Answer::Is(super::description),
        routes: DESCRIPTION,
        ..below("web", "its pages come with its layers, and it keeps nothing")
    }
}

/// Questionnaires on pages and paper: domains bring them, and keep what was answered.
pub fn answering() -> Module {
    Module { locales: Answer::Is(answering::LOCALES), ..below("answering", "it draws and reads, and keeps nothing") }
}

/// Codes that lead back, and tokens of forms.
pub fn codes() -> Module {
    Module { locales: Answer::Is(codes::LOCALES), ..below("codes", "it computes and keeps nothing") }
}

/// The organisation tree and the crisis contacts.
pub fn organisations() -> Module {
    const WHY: &str = "nothing about a person is kept in it";
    Module {
        router: Answer::Is(organisations::router),
        routes: organisations::ROUTES,
        navigation: Answer::Is(organisations::NAVIGATION),
        openapi: Answer::Is(organisations::openapi),
        verbs: Answer::Is(organisations::ALL_VERBS),
        roles: organisations::DEFAULT_ROLES,
        migrations: Answer::Is(organisations::MIGRATIONS),
        locales: Answer::Is(organisations::LOCALES),
        tells: Answer::Is(organisations::TELLS),
        timed: Answer::Is(organisations::TIMED),
        check: Answer::Is(organisations_check),
        demo: Answer::Is(organisations_demo),
        ..below("organisations", WHY)
    }
}

fn organisations_check(app: App) -> BoxFuture<Outcome<Vec<String>>> {
    Box::pin(async move { organisations::check(&app).await })
}

fn organisations_demo(app: App) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { organisations::demo::demo(&app).await })
}

/// The FHIR face. It keeps nothing: every domain answers for its own resources.
pub fn fhir() -> Module {
    Module {
        router: Answer::Is(super::fhir_face),
        routes: fhir::ROUTES,
        openapi: Answer::Is(fhir::openapi),
        ..below("fhir", "it only hands on what the domains answer")
    }
}

/// The common data set. Domains name what counts of theirs; here is only what holds for all of it.
pub fn measures() -> Module {
    const DAY: Duration = Duration::from_secs(24 * 3_600);
    const TIMED: &[Every] = &[Every { name: "measures.forget_old_changes", period: DAY, run: forget_old_changes }];
    Module {
        router: Answer::Is(measures::router),
        routes: measures::ROUTES,
        navigation: Answer::Is(measures::NAVIGATION),
        openapi: Answer::Is(measures::openapi),
        verbs: Answer::Is(measures::ALL_VERBS),
        roles: measures::DEFAULT_ROLES,
        locales: Answer::Is(measures::LOCALES),
        migrations: Answer::Is(measures::MIGRATIONS),
        timed: Answer::Is(TIMED),
        erase: Answer::Is(measures_erase),
        portability: Answer::Is(measures_copy),
        check: Answer::Is(measures_check),
        demo: Answer::Is(measures_demo),
        ..below("measures", "every domain tells what counts of it, and the figures follow")
    }
}

fn forget_old_changes(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { measures::forget_old_changes(&hands.app).await.map(drop) })
}

fn measures_erase(app: App, person: PersonId) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { measures::erase(&app, person).await })
}

fn measures_copy(app: App, person: PersonId) -> BoxFuture<Outcome<serde_json::Value>> {
    Box::pin(async move { measures::portability(&app, person).await })
}

fn measures_demo(app: App) -> BoxFuture<Outcome<()>> {
    // The house was put together at the start, so it fits.
    let house = super::house().ok();
    let all = house.and_then(|house| measures::Definitions::read(&house.definitions()).ok()).unwrap_or_default();
    Box::pin(async move { measures::demo(&app, &all).await })
}

fn measures_check(app: App) -> BoxFuture<Outcome<Vec<String>>> {
    // The house was put together at the start, so it fits.
    let origins = super::house().map(|house| house.origins()).unwrap_or_default();
    Box::pin(async move { measures::check(&app, &origins).await })
}

/// Accounts, ways to sign in, hats.
pub fn people() -> Module {
    const TELLS: &[&str] = &[
        people::events::GlassBroken::NAME,
        people::events::HatWasGiven::NAME,
        people::events::HatWasTaken::NAME,
        people::events::PersonErased::NAME,
        people::events::SupporterChosen::NAME,
        people::events::SupporterEnded::NAME,
    ];
    Module {
        name: "people",
        router: Answer::Is(people::routes),
        routes: people::ROUTES,
        navigation: Answer::Is(people::NAVIGATION),
        openapi: Answer::Is(people::openapi),
        fhir: Answer::Nothing("whoever has an account is shown to no other program"),
        verbs: Answer::Is(people::VERBS),
        roles: people::DEFAULT_ROLES,
        migrations: Answer::Is(people::MIGRATIONS),
        locales: Answer::Is(people::LOCALES),
        tells: Answer::Is(TELLS),
        hears: Answer::Nothing("what others do changes no account"),
        jobs: Answer::Is(people::JOBS),
        timed: Answer::Is(people::TIMED),
        // Lower modules are erased after higher ones, so the account goes last.
        erase: Answer::Is(people_erase),
        portability: Answer::Is(people_copy),
        check: Answer::Is(people_check),
        facts: Answer::Nothing("who has an account is no figure of any service"),
        demo: Answer::Is(people_demo),
    }
}

fn people_erase(app: App, person: PersonId) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { people::erase(&app, person).await })
}

fn people_copy(app: App, person: PersonId) -> BoxFuture<Outcome<serde_json::Value>> {
    Box::pin(async move { people::portability(&app, person).await })
}

fn people_check(app: App) -> BoxFuture<Outcome<Vec<String>>> {
    Box::pin(async move { people::check(&app).await })
}

fn people_demo(app: App) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { people::demo(&app).await })
}
