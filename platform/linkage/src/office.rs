//! What the linkage office does: it joins codes of different organisations and gives back numbers.

use crate::{Code, Parcel};
use std::collections::{BTreeMap, BTreeSet};

/// How alike two codes must be. Shares of bits in common (Dice: twice what both have, of what each has).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// From here on two codes are one person, also without a token in common.
    pub sure: f64,
    /// From here on the likeliest figure takes a grey pair for one person.
    pub likely: f64,
    /// From here on a pair is grey: it could be one person.
    pub grey: f64,
}

impl Default for Thresholds {
    /// Set on invented people with known truth (see the tests); a programme should set them anew on a sample of its own.
    fn default() -> Self {
        Self { sure: 0.92, likely: 0.85, grey: 0.80 }
    }
}

/// What the office gives back: numbers, never who.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Known people of each organisation, in the order of the parcels.
    pub local: Vec<u64>,
    /// Different people if every grey pair is one person and nobody without a code is new.
    pub low: u64,
    /// Different people if a grey pair is one person where it is likely.
    pub likeliest: u64,
    /// Different people if no grey pair is one person and everybody without a code is new.
    pub high: u64,
    /// Links without doubt.
    pub sure_links: u64,
    /// Links in doubt.
    pub grey_links: u64,
    /// People without a code.
    pub unlinked: u64,
}

/// Why the parcels cannot be counted together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotCounted {
    /// At least two organisations are needed.
    #[error("parcels of at least two organisations are needed")]
    TooFew,
    /// Codes of different programmes or years never meet. Values: the organisation whose parcel differs from the first.
    #[error("the parcel of {0} is of another programme or year than the first")]
    Differs(String),
    /// The same organisation twice would be counted twice. Values: the organisation.
    #[error("{0} sent two parcels")]
    Twice(String),
    /// More pairs than can be compared. Values: how many organisations' pairs of codes there are.
    #[error("{0} pairs of codes are too many to compare")]
    TooMany(u64),
}

/// The most pairs of codes that are compared: some seconds on one core.
const MOST_PAIRS: u64 = 1_000_000_000;

/// Counts the different people of several organisations.
///
/// Nobody is joined within one organisation: there people are told apart by name already. A code is joined with at most one code of
/// each other organisation, the most alike first.
///
/// # Errors
/// [`NotCounted`], which says what does not fit.
pub fn count(parcels: &[Parcel], thresholds: &Thresholds) -> Result<Counted, NotCounted> {
    fits(parcels)?;
    let links = links(parcels, thresholds);
    let people: u64 = parcels.iter().map(|parcel| parcel.codes.len() as u64).sum();
    let unlinked: u64 = parcels.iter().map(|parcel| parcel.unlinked).sum();
    let local: Vec<u64> = parcels.iter().map(|parcel| parcel.codes.len() as u64 + parcel.unlinked).collect();
    let joined = |from: f64| Groups::of(parcels).join(links.iter().filter(|link| link.alike >= from));
    let (all, likely, sure) = (joined(thresholds.grey), joined(thresholds.likely), joined(thresholds.sure));
    let largest = local.iter().copied().max().unwrap_or_default();
    Ok(Counted {
        // Everybody without a code may be somebody whom another organisation knows, but never one of the same organisation.
        low: (people - all).max(largest),
        likeliest: (people - likely + unlinked).max(largest),
        high: people - sure + unlinked,
        sure_links: sure,
        grey_links: all - sure,
        unlinked,
        local,
    })
}

fn fits(parcels: &[Parcel]) -> Result<(), NotCounted> {
    let [first, rest @ ..] = parcels else { return Err(NotCounted::TooFew) };
    if rest.is_empty() {
        return Err(NotCounted::TooFew);
    }
    if let Some(other) = rest.iter().find(|other| (&other.programme, other.year) != (&first.programme, first.year)) {
        return Err(NotCounted::Differs(other.organisation.clone()));
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) = parcels.iter().find(|parcel| !seen.insert(&parcel.organisation)) {
        return Err(NotCounted::Twice(twice.organisation.clone()));
    }
    let sizes: Vec<u64> = parcels.iter().map(|parcel| parcel.codes.len() as u64).collect();
    let all: u64 = sizes.iter().sum();
    let pairs = sizes.iter().map(|size| size * (all - size)).sum::<u64>() / 2;
    if pairs > MOST_PAIRS { Err(NotCounted::TooMany(pairs)) } else { Ok(()) }
}

