//! Answers, one row for each question answered: never a column for each question.

use super::Value;
use serde::{Deserialize, Serialize};

/// Which of the repeats: the number of each repeating group around the question, the outermost first, counted from 0.
/// Empty when nothing around it repeats.
pub type Path = Vec<u32>;

/// What was answered to one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The question's id.
    pub item: String,
    /// Which of the repeats.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub path: Path,
    /// The values, in order: one, or several where several may be chosen. Never empty: what was not answered has no row.
    pub values: Vec<Value>,
}

/// All answers of one response, in the order of the questions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub Vec<Answer>);

impl Answers {
    /// The values answered to `item` outside any repeat; none when it was not answered.
    pub fn of(&self, item: &str) -> &[Value] {
        self.at(item, &[])
    }

    /// The values answered to `item` in this repeat.
    pub fn at(&self, item: &str, path: &[u32]) -> &[Value] {
        self.0.iter().find(|row| row.item == item && row.path == path).map_or(&[], |row| &row.values)
    }

    /// Every answer to `item`, in whichever repeat.
    pub fn all<'a>(&'a self, item: &'a str) -> impl Iterator<Item = &'a Answer> {
        self.0.iter().filter(move |row| row.item == item)
    }

    /// Sets the answer to `item`; no values take it away.
    pub fn set(&mut self, item: &str, path: &[u32], values: Vec<Value>) {
        let at = self.0.iter().position(|row| row.item == item && row.path == path);
        match (at, values.is_empty()) {
            (Some(at), true) => {
                self.0.remove(at);
            }
            (Some(at), false) => {
                if let Some(row) = self.0.get_mut(at) {
                    row.values = values;
                }
            }
            (None, true) => {}
            (None, false) => self.0.push(Answer { item: item.to_owned(), path: path.to_vec(), values }),
        }
    }

    /// `true` when nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
