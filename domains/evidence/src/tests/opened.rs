//! B14 and the pages: what anybody may read, as pages in three languages and as files that other programs read.

use super::{House, both, fact, form, is_well_made};
use crate::model::ReleaseForm;
use axum::{body::to_bytes, response::Response};
use http::{Method, Request, header};
use kernel::{Caller, Language};
use serde_json::Value;
use testkit_pages::Browser;

const AT: &str = "south-west";
const ELSEWHERE: &str = "mid-west";

/// One release with figures, a hidden one, one without cases and one that nobody sent.
async fn filled(house: &House) -> crate::model::Out {
    house.put(1, &house.people(0..35, (AT, "2026-02-05", "drop_in"))).await;
    house.put(2, &house.people(50..53, (ELSEWHERE, "2026-02-05", "garden"))).await;
    house.put(3, &[fact("t.all", AT, "2026-02-05").worth(61), fact("t.good", AT, "2026-02-05").worth(33)]).await;
    house.put(4, &[fact("t.all", ELSEWHERE, "2025-02-05").worth(61)]).await;
    house.put(5, &[fact("t.rated", AT, "2026-02-05").worth(30), fact("t.scores", AT, "2026-02-05").worth(123)]).await;
    let form = form("q1", &["t.people", "t.rate", "t.mean"], "2026Q1, 2026Q2");
    house.out(&ReleaseForm { by_kind: true, ..form }).await
}

async fn bytes(browser: &mut Browser, path: &str) -> Vec<u8> {
    let answer = browser.answer(&Method::GET, path, None).await;
    assert_eq!(answer.status(), 200, "{path}");
    body(answer).await
}

async fn body(answer: Response) -> Vec<u8> {
    to_bytes(answer.into_body(), 8 << 20).await.unwrap().to_vec()
}

