//! Loading a questionnaire: it must be readable, and every item of the scoring must be found in it.

use super::{JSON_LONG, JSON_UNREADABLE, NOT_BOUND, RIGHTS_EMPTY, SCORING_UNKNOWN};
use crate::model::NewMeasure;
use kernel::Refusal;
use questionnaires::{
    Questionnaire,
    interchange::{NotCarried, fhir},
    logic::Form,
    scoring::{self, Rater, Scoring},
};

/// So many letters fit.
pub const LONGEST_JSON: usize = 2_000_000;

/// A questionnaire that can be used, the scoring it is bound to, and what of the file could not be carried.
#[derive(Clone, Debug, PartialEq)]
pub struct Readable {
    /// What is asked.
    pub questionnaire: Questionnaire,
    /// How answers become scores.
    pub scoring: Scoring,
    /// What could not be carried.
    pub not_carried: Vec<NotCarried>,
}

/// The scorings that are about a person; those about a service are for reviews.
pub fn scorings() -> impl Iterator<Item = &'static Scoring> {
    scoring::instruments().iter().filter(|scoring| scoring.rater != Rater::Reviewer)
}

/// Reads what was pasted. A refusal names what did not bind.
pub fn read_measure(new: &NewMeasure) -> Result<Readable, Refusal> {
    if new.rights.trim().is_empty() {
        return Err(RIGHTS_EMPTY);
    }
    let scoring = scorings().find(|scoring| scoring.key == new.scoring).ok_or(SCORING_UNKNOWN)?.clone();
    if new.json.len() > LONGEST_JSON {
        return Err(JSON_LONG.with("limit", LONGEST_JSON.to_string()));
    }
    let unreadable = |why: String| JSON_UNREADABLE.with("why", why);
    let json = serde_json::from_str(&new.json).map_err(|error| unreadable(error.to_string()))?;
    let imported = fhir::questionnaire_in(&json).map_err(|troubles| unreadable(some_of(&troubles)))?;
    let form = Form::read(imported.questionnaire).map_err(|flaws| unreadable(some_of(&flaws)))?;
    let questionnaire = form.questionnaire().clone();
    scoring.bind(&questionnaire).map_err(|unbound| NOT_BOUND.with("items", some_of(&unbound)))?;
    Ok(Readable { questionnaire, scoring, not_carried: imported.not_carried })
}

/// The first few of what is wrong: a list of hundreds helps nobody.
fn some_of<T: std::fmt::Display>(wrong: &[T]) -> String {
    const SHOWN: usize = 12;
    let mut said: Vec<String> = wrong.iter().take(SHOWN).map(ToString::to_string).collect();
    if wrong.len() > SHOWN {
        said.push("…".to_owned());
    }
    said.join("; ")
}
