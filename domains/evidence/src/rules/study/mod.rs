//! Findings are public by default, by a promised day (enabler 3 of the national strategy).

mod clock;
mod life;

pub use clock::{Clock, clock, shown};
pub use life::{
    Ended, StudyForm, check_link, finish, keep, mark_late, new_study, publish, start, survey_told, withhold,
};

/// So many days after its end the findings of a study are public, unless something else is agreed with a reason.
pub const USUAL_DAYS: i64 = 90;
/// The fewest and the most days that can be agreed.
pub const DAYS: (i64, i64) = (0, 730);
