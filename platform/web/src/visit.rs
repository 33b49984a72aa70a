//! One visit of one page: who came, in which language, and the answers a page can give.

use std::{
    borrow::Cow,
    convert::Infallible,
    sync::{
        Mutex, OnceLock, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::{
    extract::FromRequestParts,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header, request::Parts};
use i18n::Words;
use kernel::{Caller, Failure, Fault, FaultKind, Language, Refusal, RefusalKind};
use maud::{Markup, html};

use crate::{
    Arrival, Form, Kept, Operation, Site,
    cookies::{self, Travel},
    fields::Fields,
    frame, layers, problem,
};

/// The cookie that carries the key of a message to the next page.
const DONE_COOKIE: &str = "comhar-done";

/// Who is signed in, as the header shows it. `people` puts it beside the `Caller`.
#[derive(Debug, Clone, Default)]
pub struct SignedIn {
    /// What to call them.
    pub name: String,
    /// The hat they wear, in the language of the page.
    pub hat: Option<String>,
    /// Links beside the name: words and address.
    pub links: Vec<(String, String)>,
}

/// The title of a page: neutral, since it stays in histories and on task bars.
#[derive(Debug, Clone)]
pub enum Title {
    /// A sentence of the language files.
    Key(String),
    /// A text that is in the language of the page already.
    Said(String),
}

impl Title {
    /// A text that is in the language of the page already.
    pub fn said(text: impl Into<String>) -> Self {
        Self::Said(text.into())
    }

    pub(crate) fn in_words(&self, words: &Words) -> String {
        match self {
            Self::Key(key) => words.text(key).into_owned(),
            Self::Said(text) => text.clone(),
        }
    }
}

impl From<&str> for Title {
    fn from(key: &str) -> Self {
        Self::Key(key.to_owned())
    }
}

/// One visit of one page.
pub struct Visit {
    /// What all pages share.
    pub site: Site,
    /// Who came.
    pub caller: Caller,
    /// The words of the page's language.
    pub words: Words,
    /// The page's language.
    pub language: Language,
    /// The operation, for the log.
    pub operation: Operation,
    /// The path of the address.
    pub path: String,
    /// The query of the address.
    pub query: Fields,
    /// Who is signed in.
    pub signed_in: Option<SignedIn>,
    pub(crate) done: Option<String>,
    private: AtomicBool,
    wide: AtomicBool,
    scripts: Mutex<Vec<&'static str>>,
    carried: OnceLock<Carried>,
    manifest: OnceLock<String>,
}

/// A form that goes along when the language is changed.
#[derive(Debug, Clone)]
pub(crate) struct Carried {
    pub form: &'static str,
    /// Where it goes.
    pub path: Cow<'static, str>,
    /// What the Enter key means in it.
    pub enter: &'static str,
}

impl FromRequestParts<Site> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        Ok(Self::of(parts, site))
    }
}

impl Visit {
    /// The visit that a request makes.
    pub fn of(parts: &Parts, site: &Site) -> Self {
        let arrival = Arrival::of(&parts.extensions, site);
        let caller = parts.extensions.get::<Caller>().cloned();
        let done = cookies::read(&parts.headers, DONE_COOKIE).filter(|key| is_message(key));
        Self {
            caller: caller.unwrap_or_else(|| Caller::nobody(site.app().permissions().clone(), arrival.language)),
            done: done.filter(|key| arrival.words.has(key)).map(str::to_owned),
            path: parts.uri.path().to_owned(),
            query: Fields::read(parts.uri.query().unwrap_or_default().as_bytes()),
            signed_in: parts.extensions.get::<SignedIn>().cloned(),
            site: site.clone(),
            words: arrival.words,
            language: arrival.language,
            operation: arrival.operation,
            private: AtomicBool::new(false),
            wide: AtomicBool::new(false),
            scripts: Mutex::new(Vec::new()),
            carried: OnceLock::new(),
            manifest: OnceLock::new(),
        }
    }

    /// This answer is for this person only: it is stored nowhere.
    pub fn private(&self) -> &Self {
        self.private.store(true, Ordering::Relaxed);
        self
    }

    /// This page holds a list or table and may be wider than a column of text.
    pub fn wide(&self) -> &Self {
        self.wide.store(true, Ordering::Relaxed);
        self
    }

    /// This page has a script of its own: `platform/web/scripts/pages/<name>.mjs`.
    pub fn script(&self, name: &'static str) -> &Self {
        self.scripts.lock().unwrap_or_else(PoisonError::into_inner).push(name);
        self
    }

    /// This page can be installed and opened without a network: the address of its web app manifest, on this host.
    pub fn installable(&self, manifest: impl Into<String>) -> &Self {
        let manifest = manifest.into();
        self.manifest.get_or_init(|| manifest);
        self
    }

    pub(crate) fn manifest(&self) -> Option<&str> {
        self.manifest.get().map(String::as_str)
    }

    /// The form with this id goes along when the language is changed, so that nothing typed in it is lost: it comes with
    /// `step=language` to `path`, which shows its page again. `enter` is the step that the Enter key means.
    pub fn carry(&self, form: &'static str, path: impl Into<Cow<'static, str>>, enter: &'static str) -> &Self {
        self.carried.get_or_init(|| Carried { form, path: path.into(), enter });
        self
    }

    pub(crate) fn carried(&self) -> Option<&Carried> {
        self.carried.get()
    }

    /// A part of a page that follows from the words alone: made when it is first needed, copied from then on. `make` may
    /// use nothing of this visit but its words; `name` begins with the name of the crate.
    pub fn kept(&self, name: &'static str, make: impl FnOnce(&Words) -> Markup) -> Kept {
        self.site.kept().take((name, ""), &self.words, make)
    }

