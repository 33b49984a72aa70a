//! Everything that a test of a command needs.

use crate::{
    commands,
    model::{Answered, AskForm, AskingId, Filled, Measure, MeasureId, NewMeasure, Occasion, ShareWith},
};
use jobs::{Duties, Hands, Mailer, Settings};
use kernel::{
    Caller, Failure, Hat, Language, OrganisationId, Outcome, Permissions, PersonId, Role, SeededRandom, SetClock,
};
use ledger::{App, Doorways};
use questionnaires::{Answers, Value};
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
        crate::MIGRATIONS,
    ]
    .concat()
}

/// Tables with the organisation tree and the demonstration's services and people.
pub(crate) fn recipe() -> Recipe {
    Recipe::filled("outcomes", |url| async move {
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

pub(crate) const DAY: i64 = 86_400;

impl House {
    pub fn of(test: TestDb) -> Self {
        let (app, clock) = app_on(test.db().clone(), 2);
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

    pub fn aoife(&self) -> Caller {
        self.themselves("aoife")
    }

    pub fn sarah(&self) -> Caller {
        self.wearing("sarah", Role::Responder, Some("leeside-team"))
    }

    pub fn martin(&self) -> Caller {
        self.wearing("martin", Role::ServiceOwner, Some("leeside-team"))
    }

    pub fn declan(&self) -> Caller {
        self.wearing("declan", Role::SafetyReader, Some("ireland"))
    }

    pub fn peter(&self) -> Caller {
        self.wearing("peter", Role::Administrator, Some("ireland"))
    }

    pub fn fionnuala(&self) -> Caller {
        self.wearing("fionnuala", Role::AreaLead, Some("south-west"))
    }

    /// Our own measure.
    pub fn own_measure(&self) -> Measure {
        commands::shipped().remove(0)
    }

    /// An invented measure scored as PHQ-9 is, for Ireland.
    pub async fn load(&self, scoring: &str) -> Measure {
        let new = NewMeasure { json: invented(scoring), scoring: scoring.to_owned(), rights: "Invented.".to_owned() };
        commands::load_measure(&self.app, &self.peter(), &new).await.unwrap().measure
    }

    /// Sarah asks; the token of the link in the mail.
    pub async fn asked(&self, key: &str, measure: MeasureId) -> (AskingId, String) {
        self.asked_by(&self.sarah(), key, measure).await
    }

    pub async fn asked_by(&self, caller: &Caller, key: &str, measure: MeasureId) -> (AskingId, String) {
        let id = commands::ask(&self.app, caller, &self.ask_form(key, measure)).await.unwrap();
        (id, commands::link_token(&self.app, id))
    }

    pub fn ask_form(&self, key: &str, measure: MeasureId) -> AskForm {
        let mail = format!("{key}@comhar.example");
        let due_on = crate::rules::days_later(commands::today(&self.app), 7);
        AskForm { mail, measure, occasion: Occasion::BeforeAppointment, due_on }
    }

    /// Answers by the link and lets Leeside see this measure.
    pub async fn answered_and_shared(&self, key: &str, measure: MeasureId, answers: Answers) -> Answered {
        let (_, token) = self.asked(key, measure).await;
        let share = Some(ShareWith::Service(place("leeside-team")));
        commands::answer_by_link(&self.app, &token, &Filled { share, ..filled(measure, answers) }).await.unwrap()
    }

    pub async fn run_jobs(&self) {
        while jobs::run_due(&self.hands).await.unwrap() > 0 {}
    }

    /// Nothing that was promised is broken.
    pub async fn is_sound(&self) {
        assert_eq!(crate::check(&self.app).await.unwrap(), Vec::<String>::new());
    }
}

pub(crate) fn filled(measure: MeasureId, answers: Answers) -> Filled {
    Filled { measure, answers, language: "en".to_owned(), share: None }
}

/// These answers, by question.
pub(crate) fn answers(of: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (item, code) in of {
        answers.set(item, &[], vec![Value::Code((*code).to_owned())]);
    }
    answers
}

const OWN: [&str; 5] = ["connectedness", "hope", "identity", "meaning", "empowerment"];

/// Every statement of our own measure answered alike.
pub(crate) fn own_answers(code: &str) -> Answers {
    let mut answers = Answers::default();
    for part in OWN {
        for number in 1..=2 {
            answers.set(&format!("{part}_{number}"), &[], vec![Value::Code(code.to_owned())]);
        }
    }
    answers
}

/// Nine answers to the invented measure: the first `ones` count 3, then 0; the ninth is given apart.
pub(crate) fn nine(total_of_eight: u32, ninth: u32) -> Answers {
    let mut answers = Answers::default();
    let mut left = total_of_eight;
    for number in 1..=8 {
        let one = left.min(3);
        left -= one;
        answers.set(&format!("phq9_{number}"), &[], vec![Value::Code(one.to_string())]);
    }
    assert_eq!(left, 0, "eight answers hold 24 at most");
    answers.set("phq9_9", &[], vec![Value::Code(ninth.to_string())]);
    answers
}

/// A questionnaire with invented words whose items a scoring finds by their ids.
pub(crate) fn invented(scoring: &str) -> String {
    invented_with(scoring, |_| true)
}

pub(crate) fn invented_with(scoring: &str, keeps: impl Fn(&str) -> bool) -> String {
    let found = questionnaires::scoring::find(scoring).unwrap();
    let mut items = Vec::new();
    for block in found.blocks.iter().filter(|block| !block.optional) {
        for number in block.numbers() {
            let key = block.item_key(number);
            if !keeps(&key) {
                continue;
            }
            let codes: Vec<i64> = (block.least as i64..=block.most as i64).collect();
            let options: Vec<_> = codes
                .iter()
                .map(|code| {
                    serde_json::json!({
                        "valueCoding": { "code": code.to_string(), "display": format!("Invented answer {code}") },
                        "extension": [{ "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": code }],
                    })
                })
                .collect();
            items.push(serde_json::json!({
                "linkId": format!("{scoring}_{key}"), "text": format!("Invented question {key}"), "type": "choice",
                "answerOption": options,
            }));
        }
    }
    serde_json::json!({
        "resourceType": "Questionnaire", "status": "active", "name": format!("invented-{scoring}"), "version": "1",
        "title": format!("Invented {scoring}"), "language": "en", "item": items,
    })
    .to_string()
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
