//! The facts that the product brings: files in `data/`, each fact with its source and how sure we are.

use crate::model::{
    Ages, Area, Checked, Confidence, Contact, ContactStanding, CrisisContact, DailyHours, Edge, Hierarchy, Listens,
    OpeningHours, Organisation, OrganisationKind, Origin, Place, ReachBy, ServiceKind, Setting, Succession,
};
use i18n::Written;
use kernel::{Date, Id, OrFault, OrganisationId, Outcome, Refusal};
use serde::Deserialize;
use std::collections::HashMap;
use uuid::Uuid;

const STRUCTURE: &[&str] = &[include_str!("../data/ireland.json"), include_str!("../data/networks.json")];
const CRISIS: &str = include_str!("../data/crisis_contacts.json");
const DEMONSTRATION: &str = include_str!("../data/demonstration.json");

#[derive(Deserialize)]
struct StructureFile {
    nodes: Vec<NodeFact>,
    edges: Vec<EdgeFact>,
    successions: Vec<SuccessionFact>,
}

#[derive(Deserialize)]
struct NodeFact {
    id: OrganisationId,
    key: String,
    kind: OrganisationKind,
    place: Place,
    names: Written,
    #[serde(default)]
    note: Written,
    town: Option<String>,
    from: Option<Date>,
    to: Option<Date>,
    #[serde(default)]
    areas: Vec<Area>,
    source: String,
    confidence: Confidence,
}

#[derive(Deserialize)]
struct EdgeFact {
    hierarchy: Hierarchy,
    parent: String,
    child: String,
    from: Option<Date>,
    to: Option<Date>,
    #[serde(default)]
    share: Written,
    source: String,
    confidence: Confidence,
}

#[derive(Deserialize)]
struct SuccessionFact {
    former: String,
    successor: String,
    on: Date,
    #[serde(default)]
    share: Written,
    source: String,
    confidence: Confidence,
}

#[derive(Deserialize)]
struct CrisisFile {
    contacts: Vec<ContactFact>,
}

#[derive(Deserialize)]
struct ContactFact {
    id: Uuid,
    place: Place,
    #[serde(default)]
    area: Written,
    order: i64,
    names: Written,
    what: Written,
    reach: ReachBy,
    number: String,
    other: Option<String>,
    keyword: Option<String>,
    hours: Option<DailyHours>,
    #[serde(default)]
    emergency: bool,
    checked: Option<Date>,
    standing: Option<ContactStanding>,
    dispute: Option<String>,
    #[serde(default)]
    note: Written,
    source: String,
    confidence: Confidence,
}

#[derive(Deserialize)]
struct DemonstrationFile {
    services: Vec<ServiceFact>,
}

/// An invented service, as it stands in the file.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ServiceFact {
    pub id: OrganisationId,
    pub key: String,
    pub parent: String,
    pub former: Option<String>,
    pub names: Written,
    pub what: ServiceKind,
    pub ages: Ages,
    pub about: Written,
    pub how_to_come: Written,
    pub town: String,
    pub place: Place,
    pub languages: Vec<String>,
    pub listens: Listens,
    pub hours: OpeningHours,
    pub contacts: Vec<Contact>,
    pub sites: Vec<SiteFact>,
    pub closed: Option<ClosedFact>,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct SiteFact {
    pub setting: Setting,
    pub name: String,
    pub address: String,
    pub town: String,
    pub county: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ClosedFact {
    pub on: Date,
    pub instead: Written,
}

/// Everything that the structure files hold.
pub(crate) struct Facts {
    pub nodes: Vec<(Organisation, Vec<Area>)>,
    pub edges: Vec<Edge>,
    pub successions: Vec<Succession>,
    pub contacts: Vec<CrisisContact>,
}

/// The ids of the real organisations by the key they have in the files.
pub(crate) fn ids_by_key() -> Outcome<HashMap<String, OrganisationId>> {
    let mut ids = HashMap::new();
    for file in files()? {
        ids.extend(file.nodes.into_iter().map(|node| (node.key, node.id)));
    }
    Ok(ids)
}

fn files() -> Outcome<Vec<StructureFile>> {
    let parse = |text: &&str| serde_json::from_str(text).or_fault("reading the organisations that the product brings");
    STRUCTURE.iter().map(parse).collect()
}

/// Reads the files. Edges have no id there; `edge_id` gives each new one its own.
pub(crate) fn facts(edge_id: impl Fn() -> Uuid) -> Outcome<Facts> {
    let ids = ids_by_key()?;
    let id_of = |key: &str| ids.get(key).copied().ok_or(UnknownKey(key.to_owned())).or_fault("joining organisations");
    let mut facts = Facts { nodes: Vec::new(), edges: Vec::new(), successions: Vec::new(), contacts: contacts()? };
    for file in files()? {
        facts.nodes.extend(file.nodes.into_iter().map(organisation));
        for fact in file.edges {
            facts.edges.push(edge(&fact, id_of(&fact.parent)?, id_of(&fact.child)?, edge_id()));
        }
        for fact in file.successions {
            let (former, successor) = (id_of(&fact.former)?, id_of(&fact.successor)?);
            let SuccessionFact { on, share, source, confidence, .. } = fact;
            facts.successions.push(Succession { former, successor, on, share, source, confidence });
        }
    }
    Ok(facts)
}

#[derive(Debug)]
struct UnknownKey(String);
impl std::fmt::Display for UnknownKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no organisation has the key {}", self.0)
    }
}
impl std::error::Error for UnknownKey {}

fn organisation(fact: NodeFact) -> (Organisation, Vec<Area>) {
    let NodeFact { id, key: _, kind, place, names, note, town, from, to, areas, source, confidence } = fact;
    (Organisation { id, kind, place, names, note, town, from, to, origin: Origin::Loaded, source, confidence }, areas)
}

fn edge(fact: &EdgeFact, parent: OrganisationId, child: OrganisationId, id: Uuid) -> Edge {
    Edge {
        id,
        hierarchy: fact.hierarchy,
        parent,
        child,
        from: fact.from,
        to: fact.to,
        share: fact.share.clone(),
        source: fact.source.clone(),
        confidence: fact.confidence,
    }
}

/// The crisis contacts of the file.
pub(crate) fn contacts() -> Outcome<Vec<CrisisContact>> {
    let file: CrisisFile =
        serde_json::from_str(CRISIS).or_fault("reading the crisis contacts that the product brings")?;
    let turn = |fact: ContactFact| CrisisContact {
        id: Id::from_uuid(fact.id),
        place: fact.place,
        area: fact.area,
        position: fact.order,
        names: fact.names,
        what: fact.what,
        reach: fact.reach,
        number: fact.number,
        other_number: fact.other,
        keyword: fact.keyword,
        hours: fact.hours,
        emergency: fact.emergency,
        checked: fact.checked.map_or(Checked::NotYet, Checked::On),
        standing: fact.standing.unwrap_or(ContactStanding::Shown),
        dispute: fact.dispute,
        note: fact.note,
        source: fact.source,
        confidence: fact.confidence,
    };
    Ok(file.contacts.into_iter().map(turn).collect())
}

/// The invented services of the file.
pub(crate) fn demonstration() -> Outcome<Vec<ServiceFact>> {
    let file: DemonstrationFile = serde_json::from_str(DEMONSTRATION).or_fault("reading the demonstration services")?;
    Ok(file.services)
}

/// The real organisation with this key in the files: `cho-4`, `south-west`, `second-step`.
pub fn organisation_id(key: &str) -> Outcome<OrganisationId> {
    ids_by_key()?.get(key).copied().ok_or(Refusal::absent().into())
}
