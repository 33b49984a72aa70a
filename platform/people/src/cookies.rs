//! The two cookies of this crate: the sign-in, and a step of it that waits.

use crate::{doors::Doors, model::Token};
use axum::http::HeaderMap;
use web::cookies::Travel;

/// Which cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    /// The sign-in.
    Session,
    /// A step of signing in that waits for the next one.
    Wait,
}

impl Cookie {
    /// Its name. The prefix makes browsers refuse it from another host, another path or an unencrypted page.
    pub fn name(self, doors: &Doors) -> &'static str {
        match (self, doors.is_encrypted()) {
            (Self::Session, true) => "__Host-comhar",
            (Self::Session, false) => "comhar",
            (Self::Wait, true) => "__Host-comhar-step",
            (Self::Wait, false) => "comhar-step",
        }
    }

    /// The token in it.
    pub fn read(self, headers: &HeaderMap, doors: &Doors) -> Option<Token> {
        Token::parse(web::cookies::read(headers, self.name(doors))?)
    }

    /// The header that sets it, until the browser is closed.
    pub fn set(self, token: &Token, doors: &Doors) -> Option<axum::http::HeaderValue> {
        web::cookies::write(self.name(doors), &token.text(), travel(doors))
    }

    /// The header that ends it.
    pub fn end(self, doors: &Doors) -> Option<axum::http::HeaderValue> {
        web::cookies::end(self.name(doors), travel(doors))
    }
}

fn travel(doors: &Doors) -> Travel {
    if doors.is_encrypted() { Travel::Encrypted } else { Travel::Plain }
}
