//! An attacker who shares no line with the crate: a simplex of their own over what they can write down.

use std::collections::BTreeMap;

/// What the attacker writes down: unknowns with a floor, and sums that are known.
#[derive(Default)]
pub struct Attacker {
    floors: Vec<f64>,
    names: BTreeMap<String, usize>,
    sums: Vec<(Vec<(usize, f64)>, f64)>,
}

impl Attacker {
    pub fn unknown(&mut self, name: &str, floor: f64) -> usize {
        let next = self.floors.len();
        let at = *self.names.entry(name.to_owned()).or_insert(next);
        if at == next {
            self.floors.push(floor);
        }
        at
    }

    /// The terms come to `sum`.
    pub fn knows(&mut self, terms: Vec<(usize, f64)>, sum: f64) {
        if !terms.is_empty() {
            self.sums.push((terms, sum));
        }
    }

    /// The terms come to at least `least`.
    pub fn at_least(&mut self, mut terms: Vec<(usize, f64)>, least: f64) {
        let slack = self.floors.len();
        self.floors.push(0.0);
        terms.push((slack, -1.0));
        self.sums.push((terms, least));
    }

    /// The least and the most a sum of terms can come to.
    pub fn range(&self, terms: &[(usize, f64)]) -> (f64, f64) {
        let minus: Vec<(usize, f64)> = terms.iter().map(|(at, times)| (*at, -times)).collect();
        (-self.most(&minus), self.most(terms))
    }

    /// Two phases, the first eligible column each time, so it ends.
    fn most(&self, goal: &[(usize, f64)]) -> f64 {
        let (n, m) = (self.floors.len(), self.sums.len());
        let width = n + m + 1;
        let mut rows: Vec<Vec<f64>> = Vec::new();
        for (at, (terms, sum)) in self.sums.iter().enumerate() {
            let mut row = vec![0.0; width];
            let mut right = *sum;
            for (unknown, times) in terms {
                row[*unknown] += times;
                right -= times * self.floors[*unknown];
            }
            row[width - 1] = right;
            if right < 0.0 {
                row.iter_mut().for_each(|value| *value = -*value);
            }
            row[n + at] = 1.0;
            rows.push(row);
        }
        let mut basis: Vec<usize> = (n..n + m).collect();
        let mut first = vec![0.0; width];
        for row in &rows {
            for (value, of) in first.iter_mut().zip(row) {
                *value -= of;
            }
        }
        first[n..n + m].iter_mut().for_each(|value| *value = 0.0);
        pivot_until_done(&mut rows, &mut first, &mut basis, n + m);
        assert!(first[width - 1].abs() < 1e-6, "the attacker's own sums contradict each other");
        for at in 0..m {
            if basis[at] >= n
                && let Some(column) = (0..n).find(|column| rows[at][*column].abs() > 1e-9)
            {
                pivot(&mut rows, &mut first, &mut basis, (at, column));
            }
        }
        let mut second = vec![0.0; width];
        let mut fixed = 0.0;
        for (unknown, times) in goal {
            second[*unknown] -= times;
            fixed += times * self.floors[*unknown];
        }
        for at in 0..m {
            let times = second[basis[at]];
            for column in 0..width {
                second[column] -= times * rows[at][column];
            }
        }
        match pivot_until_done(&mut rows, &mut second, &mut basis, n) {
            true => second[width - 1] + fixed,
            false => f64::INFINITY,
        }
    }
}

fn pivot(rows: &mut [Vec<f64>], goal: &mut [f64], basis: &mut [usize], (at, column): (usize, usize)) {
    let by = rows[at][column];
    rows[at].iter_mut().for_each(|value| *value /= by);
    let row = rows[at].clone();
    for (other, place) in rows.iter_mut().enumerate() {
        if other != at && place[column] != 0.0 {
            let times = place[column];
            place.iter_mut().zip(&row).for_each(|(value, of)| *value -= times * of);
        }
    }
    let times = goal[column];
    goal.iter_mut().zip(&row).for_each(|(value, of)| *value -= times * of);
    basis[at] = column;
}

/// Whether there is a most.
fn pivot_until_done(rows: &mut [Vec<f64>], goal: &mut [f64], basis: &mut [usize], columns: usize) -> bool {
    loop {
        let Some(column) = (0..columns).find(|column| goal[*column] < -1e-9) else { return true };
        let last = goal.len() - 1;
        let best = (0..rows.len()).filter(|at| rows[*at][column] > 1e-9).min_by(|a, b| {
            let (x, y) = (rows[*a][last] / rows[*a][column], rows[*b][last] / rows[*b][column]);
            x.total_cmp(&y).then(basis[*a].cmp(&basis[*b]))
        });
        let Some(at) = best else { return false };
        pivot(rows, goal, basis, (at, column));
    }
}

#[test]
fn the_attacker_finds_what_a_pencil_finds() {
    let mut attacker = Attacker::default();
    let (a, b) = (attacker.unknown("a", 1.0), attacker.unknown("b", 1.0));
    attacker.knows(vec![(a, 1.0), (b, 1.0)], 9.0);
    assert_eq!(attacker.range(&[(a, 1.0)]), (1.0, 8.0));
    attacker.at_least(vec![(a, 1.0), (b, -1.0)], 1.0);
    assert_eq!(attacker.range(&[(a, 1.0)]), (5.0, 8.0));
    let c = attacker.unknown("c", 0.0);
    assert_eq!(attacker.range(&[(c, 1.0)]), (0.0, f64::INFINITY));
}
