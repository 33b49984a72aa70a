//! Decisions: pure functions, no clock, no chance, no database, no sentences.

mod change;
mod concern;
mod days;
mod figures;
mod fill;
mod hide;
mod load;
mod refusals;
mod times;

pub use change::{change, latest_change, main_score, since_beginning};
pub use concern::{LONGEST_DONE, level};
pub use days::{LINK_DAYS, day_of, days_later, due_on, is_open, open_until};
pub use figures::{CoverageFigures, EpisodeFacts, Figures, MeasureFigures, Taken, figures};
pub use fill::{Fill, Scored, said};
pub use hide::{RowRights, SMALLEST, Shown, shown, shown_count};
pub use load::{LONGEST_JSON, Readable, read_measure, scorings};
pub use refusals::*;
pub use times::{end, say_yes};
