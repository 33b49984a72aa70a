//! The pages as a person meets them: through the real router, with a browser that keeps cookies and has no script.

use super::house::{House, recipe};
use axum::Extension;
use kernel::{Caller, Language, Role};
use std::future::Future;
use testkit_db::{Engine, TestDb};
use testkit_pages::{Browser, Page};
use web::{Settings, Site};

/// Runs a test in a house of its own. Pages read and write through commands, which are tested on both databases.
pub(crate) fn in_a_house<F: Future<Output = ()>>(test: impl AsyncFnOnce(House) -> () + FnOnce(House) -> F) {
    testkit_db::on(Engine::Sqlite, &recipe(), async |database: TestDb| test(House::of(database)).await);
}

/// Somebody's browser in this house.
pub(crate) fn browser_of(house: &House, caller: Caller) -> Browser {
    browser_with(house, caller, Settings { place: "Ireland".into(), ..Settings::default() })
}

pub(crate) fn browser_in_the_demonstration(house: &House, caller: Caller) -> Browser {
    browser_with(house, caller, Settings { demo: true, ..Settings::default() })
}

fn browser_with(house: &House, caller: Caller, settings: Settings) -> Browser {
    let catalogue = i18n::Catalogue::new(&[web::LOCALES, codes::LOCALES, organisations::LOCALES, crate::LOCALES]);
    let site = Site::build(house.app.clone(), catalogue, settings)
        .routes(crate::ROUTES)
        .navigation(crate::NAVIGATION)
        .finish();
    Browser::new(web::layers(crate::router().layer(Extension(caller)), &site))
}

/// The care that every page takes; no key of this domain's words is left.
pub(crate) fn is_well_made(page: &Page) {
    testkit_pages::is_well_made(page, &["[engagement-"]);
}

async fn demonstration(house: &House) {
    house.clock.to("2026-11-21T10:15:00Z".parse().unwrap());
    crate::demo::demo(house.app.clone()).await.unwrap();
}

#[test]
fn every_page_is_well_made_in_three_languages() {
    in_a_house(async |house| {
        demonstration(&house).await;
        let theme = crate::commands::list_public_themes(&house.app, 1, None).await.unwrap().items.remove(0).theme.id;
        let story = crate::commands::list_public_stories(&house.app, None, 1, None).await.unwrap().items.remove(0).id;
        let one = [format!("/said-and-done/{theme}"), format!("/experiences/{story}")];
        for language in Language::ALL {
            let mut browser = browser_in_the_demonstration(&house, house.nobody()).reading(*language);
            let open =
                crate::pages::ROUTES.iter().filter(|route| route.who == web::Who::Open && !route.example.is_empty());
            for path in open.map(|route| route.example).chain(one.iter().map(String::as_str)) {
                let page = browser.open(path).await;
                is_well_made(&page);
                assert_eq!(page.all("html").next().unwrap().attr("lang"), Some(language.tag()), "{path}");
            }
        }
    });
}

#[test]
fn the_demonstration_comes_once_and_is_sound() {
    in_a_house(async |house| {
        demonstration(&house).await;
        let count = async || {
            let stories = crate::commands::list_public_stories(&house.app, None, 200, None).await.unwrap().items.len();
            let themes = crate::commands::list_public_themes(&house.app, 200, None).await.unwrap().items.len();
            (stories, themes)
        };
        let first = count().await;
        assert!(first.0 >= 50 && first.1 >= 13, "{first:?}");
        crate::demo::demo(house.app.clone()).await.unwrap();
        assert_eq!(count().await, first);
        house.is_sound().await;
    });
}

#[test]
fn the_codes_of_the_demonstration_open_and_are_shown_there_only() {
    in_a_house(async |house| {
        demonstration(&house).await;
        let mut browser = browser_of(&house, house.nobody());
        let codes = crate::demo::codes(house.app.vault());
        assert!(codes.len() >= 10);
        browser.open("/open").await.must_not_hold(&codes[0].code);
        for shown in &codes {
            let page = browser.open("/open").await;
            let opened = browser.press(page.submit("Open").with("Your code", &shown.code)).await;
            assert_eq!(opened.status, 200, "{}", shown.about);
            is_well_made(&opened);
        }
        let mut tester = browser_in_the_demonstration(&house, house.nobody());
        tester.open("/open").await.must_say(&codes[0].code);
    });
}

#[test]
fn any_number_of_contributions_can_be_added_for_measuring() {
    in_a_house(async |house| {
        crate::demo::many(&house.app, 120).await.unwrap();
        let waiting =
            crate::commands::count_queue(&house.app, &house.moderator(), crate::model::Desk::Moderation).await.unwrap();
        assert!(waiting.count > 60, "{waiting:?}");
        assert!(!crate::commands::list_public_stories(&house.app, None, 50, None).await.unwrap().items.is_empty());
    });
}

#[test]
fn before_anything_is_there_each_page_says_what_will_be() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.nobody());
        browser.open("/").await.must_say("Changes will stand here as soon as a service makes one");
        browser.open("/said-and-done").await.must_say("Here you will read what services changed");
        browser.open("/experiences").await.must_say("Experiences will stand here");
        let mut moderator = browser_of(&house, house.moderator());
        moderator.open("/moderation").await.must_say("Nothing waits to be read");
        moderator.open("/today").await.must_say("Nothing waits for you");
        let mut lead = browser_of(&house, house.wearing(Role::AreaLead, "south-west"));
        lead.open("/themes").await.must_say("No theme yet");
    });
}
