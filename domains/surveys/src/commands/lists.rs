use crate::{
    model::{Survey, VersionHead},
    permissions::SeeSurveys,
    store,
};
use db::Page;
use kernel::{Caller, Outcome};
use ledger::App;

/// A survey in a list: with where its versions stand, newest first, and how many answers count.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The survey.
    pub survey: Survey,
    /// Its versions, newest first.
    pub versions: Vec<VersionHead>,
    /// Answers that count.
    pub counted: i64,
}

/// The surveys of the caller's place, newest first.
pub async fn list_surveys(app: &App, caller: &Caller, size: usize, after: Option<&str>) -> Outcome<Page<Listed>> {
    let mut read = app.db();
    let page = store::surveys::list(&mut read, &caller.sight::<SeeSurveys>(), size, after).await?;
    let items = with_versions(app, page.items).await?;
    Ok(Page { items, next: page.next })
}

/// Surveys that everybody may know of.
pub async fn list_public(app: &App) -> Outcome<Vec<Listed>> {
    let surveys = store::surveys::list_public(&mut app.db(), 100).await?;
    with_versions(app, surveys).await
}

async fn with_versions(app: &App, surveys: Vec<Survey>) -> Outcome<Vec<Listed>> {
    let ids: Vec<_> = surveys.iter().map(|survey| survey.id).collect();
    let mut read = app.db();
    let heads = store::versions::list_heads_of(&mut read, &ids).await?;
    let counts = store::responses::count_counted(&mut read, &ids).await?;
    let listed = surveys.into_iter().map(|survey| Listed {
        versions: heads.iter().filter(|head| head.survey == survey.id).cloned().collect(),
        counted: counts.iter().find(|(id, _)| *id == survey.id).map_or(0, |(_, count)| *count),
        survey,
    });
    Ok(listed.collect())
}
