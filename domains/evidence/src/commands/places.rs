use crate::{model::Level, rules::releases::Node};
use db::Read;
use i18n::Written;
use kernel::{Date, OrganisationId, Outcome};
use organisations::{
    model::{Hierarchy, OrganisationKind},
    store::{edges, nodes, services},
};
use std::collections::BTreeMap;

/// Regions, their areas and what lies below, as they stand on a day, each region before its areas.
pub(super) async fn list_nodes(read: &mut impl Read, day: Date) -> Outcome<Vec<Node>> {
    let above = above(read, day).await?;
    let mut found = Vec::new();
    for organisation in nodes::list_structure(read).await? {
        let level = match organisation.kind {
            OrganisationKind::HealthRegion => Level::Region,
            OrganisationKind::IntegratedHealthcareArea => Level::Area,
            _ => continue,
        };
        if organisation.existed_on(day) {
            found.push(node((organisation.id, organisation.names), level, &above));
        }
    }
    for (id, names) in services::list_names(read, None).await? {
        if above.contains_key(&id) {
            found.push(node((id, names), Level::Organisation, &above));
        }
    }
    found.sort_by_key(|node| (node.level, node.id));
    Ok(found)
}

fn node(
    (id, names): (OrganisationId, Written),
    level: Level,
    above: &BTreeMap<OrganisationId, OrganisationId>,
) -> Node {
    Node { id, names, parent: above.get(&id).copied(), level }
}

/// Under what each stands in today's order.
async fn above(read: &mut impl Read, day: Date) -> Outcome<BTreeMap<OrganisationId, OrganisationId>> {
    let holding = edges::list(read).await?;
    let holding = holding.into_iter().filter(|edge| edge.hierarchy == Hierarchy::HealthRegions && edge.holds_on(day));
    Ok(holding.map(|edge| (edge.child, edge.parent)).collect())
}
