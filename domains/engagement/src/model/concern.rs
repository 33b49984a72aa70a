use kernel::{Id, OrganisationId, Time};

/// What the id of a concern is of.
#[derive(Debug)]
pub enum ConcernMark {}
/// The id of a concern.
pub type ConcernId = Id<ConcernMark>;

kernel::text_enum! {
    /// How near the danger is (engagement.md §4.5).
    pub enum Level {
        /// Past, or a manner of speaking.
        R1 = "r1",
        /// Distress now, no intent.
        R2 = "r2",
        /// Intent, a plan, or harm to somebody.
        R3 = "r3",
        /// Danger now.
        R4 = "r4",
    }
}

db::stored_as_text!(Level);

db::row! {
    /// Somebody may be in danger; another capability of the house told so.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Concern {
        /// Its id, given by whoever told.
        pub id: ConcernId,
        /// The place it is about.
        pub organisation: Option<OrganisationId>,
        /// How near.
        pub level: Level,
        /// The page where a safety reader reads on.
        pub path: String,
        /// Since when.
        pub raised_at: Time,
        /// By when somebody reads it.
        pub due_at: Time,
    }
}
