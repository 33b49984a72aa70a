//! Whom each two of many questions share, beside the question asked of one pair after the other.

use super::*;
use proptest::prelude::*;

fn asked(teams: &[u64]) -> Vec<Query> {
    teams.iter().map(|team| Query::new(SEEN, node(*team), period("2026"))).collect()
}

fn one_after_the_other(cube: &Cube, queries: &[Query]) -> Vec<(usize, usize, People)> {
    let mut found = Vec::new();
    for (place, one) in queries.iter().enumerate() {
        for (other_place, other) in queries.iter().enumerate().skip(place + 1) {
            let people = cube.overlap(one, other).unwrap();
            if people.count() > 0 {
                found.push((place, other_place, people));
            }
        }
    }
    found
}

proptest! {
    #[test]
    fn each_two_of_many_questions_share_whom_a_pair_alone_shares(
        rows in prop::collection::vec((0_u64..12, 0_usize..8, 1_u8..=12), 0..120),
        which in prop::collection::vec(0_usize..8, 0..14),
        merged in any::<bool>(),
    ) {
        const NODES: [u64; 8] = [0, 1, 2, 10, 11, 12, 20, 21];
        let mut told = small();
        for (who, at, month) in rows {
            told.must(Change::Add(row(SEEN, who, NODES[at], &format!("2026-{month:02}-03"))));
        }
        if merged {
            told.must(Change::Merge { from: person(1), into: person(2) });
        }
        let queries = asked(&which.iter().map(|at| NODES[*at]).collect::<Vec<_>>());
        prop_assert_eq!(told.cube.each_two(&queries).unwrap(), one_after_the_other(&told.cube, &queries));
        // Few questions and many are gone two ways, and both say the same.
        for many in 0..queries.len() {
            let some = &queries[..many];
            prop_assert_eq!(told.cube.each_two(some).unwrap(), one_after_the_other(&told.cube, some));
        }
    }
}

#[test]
fn one_question_without_an_answer_leaves_all_unanswered() {
    let told = small();
    for many in [3, 9] {
        let mut queries = asked(&[10, 11]);
        queries.resize(many, Query::new(SEEN, node(99), period("2026")));
        assert_eq!(told.cube.each_two(&queries), Err(Unanswered::UnknownNode(node(99))));
    }
}
