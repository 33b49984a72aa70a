use crate::{
    Duties, Mailer, Settings,
    enqueue::{JobId, JobMark, NEWS},
};
use i18n::Catalogue;
use kernel::{Id, Time};
use ledger::App;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// What work for later needs. Cloning it is cheap.
#[derive(Clone)]
pub struct Hands {
    /// Database, vault, clock, chance.
    pub app: App,
    /// Sends mail.
    pub mailer: Mailer,
    /// Every sentence.
    pub catalogue: Catalogue,
    /// The place.
    pub settings: Arc<Settings>,
    pub(crate) crew: Arc<Crew>,
}

/// What this node remembers of its work.
pub(crate) struct Crew {
    pub duties: Duties,
    pub node: JobId,
    pub deliver_twice: bool,
    /// Blurred work that failed: when to try it again is kept here only, never in the database.
    patience: Mutex<HashMap<JobId, Time>>,
    lease_until: Mutex<Option<Time>>,
}

impl Hands {
    /// The hands of one node.
    pub fn new(app: App, mailer: Mailer, catalogue: Catalogue, settings: Settings, duties: Duties) -> Self {
        let node = Id::<JobMark>::untimed(app.random());
        let (patience, lease_until) = (Mutex::default(), Mutex::default());
        let crew = Crew { duties, node, deliver_twice: false, patience, lease_until };
        Self { app, mailer, catalogue, settings: Arc::new(settings), crew: Arc::new(crew) }
    }

    /// The hands of another node of the same server, which delivers every event twice: hearers must not mind.
    #[must_use]
    pub fn delivering_twice(self) -> Self {
        let node = Id::<JobMark>::untimed(self.app.random());
        let duties = self.crew.duties.clone();
        let (patience, lease_until) = (Mutex::default(), Mutex::default());
        let crew = Crew { duties, node, deliver_twice: true, patience, lease_until };
        Self { crew: Arc::new(crew), ..self }
    }

    /// Says that there may be something to do. `enqueue` does so by itself; events wait for the next look otherwise.
    pub fn wake(&self) {
        NEWS.notify_one();
    }
}

impl Crew {
    pub(crate) fn patience(&self) -> MutexGuard<'_, HashMap<JobId, Time>> {
        self.patience.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn lease_until(&self) -> Option<Time> {
        *self.lease_until.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn set_lease(&self, until: Option<Time>) {
        *self.lease_until.lock().unwrap_or_else(PoisonError::into_inner) = until;
    }
}
