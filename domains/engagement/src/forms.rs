//! The token of a form. It makes sending twice harmless without keeping anything: id, code and receipt number of what is shared
//! follow from the token and from a key outside the database. Sent again, the same form leads to the same contribution, which
//! is there already; and nothing stored joins a contribution to a token (decisions/0052).

use crate::{
    codes::Code,
    model::{ContributionId, ShareForm},
    receipts,
    rules::{day_of, days_left},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::{Date, Random, Time};
use ledger::App;
use vault::Vault;

const CHANCE: usize = 16;
const DAY: usize = 4;
const MARK: usize = 12;

/// The token for a new form.
pub fn token(app: &App) -> String {
    FormToken::fresh(app.random(), app.now()).write(app.vault())
}

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
        Self { chance, day: day_number(day_of(now)) }
    }

    /// The token of a form, or a new one when there is none or it is not ours: a code must not follow from what a stranger chose.
    pub(crate) fn of(vault: &Vault, random: &dyn Random, now: Time, typed: Option<&str>) -> Self {
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
        vault.lookup("engagement.form", &said).into_iter().take(MARK).collect()
    }

    fn derive(&self, vault: &Vault, purpose: &str, more: &[u8]) -> [u8; 32] {
        vault.lookup(purpose, &[self.chance.as_slice(), more].concat())
    }

    /// Whether the token is from today or yesterday: only then is a code shown again, since forms stay in the memory of browsers.
    pub(crate) fn is_recent(&self, now: Time) -> bool {
        (day_number(day_of(now)) - self.day).abs() <= 1
    }

    /// The code that this form leads to; `attempt` goes on when somebody else has it already.
    pub(crate) fn code(&self, vault: &Vault, attempt: u8) -> Code {
        Code::from_secret(&self.derive(vault, "engagement.form-code", &[attempt]))
    }

    /// The id under which this form's draft is kept.
    pub(crate) fn draft_id(&self, vault: &Vault) -> uuid::Uuid {
        untimed(&self.derive(vault, "engagement.form-draft", &[]))
    }

    /// What follows from this form with these contents. Other contents are another contribution: going back, writing more and
    /// sending again loses nothing.
    pub(crate) fn sent(&self, vault: &Vault, form: &ShareForm) -> Sent {
        let contents = contents(form);
        let salt = self.derive(vault, "engagement.receipt-salt", &contents);
        Sent {
            id: ContributionId::from_uuid(untimed(&self.derive(vault, "engagement.form-id", &contents))),
            receipt: receipts::number_from(&self.derive(vault, "engagement.receipt-number", &contents)),
            salt: salt.first_chunk::<16>().copied().unwrap_or_default(),
        }
    }
}

/// What one sending of a form leads to.
pub(crate) struct Sent {
    pub id: ContributionId,
    pub receipt: String,
    pub salt: [u8; 16],
}

/// Everything that makes a form's contents this and no other.
fn contents(form: &ShareForm) -> [u8; 32] {
    use crate::model::Identity;
    let (name, mail) = match &form.identity {
        Identity::Named { name, mail } | Identity::ScreenName { name, mail } => (name.as_str(), mail.as_deref()),
        Identity::Contactable { contact } => ("", Some(contact.as_str())),
        Identity::CodeOnly | Identity::NoTrace => ("", None),
    };
    let said = (&form.words, form.kind, form.identity.mode(), form.perspective, form.service, form.safer, name, mail);
    *blake3::hash(&serde_json::to_vec(&said).unwrap_or_default()).as_bytes()
}

fn untimed(secret: &[u8; 32]) -> uuid::Uuid {
    let bytes = secret.first_chunk::<16>().copied().unwrap_or_default();
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

fn day_number(day: Date) -> i64 {
    days_left(day, Date::constant(1970, 1, 1))
}