/// Two codes of different organisations that could be one person.
struct Link {
    one: (usize, usize),
    two: (usize, usize),
    alike: f64,
}

/// Every pair from grey upwards, the most alike first, in an order that depends on the codes alone.
fn links(parcels: &[Parcel], thresholds: &Thresholds) -> Vec<Link> {
    let codes: Vec<Vec<(&Code, u32)>> =
        parcels.iter().map(|parcel| parcel.codes.iter().map(|code| (code, code.bloom.size())).collect()).collect();
    let mut found = Vec::new();
    for (a, ours) in codes.iter().enumerate() {
        for (b, theirs) in codes.iter().enumerate().skip(a + 1) {
            for (i, one) in ours.iter().enumerate() {
                for (j, two) in theirs.iter().enumerate() {
                    let alike = alike(*one, *two, thresholds.grey);
                    if alike >= thresholds.grey {
                        found.push(Link { one: (a, i), two: (b, j), alike });
                    }
                }
            }
        }
    }
    found.sort_by(|x, y| y.alike.total_cmp(&x.alike).then_with(|| (x.one, x.two).cmp(&(y.one, y.two))));
    found
}

/// How alike two codes are, from 0 to 1; a token in common is 1. Below `enough` it may be any lower figure.
fn alike((one, its_size): (&Code, u32), (two, other_size): (&Code, u32), enough: f64) -> f64 {
    if one.exact.iter().any(|token| two.exact.contains(token)) {
        return 1.0;
    }
    let sizes = f64::from(its_size + other_size);
    // What both have is at most the smaller of the two.
    if sizes == 0.0 || 2.0 * f64::from(its_size.min(other_size)) / sizes < enough {
        return 0.0;
    }
    2.0 * f64::from(one.bloom.shared(&two.bloom)) / sizes
}

/// Codes joined into people: no person holds two codes of one organisation.
struct Groups {
    /// For each organisation and code: which group it is in.
    of: BTreeMap<(usize, usize), usize>,
    members: Vec<Vec<(usize, usize)>>,
}

impl Groups {
    fn of(parcels: &[Parcel]) -> Self {
        let all = parcels.iter().enumerate().flat_map(|(a, parcel)| (0..parcel.codes.len()).map(move |i| (a, i)));
        let members: Vec<Vec<(usize, usize)>> = all.map(|code| vec![code]).collect();
        let of = members.iter().flatten().enumerate().map(|(group, code)| (*code, group)).collect();
        Self { of, members }
    }

    /// Joins in the order given, and says how many times two groups became one.
    fn join<'a>(mut self, links: impl Iterator<Item = &'a Link>) -> u64 {
        let mut joined = 0;
        for link in links {
            let (Some(&one), Some(&two)) = (self.of.get(&link.one), self.of.get(&link.two)) else { continue };
            if one != two && self.apart(one, two) {
                let moved = self.members.get_mut(two).map(std::mem::take).unwrap_or_default();
                self.of.extend(moved.iter().map(|code| (*code, one)));
                if let Some(group) = self.members.get_mut(one) {
                    group.extend(moved);
                }
                joined += 1;
            }
        }
        joined
    }

    /// Whether the two groups hold codes of different organisations only.
    fn apart(&self, one: usize, two: usize) -> bool {
        let organisations =
            |group: usize| self.members.get(group).into_iter().flatten().map(|(organisation, _)| *organisation);
        let first: BTreeSet<usize> = organisations(one).collect();
        organisations(two).all(|organisation| !first.contains(&organisation))
    }
}
