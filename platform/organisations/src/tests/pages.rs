use super::{area_lead, demo, national_office, stranger};
use crate::store;
use axum::{
    Extension,
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use i18n::Catalogue;
use kernel::{Caller, Language};
use ledger::App;
use scraper::{Html, Selector};
use std::collections::BTreeSet;
use testkit_db::{Engine, TestDb};
use tower::ServiceExt;
use web::{Settings, Site};

/// Browsing as one caller.
pub(crate) struct Browser {
    pub site: Site,
    caller: Caller,
}

pub(crate) struct Answer {
    pub status: StatusCode,
    location: String,
    pub text: String,
}

impl Answer {
    fn has(&self, selector: &str) -> bool {
        Html::parse_document(&self.text).select(&Selector::parse(selector).unwrap()).next().is_some()
    }

    fn all(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.text);
        let selector = Selector::parse(selector).unwrap();
        let found = page.select(&selector);
        found
            .map(|element| element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" "))
            .collect()
    }
}

fn house(app: &App) -> Site {
    let settings = Settings { place: "Ireland".into(), demo: true, ..Settings::default() };
    Site::build(app.clone(), Catalogue::new(&[web::LOCALES, crate::LOCALES]), settings)
        .routes(crate::ROUTES)
        .navigation(crate::NAVIGATION)
        .finish()
}

impl Browser {
    pub(crate) fn of(app: &App, caller: Caller) -> Self {
        Self { site: house(app), caller }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    async fn post(&self, path: &str, form: &str) -> Answer {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let router = web::layers(crate::router().layer(Extension(self.caller.clone())), &self.site);
        let response = router.oneshot(request).await.unwrap();
        let status = response.status();
        let location =
            response.headers().get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned()).unwrap_or_default();
        let text = String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap();
        Answer { status, location, text }
    }
}

/// Pages are the same on both databases; what they read is tested on both elsewhere.
pub(crate) fn on_sqlite<F: Future<Output = ()>>(test: impl FnOnce(TestDb) -> F) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async { test(TestDb::new(Engine::Sqlite, &super::migrations()).await).await });
}

pub(crate) fn of(key: &str) -> String {
    format!("/support/{}", crate::demo::service(key).unwrap())
}

#[test]
fn anybody_finds_support_without_script_or_account() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        let browser = Browser::of(&app, stranger(&app));
        let all = browser.get("/support").await;
        assert_eq!(all.status, StatusCode::OK);
        assert_eq!(all.all("h1"), ["Find support"]);
        assert_eq!(all.all(".comhar-found h3").len(), 20);
        assert!(all.has("a[rel=next]"));
        let found = browser.get("/support?q=limer&kind=crisis_cafe&in=").await;
        assert_eq!(found.all(".comhar-found h3"), ["The Night Light café"]);
        assert!(found.has("input[name=q][value=limer]"), "what was typed stays");
        assert!(found.has("select[name=kind] option[value=crisis_cafe][selected]"));
        let none = browser.get("/support?q=nowhere&in=nonsense&kind=nonsense&after=zz").await;
        assert_eq!(none.status, StatusCode::OK);
        assert!(none.text.contains("Nothing was found"));
        let odd = browser.get("/support?q=%FF%00%3Cscript%3E").await;
        assert_eq!(odd.status, StatusCode::OK);
        assert!(!odd.text.contains("<script>"));
    });
}

#[test]
fn the_next_page_goes_on_with_the_same_search() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        let browser = Browser::of(&app, stranger(&app));
        let ireland = crate::demo::organisation("ireland").unwrap();
        let first = browser.get(&format!("/support?in={ireland}")).await;
        let page = Html::parse_document(&first.text);
        let next = page
            .select(&Selector::parse("a[rel=next]").unwrap())
            .next()
            .unwrap()
            .value()
            .attr("href")
            .unwrap()
            .to_owned();
        let second = browser.get(&next).await;
        let names: BTreeSet<String> =
            [first.all(".comhar-found h3"), second.all(".comhar-found h3")].concat().into_iter().collect();
        assert_eq!(names.len(), 31);
        assert!(!second.has("a[rel=next]"));
    });
}

