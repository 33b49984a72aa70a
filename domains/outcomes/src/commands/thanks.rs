use super::today;
use crate::{
    model::{AnswerId, MeasureId, Rater, ShareWith},
    passes,
    permissions::TakeBack,
    proof::PassHolder,
    rules::LINK_NOT_OPEN,
    store,
};
use kernel::{OrRefusal, OrganisationId, Outcome, Verb};
use ledger::{App, Record, Work};

/// What is said after sending: nothing of what was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thanks {
    /// Which measure.
    pub measure: MeasureId,
    /// The service that asked.
    pub organisation: Option<OrganisationId>,
    /// That service may see this measure.
    pub shared: bool,
    /// An answer was raised for safety.
    pub raised: bool,
}

/// The value of the cookie for what was just sent.
pub fn give_pass(app: &App, answer: AnswerId) -> String {
    passes::give(app.vault(), app.random(), app.now(), answer)
}

fn holder(app: &App, pass: &str) -> Outcome<PassHolder> {
    passes::read(app.vault(), app.now(), pass).map(PassHolder::of).or_refuse(LINK_NOT_OPEN)
}

/// What is said after sending, to whoever has just sent it in this browser.
pub async fn thanks(app: &App, pass: &str) -> Outcome<Thanks> {
    let id = holder(app, pass)?.answer();
    let mut db = app.db();
    let kept = store::answers::find_as_the_system(&mut db, id).await?.or_refuse(LINK_NOT_OPEN)?;
    let organisation = store::answers::find_asker_as_the_system(&mut db, id).await?;
    let raised = store::concerns::is_raised(&mut db, id).await?;
    let mut shared = false;
    if let Some(service) = organisation {
        let with = (kept.person, ShareWith::Service(service));
        for measure in [Some(kept.measure), None] {
            shared |= store::shares::find_lasting(&mut db, with, measure).await?.is_some();
        }
    }
    Ok(Thanks { measure: kept.measure, organisation, shared, raised })
}

/// Whoever has just sent it takes it back, without signing in.
pub async fn take_back_by_pass(app: &App, pass: &str) -> Outcome<()> {
    app.command(async |mut work: Work| {
        let holder = holder(app, pass)?;
        let kept = store::answers::find_as_the_system(&mut work, holder.answer()).await?.or_refuse(LINK_NOT_OPEN)?;
        let whose = (kept.id, kept.person);
        if kept.rater != Rater::Person || store::answers::take_back(&mut work, whose, today(app), &holder).await? == 0 {
            return Err(LINK_NOT_OPEN.into());
        }
        work.commit(Record::by_the_holder_of_the_code(TakeBack::NAME)).await
    })
    .await
}
