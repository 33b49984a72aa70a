//! In which order items are settled, and which follow from each other in a circle.

use super::{Flaw, index::Index};

/// Fills in who asks for whom and the order; circles become flaws.
pub(crate) fn settle_order(index: &mut Index, flaws: &mut Vec<Flaw>) {
    let needs: Vec<Vec<usize>> = (0..index.places.len()).map(|at| needs_of(index, at)).collect();
    let readers: Vec<(usize, usize)> = (0..index.places.len()).flat_map(|at| asked(index, at)).collect();
    for (asker, asked) in readers {
        if let Some(place) = index.places.get_mut(asked) {
            place.read_by.push(asker);
        }
    }
    let wide = |at: &usize| {
        let place = index.place(*at);
        place.settling().chain(&place.filter).any(|program| program.wide)
    };
    index.wide = (0..index.places.len()).filter(wide).collect();
    let (order, circles) = sorted(&needs, &index.wide);
    index.order = order;
    flaws.extend(
        circles
            .into_iter()
            .map(|circle| Flaw::Cycle { items: circle.into_iter().map(|at| index.place(at).id.clone()).collect() }),
    );
}

/// What must be settled before `at`: the group around it and whatever its rules ask for.
fn needs_of(index: &Index, at: usize) -> Vec<usize> {
    let place = index.place(at);
    let read = place.settling().flat_map(|program| program.reads.iter().copied());
    place.compared().iter().map(|compared| compared.item).chain(read).chain(place.parent).collect()
}

fn asked(index: &Index, at: usize) -> Vec<(usize, usize)> {
    let place = index.place(at);
    let filtered = place.filter.iter().flat_map(|program| program.reads.iter().copied());
    let read = place.settling().flat_map(|program| program.reads.iter().copied());
    let mut all: Vec<usize> =
        place.compared().iter().map(|compared| compared.item).chain(read).chain(filtered).collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().map(|asked| (at, asked)).collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    New,
    Open,
    Done,
}

/// A walk in depth that keeps its own stack, so that a long chain cannot exhaust that of the thread. Items that ask without
/// naming come last, together with what needs them.
pub(crate) fn sorted(needs: &[Vec<usize>], wide: &[usize]) -> (Vec<usize>, Vec<Vec<usize>>) {
    let mut marks = vec![Mark::New; needs.len()];
    let (mut order, mut circles) = (Vec::with_capacity(needs.len()), Vec::new());
    let late = after(needs, wide);
    let is_late = |at: &usize| late.get(*at).copied().unwrap_or(false);
    let (last, first): (Vec<usize>, Vec<usize>) = (0..needs.len()).partition(is_late);
    for start in first.into_iter().chain(last) {
        let mut stack = vec![(start, 0)];
        while let Some((at, next)) = stack.pop() {
            let mark = marks.get(at).copied().unwrap_or(Mark::Done);
            if mark == Mark::Done || (mark == Mark::Open && next == 0) {
                continue;
            }
            set(&mut marks, at, Mark::Open);
            match needs.get(at).and_then(|needs| needs.get(next)).copied() {
                None => {
                    set(&mut marks, at, Mark::Done);
                    order.push(at);
                }
                Some(need) => {
                    stack.push((at, next + 1));
                    match marks.get(need).copied().unwrap_or(Mark::Done) {
                        Mark::New => stack.push((need, 0)),
                        Mark::Open => circles.push(circle(&stack, need)),
                        Mark::Done => {}
                    }
                }
            }
        }
    }
    (order, circles)
}

fn set(marks: &mut [Mark], at: usize, mark: Mark) {
    if let Some(place) = marks.get_mut(at) {
        *place = mark;
    }
}

/// The items from `again` to the top of the stack, each asking for the next.
fn circle(stack: &[(usize, usize)], again: usize) -> Vec<usize> {
    let from = stack.iter().position(|(at, _)| *at == again).unwrap_or(0);
    stack.iter().skip(from).map(|(at, _)| *at).chain([again]).collect()
}

/// Which items are wide or need one that is, through however many others.
fn after(needs: &[Vec<usize>], wide: &[usize]) -> Vec<bool> {
    let mut late = vec![false; needs.len()];
    let mut needed_by: Vec<Vec<usize>> = vec![Vec::new(); needs.len()];
    for (at, needs) in needs.iter().enumerate() {
        for &need in needs {
            if let Some(list) = needed_by.get_mut(need) {
                list.push(at);
            }
        }
    }
    let mut open = wide.to_vec();
    while let Some(at) = open.pop() {
        if let Some(mark) = late.get_mut(at).filter(|mark| !**mark) {
            *mark = true;
            open.extend(needed_by.get(at).into_iter().flatten());
        }
    }
    late
}
