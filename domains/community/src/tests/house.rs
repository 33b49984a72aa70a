//! Everything that a test of a command needs.

use crate::{
    commands::{self, Another},
    model::{GuestId, Kind, OfferForm, OfferId, PlanForm, SessionId, Step, Tapped},
};
use jobs::{Duties, Hands, Mailer, Settings};
use kernel::{
    Caller, Date, Failure, Hat, Language, OrganisationId, Outcome, Permissions, PersonId, Role, SeededRandom, SetClock,
};
use ledger::{App, Doorways};
use organisations::model::{Minute, Setting};
use std::sync::Arc;
use testkit_db::{Engine, Recipe, TestDb};

/// Monday 2 March 2026, a quarter past ten in the morning.
pub(crate) const BEGINNING: &str = "2026-03-02T10:15:30.123456Z";

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
    Recipe::filled("community", |url| async move {
        let db = db::Db::open(&url).await.unwrap();
        db.migrate(&migrations()).await.unwrap();
        let (app, _) = app_on(db, 1);
        organisations::demo::demo(&app).await.unwrap();
        people::demo(&app).await.unwrap();
        app.db().close().await.unwrap();
    })
}

fn app_on(db: db::Db, seed: u64) -> (App, Arc<SetClock>) {
    let clock = Arc::new(SetClock::at(BEGINNING.parse().unwrap()));
    let vault = vault::Vault::open(vault::Keyring::generate(&SeededRandom::new(7)));
    let lines = crate::DEFAULT_ROLES.iter().chain(people::DEFAULT_ROLES).copied();
    let permissions = Arc::new(Permissions::new(lines));
    let random = Arc::new(SeededRandom::new(seed));
    (App::new(Doorways { db, vault, clock: clock.clone(), random, permissions }), clock)
}

/// Everything that a test of a command needs.
pub(crate) struct House {
    pub app: App,
    pub clock: Arc<SetClock>,
    pub hands: Hands,
    pub test: TestDb,
}

pub(crate) const HOUR: i64 = 3_600;

impl House {
    pub fn of(test: TestDb) -> Self {
        let (app, clock) = app_on(test.db().clone(), 2);
        let duties = Duties { kinds: Vec::new(), hearers: crate::HEARERS.to_vec(), timed: crate::TIMED.to_vec() };
        let catalogue = i18n::Catalogue::new(&[crate::LOCALES]);
        let hands = Hands::new(app.clone(), Mailer::letterbox(), catalogue, Settings::demonstration(), duties);
        Self { app, clock, hands, test }
    }

    /// The figures of the common data set.
    pub fn figures(&self) -> measures::Figures {
        let definitions = measures::Definitions::read(crate::facts::TOLD.definitions).unwrap();
        measures::Figures::new(definitions, None)
    }

    pub fn engine(&self) -> Engine {
        self.test.engine()
    }

    pub fn nobody(&self) -> Caller {
        Caller::nobody(self.app.permissions().clone(), Language::English)
    }

    /// Somebody of the demonstration, acting for themselves.
    pub fn themselves(&self, key: &str) -> Caller {
        let one = people::demo::find(key).unwrap();
        Caller::somebody(self.app.permissions().clone(), Language::English, one.id, None)
    }

    /// Somebody of the demonstration in a part at a place.
    pub fn wearing(&self, key: &str, role: Role, organisation: Option<&str>) -> Caller {
        let one = people::demo::find(key).unwrap();
        let hat = Hat { role, organisation: organisation.map(place), break_glass: false };
        Caller::somebody(self.app.permissions().clone(), Language::English, one.id, Some(hat))
    }

    pub fn sarah(&self) -> Caller {
        self.wearing("sarah", Role::Responder, Some("leeside-team"))
    }

    pub fn martin(&self) -> Caller {
        self.wearing("martin", Role::ServiceOwner, Some("leeside-team"))
    }

    pub fn marko(&self) -> Caller {
        self.wearing("marko", Role::Responder, Some("otvorena-vrata"))
    }

    pub fn fionnuala(&self) -> Caller {
        self.wearing("fionnuala", Role::AreaLead, Some("south-west"))
    }

    pub fn maire(&self) -> Caller {
        self.wearing("maire", Role::NationalOffice, None)
    }

    /// Martin offers something of a kind.
    pub async fn offer(&self, kind: Kind) -> OfferId {
        commands::keep_offer(&self.app, &self.martin(), None, &offer_form(kind)).await.unwrap()
    }

    /// Sarah plans a session of it today, which is on now, and opens its register.
    pub async fn open_session(&self, offer: OfferId) -> SessionId {
        let session = self.planned(offer, (10, 12)).await;
        commands::move_session(&self.app, &self.sarah(), session, Step::Open).await.unwrap();
        session
    }

    /// A session today.
    pub async fn planned(&self, offer: OfferId, (from, until): (i16, i16)) -> SessionId {
        let form = PlanForm { from: hour(from), until: hour(until), ..self.plan_form() };
        commands::plan_sessions(&self.app, &self.sarah(), offer, &form).await.unwrap()[0]
    }

    pub fn today(&self) -> Date {
        commands::today_utc(&self.app)
    }

    pub fn plan_form(&self) -> PlanForm {
        PlanForm {
            day: self.today(),
            from: hour(10),
            until: hour(12),
            weeks: 1,
            place: "The hall".to_owned(),
            setting: Setting::CommunityCentre,
            online: false,
            capacity: None,
        }
    }

    /// Somebody the Leeside team knows by a name.
    pub async fn known(&self, name: &str) -> GuestId {
        commands::add_person(&self.app, &self.sarah(), Some(name), Another::NotSaid).await.unwrap()
    }

    pub async fn tap(&self, session: SessionId, guest: GuestId) -> Tapped {
        commands::tap(&self.app, &self.sarah(), session, guest).await.unwrap()
    }

    /// People and visits of the Leeside team this year, as Martin reads them.
    pub async fn people_and_visits(&self) -> (i64, i64) {
        let seen = commands::see_figures(&self.app, &self.martin(), place("leeside-team"), None).await.unwrap();
        (seen.figures.people, seen.figures.visits)
    }

    pub async fn run_jobs(&self) {
        while jobs::run_due(&self.hands).await.unwrap() > 0 {}
    }

    /// Nothing that was promised is broken, and what counts is what stands here.
    pub async fn is_sound(&self) {
        assert_eq!(crate::check(&self.app).await.unwrap(), Vec::<String>::new());
        assert_eq!(measures::check(&self.app, crate::facts::TOLD.origins).await.unwrap(), Vec::<String>::new());
    }
}

pub(crate) fn hour(hour: i16) -> Minute {
    Minute::of(hour, 0).unwrap()
}

pub(crate) fn offer_form(kind: Kind) -> OfferForm {
    OfferForm {
        kind,
        name: "Garden mornings".to_owned(),
        about: "Weeding and tea.".to_owned(),
        place: "The walled garden".to_owned(),
        setting: Setting::CommunityCentre,
        capacity: None,
    }
}

/// An organisation or a service of the demonstration.
pub(crate) fn place(key: &str) -> OrganisationId {
    organisations::demo::service(key).or_else(|_| organisations::demo::organisation(key)).unwrap()
}

pub(crate) fn person(key: &str) -> PersonId {
    people::demo::find(key).unwrap().id
}

/// The code of the refusal.
pub(crate) fn refusal<T>(outcome: Outcome<T>) -> &'static str {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal.code,
        Err(Failure::Fault(fault)) => panic!("a fault: {fault}"),
        Ok(_) => "done",
    }
}
