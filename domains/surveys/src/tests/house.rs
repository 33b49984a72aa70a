//! Everything that a test of a command needs.

use jobs::{Duties, Hands, Mailer, Settings};
use kernel::{
    Caller, Failure, Hat, Language, OrganisationId, Outcome, Permissions, PersonId, Role, SeededRandom, SetClock,
};
use ledger::{App, Doorways};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use testkit_db::{Engine, Recipe, TestDb};

/// Monday 2 March 2026, a quarter past ten in the morning.
pub(crate) const BEGINNING: &str = "2026-03-02T10:15:30.123456Z";

pub(crate) fn migrations() -> Vec<db::Migration> {
    [
        vault::MIGRATIONS,
        ledger::MIGRATIONS,
        jobs::MIGRATIONS,
        organisations::MIGRATIONS,
        measures::MIGRATIONS,
        crate::MIGRATIONS,
    ]
    .concat()
}

/// Tables with the organisation tree and the demonstration's services.
pub(crate) fn recipe() -> Recipe {
    Recipe::filled("services", |url| async move {
        let db = db::Db::open(&url).await.unwrap();
        db.migrate(&migrations()).await.unwrap();
        let (app, _) = app_on(db, 1);
        organisations::demo::demo(&app).await.unwrap();
        app.db().close().await.unwrap();
    })
}

fn app_on(db: db::Db, seed: u64) -> (App, Arc<SetClock>) {
    let clock = Arc::new(SetClock::at(BEGINNING.parse().unwrap()));
    let vault = vault::Vault::open(vault::Keyring::generate(&SeededRandom::new(7)));
    let permissions = Arc::new(Permissions::new(crate::DEFAULT_ROLES.iter().copied()));
    let random = Arc::new(SeededRandom::new(seed));
    (App::new(Doorways { db, vault, clock: clock.clone(), random, permissions }), clock)
}

/// Houses in one process have ids of their own, since what is read of a version is kept for all of them.
static SEEDS: AtomicU64 = AtomicU64::new(2);

/// Everything that a test of a command needs.
pub(crate) struct House {
    pub app: App,
    pub clock: Arc<SetClock>,
    pub hands: Hands,
    pub test: TestDb,
}

impl House {
    pub fn of(test: TestDb) -> Self {
        let (app, clock) = app_on(test.db().clone(), SEEDS.fetch_add(1, Ordering::Relaxed));
        let duties = Duties { kinds: crate::JOBS.to_vec(), hearers: crate::HEARERS.to_vec(), timed: Vec::new() };
        let catalogue = i18n::Catalogue::new(&[crate::LOCALES]);
        let hands = Hands::new(app.clone(), Mailer::letterbox(), catalogue, Settings::demonstration(), duties);
        Self { app, clock, hands, test }
    }

    pub fn engine(&self) -> Engine {
        self.test.engine()
    }

    pub fn nobody(&self) -> Caller {
        Caller::nobody(self.app.permissions().clone(), Language::English)
    }

    pub fn person(&self) -> Caller {
        Caller::somebody(self.app.permissions().clone(), Language::English, PersonId::untimed(self.app.random()), None)
    }

    pub fn wearing(&self, role: Role, organisation: &str) -> Caller {
        let hat = Hat { role, organisation: Some(place(organisation)), break_glass: false };
        let person = PersonId::untimed(self.app.random());
        Caller::somebody(self.app.permissions().clone(), Language::English, person, Some(hat))
    }

    /// A new area lead of the south-west: each call is somebody else.
    pub fn area_lead(&self) -> Caller {
        self.wearing(Role::AreaLead, "south-west")
    }

    pub fn reviewer(&self) -> Caller {
        self.wearing(Role::LivedExperienceReviewer, "south-west")
    }

    pub fn responder(&self) -> Caller {
        self.wearing(Role::Responder, "leeside-team")
    }

    pub async fn run_jobs(&self) {
        while jobs::run_due(&self.hands).await.unwrap() > 0 {}
    }

    /// Nothing that was promised is broken.
    pub async fn is_sound(&self) {
        assert_eq!(crate::check(&self.app).await.unwrap(), Vec::<String>::new());
        assert_eq!(measures::check(&self.app, crate::facts::TOLD.origins).await.unwrap(), Vec::<String>::new());
    }
}

/// An organisation or a service of the demonstration.
pub(crate) fn place(key: &str) -> OrganisationId {
    organisations::demo::service(key).or_else(|_| organisations::demo::organisation(key)).unwrap()
}

/// The code of the refusal.
pub(crate) fn refusal<T>(outcome: Outcome<T>) -> &'static str {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal.code,
        Err(Failure::Fault(fault)) => panic!("a fault: {fault}"),
        Ok(_) => "done",
    }
}
