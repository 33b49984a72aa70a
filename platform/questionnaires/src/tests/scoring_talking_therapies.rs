//! The Talking Therapies rules against a recount that shares nothing with them.

use crate::scoring::talking_therapies::{
    Episode, Figures, Measure, Pair, Rate, Reliable, Start, figures, measure, measures, waits,
};
use proptest::prelude::*;

type Scores = (Option<u8>, Option<u8>);

/// Ended, treatments, depression, anxiety, whether the anxiety measure is SPIN.
type Invented = (bool, u32, Scores, Scores, bool);

fn gad7() -> &'static Measure {
    measure("gad7").unwrap()
}

fn episode(invented: &Invented) -> Episode<'static> {
    let (ended, treatments, depression, anxiety, spin) = *invented;
    let pair =
        |measure, scores: Scores| Pair { measure, first: scores.0.map(f64::from), last: scores.1.map(f64::from) };
    let anxious = if spin { measure("spin").unwrap() } else { gad7() };
    Episode {
        ended,
        treatments,
        depression: pair(measure("phq9").unwrap(), depression),
        anxiety: pair(anxious, anxiety),
    }
}

fn simple(depression: (u8, u8), anxiety: (u8, u8)) -> Episode<'static> {
    let some = |pair: (u8, u8)| (Some(pair.0), Some(pair.1));
    episode(&(true, 6, some(depression), some(anxiety), false))
}

#[test]
fn every_measure_is_read_with_its_cut_off_and_threshold() {
    let known: Vec<_> = measures().iter().map(|m| (m.key.as_str(), m.caseness, m.reliable)).collect();
    let wanted = [
        ("phq9", 10.0, 6.0),
        ("gad7", 8.0, 4.0),
        ("spin", 19.0, 10.0),
        ("oci", 40.0, 32.0),
        ("pcl5", 32.0, 10.0),
        ("ies_r", 33.0, 9.0),
        ("hai_short", 18.0, 4.0),
        ("mi", 2.3, 0.73),
        ("pdss", 8.0, 5.0),
    ];
    assert_eq!(known, wanted);
    for key in ["phq9", "gad7"] {
        let (rule, measure) = (crate::scoring::find(key).unwrap().rule("total").unwrap(), measure(key).unwrap());
        assert_eq!(rule.reliable_change[0].least, measure.reliable);
        assert_eq!(rule.is_case(measure.caseness), Some(true));
        assert_eq!(rule.is_case(measure.caseness - 1.0), Some(false));
    }
}

#[test]
fn at_caseness_means_at_the_cut_off_on_one_measure() {
    assert_eq!(simple((10, 0), (0, 0)).start(), Start::AtCaseness);
    assert_eq!(simple((0, 0), (8, 0)).start(), Start::AtCaseness);
    assert_eq!(simple((9, 0), (7, 0)).start(), Start::NotAtCaseness);
    assert_eq!(episode(&(true, 2, (Some(9), None), (None, None), false)).start(), Start::Unknown);
    assert_eq!(episode(&(true, 2, (Some(10), None), (None, None), false)).start(), Start::AtCaseness);
}

#[test]
fn a_course_is_finished_after_two_treatments_and_an_end() {
    let course = |ended, treatments| episode(&(ended, treatments, (None, None), (None, None), false)).finished_course();
    assert!(course(true, 2) && !course(true, 1) && !course(false, 9));
}

#[test]
fn recovery_needs_both_measures_below_and_reliable_recovery_also_improvement() {
    assert!(simple((15, 9), (12, 7)).reliably_recovered());
    assert!(!simple((15, 10), (12, 7)).recovered());
    let barely = simple((11, 9), (8, 7));
    assert!(barely.recovered() && !barely.reliably_recovered());
    assert!(!simple((9, 0), (7, 0)).recovered());
    assert!(!episode(&(true, 2, (Some(15), Some(3)), (Some(12), None), false)).recovered());
}

#[test]
fn reliable_change_looks_at_both_measures() {
    assert_eq!(simple((15, 9), (8, 8)).reliable(), Reliable::Improvement);
    assert_eq!(simple((15, 10), (8, 5)).reliable(), Reliable::NoChange);
    assert_eq!(simple((15, 9), (8, 12)).reliable(), Reliable::NoChange);
    assert_eq!(simple((15, 15), (8, 12)).reliable(), Reliable::Deterioration);
    assert_eq!(episode(&(true, 2, (Some(15), None), (None, Some(2)), false)).reliable(), Reliable::Unknown);
}

