use super::found;
use crate::{
    model::{SurveyId, Target},
    permissions::{SeeSurveys, SetTarget},
    rules::{COUNT_WRONG, NOT_NOW},
    store,
};
use kernel::{Caller, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// The most answers that anybody hopes for from one group.
const MOST: i64 = 100_000;

/// Says how many answers are hoped for from those who choose `code` at `item`; nothing takes the target away. Nobody is ever turned
/// away because of it.
pub async fn set_target(
    app: &App,
    caller: &Caller,
    id: SurveyId,
    (item, code, wanted): (&str, &str, Option<i64>),
) -> Outcome<()> {
    if wanted.is_some_and(|wanted| !(1..=MOST).contains(&wanted)) {
        return Err(COUNT_WRONG.into());
    }
    app.command(async |mut work: Work| {
        let (survey, proof) = found::<SetTarget>(&mut work, caller, id).await?;
        let newest = store::versions::find_newest(&mut work, id).await?.or_absent()?;
        let asked = newest.questionnaire.item(item).or_refuse(NOT_NOW)?;
        if !newest.questionnaire.choices_of(asked).iter().any(|choice| choice.code == code) {
            return Err(NOT_NOW.into());
        }
        store::targets::set(&mut work, id, (item, code, wanted), app.random(), &proof).await?;
        work.commit(proof.record(survey.reference()).note("item", item)).await
    })
    .await
}

/// The targets of a survey.
pub async fn list_targets(app: &App, caller: &Caller, id: SurveyId) -> Outcome<Vec<Target>> {
    store::surveys::find(&mut app.db(), id, &caller.sight::<SeeSurveys>()).await?.or_absent()?;
    Ok(store::targets::list(&mut app.db(), id).await?)
}
