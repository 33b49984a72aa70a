//! The figures of a service against a count by hand, on five hundred invented episodes.

use crate::rules::{EpisodeFacts, RowRights, Shown, Taken, figures, shown, shown_count};
use proptest::prelude::*;
use questionnaires::scoring::{self, talking_therapies::Rate};
use std::collections::BTreeMap;

/// One invented episode, as a person who counts by hand would note it.
#[derive(Clone, Debug)]
struct Noted {
    together: bool,
    ended: bool,
    contacts: u32,
    asked: u32,
    answered: u32,
    shares: bool,
    phq9: Vec<u32>,
    gad7: Vec<u32>,
    waited: Option<i64>,
}

fn noted() -> impl Strategy<Value = Noted> {
    let scores = |most: u32| prop::collection::vec(0..=most, 0..4);
    let waited = || prop::option::weighted(0.8, -3_i64..200);
    (any::<bool>(), any::<bool>(), 0_u32..5, 0_u32..6, any::<bool>(), scores(27), scores(21), waited()).prop_map(
        |(together, ended, contacts, asked, shares, phq9, gad7, waited)| Noted {
            together,
            ended,
            contacts,
            asked,
            answered: asked / 2,
            shares,
            phq9,
            gad7,
            waited,
        },
    )
}

fn facts(noted: &Noted) -> EpisodeFacts {
    let mut taken = BTreeMap::new();
    for (name, scores) in [("phq9", &noted.phq9), ("gad7", &noted.gad7)] {
        if !scores.is_empty() {
            let scores = scores.iter().map(|score| f64::from(*score)).collect();
            taken.insert(name.to_owned(), Taken { scores, incomplete: 0 });
        }
    }
    EpisodeFacts {
        together: noted.together,
        ended: noted.ended,
        treatment_contacts: noted.contacts,
        asked: noted.asked,
        answered: noted.answered,
        shares: noted.shares,
        waited_days: noted.waited,
        taken,
    }
}

/// (of, among), by walking over the notes with the sentences of the manual and nothing else.
#[derive(Debug, Default, PartialEq)]
struct Counted {
    people: (u32, u32),
    phq9_paired: (u32, u32),
    phq9_better: (u32, u32),
    phq9_worse: (u32, u32),
    phq9_recovered: (u32, u32),
    finished: u32,
    not_cases: u32,
    recovered: u32,
    reliably_recovered: u32,
    improved: u32,
    deteriorated: u32,
    within_six_weeks: (u32, u32),
    within_eighteen_weeks: (u32, u32),
    without_days: u32,
}

