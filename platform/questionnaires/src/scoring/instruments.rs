//! The instruments whose scoring is given out with this software. No words of their questions are.

use super::definition::Scoring;
use crate::{Coding, Questionnaire};
use std::collections::BTreeSet;
use std::sync::OnceLock;

const DEFINITIONS: &[&str] = &[
    include_str!("../../data/instruments/phq9.json"),
    include_str!("../../data/instruments/gad7.json"),
    include_str!("../../data/instruments/wsas.json"),
    include_str!("../../data/instruments/core10.json"),
    include_str!("../../data/instruments/reqol10.json"),
    include_str!("../../data/instruments/reqol20.json"),
    include_str!("../../data/instruments/qpr15.json"),
    include_str!("../../data/instruments/ras_ds.json"),
    include_str!("../../data/instruments/dialog.json"),
    include_str!("../../data/instruments/inspire.json"),
    include_str!("../../data/instruments/brief_inspire.json"),
    include_str!("../../data/instruments/brief_inspire_o.json"),
    include_str!("../../data/instruments/wemwbs.json"),
    include_str!("../../data/instruments/swemwbs.json"),
    include_str!("../../data/instruments/recovery_star.json"),
    include_str!("../../data/instruments/honos.json"),
    include_str!("../../data/instruments/gbo.json"),
    include_str!("../../data/instruments/ors.json"),
    include_str!("../../data/instruments/srs.json"),
    include_str!("../../data/instruments/ips25.json"),
];

/// Every instrument, in the order of the list; one that could not be read is left out, and a test reads them all.
pub fn instruments() -> &'static [Scoring] {
    static READ: OnceLock<Vec<Scoring>> = OnceLock::new();
    READ.get_or_init(|| DEFINITIONS.iter().filter_map(|json| Scoring::read(json).ok()).collect())
}

/// How many definitions are given out.
#[cfg(test)]
pub(crate) const fn definitions() -> &'static [&'static str] {
    DEFINITIONS
}

/// The instrument with this key.
pub fn find(key: &str) -> Option<&'static Scoring> {
    instruments().iter().find(|scoring| scoring.key == key)
}

/// The instrument that `questionnaire` says it is: by one of its codes, else by its name.
pub fn find_for(questionnaire: &Questionnaire) -> Option<&'static Scoring> {
    let has_code = |scoring: &&Scoring| {
        let same = |code: &Coding| scoring.codes.iter().any(|c| c.system == code.system && c.code == code.code);
        questionnaire.codes.iter().any(same)
    };
    let letters = |name: &str| -> String {
        name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
    };
    let name = letters(&questionnaire.name);
    let has_name = |scoring: &&Scoring| name == letters(&scoring.key) || name == letters(&scoring.name);
    instruments().iter().find(has_code).or_else(|| instruments().iter().find(has_name))
}

/// The key of every band that an instrument names: whoever shows scores has words for each in every language.
pub fn labels() -> BTreeSet<&'static str> {
    let sets = instruments().iter().flat_map(|scoring| &scoring.scores).flat_map(|rule| &rule.bands);
    sets.flat_map(|set| &set.bands).map(|band| band.label.as_str()).collect()
}

/// What safety rules are about, in every instrument and in our own measure: `thoughts_of_death`. Whoever shows help has words for
/// each.
pub fn signs() -> BTreeSet<&'static str> {
    let own = crate::shipped::all().into_iter().filter_map(|shipped| shipped.scoring);
    instruments().iter().chain(own).flat_map(|scoring| &scoring.safety).map(|rule| rule.sign.as_str()).collect()
}
