//! Who does what in the demonstration: the invented people of the house, each wearing the hat that the step needs.

use kernel::{Caller, Hat, Language, OrRefusal, OrganisationId, Outcome, Role};
use ledger::App;

/// An organisation or an invented service.
pub fn place(key: &str) -> Outcome<OrganisationId> {
    organisations::demo::service(key).or_else(|_| organisations::demo::organisation(key))
}

/// An invented person of the house in one part at one place.
pub fn wearing(app: &App, key: &str, role: Role, at: &str) -> Outcome<Caller> {
    let person = people::demo::find(key).or_absent()?;
    let hat = Hat { role, organisation: Some(place(at)?), break_glass: false };
    Ok(Caller::somebody(app.permissions().clone(), person.language, person.id, Some(hat)))
}

/// Somebody who has not signed in.
pub fn nobody(app: &App, language: Language) -> Caller {
    Caller::nobody(app.permissions().clone(), language)
}
