mod api;
mod commands;
mod data;
mod hours;
mod pages;
mod rules;
mod store;
mod tree;
mod words;

use crate::permissions::DEFAULT_ROLES;
use kernel::{Caller, Hat, Language, OrganisationId, Permissions, PersonId, Role, SeededRandom, SetClock};
use ledger::{App, Doorways};
use std::sync::Arc;
use testkit_db::TestDb;

/// What these tests need in the database.
pub(crate) fn migrations() -> Vec<db::Migration> {
    [vault::MIGRATIONS, ledger::MIGRATIONS, crate::MIGRATIONS].concat()
}

/// An app whose clock stands on Saturday 21 November 2026, half past ten in the morning.
pub(crate) fn app(test: &TestDb) -> App {
    let random = SeededRandom::new(7);
    let vault = vault::Vault::open(vault::Keyring::generate(&random));
    App::new(Doorways {
        db: test.db().clone(),
        vault,
        clock: Arc::new(SetClock::at("2026-11-21T10:30:00Z".parse().unwrap())),
        random: Arc::new(random),
        permissions: Arc::new(Permissions::new(DEFAULT_ROLES.iter().copied())),
    })
}

/// An app with the demonstration loaded.
pub(crate) async fn demo(test: &TestDb) -> App {
    let app = app(test);
    crate::demo::demo(&app).await.unwrap();
    app
}

pub(crate) fn wearing(app: &App, role: Role, organisation: Option<OrganisationId>) -> Caller {
    let person = PersonId::untimed(app.random());
    Caller::somebody(
        app.permissions().clone(),
        Language::English,
        person,
        Some(Hat { role, organisation, break_glass: false }),
    )
}

pub(crate) fn national_office(app: &App) -> Caller {
    wearing(app, Role::NationalOffice, None)
}

pub(crate) fn area_lead(app: &App, of: &str) -> Caller {
    wearing(app, Role::AreaLead, Some(crate::demo::organisation(of).unwrap()))
}

pub(crate) fn stranger(app: &App) -> Caller {
    Caller::nobody(app.permissions().clone(), Language::English)
}

pub(crate) fn is_absent<T>(outcome: kernel::Outcome<T>) -> bool {
    refusal(outcome) == "absent"
}

pub(crate) fn refusal<T>(outcome: kernel::Outcome<T>) -> &'static str {
    match outcome {
        Err(kernel::Failure::Refused(refusal)) => refusal.code,
        Err(kernel::Failure::Fault(fault)) => panic!("a fault: {fault}"),
        Ok(_) => "done",
    }
}
