//! One step of the demonstration after the other, each through the command that people use, with the clock set back to its day.

use super::{
    cast::{Places, nobody, themselves, wearing},
    token,
    told::{Seen, Stage, Told, ToldTheme},
};
use crate::{
    commands::{self, Holder},
    model::{
        ChangeForm, Contribution, ContributionId, Decision, DraftForm, FormOrigin, Moderation, OutcomeSaid,
        OutcomeWord, ReplyForm, Safety, Screening, ShareForm, Signature, ThemeDecision, ThemeForm, ThemeId, TypedWords,
        Verdict,
    },
    rules,
    store::{self, Scope},
};
use kernel::{OrRefusal, OrganisationId, Outcome, Role, SetClock, Time};
use ledger::App;
use std::{collections::HashMap, sync::Arc};

/// One thing that somebody does.
pub enum Step {
    /// Somebody shares it.
    Share(Told),
    /// A moderator reads it and decides.
    Moderate(Told),
    /// A second moderator agrees.
    Second(Told),
    /// The service answers.
    Answer(Told),
    /// The author says whether it answers them.
    Rate(Told),
    /// The author writes back.
    Back(Told, String),
    /// Somebody reads for safety what was written back.
    ScreenBack(Told),
    /// The author takes it back.
    Withdraw(Told),
    /// A theme is made.
    Make(ToldTheme),
    /// A contribution is put under its theme.
    Link(Told, String),
    /// What comes of a theme is decided.
    Decide(ToldTheme),
    /// A team says that it is done.
    Claim(ToldTheme),
    /// Somebody outside the team saw it.
    Verify(ToldTheme),
    /// One of those who spoke disagrees.
    Dispute(ToldTheme),
}

impl Step {
    /// What it is, for whoever mends the demonstration.
    pub fn name(&self) -> String {
        let (what, key) = match self {
            Self::Share(told) => ("share", &told.key),
            Self::Moderate(told) => ("moderate", &told.key),
            Self::Second(told) => ("second", &told.key),
            Self::Answer(told) => ("answer", &told.key),
            Self::Rate(told) => ("rate", &told.key),
            Self::Back(told, _) => ("back", &told.key),
            Self::ScreenBack(told) => ("screen back", &told.key),
            Self::Withdraw(told) => ("withdraw", &told.key),
            Self::Link(told, _) => ("link", &told.key),
            Self::Make(theme) => ("make", &theme.key),
            Self::Decide(theme) => ("decide", &theme.key),
            Self::Claim(theme) => ("claim", &theme.key),
            Self::Verify(theme) => ("verify", &theme.key),
            Self::Dispute(theme) => ("dispute", &theme.key),
        };
        format!("{what} {key}")
    }
}

/// The demonstration while it is being played.
pub struct Play {
    /// The app, whose clock is [`Play::clock`].
    pub app: App,
    /// The clock that is set to the time of each step.
    pub clock: Arc<SetClock>,
    /// When the demonstration is set up.
    pub now: Time,
    places: Places,
    contributions: HashMap<String, ContributionId>,
    themes: HashMap<String, ThemeId>,
    under: HashMap<String, Vec<ContributionId>>,
}

impl Play {
    /// Before the first step.
    pub fn new(app: App, clock: Arc<SetClock>, now: Time) -> Self {
        let (contributions, themes, under) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { app, clock, now, places: Places::read(), contributions, themes, under }
    }

    /// Does one step.
    pub async fn step(&mut self, step: Step) -> Outcome<()> {
        match step {
            Step::Share(told) => self.share(&told).await,
            Step::Moderate(told) => self.moderate(&told).await,
            Step::Second(told) => self.decline(&told, "jelena").await,
            Step::Answer(told) => self.answer(&told).await,
            Step::Rate(told) => self.rate(&told).await,
            Step::Back(told, text) => commands::write_back(&self.app, &self.holder(&told.key)?, &text).await.map(drop),
            Step::ScreenBack(told) => self.screen(&told, "orla").await.map(drop),
            Step::Withdraw(told) => commands::withdraw(&self.app, &self.holder(&told.key)?).await.map(drop),
            Step::Make(theme) => self.make(&theme).await,
            Step::Link(told, theme) => self.link(&told, &theme).await,
            Step::Decide(theme) => self.decide(&theme).await,
            Step::Claim(theme) => self.claim(&theme).await,
            Step::Verify(theme) => self.verify(&theme).await,
            Step::Dispute(theme) => self.dispute(&theme).await,
        }
    }

    fn id(&self, key: &str) -> Outcome<ContributionId> {
        self.contributions.get(key).copied().or_absent()
    }

    fn holder(&self, key: &str) -> Outcome<Holder> {
        self.id(key).map(Holder::by_code)
    }

    async fn state(&self, key: &str) -> Outcome<Contribution> {
        store::contributions::find(&mut self.app.db(), self.id(key)?, &Scope::proved()).await?.or_absent()
    }

