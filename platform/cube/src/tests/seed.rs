//! The Vojvodina project: 136 people, who used its seven services 370 times.

use super::*;

const PROJECT: u64 = 0;

fn service_users() -> Vec<(String, u64)> {
    let file = include_str!("../../data/recovery_within_community.csv");
    let lines = file.lines().skip(1).map(|line| line.split_once(',').unwrap());
    lines.map(|(name, number)| (name.to_owned(), number.parse().unwrap())).collect()
}

/// 136 people over seven services of these sizes: each list goes on where the one before ended and begins again at the end, so
/// everybody is in one at least.
fn register() -> (Told, u64) {
    let mut told = Told::default();
    told.must(define(SEEN, Counts::People, Kinds::Everywhere));
    told.must(Change::Place(vec![placed(REGIONS, PROJECT, &[always(None)])]));
    let of = service_users();
    let everybody = of.iter().find(|line| line.0 == "users_with_at_least_one_service").unwrap().1;
    let mut next = 0;
    for (kind, (_, users)) in (0..).zip(of.iter().filter(|line| line.0 != "users_with_at_least_one_service")) {
        for _ in 0..*users {
            let row = Row { kind, ..row(SEEN, next % everybody, PROJECT, "2014-11-03") };
            told.must(Change::Add(row));
            next += 1;
        }
    }
    (told, everybody)
}

#[test]
fn b1_the_seed_is_136_people_and_370_uses() {
    let (told, everybody) = register();
    let query = Query::new(SEEN, node(PROJECT), period("2014"));
    assert_eq!(told.cube.distinct(&query).unwrap().count(), everybody);
    assert_eq!(everybody, 136);
    assert_eq!(told.cube.rows(&query), Ok(370));
    let of_kind = |kind| told.cube.distinct(&Query { kinds: Some(vec![kind]), ..query.clone() }).unwrap().count();
    assert_eq!((0..7).map(of_kind).collect::<Vec<_>>(), [32, 88, 10, 95, 65, 29, 51]);
    assert_eq!(told.cube.sum(&query), Err(Unanswered::NotAmounts(SEEN)), "people do not add up");
}

#[test]
fn b1_the_share_of_raters_is_83_of_136() {
    let (mut told, _) = register();
    told.must(define(CALLS, Counts::PeopleAndAmounts, Kinds::Unsplit));
    for who in 0..83 {
        let grade = if who < 30 { 4 } else { 5 };
        told.must(Change::Add(Row { value: grade, ..row(CALLS, who, PROJECT, "2015-03-01") }));
    }
    let raters = Query::new(CALLS, node(PROJECT), period("2015"));
    let users = Query::new(SEEN, node(PROJECT), period("2014"));
    let share = told.cube.share(&raters, &users).unwrap();
    assert_eq!((share.of.count() * 100 + 68) / share.among.count(), 61);
    let mean = told.cube.sum(&raters).unwrap() as f64 / told.cube.rows(&raters).unwrap() as f64;
    assert_eq!(format!("{mean:.2}"), "4.64");
}
