use super::HatId;
use kernel::{OrganisationId, PersonId, Role, Standing, Time};

db::row! {
    /// A hat that somebody was given.
    #[derive(Clone, Debug)]
    pub struct HatGiven {
        /// Its id.
        pub id: HatId,
        /// Who may wear it.
        pub person: PersonId,
        /// The part.
        pub role: Role,
        /// Where; nowhere in particular means for the whole house.
        pub organisation: Option<OrganisationId>,
        /// From when.
        pub begins_at: Time,
        /// Until when, if that is known.
        pub ends_at: Option<Time>,
    }
}

impl HatGiven {
    /// What permission needs to know.
    pub fn standing(&self) -> Standing {
        Standing { owner: Some(self.person), organisation: self.organisation }
    }
}
