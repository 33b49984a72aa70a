//! The demonstration: Aoife's story over nine months at the Leeside team, Ivana's in Vojvodina, and an asking that waits for
//! each. It is played through the same commands that people use, with a clock that goes back. The words of the second measure
//! are invented and say so; real ones are loaded by each site.

use crate::{
    commands,
    model::{AskForm, Filled, Measure, NewMeasure, Occasion, ShareWith},
    rules, store,
};
use kernel::{Caller, Fault, Hat, OrRefusal, OrganisationId, Outcome, Role, SetClock, Time};
use ledger::{App, Doorways};
use questionnaires::{Answers, Value};
use serde_json::json;
use std::sync::Arc;

const DAY: i64 = 86_400;
/// The scoring to which the invented words are bound.
const SCORING: &str = "phq9";

/// Fills the database with the demonstration; does nothing a second time.
pub fn demo(app: App) -> jobs::BoxFuture<Outcome<()>> {
    Box::pin(async move {
        // A refusal here is our fault, since nobody is there to do something about it.
        let fault = |failure| Fault::internal("playing the demonstration of outcomes", format!("{failure}")).into();
        fill(&app).await.map_err(fault)
    })
}

async fn fill(app: &App) -> Outcome<()> {
    let aoife = themselves(app, "aoife")?;
    if !store::times::list_of(&mut app.db(), aoife.signed_in()?).await?.is_empty() {
        return Ok(());
    }
    let now = app.now();
    let clock = Arc::new(SetClock::at(now));
    let doorways = Doorways {
        db: app.db().clone(),
        vault: app.vault().clone(),
        clock: clock.clone(),
        random: Arc::new(kernel::SystemRandom),
        permissions: app.permissions().clone(),
    };
    let play = Play { app: App::new(doorways), clock, now };
    play.at(-300);
    let invented = play.load().await?;
    play.aoife(&invented).await?;
    play.ivana().await
}

fn themselves(app: &App, key: &str) -> Outcome<Caller> {
    let person = people::demo::find(key).or_absent()?;
    Ok(Caller::somebody(app.permissions().clone(), person.language, person.id, None))
}

fn wearing(app: &App, key: &str, role: Role, place: OrganisationId) -> Outcome<Caller> {
    let person = people::demo::find(key).or_absent()?;
    let hat = Hat { role, organisation: Some(place), break_glass: false };
    Ok(Caller::somebody(app.permissions().clone(), person.language, person.id, Some(hat)))
}

/// What Aoife answered, month by month: days ago, our own measure (each statement), the invented one (its total).
const AOIFE: &[(i64, i64, i64)] = &[(270, 1, 19), (210, 1, 17), (150, 2, 14), (90, 2, 11), (45, 3, 9), (14, 3, 6)];
/// What Ivana answered: days ago and each statement.
const IVANA: &[(i64, i64)] = &[(120, 2), (60, 1), (20, 2)];
const PARTS: [&str; 5] = ["connectedness", "hope", "identity", "meaning", "empowerment"];

struct Play {
    app: App,
    clock: Arc<SetClock>,
    now: Time,
}

impl Play {
    fn at(&self, days: i64) {
        self.clock.to(Time::from_second(self.now.as_second() + days * DAY).unwrap_or(self.now));
    }

    fn own_measure(&self) -> Outcome<Measure> {
        commands::shipped().into_iter().next().or_absent()
    }

    /// Peter loads words that are plainly invented.
    async fn load(&self) -> Outcome<Measure> {
        let place = organisations::demo::organisation("ireland")?;
        let peter = wearing(&self.app, "peter", Role::Administrator, place)?;
        let new = NewMeasure {
            json: invented().to_string(),
            scoring: SCORING.to_owned(),
            rights: "Invented words for the demonstration. The real questions are loaded by each site.".to_owned(),
        };
        Ok(commands::load_measure(&self.app, &peter, &new).await?.measure)
    }

