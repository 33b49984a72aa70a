//! What can be done to organisations, and who may.

use kernel::{
    Breadth::{Everyone, Within},
    Role::{Administrator, AreaLead, NationalOffice},
    RoleVerb,
};

kernel::verbs! {
    /// Correct the name, the hours or the contacts of a service.
    Correct = "organisations.correct",
    /// Open a new service.
    OpenService = "organisations.open_service",
    /// Close a service for good.
    CloseService = "organisations.close_service",
    /// Put an organisation under another one from a day on.
    MoveOrganisation = "organisations.move_organisation",
    /// Say that a crisis contact was checked with its owner.
    VerifyContact = "organisations.verify_contact",
}

/// Who may do what, unless the house decides otherwise. Crisis contacts serve a whole country: no area lead checks them alone.
pub const DEFAULT_ROLES: &[RoleVerb] = &[
    RoleVerb::new::<Correct>(NationalOffice, Everyone),
    RoleVerb::new::<Correct>(Administrator, Everyone),
    RoleVerb::new::<Correct>(AreaLead, Within),
    RoleVerb::new::<OpenService>(NationalOffice, Everyone),
    RoleVerb::new::<OpenService>(Administrator, Everyone),
    RoleVerb::new::<OpenService>(AreaLead, Within),
    RoleVerb::new::<CloseService>(NationalOffice, Everyone),
    RoleVerb::new::<CloseService>(Administrator, Everyone),
    RoleVerb::new::<CloseService>(AreaLead, Within),
    RoleVerb::new::<MoveOrganisation>(NationalOffice, Everyone),
    RoleVerb::new::<MoveOrganisation>(Administrator, Everyone),
    RoleVerb::new::<VerifyContact>(NationalOffice, Everyone),
    RoleVerb::new::<VerifyContact>(Administrator, Everyone),
];
