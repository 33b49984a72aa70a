//! The nouns: offers and their sessions, guests with cards, attendances, crisis contacts, ratings, trainings.

mod card;
mod crisis;
mod guest;
mod import;
mod linkage_rounds;
mod offer;
mod rating;
mod register;
mod returns;
mod session;

pub use card::{Card, CardId, CardMark};
pub use crisis::{Crisis, CrisisBody, CrisisForm, CrisisId, CrisisMark, CrisisState, Door, Ended, Ending};
pub use guest::{Guest, GuestBody, GuestId, GuestMark, Known, Merge, MergeId, MergeMark};
pub use import::{
    Choices, Import, ImportBody, ImportId, ImportMark, ImportState, Layout, Part, Plan, PlannedMeeting, PlannedPerson,
    PlannedVisit, PutIn, PutInMeeting, PutInPerson, RefusedLine, Spot, Typed, VisitState, Who, Why,
};
pub use linkage_rounds::{
    LinkageAnswer, Member, MemberAnswer, ParcelBody, Round, RoundId, RoundKey, RoundMark, RoundState, ToldBody, ToldRow,
};
pub use offer::{Kind, Offer, OfferForm, OfferId, OfferMark};
pub use rating::{Rating, RatingBody, RatingId, RatingMark, Training, TrainingForm, TrainingId, TrainingMark};
pub use register::{Attendance, AttendanceId, AttendanceMark, Details, Tapped};
pub use returns::{
    Partner, Return, ReturnFigures, ReturnForm, ReturnId, ReturnLine, ReturnMark, ReturnReason, ReturnState,
    ReturnStep, ReturnWay, Sent, StepTaken,
};
pub use session::{
    Amendment, AmendmentId, AmendmentMark, PlanForm, Reason, Session, SessionId, SessionMark, State, Step,
};
