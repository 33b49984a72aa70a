use super::Kind;
use kernel::{Date, Id, OrganisationId, PersonId, Ref, Time};
use std::collections::BTreeMap;

/// Marker of [`ReturnId`].
pub enum ReturnMark {}
/// The figures of one organisation and quarter.
pub type ReturnId = Id<ReturnMark>;

kernel::text_enum! {
    /// Where a return stands (research, education-and-evidence.md §7.8).
    pub enum ReturnState {
        /// Nothing was sent, or it was sent back.
        Open = "open",
        /// The organisation sent it.
        Submitted = "submitted",
        /// Somebody looked at it.
        Checked = "checked",
        /// It counts.
        Accepted = "accepted",
        /// It counts and is fixed for a release.
        Locked = "locked",
        /// It counts as it was accepted until what is sent next is accepted.
        Reopened = "reopened",
    }
}

kernel::text_enum! {
    /// What is done with a return.
    pub enum ReturnStep {
        /// The organisation sends it.
        Submit = "submit",
        /// Somebody of the area looked at it.
        Check = "check",
        /// It goes back, with a reason.
        SendBack = "send_back",
        /// It counts.
        Accept = "accept",
        /// It is fixed for a release.
        Lock = "lock",
        /// It is opened again, with a reason.
        Reopen = "reopen",
    }
}

kernel::text_enum! {
    /// Why a return goes back or is opened again. A choice and not a text, so that nothing about anybody stands in it.
    pub enum ReturnReason {
        /// Figures do not fit together.
        NumbersDoNotFit = "numbers_do_not_fit",
        /// The same figures as another return.
        SameAsAnother = "same_as_another",
        /// Something is missing.
        PartMissing = "part_missing",
        /// They are of another quarter.
        WrongQuarter = "wrong_quarter",
        /// Somebody or something is in it twice.
        CountedTwice = "counted_twice",
        /// The organisation found more, later.
        FoundLater = "found_later",
    }
}

kernel::text_enum! {
    /// How a return came.
    pub enum ReturnWay {
        /// Typed on the page.
        Typed = "typed",
        /// In a file.
        File = "file",
        /// From another program.
        Program = "program",
    }
}

db::stored_as_text!(ReturnState, ReturnStep, ReturnReason, ReturnWay);

db::row! {
    /// An organisation that keeps its own database and owes figures.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Partner {
        /// Which.
        pub organisation: OrganisationId,
        /// The first day of the first quarter that it owes.
        pub since: Date,
        /// The first day of the first quarter that it owes no more.
        pub until: Option<Date>,
    }
}

db::row! {
    /// The figures of one organisation and quarter.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Return {
        /// Its id.
        pub id: ReturnId,
        /// Whose.
        pub organisation: OrganisationId,
        /// The first day of the quarter.
        pub quarter: Date,
        /// Where it stands.
        pub state: ReturnState,
        /// So often was it sent.
        pub sent: i64,
        /// Which of them counts.
        pub accepted: Option<i64>,
        /// Counts changes, so that a colleague's is not overwritten.
        pub version: i64,
    }
}

impl Return {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("community", self.id)
    }
}

db::row! {
    /// What was sent, once.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Sent {
        /// The return.
        pub of: ReturnId,
        /// Which time, from 1.
        pub number: i64,
        /// When.
        pub at: Time,
        /// By whom; nothing when their account is gone.
        pub by: Option<PersonId>,
        /// How it came.
        pub way: ReturnWay,
        /// It says that there was nothing.
        pub nil: bool,
        /// Different people inside this organisation.
        pub people: i64,
    }
}

db::row! {
    /// The figures of one kind of service.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct ReturnLine {
        /// Which kind.
        pub kind: Kind,
        /// Sessions held.
        pub sessions: i64,
        /// Times that somebody came, known or not.
        pub visits: i64,
        /// Different people of this kind: so many service uses.
        pub people: i64,
    }
}

db::row! {
    /// A step of a return.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct StepTaken {
        /// Which time of sending it was about.
        pub number: i64,
        /// What was done.
        pub step: ReturnStep,
        /// When.
        pub at: Time,
        /// By whom; nothing when their account is gone.
        pub by: Option<PersonId>,
        /// Why, when it went back or was opened again.
        pub reason: Option<ReturnReason>,
    }
}

/// What an organisation says of a quarter. Nothing in it: nil.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReturnFigures {
    /// Different people inside this organisation, over all kinds.
    pub people: i64,
    /// Kind by kind, those that it said something of.
    pub lines: BTreeMap<Kind, ReturnLine>,
}

impl ReturnFigures {
    /// Whether it says that there was nothing.
    pub fn is_nil(&self) -> bool {
        self.lines.is_empty()
    }

    /// Sessions, visits and uses: they add up.
    pub fn sums(&self) -> (i64, i64, i64) {
        let add = |(sessions, visits, uses): (i64, i64, i64), line: &ReturnLine| {
            (sessions + line.sessions, visits + line.visits, uses + line.people)
        };
        self.lines.values().fold((0, 0, 0), add)
    }
}

/// What somebody typed of a return: nothing is a number yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReturnForm {
    /// "There was nothing."
    pub nil: bool,
    /// Different people over all kinds.
    pub people: String,
    /// Sessions, visits and people of each kind.
    pub lines: BTreeMap<Kind, [String; 3]>,
}
