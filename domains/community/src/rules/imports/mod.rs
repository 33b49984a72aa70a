//! A table of who came, from heads of columns to what would be done. Nothing here reads the database.

mod guess;
mod lines;
mod meetings;
mod people;
mod plan;

pub use guess::{guess, parts_twice};
pub use lines::{Line, Lines, NamedOffer, lines, typed};
pub use meetings::{Existing, Held, Times};
pub use people::{KnownPeople, loose};
pub use plan::{Seen, World, plan, sum_up};

/// The largest file of a register, in bytes: a hundred thousand lines have less.
pub const LARGEST_REGISTER: usize = 8 * 1024 * 1024;
/// The most lines of a register.
pub const MOST_LINES: usize = 100_000;
/// A file that nobody put in is thrown away after so many days.
pub const WAITING_DAYS: i64 = 7;
/// An import can be undone and corrected for so many days; then its lines are destroyed and the visits stay.
pub const UNDO_DAYS: i64 = 30;
/// Sessions put in at once hold so many visits at most, unless a single one has more.
pub const AT_ONCE: usize = 500;
