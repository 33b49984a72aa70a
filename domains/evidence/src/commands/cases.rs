//! Business cases: begun, written, resting on published figures, handed in, decided, looked at again.

use super::{prepare::today, see::list_out};
use crate::{
    model::{Case, CaseId, CaseStage, CaseWriting, Decision, Out, Paper, Pin, ReleaseId, Since, Stage, Verdict},
    permissions::{DecideCase, WriteCase},
    rules::cases::{self as rules, FIGURE_UNKNOWN, PLACE_UNKNOWN, Source},
    store::{self, cases as kept},
};
use db::Json;
use i18n::Written;
use kernel::{
    Caller, Change, Date, Granted, Id, Language, OrRefusal, OrganisationId, Outcome, PersonId, Refusal, Verb,
};
use ledger::{App, RecordOf, Work};
use organisations::{model::OrganisationKind, store::nodes};

/// What is handed in: what stands in the pack, and the file that was set from it.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPaper {
    /// What stands in it.
    pub content: print::Document,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The cases within reach, newest first.
pub async fn list_cases(app: &App, caller: &Caller) -> Outcome<Vec<Case>> {
    caller.signed_in()?;
    Ok(kept::list(&mut app.db(), &caller.sight::<WriteCase>()).await?)
}

/// One of them.
pub async fn find_case(app: &App, caller: &Caller, id: CaseId) -> Outcome<Case> {
    caller.signed_in()?;
    kept::find(&mut app.db(), id, &caller.sight::<WriteCase>()).await?.or_absent()
}

/// The pack of a case as it was handed in this time, or last; none while it never was.
pub async fn find_paper(app: &App, caller: &Caller, id: CaseId, number: Option<i64>) -> Outcome<Option<Paper>> {
    let case = find_case(app, caller, id).await?;
    Ok(kept::find_paper(&mut app.db(), case.id, number).await?)
}

/// The number and the digest of each pack of a case, the first one first.
pub async fn list_papers(app: &App, caller: &Caller, id: CaseId) -> Outcome<Vec<(i64, String)>> {
    let case = find_case(app, caller, id).await?;
    Ok(kept::list_papers(&mut app.db(), case.id).await?)
}

/// A release that is valid now, from which figures are pinned.
pub async fn find_released(app: &App, id: ReleaseId) -> Outcome<Out> {
    let out = store::published::find(&mut app.db(), id).await?;
    out.filter(Out::is_current).or_absent()
}

/// What became of the pinned figures of a case since, in their order.
pub async fn what_changed(app: &App, case: &Case) -> Outcome<Vec<Since>> {
    if case.pins.0.is_empty() {
        return Ok(Vec::new());
    }
    let outs = list_out(app).await?;
    let since = |pin: &Pin| {
        let own = outs.iter().find(|out| out.id == pin.release);
        let newest = own.and_then(|own| outs.iter().find(|out| out.name == own.name && out.is_current()));
        rules::since(pin, own.map_or(Stage::Withdrawn, |own| own.stage), newest.map(|out| &out.document.0))
    };
    Ok(case.pins.0.iter().map(since).collect())
}

/// The country, its regions and areas, as far as the caller may write for them.
pub async fn list_case_places(app: &App, caller: &Caller) -> Outcome<Vec<(OrganisationId, Written)>> {
    caller.signed_in()?;
    let (sight, day) = (caller.sight::<WriteCase>(), today(app));
    let mut found = Vec::new();
    for node in nodes::list_structure(&mut app.db()).await? {
        let offered = matches!(
            node.kind,
            OrganisationKind::Nation | OrganisationKind::HealthRegion | OrganisationKind::IntegratedHealthcareArea
        );
        if offered && node.existed_on(day) && nodes::find_within(&mut app.db(), node.id, &sight).await?.is_some() {
            found.push((node.id, node.names));
        }
    }
    Ok(found)
}

/// Begins a case for a place within reach.
pub async fn begin_case(
    app: &App,
    caller: &Caller,
    organisation: OrganisationId,
    language: Language,
) -> Outcome<CaseId> {
    let maker = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let place = nodes::find_within(&mut work, organisation, &caller.sight::<WriteCase>()).await?;
        place.or_refuse(PLACE_UNKNOWN)?;
        let case = Case {
            id: Id::fresh(app.clock(), app.random()),
            organisation,
            language: language.tag().to_owned(),
            stage: CaseStage::Draft,
            writing: Json(CaseWriting::default()),
            pins: Json(Vec::new()),
            decision: None,
            review_on: None,
            writers: Json(vec![maker]),
            made_on: today(app),
            submitted_on: None,
            version: 1,
        };
        let proof = caller.may::<WriteCase>(&case.standing())?;
        kept::insert(&mut work, &case, &proof).await?;
        work.commit(proof.record(case.reference()).note("did", "began")).await?;
        Ok(case.id)
    })
    .await
}

async fn found<V: Verb>(work: &mut Work, caller: &Caller, id: CaseId) -> Outcome<(Case, Granted<V>)> {
    let case = kept::find(work, id, &caller.sight::<V>()).await?.or_absent()?;
    let proof = caller.may::<V>(&case.standing())?;
    Ok((case, proof))
}

