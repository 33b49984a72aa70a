use crate::log::{Lines, clean};
use std::{
    io::Write,
    sync::{Arc, Mutex},
};
use tracing_subscriber::layer::SubscriberExt;

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn logged(log: impl FnOnce()) -> Vec<serde_json::Value> {
    let kept = Kept::default();
    tracing::subscriber::with_default(tracing_subscriber::registry().with(Lines::to(kept.clone())), log);
    let bytes = kept.0.lock().unwrap().clone();
    String::from_utf8(bytes).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_line_is_one_json_object_with_its_operation() {
    let lines = logged(|| {
        let span = tracing::info_span!("request", operation = "k3f7-9qd2");
        let _inside = span.enter();
        tracing::info!(route = "/thread/{id}", status = 200, took_ms = 3, "answered");
    });
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0]["operation"], "k3f7-9qd2");
    assert_eq!(lines[0]["route"], "/thread/{id}");
    assert_eq!(lines[0]["status"], 200);
    assert_eq!(lines[0]["message"], "answered");
}

#[test]
fn what_names_or_finds_a_person_never_reaches_the_log() {
    let marked = [
        "203.0.113.77",
        "2001:db8::77",
        "aoife@example.ie",
        "4831 9920 1175 6624",
        "4831992011756624",
        "0871234567",
        "017f22e2-79b0-7cc3-98c4-dc0c0c07398f",
        "/thread/abc?code=secret",
        "https://example.ie/page",
        "VGhpcyBpcyBhIHNlc3Npb24gdG9rZW4gb2YgbWFueSBsZXR0ZXJz",
    ];
    for word in marked {
        let lines = logged(|| {
            let error = std::io::Error::other(format!("key \"{word}\" failed for ({word}), {word}."));
            tracing::error!(%error, why = word, "it failed: {word}");
            tracing::info!(ip = word, path = word, token = word, email = word, person = word, code = word, "answered");
        });
        let text = format!("{lines:?}");
        for part in word.split(' ').filter(|part| part.len() > 4) {
            assert!(!text.contains(part), "{part} is in {text}");
        }
        assert!(text.contains("failed for"), "too much was taken out: {text}");
    }
}

#[tokio::test]
async fn requests_leave_no_trace_of_who_asked_for_what() {
    use axum::{body::Body, extract::ConnectInfo, http::Request};
    use tower::ServiceExt;
    let (config, _folder) = super::place();
    let comhar = super::filled(&config).await;
    let router = crate::wire::router(&comhar);
    let kept = Kept::default();
    let guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(Lines::to(kept.clone())));
    let peer: std::net::SocketAddr = "203.0.113.77:4711".parse().unwrap();
    let form =
        "mail=marked-mail%40example.ie&who=orla&password=marked-password&text=marked-words&code=4831992011756624";
    for (method, path) in [
        ("GET", "/marked-path/017f22e2-79b0-7cc3-98c4-dc0c0c07398f?marked-query=1"),
        ("GET", "/support?find=marked-query"),
        ("POST", "/sign-in"),
        ("POST", "/sign-in/password"),
        ("POST", "/demo/sign-in"),
        ("GET", "/sign-in/link/marked-token"),
        ("POST", "/share"),
        ("POST", "/open"),
        ("POST", "/api/v1/contributions"),
    ] {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("host", "marked-host.example")
            .header("sec-fetch-site", "same-origin")
            .header("user-agent", "marked-agent")
            .header("cookie", "comhar=marked-session")
            .header("content-type", "application/x-www-form-urlencoded")
            .extension(ConnectInfo(peer));
        router.clone().oneshot(request.body(Body::from(form)).unwrap()).await.unwrap();
    }
    drop(guard);
    let log = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("answered"), "nothing was logged at all");
    for mark in ["marked", "203.0.113", "4711", "4831", "017f22e2", "orla", "Orla", "example.ie"] {
        assert!(!log.contains(mark), "{mark} is in the log:\n{log}");
    }
}

#[test]
fn what_a_database_says_of_a_row_is_cut_off() {
    let said = "db error: ERROR: duplicate key value violates a rule\nDETAIL: Key (name)=(Aoife) already exists.";
    assert!(!clean(said).contains("Aoife"));
    assert_eq!(clean("two commands met, run again"), "two commands met, run again");
}
