//! The nouns: measures, askings, answers, the story they make, shares, looks, concerns, times together.

mod answer;
mod asking;
mod concern;
mod look;
mod measure;
mod share;
mod story;
mod time;

pub use answer::{AnswerBody, AnswerId, AnswerMark, Answered, Filled, Kept, RatedBy, Rater};
pub use asking::{AskForm, Asking, AskingId, AskingMark, AskingState, Occasion, Opened};
pub use concern::{
    Concern, ConcernBody, ConcernId, ConcernMark, ConcernRow, ConcernSeen, ConcernState, Done, Level, Raised,
};
pub use look::{Look, Looked, NewLook};
pub use measure::{Measure, MeasureId, MeasureMark, MeasureSource, NewMeasure};
pub use share::{Share, ShareId, ShareMark, ShareWith, SharedWith};
pub use story::{Change, Line, Point, Story};
pub use time::{EndCode, Ending, Time, TimeId, TimeMark, TimeState};
