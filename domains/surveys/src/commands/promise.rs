use super::{found, today};
use crate::{
    events::FindingsPromised,
    model::{Outlook, Stage, SurveyId},
    permissions::PromiseFindings,
    rules::{CHANGED_MEANWHILE, DAY_WRONG, PUBLISH_BY_MISSING},
    store,
};
use kernel::{Caller, Date, Outcome};
use ledger::{App, RecordOf, Work};
use questionnaires::Text;

/// By when the findings are published, and what happens now.
#[derive(Clone, Debug)]
pub struct PromiseForm {
    /// The survey as it was seen.
    pub seen: i64,
    /// By when.
    pub publish_by: Option<Date>,
    /// What will happen now, in each language that was written.
    pub what_next: Text,
}

/// Somebody promises by when the findings are published. It stands on the public page, and stays there when it is broken.
pub async fn promise_findings(app: &App, caller: &Caller, id: SurveyId, form: PromiseForm) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let (mut survey, proof) = found::<PromiseFindings>(&mut work, caller, id).await?;
        if survey.version != form.seen {
            return Err(CHANGED_MEANWHILE.into());
        }
        if survey.results == Outlook::Public && form.publish_by.is_none() {
            return Err(PUBLISH_BY_MISSING.into());
        }
        if form.publish_by != survey.publish_by && form.publish_by.is_some_and(|day| day < today(app)) {
            return Err(DAY_WRONG.into());
        }
        survey.publish_by = form.publish_by;
        survey.what_next = form.what_next.clone();
        store::surveys::save(&mut work, &mut survey, &proof).await?;
        crate::facts::tell(&mut work, survey.id).await?;
        let record = proof.record(survey.reference());
        let heads = store::versions::list_heads(&mut work, survey.id).await?;
        // Nobody can read of a survey that never was open.
        if !heads.iter().any(|head| head.stage.was_open()) {
            return work.commit(record).await;
        }
        let over = !heads.iter().any(|head| matches!(head.stage, Stage::Open | Stage::Paused | Stage::Closing));
        work.commit(record.telling(&FindingsPromised::of(&survey, over, app.now()))).await
    })
    .await
}
