//! A house for tests: no rooms but our own, a database of its own, time and chance that stand still.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use axum::{
    Router,
    body::{Body, Bytes},
    response::Response,
    routing::get,
};
use http::{HeaderMap, Request, StatusCode};
use i18n::{Catalogue, Written};
use kernel::{Failure, Fault, FaultKind, Language, Permissions, Refusal, SeededRandom, SetClock};
use ledger::{App, Doorways};
use maud::{Markup, html};
use tempfile::TempDir;
use tower::ServiceExt;
use vault::{Keyring, Vault};

use super::reader::Page;
use crate::{
    Attachment, BodyLimit, Form, HelpContact, HelpContacts, Means, NavItem, Route, Settings, SignedIn, Site, Title,
    Visit, attachment, components::Button, layers,
};

pub(super) struct House {
    pub(super) site: Site,
    router: Router,
    _folder: TempDir,
}

pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    pub(super) fn cookies(&self) -> Vec<&str> {
        self.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect()
    }

    pub(super) fn page(&self) -> Page {
        Page::read(&self.body)
    }
}

pub(super) async fn house() -> House {
    house_with(Settings::default()).await
}

pub(super) async fn house_with(settings: Settings) -> House {
    house_in(settings, &[NavItem::open("web-reads-title", "/who-reads")]).await
}

/// A house with these sections.
pub(super) async fn house_of(sections: &[NavItem]) -> House {
    house_in(Settings::default(), sections).await
}

async fn house_in(settings: Settings, sections: &[NavItem]) -> House {
    let folder = tempfile::tempdir().unwrap();
    let random = SeededRandom::new(7);
    let app = App::new(Doorways {
        db: db::Db::open(&format!("sqlite:{}", folder.path().join("test.db").display())).await.unwrap(),
        vault: Vault::open(Keyring::generate(&random)),
        clock: Arc::new(SetClock::at("2026-03-03T10:00:00Z".parse().unwrap())),
        random: Arc::new(random),
        permissions: Arc::new(Permissions::default()),
    });
    let site = Site::build(app, Catalogue::new(&[crate::LOCALES]), settings)
        .routes(&[Route::open("/idea").quiet(), Route::open("/idea").post().quiet()])
        .navigation(sections)
        .finish();
    site.set_help(contacts());
    House { router: layers(rooms(), &site), site, _folder: folder }
}

impl House {
    pub(super) async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    pub(super) async fn get(&self, address: &str) -> Answer {
        self.ask(Request::get(address).body(Body::empty()).unwrap()).await
    }

    pub(super) async fn post(&self, address: &str, body: impl Into<Bytes>) -> Answer {
        let request = Request::post(address)
            .header("host", "127.0.0.1:8080")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(body.into()));
        self.ask(request.unwrap()).await
    }
}

fn contacts() -> HelpContacts {
    let contact = HelpContact {
        name: Written::in_one(Language::English, "Samaritans"),
        number: "116 123".to_owned(),
        means: Means::Call,
        hours: Written::in_one(Language::English, "Day and night"),
        urgent: false,
    };
    HelpContacts { contacts: vec![contact], verified: "2026-03-02".parse().ok() }
}

fn rooms() -> crate::Router {
    crate::Router::new()
        .route("/idea", get(show).post(send))
        .route("/letter", get(letter))
        .route("/kept", get(kept))
        .route("/installable", get(installable))
        .route("/idea/long", axum::routing::post(send).layer(axum::Extension(BodyLimit(1024 * 1024))))
        .route("/mine", get(mine))
        .route("/file/private", get(|| async { file().private() }))
        .route("/file/public", get(|| async { file().public() }))
        .route("/file/unsaid", get(|| async { file() }))
        .route("/breaks", get(breaks))
        .route("/rests", get(|visit: Visit| async move { fails(&visit, FaultKind::Unavailable) }))
        .route("/full", get(|visit: Visit| async move { fails(&visit, FaultKind::Full) }))
        .route("/faulty", get(|visit: Visit| async move { fails(&visit, FaultKind::Internal) }))
        .route("/gone", get(|visit: Visit| async move { visit.absent() }))
        .route("/members", get(|visit: Visit| async move { visit.refuse(&Failure::Refused(Refusal::sign_in())) }))
        .route("/api/v1/breaks", get(breaks))
}

fn file() -> Attachment {
    Attachment::new("rows.csv", attachment::CSV, "a,b")
}

async fn letter(visit: Visit) -> Response {
    visit.carry("letter", "/letter/next", "on");
    visit.page(Title::said("Letter"), html! { form #letter {} })
}

async fn installable(visit: Visit) -> Response {
    visit.installable("/installable/manifest.json").page(Title::said("Tablet"), html! { p { "Kept here." } })
}

/// Counts how often the part is made.
async fn kept(visit: Visit) -> Response {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let part = visit.kept("web-test", |words| {
        let made = MADE.fetch_add(1, Ordering::Relaxed) + 1;
        html! { (words.with("web-error-title", &[("title", made.to_string().into())])) }
    });
    visit.page(Title::said("Kept"), html! { (part) })
}

async fn breaks() -> Response {
    panic!("this handler breaks on purpose")
}

fn fails(visit: &Visit, kind: FaultKind) -> Response {
    visit.refuse(&Failure::Fault(Fault { kind, doing: "testing", source: "secret inner words".into() }))
}

async fn mine(mut visit: Visit) -> Response {
    visit.signed_in = Some(SignedIn {
        name: "Aoife".to_owned(),
        links: vec![("Your account".to_owned(), "/account".to_owned())],
        ..SignedIn::default()
    });
    visit.private().page("web-reads-title", html! { h1 { "Mine" } })
}

async fn show(visit: Visit) -> Response {
    visit.page("web-reads-title", view(&visit, &Form::empty()))
}

async fn send(visit: Visit, mut form: Form) -> Response {
    if form.text("idea").trim().is_empty() {
        form.error("idea", "Write your idea");
    }
    if !form.is_good() {
        return visit.page_again("web-reads-title", &form, view(&visit, &form));
    }
    visit.done("/idea", "web-test-done-unknown")
}

fn view(visit: &Visit, form: &Form) -> Markup {
    html! {
        h1 { "Your idea" }
        form method="post" novalidate {
            (form.textarea("idea", "Your idea"))
            (form.input("place", "Where"))
            (form.date_input("day", "When", &visit.words))
            (form.password("secret", "Password", &visit.words))
            (Button::new("Send"))
        }
    }
}
