//! Decisions: pure functions.

/// What somebody signs in on.
pub mod device;
/// Reaching past the limits.
pub mod glass;
/// Giving hats.
pub mod hats;
/// Mail addresses.
pub mod mail;
/// Passwords.
pub mod passwords;
/// Where to go on after signing in.
pub mod return_path;
/// How long things last.
pub mod sessions;
/// Failed tries.
pub mod tries;
