use super::{House, migrations};
use crate::Provider;
use axum::{
    Form, Json, Router,
    extract::State,
    http::StatusCode,
    routing::{get, post},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, TimeDelta, Utc};
use i18n::Written;
use kernel::Language;
use openidconnect::{
    Audience, EmptyAdditionalClaims, EndUserName, IssuerUrl, LocalizedClaim, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, PrivateSigningKey, StandardClaims, SubjectIdentifier,
    core::{CoreEdDsaPrivateSigningKey, CoreIdToken, CoreIdTokenClaims, CoreJwsSigningAlgorithm},
};
use serde_json::{Value, json};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};
use testkit_db::both;
use url::Url;

/// A tiny server of an organisation, on this machine.
#[derive(Clone)]
struct Organisation {
    issuer: String,
    /// Code → the challenge it was given for, and the word it will be exchanged for.
    codes: Arc<Mutex<HashMap<String, (String, Value)>>>,
}

/// A key made of `seed`, in the form in which servers keep theirs.
fn key(seed: u8) -> CoreEdDsaPrivateSigningKey {
    let mut der = vec![0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
    der.extend([seed; 32]);
    let label = "PRIVATE KEY";
    let pem = format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", STANDARD.encode(der));
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(&pem, None).unwrap()
}

impl Organisation {
    async fn open() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let organisation = Self { issuer, codes: Arc::default() };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(configuration))
            .route("/keys", get(|| async { Json(json!({ "keys": [key(1).as_verification_key()] })) }))
            .route("/token", post(token))
            .with_state(organisation.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        organisation
    }

    fn provider(&self) -> Provider {
        Provider {
            key: "health".to_owned(),
            names: Written::in_one(Language::English, "the health service"),
            issuer: self.issuer.clone(),
            client_id: "comhar".to_owned(),
            client_secret: Some("not told".to_owned()),
            welcomes: true,
        }
    }

    /// The browser signs in there; gives the code that it brings back.
    fn sign_in(&self, url: &Url, (subject, now): (&str, kernel::Time), signer: &CoreEdDsaPrivateSigningKey) -> String {
        let asked: HashMap<_, _> = url.query_pairs().into_owned().collect();
        assert_eq!(asked["code_challenge_method"], "S256");
        assert_eq!(asked["response_type"], "code");
        let now = DateTime::<Utc>::from_timestamp(now.as_second(), 0).unwrap();
        let mut name = LocalizedClaim::new();
        name.insert(None, EndUserName::new("Nurse Ryan".to_owned()));
        let standard = StandardClaims::new(SubjectIdentifier::new(subject.to_owned())).set_name(Some(name));
        let claims = CoreIdTokenClaims::new(
            IssuerUrl::new(self.issuer.clone()).unwrap(),
            vec![Audience::new("comhar".to_owned())],
            now + TimeDelta::minutes(5),
            now,
            standard,
            EmptyAdditionalClaims {},
        )
        .set_nonce(Some(Nonce::new(asked["nonce"].clone())));
        let word = CoreIdToken::new(claims, signer, CoreJwsSigningAlgorithm::EdDsa, None, None).unwrap();
        let code = format!("code-{subject}");
        let word = serde_json::to_value(word).unwrap();
        self.codes.lock().unwrap().insert(code.clone(), (asked["code_challenge"].clone(), word));
        code
    }
}

async fn configuration(State(organisation): State<Organisation>) -> Json<Value> {
    let issuer = &organisation.issuer;
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
    }))
}

async fn token(
    State(organisation): State<Organisation>,
    Form(asked): Form<HashMap<String, String>>,
) -> (StatusCode, Json<Value>) {
    let found = organisation.codes.lock().unwrap().remove(&asked["code"]);
    let proved = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(asked["code_verifier"].clone()));
    match found {
        Some((challenge, word)) if challenge == proved.as_str() => {
            (StatusCode::OK, Json(json!({ "access_token": "none", "token_type": "Bearer", "id_token": word })))
        }
        _ => (StatusCode::BAD_REQUEST, Json(json!({ "error": "invalid_grant" }))),
    }
}

fn back(url: &Url, code: &str) -> String {
    let state = url.query_pairs().find(|(name, _)| name == "state").unwrap().1.into_owned();
    let query = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("code", code)
        .append_pair("state", &state)
        .finish();
    format!("/sign-in/organisation/health/back?{query}")
}