fn by_hand(all: &[Noted]) -> Counted {
    let mut counted = Counted::default();
    for one in all.iter().filter(|one| one.together) {
        counted.people.1 += 1;
        counted.people.0 += u32::from(one.answered > 0);
        counted.phq9_paired.1 += 1;
        let pair = |scores: &[u32]| (scores.len() > 1).then(|| (scores[0] as i64, scores[scores.len() - 1] as i64));
        if let Some((first, last)) = pair(&one.phq9) {
            counted.phq9_paired.0 += 1;
            counted.phq9_better.1 += 1;
            counted.phq9_worse.1 += 1;
            counted.phq9_better.0 += u32::from(first - last >= 6);
            counted.phq9_worse.0 += u32::from(last - first >= 6);
            if first >= 10 {
                counted.phq9_recovered.1 += 1;
                counted.phq9_recovered.0 += u32::from(last < 10);
            }
        }
        if !one.ended || one.contacts < 2 {
            continue;
        }
        counted.finished += 1;
        match one.waited {
            Some(days) if days >= 0 => {
                counted.within_six_weeks.1 += 1;
                counted.within_eighteen_weeks.1 += 1;
                counted.within_six_weeks.0 += u32::from(days < 43);
                counted.within_eighteen_weeks.0 += u32::from(days < 127);
            }
            _ => counted.without_days += 1,
        }
        let first_phq = one.phq9.first().map(|score| *score as i64);
        let first_gad = one.gad7.first().map(|score| *score as i64);
        let case = first_phq.is_some_and(|score| score >= 10) || first_gad.is_some_and(|score| score >= 8);
        let no_case = first_phq.is_some_and(|score| score < 10) && first_gad.is_some_and(|score| score < 8);
        counted.not_cases += u32::from(no_case);
        let (phq, gad) = (pair(&one.phq9), pair(&one.gad7));
        let below = phq.is_some_and(|(_, last)| last < 10) && gad.is_some_and(|(_, last)| last < 8);
        let better =
            phq.is_some_and(|(first, last)| first - last >= 6) || gad.is_some_and(|(first, last)| first - last >= 4);
        let worse =
            phq.is_some_and(|(first, last)| last - first >= 6) || gad.is_some_and(|(first, last)| last - first >= 4);
        counted.recovered += u32::from(case && below);
        counted.reliably_recovered += u32::from(case && below && better && !worse);
        counted.improved += u32::from(better && !worse);
        counted.deteriorated += u32::from(worse && !better);
    }
    counted
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn five_hundred_invented_episodes_come_to_what_a_count_by_hand_comes_to(all in prop::collection::vec(noted(), 500)) {
        let episodes: Vec<EpisodeFacts> = all.iter().map(facts).collect();
        let scorings = [scoring::find("phq9").unwrap(), scoring::find("gad7").unwrap()];
        let found = figures(&episodes, &scorings);
        let hand = by_hand(&all);
        let pair = |rate: Rate| (rate.of, rate.among);
        prop_assert_eq!(pair(found.coverage.people), hand.people);
        let phq9 = &found.measures[0];
        prop_assert_eq!(pair(phq9.paired), hand.phq9_paired);
        prop_assert_eq!(pair(phq9.improvement), hand.phq9_better);
        prop_assert_eq!(pair(phq9.deterioration), hand.phq9_worse);
        prop_assert_eq!(pair(phq9.recovery.unwrap()), hand.phq9_recovered);
        let therapies = found.therapies.unwrap();
        prop_assert_eq!((therapies.finished, therapies.not_at_caseness), (hand.finished, hand.not_cases));
        let cases = hand.finished - hand.not_cases;
        prop_assert_eq!(pair(therapies.recovery), (hand.recovered, cases));
        prop_assert_eq!(pair(therapies.reliable_recovery), (hand.reliably_recovered, cases));
        prop_assert_eq!(pair(therapies.reliable_improvement), (hand.improved, hand.finished));
        prop_assert_eq!(pair(therapies.reliable_deterioration), (hand.deteriorated, hand.finished));
        let waits = found.waits.unwrap();
        prop_assert_eq!(pair(waits.six_weeks), hand.within_six_weeks);
        prop_assert_eq!(pair(waits.eighteen_weeks), hand.within_eighteen_weeks);
        prop_assert_eq!(waits.unknown, hand.without_days);
        prop_assert_eq!(hand.without_days + hand.within_six_weeks.1, hand.finished);
    }

    #[test]
    fn no_small_count_is_shown_to_whoever_sees_figures_alone(of in 0_u32..40, more in 0_u32..40) {
        let rate = Rate { of, among: of + more };
        match shown(rate, RowRights::Figures) {
            Shown::Exactly(_) => prop_assert!(of >= 5 && more >= 5),
            Shown::Hidden => prop_assert!(of < 5 || more < 5),
            Shown::Nobody => prop_assert!(false, "nobody is a small count, too"),
        }
        prop_assert_eq!(shown_count(of, RowRights::Figures) == Shown::Hidden, of < 5);
        prop_assert_eq!(shown(rate, RowRights::Rows) == Shown::Nobody, of + more == 0);
    }
}

#[test]
fn a_rate_of_nobody_is_no_rate_and_a_rate_of_none_is_0() {
    let found = figures(&[], &[scoring::find("phq9").unwrap()]);
    assert_eq!(found.coverage.people.share(), None);
    assert_eq!(found.measures[0].improvement.share(), None);
    assert_eq!(found.therapies, None);
    assert_eq!(found.waits, None);
    assert_eq!(Rate { of: 0, among: 9 }.share(), Some(0.0));
}
