//! What the program consists of: the list of modules, one line each, and how they become a running server.

mod figures;
mod help;
mod platform;
mod whole;

use crate::{Config, Stop};
use db::{Db, Migration, Read};
use i18n::Catalogue;
use jobs::{Hands, Mailer};
use kernel::{Clock, Random, SystemClock, SystemRandom};
use ledger::{App, Doorways};
use module::{House, Module};
use people::Doors;
use std::sync::Arc;
use vault::Vault;
use web::Site;

pub use figures::{keep_figures_for_the_next_start, keep_figures_fresh};
pub use help::{keep_help_contacts_fresh, show_help_contacts};

/// The modules, put together.
pub fn house() -> Result<House, Stop> {
    Ok(House::of(modules())?)
}

/// Every module, lowest first. A new domain is one line here.
fn modules() -> Vec<Module> {
    vec![
        platform::vault(),
        platform::ledger(),
        platform::jobs(),
        platform::web(),
        platform::answering(),
        platform::codes(),
        platform::organisations(),
        platform::people(),
        platform::measures(),
        platform::fhir(),
        engagement::module(),
        surveys::module(),
        outcomes::module(),
        community::module(),
        figures::evidence(),
    ]
}

/// Every table, in the order in which they are made.
pub fn migrations() -> Result<Vec<Migration>, Stop> {
    Ok(house()?.migrations())
}

/// The migrations that did not run on this database, by name; all when there is none of ours in it.
pub async fn missing_migrations(db: &Db) -> Result<Vec<String>, Stop> {
    const RAN: &str = "SELECT owner, number FROM db_migrations";
    let ran: Vec<(String, i64)> = match (&mut &*db).all(RAN, &[]).await {
        Ok(ran) => ran,
        Err(error @ db::Error::Unavailable(_)) => return Err(error.into()),
        // The table is not there yet.
        Err(_) => Vec::new(),
    };
    let missing = migrations()?
        .into_iter()
        .filter(|step| !ran.iter().any(|(owner, number)| owner == step.owner && *number == step.number));
    Ok(missing.map(|step| format!("{} {}", step.owner, step.number)).collect())
}

/// Clock and chance: the machine's own, or those of a test.
#[derive(Clone)]
pub struct Outside {
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Where chance comes from.
    pub random: Arc<dyn Random>,
}

impl Default for Outside {
    fn default() -> Self {
        Self { clock: Arc::new(SystemClock), random: Arc::new(SystemRandom) }
    }
}

/// What every command needs, with the whole permission table.
pub fn app(db: Db, vault: Vault, outside: Outside) -> Result<App, Stop> {
    let permissions = Arc::new(house()?.permissions());
    Ok(App::new(Doorways { db, vault, clock: outside.clock, random: outside.random, permissions }))
}

/// The program, put together.
#[derive(Clone)]
pub struct Comhar {
    /// What every command needs.
    pub app: App,
    /// The modules.
    pub house: House,
    /// What all pages share.
    pub site: Site,
    /// What work for later needs.
    pub hands: Hands,
    /// What signing in needs.
    pub doors: Doors,
    /// The figures of this node.
    pub figures: measures::Figures,
}

/// Puts the program together around an app.
pub fn comhar(config: &Config, app: App) -> Result<Comhar, Stop> {
    let house = house()?;
    let settings = settings(config);
    let catalogue = Catalogue::new(&house.locales()).in_zone(&settings.time_zone)?;
    let site = site(config, &house, &app, &catalogue);
    let providers = config.sign_in.iter().map(crate::config::SignIn::provider).collect();
    let doors = Doors::new(&settings.public_url, &settings.name, providers)?.in_the_house(whole::WHOLE);
    let definitions = measures::Definitions::read(&house.definitions())?;
    let figures = measures::Figures::new(definitions, Some(config.data.clone()));
    let hands = Hands::new(app.clone(), mailer(config, &settings.name)?, catalogue, settings, house.duties());
    Ok(Comhar { app, house, site, hands, doors, figures })
}

fn settings(config: &Config) -> jobs::Settings {
    let place = config.place.clone().unwrap_or_else(|| "Ireland".to_owned());
    let zone = organisations::Place::named(&place).unwrap_or(organisations::Place::Ireland).zone();
    jobs::Settings {
        public_url: config.address(),
        name: config.name.clone().unwrap_or_else(|| "Comhar".to_owned()),
        time_zone: config.time_zone.clone().unwrap_or_else(|| zone.to_owned()),
        place,
        demo: config.demo,
    }
}

fn site(config: &Config, house: &House, app: &App, catalogue: &Catalogue) -> Site {
    let settings = settings(config);
    let shown = web::Settings {
        public_url: settings.public_url,
        name: settings.name,
        place: settings.place,
        demo: settings.demo,
        ..web::Settings::default()
    };
    let built =
        Site::build(app.clone(), catalogue.clone(), shown).routes(&house.routes()).navigation(&house.navigation());
    built.finish()
}

fn mailer(config: &Config, name: &str) -> Result<Mailer, Stop> {
    match (&config.mail_server, &config.mail_from) {
        (Some(server), Some(from)) => Ok(Mailer::smtp(server, name, from)?),
        (Some(_), None) => {
            Err(Stop("mail_server is set, but mail_from is not: say which address mails come from.".into()))
        }
        (None, _) => Ok(Mailer::letterbox()),
    }
}

/// Every page and interface for programs, with the layers around them.
pub fn router(comhar: &Comhar) -> axum::Router {
    let pages = comhar.house.router().layer(axum::Extension(comhar.figures.clone()));
    let pages = pages.layer(axum::Extension(evidence::PUBLISHED)).layer(axum::Extension(press::PRINTER));
    web::layers_around(pages, &comhar.site, |pages| people::layer(pages, &comhar.site, &comhar.doors))
}

/// The FHIR face over the faces of all modules. The house was put together once already at the start, so it fits.
fn fhir_face() -> web::Router {
    fhir::router(house().map(|house| house.faces()).unwrap_or_default())
}

/// Where programs find that document.
fn description() -> web::Router {
    use axum::response::IntoResponse;
    let answer = async || match openapi() {
        Ok(document) => axum::Json(document).into_response(),
        Err(_) => axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    web::Router::new().route("/api/openapi.json", axum::routing::get(answer))
}

/// The OpenAPI 3.1 document.
pub fn openapi() -> Result<serde_json::Value, Stop> {
    let frame = serde_json::json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Comhar",
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "paths": {},
    });
    Ok(house()?.openapi(frame))
}
