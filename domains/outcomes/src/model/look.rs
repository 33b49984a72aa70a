use super::MeasureId;
use kernel::{OrganisationId, PersonId, Role, Time};

kernel::text_enum! {
    /// What somebody saw.
    pub enum Looked {
        /// The answers and the figures of one measure.
        Measure = "measure",
        /// What was shared, all of it.
        Story = "story",
        /// The one answer that brought help, with the name and the way to reach the person.
        Concern = "concern",
        /// Through the interface for programs.
        Program = "program",
        /// The worker filled in their own view.
        OwnView = "own_view",
    }
}

db::stored_as_text!(Looked);

/// That somebody saw, for writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewLook {
    /// Whose.
    pub person: PersonId,
    /// What.
    pub what: Looked,
    /// Which measure, when it was one.
    pub measure: Option<MeasureId>,
}

db::row! {
    /// That somebody saw.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Look {
        /// Its id, for paging.
        pub id: uuid::Uuid,
        /// When.
        pub at: Time,
        /// Who.
        pub viewer: PersonId,
        /// In which part.
        pub role: Role,
        /// For which place.
        pub organisation: Option<OrganisationId>,
        /// What.
        pub what: Looked,
        /// Which measure, when it was one.
        pub measure: Option<MeasureId>,
        /// In an emergency, past the ordinary limits.
        pub break_glass: bool,
    }
}