#[test]
fn nobody_to_count_among_is_no_rate_and_nobody_counted_is_nought() {
    assert_eq!(figures(&[]).recovery.share(), None);
    let well = figures(&[simple((3, 3), (3, 3))]);
    assert_eq!((well.recovery.share(), well.reliable_improvement.share()), (None, Some(0.0)));
    assert_eq!(well.reliable_recovery, Rate { of: 0, among: 0 });
}

#[test]
fn waits_are_counted_to_the_day_and_only_where_both_days_are_known() {
    let counted = waits([Some(0), Some(42), Some(43), Some(126), Some(127), None, Some(-1)]);
    assert_eq!(counted.six_weeks, Rate { of: 2, among: 5 });
    assert_eq!(counted.eighteen_weeks, Rate { of: 4, among: 5 });
    assert_eq!(counted.unknown, 2);
    assert_eq!(waits([]).six_weeks.share(), None);
}

/// Counted again from the words of the rules, list by list.
fn recount(invented: &[Invented]) -> Figures {
    let cut_offs = |spin: bool| if spin { (19, 10) } else { (8, 4) };
    let finished: Vec<&Invented> = invented.iter().filter(|one| one.0 && one.1 > 1).collect();
    let below_at_start: Vec<_> = finished
        .iter()
        .filter(|one| matches!((one.2.0, one.3.0), (Some(d), Some(a)) if d <= 9 && a < cut_offs(one.4).0))
        .collect();
    let change = |scores: &Scores, threshold: i32| match scores {
        (Some(first), Some(last)) if i32::from(*first) - i32::from(*last) >= threshold => 1,
        (Some(first), Some(last)) if i32::from(*last) - i32::from(*first) >= threshold => -1,
        _ => 0,
    };
    let changes = |one: &Invented| [change(&one.2, 6), change(&one.3, cut_offs(one.4).1)];
    let improved = |one: &Invented| changes(one).contains(&1) && !changes(one).contains(&-1);
    let worse = |one: &Invented| changes(one).contains(&-1) && !changes(one).contains(&1);
    let recovered = |one: &Invented| {
        let cut = cut_offs(one.4).0;
        let case = one.2.0.unwrap_or(0) >= 10 || one.3.0.unwrap_or(0) >= cut;
        case && one.2.1.unwrap_or(99) < 10 && one.3.1.unwrap_or(99) < cut
    };
    let count = |rule: &dyn Fn(&Invented) -> bool| finished.iter().filter(|one| rule(one)).count() as u32;
    let (all, cases) = (finished.len() as u32, (finished.len() - below_at_start.len()) as u32);
    let gap = |scores: &Scores| scores.0.is_none() || scores.1.is_none();
    Figures {
        finished: all,
        not_at_caseness: below_at_start.len() as u32,
        not_fully_measured: count(&|one| gap(&one.2) || gap(&one.3)),
        recovery: Rate { of: count(&recovered), among: cases },
        reliable_recovery: Rate { of: count(&|one| recovered(one) && improved(one)), among: cases },
        reliable_improvement: Rate { of: count(&improved), among: all },
        reliable_deterioration: Rate { of: count(&worse), among: all },
    }
}

fn some_scores(most: u8) -> impl Strategy<Value = Scores> {
    let score = move || prop::option::weighted(0.9, 0..=most);
    (score(), score())
}

fn some_episode() -> impl Strategy<Value = Invented> {
    (prop::bool::weighted(0.8), 0..6u32, some_scores(27), some_scores(21), prop::bool::weighted(0.2))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn the_figures_of_500_invented_episodes_are_those_of_a_recount(invented in prop::collection::vec(some_episode(), 500)) {
        let episodes: Vec<_> = invented.iter().map(episode).collect();
        let counted = figures(&episodes);
        prop_assert_eq!(counted, recount(&invented));
        prop_assert!(counted.reliable_recovery.of <= counted.recovery.of && counted.recovery.of <= counted.recovery.among);
        let changed = counted.reliable_improvement.of + counted.reliable_deterioration.of;
        prop_assert!(changed <= counted.finished);
    }
}
