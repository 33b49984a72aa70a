//! How long a closing takes where there are many services. It is measured when somebody asks for it, and judged by nobody:
//! `cargo test --release -p measures closing_large -- --ignored --nocapture`.

use super::{asked::wearing, *};
use crate::closing::close_period;
use i18n::Written;
use organisations::{
    commands::open_service,
    model::{Ages, NewService, ServiceKind},
};
use std::time::Instant;

const SERVICES: u128 = 5_000;
/// People of each service; every third of them is known to the next service, too.
const PEOPLE: u128 = 20;
const MONTHS: [&str; 4] = ["2025-01-05", "2025-05-05", "2025-10-05", "2025-12-05"];

/// So many services, in turn under each of the regions.
async fn opened(app: &App) -> Vec<OrganisationId> {
    let regions = ["dublin-and-north-east", "dublin-and-midlands", "mid-west", "south-west", "west-and-north-west"];
    let permissions = Arc::new(Permissions::new(organisations::DEFAULT_ROLES.iter().copied()));
    let hat = Hat { role: Role::NationalOffice, organisation: None, break_glass: false };
    let office = Caller::somebody(permissions, Language::English, Id::untimed(app.random()), Some(hat));
    let mut services = Vec::new();
    for number in 0..SERVICES {
        let new = NewService {
            parent: place(regions[number as usize % regions.len()]),
            names: Written::in_one(Language::English, format!("Service {number}")),
            what: ServiceKind::ALL[0],
            ages: Ages::ALL[0],
            town: String::new(),
            since: day("2025-01-01"),
        };
        services.push(open_service(app, &office, new).await.unwrap().organisation.id);
    }
    services
}

async fn filled(app: &App, services: &[OrganisationId]) {
    for (number, service) in (0..).zip(services) {
        let fact = |one: u128| {
            let on = MONTHS[(one % 4) as usize];
            let kind = if one.is_multiple_of(2) { "idea" } else { "concern" };
            Fact::one("things.people", day(on)).at(*service).about(person(app, one)).kind(kind)
        };
        let first = number * PEOPLE * 2 / 3;
        put(app, number, &(first..first + PEOPLE).map(fact).collect::<Vec<_>>()).await;
    }
}

async fn closed(test: TestDb) {
    let (Kit { app, .. }, figures) = (kit(&test), figures());
    let began = Instant::now();
    let services = opened(&app).await;
    filled(&app, &services).await;
    shown(&app, &figures, "things.people", "", "2025").await;
    println!("{SERVICES} services with {PEOPLE} people each, put in and counted: {:?}", began.elapsed());
    let office = wearing(&app, Role::NationalOffice, None);
    for period in ["2025-12", "2025Q4", "2025"] {
        let began = Instant::now();
        close_period(&app, &office, &figures, period.parse().unwrap()).await.unwrap();
        println!("{period} closed: {:?}", began.elapsed());
    }
    println!("kept: {} lines", count(&app, "SELECT count(*) FROM measures_frozen").await);
}

#[test]
#[ignore = "it measures how long a closing takes at 5,000 services, and takes minutes"]
fn a_closing_of_five_thousand_services_is_measured() {
    testkit_db::on(testkit_db::Engine::Sqlite, &recipe(), closed);
}
