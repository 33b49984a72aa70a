use super::today;
use crate::{
    facts,
    listeners::{MAIL_AUTHOR, TELL_AUTHORS},
    model::{Channel, Contribution, ContributionId, Mode, OutcomeWord, ThemeId},
    proof::TheSystem,
    rules,
    store::{self, Scope},
};
use db::Read;
use jobs::{Hands, NewJob};
use kernel::{Change, OrRefusal, Outcome};
use ledger::{App, Record, Work};
use serde_json::json;

/// Puts the telling of an outcome into the transaction that makes it.
pub(super) async fn enqueue_telling(work: &mut Work, theme: ThemeId, word: OutcomeWord) -> Outcome<()> {
    jobs::enqueue(work, NewJob::new(TELL_AUTHORS, json!({ "theme": theme, "word": word }))).await
}

/// Puts a mail that says "something is new" into the transaction, for those who left an address.
pub(super) async fn enqueue_mail(work: &mut Work, state: &Contribution) -> Outcome<()> {
    match state.mode {
        Mode::CodeOnly | Mode::NoTrace => Ok(()),
        Mode::Named | Mode::ScreenName | Mode::Contactable => {
            let job = NewJob::new(MAIL_AUTHOR, json!({ "contribution": state.id })).grain(state.mode.grain());
            jobs::enqueue(work, job).await
        }
    }
}

/// The ways by which an author can be told.
fn channels(mode: Mode, has_account: bool) -> Vec<Channel> {
    match mode {
        Mode::NoTrace => Vec::new(),
        Mode::CodeOnly => vec![Channel::Code],
        Mode::Contactable => vec![Channel::Code, Channel::Mail],
        Mode::Named | Mode::ScreenName if has_account => vec![Channel::Code, Channel::Page, Channel::Mail],
        Mode::Named | Mode::ScreenName => vec![Channel::Code, Channel::Mail],
    }
}

/// Tells one author the outcome of a theme, by each of their ways. Telling twice ends as telling once.
pub async fn tell_author_as_the_system(
    app: &App,
    id: ContributionId,
    theme: ThemeId,
    word: OutcomeWord,
) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let why = TheSystem("an outcome is told back to those who spoke");
        let state = store::contributions::find(&mut work, id, &Scope::proved()).await?.or_absent()?;
        if !state.has_words() {
            return work.unchanged().await;
        }
        let has_account = store::authors::find_person(&mut work, id).await?.is_some();
        let mut told = 0;
        for channel in channels(state.mode, has_account) {
            told += store::tellings::insert(&mut work, (id, theme), (word, channel), today(app), &why).await?;
        }
        let (state, heard) = match rules::hear_outcome(state, word, today(app)) {
            Change::Made(state, events) => {
                store::contributions::save(&mut work, &state, &events, app.now(), &why).await?;
                facts::tell(&mut work, state.id).await?;
                (state, true)
            }
            Change::AlreadySo(state) => (state, false),
        };
        if told == 0 && !heard {
            return work.unchanged().await;
        }
        if told > 0 {
            enqueue_mail(&mut work, &state).await?;
        }
        let record = Record::by_the_system("engagement.tell_author", state.reference()).note("word", word.as_str());
        work.commit(record.grain(state.mode.grain())).await
    })
    .await
}

/// Mails an author that something is new: no word of what. Those who left no mail address are told by their other ways.
pub async fn mail_author_as_the_system(hands: &Hands, id: ContributionId) -> Outcome<()> {
    let app = &hands.app;
    let state = store::contributions::find(&mut app.db(), id, &Scope::proved()).await?.or_absent()?;
    if let Some(address) = mail_address(&mut app.db(), app, &state).await? {
        let words = hands.catalogue.words(state.language);
        let (name, link) = (hands.settings.name.as_str(), hands.settings.link("/open"));
        let values: &[(&str, i18n::Value<'_>)] = &[("name", name.into()), ("address", link.as_str().into())];
        let subject = words.with("engagement-mail-news-subject", values);
        let body = words.with("engagement-mail-news-body", values);
        hands.mailer.send(&address, &subject, &body).await?;
    }
    if store::tellings::count_unsent(&mut app.db(), id).await? == 0 {
        return Ok(());
    }
    app.command(async |mut work: Work| {
        store::tellings::mark_sent(&mut work, id, &TheSystem("the mail was handed over")).await?;
        work.commit_unrecorded("a mail that says that something is new was handed over").await
    })
    .await
}

/// The mail address of an author who left one; a phone number is none.
async fn mail_address(read: &mut impl Read, app: &App, state: &Contribution) -> Outcome<Option<String>> {
    let Some(key) = vault::keys::find(read, app.vault(), state.id.uuid()).await? else { return Ok(None) };
    let found = match state.mode {
        Mode::Named | Mode::ScreenName => {
            store::authors::find_known(read, state.id, &key).await?.and_then(|known| known.mail)
        }
        Mode::Contactable => store::authors::find_contact(read, state.id, &key).await?,
        Mode::CodeOnly | Mode::NoTrace => None,
    };
    Ok(found.filter(|contact| contact.contains('@')))
}
