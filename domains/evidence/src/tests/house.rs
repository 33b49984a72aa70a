//! Everything that a test of this domain needs: a house with organisations and people, facts, and approved definitions.

use crate::{
    commands,
    model::{Level, Out, ReleaseForm, ReleaseId, Stage},
};
use axum::Extension;
use i18n::Written;
use kernel::{Caller, Failure, Hat, Id, Language, OrganisationId, Outcome, Permissions, Role, SeededRandom, SetClock};
use ledger::{App, Doorways, Work};
use measures::{Definitions, Fact, Figures, PersonKey, Source};
use serde_json::Value;
use std::{ops::Range, sync::Arc};
use testkit_db::{Recipe, TestDb};
use testkit_pages::{Browser, Page};
use uuid::Uuid;
use web::{Settings, Site};

/// Monday 2 November 2026, a quarter past ten in the morning.
const BEGINNING: &str = "2026-11-02T10:15:30.123456Z";

pub(crate) fn migrations() -> Vec<db::Migration> {
    [
        vault::MIGRATIONS,
        ledger::MIGRATIONS,
        jobs::MIGRATIONS,
        organisations::MIGRATIONS,
        people::MIGRATIONS,
        measures::MIGRATIONS,
        crate::MIGRATIONS,
    ]
    .concat()
}

/// Tables with the organisation tree and the demonstration's services and people.
pub(crate) fn recipe() -> Recipe {
    Recipe::filled("evidence", |url| async move {
        let db = db::Db::open(&url).await.unwrap();
        db.migrate(&migrations()).await.unwrap();
        let (app, _) = app_on(db, 1);
        organisations::demo::demo(&app).await.unwrap();
        people::demo(&app).await.unwrap();
        app.db().close().await.unwrap();
    })
}

pub(crate) fn app_on(db: db::Db, seed: u64) -> (App, Arc<SetClock>) {
    let clock = Arc::new(SetClock::at(BEGINNING.parse().unwrap()));
    let vault = vault::Vault::open(vault::Keyring::generate(&SeededRandom::new(7)));
    let lines = crate::DEFAULT_ROLES.iter().chain(people::DEFAULT_ROLES).chain(measures::DEFAULT_ROLES).copied();
    let permissions = Arc::new(Permissions::new(lines));
    let random = Arc::new(SeededRandom::new(seed));
    (App::new(Doorways { db, vault, clock: clock.clone(), random, permissions }), clock)
}

/// A definition of the tests, approved: `figure` is how it is made.
fn definition(id: &str, figure: Value, disclosure: &str, unit: &str) -> Value {
    const LIKE: &str = include_str!("../../../engagement/definitions/things_shared.json");
    let mut value: Value = serde_json::from_str(LIKE).unwrap();
    value["id"] = id.into();
    value["code"] = id.into();
    let version = &mut value["versions"][0];
    version["stage"] = "approved".into();
    version["effective_from"] = "2024-01-01".into();
    version["figure"] = figure;
    version["disclosure"] = disclosure.into();
    version["unit"] = unit.into();
    version["title"] = serde_json::json!({ "en": format!("Title of {id}"), "ga": "T", "sr": "T" });
    version["kinds"] = serde_json::json!({
        "drop_in": { "en": "=Drop-in", "ga": "Buail isteach", "sr": "Dnevni boravak" },
        "garden": { "en": "Garden", "ga": "Gairdín", "sr": "Bašta" },
    });
    value
}

fn side(measure: &str) -> Value {
    serde_json::json!({ "measures": [measure], "what": { "en": "of them", "ga": "díobh", "sr": "njih" } })
}

fn rate(above: &str, below: &str) -> Value {
    serde_json::json!({ "type": "rate", "counts": "amounts", "factor": 100, "numerator": side(above), "denominator": side(below) })
}

