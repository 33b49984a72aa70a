use crate::{
    commands::{account_of, key_of, mail_hash},
    model::{AskedByMe, AskedOfMe, Known, Support},
    store::{self, requests::REQUEST_MAIL},
};
use db::Read;
use kernel::{Caller, OrRefusal, Outcome, PersonId};
use ledger::App;

/// Who supports me and whom I support, and what waits for an answer.
pub async fn see_support(app: &App, caller: &Caller) -> Outcome<Support> {
    let me = caller.signed_in()?;
    let mut db = app.db();
    let mut support = Support { asked: asked_by(&mut db, app, me).await?, ..Support::default() };
    for person in store::supporters::list_chosen_by(&mut db, me).await? {
        let called = called(&mut db, app, person).await?;
        support.supporters.push(Known { person, called });
    }
    for person in store::supporters::list_who_chose(&mut db, me).await? {
        let called = called(&mut db, app, person).await?;
        support.supported.push(Known { person, called });
    }
    let Some(mail) = account_of(&mut db, app, me).await?.or_absent()?.mail else { return Ok(support) };
    for request in store::requests::list_to(&mut db, &mail_hash(app, &mail), app.now()).await? {
        let called = called(&mut db, app, request.person).await?;
        support.asks_me.push(AskedOfMe { id: request.id, called });
    }
    Ok(support)
}

/// What a person asked, the addresses opened.
pub(crate) async fn asked_by(read: &mut impl Read, app: &App, person: PersonId) -> Outcome<Vec<AskedByMe>> {
    let key = key_of(read, app, person).await?;
    let asked = store::requests::list_of(read, person, app.now()).await?;
    let opened = asked.into_iter().filter_map(|request| {
        let mail = request.mail.open(&key, REQUEST_MAIL).ok()?;
        Some(AskedByMe { id: request.id, mail: mail.as_str().to_owned(), ends_at: request.ends_at })
    });
    Ok(opened.collect())
}

async fn called(read: &mut impl Read, app: &App, person: PersonId) -> Outcome<Option<String>> {
    let account = account_of(read, app, person).await?;
    Ok(account.and_then(|account| {
        account.called().map(str::to_owned).or_else(|| account.mail.as_ref().map(|mail| mail.as_str().to_owned()))
    }))
}
