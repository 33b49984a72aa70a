//! Who sees exact figures.

use kernel::{
    Breadth::{Everyone, Within},
    Role::{AreaLead, LivedExperienceReviewer, NationalOffice, Responder, ServiceOwner},
    RoleVerb,
};

kernel::verbs! {
    /// See exact figures. Each question is written into the audit.
    SeeFigures = "measures.see_figures",
    /// Read what the figures mean, those under review too, and what was said of them.
    SeeDefinitions = "measures.see_definitions",
    /// See the facts behind a figure: day, place, kind, how many. Never whose they are.
    SeeRows = "measures.see_rows",
    /// Write down what people with lived experience said of a definition.
    ReviewDefinition = "measures.review_definition",
    /// Approve a definition that they agreed to.
    ApproveDefinition = "measures.approve_definition",
    /// Take a definition back.
    WithdrawDefinition = "measures.withdraw_definition",
    /// Close a month or a quarter: its figures are final.
    ClosePeriod = "measures.close_period",
    /// Count a closed period again, with a reason, and keep what stood there before.
    RevisePeriod = "measures.revise_period",
}

/// Who may do so: the national office everywhere, an area and a service for what lies within it. The public sees what
/// is released. Whoever reviews with lived experience writes down what was said; the national office decides.
pub const DEFAULT_ROLES: &[RoleVerb] = &[
    RoleVerb::new::<SeeFigures>(NationalOffice, Everyone),
    RoleVerb::new::<SeeFigures>(AreaLead, Within),
    RoleVerb::new::<SeeFigures>(ServiceOwner, Within),
    RoleVerb::new::<SeeFigures>(Responder, Within),
    RoleVerb::new::<SeeDefinitions>(NationalOffice, Everyone),
    RoleVerb::new::<SeeDefinitions>(AreaLead, Everyone),
    RoleVerb::new::<SeeDefinitions>(ServiceOwner, Everyone),
    RoleVerb::new::<SeeDefinitions>(Responder, Everyone),
    RoleVerb::new::<SeeDefinitions>(LivedExperienceReviewer, Everyone),
    RoleVerb::new::<SeeRows>(NationalOffice, Everyone),
    RoleVerb::new::<SeeRows>(AreaLead, Within),
    RoleVerb::new::<SeeRows>(ServiceOwner, Within),
    RoleVerb::new::<ReviewDefinition>(LivedExperienceReviewer, Everyone),
    RoleVerb::new::<ReviewDefinition>(NationalOffice, Everyone),
    RoleVerb::new::<ApproveDefinition>(NationalOffice, Everyone),
    RoleVerb::new::<WithdrawDefinition>(NationalOffice, Everyone),
    RoleVerb::new::<ClosePeriod>(NationalOffice, Everyone),
    RoleVerb::new::<RevisePeriod>(NationalOffice, Everyone),
];
