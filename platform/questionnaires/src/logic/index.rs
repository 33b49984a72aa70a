//! Everything about a questionnaire that is known before there are answers, found by number instead of by name.

use super::{Flaw, order, read::Reader, tree::Program};
use crate::model::{Answer, Item, Kind, Questionnaire, Severity, Value, WhenOperator};
use std::collections::{HashMap, HashSet};

/// When an item is shown.
#[derive(Clone, Debug)]
pub(crate) enum Shown {
    Always,
    All(Vec<Compared>),
    Any(Vec<Compared>),
    If(Program),
}

#[derive(Clone, Debug)]
pub(crate) struct Compared {
    pub(crate) item: usize,
    pub(crate) operator: WhenOperator,
    pub(crate) value: Value,
}

#[derive(Clone, Debug)]
pub(crate) struct Constrained {
    pub(crate) key: String,
    pub(crate) severity: Severity,
    pub(crate) program: Program,
}

/// One item, with what it needs.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    pub(crate) parent: Option<usize>,
    pub(crate) children: Vec<usize>,
    /// The number after the last item inside.
    pub(crate) end: usize,
    /// Where it stands: the position on each level.
    pub(crate) address: Vec<usize>,
    /// The repeating group around it.
    pub(crate) scope: usize,
    /// The scope that it opens when it is a repeating group.
    pub(crate) opens: Option<usize>,
    pub(crate) read_only: bool,
    pub(crate) shown: Shown,
    pub(crate) calculation: Option<Program>,
    pub(crate) initial: Option<Program>,
    pub(crate) count: Option<Program>,
    pub(crate) least: u32,
    pub(crate) constraints: Vec<Constrained>,
    pub(crate) filter: Option<Program>,
    pub(crate) list: Option<String>,
    /// The items that ask for this one.
    pub(crate) read_by: Vec<usize>,
}

/// A repeating group, or the whole form (number 0).
#[derive(Clone, Debug)]
pub(crate) struct ScopePlan {
    pub(crate) parent: usize,
    pub(crate) depth: usize,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct List {
    pub(crate) codes: HashMap<String, usize>,
    /// For each column that a filter compares: the choices by its value.
    pub(crate) columns: HashMap<String, HashMap<String, Vec<usize>>>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    pub(crate) ids: HashMap<String, usize>,
    pub(crate) places: Vec<Place>,
    pub(crate) scopes: Vec<ScopePlan>,
    pub(crate) lists: HashMap<String, List>,
    pub(crate) named: Vec<Program>,
    /// The items in the order in which they are settled.
    pub(crate) order: Vec<usize>,
    /// The items with an expression that asks for items without naming them.
    pub(crate) wide: Vec<usize>,
}

impl Index {
    pub(crate) fn of(questionnaire: &Questionnaire) -> Result<Self, Vec<Flaw>> {
        let mut index = Self { scopes: vec![ScopePlan { parent: 0, depth: 0 }], ..Self::default() };
        let mut flaws = Vec::new();
        for (at, item) in questionnaire.items.iter().enumerate() {
            index.add(item, None, (0, vec![at]), &mut flaws);
        }
        index.add_lists(questionnaire, &mut flaws);
        let mut reader = Reader::new(questionnaire, &index, &mut flaws);
        let read: Vec<_> = questionnaire.walk().take(index.places.len()).map(|item| reader.item(item)).collect();
        let named = reader.finish();
        for (place, rules) in index.places.iter_mut().zip(read) {
            rules.into_place(place);
        }
        index.named = named;
        order::settle_order(&mut index, &mut flaws);
        super::choices::sort_columns(&mut index, questionnaire);
        flaws.extend(bounds_flaws(questionnaire));
        if flaws.is_empty() { Ok(index) } else { Err(flaws) }
    }

    fn add(
        &mut self,
        item: &Item,
        parent: Option<usize>,
        (scope, address): (usize, Vec<usize>),
        flaws: &mut Vec<Flaw>,
    ) -> usize {
        let at = self.places.len();
        if self.ids.contains_key(&item.id) || item.id.is_empty() {
            flaws.push(Flaw::DuplicateItem { item: item.id.clone() });
        } else {
            self.ids.insert(item.id.clone(), at);
        }
        let depth = address.len();
        let opens = (item.kind.holds_items() && item.repeats.is_some()).then(|| {
            let depth = self.scopes.get(scope).map_or(0, |around| around.depth) + 1;
            self.scopes.push(ScopePlan { parent: scope, depth });
            self.scopes.len() - 1
        });
        self.places.push(Place::new(item, parent, (scope, address.clone()), opens));
        if depth > super::DEEPEST_ITEM {
            flaws.push(Flaw::TooDeep { item: item.id.clone() });
        }
        let inner = opens.unwrap_or(scope);
        let children: Vec<usize> = item
            .items
            .iter()
            .enumerate()
            .map(|(step, child)| {
                let address = address.iter().copied().chain([step]).collect();
                self.add(child, Some(at), (inner, address), flaws)
            })
            .collect();
        let end = self.places.len();
        if let Some(place) = self.places.get_mut(at) {
            (place.children, place.end) = (children, end);
        }
        at
    }

