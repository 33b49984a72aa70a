//! Addresses that somebody pasted.

use super::{CONTACT_WRONG, COUNT_WRONG};
use kernel::Refusal;
use std::collections::BTreeSet;

/// The most addresses that are pasted at once.
const MOST: usize = 5_000;

/// The addresses in a pasted text, each once: separated by lines, commas or semicolons, with or without a name around them.
///
/// # Errors
/// When there is none, or a piece of it is no address; nothing is left out in silence.
pub fn read(pasted: &str) -> Result<Vec<String>, Refusal> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    for piece in pasted.split(['\n', '\r', ',', ';', '\t']).map(str::trim).filter(|piece| !piece.is_empty()) {
        let address =
            bare(piece).ok_or_else(|| CONTACT_WRONG.with("line", piece.chars().take(60).collect::<String>()))?;
        if seen.insert(address.to_lowercase()) {
            all.push(address.to_owned());
        }
    }
    match all.len() {
        0 => Err(CONTACT_WRONG.with("line", "")),
        more if more > MOST => Err(COUNT_WRONG),
        _ => Ok(all),
    }
}

/// `Name <address>` or the address alone.
fn bare(piece: &str) -> Option<&str> {
    let address = match piece.split_once('<') {
        Some((_, rest)) => rest.strip_suffix('>')?,
        None => piece.trim_matches('"'),
    };
    let (local, domain) = address.split_once('@')?;
    let whole = !local.is_empty() && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.');
    let plain = address.chars().all(|sign| !sign.is_whitespace() && !sign.is_control() && !"<>\"(),;:".contains(sign));
    (whole && plain && address.len() <= 254 && !domain.contains('@')).then_some(address)
}
