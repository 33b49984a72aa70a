//! A browser that keeps cookies and has no script, and the care that every page takes.

use crate::{Page, Sent, Submission};
use axum::body::{Body, to_bytes};
use http::{Method, Request, header};
use kernel::Language;
use std::collections::{BTreeMap, BTreeSet};
use tower::ServiceExt;

/// A browser without script, on the router of one house.
pub struct Browser {
    router: axum::Router,
    /// What it keeps.
    pub cookies: BTreeMap<String, String>,
    /// Every address that was asked for or led to: what stays in histories and logs.
    pub addresses: Vec<String>,
    language: Language,
}

impl Browser {
    /// A browser that has kept nothing yet and reads English.
    pub fn new(router: axum::Router) -> Self {
        Self { router, cookies: BTreeMap::new(), addresses: Vec::new(), language: Language::English }
    }

    /// The same, reading another language.
    pub fn reading(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Opens an address and follows where it leads.
    pub async fn open(&mut self, path: &str) -> Page {
        self.go(Method::GET, path, None).await
    }

    /// Sends a form as it was filled in.
    pub async fn press(&mut self, submission: Submission<'_>) -> Page {
        self.send(submission.sent()).await
    }

    /// Sends fields, and follows where that leads.
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

    /// One request, without following.
    pub async fn step(&mut self, method: &Method, path: &str, form: Option<String>) -> Page {
        let response = self.answer(method, path, form).await;
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

    /// The answer to one request as it comes, for what is no page.
    pub async fn answer(&mut self, method: &Method, path: &str, form: Option<String>) -> axum::response::Response {
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
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// Nothing of this stands in any address that was asked for.
    pub fn never_in_an_address(&self, secret: &str) {
        let found = self.addresses.iter().find(|address| address.contains(secret));
        assert!(found.is_none(), "{secret} stands in {found:?}");
    }

    /// Sends a form with a file in it, and follows where that leads.
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
        let next = response.headers().get(header::LOCATION).and_then(|next| next.to_str().ok()).map(str::to_owned);
        match next.filter(|_| status == 303) {
            Some(next) => self.open(&next).await,
            None => {
                let body = to_bytes(response.into_body(), 8 << 20).await.unwrap();
                Page::new(path, status, Vec::new(), String::from_utf8(body.to_vec()).unwrap())
            }
        }
    }
}

/// The care that every page takes, without a key of the language files (`own` are the beginnings of the domain's): one first heading, no level skipped, every control with a name, no id twice.
pub fn is_well_made(page: &Page, own: &[&str]) {
    assert!(matches!(page.status, 200 | 404 | 422), "{} answers {}", page.path, page.status);
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
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), once.len(), "{}: an id stands twice in {ids:?}", page.path);
    for key in ["[web-", "[refusal-", "{ $"].iter().chain(own) {
        page.must_not_hold(key);
    }
    page.must_not_hold("<script>").must_not_hold("style=");
}
