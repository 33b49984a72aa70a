use kernel::{Date, Id, OrganisationId, PersonId, Ref, Standing};

/// Marker of [`TimeId`].
pub enum TimeMark {}
/// A person together with a service, from a day to a day.
pub type TimeId = Id<TimeMark>;

kernel::text_enum! {
    /// How it stands with a time together.
    pub enum TimeState {
        /// The service asked; the person has not said yes.
        Asked = "asked",
        /// The person said yes by answering.
        Together = "together",
        /// It ended.
        Ended = "ended",
    }
}

kernel::text_enum! {
    /// Why a time together ended: the end codes of NHS Talking Therapies (domain.md §2.3).
    pub enum EndCode {
        /// Both agreed that it was complete.
        Agreed = "46",
        /// Earlier than the professional had planned.
        EarlierThanPlanned = "47",
        /// Earlier than the person asked for.
        EarlierThanAsked = "48",
        /// The person died during it.
        Died = "49",
        /// Why is not known.
        Unknown = "96",
        /// Not assessed.
        NotAssessed = "50",
        /// Not suitable; back to whoever referred.
        BackToReferrer = "10",
        /// Not suitable; shown another way.
        Signposted = "11",
        /// Advice was enough.
        Advice = "12",
        /// Referred to another therapy.
        ReferredOn = "13",
        /// The person said no.
        Declined = "14",
        /// The assessment was not finished.
        AssessmentIncomplete = "16",
        /// The person died before it began.
        DiedBefore = "17",
        /// Before treatment; why is not known.
        UnknownBefore = "95",
    }
}

db::stored_as_text!(TimeState, EndCode);

db::row! {
    /// A person together with a service. Measures call it an episode.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Time {
        /// Its id.
        pub id: TimeId,
        /// Who.
        pub person: PersonId,
        /// With which service.
        pub organisation: OrganisationId,
        /// How it stands.
        pub state: TimeState,
        /// The day the service first asked.
        pub asked_on: Date,
        /// The day the person said yes.
        pub began_on: Option<Date>,
        /// The day it ended.
        pub ended_on: Option<Date>,
        /// Why it ended.
        pub end_code: Option<EndCode>,
        /// How many treatment contacts the person came to; follow-up contacts do not count.
        pub treatment_contacts: i64,
        /// The day the referral was received, when it is known.
        pub referred_on: Option<Date>,
        /// The day of the first treatment contact, when it is known.
        pub first_treatment_on: Option<Date>,
    }
}

/// How a time together ends, as whoever ends it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Why.
    pub why: EndCode,
    /// How many treatment contacts the person came to.
    pub contacts: i64,
    /// The day the referral was received, when it is known.
    pub referred_on: Option<Date>,
    /// The day of the first treatment contact, when it is known.
    pub first_treatment_on: Option<Date>,
}

impl Ending {
    /// Without days.
    pub const fn new(why: EndCode, contacts: i64) -> Self {
        Self { why, contacts, referred_on: None, first_treatment_on: None }
    }
}

impl Time {
    /// A link to it.
    pub fn reference(&self) -> Ref {
        Ref::new("outcomes", self.id)
    }

    /// What permission needs to know.
    pub const fn standing(&self) -> Standing {
        Standing { owner: Some(self.person), organisation: Some(self.organisation) }
    }
}
