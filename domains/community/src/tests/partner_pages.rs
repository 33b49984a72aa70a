//! Returns and rounds as people meet them, and through the interface for programs.

use super::{
    house::place,
    pages::{browser_of, in_a_house, is_well_made},
    returns_commands::{accept, host, partners, quarter, send, typed},
};
use crate::{commands, demo, model::Kind};
use http::Method;
use kernel::Language;

fn path(key: &str) -> String {
    format!("/community/returns/{}/{}", place(key), quarter())
}

#[test]
fn a_worker_types_figures_is_told_what_is_wrong_and_somebody_of_the_area_accepts_them() {
    in_a_house(async |house| {
        let mut sarah = browser_of(&house, house.sarah());
        let empty = sarah.open("/community/returns").await;
        is_well_made(&empty);
        empty.must_say("Nothing is asked of your service here.");
        partners(&house).await;
        let list = sarah.open("/community/returns").await;
        is_well_made(&list);
        list.must_say("Not received");
        let page = sarah.open(&list.link("Quarter 4 of 2025")).await;
        is_well_made(&page);
        page.must_say("Nothing was received. That is not 0.");
        let typed = page.submit("Send").with("Sessions, Drop-in", "12").with("Visits, Drop-in", "1,204");
        let wrong = sarah.press(typed.with("Different people, Drop-in", "40")).await;
        is_well_made(&wrong);
        assert_eq!((wrong.status, wrong.field("Visits, Drop-in").value.as_str()), (422, "1,204"));
        assert!(wrong.error_for("Visits, Drop-in").unwrap().contains("in two ways"));
        let typed =
            wrong.submit("Send").with("Visits, Drop-in", "120").with("Different people in all, each once", "40");
        let sent = sarah.press(typed).await;
        is_well_made(&sent);
        sent.must_say("Sent. Somebody of your area looks at it.")
            .must_say("days late")
            .must_say("Sarah Whelan sent it");
        let mut lead = browser_of(&house, house.fionnuala());
        let table = lead.open("/community/returns").await;
        is_well_made(&table);
        table.must_say("Of the newest quarter, 1 of 2 returns came.").must_say("Not received");
        let one = lead.open(&path("leeside-team")).await;
        is_well_made(&one);
        let none = lead.press(one.submit("Send it back")).await;
        is_well_made(&none);
        assert_eq!(none.status, 422);
        none.must_say("Choose why.");
        let back = lead.press(none.submit("Send it back").with("Why?", "A part is missing.")).await;
        back.must_say("The organisation can send it again.").must_say("A part is missing.");
        let again = sarah.open(&path("leeside-team")).await;
        is_well_made(&again);
        assert_eq!(again.field("Visits, Drop-in").value, "120", "what was sent is in the form");
        sarah.press(again.submit("Send")).await.must_say("Sent.");
        let waiting = lead.open(&path("leeside-team")).await;
        let checked = lead.press(waiting.submit("I looked at it")).await;
        is_well_made(&checked);
        let accepted = lead.press(checked.submit("Accept it")).await;
        is_well_made(&accepted);
        accepted.must_say("This is what counts.").must_say("What was sent before");
        assert!(!accepted.has_button("Fix it for a release"), "that is for the national office");
        let figures = lead
            .open(&format!(
                "/community/figures/{}?from-day=1&from-month=10&from-year=2025&to-day=2&to-month=3&to-year=2026",
                place("south-west")
            ))
            .await;
        is_well_made(&figures);
        figures.must_say("Sent up by partner organisations").must_say("1 of 2 returns are accepted");
        figures.must_say("Not received, and not taken as 0:").must_say("Service uses: 40.");
    });
}

#[test]
fn a_file_in_the_template_is_sent_like_what_is_typed_and_what_is_odd_is_asked_about() {
    in_a_house(async |house| {
        partners(&house).await;
        send(&house, &host(&house), (place("kettle-drop-in"), quarter()), typed(1)).await.unwrap();
        let mut sarah = browser_of(&house, house.sarah());
        let template = sarah.take("/community/returns/template").await;
        template.must_come_as("return.csv", "text/csv; charset=utf-8; header=present", "no-store");
        let heads = template.text().lines().next().unwrap().trim_start_matches('\u{feff}').to_owned();
        assert_eq!(heads, "Service,Sessions,Visits,People");
        let file = format!("{heads}\nDrop-in,11,107,21\nArt therapy,8,40,9\nDifferent people in all,,,21\n");
        let to = format!("{}/file", path("leeside-team"));
        let odd = sarah.upload(&to, &[], file.as_bytes()).await;
        assert_eq!(odd.status, 422);
        odd.must_say("Every figure is the same as in the return of another organisation.").must_not_hold("Kettle");
        let sent = sarah.press(odd.submit("Send").tick("I looked again, and it is right")).await;
        sent.must_say("Sent.");
        let mut lead = browser_of(&house, house.fionnuala());
        let seen = lead.open(&path("leeside-team")).await;
        is_well_made(&seen);
        seen.must_say("Every figure is the same as in the return of");
        let wrong = sarah.upload(&to, &[], b"%PDF-1.7 nothing").await;
        assert_eq!(wrong.status, 422);
        wrong.must_say("This file is no table.");
        let wrong = sarah.upload(&to, &[], format!("{heads}\nDancing,1,2,3\n").as_bytes()).await;
        wrong.must_say("Line 2 cannot be read");
    });
}

