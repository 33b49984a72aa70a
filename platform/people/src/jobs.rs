//! Errands: mails, and sweeping out what is over.

use crate::{
    commands::{account_of, key_of, link_token},
    model::{GlassId, MailAddress, RequestId},
    rules::sessions::later,
    store::{self, links::ADDRESS, requests::REQUEST_MAIL},
};
use i18n::Words;
use jobs::{BoxFuture, Every, Hands, JobKind};
use kernel::{OrFault, OrRefusal, Outcome};
use ledger::Work;
use serde::Deserialize;
use serde_json::Value;
use std::time::Duration;
use uuid::Uuid;
use vault::Wrapped;

/// Mails a link that was asked for.
pub const MAIL_LINK: &str = "people.mail_link";
/// Tells those who must know that somebody reached past the limits.
pub const TELL_GLASS: &str = "people.tell_glass";

/// Mails that somebody asks for support.
pub const MAIL_REQUEST: &str = "people.mail_request";

/// The kinds of errands of this crate.
pub const JOBS: &[JobKind] = &[
    JobKind { name: MAIL_LINK, run: |hands, payload| Box::pin(mail_link(hands, payload)) },
    JobKind { name: MAIL_REQUEST, run: |hands, payload| Box::pin(mail_request(hands, payload)) },
    JobKind { name: TELL_GLASS, run: |hands, payload| Box::pin(tell_glass(hands, payload)) },
];

/// Timed errands of this crate.
pub const TIMED: &[Every] = &[Every { name: "people.sweep", period: Duration::from_secs(3_600), run: sweep }];

const TRIES_ARE_KEPT_SECONDS: i64 = 2 * 24 * 60 * 60;

#[derive(Deserialize)]
struct LinkPayload {
    link: Uuid,
}

async fn mail_link(hands: Hands, payload: Value) -> Outcome<()> {
    let LinkPayload { link: id } = serde_json::from_value(payload).or_fault("reading an errand")?;
    let app = &hands.app;
    let link = store::links::find_as_the_system(&mut app.db(), id, app.now()).await?.or_absent()?;
    let wrapped = Wrapped { master: link.key_master, bytes: link.key_wrapped };
    let key = app.vault().unwrap(id, &wrapped).or_fault("opening the key of a link")?;
    let mail: MailAddress = link.mail.open(&key, ADDRESS).or_fault("opening the address of a link")?;
    let words = hands.catalogue.words(link.language);
    let address = hands.settings.link(&["/sign-in/link/", &link_token(app, id).text()].concat());
    let keys = ("people-mail-link-subject", "people-mail-link-body");
    send(&hands, &words, &mail, (keys, &address)).await
}

#[derive(Deserialize)]
struct RequestPayload {
    request: RequestId,
}

/// Says neither who asks nor for what: the page says so to whoever signs in with this address.
async fn mail_request(hands: Hands, payload: Value) -> Outcome<()> {
    let RequestPayload { request } = serde_json::from_value(payload).or_fault("reading an errand")?;
    let app = &hands.app;
    let Some(request) = store::requests::find_as_the_system(&mut app.db(), request, app.now()).await? else {
        return Ok(());
    };
    let Some(account) = account_of(&mut app.db(), app, request.person).await? else { return Ok(()) };
    let key = key_of(&mut app.db(), app, request.person).await?;
    let mail = request.mail.open(&key, REQUEST_MAIL).or_fault("opening the address of a request")?;
    let words = hands.catalogue.words(account.language);
    let keys = ("people-mail-request-subject", "people-mail-request-body");
    send(&hands, &words, &mail, (keys, &hands.settings.link("/account/supporters"))).await
}

#[derive(Deserialize)]
struct GlassPayload {
    glass: GlassId,
}

/// One mail to each, in their language; who reads it twice after a stop in the middle reads the same twice.
async fn tell_glass(hands: Hands, payload: Value) -> Outcome<()> {
    let GlassPayload { glass } = serde_json::from_value(payload).or_fault("reading an errand")?;
    let app = &hands.app;
    let (who, place) = store::glass::find_as_the_system(&mut app.db(), glass).await?.or_absent()?;
    for lead in store::hats::list_leads_of(&mut app.db(), place, app.now()).await? {
        let account = account_of(&mut app.db(), app, lead).await?;
        let Some((account, mail)) = account.and_then(|account| account.mail.clone().map(|mail| (account, mail))) else {
            continue;
        };
        // Whoever broke the glass knows it.
        if lead == who {
            continue;
        }
        let words = hands.catalogue.words(account.language);
        let keys = ("people-mail-glass-subject", "people-mail-glass-body");
        send(&hands, &words, &mail, (keys, &hands.settings.link("/break-glass/uses"))).await?;
    }
    Ok(())
}

/// A mail lies where others may see it: neither its subject nor its words say what this house is for.
async fn send(
    hands: &Hands,
    words: &Words,
    mail: &MailAddress,
    ((subject, body), address): ((&str, &str), &str),
) -> Outcome<()> {
    let name = hands.settings.name.as_str();
    let values: &[(&str, i18n::Value<'_>)] = &[("name", name.into()), ("address", address.into())];
    let subject = words.with(subject, values);
    let body = words.with(body, values);
    hands.mailer.send(mail.as_str(), &subject, &body).await
}

fn sweep(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move {
        let app = &hands.app;
        app.command(async |mut work: Work| {
            let now = app.now();
            let mut swept = store::sessions::sweep_as_the_system(&mut work, now).await?;
            swept += store::links::sweep_as_the_system(&mut work, now).await?;
            swept += store::requests::sweep_as_the_system(&mut work, now).await?;
            swept += store::waits::sweep_as_the_system(&mut work, now).await?;
            swept += store::tries::sweep_as_the_system(&mut work, later(now, -TRIES_ARE_KEPT_SECONDS)).await?;
            tracing::debug!(swept, "swept out what is over");
            work.commit_unrecorded("sign-ins, links, requests, steps and tries that are over are swept out").await
        })
        .await
    })
}
