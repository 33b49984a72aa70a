//! The check digit of H. Michael Damm (2004): it finds every single wrong digit and every swap of two neighbours.

/// A totally anti-symmetric quasigroup of order ten; the diagonal is zero.
const TABLE: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

fn step(interim: u8, digit: u8) -> u8 {
    TABLE.get(usize::from(interim)).and_then(|row| row.get(usize::from(digit))).copied().unwrap_or_default()
}

/// The digit that completes these.
pub(crate) fn check(digits: &str) -> u8 {
    digits.bytes().fold(0, |interim, byte| step(interim, byte.saturating_sub(b'0')))
}

/// Whether the last of these digits completes the others.
pub(crate) fn holds(digits: &[u8]) -> bool {
    digits.iter().fold(0, |interim, digit| step(interim, *digit)) == 0
}
