//! The pages as a person meets them: through the real router, with a browser that keeps cookies and has no script.

use super::house::{House, recipe};
use axum::Extension;
use kernel::Caller;
use std::future::Future;
use testkit_db::{Engine, TestDb};
use testkit_pages::{Browser, Page};
use web::{Settings, Site};

/// Runs a test in a house of its own. Pages read and write through commands, which are tested on both databases.
pub(crate) fn in_a_house<F: Future<Output = ()>>(test: impl AsyncFnOnce(House) -> () + FnOnce(House) -> F) {
    testkit_db::on(Engine::Sqlite, &recipe(), async |database: TestDb| test(House::of(database)).await);
}

/// Somebody's browser in this house.
pub(crate) fn browser_of(house: &House, caller: Caller) -> Browser {
    browser_with(house, caller, Settings { place: "Ireland".into(), ..Settings::default() })
}

fn browser_with(house: &House, caller: Caller, settings: Settings) -> Browser {
    let catalogue = i18n::Catalogue::new(&[
        web::LOCALES,
        codes::LOCALES,
        answering::LOCALES,
        organisations::LOCALES,
        crate::LOCALES,
    ]);
    let site = Site::build(house.app.clone(), catalogue, settings)
        .routes(crate::ROUTES)
        .navigation(crate::NAVIGATION)
        .finish();
    Browser::new(web::layers(crate::router().layer(Extension(caller)), &site))
}

/// The care that every page takes; no key of this domain's words is left.
pub(crate) fn is_well_made(page: &Page) {
    testkit_pages::is_well_made(page, &["[surveys-"]);
}
