//! How near the danger may be.

use crate::model::Level;

/// So many letters fit into what was done.
pub const LONGEST_DONE: usize = 4_000;

/// Signs of a plan: somebody looks within the hour, whatever was answered.
const PLAN: &[&str] = &["plans_to_end_life"];
/// Signs about ending one's life: answered more than once in a while, somebody looks within the hour.
const NEAR: &[&str] = &["thoughts_of_death", "thoughts_of_ending_life"];
/// "More than half the days", "often": from here on it is more than once in a while.
const OFTEN: f64 = 2.0;

/// How near the danger may be by one answer. Nobody's words are read for this; a person decides afterwards. A proposal to be
/// settled with the safety readers.
pub fn level(sign: &str, answer: f64) -> Level {
    let near = PLAN.contains(&sign) || (NEAR.contains(&sign) && answer >= OFTEN);
    if near { Level::R3 } else { Level::R2 }
}
