//! Which cells a question is about.

use crate::cube::{Cube, Kept};
use crate::set::Set;
use crate::slot::{ALL_KINDS, NO_GROUP, Slot, Unit};
use crate::trees::{Trees, View};
use crate::{Counts, Figure, Kinds, Measure, Month, Query, Span, Unanswered};

/// A question whose names were found.
pub(super) struct Asked<'a> {
    pub measures: Vec<(u16, &'a Kept)>,
    /// Sorted, each once.
    pub nodes: Vec<u32>,
    pub trees: &'a Trees,
    pub closing: Option<u32>,
    pub kinds: Option<Vec<u16>>,
    pub span: Span,
    tree: crate::Tree,
}

impl Cube {
    pub(super) fn asked_for_people(&self, query: &Query) -> Result<Asked<'_>, Unanswered> {
        let asked = self.asked(query)?;
        match asked.measures.iter().find(|(_, kept)| !kept.has_people()) {
            Some((measure, _)) => Err(Unanswered::NotPeople(Measure(*measure))),
            None => Ok(asked),
        }
    }

    pub(super) fn asked_for_amounts(&self, query: &Query) -> Result<Asked<'_>, Unanswered> {
        if !query.having.is_empty() {
            return Err(Unanswered::OnlyPeopleHaveGrounds);
        }
        self.asked(query)
    }

    fn asked(&self, query: &Query) -> Result<Asked<'_>, Unanswered> {
        if let Some(asked) = query.at_least.filter(|asked| *asked > self.sequence) {
            return Err(Unanswered::NotYet { have: self.sequence, asked });
        }
        if query.nodes.is_empty() {
            return Err(Unanswered::NoNodes);
        }
        if query.measures.is_empty() {
            return Err(Unanswered::NoMeasures);
        }
        let (trees, closing) = self.state(query)?;
        let find = |node| self.nodes.find(node).ok_or(Unanswered::UnknownNode(node));
        let mut nodes = query.nodes.iter().map(|node| find(*node)).collect::<Result<Vec<_>, _>>()?;
        nodes.sort_unstable();
        nodes.dedup();
        let measures = self.measures_of(query)?;
        let kinds = query.kinds.clone().map(|mut kinds| {
            kinds.sort_unstable();
            kinds.dedup();
            kinds
        });
        Ok(Asked { measures, nodes, trees, closing, kinds, span: query.period.span(), tree: query.tree })
    }

    fn state(&self, query: &Query) -> Result<(&Trees, Option<u32>), Unanswered> {
        let (trees, closing) = match query.figure {
            Figure::Live => (&self.trees, None),
            Figure::Frozen => {
                let closing = self.cells.frozen.closing(query.period).ok_or(Unanswered::NotClosed(query.period))?;
                (&closing.trees, Some(closing.number))
            }
        };
        if trees.view(query.tree, query.period.span().first()).is_none() {
            return Err(Unanswered::UnknownHierarchy(query.tree.hierarchy));
        }
        Ok((trees, closing))
    }

    fn measures_of(&self, query: &Query) -> Result<Vec<(u16, &Kept)>, Unanswered> {
        if query.kinds.as_ref().is_some_and(Vec::is_empty) {
            return Err(Unanswered::NothingChosen);
        }
        let mut numbers: Vec<u16> = query.measures.iter().map(|measure| measure.0).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let find = |number: u16| {
            let kept = self.measures.get(&number).ok_or(Unanswered::UnknownMeasure(Measure(number)))?;
            if query.kinds.is_some() && kept.definition.kinds == Kinds::Unsplit {
                return Err(Unanswered::NotByKind(Measure(number)));
            }
            Ok((number, kept))
        };
        numbers.into_iter().map(find).collect()
    }
}

impl<'a> Asked<'a> {
    /// The sets whose union is the answer.
    pub fn sets(&self, cube: &'a Cube) -> Vec<&'a Set> {
        let mut found = Vec::new();
        for (measure, kept) in &self.measures {
            for node in &self.nodes {
                self.sets_of_node(cube, (*measure, kept), *node, &mut found);
            }
        }
        found
    }

    fn sets_of_node(&self, cube: &'a Cube, measure: (u16, &Kept), node: u32, found: &mut Vec<&'a Set>) {
        let mut month = self.span.first();
        while month <= self.span.last() {
            let group = self.group(node, month);
            let apart = self.kinds.is_some() && !measure.1.is_split_above();
            let whole =
                Unit::beginning(month, self.span.last()).find(|(_, span)| !apart && self.is_one_group(node, *span));
            let (unit, span) = whole.unwrap_or_else(|| (Unit::month(month), Span::one(month)));
            self.take(cube, (measure, apart), Slot::new(measure.0, group, unit, ALL_KINDS), found);
            if span.last() == Month::LAST {
                break;
            }
            month = span.last().next();
        }
    }

    /// Takes the sets of one unit. Kinds that stand apart only where rows lie are looked up at each member of the group.
    fn take(&self, cube: &'a Cube, (measure, apart): ((u16, &Kept), bool), slot: Slot, found: &mut Vec<&'a Set>) {
        let mut look = |slot: Slot| found.extend(self.set(cube, slot));
        let Some(kinds) = &self.kinds else { return look(slot) };
        let kinds = kinds.iter().filter(|kind| measure.1.kinds.contains(kind));
        if !apart {
            return kinds.for_each(|kind| look(slot.of_kind(*kind)));
        }
        let members = cube.groups.members(slot.group());
        let alone = members.iter().filter_map(|node| cube.groups.single(*node));
        for group in alone {
            kinds.clone().for_each(|kind| look(slot.of_group(group).of_kind(*kind)));
        }
    }

    fn set(&self, cube: &'a Cube, slot: Slot) -> Option<&'a Set> {
        let earlier = self.closing.and_then(|closing| cube.cells.frozen.set(slot, closing));
        earlier.or_else(|| cube.cells.set(slot))
    }

    pub fn view(&self, month: Month) -> Option<&'a View> {
        self.trees.view(self.tree, month)
    }

    /// The group of a node in a month. A node that came after the period was closed had nothing then.
    pub fn group(&self, node: u32, month: Month) -> u32 {
        self.view(month).and_then(|view| view.groups.get(node as usize)).copied().unwrap_or(NO_GROUP)
    }

    fn is_one_group(&self, node: u32, span: Span) -> bool {
        self.trees.same(self.tree, span.first(), span.last()) || {
            let group = self.group(node, span.first());
            span.months().all(|month| self.group(node, month) == group)
        }
    }

    /// Whether sums may be asked of all measures.
    pub fn adds_up(&self) -> Result<(), Unanswered> {
        match self.measures.iter().find(|(_, kept)| kept.definition.counts == Counts::People) {
            Some((measure, _)) => Err(Unanswered::NotAmounts(Measure(*measure))),
            None => Ok(()),
        }
    }
}