#[test]
fn a_program_sends_a_return_like_a_person_and_is_told_what_is_wrong() {
    in_a_house(async |house| {
        partners(&house).await;
        let app = crate::router().layer(axum::Extension(house.sarah()));
        let post = async |body: &str| {
            let site = browser_site(&house);
            let router = web::layers(app.clone(), &site);
            let request = http::Request::post("/api/v1/community/returns")
                .header("content-type", "application/json")
                .header("host", "127.0.0.1:8080")
                .body(axum::body::Body::from(body.to_owned()))
                .unwrap();
            let response = tower::ServiceExt::oneshot(router, request).await.unwrap();
            let status = response.status().as_u16();
            let bytes = axum::body::to_bytes(response.into_body(), 100_000).await.unwrap();
            (status, serde_json::from_slice::<serde_json::Value>(&bytes).unwrap_or_default())
        };
        let good =
            r#"{"quarter":"2025-Q4","people":5,"lines":[{"kind":"drop_in","sessions":3,"visits":9,"people":5}]}"#;
        let (status, sent) = post(good).await;
        assert_eq!(
            (status, sent["status"].as_str(), sent["number"].as_i64()),
            (201, Some("submitted"), Some(1)),
            "{sent}"
        );
        for (body, code) in [
            (good.replace("\"people\":5}]", "\"people\":50}]"), "community-return-people-more"),
            (good.replace("\"visits\":9", "\"visits\":-9"), "community-return-negative"),
            (good.replace("drop_in", "dancing"), "community-kind-unknown"),
            (good.replace("2025-Q4", "2025-Q5"), "community-return-quarter"),
            (good.replace("2025-Q4", "2026-Q4"), "community-return-quarter-open"),
            ("{}".to_owned(), "community-return-json"),
        ] {
            let (status, problem) = post(&body).await;
            assert!(problem.to_string().contains(code), "{status} {problem}");
        }
        let owed = commands::list_returns(&house.app, &house.sarah()).await.unwrap();
        assert_eq!(owed.len(), 1);
        let document = crate::api::openapi();
        assert!(document["paths"]["/api/v1/community/returns"]["post"].is_object());
    });
}

fn browser_site(house: &super::House) -> web::Site {
    let catalogue = i18n::Catalogue::new(&[web::LOCALES, answering::LOCALES, organisations::LOCALES, crate::LOCALES]);
    web::Site::build(house.app.clone(), catalogue, web::Settings::default())
        .routes(crate::ROUTES)
        .navigation(crate::NAVIGATION)
        .finish()
}

#[test]
fn a_round_goes_from_the_office_to_the_organisations_and_back_as_a_range() {
    in_a_house(async |house| {
        let mut office = browser_of(&house, house.maire());
        let list = office.open("/community/linkage").await;
        is_well_made(&list);
        list.must_say("No round was opened yet.");
        let wrong = office.press(list.submit("Open the round").with("What is the round called?", "Spring")).await;
        is_well_made(&wrong);
        assert_eq!((wrong.status, wrong.field("What is the round called?").value.as_str()), (422, "Spring"));
        let open = wrong
            .submit("Open the round")
            .forging("from-day", "1")
            .forging("from-month", "1")
            .forging("from-year", "2026")
            .forging("to-day", "1")
            .forging("to-month", "3")
            .forging("to-year", "2026");
        let round = office.press(open.tick("Leeside community team").tick("The Kettle drop-in")).await;
        is_well_made(&round);
        round.must_say("0 of 2 organisations sent their codes.").must_say("never the key");
        assert!(!round.has_button("Count") && !round.has_button("Take the key"));
        let here = round.path.clone();
        for (caller, names) in [(house.martin(), 0..30), (host(&house), 20..50)] {
            let mut partner = browser_of(&house, caller);
            let asked = partner.open(&here).await;
            is_well_made(&asked);
            asked.must_say("You have not answered yet.").must_say("destroyed after 60 days");
            let agreed = partner.press(asked.submit("Agree for our organisation")).await;
            is_well_made(&agreed);
            let key = partner.press(agreed.submit("Take the key")).await;
            assert!(key.body.contains("comhar-linkage-key-1"));
            assert_eq!(key.header("content-type"), Some("application/json"));
            assert_eq!(key.header("content-disposition"), Some("attachment; filename=\"key.json\""));
            assert_eq!(key.header("cache-control"), Some("no-store"));
            let list = partner.take("/community/linkage/template").await;
            list.must_come_as("list.csv", "text/csv; charset=utf-8; header=present", "no-store");
            let lines: String = names
                .map(|number| format!("Zqxmark{number},Ilić,{},4,{},Mira,,yes\n", number % 28 + 1, 1940 + number))
                .collect();
            let to = format!("{here}/file");
            let file = format!("{}\n{lines}Zqxmarkno,Ilić,3,4,1981,,,no\n", super::linkage_rules::HEADS);
            let bad = partner.upload(&to, &[("do", "list")], b"given,family\nZqxmark,Ilic\n").await;
            assert_eq!(bad.status, 422);
            bad.must_say("agrees").must_not_hold("Zqxmark");
            let sent = partner.upload(&to, &[("do", "list")], file.as_bytes()).await;
            assert_eq!(sent.status, 200);
            partner
                .open(&here)
                .await
                .must_say("Sent: 30 people with a code. Without one: 1 said no, 0 told too little");
        }
        let waiting = office.open(&here).await;
        let counted = office.press(waiting.submit("Count")).await;
        is_well_made(&counted);
        counted.must_say("likeliest").must_not_hold("Zqxmark");
        let published = office.press(counted.submit("Show it to the organisations")).await;
        is_well_made(&published);
        let mut martin = browser_of(&house, house.martin());
        let seen = martin.open(&here).await;
        is_well_made(&seen);
        seen.must_say("different people");
        assert!(seen.all("main table").count() >= 1 && seen.all("main svg").count() >= 1, "a picture with its table");
        let destroyed = office.press(published.submit("Destroy codes and key for good")).await;
        is_well_made(&destroyed);
        destroyed.must_say("stay as proof");
    });
}

