//! The demonstration: a drop-in in Novi Sad that looks back on a project of a year and a half, and what is on there
//! and at the
//! Leeside team these days. Names are invented.

mod garden;
mod partners;
mod vojvodina;

pub use vojvodina::{FROM, TO, TRAINED, vojvodina};

use crate::{
    commands::{self, Another, NewCrisis},
    model::{CrisisForm, Door, Ended, Kind, PlanForm, Step},
    store,
};
use jiff::{civil::Time as Clock, tz::TimeZone};
use kernel::{Caller, Date, Fault, Hat, OrRefusal, OrganisationId, Outcome, Role, SetClock, Time};
use ledger::{App, Doorways};
use organisations::model::{Minute, Setting};
use std::sync::Arc;

const HOUR: i64 = 3_600;

/// Fills the database with the demonstration; does nothing a second time.
pub fn demo(app: App) -> jobs::BoxFuture<Outcome<()>> {
    Box::pin(async move {
        // A refusal here is our fault, since nobody is there to do something about it.
        let fault =
            |failure| Fault::internal("playing the demonstration of community services", format!("{failure}")).into();
        fill(&app).await.map_err(fault)
    })
}

async fn fill(app: &App) -> Outcome<()> {
    let novi_sad = organisations::demo::service("otvorena-vrata")?;
    if !store::offers::list_open_of(&mut app.db(), novi_sad).await?.is_empty() {
        return Ok(());
    }
    vojvodina(app, novi_sad).await?;
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
    play.novi_sad(novi_sad).await?;
    play.leeside().await?;
    play.partners().await
}

/// Somebody of the demonstration in a part at a place.
fn wearing(app: &App, key: &str, role: Role, place: OrganisationId) -> Outcome<Caller> {
    let person = people::demo::find(key).or_absent()?;
    let hat = Hat { role, organisation: Some(place), break_glass: false };
    Ok(Caller::somebody(app.permissions().clone(), person.language, person.id, Some(hat)))
}

struct Play {
    app: App,
    clock: Arc<SetClock>,
    now: Time,
}

impl Play {
    fn at(&self, hours: i64) {
        self.clock.to(Time::from_second(self.now.as_second() + hours * HOUR).unwrap_or(self.now));
    }

    /// In the morning of a day, but never after now.
    fn on(&self, day: Date) {
        let morning = day.to_datetime(Clock::constant(9, 0, 0, 0)).to_zoned(TimeZone::UTC);
        self.clock.to(morning.map_or(self.now, |morning| morning.timestamp().min(self.now)));
    }

    fn plan_form(&self, days: i64, (from, until): (i16, i16), weeks: i64) -> Outcome<PlanForm> {
        let day = crate::rules::days_later(commands::today_utc(&self.app), days);
        let hour = |hour| Minute::of(hour, 0).or_absent();
        Ok(PlanForm {
            day,
            from: hour(from)?,
            until: hour(until)?,
            weeks,
            place: String::new(),
            setting: Setting::House,
            online: false,
            capacity: None,
        })
    }

    /// Marko keeps the drop-in: a closed register of yesterday, sessions of the next weeks, somebody to ask how they
    /// are.
    async fn novi_sad(&self, place: OrganisationId) -> Outcome<()> {
        let marko = wearing(&self.app, "marko", Role::Responder, place)?;
        let offers = store::offers::list_open_of(&mut self.app.db(), place).await?;
        let of = |kind: Kind| offers.iter().find(|offer| offer.kind == kind).map(|offer| offer.id).or_absent();
        self.at(-26);
        let yesterday = self.plan_form(0, (0, 23), 1)?;
        let session =
            *commands::plan_sessions(&self.app, &marko, of(Kind::DropIn)?, &yesterday).await?.first().or_absent()?;
        commands::move_session(&self.app, &marko, session, Step::Open).await?;
        let people = commands::list_people(&self.app, &marko).await?;
        for one in people.iter().take(7) {
            commands::tap(&self.app, &marko, session, one.id).await?;
        }
        commands::tap_new(&self.app, &marko, session, ("Plavi zmaj", Another::Yes)).await?;
        commands::count_anonymous(&self.app, &marko, (session, 0), 5).await?;
        self.at(-20);
        commands::move_session(&self.app, &marko, session, Step::Close).await?;
        self.crisis(&marko).await?;
        self.at(0);
        let weekly =
            [(Kind::DropIn, 1, (10, 13)), (Kind::SelfSupportGroup, 2, (17, 19)), (Kind::ArtTherapy, 4, (15, 17))];
        for (kind, days, hours) in weekly {
            commands::plan_sessions(&self.app, &marko, of(kind)?, &self.plan_form(days, hours, 4)?).await?;
        }
        let today = self.plan_form(0, (0, 23), 1)?;
        let open = *commands::plan_sessions(&self.app, &marko, of(Kind::DropIn)?, &today).await?.first().or_absent()?;
        commands::move_session(&self.app, &marko, open, Step::Open).await?;
        for one in people.iter().take(3) {
            commands::tap(&self.app, &marko, open, one.id).await?;
        }
        Ok(())
    }

    async fn crisis(&self, marko: &Caller) -> Outcome<()> {
        let form = CrisisForm {
            name: "Izmišljena osoba".to_owned(),
            reach: "Broj iz demonstracije".to_owned(),
            words: "Izmišljene reči u demonstraciji.".to_owned(),
        };
        let new = NewCrisis { door: Door::Phone, guest: None, form };
        let id = commands::open_crisis(&self.app, marko, &new).await?;
        commands::end_crisis(&self.app, marko, id, &Ended::Settled).await
    }
}
