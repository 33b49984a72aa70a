//! Somebody with a browser: opens pages, presses buttons, keeps cookies, follows where they are sent.

use axum::Router;
use axum::body::{Body, to_bytes};
use http::{HeaderMap, HeaderValue, Method, Request, Response, header};
use serde_json::Value;
use std::collections::BTreeMap;
use testkit_pages::{Page, Sent, Submission};
use tower::ServiceExt;

/// More redirects than this are a circle.
const FARTHEST: usize = 5;

/// The longest answer that is read.
const LONGEST_ANSWER: usize = 64 << 20;

/// Where the application lives for those who visit it in tests.
pub(crate) const ADDRESS: &str = "http://127.0.0.1:8080";
pub(crate) const HOST: &str = "127.0.0.1:8080";

/// Somebody with a browser.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    cookies: BTreeMap<String, String>,
    headers: HeaderMap,
    /// Whether redirects are followed.
    follows: bool,
}

impl Visitor {
    /// A new browser before these pages: for a house that a test put together itself.
    pub fn new(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new(), headers: HeaderMap::new(), follows: true }
    }

    /// The same person in another language: `ga`, `sr`.
    #[must_use]
    pub fn reading(self, language: &str) -> Self {
        self.with_header("accept-language", language)
    }

    /// The same person, whose browser sends this with every request.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.insert(name, HeaderValue::from_str(value).expect("a header's value"));
        self
    }

    /// The same person, who stays where they are and looks at the redirect itself.
    #[must_use]
    pub fn staying(mut self) -> Self {
        self.follows = false;
        self
    }

    /// The value of a cookie the browser keeps.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Puts a cookie into the browser.
    pub fn keep_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Opens an address.
    pub async fn open(&mut self, path: &str) -> Page {
        self.go(Method::GET, path, None).await
    }

    /// Presses a button of a page.
    pub async fn press(&mut self, submission: Submission<'_>) -> Page {
        self.send(submission.sent()).await
    }

    /// Sends a form, whether or not a page offered it.
    pub async fn send(&mut self, sent: Sent) -> Page {
        let pairs = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&sent.pairs).finish();
        if sent.method == "POST" {
            return self.go(Method::POST, &sent.action, Some(pairs)).await;
        }
        let path = sent.action.split('?').next().unwrap_or_default();
        self.go(Method::GET, &format!("{path}?{pairs}"), None).await
    }

    /// Calls the interface for programs; gives the status and the answer.
    pub async fn call(&mut self, method: Method, path: &str, body: &Value) -> (u16, Value) {
        let request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, "application/json");
        let response = self.raw(request.body(Body::from(body.to_string())).expect("a request")).await;
        let status = response.status().as_u16();
        let bytes = to_bytes(response.into_body(), LONGEST_ANSWER).await.expect("the whole answer");
        (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
    }

    /// Sends any request, with this browser's cookies and headers, and gives the answer as it is.
    pub async fn raw(&mut self, mut request: Request<Body>) -> Response<Body> {
        let headers = request.headers_mut();
        headers.entry(header::HOST).or_insert(HeaderValue::from_static(HOST));
        for (name, value) in &self.headers {
            headers.insert(name, value.clone());
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            headers.insert(header::COOKIE, HeaderValue::from_str(&cookies.join("; ")).expect("cookies fit a header"));
        }
        let Ok(response) = self.router.clone().oneshot(request).await;
        for cookie in response.headers().get_all(header::SET_COOKIE) {
            self.take_cookie(cookie.to_str().expect("a cookie is text"));
        }
        response
    }

    async fn go(&mut self, method: Method, path: &str, form: Option<String>) -> Page {
        let (mut method, mut path, mut form) = (method, path.to_owned(), form);
        for _ in 0..FARTHEST {
            let page = self.step(&method, &path, form.take()).await;
            let next =
                page.header("location").filter(|_| self.follows && (300..400).contains(&page.status)).and_then(inside);
            let Some(next) = next else { return page };
            (method, path) = (Method::GET, next);
        }
        panic!("sent round in circles, last to {path}");
    }

    async fn step(&mut self, method: &Method, path: &str, form: Option<String>) -> Page {
        let bare = path.split('#').next().unwrap_or_default();
        let mut request = Request::builder().method(method).uri(bare).header(header::ACCEPT, "text/html,*/*");
        if form.is_some() {
            // What a browser says of itself when a page of ours sends a form.
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            request = request.header("sec-fetch-site", "same-origin").header(header::ORIGIN, ADDRESS);
        }
        let response = self.raw(request.body(Body::from(form.unwrap_or_default())).expect("a request")).await;
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, LONGEST_ANSWER).await.expect("the whole answer");
        let named = |(name, value): (&http::HeaderName, &HeaderValue)| {
            (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned())
        };
        let headers = parts.headers.iter().map(named).collect();
        Page::new(path, parts.status.as_u16(), headers, String::from_utf8_lossy(&bytes).into_owned())
    }

    fn take_cookie(&mut self, cookie: &str) {
        let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
        let Some((name, value)) = pair.split_once('=') else { return };
        let rest = rest.to_lowercase();
        if value.is_empty() || rest.contains("max-age=0") {
            self.cookies.remove(name.trim());
        } else {
            self.cookies.insert(name.trim().to_owned(), value.trim().to_owned());
        }
    }
}

/// A redirect that stays in the house, as a path.
fn inside(location: &str) -> Option<String> {
    let path = location.strip_prefix(ADDRESS).unwrap_or(location);
    path.starts_with('/').then(|| path.to_owned()).filter(|path| !path.starts_with("//"))
}
