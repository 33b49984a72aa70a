//! What stands on the page after sending or keeping: for ten minutes, sealed in a cookie of this browser. It never stands in an
//! address, and nothing of it is kept in the database.

use crate::{
    commands::{Answered, KeptDraft},
    model::State,
};
use axum::response::Response;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use codes::Code;
use http::{HeaderMap, HeaderValue, header};
use kernel::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vault::{Sealed, Wrapped};
use web::{Visit, cookies::Travel};

const NAME: &str = "comhar-answered";
const PURPOSE: &str = "surveys.slip";

/// For how long it can be seen.
const SECONDS: i64 = 600;

/// What the page after sending or keeping shows.
#[derive(Serialize, Deserialize)]
pub struct Slip {
    /// The short link of the survey.
    pub link: String,
    /// The sixteen digits; none when nothing leads back.
    digits: Option<String>,
    /// The last day on which they lead back.
    pub until: Option<Date>,
    /// It was kept for later, and not sent.
    pub draft: bool,
    /// It came after the end, and is not counted.
    pub late: bool,
    /// When it was made, so that a kept cookie does not show it next week.
    at: i64,
}

impl Slip {
    /// What was sent.
    pub fn of_sent(visit: &Visit, link: &str, answered: &Answered) -> Self {
        let (digits, until) = answered.back.as_ref().map(|(code, until)| (code.digits(), *until)).unzip();
        let late = answered.state == State::Late;
        Self { link: link.to_owned(), digits, until, draft: false, late, at: visit.site.app().now().as_second() }
    }

    /// What was kept for later.
    pub fn of_draft(visit: &Visit, link: &str, kept: &KeptDraft) -> Self {
        let (digits, until) = (Some(kept.code.digits()), Some(kept.until));
        Self { link: link.to_owned(), digits, until, draft: true, late: false, at: visit.site.app().now().as_second() }
    }

    /// The code.
    pub fn code(&self) -> Option<Code> {
        self.digits.as_deref().and_then(|digits| Code::read(digits).ok())
    }

    /// The slip of this survey that this browser carries, unless its time is over.
    pub fn read(visit: &Visit, headers: &HeaderMap, link: &str) -> Option<Self> {
        let value = web::cookies::read(headers, &full_name(visit)).filter(|value| !value.is_empty())?;
        let parts: Vec<Vec<u8>> = value.split('.').filter_map(|part| URL_SAFE_NO_PAD.decode(part).ok()).collect();
        let [subject, master, wrapped, sealed] = parts.as_slice() else { return None };
        let master = i64::from_le_bytes(*master.first_chunk::<8>()?);
        let wrapped = Wrapped { master, bytes: wrapped.clone() };
        let key = visit.site.app().vault().unwrap(Uuid::from_slice(subject).ok()?, &wrapped).ok()?;
        let slip = Sealed::<Self>::from_bytes(sealed.clone()).open(&key, PURPOSE).ok()?;
        let age = visit.site.app().now().as_second() - slip.at;
        ((0..=SECONDS).contains(&age) && slip.link == link).then_some(slip)
    }

    /// The same answer, carrying this slip.
    pub fn put(&self, visit: &Visit, response: Response) -> Response {
        let app = visit.site.app();
        let mut subject = [0; 16];
        app.random().fill(&mut subject);
        let (key, wrapped) = app.vault().new_key(app.random(), Uuid::from_bytes(subject));
        let sealed = Sealed::seal(&key, app.random(), PURPOSE, self);
        let parts = [subject.as_slice(), &wrapped.master.to_le_bytes(), &wrapped.bytes, sealed.as_bytes()];
        put(visit, response, &parts.map(|part| URL_SAFE_NO_PAD.encode(part)).join("."), SECONDS)
    }
}

/// The same answer, ending whatever slip there is.
pub fn end(visit: &Visit, response: Response) -> Response {
    put(visit, response, "", 0)
}

/// The `__Host-` mark lets no other host of the domain set it; browsers take it by an encrypted connection only.
fn full_name(visit: &Visit) -> String {
    match visit.travel() {
        Travel::Encrypted => format!("__Host-{NAME}"),
        Travel::Plain => NAME.to_owned(),
    }
}

fn put(visit: &Visit, mut response: Response, value: &str, seconds: i64) -> Response {
    let secure = match visit.travel() {
        Travel::Encrypted => "; Secure",
        Travel::Plain => "",
    };
    let name = full_name(visit);
    let cookie = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
