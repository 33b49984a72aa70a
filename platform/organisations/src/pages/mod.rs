//! Pages, one file each.

mod close;
mod contacts;
mod correct;
mod fields;
mod help;
mod parts;
mod service;
mod support;
mod tree;

use crate::permissions::{CloseService, Correct, VerifyContact};
use axum::{extract::Path, response::Response, routing::get};
use kernel::{Failure, OrganisationId, Outcome, Verb};
use web::{Form, NavItem, Purpose, Route, Visit};

/// The routes of this crate. The examples are invented services of the demonstration.
pub const ROUTES: &[Route] = &[
    Route::open("/support").example("/support").quiet(),
    Route::open("/support/{id}").example("/support/01900000-0000-7000-8000-000000001020").quiet(),
    Route::verb("/support/{id}/correct", Correct::NAME)
        .example("/support/01900000-0000-7000-8000-000000001020/correct"),
    Route::verb("/support/{id}/correct", Correct::NAME).post(),
    Route::verb("/support/{id}/close", CloseService::NAME)
        .example("/support/01900000-0000-7000-8000-000000001020/close"),
    Route::verb("/support/{id}/close", CloseService::NAME).post(),
    Route::open("/organisations").example("/organisations"),
    Route::verb("/organisations/contacts", VerifyContact::NAME).example("/organisations/contacts"),
    Route::verb("/organisations/contacts/{id}", VerifyContact::NAME)
        .example("/organisations/contacts/01900000-0000-7000-8000-000000000943"),
    Route::verb("/organisations/contacts/{id}", VerifyContact::NAME).post(),
    Route::open("/help-now/places").example("/help-now/places").quiet(),
    Route::open("/api/v1/organisations").example("/api/v1/organisations?kind=health_region").quiet(),
    Route::open("/api/v1/services/{id}").example("/api/v1/services/01900000-0000-7000-8000-000000001020").quiet(),
];

/// Entries of the navigation.
pub const NAVIGATION: &[NavItem] = &[
    NavItem::open("organisations-support-title", "/support").at_home(25),
    NavItem::when("organisations-contacts-title", "/organisations/contacts", |caller| caller.ever::<VerifyContact>())
        .about(Purpose::House)
        .at_work(75),
];

/// The pages and the interface for programs.
pub fn router() -> web::Router {
    axum::Router::new()
        .route("/support", get(show_support))
        .route("/support/{id}", get(show_service))
        .route("/support/{id}/correct", get(correct::show).post(correct::send))
        .route("/support/{id}/close", get(close::show).post(close::send))
        .route("/organisations", get(tree::show))
        .route("/organisations/contacts", get(contacts::list))
        .route("/organisations/contacts/{id}", get(contacts::show).post(contacts::send))
        .route("/help-now/places", get(help::show))
        .merge(crate::api::router())
}

async fn show_support(visit: Visit) -> Response {
    let form = Form::of(visit.query.clone());
    answer(&visit, support::SupportPage::read(visit.site.app(), &visit.words, form).await, |page| {
        visit.wide().page("organisations-support-title", support::view(&page, &visit.words))
    })
}

async fn show_service(visit: Visit, Path(id): Path<String>) -> Response {
    let Some(id) = id_of(&id) else { return visit.absent() };
    answer(&visit, service::ServicePage::read(visit.site.app(), &visit.caller, id).await, |page| {
        // Not the name: titles stay in histories and on task bars.
        visit.page("organisations-service-title", service::view(&page, &visit.words))
    })
}

/// A page from what was read, or the page that says why not.
fn answer<T>(visit: &Visit, read: Outcome<T>, page: impl FnOnce(T) -> Response) -> Response {
    match read {
        Ok(read) => page(read),
        Err(failure) => refused(visit, &failure),
    }
}

fn refused(visit: &Visit, failure: &Failure) -> Response {
    visit.refuse(failure)
}

/// An address with something that is no id leads nowhere, as an unknown id does.
fn id_of(text: &str) -> Option<OrganisationId> {
    text.parse().ok()
}
