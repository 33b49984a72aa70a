use db::Json;
use i18n::Written;
use kernel::{Date, Id, OrganisationId, Ref, Standing};
use organisations::model::Setting;

/// Marker of [`OfferId`].
pub enum OfferMark {}
/// What a service offers regularly.
pub type OfferId = Id<OfferMark>;

kernel::text_enum! {
    /// The eight kinds of community service (seed 003, care.md §6.9). A local name is mapped to one of them.
    pub enum Kind {
        /// Support in a crisis, at home or in the community.
        CrisisIntervention = "crisis_intervention",
        /// An open door.
        DropIn = "drop_in",
        /// A group of people who help each other.
        SelfSupportGroup = "self_support_group",
        /// Art therapy.
        ArtTherapy = "art_therapy",
        /// Counselling for one person.
        IndividualCounselling = "individual_counselling",
        /// Counselling for a family, or a family conference.
        FamilyCounselling = "family_counselling",
        /// Legal advice.
        LegalCounselling = "legal_counselling",
        /// Courses and training towards work.
        EducationForEmployment = "education_for_employment",
    }
}

db::stored_as_text!(Kind);

db::row! {
    /// What a service offers regularly, under its own name.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Offer {
        /// Its id.
        pub id: OfferId,
        /// The service.
        pub organisation: OrganisationId,
        /// The kind it is mapped to.
        pub kind: Kind,
        /// Its own name.
        pub names: Json<Written>,
        /// What people can expect.
        pub about: Json<Written>,
        /// Where it meets.
        pub place: String,
        /// What sort of place.
        pub setting: Setting,
        /// So many places, when there is a limit.
        pub capacity: Option<i64>,
        /// Since when.
        pub opened_on: Date,
        /// From this day on it plans nothing new.
        pub retired_on: Option<Date>,
        /// Counts corrections.
        pub version: i64,
    }
}

impl Offer {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("community", self.id)
    }

    /// What permission needs to know: it is found within the caller's reach.
    pub const fn standing(&self) -> Standing {
        Standing { owner: None, organisation: Some(self.organisation) }
    }

    /// Nothing was retired.
    pub const fn is_open(&self) -> bool {
        self.retired_on.is_none()
    }
}

/// What a coordinator says of an offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferForm {
    /// The kind it is mapped to.
    pub kind: Kind,
    /// Its own name, in the language of the page.
    pub name: String,
    /// What people can expect, in the language of the page.
    pub about: String,
    /// Where it meets.
    pub place: String,
    /// What sort of place.
    pub setting: Setting,
    /// So many places, when there is a limit.
    pub capacity: Option<i64>,
}
