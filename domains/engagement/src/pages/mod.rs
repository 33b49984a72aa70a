//! Pages, one file each: a handler reads its form, calls one command, chooses one of the answers and fills a page.

mod about;
mod changed;
mod common;
mod concerns;
mod cookie;
mod experiences;
mod home;
mod kept;
mod mine;
mod moderation;
mod open;
mod opened;
mod openness;
mod outcome;
mod pictures;
mod places;
mod queue;
mod reading;
mod receipt;
mod replies;
mod reply;
mod sent;
mod share;
mod slip;
mod theme;
mod themes;
mod thread;
mod today;
mod withdraw;

pub use mine::PATH as MINE;

use crate::permissions::{ReadStories, ReadUnpublished, SeeThemes};
use axum::routing::get;
use kernel::{Caller, Verb};
use web::{
    NavItem,
    Purpose::{Heard, Own},
    Route,
};

/// The routes of these pages. Everything that somebody without a name does is quiet: it leaves no line beside a time.
pub const ROUTES: &[Route] = &[
    Route::open("/").example("/"),
    Route::open("/share").example("/share").quiet(),
    Route::open("/share").post().quiet(),
    Route::open("/share/about").example("/share/about").quiet(),
    Route::open("/share/about").post().quiet(),
    Route::open("/share/sent").example("/share/sent").quiet(),
    Route::open("/share/sent").post().quiet(),
    Route::open("/share/draft").example("/share/draft").quiet(),
    Route::open("/receipt/key").example("/receipt/key"),
    Route::open("/open").example("/open").quiet(),
    Route::open("/open").post().quiet(),
    Route::open("/thread").example("/thread").quiet(),
    Route::open("/thread").post().quiet(),
    Route::open("/thread/openness").example("/thread/openness").quiet(),
    Route::open("/thread/openness").post().quiet(),
    Route::open("/thread/withdraw").example("/thread/withdraw").quiet(),
    Route::open("/thread/withdraw").post().quiet(),
    Route::open("/thread/taken-back").example("/thread/taken-back").quiet(),
    Route::open("/said-and-done").example("/said-and-done"),
    Route::open("/said-and-done/{theme}"),
    Route::open("/experiences").example("/experiences"),
    Route::open("/experiences/{id}"),
    Route::signed_in("/mine").example("/mine").quiet(),
    Route::signed_in("/mine/{id}").quiet(),
    Route::signed_in("/today").example("/today"),
    Route::verb("/moderation", ReadUnpublished::NAME).example("/moderation"),
    Route::verb("/moderation/{id}", ReadUnpublished::NAME),
    Route::verb("/moderation/{id}", ReadUnpublished::NAME).post(),
    Route::verb("/replies", ReadStories::NAME).example("/replies"),
    Route::verb("/replies/{id}", ReadStories::NAME),
    Route::verb("/replies/{id}", ReadStories::NAME).post(),
    Route::verb("/themes", SeeThemes::NAME).example("/themes"),
    Route::verb("/themes", SeeThemes::NAME).post(),
    Route::verb("/themes/{id}", SeeThemes::NAME),
    Route::verb("/themes/{id}", SeeThemes::NAME).post(),
];

/// Entries of the navigation: what everybody may do, and what staff may.
pub const NAVIGATION: &[NavItem] = &[
    NavItem::when("engagement-nav-today", today::PATH, works_here).at_work(10),
    NavItem::when("engagement-nav-moderation", moderation::PATH, |caller| caller.ever::<ReadUnpublished>()).at_work(20),
    NavItem::when("engagement-nav-replies", replies::PATH, |caller| caller.ever::<ReadStories>()).at_work(30),
    NavItem::when("engagement-nav-themes", themes::PATH, |caller| caller.ever::<SeeThemes>()).at_work(60),
    NavItem::when("engagement-nav-share", share::PATH, |caller| !works_here(caller)).about(Heard).at_home(10),
    NavItem::when("engagement-nav-open", "/open", |caller| !works_here(caller)).about(Heard).at_home(40),
    NavItem::when("engagement-nav-mine", mine::PATH, |caller| caller.signed_in().is_ok() && !works_here(caller))
        .about(Own)
        .at_home(20),
    NavItem::open("engagement-nav-changed", changed::PATH).about(Heard).at_home(60),
    NavItem::open("engagement-nav-experiences", experiences::PATH).about(Heard),
];

/// Whoever wears a hat has a desk here; somebody who is both puts the hat down to share.
fn works_here(caller: &Caller) -> bool {
    caller.ever::<ReadUnpublished>() || caller.ever::<ReadStories>() || caller.ever::<SeeThemes>()
}

/// The pages.
pub fn router() -> web::Router {
    axum::Router::new()
        .route("/", get(home::show))
        .route("/share", get(share::show).post(share::send))
        .route("/share/about", get(about::show).post(about::send))
        .route("/share/sent", get(sent::show).post(sent::finish))
        .route("/share/draft", get(sent::show))
        .route("/receipt/key", get(receipt::show))
        .route("/open", get(open::show).post(open::send))
        .route("/thread", get(thread::show).post(thread::send))
        .route("/thread/openness", get(openness::show).post(openness::send))
        .route("/thread/withdraw", get(withdraw::show).post(withdraw::send))
        .route("/thread/taken-back", get(withdraw::taken_back))
        .route("/said-and-done", get(changed::list))
        .route("/said-and-done/{theme}", get(changed::show))
        .route("/experiences", get(experiences::list))
        .route("/experiences/{id}", get(experiences::show))
        .route("/mine", get(mine::show))
        .route("/mine/{id}", get(mine::open))
        .route("/today", get(today::show))
        .route("/moderation", get(moderation::list))
        .route("/moderation/{id}", get(reading::show).post(reading::send))
        .route("/replies", get(replies::list))
        .route("/replies/{id}", get(reply::show).post(reply::send))
        .route("/themes", get(themes::list).post(themes::send))
        .route("/themes/{id}", get(theme::show).post(theme::send))
}
