//! The pages and the interface for programs, through the real router, without a script.

use super::asked::wearing;
use super::*;
use axum::Extension;
use serde_json::Value;
use testkit_db::Engine;
use testkit_pages::{Browser, Page};
use web::{Settings, Site};

pub(super) fn in_a_house<F: Future<Output = ()>>(test: impl FnOnce(App) -> F) {
    testkit_db::on(Engine::Sqlite, &recipe(), async |database: TestDb| test(kit(&database).app).await);
}

pub(super) fn browser(app: &App, figures: &Figures, caller: Caller) -> Browser {
    let catalogue = i18n::Catalogue::new(&[web::LOCALES, organisations::LOCALES, LOCALES]);
    let site = Site::build(app.clone(), catalogue, Settings { place: "Ireland".into(), ..Settings::default() })
        .routes(ROUTES)
        .navigation(NAVIGATION)
        .finish();
    let router = router().layer(Extension(figures.clone())).layer(Extension(caller));
    Browser::new(web::layers(router, &site))
}

pub(super) fn is_well_made(page: &Page) {
    testkit_pages::is_well_made(page, &["[measures-", "refusal-measures"]);
}

/// Two good of three at the Leeside team in February, and something that was made.
pub(super) async fn filled(app: &App) {
    let all = |on| Fact::one("things.all", day(on)).at(place("leeside-team"));
    let good = |on| Fact::one("things.good", day(on)).at(place("leeside-team"));
    put(app, 1, &[all("2026-02-05"), good("2026-02-05")]).await;
    put(app, 2, &[all("2026-02-06"), good("2026-02-06")]).await;
    put(app, 3, &[all("2026-02-07")]).await;
}

#[test]
fn a_figure_stands_with_its_parts_its_meaning_and_how_fresh_it_is() {
    in_a_house(async |app: App| {
        filled(&app).await;
        let figures = figures();
        let mut lead = browser(&app, &figures, wearing(&app, Role::AreaLead, Some("south-west")));
        let list = lead.open("/measures").await;
        is_well_made(&list);
        list.must_say("Figures").must_say("On trial");
        let page = lead.open("/measures/things.rate?period=2026Q1").await;
        is_well_made(&page);
        page.must_say("67%").must_say("2 things, of 3 things").must_say("is counted.").must_say("What is left out");
        page.must_say("February 2026").must_say("No cases").must_say("Leeside").must_say("Nothing received yet");
        assert_eq!(page.field("Which time?").value, "2026Q1");
        // Times are chosen by their names; the one in which today lies is not over.
        let named: Vec<String> = page.all("[name='period'] option").map(|one| one.text().collect()).collect();
        assert_eq!(
            [named[0].trim(), named[1].trim(), named[2].trim()],
            ["January 2026 to March 2026, so far", "Quarter 1 of 2026, so far", "Quarter 4 of 2025"]
        );
        assert_eq!((named.len(), named.last().unwrap().trim()), (27, "2023"));
        let month = lead.press(page.submit("Show the figure").with("Which time?", "February 2026")).await;
        month.must_say("67%");
        assert_eq!(month.field("Which time?").value, "2026-02");
    });
}

#[test]
fn the_rows_behind_a_figure_say_what_they_count_and_lead_back_to_the_same_question() {
    in_a_house(async |app: App| {
        filled(&app).await;
        let mut lead = browser(&app, &figures(), wearing(&app, Role::AreaLead, Some("south-west")));
        let asked = format!("period=2026Q1&node={}", place("leeside-team"));
        let page = lead.open(&format!("/measures/things.rate/rows?{asked}")).await;
        is_well_made(&page);
        page.must_say("Choose one: things things");
        assert!(page.all("main code").next().is_none(), "no code of a program");
        let back = page.link("Back to the figure");
        assert!(back.contains("period=2026Q1") && back.contains(&format!("node={}", place("leeside-team"))), "{back}");
    });
}

