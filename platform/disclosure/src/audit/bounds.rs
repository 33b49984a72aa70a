//! Bounds carried along the equations until nothing changes: what anybody with a pencil can derive.

use crate::system::Component;

/// So often at most: bounds that creep towards each other one by one are left to the other attacks.
const ROUNDS: usize = 12;

type Bound = (Option<i64>, Option<i64>);

/// The least and the most of each unknown, as far as single equations tell.
pub(super) fn derive(component: &Component) -> Vec<Bound> {
    let sums: Vec<i64> = component
        .rows
        .iter()
        .map(|row| row.iter().map(|(at, times)| component.unknowns.get(*at).map_or(0, |of| of.truth) * times).sum())
        .collect();
    let mut bounds: Vec<Bound> = component.unknowns.iter().map(|unknown| (unknown.low, unknown.high)).collect();
    for _ in 0..ROUNDS {
        let before = bounds.clone();
        for (row, sum) in component.rows.iter().zip(&sums) {
            one_row(row, *sum, &mut bounds);
        }
        if bounds == before {
            break;
        }
    }
    bounds
}

/// Each unknown of a row is what is left of the sum by the others at their least and most.
fn one_row(row: &[(usize, i64)], sum: i64, bounds: &mut [Bound]) {
    let ends = |(at, times): &(usize, i64), bounds: &[Bound]| {
        let (low, high) = bounds.get(*at).copied().unwrap_or((None, None));
        let (a, b) = (low.map(|low| low * times), high.map(|high| high * times));
        if *times > 0 { (a, b) } else { (b, a) }
    };
    let (mut least, mut most, mut no_least, mut no_most) = (0_i64, 0_i64, 0_usize, 0_usize);
    for term in row {
        let (low, high) = ends(term, bounds);
        least += low.unwrap_or(0);
        most += high.unwrap_or(0);
        no_least += usize::from(low.is_none());
        no_most += usize::from(high.is_none());
    }
    for term in row {
        let (low, high) = ends(term, bounds);
        let others_least = (no_least == usize::from(low.is_none())).then(|| least - low.unwrap_or(0));
        let others_most = (no_most == usize::from(high.is_none())).then(|| most - high.unwrap_or(0));
        let (at, times) = *term;
        let (from, to) = (others_most.map(|most| sum - most), others_least.map(|least| sum - least));
        let (from, to) = if times > 0 { (from, to) } else { (to, from) };
        let from = from.map(|from| ceiling(from, times));
        let to = to.map(|to| floor(to, times));
        if let Some((low, high)) = bounds.get_mut(at) {
            *low = [*low, from].into_iter().flatten().max();
            *high = [*high, to].into_iter().flatten().min();
        }
        // The sums above are of the old bounds, which are wider: what follows from them stays true.
    }
}

fn floor(value: i64, by: i64) -> i64 {
    let (whole, rest) = (value / by, value % by);
    if rest != 0 && (rest < 0) != (by < 0) { whole - 1 } else { whole }
}

fn ceiling(value: i64, by: i64) -> i64 {
    -floor(-value, by)
}
