//! What can be done, and who may. "Own" is what somebody answered from their account.

use kernel::{
    Breadth::{Everyone, Own, Within},
    Role::{Anyone, AreaLead, LivedExperienceReviewer, NationalOffice, Person, Responder, ServiceOwner},
    RoleVerb,
};

kernel::verbs! {
    /// See the surveys of a place, those in the making too.
    SeeSurveys = "surveys.see_surveys",
    /// Make a survey.
    MakeSurvey = "surveys.make_survey",
    /// Change what is asked, in any language.
    EditSurvey = "surveys.edit_survey",
    /// Answer to try it out.
    TrySurvey = "surveys.try_survey",
    /// Hand it in for approval.
    HandIn = "surveys.hand_in",
    /// Approve what somebody else wrote.
    ApproveSurvey = "surveys.approve_survey",
    /// Send it back with words.
    SendBack = "surveys.send_back",
    /// Open it, also again.
    OpenSurvey = "surveys.open_survey",
    /// Stop taking answers for a while.
    PauseSurvey = "surveys.pause_survey",
    /// Close it, with days for what comes late or at once.
    CloseSurvey = "surveys.close_survey",
    /// Let people answer on a tablet without a network, until a day.
    AllowOffline = "surveys.allow_offline",
    /// Begin the next version.
    StartVersion = "surveys.start_version",
    /// Invite people, by mail or on paper.
    Invite = "surveys.invite",
    /// Remind everybody who was invited.
    Remind = "surveys.remind",
    /// Say how many answers are hoped for from a group.
    SetTarget = "surveys.set_target",
    /// Say when the findings will be published, and what will happen now.
    PromiseFindings = "surveys.promise_findings",
    /// Answer.
    Answer = "surveys.answer",
    /// Keep what was begun, to go on later.
    SaveDraft = "surveys.save_draft",
    /// Change what one answered, within the window.
    EditAnswers = "surveys.edit_answers",
    /// Take one's answers back.
    WithdrawAnswers = "surveys.withdraw_answers",
    /// See what one answered from one's account.
    SeeMyAnswers = "surveys.see_my_answers",
    /// Key in what came on paper.
    KeyPaper = "surveys.key_paper",
    /// Write down what somebody answers on the phone.
    TakeByPhone = "surveys.take_by_phone",
    /// See tables of results, small groups hidden.
    SeeResults = "surveys.see_results",
    /// See single responses.
    SeeRows = "surveys.see_rows",
    /// Take the rows away as a file.
    Export = "surveys.export",
    /// Leave a response out, with a reason, or let it in again.
    ExcludeResponse = "surveys.exclude_response",
    /// Sort free words under tags.
    TagWords = "surveys.tag_words",
    /// Publish the findings.
    PublishFindings = "surveys.publish_findings",
}

