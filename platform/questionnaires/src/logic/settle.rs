//! Showing, repeating and calculating, one item after the other in the order in which they depend on each other.

use super::{
    Form, MOST_PLACES, MOST_REPEATS, Settled,
    compare::{compare, same},
    evaluate::Evaluator,
    index::{Compared, Index, Place, Shown},
    kept::Kept,
    settled::{Places, Standing},
    sorts,
    tree::Program,
};
use crate::model::{Answer, Answers, Kind, Path, Value, WhenOperator};
use jiff::civil::DateTime;
use std::{
    cmp::Ordering,
    collections::{BTreeMap, HashSet},
};

impl Form {
    /// As [`Form::settle`], with blank repeats that the person has added: at least so many of this group, in this repeat of
    /// the group around it. They count as repeats although nothing is answered in them yet.
    pub fn settle_with(&self, answers: &Answers, now: DateTime, added: &[(String, Path, u32)]) -> Settled {
        Settling::new(self, answers, now, added).settled()
    }

    /// The answers that stand there at first: fixed ones, then computed ones. What is answered already stays. Settle the
    /// result.
    pub fn begin(&self, answers: &Answers, now: DateTime) -> Answers {
        let mut begun = answers.clone();
        let known: HashSet<(&str, &[u32])> =
            answers.0.iter().map(|row| (row.item.as_str(), row.path.as_slice())).collect();
        let standing = self.settle(answers, now).standing;
        let items = self.index.order.iter().filter_map(|&at| Some((at, self.item_at(at)?)));
        for (at, item) in items.filter(|(_, item)| !item.kind.holds_items()) {
            let place = self.index.place(at);
            let Some(places) = standing.scopes.get(place.scope) else { continue };
            for path in places.paths.iter().filter(|path| !known.contains(&(item.id.as_str(), path.as_slice()))) {
                let computed = place.initial.as_ref().map(|program| self.computed(program, &standing, at, path));
                let values = computed.filter(|values| !values.is_empty()).unwrap_or_else(|| item.initial.clone());
                if !values.is_empty() {
                    begun.0.push(Answer { item: item.id.clone(), path: path.clone(), values });
                }
            }
        }
        begun
    }

    pub(super) fn computed(&self, program: &Program, standing: &Standing, at: usize, path: &[u32]) -> Vec<Value> {
        let kind = self.index.place(at).kind;
        let found = Evaluator::new(self, standing, program, at, path).values(&program.tree);
        let turned: Option<Vec<Value>> = found.into_iter().map(|value| sorts::turned(kind, value)).collect();
        turned.unwrap_or_default()
    }
}

struct Settling<'a> {
    form: &'a Form,
    index: &'a Index,
    standing: Standing,
    /// For each repeating scope: how many repeats the answers need, by the path around it.
    needed: Vec<BTreeMap<Path, u32>>,
    places: usize,
    dropped: Vec<(String, Path)>,
    unknown: Vec<(String, Path)>,
    excess: Vec<(String, Path)>,
}

impl<'a> Settling<'a> {
    fn new(form: &'a Form, answers: &Answers, now: DateTime, added: &[(String, Path, u32)]) -> Self {
        let index = &*form.index;
        let mut scopes = vec![Places::default(); index.scopes.len()];
        if let Some(whole) = scopes.first_mut() {
            *whole = Places { paths: vec![Vec::new()], real: vec![true] };
        }
        let values = vec![Kept::default(); index.places.len()];
        let standing = Standing { now, values, scopes, shown: vec![Vec::new(); index.places.len()] };
        let needed = vec![BTreeMap::new(); index.scopes.len()];
        let (dropped, unknown, excess) = (Vec::new(), Vec::new(), Vec::new());
        let mut settling = Self { form, index, standing, needed, places: 1, dropped, unknown, excess };
        answers.0.iter().for_each(|row| settling.take(row));
        for (group, path, least) in added {
            if let Some(scope) = index.ids.get(group).and_then(|&at| index.place(at).opens) {
                settling.need(scope, path, (*least).min(MOST_REPEATS));
            }
        }
        settling
    }

