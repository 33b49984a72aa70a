//! Pages: one file each.

mod account;
mod code_app;
mod copy;
mod glass;
mod hat;
mod hats;
mod leave;
mod link;
mod organisation;
mod parts;
mod passkeys;
mod password;
mod sign_in;
mod sign_ins;
mod sign_out;
mod supporters;

use crate::{
    api,
    permissions::{BreakGlass, SeeGlass, SeeHats},
};
use axum::routing::{get, post};
use kernel::Verb;
use web::{NavItem, Purpose, Route, Router};

/// The entries of the menu.
pub const NAVIGATION: &[NavItem] = &[
    NavItem::when("people-nav-hats", "/hats", |caller| caller.ever::<SeeHats>()).about(Purpose::House).at_work(70),
    NavItem::when("people-nav-glass", "/break-glass/uses", |caller| caller.ever::<SeeGlass>()).about(Purpose::House),
];

/// Every route, and who may open it.
pub const ROUTES: &[Route] = &[
    Route::open("/sign-in").example("/sign-in").quiet(),
    Route::open("/sign-in").post().quiet(),
    Route::open("/sign-in/sent").example("/sign-in/sent").quiet(),
    Route::open("/sign-in/link/{token}").quiet(),
    Route::open("/sign-in/link/{token}").post().quiet(),
    Route::open("/sign-in/password").example("/sign-in/password").quiet(),
    Route::open("/sign-in/password").post().quiet(),
    Route::open("/sign-in/code").example("/sign-in/code").quiet(),
    Route::open("/sign-in/code").post().quiet(),
    Route::open("/sign-in/passkey/start").post().quiet(),
    Route::open("/sign-in/passkey/finish").post().quiet(),
    Route::open("/sign-in/passkey.js").quiet(),
    Route::open("/sign-in/organisation/{key}").quiet(),
    Route::open("/sign-in/organisation/{key}/back").quiet(),
    Route::open("/demo/sign-in").post().quiet(),
    Route::open("/sign-out").example("/sign-out").quiet(),
    Route::open("/sign-out").post().quiet(),
    Route::signed_in("/account").example("/account").quiet(),
    Route::signed_in("/account/names").example("/account/names").quiet(),
    Route::signed_in("/account/names").post().quiet(),
    Route::signed_in("/account/password").example("/account/password").quiet(),
    Route::signed_in("/account/password").post().quiet(),
    Route::signed_in("/account/password/remove").post().quiet(),
    Route::signed_in("/account/code-app").example("/account/code-app").quiet(),
    Route::signed_in("/account/code-app/start").post().quiet(),
    Route::signed_in("/account/code-app").post().quiet(),
    Route::signed_in("/account/code-app/remove").post().quiet(),
    Route::signed_in("/account/passkeys").example("/account/passkeys").quiet(),
    Route::signed_in("/account/passkeys/start").post().quiet(),
    Route::signed_in("/account/passkeys/finish").post().quiet(),
    Route::signed_in("/account/passkeys/{id}/remove").post().quiet(),
    Route::signed_in("/account/sign-ins").example("/account/sign-ins").quiet(),
    Route::signed_in("/account/sign-ins/{id}/end").post().quiet(),
    Route::signed_in("/account/sign-ins/end-all").post().quiet(),
    Route::signed_in("/account/supporters").example("/account/supporters").quiet(),
    Route::signed_in("/account/supporters").post().quiet(),
    Route::signed_in("/account/supporters/{id}/{step}").post().quiet(),
    Route::signed_in("/account/copy").example("/account/copy").quiet(),
    Route::signed_in("/account/copy").post().quiet(),
    Route::signed_in("/account/leave").example("/account/leave").quiet(),
    Route::signed_in("/account/leave").post().quiet(),
    Route::open("/goodbye").example("/goodbye").quiet(),
    Route::signed_in("/hat").example("/hat").quiet(),
    Route::signed_in("/hat").post().quiet(),
    Route::verb("/hats", SeeHats::NAME).example("/hats"),
    Route::verb("/hats", crate::permissions::GiveHat::NAME).post(),
    Route::verb("/hats/{id}/take", crate::permissions::TakeHat::NAME).post(),
    Route::verb("/break-glass", BreakGlass::NAME).example("/break-glass"),
    Route::verb("/break-glass", BreakGlass::NAME).post(),
    Route::signed_in("/break-glass/end").post(),
    Route::verb("/break-glass/uses", SeeGlass::NAME).example("/break-glass/uses"),
    Route::signed_in("/api/v1/me").example("/api/v1/me").quiet(),
];

/// The pages.
pub fn routes() -> Router {
    Router::new().merge(ways_in()).merge(own()).merge(rights()).merge(parts_played()).route("/api/v1/me", get(api::me))
}

fn ways_in() -> Router {
    Router::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::send_link))
        .route("/sign-in/sent", get(sign_in::sent))
        .route("/sign-in/link/{token}", get(link::show).post(link::open))
        .route("/sign-in/password", get(password::show_sign_in).post(password::sign_in))
        .route("/sign-in/code", get(password::show_code).post(password::send_code))
        .route("/sign-in/passkey/start", post(passkeys::start_sign_in))
        .route("/sign-in/passkey/finish", post(passkeys::finish_sign_in))
        .route(parts::SCRIPT, get(passkeys::script))
        .route("/sign-in/organisation/{key}", get(organisation::set_out))
        .route("/sign-in/organisation/{key}/back", get(organisation::come_back))
        .route("/demo/sign-in", post(sign_in::enter_demo))
        .route("/sign-out", get(sign_out::show).post(sign_out::leave))
}

fn own() -> Router {
    Router::new()
        .route("/account", get(account::show))
        .route("/account/names", get(account::show_names).post(account::keep))
        .route("/account/password", get(password::show).post(password::set))
        .route("/account/password/remove", post(password::remove))
        .route("/account/code-app", get(code_app::show).post(code_app::confirm))
        .route("/account/code-app/start", post(code_app::start))
        .route("/account/code-app/remove", post(code_app::remove))
        .route("/account/passkeys", get(passkeys::show))
        .route("/account/passkeys/start", post(passkeys::start))
        .route("/account/passkeys/finish", post(passkeys::finish))
        .route("/account/passkeys/{id}/remove", post(passkeys::remove))
        .route("/account/sign-ins", get(sign_ins::show))
        .route("/account/sign-ins/{id}/end", post(sign_ins::end))
        .route("/account/sign-ins/end-all", post(sign_ins::end_all))
}

fn rights() -> Router {
    Router::new()
        .route("/account/supporters", get(supporters::show).post(supporters::ask))
        .route("/account/supporters/{id}/{step}", post(supporters::step))
        .route("/account/copy", get(copy::show).post(copy::take))
        .route("/account/leave", get(leave::show).post(leave::leave))
        .route("/goodbye", get(leave::goodbye))
}

fn parts_played() -> Router {
    Router::new()
        .route("/hat", get(hat::show).post(hat::change))
        .route("/hats", get(hats::show).post(hats::give))
        .route("/hats/{id}/take", post(hats::take))
        .route("/break-glass", get(glass::show).post(glass::start))
        .route("/break-glass/end", post(glass::end))
        .route("/break-glass/uses", get(glass::uses))
}
