use crate::{
    forms,
    model::{Survey, SurveyId, VersionHead, VersionId},
    store,
};
use answering::Pages;
use kernel::{OrRefusal, Outcome};
use ledger::App;
use questionnaires::logic::Form;

/// A survey as whoever answers meets it.
#[derive(Clone)]
pub struct Door {
    /// The survey.
    pub survey: Survey,
    /// Where its version stands.
    pub head: VersionHead,
    /// What is asked.
    pub form: Form,
    /// On which pages.
    pub pages: Pages,
}

/// The survey of a link, in the version that is shown; or in the version that somebody's form was opened with. A version of
/// another survey counts for nothing, so two forms are never mixed. One that was never open is not there.
pub async fn find_door(app: &App, link: &str, version: Option<VersionId>) -> Outcome<Door> {
    let link = crate::rules::link::read(link);
    let (survey, head) = store::doors::find(&mut app.db(), &link, version).await?.or_absent()?;
    let (form, pages) = forms::of(app, head.id).await?;
    Ok(Door { survey, head, form, pages })
}

/// The survey with this id, in the version that is shown: for programs.
pub async fn find_door_by_id(app: &App, id: SurveyId) -> Outcome<Door> {
    let survey = store::surveys::find_as_the_system(&mut app.db(), id).await?.or_absent()?;
    find_door(app, &survey.link, None).await
}

/// The door of a version that something kept leads to: a draft, or a response.
pub(super) async fn door_of(app: &App, survey: SurveyId, version: VersionId) -> Outcome<Door> {
    let survey = store::surveys::find_as_the_system(&mut app.db(), survey).await?.or_absent()?;
    let head = store::versions::find_head(&mut app.db(), version).await?.or_absent()?;
    let (form, pages) = forms::of(app, version).await?;
    Ok(Door { survey, head, form, pages })
}
