//! Passwords are hashed slowly on purpose, so few at once, and never on a thread that serves pages.

use kernel::{OrFault, Outcome, Refusal};
use std::sync::{Arc, OnceLock};
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

const BUSY: Refusal = Refusal::too_many("people_busy");
/// Each takes 19 MB and a whole core for a moment.
const AT_ONCE: usize = 2;
/// Who comes when so many wait is told to come again in a moment.
const MOST_WAITING: usize = 32;

/// Turns at hashing.
pub struct Hashing {
    turns: Arc<Semaphore>,
    queue: Arc<Semaphore>,
    nobodys: OnceLock<String>,
}

impl Default for Hashing {
    fn default() -> Self {
        let semaphore = |places| Arc::new(Semaphore::new(places));
        Self { turns: semaphore(AT_ONCE), queue: semaphore(AT_ONCE + MOST_WAITING), nobodys: OnceLock::new() }
    }
}

impl Hashing {
    /// The hash of a password, as it may be kept (sealed).
    pub async fn hash(&self, password: Zeroizing<String>) -> Outcome<String> {
        self.turn(move || password_auth::generate_hash(password.as_bytes())).await
    }

    /// Whether the password fits. Without a hash the same work is done against nobody's, so that the time tells nothing.
    pub async fn fits(&self, password: Zeroizing<String>, hash: Option<String>) -> Outcome<bool> {
        let known = hash.is_some();
        let nobodys = match self.nobodys.get() {
            Some(nobodys) => nobodys.clone(),
            None => {
                let made = self.turn(|| password_auth::generate_hash(b"nobody has this password")).await?;
                self.nobodys.get_or_init(|| made).clone()
            }
        };
        let hash = hash.unwrap_or(nobodys);
        let fits = self.turn(move || password_auth::verify_password(password.as_bytes(), &hash).is_ok()).await?;
        Ok(fits && known)
    }

    async fn turn<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Outcome<T> {
        let place = Arc::clone(&self.queue).try_acquire_owned().map_err(|_| BUSY)?;
        let turn = Arc::clone(&self.turns).acquire_owned().await.or_fault("waiting for a turn at hashing")?;
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop((turn, place));
            done
        });
        done.await.or_fault("hashing a password")
    }
}
