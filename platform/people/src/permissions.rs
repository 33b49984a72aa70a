//! What can be done to accounts, hats and glass, and who may.

use kernel::{
    Breadth::{Everyone, Own, Within},
    Role::{Administrator, Anyone, AreaLead, Moderator, NationalOffice, Person, Responder, SafetyReader, ServiceOwner},
    RoleVerb,
};

kernel::verbs! {
    /// Ask for a link by mail.
    AskLink = "people.ask_link",
    /// Sign in.
    SignIn = "people.sign_in",
    /// Sign out, here or everywhere.
    SignOut = "people.sign_out",
    /// Change my own account and my ways to sign in.
    KeepAccount = "people.keep_account",
    /// Put on a hat that I was given, or take it off.
    ChangeHat = "people.change_hat",
    /// Choose somebody who supports me, or end it.
    ChooseSupporter = "people.choose_supporter",
    /// Agree to support somebody, say no, or stop.
    AnswerSupport = "people.answer_support",
    /// Take a copy of what is kept about me.
    TakeCopy = "people.take_copy",
    /// Erase my account.
    EraseAccount = "people.erase_account",
    /// See who wears which hat.
    SeeHats = "people.see_hats",
    /// Give somebody a hat.
    GiveHat = "people.give_hat",
    /// Take a hat back.
    TakeHat = "people.take_hat",
    /// Reach past the ordinary limits in an emergency.
    BreakGlass = "people.break_glass",
    /// End the emergency.
    EndGlass = "people.end_glass",
    /// See who reached past the limits, when and why.
    SeeGlass = "people.see_glass",
}

/// Who may do what, unless the house decides otherwise.
///
/// Breaking the glass reaches everywhere because an emergency does not keep to areas; the reason, the hour and the notice
/// are its limits.
pub const DEFAULT_ROLES: &[RoleVerb] = &[
    RoleVerb::new::<AskLink>(Anyone, Everyone),
    RoleVerb::new::<SignIn>(Person, Own),
    RoleVerb::new::<SignOut>(Person, Own),
    RoleVerb::new::<KeepAccount>(Person, Own),
    RoleVerb::new::<ChangeHat>(Person, Own),
    RoleVerb::new::<ChooseSupporter>(Person, Own),
    RoleVerb::new::<AnswerSupport>(Person, Own),
    RoleVerb::new::<TakeCopy>(Person, Own),
    RoleVerb::new::<EraseAccount>(Person, Own),
    RoleVerb::new::<EndGlass>(Person, Own),
    RoleVerb::new::<SeeHats>(NationalOffice, Everyone),
    RoleVerb::new::<SeeHats>(Administrator, Within),
    RoleVerb::new::<GiveHat>(NationalOffice, Everyone),
    RoleVerb::new::<GiveHat>(Administrator, Within),
    RoleVerb::new::<TakeHat>(NationalOffice, Everyone),
    RoleVerb::new::<TakeHat>(Administrator, Within),
    RoleVerb::new::<BreakGlass>(Moderator, Everyone),
    RoleVerb::new::<BreakGlass>(SafetyReader, Everyone),
    RoleVerb::new::<BreakGlass>(Responder, Everyone),
    RoleVerb::new::<BreakGlass>(ServiceOwner, Everyone),
    RoleVerb::new::<BreakGlass>(AreaLead, Everyone),
    RoleVerb::new::<SeeGlass>(AreaLead, Within),
    RoleVerb::new::<SeeGlass>(NationalOffice, Everyone),
];
