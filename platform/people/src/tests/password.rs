use super::{House, house::Browser, migrations};
use axum::http::StatusCode;
use scraper::{Html, Selector};
use testkit_db::both;
use totp_rs::{Builder, Secret, Totp};

const AOIFE: &str = "aoife@comhar.example";
const PASSWORD: &str = "tea on a wet tuesday";

fn codes_of(page: &str) -> Vec<String> {
    let selector = Selector::parse("main code").unwrap();
    Html::parse_document(page).select(&selector).map(|code| code.text().collect()).collect()
}

fn now_shown(house: &House, totp: &Totp) -> String {
    totp.generate(u64::try_from(house.now().as_second()).unwrap()).to_string()
}

/// Sets up password and code app as a person does; gives the app and the recovery codes.
async fn set_up(house: &House, browser: &mut Browser<'_>) -> (Totp, Vec<String>) {
    assert_eq!(browser.post("/account/password", &[("password", PASSWORD)]).await.to(), "/account");
    assert_eq!(browser.post("/account/code-app/start", &[]).await.to(), "/account/code-app");
    let page = browser.get("/account/code-app").await.text;
    assert!(page.contains("<svg"), "the picture stands in the page");
    let secret = codes_of(&page)[0].replace(' ', "");
    let totp = Builder::new().with_secret(Secret::try_from_base32(secret).unwrap()).build().unwrap();
    assert_eq!(browser.post("/account/code-app", &[("code", "000000")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = browser.post("/account/code-app", &[("code", &now_shown(house, &totp))]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    (totp, codes_of(&page.text))
}

async fn password(house: &House) -> Browser<'_> {
    let mut browser = house.browser();
    let answer = browser.post("/sign-in/password", &[("mail", AOIFE), ("password", PASSWORD), ("next", "/hat")]).await;
    assert_eq!(answer.to(), "/sign-in/code");
    browser
}

both! {
    async fn password_and_code_together_sign_in(test: TestDb) {
        let house = House::open(&test).await;
        let (totp, _) = set_up(&house, &mut house.signed_in("aoife").await).await;
        house.pass(30);
        let mut browser = password(&house).await;
        assert!(!browser.is_signed_in().await, "the password alone lets nobody in");
        let wrong = browser.post("/sign-in/code", &[("code", "000000")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let code = now_shown(&house, &totp);
        let typed = format!("{} {}", &code[..3], &code[3..]);
        assert_eq!(browser.post("/sign-in/code", &[("code", &typed)]).await.to(), "/hat");
        assert!(browser.is_signed_in().await);
    }

    async fn a_code_works_once(test: TestDb) {
        let house = House::open(&test).await;
        let (totp, _) = set_up(&house, &mut house.signed_in("aoife").await).await;
        // The code that confirmed the app is used up, too.
        let code = now_shown(&house, &totp);
        let mut browser = password(&house).await;
        assert_eq!(browser.post("/sign-in/code", &[("code", &code)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        house.pass(30);
        let code = now_shown(&house, &totp);
        assert_eq!(browser.post("/sign-in/code", &[("code", &code)]).await.to(), "/hat");
        let mut other = password(&house).await;
        assert_eq!(other.post("/sign-in/code", &[("code", &code)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a_recovery_code_works_once(test: TestDb) {
        let house = House::open(&test).await;
        let (_, recovery) = set_up(&house, &mut house.signed_in("aoife").await).await;
        assert_eq!(recovery.len(), 10);
        let mut browser = password(&house).await;
        assert_eq!(browser.post("/sign-in/code", &[("code", &recovery[3].to_uppercase())]).await.to(), "/hat");
        let mut other = password(&house).await;
        assert_eq!(other.post("/sign-in/code", &[("code", &recovery[3])]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(browser.get("/account/code-app").await.text.contains("Recovery codes left: 9"));
    }

    async fn a_password_without_a_code_app_lets_nobody_in(test: TestDb) {
        let house = House::open(&test).await;
        let mut own = house.signed_in("aoife").await;
        own.post("/account/password", &[("password", PASSWORD)]).await;
        let fields = [("mail", AOIFE), ("password", PASSWORD)];
        let answer = house.browser().post("/sign-in/password", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains(AOIFE) && !answer.text.contains(PASSWORD));
    }

    async fn a_step_belongs_to_its_browser_and_ends(test: TestDb) {
        let house = House::open(&test).await;
        let (totp, _) = set_up(&house, &mut house.signed_in("aoife").await).await;
        house.pass(60);
        let mut browser = password(&house).await;
        let code = now_shown(&house, &totp);
        assert_eq!(house.browser().post("/sign-in/code", &[("code", &code)]).await.status, StatusCode::CONFLICT);
        house.pass(600);
        let code = now_shown(&house, &totp);
        assert_eq!(browser.post("/sign-in/code", &[("code", &code)]).await.status, StatusCode::CONFLICT);
    }

    async fn a_new_password_ends_the_other_sign_ins(test: TestDb) {
        let house = House::open(&test).await;
        let mut other = house.signed_in("aoife").await;
        let mut own = house.signed_in("aoife").await;
        own.post("/account/password", &[("password", PASSWORD)]).await;
        assert!(own.is_signed_in().await && !other.is_signed_in().await);
    }

    async fn wrong_codes_are_slowed_down(test: TestDb) {
        let house = House::open(&test).await;
        set_up(&house, &mut house.signed_in("aoife").await).await;
        let mut browser = password(&house).await;
        let mut last = StatusCode::OK;
        for _ in 0..7 {
            last = browser.post("/sign-in/code", &[("code", "000000")]).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
    }
}
