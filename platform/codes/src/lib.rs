//! Codes that lead back to what somebody sent without a name, and the token that makes sending twice harmless.
//!
//! A code is sixteen digits whose last one finds typing errors, or seven common words. It is kept only as a keyed hash; the key
//! lies outside the database (decisions/0050).

mod code;
mod damm;
mod gate;
mod spoken;
mod token;
mod words_en;
mod words_ga;
mod words_sr;

pub use code::Code;
pub use gate::Gate;
pub use token::{FormToken, untimed};

use kernel::Refusal;

/// Sixteen digits are needed. Values: `digits`, how many there were.
pub const LENGTH: Refusal = Refusal::invalid("codes_length", "code");
/// One digit is mistyped; the code was not tried.
pub const CHECK_DIGIT: Refusal = Refusal::invalid("codes_check_digit", "code");
/// One word is mistyped; the code was not tried.
pub const CHECK_WORD: Refusal = Refusal::invalid("codes_check_word", "code");
/// The code of every refusal of this crate.
pub const REFUSAL_CODES: &[&str] = &["codes_length", "codes_check_digit", "codes_check_word"];

/// The words of this crate.
pub const LOCALES: i18n::Locales = i18n::Locales {
    name: "codes",
    en: include_str!("../locales/en.ftl"),
    ga: include_str!("../locales/ga.ftl"),
    sr: include_str!("../locales/sr.ftl"),
};

#[cfg(test)]
mod tests;
