use kernel::Date;
use serde::{Deserialize, Serialize};

/// Marker of the id of a contact.
pub enum ContactMark {}
/// One address that invitations go to.
pub type ContactId = kernel::Id<ContactMark>;

/// An address as it is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// A mail address.
    pub mail: String,
}

/// How it stands with the invitations of a survey.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Invitations {
    /// Addresses.
    pub contacts: i64,
    /// Addresses that the round under way has not reached yet.
    pub waiting: i64,
    /// Tokens that were given out.
    pub issued: i64,
    /// Tokens that nobody has used.
    pub unused: i64,
    /// The round of mails: 0 none, 1 invites, those after it remind.
    pub round: i64,
    /// When people were invited by mail.
    pub mailed_on: Option<Date>,
    /// When all were reminded last.
    pub reminded_on: Option<Date>,
}

/// Marker of the id of a target.
pub enum TargetMark {}
/// One target.
pub type TargetId = kernel::Id<TargetMark>;

/// How many answers are hoped for from those who choose one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The question.
    pub item: String,
    /// The choice.
    pub code: String,
    /// How many.
    pub wanted: i64,
}
