use super::{
    NOWHERE,
    known::{Known, known},
    places::list_nodes,
    prepare::{pinned, save, today},
};
use crate::{
    model::{Plan, Release, ReleaseId, Secret, SharedPeople, Stage},
    permissions::PrepareRelease,
    rules::releases::{
        self, BEING_CHECKED, CHANGED_MEANWHILE, Grid, Made, NO_MEDIANS, NotCounted, RULES_UNKNOWN, STALE, WRONG_STAGE,
        judge, refused, widened,
    },
    store,
};
use db::Json;
use disclosure::{Candidate, RuleSet, release as way};
use jiff::tz::TimeZone;
use kernel::{Caller, Granted, OrFault, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};
use measures::{Definition, Figures, Version, figure::Wish};

/// What a run found of a release, before it is kept.
pub(crate) struct Found {
    /// The release as it was read.
    release: Release,
    /// What was out.
    known: Known,
    /// Its plan, with all that it must be judged with.
    plan: Plan,
    /// Exact figures, and what came of them.
    secret: Secret,
}

/// Counts a release from closed periods, runs disclosure control over it with everything that is out, attacks the
/// outcome, and keeps both. What is not safe stays a draft, and its page names the cells.
pub async fn run_release(app: &App, caller: &Caller, figures: &Figures, id: ReleaseId) -> Outcome<Stage> {
    let found = judge_release(app, caller, figures, id).await?;
    keep_found(app, caller, &found).await
}

/// The long part of a run: it reads, and holds up nobody who writes.
pub(crate) async fn judge_release(app: &App, caller: &Caller, figures: &Figures, id: ReleaseId) -> Outcome<Found> {
    caller.signed_in()?;
    let proof = caller.may::<PrepareRelease>(&NOWHERE)?;
    let release = store::releases::find(&mut app.db(), id).await?.or_absent()?;
    if !matches!(release.stage, Stage::Draft | Stage::Run | Stage::Attacked | Stage::Signed) {
        return Err(WRONG_STAGE.into());
    }
    let known = known(&mut app.db(), app, &proof).await?;
    let plan = widened(&release.plan.0, &known.documents);
    let secret = counted(app, figures, (&release, &plan), &known).await?;
    Ok(Found { release, known, plan, secret })
}

/// Keeps what a run found, unless the release or what is out changed while it ran.
pub(crate) async fn keep_found(app: &App, caller: &Caller, found: &Found) -> Outcome<Stage> {
    app.command(async |mut work: Work| {
        let proof = caller.may::<PrepareRelease>(&NOWHERE)?;
        if store::releases::list_known(&mut work).await? != found.known.ids {
            return Err(STALE.into());
        }
        let release = store::releases::find(&mut work, found.release.id).await?.or_absent()?;
        if release.version != found.release.version {
            return Err(CHANGED_MEANWHILE.into());
        }
        kept(work, app, (release, &found.plan, &found.secret), &proof).await
    })
    .await
}

async fn kept(
    mut work: Work,
    app: &App,
    (release, plan, secret): (Release, &Plan, &Secret),
    proof: &Granted<PrepareRelease>,
) -> Outcome<Stage> {
    let fresh = way::Release { stage: way::Stage::Draft, ..release.way.0.clone() };
    let way = match (&secret.outcome, &secret.attack) {
        (Some(outcome), Some(attack)) if !secret.refused && outcome.is_safe() && attack.narrow.is_empty() => {
            fresh.run(outcome).and_then(|run| run.attacked(attack)).map_err(refused)?
        }
        _ => fresh,
    };
    let release = Release { plan: Json(plan.clone()), ..release.on(way) };
    store::secrets::keep(&mut work, app, (release.id, secret), proof).await?;
    save(&mut work, &release, proof).await?;
    let report = secret.outcome.as_ref().map(|outcome| &outcome.report);
    let record = proof.record(release.reference()).note("what", "run").note("stage", release.stage.as_str());
    let record = record.note("digest", release.digest().unwrap_or_default());
    let record = record.note("cells", report.map_or(0, |report| report.cells));
    work.commit(record.note("shown", report.map_or(0, |report| report.shown))).await?;
    Ok(release.stage)
}

/// Exact figures of one moment, and what disclosure control says of them.
async fn counted(app: &App, figures: &Figures, (release, plan): (&Release, &Plan), known: &Known) -> Outcome<Secret> {
    let rules = RuleSet::named(&plan.rules).ok_or(RULES_UNKNOWN)?;
    let versions = pinned(&mut app.db(), figures, plan).await?;
    let closings = measures::last_counts(&mut app.db(), &plan.times()).await?;
    // Places as they stood when it was closed, so that the same release has the same places later.
    let day = closings.values().map(|one| one.at.to_zoned(TimeZone::UTC).date()).max();
    let nodes = list_nodes(&mut app.db(), day.unwrap_or_else(|| today(app))).await?;
    let tables: Vec<(Definition, Version, Grid)> = versions
        .into_iter()
        .map(|(definition, version)| {
            let grid = Grid::of(plan, &version, &nodes);
            (definition, version, grid)
        })
        .collect();
    let wishes: Vec<Wish> = tables.iter().map(wish).collect();
    let measures::figure::Closed { exact, closings } = figures.closed(app, &wishes).await?;
    let (mut candidate, mut shared, mut late) = (Candidate::default(), Vec::new(), Vec::new());
    (candidate.id, candidate.earlier) = (release.way.0.name(), known.earlier.clone());
    for (at, ((definition, version, grid), exact)) in tables.iter().zip(&exact).enumerate() {
        let table = releases::candidate((&definition.id, version), grid, exact).map_err(|why| match why {
            NotCounted::BeingChecked => BEING_CHECKED,
            NotCounted::Median => NO_MEDIANS.with("measure", releases::title(version)),
        })?;
        shared.extend(releases::shared(&table, grid, exact).0);
        late.extend(releases::late(at, grid, exact));
        candidate.tables.push(table);
    }
    let made = Made { candidate, shared: SharedPeople(shared), rules: rules.clone(), otherwise: plan.otherwise, late };
    let rests_on = releases::rests_on(plan, &closings);
    let (name, titles, plan) = (release.way.0.name(), release.titles.0.clone(), plan.clone());
    // An attack thinks for a while; others are served meanwhile.
    let judging = tokio::task::spawn_blocking(move || {
        judge(made, |outcome| releases::document((&name, &titles, &plan, &rules), rests_on, outcome, &tables))
    });
    judging.await.or_fault("running disclosure control")
}

fn wish((definition, version, grid): &(Definition, Version, Grid)) -> Wish {
    let people = matches!(version.figure, measures::Made::People { .. });
    Wish {
        definition: definition.clone(),
        version: version.clone(),
        spots: grid.spots(),
        pairs: if people { grid.pairs() } else { Vec::new() },
    }
}
