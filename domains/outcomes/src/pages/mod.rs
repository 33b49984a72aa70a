//! Pages, one file each: a handler reads its form, calls one command, chooses one of the answers and fills a page.

mod answer;
mod answered;
mod ask;
mod asked;
mod common;
mod concern;
mod concerns;
mod cookie;
mod figures;
pub(crate) mod known;
mod load;
mod looks;
mod measure;
mod myself;
mod people;
mod person;
mod places;
mod rate;
mod services;
mod shares;
mod story;
mod told;

use crate::permissions::{Ask, LoadMeasure, Rate, SeeConcern, SeeFigures};
use axum::{
    Extension,
    routing::{get, post},
};
use kernel::{Caller, Verb};
use web::{BodyLimit, NavItem, Purpose, Route};

/// My story.
pub const MINE: &str = story::PATH;

/// The routes of these pages. Whatever a person does about themselves is quiet: it leaves no line beside a time.
pub const ROUTES: &[Route] = &[
    Route::signed_in("/outcomes").example("/outcomes").quiet(),
    Route::signed_in("/outcomes/measures/{id}").quiet(),
    Route::signed_in("/outcomes/measures/{id}").post().quiet(),
    Route::open("/outcomes/answer/{token}").quiet(),
    Route::open("/outcomes/answer/{token}").post().quiet(),
    Route::open("/outcomes/answer/{token}/decline").post().quiet(),
    Route::signed_in("/outcomes/answer").example("/outcomes/answer").quiet(),
    Route::signed_in("/outcomes/answer").post().quiet(),
    Route::open("/outcomes/answered").quiet(),
    Route::open("/outcomes/answered").post().quiet(),
    Route::signed_in("/outcomes/shares").example("/outcomes/shares").quiet(),
    Route::signed_in("/outcomes/shares").post().quiet(),
    Route::signed_in("/outcomes/looks").example("/outcomes/looks").quiet(),
    Route::verb("/outcomes/ask", Ask::NAME).example("/outcomes/ask"),
    Route::verb("/outcomes/ask", Ask::NAME).post(),
    Route::signed_in("/outcomes/people").example("/outcomes/people"),
    Route::signed_in("/outcomes/people/{person}"),
    Route::signed_in("/outcomes/people/{person}").post(),
    Route::verb("/outcomes/people/{person}/rate", Rate::NAME),
    Route::verb("/outcomes/people/{person}/rate", Rate::NAME).post(),
    Route::verb("/outcomes/services", SeeFigures::NAME).example("/outcomes/services"),
    Route::verb("/outcomes/services/{id}", SeeFigures::NAME),
    Route::verb("/outcomes/concerns", SeeConcern::NAME).example("/outcomes/concerns"),
    Route::verb("/outcomes/concerns/{id}", SeeConcern::NAME),
    Route::verb("/outcomes/concerns/{id}", SeeConcern::NAME).post(),
    Route::verb("/outcomes/load", LoadMeasure::NAME).example("/outcomes/load"),
    Route::verb("/outcomes/load", LoadMeasure::NAME).post(),
];

/// Entries of the navigation.
pub const NAVIGATION: &[NavItem] = &[
    NavItem::when("outcomes-nav-story", story::PATH, |caller| caller.signed_in().is_ok() && !works_here(caller))
        .about(Purpose::Own)
        .at_home(30),
    NavItem::when("outcomes-nav-people", people::PATH, |caller| caller.ever::<Ask>()).beside(&[ask::PATH]).at_work(35),
    NavItem::when("outcomes-nav-concerns", concerns::PATH, |caller| caller.ever::<SeeConcern>()).at_work(15),
    NavItem::when("outcomes-nav-figures", services::PATH, |caller| caller.ever::<SeeFigures>())
        .about(Purpose::Known)
        .at_work(50),
    NavItem::when("outcomes-nav-load", load::PATH, |caller| caller.ever::<LoadMeasure>()).about(Purpose::House),
];

/// Whoever wears a hat has a desk here; somebody who is both puts the hat down to see their own story.
fn works_here(caller: &Caller) -> bool {
    caller.hat().is_some()
}

/// Answers travel in the page from one page of questions to the next.
const ANSWERS: BodyLimit = BodyLimit(1024 * 1024);
/// A questionnaire with its words in several languages.
const FILES: BodyLimit = BodyLimit(8 * 1024 * 1024);

/// The pages.
pub fn router() -> web::Router {
    axum::Router::new()
        .route("/outcomes", get(story::show))
        .route("/outcomes/measures/{id}", get(measure::show).post(measure::send))
        .route("/outcomes/answer/{token}", get(answer::show).post(answer::send).layer(Extension(ANSWERS)))
        .route("/outcomes/answer/{token}/decline", post(answer::decline))
        .route("/outcomes/answer", get(myself::show).post(myself::send).layer(Extension(ANSWERS)))
        .route("/outcomes/answered", get(answered::show).post(answered::send))
        .route("/outcomes/shares", get(shares::show).post(shares::send))
        .route("/outcomes/looks", get(looks::show))
        .route("/outcomes/ask", get(ask::show).post(ask::send))
        .route("/outcomes/people", get(people::show))
        .route("/outcomes/people/{person}", get(person::show).post(person::send))
        .route("/outcomes/people/{person}/rate", get(rate::show).post(rate::send).layer(Extension(ANSWERS)))
        .route("/outcomes/services", get(services::show))
        .route("/outcomes/services/{id}", get(figures::show))
        .route("/outcomes/concerns", get(concerns::show))
        .route("/outcomes/concerns/{id}", get(concern::show).post(concern::send))
        .route("/outcomes/load", get(load::show).post(load::send).layer(Extension(FILES)))
}