    /// A part of the frame that follows from the words and from this place: made once when `place` is one, else each time.
    pub(crate) fn kept_at(
        &self,
        name: &'static str,
        place: Option<&'static str>,
        make: impl FnOnce(&Words) -> Markup,
    ) -> Kept {
        match place {
            Some(place) => self.site.kept().take((name, place), &self.words, make),
            None => Kept::from(make(&self.words)),
        }
    }

    /// Whether nobody is signed in: then what leads on from a page is the same for all who come.
    pub(crate) fn is_nobodys(&self) -> bool {
        self.signed_in.is_none() && self.caller.person().is_none()
    }

    /// The page.
    pub fn page(&self, title: impl Into<Title>, main: Markup) -> Response {
        self.answer(StatusCode::OK, &title.into().in_words(&self.words), &main)
    }

    /// The same page with what is wrong on top and every value kept (422).
    pub fn page_again(&self, title: impl Into<Title>, form: &Form, main: Markup) -> Response {
        let title = title.into().in_words(&self.words);
        let title = self.words.with("web-error-title", &[("title", title.as_str().into())]);
        let main = html! { (form.summary(&self.words)) (main) };
        self.answer(StatusCode::UNPROCESSABLE_ENTITY, &title, &main)
    }

    /// The same page after a refusal, which stands beside its field; a fault, absence or sign-in gets its own page.
    pub fn refuse_form(
        &self,
        title: impl Into<Title>,
        mut form: Form,
        failure: &Failure,
        view: impl FnOnce(&Form) -> Markup,
    ) -> Response {
        match failure {
            Failure::Refused(refusal) if !matches!(refusal.kind, RefusalKind::Absent | RefusalKind::SignIn) => {
                form.refuse(refusal, &self.words);
                let mut again = self.page_again(title, &form, view(&form));
                *again.status_mut() = problem::status_of(refusal.kind);
                again
            }
            Failure::Refused(_) | Failure::Fault(_) => self.refuse(failure),
        }
    }

    /// The page that says why not, and where to go.
    pub fn refuse(&self, failure: &Failure) -> Response {
        match failure {
            Failure::Refused(refusal) => self.refusal(refusal),
            Failure::Fault(fault) => self.fault(fault),
        }
    }

    /// The page that says that there is no such thing.
    pub fn absent(&self) -> Response {
        self.refusal(&Refusal::absent())
    }

    fn refusal(&self, refusal: &Refusal) -> Response {
        if refusal.kind == RefusalKind::SignIn {
            let next: String = url::form_urlencoded::byte_serialize(self.path.as_bytes()).collect();
            return self.go(&format!("{}?next={next}", self.site.settings().sign_in_path));
        }
        let status = problem::status_of(refusal.kind);
        // A page that says no is the same for a list and for a text: its width would tell what was asked for.
        self.wide.store(false, Ordering::Relaxed);
        if refusal.kind == RefusalKind::Absent {
            return problem::page(self, status);
        }
        let sentence = self.words.refusal(refusal);
        problem::page_saying(self, status, &sentence)
    }

    fn fault(&self, fault: &Fault) -> Response {
        tracing::error!(operation = %self.operation, doing = fault.doing, error = %fault.source, "fault");
        match fault.kind {
            FaultKind::Full => problem::page_full(self),
            FaultKind::Unavailable | FaultKind::RunAgain => problem::page(self, StatusCode::SERVICE_UNAVAILABLE),
            FaultKind::Internal => problem::page(self, StatusCode::INTERNAL_SERVER_ERROR),
        }
    }

    /// Goes to another page of the house (303).
    pub fn go(&self, path: &str) -> Response {
        let mut response = StatusCode::SEE_OTHER.into_response();
        let target = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
        response.headers_mut().insert(header::LOCATION, target);
        self.store_nothing(&mut response);
        response
    }

    /// Goes to another page (303), which shows the message with this key. The key must contain `-done-`: the browser
    /// carries it, and nobody shall be able to make another of our sentences appear by writing a cookie.
    pub fn done(&self, path: &str, key: &str) -> Response {
        let mut response = self.go(path);
        if let Some(cookie) =
            Some(key).filter(|key| is_message(key)).and_then(|key| cookies::write(DONE_COOKIE, key, self.travel()))
        {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }

    /// How cookies of this house travel.
    pub fn travel(&self) -> Travel {
        if self.site.settings().is_encrypted() { Travel::Encrypted } else { Travel::Plain }
    }

    pub(crate) fn answer(&self, status: StatusCode, title: &str, main: &Markup) -> Response {
        let document = frame::document(self, title, main);
        let mut response = (status, document).into_response();
        if self.manifest().is_some() {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, layers::INSTALLABLE_POLICY.clone());
        }
        self.store_nothing(&mut response);
        if self.done.is_some()
            && let Some(cookie) = cookies::end(DONE_COOKIE, self.travel())
        {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }

    fn store_nothing(&self, response: &mut Response) {
        // A page that shows a message, or somebody's name, is for this person only as well.
        let how = if self.is_private() || self.signed_in.is_some() || self.done.is_some() {
            "no-store"
        } else {
            "private, no-cache"
        };
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(how));
    }

    pub(crate) fn is_private(&self) -> bool {
        self.private.load(Ordering::Relaxed)
    }

    pub(crate) fn is_wide(&self) -> bool {
        self.wide.load(Ordering::Relaxed)
    }

    pub(crate) fn own_scripts(&self) -> Vec<&'static str> {
        self.scripts.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn is_message(key: &str) -> bool {
    key.contains("-done-") && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
