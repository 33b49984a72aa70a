//! What can be done, and who may. Releases are made by the national office; the public reads what is published.

use kernel::{
    Breadth::{Everyone, Within},
    Role::{AreaLead, LivedExperienceReviewer, NationalOffice},
    RoleVerb,
};

kernel::verbs! {
    /// See releases before they are out, with what is hidden in them and why.
    SeeReleases = "evidence.see_releases",
    /// Choose what a release holds, run it, correct one that is out.
    PrepareRelease = "evidence.prepare_release",
    /// Sign a release, as one of two.
    SignRelease = "evidence.sign_release",
    /// Import what others published, and take it back.
    ImportOutside = "evidence.import_outside",
    /// Keep studies, and publish what they found.
    KeepFindings = "evidence.keep_findings",
    /// Write business cases, and read those within reach.
    WriteCase = "evidence.write_case",
    /// Decide on business cases that others wrote, and say when their benefits are looked at.
    DecideCase = "evidence.decide_case",
    /// Publish what was signed, hold it until its time, or take it back.
    PublishRelease = "evidence.publish_release",
}

/// Who may do what, unless the house decides otherwise.
pub const DEFAULT_ROLES: &[RoleVerb] = &[
    RoleVerb::new::<SeeReleases>(NationalOffice, Everyone),
    RoleVerb::new::<SeeReleases>(LivedExperienceReviewer, Everyone),
    RoleVerb::new::<PrepareRelease>(NationalOffice, Everyone),
    RoleVerb::new::<SignRelease>(NationalOffice, Everyone),
    RoleVerb::new::<SignRelease>(LivedExperienceReviewer, Everyone),
    RoleVerb::new::<ImportOutside>(NationalOffice, Everyone),
    RoleVerb::new::<KeepFindings>(NationalOffice, Everyone),
    RoleVerb::new::<KeepFindings>(AreaLead, Within),
    RoleVerb::new::<WriteCase>(NationalOffice, Everyone),
    RoleVerb::new::<WriteCase>(AreaLead, Within),
    RoleVerb::new::<DecideCase>(NationalOffice, Everyone),
    RoleVerb::new::<PublishRelease>(NationalOffice, Everyone),
];
