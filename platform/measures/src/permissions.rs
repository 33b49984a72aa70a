//! Who sees exact figures.

use kernel::{
    Breadth::{Everyone, Within},
    Role::{AreaLead, NationalOffice, Responder, ServiceOwner},
    RoleVerb,
};

kernel::verbs! {
    /// See exact figures. Each question is written into the audit.
    SeeFigures = "measures.see_figures",
}

/// Who may do so: the national office everywhere, an area and a service for what lies within it. The public sees what
/// is released.
pub const DEFAULT_ROLES: &[RoleVerb] = &[
    RoleVerb::new::<SeeFigures>(NationalOffice, Everyone),
    RoleVerb::new::<SeeFigures>(AreaLead, Within),
    RoleVerb::new::<SeeFigures>(ServiceOwner, Within),
    RoleVerb::new::<SeeFigures>(Responder, Within),
];
