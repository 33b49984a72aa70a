//! Nouns: accounts, ways to sign in, sessions, hats, glass.

mod account;
mod glass;
mod hat;
mod session;
mod support;
mod token;
mod way;

pub(crate) use account::standing_of as account_standing;
pub use account::{Account, MailAddress, Origin};
pub use glass::{GlassUse, Reason};
pub use hat::HatGiven;
pub use session::{Device, Session, SessionMark, SignInListed, Way};
pub use support::{AskedByMe, AskedOfMe, Known, Support};
pub use token::Token;
pub use way::{PasskeyListed, Ways};

use kernel::Id;

/// Marker of [`HatId`].
pub enum HatMark {}
/// A hat that was given.
pub type HatId = Id<HatMark>;
/// Marker of [`GlassId`].
pub enum GlassMark {}
/// One reaching past the limits.
pub type GlassId = Id<GlassMark>;
/// Marker of [`RequestId`].
pub enum RequestMark {}
/// Somebody asks somebody to be their supporter.
pub type RequestId = Id<RequestMark>;
/// A sign-in that goes on.
pub type SessionId = Id<SessionMark>;
/// Marker of [`PasskeyId`].
pub enum PasskeyMark {}
/// A passkey.
pub type PasskeyId = Id<PasskeyMark>;