#[test]
fn a_worker_writes_down_what_somebody_said_and_the_person_may_say_no_themselves() {
    in_a_house(async |house| {
        let guest = house.known("Ana").await;
        let mut sarah = browser_of(&house, house.sarah());
        let person = sarah.open(&format!("/community/people/{guest}")).await;
        let page = sarah.open(&person.link("Counted once across organisations: what they said")).await;
        is_well_made(&page);
        let none = sarah.press(page.submit("Keep this").with("Given name", "Ana")).await;
        is_well_made(&none);
        assert_eq!((none.status, none.field("Given name").value.as_str()), (422, "Ana"));
        let yes = none.submit("Keep this").choose("May they be counted across organisations?", "Yes, they said so");
        let kept = sarah.press(yes.with("Year of birth", "1981")).await;
        is_well_made(&kept);
        kept.must_say("Written down.");
        assert_eq!(kept.field("Year of birth").value, "1981");
        house.offer(Kind::DropIn).await;
        commands::let_know(&house.app, &house.themselves("aoife"), place("leeside-team")).await.unwrap();
        let mut aoife = browser_of(&house, house.themselves("aoife"));
        let mine = aoife.open("/community/mine").await;
        is_well_made(&mine);
        aoife.press(mine.submit("Leave me out at Leeside community team")).await.must_say("Written down.");
    });
}

#[test]
fn returns_and_rounds_are_well_made_in_three_languages_with_the_demonstration() {
    in_a_house(async |house| {
        house.clock.to("2026-11-21T10:15:00Z".parse().unwrap());
        demo::demo(house.app.clone()).await.unwrap();
        house.is_sound().await;
        let round = commands::list_rounds(&house.app, &house.maire()).await.unwrap()[0].id;
        let quarters = crate::rules::Quarter::over(house.today(), 3);
        let mut paths = vec![
            "/community/returns".to_owned(),
            "/community/linkage".to_owned(),
            format!("/community/linkage/{round}"),
        ];
        for key in ["leeside-team", "kettle-drop-in"] {
            paths.extend(quarters.iter().map(|quarter| format!("/community/returns/{}/{quarter}", place(key))));
            paths.push(format!("/community/figures/{}", place(key)));
            paths.push(format!("/community/figures/{}/report", place(key)));
        }
        paths.push(format!("/community/figures/{}", place("south-west")));
        let guest = house.known("Ana").await;
        paths.push(format!("/community/people/{guest}/linkage"));
        let callers =
            [house.martin(), host(&house), house.fionnuala(), house.maire(), house.marko(), house.themselves("ivana")];
        for language in Language::ALL {
            for caller in &callers {
                let mut browser = browser_of(&house, caller.clone()).reading(*language);
                for path in &paths {
                    is_well_made(&browser.open(path).await);
                }
            }
        }
        let mut lead = browser_of(&house, house.fionnuala());
        let table = lead.open("/community/returns").await;
        table.must_say("Nil was said.").must_say("12 days late.").must_say("Fixed for a release");
        let figures = lead.open(&format!("/community/figures/{}", place("south-west"))).await;
        figures.must_say("Counted across organisations");
        let mut strangers = browser_of(&house, house.nobody());
        for path in &paths {
            assert_eq!(strangers.step(&Method::GET, path, None).await.status, 303, "{path}");
        }
        accept(&house, (place("leeside-team"), quarters[0])).await;
    });
}
