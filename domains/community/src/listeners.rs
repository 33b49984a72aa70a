//! What this domain hears, and what the clock brings.

use crate::{commands, privacy};
use jobs::{BoxFuture, Delivery, Every, Hands, Hearer};
use kernel::{OrFault, Outcome, PersonId};
use serde::Deserialize;
use std::time::Duration;

/// Work that comes again and again.
pub const TIMED: &[Every] = &[
    Every { name: "community.miss_due", period: Duration::from_secs(600), run: miss_due },
    Every { name: "community.lock_due", period: Duration::from_secs(900), run: lock_due },
    Every { name: "community.destroy_parcels", period: Duration::from_secs(6 * 3_600), run: destroy_parcels },
    Every { name: "community.keep_no_longer", period: Duration::from_secs(6 * 3_600), run: keep_no_longer },
];

/// Events of others: somebody's visits stay without their name when their account goes.
pub const HEARERS: &[Hearer] =
    &[Hearer { event: "people.person_erased", name: "community.erase_with_account", run: person_erased }];

fn miss_due(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { commands::miss_due_as_the_system(&hands.app).await.map(drop) })
}

fn lock_due(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { commands::lock_due_as_the_system(&hands.app).await.map(drop) })
}

fn destroy_parcels(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { commands::destroy_due_as_the_system(&hands.app).await.map(drop) })
}

fn keep_no_longer(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { commands::keep_no_longer_as_the_system(&hands.app).await.map(drop) })
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
