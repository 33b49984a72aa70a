//! Each check has been seen refusing what it must refuse.

mod hosts;
mod house;
mod licences;
mod promises;
mod sizes;
mod sql;
mod test_run;
mod tiers;
mod words;

use crate::finding::Finding;

/// The sentences of findings, one a line, for reading in an assertion.
fn told(findings: &[Finding]) -> String {
    findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