    fn take(&mut self, row: &Answer) {
        let name = || (row.item.clone(), row.path.clone());
        let Some(at) = self.index.home_of(row) else { return self.unknown.push(name()) };
        if row.path.iter().any(|&repeat| repeat >= MOST_REPEATS) {
            return self.excess.push(name());
        }
        if row.values.is_empty() {
            return;
        }
        let scope = self.index.place(at).scope;
        let is_first = self.standing.values.get_mut(at).is_some_and(|kept| kept.add(&row.path, &row.values));
        if !is_first {
            return self.excess.push(name());
        }
        let mut scopes =
            std::iter::successors(Some(scope), |&scope| self.index.scopes.get(scope).map(|plan| plan.parent));
        let index = self.index;
        for (depth, scope) in (0..row.path.len()).rev().zip(scopes.by_ref()) {
            debug_assert_eq!(index.depth(scope), depth + 1);
            if let (Some(around), Some(repeat)) = (row.path.get(..depth), row.path.get(depth)) {
                self.need(scope, around, repeat + 1);
            }
        }
    }

    fn need(&mut self, scope: usize, around: &[u32], count: u32) {
        if let Some(needed) = self.needed.get_mut(scope) {
            match needed.get_mut(around) {
                Some(known) => *known = (*known).max(count),
                None => {
                    needed.insert(around.to_vec(), count);
                }
            }
        }
    }

    fn settled(mut self) -> Settled {
        for &at in &self.index.order {
            self.item(at);
        }
        self.sweep();
        let answers = self.collected();
        let Self { standing, mut dropped, unknown, excess, .. } = self;
        dropped.sort_unstable();
        Settled { answers, dropped, unknown, excess, standing, index: self.form.index.clone() }
    }

    fn item(&mut self, at: usize) {
        let index = self.index;
        let place = index.place(at);
        let count = self.standing.scopes.get(place.scope).map_or(0, |places| places.paths.len());
        let mut all = Vec::with_capacity(count);
        for position in 0..count {
            all.push(self.parent_shown(place, position) && self.condition(at, place, position));
        }
        if let Some(shown) = self.standing.shown.get_mut(at) {
            *shown = all;
        }
        if let Some(scope) = place.opens {
            self.open(at, place, scope);
        }
        if let Some(program) = &place.calculation {
            self.calculate(at, place, program);
        }
    }

    fn path(&self, scope: usize, position: usize) -> &[u32] {
        let places = self.standing.scopes.get(scope);
        places.and_then(|places| places.paths.get(position)).map_or(&[], Vec::as_slice)
    }

    fn parent_shown(&self, place: &Place, position: usize) -> bool {
        let Some(parent) = place.parent else { return true };
        let path = self.path(place.scope, position);
        let depth = self.index.depth(self.index.place(parent).scope);
        self.standing.is_shown(self.index, parent, path.get(..depth).unwrap_or(path))
    }

    fn condition(&self, at: usize, place: &Place, position: usize) -> bool {
        let path = self.path(place.scope, position);
        match &place.shown {
            Shown::Always => true,
            Shown::All(compared) => compared.iter().all(|one| self.holds(one, place.scope, path)),
            Shown::Any(compared) => compared.iter().any(|one| self.holds(one, place.scope, path)),
            Shown::If(program) => Evaluator::new(self.form, &self.standing, program, at, path).is_true(&program.tree),
        }
    }

    fn holds(&self, compared: &Compared, scope: usize, path: &[u32]) -> bool {
        let places = self.standing.near(self.index, compared.item, scope, path);
        let mut values = places.flat_map(|path| self.standing.values(self.index, compared.item, path));
        if compared.operator == WhenOperator::Exists {
            return values.next().is_some() == (compared.value != Value::Yes(false));
        }
        values.any(|value| fits(value, compared))
    }