    fn add_lists(&mut self, questionnaire: &Questionnaire, flaws: &mut Vec<Flaw>) {
        for (name, list) in &questionnaire.lists {
            let mut codes = HashMap::with_capacity(list.choices.len());
            for (at, choice) in list.choices.iter().enumerate() {
                if codes.insert(choice.code.clone(), at).is_some() {
                    flaws.push(Flaw::DuplicateChoice { list: name.clone(), code: choice.code.clone() });
                }
            }
            self.lists.insert(name.clone(), List { codes, columns: HashMap::new() });
        }
    }

    pub(crate) fn place(&self, at: usize) -> &Place {
        // A number of a place is only ever made by this index, so the first place is never really taken instead.
        self.places.get(at).unwrap_or(&NOWHERE)
    }

    pub(crate) fn depth(&self, scope: usize) -> usize {
        self.scopes.get(scope).map_or(0, |plan| plan.depth)
    }

    /// The number of every item inside `at`.
    pub(crate) fn inside(&self, at: usize) -> std::ops::Range<usize> {
        at + 1..self.place(at).end
    }

    /// The item that a row answers, when there is such a question in such a repeat.
    pub(crate) fn home_of(&self, row: &Answer) -> Option<usize> {
        let at = *self.ids.get(&row.item)?;
        let place = self.place(at);
        let answered = !place.kind.holds_items() && place.kind != Kind::Note;
        (answered && row.path.len() == self.depth(place.scope)).then_some(at)
    }

    /// How many repeats two items share: the depth of the innermost repeating group around both.
    pub(crate) fn shared_depth(&self, one: usize, other: usize) -> usize {
        let chain: HashSet<usize> = self.chain(one).collect();
        self.chain(other).find(|scope| chain.contains(scope)).map_or(0, |scope| self.depth(scope))
    }

    fn chain(&self, scope: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(scope), |&scope| {
            self.scopes.get(scope).filter(|_| scope != 0).map(|plan| plan.parent)
        })
    }
}

static NOWHERE: std::sync::LazyLock<Place> = std::sync::LazyLock::new(|| {
    Place::new(&Item::new("", Kind::Note, crate::model::Text::default()), None, (0, Vec::new()), None)
});

impl Place {
    fn new(item: &Item, parent: Option<usize>, (scope, address): (usize, Vec<usize>), opens: Option<usize>) -> Self {
        Self {
            id: item.id.clone(),
            kind: item.kind,
            parent,
            children: Vec::new(),
            end: 0,
            address,
            scope,
            opens,
            read_only: item.read_only,
            shown: Shown::Always,
            calculation: None,
            initial: None,
            count: None,
            least: item.repeats.as_ref().and_then(|repeats| repeats.least).unwrap_or(0),
            constraints: Vec::new(),
            filter: None,
            list: item.choices.as_ref().map(|source| source.list.clone()),
            read_by: Vec::new(),
        }
    }

    /// The programs that decide how it stands after settling.
    pub(crate) fn settling(&self) -> impl Iterator<Item = &Program> {
        let shown = if let Shown::If(program) = &self.shown { Some(program) } else { None };
        shown.into_iter().chain(&self.calculation).chain(&self.count)
    }

    /// The items that its enableWhen compares.
    pub(crate) fn compared(&self) -> &[Compared] {
        match &self.shown {
            Shown::All(compared) | Shown::Any(compared) => compared,
            Shown::Always | Shown::If(_) => &[],
        }
    }
}

fn bounds_flaws(questionnaire: &Questionnaire) -> Vec<Flaw> {
    let crossed =
        |least: Option<u32>, most: Option<u32>| matches!((least, most), (Some(least), Some(most)) if least > most);
    let wrong = |item: &&Item| {
        let bounds = &item.bounds;
        let values = matches!((&bounds.least, &bounds.most), (Some(least), Some(most))
            if super::compare::compare(least, most).is_some_and(std::cmp::Ordering::is_gt));
        let repeats = item.repeats.as_ref().is_some_and(|repeats| {
            crossed(repeats.least, repeats.most) || repeats.least.is_some_and(|least| least > super::MOST_REPEATS)
        });
        values || repeats || crossed(bounds.fewest, bounds.most_chosen)
    };
    questionnaire.walk().filter(wrong).map(|item| Flaw::Bounds { item: item.id.clone() }).collect()
}
