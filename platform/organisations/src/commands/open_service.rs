use crate::{
    commands::today,
    model::{
        Confidence, Edge, Hierarchy, Listens, NewService, OpeningHours, Organisation, OrganisationKind, Origin,
        Service, State,
    },
    permissions::OpenService,
    rules, store,
};
use i18n::Written;
use kernel::{Caller, Id, OrRefusal, OrganisationId, Outcome};
use ledger::{App, RecordOf};
use uuid::Uuid;

enum EdgeMarker {}

/// Opens a service under an organisation. Hours and contacts follow by correcting it.
pub async fn open_service(app: &App, caller: &Caller, new: NewService) -> Outcome<Service> {
    let id = OrganisationId::fresh(app.clock(), app.random());
    let edge_id = Id::<EdgeMarker>::fresh(app.clock(), app.random()).uuid();
    rules::service::check_names(&new.names)?;
    app.command(async |mut work| {
        let sight = caller.sight::<OpenService>();
        let parent = store::nodes::find_within(&mut *work, new.parent, &sight).await?.or_absent()?;
        let proof = caller.may::<OpenService>(&parent.standing())?;
        rules::service::may_open_under(&parent, new.since)?;
        let service = service_of(id, &parent, &new);
        store::nodes::insert(&mut work, &service.organisation, &[]).await?;
        store::services::insert(&mut work, &service).await?;
        store::edges::insert(&mut work, &edge_of(edge_id, &parent, &service, &new)).await?;
        let from_today = (new.since <= today(app)).then_some(parent.id);
        store::within::add_leaf(&mut work, id, from_today).await?;
        work.commit(proof.record(service.organisation.reference()).note("parent", parent.id.to_string())).await?;
        Ok(service)
    })
    .await
}

fn service_of(id: OrganisationId, parent: &Organisation, new: &NewService) -> Service {
    let organisation = Organisation {
        id,
        kind: OrganisationKind::Service,
        place: parent.place,
        names: new.names.clone(),
        note: Written::default(),
        town: Some(new.town.trim().to_owned()).filter(|town| !town.is_empty()),
        from: Some(new.since),
        to: None,
        origin: Origin::Entered,
        source: store::edges::ENTERED.to_owned(),
        confidence: Confidence::High,
    };
    Service {
        organisation,
        what: new.what,
        ages: new.ages,
        about: Written::default(),
        how_to_come: Written::default(),
        state: State::Open { since: Some(new.since) },
        listens: Listens::Yes,
        languages: Vec::new(),
        hours: OpeningHours::default(),
        contacts: Vec::new(),
        sites: Vec::new(),
        version: 1,
    }
}

fn edge_of(id: Uuid, parent: &Organisation, service: &Service, new: &NewService) -> Edge {
    Edge {
        id,
        hierarchy: Hierarchy::below(parent.kind),
        parent: parent.id,
        child: service.id(),
        from: Some(new.since),
        to: None,
        share: Written::default(),
        source: store::edges::ENTERED.to_owned(),
        confidence: Confidence::High,
    }
}
