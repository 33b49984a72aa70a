//! A house with nothing but the FHIR face in it.

use super::invented;
use axum::{Router, body::Body};
use http::{HeaderMap, Request, StatusCode};
use i18n::Catalogue;
use kernel::{Caller, Language, Permissions, PersonId, SeededRandom, SetClock};
use ledger::{App, Doorways};
use serde_json::Value;
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;
use vault::{Keyring, Vault};
use web::{Settings, Site};

pub(super) struct House {
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

    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or(Value::Null)
    }

    /// The ids of a bundle, in their order.
    pub(super) fn ids(&self) -> Vec<String> {
        let bundle = self.json();
        let entries = bundle["entry"].as_array().cloned().unwrap_or_default();
        entries.iter().map(|entry| entry["resource"]["id"].as_str().unwrap().to_owned()).collect()
    }

    /// The address of a link of a bundle, without the house in front.
    pub(super) fn link(&self, relation: &str) -> Option<String> {
        let bundle = self.json();
        let links = bundle["link"].as_array().cloned().unwrap_or_default();
        let link = links.iter().find(|link| link["relation"] == relation)?;
        Some(link["url"].as_str().unwrap().strip_prefix("https://comhar.example").unwrap().to_owned())
    }

    /// Fails unless this is an OperationOutcome with this status and sort of issue.
    #[track_caller]
    pub(super) fn is_outcome(&self, status: u16, code: &str) {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        assert_eq!(self.header("content-type"), crate::MEDIA_TYPE);
        assert_eq!(self.header("cache-control"), "no-store");
        let outcome = self.json();
        assert_eq!(outcome["resourceType"], "OperationOutcome", "{}", self.body);
        assert_eq!(outcome["issue"][0]["code"], code, "{}", self.body);
        assert_eq!(outcome["issue"][0]["severity"], "error");
    }
}

/// The house with two invented domains that hold nothing yet.
pub(super) async fn house() -> House {
    invented::forget();
    let folder = tempfile::tempdir().unwrap();
    let random = SeededRandom::new(7);
    let app = App::new(Doorways {
        db: db::Db::open(&format!("sqlite:{}", folder.path().join("test.db").display())).await.unwrap(),
        vault: Vault::open(Keyring::generate(&random)),
        clock: Arc::new(SetClock::at("2026-03-03T10:00:00Z".parse().unwrap())),
        random: Arc::new(random),
        permissions: Arc::new(Permissions::default()),
    });
    let settings = Settings { public_url: "https://comhar.example".to_owned(), ..Settings::default() };
    let site = Site::build(app, Catalogue::new(&[web::LOCALES]), settings).routes(crate::ROUTES).finish();
    House { router: web::layers(crate::router(invented::faces()), &site), _folder: folder }
}

impl House {
    pub(super) async fn ask(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    pub(super) async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    pub(super) async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let request = headers.iter().fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    /// The same for somebody signed in.
    pub(super) async fn get_signed_in(&self, path: &str) -> Answer {
        let person: PersonId = "00000000-0000-4000-8000-000000000001".parse().unwrap();
        let caller = Caller::somebody(Arc::new(Permissions::default()), Language::English, person, None);
        let mut request = Request::get(path).body(Body::empty()).unwrap();
        request.extensions_mut().insert(caller);
        self.ask(request).await
    }

    pub(super) async fn post(&self, path: &str, body: impl Into<Body>) -> Answer {
        self.post_with(path, body, &[("content-type", "application/fhir+json")]).await
    }

    pub(super) async fn post_with(&self, path: &str, body: impl Into<Body>, headers: &[(&str, &str)]) -> Answer {
        let request = headers.iter().fold(Request::post(path), |request, (name, value)| request.header(*name, *value));
        self.ask(request.body(body.into()).unwrap()).await
    }
}
