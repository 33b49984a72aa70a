//! What may be published: small groups hidden, others hidden to protect them, the rest rounded, and an attack on the result.
//! README.md says what this crate promises and what it does not.

mod audit;
mod cover;
mod eliminate;
mod figures;
mod flaw;
mod lattice;
mod model;
mod moves;
mod outcome;
mod pairs;
pub mod release;
mod rules;
mod run;
mod system;

pub use figures::{Progress, progress, rounded_rate};
pub use flaw::Flaw;
pub use model::{
    Candidate, Category, Cell, Class, Denominator, Dimension, Earlier, EarlierRelease, Entry, Key, Kind, NoOverlaps,
    Out, Overlaps, Relation, Sort, Split, Stands, Table,
};
pub use outcome::{
    Attack, Because, Face, HiddenNumber, Implied, Narrow, Outcome, Reason, ReleasedCell, ReleasedTable, Report, Shown,
};
pub use rules::{CountRule, ImpliedRules, Known, MeanRule, MoneyRule, RateRule, RuleSet, Source, Zeros};
pub use run::{attack, run};

#[cfg(test)]
mod tests;
