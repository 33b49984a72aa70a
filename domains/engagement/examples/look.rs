//! Throw-away: serves the pages for looking at, one port per caller.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]
use kernel::*;
use ledger::{App, Doorways};
use std::sync::Arc;

#[tokio::main]
async fn main() {
    let path = std::env::args().nth(1).unwrap();
    let db = db::Db::open(&format!("sqlite:{path}")).await.unwrap();
    db.migrate(&[vault::MIGRATIONS, ledger::MIGRATIONS, jobs::MIGRATIONS, organisations::MIGRATIONS, engagement::MIGRATIONS].concat()).await.unwrap();
    let vault = vault::Vault::open(vault::Keyring::generate(&SeededRandom::new(7)));
    let permissions = Arc::new(Permissions::new(engagement::DEFAULT_ROLES.iter().chain(organisations::DEFAULT_ROLES).copied()));
    let app = App::new(Doorways { db, vault, clock: Arc::new(SystemClock), random: Arc::new(SystemRandom), permissions });
    organisations::demo::demo(&app).await.unwrap();
    let begun = std::time::Instant::now();
    engagement::demo::demo(app.clone()).await.unwrap();
    println!("demo in {:?}", begun.elapsed());
    let settings = web::Settings { demo: true, place: "Ireland".into(), ..web::Settings::default() };
    let catalogue = i18n::Catalogue::new(&[web::LOCALES, organisations::LOCALES, engagement::LOCALES]);
    let who: &[(u16, Option<(&str, Role)>)] = &[
        (8101, None),
        (8102, Some(("orla", Role::Moderator))),
        (8103, Some(("sarah", Role::Responder))),
        (8104, Some(("fionnuala", Role::AreaLead))),
        (8105, Some(("tomas", Role::LivedExperienceReviewer))),
        (8106, Some(("martin", Role::ServiceOwner))),
    ];
    let mut all = Vec::new();
    for (port, who) in who {
        let site = web::Site::build(app.clone(), catalogue.clone(), settings.clone())
            .routes(organisations::ROUTES).routes(engagement::ROUTES)
            .navigation(engagement::NAVIGATION).navigation(organisations::NAVIGATION).finish();
        organisations::keep_help_fresh(&site).await.unwrap();
        let mut router = engagement::router().merge(organisations::router());
        if let Some((key, role)) = who {
            let one = people::demo::find(key).unwrap();
            let hat = Hat { role: *role, organisation: one.organisation().unwrap(), break_glass: false };
            let caller = Caller::somebody(app.permissions().clone(), Language::English, one.id, Some(hat));
            router = router.layer(axum::Extension(caller)).layer(axum::Extension(web::SignedIn { name: one.name.into(), hat: Some(role.as_str().into()), links: vec![] }));
        }
        let router = web::layers(router, &site);
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", *port)).await.unwrap();
        all.push(tokio::spawn(web::serve(listener, router, std::future::pending())));
    }
    for code in engagement::demo::codes(app.vault()) { println!("{} {}", code.code, code.about); }
    for task in all { task.await.unwrap(); }
}
