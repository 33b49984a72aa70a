mod approval;
mod asked;
mod board;
mod closed;
mod closing;
mod closing_large;
mod definitions;
mod figures;
mod follow;
mod office;
mod pages;
mod rows;

use crate::*;
use db::{Migration, Read};
use kernel::*;
use ledger::{App, Doorways, Work};
use std::sync::Arc;
use testkit_db::{Recipe, TestDb};
use vault::{Keyring, Vault};

pub(crate) fn migrations() -> Vec<Migration> {
    let own = Migration::new(
        "things",
        1,
        "CREATE TABLE things_kept (id uuid NOT NULL, person uuid, node uuid, day date NOT NULL, kind text NOT NULL, PRIMARY KEY (id));",
    );
    [vault::MIGRATIONS, ledger::MIGRATIONS, jobs::MIGRATIONS, organisations::MIGRATIONS, MIGRATIONS, &[own]].concat()
}

pub(crate) struct Kit {
    pub app: App,
    pub clock: Arc<SetClock>,
}

pub(crate) fn kit(test: &TestDb) -> Kit {
    kit_on(test.db().clone())
}

/// One node of the server; several may stand on one database.
pub(crate) fn kit_on(db: db::Db) -> Kit {
    let clock = Arc::new(SetClock::at("2026-03-03T14:30:45Z".parse().unwrap()));
    let random: Arc<dyn Random> = Arc::new(SystemRandom);
    let app = App::new(Doorways {
        db,
        vault: Vault::open(Keyring::generate(&SeededRandom::new(7))),
        clock: clock.clone(),
        random,
        permissions: Arc::new(Permissions::new(DEFAULT_ROLES.iter().copied())),
    });
    Kit { app, clock }
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub(crate) fn number(id: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(id)
}

pub(crate) fn person(app: &App, id: u128) -> PersonKey {
    PersonKey::of(app.vault(), Id::from_uuid(number(id)))
}

/// Makes `facts` all that counts of thing `id`.
pub(crate) async fn put(app: &App, id: u128, facts: &[Fact]) {
    app.command(async |mut work: Work| {
        replace(&mut work, Source { origin: "things.thing", id: number(id) }, facts).await?;
        work.commit_unrecorded("a test").await
    })
    .await
    .unwrap();
}

/// Does something in a command of its own.
pub(crate) async fn in_command(app: &App, what: impl AsyncFn(&mut Work) -> Outcome<()>) {
    let mut work = app.command(async |work: Work| Ok(work)).await.unwrap();
    what(&mut work).await.unwrap();
    work.commit_unrecorded("a test").await.unwrap();
}

pub(crate) async fn count(app: &App, sql: &str) -> i64 {
    (&mut app.db()).one::<(i64,)>(sql, &[]).await.unwrap().0
}

/// Tables with the organisations of the demonstration.
pub(crate) fn recipe() -> Recipe {
    Recipe::filled("organisations", |url| async move {
        let db = db::Db::open(&url).await.unwrap();
        db.migrate(&migrations()).await.unwrap();
        let app = kit_on(db).app;
        organisations::demo::demo(&app).await.unwrap();
        app.db().close().await.unwrap();
    })
}

/// Makes two tests of each function, each with the organisations of the demonstration.
macro_rules! both_placed {
    ($($(#[$meta:meta])* async fn $name:ident($test:ident: TestDb) $body:block)+) => {$(
        $(#[$meta])*
        async fn $name($test: testkit_db::TestDb) $body

        mod $name {
            #[test]
            fn sqlite() {
                testkit_db::on(testkit_db::Engine::Sqlite, &crate::tests::recipe(), super::$name);
            }

            #[test]
            fn postgres() {
                testkit_db::on(testkit_db::Engine::Postgres, &crate::tests::recipe(), super::$name);
            }
        }
    )+};
}
pub(crate) use both_placed;

/// An organisation or a service of the demonstration.
pub(crate) fn place(key: &str) -> OrganisationId {
    organisations::demo::service(key).or_else(|_| organisations::demo::organisation(key)).unwrap()
}

/// A definition of the tests: `figure` is how it is made.
pub(crate) fn definition(id: &str, unit: &str, figure: serde_json::Value) -> String {
    const LIKE: &str = include_str!("../../../../domains/engagement/definitions/things_shared.json");
    let mut value: serde_json::Value = serde_json::from_str(LIKE).unwrap();
    value["id"] = id.into();
    value["versions"][0]["unit"] = unit.into();
    value["versions"][0]["figure"] = figure;
    value["versions"][0]["kinds"] = serde_json::json!({
        "idea": { "en": "Ideas", "ga": "Smaointe", "sr": "Ideje" },
        "concern": { "en": "Worries", "ga": "Imní", "sr": "Brige" },
    });
    value.to_string()
}

fn side(measure: &str) -> serde_json::Value {
    serde_json::json!({ "measures": [measure], "what": { "en": "things", "ga": "rudaí", "sr": "stvari" } })
}

/// One definition of each type.
pub(crate) fn definitions() -> Definitions {
    let part = |kind: &str, counts: &str, above: &str, below: &str| serde_json::json!({ "type": kind, "counts": counts, "factor": 100, "numerator": side(above), "denominator": side(below) });
    let mut grown = part("matured_cohort", "amounts", "things.kept", "things.due");
    grown["window"] = serde_json::json!({ "en": "13 weeks", "ga": "13 seachtaine", "sr": "13 nedelja" });
    let sent =
        definition("things.sent", "things", serde_json::json!({ "type": "count", "numerator": side("things.sent") }));
    let mut sent: serde_json::Value = serde_json::from_str(&sent).unwrap();
    sent["versions"][0]["told_by"] = serde_json::json!(["things.returns"]);
    let all = [
        sent.to_string(),
        definition(
            "things.people",
            "people",
            serde_json::json!({ "type": "people", "numerator": side("things.people") }),
        ),
        definition("things.made", "things", serde_json::json!({ "type": "count", "numerator": side("things.made") })),
        definition("things.rate", "percent", part("rate", "amounts", "things.good", "things.all")),
        definition("things.share", "percent", part("rate", "people", "things.pleased", "things.people")),
        definition("things.grown", "percent", grown),
        definition(
            "things.mean",
            "score",
            serde_json::json!({ "type": "mean", "numerator": side("things.scores"), "denominator": side("things.scored") }),
        ),
        definition(
            "things.wait",
            "days",
            serde_json::json!({ "type": "median_wait", "numerator": side("things.wait") }),
        ),
    ];
    Definitions::read(&all.iter().map(String::as_str).collect::<Vec<_>>()).unwrap()
}

pub(crate) fn figures() -> Figures {
    Figures::new(definitions(), None)
}

/// The answer to a question as it is typed.
pub(crate) async fn ask(app: &App, figures: &Figures, id: &str, typed: figure::Typed<'_>) -> Outcome<figure::Answer> {
    let definition = figures.definitions().get(id).unwrap();
    let question = figure::read_question(definition, typed, crate::order::today(app))?;
    figures.answer(app, question).await
}

/// What stands where the figure of a place and a period stands.
pub(crate) async fn shown(app: &App, figures: &Figures, id: &str, node: &str, period: &str) -> figure::Shown {
    let node = if node.is_empty() { String::new() } else { place(node).to_string() };
    let typed = figure::Typed { node: Some(&node), period: Some(period), ..figure::Typed::default() };
    ask(app, figures, id, typed).await.unwrap().figure.shown
}
