use crate::{
    commands::account_of,
    model::{GlassId, GlassUse},
    permissions::SeeGlass,
    store::{
        self,
        glass::{REASON, SealedUse},
    },
};
use db::Page;
use kernel::{Caller, Outcome, Ref, Standing, Time};
use ledger::{App, RecordOf, Work};

const SIZE: usize = 25;

/// Who reached past the limits, newest first. That somebody looked is written down in the same transaction.
pub async fn see_glass(app: &App, caller: &Caller, after: Option<(Time, GlassId)>) -> Outcome<Page<GlassUse>> {
    let person = caller.signed_in()?;
    let here = Standing { owner: None, organisation: caller.hat().and_then(|hat| hat.organisation) };
    let limit = i64::try_from(SIZE + 1).unwrap_or(i64::MAX);
    app.command(async |mut work: Work| {
        let proof = caller.may::<SeeGlass>(&here)?;
        let rows = store::glass::list(&mut work, &caller.sight::<SeeGlass>(), (after, limit)).await?;
        let page = Page::from_rows(rows, SIZE, |one: &SealedUse| (one.begins_at, one.id));
        let mut items = Vec::with_capacity(page.items.len());
        for one in page.items {
            items.push(open(&mut work, app, one).await?);
        }
        work.commit(proof.record(Ref::new("people", person)).note("seen", items.len())).await?;
        Ok(Page { items, next: page.next })
    })
    .await
}

async fn open(work: &mut Work, app: &App, one: SealedUse) -> Outcome<GlassUse> {
    let key = vault::keys::find(work, app.vault(), one.id.uuid()).await?;
    let account = account_of(work, app, one.person).await?;
    let ended_at = one.ended_at.map_or(one.ends_at, |ended| ended.min(one.ends_at));
    Ok(GlassUse {
        id: one.id,
        person: one.person,
        called: account.and_then(|account| account.called().map(str::to_owned)),
        role: one.role,
        organisation: one.organisation,
        reason: key.and_then(|key| one.reason.open(&key, REASON).ok()),
        begins_at: one.begins_at,
        ended_at,
        is_open: ended_at > app.now(),
    })
}
