use super::{House, migrations};
use crate::{
    commands::{self, HatWanted},
    demo,
    model::MailAddress,
    supporters,
};
use axum::http::StatusCode;
use kernel::Role;
use testkit_db::both;

fn place(key: &str) -> String {
    organisations::demo::organisation(key).or_else(|_| organisations::demo::service(key)).unwrap().to_string()
}

both! {
    async fn the_national_office_gives_a_hat_to_somebody_new(test: TestDb) {
        let house = House::open(&test).await;
        let mut national = house.wearing("maire").await;
        let place = place("mid-west");
        let fields = [("mail", "new.lead@comhar.example"), ("role", "area_lead"), ("organisation", place.as_str())];
        assert_eq!(national.post("/hats", &fields).await.to(), "/hats");
        let link = house.mailed_link().await;
        let mut lead = house.browser();
        assert_eq!(lead.post(&link, &[]).await.to(), "/hat");
        let me = lead.get("/api/v1/me").await.json();
        assert_eq!(me["hats"][0]["role"], "area_lead");
        assert_eq!(me["hats"][0]["organisation"], place);
        assert_eq!(house.audit("people.give_hat").await, [(false, Role::NationalOffice)]);
    }

    async fn an_administrator_gives_hats_only_within_their_place(test: TestDb) {
        let house = House::open(&test).await;
        let mut administrator = house.wearing("peter").await;
        let mut give = async |role: &str, place: &str| {
            let fields = [("mail", "marko@comhar.example"), ("role", role), ("organisation", place)];
            administrator.post("/hats", &fields).await.status
        };
        assert_eq!(give("responder", &place("leeside-team")).await, StatusCode::SEE_OTHER);
        assert_eq!(give("responder", &place("vojvodina-network")).await, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(give("administrator", &place("leeside-team")).await, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(give("national_office", "").await, StatusCode::UNPROCESSABLE_ENTITY);
        let seen = administrator.get("/hats").await.text;
        assert!(seen.contains("Sarah Whelan") && !seen.contains("Jelena"));
    }

    async fn nobody_else_gives_takes_or_sees_hats(test: TestDb) {
        let house = House::open(&test).await;
        let hat = demo::hat_id(demo::find("declan").unwrap());
        let place = place("leeside-team");
        for key in ["aoife", "sarah", "fionnuala", "orla", "grace"] {
            let mut browser = match key {
                "aoife" => house.signed_in(key).await,
                _ => house.wearing(key).await,
            };
            assert_eq!(browser.get("/hats").await.status, StatusCode::NOT_FOUND, "{key}");
            let fields = [("mail", "aoife@comhar.example"), ("role", "responder"), ("organisation", place.as_str())];
            assert_eq!(browser.post("/hats", &fields).await.status, StatusCode::NOT_FOUND, "{key}");
            assert_eq!(browser.post(&format!("/hats/{hat}/take"), &[]).await.status, StatusCode::NOT_FOUND, "{key}");
        }
    }

    async fn the_first_hat_of_a_house_is_given_once_from_the_command_line(test: TestDb) {
        let house = House::empty(&test).await;
        let mail = MailAddress::parse("first@comhar.example").unwrap();
        let wanted = HatWanted { role: Role::NationalOffice, organisation: None, ends_at: None };
        let first = commands::give_hat_as_the_system(&house.app, &mail, wanted).await.unwrap();
        assert_eq!(commands::give_hat_as_the_system(&house.app, &mail, wanted).await.unwrap(), first);
        assert_eq!(house.count("SELECT CAST(count(*) AS bigint) FROM people_hats").await, 1);
    }

    async fn those_who_play_a_part_around_a_place_are_found(test: TestDb) {
        let house = House::open(&test).await;
        let team = organisations::demo::service("leeside-team").unwrap();
        let find = async |role| supporters::holders(&mut house.app.db(), role, team, house.now()).await.unwrap();
        assert_eq!(find(Role::AreaLead).await, [demo::find("fionnuala").unwrap().id]);
        assert_eq!(find(Role::Moderator).await, [demo::find("orla").unwrap().id]);
        assert_eq!(find(Role::NationalOffice).await, [demo::find("maire").unwrap().id]);
    }
}
