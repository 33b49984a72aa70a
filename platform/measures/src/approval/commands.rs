//! Reviewing, approving and withdrawing a version: find, allow, decide, save, commit with record.

use super::{
    CHANGED_MEANWHILE, Step, Taken,
    rules::{self, Reviewed},
    store,
};
use crate::{
    Definition, Definitions, Stage, Version, order,
    permissions::{ApproveDefinition, ReviewDefinition, SeeDefinitions, WithdrawDefinition},
};
use db::Read;
use kernel::{Caller, Granted, Id, OrRefusal, Outcome, Ref, Standing, Verb};
use ledger::{App, Record, RecordOf, Work};

enum StepMark {}

/// A version as somebody saw it when they decided: which, and how many steps it had taken.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The definition.
    pub id: &'a str,
    /// Its version.
    pub version: i64,
    /// How many steps this version had taken.
    pub steps: i64,
}

/// What is decided on: a version with its steps so far.
struct Open<'a> {
    definition: &'a Definition,
    version: &'a Version,
    /// The steps of every version of this definition.
    all: Vec<Taken>,
    stage: Stage,
}

impl Open<'_> {
    fn steps(&self) -> Vec<Taken> {
        self.all.iter().filter(|taken| taken.version == self.version.version).cloned().collect()
    }
}

/// Definitions stand nowhere: who may do this anywhere may do it to each.
const NOWHERE: Standing = Standing { owner: None, organisation: None };

async fn found<'a>(read: &mut impl Read, definitions: &'a Definitions, seen: Seen<'_>) -> Outcome<Open<'a>> {
    let definition = definitions.get(seen.id).or_absent()?;
    let version = definition.version(seen.version).or_absent()?;
    let all = store::steps_of(read, seen.id).await?;
    let own = all.iter().filter(|taken| taken.version == seen.version);
    let (count, last) = own.fold((0, None), |(count, _), taken| (count + 1, Some(taken.stage)));
    if count != seen.steps {
        return Err(CHANGED_MEANWHILE.into());
    }
    Ok(Open { definition, version, all, stage: rules::stage(version.stage, last) })
}

/// A definition with the stages of this house, and the steps of all its versions.
pub async fn read_definition(
    app: &App,
    caller: &Caller,
    definitions: &Definitions,
    id: &str,
) -> Outcome<(Definition, Vec<Taken>)> {
    caller.signed_in()?;
    let _proof = caller.may::<SeeDefinitions>(&NOWHERE)?;
    let definition = definitions.get(id).or_absent()?;
    let stages = super::stages(&mut app.db()).await?;
    Ok((stages.on(definition), store::steps_of(&mut app.db(), id).await?))
}

/// Every definition with the stages of this house, those that are not counted too.
pub async fn list_all_definitions(app: &App, caller: &Caller, definitions: &Definitions) -> Outcome<Vec<Definition>> {
    caller.signed_in()?;
    let _proof = caller.may::<SeeDefinitions>(&NOWHERE)?;
    let stages = super::stages(&mut app.db()).await?;
    Ok(definitions.iter().map(|definition| stages.on(definition)).collect())
}

/// Writes a review with people with lived experience down.
pub async fn review_definition(
    app: &App,
    caller: &Caller,
    definitions: &Definitions,
    (seen, reviewed): (Seen<'_>, &Reviewed),
) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<ReviewDefinition>(&NOWHERE)?;
        let open = found(&mut work, definitions, seen).await?;
        let today = order::today(app);
        let stage = rules::review(open.stage, reviewed, today)?;
        let taken = Taken {
            people: reviewed.people.trim().to_owned(),
            day: reviewed.day.unwrap_or(today),
            ..step(app, caller, seen, (reviewed.verdict.step(), stage, &reviewed.said))
        };
        store::insert(&mut work, &taken).await?;
        work.commit(record(&proof, &taken)).await
    })
    .await
}

/// Approves a version; whatever was approved of this definition before is superseded.
pub async fn approve_definition(
    app: &App,
    caller: &Caller,
    definitions: &Definitions,
    (seen, reason): (Seen<'_>, &str),
) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<ApproveDefinition>(&NOWHERE)?;
        let open = found(&mut work, definitions, seen).await?;
        rules::approve(open.stage, &open.steps(), Some(by), reason)?;
        let taken = step(app, caller, seen, (Step::Approved, Stage::Approved, reason));
        store::insert(&mut work, &taken).await?;
        for earlier in earlier(&open) {
            let over = step(app, caller, earlier, (Step::Superseded, Stage::Superseded, ""));
            store::insert(&mut work, &over).await?;
        }
        work.commit(record(&proof, &taken)).await
    })
    .await
}

/// The earlier versions that the house had approved.
fn earlier<'a>(open: &'a Open<'_>) -> impl Iterator<Item = Seen<'a>> {
    let before = open.definition.versions.iter().filter(|version| version.version < open.version.version);
    before.filter_map(|version| {
        let own: Vec<_> = open.all.iter().filter(|taken| taken.version == version.version).collect();
        let approved = own.last().is_some_and(|last| last.stage == Stage::Approved);
        let steps = i64::try_from(own.len()).unwrap_or(i64::MAX);
        approved.then_some(Seen { id: &open.definition.id, version: version.version, steps })
    })
}

/// Takes a version back, with a reason: it is counted no more.
pub async fn withdraw_definition(
    app: &App,
    caller: &Caller,
    definitions: &Definitions,
    (seen, reason): (Seen<'_>, &str),
) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<WithdrawDefinition>(&NOWHERE)?;
        let open = found(&mut work, definitions, seen).await?;
        rules::withdraw(open.stage, reason)?;
        let taken = step(app, caller, seen, (Step::Withdrawn, Stage::Withdrawn, reason));
        store::insert(&mut work, &taken).await?;
        work.commit(record(&proof, &taken)).await
    })
    .await
}

fn step(app: &App, caller: &Caller, seen: Seen<'_>, (step, stage, said): (Step, Stage, &str)) -> Taken {
    let id: Id<StepMark> = Id::fresh(app.clock(), app.random());
    Taken {
        id: id.uuid(),
        definition: seen.id.to_owned(),
        version: seen.version,
        number: seen.steps + 1,
        step,
        stage,
        people: String::new(),
        said: said.trim().to_owned(),
        day: order::today(app),
        at: app.now(),
        by_person: caller.person(),
        invented: false,
    }
}

fn record<V: Verb>(proof: &Granted<V>, taken: &Taken) -> Record {
    let id: Id<StepMark> = Id::from_uuid(taken.id);
    let record = proof.record(Ref::new("measures", id)).note("definition", taken.definition.as_str());
    record.note("version", taken.version).note("step", taken.step.as_str()).note("stage", taken.stage.as_str())
}
