//! What strangers are answered: figures that are published. The domain that publishes hands them in; nothing here knows
//! more of them than that they are documents.

use kernel::Outcome;
use ledger::App;
use serde_json::Value;
use std::{future::Future, pin::Pin};

/// An answer that comes later.
pub type Later<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A question of somebody who sees no exact figures, as it was typed; nothing where nothing was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishedAsk {
    /// Which definition.
    pub id: String,
    /// Ids of organisations with commas between.
    pub node: Option<String>,
    /// Which period.
    pub period: Option<String>,
    /// `kind`, `month`, `node`, with commas between.
    pub by: Option<String>,
}

/// Where published figures are found. It lies in the extensions of the router; without it strangers get nothing.
#[derive(Clone, Copy)]
pub struct Published {
    /// Everything that is published.
    pub list: fn(App) -> Later<Outcome<Value>>,
    /// What is published of one definition.
    pub show: fn(App, PublishedAsk) -> Later<Outcome<Value>>,
}

/// The name under which the series of a definition is published: small letters, digits, `-`.
pub fn series_of(definition: &str) -> String {
    definition.replace(['.', '_'], "-")
}
