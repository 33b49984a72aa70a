//! Decisions: pure functions, no clock, no chance, no database, no sentences.

mod crisis;
mod days;
mod figures;
mod hide;
pub mod imports;
mod linkage_list;
mod linkage_rounds;
mod merge;
mod names;
mod plan;
mod refusals;
mod register;
mod returns;
mod returns_figures;
mod returns_file;
mod returns_quarter;
mod session;

pub use crisis::{FOLLOW_UP_HOURS, end, follow_up, is_missed, take};
pub use days::{
    CRISIS_WORDS_YEARS, GUEST_YEARS, Period, day_of, days_later, moment, month_of, named_months, whole_months,
    years_before,
};
pub use figures::{Came, Figures, Held, KindFigures, Rated, figures, percent};
pub use hide::{RowRights, SMALLEST, Shown, ShownFigures, shown, shown_figures};
pub use linkage_list::{KeyFile, Made, Saying, digest, hex, list_columns, parcel_of, parcel_of_list};
pub use linkage_rounds::{
    LINKAGE_DAYS, Range, ShownRange, counted, destroyed, published, shown_range, takes_parcels, takes_part,
};
pub use merge::{Cycle, Joined, merge, roots};
pub use names::{LONGEST_NAME, LONGEST_WORDS, name, optional_text, text};
pub use plan::{MOST_WEEKS, capacity, plan, sessions_of};
pub use refusals::*;
pub use register::{MOST_ANONYMOUS, anonymous, overlaps, uses_of_one, without};
pub use returns::{is_settled, steps_now, take_step, takes_figures};
pub use returns_figures::{MOST_IN_A_RETURN, Oddity, PARTS, oddities, return_field, return_figures, return_number};
pub use returns_file::{ALL_KINDS, return_of_file};
pub use returns_quarter::{FirstSent, Quarter, RETURN_DAYS, SHOWN_QUARTERS, Standing, standing};
pub use session::{
    CLOSE_AFTER_HOURS, EARLY_MINUTES, Hand, LOCK_HOURS, amend, closes_late, lock, may_open, step, takes_changes,
};