/// The definitions of the tests: people, things, a rate, a mean; one on trial; one that changed in April 2026.
pub(crate) fn definitions() -> Definitions {
    let people = |measure| serde_json::json!({ "type": "people", "numerator": side(measure) });
    let count = |measure| serde_json::json!({ "type": "count", "numerator": side(measure) });
    let mean = serde_json::json!({ "type": "mean", "numerator": side("t.scores"), "denominator": side("t.rated") });
    let mut trial = definition("t.trial", people("t.people"), "D1", "people");
    trial["versions"][0]["stage"] = "trial".into();
    let mut changed = definition("t.changed", count("t.things"), "D1", "things");
    let mut second = changed["versions"][0].clone();
    changed["versions"][0]["stage"] = "superseded".into();
    changed["versions"][0]["effective_to"] = "2026-04-01".into();
    second["version"] = 2.into();
    second["effective_from"] = "2026-04-01".into();
    second["figure"] = count("t.all");
    changed["versions"].as_array_mut().unwrap().push(second);
    let all = [
        definition("t.people", people("t.people"), "D1", "people"),
        definition("t.things", count("t.things"), "D1", "things"),
        definition("t.rate", rate("t.good", "t.all"), "D2", "percent"),
        definition("t.open", rate("t.good", "t.all"), "D0", "percent"),
        definition("t.mean", mean, "D3", "points"),
        trial,
        changed,
    ];
    let texts: Vec<String> = all.iter().map(Value::to_string).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    Definitions::read(&texts).unwrap()
}

/// Everything that a test needs.
pub(crate) struct House {
    pub app: App,
    pub clock: Arc<SetClock>,
    pub figures: Figures,
    /// The database goes away with it.
    _kept: TestDb,
}

impl House {
    pub fn of(test: TestDb) -> Self {
        let (app, clock) = app_on(test.db().clone(), 2);
        Self { app, clock, figures: Figures::new(definitions(), None), _kept: test }
    }

    pub fn nobody(&self) -> Caller {
        Caller::nobody(self.app.permissions().clone(), Language::English)
    }

    pub fn wearing(&self, key: &str, role: Role, organisation: Option<&str>) -> Caller {
        let one = people::demo::find(key).unwrap();
        let hat = Hat { role, organisation: organisation.map(place), break_glass: false };
        Caller::somebody(self.app.permissions().clone(), Language::English, one.id, Some(hat))
    }

    /// The national office: whoever makes releases.
    pub fn maire(&self) -> Caller {
        self.wearing("maire", Role::NationalOffice, None)
    }

    /// A person with lived experience, who signs first.
    pub fn tomas(&self) -> Caller {
        self.wearing("tomas", Role::LivedExperienceReviewer, Some("south-west"))
    }

    /// Makes these facts all that counts of source `id`.
    pub async fn put(&self, id: u128, facts: &[Fact]) {
        let source = Source { origin: "t.thing", id: Uuid::from_u128(id) };
        self.app
            .command(async |mut work: Work| {
                measures::replace(&mut work, source, facts).await?;
                work.commit_unrecorded("a test").await
            })
            .await
            .unwrap();
    }

