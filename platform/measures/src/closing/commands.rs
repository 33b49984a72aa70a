//! Closing a period, counting it again, and reading what was revised.

use super::{
    Body, Closing, NOT_CLOSED, NOTHING_NEW, Revised,
    rules::{self, All},
    store,
};
use crate::{
    Figures, approval,
    figure::Standing,
    order,
    permissions::{ClosePeriod, RevisePeriod, SeeFigures},
};
use cube::Period;
use db::{Ids, Json};
use kernel::{Caller, Id, OrganisationId, Outcome, Ref, Refusal, Standing as Where};
use ledger::{App, Record, RecordOf, Work};
use std::collections::BTreeMap;
use uuid::Uuid;

enum PeriodMark {}

const NOWHERE: Where = Where { owner: None, organisation: None };

/// Makes the figures of a period final, everywhere.
pub async fn close_period(app: &App, caller: &Caller, figures: &Figures, period: Period) -> Outcome<()> {
    let by = caller.signed_in()?;
    let proof = caller.may::<ClosePeriod>(&NOWHERE)?;
    rules::close(period, order::today(app))?;
    let all = count(app, figures, period, &All::new()).await?;
    app.command(async |mut work: Work| {
        let closing = Closing {
            period: period.to_string(),
            revision: 0,
            reason: String::new(),
            at: app.now(),
            by_person: Some(by),
        };
        store::insert_closing(&mut work, &closing).await?;
        keep(&mut work, &closing, &all).await?;
        work.commit(line(proof.record(subject()), &closing, all.len())).await
    })
    .await
}

/// Counts a closed period again, for a reason. What stood there stays; what is other now stands there from now on. Gives
/// how many figures that are.
pub async fn revise_period(
    app: &App,
    caller: &Caller,
    figures: &Figures,
    (period, reason): (Period, &str),
) -> Outcome<usize> {
    let by = caller.signed_in()?;
    let proof = caller.may::<RevisePeriod>(&NOWHERE)?;
    rules::revise(reason)?;
    let standing = standing(app, period).await?;
    let all = count(app, figures, period, &standing).await?;
    app.command(async |mut work: Work| {
        let before = store::closings(&mut work).await?;
        let last = before.iter().filter(|one| one.period == period.to_string()).map(|one| one.revision).max();
        let revision = last.ok_or(NOT_CLOSED)? + 1;
        let changed = rules::changed(&standing, all.clone());
        if changed.is_empty() {
            return Err(NOTHING_NEW.into());
        }
        let reason = reason.trim().to_owned();
        let closing = Closing { period: period.to_string(), revision, reason, at: app.now(), by_person: Some(by) };
        store::insert_closing(&mut work, &closing).await?;
        keep(&mut work, &closing, &changed).await?;
        work.commit(line(proof.record(subject()), &closing, changed.len())).await?;
        Ok(changed.len())
    })
    .await
}

/// Periods stand for no thing with an id.
fn subject() -> Ref {
    let none: Id<PeriodMark> = Id::from_uuid(Uuid::nil());
    Ref::new("measures", none)
}

fn line(record: Record, closing: &Closing, figures: usize) -> Record {
    let record = record.note("period", closing.period.as_str()).note("revision", closing.revision);
    record.note("figures", figures as u64)
}

async fn count(app: &App, figures: &Figures, period: Period, before: &All) -> Outcome<All> {
    let stages = approval::stages(&mut app.db()).await?;
    figures.catch_up(app).await?;
    figures.count_all(app, period, &stages, before).await
}

/// What stands for a period now: the last count of each figure.
async fn standing(app: &App, period: Period) -> Outcome<All> {
    let rows = store::frozen_in(&mut app.db(), &period.to_string()).await?;
    Ok(rows.into_iter().map(|row| ((row.definition, row.node), (row.version, row.body.0))).collect())
}

async fn keep(work: &mut Work, closing: &Closing, all: &All) -> Outcome<()> {
    for ((definition, node), (version, body)) in all {
        let frozen = store::Frozen {
            period: closing.period.clone(),
            definition: definition.clone(),
            node: *node,
            revision: closing.revision,
            version: *version,
            body: Json(body.clone()),
        };
        store::insert_frozen(work, &frozen).await?;
    }
    Ok(())
}

/// Every closing and every count after it, for whoever sees figures anywhere.
pub async fn list_closings(app: &App, caller: &Caller) -> Outcome<Vec<Closing>> {
    if !caller.ever::<SeeFigures>() {
        caller.signed_in()?;
        return Err(Refusal::absent().into());
    }
    Ok(store::closings(&mut app.db()).await?)
}

/// The corrections at one place, or in the whole: what stood there, what stands there now, and why; the newest first.
pub async fn list_revisions(app: &App, caller: &Caller, node: Option<OrganisationId>) -> Outcome<Vec<Revised>> {
    let closings = list_closings(app, caller).await?;
    let why: BTreeMap<(&str, i64), &Closing> =
        closings.iter().map(|one| ((one.period.as_str(), one.revision), one)).collect();
    let nodes: Ids = [node.map_or(Uuid::nil(), |node| node.uuid())].into_iter().collect();
    let mut last: BTreeMap<(String, String), Body> = BTreeMap::new();
    let mut revised = Vec::new();
    for row in store::frozen_at(&mut app.db(), None, &nodes).await? {
        let before = last.insert((row.period.clone(), row.definition.clone()), row.body.0.clone());
        let closing = why.get(&(row.period.as_str(), row.revision)).copied();
        let Some(closing) = closing.filter(|one| one.revision > 0) else { continue };
        revised.push(Revised {
            before: before.unwrap_or_else(Body::nothing).whole.figure(Standing::Final),
            after: row.body.0.whole.figure(Standing::Revised),
            definition: row.definition,
            version: row.version,
            node: row.node,
            period: row.period,
            revision: row.revision,
            reason: closing.reason.clone(),
            at: closing.at,
        });
    }
    revised.sort_by(|one, other| other.at.cmp(&one.at).then_with(|| one.definition.cmp(&other.definition)));
    Ok(revised)
}
