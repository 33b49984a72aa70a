//! The manifest that every domain fills in, and the code that mounts it.
//!
//! A domain answers every question of [`Module`]. "Nothing" is an answer, said with a reason, so that a forgotten question
//! does not compile. [`House::of`] puts the modules together and refuses what does not fit.

mod house;

pub use house::{House, Misfit};

use axum::Router;
use db::Migration;
use i18n::Locales;
use jobs::{BoxFuture, Every, Hearer, JobKind};
use kernel::{Outcome, PersonId, RoleVerb};
use ledger::App;
use serde_json::Value;
use web::{NavItem, Route, Site};

/// An answer to a question of the manifest.
#[derive(Clone, Copy)]
pub enum Answer<T> {
    /// This.
    Is(T),
    /// Nothing, and why that is right.
    Nothing(&'static str),
}

impl<T> Answer<T> {
    /// The answer, when there is one.
    pub fn given(self) -> Option<T> {
        match self {
            Self::Is(answer) => Some(answer),
            Self::Nothing(_) => None,
        }
    }
}

/// Something of a person that erasure must reach or a copy must hold.
pub type ErasePerson = fn(App, PersonId) -> BoxFuture<Outcome<()>>;
/// Everything that a module keeps of a person, as a document that a person can read.
pub type CopyOfPerson = fn(App, PersonId) -> BoxFuture<Outcome<Value>>;
/// What is wrong with what is stored: one sentence each, for the operator.
pub type FindWrongs = fn(App) -> BoxFuture<Outcome<Vec<String>>>;
/// What a module gives to the common data set.
#[derive(Clone, Copy)]
pub struct Told {
    /// The sorts of its things that count, and how each gives its facts.
    pub origins: &'static [measures::Origin],
    /// Its definitions: what of its facts is shown as a figure. Each is a JSON document (docs/build/measure.md).
    pub definitions: &'static [&'static str],
}

/// Fills the database with the demonstration; does nothing a second time.
pub type FillDemo = fn(App) -> BoxFuture<Outcome<()>>;

/// Everything the house must know of one of its parts.
#[derive(Clone, Copy)]
pub struct Module {
    /// The crate's name; its tables, verbs and messages begin with it.
    pub name: &'static str,
    /// Its pages and interfaces for programs.
    pub router: Answer<fn() -> Router<Site>>,
    /// The same routes as a list that the tests walk.
    pub routes: &'static [Route],
    /// Its entries in the navigation.
    pub navigation: Answer<&'static [NavItem]>,
    /// What its interface for programs looks like: a part of an OpenAPI 3.1 document.
    pub openapi: Answer<fn() -> Value>,
    /// Which FHIR resources it answers for.
    pub fhir: Answer<&'static [fhir::Face]>,
    /// What can be done here.
    pub verbs: Answer<&'static [&'static str]>,
    /// Which roles may do it, and how far.
    pub roles: &'static [RoleVerb],
    /// Its tables.
    pub migrations: Answer<&'static [Migration]>,
    /// Its words.
    pub locales: Answer<Locales>,
    /// The names of the events it tells.
    pub tells: Answer<&'static [&'static str]>,
    /// What it hears.
    pub hears: Answer<&'static [Hearer]>,
    /// Its work for later.
    pub jobs: Answer<&'static [JobKind]>,
    /// Its timed work.
    pub timed: Answer<&'static [Every]>,
    /// How a person's things are erased.
    pub erase: Answer<ErasePerson>,
    /// How a person gets a copy of their things.
    pub portability: Answer<CopyOfPerson>,
    /// How what is stored is checked for broken promises.
    pub check: Answer<FindWrongs>,
    /// What of it counts.
    pub facts: Answer<Told>,
    /// Its demonstration.
    pub demo: Answer<FillDemo>,
}

#[cfg(test)]
mod tests;
