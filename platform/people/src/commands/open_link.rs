use crate::{
    commands::{Came, NewPerson, Opened, add_person, begin},
    model::{Origin, Token, Way},
    rules::return_path::ReturnPath,
    store::{
        self,
        links::{ADDRESS, Link},
    },
};
use kernel::{OrFault, OrRefusal, Outcome, PersonId, Ref, Refusal};
use ledger::{App, RecordOf, Work};
use vault::Wrapped;

const LINK_IS_OVER: Refusal = Refusal::conflict("people_link_is_over");

/// Signs in with a mailed link, on whatever device it is opened. The address was proved by opening it, so somebody
/// without an account has one now.
pub async fn open_link(app: &App, token: &Token, came: &Came) -> Outcome<Opened> {
    let token_hash = token.hash(app.vault(), "people.link_token");
    app.command(async |mut work: Work| {
        let now = app.now();
        let link = store::links::find(&mut work, &token_hash, now).await?.or_refuse(LINK_IS_OVER)?;
        if !store::links::use_up_as_the_system(&mut work, link.id, now).await? {
            return Err(LINK_IS_OVER.into());
        }
        let person = match store::accounts::find_by_mail(&mut work, &link.mail_hash).await? {
            Some(person) => person,
            None => join(&mut work, app, &link).await?,
        };
        let (token, proof) = begin(&mut work, app, person, (came, Way::Link)).await?;
        work.commit(proof.record(Ref::new("people", person)).note("way", Way::Link.as_str())).await?;
        Ok(Opened { token, leads_to: ReturnPath::of(&link.leads_to) })
    })
    .await
}

async fn join(work: &mut Work, app: &App, link: &Link) -> Outcome<PersonId> {
    // A link that was asked for by somebody who was erased since leads nowhere.
    if link.person.is_some() {
        return Err(LINK_IS_OVER.into());
    }
    let wrapped = Wrapped { master: link.key_master, bytes: link.key_wrapped.clone() };
    let key = app.vault().unwrap(link.id, &wrapped).or_fault("opening the key of a link")?;
    let mail = link.mail.open(&key, ADDRESS).or_fault("opening the address of a link")?;
    let new = NewPerson { id: None, name: None, mail: Some(mail), language: link.language, origin: Origin::Joined };
    add_person(work, app, &new).await
}
