//! Where the pages of the daily work stand. They lead to one another, so none of them keeps the address of another.

use crate::model::SessionId;

/// A worker's day.
pub const WORK: &str = "/community/work";
/// What is offered.
pub const OFFERS: &str = "/community/offers";
/// People whom the service knows.
pub const PEOPLE: &str = "/community/people";
/// People in a crisis.
pub const CRISES: &str = "/community/crises";
/// Registers from a table.
pub const IMPORTS: &str = "/community/imports";
/// Where the address of each register begins.
pub const SESSIONS: &str = "/community/sessions";

/// A register.
pub fn session(id: SessionId) -> String {
    format!("{SESSIONS}/{id}")
}
