use crate::{
    areas,
    model::{Survey, SurveyId, Version, VersionHead, VersionId},
    permissions::SeeSurveys,
    store,
};
use kernel::{Caller, OrRefusal, Outcome};
use ledger::App;
use questionnaires::Questionnaire;

/// A survey as its makers see it.
#[derive(Clone, Debug)]
pub struct Told {
    /// The survey.
    pub survey: Survey,
    /// Where its versions stand, newest first.
    pub heads: Vec<VersionHead>,
    /// The newest version: the one in the making, when there is one.
    pub newest: Version,
    /// Somebody answered one of its versions.
    pub answered: bool,
    /// Answers that count.
    pub counted: i64,
}

impl Told {
    /// Where the version stands that people outside meet.
    pub fn shown(&self) -> Option<&VersionHead> {
        self.heads.iter().find(|head| head.stage.was_open())
    }
}

/// A survey with its newest version.
pub async fn find_survey(app: &App, caller: &Caller, id: SurveyId) -> Outcome<Told> {
    let mut read = app.db();
    let survey = store::surveys::find(&mut read, id, &caller.sight::<SeeSurveys>()).await?.or_absent()?;
    let heads = store::versions::list_heads(&mut read, id).await?;
    let newest = store::versions::find_newest(&mut read, id).await?.or_absent()?;
    let counted = store::responses::count_counted(&mut read, &[id]).await?.first().map_or(0, |(_, count)| *count);
    let answered = heads.iter().any(|head| head.answered);
    Ok(Told { survey, heads, newest, answered, counted })
}

/// What the newest version asks, with the areas of today.
pub async fn find_asked(app: &App, told: &Told) -> Outcome<Questionnaire> {
    let day = Some(super::today(app));
    areas::with(&mut app.db(), told.survey.id, told.newest.questionnaire.clone(), day).await
}

/// One version of a survey that was found before.
pub async fn find_version(app: &App, survey: SurveyId, id: VersionId) -> Outcome<Version> {
    let version = store::versions::find(&mut app.db(), id).await?.or_absent()?;
    Some(version).filter(|version| version.head.survey == survey).or_absent()
}

/// Where one version of a survey stands that was ever open, without what it asks.
pub async fn find_head(app: &App, survey: SurveyId, id: VersionId) -> Outcome<VersionHead> {
    let head = store::versions::find_head(&mut app.db(), id).await?.or_absent()?;
    Some(head).filter(|head| head.survey == survey && head.stage.was_open()).or_absent()
}
