//! One node follows the changes: it holds a cube in memory, comes to the newest place before it answers, starts from
//! its checkpoint, and counts slices anew to find out whether it went wrong.

mod audit;
pub(crate) mod checkpoint;
pub(crate) mod held;
mod rows;
pub(crate) mod tree;

pub use audit::Audited;

use crate::{
    definition::Definitions,
    order::{self, Placed},
};
use held::{Held, OutOfStep};
use kernel::{Fault, Outcome, Time};
use ledger::App;
use std::{
    path::PathBuf,
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};
use tokio::sync::Mutex;
use tree::Tree;

/// The file in the data folder.
const FILE: &str = "measures.checkpoint";
/// Organisations are looked at again when they were last looked at so many seconds ago.
const TREE_SECONDS: i64 = 60;

/// The figures of one node. Cloning it is cheap; all clones hold the same.
#[derive(Clone)]
pub struct Figures(Arc<Inner>);

struct Inner {
    definitions: Definitions,
    file: Option<PathBuf>,
    held: RwLock<Option<Held>>,
    /// Whoever brings it up to date holds this, and when the organisations were last read.
    turn: Mutex<Option<Time>>,
}

/// How far a node has come, and when it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Freshness {
    /// The place of the last change that is counted.
    pub position: i64,
    /// When.
    pub at: Time,
}

impl Figures {
    /// Figures of these definitions; the checkpoint lies in `folder`, and without one nothing is kept between two
    /// starts.
    pub fn new(definitions: Definitions, folder: Option<PathBuf>) -> Self {
        let file = folder.map(|folder| folder.join(FILE));
        Self(Arc::new(Inner { definitions, file, held: RwLock::new(None), turn: Mutex::new(None) }))
    }

    /// What is counted, and how.
    pub fn definitions(&self) -> &Definitions {
        &self.0.definitions
    }

    /// What is held, once [`Figures::catch_up`] was called.
    pub(crate) fn held(&self) -> RwLockReadGuard<'_, Option<Held>> {
        self.0.held.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn held_to_change(&self) -> RwLockWriteGuard<'_, Option<Held>> {
        self.0.held.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Follows every change that is committed at this moment, whichever node wrote it. What was committed before this
    /// is called is counted when it returns.
    pub async fn catch_up(&self, app: &App) -> Outcome<Freshness> {
        // One at a time on a node: many who ask at once would make each other's transactions run again.
        let mut tree_read = self.0.turn.lock().await;
        order::place_changes(app).await?;
        self.start(app).await?;
        self.look_at_organisations(app, &mut tree_read).await?;
        if let Err(out_of_step) = self.follow(app).await? {
            tracing::error!(%out_of_step, "the figures are counted anew from the facts");
            metrics::counter!("comhar_measures_counted_anew_total").increment(1);
            self.put(rows::count_anew(app).await?);
        }
        let position = self.held().as_ref().map_or(0, |held| held.beside.position);
        Ok(Freshness { position, at: app.now() })
    }

    /// The first time: from the checkpoint when it fits, else from the rows.
    async fn start(&self, app: &App) -> Outcome<()> {
        if self.held().is_some() {
            return Ok(());
        }
        let held = match self.checkpoint_that_fits(app).await? {
            Some(held) => held,
            None => rows::count_anew(app).await?,
        };
        self.put(held);
        Ok(())
    }

    async fn checkpoint_that_fits(&self, app: &App) -> Outcome<Option<Held>> {
        let Some(file) = &self.0.file else { return Ok(None) };
        let (cube, beside) = match checkpoint::read(file) {
            Ok(whole) => whole,
            Err(checkpoint::Refused::Unreadable(error)) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(None);
            }
            Err(refused) => {
                tracing::warn!(%refused, "the checkpoint of the figures is not used; they are counted anew");
                return Ok(None);
            }
        };
        let (position, last) = order::head(&mut app.db()).await?;
        let there = match beside.position == position {
            true => last,
            false => order::at(&mut app.db(), beside.position).await?,
        };
        if beside.position > position || there != beside.last {
            tracing::warn!(
                "the checkpoint of the figures belongs to another state of the database; they are counted anew"
            );
            return Ok(None);
        }
        let tree = Tree::read(&mut app.db()).await?;
        Ok(Held::again(cube, beside, tree, order::today(app)).ok())
    }

    /// Follows up to a place that was given already.
    pub(crate) async fn follow_to(&self, app: &App, position: i64) -> Outcome<Result<(), OutOfStep>> {
        let there = self.held().as_ref().is_some_and(|held| held.beside.position >= position);
        if there { Ok(Ok(())) } else { self.follow(app).await }
    }

    /// Pages of changes, one after the other. A change is taken in as a whole, so nobody reads half of it.
    async fn follow(&self, app: &App) -> Outcome<Result<(), OutOfStep>> {
        let today = order::today(app);
        if let Some(Err(out_of_step)) = self.held_to_change().as_mut().map(|held| held.come_to(today)) {
            return Ok(Err(out_of_step));
        }
        loop {
            let from = self.held().as_ref().map_or(0, |held| held.beside.position);
            let page = order::after(&mut app.db(), from).await?;
            if page.is_empty() {
                let (head, _) = order::head(&mut app.db()).await?;
                let gone = || OutOfStep("changes that were not followed are kept no longer".to_owned());
                return Ok(if head == from { Ok(()) } else { Err(gone()) });
            }
            if let Err(out_of_step) = self.take(&page) {
                return Ok(Err(out_of_step));
            }
        }
    }

    fn take(&self, page: &[Placed]) -> Result<(), OutOfStep> {
        let mut held = self.held_to_change();
        let Some(held) = held.as_mut() else { return Ok(()) };
        for placed in page {
            if placed.position != held.beside.position + 1 {
                return Err(OutOfStep(format!("no change has the place {}", held.beside.position + 1)));
            }
            held.follow(&placed.body.0)?;
            (held.beside.position, held.beside.last) = (placed.position, Some(placed.id));
        }
        Ok(())
    }

    async fn look_at_organisations(&self, app: &App, read_at: &mut Option<Time>) -> Outcome<()> {
        let now = app.now();
        if read_at.is_some_and(|at| now.as_second() - at.as_second() < TREE_SECONDS && now >= at) {
            return Ok(());
        }
        let tree = Tree::read(&mut app.db()).await?;
        *read_at = Some(now);
        if let Some(held) = self.held_to_change().as_mut().filter(|held| held.tree != tree) {
            held.tree = tree;
            if let Err(refused) = held.place_organisations(order::today(app)) {
                tracing::error!(%refused, "the organisations could not be placed; figures above single services may be old");
            }
        }
        Ok(())
    }

    fn put(&self, held: Held) {
        *self.held_to_change() = Some(held);
    }

    /// Writes the checkpoint, when there is a folder for it.
    pub fn write_checkpoint(&self) -> Outcome<()> {
        let held = self.held();
        let (Some(file), Some(held)) = (&self.0.file, held.as_ref()) else { return Ok(()) };
        checkpoint::write(file, &held.cube, &held.beside)
            .map_err(|error| Fault::internal("writing the checkpoint of the figures", error).into())
    }
}
