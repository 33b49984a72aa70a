//! Pages, one file each: a handler reads its form, calls one command, chooses one of the answers and fills a page.

mod cases;
mod common;
mod findings;
mod front;
mod marks;
mod office;
mod out;
mod outside;
mod packs_content;
mod packs_parts;
mod packs_report;
mod series;
mod tables;
mod upload;

pub(crate) use cases::{Frame, content};
pub use series::PUBLISHED;

use crate::permissions::{ImportOutside, KeepFindings, PrepareRelease, SeeReleases, WriteCase};
use axum::routing::{get, post};
use kernel::Verb;
use web::{NavItem, Purpose, Route};

/// The routes of these pages.
pub const ROUTES: &[Route] = &[
    Route::open("/evidence").example("/evidence").quiet(),
    Route::open("/evidence/releases").example("/evidence/releases").quiet(),
    Route::open("/evidence/releases/{id}").quiet(),
    Route::open("/evidence/releases/{id}/report").quiet(),
    Route::open("/evidence/releases/{id}/report.pdf").quiet(),
    Route::open("/evidence/corrections").example("/evidence/corrections").quiet(),
    Route::open("/data").example("/data").quiet(),
    Route::open("/data/releases.atom").example("/data/releases.atom").quiet(),
    Route::open("/data/catalogue.jsonld").example("/data/catalogue.jsonld").quiet(),
    Route::open("/data/{series}").quiet(),
    Route::open("/data/{series}/datapackage.zip").quiet(),
    Route::open("/evidence/outside").example("/evidence/outside").quiet(),
    Route::open("/evidence/outside/{id}").quiet(),
    Route::open("/evidence/outside/{id}/files/{file}").quiet(),
    Route::verb("/evidence/outside/imports", ImportOutside::NAME).example("/evidence/outside/imports"),
    Route::verb("/evidence/outside/imports", ImportOutside::NAME).post(),
    Route::verb("/evidence/outside/imports/{id}", ImportOutside::NAME),
    Route::verb("/evidence/outside/imports/{id}", ImportOutside::NAME).post(),
    Route::verb("/evidence/outside/imports/{id}/columns", ImportOutside::NAME),
    Route::verb("/evidence/outside/imports/{id}/columns", ImportOutside::NAME).post(),
    Route::open("/evidence/findings").example("/evidence/findings").quiet(),
    Route::open("/evidence/findings.atom").example("/evidence/findings.atom").quiet(),
    Route::open("/evidence/findings/{id}").quiet(),
    Route::open("/evidence/findings/{id}/document").quiet(),
    Route::verb("/evidence/studies", KeepFindings::NAME).example("/evidence/studies"),
    Route::verb("/evidence/studies", KeepFindings::NAME).post(),
    Route::verb("/evidence/studies/{id}", KeepFindings::NAME),
    Route::verb("/evidence/studies/{id}", KeepFindings::NAME).post(),
    Route::verb("/evidence/studies/{id}/document", KeepFindings::NAME).post(),
    Route::verb("/evidence/cases", WriteCase::NAME).example("/evidence/cases"),
    Route::verb("/evidence/cases/new", WriteCase::NAME).example("/evidence/cases/new"),
    Route::verb("/evidence/cases/new", WriteCase::NAME).post(),
    Route::verb("/evidence/cases/{id}", WriteCase::NAME),
    Route::verb("/evidence/cases/{id}", WriteCase::NAME).post(),
    Route::verb("/evidence/cases/{id}/write", WriteCase::NAME),
    Route::verb("/evidence/cases/{id}/write", WriteCase::NAME).post(),
    Route::verb("/evidence/cases/{id}/figures", WriteCase::NAME),
    Route::verb("/evidence/cases/{id}/figures", WriteCase::NAME).post(),
    Route::verb("/evidence/cases/{id}/pack", WriteCase::NAME),
    Route::verb("/evidence/cases/{id}/pack.pdf", WriteCase::NAME),
    Route::verb("/evidence/office", SeeReleases::NAME).example("/evidence/office"),
    Route::verb("/evidence/office/new", PrepareRelease::NAME).example("/evidence/office/new"),
    Route::verb("/evidence/office/new", PrepareRelease::NAME).post(),
    Route::verb("/evidence/office/{id}", SeeReleases::NAME),
    Route::verb("/evidence/office/{id}", SeeReleases::NAME).post(),
];

/// Entries of the navigation.
pub const NAVIGATION: &[NavItem] = &[
    NavItem::open("evidence-nav-front", front::PATH).beside(&["/data"]).about(Purpose::Known),
    NavItem::when("evidence-nav-office", office::PATH, |caller| caller.ever::<SeeReleases>()).about(Purpose::Known),
];

/// The pages.
pub fn router() -> web::Router {
    axum::Router::new()
        .route(front::PATH, get(front::show))
        .route(out::PATH, get(out::list))
        .route("/evidence/releases/{id}", get(out::show))
        .route("/evidence/releases/{id}/report", get(packs_report::show))
        .route("/evidence/releases/{id}/report.pdf", get(packs_report::file))
        .route(out::CORRECTIONS, get(out::corrections))
        .route(series::PATH, get(series::list))
        .route("/data/releases.atom", get(series::atom))
        .route("/data/catalogue.jsonld", get(series::catalogue))
        .route("/data/{series}", get(series::show))
        .route("/data/{series}/datapackage.zip", get(series::package))
        .route(outside::PATH, get(outside::list::show))
        .route("/evidence/outside/{id}", get(outside::show::show))
        .route("/evidence/outside/{id}/files/{file}", get(outside::files::take))
        .route(outside::IMPORTS, get(outside::imports::show).post(outside::imports::send))
        .route("/evidence/outside/imports/{id}", get(outside::report::show).post(outside::report::send))
        .route("/evidence/outside/imports/{id}/columns", get(outside::columns::show).post(outside::columns::send))
        .route(findings::PATH, get(findings::list::show))
        .route(findings::feed::FEED, get(findings::feed::show))
        .route("/evidence/findings/{id}", get(findings::show::show))
        .route("/evidence/findings/{id}/document", get(findings::show::document))
        .route(findings::WORK, get(findings::work::show).post(findings::work::send))
        .route("/evidence/studies/{id}", get(findings::study::show).post(findings::study::send))
        .route("/evidence/studies/{id}/document", post(findings::study::attach))
        .route(cases::PATH, get(cases::list))
        .route("/evidence/cases/new", get(cases::new).post(cases::begin))
        .route("/evidence/cases/{id}", get(cases::show).post(cases::send))
        .route("/evidence/cases/{id}/write", get(cases::write).post(cases::keep))
        .route("/evidence/cases/{id}/figures", get(cases::choose).post(cases::pin))
        .route("/evidence/cases/{id}/pack", get(cases::pack))
        .route("/evidence/cases/{id}/pack.pdf", get(cases::file))
        .route(office::PATH, get(office::list))
        .route("/evidence/office/new", get(office::new).post(office::make))
        .route("/evidence/office/{id}", get(office::show).post(office::send))
}
