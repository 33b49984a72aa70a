//! Cookies that travel only within this house: `SameSite=Strict`, unreadable for scripts, gone after some minutes.

use axum::response::Response;
use http::{HeaderMap, HeaderValue, header};
use web::{Visit, cookies::Travel};

/// The `__Host-` mark lets no other host of the domain set it; browsers take it by an encrypted connection only.
fn full_name(visit: &Visit, name: &str) -> String {
    match visit.travel() {
        Travel::Encrypted => format!("__Host-{name}"),
        Travel::Plain => name.to_owned(),
    }
}

/// Its value.
pub fn read(visit: &Visit, headers: &HeaderMap, name: &str) -> Option<String> {
    web::cookies::read(headers, &full_name(visit, name)).filter(|value| !value.is_empty()).map(str::to_owned)
}

/// The same answer, setting it for so many seconds.
pub fn put(visit: &Visit, mut response: Response, name: &str, value: &str, seconds: i64) -> Response {
    let secure = match visit.travel() {
        Travel::Encrypted => "; Secure",
        Travel::Plain => "",
    };
    let cookie =
        format!("{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}", full_name(visit, name));
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The same answer, ending it.
pub fn end(visit: &Visit, response: Response, name: &str) -> Response {
    put(visit, response, name, "", 0)
}
