//! Why somebody may write. Functions that write ask for one of these, so an unguarded write does not compile.

use crate::model::{AnswerId, Asking};
use kernel::{Granted, Verb};

/// Proof that a write is allowed. Only this crate decides what is one.
pub trait Proof: sealed::Sealed + Sync {}

mod sealed {
    pub trait Sealed {}
}

impl<V: Verb> sealed::Sealed for Granted<V> {}
impl<V: Verb> Proof for Granted<V> {}

/// Whoever holds the link of an asking. It lets one measure be filled in once, and nothing be seen.
#[derive(Clone, Debug)]
pub struct LinkHolder(Asking);

impl sealed::Sealed for LinkHolder {}
impl Proof for LinkHolder {}

impl LinkHolder {
    pub(crate) const fn of(asking: Asking) -> Self {
        Self(asking)
    }

    /// The asking that the link leads to.
    pub const fn asking(&self) -> &Asking {
        &self.0
    }
}

/// Whoever has just sent an answer from this browser. It lets that one answer be taken back, and nothing else.
#[derive(Clone, Copy, Debug)]
pub struct PassHolder(AnswerId);

impl sealed::Sealed for PassHolder {}
impl Proof for PassHolder {}

impl PassHolder {
    pub(crate) const fn of(answer: AnswerId) -> Self {
        Self(answer)
    }

    /// The answer that was sent.
    pub const fn answer(self) -> AnswerId {
        self.0
    }
}

/// The product itself: a timer, a delivery. The reason stands in the code for its reader.
pub struct TheSystem(#[expect(dead_code, reason = "it is read by people")] pub &'static str);
impl sealed::Sealed for TheSystem {}
impl Proof for TheSystem {}
