//! Trees made from dated edges.

use super::{Epoch, Groups, Nodes, Told, Trees, View};
use crate::slot::{MOST_GROUPS, Quickly};
use crate::{Hierarchy, Month, Refused};
use std::collections::BTreeMap;
use std::sync::Arc;

/// No parent.
pub(crate) const NONE: u32 = u32::MAX;

impl Trees {
    /// No organisation at all.
    pub fn empty() -> Self {
        Self { told: Told::default(), hierarchies: Vec::new(), is: Vec::new(), epochs: Vec::new() }
    }

    /// Makes all trees anew. Refused when something would lie under itself at any time.
    pub fn build(told: Told, nodes: &Nodes, groups: &mut Groups) -> Result<Self, Refused> {
        let hierarchies = told.hierarchies();
        let mut views = Views { nodes, groups, known: BTreeMap::new() };
        for node in 0..nodes.ids.len() as u32 {
            views.groups.number(&[node]);
        }
        let is = hierarchies
            .iter()
            .map(|hierarchy| views.of(*hierarchy, |node| told.parent_now(*hierarchy, node)))
            .collect::<Result<Vec<_>, _>>()?;
        let mut turns = told.turns();
        turns.extend(Month::from_number(0));
        let mut epochs: Vec<Epoch> = Vec::new();
        for first in turns {
            let was = hierarchies
                .iter()
                .map(|hierarchy| views.of(*hierarchy, |node| told.parent_in(*hierarchy, node, first)))
                .collect::<Result<Vec<_>, _>>()?;
            if epochs.last().is_none_or(|last| last.was != was) {
                epochs.push(epoch(first, was, &is, views.groups));
            }
        }
        if groups.all().len() >= MOST_GROUPS {
            return Err(Refused::Full("groups of organisations"));
        }
        Ok(Self { told, hierarchies, is, epochs })
    }
}

/// Views made so far: most months look like the month before.
struct Views<'a> {
    nodes: &'a Nodes,
    groups: &'a mut Groups,
    known: BTreeMap<Hierarchy, Vec<Arc<View>>>,
}

impl Views<'_> {
    fn of(&mut self, hierarchy: Hierarchy, parent: impl Fn(u32) -> Option<u32>) -> Result<Arc<View>, Refused> {
        let parents: Vec<u32> = (0..self.nodes.ids.len() as u32).map(|node| parent(node).unwrap_or(NONE)).collect();
        let known = self.known.entry(hierarchy).or_default();
        if let Some(view) = known.iter().rev().find(|view| view.parents == parents) {
            return Ok(Arc::clone(view));
        }
        let view = Arc::new(view(parents, self.nodes, self.groups)?);
        known.push(Arc::clone(&view));
        Ok(view)
    }
}

fn view(parents: Vec<u32>, nodes: &Nodes, groups: &mut Groups) -> Result<View, Refused> {
    let mut children: Quickly<u32, Vec<u32>> = Quickly::default();
    for (node, parent) in (0..).zip(&parents) {
        children.entry(*parent).or_default().push(node);
    }
    // From the roots down; a node that is never reached lies under itself.
    let mut order: Vec<u32> = children.get(&NONE).cloned().unwrap_or_default();
    let mut done = 0;
    while let Some(node) = order.get(done).copied() {
        order.extend(children.get(&node).into_iter().flatten());
        done += 1;
    }
    if order.len() < parents.len() {
        let missing = (0..parents.len() as u32).find(|node| !order.contains(node)).unwrap_or_default();
        return Err(Refused::Circle(nodes.id(missing)));
    }
    let mut made = View { groups: vec![0; parents.len()], parents, parts: Vec::new() };
    for node in order.into_iter().rev() {
        let below = children.get(&node).map_or(&[][..], |below| below);
        let number = match below {
            [] => groups.number(&[node]),
            below => inner(node, below, &mut made, groups),
        };
        if let Some(group) = made.groups.get_mut(node as usize) {
            *group = number;
        }
    }
    Ok(made)
}

fn inner(node: u32, below: &[u32], made: &mut View, groups: &mut Groups) -> u32 {
    let mut parts = vec![groups.number(&[node])];
    parts.extend(below.iter().map(|child| made.group(*child)));
    let mut members: Vec<u32> = parts.iter().flat_map(|part| groups.members(*part)).copied().collect();
    members.sort_unstable();
    let number = groups.number(&members);
    made.parts.push((number, parts.into_boxed_slice()));
    number
}

fn epoch(first: Month, was: Vec<Arc<View>>, is: &[Arc<View>], groups: &Groups) -> Epoch {
    let mut parts: Quickly<u32, Box<[u32]>> = Quickly::default();
    for (group, made_of) in was.iter().chain(is).flat_map(|view| &view.parts) {
        parts.entry(*group).or_insert_with(|| made_of.clone());
    }
    let mut bottom_up: Vec<u32> = parts.keys().copied().collect();
    bottom_up.sort_unstable_by_key(|group| (groups.members(*group).len(), *group));
    let tops = was.iter().map(|view| tops(view)).min_by_key(Vec::len).unwrap_or_default();
    let many = was.first().map_or(0, |view| view.parents.len() as u32);
    let views: Vec<&Arc<View>> = was.iter().chain(is).collect();
    let lines = (0..many).map(|node| lines(node, &views, groups)).collect();
    Epoch { first, tops, was, lines, parts, bottom_up }
}

fn tops(view: &View) -> Vec<u32> {
    let roots = view.parents.iter().zip(&view.groups).filter(|(parent, _)| **parent == NONE);
    roots.map(|(_, group)| *group).collect()
}

fn lines(node: u32, views: &[&Arc<View>], groups: &Groups) -> Box<[Box<[u32]>]> {
    let alone = groups.single(node);
    let mut found: Vec<Box<[u32]>> = Vec::new();
    for view in views {
        let upwards = std::iter::successors(Some(node), |below| view.parent(*below));
        let line: Box<[u32]> = upwards.map(|above| view.group(above)).filter(|group| Some(*group) != alone).collect();
        if !line.is_empty() && !found.contains(&line) {
            found.push(line);
        }
    }
    found.into_boxed_slice()
}
