//! The interface for programs, through the real router.

use super::{House, both};
use crate::{
    commands,
    model::Identity,
    receipts::{self, Receipt},
};
use axum::body::{Body, to_bytes};
use http::{Method, Request, StatusCode, header};
use kernel::Language;
use serde_json::{Value, json};
use tower::ServiceExt;
use web::{Settings, Site};

struct Answer {
    status: StatusCode,
    kind: String,
    stored: String,
    body: Value,
}

async fn ask(house: &House, method: Method, path: &str, body: impl Into<Vec<u8>>) -> Answer {
    let catalogue = i18n::Catalogue::new(&[web::LOCALES, codes::LOCALES, organisations::LOCALES, crate::LOCALES]);
    let site = Site::build(house.app.clone(), catalogue, Settings::default()).routes(crate::ROUTES).finish();
    let router = web::layers(crate::router(), &site);
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::HOST, "127.0.0.1:8080")
        .header(header::CONTENT_TYPE, "application/json");
    let response = router.oneshot(request.body(Body::from(body.into())).unwrap()).await.unwrap();
    let text = |name: header::HeaderName| {
        response.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
    };
    let (status, kind, stored) = (response.status(), text(header::CONTENT_TYPE), text(header::CACHE_CONTROL));
    let bytes = to_bytes(response.into_body(), 8 << 20).await.unwrap();
    Answer { status, kind, stored, body: serde_json::from_slice(&bytes).unwrap_or_default() }
}

async fn post(house: &House, path: &str, body: Value) -> Answer {
    ask(house, Method::POST, path, body.to_string()).await
}

const NEW: &str = "/api/v1/contributions";
const OPEN: &str = "/api/v1/contributions/open";

fn is_problem(answer: &Answer, status: StatusCode, code: &str, field: Option<&str>) {
    assert_eq!((answer.status, answer.body["code"].as_str()), (status, Some(code)), "{}", answer.body);
    assert_eq!(answer.kind, "application/problem+json");
    assert!(answer.stored.contains("no-store"));
    assert_eq!(answer.body["field"].as_str(), field);
    assert!(!answer.body["title"].as_str().unwrap().contains(['[', ']']), "{}", answer.body);
}

