//! Which count of a period is the last one.

use super::{Closing, store};
use cube::Period;
use db::Read;
use kernel::Outcome;
use std::collections::BTreeMap;

/// The last count of each of these periods that is closed, by the period as it is written. Whoever calls this says who
/// may know.
pub async fn last_counts(read: &mut impl Read, periods: &[Period]) -> Outcome<BTreeMap<String, Closing>> {
    let wanted: Vec<String> = periods.iter().map(Period::to_string).collect();
    // Oldest first, so the last one of each stays.
    let all = store::closings(read).await?.into_iter().filter(|one| wanted.contains(&one.period));
    Ok(all.map(|one| (one.period.clone(), one)).collect())
}
