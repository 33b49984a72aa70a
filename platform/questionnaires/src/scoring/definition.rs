//! What a scoring is made of.

use super::facts::{BandSet, Caseness, Direction, Fact, Licence, Rater, ReliableChange};
use crate::Coding;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// One version of how one instrument is scored. It never changes: another way to score is another version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    /// Its key: letters, digits, `_`.
    pub key: String,
    /// Its version, as we count.
    pub version: String,
    /// The day from which it is used.
    pub from: Date,
    /// The name of the instrument, the same in every language.
    pub name: String,
    /// Which edition of the instrument it scores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// Who answers.
    pub rater: Rater,
    /// How many days back the questions look, when they say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_back: Option<u16>,
    /// On what terms it may be used.
    pub licence: Licence,
    /// What the whole instrument is in other systems: the LOINC panel.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Coding>,
    /// How the ids of its questions may look: `{n}` is the item's key. Besides `<key>_{n}` and `<key>{n}`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ids: Vec<String>,
    /// Its items.
    pub blocks: Vec<Block>,
    /// Its scores, in the order in which they are told; one that looks up another stands after it.
    pub scores: Vec<ScoreRule>,
    /// Which answers must bring help at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub safety: Vec<SafetyRule>,
    /// Keys of instruments that resemble it and whose scores are never put together with its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub never_merged_with: Vec<String>,
    /// What staff must know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

/// Items that are numbered on and answered alike. The key of an item is the prefix and its number: `1`, `s20`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// What stands before the number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// The number of the first item.
    pub first: u16,
    /// How many.
    pub count: u16,
    /// The lowest valid answer.
    pub least: f64,
    /// The highest valid answer.
    pub most: f64,
    /// The numbers of the items that count the other way round: `least + most − answer`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reversed: Vec<u16>,
    /// Answers that mean "not known".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
    /// Answers that mean "does not apply to me".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_applicable: Vec<String>,
    /// What answers count that carry no number of their own, by code: those of LOINC's lists.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<String, f64>,
    /// The form prints the number to add beside each answer, so that some items fall where others rise. The choices must carry
    /// these numbers; a questionnaire where all run the same way is refused.
    #[serde(default, skip_serializing_if = "is_default")]
    pub printed: bool,
    /// The codes of the items in other systems, by number.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<u16, Vec<Coding>>,
    /// The place of the first item among the questions that are answered with a number or a choice, counted from 1.
    /// Used only for items that neither code nor id finds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<u16>,
    /// A questionnaire may leave these items out.
    #[serde(default, skip_serializing_if = "is_default")]
    pub optional: bool,
}

impl Block {
    /// The numbers of its items.
    pub fn numbers(&self) -> impl Iterator<Item = u16> {
        self.first..self.first.saturating_add(self.count)
    }

    /// The key of the item with this number.
    pub fn item_key(&self, number: u16) -> String {
        format!("{}{number}", self.prefix)
    }
}

/// How a score is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// The sum of what was answered.
    Sum,
    /// The mean of what was answered.
    Mean,
    /// The mean of what was answered, times the number of items.
    ProratedSum,
    /// The mean of what was answered, times this.
    MeanTimes(f64),
    /// The sum as a share of the highest sum that what was answered allows, in percent. Items from 1 never give 0.
    PercentOfMost,
    /// What a table gives for another score.
    Lookup(Lookup),
    /// How many components are there, and which step that is: the step of the first pair whose count is not smaller.
    Ticked(Vec<(f64, f64)>),
    /// The mean over the items that the person said matter to them, times `factor`.
    Individualised {
        /// The prefix of the items that ask whether it matters; the numbers are the same.
        important: String,
        /// What the mean is multiplied by.
        factor: f64,
    },
}

/// A table from one score to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lookup {
    /// The key of the score that is looked up.
    pub of: String,
    /// Pairs of that score and this one. What is not in the table has no score.
    pub table: Vec<(f64, f64)>,
}

/// How much may be missing before there is no score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// At most so many items unanswered or not known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub most: u16,
    /// At most so many items that do not apply.
    #[serde(default, skip_serializing_if = "is_default")]
    pub not_applicable: u16,
}

kernel::text_enum! {
    /// Whether scores of several people or days may be averaged and compared.
    pub enum Averages {
        /// Yes.
        Allowed = "allowed",
        /// No: another score of the instrument is there for that.
        Never = "never",
    }
}

#[expect(clippy::derivable_impls, reason = "the enum is made by a macro that the derive cannot reach into")]
impl Default for Averages {
    fn default() -> Self {
        Self::Allowed
    }
}

/// One score of an instrument.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScoreRule {
    /// Its key, unique in the scoring: `total`.
    pub key: String,
    /// Its items: `1-9`, `1,2,10`, `s1-s20`. Empty for a lookup.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub items: String,
    /// How it is made.
    pub method: Method,
    /// How much may be missing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub missing: Missing,
    /// What higher means.
    pub direction: Direction,
    /// The lowest score there can be.
    pub least: f64,
    /// The highest score there can be.
    pub most: f64,
    /// How many digits after the point are shown.
    #[serde(default, skip_serializing_if = "is_default")]
    pub places: u8,
    /// Whether it may be averaged.
    #[serde(default, skip_serializing_if = "is_default")]
    pub averages: Averages,
    /// What it is in other systems; the first is the one to send.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Coding>,
    /// Its bands, as several sources draw them; the first are the ones to show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<BandSet>,
    /// Its cut-offs; the first is the one to use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub caseness: Vec<Caseness>,
    /// Its thresholds of reliable change; the first is the one to use. None: not established.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reliable_change: Vec<ReliableChange>,
}

/// Which answer brings help.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SafetyWhen {
    /// This or more, after reversing.
    AtLeast(f64),
    /// This or less, after reversing.
    AtMost(f64),
}

impl SafetyWhen {
    /// `true` for an answer that brings help.
    pub fn holds(self, answer: f64) -> bool {
        match self {
            Self::AtLeast(least) => answer >= least,
            Self::AtMost(most) => answer <= most,
        }
    }
}

/// An item whose answer must bring help at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyRule {
    /// What it is about: `thoughts_of_death`, `self_harm`, `not_safe`.
    pub sign: String,
    /// The item.
    pub item: String,
    /// Which answer.
    pub when: SafetyWhen,
    /// Where from.
    pub source: super::facts::Source,
}

impl Scoring {
    /// The rule of the score with this key.
    pub fn rule(&self, score: &str) -> Option<&ScoreRule> {
        self.scores.iter().find(|rule| rule.key == score)
    }

    /// The keys of all items, in order.
    pub fn item_keys(&self) -> impl Iterator<Item = String> {
        self.blocks.iter().flat_map(|block| block.numbers().map(|number| block.item_key(number)))
    }
}

impl ScoreRule {
    /// The keys of its items, written out; none when they cannot be read.
    pub fn item_keys(&self) -> Option<Vec<String>> {
        let mut keys = Vec::new();
        for part in self.items.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let Some((from, to)) = part.split_once('-') else {
                keys.push(part.to_owned());
                continue;
            };
            let prefix = from.trim_end_matches(|letter: char| letter.is_ascii_digit());
            let (first, last) = (number_after(prefix, from)?, number_after(prefix, to)?);
            keys.extend((first..=last).map(|number| format!("{prefix}{number}")));
        }
        Some(keys)
    }
}

fn number_after(prefix: &str, key: &str) -> Option<u16> {
    key.strip_prefix(prefix)?.parse().ok()
}
