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
    /// Put in registers from a table that was kept elsewhere, undo that, and correct single lines of it.
    ImportRegisters = "community.import_registers",
    /// Write down a training.
    KeepTrainings = "community.keep_trainings",
    /// See which figures partner organisations sent.
    SeeReturns = "community.see_returns",
    /// Send the figures of an organisation that keeps its own database.
    SendReturn = "community.send_return",
    /// Look at what was sent, accept it, send it back, open it again.
    CheckReturns = "community.check_returns",
    /// Fix returns for a release.
    LockReturns = "community.lock_returns",
    /// Say which organisations owe figures.
    KeepPartners = "community.keep_partners",
    /// Open a round of counting people across organisations, count, publish, destroy. Whoever may do this has no way to the key.
    OpenLinkage = "community.open_linkage",
    /// Agree for an organisation, have the key, send its codes.
    SendParcel = "community.send_parcel",
    /// See rounds and what was published of them.
    SeeLinkage = "community.see_linkage",
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
    RoleVerb::new::<ImportRegisters>(Responder, Within),
    RoleVerb::new::<ImportRegisters>(ServiceOwner, Within),
    RoleVerb::new::<KeepTrainings>(ServiceOwner, Within),
    RoleVerb::new::<SeeReturns>(Responder, Within),
    RoleVerb::new::<SeeReturns>(ServiceOwner, Within),
    RoleVerb::new::<SeeReturns>(AreaLead, Within),
    RoleVerb::new::<SeeReturns>(NationalOffice, Everyone),
    RoleVerb::new::<SendReturn>(Responder, Within),
    RoleVerb::new::<SendReturn>(ServiceOwner, Within),
    RoleVerb::new::<CheckReturns>(AreaLead, Within),
    RoleVerb::new::<CheckReturns>(NationalOffice, Everyone),
    RoleVerb::new::<LockReturns>(NationalOffice, Everyone),
    RoleVerb::new::<KeepPartners>(AreaLead, Within),
    RoleVerb::new::<KeepPartners>(NationalOffice, Everyone),
    RoleVerb::new::<OpenLinkage>(NationalOffice, Everyone),
    RoleVerb::new::<SendParcel>(ServiceOwner, Within),
    RoleVerb::new::<SeeLinkage>(ServiceOwner, Within),
    RoleVerb::new::<SeeLinkage>(AreaLead, Within),
    RoleVerb::new::<SeeLinkage>(NationalOffice, Everyone),
];
