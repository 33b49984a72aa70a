//! What the pages of this crate share: who came, cookies on answers, places to choose from.

use crate::{
    commands::Came,
    commands::Opened,
    cookies::Cookie,
    doors::Doors,
    model::{Session, Token},
    rules,
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use kernel::{Failure, Fault, Language, OrganisationId, Outcome, Refusal};
use ledger::App;
use organisations::store::nodes::{self, Filter};
use web::{Site, Visit, components::Choosable};

/// Where the script of the passkeys lies.
pub const SCRIPT: &str = "/sign-in/passkey.js";

/// Somebody at the door.
pub struct Guest {
    /// The visit.
    pub visit: Visit,
    /// The doors.
    pub doors: Doors,
    /// Their sign-in, if they have one.
    pub session: Option<Session>,
    /// In what they come.
    pub came: Came,
    /// The step of theirs that waits.
    pub waits: Option<Token>,
}

impl FromRequestParts<Site> for Guest {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        let visit = Visit::of(parts, site);
        visit.private();
        let Some(doors) = parts.extensions.get::<Doors>().cloned() else {
            let fault = Fault::internal("opening the doors", "the layer of people is missing around these pages");
            return Err(visit.refuse(&fault.into()));
        };
        let came = Came { device: device(&parts.headers), before: Cookie::Session.read(&parts.headers, &doors) };
        let waits = Cookie::Wait.read(&parts.headers, &doors);
        Ok(Self { session: parts.extensions.get::<Session>().copied(), visit, doors, came, waits })
    }
}

fn device(headers: &HeaderMap) -> crate::model::Device {
    let said = headers.get(header::USER_AGENT).and_then(|said| said.to_str().ok());
    rules::device::device(said.unwrap_or_default())
}

impl Guest {
    /// The answer to somebody who has just signed in: the cookie, and on to where they wanted to go.
    pub fn let_in(&self, opened: &Opened) -> Response {
        let answer = self.visit.go(opened.leads_to.as_str());
        self.with_session(answer, &opened.token)
    }

    /// The answer with the cookie of a new sign-in; the step that waited is over.
    pub fn with_session(&self, answer: Response, token: &Token) -> Response {
        with(with(answer, Cookie::Session.set(token, &self.doors)), Cookie::Wait.end(&self.doors))
    }

    /// The answer with the cookie of a step that waits.
    pub fn with_wait(&self, answer: Response, token: &Token) -> Response {
        with(answer, Cookie::Wait.set(token, &self.doors))
    }
}

/// The answer with a cookie.
pub fn with(mut answer: Response, cookie: Option<HeaderValue>) -> Response {
    if let Some(cookie) = cookie {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    answer
}

/// Somebody signed in, on a page of their own. Anybody else is led to the sign-in page.
pub struct Mine {
    /// The visit.
    pub visit: Visit,
    /// The doors.
    pub doors: Doors,
    /// Their sign-in.
    pub session: Session,
    /// A step of theirs that waits.
    pub waits: Option<Token>,
}

impl FromRequestParts<Site> for Mine {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        let Guest { visit, doors, session, waits, .. } = Guest::from_request_parts(parts, site).await?;
        match session {
            Some(session) => Ok(Self { visit, doors, session, waits }),
            None => Err(visit.refuse(&Refusal::sign_in().into())),
        }
    }
}

impl Mine {
    /// The app.
    pub fn app(&self) -> &App {
        self.visit.site.app()
    }

    /// Who asks, and by which sign-in.
    pub fn who(&self) -> (&kernel::Caller, &Session) {
        (&self.visit.caller, &self.session)
    }

    /// The page that says why not. When the proof is old, the sign-in page, and from there on to `back`.
    pub fn refuse(&self, failure: &Failure, back: &str) -> Response {
        if asks_for_proof(failure) { self.visit.go(&again(back)) } else { self.visit.refuse(failure) }
    }

    /// 303 with a message, or the page that says why not.
    pub fn done_or_refuse(&self, outcome: Outcome<()>, back: &str, key: &str) -> Response {
        match outcome {
            Ok(()) => self.visit.done(back, key),
            Err(failure) => self.refuse(&failure, back),
        }
    }

    /// The answer with the cookie of a step that waits.
    pub fn with_wait(&self, answer: Response, token: &Token) -> Response {
        with(answer, Cookie::Wait.set(token, &self.doors))
    }

    /// The answer with the new token of this sign-in.
    pub fn with_session(&self, answer: Response, token: &Token) -> Response {
        with(answer, Cookie::Session.set(token, &self.doors))
    }
}

/// Whether a failure asks to prove once more who one is.
pub fn asks_for_proof(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused(refusal) if refusal.code == crate::commands::PROVE_AGAIN.code)
}

/// The sign-in page that asks once more, and leads to `back`.
pub fn again(back: &str) -> String {
    ["/sign-in?again=yes&next=", &encoded(back)].concat()
}

/// A path as it stands in the query of an address.
pub fn encoded(path: &str) -> String {
    url::form_urlencoded::byte_serialize(path.as_bytes()).collect()
}

/// A failure for the script of a page: a status and a sentence.
pub fn refuse_script(visit: &Visit, failure: &Failure, back: &str) -> Response {
    if asks_for_proof(failure) {
        return axum::Json(serde_json::json!({ "to": again(back) })).into_response();
    }
    visit.problem(failure)
}

/// The organisations of today in the order of their names: all, or those within one.
pub async fn places(
    app: &App,
    language: Language,
    within: Option<OrganisationId>,
    first: &str,
) -> Outcome<Vec<Choosable>> {
    const AT_ONCE: usize = 200;
    let today = organisations::commands::today(app);
    let mut items = vec![Choosable::new("", first)];
    let mut after: Option<String> = None;
    loop {
        let filter = Filter { language, within, kind: None, size: AT_ONCE };
        let page = nodes::list(&mut app.db(), filter, after.as_deref()).await?;
        let now = page.items.iter().filter(|one| one.existed_on(today));
        items.extend(now.map(|one| Choosable::new(one.id.to_string(), one.names.text(language))));
        match page.next {
            Some(next) => after = Some(next.as_str().to_owned()),
            None => return Ok(items),
        }
    }
}

/// The name of an organisation.
pub async fn place_name(app: &App, language: Language, place: Option<OrganisationId>) -> Outcome<Option<String>> {
    let Some(place) = place else { return Ok(None) };
    let found = nodes::find(&mut app.db(), place).await?;
    Ok(found.map(|found| found.names.text(language).to_owned()))
}
