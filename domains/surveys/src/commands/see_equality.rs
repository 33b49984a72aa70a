use super::{equality_form, today};
use crate::{
    model::{Survey, SurveyId},
    permissions::SeeResults,
    results::{equality, release::Table},
    store,
};
use kernel::{Caller, Date, OrRefusal, Outcome};
use ledger::{App, RecordOf, Work};

/// Who answered, on the grounds of equality, up to the end of the last quarter. Each look is in the audit.
pub async fn see_equality(app: &App, caller: &Caller, id: SurveyId) -> Outcome<(Survey, Vec<Table>)> {
    let (survey, answers) = app
        .command(async |mut work: Work| {
            let (survey, proof) = super::found::<SeeResults>(&mut work, caller, id).await?;
            let key = vault::keys::find(&mut work, app.vault(), id.uuid()).await?.or_absent()?;
            let answers = store::equality::list(&mut work, id, &key).await?;
            work.commit(proof.record(survey.reference()).note("about", "equality")).await?;
            Ok((survey, answers))
        })
        .await?;
    let form = equality_form().or_absent()?;
    Ok((survey, equality::tables(form.questionnaire(), &answers, quarter(today(app)))))
}

/// The first day of the quarter.
fn quarter(day: Date) -> Date {
    let month = (day.month() - 1) / 3 * 3 + 1;
    Date::new(day.year(), month, 1).unwrap_or(day)
}
