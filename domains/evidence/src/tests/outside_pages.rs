//! The pages of what others published and of findings: through the real router, without scripts, in three languages.

use super::{
    House,
    house::{app_on, migrations},
    is_well_made,
    outside_commands::shown,
    recipe,
};
use crate::{commands, model::outside::OutsideId};
use kernel::{Language, Role};
use serde_json::Value;
use std::future::Future;
use testkit_db::{Engine, Recipe, TestDb};
use testkit_pages::Browser;

async fn bytes(browser: &mut Browser, path: &str) -> Vec<u8> {
    let file = browser.take(path).await;
    assert_eq!(file.status, 200, "{path}");
    file.bytes
}

async fn titled(house: &House, title: &str) -> OutsideId {
    let all = commands::list_outside(&house.app).await.unwrap();
    all.iter().find(|one| one.about.0.title.text(Language::English).contains(title)).unwrap().id
}

/// Runs a test in a house of its own. Pages read and write through commands, which are tested on both databases.
fn in_a_house<F: Future<Output = ()>>(test: impl AsyncFnOnce(House) -> () + FnOnce(House) -> F) {
    testkit_db::on(Engine::Sqlite, &recipe(), async |database: TestDb| test(House::of(database)).await);
}

/// The same with the demonstration's tables and studies.
fn in_the_library<F: Future<Output = ()>>(test: impl AsyncFnOnce(House) -> () + FnOnce(House) -> F) {
    let library = Recipe::filled("evidence_library", |url| async move {
        let db = db::Db::open(&url).await.unwrap();
        db.migrate(&migrations()).await.unwrap();
        let (app, _) = app_on(db, 1);
        organisations::demo::demo(&app).await.unwrap();
        people::demo(&app).await.unwrap();
        crate::demo::fill_library(&app).await.unwrap();
        app.db().close().await.unwrap();
    });
    testkit_db::on(Engine::Sqlite, &library, async |database: TestDb| test(House::of(database)).await);
}

#[test]
fn every_public_page_is_well_made_in_three_languages_and_without_scripts() {
    in_the_library(async |house| {
        let mut paths = vec!["/evidence/outside".to_owned(), "/evidence/findings".to_owned(), "/evidence".to_owned()];
        paths.extend(
            commands::list_outside(&house.app).await.unwrap().iter().map(|one| format!("/evidence/outside/{}", one.id)),
        );
        paths.extend(
            commands::list_studies(&house.app)
                .await
                .unwrap()
                .iter()
                .map(|one| format!("/evidence/findings/{}", one.id)),
        );
        paths.push("/evidence/findings?show=overdue&kind=pilot".to_owned());
        for language in Language::ALL {
            let mut public = house.browser(house.nobody()).reading(*language);
            for path in &paths {
                let page = public.open(path).await;
                assert_eq!(page.status, 200, "{path}");
                is_well_made(&page);
            }
        }
    });
}

#[test]
fn the_nhs_file_is_charted_with_its_table_and_its_hidden_cells_are_hatched() {
    in_the_library(async |house| {
        let id = titled(&house, "Waiting times").await;
        let mut public = house.browser(house.nobody());
        let page = public.open(&format!("/evidence/outside/{id}")).await;
        is_well_made(&page);
        page.must_say("Published by others; not counted here.")
            .must_say("NHS England")
            .must_say("Open Government Licence v3.0")
            .must_say("18,942")
            .must_say("Median time (days)")
            .must_say("The first 12 of 40 rows of this page are drawn.");
        assert!(page.all("svg.comhar-chart__picture").count() == 1 && page.all("table").count() >= 1);
        assert_eq!(page.all("rect.comhar-chart__bar").count() + page.all("rect.comhar-chart__hidden").count(), 12);
        assert_eq!(page.all("main details table tbody tr").count(), 40, "all rows stand in the table to open");
        let england = public.open(&format!("/evidence/outside/{id}?about=England")).await;
        is_well_made(&england);
        england.must_say("13,706").must_say("1,148").must_say("525,448").must_say("8.375894%");
        let provider = public.open(&format!("/evidence/outside/{id}?measure=MRS01&group=Provider")).await;
        is_well_made(&provider);
        provider.must_say("hidden by the publisher").must_say("Page 1 of 11");
        assert!(provider.all("rect.comhar-chart__hidden").count() > 0);
        is_well_made(&public.open(&format!("/evidence/outside/{id}?measure=MRS01&group=Provider&page=11")).await);
        let share = public.open(&format!("/evidence/outside/{id}?measure=share-0&group=England")).await;
        is_well_made(&share);
        share.must_say("8% (1,148/13,706)");
    });
}