    /// Where the hat of a member of staff is worn: at the service, or in the whole country for what names none.
    fn place(&self, told: &Told) -> Outcome<OrganisationId> {
        match told.service.as_deref() {
            Some(key) => self.places.service(key),
            None => organisations::organisation_id("ireland"),
        }
    }

    async fn share(&mut self, told: &Told) -> Outcome<()> {
        let app = &self.app;
        let token = token(app, &told.key);
        if told.stage == Stage::Draft {
            let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
            let fields = vec![field("kind", told.kind.as_str()), field("text", &told.text)];
            return commands::save_draft(app, DraftForm { token: Some(token.write(app.vault())), fields })
                .await
                .map(drop);
        }
        let typed =
            TypedWords { text: &told.text, well: "", better: &told.better, felt: &told.felt, tiles: &told.tiles };
        let form = ShareForm {
            token: Some(token.write(app.vault())),
            origin: FormOrigin::Fresh,
            kind: told.kind,
            identity: rules::identity_from_form(told.mode, &told.name, &told.contact)?,
            language: told.language,
            perspective: told.perspective,
            service: told.service.as_deref().map(|key| self.places.service(key)).transpose()?,
            words: rules::words_from_form(&typed)?,
            safer: None,
        };
        let author = match &told.author {
            Some(key) => themselves(app, key)?,
            None => nobody(app, told.language),
        };
        commands::share_contribution(app, &author, form.clone()).await?;
        self.contributions.insert(told.key.clone(), crate::forms::sent(&token, app.vault(), &form).id);
        Ok(())
    }

    async fn start(&self, told: &Told, moderator: &str) -> Outcome<kernel::Caller> {
        let caller = wearing(&self.app, moderator, Role::Moderator, self.place(told)?)?;
        commands::start_reading(&self.app, &caller, self.id(&told.key)?).await?;
        Ok(caller)
    }

    fn found(told: &Told) -> Screening {
        let safety = match told.stage {
            Stage::Concern => Safety::ConcernOpen,
            Stage::Watch => Safety::Watch,
            _ => Safety::Clear,
        };
        Screening { safety, criticality: told.criticality }
    }

    async fn screen(&self, told: &Told, moderator: &str) -> Outcome<Contribution> {
        let caller = wearing(&self.app, moderator, Role::Moderator, self.place(told)?)?;
        let seen = self.state(&told.key).await?.version;
        commands::screen_safety(&self.app, &caller, self.id(&told.key)?, seen, Self::found(told)).await
    }

    async fn moderate(&self, told: &Told) -> Outcome<()> {
        let words = told.reason.clone();
        let verdict = match told.stage {
            Stage::Declined | Stage::DeclinedFirst => return self.decline(told, "orla").await,
            Stage::Published => Moderation::Publish,
            Stage::PrivateOnly | Stage::Watch => Moderation::KeepPrivate { reason: told.private_reason(), words },
            Stage::AuthorCheck => Moderation::AskAuthor { words },
            Stage::Reading => return self.start(told, "jelena").await.map(drop),
            Stage::Concern => {
                self.start(told, "orla").await?;
                return self.screen(told, "orla").await.map(drop);
            }
            Stage::Draft | Stage::Submitted | Stage::Withdrawn => return Ok(()),
        };
        self.verdict(told, "orla", verdict).await
    }

    async fn decline(&self, told: &Told, moderator: &str) -> Outcome<()> {
        let verdict = Moderation::Decline { reason: told.decline_reason(), words: told.reason.clone() };
        self.verdict(told, moderator, verdict).await
    }

    async fn verdict(&self, told: &Told, moderator: &str, verdict: Moderation) -> Outcome<()> {
        let caller = self.start(told, moderator).await?;
        let seen = self.state(&told.key).await?.version;
        let decision = Decision { seen, screening: Some(Self::found(told)), verdict };
        commands::moderate(&self.app, &caller, self.id(&told.key)?, decision).await.map(drop)
    }

    async fn answer(&self, told: &Told) -> Outcome<()> {
        let Some(answer) = &told.reply else { return Ok(()) };
        let caller = wearing(&self.app, "sarah", Role::Responder, self.place(told)?)?;
        let form = ReplyForm {
            seen: self.state(&told.key).await?.version,
            text: answer.text.clone(),
            signed: Signature { name: answer.name.clone(), role: answer.role.clone() },
            outcome: None,
        };
        commands::reply(&self.app, &caller, self.id(&told.key)?, form).await.map(drop)
    }

    async fn rate(&self, told: &Told) -> Outcome<()> {
        let verdict = match told.reply.as_ref().and_then(|answer| answer.rating.as_deref()) {
            Some("yes") => Verdict::Answers,
            Some(_) => Verdict::DoesNot,
            None => return Ok(()),
        };
        commands::rate_reply(&self.app, &self.holder(&told.key)?, verdict).await.map(drop)
    }

