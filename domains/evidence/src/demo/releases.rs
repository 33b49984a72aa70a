//! What is out in the demonstration: the register of the project in Novi Sad, with a correction of it, and what was said
//! to services in the two quarters before today.

use crate::{
    commands,
    model::{Level, ReleaseForm, ReleaseId, Stage},
    store,
};
use cube::{Month, Period, Quarter};
use i18n::Written;
use kernel::{Caller, Hat, Language, OrRefusal, Outcome, Role};
use ledger::App;
use measures::Figures;

/// The releases of the demonstration, signed by two people of it. Does nothing when there are some already, or when the
/// definitions are not approved.
pub async fn releases(app: &App, figures: &Figures) -> Outcome<()> {
    if !store::releases::list(&mut app.db()).await?.is_empty() {
        return Ok(());
    }
    let play = Play {
        app,
        figures,
        maker: wearing(app, "maire", Role::NationalOffice)?,
        reviewer: wearing(app, "tomas", Role::LivedExperienceReviewer)?,
    };
    let project = play.out(&play.project()).await?;
    if let Some(project) = project {
        play.out(&play.quarters()?).await?;
        play.corrected(project).await?;
    }
    Ok(())
}

/// Somebody of the demonstration with a hat that reaches everywhere.
fn wearing(app: &App, key: &str, role: Role) -> Outcome<Caller> {
    let person = people::demo::find(key).or_absent()?;
    let hat = Hat { role, organisation: None, break_glass: false };
    Ok(Caller::somebody(app.permissions().clone(), person.language, person.id, Some(hat)))
}

struct Play<'a> {
    app: &'a App,
    figures: &'a Figures,
    maker: Caller,
    reviewer: Caller,
}

fn titles(en: &str, ga: &str, sr: &str) -> Written {
    Written::in_one(Language::English, en).and(Language::Irish, ga).and(Language::Serbian, sr)
}

impl Play<'_> {
    fn form(&self, (name, titles): (&str, Written), measures: &[&str], periods: String) -> ReleaseForm {
        ReleaseForm {
            name: name.to_owned(),
            titles,
            measures: measures.iter().map(|id| (*id).to_owned()).collect(),
            periods,
            levels: Vec::new(),
            by_kind: true,
            rules: "irish_default".to_owned(),
            refuse: false,
        }
    }

    fn project(&self) -> ReleaseForm {
        let titles = titles(
            "Recovery within the community, 2014 and 2015",
            "Téarnamh sa phobal, 2014 agus 2015",
            "Oporavak u zajednici, 2014. i 2015.",
        );
        let measures = [
            "community.people_reached",
            "community.visits",
            "community.satisfaction",
            "community.community_places",
            "community.people_trained",
        ];
        self.form(("recovery-within-community", titles), &measures, "2014, 2015".to_owned())
    }

    /// The two quarters that ended before today.
    fn quarters(&self) -> Outcome<ReleaseForm> {
        let titles = titles(
            "What was said to services, the last two quarters",
            "Cad a dúradh le seirbhísí, an dá ráithe dheireanacha",
            "Šta je rečeno uslugama, poslednja dva tromesečja",
        );
        let measures = [
            "engagement.people_engaged",
            "engagement.things_shared",
            "engagement.change_made",
            "engagement.loop_closed_on_time",
        ];
        let mut periods = Vec::new();
        let mut first = Quarter::of(Month::of(commands::today(self.app)).ok().or_absent()?).span().first();
        for _ in 0..2 {
            first = before(first).or_absent()?;
            let quarter = Quarter::of(first);
            first = quarter.span().first();
            periods.push(Period::Quarter(quarter).to_string());
        }
        let form = self.form(("said-to-services", titles), &measures, periods.join(", "));
        Ok(ReleaseForm { levels: vec![Level::Region], ..form })
    }

    /// Counted, signed by two and published; nothing when it cannot be, since no definition of it is approved.
    async fn out(&self, form: &ReleaseForm) -> Outcome<Option<ReleaseId>> {
        match commands::prepare_release(self.app, &self.maker, self.figures, form).await {
            Ok(id) => self.published(id).await,
            Err(kernel::Failure::Refused(refusal)) => {
                tracing::info!(code = refusal.code, "a release of the demonstration is left out");
                Ok(None)
            }
            Err(fault) => Err(fault),
        }
    }

    async fn published(&self, id: ReleaseId) -> Outcome<Option<ReleaseId>> {
        self.closed(id).await?;
        if commands::run_release(self.app, &self.maker, self.figures, id).await? != Stage::Attacked {
            return Ok(None);
        }
        let release = store::releases::find(&mut self.app.db(), id).await?.or_absent()?;
        let digest = release.digest().unwrap_or_default();
        commands::sign_release(self.app, &self.reviewer, id, digest).await?;
        commands::sign_release(self.app, &self.maker, id, digest).await?;
        commands::publish_release(self.app, &self.maker, id).await?;
        Ok(Some(id))
    }

    /// The periods of a release are closed first, as somebody of the national office would do it.
    async fn closed(&self, id: ReleaseId) -> Outcome<()> {
        let release = store::releases::find(&mut self.app.db(), id).await?.or_absent()?;
        let periods = release.plan.0.times();
        let closed = measures::last_counts(&mut self.app.db(), &periods).await?;
        for period in periods.into_iter().filter(|period| !closed.contains_key(&period.to_string())) {
            measures::closing::close_period(self.app, &self.maker, self.figures, period).await?;
        }
        Ok(())
    }

    async fn corrected(&self, project: ReleaseId) -> Outcome<()> {
        let why = "Invented for the demonstration: the register was read again, and every figure was counted anew.";
        let id = commands::correct_release(self.app, &self.maker, project, why).await?;
        self.published(id).await.map(drop)
    }
}

/// The month before.
fn before(month: Month) -> Option<Month> {
    let (year, number) = (month.year(), month.month());
    if number == 1 { Month::new(year - 1, 12).ok() } else { Month::new(year, number - 1).ok() }
}
