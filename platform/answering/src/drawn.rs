//! The questions of pages that nobody answered anything on yet, as they were drawn for somebody before.

use crate::Who;
use maud::{Markup, PreEscaped};
use questionnaires::{Tag, logic::Settled};
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

/// So many bytes are kept of one questionnaire; beyond that its pages are drawn anew for everybody.
const MOST_BYTES: usize = 100_000;

/// For whom a page was drawn: the page's number, the language of its questions and of the sentences around them, who answers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct For {
    pub number: usize,
    pub tag: Tag,
    pub words: &'static str,
    pub who: Who,
}

/// What was drawn of one questionnaire. Questions without any answer look alike for everybody who is shown the same ones, so
/// nothing of anybody is in it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Drawn(Arc<RwLock<Pages>>);

/// The pages by whom they were drawn for, each with which questions were shown.
type Pages = HashMap<For, (Settled, Arc<str>)>;

impl Drawn {
    /// As it was drawn before, when nothing is answered and the same questions are shown.
    pub fn find(&self, whom: &For, settled: &Settled) -> Option<Markup> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let (before, drawn) = kept.get(whom)?;
        before.shows_the_same(settled).then(|| PreEscaped(drawn.to_string()))
    }

    /// How many pages are kept.
    #[cfg(test)]
    pub fn len(&self) -> usize {
        self.0.read().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Keeps what was drawn, while there is room.
    pub fn keep(&self, whom: For, settled: &Settled, drawn: &Markup) {
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        kept.remove(&whom);
        let bytes: usize = kept.values().map(|(_, drawn)| drawn.len()).sum();
        if bytes + drawn.0.len() <= MOST_BYTES {
            kept.insert(whom, (settled.clone(), drawn.0.as_str().into()));
        }
    }
}
