use super::{House, migrations};
use axum::http::StatusCode;
use testkit_db::both;
use web::Who;

/// A pattern with something in the place of its blanks.
fn address(pattern: &str) -> String {
    let blank = |part: &str| {
        if part.starts_with('{') { "01900000-0000-7000-8000-00000000a0ff".to_owned() } else { part.to_owned() }
    };
    pattern.split('/').map(blank).collect::<Vec<_>>().join("/")
}

both! {
    async fn every_page_of_ones_own_leads_nobody_to_the_sign_in_page(test: TestDb) {
        let house = House::open(&test).await;
        for route in crate::ROUTES.iter().filter(|route| route.who != Who::Open) {
            let (path, mut browser) = (address(route.path), house.browser());
            let answer = match route.method == web::Method::Get {
                true => browser.get(&path).await,
                false => browser.post(&path, &[]).await,
            };
            if route.is_api() {
                assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
                assert_eq!(answer.headers["content-type"], "application/problem+json");
            } else {
                assert!(answer.to().starts_with("/sign-in?next="), "{path} {}", answer.text);
            }
        }
    }

    async fn a_refusal_looks_like_absence(test: TestDb) {
        let house = House::open(&test).await;
        let mut person = house.signed_in("aoife").await;
        let not_mine = person.get("/hats").await;
        let not_there = person.get("/sign-in/organisation/nowhere").await;
        assert_eq!((not_mine.status, not_there.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
        let body = |text: &str| {
            let at = text.find("<main").unwrap();
            text[at..text.find("If you tell us").unwrap()].to_owned()
        };
        assert_eq!(body(&not_mine.text), body(&not_there.text));
    }

    async fn the_demonstration_doors_are_shut_outside_the_demonstration(test: TestDb) {
        let house = House::bare(&test, Vec::new(), false).await;
        organisations::demo::demo(&house.app).await.unwrap();
        crate::demo::demo(&house.app).await.unwrap();
        let mut browser = house.browser();
        assert_eq!(browser.post("/demo/sign-in", &[("who", "maire")]).await.status, StatusCode::NOT_FOUND);
        assert!(!browser.get("/sign-in").await.text.contains("Máire"));
    }

    async fn every_page_speaks_three_languages_and_lacks_no_words(test: TestDb) {
        let house = House::open(&test).await;
        for language in ["en", "ga", "sr"] {
            for key in ["aoife", "maire", "declan"] {
                let mut browser = if key == "aoife" { house.signed_in(key).await } else { house.wearing(key).await };
                browser.language = language;
                for route in crate::ROUTES.iter().filter(|route| !route.example.is_empty()) {
                    let answer = browser.get(route.example).await;
                    if route.is_api() || answer.status != StatusCode::OK {
                        continue;
                    }
                    let lang = if language == "sr" { "lang=\"sr-Latn\"" } else { &format!("lang=\"{language}\"") };
                    assert!(answer.text.contains(lang), "{}", route.path);
                    assert_eq!(answer.text.matches("<h1").count(), 1, "{}", route.path);
                    assert!(!answer.text.contains(" style="), "{}", route.path);
                    assert_eq!(answer.headers["cache-control"], "no-store", "{}", route.path);
                }
            }
        }
        let missed: Vec<String> = house.site.catalogue().missed().into_iter().collect();
        assert!(missed.is_empty(), "{missed:?}");
    }

    async fn the_frame_shows_the_new_name_in_every_sign_in(test: TestDb) {
        let house = House::open(&test).await;
        let (mut one, mut two) = (house.signed_in("aoife").await, house.signed_in("aoife").await);
        one.post("/account/names", &[("name", ""), ("screen_name", "Bríd"), ("language", "en")]).await;
        assert!(two.get("/sign-in/sent").await.text.contains("Bríd"));
        one.post("/account/names", &[("name", ""), ("screen_name", ""), ("language", "en")]).await;
        assert!(!two.get("/sign-in/sent").await.text.contains("Bríd"));
    }

    async fn a_broken_cookie_is_nobody(test: TestDb) {
        let house = House::open(&test).await;
        for value in ["", "x", "AAAA", "%00", &"A".repeat(43), &"A".repeat(4_000)] {
            let mut browser = house.browser();
            browser.cookies.insert("comhar".to_owned(), value.to_owned());
            assert_eq!(browser.get("/sign-in").await.status, StatusCode::OK, "{value}");
            assert!(!browser.is_signed_in().await);
        }
    }

    async fn an_encrypted_house_binds_its_cookie_to_itself(test: TestDb) {
        let house = House::open(&test).await;
        let doors = crate::Doors::new("https://comhar.example", "Comhar", Vec::new()).unwrap();
        let token = crate::model::Token::fresh(house.app.random());
        let header = crate::Cookie::Session.set(&token, &doors).unwrap();
        let text = header.to_str().unwrap();
        assert!(text.starts_with("__Host-comhar="));
        for word in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
            assert!(text.contains(word), "{text}");
        }
        assert!(!text.contains("Domain"));
    }
}
