use crate::{
    commands::mail_hash,
    doors::Doors,
    jobs::MAIL_LINK,
    model::{MailAddress, Token},
    permissions::AskLink,
    rules::{
        return_path::ReturnPath,
        sessions::{LINK_SECONDS, LINKS_AT_ONCE, later},
    },
    store::{
        self,
        links::{ADDRESS, Link},
    },
};
use jobs::NewJob;
use kernel::{Caller, Id, Outcome, Ref, Refusal};
use ledger::{App, RecordOf, Work};
use serde_json::json;
use uuid::Uuid;
use vault::Sealed;

const BUSY: Refusal = Refusal::too_many("people_busy");

/// What was asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Where the link should go.
    pub mail: MailAddress,
    /// Where it leads after signing in.
    pub leads_to: ReturnPath,
}

enum Mark {}

/// The token of a link: made of its id by the keyring, so that it stands in no table and no job.
pub(crate) fn link_token(app: &App, id: Uuid) -> Token {
    Token::made_of(app.vault().lookup("people.link", id.as_bytes()))
}

/// Sends a link to sign in with. Whether the address is known changes nothing that the asker can see or measure: the same
/// reads, the same writes, and a mail in either case.
pub async fn ask_link(app: &App, doors: &Doors, caller: &Caller, asked: &Asked) -> Outcome<()> {
    if !doors.links().take(app.now()) {
        return Err(BUSY.into());
    }
    let hash = mail_hash(app, &asked.mail);
    app.command(async |mut work: Work| {
        let proof = caller.may_openly::<AskLink>()?;
        let now = app.now();
        let person = store::accounts::find_by_mail(&mut work, &hash).await?;
        // Earlier links still open; a flood of mails would help nobody.
        if store::links::count_open(&mut work, &hash, now).await? >= LINKS_AT_ONCE {
            return work.unchanged().await;
        }
        let id = Id::<Mark>::untimed(app.random()).uuid();
        let (key, wrapped) = app.vault().new_key(app.random(), id);
        let link = Link {
            id,
            person,
            mail_hash: hash,
            mail: Sealed::seal(&key, app.random(), ADDRESS, &asked.mail),
            key_master: wrapped.master,
            key_wrapped: wrapped.bytes,
            language: caller.language(),
            leads_to: asked.leads_to.as_str().to_owned(),
        };
        let token_hash = link_token(app, id).hash(app.vault(), "people.link_token");
        store::links::add(&mut work, &link, (&token_hash, now, later(now, LINK_SECONDS)), &proof).await?;
        jobs::enqueue(&mut work, NewJob::new(MAIL_LINK, json!({ "link": id }))).await?;
        work.commit(proof.record(Ref { domain: "people", id })).await
    })
    .await
}
