//! Serves the pages of the house itself on a loopback port, with samples of every component, for looking at them:
//! `cargo run -p web --example gallery -- 8090`.

use std::sync::Arc;

use i18n::{Catalogue, Written};
use kernel::{Language, Permissions, SeededRandom, SystemClock};
use ledger::{App, Doorways};
use maud::html;
use vault::{Keyring, Vault};
use web::{HelpContact, HelpContacts, Means, NavItem, Settings, Site, Visit};

type Anything = Box<dyn std::error::Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Anything> {
    let port: u16 = std::env::args().nth(1).unwrap_or_else(|| "8090".to_owned()).parse()?;
    let folder = tempfile::tempdir()?;
    let random = SeededRandom::new(1);
    let app = App::new(Doorways {
        db: db::Db::open(&format!("sqlite:{}", folder.path().join("gallery.db").display())).await?,
        vault: Vault::open(Keyring::generate(&random)),
        clock: Arc::new(SystemClock),
        random: Arc::new(random),
        permissions: Arc::new(Permissions::default()),
    });
    let rooms = [NavItem::open("web-gallery-title", "/gallery"), NavItem::open("web-reads-title", "/who-reads")];
    let settings = Settings { place: "Ireland".to_owned(), demo: true, ..Settings::default() };
    let site = Site::build(app, Catalogue::new(&[web::LOCALES]), settings).navigation(&rooms).finish();
    site.set_help(contacts());
    let router = web::Router::new()
        .route("/", axum::routing::get(front))
        .route("/fault", axum::routing::get(|| async { http::StatusCode::INTERNAL_SERVER_ERROR }));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}/gallery", listener.local_addr()?);
    web::serve(listener, web::layers(router, &site), std::future::pending()).await;
    Ok(())
}

async fn front(visit: Visit) -> axum::response::Response {
    visit.wide().page(
        "web-gallery-title",
        html! {
            h1 .govuk-heading-xl { "Say what happened. See what changes." }
            p .govuk-body-l { "You need no account, and one sentence is enough." }
            @for example in web::components::own::examples().into_iter().take(2) { (example.markup) }
        },
    )
}

fn contacts() -> HelpContacts {
    let contact = |name: &str, number: &str, means, urgent| HelpContact {
        name: Written::in_one(Language::English, name),
        number: number.to_owned(),
        means,
        hours: Written::in_one(Language::English, "Day and night, free"),
        urgent,
    };
    HelpContacts {
        contacts: vec![
            contact("Emergency services", "112", Means::Call, true),
            contact("Samaritans", "116 123", Means::Call, false),
            contact("Text about it", "50808", Means::Text("HELLO".to_owned()), false),
        ],
        verified: "2026-03-02".parse().ok(),
    }
}