both! {
    async fn an_organisation_signs_its_people_in(test: TestDb) {
        let organisation = Organisation::open().await;
        let house = House::bare(&test, vec![organisation.provider()], false).await;
        for _ in 0..2 {
            let mut browser = house.browser();
            assert!(browser.get("/sign-in").await.text.contains("Sign in through the health service"));
            let url = Url::parse(browser.get("/sign-in/organisation/health?next=%2Fhat").await.to()).unwrap();
            assert!(url.as_str().starts_with(&organisation.issuer));
            let code = organisation.sign_in(&url, ("ryan", house.now()), &key(1));
            assert_eq!(browser.get(&back(&url, &code)).await.to(), "/hat");
            assert!(browser.get("/account").await.text.contains("Nurse Ryan"));
        }
        assert_eq!(house.count("SELECT CAST(count(*) AS bigint) FROM people_accounts").await, 1);
    }

    async fn a_word_signed_by_another_key_is_not_believed(test: TestDb) {
        let organisation = Organisation::open().await;
        let house = House::bare(&test, vec![organisation.provider()], false).await;
        let mut browser = house.browser();
        let url = Url::parse(browser.get("/sign-in/organisation/health").await.to()).unwrap();
        let code = organisation.sign_in(&url, ("ryan", house.now()), &key(2));
        let answer = browser.get(&back(&url, &code)).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.text);
        assert!(!browser.is_signed_in().await);
    }

    async fn a_word_for_another_question_is_not_believed(test: TestDb) {
        let organisation = Organisation::open().await;
        let house = House::bare(&test, vec![organisation.provider()], false).await;
        let mut browser = house.browser();
        let url = Url::parse(browser.get("/sign-in/organisation/health").await.to()).unwrap();
        let mut other = url.clone();
        let pairs = url.query_pairs().map(|(name, value)| (name.clone(), if name == "nonce" { "other".into() } else { value }));
        other.query_pairs_mut().clear().extend_pairs(pairs);
        let code = organisation.sign_in(&other, ("ryan", house.now()), &key(1));
        assert_eq!(browser.get(&back(&url, &code)).await.status, StatusCode::CONFLICT);
    }

    async fn an_old_word_is_not_believed(test: TestDb) {
        let organisation = Organisation::open().await;
        let house = House::bare(&test, vec![organisation.provider()], false).await;
        let mut browser = house.browser();
        let url = Url::parse(browser.get("/sign-in/organisation/health").await.to()).unwrap();
        let code = organisation.sign_in(&url, ("ryan", house.now()), &key(1));
        house.pass(301);
        assert_eq!(browser.get(&back(&url, &code)).await.status, StatusCode::CONFLICT);
    }

    async fn a_code_brought_by_another_browser_is_refused(test: TestDb) {
        let organisation = Organisation::open().await;
        let house = House::bare(&test, vec![organisation.provider()], false).await;
        let (mut browser, mut other) = (house.browser(), house.browser());
        let url = Url::parse(browser.get("/sign-in/organisation/health").await.to()).unwrap();
        other.get("/sign-in/organisation/health").await;
        let code = organisation.sign_in(&url, ("ryan", house.now()), &key(1));
        assert_eq!(other.get(&back(&url, &code)).await.status, StatusCode::CONFLICT);
        assert_eq!(house.browser().get(&back(&url, &code)).await.status, StatusCode::CONFLICT);
    }

    async fn a_stranger_to_the_house_is_welcome_only_where_the_organisation_is_trusted_so(test: TestDb) {
        let organisation = Organisation::open().await;
        let house = House::bare(&test, vec![Provider { welcomes: false, ..organisation.provider() }], true).await;
        organisations::demo::demo(&house.app).await.unwrap();
        crate::demo::demo(&house.app).await.unwrap();
        let mut browser = house.browser();
        let url = Url::parse(browser.get("/sign-in/organisation/health").await.to()).unwrap();
        let code = organisation.sign_in(&url, ("ryan", house.now()), &key(1));
        assert!(browser.get(&back(&url, &code)).await.text.contains("no account here yet"));
        // Somebody signed in adds the organisation to their own account, and can come this way from then on.
        let mut own = house.signed_in("sarah").await;
        let url = Url::parse(own.get("/sign-in/organisation/health").await.to()).unwrap();
        let code = organisation.sign_in(&url, ("ryan", house.now()), &key(1));
        assert_eq!(own.get(&back(&url, &code)).await.to(), "/account");
        let url = Url::parse(browser.get("/sign-in/organisation/health").await.to()).unwrap();
        let code = organisation.sign_in(&url, ("ryan", house.now()), &key(1));
        browser.get(&back(&url, &code)).await;
        assert!(browser.get("/account").await.text.contains("Sarah Whelan"));
        // It cannot belong to a second account.
        let mut second = house.signed_in("martin").await;
        let url = Url::parse(second.get("/sign-in/organisation/health").await.to()).unwrap();
        let code = organisation.sign_in(&url, ("ryan", house.now()), &key(1));
        assert_eq!(second.get(&back(&url, &code)).await.status, StatusCode::CONFLICT);
    }

    async fn an_organisation_that_does_not_answer_leaves_the_other_ways(test: TestDb) {
        let gone = Provider { issuer: "http://127.0.0.1:9".to_owned(), ..Organisation::open().await.provider() };
        let house = House::bare(&test, vec![gone], false).await;
        let answer = house.browser().get("/sign-in/organisation/health").await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.text.contains("does not answer") && answer.text.contains("/sign-in"));
    }
}

#[test]
fn a_provider_on_an_open_line_is_refused() {
    let provider = Provider {
        key: "health".to_owned(),
        names: Written::default(),
        issuer: "http://login.example.org".to_owned(),
        client_id: "comhar".to_owned(),
        client_secret: None,
        welcomes: false,
    };
    assert!(crate::Doors::new("https://comhar.example", "Comhar", vec![provider]).is_err());
}
