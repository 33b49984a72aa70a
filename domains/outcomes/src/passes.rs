//! The value of the cookie that lets somebody take back, for twenty minutes and in this browser, what they have just sent
//! without signing in. It is masked and signed with keys outside the database.

use crate::model::AnswerId;
use kernel::{Random, Time};
use vault::Vault;

/// Minutes for which it holds.
pub const MINUTES: i64 = 20;

const NONCE: usize = 16;
const BODY: usize = 24;
const MARK: usize = 16;

/// The value for what was just sent.
pub fn give(vault: &Vault, random: &dyn Random, now: Time, answer: AnswerId) -> String {
    let mut nonce = [0; NONCE];
    random.fill(&mut nonce);
    let minute = now.as_second().div_euclid(60);
    let plain = [answer.uuid().as_bytes().as_slice(), &minute.to_le_bytes()].concat();
    let body = masked(vault, &nonce, &plain);
    let mark = mark(vault, &nonce, &body);
    [nonce.as_slice(), &body, &mark].concat().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a cookie's value stands for, unless it is not ours or too old.
pub fn read(vault: &Vault, now: Time, value: &str) -> Option<AnswerId> {
    let bytes = bytes_of(value)?;
    let (nonce, rest) = bytes.split_first_chunk::<NONCE>()?;
    let (body, given) = rest.split_first_chunk::<BODY>()?;
    // The compared marks are hashes under a key that nobody else has: how long comparing takes says nothing of use.
    if mark(vault, nonce, body) != given {
        return None;
    }
    let plain = masked(vault, nonce, body);
    let (id, minute) = plain.split_first_chunk::<16>()?;
    let age = now.as_second().div_euclid(60) - i64::from_le_bytes(*minute.first_chunk::<8>()?);
    (-1..=MINUTES).contains(&age).then(|| AnswerId::from_uuid(uuid::Uuid::from_bytes(*id)))
}

fn bytes_of(value: &str) -> Option<Vec<u8>> {
    if value.len() != 2 * (NONCE + BODY + MARK) {
        return None;
    }
    (0..value.len()).step_by(2).map(|at| u8::from_str_radix(value.get(at..at + 2)?, 16).ok()).collect()
}

/// A keyed hash of a nonce that is used once is a mask that is used once.
fn masked(vault: &Vault, nonce: &[u8; NONCE], body: &[u8]) -> Vec<u8> {
    let mask = vault.lookup("outcomes.pass-mask", nonce);
    body.iter().zip(mask).map(|(byte, mask)| byte ^ mask).collect()
}

fn mark(vault: &Vault, nonce: &[u8; NONCE], body: &[u8]) -> Vec<u8> {
    vault.lookup("outcomes.pass-mark", &[nonce.as_slice(), body].concat()).into_iter().take(MARK).collect()
}
