//! The nouns: offers and their sessions, guests with cards, attendances, crisis contacts, ratings, trainings.

mod card;
mod crisis;
mod guest;
mod offer;
mod rating;
mod register;
mod session;

pub use card::{Card, CardId, CardMark};
pub use crisis::{Crisis, CrisisBody, CrisisForm, CrisisId, CrisisMark, CrisisState, Door, Ended, Ending};
pub use guest::{Guest, GuestBody, GuestId, GuestMark, Known, Merge, MergeId, MergeMark};
pub use offer::{Kind, Offer, OfferForm, OfferId, OfferMark};
pub use rating::{Rating, RatingBody, RatingId, RatingMark, Training, TrainingForm, TrainingId, TrainingMark};
pub use register::{Attendance, AttendanceId, AttendanceMark, Details, Tapped};
pub use session::{
    Amendment, AmendmentId, AmendmentMark, PlanForm, Reason, Session, SessionId, SessionMark, State, Step,
};
