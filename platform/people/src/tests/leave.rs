use super::{House, migrations};
use crate::{demo, privacy};
use axum::http::StatusCode;
use testkit_db::both;

const AN_HOUR: i64 = 3_600;

both! {
    async fn a_copy_is_one_file_for_its_owner_after_a_fresh_proof(test: TestDb) {
        let house = House::open(&test).await;
        let mut aoife = house.signed_in("aoife").await;
        aoife.post("/account/supporters", &[("mail", "friend@comhar.example")]).await;
        let file = aoife.post("/account/copy", &[]).await;
        assert_eq!(file.status, StatusCode::OK);
        assert_eq!(file.headers["content-type"], "application/json");
        assert_eq!(file.headers["content-disposition"], "attachment; filename=\"my-copy.json\"");
        assert_eq!(file.headers["cache-control"], "no-store");
        assert_eq!(file.headers["x-content-type-options"], "nosniff");
        assert_eq!(file.json()["mail"], "aoife@comhar.example");
        assert_eq!(file.json()["asked_to_support_me"][0], "friend@comhar.example");
        assert_eq!(house.audit("people.take_copy").await.len(), 1);
        house.pass(AN_HOUR);
        let old = aoife.post("/account/copy", &[]).await;
        assert_eq!(old.to(), "/sign-in?again=yes&next=%2Faccount%2Fcopy");
        assert_eq!(house.audit("people.take_copy").await.len(), 1);
    }

    async fn leaving_needs_a_fresh_proof_and_a_word(test: TestDb) {
        let house = House::open(&test).await;
        let mut aoife = house.signed_in("aoife").await;
        let unsure = aoife.post("/account/leave", &[]).await;
        assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unsure.text.contains("Tick the box"));
        house.pass(AN_HOUR);
        let old = aoife.post("/account/leave", &[("sure", "yes")]).await;
        assert_eq!(old.to(), "/sign-in?again=yes&next=%2Faccount%2Fleave");
        assert!(aoife.is_signed_in().await);
    }

    async fn whoever_leaves_is_gone_from_every_device(test: TestDb) {
        let house = House::open(&test).await;
        let (mut aoife, mut phone) = (house.signed_in("aoife").await, house.signed_in("aoife").await);
        let mut tomas = house.signed_in("tomas").await;
        aoife.post("/account/supporters", &[("mail", "tomas@comhar.example")]).await;
        tomas.post("/account/supporters", &[("mail", "aoife@comhar.example")]).await;
        let gone = aoife.post("/account/leave", &[("sure", "yes")]).await;
        assert_eq!(gone.to(), "/goodbye");
        assert_eq!(gone.headers["clear-site-data"], "\"cache\", \"storage\"");
        assert!(aoife.token().is_none());
        let goodbye = aoife.get("/goodbye").await;
        assert_eq!(goodbye.status, StatusCode::OK);
        assert!(!goodbye.text.contains("Aoife"));
        assert!(!phone.is_signed_in().await);
        assert!(!tomas.get("/account/supporters").await.text.contains("Aoife"));
        assert_eq!(house.count("SELECT CAST(count(*) AS bigint) FROM people_support_requests").await, 0);
        assert_eq!(house.audit("people.erase_account").await.len(), 1);
        assert_eq!(privacy::check(&house.app).await.unwrap(), Vec::<String>::new());
        assert!(privacy::portability(&house.app, demo::find("aoife").unwrap().id).await.is_err());
        // The mail that waited for its errand leads nowhere now.
        assert!(house.mails().await.is_empty());
    }
}
