//! What can be done, and who may (engagement.md §6.20). "Own" is what somebody shared from their account.

use kernel::{
    Breadth::{Everyone, Own, Within},
    Role::{
        Anyone, AreaLead, IdentityCustodian, LivedExperienceReviewer, Moderator, NationalOffice, Person, Responder,
        SafetyReader, ServiceOwner,
    },
    RoleVerb,
};

kernel::verbs! {
    /// Share something.
    Share = "engagement.share_contribution",
    /// Follow what I shared from my account.
    Follow = "engagement.open_my_thread",
    /// Write back to an answer.
    WriteBack = "engagement.write_back",
    /// Take it back.
    Withdraw = "engagement.withdraw",
    /// Become more known than before.
    RaiseOpenness = "engagement.raise_openness",
    /// Say whether an answer answers me.
    RateReply = "engagement.rate_reply",
    /// Say that it is not done, so that it opens again.
    Disagree = "engagement.disagree",
    /// Have it erased.
    EraseOwn = "engagement.erase_own",
    /// Read what is not published yet.
    ReadUnpublished = "engagement.read_unpublished",
    /// See that somebody may be in danger.
    SeeConcerns = "engagement.see_concerns",
    /// Take it to read.
    StartReading = "engagement.start_reading",
    /// Say what was found when reading for safety.
    ScreenSafety = "engagement.screen_safety",
    /// Publish it.
    Publish = "engagement.publish",
    /// Ask the author whether it may go out as it is.
    AskAuthor = "engagement.ask_author",
    /// Answer the moderators' question.
    AnswerCheck = "engagement.answer_check",
    /// Let only the service read it.
    KeepPrivate = "engagement.keep_private",
    /// Let it go nowhere.
    Decline = "engagement.decline",
    /// Take it down.
    Unpublish = "engagement.unpublish",
    /// Read what was published or kept private about own services.
    ReadStories = "engagement.read_stories",
    /// Answer.
    Reply = "engagement.reply",
    /// See the themes, those not public too.
    SeeThemes = "engagement.see_themes",
    /// Make a theme.
    MakeTheme = "engagement.make_theme",
    /// Put a contribution under a theme.
    LinkContribution = "engagement.link_contribution",
    /// Say what comes of a theme.
    DecideOutcome = "engagement.decide_outcome",
    /// Say that a change was made.
    ClaimChange = "engagement.claim_change",
    /// Say that one saw the change, from outside the team.
    VerifyChange = "engagement.verify_change",
    /// See the contact of somebody who gave one.
    SeeContact = "engagement.see_contact",
    /// Say how many people a small service sees in a month.
    SetSmallPlace = "engagement.set_small_place",
}

/// Who may do what, unless the house decides otherwise. The administrator stands nowhere: never content.
pub const DEFAULT_ROLES: &[RoleVerb] = &[
    RoleVerb::new::<Share>(Anyone, Everyone),
    RoleVerb::new::<Follow>(Person, Own),
    RoleVerb::new::<WriteBack>(Person, Own),
    RoleVerb::new::<Withdraw>(Person, Own),
    RoleVerb::new::<RaiseOpenness>(Person, Own),
    RoleVerb::new::<RateReply>(Person, Own),
    RoleVerb::new::<Disagree>(Person, Own),
    RoleVerb::new::<EraseOwn>(Person, Own),
    RoleVerb::new::<AnswerCheck>(Person, Own),
    RoleVerb::new::<ReadUnpublished>(Moderator, Within),
    RoleVerb::new::<ReadUnpublished>(SafetyReader, Everyone),
    RoleVerb::new::<SeeConcerns>(SafetyReader, Everyone),
    RoleVerb::new::<StartReading>(Moderator, Within),
    RoleVerb::new::<StartReading>(SafetyReader, Everyone),
    RoleVerb::new::<ScreenSafety>(Moderator, Within),
    RoleVerb::new::<ScreenSafety>(SafetyReader, Everyone),
    RoleVerb::new::<Publish>(Moderator, Within),
    RoleVerb::new::<AskAuthor>(Moderator, Within),
    RoleVerb::new::<KeepPrivate>(Moderator, Within),
    RoleVerb::new::<Decline>(Moderator, Within),
    RoleVerb::new::<Unpublish>(Moderator, Within),
    RoleVerb::new::<ReadStories>(Responder, Within),
    RoleVerb::new::<ReadStories>(ServiceOwner, Within),
    RoleVerb::new::<ReadStories>(AreaLead, Within),
    RoleVerb::new::<Reply>(Responder, Within),
    RoleVerb::new::<Reply>(ServiceOwner, Within),
    RoleVerb::new::<Reply>(AreaLead, Within),
    RoleVerb::new::<SeeThemes>(Responder, Within),
    RoleVerb::new::<SeeThemes>(ServiceOwner, Within),
    RoleVerb::new::<SeeThemes>(AreaLead, Within),
    RoleVerb::new::<SeeThemes>(LivedExperienceReviewer, Within),
    RoleVerb::new::<SeeThemes>(NationalOffice, Everyone),
    RoleVerb::new::<MakeTheme>(AreaLead, Within),
    RoleVerb::new::<MakeTheme>(NationalOffice, Everyone),
    RoleVerb::new::<LinkContribution>(AreaLead, Within),
    RoleVerb::new::<DecideOutcome>(ServiceOwner, Within),
    RoleVerb::new::<DecideOutcome>(AreaLead, Within),
    RoleVerb::new::<DecideOutcome>(NationalOffice, Everyone),
    RoleVerb::new::<ClaimChange>(Responder, Within),
    RoleVerb::new::<ClaimChange>(ServiceOwner, Within),
    RoleVerb::new::<ClaimChange>(AreaLead, Within),
    RoleVerb::new::<VerifyChange>(LivedExperienceReviewer, Within),
    RoleVerb::new::<SeeContact>(IdentityCustodian, Everyone),
    RoleVerb::new::<SetSmallPlace>(AreaLead, Within),
    RoleVerb::new::<SetSmallPlace>(NationalOffice, Everyone),
];
