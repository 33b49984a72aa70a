//! The pages of business cases: through the real router, without scripts, in three languages.

use super::{
    House,
    cases::{AT, cell, counted, lead, released, whole, writing},
    is_well_made, place, recipe,
};
use crate::{commands, model::Seen};
use axum::{Extension, body::to_bytes};
use disclosure::Face;
use http::{Method, StatusCode, header};
use kernel::{Caller, Language, Role};
use print::{Document, Printer, Unprintable};
use std::future::Future;
use testkit_db::{Engine, TestDb};
use testkit_pages::Browser;
use web::{Settings, Site};

/// What would be set, written down: setting itself is tested where it is done.
fn written_down(document: &Document) -> Result<Vec<u8>, Unprintable> {
    serde_json::to_vec_pretty(document).map_err(|wrong| Unprintable(wrong.to_string()))
}

/// Somebody's browser in a house with a press.
fn browser(house: &House, caller: Caller, language: Language) -> Browser {
    let catalogue = i18n::Catalogue::new(&[web::LOCALES, organisations::LOCALES, measures::LOCALES, crate::LOCALES]);
    let site = Site::build(house.app.clone(), catalogue, Settings { place: "Ireland".into(), ..Settings::default() })
        .routes(crate::ROUTES)
        .navigation(crate::NAVIGATION)
        .finish();
    let router = crate::router().layer(Extension(Printer(written_down))).layer(Extension(crate::PUBLISHED));
    Browser::new(web::layers(router.layer(Extension(caller)), &site)).reading(language)
}

/// Runs a test in a house of its own. Pages read and write through commands, which are tested on both databases.
fn in_a_house<F: Future<Output = ()>>(test: impl AsyncFnOnce(House) -> () + FnOnce(House) -> F) {
    testkit_db::on(Engine::Sqlite, &recipe(), async |database: TestDb| test(House::of(database)).await);
}

async fn file(browser: &mut Browser, path: &str) -> String {
    let answer = browser.answer(&Method::GET, path, None).await;
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    assert_eq!(answer.headers()[header::CONTENT_TYPE], "application/pdf");
    String::from_utf8(to_bytes(answer.into_body(), 8 << 20).await.unwrap().to_vec()).unwrap()
}

#[test]
fn a_case_goes_its_whole_way_through_its_pages() {
    in_a_house(async |house| {
        released(&house).await;
        let mut lead = browser(&house, lead(&house), Language::English);
        let empty = lead.open("/evidence/cases").await;
        empty.must_say("No business case was begun here yet.");
        let new = lead.open(&empty.link("Begin a case")).await;
        is_well_made(&new);
        let wrong = lead.press(new.submit("Begin to write")).await;
        is_well_made(&wrong);
        wrong.must_say("Choose a place that you may write for.");
        let region = commands::list_case_places(&house.app, &super::cases::lead(&house)).await.unwrap();
        let name = region.iter().find(|(id, _)| *id == place(AT)).unwrap().1.text(Language::English).to_owned();
        let write = lead.send(new.submit("Begin to write").with("Which place is it for?", &name).sent()).await;
        is_well_made(&write);
        let kept = write
            .submit("Keep it")
            .with("What it is called", "A crisis house")
            .with("What is needed", "Nights are long.\n\nVery long.")
            .with("What could be done", "Nothing, or a house.")
            .with("What it costs", "Six people.")
            .with("What it will change", "Fewer wait.");
        let one = lead.send(kept.sent()).await;
        is_well_made(&one);
        one.must_say("It is kept.").must_say("Very long.").must_say("Choose at least one published figure.");
        let releases = lead.open(&one.link("Choose a figure")).await;
        is_well_made(&releases);
        let tables = lead.open(&releases.link("Release q1")).await;
        is_well_made(&tables);
        let cells = lead.open(&tables.link("Title of t.people")).await;
        is_well_made(&cells);
        let nothing = lead.press(cells.submit("Pin this figure")).await;
        is_well_made(&nothing);
        nothing.must_say("Choose a figure of a release that is valid now.");
        let out = commands::list_out(&house.app).await.unwrap().remove(0);
        let pinned = cells.submit("Pin this figure").forging("figure", &cell(&out, counted)).sent();
        let one = lead.send(pinned).await;
        is_well_made(&one);
        one.must_say("The figure is pinned.");
        let draft = lead.open(&one.link("Read the pack, or print it")).await;
        is_well_made(&draft);
        draft.must_say("This is a draft. It was not handed in.");
        let done = lead.press(one.submit("Hand it in for a decision")).await;
        is_well_made(&done);
        done.must_say("Its pack stands still from now on.").must_say("You wrote on it, so somebody else decides.");
        let mut office = browser(&house, house.maire(), Language::English);
        let page = office.open(&done.path).await;
        is_well_made(&page);
        let wrong = office.press(page.submit("Keep the decision").with("Why", "It is needed.")).await;
        is_well_made(&wrong);
        wrong.must_say("Choose what is decided.");
        assert_eq!(wrong.field("Why").value, "It is needed.");
        let chosen = wrong.submit("Keep the decision").choose("What is decided?", "It will be done");
        let agreed = office.press(chosen).await;
        is_well_made(&agreed);
        agreed.must_say("It is needed.");
        let wrong =
            office.press(agreed.submit("Keep the day").with("Day", "1").with("Month", "1").with("Year", "2020")).await;
        wrong.must_say("Type a day that is still to come.");
        let dated = office.press(wrong.submit("Keep the day").with("Year", "2027")).await;
        is_well_made(&dated);
        dated.must_say("Its benefits are looked at on Friday 1 January 2027.");
    });
}

