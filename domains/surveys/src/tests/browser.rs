//! The pages as a person meets them: through the real router, with a browser that keeps cookies and has no script.

use super::house::{House, recipe};
use axum::{
    Extension,
    body::{Body, to_bytes},
};
use http::{Method, Request, header};
use kernel::{Caller, Language};
use std::{collections::BTreeMap, future::Future};
use testkit_db::{Engine, TestDb};
use testkit_pages::{Page, Sent, Submission};
use tower::ServiceExt;
use web::{Settings, Site};

/// Runs a test in a house of its own. Pages read and write through commands, which are tested on both databases.
pub(crate) fn in_a_house<F: Future<Output = ()>>(test: impl AsyncFnOnce(House) -> () + FnOnce(House) -> F) {
    testkit_db::on(Engine::Sqlite, &recipe(), async |database: TestDb| test(House::of(database)).await);
}

/// A browser without script.
pub(crate) struct Browser {
    router: axum::Router,
    pub cookies: BTreeMap<String, String>,
    /// Every address that was asked for or led to: what stays in histories and logs.
    pub addresses: Vec<String>,
    language: Language,
}

impl Browser {
    pub fn of(house: &House, caller: Caller) -> Self {
        let settings = Settings { place: "Ireland".into(), ..Settings::default() };
        Self::with(house, caller, settings)
    }

    fn with(house: &House, caller: Caller, settings: Settings) -> Self {
        let catalogue = i18n::Catalogue::new(&[
            web::LOCALES,
            codes::LOCALES,
            answering::LOCALES,
            organisations::LOCALES,
            crate::LOCALES,
        ]);
        let site = Site::build(house.app.clone(), catalogue, settings)
            .routes(crate::ROUTES)
            .navigation(crate::NAVIGATION)
            .finish();
        let router = web::layers(crate::router().layer(Extension(caller)), &site);
        Self { router, cookies: BTreeMap::new(), addresses: Vec::new(), language: Language::English }
    }

    pub fn reading(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    pub async fn open(&mut self, path: &str) -> Page {
        self.go(Method::GET, path, None).await
    }

    pub async fn press(&mut self, submission: Submission<'_>) -> Page {
        self.send(submission.sent()).await
    }

    pub async fn send(&mut self, sent: Sent) -> Page {
        let pairs = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&sent.pairs).finish();
        match sent.method.as_str() {
            "POST" => self.go(Method::POST, &sent.action, Some(pairs)).await,
            _ => self.go(Method::GET, &format!("{}?{pairs}", sent.action), None).await,
        }
    }

    async fn go(&mut self, method: Method, path: &str, form: Option<String>) -> Page {
        let (mut method, mut path, mut form) = (method, path.to_owned(), form);
        loop {
            let page = self.step(&method, &path, form.take()).await;
            match page.header("location").filter(|_| page.status == 303) {
                Some(next) => (method, path) = (Method::GET, next.to_owned()),
                None => return page,
            }
        }
    }

    async fn step(&mut self, method: &Method, path: &str, form: Option<String>) -> Page {
        self.addresses.push(path.to_owned());
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "127.0.0.1:8080")
            .header(header::ACCEPT_LANGUAGE, self.language.as_str())
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = request.body(Body::from(form.unwrap_or_default())).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        for (_, cookie) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (name, rest) = cookie.split_once('=').unwrap();
            match rest.split(';').next().unwrap() {
                "" => drop(self.cookies.remove(name)),
                value => drop(self.cookies.insert(name.to_owned(), value.to_owned())),
            }
        }
        let body = to_bytes(response.into_body(), 8 << 20).await.unwrap();
        Page::new(path, status, headers, String::from_utf8(body.to_vec()).unwrap())
    }

    /// Nothing of this stands in any address that was asked for.
    pub fn never_in_an_address(&self, secret: &str) {
        let found = self.addresses.iter().find(|address| address.contains(secret));
        assert!(found.is_none(), "{secret} stands in {found:?}");
    }
}

/// The care that every page takes: one first heading, no level skipped, every control with a name, no id twice.
pub(crate) fn is_well_made(page: &Page) {
    assert!(matches!(page.status, 200 | 422), "{} answers {}", page.path, page.status);
    let levels: Vec<u32> = page
        .all("main h1, main h2, main h3, main h4")
        .map(|heading| heading.value().name()[1..].parse().unwrap())
        .collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{}: first headings in {levels:?}", page.path);
    // The summary of what is wrong stands before the heading.
    let after: Vec<u32> = levels.iter().copied().skip_while(|level| *level != 1).collect();
    for pair in after.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{}: {levels:?} leaves out a level", page.path);
    }
    for control in page.all("main input:not([type=hidden]), main textarea, main select") {
        let id = control.attr("id").unwrap_or_default();
        assert!(page.all("label").any(|label| label.attr("for") == Some(id)), "{}: {id} has no label", page.path);
    }
    let ids: Vec<&str> = page.all("[id]").filter_map(|element| element.attr("id")).collect();
    let once: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), once.len(), "{}: an id stands twice in {ids:?}", page.path);
    for key in ["[surveys-", "[web-", "[refusal-", "{ $"] {
        page.must_not_hold(key);
    }
    page.must_not_hold("<script>").must_not_hold("style=");
}

impl Browser {
    /// Sends a form with a file in it.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Page {
        const EDGE: &str = "----a-part-ends-here";
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(file);
        body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
        let request = Request::builder()
            .method(Method::POST)
            .uri(path)
            .header(header::HOST, "127.0.0.1:8080")
            .header(header::ACCEPT_LANGUAGE, self.language.as_str())
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"))
            .body(Body::from(body))
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = to_bytes(response.into_body(), 8 << 20).await.unwrap();
        Page::new(path, status, Vec::new(), String::from_utf8(body.to_vec()).unwrap())
    }
}
