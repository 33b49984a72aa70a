use super::{author::was_public, key_of, today};
use crate::{
    events::ContributionPublished,
    facts,
    model::{
        Contribution, ContributionId, Decision, Happened, MessageBody, Moderation, PlaceShown, Publication, Screening,
        Side,
    },
    permissions::{AskAuthor, Decline, KeepPrivate, Publish, ScreenSafety, StartReading, Unpublish},
    proof::TheSystem,
    rules,
    store::{self, Scope, messages::NewMessage},
};
use kernel::{Caller, Change, OrRefusal, OrganisationId, Outcome, Sight, Standing, Verb};
use ledger::{App, Record, RecordOf, Work};
use organisations::{
    OrganisationKind,
    store::{nodes, within},
};

/// A moderator takes something to read; nobody else takes it for two hours.
pub async fn start_reading(app: &App, caller: &Caller, id: ContributionId) -> Outcome<Contribution> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (state, standing) = found(&mut work, id, &caller.sight::<StartReading>()).await?;
        let proof = caller.may::<StartReading>(&standing)?;
        match rules::start_reading(state, by, app.now())? {
            Change::Made(state, events) => {
                store::contributions::save(&mut work, &state, &events, app.now(), &proof).await?;
                facts::tell(&mut work, state.id).await?;
                work.commit(proof.record(state.reference())).await?;
                Ok(state)
            }
            Change::AlreadySo(state) => work.unchanged().await.map(|()| state),
        }
    })
    .await
}

/// Somebody says what they found when reading for safety.
pub async fn screen_safety(
    app: &App,
    caller: &Caller,
    id: ContributionId,
    seen: i64,
    screening: Screening,
) -> Outcome<Contribution> {
    app.command(async |mut work: Work| {
        let (state, standing) = found(&mut work, id, &caller.sight::<ScreenSafety>()).await?;
        let proof = caller.may::<ScreenSafety>(&standing)?;
        let Change::Made(state, events) = rules::screen(state, seen, screening)? else {
            return Err(rules::NOT_NOW.into());
        };
        store::contributions::save(&mut work, &state, &events, app.now(), &proof).await?;
        facts::tell(&mut work, state.id).await?;
        let record = proof.record(state.reference()).note("safety", state.safety.as_str());
        work.commit(record.note("criticality", state.criticality)).await?;
        Ok(state)
    })
    .await
}

/// A moderator decides what becomes of something.
pub async fn moderate(app: &App, caller: &Caller, id: ContributionId, decision: Decision) -> Outcome<Contribution> {
    let by = caller.signed_in()?;
    let words = words_of(&decision.verdict)?;
    app.command(async |mut work: Work| {
        let (before, standing) = found(&mut work, id, &caller.sight::<StartReading>()).await?;
        let record = record_of(caller, &standing, &before, &decision.verdict)?;
        let hidden = was_public(&before);
        let place = public_place(&mut work, &before).await?;
        let Change::Made(state, events) = rules::moderate(before, by, app.now(), &decision, place)? else {
            return Err(rules::NOT_NOW.into());
        };
        let proof = caller.may::<StartReading>(&standing)?;
        // What a first moderator proposes is not decided: the author reads the words of the second one.
        let is_proposal = events.iter().any(|event| matches!(event, Happened::DeclineProposed { .. }));
        if let Some(body) = words.as_ref().filter(|_| !is_proposal) {
            let key = key_of(&mut work, app, state.id).await?;
            let message = NewMessage { side: Side::Moderator, at: state.mode.grain().blur(app.now()), body };
            store::messages::add(&mut work, (state.id, &key), app.random(), &message, &proof).await?;
        }
        store::contributions::save(&mut work, &state, &events, app.now(), &proof).await?;
        facts::tell(&mut work, state.id).await?;
        work.commit(told(record, &state, &events, hidden)).await?;
        Ok(state)
    })
    .await
}

/// What this caller may moderate, and how it stands with it.
async fn found<V: Verb>(work: &mut Work, id: ContributionId, sight: &Sight<V>) -> Outcome<(Contribution, Standing)> {
    let state = store::contributions::find(work, id, &Scope::moderation(sight)).await?.or_absent()?;
    let standing = state.standing(sight.organisation());
    Ok((state, standing))
}

