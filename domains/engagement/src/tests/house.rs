//! Everything that a test of a command needs.

use crate::{
    commands::{self, Holder},
    model::{
        Contribution, ContributionId, Decision, FormOrigin, Identity, Kind, Moderation, Opened, ReplyForm, Safety,
        Screening, ShareForm, Shared, Signature, Thread, TypedWords,
    },
    rules,
};
use codes::Code;
use jobs::{Duties, Hands, Mailer, Settings};
use kernel::{
    Caller, Failure, Hat, Language, OrganisationId, Outcome, Permissions, PersonId, Role, SeededRandom, SetClock,
};
use ledger::{App, Doorways};
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

/// Everything that a test of a command needs.
pub(crate) struct House {
    pub app: App,
    pub clock: Arc<SetClock>,
    pub hands: Hands,
    pub test: TestDb,
}

impl House {
    pub fn of(test: TestDb) -> Self {
        let (app, clock) = app_on(test.db().clone(), 2);
        let duties = Duties { kinds: crate::JOBS.to_vec(), hearers: crate::HEARERS.to_vec(), timed: Vec::new() };
        let catalogue = i18n::Catalogue::new(&[codes::LOCALES, crate::LOCALES]);
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

    pub fn moderator(&self) -> Caller {
        self.wearing(Role::Moderator, "ireland")
    }

    pub fn responder(&self) -> Caller {
        self.wearing(Role::Responder, "leeside-team")
    }

    pub fn area_lead(&self) -> Caller {
        self.wearing(Role::AreaLead, "south-west")
    }

    pub fn reviewer(&self) -> Caller {
        self.wearing(Role::LivedExperienceReviewer, "south-west")
    }

    pub fn token(&self) -> String {
        crate::forms::token(&self.app)
    }

    /// A form about the Leeside team, sent by somebody with only a code.
    pub fn form(&self, text: &str) -> ShareForm {
        ShareForm {
            token: Some(self.token()),
            origin: FormOrigin::Fresh,
            kind: Kind::Experience,
            identity: Identity::CodeOnly,
            language: Language::English,
            perspective: None,
            service: Some(place("leeside-team")),
            words: rules::words_from_form(&TypedWords { text, ..TypedWords::default() }).unwrap(),
            safer: None,
        }
    }

    pub async fn share(&self, form: ShareForm) -> Shared {
        commands::share_contribution(&self.app, &self.nobody(), form).await.unwrap()
    }

    /// Shares one sentence with only a code.
    pub async fn shared(&self, text: &str) -> (Code, ContributionId) {
        let shared = self.share(self.form(text)).await;
        let code = shared.code.unwrap();
        let (thread, _) = self.open(&code).await;
        (code, thread.contribution.id)
    }

    pub async fn open(&self, code: &Code) -> (Thread, Holder) {
        match commands::open_thread(&self.app, &code.grouped()).await.unwrap() {
            Opened::Thread(_, pass) => {
                let holder = commands::holder_by_pass(&self.app, &pass).await.unwrap();
                (commands::open_again(&self.app, &holder).await.unwrap().0, holder)
            }
            Opened::Draft(_) => panic!("a draft, not a thread"),
        }
    }

    pub async fn state(&self, id: ContributionId) -> Contribution {
        crate::store::contributions::find(&mut self.app.db(), id, &crate::store::Scope::proved())
            .await
            .unwrap()
            .unwrap()
    }

    /// A moderator decides; what was not read for safety yet is clear.
    pub async fn decide(&self, id: ContributionId, verdict: Moderation) -> Outcome<Contribution> {
        let state = self.state(id).await;
        let screening =
            (state.safety == Safety::Unscreened).then_some(Screening { safety: Safety::Clear, criticality: 1 });
        commands::moderate(&self.app, &self.moderator(), id, Decision { seen: state.version, screening, verdict }).await
    }

    pub async fn publish(&self, id: ContributionId) -> Contribution {
        self.decide(id, Moderation::Publish).await.unwrap()
    }

    pub fn reply_form(&self, seen: i64, text: &str) -> ReplyForm {
        let signed = Signature { name: "Maeve".into(), role: "Team lead".into() };
        ReplyForm { seen, text: text.into(), signed, outcome: None }
    }

    pub async fn replied(&self, id: ContributionId, text: &str) -> Contribution {
        let form = self.reply_form(self.state(id).await.version, text);
        commands::reply(&self.app, &self.responder(), id, form).await.unwrap()
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
