use super::NOWHERE;
use crate::{
    model::{Plan, Release, ReleaseForm, ReleaseId, Stage},
    permissions::PrepareRelease,
    proof::Proof,
    rules::releases::{
        CORRECTED_ALREADY, NAME_TAKEN, NOT_APPROVED, REASON_EMPTY, REASON_LONG, WRONG_STAGE, choose, refused, title,
    },
    store,
};
use db::{Json, Read};
use disclosure::release as way;
use i18n::Written;
use jiff::tz::TimeZone;
use kernel::{Caller, Date, Granted, Id, OrRefusal, Outcome, PersonId, Refusal};
use ledger::{App, RecordOf, Work};
use measures::{Definition, Definitions, Figures};

/// The longest reason, in letters.
const LONGEST_REASON: usize = 1_000;

/// Today (UTC).
pub(crate) fn today(app: &App) -> Date {
    app.now().to_zoned(TimeZone::UTC).date()
}

/// The definitions with the stages of this house, for whoever prepares a release.
pub async fn list_choices(app: &App, caller: &Caller, figures: &Figures) -> Outcome<Vec<Definition>> {
    caller.signed_in()?;
    caller.may::<PrepareRelease>(&NOWHERE).map(drop)?;
    definitions(&mut app.db(), figures.definitions()).await
}

async fn definitions(read: &mut impl Read, all: &Definitions) -> Outcome<Vec<Definition>> {
    let stages = measures::stages(read).await?;
    Ok(all.iter().map(|definition| stages.on(definition)).collect())
}

/// The draft of a release.
pub async fn prepare_release(app: &App, caller: &Caller, figures: &Figures, form: &ReleaseForm) -> Outcome<ReleaseId> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<PrepareRelease>(&NOWHERE)?;
        let known = definitions(&mut work, figures.definitions()).await?;
        let chosen = choose(form, &known, today(app))?;
        if store::releases::find_named(&mut work, &chosen.name, 0).await?.is_some() {
            return Err(NAME_TAKEN.into());
        }
        let drafted = way::Release::draft(&chosen.name, by);
        let release = made(app, (by, drafted), (&chosen.titles, &chosen.plan, ""));
        insert(work, &release, &proof).await
    })
    .await
}

fn made(app: &App, (maker, way): (PersonId, way::Release), (titles, plan, reason): (&Written, &Plan, &str)) -> Release {
    Release {
        id: Id::fresh(app.clock(), app.random()),
        name: way.id.clone(),
        correction: i64::from(way.correction),
        titles: Json(titles.clone()),
        plan: Json(plan.clone()),
        reason: reason.to_owned(),
        withdrawn_because: String::new(),
        stage: Stage::of(&way),
        way: Json(way),
        maker,
        made_at: app.now(),
        due_at: None,
        published_at: None,
        ended_at: None,
        version: 1,
    }
}

async fn insert(mut work: Work, release: &Release, proof: &Granted<PrepareRelease>) -> Outcome<ReleaseId> {
    store::releases::insert(&mut work, release, proof).await?;
    let record = proof.record(release.reference()).note("release", release.way.0.name());
    work.commit(record.note("measures", release.plan.0.measures.len() as u64)).await?;
    Ok(release.id)
}

/// The draft of a correction of what is out: the same plan, counted anew.
pub async fn correct_release(app: &App, caller: &Caller, id: ReleaseId, reason: &str) -> Outcome<ReleaseId> {
    let by = caller.signed_in()?;
    let reason = &self::reason(reason)?;
    app.command(async |mut work: Work| {
        let proof = caller.may::<PrepareRelease>(&NOWHERE)?;
        let old = store::releases::find(&mut work, id).await?.or_absent()?;
        let next = old.way.0.correct(by).map_err(refused)?;
        let taken = store::releases::find_named(&mut work, &old.name, i64::from(next.correction)).await?;
        if taken.is_some() {
            return Err(CORRECTED_ALREADY.into());
        }
        let release = made(app, (by, next), (&old.titles.0, &old.plan.0, reason));
        insert(work, &release, &proof).await
    })
    .await
}

/// A reason that is one.
pub(super) fn reason(text: &str) -> Outcome<String> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(REASON_EMPTY.into()),
        letters if letters > LONGEST_REASON => Err(REASON_LONG.with("limit", LONGEST_REASON.to_string()).into()),
        _ => Ok(text.to_owned()),
    }
}

/// The pinned versions of a plan. Each must be approved at this moment: what was withdrawn since is not released.
pub(super) async fn pinned(
    read: &mut impl Read,
    figures: &Figures,
    plan: &Plan,
) -> Outcome<Vec<(Definition, measures::Version)>> {
    let mut found = Vec::new();
    for pin in &plan.measures {
        let definition = figures.definitions().get(&pin.definition).ok_or_else(Refusal::absent)?;
        let version = definition.version(pin.version).ok_or_else(Refusal::absent)?;
        let stage = measures::stage_of(read, figures.definitions(), (&pin.definition, pin.version)).await?;
        // A later version may have taken its place: figures of its time are still its own.
        if !matches!(stage, Some(measures::Stage::Approved | measures::Stage::Superseded)) {
            return Err(NOT_APPROVED.with("measure", title(version)).into());
        }
        found.push((definition.clone(), version.clone()));
    }
    if found.is_empty() { Err(WRONG_STAGE.into()) } else { Ok(found) }
}

/// A step that was made by `proof`; refused when somebody else was faster.
pub(super) async fn save(work: &mut Work, release: &Release, proof: &impl Proof) -> Outcome<()> {
    match store::releases::save(work, release, proof).await? {
        0 => Err(crate::rules::releases::CHANGED_MEANWHILE.into()),
        _ => Ok(()),
    }
}
