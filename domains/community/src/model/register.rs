use super::{GuestId, SessionId};
use kernel::{Id, PersonId, Ref};

/// Marker of [`AttendanceId`].
pub enum AttendanceMark {}
/// Somebody was there.
pub type AttendanceId = Id<AttendanceMark>;

/// How somebody was there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// They left early.
    pub left_early: bool,
    /// They took part from afar.
    pub online: bool,
    /// They brought a supporter.
    pub supporter: bool,
}

db::row! {
    /// Somebody was there.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Attendance {
        /// Its id.
        pub id: AttendanceId,
        /// Where.
        pub session: SessionId,
        /// Who.
        pub guest: GuestId,
        /// Who wrote it down.
        pub noted_by: Option<PersonId>,
        /// They left early.
        pub left_early: bool,
        /// They took part from afar.
        pub online: bool,
        /// They brought a supporter.
        pub supporter: bool,
    }
}

impl Attendance {
    /// Somebody is here, with nothing more to say of it.
    pub fn here(id: AttendanceId, (session, guest): (SessionId, GuestId), noted_by: Option<PersonId>) -> Self {
        Self { id, session, guest, noted_by, left_early: false, online: false, supporter: false }
    }

    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("community", self.id)
    }

    /// How they were there.
    pub const fn details(&self) -> Details {
        Details { left_early: self.left_early, online: self.online, supporter: self.supporter }
    }
}

/// What came of a tap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tapped {
    /// They are written down.
    Noted(AttendanceId),
    /// They are written down, and at the same time somewhere else: somebody should look.
    NotedTwice(AttendanceId),
    /// They were here already; nothing changed.
    AlreadyHere(AttendanceId),
}
