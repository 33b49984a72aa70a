//! A questionnaire with its expressions read.

use super::{Flaw, Settled, index::Index};
use crate::model::{Answers, Item, Questionnaire};
use std::{collections::BTreeSet, sync::Arc};

/// A questionnaire with its expressions read and the order of its calculations known. Cheap to clone, safe to share.
#[derive(Clone, Debug)]
pub struct Form {
    pub(super) questionnaire: Arc<Questionnaire>,
    pub(super) index: Arc<Index>,
}

impl Form {
    /// Reads the questionnaire.
    ///
    /// # Errors
    /// Everything that is wrong with it, all at once.
    pub fn read(questionnaire: Questionnaire) -> Result<Self, Vec<Flaw>> {
        let index = Index::of(&questionnaire)?;
        Ok(Self { questionnaire: Arc::new(questionnaire), index: Arc::new(index) })
    }

    /// The questionnaire.
    pub fn questionnaire(&self) -> &Questionnaire {
        &self.questionnaire
    }

    /// The item with this id; found at once, however long the questionnaire is.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.index.ids.get(id).and_then(|&at| self.item_at(at))
    }

    pub(super) fn item_at(&self, at: usize) -> Option<&Item> {
        let mut address = self.index.place(at).address.iter();
        let first = self.questionnaire.items.get(*address.next()?)?;
        address.try_fold(first, |item, &step| item.items.get(step))
    }

    /// The items whose showing, repeats, choices or calculation depends on the answer to `item`, directly or through others.
    pub fn dependents(&self, item: &str) -> BTreeSet<&str> {
        let mut found = self.gather_dependents();
        found.add(item);
        found.ids().collect()
    }

    /// Only the answers to questions that this questionnaire has: what is left when two questionnaires were mixed.
    #[must_use]
    pub fn keep_only_known(&self, answers: Answers) -> Answers {
        Answers(answers.0.into_iter().filter(|row| self.index.home_of(row).is_some()).collect())
    }

    /// What follows from the answers, at this local date and time. Answers to questions that are not shown are dropped and
    /// named; a calculation without a finite value has no answer.
    ///
    /// A calculated, hidden or read-only item always has the calculated value. On a question that the person can change the
    /// calculation is a proposal: it fills in what is not answered.
    pub fn settle(&self, answers: &Answers, now: jiff::civil::DateTime) -> Settled {
        self.settle_with(answers, now, &[])
    }
}
