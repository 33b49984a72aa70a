use crate::{
    commands::account_of,
    model::{Account, HatGiven, HatId},
    permissions::SeeHats,
    store,
};
use db::Page;
use kernel::{Caller, Outcome, Ref, Standing};
use ledger::{App, RecordOf, Work};

const SIZE: usize = 25;

/// A hat and what its holder is called.
#[derive(Clone, Debug)]
pub struct HatSeen {
    /// The hat.
    pub hat: HatGiven,
    /// What its holder is called, or their address when they have said nothing yet.
    pub called: Option<String>,
}

/// Who holds which hat, within the caller's reach. That somebody looked is written down in the same transaction.
pub async fn see_hats(app: &App, caller: &Caller, after: Option<HatId>) -> Outcome<Page<HatSeen>> {
    let person = caller.signed_in()?;
    let here = Standing { owner: None, organisation: caller.hat().and_then(|hat| hat.organisation) };
    let limit = i64::try_from(SIZE + 1).unwrap_or(i64::MAX);
    app.command(async |mut work: Work| {
        let proof = caller.may::<SeeHats>(&here)?;
        let rows = store::hats::list(&mut work, &caller.sight::<SeeHats>(), (after, limit), app.now()).await?;
        let page = Page::from_rows(rows, SIZE, |hat: &HatGiven| hat.id);
        let mut items = Vec::with_capacity(page.items.len());
        for hat in page.items {
            let called = account_of(&mut work, app, hat.person).await?.and_then(|account| called(&account));
            items.push(HatSeen { hat, called });
        }
        work.commit(proof.record(Ref::new("people", person)).note("seen", items.len())).await?;
        Ok(Page { items, next: page.next })
    })
    .await
}

fn called(account: &Account) -> Option<String> {
    let mail = || account.mail.as_ref().map(|mail| mail.as_str().to_owned());
    account.called().map(str::to_owned).or_else(mail)
}
