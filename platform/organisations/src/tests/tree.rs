use crate::model::{Confidence, Edge, Hierarchy, Move};
use crate::rules::tree::{LATER_MOVE_PLANNED, WITHIN_ITSELF, inside_on, move_organisation, tree_on, within};
use i18n::Written;
use jiff::civil::date;
use kernel::{Change, Date, OrganisationId};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn node(number: u128) -> OrganisationId {
    OrganisationId::from_uuid(Uuid::from_u128(number))
}

fn edge(hierarchy: Hierarchy, parent: u128, child: u128, from: Option<Date>, to: Option<Date>) -> Edge {
    Edge {
        id: Uuid::from_u128(parent * 1000 + child),
        hierarchy,
        parent: node(parent),
        child: node(child),
        from,
        to,
        share: Written::default(),
        source: "a test".into(),
        confidence: Confidence::High,
    }
}

const REGIONS: Hierarchy = Hierarchy::HealthRegions;
const CHOS: Hierarchy = Hierarchy::CommunityHealthcareOrganisations;

fn moving(child: u128, parent: u128, from: Date) -> Move {
    Move { hierarchy: REGIONS, child: node(child), parent: node(parent), from }
}

#[test]
fn an_organisation_stands_in_two_orders_at_once() {
    let edges = [
        edge(REGIONS, 1, 2, Some(date(2024, 3, 1)), None),
        edge(CHOS, 1, 3, None, Some(date(2024, 10, 1))),
        edge(REGIONS, 2, 9, Some(date(2024, 3, 1)), None),
        edge(CHOS, 3, 9, None, Some(date(2024, 10, 1))),
    ];
    let nodes = [1, 2, 3, 9].map(node);
    let summer = within(&nodes, &edges, date(2024, 6, 1));
    assert!(summer.contains(&(node(2), node(9))) && summer.contains(&(node(3), node(9))));
    let winter = within(&nodes, &edges, date(2024, 12, 1));
    assert!(winter.contains(&(node(2), node(9))) && !winter.contains(&(node(3), node(9))));
    let before = within(&nodes, &edges, date(2023, 12, 1));
    assert!(!before.contains(&(node(2), node(9))) && before.contains(&(node(3), node(9))));
    assert_eq!(inside_on(&edges, CHOS, date(2024, 6, 1), node(1)), BTreeSet::from([node(1), node(3), node(9)]));
}

#[test]
fn the_last_day_is_the_day_before_the_end() {
    let edges = [edge(CHOS, 1, 2, None, Some(date(2024, 10, 1)))];
    assert_eq!(tree_on(&edges, CHOS, date(2024, 9, 30)).len(), 1);
    assert!(tree_on(&edges, CHOS, date(2024, 10, 1)).is_empty());
}

#[test]
fn a_split_organisation_stands_under_both_parents() {
    let edges = [edge(REGIONS, 1, 8, None, None), edge(REGIONS, 2, 8, None, None)];
    let tree = tree_on(&edges, REGIONS, date(2026, 1, 1));
    assert_eq!(tree.len(), 2);
    assert!(tree.iter().all(|root| root.under.len() == 1 && root.under[0].id == node(8)));
}

#[test]
fn a_move_ends_the_old_edge_and_leaves_the_past() {
    let edges = [edge(REGIONS, 1, 9, None, None), edge(CHOS, 3, 9, None, None)];
    let Ok(Change::Made((), moved)) = move_organisation(&edges, moving(9, 2, date(2027, 1, 1))) else { panic!() };
    assert_eq!(moved.ended, vec![edges[0].id], "the other order keeps its edge");
    assert_eq!(moved.to.parent, node(2));
}

#[test]
fn moving_to_where_it_stands_is_already_so() {
    let edges = [edge(REGIONS, 1, 9, None, None)];
    assert_eq!(move_organisation(&edges, moving(9, 1, date(2027, 1, 1))), Ok(Change::AlreadySo(())));
}

