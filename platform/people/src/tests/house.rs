use crate::{Doors, Provider, demo, model::Token, permissions::DEFAULT_ROLES};
use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use i18n::Catalogue;
use jobs::{Duties, Hands, Letter, Mailer};
use kernel::{Clock, Permissions, Role, SeededRandom, SetClock};
use ledger::{App, Doorways};
use std::{collections::BTreeMap, sync::Arc};
use testkit_db::TestDb;
use tower::ServiceExt;
use web::{Settings, Site};

/// What these tests need in the database.
pub(crate) fn migrations() -> Vec<db::Migration> {
    [vault::MIGRATIONS, ledger::MIGRATIONS, jobs::MIGRATIONS, organisations::MIGRATIONS, crate::MIGRATIONS].concat()
}

pub(crate) const HOUSE: &str = "http://localhost:8080";

/// A whole house around this crate: the app, its pages, its errands, a clock that stands at half past ten.
pub(crate) struct House {
    pub app: App,
    pub clock: Arc<SetClock>,
    pub site: Site,
    pub hands: Hands,
    router: axum::Router,
}

impl House {
    /// With the invented people and organisations.
    pub async fn open(test: &TestDb) -> Self {
        let house = Self::bare(test, Vec::new(), true).await;
        organisations::demo::demo(&house.app).await.unwrap();
        demo(&house.app).await.unwrap();
        house
    }

    /// With nobody in it.
    pub async fn empty(test: &TestDb) -> Self {
        Self::bare(test, Vec::new(), false).await
    }

    pub async fn bare(test: &TestDb, providers: Vec<Provider>, demo: bool) -> Self {
        let clock = Arc::new(SetClock::at("2026-11-21T10:30:00Z".parse().unwrap()));
        let random = SeededRandom::new(11);
        let vault = vault::Vault::open(vault::Keyring::generate(&random));
        let app = App::new(Doorways {
            db: test.db().clone(),
            vault,
            clock: clock.clone(),
            random: Arc::new(random),
            permissions: Arc::new(Permissions::new(DEFAULT_ROLES.iter().copied())),
        });
        let catalogue = Catalogue::new(&[web::LOCALES, crate::LOCALES]);
        let settings = Settings { public_url: HOUSE.to_owned(), demo, ..Settings::default() };
        let doors = Doors::new(HOUSE, "Comhar", providers).unwrap();
        let site = Site::build(app.clone(), catalogue.clone(), settings).routes(crate::ROUTES).finish();
        let router = web::layers(crate::layer(crate::routes(), &site, &doors), &site);
        let place = jobs::Settings { public_url: HOUSE.to_owned(), ..jobs::Settings::demonstration() };
        let duties = Duties { kinds: crate::JOBS.to_vec(), hearers: Vec::new(), timed: crate::TIMED.to_vec() };
        let hands = Hands::new(app.clone(), Mailer::letterbox(), catalogue, place, duties);
        Self { app, clock, site, hands, router }
    }

    pub fn browser(&self) -> Browser<'_> {
        Browser { house: self, cookies: BTreeMap::new(), agent: "Mozilla/5.0 (X11; Linux x86_64)", language: "en" }
    }

    /// A browser in which somebody invented has just signed in.
    pub async fn signed_in(&self, key: &str) -> Browser<'_> {
        let mut browser = self.browser();
        let answer = browser.post("/demo/sign-in", &[("who", key)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        browser
    }

    /// The same, wearing the hat of their part.
    pub async fn wearing(&self, key: &str) -> Browser<'_> {
        let mut browser = self.signed_in(key).await;
        let hat = demo::hat_id(demo::find(key).unwrap()).to_string();
        assert_eq!(browser.post("/hat", &[("hat", &hat)]).await.to(), "/hat");
        browser
    }

    /// Runs the errands that are due and gives the mails.
    pub async fn mails(&self) -> Vec<Letter> {
        jobs::run_due(&self.hands).await.unwrap();
        self.hands.mailer.take_letters()
    }

    /// The address of the sign-in link in the newest mail.
    pub async fn mailed_link(&self) -> String {
        let letter = self.mails().await.pop().expect("a mail");
        let line = letter.body.lines().find(|line| line.contains("/sign-in/link/")).expect("a link").trim();
        line.strip_prefix(HOUSE).expect("our own address").to_owned()
    }

    pub fn pass(&self, seconds: i64) {
        self.clock.pass(seconds);
    }

    pub fn now(&self) -> kernel::Time {
        self.clock.now()
    }

    /// Lines of the audit with this verb, of anybody.
    pub async fn audit(&self, verb: &str) -> Vec<(bool, Role)> {
        use db::Read;
        const SQL: &str = "SELECT break_glass, role FROM ledger_lines WHERE verb = $1 ORDER BY at, id";
        (&mut self.app.db()).all(SQL, &[&verb]).await.unwrap()
    }

    pub async fn count(&self, sql: &str) -> i64 {
        use db::Read;
        (&mut self.app.db()).one::<(i64,)>(sql, &[]).await.unwrap().0
    }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    /// Where it leads.
    pub fn to(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.text);
        self.headers[header::LOCATION].to_str().unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap()
    }
}

/// A browser with its cookies.
pub(crate) struct Browser<'a> {
    house: &'a House,
    pub cookies: BTreeMap<String, String>,
    pub agent: &'static str,
    pub language: &'static str,
}

impl Browser<'_> {
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        let kind = "application/x-www-form-urlencoded";
        self.send(Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(form.finish())).unwrap()).await
    }

    pub async fn post_json(&mut self, path: &str, body: &serde_json::Value) -> Answer {
        let body = Body::from(body.to_string());
        self.send(Request::post(path).header(header::CONTENT_TYPE, "application/json").body(body).unwrap()).await
    }

    async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let headers = request.headers_mut();
        headers.insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        headers.insert(header::USER_AGENT, self.agent.parse().unwrap());
        headers.insert(header::ACCEPT_LANGUAGE, self.language.parse().unwrap());
        headers.insert(header::HOST, "localhost:8080".parse().unwrap());
        headers.insert("sec-fetch-site", "same-origin".parse().unwrap());
        let response = self.house.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let (pair, attributes) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            assert!(attributes.contains("HttpOnly") && attributes.contains("SameSite=Lax"), "{attributes}");
            match attributes.contains("Max-Age=0") {
                true => self.cookies.remove(name),
                false => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        let text = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
        Answer { status: parts.status, headers: parts.headers, text }
    }

    /// The token of the sign-in.
    pub fn token(&self) -> Option<Token> {
        self.cookies.get("comhar").and_then(|text| Token::parse(text))
    }

    pub async fn is_signed_in(&mut self) -> bool {
        self.get("/account").await.status == StatusCode::OK
    }
}
