//! Decisions: pure functions, no clock, no chance, no database, no sentences.

mod crisis;
mod days;
mod figures;
mod hide;
mod merge;
mod names;
mod plan;
mod refusals;
mod register;
mod session;

pub use crisis::{FOLLOW_UP_HOURS, end, follow_up, is_missed, take};
pub use days::{CRISIS_WORDS_YEARS, GUEST_YEARS, Period, day_of, days_later, moment, month_of, years_before};
pub use figures::{Came, Figures, Held, KindFigures, Rated, figures, percent};
pub use hide::{RowRights, SMALLEST, Shown, ShownFigures, shown, shown_figures};
pub use merge::{Cycle, Joined, merge, roots};
pub use names::{LONGEST_NAME, LONGEST_WORDS, name, optional_text, text};
pub use plan::{MOST_WEEKS, capacity, plan, sessions_of};
pub use refusals::*;
pub use register::{MOST_ANONYMOUS, anonymous, overlaps, uses_of_one};
pub use session::{CLOSE_AFTER_HOURS, EARLY_MINUTES, Hand, LOCK_HOURS, amend, lock, may_open, step, takes_changes};