/// The audit line: the verb is what was decided, the note its reason. The words for the author stand nowhere but sealed.
fn record_of(caller: &Caller, standing: &Standing, state: &Contribution, verdict: &Moderation) -> Outcome<Record> {
    let subject = state.reference();
    Ok(match verdict {
        Moderation::Publish => caller.may::<Publish>(standing)?.record(subject),
        Moderation::KeepPrivate { reason, .. } => {
            caller.may::<KeepPrivate>(standing)?.record(subject).note("reason", reason.as_str())
        }
        Moderation::Decline { reason, .. } => {
            caller.may::<Decline>(standing)?.record(subject).note("reason", reason.as_str())
        }
        Moderation::Unpublish { reason, .. } => {
            caller.may::<Unpublish>(standing)?.record(subject).note("reason", reason.as_str())
        }
        Moderation::AskAuthor { .. } => caller.may::<AskAuthor>(standing)?.record(subject),
        Moderation::PutBack => caller.may::<StartReading>(standing)?.record(subject).note("put_back", true),
    })
}

fn told(
    record: Record,
    state: &Contribution,
    events: &[Happened],
    hidden: Option<crate::events::ContributionHidden>,
) -> Record {
    let public = ContributionPublished { contribution: state.id, kind: state.kind, place: state.public_place };
    match state.publication {
        Publication::Published if events.iter().any(|event| matches!(event, Happened::Published { .. })) => {
            record.telling(&public)
        }
        Publication::Published => record,
        _ => hidden.iter().fold(record, |record, event| record.telling(event)),
    }
}

/// The words for the author, with the code of the reason.
fn words_of(verdict: &Moderation) -> Outcome<Option<MessageBody>> {
    let (words, reason) = match verdict {
        Moderation::Publish | Moderation::PutBack => return Ok(None),
        Moderation::AskAuthor { words } => (words, None),
        Moderation::KeepPrivate { reason, words } => (words, Some(reason.as_str())),
        Moderation::Decline { reason, words } => (words, Some(reason.as_str())),
        Moderation::Unpublish { reason, words } => (words, Some(reason.as_str())),
    };
    let text = rules::text_from_form(words)?;
    Ok(Some(MessageBody { text, signed: None, outcome: None, reason: reason.map(str::to_owned) }))
}

/// What the public sees as its place: the service, or the nearest area around it when the author wished.
async fn public_place(work: &mut Work, state: &Contribution) -> Outcome<Option<OrganisationId>> {
    let Some(service) = state.service else { return Ok(None) };
    if state.place_shown == PlaceShown::Service {
        return Ok(Some(service));
    }
    let mut nearest: Option<(u8, OrganisationId)> = None;
    for outer in within::list_outer(work, service).await? {
        let Some(node) = nodes::find(work, outer).await? else { continue };
        let far = match node.kind {
            OrganisationKind::IntegratedHealthcareArea => 1,
            OrganisationKind::HealthRegion => 2,
            OrganisationKind::Nation => 3,
            _ => continue,
        };
        if nearest.is_none_or(|(known, _)| far < known) {
            nearest = Some((far, outer));
        }
    }
    Ok(nearest.map(|(_, id)| id))
}

/// Readings that nobody ended go back to the others; questions that nobody answered keep it private. Gives how many.
pub async fn lapse_as_the_system(app: &App) -> Outcome<usize> {
    let lapsed = store::contributions::list_lapsed_as_the_system(&mut app.db(), app.now(), today(app)).await?;
    for id in &lapsed {
        app.command(async |mut work: Work| {
            let state = store::contributions::find(&mut work, *id, &Scope::proved()).await?.or_absent()?;
            let why = TheSystem("its time is over");
            match rules::lapse(state, app.now())? {
                Change::Made(state, events) => {
                    store::contributions::save(&mut work, &state, &events, app.now(), &why).await?;
                    facts::tell(&mut work, state.id).await?;
                    work.commit(Record::by_the_system("engagement.lapse", state.reference())).await
                }
                Change::AlreadySo(_) => work.unchanged().await,
            }
        })
        .await?;
    }
    Ok(lapsed.len())
}