both! {
    async fn a_program_shares_and_opens_with_the_code(house: House) {
        let made = post(&house, NEW, json!({ "kind": "idea", "mode": "code_only", "text": "A bench.", "language": "ga" })).await;
        assert_eq!((made.status, made.body["again"].as_bool()), (StatusCode::CREATED, Some(false)));
        assert!(made.stored.contains("no-store"));
        let receipt: Receipt = serde_json::from_value(made.body["receipt"].clone()).unwrap();
        assert!(receipt.holds(&receipts::public_key(house.app.vault())));
        for code in [made.body["code"].clone(), made.body["spoken"].clone()] {
            let thread = post(&house, OPEN, json!({ "code": code })).await;
            assert_eq!(thread.status, StatusCode::OK);
            assert_eq!((thread.body["text"].as_str(), thread.body["state"]["publication"].as_str()), (Some("A bench."), Some("submitted")));
        }
        let traceless = post(&house, NEW, json!({ "kind": "idea", "mode": "no_trace", "text": "A bench." })).await;
        assert_eq!((traceless.status, traceless.body.get("code")), (StatusCode::CREATED, None));
        house.is_sound().await;
    }

    async fn a_program_that_sends_the_same_form_twice_adds_nothing(house: House) {
        let form = ask(&house, Method::GET, "/api/v1/contributions/form", "").await.body["form"].clone();
        let new = json!({ "kind": "concern", "mode": "code_only", "text": "Twice.", "form": form });
        let (first, second) = (post(&house, NEW, new.clone()).await, post(&house, NEW, new).await);
        assert_eq!((first.status, second.status), (StatusCode::CREATED, StatusCode::OK));
        assert_eq!((&first.body["code"], &first.body["receipt"]), (&second.body["code"], &second.body["receipt"]));
    }

    async fn bad_input_is_a_problem_with_a_code_a_field_and_a_sentence(house: House) {
        let invalid = StatusCode::UNPROCESSABLE_ENTITY;
        let with = |field: &str, value: Value| {
            let mut new = json!({ "kind": "idea", "mode": "code_only", "text": "Fine." });
            new[field] = value;
            new
        };
        let cases = [
            (with("text", json!("")), "engagement-text-empty", Some("text")),
            (with("text", json!("x".repeat(20_001))), "engagement-text-long", Some("text")),
            (with("text", json!("\u{0}\n\n")), "engagement-text-empty", Some("text")),
            (with("kind", json!("rant")), "engagement-unknown-word", Some("kind")),
            (with("mode", json!("secret")), "engagement-unknown-word", Some("mode")),
            (with("language", json!("tlh")), "engagement-unknown-word", Some("language")),
            (with("service", json!("nonsense")), "engagement-service-unknown", Some("service")),
            (with("service", json!("01900000-0000-7000-8000-000000000999")), "engagement-service-unknown", Some("service")),
            (with("mode", json!("contactable")), "engagement-mail-wrong", Some("mail")),
            (with("mode", json!("named")), "engagement-name-empty", Some("name")),
            (with("surprise", json!(1)), "engagement-json-unreadable", Some("body")),
        ];
        for (new, code, field) in cases {
            is_problem(&post(&house, NEW, new).await, invalid, code, field);
        }
        let half = ask(&house, Method::POST, NEW, &b"{\"kind\":"[..]).await;
        is_problem(&half, invalid, "engagement-json-unreadable", Some("body"));
        let not_utf8 = ask(&house, Method::POST, NEW, &b"{\"kind\":\"idea\",\"mode\":\"code_only\",\"text\":\"\xFF\xFE\"}"[..]).await;
        is_problem(&not_utf8, invalid, "engagement-json-unreadable", Some("body"));
        // A body past every limit is a clear answer, too.
        let huge = post(&house, NEW, with("text", json!("x".repeat(1_000_000)))).await;
        assert!(huge.status.is_client_error() && huge.body["title"].as_str().is_some(), "{}", huge.status);
    }

    async fn t03_wrong_and_unknown_codes_are_the_same_answer_to_a_program(house: House) {
        let (code, _) = house.shared("Mine.").await;
        let typo = if code.digits().ends_with('0') { "1" } else { "0" };
        let typo = format!("{}{typo}", &code.digits()[..15]);
        is_problem(&post(&house, OPEN, json!({ "code": typo })).await, StatusCode::UNPROCESSABLE_ENTITY, "codes-check-digit", Some("code"));
        let unknown = codes::Code::from_secret(&[9; 32]).digits();
        is_problem(&post(&house, OPEN, json!({ "code": unknown })).await, StatusCode::UNPROCESSABLE_ENTITY, "engagement-code-unknown", Some("code"));
        // A draft is no thread to a program: the same answer.
        let draft = crate::model::DraftForm { token: None, fields: vec![("text".into(), "Draft".into())] };
        let kept = commands::save_draft(&house.app, draft).await.unwrap();
        is_problem(&post(&house, OPEN, json!({ "code": kept.code.digits() })).await, StatusCode::UNPROCESSABLE_ENTITY, "engagement-code-unknown", Some("code"));
    }

    async fn a_refused_step_is_a_conflict_with_the_list_of_what_is_allowed(house: House) {
        let (code, id) = house.shared("Mine.").await;
        let back = post(&house, "/api/v1/contributions/write-back", json!({ "code": code.digits(), "text": "And more." })).await;
        assert_eq!((back.status, back.body["response"].as_str()), (StatusCode::OK, Some("awaiting_reply")));
        let gone = post(&house, "/api/v1/contributions/withdraw", json!({ "code": code.digits() })).await;
        assert_eq!((gone.status, gone.body["publication"].as_str()), (StatusCode::OK, Some("withdrawn")));
        let refused = post(&house, "/api/v1/contributions/write-back", json!({ "code": code.digits(), "text": "Wait." })).await;
        is_problem(&refused, StatusCode::CONFLICT, "engagement-not-now", None);
        assert_eq!(refused.body["allowed"], json!(["erase_own"]));
        assert_eq!(house.state(id).await.version, 3);
    }

    async fn a_receipt_is_checked_with_the_published_key_alone(house: House) {
        let mut form = house.form("Proof.");
        form.identity = Identity::NoTrace;
        let receipt = house.share(form).await.receipt;
        let key = ask(&house, Method::GET, "/api/v1/receipts/key", "").await;
        use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
        let public = URL_SAFE_NO_PAD.decode(key.body["public_key"].as_str().unwrap()).unwrap();
        assert!(receipt.holds(&public.try_into().unwrap()));
        assert_eq!(receipt.signed_text(), format!("comhar receipt 1\n{}\n2026-03-02\n{}\n{}\n", receipt.number, receipt.hash, receipt.key));
    }
}

#[test]
fn the_document_names_every_route_and_nothing_else() {
    let document = crate::openapi();
    let mut described: Vec<String> = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        described.extend(methods.as_object().unwrap().keys().map(|method| format!("{} {path}", method.to_uppercase())));
    }
    let mut routed: Vec<String> = crate::ROUTES
        .iter()
        .filter(|route| route.is_api())
        .map(|route| format!("{} {}", route.method.as_str(), route.path))
        .collect();
    described.sort();
    routed.sort();
    assert_eq!(described, routed);
    assert!(
        document["components"]["schemas"]["NewContribution"]["required"].as_array().unwrap().contains(&json!("kind"))
    );
}

#[test]
fn every_refusal_has_its_sentence_in_every_language() {
    let catalogue = i18n::Catalogue::new(&[codes::LOCALES, crate::LOCALES]);
    for language in Language::ALL.iter().copied() {
        let words = catalogue.words(language);
        let codes = crate::rules::REFUSAL_CODES.iter().chain(crate::api::API_REFUSAL_CODES);
        let missing: Vec<&str> =
            codes.copied().filter(|code| !words.has(&format!("refusal-{}", code.replace('_', "-")))).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}