#[test]
fn a_time_that_is_none_is_said_beside_its_field_and_stays_as_it_was_typed() {
    in_a_house(async |app: App| {
        filled(&app).await;
        let mut lead = browser(&app, &figures(), wearing(&app, Role::AreaLead, Some("south-west")));
        let page = lead.open("/measures/things.rate").await;
        let wrong = lead.press(page.submit("Show the figure").with("Months", "2026Q5")).await;
        is_well_made(&wrong);
        wrong.must_say("Write a year as 2026");
        assert_eq!(wrong.field("Months").value, "2026Q5");
        assert!(wrong.all("details[open] [name='months']").next().is_some(), "what is wrong is open");
        let later = lead.press(wrong.submit("Show the figure").with("Months", "2027")).await;
        later.must_say("This time has not begun.");
        let right = lead.press(later.submit("Show the figure").with("Months", "2026-01..2026-02")).await;
        right.must_say("67%");
        assert_eq!(
            (right.field("Which time?").value.as_str(), right.field("Months").value.as_str()),
            ("2026-01..2026-02", "")
        );
        // An address that names no time at all is said beside the list.
        lead.open("/measures/things.rate?period=2026Q5").await.must_say("Write a year as 2026");
    });
}

#[test]
fn every_page_is_whole_in_three_languages() {
    in_a_house(async |app: App| {
        filled(&app).await;
        let figures = figures();
        for (language, word) in
            [(Language::English, "Figures"), (Language::Irish, "Figiúirí"), (Language::Serbian, "Brojke")]
        {
            let hat = Hat { role: Role::NationalOffice, organisation: None, break_glass: false };
            let caller = Caller::somebody(app.permissions().clone(), language, Id::untimed(app.random()), Some(hat));
            let mut reader = browser(&app, &figures, caller).reading(language);
            let list = reader.open("/measures").await;
            is_well_made(&list);
            list.must_say(word);
            for definition in definitions().iter() {
                is_well_made(&reader.open(&format!("/measures/{}", definition.id)).await);
            }
        }
    });
}

#[test]
fn whoever_may_see_no_figures_sees_none_on_pages_and_in_the_interface() {
    in_a_house(async |app: App| {
        filled(&app).await;
        let figures = figures();
        let mut moderator = browser(&app, &figures, wearing(&app, Role::Moderator, Some("ireland")));
        let mut lead = browser(&app, &figures, wearing(&app, Role::AreaLead, Some("south-west")));
        let elsewhere = format!("?node={}", place("dublin-and-midlands"));
        for path in ["/measures", "/measures/things.rate", "/api/v1/measures", "/api/v1/measures/things.rate"] {
            assert_eq!(moderator.open(path).await.status, 404, "{path}");
        }
        for path in ["/measures/things.rate", "/api/v1/measures/things.rate"] {
            assert_eq!(lead.open(&format!("{path}{elsewhere}")).await.status, 404, "{path}");
        }
        assert_eq!(lead.open("/api/v1/measures/things.nothing").await.status, 404);
    });
}

#[test]
fn a_program_reads_status_parts_and_version_and_no_count_of_changes() {
    in_a_house(async |app: App| {
        filled(&app).await;
        let mut lead = browser(&app, &figures(), wearing(&app, Role::AreaLead, Some("south-west")));
        let read = async |browser: &mut Browser, path: &str| {
            let answer = browser.answer(&http::Method::GET, path, None).await;
            let status = answer.status().as_u16();
            let body = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
            (status, serde_json::from_slice::<Value>(&body).unwrap())
        };
        let (status, all) = read(&mut lead, "/api/v1/measures").await;
        assert_eq!((status, all["items"].as_array().unwrap().len()), (200, definitions().iter().count()));
        let (_, rate) = read(&mut lead, "/api/v1/measures/things.rate?period=2026Q1&by=month").await;
        assert_eq!((&rate["figure"]["status"], &rate["figure"]["numerator"]), (&"value".into(), &2.into()));
        assert_eq!((&rate["version"], &rate["freshness"]["sequence"]), (&1.into(), &Value::Null));
        assert_eq!(rate["cells"][0]["figure"]["status"], "not_received");
        assert_eq!(
            rate["cells"][2]["figure"],
            serde_json::json!({
                "status": "no_cases", "value": null, "numerator": 0, "denominator": 0, "break_in_series": false,
                "standing": "provisional",
            })
        );
        for (query, status) in [("period=2026W53", 422), ("by=age", 422), ("node=,", 422), ("version=7", 422)] {
            let (found, problem) = read(&mut lead, &format!("/api/v1/measures/things.rate?{query}")).await;
            assert_eq!(found, status, "{query}");
            assert!(problem["title"].as_str().is_some_and(|said| said.len() > 20), "{problem}");
        }
    });
}
