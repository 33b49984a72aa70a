//! What can become of a business case. Pure.

mod life;
mod pins;
mod refusals;

pub use life::*;
pub use pins::*;
pub use refusals::*;
