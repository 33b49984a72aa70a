use super::{
    House,
    house::{Browser, HOUSE},
    migrations,
};
use axum::http::StatusCode;
use serde_json::{Value, json};
use testkit_db::both;
use url::Url;
use webauthn_authenticator_rs::{AuthenticatorBackend, softpasskey::SoftPasskey};
use webauthn_rs::prelude::{CreationChallengeResponse, PublicKeyCredential, RequestChallengeResponse};
use webauthn_rs_proto::AllowCredentials;

/// What the browser's script and the device do together.
struct Device {
    key: SoftPasskey,
    /// Credential and whose it is: a real device keeps both.
    kept: Vec<(Vec<u8>, Vec<u8>)>,
}

impl Device {
    fn new() -> Self {
        Self { key: SoftPasskey::new(true), kept: Vec::new() }
    }

    fn make(&mut self, question: Value) -> Value {
        let mut question: CreationChallengeResponse = serde_json::from_value(question).unwrap();
        let wish = question.public_key.authenticator_selection.as_mut().unwrap();
        assert!(wish.require_resident_key, "the key must know whose it is");
        // This device cannot, so the test remembers it beside.
        (wish.require_resident_key, wish.resident_key) = (false, None);
        let user = question.public_key.user.id.to_vec();
        let made = self.key.perform_register(Url::parse(HOUSE).unwrap(), question.public_key, 60_000).unwrap();
        self.kept.push((made.raw_id.to_vec(), user));
        json!({ "label": "my phone", "credential": made })
    }

    fn answer(&mut self, question: Value) -> PublicKeyCredential {
        let mut question: RequestChallengeResponse = serde_json::from_value(question).unwrap();
        assert!(question.public_key.allow_credentials.is_empty(), "the question names nobody");
        let (credential, user) = self.kept[0].clone();
        let allowed = AllowCredentials { type_: "public-key".to_owned(), id: credential, transports: None };
        question.public_key.allow_credentials.push(allowed);
        let mut found = self.key.perform_auth(Url::parse(HOUSE).unwrap(), question.public_key, 60_000).unwrap();
        found.response.user_handle = Some(user);
        found
    }
}

async fn add(browser: &mut Browser<'_>, device: &mut Device) {
    let question = browser.post_json("/account/passkeys/start", &json!({})).await;
    assert_eq!(question.status, StatusCode::OK, "{}", question.text);
    let made = device.make(question.json());
    let answer = browser.post_json("/account/passkeys/finish", &made).await;
    assert_eq!(answer.json()["to"], "/account/passkeys", "{}", answer.text);
}

async fn ask(browser: &mut Browser<'_>) -> Value {
    browser.post_json("/sign-in/passkey/start", &json!({ "next": "/hat" })).await.json()
}

both! {
    async fn a_passkey_is_made_and_signs_in(test: TestDb) {
        let house = House::open(&test).await;
        let mut own = house.signed_in("aoife").await;
        let mut device = Device::new();
        add(&mut own, &mut device).await;
        assert!(own.get("/account/passkeys").await.text.contains("my phone"));
        let mut browser = house.browser();
        let found = device.answer(ask(&mut browser).await);
        let answer = browser.post_json("/sign-in/passkey/finish", &serde_json::to_value(&found).unwrap()).await;
        assert_eq!(answer.json()["to"], "/hat", "{}", answer.text);
        assert!(browser.get("/account").await.text.contains("Aoife"));
        // The same answer again finds no question that waits for it.
        let again = house.browser().post_json("/sign-in/passkey/finish", &serde_json::to_value(&found).unwrap()).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
    }

    async fn an_answer_to_another_question_is_refused(test: TestDb) {
        let house = House::open(&test).await;
        let mut device = Device::new();
        add(&mut house.signed_in("aoife").await, &mut device).await;
        let mut browser = house.browser();
        let first = ask(&mut browser).await;
        ask(&mut browser).await;
        let found = serde_json::to_value(device.answer(first)).unwrap();
        assert_eq!(browser.post_json("/sign-in/passkey/finish", &found).await.status, StatusCode::CONFLICT);
        assert!(!browser.is_signed_in().await);
    }

    async fn a_passkey_that_names_somebody_else_is_refused(test: TestDb) {
        let house = House::open(&test).await;
        let mut device = Device::new();
        add(&mut house.signed_in("aoife").await, &mut device).await;
        let mut browser = house.browser();
        let mut found = device.answer(ask(&mut browser).await);
        found.response.user_handle = Some(crate::demo::find("maire").unwrap().id.uuid().as_bytes().to_vec());
        let found = serde_json::to_value(found).unwrap();
        assert_eq!(browser.post_json("/sign-in/passkey/finish", &found).await.status, StatusCode::CONFLICT);
    }

    async fn a_removed_passkey_signs_nobody_in(test: TestDb) {
        let house = House::open(&test).await;
        let mut own = house.signed_in("aoife").await;
        let mut device = Device::new();
        add(&mut own, &mut device).await;
        let page = own.get("/account/passkeys").await.text;
        let at = page.find("/account/passkeys/0").unwrap();
        let path = page[at..].split('"').next().unwrap().to_owned();
        assert_eq!(house.signed_in("maire").await.post(&path, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(own.post(&path, &[]).await.to(), "/account/passkeys");
        let mut browser = house.browser();
        let found = serde_json::to_value(device.answer(ask(&mut browser).await)).unwrap();
        assert_eq!(browser.post_json("/sign-in/passkey/finish", &found).await.status, StatusCode::CONFLICT);
    }
}