    /// Makes the places of a repeating group.
    fn open(&mut self, at: usize, place: &Place, scope: usize) {
        let outer = self.standing.scopes.get(place.scope).cloned().unwrap_or_default();
        let mut places = Places::default();
        for (path, real) in outer.paths.iter().zip(outer.real) {
            if !self.standing.is_shown(self.index, at, path) {
                continue;
            }
            let answered = self.needed.get(scope).and_then(|needed| needed.get(path)).copied().unwrap_or(0);
            let (count, drawn) = match &place.count {
                Some(program) => (self.counted(program, at, path), 0),
                None => (answered.max(place.least), 1),
            };
            for repeat in 0..count.max(drawn).min(MOST_REPEATS) {
                if self.places >= MOST_PLACES {
                    break;
                }
                self.places += 1;
                places.paths.push(path.iter().copied().chain([repeat]).collect());
                places.real.push(real && repeat < count);
            }
        }
        if let Some(known) = self.standing.scopes.get_mut(scope) {
            *known = places;
        }
    }

    fn counted(&self, program: &Program, at: usize, path: &[u32]) -> u32 {
        let number = Evaluator::new(self.form, &self.standing, program, at, path).number(&program.tree);
        let whole = number.and_then(|number| sorts::whole(number.trunc())).unwrap_or(0);
        u32::try_from(whole.max(0)).unwrap_or(MOST_REPEATS).min(MOST_REPEATS)
    }

    fn calculate(&mut self, at: usize, place: &Place, program: &Program) {
        let always = place.read_only || !place.kind.is_asked();
        let paths = self.standing.scopes.get(place.scope).map(|places| places.paths.clone()).unwrap_or_default();
        for path in paths {
            let shown = self.standing.is_shown(self.index, at, &path);
            let answered = self.standing.values.get(at).is_some_and(|kept| kept.get(&path).is_some());
            if !shown || (answered && !always) {
                continue;
            }
            let values = self.form.computed(program, &self.standing, at, &path);
            if let Some(kept) = self.standing.values.get_mut(at) {
                kept.set(&path, values);
            }
        }
    }

    /// Takes away what was answered where nothing is shown.
    fn sweep(&mut self) {
        for (at, place) in self.index.places.iter().enumerate() {
            let Some(kept) = self.standing.values.get(at) else { continue };
            let paths = kept.iter().map(|(path, _)| path);
            let hidden: Vec<Path> =
                paths.filter(|path| !self.standing.is_shown(self.index, at, path)).map(<[u32]>::to_vec).collect();
            let full = self.places >= MOST_PLACES;
            for path in hidden {
                if let Some(kept) = self.standing.values.get_mut(at) {
                    kept.remove(&path);
                }
                let lacks_place =
                    self.standing.scopes.get(place.scope).is_none_or(|known| known.position(&path).is_none());
                if full && lacks_place {
                    self.excess.push((place.id.clone(), path));
                } else if place.kind != Kind::Calculated {
                    self.dropped.push((place.id.clone(), path));
                }
            }
        }
    }

    fn collected(&self) -> Answers {
        let rows = self.index.places.iter().zip(&self.standing.values).flat_map(|(place, kept)| {
            kept.iter().map(|(path, values)| Answer {
                item: place.id.clone(),
                path: path.to_vec(),
                values: values.clone(),
            })
        });
        Answers(rows.collect())
    }
}

fn fits(value: &Value, compared: &Compared) -> bool {
    let order = || compare(value, &compared.value);
    match compared.operator {
        WhenOperator::Exists => true,
        WhenOperator::Equal => same(value, &compared.value) == Some(true),
        WhenOperator::Different => same(value, &compared.value) != Some(true),
        WhenOperator::More => order() == Some(Ordering::Greater),
        WhenOperator::Less => order() == Some(Ordering::Less),
        WhenOperator::AtLeast => order().is_some_and(Ordering::is_ge),
        WhenOperator::AtMost => order().is_some_and(Ordering::is_le),
    }
}