    async fn make(&mut self, theme: &ToldTheme) -> Outcome<()> {
        let organisation = self.places.service(&theme.service)?;
        let caller = wearing(&self.app, "fionnuala", Role::AreaLead, self.places.above(&theme.service)?)?;
        let made =
            commands::make_theme(&self.app, &caller, ThemeForm { organisation, said: theme.statement.clone() }).await?;
        self.themes.insert(theme.key.clone(), made.id);
        Ok(())
    }

    async fn link(&mut self, told: &Told, theme: &str) -> Outcome<()> {
        let (contribution, theme_id) = (self.id(&told.key)?, self.themes.get(theme).copied().or_absent()?);
        // An area lead of the whole country, since what people say does not stop at the border of a region.
        let key = told.service.as_deref().unwrap_or_default();
        let above = self.places.above(key)?;
        let caller = wearing(&self.app, "fionnuala", Role::AreaLead, self.country(above)?)?;
        commands::link_contribution(&self.app, &caller, contribution, theme_id).await?;
        self.under.entry(theme.to_owned()).or_default().push(contribution);
        self.tell(theme).await
    }

    fn country(&self, above: OrganisationId) -> Outcome<OrganisationId> {
        let abroad = ["vojvodina-network", "advance", "second-step", "prostor", "dusa"];
        let is_abroad = abroad.iter().any(|key| organisations::organisation_id(key).is_ok_and(|id| id == above));
        if is_abroad { Ok(above) } else { organisations::organisation_id("ireland") }
    }

    async fn version(&self, theme: &ToldTheme) -> Outcome<(ThemeId, i64)> {
        let id = self.themes.get(&theme.key).copied().or_absent()?;
        let row = store::themes::find(&mut self.app.db(), id, &Scope::proved()).await?.or_absent()?;
        Ok((id, row.theme().version))
    }

    async fn decide(&self, theme: &ToldTheme) -> Outcome<()> {
        let english = |written: &i18n::Written| written.text(kernel::Language::English).to_owned();
        let outcome = match theme.word() {
            Some(OutcomeWord::Planned) => {
                OutcomeSaid::Planned { by: rules::days_later(rules::day_of(self.now), theme.due_in.unwrap_or(30)) }
            }
            Some(OutcomeWord::AlreadySo) => OutcomeSaid::AlreadySo { where_to_find: theme.decided_by.clone() },
            Some(OutcomeWord::NotOurs) => {
                OutcomeSaid::NotOurs { handed_to: theme.handed_to.clone(), accepted_by: theme.handed_to.clone() }
            }
            _ => OutcomeSaid::Cannot {
                reason: english(&theme.reason),
                decided_by: theme.decided_by.clone(),
                challenge: english(&theme.challenge),
            },
        };
        let did = if theme.what.is_empty() { theme.reason.clone() } else { theme.what.clone() };
        let (id, seen) = self.version(theme).await?;
        let caller = wearing(&self.app, "martin", Role::ServiceOwner, self.places.service(&theme.service)?)?;
        commands::decide_outcome(&self.app, &caller, id, ThemeDecision { seen, did, outcome }).await?;
        self.tell(&theme.key).await
    }

    async fn claim(&self, theme: &ToldTheme) -> Outcome<()> {
        let evidence = match &theme.proof {
            Some(Seen::Story(key)) => format!("/experiences/{}", self.id(key)?),
            Some(Seen::Service(key)) => format!("/support/{}", self.places.service(key)?),
            None => "/said-and-done".to_owned(),
        };
        let (id, seen) = self.version(theme).await?;
        let caller = wearing(&self.app, "sarah", Role::Responder, self.places.service(&theme.service)?)?;
        commands::claim_change(&self.app, &caller, id, ChangeForm { seen, what: theme.what.clone(), evidence }).await?;
        self.tell(&theme.key).await
    }

    async fn verify(&self, theme: &ToldTheme) -> Outcome<()> {
        let (id, seen) = self.version(theme).await?;
        let caller = wearing(&self.app, "tomas", Role::LivedExperienceReviewer, self.places.above(&theme.service)?)?;
        commands::verify_change(&self.app, &caller, id, seen).await?;
        self.tell(&theme.key).await
    }

    async fn dispute(&self, theme: &ToldTheme) -> Outcome<()> {
        match self.under.get(&theme.key).and_then(|all| all.first()) {
            Some(first) => commands::disagree(&self.app, &Holder::by_code(*first)).await.map(drop),
            None => Ok(()),
        }
    }

    /// Tells each author under a theme what came of it, as the job does that the command left behind; once is enough.
    async fn tell(&self, theme: &str) -> Outcome<()> {
        let id = self.themes.get(theme).copied().or_absent()?;
        let row = store::themes::find(&mut self.app.db(), id, &Scope::proved()).await?.or_absent()?;
        let Some(word) = row.theme().outcome else { return Ok(()) };
        for contribution in self.under.get(theme).into_iter().flatten() {
            commands::tell_author_as_the_system(&self.app, *contribution, id, word).await?;
        }
        Ok(())
    }
}
