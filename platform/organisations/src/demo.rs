//! Invented services under the real regions, clearly marked as a demonstration: for the demonstration server, for tests and
//! for pictures of the pages. Phone numbers are of the range kept for fiction, addresses are invented.

use crate::{
    commands::{load_data, load_service, missing, today},
    data::{self, ServiceFact},
    model::{
        Confidence, Edge, Hierarchy, Organisation, OrganisationKind, Origin, Place, Service, ServiceKind, ServiceSite,
        State,
    },
    store,
};
use i18n::Written;
use jiff::civil::date;
use kernel::{Date, Id, OrFault, OrRefusal, OrganisationId, Outcome, Ref};
use ledger::{App, Record};
use std::collections::HashMap;
use uuid::Uuid;

/// An invented service, known by name to demonstrations and tests of other domains.
#[derive(Clone, Debug)]
pub struct DemoService {
    /// Its id, always the same.
    pub id: OrganisationId,
    /// Its short name in code: `leeside-team`.
    pub key: String,
    /// Its name for people.
    pub names: Written,
    /// What it does.
    pub what: ServiceKind,
    /// The real organisation it lies under: `south-west`.
    pub under: String,
    /// Closed, so that nothing new may be shared about it.
    pub closed: bool,
}

/// Every invented service.
pub fn services() -> Vec<DemoService> {
    let turn = |fact: ServiceFact| DemoService {
        id: fact.id,
        key: fact.key,
        names: fact.names,
        what: fact.what,
        under: fact.parent,
        closed: fact.closed.is_some(),
    };
    data::demonstration().unwrap_or_default().into_iter().map(turn).collect()
}

/// The invented service with this key: `leeside-team`.
pub fn service(key: &str) -> Outcome<OrganisationId> {
    services().into_iter().find(|service| service.key == key).map(|service| service.id).or_absent()
}

/// The real organisation with this key: `cho-4`, `south-west`, `national-forensic-mental-health-service`.
pub fn organisation(key: &str) -> Outcome<OrganisationId> {
    data::organisation_id(key)
}

/// Brings the real organisations and the invented services, as far as they are not there yet.
pub async fn demo(app: &App) -> Outcome<()> {
    load_data(app).await?;
    let facts = data::demonstration()?;
    let keys = data::ids_by_key()?;
    let random = || Id::<Service>::untimed(app.random()).uuid();
    app.command(async |mut work| {
        let absent = missing(&mut work, facts.iter().map(|fact| fact.id)).await?;
        if absent.is_empty() {
            return work.unchanged().await;
        }
        for fact in facts.iter().filter(|fact| absent.contains(&fact.id)) {
            load_service(&mut work, &service_of(fact, &random), &edges_of(fact, &keys, &random)?).await?;
        }
        store::within::refresh(&mut work, today(app)).await?;
        let nation = Ref::new("organisations", data::organisation_id("ireland")?);
        work.commit(Record::by_the_system("organisations.load_data", nation).note("services", absent.len())).await
    })
    .await
}

/// The regions began to operate on this day.
const REGIONS_BEGAN: Date = date(2024, 3, 1);
/// The former organisations ended on this day.
const CHOS_ENDED: Date = date(2024, 10, 1);

fn service_of(fact: &ServiceFact, random: &dyn Fn() -> Uuid) -> Service {
    let state = match &fact.closed {
        Some(closed) => State::Closed { on: closed.on, instead: closed.instead.clone() },
        None => State::Open { since: None },
    };
    let sites = fact.sites.iter().cloned().map(|site| ServiceSite {
        id: Id::from_uuid(random()),
        setting: site.setting,
        name: site.name,
        address: site.address,
        town: site.town,
        county: site.county,
    });
    Service {
        organisation: organisation_of(fact),
        what: fact.what,
        ages: fact.ages,
        about: fact.about.clone(),
        how_to_come: fact.how_to_come.clone(),
        state,
        listens: fact.listens,
        languages: fact.languages.clone(),
        hours: fact.hours.clone(),
        contacts: fact.contacts.clone(),
        sites: sites.collect(),
        version: 1,
    }
}

fn organisation_of(fact: &ServiceFact) -> Organisation {
    Organisation {
        id: fact.id,
        kind: OrganisationKind::Service,
        place: fact.place,
        names: fact.names.clone(),
        note: Written::default(),
        town: Some(fact.town.clone()),
        from: None,
        to: fact.closed.as_ref().map(|closed| closed.on),
        origin: Origin::Demonstration,
        source: INVENTED.to_owned(),
        confidence: Confidence::Low,
    }
}

const INVENTED: &str = "invented for the demonstration";

fn edges_of(
    fact: &ServiceFact,
    keys: &HashMap<String, OrganisationId>,
    random: &dyn Fn() -> Uuid,
) -> Outcome<Vec<Edge>> {
    let edge = |hierarchy, parent: &str, from, to| -> Outcome<Edge> {
        let parent =
            *keys.get(parent).ok_or("an organisation that is not in the files").or_fault("placing a service")?;
        let (id, share, source) = (random(), Written::default(), INVENTED.to_owned());
        Ok(Edge { id, hierarchy, parent, child: fact.id, from, to, share, source, confidence: Confidence::Low })
    };
    let irish = fact.place == Place::Ireland;
    let mut edges = vec![if irish {
        edge(Hierarchy::HealthRegions, &fact.parent, Some(REGIONS_BEGAN), None)?
    } else {
        edge(Hierarchy::Networks, &fact.parent, None, None)?
    }];
    if let Some(former) = &fact.former {
        edges.push(edge(Hierarchy::CommunityHealthcareOrganisations, former, None, Some(CHOS_ENDED))?);
    }
    Ok(edges)
}