/// A step of somebody who writes on a case; whoever did remembers to be one of its writers.
async fn on_it(
    app: &App,
    caller: &Caller,
    id: CaseId,
    did: &'static str,
    step: impl Fn(Case) -> Result<Change<Case, ()>, Refusal> + Sync,
) -> Outcome<()> {
    let by: PersonId = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (case, proof) = found::<WriteCase>(&mut work, caller, id).await?;
        let mut case = match step(case)? {
            Change::Made(case, ()) => rules::written_by(case, by),
            Change::AlreadySo(_) => return work.unchanged().await,
        };
        kept::save(&mut work, &mut case, &proof).await?;
        let figures = i64::try_from(case.pins.0.len()).unwrap_or(i64::MAX);
        work.commit(proof.record(case.reference()).note("did", did).note("figures", figures)).await
    })
    .await
}

/// Keeps what was typed, unfinished too.
pub async fn write_case(app: &App, caller: &Caller, (id, seen): (CaseId, i64), writing: &CaseWriting) -> Outcome<()> {
    on_it(app, caller, id, "wrote", |case| rules::write(case, seen, writing.clone())).await
}

/// Pins a figure of a release that is valid now.
pub async fn pin_figure(app: &App, caller: &Caller, id: CaseId, (release, name): (ReleaseId, &str)) -> Outcome<()> {
    find_case(app, caller, id).await?;
    let out = find_released(app, release).await.map_err(|_| FIGURE_UNKNOWN)?;
    let digest = kept::find_digest(&mut app.db(), release).await?.or_refuse(FIGURE_UNKNOWN)?;
    let published_on = out.published_at.to_zoned(jiff::tz::TimeZone::UTC).date();
    let source = Source { release, document: &out.document.0, digest: &digest, published_on };
    let pin = rules::pin_of(&source, name)?;
    on_it(app, caller, id, "pinned", |case| rules::pin(case, pin.clone())).await
}

/// Takes a figure out again.
pub async fn unpin_figure(app: &App, caller: &Caller, id: CaseId, mark: &str) -> Outcome<()> {
    on_it(app, caller, id, "took out", |case| rules::unpin(case, mark)).await
}

/// Hands a case in with the pack that was set from it as it was seen. From now on both stand still.
pub async fn submit_case(app: &App, caller: &Caller, (id, seen): (CaseId, i64), paper: &NewPaper) -> Outcome<()> {
    let by: PersonId = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (case, proof) = found::<WriteCase>(&mut work, caller, id).await?;
        let mut case = rules::written_by(rules::submit(case, seen, today(app))?, by);
        let before = kept::list_papers(&mut work, id).await?;
        let number = before.last().map_or(1, |(number, _)| number + 1);
        let digest = rules::digest_of(&paper.bytes);
        let whole = Paper { number, content: paper.content.clone(), digest, bytes: paper.bytes.clone() };
        kept::save(&mut work, &mut case, &proof).await?;
        kept::insert_paper(&mut work, (id, &whole), app.now(), &proof).await?;
        let record = proof.record(case.reference()).note("did", "handed in");
        work.commit(record.note("pack", whole.digest.as_str())).await
    })
    .await
}

/// Decides on a case that others wrote.
pub async fn decide_case(app: &App, caller: &Caller, id: CaseId, (verdict, reason): (Verdict, &str)) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (case, proof) = found::<DecideCase>(&mut work, caller, id).await?;
        let decision = Decision { verdict, reason: reason.trim().to_owned(), by, on: today(app) };
        let mut case = rules::decide(case, decision)?;
        kept::save(&mut work, &mut case, &proof).await?;
        work.commit(proof.record(case.reference()).note("verdict", verdict.as_str())).await
    })
    .await
}

/// Sets the day on which the benefits of what was agreed are looked at.
pub async fn date_review(app: &App, caller: &Caller, id: CaseId, day: Date) -> Outcome<()> {
    caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (case, proof) = found::<DecideCase>(&mut work, caller, id).await?;
        let mut case = match rules::date_review(case, day, today(app))? {
            Change::Made(case, ()) => case,
            Change::AlreadySo(_) => return work.unchanged().await,
        };
        kept::save(&mut work, &mut case, &proof).await?;
        work.commit(proof.record(case.reference()).note("review_on", day.to_string())).await
    })
    .await
}

/// What is broken of the cases, in sentences: a figure or a pack that is not what was kept.
pub async fn check_cases(app: &App) -> Outcome<Vec<String>> {
    let mut broken = Vec::new();
    for case in kept::list_as_the_system(&mut app.db()).await? {
        for pin in case.pins.0.iter().filter(|pin: &&Pin| !rules::is_whole(pin)) {
            broken.push(format!("evidence: the case {} rests on a figure that was changed ({})", case.id, pin.mark));
        }
        let papers = kept::list_papers(&mut app.db(), case.id).await?;
        if papers.is_empty() && case.stage != CaseStage::Draft {
            broken.push(format!("evidence: the case {} was handed in without its pack", case.id));
        }
        for (number, digest) in papers {
            let paper = kept::find_paper(&mut app.db(), case.id, Some(number)).await?;
            if paper.is_none_or(|paper| rules::digest_of(&paper.bytes) != digest) {
                broken.push(format!("evidence: pack {number} of the case {} is not what was handed in", case.id));
            }
        }
    }
    Ok(broken)
}
