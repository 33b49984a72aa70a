//! What this domain hears, and its work for later.

use crate::{commands, model::AskingId, privacy};
use jobs::{BoxFuture, Delivery, Hands, Hearer, JobKind};
use kernel::{OrFault, Outcome, PersonId};
use serde::Deserialize;
use serde_json::Value;

/// Mails the link of an asking.
pub const MAIL_ASKING: &str = "outcomes.mail_asking";

/// Work for later.
pub const JOBS: &[JobKind] = &[JobKind { name: MAIL_ASKING, run: mail_asking }];

/// Events of others: what is a person's goes with their account; what a supporter saw ends with the support.
pub const HEARERS: &[Hearer] = &[
    Hearer { event: "people.person_erased", name: "outcomes.erase_with_account", run: person_erased },
    Hearer { event: "people.supporter_ended", name: "outcomes.end_with_support", run: supporter_ended },
];

#[derive(Deserialize)]
struct Mailing {
    asking: AskingId,
}

fn mail_asking(hands: Hands, payload: Value) -> BoxFuture<Outcome<()>> {
    Box::pin(async move {
        let Mailing { asking } = serde_json::from_value(payload).or_fault("reading whom to mail")?;
        commands::mail_asking_as_the_system(&hands, asking).await
    })
}

#[derive(Deserialize)]
struct Erased {
    person: PersonId,
}

/// Erasing twice ends as erasing once, so nothing has to be remembered.
fn person_erased(hands: Hands, delivery: Delivery) -> BoxFuture<Outcome<()>> {
    Box::pin(async move {
        let Erased { person } = serde_json::from_value(delivery.payload).or_fault("reading who was erased")?;
        privacy::erase(&hands.app, person).await
    })
}

#[derive(Deserialize)]
struct Ended {
    person: PersonId,
    supporter: PersonId,
}

/// The share is ended for good: choosing the same supporter again lets them see nothing by itself.
fn supporter_ended(hands: Hands, delivery: Delivery) -> BoxFuture<Outcome<()>> {
    Box::pin(async move {
        let Ended { person, supporter } = serde_json::from_value(delivery.payload).or_fault("reading who stopped")?;
        privacy::end_with_support(&hands.app, person, supporter).await
    })
}
