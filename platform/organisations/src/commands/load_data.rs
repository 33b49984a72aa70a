use crate::{
    commands::today,
    data::{self, Facts},
    model::{Edge, Service},
    store,
};
use kernel::{Id, OrganisationId, Outcome, Ref};
use ledger::{App, Record, Work};
use std::collections::BTreeSet;

enum EdgeMarker {}

/// What a load added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Organisations.
    pub organisations: usize,
    /// Edges between them.
    pub edges: usize,
    /// Successions and crisis contacts.
    pub others: u64,
}

/// Adds the facts that the product brings and that are not there yet. What staff corrected, moved or checked is never overwritten,
/// so every start may call it.
pub async fn load_data(app: &App) -> Outcome<Loaded> {
    let facts = data::facts(|| Id::<EdgeMarker>::untimed(app.random()).uuid())?;
    app.command(async |mut work| {
        let loaded = add(&mut work, &facts).await?;
        if loaded == Loaded::default() {
            work.unchanged().await?;
            return Ok(loaded);
        }
        store::within::refresh(&mut work, today(app)).await?;
        let nation = data::organisation_id("ireland")?;
        let record = Record::by_the_system("organisations.load_data", Ref::new("organisations", nation))
            .note("organisations", loaded.organisations)
            .note("edges", loaded.edges);
        work.commit(record).await?;
        Ok(loaded)
    })
    .await
}

async fn add(work: &mut Work, facts: &Facts) -> Outcome<Loaded> {
    let mut loaded = Loaded::default();
    let absent = missing(work, facts.nodes.iter().map(|(node, _)| node.id)).await?;
    for (node, areas) in facts.nodes.iter().filter(|(node, _)| absent.contains(&node.id)) {
        let counties: Vec<&str> = areas.iter().map(|area| area.county.text(kernel::Language::English)).collect();
        store::nodes::insert(work, node, &counties).await?;
        for (position, area) in (0_i64..).zip(areas) {
            store::nodes::insert_area(work, node.id, position, area).await?;
        }
        loaded.organisations += 1;
    }
    let kept = store::edges::list(&mut **work).await?;
    let same = |one: &Edge, other: &Edge| {
        (one.hierarchy, one.parent, one.child) == (other.hierarchy, other.parent, other.child)
    };
    for edge in facts.edges.iter().filter(|edge| !kept.iter().any(|known| same(known, edge))) {
        store::edges::insert(work, edge).await?;
        loaded.edges += 1;
    }
    for succession in &facts.successions {
        loaded.others += store::edges::insert_succession(work, succession).await?;
    }
    for contact in &facts.contacts {
        loaded.others += store::contacts::insert_as_the_system(work, contact).await?;
    }
    Ok(loaded)
}

/// Those of the ids that no organisation has yet.
pub(crate) async fn missing(
    work: &mut Work,
    wanted: impl Iterator<Item = OrganisationId>,
) -> Outcome<BTreeSet<OrganisationId>> {
    let kept: BTreeSet<OrganisationId> = store::nodes::list_ids(&mut **work).await?.into_iter().collect();
    Ok(wanted.filter(|id| !kept.contains(id)).collect())
}

/// Keeps a whole service with its edges, as the system: for demonstration data.
pub(crate) async fn load_service(work: &mut Work, service: &Service, edges: &[Edge]) -> Outcome<()> {
    let places: Vec<&str> = service.sites.iter().flat_map(|site| [site.town.as_str(), site.county.as_str()]).collect();
    store::nodes::insert(work, &service.organisation, &places).await?;
    store::services::insert(work, service).await?;
    for edge in edges {
        store::edges::insert(work, edge).await?;
    }
    Ok(())
}
