//! Reading and writing the few cookies there are. None of them outlives the browser session.

use http::{HeaderMap, HeaderValue, header};

/// The value of a cookie.
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    pairs(headers).find(|(found, _)| *found == name).map(|(_, value)| value)
}

/// The names of all cookies that a request carries.
pub fn names(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    pairs(headers).map(|(name, _)| name)
}

fn pairs(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(header::COOKIE)
        .into_iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
}

/// Whether a cookie may travel only by an encrypted connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Travel {
    /// Only encrypted.
    Encrypted,
    /// Also plain, for a house that has no encryption (a demonstration on one machine).
    Plain,
}

/// A cookie that lives until the browser is closed. `None` when name or value hold what a header cannot.
pub fn write(name: &str, value: &str, travel: Travel) -> Option<HeaderValue> {
    let secure = if travel == Travel::Encrypted { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}")).ok()
}

/// A cookie that ends the one of the same name.
pub fn end(name: &str, travel: Travel) -> Option<HeaderValue> {
    let secure = if travel == Travel::Encrypted { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("{name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{secure}")).ok()
}
