//! The organisations as the figures need them: what lies under what, in each order, then and now.

use crate::figure::Dated;
use cube::{Edge as CubeEdge, Hierarchy as CubeOrder, Month, Placement};
use db::Read;
use kernel::{Date, Id, OrganisationId, Outcome};
use organisations::{model::Edge, model::Hierarchy, store};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What stands above everything, also above facts without a place.
pub const WHOLE: Uuid = Uuid::nil();
/// The order in which everything stands under the whole and nothing under anything else.
pub const FLAT: CubeOrder = CubeOrder(200);

/// How a place stands among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// What it stands under; nothing for what stands under nothing.
    pub under: Option<OrganisationId>,
    /// Whether it has something below it.
    pub is_wide: bool,
}

impl Stand {
    /// Whether figures of both may stand beside each other as parts of one whole: they stand under the same, or each has
    /// something below it.
    pub fn is_beside(self, other: Self) -> bool {
        self.under == other.under || (self.is_wide && other.is_wide)
    }
}

/// Organisations and their dated edges.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree {
    nodes: BTreeSet<OrganisationId>,
    /// By what is above. Both ways are kept, since a closing asks each of thousands of places about its own edges.
    below: BTreeMap<OrganisationId, Vec<Edge>>,
    /// The same by what is below.
    above: BTreeMap<OrganisationId, Vec<Edge>>,
}

impl Tree {
    /// Reads it.
    pub async fn read(read: &mut impl Read) -> Outcome<Self> {
        let nodes = store::nodes::list_ids(read).await?.into_iter().collect();
        let mut tree = Self { nodes, ..Self::default() };
        for edge in store::edges::list(read).await? {
            tree.below.entry(edge.parent).or_default().push(edge.clone());
            tree.above.entry(edge.child).or_default().push(edge);
        }
        Ok(tree)
    }

    fn edges(&self) -> impl Iterator<Item = &Edge> {
        self.below.values().flatten()
    }

    /// The edges down from it.
    fn edges_below(&self, node: OrganisationId) -> impl Iterator<Item = &Edge> {
        self.below.get(&node).into_iter().flatten()
    }

    /// The edges up from it.
    fn edges_above(&self, node: OrganisationId) -> impl Iterator<Item = &Edge> {
        self.above.get(&node).into_iter().flatten()
    }

