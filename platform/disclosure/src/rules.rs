//! The rules as data: thresholds with where they come from, in named sets with versions.

use crate::{Class, Flaw};
use serde::{Deserialize, Serialize};

/// Whether a zero is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zeros {
    /// A zero says nothing about anyone, so it is shown.
    Shown,
    /// A zero is hidden like a small count.
    Hidden,
}

/// Counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountRule {
    /// Counts below this are hidden.
    pub smallest: u32,
    /// Whether zeros are.
    pub zeros: Zeros,
    /// Others are rounded to a multiple of this; 1 leaves them as they are.
    pub round_to: u32,
}

/// Rates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateRule {
    /// The least numerator.
    pub numerator: u32,
    /// The least number of those who did not.
    pub others: u32,
    /// The least denominator.
    pub denominator: u32,
    /// The least denominator by a ground.
    pub denominator_by_ground: u32,
}

/// Means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeanRule {
    /// The least number of people.
    pub people: u32,
}

/// Money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoneyRule {
    /// The least number of payees.
    pub payees: u32,
    /// Hidden when one payee has this share or more, in percent.
    pub largest_percent: u32,
    /// How wide a hidden amount must stay, in percent of it.
    pub width_percent: u32,
}

/// What an outsider is thought to know of the figures that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// The figures before rounding: whatever is hidden stays hidden even if an unrounded figure leaks.
    Exactly,
    /// What is printed and no more: rounding counts as protection.
    AsPrinted,
}

/// What is done about numbers that nobody prints but that follow from what is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImpliedRules {
    /// People in more than one part of a whole, and those of a whole who are not in a part.
    pub overlap: Known,
    /// Those who did not, behind a rate, and what is left of a whole that is not listed in full.
    pub others: Known,
    /// Who came between two counts from the same day.
    pub growth: Known,
    /// What a correction changed.
    pub correction: Known,
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Which rule.
    pub rule: String,
    /// Where it stands.
    pub from: String,
}

/// One named set in one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleSet {
    /// Its name.
    pub name: String,
    /// Its version; every change is a new one.
    pub version: u32,
    /// Facts about services, where they count posts or people in post.
    pub d0: CountRule,
    /// Counts of people.
    pub d1: CountRule,
    /// Counts by a ground.
    pub d1e: CountRule,
    /// Rates.
    pub d2: RateRule,
    /// Means.
    pub d3: MeanRule,
    /// Money.
    pub d4: MoneyRule,
    /// Places up to this level are published as they are: not hidden, not rounded.
    pub open_to_level: Option<u8>,
    /// The deepest level at which a ground is shown by place.
    pub grounds_to_level: u8,
    /// From how many percent in one category of a ground the whole split is hidden; 101 never.
    pub group_percent: u32,
    /// How far apart the least and the most that an outsider can derive of a hidden number must be.
    pub width: u32,
    /// What is thought known when others are hidden to protect one.
    pub known: Known,
    /// Implied numbers.
    pub implied: ImpliedRules,
    /// The most cells of one release.
    pub most_cells: u32,
    /// So many unknowns around a hidden number are moved together in a linear programme; what is not proved safe so is covered.
    pub most_unknowns: u32,
    /// Where all this comes from.
    pub sources: Vec<Source>,
}

const IRISH_DEFAULT: &str = include_str!("../data/irish_default.json");
const NHS_ENGLAND: &str = include_str!("../data/nhs_england.json");
const ONS_10_5: &str = include_str!("../data/ons_10_5.json");

impl RuleSet {
    /// A set by its name: `irish_default`, `nhs_england` or `ons_10_5`.
    pub fn named(name: &str) -> Option<Self> {
        let text = match name {
            "irish_default" => IRISH_DEFAULT,
            "nhs_england" => NHS_ENGLAND,
            "ons_10_5" => ONS_10_5,
            _ => return None,
        };
        Self::read(text).ok()
    }

    /// A set of one's own, as JSON.
    ///
    /// # Errors
    /// When it cannot be read, or a rule makes no sense.
    pub fn read(text: &str) -> Result<Self, Flaw> {
        let read: Self = serde_json::from_str(text).map_err(|wrong| Flaw::Rules { why: wrong.to_string() })?;
        read.check()?;
        Ok(read)
    }

    fn check(&self) -> Result<(), Flaw> {
        let no = |why: &str| Err(Flaw::Rules { why: why.to_owned() });
        let counts = [self.d0, self.d1, self.d1e];
        if counts.iter().any(|rule| rule.round_to == 0) {
            return no("round_to is 0");
        }
        if self.width == 0 {
            return no("width is 0");
        }
        if counts.iter().any(|rule| rule.smallest > 0 && rule.round_to > 2 * rule.smallest) {
            return no("round_to would turn a count that may be shown into 0");
        }
        if self.sources.is_empty() {
            return no("no source is named");
        }
        Ok(())
    }

    pub(crate) fn count(&self, class: Class) -> CountRule {
        match class {
            Class::D0 => self.d0,
            Class::D1e => self.d1e,
            Class::D1 | Class::D2 | Class::D3 | Class::D4 => self.d1,
        }
    }
}
