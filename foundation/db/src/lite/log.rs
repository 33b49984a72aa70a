//! The log, whose pages are carried into the file beside the writer.
//!
//! Carried by the writer itself, they would make every command of that moment wait: for as long as the disk takes for 32 MB at
//! random places. So another connection carries the bulk of them while the writer goes on, and the writer waits only for the
//! few that came meanwhile; then it begins the log anew.

use super::{BUSY, Inner, Lite};
use crate::Result;
use rusqlite::Connection;
use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

/// From so many pages on, of 4 kB, the log is carried into the file. Ids of nameless people are spread over the whole of each
/// table, so a group of commands touches many pages: they are moved only now and then, since many are then moved once instead
/// of often.
const CARRIED_FROM: usize = 8_000;
/// So many more must come before it is tried again, when a reader who began earlier still needs the log.
const BEFORE_NEXT: usize = 2_000;
/// The writer may wait for so many pages.
const FEW: usize = 400;

/// How long the log is, and from when it is carried next.
#[derive(Default)]
pub struct Log {
    pages: AtomicUsize,
    next: AtomicUsize,
    is_carried: AtomicBool,
}

impl Log {
    /// Watches what the writer puts in.
    pub fn watched(writer: &mut Connection) -> rusqlite::Result<Arc<Self>> {
        let log = Arc::new(Self { next: AtomicUsize::new(CARRIED_FROM), ..Self::default() });
        let told = log.clone();
        writer.wal_hook(Some(move |_: &mut _, pages: i32| {
            let pages = usize::try_from(pages).unwrap_or_default();
            if pages < told.pages.swap(pages, Ordering::Relaxed) {
                told.next.store(CARRIED_FROM, Ordering::Relaxed);
            }
            Ok(())
        }))?;
        Ok(log)
    }

    /// Whether it is to be carried now; then nobody else is told so until [`Log::ended`].
    fn begins(&self) -> bool {
        let is_long = self.pages.load(Ordering::Relaxed) >= self.next.load(Ordering::Relaxed);
        is_long && !self.is_carried.swap(true, Ordering::Relaxed)
    }

    fn ended(&self) {
        // The writer may have begun the log anew already.
        let next = CARRIED_FROM.max(self.pages.load(Ordering::Relaxed) + BEFORE_NEXT);
        self.next.store(next, Ordering::Relaxed);
        self.is_carried.store(false, Ordering::Relaxed);
    }
}

impl Lite {
    /// After a commit: has the log carried into the file when it is long enough.
    pub(super) fn look_at_the_log(&self) {
        if !self.0.log.begins() {
            return;
        }
        let inner = self.0.clone();
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn_blocking(move || inner.carry())),
            Err(_) => inner.carry(),
        }
    }
}

impl Inner {
    fn carry(&self) {
        if let Err(error) = self.carry_all() {
            tracing::warn!(%error, "the log could not be carried into the file; it is tried again");
        }
        self.log.ended();
    }

    fn carry_all(&self) -> Result<()> {
        let beside = Connection::open(&self.path)?;
        beside.busy_timeout(BUSY)?;
        beside.pragma_update(None, "synchronous", "full")?;
        let mut left = self.log.pages.load(Ordering::Relaxed);
        // While pages are carried, others come; when they come nearly as fast, the writer has to wait for them.
        loop {
            let (pages, carried) = carry_what_can_be(&beside)?;
            if carried < pages {
                // A reader who began earlier still reads from the log.
                return Ok(());
            }
            let came = self.log.pages.load(Ordering::Relaxed).saturating_sub(carried);
            if came < FEW || came > left / 2 {
                break;
            }
            left = came;
        }
        let mut writer = self.writer.blocking_lock();
        writer.flush();
        carry_what_can_be(&beside).map(drop)
    }
}

/// Gives how many pages the log has, and how many of them are in the file now.
fn carry_what_can_be(beside: &Connection) -> Result<(usize, usize)> {
    let found = beside.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| Ok((row.get(1)?, row.get(2)?)));
    let (pages, carried): (i64, i64) = found?;
    // Both are -1 where there is no log.
    Ok((usize::try_from(pages).unwrap_or_default(), usize::try_from(carried).unwrap_or_default()))
}
