//! What this domain hears, its work for later and its timed work.

use crate::{commands, model::SurveyId, privacy};
use jobs::{BoxFuture, Delivery, Every, Hands, Hearer, JobKind};
use kernel::{OrFault, Outcome, PersonId};
use serde::Deserialize;
use serde_json::Value;
use std::time::Duration;

/// Mails invitations or reminders of one survey.
pub const MAIL_ROUND: &str = "surveys.mail_round";

/// Work for later.
pub const JOBS: &[JobKind] =
    &[JobKind { name: MAIL_ROUND, run: |hands, payload| Box::pin(mail_round(hands, payload)) }];

/// Timed work.
pub const TIMED: &[Every] = &[
    Every { name: "surveys.keep_no_longer", period: Duration::from_secs(3_600), run: keep_no_longer },
    Every { name: "surveys.lapse", period: Duration::from_secs(900), run: lapse },
];

/// Events of others: what somebody answered from their account is erased with it.
pub const HEARERS: &[Hearer] = &[Hearer {
    event: "people.person_erased",
    name: "surveys.erase_with_account",
    run: |hands, delivery| Box::pin(person_erased(hands, delivery)),
}];

#[derive(Deserialize)]
struct Erased {
    person: PersonId,
}

/// Erasing twice ends as erasing once, so nothing has to be remembered.
async fn person_erased(hands: Hands, delivery: Delivery) -> Outcome<()> {
    let Erased { person } = serde_json::from_value(delivery.payload).or_fault("reading who was erased")?;
    privacy::erase(&hands.app, person).await
}

#[derive(Deserialize)]
struct Mailing {
    survey: SurveyId,
}

async fn mail_round(hands: Hands, payload: Value) -> Outcome<()> {
    let Mailing { survey } = serde_json::from_value(payload).or_fault("reading which survey to mail")?;
    commands::mail_round_as_the_system(&hands, survey).await
}

fn lapse(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { commands::lapse_as_the_system(&hands.app).await.map(drop) })
}

fn keep_no_longer(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { privacy::keep_no_longer(&hands.app).await })
}
