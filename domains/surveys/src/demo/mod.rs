//! The demonstration: surveys in all stages, played through the same commands that people use, with a clock that goes back.

mod answers;
mod cast;

use crate::{
    commands::{self, Coming, Edit, FindingsForm, From, MakeForm, PromiseForm, SettingsForm},
    model::{Identity, Outlook, Survey, SurveyId, VersionHead},
    results::Held,
    rules::{day_of, days_later, edit::Given, life::Says},
    store,
};
use answers::Told;
use cast::{nobody, place, wearing};
use kernel::{Caller, Fault, Language, OrRefusal, Outcome, Role, SetClock, Time};
use ledger::{App, Doorways};
use questionnaires::{Kind, Tag, Text};
use std::sync::Arc;

const DAY: i64 = 86_400;
/// The link by which the demonstration is known to be there already.
const FIRST: &str = "calm-river";

/// Fills the database with the demonstration; does nothing a second time.
pub fn demo(app: App) -> jobs::BoxFuture<Outcome<()>> {
    Box::pin(async move { fill(&app).await })
}

async fn fill(app: &App) -> Outcome<()> {
    if store::surveys::find_by_link(&mut app.db(), FIRST).await?.is_some() {
        return Ok(());
    }
    let clock = Arc::new(SetClock::at(app.now()));
    let doorways = Doorways {
        db: app.db().clone(),
        vault: app.vault().clone(),
        clock: clock.clone(),
        random: Arc::new(kernel::SystemRandom),
        permissions: app.permissions().clone(),
    };
    let play = Play { now: app.now(), app: App::new(doorways), clock };
    // A refusal here is our fault, since nobody is there to do something about it.
    play.all()
        .await
        .map_err(|failure| Fault::internal("playing the demonstration of surveys", failure.to_string()).into())
}

/// The demonstration while it is being played.
struct Play {
    app: App,
    clock: Arc<SetClock>,
    now: Time,
}

impl Play {
    async fn all(&self) -> Outcome<()> {
        self.closed_and_published().await?;
        self.open_to_all().await?;
        self.invited().await?;
        self.waiting_for_approval().await?;
        self.being_written().await?;
        self.paused_in_vojvodina().await?;
        self.clock.to(self.now);
        self.offline_at_a_stall().await
    }

    /// The open survey also goes to a stall where there is no network.
    async fn offline_at_a_stall(&self) -> Outcome<()> {
        let survey = store::surveys::find_by_link(&mut self.app.db(), FIRST).await?.or_absent()?;
        let until = days_later(day_of(self.app.now()), 30);
        commands::allow_offline(&self.app, &self.fionnuala()?, survey.id, until).await
    }

    fn days_ago(&self, days: i64) {
        self.clock.to(Time::from_second(self.now.as_second() - days * DAY).unwrap_or(self.now));
    }

    fn fionnuala(&self) -> Outcome<Caller> {
        wearing(&self.app, "fionnuala", Role::AreaLead, "south-west")
    }

    async fn make(&self, by: &Caller, (link, at, title): (&str, &str, &str), from: From) -> Outcome<Survey> {
        let language = Tag::from(by.language());
        let form = MakeForm { organisation: place(at)?, title: title.to_owned(), language, from };
        commands::make_survey_at(&self.app, by, &form, link).await
    }

    async fn seen(&self, by: &Caller, id: SurveyId) -> Outcome<i64> {
        Ok(commands::find_survey(&self.app, by, id).await?.newest.head.version)
    }

    async fn ask(&self, by: &Caller, id: SurveyId, kind: Kind, given: Given<'_>) -> Outcome<()> {
        let seen = self.seen(by, id).await?;
        commands::edit_survey(&self.app, by, id, seen, Edit::Add(None, kind, given)).await
    }

    /// Handed in, approved by somebody who did not write it, promised, opened.
    async fn open(&self, by: &Caller, id: SurveyId, (publish_in, next): (i64, Text)) -> Outcome<VersionHead> {
        let app = &self.app;
        commands::hand_in(app, by, (id, self.seen(by, id).await?), Says::BetterWords).await?;
        let other = wearing(app, "maire", Role::NationalOffice, "ireland")?;
        commands::approve_survey(app, &other, (id, self.seen(by, id).await?)).await?;
        let survey = commands::find_survey(app, by, id).await?.survey;
        let publish_by = Some(days_later(day_of(self.now), publish_in).max(day_of(app.now())));
        let promise = PromiseForm { seen: survey.version, publish_by, what_next: next };
        commands::promise_findings(app, by, id, promise).await?;
        commands::open_survey(app, by, id, None).await?;
        store::versions::find_head_shown(&mut app.db(), id).await?.or_absent()
    }