#[test]
fn the_pack_of_a_case_is_the_same_bytes_years_later_and_notes_stand_beside_it() {
    in_a_house(async |house| {
        let out = released(&house).await;
        let id = whole(&house, &out).await;
        let mut lead = browser(&house, lead(&house), Language::English);
        let (page, pdf) = (format!("/evidence/cases/{id}"), format!("/evidence/cases/{id}/pack.pdf"));
        assert!(file(&mut lead, &pdf).await.contains("This is a draft."));
        let one = lead.open(&page).await;
        lead.press(one.submit("Hand it in for a decision")).await;
        let first = file(&mut lead, &pdf).await;
        assert!(
            first.contains("Handed in on Monday 2 November 2026") && !first.contains("This is a draft."),
            "{first}"
        );
        house.clock.pass(3 * 365 * 86_400);
        house.put(6, &house.people(200..240, (AT, "2026-02-06", "drop_in"))).await;
        let corrected = commands::correct_release(&house.app, &house.maire(), out.id, "Late rows").await.unwrap();
        let corrected = house.published(corrected).await;
        let mut irish = browser(&house, house.maire(), Language::Irish);
        assert_eq!(file(&mut irish, &pdf).await, first, "for everybody, in every language of the page");
        assert_eq!(file(&mut lead, &format!("{pdf}?number=1")).await, first);
        for path in [&page, &format!("{page}/pack")] {
            lead.open(path).await.must_say("This figure was corrected since, in release q1/1.");
        }
        commands::withdraw_release(&house.app, &house.maire(), corrected.id, "Wrong rows").await.unwrap();
        for path in [&page, &format!("{page}/pack")] {
            lead.open(path).await.must_say("The release of this figure was taken back since.");
        }
        assert_eq!(file(&mut lead, &pdf).await, first);
        assert!(!first.contains("since"), "{first}");
    });
}

