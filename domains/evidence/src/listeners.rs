//! What this domain hears, and what the clock brings to outside series and findings.

use crate::commands;
use jobs::{BoxFuture, Delivery, Every, Hands, Hearer};
use kernel::{Date, OrFault, OrganisationId, Outcome, Time};
use serde::Deserialize;
use std::{collections::BTreeMap, time::Duration};
use uuid::Uuid;

/// Studies whose promised day is over are marked.
pub const MARK_LATE: Every = Every { name: "evidence.mark_late", period: Duration::from_secs(3_600), run: mark_late };
/// Drafts of imports that nobody went on with are thrown away.
pub const DISCARD_LEFT: Every =
    Every { name: "evidence.discard_left", period: Duration::from_secs(6 * 3_600), run: discard_left };

/// Events of others: a survey tells what it promises of its findings.
pub const HEARERS: &[Hearer] =
    &[Hearer { event: "surveys.findings_promised", name: "evidence.keep_survey", run: survey_told }];

fn mark_late(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { commands::mark_late_as_the_system(&hands.app).await.map(drop) })
}

fn discard_left(hands: Hands) -> BoxFuture<Outcome<()>> {
    Box::pin(async move { commands::discard_left_as_the_system(&hands.app).await.map(drop) })
}

/// What a survey tells of its findings.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PromiseTold {
    /// Which survey.
    pub survey: Uuid,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// The page where everybody reads on.
    pub path: String,
    /// What it is called, by the tag of the language.
    pub titles: BTreeMap<String, String>,
    /// What it is about.
    pub about: BTreeMap<String, String>,
    /// What will happen now.
    pub what_next: BTreeMap<String, String>,
    /// It takes no more answers.
    pub over: bool,
    /// The promised day.
    pub promised_on: Option<Date>,
    /// When the findings came out.
    pub published_on: Option<Date>,
    /// Why they are kept; empty when they are public.
    pub kept_reason: String,
    /// When this was told.
    pub told_at: Time,
}

/// The same told twice, or late, ends as told once.
fn survey_told(hands: Hands, delivery: Delivery) -> BoxFuture<Outcome<()>> {
    Box::pin(async move {
        let told: PromiseTold = serde_json::from_value(delivery.payload).or_fault("reading what a survey promises")?;
        commands::survey_told_as_the_system(&hands.app, &told).await
    })
}
