//! The report of a release: everything in it stands in the release, so it is the same at any time.

use super::{House, both, fact, form, is_well_made};
use crate::{commands, model::ReleaseForm};
use axum::{Extension, body::to_bytes};
use http::{HeaderMap, Method, StatusCode, header};
use kernel::{Caller, Language};
use print::{Document, Printer, Unprintable};
use testkit_pages::Browser;
use web::{Settings, Site};

const AT: &str = "south-west";
const ELSEWHERE: &str = "mid-west";

/// What would be set, written down: setting itself is tested where it is done.
fn written_down(document: &Document) -> Result<Vec<u8>, Unprintable> {
    serde_json::to_vec_pretty(document).map_err(|wrong| Unprintable(wrong.to_string()))
}

/// Somebody's browser in a house with a press.
fn browser(house: &House, language: Language) -> Browser {
    let catalogue = i18n::Catalogue::new(&[web::LOCALES, organisations::LOCALES, measures::LOCALES, crate::LOCALES]);
    let site = Site::build(house.app.clone(), catalogue, Settings { place: "Ireland".into(), ..Settings::default() })
        .routes(crate::ROUTES)
        .navigation(crate::NAVIGATION)
        .finish();
    let caller = Caller::nobody(house.app.permissions().clone(), language);
    let router = crate::router().layer(Extension(Printer(written_down))).layer(Extension(crate::PUBLISHED));
    Browser::new(web::layers(router.layer(Extension(caller)), &site)).reading(language)
}

async fn released(house: &House) -> crate::model::Out {
    house.put(1, &house.people(0..35, (AT, "2026-02-05", "drop_in"))).await;
    house.put(2, &house.people(50..53, (ELSEWHERE, "2026-02-05", "garden"))).await;
    house.put(3, &[fact("t.all", AT, "2026-02-05").worth(61), fact("t.good", AT, "2026-02-05").worth(33)]).await;
    house.put(5, &[fact("t.rated", AT, "2026-02-05").worth(30), fact("t.scores", AT, "2026-02-05").worth(123)]).await;
    house.out(&ReleaseForm { by_kind: true, ..form("q1", &["t.people", "t.rate", "t.mean"], "2026Q1") }).await
}

async fn file(browser: &mut Browser, path: &str) -> (HeaderMap, String) {
    let answer = browser.answer(&Method::GET, path, None).await;
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    let headers = answer.headers().clone();
    (headers, String::from_utf8(to_bytes(answer.into_body(), 8 << 20).await.unwrap().to_vec()).unwrap())
}

both! {
    async fn a_report_says_each_figure_with_its_table_its_meaning_and_where_to_check_it(house: House) {
        let out = released(&house).await;
        for language in [Language::English, Language::Irish, Language::Serbian] {
            let page = browser(&house, language).open(&format!("/evidence/releases/{}/report", out.id)).await;
            is_well_made(&page);
            assert!(page.body.contains(&format!("/data/t-people.csv?release={}", out.id)), "{}", page.body);
        }
        let mut english = browser(&house, Language::English);
        let page = english.open(&format!("/evidence/releases/{}", out.id)).await;
        assert_eq!(page.link("The report of this release, to print"), format!("/evidence/releases/{}/report", out.id));
        let page = english.open(&format!("/evidence/releases/{}/report", out.id)).await;
        page.must_say("In short").must_say("What these figures mean").must_say("What is hidden, and why");
        page.must_say("so that nobody can be recognised.").must_say("How to check this report");
        for table in &out.document.0.tables {
            page.must_say(table.question.text(Language::English)).must_say(table.above.text(Language::English));
        }
    }

    async fn the_same_release_gives_the_same_report_on_another_day_and_after_its_correction(house: House) {
        let out = released(&house).await;
        let path = format!("/evidence/releases/{}/report.pdf", out.id);
        let mut public = browser(&house, Language::English);
        let (headers, first) = file(&mut public, &path).await;
        assert_eq!(headers[header::CONTENT_TYPE], "application/pdf");
        assert!(first.contains("hidden") && first.contains("{page}") && first.contains("{pages}"), "{first}");
        house.clock.pass(400 * 86_400);
        house.put(6, &house.people(200..240, (AT, "2026-02-06", "drop_in"))).await;
        let corrected = commands::correct_release(&house.app, &house.maire(), out.id, "Late rows").await.unwrap();
        let corrected = house.published(corrected).await;
        assert_eq!(file(&mut public, &path).await.1, first);
        let (_, after) = file(&mut public, &format!("/evidence/releases/{}/report.pdf", corrected.id)).await;
        assert_ne!(after, first);
        let page = public.open(&format!("/evidence/releases/{}/report", out.id)).await;
        page.must_say("This release was corrected since.");
        assert!(!first.contains("corrected since"));
    }

    async fn who_has_the_report_gets_nothing_and_nobody_gets_one_of_a_draft(house: House) {
        let out = released(&house).await;
        let path = format!("/evidence/releases/{}/report.pdf", out.id);
        let mut public = browser(&house, Language::English);
        let tag = file(&mut public, &path).await.0[header::ETAG].clone();
        let mut irish = browser(&house, Language::Irish);
        let (headers, _) = file(&mut irish, &path).await;
        assert_ne!(headers[header::ETAG], tag);
        assert_eq!(headers[header::CONTENT_LANGUAGE], "ga");
        let draft = house.drafted(&form("q2", &["t.people"], "2026Q2")).await;
        for id in [draft.to_string(), "nothing".to_owned()] {
            for end in ["report", "report.pdf"] {
                let answer = public.answer(&Method::GET, &format!("/evidence/releases/{id}/{end}"), None).await;
                assert_eq!(answer.status(), StatusCode::NOT_FOUND);
            }
        }
        // A house without a press has pages, and no file.
        let answer = house.browser(house.nobody()).answer(&Method::GET, &path, None).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    }
}
