use crate::Work;
use db::Db;
use kernel::{Clock, Failure, FaultKind, Outcome, Permissions, Random, Time};
use std::{future::Future, sync::Arc};
use vault::Vault;

/// How often a command that met another is run again before the person is told that we are busy.
const RUNS: u32 = 12;

/// What every command needs. Cloning it is cheap.
#[derive(Clone)]
pub struct App(Arc<Doorways>);

/// The doorways to the world outside: a test holds each of them.
pub struct Doorways {
    /// Where everything is kept.
    pub db: Db,
    /// What seals and opens.
    pub vault: Vault,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where chance comes from.
    pub random: Arc<dyn Random>,
    /// Who may do what.
    pub permissions: Arc<Permissions>,
}

impl App {
    /// An app with these doorways.
    pub fn new(doorways: Doorways) -> Self {
        Self(Arc::new(doorways))
    }

    /// The database, for reading: `store::list(&mut app.db(), …)`.
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// What seals and opens.
    pub fn vault(&self) -> &Vault {
        &self.0.vault
    }

    /// The clock.
    pub fn clock(&self) -> &dyn Clock {
        self.0.clock.as_ref()
    }

    /// What time it is.
    pub fn now(&self) -> Time {
        self.0.clock.now()
    }

    /// Where chance comes from.
    pub fn random(&self) -> &dyn Random {
        self.0.random.as_ref()
    }

    /// Who may do what.
    pub fn permissions(&self) -> &Arc<Permissions> {
        &self.0.permissions
    }

    /// Runs a command in one transaction. When two commands meet on PostgreSQL, the loser is run again from its start, so
    /// `command` holds database work and pure rules, and nothing that could not happen twice.
    ///
    /// Written `app.command(async |mut work| { … })`. What it uses from outside must be a reference or `Copy`, since it may
    /// be needed a second time.
    pub async fn command<T, F>(&self, command: impl Fn(Work) -> F) -> Outcome<T>
    where
        F: Future<Output = Outcome<T>> + Send,
    {
        let mut run = 1;
        loop {
            match command(Work::begin(self).await?).await {
                Err(Failure::Fault(fault)) if fault.kind == FaultKind::RunAgain && run < RUNS => {
                    // Two losers that wait equally long would meet again.
                    let wait = self.0.random.below(2_u64.pow(run.min(8)));
                    tokio::time::sleep(std::time::Duration::from_millis(wait)).await;
                    run += 1;
                }
                outcome => return outcome,
            }
        }
    }
}
