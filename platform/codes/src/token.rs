//! The token of a form. It makes sending twice harmless without keeping anything: what is sent follows from the token and
//! from a key outside the database. Sent again, the same form leads to the same thing, which is there already; and nothing
//! stored joins it to a token (decisions/0052).

use crate::Code;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::tz::TimeZone;
use kernel::{Date, Random, Time};
use vault::Vault;

const CHANCE: usize = 16;
const DAY: usize = 4;
const MARK: usize = 12;

/// A token of this server, opened.
#[derive(Clone)]
pub struct FormToken {
    chance: [u8; CHANCE],
    day: i64,
}

impl FormToken {
    /// A new token. It knows the day on which it was made, and nothing else.
    pub fn fresh(random: &dyn Random, now: Time) -> Self {
        let mut chance = [0; CHANCE];
        random.fill(&mut chance);
        Self { chance, day: day_number(now) }
    }

    /// The token of a form, or a new one when there is none or it is not ours: a code must not follow from what a stranger chose.
    pub fn of(vault: &Vault, random: &dyn Random, now: Time, typed: Option<&str>) -> Self {
        typed.and_then(|typed| Self::read(vault, typed)).unwrap_or_else(|| Self::fresh(random, now))
    }

    fn read(vault: &Vault, typed: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(typed).ok()?;
        let (chance, rest) = bytes.split_first_chunk::<CHANCE>()?;
        let (day, mark) = rest.split_first_chunk::<DAY>()?;
        let token = Self { chance: *chance, day: i64::from(i32::from_le_bytes(*day)) };
        (token.mark(vault) == mark).then_some(token)
    }

    /// As it stands in the form.
    pub fn write(&self, vault: &Vault) -> String {
        let day = i32::try_from(self.day).unwrap_or_default();
        let bytes = [self.chance.as_slice(), &day.to_le_bytes(), &self.mark(vault)].concat();
        URL_SAFE_NO_PAD.encode(bytes)
    }

    fn mark(&self, vault: &Vault) -> Vec<u8> {
        let said = [self.chance.as_slice(), &self.day.to_le_bytes()].concat();
        vault.lookup("codes.form", &said).into_iter().take(MARK).collect()
    }

    /// What follows from this token for `purpose`, and from `more` beside it.
    pub fn derive(&self, vault: &Vault, purpose: &str, more: &[u8]) -> [u8; 32] {
        vault.lookup(purpose, &[self.chance.as_slice(), more].concat())
    }

    /// Whether the token is from today or yesterday: only then is a code shown again, since forms stay in the memory of browsers.
    pub fn is_recent(&self, now: Time) -> bool {
        (day_number(now) - self.day).abs() <= 1
    }

    /// The code that follows from this token for `purpose`; `attempt` goes on when somebody else has it already.
    pub fn code(&self, vault: &Vault, purpose: &str, attempt: u8) -> Code {
        Code::from_secret(&self.derive(vault, purpose, &[attempt]))
    }
}

/// An id that follows from a secret and tells no time.
pub fn untimed(secret: &[u8; 32]) -> uuid::Uuid {
    let bytes = secret.first_chunk::<16>().copied().unwrap_or_default();
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

/// Days since 1970, UTC.
fn day_number(now: Time) -> i64 {
    let day = TimeZone::UTC.to_datetime(now).date();
    Date::constant(1970, 1, 1).until(day).map_or(0, |span| i64::from(span.get_days()))
}
