use super::invented::{Script, parcel, people};
use super::{code, told};
use crate::{Counted, NotCounted, Parcel, Thresholds, count};
use kernel::SeededRandom;
use proptest::prelude::*;

fn counted(parcels: &[Parcel]) -> Counted {
    count(parcels, &Thresholds::default()).unwrap()
}

fn of(organisation: &str, people: &[(&str, &str)]) -> Parcel {
    Parcel {
        programme: "p".into(),
        year: 2026,
        organisation: organisation.into(),
        codes: people.iter().map(|(given, family)| code(&told(given, family))).collect(),
        unlinked: 0,
    }
}

#[test]
fn r4_two_organisations_of_a_thousand_with_150_shared_are_counted_within_the_range() {
    for seed in 1..=3 {
        let random = SeededRandom::new(seed);
        let all = people(&random, 1_850);
        let one = parcel(&random, "Herc", &all[..1_000], 8, Script::Latin);
        let two = parcel(&random, "Caritas", &all[850..], 8, Script::Both);
        let counted = counted(&[one, two]);
        assert_eq!(counted.local, [1_000, 1_000]);
        assert!((counted.low..=counted.high).contains(&1_850), "{counted:?}");
        assert!(counted.likeliest.abs_diff(1_850) * 1_000 <= 1_850 * 15, "{counted:?}");
        assert!(counted.high - counted.low <= 60, "a range too wide says nothing: {counted:?}");
    }
}

#[test]
fn nobody_is_joined_within_one_organisation_and_with_at_most_one_of_another() {
    let twins = [("Ana", "Ilić"), ("Anna", "Ilić")];
    assert_eq!(counted(&[of("a", &twins), of("b", &[])]).low, 2);
    let both = counted(&[of("a", &twins), of("b", &[("Ana", "Ilić")])]);
    assert_eq!((both.low, both.likeliest, both.high), (2, 2, 2));
    let three = counted(&[of("a", &[("Ana", "Ilić")]), of("b", &[("Ana", "Ilić")]), of("c", &[("Ана", "Илић")])]);
    assert_eq!((three.low, three.high, three.sure_links), (1, 1, 2));
}

#[test]
fn those_without_a_code_widen_the_range_and_are_never_lost() {
    let mut one = of("a", &[("Ana", "Ilić"), ("Luka", "Tomić")]);
    let two = of("b", &[("Ana", "Ilić"), ("Vesna", "Kostić"), ("Goran", "Lazić")]);
    one.unlinked = 3;
    let counted = counted(&[one, two]);
    assert_eq!(counted.local, [5, 3]);
    assert_eq!((counted.low, counted.likeliest, counted.high), (5, 7, 7));
}

#[test]
fn parcels_that_do_not_belong_together_are_refused_in_words() {
    let one = of("a", &[("Ana", "Ilić")]);
    let refused = |parcels: &[Parcel]| count(parcels, &Thresholds::default()).unwrap_err();
    assert_eq!(refused(&[]), NotCounted::TooFew);
    assert_eq!(refused(std::slice::from_ref(&one)), NotCounted::TooFew);
    assert_eq!(refused(&[one.clone(), one.clone()]), NotCounted::Twice("a".into()));
    let other = Parcel { organisation: "b".into(), year: 2025, ..one.clone() };
    assert_eq!(refused(&[one, other]), NotCounted::Differs("b".into()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Low ≤ likeliest ≤ high, no figure below the largest organisation or above the sum, and the order of the parcels does not matter.
    #[test]
    fn the_range_is_always_a_range(seed in 1_u64..1_000, sizes in prop::collection::vec(0_usize..40, 2..4), unlinked in 0_u64..5) {
        let random = SeededRandom::new(seed);
        let all = people(&random, 60);
        let make = |(place, size): (usize, &usize)| {
            let mut made = parcel(&random, &place.to_string(), &all[place * 10..(place * 10 + size).min(60)], 20, Script::Both);
            made.unlinked = unlinked;
            made
        };
        let parcels: Vec<Parcel> = sizes.iter().enumerate().map(make).collect();
        let counted = counted(&parcels);
        prop_assert!(counted.low <= counted.likeliest && counted.likeliest <= counted.high);
        prop_assert!(counted.low >= *counted.local.iter().max().unwrap());
        prop_assert!(counted.high <= counted.local.iter().sum());
        let mut turned = super::offices::counted(&parcels.iter().rev().cloned().collect::<Vec<_>>());
        turned.local.reverse();
        prop_assert_eq!((turned.high, turned.sure_links), (counted.high, counted.sure_links));
    }
}
