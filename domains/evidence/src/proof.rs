//! Why somebody may write. Functions that write ask for one of these, so an unguarded write does not compile.

use kernel::{Granted, Verb};

/// Proof that a write is allowed. Only this crate decides what is one.
pub trait Proof: sealed::Sealed + Sync {}

mod sealed {
    pub trait Sealed {}
}

impl<V: Verb> sealed::Sealed for Granted<V> {}
impl<V: Verb> Proof for Granted<V> {}

/// The product itself: a timer, an erasure. The reason stands in the code for its reader.
pub struct TheSystem(#[expect(dead_code, reason = "it is read by people")] pub &'static str);
impl sealed::Sealed for TheSystem {}
impl Proof for TheSystem {}
