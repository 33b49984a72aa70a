use super::{found, today, try_out};
use crate::{
    model::{SentBack, Survey, SurveyId, Version},
    permissions::{ApproveSurvey, HandIn, SendBack as SendBackVerb},
    rules::{CHANGED_MEANWHILE, KIND_LOCKED, NOT_NOW, TEXT_EMPTY, edit, life, meaning},
    store,
};
use kernel::{Caller, Granted, OrRefusal, Outcome, Verb};
use ledger::{App, RecordOf, Work};

/// The survey with the version in the making, when the caller may do `V` and nobody changed it since.
async fn in_the_making<V: Verb>(
    work: &mut Work,
    caller: &Caller,
    (id, seen): (SurveyId, i64),
) -> Outcome<(Survey, Version, Granted<V>)> {
    let (survey, proof) = found::<V>(work, caller, id).await?;
    let version = store::versions::find_in_the_making(work, id).await?.or_refuse(NOT_NOW)?;
    if version.head.version != seen {
        return Err(CHANGED_MEANWHILE.into());
    }
    Ok((survey, version, proof))
}

/// A draft is handed in: from now on its words stand still until somebody else approves it or sends it back.
pub async fn hand_in(app: &App, caller: &Caller, at: (SurveyId, i64), says: life::Says) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let (survey, mut version, proof) = in_the_making::<HandIn>(&mut work, caller, at).await?;
        let before = match store::versions::find_head_shown(&mut work, survey.id).await? {
            Some(head) => store::versions::find(&mut work, head.id).await?,
            None => None,
        };
        let answered = before.as_ref().filter(|before| before.head.answered);
        if answered
            .is_some_and(|earlier| !meaning::changed_kinds(&earlier.questionnaire, &version.questionnaire).is_empty())
        {
            return Err(KIND_LOCKED.into());
        }
        life::hand_in(&mut version, before.as_ref(), says)?;
        store::versions::save_head(&mut work, &mut version, &proof).await?;
        work.commit(proof.record(survey.reference()).note("version", version.head.number.to_string())).await
    })
    .await
}

/// Somebody who did not write it approves it. The answers given to try it out are destroyed.
pub async fn approve_survey(app: &App, caller: &Caller, at: (SurveyId, i64)) -> Outcome<()> {
    let by = caller.signed_in()?;
    app.command(async |mut work: Work| {
        let (survey, mut version, proof) = in_the_making::<ApproveSurvey>(&mut work, caller, at).await?;
        life::approve(&mut version, by, today(app))?;
        store::versions::save_head(&mut work, &mut version, &proof).await?;
        let destroyed = try_out::destroy(&mut work, survey.id, &proof).await?;
        let record = proof.record(survey.reference()).note("version", version.head.number.to_string());
        work.commit(record.note("test_answers_destroyed", destroyed)).await
    })
    .await
}

/// It goes back to its author: with words from whoever was to approve it.
pub async fn send_back(app: &App, caller: &Caller, at: (SurveyId, i64), words: &str) -> Outcome<()> {
    let by = caller.signed_in()?;
    let words = edit::tidy(words);
    app.command(async |mut work: Work| {
        let (survey, mut version, proof) = in_the_making::<SendBackVerb>(&mut work, caller, at).await?;
        // Writers take their own back without a word.
        if words.is_empty() && !version.writers.contains(&by) {
            return Err(TEXT_EMPTY.into());
        }
        let note = (!words.is_empty()).then(|| SentBack { by, words: words.clone() });
        life::send_back(&mut version, note)?;
        store::versions::save_head(&mut work, &mut version, &proof).await?;
        work.commit(proof.record(survey.reference())).await
    })
    .await
}
