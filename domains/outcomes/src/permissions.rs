//! What can be done, and who may. "Own" is the person's; "chosen" is what somebody shared with the supporter they chose;
//! "within" is bounded twice: by the place, and by what the person shared with it.

use kernel::{
    Breadth::{Chosen, Everyone, Own, Within},
    Role::{Administrator, AreaLead, NationalOffice, Person, Responder, SafetyReader, ServiceOwner},
    RoleVerb,
};

kernel::verbs! {
    /// Fill in a measure about myself.
    Answer = "outcomes.answer",
    /// Say that I would rather not.
    DeclineAsking = "outcomes.decline_asking",
    /// See my own story.
    SeeStory = "outcomes.see_story",
    /// Take an answer back.
    TakeBack = "outcomes.take_back",
    /// Let somebody see, or end it.
    Share = "outcomes.share",
    /// See who looked.
    SeeLooks = "outcomes.see_looks",
    /// Ask somebody to fill in a measure.
    Ask = "outcomes.ask",
    /// See what was shared.
    SeeShared = "outcomes.see_shared",
    /// Fill in the worker's own view.
    Rate = "outcomes.rate",
    /// Say that a time together ended, and why.
    EndTime = "outcomes.end_time",
    /// See the figures of a service.
    SeeFigures = "outcomes.see_figures",
    /// See who answered something that must bring help.
    SeeConcern = "outcomes.see_concern",
    /// Say what was done about it.
    ActOnConcern = "outcomes.act_on_concern",
    /// Load a questionnaire.
    LoadMeasure = "outcomes.load_measure",
}

/// Who may do what, unless the house decides otherwise. The administrator loads questionnaires and never sees an answer.
pub const DEFAULT_ROLES: &[RoleVerb] = &[
    RoleVerb::new::<Answer>(Person, Own),
    RoleVerb::new::<DeclineAsking>(Person, Own),
    RoleVerb::new::<SeeStory>(Person, Own),
    RoleVerb::new::<TakeBack>(Person, Own),
    RoleVerb::new::<Share>(Person, Own),
    RoleVerb::new::<SeeLooks>(Person, Own),
    RoleVerb::new::<SeeShared>(Person, Chosen),
    RoleVerb::new::<SeeShared>(Responder, Within),
    RoleVerb::new::<SeeShared>(ServiceOwner, Within),
    RoleVerb::new::<Ask>(Responder, Within),
    RoleVerb::new::<Ask>(ServiceOwner, Within),
    RoleVerb::new::<Rate>(Responder, Within),
    RoleVerb::new::<Rate>(ServiceOwner, Within),
    RoleVerb::new::<EndTime>(Responder, Within),
    RoleVerb::new::<EndTime>(ServiceOwner, Within),
    RoleVerb::new::<SeeFigures>(ServiceOwner, Within),
    RoleVerb::new::<SeeFigures>(AreaLead, Within),
    RoleVerb::new::<SeeFigures>(NationalOffice, Everyone),
    RoleVerb::new::<SeeConcern>(SafetyReader, Everyone),
    RoleVerb::new::<ActOnConcern>(SafetyReader, Everyone),
    RoleVerb::new::<LoadMeasure>(Administrator, Within),
    RoleVerb::new::<LoadMeasure>(NationalOffice, Everyone),
];
