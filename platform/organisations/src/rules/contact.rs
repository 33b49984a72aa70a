//! Checking a crisis contact with its owner.

use crate::model::{Checked, Confidence, ContactStanding, CrisisContact, Verification};
use kernel::{Change, Date, Refusal};

/// There is no number in the field.
pub const NUMBER_NEEDED: Refusal = Refusal::invalid("organisations_number_needed", "number");
/// A check cannot lie ahead.
pub const CHECKED_AHEAD: Refusal = Refusal::invalid("organisations_checked_ahead", "on");
/// A later check is already recorded.
pub const CHECKED_LATER: Refusal = Refusal::conflict("organisations_checked_later");

/// A crisis contact was checked; others that dispute its number are held back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactVerified {
    /// Whether the number had to be changed.
    pub number_changed: bool,
}

/// The contact after somebody asked its owner.
pub fn verify(
    contact: CrisisContact,
    check: Verification,
    today: Date,
) -> Result<Change<CrisisContact, ContactVerified>, Refusal> {
    let number = check.number.trim().to_owned();
    if !number.bytes().any(|byte| byte.is_ascii_digit())
        || number.chars().any(|c| !(c.is_ascii_digit() || " +()-".contains(c)))
    {
        return Err(NUMBER_NEEDED);
    }
    if check.on > today {
        return Err(CHECKED_AHEAD);
    }
    match contact.checked {
        Checked::On(day) if day > check.on => return Err(CHECKED_LATER),
        Checked::On(day)
            if day == check.on && number == contact.number && contact.standing == ContactStanding::Shown =>
        {
            return Ok(Change::AlreadySo(contact));
        }
        Checked::On(_) | Checked::NotYet => {}
    }
    let number_changed = number != contact.number;
    let checked = CrisisContact {
        number,
        checked: Checked::On(check.on),
        confidence: Confidence::High,
        standing: ContactStanding::Shown,
        ..contact
    };
    Ok(Change::Made(checked, ContactVerified { number_changed }))
}

/// The digits that a phone dials, with a leading plus kept.
pub fn dialled(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}
