//! How many different people several organisations reached together, when there is no national number and no organisation may
//! show another its names.
//!
//! Each organisation turns what a person volunteered into a [`Code`] with a key that only the organisations hold ([`ProgrammeKey`])
//! and sends a [`Parcel`] of codes to a linkage office. The office has no key and sees no name; [`count`] gives it back numbers only:
//! a range from low to high, and the likeliest figure between them. Nothing here says who.
//!
//! Exact tokens find people who are written alike; a keyed Bloom encoding (Schnell, Bachteler and Reiher 2009) finds those who are
//! written a little differently. Plain hashes would not do: the names of a small place can be guessed one by one.

mod bloom;
mod code;
mod key;
mod names;
mod office;
mod parcel;

pub use code::{Birth, Code, Told, TooLittle, encode};
pub use key::{ProgrammeKey, YearKey};
pub use office::{Counted, NotCounted, Thresholds, count};
pub use parcel::{Parcel, Unreadable};

#[cfg(test)]
mod tests;
