use super::{found, today};
use crate::{
    events::{FindingsPromised, SurveyOpened},
    model::{Number, Signed, Stage, Survey, SurveyId, Version, VersionHead, VersionId},
    permissions::{CloseSurvey, OpenSurvey, PauseSurvey, StartVersion},
    proof::TheSystem,
    rules::{ANOTHER_IN_THE_MAKING, NOT_NOW, edit, life},
    store,
};
use kernel::{Caller, OrRefusal, Outcome};
use ledger::{App, Record, RecordOf, Work};

/// Opens the approved version, or a paused or closed one again. How people are known stands in the version; this reads it and has no
/// say in it.
pub async fn open_survey(app: &App, caller: &Caller, id: SurveyId, reason: Option<&str>) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (mut survey, proof) = found::<OpenSurvey>(&mut work, caller, id).await?;
        let (mut version, mut others) = to_open(&mut work, id).await?;
        life::promised(&survey)?;
        let signed = reason.map(|reason| Signed { by, reason: edit::tidy(reason), languages: Vec::new() });
        life::open(&mut version, &mut others, signed, today(app))?;
        for other in &mut others {
            store::versions::save_head(&mut work, other, &proof).await?;
        }
        store::versions::save_head(&mut work, &mut version, &proof).await?;
        survey.title.clone_from(&version.questionnaire.title);
        survey.about.clone_from(&version.questionnaire.about);
        store::surveys::save(&mut work, &mut survey, &proof).await?;
        crate::facts::tell(&mut work, survey.id).await?;
        let told = SurveyOpened { survey: id, organisation: survey.organisation };
        let promised = FindingsPromised::of(&survey, false, app.now());
        let record = proof
            .record(survey.reference())
            .telling(&told)
            .telling(&promised)
            .note("version", version.head.number.to_string());
        let late: Vec<String> =
            version.signed.iter().flat_map(|signed| &signed.languages).map(ToString::to_string).collect();
        work.commit(if late.is_empty() { record } else { record.note("out_of_date", late.join(" ")) }).await
    })
    .await
}

/// The version that would be opened: the approved one, or else the one that was open last; with the other ones that are open now.
async fn to_open(work: &mut Work, id: SurveyId) -> Outcome<(Version, Vec<Version>)> {
    let heads = store::versions::list_heads(work, id).await?;
    let approved = heads.iter().find(|head| head.stage == Stage::Approved);
    let chosen = approved.or_else(|| heads.iter().find(|head| head.stage.was_open())).or_refuse(NOT_NOW)?.id;
    let mut others = Vec::new();
    for head in heads.iter().filter(|head| head.id != chosen && matches!(head.stage, Stage::Open | Stage::Paused)) {
        others.extend(store::versions::find(work, head.id).await?);
    }
    Ok((store::versions::find(work, chosen).await?.or_absent()?, others))
}

/// The version that takes answers now, or did last.
async fn running(work: &mut Work, id: SurveyId) -> Outcome<Version> {
    let head = store::versions::find_head_shown(work, id).await?.or_refuse(NOT_NOW)?;
    store::versions::find(work, head.id).await?.or_absent()
}

/// Takes no answers for a while.
pub async fn pause_survey(app: &App, caller: &Caller, id: SurveyId) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<PauseSurvey>(&mut work, caller, id).await?;
        let mut version = running(&mut work, id).await?;
        life::pause(&mut version)?;
        store::versions::save_head(&mut work, &mut version, &proof).await?;
        work.commit(proof.record(survey.reference())).await
    })
    .await
}

/// Ends it: with days for what is on its way, or at once.
pub async fn close_survey(app: &App, caller: &Caller, id: SurveyId, days: i64) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<CloseSurvey>(&mut work, caller, id).await?;
        let mut version = running(&mut work, id).await?;
        life::close(&mut version, days, today(app))?;
        store::versions::save_head(&mut work, &mut version, &proof).await?;
        if days == 0 {
            forget_contacts(&mut work, &version.head).await?;
        }
        let told = FindingsPromised::of(&survey, version.head.stage == Stage::Closed, app.now());
        work.commit(proof.record(survey.reference()).telling(&told).note("days", days)).await
    })
    .await
}

/// Whoever was invited is no longer needed once nothing is taken any more.
async fn forget_contacts(work: &mut Work, head: &VersionHead) -> Outcome<()> {
    store::invitations::remove_contacts(work, head.survey, &TheSystem("the survey is over")).await?;
    store::invitations::remove_tokens(work, head.survey, &TheSystem("the survey is over")).await?;
    Ok(())
}

/// The next version begins as the one that people met last. Its identity goes along: it stands in one place and is not asked again.
pub async fn start_version(app: &App, caller: &Caller, id: SurveyId) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (survey, proof): (Survey, _) = found::<StartVersion>(&mut work, caller, id).await?;
        if store::versions::find_in_the_making(&mut work, id).await?.is_some() {
            return Err(ANOTHER_IN_THE_MAKING.into());
        }
        let before = running(&mut work, id).await?;
        if before.head.stage == Stage::Released {
            return Err(NOT_NOW.into());
        }
        let (shown, Number { major, minor }) = (before.head.id, before.head.number);
        let head = VersionHead {
            id: VersionId::untimed(app.random()),
            number: Number { major, minor: minor.saturating_add(1) },
            stage: Stage::Draft,
            author: by,
            approver: None,
            approved_on: None,
            closing_until: None,
            answered: false,
            version: 1,
            ..before.head.clone()
        };
        let next = Version { head, sent_back: None, signed: None, removed: None, writers: vec![by], ..before };
        store::versions::insert(&mut work, &next, &proof).await?;
        store::pictures::copy(&mut work, (shown, next.head.id), &proof).await?;
        work.commit(proof.record(survey.reference()).note("version", next.head.number.to_string())).await
    })
    .await
}

/// What the calendar does: versions past their last day close by themselves. Gives how many went on.
pub async fn lapse_as_the_system(app: &App) -> Outcome<usize> {
    const VERB: &str = "surveys.close_survey";
    let due = store::versions::list_due_as_the_system(&mut app.db(), today(app)).await?;
    for id in &due {
        app.command(async |mut work: Work| {
            let why = TheSystem("its last day is over");
            let mut version = store::versions::find(&mut work, *id).await?.or_absent()?;
            if life::lapse(&mut version, today(app)).is_err() {
                return work.unchanged().await;
            }
            store::versions::save_head(&mut work, &mut version, &why).await?;
            if version.head.stage == Stage::Closed {
                forget_contacts(&mut work, &version.head).await?;
            }
            let survey = store::surveys::find_as_the_system(&mut work, version.head.survey).await?.or_absent()?;
            let told = FindingsPromised::of(&survey, version.head.stage == Stage::Closed, app.now());
            work.commit(Record::by_the_system(VERB, survey.reference()).telling(&told)).await
        })
        .await?;
    }
    Ok(due.len())
}
