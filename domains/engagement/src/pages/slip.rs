//! What stands on the page after sending, carried there by a sealed cookie that lives ten minutes: the code is in no address,
//! in no history and not in the database, and a phone that lost its connection can ask for the page again.

use super::cookie;
use crate::{
    model::{Mode, Shared},
    receipts::Receipt,
};
use axum::response::Response;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use codes::Code;
use http::HeaderMap;
use kernel::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vault::{Sealed, Wrapped};
use web::Visit;

const NAME: &str = "comhar-slip";
const PURPOSE: &str = "engagement.slip";

/// For how long a code can be seen after sending.
const SECONDS: i64 = 600;

/// What the page after sending shows.
#[derive(Serialize, Deserialize)]
pub struct Slip {
    /// The sixteen digits; none when nothing leads back.
    digits: Option<String>,
    /// Proof of receipt; none for a draft.
    pub receipt: Option<Receipt>,
    /// How its author is known.
    pub mode: Mode,
    /// When it was made, so that a kept cookie does not show it next week.
    at: i64,
    /// The last day of a draft.
    pub until: Option<Date>,
}

impl Slip {
    /// What was shared.
    pub fn of_shared(visit: &Visit, shared: &Shared, mode: Mode) -> Self {
        let digits = shared.code.as_ref().map(Code::digits);
        Self {
            digits,
            receipt: Some(shared.receipt.clone()),
            mode,
            at: visit.site.app().now().as_second(),
            until: None,
        }
    }

    /// What was kept for later.
    pub fn of_draft(visit: &Visit, code: &Code, until: Date) -> Self {
        let at = visit.site.app().now().as_second();
        Self { digits: Some(code.digits()), receipt: None, mode: Mode::CodeOnly, at, until: Some(until) }
    }

    /// The code.
    pub fn code(&self) -> Option<Code> {
        self.digits.as_deref().and_then(|digits| Code::read(digits).ok())
    }

    /// The slip that this browser carries, unless its time is over.
    pub fn read(visit: &Visit, headers: &HeaderMap) -> Option<Self> {
        let value = cookie::read(visit, headers, NAME)?;
        let parts: Vec<Vec<u8>> = value.split('.').filter_map(|part| URL_SAFE_NO_PAD.decode(part).ok()).collect();
        let [subject, master, wrapped, sealed] = parts.as_slice() else { return None };
        let master = i64::from_le_bytes(*master.first_chunk::<8>()?);
        let wrapped = Wrapped { master, bytes: wrapped.clone() };
        let key = visit.site.app().vault().unwrap(Uuid::from_slice(subject).ok()?, &wrapped).ok()?;
        let slip = Sealed::<Self>::from_bytes(sealed.clone()).open(&key, PURPOSE).ok()?;
        let age = visit.site.app().now().as_second() - slip.at;
        (0..=SECONDS).contains(&age).then_some(slip)
    }

    /// The same answer, carrying this slip.
    pub fn put(&self, visit: &Visit, response: Response) -> Response {
        let app = visit.site.app();
        let mut subject = [0; 16];
        app.random().fill(&mut subject);
        let (key, wrapped) = app.vault().new_key(app.random(), Uuid::from_bytes(subject));
        let sealed = Sealed::seal(&key, app.random(), PURPOSE, self);
        let parts = [subject.as_slice(), &wrapped.master.to_le_bytes(), &wrapped.bytes, sealed.as_bytes()];
        let value = parts.map(|part| URL_SAFE_NO_PAD.encode(part)).join(".");
        cookie::put(visit, response, NAME, &value, SECONDS)
    }

    /// The same answer, ending the slip.
    pub fn end(visit: &Visit, response: Response) -> Response {
        cookie::end(visit, response, NAME)
    }
}
