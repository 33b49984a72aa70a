//! Bad input gets a clear sentence: through the interface for programs, as problem+json with stable codes.

use super::{cast, steps::unknown_code, t_author::one};
use axum::body::{Body, to_bytes};
use http::{Method, Request};
use serde_json::{Value, json};
use testkit::{TestApp, on_sqlite};

const SHARE: &str = "/api/v1/contributions";
const OPEN: &str = "/api/v1/contributions/open";

/// Sends bytes as they are; gives the status, the sort of answer, and the answer.
async fn send(app: &TestApp, path: &str, kind: &str, body: Vec<u8>) -> (u16, String, Value) {
    let request =
        Request::builder().method("POST").uri(path).header("content-type", kind).body(Body::from(body)).unwrap();
    let answer = app.nobody().raw(request).await;
    let status = answer.status().as_u16();
    let kind = answer.headers().get("content-type").map(|kind| kind.to_str().unwrap().to_owned()).unwrap_or_default();
    let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    (status, kind, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}

/// A share with one thing changed.
fn told(field: &str, value: Value) -> Value {
    let mut told = json!({ "kind": "idea", "mode": "code_only", "text": "A bench by the door.", "language": "en" });
    told[field] = value;
    told
}

async fn is_a_problem(app: &TestApp, path: &str, body: &Value, expected: u16, code: Option<&str>) {
    let (status, kind, problem) = send(app, path, "application/json", body.to_string().into_bytes()).await;
    assert_eq!(status, expected, "{body}: {problem}");
    assert!(kind.starts_with("application/problem+json"), "{body}: {kind}");
    for field in ["type", "title", "status", "code", "operation"] {
        assert!(!problem[field].is_null(), "{body}: the problem lacks {field}: {problem}");
    }
    if let Some(code) = code {
        assert_eq!(problem["code"], code, "{body}: {problem}");
    }
}

on_sqlite! {
    async fn what_cannot_be_shared_says_why_with_a_stable_code(app: &TestApp) {
        cast::bring(app).await;
        let closed = organisations::demo::service("silvermines-day-centre").unwrap().to_string();
        let wrong = [
            (told("text", json!("")), 422, Some("engagement-text-empty")),
            (told("text", json!(" \n\t ")), 422, Some("engagement-text-empty")),
            (told("text", json!("a".repeat(30_000))), 422, Some("engagement-text-long")),
            (told("service", json!("00000000-0000-4000-8000-00000000dead")), 422, Some("engagement-service-unknown")),
            (told("service", json!(closed)), 422, Some("engagement-service-closed")),
            (told("mode", json!("named")), 422, Some("engagement-name-empty")),
            (told("mode", json!("contactable")), 422, Some("engagement-mail-wrong")),
        ];
        for (body, status, code) in wrong {
            is_a_problem(app, SHARE, &body, status, code).await;
        }
        assert_eq!(one(app, "SELECT CAST(count(*) AS bigint) FROM engagement_contributions").await, 0);
    }

    async fn what_is_no_json_or_no_contribution_is_refused_and_nothing_breaks(app: &TestApp) {
        cast::bring(app).await;
        let bodies: [&[u8]; 12] = [b"", b"{", b"[]", b"null", b"\"text\"", b"{\"text\": 7}", b"{\"text\":\"\xff\xfe\"}", b"{\"kind\":\"idea\"}",
            b"{\"kind\":\"murder\",\"mode\":\"code_only\",\"text\":\"x\"}", b"{\"kind\":\"idea\",\"mode\":\"root\",\"text\":\"x\"}", b"\0\0\0\0", b"text=hello"];
        for body in bodies {
            let (status, kind, problem) = send(app, SHARE, "application/json", body.to_vec()).await;
            let shown = String::from_utf8_lossy(body).into_owned();
            assert!((400..500).contains(&status), "{shown}: {status}");
            assert!(kind.starts_with("application/problem+json"), "{shown}: {kind}");
            assert_eq!(problem["status"], status, "{shown}: {problem}");
        }
        let (status, kind, problem) = send(app, SHARE, "text/plain", b"hello".to_vec()).await;
        assert!(matches!(status, 415 | 422) && kind.starts_with("application/problem+json"), "{status} {problem}");
        let megabyte = told("text", json!("a".repeat(1 << 20))).to_string().into_bytes();
        let (status, kind, problem) = send(app, SHARE, "application/json", megabyte).await;
        assert!(matches!(status, 413 | 422) && kind == "application/problem+json", "{status} {problem}");
        let nested = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)).into_bytes();
        assert!((400..500).contains(&send(app, SHARE, "application/json", nested).await.0));
    }

    async fn strange_signs_in_a_text_are_kept_or_cleaned_and_never_break(app: &TestApp) {
        cast::bring(app).await;
        for text in ["NUL \u{0} inside", "\u{202E}turned", "<script>alert(1)</script>", "👩‍👩‍👧‍👦", "a\u{FFFF}b", "\u{FEFF}mark first"] {
            let body = told("text", json!(text));
            let (status, _, shared) = send(app, SHARE, "application/json", body.to_string().into_bytes()).await;
            assert!(status == 201 || status == 422, "{text:?}: {status} {shared}");
            if status == 201 {
                let code = shared["code"].clone();
                let (status, _, thread) = send(app, OPEN, "application/json", json!({ "code": code }).to_string().into_bytes()).await;
                assert_eq!(status, 200, "{thread}");
                assert!(!thread.to_string().contains("\\u0000"), "{thread}");
            }
        }
        app.run_jobs().await;
    }

    async fn codes_are_refused_alike_and_accepted_however_they_are_written(app: &TestApp) {
        cast::bring(app).await;
        let (status, shared) = app.nobody().call(Method::POST, SHARE, &told("kind", json!("concern"))).await;
        assert_eq!(status, 201, "{shared}");
        let code = shared["code"].as_str().unwrap().to_owned();
        for written in [code.clone(), code.replace(' ', ""), code.replace(' ', "-"), format!("code: {code}")] {
            let (status, thread) = app.nobody().call(Method::POST, OPEN, &json!({ "code": written })).await;
            assert_eq!(status, 200, "{written}: {thread}");
        }
        is_a_problem(app, OPEN, &json!({ "code": "" }), 422, None).await;
        is_a_problem(app, OPEN, &json!({ "code": "1234" }), 422, Some("codes-length")).await;
        is_a_problem(app, OPEN, &json!({ "code": super::steps::mistyped(&code) }), 422, Some("codes-check-digit")).await;
        is_a_problem(app, OPEN, &json!({ "code": unknown_code() }), 422, Some("engagement-code-unknown")).await;
        app.run_jobs().await;
    }

    async fn the_description_of_the_interface_is_open_and_names_every_route_of_it(app: &TestApp) {
        let (status, described) = app.nobody().call(Method::GET, "/api/openapi.json", &Value::Null).await;
        assert_eq!(status, 200);
        assert!(described["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")), "{described}");
        let routes = super::walk::every_route(app);
        let missing: Vec<String> = routes
            .iter()
            .filter(|route| route.path.starts_with("/api/v1/"))
            .filter(|route| described["paths"][route.path][route.method.as_str().to_lowercase()].is_null())
            .map(|route| format!("{} {}", route.method.as_str(), route.path))
            .collect();
        assert!(missing.is_empty(), "not described: {missing:?}");
    }
}