#[test]
fn nothing_that_is_typed_into_a_case_is_lost() {
    in_a_house(async |house| {
        let out = released(&house).await;
        let id = whole(&house, &out).await;
        let path = format!("/evidence/cases/{id}/write");
        let mut lead_ = browser(&house, lead(&house), Language::English);
        let page = lead_.open(&path).await;
        is_well_made(&page);
        assert_eq!(page.field("What is needed").value, "Nights are long.");
        assert_eq!(page.all("#kept[data-keep]").count(), 1);
        // Somebody else was faster.
        let version = commands::find_case(&house.app, &house.maire(), id).await.unwrap().version;
        commands::write_case(&house.app, &house.maire(), (id, version), &writing("Of the office")).await.unwrap();
        let late = lead_.send(page.submit("Keep it").with("What is needed", "My long text").sent()).await;
        assert_eq!(late.status, 409);
        late.must_say("Somebody else changed this case meanwhile.");
        assert_eq!(late.field("What is needed").value, "My long text");
        let long = "n".repeat(201);
        let wrong = lead_.send(late.submit("Keep it").with("What it is called", &long).sent()).await;
        assert_eq!((wrong.status, wrong.field("What it is called").value), (422, long));
        assert_eq!(wrong.field("What is needed").value, "My long text");
        // The script keeps it and is told which change its page has seen.
        let kept =
            lead_.send(wrong.submit("Keep it").with("What it is called", "Short").forging("step", "keep").sent()).await;
        assert_eq!((kept.status, kept.header("comhar-seen")), (204, Some((version + 2).to_string().as_str())));
        let case = commands::find_case(&house.app, &house.maire(), id).await.unwrap();
        assert_eq!((case.writing.0.title.as_str(), case.writing.0.need.as_str()), ("Short", "My long text"));
    });
}

#[test]
fn every_page_of_a_case_is_whole_in_three_languages_and_closed_to_strangers() {
    in_a_house(async |house| {
        let out = released(&house).await;
        let id = whole(&house, &out).await;
        let hidden = cell(&out, |seen| seen == Seen::None(Face::Hidden));
        commands::pin_figure(&house.app, &lead(&house), id, (out.id, &hidden)).await.unwrap();
        let one = format!("/evidence/cases/{id}");
        let mut paths = vec!["/evidence/cases".to_owned(), "/evidence/cases/new".to_owned(), one.clone()];
        paths.extend(["write", "figures", "pack"].map(|end| format!("{one}/{end}")));
        paths.push(format!("{one}/figures?release={}", out.id));
        paths.push(format!("{one}/figures?release={}&table=t.people", out.id));
        for language in [Language::English, Language::Irish, Language::Serbian] {
            let mut lead = browser(&house, lead(&house), language);
            for path in &paths {
                let page = lead.open(path).await;
                assert_eq!(page.status, 200, "{path}");
                is_well_made(&page);
            }
        }
        browser(&house, lead(&house), Language::English).open(&one).await.must_say("hidden to protect people");
        paths.push(format!("{one}/pack.pdf"));
        let elsewhere = house.wearing("fionnuala", Role::AreaLead, Some("mid-west"));
        for (caller, status) in [(elsewhere, 404), (house.tomas(), 404), (house.nobody(), 303)] {
            let mut other = browser(&house, caller, Language::English);
            for path in paths.iter().skip(2) {
                assert_eq!(other.answer(&Method::GET, path, None).await.status().as_u16(), status, "{path}");
            }
        }
    });
}

#[test]
fn the_cases_of_the_demonstration_are_one_draft_and_one_handed_in_and_a_second_time_nothing() {
    in_a_house(async |house| {
        house.put(1, &house.people(0..35, (AT, "2026-02-05", "drop_in"))).await;
        house.out(&super::form("said-to-services", &["t.people"], "2026Q1")).await;
        for _ in 0..2 {
            // The server plays it on any of its threads.
            let playing: jobs::BoxFuture<_> = {
                let app = house.app.clone();
                Box::pin(async move { crate::demo::cases(&app, Printer(written_down)).await })
            };
            playing.await.unwrap();
            let cases = commands::list_cases(&house.app, &house.maire()).await.unwrap();
            assert_eq!(cases.iter().filter(|case| case.is_open()).count(), 1);
            assert_eq!(cases.len(), 2);
        }
    });
}