    async fn aoife(&self, invented: &Measure) -> Outcome<()> {
        let (ours, place) = (self.own_measure()?, organisations::demo::service("leeside-team")?);
        let sarah = wearing(&self.app, "sarah", Role::Responder, place)?;
        for (days, each, total) in AOIFE {
            self.at(-days);
            let own = own_answers(*each, *days);
            self.asked_and_answered(&sarah, "aoife", (&ours, own, Some(ShareWith::Service(place)))).await?;
            self.asked_and_answered(&sarah, "aoife", (invented, nine(*total), Some(ShareWith::Service(place)))).await?;
        }
        self.at(-12);
        let aoife = people::demo::find("aoife").or_absent()?.id;
        let rated = Filled { measure: ours.id, answers: own_answers(3, 1), language: "en".to_owned(), share: None };
        commands::rate(&self.app, &sarah, aoife, &rated).await?;
        self.at(-11);
        commands::see_shared(&self.app, &sarah, aoife, None).await?;
        self.at(-1);
        self.ask(&sarah, "aoife", &ours).await.map(drop)
    }

    async fn ivana(&self) -> Outcome<()> {
        let (ours, place) = (self.own_measure()?, organisations::demo::service("otvorena-vrata")?);
        let marko = wearing(&self.app, "marko", Role::Responder, place)?;
        for (days, each) in IVANA {
            self.at(-days);
            let with = Some(ShareWith::Service(place));
            self.asked_and_answered(&marko, "ivana", (&ours, own_answers(*each, *days), with)).await?;
        }
        self.at(-1);
        self.ask(&marko, "ivana", &ours).await.map(drop)
    }

    async fn ask(&self, by: &Caller, key: &str, measure: &Measure) -> Outcome<String> {
        let mail = people::demo::find(key).or_absent()?.mail()?;
        let due_on = rules::days_later(commands::today(&self.app), 7);
        let form = AskForm {
            mail: mail.as_str().to_owned(),
            measure: measure.id,
            occasion: Occasion::BeforeAppointment,
            due_on,
        };
        let asking = commands::ask(&self.app, by, &form).await?;
        Ok(commands::link_token(&self.app, asking))
    }

    async fn asked_and_answered(
        &self,
        by: &Caller,
        key: &str,
        (measure, answers, share): (&Measure, Answers, Option<ShareWith>),
    ) -> Outcome<()> {
        let token = self.ask(by, key, measure).await?;
        let language = people::demo::find(key).or_absent()?.language.tag().to_owned();
        let filled = Filled { measure: measure.id, answers, language, share };
        commands::answer_by_link(&self.app, &token, &filled).await.map(drop)
    }
}

/// Each statement about alike, so that the parts differ a little from month to month.
fn own_answers(each: i64, turn: i64) -> Answers {
    let mut answers = Answers::default();
    for (index, part) in (0_i64..).zip(PARTS) {
        for number in 1..=2 {
            let more = i64::from((index + number + turn) % 3 == 0);
            let code = (each + more).clamp(0, 4).to_string();
            answers.set(&format!("{part}_{number}"), &[], vec![Value::Code(code)]);
        }
    }
    answers
}

/// Nine answers that come to this total; the ninth, which would bring help, is always "not at all".
fn nine(total: i64) -> Answers {
    let mut answers = Answers::default();
    let mut left = total;
    for number in 1..=9 {
        let one = if number == 9 { 0 } else { left.clamp(0, 3) };
        left -= one;
        answers.set(&format!("{SCORING}_{number}"), &[], vec![Value::Code(one.to_string())]);
    }
    answers
}

/// A questionnaire whose every word says that it is invented.
fn invented() -> serde_json::Value {
    let options: Vec<_> = (0..4)
        .map(|count| {
            json!({
                "valueCoding": { "code": count.to_string(), "display": format!("Demonstration answer {count}") },
                "extension": [{
                    "url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": count,
                }],
            })
        })
        .collect();
    let item = |number: i64| {
        json!({
            "linkId": format!("{SCORING}_{number}"), "type": "choice", "answerOption": options,
            "text": format!("Demonstration question {number}: invented words in place of the real ones"),
        })
    };
    json!({
        "resourceType": "Questionnaire", "status": "active", "language": "en", "version": "demonstration",
        "name": "demonstration-nine", "title": "Demonstration of a nine-question measure (invented words)",
        "item": (1..=9).map(item).collect::<Vec<_>>(),
    })
}
