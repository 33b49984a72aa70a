use super::{held, key_of, today};
use crate::{
    events::ContributionHidden,
    facts,
    model::{Contribution, MessageBody, Publication, Side, Verdict},
    permissions::{AnswerCheck, Disagree, RateReply, Withdraw, WriteBack},
    proof::Holder,
    rules,
    store::{self, messages::NewMessage},
};
use kernel::{Change, Outcome};
use ledger::{App, Work};

/// The author writes back.
pub async fn write_back(app: &App, holder: &Holder, text: &str) -> Outcome<Contribution> {
    let body = MessageBody { text: rules::text_from_form(text)?, signed: None, outcome: None, reason: None };
    app.command(async |mut work: Work| {
        let state = held(&mut work, holder).await?;
        let record = holder.record::<WriteBack>(&state)?;
        let Change::Made(state, events) = rules::write_back(state, app.now())? else {
            return Err(rules::NOT_NOW.into());
        };
        let key = key_of(&mut work, app, state.id).await?;
        let message = NewMessage { side: Side::Author, at: state.mode.grain().blur(app.now()), body: &body };
        store::messages::add(&mut work, (state.id, &key), app.random(), &message, holder).await?;
        store::contributions::save(&mut work, &state, &events, app.now(), holder).await?;
        facts::tell(&mut work, state.id).await?;
        work.commit(record).await?;
        Ok(state)
    })
    .await
}

/// The author takes it back: key and words are destroyed at once, the count stays.
pub async fn withdraw(app: &App, holder: &Holder) -> Outcome<Contribution> {
    app.command(async |mut work: Work| {
        let before = held(&mut work, holder).await?;
        let (record, hidden) = (holder.record::<Withdraw>(&before)?, was_public(&before));
        let (state, events) = match rules::withdraw(before)? {
            Change::Made(state, events) => (state, events),
            Change::AlreadySo(state) => {
                work.unchanged().await?;
                return Ok(state);
            }
        };
        store::authors::remove_content(&mut work, &state, holder).await?;
        vault::keys::destroy(&mut work, state.id.uuid()).await?;
        store::contributions::save(&mut work, &state, &events, app.now(), holder).await?;
        facts::tell(&mut work, state.id).await?;
        work.commit(hidden.iter().fold(record, |record, event| record.telling(event))).await?;
        Ok(state)
    })
    .await
}

/// Others hear that something public is gone; of what never was public they hear nothing.
pub(super) fn was_public(state: &Contribution) -> Option<ContributionHidden> {
    (state.publication == Publication::Published).then_some(ContributionHidden { contribution: state.id })
}

/// The author says whether the answer answers them.
pub async fn rate_reply(app: &App, holder: &Holder, verdict: Verdict) -> Outcome<Contribution> {
    app.command(async |mut work: Work| {
        let state = held(&mut work, holder).await?;
        let record = holder.record::<RateReply>(&state)?;
        match rules::rate_reply(state, verdict)? {
            Change::Made(state, events) => {
                store::contributions::save(&mut work, &state, &events, app.now(), holder).await?;
                facts::tell(&mut work, state.id).await?;
                work.commit(record).await?;
                Ok(state)
            }
            Change::AlreadySo(state) => work.unchanged().await.map(|()| state),
        }
    })
    .await
}

/// The author says that it is not so: one tap, and it is open again, with the theme it lies under.
pub async fn disagree(app: &App, holder: &Holder) -> Outcome<Contribution> {
    app.command(async |mut work: Work| {
        let state = held(&mut work, holder).await?;
        let record = holder.record::<Disagree>(&state)?;
        let (state, events) = match rules::disagree(state, today(app))? {
            Change::Made(state, events) => (state, events),
            Change::AlreadySo(state) => {
                work.unchanged().await?;
                return Ok(state);
            }
        };
        store::contributions::save(&mut work, &state, &events, app.now(), holder).await?;
        facts::tell(&mut work, state.id).await?;
        for theme in store::themes::list_of(&mut work, state.id).await? {
            let Some(row) = store::themes::find(&mut work, theme, &store::Scope::proved()).await? else { continue };
            if let Change::Made(theme, events) = rules::dispute_theme(row.theme(), today(app)) {
                store::themes::save(&mut work, &theme, &events, holder).await?;
            }
        }
        work.commit(record).await?;
        Ok(state)
    })
    .await
}

/// The author answers the moderators' question.
pub async fn answer_check(app: &App, holder: &Holder, verdict: Verdict) -> Outcome<Contribution> {
    app.command(async |mut work: Work| {
        let state = held(&mut work, holder).await?;
        let record = holder.record::<AnswerCheck>(&state)?;
        match rules::answer_check(state, verdict, today(app))? {
            Change::Made(state, events) => {
                store::contributions::save(&mut work, &state, &events, app.now(), holder).await?;
                facts::tell(&mut work, state.id).await?;
                work.commit(record).await?;
                Ok(state)
            }
            Change::AlreadySo(state) => work.unchanged().await.map(|()| state),
        }
    })
    .await
}