    /// All of them, in the order of ids.
    pub fn nodes(&self) -> impl Iterator<Item = OrganisationId> + '_ {
        self.nodes.iter().copied()
    }

    /// Whether there is such an organisation.
    pub fn knows(&self, node: OrganisationId) -> bool {
        self.nodes.contains(&node)
    }

    /// What lies directly under it in this order on this day, in the order of ids.
    pub fn under(&self, node: OrganisationId, order: Hierarchy, day: Date) -> Vec<OrganisationId> {
        let below = self.edges_below(node).filter(|edge| edge.hierarchy == order && edge.holds_on(day));
        below.map(|edge| edge.child).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// All that lies within it on this day, over all orders, itself included.
    pub fn within(&self, node: OrganisationId, day: Date) -> BTreeSet<OrganisationId> {
        let (mut inside, mut open) = (BTreeSet::from([node]), vec![node]);
        while let Some(next) = open.pop() {
            for edge in self.edges_below(next).filter(|edge| edge.holds_on(day)) {
                if inside.insert(edge.child) {
                    open.push(edge.child);
                }
            }
        }
        inside
    }

    /// What stands above others and under nothing in this order on this day.
    pub fn tops(&self, order: Hierarchy, day: Date) -> Vec<OrganisationId> {
        let holding = || self.edges().filter(|edge| edge.hierarchy == order && edge.holds_on(day));
        let below: BTreeSet<_> = holding().map(|edge| edge.child).collect();
        holding()
            .map(|edge| edge.parent)
            .filter(|node| !below.contains(node))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }

    /// Whether figures of both may stand beside each other as parts of one whole.
    pub fn lie_beside(&self, one: OrganisationId, other: OrganisationId, day: Date) -> bool {
        self.stand(one, day).is_beside(self.stand(other, day))
    }

    /// How it stands among others on this day.
    pub fn stand(&self, node: OrganisationId, day: Date) -> Stand {
        const ORDER: Hierarchy = Hierarchy::HealthRegions;
        let is_below = |edge: &Edge| edge.hierarchy == ORDER && edge.holds_on(day);
        Stand { under: self.above(node, ORDER, day), is_wide: self.edges_below(node).any(is_below) }
    }

    /// Whether it has a place in this order, then or now.
    pub fn stands_in(&self, node: OrganisationId, order: Hierarchy) -> bool {
        self.edges_below(node).chain(self.edges_above(node)).any(|edge| edge.hierarchy == order)
    }

    /// Whether the one lay within the other on any day.
    pub fn ever_within(&self, top: OrganisationId, node: OrganisationId) -> bool {
        let (mut seen, mut open) = (BTreeSet::from([node]), vec![node]);
        while let Some(next) = open.pop() {
            if next == top {
                return true;
            }
            let above = self.edges_above(next).map(|edge| edge.parent);
            open.extend(above.filter(|above| seen.insert(*above)));
        }
        false
    }

    /// What it stands under in this order on this day.
    pub fn above(&self, node: OrganisationId, order: Hierarchy, day: Date) -> Option<OrganisationId> {
        let above = self.edges_above(node).filter(|edge| edge.hierarchy == order && edge.holds_on(day));
        above.map(|edge| edge.parent).min()
    }

    /// Whether what lies at the first of two counts under the second in a month, as the cube counts it.
    pub fn counts_under(
        &self,
        (node, top): (OrganisationId, OrganisationId),
        (order, dated): (Option<Hierarchy>, Dated),
        (month, today): (Month, Date),
    ) -> bool {
        let placed = order.filter(|order| *order != Hierarchy::Networks && self.stands_in(top, *order));
        let Some(order) = placed else { return node == top || self.within(top, today).contains(&node) };
        let mut here = node;
        // Circles are refused where organisations are kept; the count of steps ends one all the same.
        for _ in 0..=self.above.len() {
            if here == top {
                return true;
            }
            let own = self.edges_above(here).filter(|edge| edge.hierarchy == order).collect();
            let edges = one_at_a_time(own);
            let day = match dated {
                Dated::AsWas => in_month(&edges, month),
                Dated::AsIs => on_day(&edges, today),
            };
            let Some(under) = day.and_then(|edge| edge.under) else { return false };
            here = Id::from_uuid(under);
        }
        false
    }

    /// The order in which it stands above others: today's before those that are over.
    pub fn order_above(&self, node: OrganisationId) -> Option<Hierarchy> {
        let above = |order: &&Hierarchy| self.edges_below(node).any(|edge| edge.hierarchy == **order);
        Hierarchy::ALL.iter().find(above).copied()
    }

    /// Where each organisation stands, for the cube: `also` are places that facts name and no organisation has any
    /// more.
    pub fn placements(&self, also: impl Iterator<Item = Uuid>) -> Vec<Placement> {
        let edge = |under| CubeEdge { under, from: None, until: None };
        let everywhere: BTreeSet<Uuid> =
            self.nodes.iter().map(|node| node.uuid()).chain(also).filter(|node| *node != WHOLE).collect();
        let mut all = vec![Placement { hierarchy: FLAT, node: WHOLE, edges: Vec::new() }];
        all.extend(everywhere.into_iter().map(|node| Placement {
            hierarchy: FLAT,
            node,
            edges: vec![edge(Some(WHOLE))],
        }));
        for order in [Hierarchy::HealthRegions, Hierarchy::CommunityHealthcareOrganisations] {
            all.extend(self.placements_in(order));
        }
        all
    }

    fn placements_in(&self, order: Hierarchy) -> Vec<Placement> {
        let mut edges: BTreeMap<OrganisationId, Vec<&Edge>> = BTreeMap::new();
        for edge in self.edges().filter(|edge| edge.hierarchy == order) {
            edges.entry(edge.parent).or_default();
            edges.entry(edge.child).or_default().push(edge);
        }
        let placed = |(node, edges): (OrganisationId, Vec<&Edge>)| Placement {
            hierarchy: order_number(order),
            node: node.uuid(),
            edges: one_at_a_time(edges),
        };
        edges.into_iter().map(placed).collect()
    }
}

/// The cube knows orders by number. Networks overlap, so they are asked as unions and have none.
pub fn order_number(order: Hierarchy) -> CubeOrder {
    CubeOrder(match order {
        Hierarchy::HealthRegions => 0,
        Hierarchy::CommunityHealthcareOrganisations => 1,
        Hierarchy::Networks => 2,
    })
}

/// An organisation stands under one other at a time in these orders: of two edges that overlap, the later ends the
/// earlier.
fn one_at_a_time(mut edges: Vec<&Edge>) -> Vec<CubeEdge> {
    edges.sort_by_key(|edge| (edge.from, edge.id));
    edges.dedup_by_key(|edge| edge.from);
    let ends = edges.iter().skip(1).map(|next| next.from).chain([None]);
    let bounded = edges.iter().zip(ends).map(|(edge, next)| CubeEdge {
        under: Some(edge.parent.uuid()),
        from: edge.from,
        until: [edge.to, next].into_iter().flatten().min(),
    });
    bounded.collect()
}

/// The edge that holds in a month: on its first day, else the first that begins in it, else the last before, else the
/// first after.
fn in_month(edges: &[CubeEdge], month: Month) -> Option<&CubeEdge> {
    let (first, last) = (month.first_day(), month.first_day().last_of_month());
    let begins = |edge: &&CubeEdge| edge.from.is_some_and(|from| from > first && from <= last);
    let before = |edge: &&CubeEdge| edge.until.is_some_and(|until| until <= first);
    let holds = edges.iter().find(|edge| holds(edge, first));
    holds.or(edges.iter().find(begins)).or(edges.iter().rfind(before)).or(edges.first())
}

/// The edge that holds today, else the last one.
fn on_day(edges: &[CubeEdge], today: Date) -> Option<&CubeEdge> {
    edges
        .iter()
        .find(|edge| holds(edge, today))
        .or(edges.iter().rfind(|edge| edge.from.is_none_or(|from| from <= today)))
}

fn holds(edge: &CubeEdge, day: Date) -> bool {
    edge.from.is_none_or(|from| from <= day) && edge.until.is_none_or(|until| day < until)
}

/// The id of a place that facts name.
pub fn node_of(node: Uuid) -> Option<OrganisationId> {
    (node != WHOLE).then(|| Id::from_uuid(node))
}
