//! Names that a format allows, each given once.

use std::collections::BTreeSet;

/// `wanted`, or `wanted-2`, `wanted-3` … when it was given before. Remembers what it gave.
pub(crate) fn fresh(taken: &mut BTreeSet<String>, wanted: &str) -> String {
    let mut name = wanted.to_owned();
    let mut count = 1_u32;
    while !taken.insert(name.clone()) {
        count += 1;
        name = format!("{wanted}-{count}");
    }
    name
}

/// `text` with everything but letters, digits and the signs in `also` made `sign`; never empty.
pub(crate) fn plain(text: &str, also: &str, sign: char) -> String {
    let name: String =
        text.trim().chars().map(|c| if c.is_ascii_alphanumeric() || also.contains(c) { c } else { sign }).collect();
    if name.is_empty() { "unnamed".to_owned() } else { name }
}
