use crate::Hands;
use kernel::Outcome;
use ledger::Work;
use serde_json::Value;
use std::{pin::Pin, time::Duration};
use uuid::Uuid;

/// What an async function behind a plain function pointer gives: `Box::pin(async move { … })`.
pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// One kind of work for later. It may run twice when a machine stops in the middle, so it asks before it acts.
#[derive(Clone, Copy)]
pub struct JobKind {
    /// `crate.verb_noun`, as in [`crate::NewJob::new`].
    pub name: &'static str,
    /// Does it. A refusal "no such thing" counts as done (it was erased meanwhile); any other failure is tried again.
    pub run: fn(Hands, Value) -> BoxFuture<Outcome<()>>,
}

/// Somebody who wants to hear of an event of another crate. Events come at least once and in no order.
#[derive(Clone, Copy)]
pub struct Hearer {
    /// The event's name.
    pub event: &'static str,
    /// The hearer's own name, `crate.what_it_does`, never used for another.
    pub name: &'static str,
    /// Hears it.
    pub run: fn(Hands, Delivery) -> BoxFuture<Outcome<()>>,
}

/// Work that comes again and again; only one node does it each time.
#[derive(Clone, Copy)]
pub struct Every {
    /// `crate.verb_noun`.
    pub name: &'static str,
    /// How long from one time to the next. A time that was missed is made up once, not many times.
    pub period: Duration,
    /// Does it.
    pub run: fn(Hands) -> BoxFuture<Outcome<()>>,
}

/// One event on its way to one hearer.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// The event.
    pub id: Uuid,
    /// The hearer's name.
    pub hearer: &'static str,
    /// What the event says.
    pub payload: Value,
}

impl Delivery {
    /// Marks the event as heard inside the hearer's own transaction. `false`: it was heard before, so do nothing.
    pub async fn first_time(&self, work: &mut Work) -> Outcome<bool> {
        const SQL: &str = "UPDATE jobs_waiting
            SET heard = true
            WHERE event = $1
            AND kind = $2
            AND heard = false";
        Ok(work.exec(SQL, &[&self.id, &self.hearer]).await? == 1)
    }
}

/// Everything that this server does later.
#[derive(Clone, Default)]
pub struct Duties {
    /// Jobs.
    pub kinds: Vec<JobKind>,
    /// Hearers of events.
    pub hearers: Vec<Hearer>,
    /// Timed work.
    pub timed: Vec<Every>,
}

impl Duties {
    /// Names that stand twice among the same sort; a server with any does not start.
    pub fn twice(&self) -> Vec<&'static str> {
        let sorts: [Vec<&'static str>; 3] = [
            self.kinds.iter().map(|each| each.name).collect(),
            self.hearers.iter().map(|each| each.name).collect(),
            self.timed.iter().map(|each| each.name).collect(),
        ];
        let mut twice = Vec::new();
        for mut names in sorts {
            names.sort_unstable();
            twice.extend(
                names.windows(2).filter(|pair| pair.first() == pair.last()).filter_map(|pair| pair.first().copied()),
            );
        }
        twice
    }
}
