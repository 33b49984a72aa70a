use super::found;
use crate::{
    model::{Channel, Response, ResponseId, State, SurveyId},
    permissions::TrySurvey,
    proof::Proof,
    rules::{NOT_NOW, week_of},
    store,
};
use kernel::{Caller, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};
use questionnaires::{Answers, Tag};

/// Keeps answers that were given to try a survey out: apart from all others, in no figure, destroyed when it is approved.
pub async fn try_survey(app: &App, caller: &Caller, id: SurveyId, (tag, answers): (&Tag, &Answers)) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<TrySurvey>(&mut work, caller, id).await?;
        let version = store::versions::find_in_the_making(&mut work, id).await?.or_refuse(NOT_NOW)?;
        let response = Response {
            id: ResponseId::untimed(app.random()),
            survey: id,
            version: version.head.id,
            major: version.head.number.major,
            channel: Channel::Web,
            language: tag.clone(),
            week: week_of(app.now()),
            state: State::Test,
            reason: None,
            answers: answers.clone(),
        };
        let key = vault::keys::create(&mut work, app.vault(), app.random(), response.id.uuid()).await?;
        store::responses::insert(&mut work, (&response, &key), app.random(), &proof).await?;
        work.commit(proof.record(survey.reference())).await
    })
    .await
}

/// Destroys what was answered to try it out. Gives how many.
pub async fn destroy_tests(app: &App, caller: &Caller, id: SurveyId) -> Outcome<usize> {
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<TrySurvey>(&mut work, caller, id).await?;
        let destroyed = destroy(&mut work, id, &proof).await?;
        work.commit(proof.record(survey.reference()).note("test_answers_destroyed", destroyed)).await?;
        Ok(destroyed)
    })
    .await
}

/// Keys first, so that nothing of them can be read even from a copy of the rows.
pub(super) async fn destroy(work: &mut Work, id: SurveyId, proof: &impl Proof) -> Outcome<usize> {
    let gone = store::responses::remove_tests(work, id, proof).await?;
    for response in &gone {
        vault::keys::destroy(work, response.uuid()).await?;
    }
    Ok(gone.len())
}

/// How many answers were given to try it out.
pub async fn count_tests(app: &App, id: SurveyId) -> Outcome<i64> {
    let counts = store::responses::count(&mut app.db(), id).await?;
    Ok(counts.iter().filter(|(_, state, ..)| *state == State::Test).map(|(.., count)| count).sum())
}
