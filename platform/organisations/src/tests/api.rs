use super::pages::{Browser, of, on_sqlite};
use super::{demo, stranger};
use axum::http::StatusCode;

#[test]
fn programs_read_organisations_page_by_page_and_services() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        let browser = Browser::of(&app, stranger(&app));
        let json = async |path: &str| serde_json::from_str::<serde_json::Value>(&browser.get(path).await.text).unwrap();
        let first = json("/api/v1/organisations").await;
        assert_eq!(first["items"].as_array().unwrap().len(), 50);
        let second = json(&format!("/api/v1/organisations?after={}", first["next"].as_str().unwrap())).await;
        assert_eq!(second["items"].as_array().unwrap().len(), 21, "35 real organisations and 36 invented services");
        let regions = json("/api/v1/organisations?kind=health_region").await;
        assert_eq!(regions["items"].as_array().unwrap().len(), 6);
        assert_eq!(regions["items"][0]["confidence"], "high");
        let service = json(&of("boyneside-college").replace("/support/", "/api/v1/services/")).await;
        assert_eq!(service["what"], "recovery_college");
        assert_eq!(service["sites"][0]["setting"], "library");
        assert_eq!(service["opening_hours"]["weekly"][0]["opens"], "10:00");
        assert_eq!(service["demonstration"], true);
        let closed = json(&of("silvermines-day-centre").replace("/support/", "/api/v1/services/")).await;
        assert_eq!((closed["open"].as_bool(), closed["closed_on"].as_str()), (Some(false), Some("2025-07-01")));
        let unknown = browser.get("/api/v1/services/nonsense").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        let wrong = browser.get("/api/v1/organisations?kind=pub").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains("organisations-unknown-kind"));
    });
}

#[test]
fn the_check_finds_nothing_wrong_and_then_what_is_wrong() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        assert_eq!(crate::check(&app).await.unwrap(), Vec::<String>::new());
        let mut tx = app.db().begin().await.unwrap();
        tx.exec("DELETE FROM organisations_within WHERE outer_id <> inner_id", &[]).await.unwrap();
        tx.exec("DELETE FROM organisations_names WHERE language = 'ga'", &[]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(crate::check(&app).await.unwrap().len(), 2);
    });
}
