//! What one version asks, and what of it one person was asked.

use crate::model::Response;
use documents::tables::Missing;
use questionnaires::{
    Condition, Questionnaire,
    logic::{Form, Settled},
};
use std::collections::BTreeMap;

/// What one version asks.
#[derive(Clone, Debug)]
pub struct Asking {
    /// Its questions; `true` when a person is asked, and nothing is only computed or carried along.
    items: BTreeMap<String, bool>,
    /// Read only when something can hide a question.
    form: Option<Form>,
}

impl Asking {
    /// What this questionnaire asks.
    pub fn of(questionnaire: &Questionnaire) -> Self {
        let items = questionnaire.walk().map(|item| (item.id.clone(), item.kind.is_asked())).collect();
        let conditional = questionnaire.walk().any(|item| item.shown != Condition::Always);
        let form = conditional.then(|| Form::read(questionnaire.clone()).ok()).flatten();
        Self { items, form }
    }

    /// What of it whoever gave this response was asked.
    pub fn in_response(&self, response: &Response) -> AskedOf<'_> {
        let settled = self.form.as_ref().map(|form| form.settle(&response.answers, response.week.at(12, 0, 0, 0)));
        AskedOf { asking: self, settled }
    }
}

/// What one person was asked.
#[derive(Clone, Debug)]
pub struct AskedOf<'a> {
    asking: &'a Asking,
    settled: Option<Settled>,
}

impl AskedOf<'_> {
    /// Why there is no answer to this question in this repeat; nothing for what nobody is asked, which is merely empty.
    pub fn missing(&self, item: &str, path: &[u32]) -> Option<Missing> {
        match self.asking.items.get(item) {
            None => Some(Missing::NotAsked),
            Some(_) if self.settled.as_ref().is_some_and(|settled| !settled.is_shown(item, path)) => {
                Some(Missing::NotAsked)
            }
            Some(true) => Some(Missing::NotAnswered),
            Some(false) => None,
        }
    }
}
