//! Who does what in the demonstration: the invented people of the house, each wearing the hat that the step needs.

use kernel::{Caller, Hat, Language, OrRefusal, OrganisationId, Outcome, Role};
use ledger::App;
use organisations::demo::DemoService;

/// The services by key, with the organisation that each lies under.
pub struct Places(Vec<DemoService>);

impl Places {
    /// All invented services.
    pub fn read() -> Self {
        Self(organisations::demo::services())
    }

    /// The service with this key.
    pub fn service(&self, key: &str) -> Outcome<OrganisationId> {
        self.0.iter().find(|service| service.key == key).map(|service| service.id).or_absent()
    }

    /// The real organisation that a service lies under.
    pub fn above(&self, key: &str) -> Outcome<OrganisationId> {
        let under =
            self.0.iter().find(|service| service.key == key).map(|service| service.under.as_str()).or_absent()?;
        organisations::organisation_id(under)
    }

    /// Every service that is open, in a fixed order.
    pub fn open(&self) -> impl Iterator<Item = &DemoService> {
        self.0.iter().filter(|service| !service.closed)
    }
}

/// An invented person of the house in one part at one place.
pub fn wearing(app: &App, key: &str, role: Role, organisation: OrganisationId) -> Outcome<Caller> {
    let person = people::demo::find(key).or_absent()?;
    let hat = Hat { role, organisation: Some(organisation), break_glass: false };
    Ok(Caller::somebody(app.permissions().clone(), person.language, person.id, Some(hat)))
}

/// An invented person who acts for themselves.
pub fn themselves(app: &App, key: &str) -> Outcome<Caller> {
    let person = people::demo::find(key).or_absent()?;
    Ok(Caller::somebody(app.permissions().clone(), person.language, person.id, None))
}

/// Somebody who has not signed in.
pub fn nobody(app: &App, language: Language) -> Caller {
    Caller::nobody(app.permissions().clone(), language)
}
