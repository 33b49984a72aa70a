//! Reading a scoring, and refusing one that contradicts itself.

use super::definition::{Method, ScoreRule, Scoring};
use std::collections::BTreeSet;

/// Why a scoring cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadScoring {
    /// It is no JSON of this shape.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// Two items or two scores share a key.
    #[error("{0} stands there twice")]
    Twice(String),
    /// A score or a safety rule names an item or a score that is not there, or stands before the one it looks up.
    #[error("{at} names {name}, which is not there")]
    Unknown {
        /// The score or safety rule.
        at: String,
        /// What it names.
        name: String,
    },
    /// Ranges, bands or tables that do not rise.
    #[error("the figures of {0} do not rise")]
    DoesNotRise(String),
}

impl Scoring {
    /// Reads a scoring from JSON and checks it.
    ///
    /// # Errors
    /// What is wrong with it, all at once.
    pub fn read(json: &str) -> Result<Self, Vec<BadScoring>> {
        let scoring: Self = serde_json::from_str(json).map_err(|e| vec![BadScoring::Unreadable(e.to_string())])?;
        let bad = scoring.check();
        if bad.is_empty() { Ok(scoring) } else { Err(bad) }
    }

    /// What contradicts itself; nothing when it can be used.
    pub fn check(&self) -> Vec<BadScoring> {
        let mut bad = Vec::new();
        let mut items = BTreeSet::new();
        for key in self.item_keys() {
            if items.contains(&key) {
                bad.push(BadScoring::Twice(key.clone()));
            }
            items.insert(key);
        }
        bad.extend(self.blocks.iter().filter(|b| b.least >= b.most).map(|b| BadScoring::DoesNotRise(b.prefix.clone())));
        let mut scores = BTreeSet::new();
        for rule in &self.scores {
            check_rule(rule, &items, &scores, &mut bad);
            if !scores.insert(rule.key.as_str()) {
                bad.push(BadScoring::Twice(rule.key.clone()));
            }
        }
        for rule in self.safety.iter().filter(|rule| !items.contains(&rule.item)) {
            bad.push(BadScoring::Unknown { at: rule.sign.clone(), name: rule.item.clone() });
        }
        bad
    }
}

fn check_rule(rule: &ScoreRule, items: &BTreeSet<String>, scores: &BTreeSet<&str>, bad: &mut Vec<BadScoring>) {
    let unknown = |name: &str| BadScoring::Unknown { at: rule.key.clone(), name: name.to_owned() };
    match (rule.item_keys(), &rule.method) {
        (_, Method::Lookup(lookup)) => {
            if !scores.contains(lookup.of.as_str()) {
                bad.push(unknown(&lookup.of));
            }
            if !rises(lookup.table.iter().map(|pair| pair.0)) {
                bad.push(BadScoring::DoesNotRise(rule.key.clone()));
            }
        }
        (None, _) => bad.push(unknown(&rule.items)),
        (Some(keys), _) if keys.is_empty() => bad.push(unknown("")),
        (Some(keys), method) => {
            bad.extend(keys.iter().filter(|key| !items.contains(*key)).map(|key| unknown(key)));
            if let Method::Individualised { important, .. } = method {
                let gates = keys.iter().map(|key| gate_of(important, key));
                bad.extend(gates.filter(|gate| !items.contains(gate)).map(|gate| unknown(&gate)));
            }
            if matches!(method, Method::Ticked(steps) if !rises(steps.iter().map(|pair| pair.0))) {
                bad.push(BadScoring::DoesNotRise(rule.key.clone()));
            }
        }
    }
    let banded = rule.bands.iter().all(|set| rises(set.bands.iter().map(|band| band.from)));
    if rule.least >= rule.most || !banded {
        bad.push(BadScoring::DoesNotRise(rule.key.clone()));
    }
}

fn rises(mut figures: impl Iterator<Item = f64>) -> bool {
    let Some(mut before) = figures.next() else { return true };
    figures.all(|figure| std::mem::replace(&mut before, figure) < figure)
}

/// The key of the item that asks whether `item` matters.
pub(super) fn gate_of(important: &str, item: &str) -> String {
    let number = item.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    format!("{important}{number}")
}