#[test]
fn a_source_that_contradicts_itself_says_so_on_its_page_and_in_its_files() {
    in_the_library(async |house| {
        let id = titled(&house, "Services that people had used").await;
        let mut public = house.browser(house.nobody());
        public.open("/evidence/outside").await.must_say("Does not agree with itself");
        let page = public.open(&format!("/evidence/outside/{id}")).await;
        is_well_made(&page);
        page.must_say("This source contradicts itself.")
            .must_say("39.4%")
            .must_say("31.8%")
            .must_say("71 of 223")
            .must_say("41.4%")
            .must_say("43.0%")
            .must_say("96 of 223");
        let json = bytes(&mut public, &format!("/evidence/outside/{id}/files/1.json")).await;
        testkit_packages::is_valid_json_stat(&json);
        let json: Value = serde_json::from_slice(&json).unwrap();
        let notes = json["note"].to_string();
        assert!(notes.contains("stated 39.4%, the table gives 31.8%"), "{notes}");
        assert!(notes.contains("not counted here"), "{notes}");
    });
}

#[test]
fn b14_the_files_of_others_are_read_by_other_programs_and_hidden_is_a_status() {
    in_the_library(async |house| {
        let id = titled(&house, "Waiting times").await;
        let mut public = house.browser(house.nobody());
        let all =
            String::from_utf8(bytes(&mut public, &format!("/evidence/outside/{id}/files/all.csv")).await).unwrap();
        assert_eq!(all.lines().count(), 18_943);
        assert_eq!(all.lines().filter(|line| line.contains(",,Q,")).count(), 11_660);
        assert!(all.contains("MRS01b,") && all.contains(",8.375894,A,"), "{}", all.lines().nth(1).unwrap());
        let csv = String::from_utf8(bytes(&mut public, &format!("/evidence/outside/{id}/files/1.csv")).await).unwrap();
        let rows = csv.lines().count() - 1;
        assert_eq!(rows, 456);
        testkit_packages::is_valid(&bytes(&mut public, &format!("/evidence/outside/{id}/files/1.zip")).await, rows);
        let json = bytes(&mut public, &format!("/evidence/outside/{id}/files/1.json")).await;
        testkit_packages::is_valid_json_stat(&json);
        let json: Value = serde_json::from_slice(&json).unwrap();
        let values = json["value"].as_array().unwrap();
        for (at, value) in values.iter().enumerate() {
            let status = json["status"][at.to_string()].as_str().unwrap_or("A");
            assert_eq!(value.is_null(), status == "Q", "{at}: {value} {status}");
        }
        for gone in ["0.csv", "45.csv", "1.exe", "x", "1"] {
            assert_eq!(public.open(&format!("/evidence/outside/{id}/files/{gone}")).await.status, 404, "{gone}");
        }
    });
}

#[test]
fn an_office_imports_a_table_without_scripts_and_answers_what_is_in_doubt() {
    in_a_house(async |house| {
        let mut office = house.browser(house.maire());
        let columns = office.upload("/evidence/outside/imports", &[], b"place;n\na;1,204\nb;12\nc;*").await;
        is_well_made(&columns);
        assert_eq!(columns.status, 200);
        columns.must_say("What the columns hold").must_say("UTF-8, semicolon");
        let empty = office.press(columns.submit("Read the lines")).await;
        is_well_made(&empty);
        assert_eq!(empty.status, 422);
        let filled = empty
            .submit("Read the lines")
            .forging("column-0", "category")
            .forging("column-1", "count")
            .with("Title", "Beds by place")
            .with("Published by", "Some office")
            .with("Where it stands", "Yearly report, table 3")
            .with("Published on", "2025")
            .with("Licence", "Open licence")
            .forging("confidence", "high");
        let report = office.press(filled).await;
        is_well_made(&report);
        report.must_say("Say this first").must_say("This number can be read in two ways.").must_say("Beds by place");
        assert!(commands::list_outside(&house.app).await.unwrap().is_empty());
        let columns = office.open(&report.link("Change the columns and the source")).await;
        let clear = office.press(columns.submit("Read the lines").forging("numbers", "point")).await;
        is_well_made(&clear);
        clear.must_say("1,204").must_say("Lines that cannot be taken: 0.");
        let out = office.press(clear.submit("Show it to everybody")).await;
        is_well_made(&out);
        out.must_say("The table is shown to everybody.").must_say("1,204");
        let again = office.upload("/evidence/outside/imports", &[], b"place,n\na,\"1,204\"\nb,12\nc,*").await;
        is_well_made(&again);
        assert_eq!(again.status, 422);
        again.must_say("This table is shown already: “Beds by place”");
        let id = commands::list_outside(&house.app).await.unwrap()[0].id;
        let kept = office.open(&format!("/evidence/outside/imports/{id}")).await;
        let undone = office.press(kept.submit("Take it back for everybody").with("Why", "A wrong year.")).await;
        undone.must_say("A wrong year.").must_not_hold("1,204");
    });
}

#[test]
fn what_is_no_table_is_refused_on_the_page_in_words() {
    in_a_house(async |house| {
        let mut office = house.browser(house.maire());
        for (file, said) in [
            (b"".as_slice(), "Choose a file."),
            (b"%PDF-1.7".as_slice(), "This is neither a spreadsheet nor a table in text."),
            (b"a,b".as_slice(), "There are no names of columns"),
        ] {
            let page = office.upload("/evidence/outside/imports", &[], file).await;
            is_well_made(&page);
            assert_eq!(page.status, 422);
            page.must_say(said);
        }
        let large = office.upload("/evidence/outside/imports", &[], &vec![b'a'; 100 * 1024 * 1024]).await;
        assert_eq!(large.status, 422);
        large.must_say("This file is larger than 50 megabytes.");
    });
}

