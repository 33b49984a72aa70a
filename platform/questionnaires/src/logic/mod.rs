//! What follows from answers: which questions are shown, what is calculated, what is offered, what is wrong.
//!
//! [`Form::read`] reads every expression of a questionnaire once and finds everything that is wrong with it. After that
//! [`Form::settle`] and [`Form::check`] never fail: an expression that has no value for these answers has no answer.

mod check;
mod choices;
mod compare;
mod dependents;
mod evaluate;
mod fixed;
mod flaw;
mod form;
mod functions;
mod index;
mod kept;
mod order;
mod problem;
mod read;
mod settle;
mod settled;
mod sorts;
mod token;
mod tree;

pub(crate) use evaluate::column;

pub use dependents::Dependents;
pub use flaw::{Flaw, Unreadable};
pub use form::Form;
pub use problem::{Problem, Wrong};
pub use settled::Settled;

/// The longest expression that is read, in bytes.
pub const LONGEST_EXPRESSION: usize = 20_000;
/// How deep an expression may be nested; a chain of joined values counts too.
pub const DEEPEST_EXPRESSION: usize = 300;
/// How deep groups may be nested.
pub const DEEPEST_ITEM: usize = 32;
/// How often anything may be repeated.
pub const MOST_REPEATS: u32 = 1_000;
/// How many repeats one response may have altogether.
pub const MOST_PLACES: usize = 20_000;
/// Steps after which the evaluation of one expression ends without a value.
pub const MOST_STEPS: u64 = 500_000;
