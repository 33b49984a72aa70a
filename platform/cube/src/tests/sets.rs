//! Sets as lists and as blocks are the same sets.

use crate::set::Set;
use crate::union;
use proptest::prelude::*;
use std::collections::BTreeSet;

const AMONG: u32 = 200_000;

fn set(people: &BTreeSet<u32>) -> Set {
    Set::sorted(people.iter().copied().collect())
}

fn of(set: &Set) -> BTreeSet<u32> {
    let mut found = BTreeSet::new();
    set.each_some(|some| found.extend(some));
    found
}

proptest! {
    #[test]
    fn who_comes_and_goes_is_in_a_set_exactly_when_they_should_be(
        moves in prop::collection::vec((0_u32..40, any::<bool>()), 0..200),
    ) {
        let (mut kept, mut slow) = (Set::default(), BTreeSet::new());
        for (person, comes) in moves {
            // Far apart, so that blocks are many.
            let person = person * 5_000;
            let changed = if comes { kept.insert(person) } else { kept.remove(person) };
            prop_assert_eq!(changed, if comes { slow.insert(person) } else { slow.remove(&person) });
            prop_assert_eq!((kept.len(), kept.is_empty()), (slow.len() as u64, slow.is_empty()));
            prop_assert!((0..40).all(|person| kept.contains(person * 5_000) == slow.contains(&(person * 5_000))));
            prop_assert!(kept == set(&slow), "a set is the same, whichever way it came");
            prop_assert_eq!(&of(&kept), &slow);
        }
    }

    #[test]
    fn a_union_is_the_union_however_thin_or_dense_its_sets_are(
        sets in prop::collection::vec(prop::collection::btree_set(0_u32..AMONG, 0..60), 0..6),
        dense in 0_u32..3_000,
    ) {
        let mut sets = sets;
        sets.push((0..dense).collect());
        for most in 0..=sets.len() {
            let some = sets.get(..most).unwrap();
            let kept: Vec<Set> = some.iter().map(set).collect();
            let each: Vec<&Set> = kept.iter().collect();
            let slow: BTreeSet<u32> = some.iter().flatten().copied().collect();
            for among in [AMONG as usize, 1 << 22] {
                prop_assert_eq!(union::count(&each, among), slow.len() as u64);
            }
            prop_assert_eq!(of(&union::kept(&each)), slow.clone());
            prop_assert_eq!(union::of(&each).iter().collect::<BTreeSet<u32>>(), slow);
        }
    }
}
