//! What follows from one set of answers.

use super::{index::Index, kept::Kept};
use crate::model::{Answers, Path, Value};
use jiff::civil::DateTime;
use std::sync::Arc;

/// The places of one repeating group, or the one place of the whole form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    /// In order.
    pub(crate) paths: Vec<Path>,
    /// For each: it is answered, demanded or counted, not merely drawn as a blank one.
    pub(crate) real: Vec<bool>,
}

impl Places {
    pub(crate) fn position(&self, path: &[u32]) -> Option<usize> {
        self.paths.binary_search_by(|known| known.as_slice().cmp(path)).ok()
    }

    /// The positions of all places inside `path`.
    pub(crate) fn within(&self, path: &[u32]) -> std::ops::Range<usize> {
        let start = self.paths.partition_point(|known| known.as_slice() < path);
        let inside = self.paths.get(start..).unwrap_or(&[]);
        start..start + inside.partition_point(|known| known.starts_with(path))
    }
}

/// Everything as it stands while and after settling.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    pub(crate) now: DateTime,
    /// For each item its values by repeat.
    pub(crate) values: Vec<Kept>,
    /// For each scope its places.
    pub(crate) scopes: Vec<Places>,
    /// For each item whether it is shown, at each place of its scope; empty while it is not settled.
    pub(crate) shown: Vec<Vec<bool>>,
}

/// What follows from one set of answers.
#[derive(Clone, Debug)]
pub struct Settled {
    /// The answers that count, calculated ones among them, in the order of the questions.
    pub answers: Answers,
    /// Answers that were given to questions that are not shown, and do not count.
    pub dropped: Vec<(String, Path)>,
    /// Answers to what is no question of this questionnaire, or in a repeat that cannot be.
    pub unknown: Vec<(String, Path)>,
    /// Answers beyond the number of repeats that can be kept, and second answers to one question.
    pub excess: Vec<(String, Path)>,
    pub(crate) standing: Standing,
    pub(crate) index: Arc<Index>,
}

impl Settled {
    /// Whether neither set has an answer and both show the same questions.
    pub fn shows_the_same(&self, other: &Self) -> bool {
        let blank = self.answers.is_empty() && other.answers.is_empty();
        let paths = |settled: &Self| settled.standing.scopes.iter().map(|scope| scope.paths.len()).collect::<Vec<_>>();
        blank && self.standing.shown == other.standing.shown && paths(self) == paths(other)
    }

    /// Whether the item is shown in this repeat. A repeating group is shown or not as a whole; asked with the path of one of
    /// its own repeats, that one must be there too.
    pub fn is_shown(&self, item: &str, path: &[u32]) -> bool {
        let Some(&at) = self.index.ids.get(item) else { return false };
        let place = self.index.place(at);
        let depth = self.index.depth(place.scope);
        if let Some(opens) = place.opens.filter(|_| path.len() == depth + 1) {
            let there = self.standing.scopes.get(opens).is_some_and(|places| places.position(path).is_some());
            return there && self.standing.is_shown(&self.index, at, path.get(..depth).unwrap_or(&[]));
        }
        self.standing.is_shown(&self.index, at, path)
    }

    /// The values that count of this item in this repeat; found at once, however many answers there are.
    pub fn values(&self, item: &str, path: &[u32]) -> &[Value] {
        self.index.ids.get(item).map_or(&[], |&at| self.standing.values(&self.index, at, path))
    }

    /// How many repeats the group has in this repeat of the group around it: those answered, demanded or counted. A page
    /// draws at least one.
    pub fn repeats(&self, group: &str, path: &[u32]) -> u32 {
        let opens = self.index.ids.get(group).and_then(|&at| self.index.place(at).opens);
        let Some(places) = opens.and_then(|scope| self.standing.scopes.get(scope)) else { return 0 };
        let real = places.within(path).filter(|&at| places.real.get(at) == Some(&true)).count();
        u32::try_from(real).unwrap_or(u32::MAX)
    }

    /// The local date and time for which it was settled.
    pub fn now(&self) -> DateTime {
        self.standing.now
    }
}

impl Standing {
    pub(crate) fn is_shown(&self, index: &Index, at: usize, path: &[u32]) -> bool {
        let position = self.scopes.get(index.place(at).scope).and_then(|places| places.position(path));
        position.is_some_and(|position| self.shown.get(at).and_then(|shown| shown.get(position)) == Some(&true))
    }

    /// The values that count: none of what is not shown.
    pub(crate) fn values(&self, index: &Index, at: usize, path: &[u32]) -> &[Value] {
        let Some(values) = self.values.get(at).and_then(|kept| kept.get(path)) else { return &[] };
        if self.is_shown(index, at, path) { values } else { &[] }
    }

    /// The places of item `at` that are meant when it is named at `path` of a scope: the one in the same repeat, or all of
    /// them below the group that both stand in.
    pub(crate) fn near<'a>(
        &'a self,
        index: &Index,
        at: usize,
        scope: usize,
        path: &[u32],
    ) -> impl Iterator<Item = &'a Path> {
        let target = index.place(at).scope;
        let shared = if target == scope { index.depth(scope) } else { index.shared_depth(target, scope) };
        let prefix = path.get(..shared).unwrap_or(path).to_vec();
        let places = self.scopes.get(target);
        let range = places.map_or(0..0, |places| places.within(&prefix));
        let exact = shared == index.depth(target);
        range.filter_map(move |position| {
            let places = places?;
            let counts = exact || places.real.get(position) == Some(&true);
            places.paths.get(position).filter(|_| counts)
        })
    }
}