    async fn answer(&self, head: VersionHead, told: Vec<Told>, mut tokens: Vec<String>) -> Outcome<()> {
        for told in told {
            self.days_ago(told.days_ago);
            let coming = Coming {
                head: head.clone(),
                token: tokens.pop(),
                form: None,
                answers: told.answers,
                language: told.language,
                channel: told.channel,
                draft: false,
                left_out: 0,
            };
            commands::answer(&self.app, &nobody(&self.app, Language::English), coming).await?;
        }
        Ok(())
    }

    async fn open_to_all(&self) -> Outcome<()> {
        self.days_ago(24);
        let by = self.fionnuala()?;
        let from = From::Template("have-your-say".to_owned());
        let survey = self.make(&by, (FIRST, "leeside-team", ""), from).await?;
        let head = self.open(&by, survey.id, (40, next_for_leeside())).await?;
        self.answer(head, answers::have_your_say(), Vec::new()).await?;
        commands::set_target(&self.app, &by, survey.id, ("who", "family", Some(20))).await?;
        commands::set_target(&self.app, &by, survey.id, ("who", "works", Some(10))).await
    }

    async fn closed_and_published(&self) -> Outcome<()> {
        self.days_ago(84);
        let (app, by) = (&self.app, self.fionnuala()?);
        let from = From::Template("course-evaluation".to_owned());
        let survey = self.make(&by, ("kind-meadow", "south-west", ""), from).await?;
        let head = self.open(&by, survey.id, (-30, next_for_course())).await?;
        self.answer(head, answers::course(), Vec::new()).await?;
        self.days_ago(50);
        commands::close_survey(app, &by, survey.id, 0).await?;
        self.days_ago(35);
        let found =
            Text::new(Tag::new("en"), FOUND_EN).and(Tag::new("ga"), FOUND_GA).and(Tag::new("sr-Latn"), FOUND_SR);
        let form = FindingsForm { seen: 0, found, what_next: next_for_course() };
        commands::write_findings(app, &by, survey.id, form).await?;
        let maire = wearing(app, "maire", Role::NationalOffice, "ireland")?;
        commands::check_findings(app, &maire, survey.id, self.findings(&by, survey.id).await?).await?;
        let seen = self.findings(&by, survey.id).await?;
        commands::publish_findings(app, &by, &Held::default(), survey.id, seen).await
    }

    async fn findings(&self, by: &Caller, id: SurveyId) -> Outcome<i64> {
        let (_, findings) = commands::list_findings(&self.app, by, id).await?;
        Ok(findings.first().or_absent()?.version)
    }

    async fn invited(&self) -> Outcome<()> {
        self.days_ago(12);
        let (app, by) = (&self.app, wearing(&self.app, "martin", Role::ServiceOwner, "leeside-team")?);
        let from = From::Template("satisfaction".to_owned());
        let survey = self.make(&by, ("quiet-harbour", "leeside-team", ""), from).await?;
        let told = commands::find_survey(app, &by, survey.id).await?;
        let settings = SettingsForm {
            title: told.survey.title.exactly("en").unwrap_or_default().to_owned(),
            about: told.survey.about.exactly("en").unwrap_or_default().to_owned(),
            identity: Identity::Invited,
            edit_days: 0,
            closes_on: Some(days_later(day_of(self.now), 21)),
            results: Outlook::Public,
            kept_reason: String::new(),
            languages: told.newest.questionnaire.languages.iter().skip(1).cloned().collect(),
        };
        commands::edit_settings(app, &by, (survey.id, told.newest.head.version), settings).await?;
        let head = self.open(&by, survey.id, (60, Text::default())).await?;
        let deck = commands::print_deck(app, &by, survey.id, 18).await?;
        let tokens = deck.tokens.iter().map(crate::tokens::Token::grouped).collect();
        self.answer(head, answers::satisfied(), tokens).await
    }

