//! Any number of plausible contributions, fast: for measuring how lists and pages behave when a whole country speaks.

use super::cast::{Places, nobody, wearing};
use crate::{
    commands,
    model::{Decision, FormOrigin, Identity, Kind, Moderation, Perspective, Safety, Screening, ShareForm, Words},
    store::{self, Scope},
};
use futures_util::{StreamExt, stream};
use kernel::{Language, OrRefusal, OrganisationId, Outcome, Role};
use ledger::App;

/// So many are on their way at once; the database groups their commits.
const AT_ONCE: usize = 64;

const WHO: &[&str] =
    &["The nurse", "The doctor", "The person at the desk", "My key worker", "The peer worker", "Somebody new"];
const DID: &[&str] = &[
    "listened to me",
    "had no time",
    "rang me back",
    "explained the letter",
    "forgot my name",
    "stayed until I was calm",
];
const WHEN: &[&str] = &[
    "on a wet Monday",
    "after the weekend",
    "before my holidays",
    "on my first day",
    "when I had given up hope",
    "last week",
];
const AND: &[&str] = &[
    "It made the day lighter.",
    "I would like it to be otherwise the next time.",
    "Please tell them that I noticed.",
    "A chair by the window would have helped.",
    "I told my sister about it in the evening.",
    "I am still thinking about it.",
];

/// Adds `count` contributions, spread over all open services; one in three is read and published.
pub async fn many(app: &App, count: usize) -> Outcome<()> {
    let services: Vec<OrganisationId> = Places::read().open().map(|service| service.id).collect();
    let all = stream::iter(0..count).map(|number| one(app, &services, number));
    let mut running = all.buffer_unordered(AT_ONCE);
    while let Some(done) = running.next().await {
        done?;
    }
    Ok(())
}

async fn one(app: &App, services: &[OrganisationId], number: usize) -> Outcome<()> {
    let service = pick(services, number);
    let form = form(number, service);
    let token = codes::FormToken::fresh(app.random(), app.now());
    let id = crate::forms::sent(&token, app.vault(), &form).id;
    let form = ShareForm { token: Some(token.write(app.vault())), ..form };
    match commands::share_contribution(app, &nobody(app, Language::English), form).await {
        // A service that does not take part gets nothing.
        Err(kernel::Failure::Refused(_)) => return Ok(()),
        other => drop(other?),
    }
    let (Some(service), 0) = (service, number % 3) else { return Ok(()) };
    let caller = wearing(app, "orla", Role::Moderator, service)?;
    commands::start_reading(app, &caller, id).await?;
    let seen = store::contributions::find(&mut app.db(), id, &Scope::proved()).await?.or_absent()?.version;
    let screening =
        Some(Screening { safety: Safety::Clear, criticality: i64::try_from(number % 5).unwrap_or_default() });
    commands::moderate(app, &caller, id, Decision { seen, screening, verdict: Moderation::Publish }).await.map(drop)
}

fn form(number: usize, service: Option<OrganisationId>) -> ShareForm {
    let part = |list: &'static [&'static str], turn: usize| pick(list, number / turn).unwrap_or_default();
    let text = format!("{} {} {}. {}", part(WHO, 1), part(DID, 6), part(WHEN, 36), part(AND, 7));
    ShareForm {
        token: None,
        origin: FormOrigin::Fresh,
        kind: pick(Kind::ALL, number).unwrap_or(Kind::Experience),
        identity: if number % 8 == 7 { Identity::NoTrace } else { Identity::CodeOnly },
        language: Language::English,
        perspective: pick(Perspective::ALL, number / 4),
        service,
        words: Words { text, ..Words::default() },
        safer: None,
    }
}

fn pick<T: Copy>(list: &[T], number: usize) -> Option<T> {
    list.get(number % list.len().max(1)).copied()
}
