//! Why somebody may write. Functions that write ask for one of these, so an unguarded write does not compile.

use crate::model::{Contribution, ContributionId};
use kernel::{Caller, Granted, Outcome, PersonId, Standing, Verb};
use ledger::{Record, RecordOf};

/// Proof that a write is allowed. Only this crate decides what is one.
pub trait Proof: sealed::Sealed + Sync {}

mod sealed {
    pub trait Sealed {}
}

impl<V: Verb> sealed::Sealed for Granted<V> {}
impl<V: Verb> Proof for Granted<V> {}

/// Somebody whom the code or the account of the author lets in.
#[derive(Clone, Debug)]
pub struct Holder {
    contribution: ContributionId,
    by: HeldBy,
}

#[derive(Clone, Debug)]
enum HeldBy {
    Code,
    Account(Caller, PersonId),
}

impl sealed::Sealed for Holder {}
impl Proof for Holder {}

impl Holder {
    pub(crate) const fn by_code(contribution: ContributionId) -> Self {
        Self { contribution, by: HeldBy::Code }
    }

    /// `person` is the caller's own, who was found to be the author.
    pub(crate) const fn by_account(contribution: ContributionId, caller: Caller, person: PersonId) -> Self {
        Self { contribution, by: HeldBy::Account(caller, person) }
    }

    /// What they hold.
    pub const fn contribution(&self) -> ContributionId {
        self.contribution
    }

    /// The record of what the holder did. Nobody who came with a code is named, and no moment is kept more exactly than their mode.
    pub(crate) fn record<V: Verb>(&self, state: &Contribution) -> Outcome<Record> {
        let record = match &self.by {
            HeldBy::Code => Record::by_the_holder_of_the_code(V::NAME),
            HeldBy::Account(caller, person) => {
                let own = Standing { owner: Some(*person), organisation: None };
                caller.may::<V>(&own)?.record(state.reference())
            }
        };
        Ok(record.grain(state.mode.grain()))
    }
}

/// The product itself: a timer, a delivery. The reason stands in the code for its reader.
pub struct TheSystem(#[expect(dead_code, reason = "it is read by people")] pub &'static str);
impl sealed::Sealed for TheSystem {}
impl Proof for TheSystem {}
