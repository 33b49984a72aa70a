//! What this domain hears, its work for later and its timed work.

use crate::{
    commands,
    model::{ConcernId, ContributionId, Level, OutcomeWord, ThemeId},
    privacy, store,
};
use jobs::{BoxFuture, Delivery, Every, Hands, Hearer, JobKind};
use kernel::{Failure, OrFault, OrganisationId, Outcome, PersonId, RefusalKind};
use serde::Deserialize;
use serde_json::Value;
use std::time::Duration;

/// Tells an outcome to each author under a theme.
pub const TELL_AUTHORS: &str = "engagement.tell_authors";
/// Mails one author that something is new.
pub const MAIL_AUTHOR: &str = "engagement.mail_author";

/// Work for later.
pub const JOBS: &[JobKind] = &[
    JobKind { name: TELL_AUTHORS, run: |hands, payload| Box::pin(tell_authors(hands, payload)) },
    JobKind { name: MAIL_AUTHOR, run: |hands, payload| Box::pin(mail_author(hands, payload)) },
];

/// Timed work.
pub const TIMED: &[Every] = &[
    Every { name: "engagement.lapse_readings", period: Duration::from_secs(300), run: lapse },
    Every { name: "engagement.keep_no_longer", period: Duration::from_secs(6 * 3_600), run: keep_no_longer },
];

/// Events of others: what somebody shared from their account is erased with it; somebody may be in danger, or no longer.
pub const HEARERS: &[Hearer] = &[
    Hearer {
        event: "people.person_erased",
        name: "engagement.erase_with_account",
        run: |hands, delivery| Box::pin(person_erased(hands, delivery)),
    },
    Hearer {
        event: "outcomes.risk_answered",
        name: "engagement.raise_concern",
        run: |hands, delivery| Box::pin(risk_answered(hands, delivery)),
    },
    Hearer {
        event: "outcomes.concern_closed",
        name: "engagement.close_concern",
        run: |hands, delivery| Box::pin(concern_closed(hands, delivery)),
    },
];

/// Authors told in one go before the next ones are read.
const AT_ONCE: i64 = 200;

#[derive(Deserialize)]
struct Telling {
    theme: ThemeId,
    word: OutcomeWord,
}

async fn tell_authors(hands: Hands, payload: Value) -> Outcome<()> {
    let Telling { theme, word } = serde_json::from_value(payload).or_fault("reading what to tell")?;
    let mut after = None;
    loop {
        let linked = store::themes::list_linked(&mut hands.app.db(), theme, after, AT_ONCE).await?;
        let Some(last) = linked.last() else { return Ok(()) };
        after = Some(*last);
        for id in linked {
            commands::tell_author_as_the_system(&hands.app, id, theme, word).await?;
        }
    }
}

#[derive(Deserialize)]
struct Mailing {
    contribution: ContributionId,
}

async fn mail_author(hands: Hands, payload: Value) -> Outcome<()> {
    let Mailing { contribution } = serde_json::from_value(payload).or_fault("reading whom to mail")?;
    commands::mail_author_as_the_system(&hands, contribution).await
}

#[derive(Deserialize)]
struct Erased {
    person: PersonId,
}

/// Erasing twice ends as erasing once, so nothing has to be remembered.
async fn person_erased(hands: Hands, delivery: Delivery) -> Outcome<()> {
    let Erased { person } = serde_json::from_value(delivery.payload).or_fault("reading who was erased")?;
    match privacy::erase(&hands.app, person).await {
        Err(Failure::Refused(refusal)) if refusal.kind == RefusalKind::Absent => Ok(()),
        other => other,
    }
}

/// A place of this house where a safety reader reads on.
#[derive(Deserialize)]
struct Risk {
    concern: ConcernId,
    organisation: Option<OrganisationId>,
    level: Level,
    path: String,
}

async fn risk_answered(hands: Hands, delivery: Delivery) -> Outcome<()> {
    let Risk { concern, organisation, level, path } =
        serde_json::from_value(delivery.payload).or_fault("reading who may be in danger")?;
    commands::raise_concern_as_the_system(&hands.app, (concern, organisation), level, &path).await
}

#[derive(Deserialize)]
struct Closed {
    concern: ConcernId,
}

async fn concern_closed(hands: Hands, delivery: Delivery) -> Outcome<()> {
    let Closed { concern } = serde_json::from_value(delivery.payload).or_fault("reading what was closed")?;
    commands::close_concern_as_the_system(&hands.app, concern).await
}

fn lapse(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { commands::lapse_as_the_system(&hands.app).await.map(drop) })
}

fn keep_no_longer(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { privacy::keep_no_longer(&hands.app).await.map(drop) })
}