#[test]
fn a_service_says_when_it_is_open_and_how_to_share() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        let browser = Browser::of(&app, stranger(&app));
        let page = browser.get(&of("leeside-team")).await;
        assert_eq!(page.all("h1"), ["Leeside community team"]);
        assert!(page.text.contains("Closed now. Opens Monday 23 November 2026, 9am."), "{}", page.text);
        assert!(page.has(&format!("a[href='/share?service={}']", crate::demo::service("leeside-team").unwrap())));
        assert!(page.has("a[href^='tel:020911']") && page.has("a[href^='mailto:']"));
        assert!(page.text.contains("invented"), "a demonstration says so");
        assert!(!page.has("a[href$='/correct']"), "a stranger sees nothing for staff");
        let cafe = browser.get(&of("night-light-cafe")).await;
        assert!(cafe.text.contains("Closed now. Opens today, 6pm."));
        let ward = browser.get(&of("harbour-ward")).await;
        assert!(ward.text.contains("Open day and night"));
    });
}

#[test]
fn a_closed_service_says_where_to_go_and_takes_nothing() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        let browser = Browser::of(&app, national_office(&app));
        let page = browser.get(&of("silvermines-day-centre")).await;
        assert!(page.text.contains("This service closed on Tuesday 1 July 2025."));
        assert!(page.text.contains("Treaty Bridge community team now sees"));
        assert!(!page.has("a[href^='/share']") && !page.has("a[href$='/correct']"));
        let silent = browser.get(&of("hazel-families")).await;
        assert!(!silent.has("a[href^='/share']") && silent.text.contains("does not answer here yet"));
    });
}

#[test]
fn unknown_services_and_forbidden_ones_look_alike() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        let outsider = Browser::of(&app, area_lead(&app, "mid-west"));
        for path in ["/support/nonsense", "/support/01900000-0000-7000-8000-00000000ffff", "/support/nonsense/correct"]
        {
            assert_eq!(outsider.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let contact = "/organisations/contacts/01900000-0000-7000-8000-000000000943";
        let service = of("leeside-team");
        for path in
            [format!("{service}/correct"), format!("{service}/close"), "/organisations/contacts".into(), contact.into()]
        {
            for browser in [&outsider, &Browser::of(&app, stranger(&app))] {
                assert_eq!(browser.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
                if path != "/organisations/contacts" {
                    assert_eq!(
                        browser.post(&path, "number=1&on-day=1&on-month=1&on-year=2026").await.status,
                        StatusCode::NOT_FOUND,
                        "{path}"
                    );
                }
            }
        }
    });
}

#[test]
fn staff_correct_a_service_and_lose_nothing_they_typed() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        let browser = Browser::of(&app, area_lead(&app, "south-west"));
        let path = format!("{}/correct", of("leeside-team"));
        let form = browser.get(&path).await;
        assert!(form.has("input[name=monday][value='09:00-17:00']") && form.has("input[name=version][value='1']"));
        let wrong =
            browser.post(&path, "version=1&name-en=Lee+team&monday=nine+to+five&phone=020+911+7140&listens=yes").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.has(".govuk-error-summary a[href='#monday']"));
        assert!(
            wrong.has("input[name=monday][value='nine to five']") && wrong.has("input[name=name-en][value='Lee team']")
        );
        let nameless = browser.post(&path, "version=1&name-en=+&listens=yes").await;
        assert!(nameless.has(".govuk-error-summary a[href='#name-en']"));
        let good = "version=1&name-en=Lee+team&monday=9.00-12.00,+13:00%E2%80%9317:00&other-days=2026-12-25&phone=020+911+7140&listens=yes";
        let done = browser.post(&path, good).await;
        assert_eq!((done.status, done.location.as_str()), (StatusCode::SEE_OTHER, of("leeside-team").as_str()));
        let service =
            store::services::find(&mut app.db(), crate::demo::service("leeside-team").unwrap()).await.unwrap().unwrap();
        assert_eq!(service.organisation.names.text(Language::English), "Lee team");
        assert_eq!(service.hours.weekly.len(), 2);
        let stale = browser.post(&path, &good.replace("Lee+team", "Other+team")).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        assert!(stale.has("input[name=name-en][value='Other team']"));
    });
}

#[test]
fn staff_close_a_service_from_a_page() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        let browser = Browser::of(&app, area_lead(&app, "south-west"));
        let path = format!("{}/close", of("leeside-team"));
        let wrong = browser.post(&path, "on-day=31&on-month=2&on-year=2026&instead-en=Go+to+Marina").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.has("input[name=on-day][value='31']") && wrong.text.contains("Go to Marina"));
        let silent = browser.post(&path, "on-day=1&on-month=11&on-year=2026").await;
        assert!(silent.has(".govuk-error-summary a[href='#instead-en']"));
        let done = browser.post(&path, "on-day=1&on-month=11&on-year=2026&instead-en=Go+to+Marina").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert!(browser.get(&of("leeside-team")).await.text.contains("Go to Marina"));
    });
}

