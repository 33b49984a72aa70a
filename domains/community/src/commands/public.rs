use super::zone_of;
use crate::{
    model::{Kind, Offer, Session},
    store,
};
use jiff::tz::TimeZone;
use kernel::{OrRefusal, OrganisationId, Outcome};
use ledger::App;
use organisations::model::Service;
use std::collections::BTreeMap;

/// A community service as anybody sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicService {
    /// The service with its sites and how to come; nothing when it is an organisation that is no service itself.
    pub service: Option<Service>,
    /// Its id.
    pub organisation: OrganisationId,
    /// What it offers.
    pub offers: Vec<Offer>,
    /// What comes next.
    pub sessions: Vec<Session>,
    /// The clock of its place.
    pub zone: TimeZone,
}

/// Every service with something on offer, with the kinds of it.
pub async fn list_services(app: &App) -> Outcome<Vec<(OrganisationId, Vec<Kind>)>> {
    let mut services: BTreeMap<OrganisationId, Vec<Kind>> = BTreeMap::new();
    for (organisation, kind) in store::offers::list_services(&mut app.db()).await? {
        services.entry(organisation).or_default().push(kind);
    }
    Ok(services.into_iter().collect())
}

/// What one service offers, where, when, and how to come.
pub async fn see_service(app: &App, organisation: OrganisationId) -> Outcome<PublicService> {
    let mut now = app.db().snapshot().await?;
    let offers = store::offers::list_open_of(&mut now, organisation).await?;
    let offers = Some(offers).filter(|offers| !offers.is_empty()).or_absent()?;
    let sessions = store::sessions::list_next_of(&mut now, organisation, app.now()).await?;
    let zone = zone_of(&mut now, organisation).await?;
    let service = organisations::store::services::find(&mut now, organisation).await?;
    Ok(PublicService { service, organisation, offers, sessions, zone })
}
