use super::*;
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};

#[test]
fn b4_readers_see_all_of_a_commit_or_nothing_of_it() {
    let told = small();
    let (shared, first) = (Shared::new(told.cube), told.next + 1);
    let (begin, is_done) = (Barrier::new(17), AtomicBool::new(false));
    std::thread::scope(|scope| {
        for reader in 0..16 {
            let (shared, begin, is_done) = (shared.clone(), &begin, &is_done);
            scope.spawn(move || {
                begin.wait();
                let mut seen = 0;
                while !is_done.load(Ordering::Acquire) || seen == 0 {
                    seen = seen.max(read_once(&shared, reader));
                }
            });
        }
        begin.wait();
        for commit in 0..1000 {
            // One person in both regions and an hour in each: whole commits only ever show pairs.
            let changes = [10, 20].map(|team| Change::Add(row(SEEN, commit, team, "2026-04-04")));
            shared.apply_all(Sequence(first + commit), &changes).unwrap();
            let at_least = Some(Sequence(first + commit));
            let query = Query { at_least, ..Query::new(SEEN, node(0), period("2026")) };
            assert_eq!(
                shared.read(|cube| cube.distinct(&query)).unwrap().unwrap().count(),
                commit + 1,
                "one's own write"
            );
        }
        is_done.store(true, Ordering::Release);
    });
}

fn read_once(shared: &Shared, reader: u64) -> u64 {
    let of = |number| Query::new(SEEN, node(number), period(if reader.is_multiple_of(2) { "2026" } else { "2026Q2" }));
    let [whole, one, other, both] = shared
        .read(|cube| {
            let both = cube.overlap(&of(1), &of(2));
            [cube.distinct(&of(0)), cube.distinct(&of(1)), cube.distinct(&of(2)), both]
                .map(|people| people.unwrap().count())
        })
        .unwrap();
    assert_eq!((one, other, both), (whole, whole, whole), "everybody is in both regions");
    whole + 1
}

#[test]
fn b4_what_has_not_come_yet_is_not_answered() {
    let told = small();
    let query = Query { at_least: Some(Sequence(told.next + 1)), ..Query::new(SEEN, node(0), period("2026")) };
    let not_yet = Unanswered::NotYet { have: Sequence(told.next), asked: Sequence(told.next + 1) };
    assert_eq!(told.cube.distinct(&query), Err(not_yet));
}

#[test]
fn what_was_applied_is_refused_and_one_bad_row_does_not_hold_up_the_rest() {
    let mut told = small();
    let good = Change::Add(row(SEEN, 1, 10, "2026-04-04"));
    let bad = Change::Remove(row(SEEN, 2, 10, "2026-04-04"));
    let month = Month::new(2026, 4).unwrap();
    let declined = told.cube.apply_all(Sequence(100), &[bad, good.clone()]).unwrap_err();
    assert_eq!(declined.0, [(0, Refused::NoSuchRow(month))]);
    assert_eq!((told.people(0, "2026"), told.cube.sequence()), (1, Sequence(100)));
    let again = told.cube.apply(Sequence(100), &good).unwrap_err();
    assert_eq!(again, Refused::OutOfOrder { have: Sequence(100), got: Sequence(100) });
    assert_eq!(told.rows(0, "2026"), 1);
}

/// Another program rebuilds its tables in two places and shows both for a while; here a rebuild is never seen.
#[test]
fn b6_a_rebuild_is_never_seen() {
    let mut told = small();
    let rows: Vec<Change> = (0..300).map(|who| Change::Add(row(SEEN, who, 10 + who % 2, "2026-04-04"))).collect();
    rows.iter().for_each(|row| told.must(row.clone()));
    let definitions = |loader: &mut Loader| {
        loader.take(&define(SEEN, Counts::PeopleAndAmounts, Kinds::Everywhere)).unwrap();
        let edges = [(0, None), (1, Some(0)), (10, Some(1)), (11, Some(1))];
        loader
            .take(&Change::Place(edges.map(|(number, under)| placed(REGIONS, number, &[always(under)])).to_vec()))
            .unwrap();
    };
    let (shared, at, is_done) = (Shared::new(told.cube), told.next, AtomicBool::new(false));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let (shared, is_done) = (shared.clone(), &is_done);
            scope.spawn(move || {
                let query = Query::new(SEEN, node(0), period("2026"));
                while !is_done.load(Ordering::Acquire) {
                    let (people, rows) = shared.read(|cube| (cube.distinct(&query), cube.rows(&query))).unwrap();
                    assert_eq!((people.unwrap().count(), rows), (300, Ok(300)));
                }
            });
        }
        for _ in 0..20 {
            let mut loader = Loader::new();
            definitions(&mut loader);
            rows.iter().for_each(|row| loader.take(row).unwrap());
            shared.replace(loader.finish(Sequence(at))).unwrap();
        }
        let mut behind = Loader::new();
        definitions(&mut behind);
        assert!(matches!(shared.replace(behind.finish(Sequence(at - 1))), Err(Refused::OutOfOrder { .. })));
        is_done.store(true, Ordering::Release);
    });
}

#[test]
fn a_writer_that_breaks_off_leaves_no_figure_until_the_cube_is_made_anew() {
    let shared = Shared::new(small().cube);
    let writer = shared.clone();
    assert!(std::thread::spawn(move || writer.write(|_| panic!("on purpose"))).join().is_err());
    assert_eq!(shared.read(Cube::sequence), Err(Unanswered::Broken));
    let late = small();
    shared.replace(late.cube).unwrap();
    assert_eq!(shared.read(Cube::sequence), Ok(Sequence(late.next)));
}
