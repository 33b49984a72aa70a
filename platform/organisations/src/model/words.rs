//! The closed lists of words: what a node is, what a service does, whom it is for.

kernel::text_enum! {
    /// What a node of the tree is.
    pub enum OrganisationKind {
        /// A whole country.
        Nation = "nation",
        /// One of the six health regions of Ireland, from 1 March 2024.
        HealthRegion = "health_region",
        /// One of the nine community healthcare organisations, which ended on 1 October 2024.
        FormerCho = "former_cho",
        /// Part of a health region.
        IntegratedHealthcareArea = "integrated_healthcare_area",
        /// A service for the whole country, outside the regions.
        NationalService = "national_service",
        /// Organisations that work together by agreement.
        Network = "network",
        /// A charity.
        Charity = "charity",
        /// People who joined together: those who use services, families, neighbours.
        Association = "association",
        /// A hospital or clinic for mental health care.
        PsychiatricInstitution = "psychiatric_institution",
        /// A home or centre of social care.
        SocialCareInstitution = "social_care_institution",
        /// A secretariat, a council, a ministry.
        PublicBody = "public_body",
        /// Part of an institution.
        Department = "department",
        /// What people come to: a team, a centre, a college.
        Service = "service",
    }
}

kernel::text_enum! {
    /// A way of ordering the same organisations. Several hold at the same time.
    pub enum Hierarchy {
        /// Today's order in Ireland.
        HealthRegions = "health_regions",
        /// The order in Ireland until 1 October 2024.
        CommunityHealthcareOrganisations = "community_healthcare_organisations",
        /// Who works together by agreement.
        Networks = "networks",
    }
}

kernel::text_enum! {
    /// The country, which decides the crisis contacts and the clock on the wall.
    pub enum Place {
        /// Ireland.
        Ireland = "ireland",
        /// The United Kingdom.
        UnitedKingdom = "united_kingdom",
        /// Serbia.
        Serbia = "serbia",
    }
}

impl Hierarchy {
    /// The order in which a new service stands under an organisation of this kind.
    pub const fn below(parent: OrganisationKind) -> Self {
        match parent {
            OrganisationKind::Nation
            | OrganisationKind::HealthRegion
            | OrganisationKind::IntegratedHealthcareArea
            | OrganisationKind::NationalService => Self::HealthRegions,
            OrganisationKind::FormerCho => Self::CommunityHealthcareOrganisations,
            OrganisationKind::Network
            | OrganisationKind::Charity
            | OrganisationKind::Association
            | OrganisationKind::PsychiatricInstitution
            | OrganisationKind::SocialCareInstitution
            | OrganisationKind::PublicBody
            | OrganisationKind::Department
            | OrganisationKind::Service => Self::Networks,
        }
    }
}

impl Place {
    /// The place that somebody calls so in one of our languages; settings name places as people do.
    pub fn named(name: &str) -> Option<Self> {
        match i18n::fold(name).as_str() {
            "ireland" | "eire" | "irska" => Some(Self::Ireland),
            "united kingdom" | "uk" | "england" | "scotland" | "wales" | "northern ireland" | "an riocht aontaithe" => {
                Some(Self::UnitedKingdom)
            }
            "serbia" | "srbija" | "vojvodina" | "an tseirbia" => Some(Self::Serbia),
            _ => None,
        }
    }

    /// The time zone whose clock hangs on the wall there.
    pub const fn zone(self) -> &'static str {
        match self {
            Self::Ireland => "Europe/Dublin",
            Self::UnitedKingdom => "Europe/London",
            Self::Serbia => "Europe/Belgrade",
        }
    }
}

kernel::text_enum! {
    /// How sure we are of a loaded fact.
    pub enum Confidence {
        /// Uncertain, or another source disagrees.
        Low = "low",
        /// Seen in a second-hand source, or well established but not read again.
        Medium = "medium",
        /// Read at its official source.
        High = "high",
    }
}

