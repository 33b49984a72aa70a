use super::found;
pub use crate::store::left_behind::LeftBehind;
use crate::{
    model::SurveyId,
    permissions::{EditSurvey, SeeSurveys},
    store,
};
use kernel::{Caller, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// What the file of a survey brought that could not be carried, until one of its makers has read it.
pub async fn list_left_behind(app: &App, caller: &Caller, id: SurveyId) -> Outcome<Vec<LeftBehind>> {
    let mut read = app.db();
    store::surveys::find(&mut read, id, &caller.sight::<SeeSurveys>()).await?.or_absent()?;
    Ok(store::left_behind::list(&mut read, id).await?)
}

/// Somebody has read what could not be carried; once it is read, nothing is done.
pub async fn dismiss_left_behind(app: &App, caller: &Caller, id: SurveyId) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<EditSurvey>(&mut work, caller, id).await?;
        if store::left_behind::remove(&mut work, id, &proof).await? == 0 {
            return work.unchanged().await;
        }
        work.commit(proof.record(survey.reference()).note("read", "left_behind")).await
    })
    .await
}
