//! Pages, one file each: a handler reads its form, calls one command, chooses one of the answers and fills a page.

mod card;
mod common;
mod correct;
mod crises;
mod crisis;
mod fields;
mod figure;
mod figures;
mod front;
mod help;
mod mine;
mod offer;
mod offers;
mod paper;
mod people;
mod person;
mod places;
mod rate;
mod register;
mod report;
mod service;
mod session;
mod work;

use crate::permissions::{AnswerCrisis, KeepOffers, KeepPeople, KeepRegister, KeepTrainings, PlanSession, SeeFigures};
use axum::routing::{get, post};
use kernel::Verb;
use web::{NavItem, Purpose, Route};

/// What a service wrote down about me.
pub const MINE: &str = mine::PATH;

/// The routes of these pages. Whatever somebody does about themselves is quiet: it leaves no line beside a time.
pub const ROUTES: &[Route] = &[
    Route::open("/community").example("/community").quiet(),
    Route::open("/community/services/{id}").example("/community/services/01900000-0000-7000-8000-000000001035").quiet(),
    Route::open("/community/services/{id}/help")
        .example("/community/services/01900000-0000-7000-8000-000000001035/help")
        .quiet(),
    Route::open("/community/services/{id}/help").post().quiet(),
    Route::open("/community/card/{token}").quiet(),
    Route::signed_in("/community/card/{token}").post().quiet(),
    Route::open("/community/rate/{token}").quiet(),
    Route::open("/community/rate/{token}").post().quiet(),
    Route::signed_in("/community/mine").example("/community/mine").quiet(),
    Route::signed_in("/community/mine").post().quiet(),
    Route::verb("/community/work", KeepRegister::NAME).example("/community/work"),
    Route::verb("/community/offers", PlanSession::NAME).example("/community/offers"),
    Route::verb("/community/offers", KeepOffers::NAME).post(),
    Route::verb("/community/offers/{id}", PlanSession::NAME),
    Route::verb("/community/offers/{id}/correct", KeepOffers::NAME),
    Route::verb("/community/offers/{id}/correct", KeepOffers::NAME).post(),
    Route::verb("/community/offers/{id}/plan", PlanSession::NAME).post(),
    Route::verb("/community/sessions/{id}", KeepRegister::NAME),
    Route::verb("/community/sessions/{id}", KeepRegister::NAME).post(),
    Route::verb("/community/sessions/{id}/paper", KeepRegister::NAME),
    Route::verb("/community/people", KeepPeople::NAME).example("/community/people"),
    Route::verb("/community/people", KeepPeople::NAME).post(),
    Route::verb("/community/people/{id}", KeepPeople::NAME),
    Route::verb("/community/people/{id}", KeepPeople::NAME).post(),
    Route::verb("/community/people/{id}/card", KeepPeople::NAME),
    Route::verb("/community/crises", AnswerCrisis::NAME).example("/community/crises"),
    Route::verb("/community/crises", AnswerCrisis::NAME).post(),
    Route::verb("/community/crises/{id}", AnswerCrisis::NAME),
    Route::verb("/community/crises/{id}", AnswerCrisis::NAME).post(),
    Route::verb("/community/figures", SeeFigures::NAME).example("/community/figures"),
    Route::verb("/community/figures/{id}", SeeFigures::NAME),
    Route::verb("/community/figures/{id}", KeepTrainings::NAME).post(),
    Route::verb("/community/figures/{id}/report", SeeFigures::NAME),
];

/// Entries of the navigation.
pub const NAVIGATION: &[NavItem] = &[
    NavItem::open("community-nav-front", front::PATH).about(Purpose::Support),
    NavItem::when("community-nav-mine", mine::PATH, |caller| caller.signed_in().is_ok() && caller.hat().is_none())
        .about(Purpose::Own),
    NavItem::when("community-nav-work", work::PATH, |caller| caller.ever::<KeepRegister>()).at_work(25),
    NavItem::when("community-nav-figures", figures::PATH, |caller| caller.ever::<SeeFigures>()).about(Purpose::Known),
];

/// The pages.
pub fn router() -> web::Router {
    axum::Router::new()
        .route("/community", get(front::show))
        .route("/community/services/{id}", get(service::show))
        .route("/community/services/{id}/help", get(help::show).post(help::send))
        .route("/community/card/{token}", get(card::show).post(card::send))
        .route("/community/rate/{token}", get(rate::show).post(rate::send))
        .route("/community/mine", get(mine::show).post(mine::send))
        .route("/community/work", get(work::show))
        .route("/community/offers", get(offers::show).post(offers::send))
        .route("/community/offers/{id}", get(offer::show))
        .route("/community/offers/{id}/correct", get(correct::show).post(correct::send))
        .route("/community/offers/{id}/plan", post(offer::plan))
        .route("/community/sessions/{id}", get(session::show).post(session::send))
        .route("/community/sessions/{id}/paper", get(paper::show))
        .route("/community/people", get(people::show).post(people::send))
        .route("/community/people/{id}", get(person::show).post(person::send))
        .route("/community/people/{id}/card", get(person::print))
        .route("/community/crises", get(crises::show).post(crises::send))
        .route("/community/crises/{id}", get(crisis::show).post(crisis::send))
        .route("/community/figures", get(figures::show))
        .route("/community/figures/{id}", get(figure::show).post(figure::send))
        .route("/community/figures/{id}/report", get(report::show))
}