#[test]
fn only_those_who_may_find_the_pages_of_the_office() {
    in_a_house(async |house| {
        let id = shown(&house).await;
        let lead = house.wearing("fionnuala", Role::AreaLead, Some("south-west"));
        let mut lead = house.browser(lead);
        for path in ["/evidence/outside/imports".to_owned(), format!("/evidence/outside/imports/{id}")] {
            assert_eq!(lead.open(&path).await.status, 404, "{path}");
        }
        assert_eq!(lead.open("/evidence/studies").await.status, 200);
        let worker = house.wearing("sarah", Role::Responder, Some("leeside-team"));
        assert_eq!(house.browser(worker).open("/evidence/studies").await.status, 404);
        let mut public = house.browser(house.nobody());
        assert_eq!(public.open(&format!("/evidence/outside/{id}")).await.status, 200);
        for gone in ["/evidence/outside/x", "/evidence/findings/x", "/evidence/findings/x/document"] {
            assert_eq!(public.open(gone).await.status, 404, "{gone}");
        }
    });
}

#[test]
fn an_area_lead_keeps_a_study_until_its_findings_are_public() {
    in_a_house(async |house| {
        let mut lead = house.browser(house.wearing("fionnuala", Role::AreaLead, Some("south-west")));
        let page = lead.open("/evidence/studies").await;
        is_well_made(&page);
        let refused = lead.press(page.submit("Keep it").with("What it is called", "Evening drop-in")).await;
        is_well_made(&refused);
        assert_eq!((refused.status, refused.field("What it is called").value.as_str()), (422, "Evening drop-in"));
        let kept = refused
            .submit("Keep it")
            .forging("kind", "pilot")
            .with("What was to be found out", "Do more people come in the evening?")
            .with("Who answers for it", "Leeside team");
        let study = lead.press(kept).await;
        is_well_made(&study);
        study.must_say("Findings are public 90 days after it ends, at the latest.");
        let over = lead.press(study.submit("Start the clock")).await;
        is_well_made(&over);
        over.must_say("90 days are left");
        let with = lead.upload(&format!("{}/document", over.path), &[("version", "2")], b"%PDF-1.7 x").await;
        is_well_made(&with);
        with.must_say("The document form");
        let late = lead.press(with.submit("Withhold them")).await;
        is_well_made(&late);
        assert_eq!(late.status, 422);
        let found = late
            .submit("Make the findings public")
            .with("What was found", "Yes.")
            .with("What will happen now", "It stays.");
        let public = lead.press(found).await;
        is_well_made(&public);
        let read = lead.open(&public.link("See it as everybody does")).await;
        is_well_made(&read);
        read.must_say("Findings are public").must_say("It stays.").must_say("The whole document");
        let list = house.browser(house.nobody()).open("/evidence/findings?show=public").await;
        list.must_say("Evening drop-in");
        let none = house.browser(house.nobody()).open("/evidence/findings?show=overdue").await;
        none.must_say("No study is like this.");
    });
}

#[test]
fn the_feed_of_findings_holds_what_came_out_alone() {
    in_the_library(async |house| {
        let mut public = house.browser(house.nobody());
        let feed = String::from_utf8(bytes(&mut public, "/evidence/findings.atom").await).unwrap();
        assert_eq!(feed.matches("<entry>").count(), 1, "{feed}");
        assert!(feed.contains("Invented pilot: evening drop-in") && feed.contains("2026-11-02T00:00:00Z"), "{feed}");
    });
}

#[test]
fn a_document_is_taken_away_as_a_file() {
    in_a_house(async |house| {
        let lead = house.wearing("fionnuala", Role::AreaLead, Some("south-west"));
        let form = crate::rules::study::StudyForm {
            kind: Some(crate::model::study::StudyKind::Report),
            title: "T".into(),
            asked: "A".into(),
            owner: "O".into(),
            ..Default::default()
        };
        let id = commands::add_study(&house.app, &lead, &form).await.unwrap();
        commands::finish_study(&house.app, &lead, (id, 1), Some("2026-10-01".parse().unwrap())).await.unwrap();
        commands::attach_document(&house.app, &lead, (id, 2), ("č.pdf", b"%PDF-1.7")).await.unwrap();
        let ended = crate::rules::study::Ended { found: "F".into(), what_next: "N".into(), ..Default::default() };
        commands::publish_study(&house.app, &lead, (id, 3), &ended).await.unwrap();
        let file = house.browser(house.nobody()).take(&format!("/evidence/findings/{id}/document")).await;
        file.must_come_as(".pdf", "application/pdf", "public, no-cache");
        assert_eq!(file.bytes, b"%PDF-1.7");
    });
}