kernel::text_enum! {
    /// Where a node came from.
    pub enum Origin {
        /// From the data files that the product brings.
        Loaded = "loaded",
        /// Written by staff.
        Entered = "entered",
        /// Invented, to show the product.
        Demonstration = "demonstration",
    }
}

kernel::text_enum! {
    /// What a service does.
    pub enum ServiceKind {
        /// Community mental health team for adults.
        CommunityTeam = "community_team",
        /// Child and adolescent mental health service.
        Camhs = "camhs",
        /// Community mental health team for older people.
        OlderPeopleTeam = "older_people_team",
        /// Day hospital or day centre.
        DayCentre = "day_centre",
        /// Recovery college or recovery education service.
        RecoveryCollege = "recovery_college",
        /// Hospital ward.
        InpatientUnit = "inpatient_unit",
        /// Open door, no appointment.
        DropIn = "drop_in",
        /// Somewhere to go in a crisis that is not a hospital.
        CrisisCafe = "crisis_cafe",
        /// Support by people who have been there.
        PeerSupport = "peer_support",
        /// Support for families and carers.
        FamilySupport = "family_support",
        /// Help to find and keep a job.
        Employment = "employment",
        /// A home with support.
        SupportedHousing = "supported_housing",
        /// Talking therapies.
        TalkingTherapies = "talking_therapies",
        /// Care by a team of the national forensic service.
        Forensic = "forensic",
    }
}

kernel::text_enum! {
    /// Whom a service is for, by age.
    pub enum Ages {
        /// Everybody.
        All = "all",
        /// Under eighteen.
        UnderEighteen = "under_eighteen",
        /// Sixteen to twenty-five.
        SixteenToTwentyFive = "sixteen_to_twenty_five",
        /// Eighteen and over.
        Adults = "adults",
        /// Sixty-five and over.
        OverSixtyFive = "over_sixty_five",
    }
}

kernel::text_enum! {
    /// Whether people can share something about the service here.
    pub enum Listens {
        /// What is shared reaches the service, and it answers.
        Yes = "yes",
        /// The service does not take part yet.
        NotYet = "not_yet",
    }
}

kernel::text_enum! {
    /// The kind of building, or none, where a service meets people.
    pub enum Setting {
        /// A health centre or clinic.
        HealthCentre = "health_centre",
        /// A hospital.
        Hospital = "hospital",
        /// A library.
        Library = "library",
        /// A family resource centre.
        FamilyResourceCentre = "family_resource_centre",
        /// A community hall or centre.
        CommunityCentre = "community_centre",
        /// A café.
        Cafe = "cafe",
        /// A school, college or university.
        College = "college",
        /// An ordinary house.
        House = "house",
        /// At the home of the person.
        AtHome = "at_home",
        /// On the internet.
        Online = "online",
        /// By phone.
        ByPhone = "by_phone",
    }
}

kernel::text_enum! {
    /// How a contact is reached.
    pub enum ReachBy {
        /// A call.
        Phone = "phone",
        /// A text message.
        Text = "text",
        /// A mail.
        Mail = "mail",
        /// A page on the web.
        Web = "web",
    }
}

kernel::text_enum! {
    /// Whether a crisis contact is shown to people.
    pub enum ContactStanding {
        /// Shown.
        Shown = "shown",
        /// Kept from people until staff have checked it.
        HeldBack = "held_back",
    }
}

db::stored_as_text!(OrganisationKind);
db::stored_as_text!(Hierarchy);
db::stored_as_text!(Place);
db::stored_as_text!(Confidence);
db::stored_as_text!(Origin);
db::stored_as_text!(ServiceKind);
db::stored_as_text!(Ages);
db::stored_as_text!(Listens);
db::stored_as_text!(Setting);
db::stored_as_text!(ReachBy);
db::stored_as_text!(ContactStanding);
