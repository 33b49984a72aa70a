//! What can be chosen.

use super::{Coding, Expression, Media, Text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One thing to choose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Choice {
    /// What is stored. Unique in its list.
    pub code: String,
    /// What is read.
    pub text: Text,
    /// What it counts when scored (FHIR ordinalValue, LOINC weight).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// Its codes in other systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codings: Vec<Coding>,
    /// A picture beside the words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media: Option<Media>,
    /// Chosen alone: "none of these", "prefer not to say".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub alone: bool,
    /// Further columns that a choice filter asks for, by name: the county of a town.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
}

/// A list of choices that several questions may share.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChoiceList {
    /// Its choices, in order.
    pub choices: Vec<Choice>,
    /// Where it was taken from, when it stands for a value set of another place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Where the choices of a question come from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChoiceSource {
    /// The name of the list in [`super::Questionnaire::lists`].
    pub list: String,
    /// Only the choices for which this is true; it sees the columns of the choice (XLSForm choice_filter).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<Expression>,
    /// In another order for each person.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub shuffled: bool,
    /// By their words, as the reader's language sorts them: the order of the list is nobody's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_words: bool,
}