#[test]
fn the_tree_shows_both_orders_on_a_day_they_both_held() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        let browser = Browser::of(&app, stranger(&app));
        let today = browser.get("/organisations").await;
        assert!(today.text.contains("HSE South West") && today.text.contains("This order did not hold on that day."));
        let summer = browser.get("/organisations?on-day=1&on-month=6&on-year=2024").await;
        assert!(!summer.text.contains("This order did not hold on that day."));
        assert!(summer.text.contains("Community Healthcare Organisation 4") && summer.text.contains("HSE South West"));
        assert!(!summer.text.contains("kildarestreet"), "sources are for staff");
        let office = Browser::of(&app, national_office(&app)).get("/organisations").await;
        assert!(office.text.contains("kildarestreet") && office.text.contains("From a second-hand source"));
        let odd = browser.get("/organisations?on-day=x&on-month=6&on-year=2024").await;
        assert_eq!(odd.status, StatusCode::OK);
        assert!(odd.text.contains("This is not a date") && odd.has("input[name=on-day][value=x]"));
    });
}

#[test]
fn help_is_there_for_every_place_and_says_what_was_checked() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        let browser = Browser::of(&app, stranger(&app));
        let page = browser.get("/help-now/places").await;
        assert_eq!(page.all("main h2"), ["Ireland", "United Kingdom", "Serbia"]);
        for href in ["tel:999", "tel:112", "tel:116123", "sms:50808", "sms:85258", "tel:0800300303", "tel:194"] {
            assert!(page.has(&format!("a[href='{href}']")), "{href}");
        }
        assert!(!page.text.contains("0800 309 309"), "a disputed number is not shown as true");
        assert!(page.text.contains("is not an emergency service"));
        assert!(page.text.contains("Not yet checked by us"));
        let office = Browser::of(&app, national_office(&app));
        let path = "/organisations/contacts/01900000-0000-7000-8000-000000000943";
        assert!(office.get("/organisations/contacts").await.text.contains("Held back from people"));
        assert!(office.get(path).await.has("input[name=on-day][value='21']"));
        let done = office.post(path, "number=0800+300+303&on-day=20&on-month=11&on-year=2026").await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert!(browser.get("/help-now/places").await.text.contains("Checked with its owner on 20 November 2026"));
    });
}

#[test]
fn the_frame_of_every_page_holds_the_contacts_of_the_place() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        let browser = Browser::of(&app, stranger(&app));
        crate::keep_help_fresh(&browser.site).await.unwrap();
        let page = browser.get("/support").await;
        assert!(page.has("details a[href='sms:50808']") && page.has("details a[href='tel:116123']"));
        assert!(page.text.contains("Day and night"));
        assert_eq!(browser.site.help().verified, None, "nobody checked all of them yet");
        for contact in store::contacts::list_shown(&mut app.db()).await.unwrap() {
            let check = crate::model::Verification { number: contact.number, on: jiff::civil::date(2026, 11, 20) };
            crate::commands::verify_crisis_contact(&app, &national_office(&app), contact.id, check).await.unwrap();
        }
        crate::keep_help_fresh(&browser.site).await.unwrap();
        assert_eq!(browser.site.help().verified, Some(jiff::civil::date(2026, 11, 20)));
    });
}

#[test]
fn every_page_speaks_every_language() {
    on_sqlite(async |test| {
        let app = demo(&test).await;
        let browser = Browser::of(&app, national_office(&app));
        for language in Language::ALL {
            let routes = crate::ROUTES.iter().filter(|route| route.method == web::Method::Get);
            for path in routes
                .map(|route| route.example)
                .chain(["/support?q=zzz", "/organisations?on-day=1&on-month=6&on-year=2024"])
            {
                let glue = if path.contains('?') { '&' } else { '?' };
                let answer = browser.get(&format!("{path}{glue}lang={language}")).await;
                assert_eq!(answer.status, StatusCode::OK, "{path}");
                if !path.starts_with("/api") {
                    assert_eq!(answer.all("h1").len(), 1, "{path}");
                    let ids: Vec<String> = {
                        let page = Html::parse_document(&answer.text);
                        page.select(&Selector::parse("[id]").unwrap())
                            .map(|e| e.value().attr("id").unwrap().to_owned())
                            .collect()
                    };
                    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id stands twice on {path}");
                }
            }
        }
        assert!(browser.site.catalogue().missed().is_empty(), "{:?}", browser.site.catalogue().missed());
    });
}
