//! The last attack: the least and the most of one unknown by a linear programme.
//!
//! The solver works with fractions and proposes; whole numbers decide. Its answer counts as a proof when, taken to the nearest
//! whole numbers, it fits every equation and bound exactly. Otherwise the least and the most themselves count, taken inwards.

use super::reach::Reach;
use crate::system::Component;
use good_lp::{
    Expression, ProblemVariables, Solution, SolverModel, Variable, constraint, solvers::microlp::microlp, variable,
};
use std::collections::{BTreeMap, BTreeSet};

/// How far from a whole number an answer may lie and still mean it.
const NEAR: f64 = 1e-6;

/// Tries to prove what is not proved yet, each by moving at most so many unknowns around it; the others stay as they are, which
/// can only prove less.
pub(super) fn prove(component: &Component, reach: &mut Reach<'_>, most: usize) {
    let mut rows_of = vec![Vec::new(); component.unknowns.len()];
    for (row, terms) in component.rows.iter().enumerate() {
        for (at, _) in terms {
            if let Some(rows) = rows_of.get_mut(*at) {
                rows.push(row);
            }
        }
    }
    let mut next = reach.unproved(0).filter(|_| most > 0);
    while let Some(at) = next {
        let part = around(component, &rows_of, (at, most));
        for sign in [1, -1] {
            if reach.is_proved(at) {
                break;
            }
            let Some(point) = extreme(&part, 0, sign) else { continue };
            match whole(&part, &point) {
                Some(values) => part.ids.iter().zip(values).for_each(|(at, value)| reach.note(*at, value)),
                None => inwards(&part, &point, (0, sign)).into_iter().for_each(|value| reach.note(at, value)),
            }
        }
        next = reach.unproved(at + 1);
    }
}

/// One unknown, first, and the nearest ones around it, with the equations among them.
fn around(component: &Component, rows_of: &[Vec<usize>], (goal, most): (usize, usize)) -> Component {
    let mut local: BTreeMap<usize, usize> = BTreeMap::from([(goal, 0)]);
    let (mut ids, mut rows, mut next) = (vec![goal], BTreeSet::new(), 0);
    while let Some(at) = ids.get(next).copied() {
        next += 1;
        for row in rows_of.get(at).into_iter().flatten().filter(|row| rows.insert(**row)) {
            for (other, _) in component.rows.get(*row).into_iter().flatten() {
                if ids.len() < most && !local.contains_key(other) {
                    local.insert(*other, ids.len());
                    ids.push(*other);
                }
            }
        }
    }
    let inside = |row: &usize| {
        let terms = component.rows.get(*row).into_iter().flatten();
        terms.filter_map(|(at, times)| Some((*local.get(at)?, *times))).collect()
    };
    let rows = rows.iter().map(inside).collect();
    let unknowns = ids.iter().filter_map(|at| component.unknowns.get(*at).cloned()).collect();
    Component { ids, unknowns, rows }
}

/// The solver's list in which one unknown is as large (or small) as it can be, within twice its need.
fn extreme(component: &Component, goal: usize, sign: i64) -> Option<Vec<f64>> {
    let mut variables = ProblemVariables::new();
    let all: Vec<Variable> = component
        .unknowns
        .iter()
        .enumerate()
        .map(|(at, unknown)| {
            let far = 2 * unknown.need;
            let (mut low, mut high) =
                (unknown.low.map(|low| low - unknown.truth), unknown.high.map(|high| high - unknown.truth));
            if at == goal {
                low = Some(low.unwrap_or(-far).max(-far));
                high = Some(high.unwrap_or(far).min(far));
            }
            let mut one = variable();
            if let Some(low) = low {
                one = one.min(float(low));
            }
            if let Some(high) = high {
                one = one.max(float(high));
            }
            variables.add(one)
        })
        .collect();
    let aim = *all.get(goal)?;
    let mut model = variables.maximise(float(sign) * aim).using(microlp);
    for row in &component.rows {
        let terms = row.iter().filter_map(|(at, times)| Some(float(*times) * *all.get(*at)?));
        model.add_constraint(constraint::eq(terms.sum::<Expression>(), 0.0));
    }
    let solved = model.solve().ok()?;
    Some(all.iter().map(|one| solved.value(*one)).collect())
}

/// The list in whole numbers, when it fits exactly. Values are distances from the truth, so every row comes to 0.
fn whole(component: &Component, point: &[f64]) -> Option<Vec<i64>> {
    let near = |value: &f64| ((value - value.round()).abs() < NEAR).then(|| integer(*value));
    let steps: Vec<i64> = point.iter().map(near).collect::<Option<_>>()?;
    let zero = |row: &Vec<(usize, i64)>| {
        row.iter().map(|(at, times)| steps.get(*at).map_or(0, |step| step * times)).sum::<i64>() == 0
    };
    let values: Vec<i64> = component.unknowns.iter().zip(&steps).map(|(unknown, step)| unknown.truth + step).collect();
    let inside = component.unknowns.iter().zip(&values).all(|(unknown, value)| {
        unknown.low.is_none_or(|low| low <= *value) && unknown.high.is_none_or(|high| *value <= high)
    });
    (inside && component.rows.iter().all(zero)).then_some(values)
}

/// The extreme of one unknown alone, as the nearest whole number inside.
fn inwards(component: &Component, point: &[f64], (goal, sign): (usize, i64)) -> Option<i64> {
    let (step, truth) = (point.get(goal)?, component.unknowns.get(goal)?.truth);
    let step = if sign > 0 { (step + NEAR).floor() } else { (step - NEAR).ceil() };
    Some(truth + integer(step))
}

fn float(value: i64) -> f64 {
    value as f64
}

/// Steps are far below 2⁵³, so nothing is lost.
fn integer(value: f64) -> i64 {
    value.round() as i64
}
