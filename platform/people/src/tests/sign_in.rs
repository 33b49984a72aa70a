use super::{House, migrations};
use axum::http::StatusCode;
use testkit_db::both;

const AOIFE: &str = "aoife@comhar.example";
const NOBODY: &str = "never@comhar.example";

both! {
    async fn a_mailed_link_signs_in_once(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.browser();
        assert_eq!(browser.post("/sign-in", &[("mail", AOIFE), ("next", "/hat")]).await.to(), "/sign-in/sent");
        let link = house.mailed_link().await;
        assert_eq!(browser.post(&link, &[]).await.to(), "/hat");
        assert!(browser.get("/account").await.text.contains("Aoife Ní Bhriain"));
        let mut other = house.browser();
        let again = other.post(&link, &[]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.text.contains("used already"));
        assert!(!other.is_signed_in().await);
    }

    async fn opening_the_link_page_uses_nothing_up(test: TestDb) {
        let house = House::open(&test).await;
        house.browser().post("/sign-in", &[("mail", AOIFE)]).await;
        let link = house.mailed_link().await;
        for _ in 0..3 {
            assert_eq!(house.browser().get(&link).await.status, StatusCode::OK);
        }
        // On another device than the one that asked.
        let mut phone = house.browser();
        assert_eq!(phone.post(&link, &[]).await.to(), "/account");
        assert!(phone.is_signed_in().await);
    }

    async fn a_link_is_over_after_twenty_minutes(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.browser();
        browser.post("/sign-in", &[("mail", AOIFE)]).await;
        let link = house.mailed_link().await;
        house.pass(20 * 60);
        assert_eq!(browser.post(&link, &[]).await.status, StatusCode::CONFLICT);
    }

    async fn known_and_unknown_addresses_get_the_same_answer(test: TestDb) {
        let house = House::open(&test).await;
        let known = house.browser().post("/sign-in", &[("mail", AOIFE)]).await;
        let unknown = house.browser().post("/sign-in", &[("mail", NOBODY)]).await;
        assert_eq!(known.to(), unknown.to());
        assert_eq!(known.headers, unknown.headers);
        let mails = house.mails().await;
        assert_eq!(mails.len(), 2);
        assert_eq!(mails[0].subject, mails[1].subject);
        let wrong = |mail: &'static str| [("mail", mail), ("password", "tea on a wet tuesday")];
        let known = house.browser().post("/sign-in/password", &wrong(AOIFE)).await;
        let unknown = house.browser().post("/sign-in/password", &wrong(NOBODY)).await;
        assert_eq!((known.status, unknown.status), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::UNPROCESSABLE_ENTITY));
        assert_eq!(known.text.replace(AOIFE, "x"), unknown.text.replace(NOBODY, "x"));
    }

    async fn somebody_new_has_an_account_once_they_open_their_link(test: TestDb) {
        let house = House::empty(&test).await;
        let mut browser = house.browser();
        browser.language = "sr";
        browser.post("/sign-in", &[("mail", "Novi@Primer.rs")]).await;
        assert_eq!(house.count("SELECT CAST(count(*) AS bigint) FROM people_accounts").await, 0);
        let letter = house.mails().await.pop().unwrap();
        assert_eq!((letter.to.as_str(), letter.subject.as_str()), ("Novi@Primer.rs", "Vaša veza"));
        let link = letter.body.lines().find(|line| line.contains("/sign-in/link/")).unwrap().trim().replace(super::house::HOUSE, "");
        browser.post(&link, &[]).await;
        assert!(browser.get("/account").await.text.contains("Novi@Primer.rs"));
        // Another spelling is the same address.
        browser.post("/sign-in", &[("mail", "novi@primer.rs")]).await;
        let link = house.mailed_link().await;
        browser.post(&link, &[]).await;
        assert_eq!(house.count("SELECT CAST(count(*) AS bigint) FROM people_accounts").await, 1);
    }

    async fn wrong_passwords_never_slow_the_mailed_link(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.browser();
        let wrong = [("mail", AOIFE), ("password", "not the right words")];
        let mut last = StatusCode::OK;
        for _ in 0..7 {
            last = browser.post("/sign-in/password", &wrong).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        // An unknown address is slowed alike.
        let wrong = [("mail", NOBODY), ("password", "not the right words")];
        for _ in 0..7 {
            last = browser.post("/sign-in/password", &wrong).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        browser.post("/sign-in", &[("mail", AOIFE)]).await;
        let link = house.mailed_link().await;
        assert_eq!(browser.post(&link, &[]).await.to(), "/account");
    }

    async fn a_flood_of_requests_sends_few_mails_and_says_nothing_else(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.browser();
        for _ in 0..9 {
            assert_eq!(browser.post("/sign-in", &[("mail", AOIFE)]).await.to(), "/sign-in/sent");
        }
        assert_eq!(house.mails().await.len(), 5);
    }

    async fn mails_say_nothing_of_health(test: TestDb) {
        let house = House::open(&test).await;
        for language in ["en", "ga", "sr"] {
            let mut browser = house.browser();
            browser.language = language;
            browser.post("/sign-in", &[("mail", AOIFE)]).await;
            let letter = house.mails().await.pop().unwrap();
            let said = format!("{} {}", letter.subject, letter.body).to_lowercase();
            for word in ["health", "mental", "recovery", "service", "sláinte", "zdravlj", "oporav", "aoife"] {
                assert!(!said.contains(word) || word == "aoife" && !said.contains("aoife ní"), "{said}");
            }
        }
    }

    async fn neither_tokens_nor_addresses_lie_in_the_database(test: TestDb) {
        let house = House::empty(&test).await;
        let mut browser = house.browser();
        browser.post("/sign-in", &[("mail", "planted-mark@comhar.example")]).await;
        let link = house.mailed_link().await;
        browser.post(&link, &[]).await;
        browser.post("/account/names", &[("name", "Planted Mark"), ("screen_name", "Plantedscreen"), ("language", "ga")]).await;
        assert!(browser.get("/account").await.text.contains("Plantedscreen"));
        let Some(path) = test.url().strip_prefix("sqlite:") else { return };
        house.app.db().close().await.unwrap();
        let bytes = std::fs::read(path).unwrap();
        let token = browser.cookies["comhar"].clone();
        let marks = ["planted-mark", "Planted Mark", "Plantedscreen", link.rsplit('/').next().unwrap(), &token];
        for mark in marks {
            assert!(!bytes.windows(mark.len()).any(|window| window == mark.as_bytes()), "{mark}");
        }
    }
}
