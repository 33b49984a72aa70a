//! The thread that is open in this browser: a sealed pass in a cookie, for twenty minutes without a touch, never in an address.

use super::cookie;
use crate::{
    commands::{self, Holder},
    model::Thread,
    passes,
};
use axum::response::Response;
use http::{HeaderMap, HeaderValue, header::HeaderName};
use kernel::{Outcome, Refusal};
use web::Visit;

const NAME: &str = "comhar-thread";

/// Whoever the pass of this browser lets in.
pub async fn holder(visit: &Visit, headers: &HeaderMap) -> Outcome<Holder> {
    let pass = cookie::read(visit, headers, NAME).ok_or(Refusal::absent())?;
    commands::holder_by_pass_or_account(visit.site.app(), &visit.caller, &pass).await
}

/// The open thread and a pass with its twenty minutes begun anew.
pub async fn thread(visit: &Visit, headers: &HeaderMap) -> Outcome<(Thread, String)> {
    let holder = holder(visit, headers).await?;
    commands::open_again(visit.site.app(), &holder).await
}

/// The same answer, carrying the pass.
pub fn with_pass(visit: &Visit, response: Response, pass: &str) -> Response {
    cookie::put(visit, response, NAME, pass, passes::IDLE_MINUTES * 60)
}

/// The same answer, without the pass from now on.
pub fn forget(visit: &Visit, response: Response) -> Response {
    cookie::end(visit, response, NAME)
}

/// Leaves: the pass ends, and the browser is told to forget what it kept of these pages.
pub fn leave(visit: &Visit) -> Response {
    let mut response = forget(visit, visit.done("/", "engagement-thread-done-left"));
    // Cookies are not on the list: the chosen language stays, and the message for the next page travels in one.
    response
        .headers_mut()
        .insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));
    response
}
