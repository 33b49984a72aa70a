//! What counts of a survey: pure, from how it stands to facts. What was answered is sealed and becomes no fact
//! (decisions/0168).

use crate::{
    model::{Outlook, Stage, Survey, SurveyId},
    store,
};
use kernel::{Date, Id, Outcome};
use ledger::Work;
use measures::{Fact, Facts, Origin};
use uuid::Uuid;

/// Ids read at once when everything is counted anew.
const PAGE: i64 = 500;
/// Surveys whose promised day has come, and those of them whose findings were public by then.
const DUE: &str = "surveys.findings_due";
const IN_TIME: &str = "surveys.findings_in_time";

/// A survey, as it counts.
pub const SURVEY: Origin = Origin {
    name: "surveys.survey",
    version: 1,
    list: |app, after| {
        Box::pin(async move {
            let after = after.map(SurveyId::from_uuid);
            let ids = store::surveys::list_ids_as_the_system(&mut app.db(), after, PAGE).await?;
            Ok(ids.into_iter().map(Id::uuid).collect())
        })
    },
    facts: of_survey,
};

/// What this domain gives to the common data set.
pub const TOLD: module::Told =
    module::Told { origins: &[SURVEY], definitions: &[include_str!("../definitions/findings_on_time.json")] };

/// The line that a command needs after it saved a survey.
pub(crate) async fn tell(work: &mut Work, id: SurveyId) -> Outcome<()> {
    measures::tell(work, &SURVEY, id.uuid()).await
}

fn of_survey(work: &mut Work, id: Uuid) -> Facts<'_> {
    Box::pin(async move {
        let id = SurveyId::from_uuid(id);
        let Some(survey) = store::surveys::find_as_the_system(work, id).await? else { return Ok(Vec::new()) };
        let stages: Vec<Stage> =
            store::versions::list_heads(work, id).await?.into_iter().map(|head| head.stage).collect();
        let published = store::findings::find_first_published(work, id).await?;
        Ok(survey_facts(&survey, &stages, published))
    })
}

/// The facts of a survey that was open at some time, and whose findings everybody may expect.
pub fn survey_facts(survey: &Survey, stages: &[Stage], first_published: Option<Date>) -> Vec<Fact> {
    let was_open = stages.iter().any(|stage| stage.was_open());
    let Some(promised) = survey.publish_by.filter(|_| was_open && survey.results == Outlook::Public) else {
        return Vec::new();
    };
    let fact = |measure| Fact::one(measure, promised).at(survey.organisation);
    let in_time = first_published.filter(|on| *on <= promised).map(|_| fact(IN_TIME));
    [Some(fact(DUE)), in_time].into_iter().flatten().collect()
}
