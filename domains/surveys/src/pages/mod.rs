//! Pages, one file each: a handler reads its form, calls one command, chooses one of the answers and fills a page.

mod answer;
mod approve;
mod asking;
mod build;
mod builder;
mod common;
mod cross;
mod equality;
mod equality_results;
mod export;
mod figures;
mod findings;
mod form_file;
mod invite;
mod key;
mod kiosk;
mod languages;
mod list;
mod mine;
mod new;
mod offered;
mod offline;
mod paper;
mod phone;
mod picture;
mod poster;
mod preview;
mod public;
mod publish;
mod question;
mod results;
mod resume;
mod rows;
mod rules;
mod settings;
mod slip;
mod targets;
mod texts;
mod thanks;
mod upload;

use axum::{
    Extension,
    routing::{get, post},
};
use web::{BodyLimit, NavItem, Purpose, Route};

use crate::permissions::{
    AllowOffline, Export, KeyPaper, MakeSurvey, PublishFindings, SeeResults, SeeRows, SeeSurveys, TakeByPhone,
};
use kernel::Verb;

/// The routes of these pages. Everything that somebody without a name does is quiet: it leaves no line beside a time.
pub const ROUTES: &[Route] = &[
    Route::open("/surveys").example("/surveys"),
    Route::verb("/surveys/new", MakeSurvey::NAME).example("/surveys/new"),
    Route::verb("/surveys/new", MakeSurvey::NAME).post(),
    Route::verb("/surveys/import", MakeSurvey::NAME).post(),
    Route::verb("/surveys/{id}/build", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/build", SeeSurveys::NAME).post(),
    Route::verb("/surveys/{id}/form", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/form/{sort}", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/add", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/question/{item}", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/question/{item}", SeeSurveys::NAME).post(),
    Route::verb("/surveys/{id}/question/{item}/rules", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/question/{item}/rules", SeeSurveys::NAME).post(),
    Route::verb("/surveys/{id}/question/{item}/offered", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/question/{item}/offered", SeeSurveys::NAME).post(),
    Route::verb("/surveys/{id}/question/{item}/picture", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/question/{item}/picture", SeeSurveys::NAME).post(),
    Route::verb("/surveys/{id}/picture/{mark}", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/settings", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/settings", SeeSurveys::NAME).post(),
    Route::verb("/surveys/{id}/languages", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/languages", SeeSurveys::NAME).post(),
    Route::verb("/surveys/{id}/preview", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/preview", SeeSurveys::NAME).post(),
    Route::verb("/surveys/{id}/approve", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/approve", SeeSurveys::NAME).post(),
    Route::verb("/surveys/{id}/publish", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/publish", SeeSurveys::NAME).post(),
    Route::verb("/surveys/{id}/offline", AllowOffline::NAME),
    Route::verb("/surveys/{id}/offline", AllowOffline::NAME).post(),
    Route::verb("/surveys/{id}/poster", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/invite", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/invite", SeeSurveys::NAME).post(),
    Route::verb("/surveys/{id}/targets", SeeSurveys::NAME),
    Route::verb("/surveys/{id}/targets", SeeSurveys::NAME).post(),
    Route::open("/s/{link}").example("/s/calm-river").quiet(),
    Route::open("/s/{link}").post().quiet(),
    Route::open("/s/{link}/t/{token}").quiet(),
    Route::open("/s/{link}/picture/{mark}").quiet(),
    Route::open("/s/{link}/thanks").quiet(),
    Route::open("/s/{link}/thanks").post().quiet(),
    Route::open("/s/{link}/saved").quiet(),
    Route::open("/s/{link}/kiosk").example("/s/calm-river/kiosk").quiet(),
    Route::open("/s/{link}/kiosk").post().quiet(),
    Route::open("/s/{link}/offline").example("/s/calm-river/offline").quiet(),
    Route::open("/s/{link}/offline").post().quiet(),
    Route::open("/s/{link}/offline/manifest.json").quiet(),
    Route::open("/s/{link}/offline/worker.js").quiet(),
    Route::verb("/s/{link}/paper", KeyPaper::NAME).example("/s/calm-river/paper"),
    Route::verb("/surveys/{id}/key", KeyPaper::NAME),
    Route::verb("/surveys/{id}/key", KeyPaper::NAME).post(),
    Route::verb("/surveys/{id}/phone", TakeByPhone::NAME),
    Route::verb("/surveys/{id}/phone", TakeByPhone::NAME).post(),
    Route::open("/s/{link}/about-you").quiet(),
    Route::open("/s/{link}/about-you").post().quiet(),
    Route::open("/surveys/resume").example("/surveys/resume").quiet(),
    Route::open("/surveys/resume").post().quiet(),
    Route::signed_in("/surveys/mine").example("/surveys/mine").quiet(),
    Route::signed_in("/surveys/mine").post().quiet(),
    Route::open("/s/{link}/results").example("/s/kind-meadow/results"),
    Route::verb("/surveys/{id}/results", SeeResults::NAME),
    Route::verb("/surveys/{id}/cross", SeeResults::NAME),
    Route::verb("/surveys/{id}/equality", SeeResults::NAME),
    Route::verb("/surveys/{id}/texts", SeeRows::NAME),
    Route::verb("/surveys/{id}/texts", SeeRows::NAME).post(),
    Route::verb("/surveys/{id}/rows", SeeRows::NAME),
    Route::verb("/surveys/{id}/rows/{response}", SeeRows::NAME),
    Route::verb("/surveys/{id}/rows/{response}", SeeRows::NAME).post(),
    Route::verb("/surveys/{id}/export", Export::NAME),
    Route::verb("/surveys/{id}/export/{kind}", Export::NAME),
    Route::verb("/surveys/{id}/findings", PublishFindings::NAME),
    Route::verb("/surveys/{id}/findings", PublishFindings::NAME).post(),
];

/// A whole language beside its source, and the answers of a long survey, are more than an ordinary form.
const WORDS: BodyLimit = BodyLimit(4 * 1024 * 1024);

/// Entries of the navigation.
pub const NAVIGATION: &[NavItem] = &[NavItem::open("surveys-nav", list::PATH).about(Purpose::Heard).at_work(40)];

/// The pages.
pub fn router() -> web::Router {
    axum::Router::new()
        .route("/surveys", get(list::show))
        .route("/surveys/new", get(new::show).post(new::send))
        .route("/surveys/import", post(new::import))
        .route("/surveys/{id}/build", get(build::show).post(build::send))
        .route("/surveys/{id}/form", get(form_file::show))
        .route("/surveys/{id}/form/{sort}", get(form_file::take))
        .route("/surveys/{id}/add", get(question::kinds))
        .route("/surveys/{id}/question/{item}", get(question::show).post(question::send))
        .route("/surveys/{id}/question/{item}/rules", get(rules::show).post(rules::send))
        .route("/surveys/{id}/question/{item}/offered", get(offered::show).post(offered::send))
        .route("/surveys/{id}/question/{item}/picture", get(picture::show).post(picture::send))
        .route("/surveys/{id}/picture/{mark}", get(picture::see))
        .route("/surveys/{id}/settings", get(settings::show).post(settings::send))
        .route("/surveys/{id}/languages", get(languages::show).post(languages::send).layer(Extension(WORDS)))
        .route("/surveys/{id}/preview", get(preview::show).post(preview::send).layer(Extension(WORDS)))
        .route("/surveys/{id}/approve", get(approve::show).post(approve::send))
        .route("/surveys/{id}/publish", get(publish::show).post(publish::send))
        .route("/surveys/{id}/offline", get(offline::show_settings).post(offline::save_settings))
        .route("/surveys/{id}/poster", get(poster::show))
        .route("/surveys/{id}/invite", get(invite::show).post(invite::send))
        .route("/surveys/{id}/targets", get(targets::show).post(targets::send))
        .merge(answering())
        .route("/s/{link}/results", get(public::show))
        .route("/surveys/{id}/results", get(results::show))
        .route("/surveys/{id}/cross", get(cross::show))
        .route("/surveys/{id}/equality", get(equality_results::show))
        .route("/surveys/{id}/texts", get(texts::show).post(texts::send))
        .route("/surveys/{id}/rows", get(rows::list))
        .route("/surveys/{id}/rows/{response}", get(rows::show).post(rows::send))
        .route("/surveys/{id}/export", get(export::show))
        .route("/surveys/{id}/export/{kind}", get(export::take))
        .route("/surveys/{id}/findings", get(findings::show).post(findings::send))
}

/// The pages of those who answer.
fn answering() -> web::Router {
    axum::Router::new()
        .route("/s/{link}", get(answer::show).post(answer::send))
        .route("/s/{link}/t/{token}", get(answer::show_invited))
        .route("/s/{link}/picture/{mark}", get(picture::meet))
        .route("/s/{link}/thanks", get(thanks::show).post(thanks::finish))
        .route("/s/{link}/saved", get(thanks::saved))
        .route("/s/{link}/kiosk", get(kiosk::show).post(kiosk::send))
        .route("/s/{link}/offline", get(offline::show).post(offline::take))
        .route("/s/{link}/offline/manifest.json", get(offline::manifest))
        .route("/s/{link}/offline/worker.js", get(offline::worker))
        .route("/s/{link}/paper", get(paper::show))
        .route("/surveys/{id}/key", get(key::show).post(key::send))
        .route("/surveys/{id}/phone", get(phone::show).post(phone::send))
        .route("/s/{link}/about-you", get(equality::show).post(equality::send))
        .route("/surveys/resume", get(resume::show).post(resume::send))
        .route("/surveys/mine", get(mine::show).post(mine::send))
        .layer(Extension(WORDS))
}
