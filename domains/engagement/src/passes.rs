//! The value of the cookie that keeps a thread open for twenty minutes without a touch. It is encrypted and signed with keys
//! outside the database, and holds the id of the thread and the minute; nobody can read it or make another one.

use crate::model::ContributionId;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::{Random, Time};
use vault::Vault;

/// Minutes without a touch after which the code is needed again.
pub const IDLE_MINUTES: i64 = 20;

const NONCE: usize = 16;
const BODY: usize = 24;
const MARK: usize = 16;

/// A new value for the cookie: given at the opening and with each answer after it.
pub fn give(vault: &Vault, random: &dyn Random, now: Time, thread: ContributionId) -> String {
    let mut nonce = [0; NONCE];
    random.fill(&mut nonce);
    let minute = now.as_second().div_euclid(60);
    let plain = [thread.uuid().as_bytes().as_slice(), &minute.to_le_bytes()].concat();
    let body = masked(vault, &nonce, &plain);
    let mark = mark(vault, &nonce, &body);
    URL_SAFE_NO_PAD.encode([nonce.as_slice(), &body, &mark].concat())
}

/// The thread that a cookie's value opens, unless it is not ours or was left alone too long.
pub fn read(vault: &Vault, now: Time, value: &str) -> Option<ContributionId> {
    let bytes = URL_SAFE_NO_PAD.decode(value).ok()?;
    let (nonce, rest) = bytes.split_first_chunk::<NONCE>()?;
    let (body, given) = rest.split_first_chunk::<BODY>()?;
    // The compared marks are hashes under a key that nobody else has: how long comparing takes says nothing of use.
    if mark(vault, nonce, body) != given {
        return None;
    }
    let plain = masked(vault, nonce, body);
    let (id, minute) = plain.split_first_chunk::<16>()?;
    let minute = i64::from_le_bytes(*minute.first_chunk::<8>()?);
    let idle = now.as_second().div_euclid(60) - minute;
    // A clock that was set back a little shuts nobody out.
    (-IDLE_MINUTES..=IDLE_MINUTES).contains(&idle).then(|| ContributionId::from_uuid(uuid::Uuid::from_bytes(*id)))
}

/// A keyed hash of a nonce that is used once is a mask that is used once.
fn masked(vault: &Vault, nonce: &[u8; NONCE], body: &[u8]) -> Vec<u8> {
    let mask = vault.lookup("engagement.pass-mask", nonce);
    body.iter().zip(mask).map(|(byte, mask)| byte ^ mask).collect()
}

fn mark(vault: &Vault, nonce: &[u8; NONCE], body: &[u8]) -> Vec<u8> {
    vault.lookup("engagement.pass-mark", &[nonce.as_slice(), body].concat()).into_iter().take(MARK).collect()
}
