//! What can be done, and who may. A responder is the worker of a community service, a service owner its coordinator.

use kernel::{
    Breadth::{Everyone, Own, Within},
    Role::{Anyone, AreaLead, NationalOffice, Person, Responder, ServiceOwner},
    RoleVerb,
};

kernel::verbs! {
    /// Ask a service for help in a crisis, from the page.
    AskForHelp = "community.ask_for_help",
    /// Say how it was.
    Rate = "community.rate",
    /// See where I was written down.
    SeeOwn = "community.see_own",
    /// Let a service know me, claim a card as mine, or end it.
    BeKnown = "community.be_known",
    /// Say what a service offers, and which kind it is.
    KeepOffers = "community.keep_offers",
    /// Plan a session, open it, close it, cancel it.
    PlanSession = "community.plan_session",
    /// Write down who is there.
    KeepRegister = "community.keep_register",
    /// Change a register that was locked, with a reason.
    AmendRegister = "community.amend_register",
    /// Keep names and cards of the people whom a service knows.
    KeepPeople = "community.keep_people",
    /// Say that two were one person, or take it back.
    MergePeople = "community.merge_people",
    /// Forget somebody: what stays is a visit without a name.
    ForgetPerson = "community.forget_person",
    /// Answer somebody in a crisis and follow up.
    AnswerCrisis = "community.answer_crisis",
    /// See the figures of a service.
    SeeFigures = "community.see_figures",
    /// Write down a training.
    KeepTrainings = "community.keep_trainings",
}

/// Who may do what, unless the house decides otherwise. An area lead and the national office see figures alone.
pub const DEFAULT_ROLES: &[RoleVerb] = &[
    RoleVerb::new::<AskForHelp>(Anyone, Everyone),
    RoleVerb::new::<Rate>(Anyone, Everyone),
    RoleVerb::new::<SeeOwn>(Person, Own),
    RoleVerb::new::<BeKnown>(Person, Own),
    RoleVerb::new::<KeepOffers>(ServiceOwner, Within),
    RoleVerb::new::<PlanSession>(Responder, Within),
    RoleVerb::new::<PlanSession>(ServiceOwner, Within),
    RoleVerb::new::<KeepRegister>(Responder, Within),
    RoleVerb::new::<KeepRegister>(ServiceOwner, Within),
    RoleVerb::new::<AmendRegister>(ServiceOwner, Within),
    RoleVerb::new::<KeepPeople>(Responder, Within),
    RoleVerb::new::<KeepPeople>(ServiceOwner, Within),
    RoleVerb::new::<MergePeople>(Responder, Within),
    RoleVerb::new::<MergePeople>(ServiceOwner, Within),
    RoleVerb::new::<ForgetPerson>(Responder, Within),
    RoleVerb::new::<ForgetPerson>(ServiceOwner, Within),
    RoleVerb::new::<AnswerCrisis>(Responder, Within),
    RoleVerb::new::<AnswerCrisis>(ServiceOwner, Within),
    RoleVerb::new::<SeeFigures>(Responder, Within),
    RoleVerb::new::<SeeFigures>(ServiceOwner, Within),
    RoleVerb::new::<SeeFigures>(AreaLead, Within),
    RoleVerb::new::<SeeFigures>(NationalOffice, Everyone),
    RoleVerb::new::<KeepTrainings>(ServiceOwner, Within),
];
