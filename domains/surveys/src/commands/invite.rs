use super::{found, today};
use crate::{
    listeners::MAIL_ROUND,
    model::{Contact, Identity, Invitations, Stage, Survey, SurveyId, VersionHead},
    permissions::{Invite, Remind, SeeSurveys},
    proof::{Proof, TheSystem},
    rules::{COUNT_WRONG, NOT_FOR_INVITED, NOT_NOW, contacts},
    store,
    tokens::Token,
};
use jobs::{Hands, NewJob};
use kernel::{Caller, Granted, Language, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};
use serde_json::json;

/// The most slips that are printed at once.
const MOST_SLIPS: i64 = 500;

/// Slips to print, shown once: nothing keeps which tokens these were.
#[derive(Clone, Debug)]
pub struct Deck {
    /// The survey.
    pub survey: Survey,
    /// Its tokens, in no order.
    pub tokens: Vec<Token>,
}

/// Only who holds a token may answer this version.
async fn for_invited(work: &mut Work, id: SurveyId) -> Outcome<VersionHead> {
    let heads = store::versions::list_heads(work, id).await?;
    let newest = heads.iter().find(|head| head.stage.was_open()).or_else(|| heads.first()).or_absent()?;
    if newest.identity != Identity::Invited {
        return Err(NOT_FOR_INVITED.into());
    }
    Ok(newest.clone())
}

/// Keeps addresses that were pasted: one on a line, or separated by commas. Gives how many are new.
pub async fn add_contacts(app: &App, caller: &Caller, id: SurveyId, pasted: &str) -> Outcome<usize> {
    let typed = contacts::read(pasted)?;
    app.command(async |mut work: Work| {
        let (survey, proof): (_, Granted<Invite>) = found(&mut work, caller, id).await?;
        for_invited(&mut work, id).await?;
        let key = vault::keys::find(&mut work, app.vault(), id.uuid()).await?.or_refuse(NOT_NOW)?;
        let kept = store::invitations::list_contacts(&mut work, id).await?;
        let kept: Vec<Contact> =
            kept.iter().filter_map(|(_, _, sealed)| store::invitations::open_contact(&key, sealed)).collect();
        let known = |mail: &str| kept.iter().any(|one| one.mail.eq_ignore_ascii_case(mail));
        let new: Vec<&String> = typed.iter().filter(|mail| !known(mail)).collect();
        for mail in &new {
            let contact = Contact { mail: (*mail).clone() };
            store::invitations::insert_contact(&mut work, (id, &key), app.random(), &contact, &proof).await?;
        }
        work.commit(proof.record(survey.reference()).note("contacts", new.len())).await?;
        Ok(new.len())
    })
    .await
}

/// Invites everybody who was not invited yet. The mails go out afterwards.
pub async fn invite_by_mail(app: &App, caller: &Caller, id: SurveyId) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let (survey, proof): (_, Granted<Invite>) = found(&mut work, caller, id).await?;
        let standing = ready(&mut work, id).await?;
        store::invitations::begin_round(&mut work, id, (standing.round.max(1), today(app)), &proof).await?;
        jobs::enqueue(&mut work, NewJob::new(MAIL_ROUND, json!({ "survey": id }))).await?;
        work.commit(proof.record(survey.reference()).note("contacts", standing.contacts)).await
    })
    .await
}

/// Reminds everybody who was invited, also those who answered: nobody knows who did.
pub async fn remind(app: &App, caller: &Caller, id: SurveyId) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let (survey, proof): (_, Granted<Remind>) = found(&mut work, caller, id).await?;
        let standing = ready(&mut work, id).await?;
        // One round after the other, and no two on one day.
        if standing.round == 0 || standing.waiting > 0 || standing.reminded_on == Some(today(app)) {
            return Err(NOT_NOW.into());
        }
        store::invitations::begin_round(&mut work, id, (standing.round + 1, today(app)), &proof).await?;
        jobs::enqueue(&mut work, NewJob::new(MAIL_ROUND, json!({ "survey": id }))).await?;
        work.commit(proof.record(survey.reference()).note("contacts", standing.contacts)).await
    })
    .await
}

async fn ready(work: &mut Work, id: SurveyId) -> Outcome<Invitations> {
    let head = for_invited(work, id).await?;
    let standing = store::invitations::standing(work, id).await?;
    if head.stage != Stage::Open || standing.contacts == 0 {
        return Err(NOT_NOW.into());
    }
    Ok(standing)
}

/// New tokens, in one go: their rows say nothing of each other.
async fn draw(work: &mut Work, id: SurveyId, count: usize, proof: &impl Proof) -> Outcome<Vec<Token>> {
    let app = work.app().clone();
    let tokens: Vec<Token> = (0..count).map(|_| Token::fresh(app.random())).collect();
    for token in &tokens {
        store::invitations::insert_token(work, id, &token.lookup(app.vault(), id), proof).await?;
    }
    store::invitations::count_issued(work, id, i64::try_from(count).unwrap_or_default(), proof).await?;
    Ok(tokens)
}

