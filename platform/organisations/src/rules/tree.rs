//! The tree: what lies within what on a day, and how an organisation moves.

use crate::model::{Edge, Hierarchy, Move, Moved};
use kernel::{Change, Date, OrganisationId, Refusal};
use std::collections::{BTreeMap, BTreeSet};

/// Nothing may lie within itself.
pub const WITHIN_ITSELF: Refusal = Refusal::invalid("organisations_within_itself", "parent");
/// A later move is already planned; it would be lost.
pub const LATER_MOVE_PLANNED: Refusal = Refusal::conflict("organisations_later_move_planned");

/// What lies within what on this day, over all hierarchies; every node lies within itself.
pub fn within(nodes: &[OrganisationId], edges: &[Edge], day: Date) -> BTreeSet<(OrganisationId, OrganisationId)> {
    let children = children_on(edges, day, |_| true);
    let mut pairs = BTreeSet::new();
    for outer in nodes {
        for inner in inside(&children, *outer) {
            pairs.insert((*outer, inner));
        }
    }
    pairs
}

/// What lies within `outer` on this day by one hierarchy, itself included.
pub fn inside_on(edges: &[Edge], hierarchy: Hierarchy, day: Date, outer: OrganisationId) -> BTreeSet<OrganisationId> {
    inside(&children_on(edges, day, |edge| edge.hierarchy == hierarchy), outer)
}

type Children = BTreeMap<OrganisationId, Vec<OrganisationId>>;

fn children_on(edges: &[Edge], day: Date, wanted: impl Fn(&Edge) -> bool) -> Children {
    let mut children = Children::new();
    for edge in edges.iter().filter(|edge| edge.holds_on(day) && wanted(edge)) {
        children.entry(edge.parent).or_default().push(edge.child);
    }
    children
}

fn inside(children: &Children, outer: OrganisationId) -> BTreeSet<OrganisationId> {
    let mut seen = BTreeSet::from([outer]);
    let mut waiting = vec![outer];
    while let Some(node) = waiting.pop() {
        for child in children.get(&node).into_iter().flatten() {
            if seen.insert(*child) {
                waiting.push(*child);
            }
        }
    }
    seen
}

/// One line of a drawn tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The node.
    pub id: OrganisationId,
    /// What lies under it.
    pub under: Vec<Branch>,
}

/// The tree of one hierarchy as it was on this day. A node with two parents stands under both.
pub fn tree_on(edges: &[Edge], hierarchy: Hierarchy, day: Date) -> Vec<Branch> {
    let children = children_on(edges, day, |edge| edge.hierarchy == hierarchy);
    let under_something: BTreeSet<_> = children.values().flatten().copied().collect();
    let roots = children.keys().filter(|node| !under_something.contains(node));
    roots.map(|root| branch(&children, *root, &mut Vec::new())).collect()
}

fn branch(children: &Children, id: OrganisationId, above: &mut Vec<OrganisationId>) -> Branch {
    above.push(id);
    let below: Vec<_> =
        children.get(&id).into_iter().flatten().filter(|child| !above.contains(child)).copied().collect();
    let under = below.into_iter().map(|child| branch(children, child, above)).collect();
    above.pop();
    Branch { id, under }
}

/// An organisation moves under another parent from a day on: earlier edges of that hierarchy end, so the past stays as it was.
pub fn move_organisation(edges: &[Edge], wanted: Move) -> Result<Change<(), Moved>, Refusal> {
    let own = || edges.iter().filter(|edge| edge.child == wanted.child && edge.hierarchy == wanted.hierarchy);
    if own().any(|edge| edge.from.is_some_and(|from| from > wanted.from)) {
        return Err(LATER_MOVE_PLANNED);
    }
    let holding: Vec<&Edge> = own().filter(|edge| edge.holds_on(wanted.from)).collect();
    if let [only] = holding.as_slice()
        && only.parent == wanted.parent
        && only.to.is_none()
    {
        return Ok(Change::AlreadySo(()));
    }
    if would_contain_itself(edges, wanted) {
        return Err(WITHIN_ITSELF);
    }
    let ended = holding.iter().map(|edge| edge.id).collect();
    Ok(Change::Made((), Moved { ended, to: wanted }))
}

/// From the day of the move on, also by an edge that begins later and whatever the hierarchy.
fn would_contain_itself(edges: &[Edge], wanted: Move) -> bool {
    let lasting = edges.iter().filter(|edge| edge.to.is_none_or(|to| to > wanted.from));
    let mut children = Children::new();
    for edge in lasting {
        children.entry(edge.parent).or_default().push(edge.child);
    }
    inside(&children, wanted.child).contains(&wanted.parent)
}