#[test]
fn nothing_moves_into_itself_or_into_what_it_holds() {
    let edges = [edge(REGIONS, 1, 2, None, None), edge(CHOS, 2, 3, Some(date(2028, 1, 1)), None)];
    assert_eq!(move_organisation(&edges, moving(1, 1, date(2027, 1, 1))), Err(WITHIN_ITSELF));
    assert_eq!(
        move_organisation(&edges, moving(1, 3, date(2027, 1, 1))),
        Err(WITHIN_ITSELF),
        "an edge to come counts too"
    );
}

#[test]
fn a_planned_move_is_not_lost_by_an_earlier_one() {
    let edges = [edge(REGIONS, 1, 9, None, Some(date(2027, 6, 1))), edge(REGIONS, 2, 9, Some(date(2027, 6, 1)), None)];
    assert_eq!(move_organisation(&edges, moving(9, 3, date(2027, 1, 1))), Err(LATER_MOVE_PLANNED));
    assert!(matches!(move_organisation(&edges, moving(9, 3, date(2027, 7, 1))), Ok(Change::Made((), _))));
}

/// The closure by the definition: there is a path of edges that hold on the day.
fn naive(nodes: &[OrganisationId], edges: &[Edge], day: Date) -> BTreeSet<(OrganisationId, OrganisationId)> {
    let mut pairs: BTreeSet<_> = nodes.iter().map(|id| (*id, *id)).collect();
    loop {
        let more: Vec<_> = pairs
            .iter()
            .flat_map(|(outer, inner)| {
                edges.iter().filter(|e| e.parent == *inner && e.holds_on(day)).map(|e| (*outer, e.child))
            })
            .filter(|pair| !pairs.contains(pair))
            .collect();
        if more.is_empty() {
            return pairs;
        }
        pairs.extend(more);
    }
}

fn some_edges() -> impl Strategy<Value = Vec<Edge>> {
    let day = || prop::option::of(0_i16..6);
    let one = (0_usize..3, 1_u128..9, 1_u128..9, day(), day());
    prop::collection::vec(one, 0..20).prop_map(|edges| {
        let year = |at: i16| date(2020 + at, 1, 1);
        let turn = |(order, parent, child, from, to): (usize, u128, u128, Option<i16>, Option<i16>)| {
            edge(Hierarchy::ALL[order], parent, child, from.map(year), to.map(year))
        };
        edges.into_iter().filter(|edge| edge.1 != edge.2).map(turn).collect()
    })
}

proptest! {
    #[test]
    fn the_closure_is_what_the_definition_says(edges in some_edges(), year in 2019_i16..2027) {
        let nodes: Vec<_> = (1..9).map(node).collect();
        let day = date(year, 6, 1);
        prop_assert_eq!(within(&nodes, &edges, day), naive(&nodes, &edges, day));
    }

    #[test]
    fn no_move_puts_anything_within_itself(moves in prop::collection::vec((0_usize..3, 1_u128..7, 1_u128..7, 0_i16..5), 1..25)) {
        let mut edges: Vec<Edge> = Vec::new();
        for (order, child, parent, year) in moves {
            let wanted = Move { hierarchy: Hierarchy::ALL[order], child: node(child), parent: node(parent), from: date(2020 + year, 1, 1) };
            if let Ok(Change::Made((), moved)) = move_organisation(&edges, wanted) {
                for known in edges.iter_mut().filter(|known| moved.ended.contains(&known.id)) {
                    known.to = Some(wanted.from);
                }
                let mut new = edge(wanted.hierarchy, parent, child, Some(wanted.from), None);
                new.id = Uuid::from_u128(edges.len() as u128 + 1);
                edges.push(new);
            }
        }
        for year in 2019..2026 {
            let nodes: Vec<_> = (1..7).map(node).collect();
            let pairs = within(&nodes, &edges, date(year, 6, 1));
            let both_ways = pairs.iter().any(|(outer, inner)| outer != inner && pairs.contains(&(*inner, *outer)));
            prop_assert!(!both_ways, "two organisations lie within each other in {}", year);
        }
    }
}
