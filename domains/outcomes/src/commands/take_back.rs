use super::{own, today};
use crate::{model::AnswerId, permissions::TakeBack, rules::NOT_YOURS_TO_TAKE_BACK, store};
use kernel::{Caller, OrRefusal, Outcome, Ref};
use ledger::{App, RecordOf, Work};

/// Takes an answer of mine back: what was answered is gone at once and counts nowhere. That somebody was asked stays. What was
/// raised for safety stays with the safety readers, as is said beforehand.
pub async fn take_back(app: &App, caller: &Caller, id: AnswerId) -> Outcome<()> {
    let person = caller.signed_in()?;
    app.command(async |mut work: Work| {
        store::answers::find_own(&mut work, id, person).await?.or_absent()?;
        let proof = caller.may::<TakeBack>(&own(person))?;
        if store::answers::take_back(&mut work, (id, person), today(app), &proof).await? == 0 {
            return Err(NOT_YOURS_TO_TAKE_BACK.into());
        }
        work.commit(proof.record(Ref::new("outcomes", id))).await
    })
    .await
}
