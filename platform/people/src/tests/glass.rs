use super::{House, house::Browser, migrations};
use axum::http::StatusCode;
use kernel::Role;
use testkit_db::both;

const REASON: &str = "A message speaks of harm tonight and nobody at the service answers.";

async fn break_glass(browser: &mut Browser<'_>, place: &str) -> StatusCode {
    let place = organisations::demo::service(place).unwrap().to_string();
    let fields = [("role", "identity_custodian"), ("organisation", place.as_str()), ("reason", REASON)];
    browser.post("/break-glass", &fields).await.status
}

both! {
    async fn an_emergency_reaches_past_the_limits_for_an_hour(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.wearing("declan").await;
        let before = browser.token();
        assert_eq!(break_glass(&mut browser, "leeside-team").await, StatusCode::SEE_OTHER);
        assert_ne!(browser.token(), before);
        let hat = browser.get("/api/v1/me").await.json()["hat"].clone();
        assert_eq!((hat["role"].as_str(), hat["break_glass"].as_bool()), (Some("identity_custodian"), Some(true)));
        house.pass(3_599);
        assert_eq!(browser.get("/api/v1/me").await.json()["hat"]["break_glass"], true);
        house.pass(1);
        let hat = browser.get("/api/v1/me").await.json()["hat"].clone();
        assert_eq!((hat["role"].as_str(), hat["break_glass"].as_bool()), (Some("safety_reader"), Some(false)));
    }

    async fn every_line_that_an_emergency_leaves_is_marked(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.wearing("declan").await;
        break_glass(&mut browser, "leeside-team").await;
        browser.post("/account/names", &[("name", "Declan Nolan"), ("language", "en")]).await;
        assert_eq!(house.audit("people.keep_account").await, [(true, Role::IdentityCustodian)]);
    }

    async fn an_emergency_needs_a_reason_a_part_and_a_place(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.wearing("declan").await;
        let place = organisations::demo::service("leeside-team").unwrap().to_string();
        let mut tried = async |role: &str, place: &str, reason: &str| {
            let answer = browser.post("/break-glass", &[("role", role), ("organisation", place), ("reason", reason)]).await;
            assert!(reason.is_empty() || answer.text.contains(reason), "what was typed is kept");
            answer.status
        };
        assert_eq!(tried("safety_reader", &place, "urgent").await, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(tried("national_office", &place, REASON).await, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(tried("", &place, REASON).await, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(tried("safety_reader", "", REASON).await, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(house.count("SELECT CAST(count(*) AS bigint) FROM people_glass").await, 0);
    }

    async fn the_lead_of_the_area_and_the_national_office_are_told(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.wearing("declan").await;
        break_glass(&mut browser, "leeside-team").await;
        let mails = house.mails().await;
        let told: Vec<&str> = mails.iter().map(|letter| letter.to.as_str()).collect();
        assert_eq!(told, ["fionnuala@comhar.example", "maire@comhar.example"]);
        assert!(mails.iter().all(|letter| !letter.body.contains(REASON) && letter.body.contains("/break-glass/uses")));
        let mut lead = house.wearing("fionnuala").await;
        let page = lead.get("/break-glass/uses").await.text;
        assert!(page.contains("Declan Nolan") && page.contains(REASON) && page.contains("Going on"));
        assert_eq!(house.audit("people.see_glass").await, [(false, Role::AreaLead)]);
    }

    async fn an_emergency_elsewhere_is_not_shown_and_others_see_no_list(test: TestDb) {
        let house = House::open(&test).await;
        let mut browser = house.wearing("declan").await;
        break_glass(&mut browser, "corrib-team").await;
        let mut lead = house.wearing("fionnuala").await;
        assert!(!lead.get("/break-glass/uses").await.text.contains("Declan"));
        for key in ["declan", "sarah", "peter", "aoife"] {
            let mut other = if key == "aoife" { house.signed_in(key).await } else { house.wearing(key).await };
            assert_eq!(other.get("/break-glass/uses").await.status, StatusCode::NOT_FOUND, "{key}");
        }
        let mut person = house.signed_in("aoife").await;
        assert_eq!(break_glass(&mut person, "corrib-team").await, StatusCode::NOT_FOUND);
    }

    async fn an_emergency_ends_by_hand_and_with_the_sign_in(test: TestDb) {
        let house = House::open(&test).await;
        let open = "SELECT CAST(count(*) AS bigint) FROM people_glass WHERE ended_at IS NULL";
        let mut browser = house.wearing("declan").await;
        break_glass(&mut browser, "leeside-team").await;
        assert_eq!(break_glass(&mut browser, "leeside-team").await, StatusCode::CONFLICT);
        assert_eq!(browser.post("/break-glass/end", &[]).await.to(), "/account");
        assert_eq!(browser.get("/api/v1/me").await.json()["hat"]["role"], "safety_reader");
        assert_eq!(house.count(open).await, 0);
        break_glass(&mut browser, "leeside-team").await;
        assert_eq!(house.count(open).await, 1);
        browser.post("/sign-out", &[]).await;
        assert_eq!(house.count(open).await, 0);
    }
}
