//! How far each unknown is proved to reach: from the truth along directions that change nothing that is shown.

use super::{Proved, Weak};
use crate::{
    eliminate::Direction,
    system::{Component, What},
};
use std::collections::BTreeMap;

/// Steps are not longer than so many times the widest need; more would prove nothing more.
const ENOUGH: i64 = 4;

/// The least and the most of each unknown in all lists of whole numbers found so far.
pub(super) struct Reach<'a> {
    pub component: &'a Component,
    low: Vec<i64>,
    high: Vec<i64>,
    longest: i64,
}

impl<'a> Reach<'a> {
    pub(super) fn new(component: &'a Component, proved: &Proved) -> Self {
        let truth: Vec<i64> = component.unknowns.iter().map(|unknown| unknown.truth).collect();
        let widest = component.unknowns.iter().map(|unknown| unknown.need).max().unwrap_or(0);
        let longest = (widest * ENOUGH).max(ENOUGH);
        let mut reach = Self { component, low: truth.clone(), high: truth, longest };
        for (at, id) in component.ids.iter().enumerate() {
            if let Some((low, high)) = proved.get(id) {
                reach.note(at, *low);
                reach.note(at, *high);
            }
        }
        reach
    }

    /// What holds in later attacks as well: of numbers, whose places never change.
    pub(super) fn keep(&self, proved: &mut Proved) {
        let each = self.component.ids.iter().zip(&self.component.unknowns).zip(self.low.iter().zip(&self.high));
        for ((id, unknown), (low, high)) in each {
            if unknown.what == What::Number(*id) && low < high {
                proved.insert(*id, (*low, *high));
            }
        }
    }

    /// The first unknown that is not yet proved safe and is not among those given up.
    pub(super) fn unproved(&self, from: usize) -> Option<usize> {
        (from..self.component.unknowns.len()).find(|at| !self.is_proved(*at))
    }

    pub(super) fn is_proved(&self, at: usize) -> bool {
        let need = self.component.unknowns.get(at).map_or(0, |unknown| unknown.need);
        let width = self.high.get(at).zip(self.low.get(at)).map_or(0, |(high, low)| high - low);
        width >= need
    }

    pub(super) fn all(&self) -> Vec<Weak> {
        let each = self.component.unknowns.iter().enumerate().zip(self.low.iter().zip(&self.high));
        each.filter(|((_, unknown), _)| unknown.need > 0)
            .map(|((unknown, _), (low, high))| Weak { unknown, low: *low, high: *high })
            .collect()
    }

    /// A list of whole numbers that fits everything: each unknown reaches what it has there.
    pub(super) fn note(&mut self, at: usize, value: i64) {
        if let (Some(low), Some(high)) = (self.low.get_mut(at), self.high.get_mut(at)) {
            *low = (*low).min(value);
            *high = (*high).max(value);
        }
    }

    /// Each direction by itself, and then, for what is not proved yet, one after the other.
    pub(super) fn walk(&mut self, directions: &[Direction]) {
        let truth: Vec<i64> = self.component.unknowns.iter().map(|unknown| unknown.truth).collect();
        let mut through: BTreeMap<usize, Vec<&Direction>> = BTreeMap::new();
        for direction in directions {
            for sign in [1, -1] {
                let steps = self.room(direction, sign, &truth);
                for (at, step) in direction {
                    self.note(*at, truth.get(*at).copied().unwrap_or(0) + step * sign * steps);
                }
            }
            for (at, _) in direction {
                through.entry(*at).or_default().push(direction);
            }
        }
        let mut next = self.unproved(0);
        while let Some(at) = next {
            for goal in [1, -1] {
                let along = through.get(&at).map(Vec::as_slice).unwrap_or_default();
                self.climb(at, goal, along, truth.clone());
            }
            next = self.unproved(at + 1);
        }
    }

    /// From the truth as far up (or down) as steps along these directions lead.
    fn climb(&mut self, goal: usize, sign: i64, along: &[&Direction], mut point: Vec<i64>) {
        for _ in 0..3 {
            let mut moved = false;
            for direction in along {
                let step = direction.iter().find(|(at, _)| *at == goal).map_or(0, |(_, step)| *step);
                let sign = sign * step.signum();
                let steps = self.room(direction, sign, &point);
                moved |= steps > 0;
                for (at, step) in *direction {
                    if let Some(value) = point.get_mut(*at) {
                        *value += step * sign * steps;
                        let value = *value;
                        self.note(*at, value);
                    }
                }
                if self.is_proved(goal) {
                    return;
                }
            }
            if !moved {
                return;
            }
        }
    }

    /// How many steps can be made without leaving the bounds.
    fn room(&self, direction: &Direction, sign: i64, point: &[i64]) -> i64 {
        let room = |(at, step): &(usize, i64)| {
            let (unknown, value) = (self.component.unknowns.get(*at)?, point.get(*at)?);
            let step = step * sign;
            if step > 0 { Some((unknown.high? - value) / step) } else { Some((value - unknown.low?) / -step) }
        };
        direction.iter().filter_map(room).min().unwrap_or(self.longest).clamp(0, self.longest)
    }
}
