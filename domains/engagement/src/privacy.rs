//! Erasure, portability, how long things are kept, and the check that no promise is broken.

use crate::{
    commands,
    model::{Contribution, ContributionId, ThemeId},
    proof::TheSystem,
    rules::{self, CONTACT_DAYS, THREAD_DAYS, day_of, days_later},
    store::{self, Scope},
};
use db::Read;
use jiff::tz::TimeZone;
use kernel::{OrRefusal, Outcome, PersonId};
use ledger::{App, Work};
use serde_json::{Value, json};
use vault::keys::KeyState;

/// Everything that a person shared from their account is erased: keys destroyed, counts unchanged.
pub async fn erase(app: &App, person: PersonId) -> Outcome<()> {
    for id in store::checks::list_of_person_as_the_system(&mut app.db(), person).await? {
        commands::erase_as_the_system(app, id).await?;
    }
    Ok(())
}

/// Everything that a person shared from their account, for them to take away.
pub async fn portability(app: &App, person: PersonId) -> Outcome<Value> {
    let mut shared = Vec::new();
    let mut db = app.db();
    for id in store::checks::list_of_person_as_the_system(&mut db, person).await? {
        let state = store::contributions::find(&mut db, id, &Scope::proved()).await?.or_absent()?;
        let Some(key) = vault::keys::find(&mut db, app.vault(), id.uuid()).await? else {
            shared.push(json!({ "shared": state }));
            continue;
        };
        let words = store::authors::find_words(&mut db, id, &key).await?.map(|said| said.words);
        let known = store::authors::find_known(&mut db, id, &key).await?;
        let messages = store::messages::list(&mut db, id, &key).await?;
        let messages: Vec<Value> = messages
            .into_iter()
            .map(|message| json!({ "from": message.side, "at": message.at, "said": message.body }))
            .collect();
        let news = store::tellings::list(&mut db, id).await?;
        let news: Vec<Value> = news
            .into_iter()
            .map(|news| json!({ "theme": news.theme, "outcome": news.word, "told_on": news.told_on, "by": news.channel }))
            .collect();
        shared.push(json!({ "shared": state, "words": words, "known_as": known, "messages": messages, "told": news }));
    }
    Ok(json!({ "contributions": shared }))
}

/// What one run of the retention job took away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ended {
    /// Drafts that nobody sent.
    pub drafts: u64,
    /// Codes that nobody used for two years.
    pub codes: u64,
    /// Contacts of threads that came to rest.
    pub contacts: u64,
}

/// Takes away what is kept no longer: drafts after 30 days, codes two years after their last use, contacts 90 days after a thread
/// came to rest.
pub async fn keep_no_longer(app: &App) -> Outcome<Ended> {
    let today = day_of(app.now());
    let mut ended = Ended::default();
    for id in store::drafts::list_over_as_the_system(&mut app.db(), today).await? {
        app.command(async |mut work: Work| {
            store::drafts::remove(&mut work, id, &TheSystem("its thirty days are over")).await?;
            vault::keys::destroy(&mut work, id).await?;
            work.commit_unrecorded("a form that was never sent is not kept longer than promised").await
        })
        .await?;
        ended.drafts += 1;
    }
    let unused = store::checks::month_of(days_later(today, -THREAD_DAYS));
    let quiet = TimeZone::UTC.to_timestamp(days_later(today, -CONTACT_DAYS).at(0, 0, 0, 0)).unwrap_or(app.now());
    let (codes, contacts) = app
        .command(async |mut work: Work| {
            let codes = store::codes::remove_unused_as_the_system(&mut work, unused).await?;
            let contacts = store::checks::remove_old_contacts_as_the_system(&mut work, quiet).await?;
            work.commit_unrecorded("codes and contacts are not kept longer than promised").await?;
            Ok((codes, contacts))
        })
        .await?;
    Ok(Ended { codes, contacts, ..ended })
}

/// What is broken, in sentences for the operator; nothing when all is well.
pub async fn check(app: &App) -> Outcome<Vec<String>> {
    // One unmoving state, or a command between two reads would look like a fault.
    let mut now = app.db().snapshot().await?;
    let mut wrongs: Vec<String> = store::checks::broken(&mut now)
        .await?
        .into_iter()
        .map(|(count, what)| format!("engagement: {count} {what}"))
        .collect();
    let mut after = None;
    loop {
        let ids = store::contributions::list_ids_as_the_system(&mut now, after, 500).await?;
        let Some(last) = ids.last() else { break };
        after = Some(*last);
        for id in ids {
            wrongs.extend(check_one(&mut now, app, id).await?);
        }
    }
    wrongs.extend(check_themes(&mut now).await?);
    Ok(wrongs)
}

/// The state is the fold of its events, its desk and rank follow from it, and its key is there exactly as long as its words.
async fn check_one(read: &mut impl Read, app: &App, id: ContributionId) -> Outcome<Vec<String>> {
    let mut wrongs = Vec::new();
    let state = store::contributions::find(read, id, &Scope::proved()).await?.or_absent()?;
    let events = store::contributions::list_events(read, id).await?;
    if rules::replay(id, &events).as_ref() != Some(&state) {
        wrongs.push(format!("engagement: the state of {id} is not what its events say"));
    }
    if store::checks::find_desk(read, id).await? != (rules::desk(&state), rules::rank(&state)) {
        wrongs.push(format!("engagement: {id} lies in another list than its state says"));
    }
    let key = vault::keys::state(read, id.uuid()).await?;
    if (key == KeyState::Whole) != state.has_words() {
        wrongs.push(format!("engagement: the key of {id} is not there exactly as long as its words"));
    }
    if key == KeyState::Whole && !opens(read, app, &state).await? {
        wrongs.push(format!("engagement: the words of {id} cannot be opened with its key"));
    }
    Ok(wrongs)
}

async fn opens(read: &mut impl Read, app: &App, state: &Contribution) -> Outcome<bool> {
    match vault::keys::find(read, app.vault(), state.id.uuid()).await? {
        Some(key) => Ok(store::authors::find_words(read, state.id, &key).await?.is_some()),
        None => Ok(false),
    }
}

async fn check_themes(read: &mut impl Read) -> Outcome<Vec<String>> {
    let (mut wrongs, mut after) = (Vec::new(), None::<String>);
    loop {
        let page = store::themes::list(read, &Scope::proved(), 200, after.as_deref()).await?;
        for row in &page.items {
            let id: ThemeId = row.theme().id;
            let events = store::themes::list_events(read, id).await?;
            if rules::replay_theme(id, &events) != Some(row.theme()) {
                wrongs.push(format!("engagement: the state of theme {id} is not what its events say"));
            }
        }
        match page.next {
            Some(next) => after = Some(next.as_str().to_owned()),
            None => return Ok(wrongs),
        }
    }
}
