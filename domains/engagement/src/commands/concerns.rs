use crate::{
    model::{Concern, ConcernId, Level},
    permissions::SeeConcerns,
    rules, store,
};
use kernel::{Caller, OrganisationId, Outcome, Ref};
use ledger::{App, Record, Work};

/// Another capability of the house tells that somebody may be in danger: it waits for the safety readers from this moment.
pub async fn raise_concern_as_the_system(
    app: &App,
    (id, organisation): (ConcernId, Option<OrganisationId>),
    level: Level,
    path: &str,
) -> Outcome<()> {
    let concern = concern(app, (id, organisation), level, path);
    app.command(async |mut work: Work| {
        if store::concerns::keep_as_the_system(&mut work, &concern).await? == 0 {
            return work.unchanged().await;
        }
        let record = Record::by_the_system("engagement.raise_concern", Ref::new("engagement", id));
        work.commit(record.note("level", level.as_str())).await
    })
    .await
}

/// Somebody acted, or what it was about is gone.
pub async fn close_concern_as_the_system(app: &App, id: ConcernId) -> Outcome<()> {
    let concern = concern(app, (id, None), Level::R1, "/");
    app.command(async |mut work: Work| {
        store::concerns::close_as_the_system(&mut work, &concern).await?;
        work.commit(Record::by_the_system("engagement.close_concern", Ref::new("engagement", id))).await
    })
    .await
}

fn concern(app: &App, (id, organisation): (ConcernId, Option<OrganisationId>), level: Level, path: &str) -> Concern {
    let raised_at = app.now();
    Concern { id, organisation, level, path: path.to_owned(), raised_at, due_at: rules::concern_due(level, raised_at) }
}

/// What waits for a safety reader, the first to be due on top.
pub async fn list_concerns(app: &App, caller: &Caller) -> Outcome<Vec<Concern>> {
    Ok(store::concerns::list(&mut app.db(), &caller.sight::<SeeConcerns>()).await?)
}