/// Who may do what, unless the house decides otherwise. The administrator stands nowhere.
pub const DEFAULT_ROLES: &[RoleVerb] = &[
    RoleVerb::new::<SeeSurveys>(AreaLead, Within),
    RoleVerb::new::<SeeSurveys>(ServiceOwner, Within),
    RoleVerb::new::<SeeSurveys>(Responder, Within),
    RoleVerb::new::<SeeSurveys>(LivedExperienceReviewer, Within),
    RoleVerb::new::<SeeSurveys>(NationalOffice, Everyone),
    RoleVerb::new::<MakeSurvey>(AreaLead, Within),
    RoleVerb::new::<MakeSurvey>(ServiceOwner, Within),
    RoleVerb::new::<MakeSurvey>(NationalOffice, Everyone),
    RoleVerb::new::<EditSurvey>(AreaLead, Within),
    RoleVerb::new::<EditSurvey>(ServiceOwner, Within),
    RoleVerb::new::<EditSurvey>(NationalOffice, Everyone),
    RoleVerb::new::<TrySurvey>(AreaLead, Within),
    RoleVerb::new::<TrySurvey>(ServiceOwner, Within),
    RoleVerb::new::<TrySurvey>(LivedExperienceReviewer, Within),
    RoleVerb::new::<TrySurvey>(NationalOffice, Everyone),
    RoleVerb::new::<HandIn>(AreaLead, Within),
    RoleVerb::new::<HandIn>(ServiceOwner, Within),
    RoleVerb::new::<HandIn>(NationalOffice, Everyone),
    RoleVerb::new::<ApproveSurvey>(LivedExperienceReviewer, Within),
    RoleVerb::new::<ApproveSurvey>(AreaLead, Within),
    RoleVerb::new::<ApproveSurvey>(NationalOffice, Everyone),
    RoleVerb::new::<SendBack>(LivedExperienceReviewer, Within),
    RoleVerb::new::<SendBack>(AreaLead, Within),
    // Whoever handed it in takes it back.
    RoleVerb::new::<SendBack>(ServiceOwner, Within),
    RoleVerb::new::<SendBack>(NationalOffice, Everyone),
    RoleVerb::new::<OpenSurvey>(AreaLead, Within),
    RoleVerb::new::<OpenSurvey>(ServiceOwner, Within),
    RoleVerb::new::<OpenSurvey>(NationalOffice, Everyone),
    RoleVerb::new::<PauseSurvey>(AreaLead, Within),
    RoleVerb::new::<PauseSurvey>(ServiceOwner, Within),
    RoleVerb::new::<PauseSurvey>(NationalOffice, Everyone),
    RoleVerb::new::<CloseSurvey>(AreaLead, Within),
    RoleVerb::new::<CloseSurvey>(ServiceOwner, Within),
    RoleVerb::new::<CloseSurvey>(NationalOffice, Everyone),
    RoleVerb::new::<AllowOffline>(AreaLead, Within),
    RoleVerb::new::<AllowOffline>(ServiceOwner, Within),
    RoleVerb::new::<AllowOffline>(NationalOffice, Everyone),
    RoleVerb::new::<StartVersion>(AreaLead, Within),
    RoleVerb::new::<StartVersion>(ServiceOwner, Within),
    RoleVerb::new::<StartVersion>(NationalOffice, Everyone),
    RoleVerb::new::<Invite>(AreaLead, Within),
    RoleVerb::new::<Invite>(ServiceOwner, Within),
    RoleVerb::new::<Invite>(NationalOffice, Everyone),
    RoleVerb::new::<Remind>(AreaLead, Within),
    RoleVerb::new::<Remind>(ServiceOwner, Within),
    RoleVerb::new::<Remind>(NationalOffice, Everyone),
    RoleVerb::new::<SetTarget>(AreaLead, Within),
    RoleVerb::new::<SetTarget>(ServiceOwner, Within),
    RoleVerb::new::<SetTarget>(NationalOffice, Everyone),
    RoleVerb::new::<PromiseFindings>(AreaLead, Within),
    RoleVerb::new::<PromiseFindings>(ServiceOwner, Within),
    RoleVerb::new::<PromiseFindings>(NationalOffice, Everyone),
    RoleVerb::new::<Answer>(Anyone, Everyone),
    RoleVerb::new::<SaveDraft>(Anyone, Everyone),
    RoleVerb::new::<EditAnswers>(Anyone, Everyone),
    RoleVerb::new::<WithdrawAnswers>(Anyone, Everyone),
    RoleVerb::new::<SeeMyAnswers>(Person, Own),
    RoleVerb::new::<KeyPaper>(Responder, Within),
    RoleVerb::new::<KeyPaper>(ServiceOwner, Within),
    RoleVerb::new::<KeyPaper>(AreaLead, Within),
    RoleVerb::new::<TakeByPhone>(Responder, Within),
    RoleVerb::new::<TakeByPhone>(ServiceOwner, Within),
    RoleVerb::new::<TakeByPhone>(AreaLead, Within),
    RoleVerb::new::<SeeResults>(AreaLead, Within),
    RoleVerb::new::<SeeResults>(ServiceOwner, Within),
    RoleVerb::new::<SeeResults>(Responder, Within),
    RoleVerb::new::<SeeResults>(LivedExperienceReviewer, Within),
    RoleVerb::new::<SeeResults>(NationalOffice, Everyone),
    RoleVerb::new::<SeeRows>(AreaLead, Within),
    RoleVerb::new::<SeeRows>(ServiceOwner, Within),
    RoleVerb::new::<SeeRows>(NationalOffice, Everyone),
    RoleVerb::new::<Export>(AreaLead, Within),
    RoleVerb::new::<Export>(ServiceOwner, Within),
    RoleVerb::new::<Export>(NationalOffice, Everyone),
    RoleVerb::new::<ExcludeResponse>(AreaLead, Within),
    RoleVerb::new::<ExcludeResponse>(ServiceOwner, Within),
    RoleVerb::new::<ExcludeResponse>(NationalOffice, Everyone),
    RoleVerb::new::<TagWords>(AreaLead, Within),
    RoleVerb::new::<TagWords>(ServiceOwner, Within),
    RoleVerb::new::<TagWords>(NationalOffice, Everyone),
    RoleVerb::new::<PublishFindings>(AreaLead, Within),
    RoleVerb::new::<PublishFindings>(ServiceOwner, Within),
    RoleVerb::new::<PublishFindings>(NationalOffice, Everyone),
];