/// Slips to cut and hand out: a token each, seen this once.
pub async fn print_deck(app: &App, caller: &Caller, id: SurveyId, count: i64) -> Outcome<Deck> {
    let slips = usize::try_from(count).ok().filter(|_| (1..=MOST_SLIPS).contains(&count)).or_refuse(COUNT_WRONG)?;
    app.command(async |mut work: Work| {
        let (survey, proof): (_, Granted<Invite>) = found(&mut work, caller, id).await?;
        for_invited(&mut work, id).await?;
        let tokens = draw(&mut work, id, slips, &proof).await?;
        work.commit(proof.record(survey.reference()).note("slips", count)).await?;
        Ok(Deck { survey, tokens })
    })
    .await
}

/// How it stands with the invitations.
pub async fn see_invitations(app: &App, caller: &Caller, id: SurveyId) -> Outcome<Invitations> {
    store::surveys::find(&mut app.db(), id, &caller.sight::<SeeSurveys>()).await?.or_absent()?;
    Ok(store::invitations::standing(&mut app.db(), id).await?)
}

/// Sends the mails of the round under way. Addresses and tokens meet in memory alone, for as long as one mail takes: the tokens are
/// kept before, all at once; that a mail went to an address is noted after, one by one.
pub async fn mail_round_as_the_system(hands: &Hands, id: SurveyId) -> Outcome<()> {
    let app = &hands.app;
    let survey = store::surveys::find_as_the_system(&mut app.db(), id).await?.or_absent()?;
    let round = store::invitations::standing(&mut app.db(), id).await?.round;
    let Some(key) = vault::keys::find(&mut app.db(), app.vault(), id.uuid()).await? else { return Ok(()) };
    let kept = store::invitations::list_contacts(&mut app.db(), id).await?;
    let (new, known): (Vec<_>, Vec<_>) =
        kept.into_iter().filter(|(_, reached, _)| *reached < round).partition(|(_, reached, _)| *reached == 0);
    let mut tokens = drawn(app, id, new.len()).await?;
    let post = Post { hands, survey: &survey };
    for (contact, _, sealed) in new.into_iter().chain(known) {
        let token = tokens.pop();
        let sent = match store::invitations::open_contact(&key, &sealed) {
            Some(address) => post.send(&address, token.as_ref()).await,
            None => Ok(()),
        };
        if let Err(failure) = sent {
            tokens.extend(token);
            take_back(app, id, &tokens).await?;
            return Err(failure);
        }
        app.command(async |mut work: Work| {
            let why = TheSystem("the mail was handed over");
            store::invitations::mark_contact(&mut work, contact, round, &why).await?;
            work.commit_unrecorded("an invitation or a reminder was handed over").await
        })
        .await?;
    }
    Ok(())
}

async fn drawn(app: &App, id: SurveyId, count: usize) -> Outcome<Vec<Token>> {
    if count == 0 {
        return Ok(Vec::new());
    }
    app.command(async |mut work: Work| {
        let tokens = draw(&mut work, id, count, &TheSystem("invitations were asked for")).await?;
        work.commit_unrecorded("tokens for invitations that somebody asked for").await?;
        Ok(tokens)
    })
    .await
}

/// Tokens that reached nobody give no right.
async fn take_back(app: &App, id: SurveyId, tokens: &[Token]) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let why = TheSystem("these were handed to nobody");
        for token in tokens {
            store::invitations::use_token(&mut work, id, &token.lookup(app.vault(), id), &why).await?;
        }
        let less = i64::try_from(tokens.len()).unwrap_or_default();
        store::invitations::count_issued(&mut work, id, -less, &why).await?;
        work.commit_unrecorded("tokens that could not be sent are taken back").await
    })
    .await
}

struct Post<'a> {
    hands: &'a Hands,
    survey: &'a Survey,
}

impl Post<'_> {
    /// One mail: with a token it invites, without one it reminds and carries no link.
    async fn send(&self, to: &Contact, token: Option<&Token>) -> Outcome<()> {
        let (hands, survey) = (self.hands, self.survey);
        let written = |language: &&Language| survey.title.exactly(language.tag()).is_some();
        let language = Language::ALL.iter().find(written).copied().unwrap_or(Language::English);
        let words = hands.catalogue.words(language);
        let tag = questionnaires::Tag::from(language);
        let title = survey.title.best(&tag, &[]).map(|(title, _)| title).unwrap_or_default();
        let name = hands.settings.name.as_str();
        let link = token.map(|token| hands.settings.link(&format!("/s/{}/t/{}", survey.link, token.grouped())));
        let values = [
            ("title", i18n::name(title)),
            ("name", name.into()),
            ("address", link.as_deref().unwrap_or_default().into()),
        ];
        let key = if link.is_some() { "invite" } else { "remind" };
        let subject = words.with(&format!("surveys-mail-{key}-subject"), &values);
        let body = words.with(&format!("surveys-mail-{key}-body"), &values);
        hands.mailer.send(&to.mail, &subject, &body).await
    }
}