both! {
    async fn b14_every_file_is_read_by_another_program_and_hidden_is_a_status(house: House) {
        filled(&house).await;
        let mut public = house.browser(house.nobody());
        for series in ["t-people", "t-rate", "t-mean"] {
            let csv = String::from_utf8(bytes(&mut public, &format!("/data/{series}.csv")).await).unwrap();
            let rows = csv.lines().count() - 1;
            assert!(csv.lines().skip(1).all(|line| !line.ends_with(",,")), "{csv}");
            testkit_packages::is_valid(&bytes(&mut public, &format!("/data/{series}/datapackage.zip")).await, rows);
            let json = bytes(&mut public, &format!("/data/{series}.json")).await;
            testkit_packages::is_valid_json_stat(&json);
            let json: Value = serde_json::from_slice(&json).unwrap();
            let values = json["value"].as_array().unwrap();
            assert_eq!(values.len(), rows);
            for (at, value) in values.iter().enumerate() {
                let status = json["status"][at.to_string()].as_str().unwrap_or("A");
                assert_eq!(value.is_null(), "QMOL".contains(status), "{series} {at}: {value} {status}");
            }
        }
        let csv = String::from_utf8(bytes(&mut public, "/data/t-people.csv").await).unwrap();
        assert!(csv.contains(",Q\n") || csv.contains(",Q\r\n"), "{csv}");
        let package = bytes(&mut public, "/data/t-people/datapackage.zip").await;
        assert!(!package.is_empty());
    }

    async fn the_same_figures_are_the_same_bytes_and_a_program_that_has_them_gets_nothing(house: House) {
        filled(&house).await;
        let mut public = house.browser(house.nobody());
        let mut irish = house.browser(Caller::nobody(house.app.permissions().clone(), Language::Irish)).reading(Language::Irish);
        let paths = ["/data/t-people.csv", "/data/t-people.json", "/data/t-people/datapackage.zip", "/data/releases.atom", "/data/catalogue.jsonld"];
        for path in paths {
            let one = bytes(&mut public, path).await;
            house.clock.pass(86_400);
            assert_eq!(one, bytes(&mut irish, path).await, "{path} in another language on another day");
            let answer = public.answer(&Method::GET, path, None).await;
            let tag = answer.headers()[header::ETAG].clone();
            assert!(answer.headers().contains_key(header::LAST_MODIFIED), "{path}");
            assert_eq!(answer.headers()[header::CACHE_CONTROL], "public, no-cache");
            let asked = Request::get(path).header(header::IF_NONE_MATCH, tag).header(header::HOST, "127.0.0.1:8080");
            let same = house.answer(asked.body(axum::body::Body::empty()).unwrap()).await;
            assert_eq!(same.status(), 304, "{path}");
            assert!(body(same).await.is_empty());
        }
    }

    async fn every_page_is_whole_in_three_languages_with_figures_and_without(house: House) {
        let empty = ["/evidence", "/evidence/releases", "/evidence/corrections", "/data", "/evidence/office", "/evidence/office/new"];
        let open = async |paths: &[String]| {
            for language in [Language::English, Language::Irish, Language::Serbian] {
                for caller in [house.nobody(), house.maire()] {
                    let staff = caller.person().is_some();
                    let mut browser = house.browser(caller).reading(language);
                    for path in paths.iter().filter(|path| staff || !path.contains("office")) {
                        let page = browser.open(path).await;
                        assert_eq!(page.status, 200, "{path}");
                        is_well_made(&page);
                    }
                }
            }
        };
        open(&empty.map(str::to_owned)).await;
        let out = filled(&house).await;
        let mut all: Vec<String> = empty.iter().map(|path| (*path).to_owned()).collect();
        all.push(format!("/evidence/releases/{}", out.id));
        all.push(format!("/evidence/office/{}", out.id));
        for series in ["t-people", "t-rate", "t-mean"] {
            all.push(format!("/data/{series}"));
            all.push(format!("/data/{series}?release={}", out.id));
        }
        open(&all).await;
    }

    async fn a_series_stands_with_its_sentence_its_picture_its_meaning_and_its_files(house: House) {
        filled(&house).await;
        let mut public = house.browser(house.nobody());
        let front = public.open("/evidence").await;
        front.must_say("Title of t.rate").must_say("The newest release came out on");
        let page = public.open(&front.link("Title of t.people")).await;
        is_well_made(&page);
        page.must_say("April 2026 to June 2026").must_say("hidden to protect people").must_say("Compute it yourself");
        page.must_say("t.people, version 1").must_say("What is left out");
        assert!(page.all(".comhar-chart__hidden").count() > 0, "hidden is hatched");
        assert!(page.all("main table caption").count() > 0);
        for words in ["CSV", "JSON-stat", "Data Package"] {
            assert_eq!(public.answer(&Method::GET, &page.link(words), None).await.status(), 200, "{words}");
        }
        public.open("/data").await.must_say("Title of t.mean").must_say("CC BY 4.0");
    }

    async fn a_release_is_made_signed_and_published_through_its_pages(house: House) {
        house.put(1, &house.people(0..35, (AT, "2026-02-05", "drop_in"))).await;
        let mut office = house.browser(house.maire());
        let new = office.open("/evidence/office/new").await;
        is_well_made(&new);
        new.must_say("Only approved definitions can be released. Not approved yet: 1.");
        let filled = |page: &testkit_pages::Page, periods: &str| {
            page.submit("Make the draft").with("Name for the address", "2026-q1").with("Title in English", "First quarter")
                .tick("Title of t.people (t.people)").with("Which times?", periods).tick("Each region").sent()
        };
        let wrong = office.send(filled(&new, "2027")).await;
        is_well_made(&wrong);
        wrong.must_say("is not over. Choose a time that has ended.");
        assert_eq!(wrong.field("Which times?").value, "2027");
        let draft = office.send(filled(&wrong, "2026Q1")).await;
        draft.must_say("The draft is made").must_say("Being made").must_say("Title of t.people (v1)");
        house.close(&["2026Q1".to_owned()]).await;
        let checked = office.press(draft.submit("Count and check")).await;
        is_well_made(&checked);
        checked.must_say("Nothing was found").must_say("Waiting for two signatures").must_say("somebody else signs first");
        assert!(!checked.has_button("Sign"));
        let mut reviewer = house.browser(house.tomas());
        let seen = reviewer.open(&checked.path).await;
        is_well_made(&seen);
        assert!(!seen.has_button("Count and check") && !seen.has_button("Publish now"));
        reviewer.press(seen.submit("Sign")).await.must_say("You signed it.");
        let second = office.open(&checked.path).await;
        let signed = office.press(second.submit("Sign")).await;
        let out = office.press(signed.submit("Publish now")).await;
        out.must_say("It is out.").must_say("Published");
        house.browser(house.nobody()).open("/evidence").await.must_say("First quarter").must_say("35");
        let empty = office.press(out.submit("Take it back")).await;
        is_well_made(&empty);
        empty.must_say("Write why.");
    }
}