    async fn waiting_for_approval(&self) -> Outcome<()> {
        self.days_ago(2);
        let by = wearing(&self.app, "martin", Role::ServiceOwner, "leeside-team")?;
        let survey = self.make(&by, ("early-lark", "leeside-team", "Opening in the evening"), From::Blank).await?;
        let evening = Given {
            text: "Which evening would suit you best?",
            choices: "Monday\nTuesday\nWednesday\nThursday\nNone of these",
            last_alone: true,
            ..Given::default()
        };
        self.ask(&by, survey.id, Kind::Several, evening).await?;
        let reach = Given { text: "How would you get here in the evening?", ..Given::default() };
        self.ask(&by, survey.id, Kind::LongText, reach).await?;
        let seen = self.seen(&by, survey.id).await?;
        commands::hand_in(&self.app, &by, (survey.id, seen), Says::BetterWords).await
    }

    async fn being_written(&self) -> Outcome<()> {
        self.days_ago(1);
        let by = self.fionnuala()?;
        let title = "What would you like to learn next?";
        let survey = self.make(&by, ("bright-otter", "south-west", title), From::Blank).await?;
        let topics = Given {
            text: "What would you like a course about?",
            choices: "Sleep\nMoney\nWork\nFriends\nGetting going in the morning",
            ..Given::default()
        };
        self.ask(&by, survey.id, Kind::SeveralOrOther, topics).await?;
        let when =
            Given { text: "When could you come?", choices: "Mornings\nAfternoons\nEvenings", ..Given::default() };
        self.ask(&by, survey.id, Kind::One, when).await?;
        let languages = [Tag::new("ga"), Tag::new("en-x-easy")];
        commands::promise_languages(&self.app, &by, (survey.id, self.seen(&by, survey.id).await?), &languages).await?;
        let irish = [("title".to_owned(), "Cad ba mhaith leat a fhoghlaim anois?".to_owned(), false)];
        let at = (survey.id, self.seen(&by, survey.id).await?);
        commands::translate(&self.app, &by, at, (&Tag::new("ga"), &irish)).await
    }

    async fn paused_in_vojvodina(&self) -> Outcome<()> {
        self.days_ago(9);
        let by = wearing(&self.app, "jelena", Role::AreaLead, "vojvodina-network")?;
        let title = "Kako vam je kod nas?";
        let survey = self.make(&by, ("warm-orchard", "vojvodina-network", title), From::Blank).await?;
        let how = Given { text: "Kako vam je bilo danas?", ..Given::default() };
        self.ask(&by, survey.id, Kind::Rating, how).await?;
        let better = Given { text: "Šta bi bilo bolje?", ..Given::default() };
        self.ask(&by, survey.id, Kind::LongText, better).await?;
        self.open(&by, survey.id, (90, Text::default())).await?;
        self.days_ago(3);
        commands::pause_survey(&self.app, &by, survey.id).await
    }
}

const FOUND_EN: &str = "People felt welcome and found the course useful. Most of all they valued that it was led by somebody who had \
                        been there. The pace was too fast for some.";
const FOUND_GA: &str = "Bhraith daoine fáilte rompu agus mheas siad go raibh an cúrsa úsáideach. Thar aon rud eile, ba mhór acu gur \
                        threoraigh duine é a bhí ann iad féin. Bhí an luas rótapa do chuid acu.";
const FOUND_SR: &str = "Ljudi su se osetili dobrodošlim i kurs im je koristio. Najviše su cenili to što ga je vodio neko ko je to i sam \
                        prošao. Nekima je tempo bio prebrz.";

fn next_for_course() -> Text {
    Text::new(Tag::new("en"), "The spring course has one more evening, so that there is time to talk.")
        .and(Tag::new("ga"), "Tá oíche amháin eile sa chúrsa earraigh, ionas go mbeidh am chun cainte.")
        .and(Tag::new("sr-Latn"), "Prolećni kurs ima jedno veče više, da bude vremena za razgovor.")
}

fn next_for_leeside() -> Text {
    Text::new(Tag::new("en"), "In December the team and six people who use the service read every answer together.")
        .and(
            Tag::new("ga"),
            "I mí na Nollag léifidh an fhoireann agus seisear a úsáideann an tseirbhís gach freagra le chéile.",
        )
        .and(Tag::new("sr-Latn"), "U decembru tim i šestoro ljudi koji koriste službu zajedno čitaju svaki odgovor.")
}
