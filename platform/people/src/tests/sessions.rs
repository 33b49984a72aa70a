use super::{House, migrations};
use crate::{commands, demo};
use axum::http::StatusCode;
use kernel::Role;
use testkit_db::both;

both! {
    async fn each_sign_in_has_a_new_token_and_ends_the_one_before(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.signed_in("aoife").await;
        let before = browser.token().unwrap();
        browser.post("/demo/sign-in", &[("who", "aoife")]).await;
        assert_ne!(browser.token().unwrap(), before);
        assert!(commands::session_of(&house.app, &before).await.unwrap().is_none());
        assert_eq!(house.count("SELECT CAST(count(*) AS bigint) FROM people_sessions").await, 1);
    }

    async fn changing_the_hat_changes_the_token(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.signed_in("tomas").await;
        let before = browser.token().unwrap();
        let hat = demo::hat_id(demo::find("tomas").unwrap()).to_string();
        assert_eq!(browser.post("/hat", &[("hat", &hat)]).await.to(), "/hat");
        assert_ne!(browser.token().unwrap(), before);
        assert!(commands::session_of(&house.app, &before).await.unwrap().is_none());
        assert!(browser.get("/hat").await.text.contains("Lived experience reviewer"));
        let me = browser.get("/api/v1/me").await.json();
        assert_eq!(me["hat"]["role"], "lived_experience_reviewer");
        browser.post("/hat", &[("hat", "none")]).await;
        assert!(browser.get("/api/v1/me").await.json()["hat"].is_null());
    }

    async fn people_act_for_themselves_until_they_put_a_hat_on(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.signed_in("maire").await;
        assert!(browser.get("/api/v1/me").await.json()["hat"].is_null());
        assert_eq!(browser.get("/hats").await.status, StatusCode::NOT_FOUND);
        let mut browser = house.wearing("maire").await;
        assert_eq!(browser.get("/hats").await.status, StatusCode::OK);
    }

    async fn a_hat_that_was_taken_is_gone_with_the_next_request(test: TestDb) {
        let house = House::open(&test).await;
        let mut responder = house.wearing("sarah").await;
        assert_eq!(responder.get("/api/v1/me").await.json()["hat"]["role"], "responder");
        let mut national = house.wearing("maire").await;
        let hat = demo::hat_id(demo::find("sarah").unwrap());
        assert_eq!(national.post(&format!("/hats/{hat}/take"), &[]).await.to(), "/hats");
        assert!(responder.get("/api/v1/me").await.json()["hat"].is_null());
        assert_eq!(responder.get("/break-glass").await.status, StatusCode::NOT_FOUND);
    }

    async fn nobody_puts_on_a_hat_of_somebody_else(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.signed_in("aoife").await;
        let hat = demo::hat_id(demo::find("maire").unwrap()).to_string();
        assert_eq!(browser.post("/hat", &[("hat", &hat)]).await.status, StatusCode::NOT_FOUND);
        assert!(browser.get("/api/v1/me").await.json()["hat"].is_null());
    }

    async fn signing_out_everywhere_ends_every_sign_in(test: TestDb) {
        let house = House::open(&test).await;
        let (mut one, mut two) = (house.signed_in("aoife").await, house.signed_in("aoife").await);
        two.agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X)";
        two.post("/demo/sign-in", &[("who", "aoife")]).await;
        let list = one.get("/account/sign-ins").await.text;
        assert!(list.contains("iPhone") && list.contains("Linux computer"));
        assert_eq!(one.post("/account/sign-ins/end-all", &[]).await.to(), "/sign-in");
        assert!(!one.is_signed_in().await && !two.is_signed_in().await);
        assert!(!one.cookies.contains_key("comhar"));
    }

    async fn signing_out_ends_this_sign_in_only(test: TestDb) {
        let house = House::open(&test).await;
        let (mut one, mut two) = (house.signed_in("aoife").await, house.signed_in("aoife").await);
        let token = one.cookies["comhar"].clone();
        let answer = one.post("/sign-out", &[]).await;
        assert_eq!(answer.headers["clear-site-data"], "\"cache\", \"storage\"");
        one.cookies.insert("comhar".to_owned(), token);
        assert!(!one.is_signed_in().await);
        assert!(two.is_signed_in().await);
    }

    async fn an_unused_sign_in_ends_and_a_used_one_ends_in_the_end(test: TestDb) {
        let house = House::open(&test).await;
        let mut idle = house.signed_in("aoife").await;
        house.pass(12 * 3_600);
        assert!(!idle.is_signed_in().await);
        let mut used = house.signed_in("aoife").await;
        for hours in 0..14 * 4 {
            assert!(used.is_signed_in().await, "after {hours} times six hours");
            house.pass(6 * 3_600);
        }
        assert!(!used.is_signed_in().await);
        let mut staff = house.wearing("sarah").await;
        house.pass(3_599);
        assert!(staff.is_signed_in().await);
        house.pass(3_600);
        assert!(!staff.is_signed_in().await);
    }

    async fn sensitive_things_ask_for_a_fresh_proof(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.signed_in("aoife").await;
        assert_eq!(browser.get("/account/password").await.status, StatusCode::OK);
        house.pass(16 * 60);
        for path in ["/account/password", "/account/passkeys", "/account/code-app"] {
            let to = browser.get(path).await.to().to_owned();
            assert_eq!(to, format!("/sign-in?again=yes&next={}", path.replace('/', "%2F")));
            assert!(browser.get(&to).await.text.contains("once more"));
        }
        let answer = browser.post("/account/password", &[("password", "tea on a wet tuesday")]).await;
        assert!(answer.to().starts_with("/sign-in?again=yes"));
        browser.post("/demo/sign-in", &[("who", "aoife")]).await;
        assert_eq!(browser.get("/account/password").await.status, StatusCode::OK);
    }

    async fn a_sign_in_leaves_a_line_in_the_audit(test: TestDb) {
        let house = House::open(&test).await;
        house.signed_in("aoife").await;
        assert_eq!(house.audit("people.sign_in").await, [(false, Role::Person)]);
    }

    async fn what_is_over_is_swept_out(test: TestDb) {
        let house = House::open(&test).await;
        house.signed_in("aoife").await;
        house.browser().post("/sign-in", &[("mail", "aoife@comhar.example")]).await;
        house.mails().await;
        house.pass(20 * 24 * 3_600);
        house.mails().await;
        for table in ["SELECT CAST(count(*) AS bigint) FROM people_sessions", "SELECT CAST(count(*) AS bigint) FROM people_links"] {
            assert_eq!(house.count(table).await, 0);
        }
    }
}