    /// These people, at a place, in a month, of a kind.
    pub fn people(&self, who: Range<u128>, (where_, day, kind): (&str, &str, &'static str)) -> Vec<Fact> {
        let key = |one: u128| PersonKey::of(self.app.vault(), Id::from_uuid(Uuid::from_u128(one)));
        who.map(|one| fact("t.people", where_, day).about(key(one)).kind(kind)).collect()
    }

    /// A release of these measures, drafted.
    pub async fn drafted(&self, form: &ReleaseForm) -> ReleaseId {
        commands::prepare_release(&self.app, &self.maire(), &self.figures, form).await.unwrap()
    }

    /// Closes these periods as they are now, and counts all that are closed again.
    pub async fn close(&self, periods: &[String]) {
        let office = self.maire();
        for period in periods {
            let closed = measures::closing::close_period(&self.app, &office, &self.figures, period.parse().unwrap());
            assert!(matches!(refusal(closed.await), "done" | "measures_period_closed_before"), "{period}");
        }
        let all = measures::closing::list_closings(&self.app, &office).await.unwrap();
        for one in all.iter().filter(|one| one.revision == 0) {
            self.count_again(&one.period).await;
        }
    }

    /// Counts a closed period again, when anything is other.
    pub async fn count_again(&self, period: &str) {
        let again = (period.parse().unwrap(), "A form came late.");
        let done = measures::closing::revise_period(&self.app, &self.maire(), &self.figures, again).await;
        assert!(matches!(refusal(done), "done" | "measures_revision_nothing"), "{period}");
    }

    /// Counted from its periods as they are at this moment.
    pub async fn run(&self, id: ReleaseId) -> Stage {
        let seen = commands::see_release(&self.app, &self.maire(), id).await.unwrap();
        self.close(&seen.release.plan.0.periods).await;
        self.run_as_closed(id).await
    }

    pub async fn run_as_closed(&self, id: ReleaseId) -> Stage {
        commands::run_release(&self.app, &self.maire(), &self.figures, id).await.unwrap()
    }

    /// Signed by two.
    pub async fn signed(&self, id: ReleaseId) {
        let seen = commands::see_release(&self.app, &self.maire(), id).await.unwrap();
        let digest = seen.release.digest().unwrap().to_owned();
        commands::sign_release(&self.app, &self.tomas(), id, &digest).await.unwrap();
        commands::sign_release(&self.app, &self.maire(), id, &digest).await.unwrap();
    }

    /// Counted, signed and out.
    pub async fn published(&self, id: ReleaseId) -> Out {
        assert_eq!(self.run(id).await, Stage::Attacked, "{:?}", self.secret(id).await.map(|secret| secret.flaws));
        self.signed(id).await;
        commands::publish_release(&self.app, &self.maire(), id).await.unwrap();
        commands::see_out(&self.app, id).await.unwrap()
    }

    pub async fn out(&self, form: &ReleaseForm) -> Out {
        let id = self.drafted(form).await;
        self.published(id).await
    }

    pub async fn secret(&self, id: ReleaseId) -> Option<crate::model::Secret> {
        commands::see_release(&self.app, &self.maire(), id).await.unwrap().secret
    }

    /// Somebody's browser, with the pages of this domain and of the figures, as the server puts them together.
    pub fn browser(&self, caller: Caller) -> Browser {
        Browser::new(self.router(caller))
    }

    /// One request of nobody, with the headers it has.
    pub async fn answer(&self, request: axum::extract::Request) -> axum::response::Response {
        tower::ServiceExt::oneshot(self.router(self.nobody()), request).await.unwrap()
    }

    fn router(&self, caller: Caller) -> axum::Router {
        let catalogue =
            i18n::Catalogue::new(&[web::LOCALES, organisations::LOCALES, measures::LOCALES, crate::LOCALES]);
        let site =
            Site::build(self.app.clone(), catalogue, Settings { place: "Ireland".into(), ..Settings::default() })
                .routes(crate::ROUTES)
                .navigation(crate::NAVIGATION)
                .finish();
        let router = crate::router().merge(measures::router());
        let router = router.layer(Extension(self.figures.clone())).layer(Extension(crate::PUBLISHED));
        web::layers(router.layer(Extension(caller)), &site)
    }
}

/// A fact at a place on a day.
pub(crate) fn fact(measure: &'static str, where_: &str, day: &str) -> Fact {
    Fact::one(measure, day.parse().unwrap()).at(place(where_))
}

/// An organisation or a service of the demonstration.
pub(crate) fn place(key: &str) -> OrganisationId {
    organisations::demo::service(key).or_else(|_| organisations::demo::organisation(key)).unwrap()
}

/// A release of these measures in these periods.
pub(crate) fn form(name: &str, measures: &[&str], periods: &str) -> ReleaseForm {
    ReleaseForm {
        name: name.to_owned(),
        titles: Written::in_one(Language::English, format!("Release {name}")),
        measures: measures.iter().map(|one| (*one).to_owned()).collect(),
        periods: periods.to_owned(),
        levels: vec![Level::Region],
        by_kind: false,
        rules: "irish_default".to_owned(),
        refuse: false,
    }
}

/// The code of the refusal.
pub(crate) fn refusal<T>(outcome: Outcome<T>) -> &'static str {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal.code,
        Err(Failure::Fault(fault)) => panic!("{fault}"),
        Ok(_) => "done",
    }
}

/// The care that every page takes; no key of this domain's words is left.
pub(crate) fn is_well_made(page: &Page) {
    testkit_pages::is_well_made(page, &["[evidence-", "refusal-evidence"]);
}
