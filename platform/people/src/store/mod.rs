//! SQL and only SQL.

pub mod accounts;
pub mod codes;
pub mod glass;
pub mod hats;
pub mod identities;
pub mod links;
pub mod passkeys;
pub mod passwords;
pub mod requests;
pub mod sessions;
pub mod supporters;
pub mod tries;
pub mod waits;
