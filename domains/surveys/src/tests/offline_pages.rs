//! The page for a tablet without a network, what makes it open there, and how envelopes come in through the router.

use super::{
    House,
    asked::{Open, long, opened, plain, short},
    browser_of, in_a_house, is_well_made,
};
use crate::{
    commands,
    envelope::{Envelope, Inside, seal},
    model::Identity,
    rules::{day_of, days_later},
    store,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use db::Read;
use http::Method;
use kernel::Language;
use questionnaires::{Answers, Choice, ChoiceList, ChoiceSource, Item, Kind, Narrowing, Value};
use serde_json::{Value as Json, json};
use testkit_pages::{Browser, Page};

async fn allow(house: &House, open: &Open) {
    let until = days_later(day_of(house.app.now()), 7);
    commands::allow_offline(&house.app, &open.lead, open.survey.id, until).await.unwrap();
}

/// What the page tells its script.
pub(super) fn told(page: &Page) -> Json {
    let place = page.all("#offline").next().unwrap();
    serde_json::from_str(place.attr("data-offline").unwrap()).unwrap()
}

/// Sealed as the script of the page does.
pub(super) fn sealed(house: &House, told: &Json, fields: &str) -> Envelope {
    let text = |name: &str| told[name].as_str().unwrap().to_owned();
    let inside = Inside { version: text("version"), language: text("language"), fields: fields.to_owned() };
    let key = URL_SAFE_NO_PAD.decode(text("key")).unwrap();
    seal(house.app.random(), (&text("offline"), &key), &inside)
}

pub(super) async fn send(tablet: &mut Browser, path: &str, envelopes: &[&Envelope]) -> (u16, Json) {
    let body = json!({ "envelopes": envelopes }).to_string();
    let page = tablet.step(&Method::POST, path, Some(body)).await;
    assert_eq!(page.header("cache-control"), Some("no-store"));
    (page.status, serde_json::from_str(&page.body).unwrap())
}

async fn answers(house: &House) -> Vec<Answers> {
    let ids: Vec<(crate::model::ResponseId,)> =
        house.app.db().all("SELECT r.id FROM surveys_responses r", &[]).await.unwrap();
    let mut all = Vec::new();
    for (id,) in ids {
        let key = vault::keys::find(&mut house.app.db(), house.app.vault(), id.uuid()).await.unwrap().unwrap();
        all.push(store::responses::find(&mut house.app.db(), id).await.unwrap().unwrap().open(&key).unwrap().answers);
    }
    all
}

#[test]
fn the_page_for_a_tablet_can_be_installed_and_says_what_works_without_a_script() {
    in_a_house(async |house: House| {
        let open = opened(&house, long(), Identity::Nobody).await;
        allow(&house, &open).await;
        let path = format!("{}/offline", open.path());
        for language in Language::ALL {
            let mut tablet = browser_of(&house, house.nobody()).reading(*language);
            let page = tablet.open(&path).await;
            is_well_made(&page);
            assert!(page.all("#offline[hidden]").next().is_some(), "what needs a script is not there without one");
            assert!(page.all("#offline-without:not([hidden])").next().is_some());
            assert!(tablet.cookies.is_empty());
        }
        let mut tablet = browser_of(&house, house.nobody());
        let page = tablet.open(&path).await;
        page.must_say("this page needs a script");
        assert_eq!(page.link("Answer on the ordinary page"), open.path());
        assert_eq!(page.link("Sheets of paper to print (for staff)"), format!("{}/paper", open.path()));
        // All questions on one page, each in the block that the script shows and hides.
        assert_eq!(page.all("#offline-form [data-block]").count(), 3);
        assert!(page.all("#offline-form[autocomplete=off]").next().is_some());
        assert_eq!(
            told(&page)["blocks"][1]["shown"],
            json!([{ "any": false, "when": [{ "field": "q-way", "operator": "=", "value": "bus" }] }])
        );
        let policy = page.header("content-security-policy").unwrap().to_owned();
        assert!(
            policy.ends_with("; manifest-src 'self'")
                && policy.starts_with("default-src 'none'")
                && !policy.contains("unsafe"),
            "{policy}"
        );
        let manifest = page.all("link[rel=manifest]").next().unwrap().attr("href").unwrap().to_owned();
        let manifest = tablet.open(&manifest).await;
        assert_eq!(manifest.header("content-type"), Some("application/manifest+json"));
        let manifest: Json = serde_json::from_str(&manifest.body).unwrap();
        assert_eq!((&manifest["scope"], &manifest["name"]), (&json!(path), &json!("Coming here")));
        assert!(manifest["start_url"].as_str().unwrap().starts_with(&path));
        assert!(
            manifest["icons"]
                .as_array()
                .unwrap()
                .iter()
                .all(|icon| icon["src"].as_str().unwrap().starts_with("/assets/"))
        );
        let worker = tablet.open(&format!("{path}/worker.js")).await;
        assert_eq!(worker.header("service-worker-allowed"), Some(path.as_str()));
        assert!(worker.header("content-type").unwrap().starts_with("text/javascript"));
        assert!(worker.body.contains("importScripts(\"/assets/offline-worker"), "{}", worker.body);
    });
}

#[test]
fn the_worker_changes_when_what_it_keeps_changes() {
    in_a_house(async |house: House| {
        let open = opened(&house, plain(), Identity::Nobody).await;
        let mut tablet = browser_of(&house, house.nobody());
        let mut seen = Vec::new();
        for step in 0..3 {
            match step {
                1 => allow(&house, &open).await,
                2 => commands::stop_offline(&house.app, &open.lead, open.survey.id).await.unwrap(),
                _ => {}
            }
            seen.push(tablet.open(&format!("{}/offline/worker.js", open.path())).await.body);
        }
        seen.dedup();
        assert_eq!(seen.len(), 3);
    });
}

#[test]
fn envelopes_come_in_and_are_named_and_the_same_ones_again_add_nothing() {
    in_a_house(async |house: House| {
        let open = opened(&house, short(), Identity::Nobody).await;
        allow(&house, &open).await;
        let path = format!("{}/offline", open.path());
        let mut tablet = browser_of(&house, house.nobody());
        let page = tablet.open(&path).await;
        let told = told(&page);
        let one = sealed(&house, &told, "q-way=bus&q-line=205&q-more=It+rains.%0D%0AA+lot.");
        let other = sealed(&house, &told, "q-way=foot&q-line=hidden&q-forged=1");
        let broken = Envelope { nonce: one.from.clone(), id: "AAAAAAAAAAAAAAAAAAAAAA".into(), ..one.clone() };
        let (status, reply) = send(&mut tablet, &path, &[&one, &broken, &other]).await;
        assert_eq!(status, 200);
        assert_eq!(reply["taken"], json!([one.id, other.id]));
        assert_eq!(reply["refused"], json!([broken.id]));
        let said = reply["said"].as_array().unwrap();
        assert_eq!(said[0], "2 answers have arrived.");
        assert!(said[1].as_str().unwrap().contains("cannot be opened"), "{said:?}");
        let (_, again) = send(&mut tablet, &path, &[&other, &one]).await;
        assert_eq!((again["taken"].clone(), again["refused"].clone()), (json!([other.id, one.id]), json!([])));
        let mut found = answers(&house).await;
        found.sort_by_key(|answers| std::cmp::Reverse(answers.0.len()));
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].at("more", &[]), [Value::Text("It rains.\nA lot.".into())]);
        assert_eq!(found[0].at("line", &[]), [Value::Text("205".into())]);
        assert_eq!((found[1].at("way", &[]), found[1].0.len()), ([Value::Code("foot".into())].as_slice(), 1));
        assert!(tablet.cookies.is_empty());
    });
}

#[test]
fn a_number_is_read_as_the_page_it_was_typed_on_was_written() {
    in_a_house(async |house: House| {
        let mut asked = plain();
        asked.items = vec![Item::new("far", Kind::Number, super::asked::en("How far is it?"))];
        let open = opened(&house, asked, Identity::Nobody).await;
        allow(&house, &open).await;
        let path = format!("{}/offline", open.path());
        let mut tablet = browser_of(&house, house.nobody()).reading(Language::Serbian);
        let page = tablet.open(&path).await;
        let told = told(&page);
        assert_eq!((&told["comma"], &told["language"]), (&json!(true), &json!("sr-Latn")));
        let envelope = sealed(&house, &told, "q-far=1%2C500");
        // Sent by a tablet that reads another language by now.
        let mut tablet = browser_of(&house, house.nobody());
        send(&mut tablet, &path, &[&envelope]).await;
        assert_eq!(answers(&house).await[0].at("far", &[]), [Value::Number(1.5)]);
    });
}

/// A list: its name, its choices each with the answer after which it is offered, and the list whose answer that is.
type Listed = (&'static str, &'static [(&'static str, &'static str)], &'static str);

/// The county, its towns, and the streets of a town: each list follows the one before it.
fn cascade() -> questionnaires::Questionnaire {
    let mut asked = plain();
    let lists: [Listed; 3] = [
        ("county", &[("cork", ""), ("clare", "")], ""),
        ("town", &[("cobh", "cork"), ("ennis", "clare"), ("elsewhere", "")], "county"),
        ("street", &[("quay", "cobh"), ("abbey", "ennis"), ("other", "")], "town"),
    ];
    asked.items.clear();
    for (name, choices, by) in lists {
        let narrowing = Narrowing { column: format!("of_{by}"), item: by.to_owned() };
        let choice = |(code, answer): &(&str, &str)| Choice {
            code: (*code).into(),
            text: super::asked::en(code),
            columns: (!answer.is_empty()).then(|| (narrowing.column.clone(), (*answer).into())).into_iter().collect(),
            ..Choice::default()
        };
        asked.lists.insert(name.into(), ChoiceList { choices: choices.iter().map(choice).collect(), url: None });
        let filter = (!by.is_empty()).then(|| narrowing.expression());
        let choices = Some(ChoiceSource { list: name.into(), filter, ..ChoiceSource::default() });
        asked.items.push(Item { choices, ..Item::new(name, Kind::One, super::asked::en(name)) });
    }
    asked
}

#[test]
fn narrowed_choices_are_all_on_the_page_of_the_tablet_and_checked_again_when_they_come() {
    in_a_house(async |house: House| {
        let open = opened(&house, cascade(), Identity::Nobody).await;
        allow(&house, &open).await;
        let path = format!("{}/offline", open.path());
        let mut tablet = browser_of(&house, house.nobody());
        let page = tablet.open(&path).await;
        is_well_made(&page);
        assert_eq!(page.all("#offline-form input[type=radio]").count(), 8, "{}", page.text());
        let told = told(&page);
        let expected = json!([
            { "field": "q-town", "by": "q-county", "offers": { "cobh": ["cork"], "ennis": ["clare"] } },
            { "field": "q-street", "by": "q-town", "offers": { "quay": ["cobh"], "abbey": ["ennis"] } },
        ]);
        assert_eq!(told["narrowed"], expected);
        let honest = sealed(&house, &told, "q-county=cork&q-town=cobh&q-street=quay");
        let forged = sealed(&house, &told, "q-county=cork&q-town=ennis&q-street=abbey");
        let (_, reply) = send(&mut tablet, &path, &[&honest, &forged]).await;
        assert_eq!(reply["taken"], json!([honest.id, forged.id]));
        let mut found: Vec<Vec<Value>> =
            answers(&house).await.iter().map(|one| one.0.iter().flat_map(|row| row.values.clone()).collect()).collect();
        found.sort_by_key(Vec::len);
        let codes = |codes: &[&str]| codes.iter().map(|code| Value::Code((*code).into())).collect::<Vec<_>>();
        // What was never offered is dropped, and so is what followed from it.
        assert_eq!(found, [codes(&["cork"]), codes(&["cork", "cobh", "quay"])]);
    });
}

#[test]
fn choices_narrowed_as_spreadsheets_write_it_are_narrowed_on_the_tablet() {
    in_a_house(async |house: House| {
        let mut asked = cascade();
        let filters = [("town", "of_county = ${county}"), ("street", "selected(of_town, ${town})")];
        for (item, filter) in filters {
            let item = asked.items.iter_mut().find(|one| one.id == item).unwrap();
            item.choices.as_mut().unwrap().filter.as_mut().unwrap().text = filter.into();
        }
        let open = opened(&house, asked, Identity::Nobody).await;
        allow(&house, &open).await;
        let path = format!("{}/offline", open.path());
        let mut tablet = browser_of(&house, house.nobody());
        let told = told(&tablet.open(&path).await);
        // A choice that names no county comes with no answer at all, or never, as the evaluator has it.
        let expected = json!([
            { "field": "q-town", "by": "q-county", "offers": { "cobh": ["cork"], "ennis": ["clare"], "elsewhere": [""] } },
            { "field": "q-street", "by": "q-town", "offers": { "quay": ["cobh"], "abbey": ["ennis"], "other": [] } },
        ]);
        assert_eq!(told["narrowed"], expected);
        let honest = sealed(&house, &told, "q-county=cork&q-town=cobh&q-street=quay");
        let before = sealed(&house, &told, "q-town=elsewhere");
        let forged = sealed(&house, &told, "q-county=cork&q-town=elsewhere&q-street=other");
        let (_, reply) = send(&mut tablet, &path, &[&honest, &before, &forged]).await;
        assert_eq!(reply["taken"], json!([honest.id, before.id, forged.id]));
        let codes = |codes: &[&str]| codes.iter().map(|code| Value::Code((*code).into())).collect::<Vec<_>>();
        let mut found: Vec<Vec<Value>> =
            answers(&house).await.iter().map(|one| one.0.iter().flat_map(|row| row.values.clone()).collect()).collect();
        found.sort_by_key(|values| format!("{values:?}"));
        assert_eq!(found, [codes(&["cork", "cobh", "quay"]), codes(&["cork"]), codes(&["elsewhere"])]);
    });
}

#[test]
fn too_much_at_once_and_what_is_no_batch_is_turned_away_in_peace() {
    in_a_house(async |house: House| {
        let open = opened(&house, plain(), Identity::Nobody).await;
        allow(&house, &open).await;
        let path = format!("{}/offline", open.path());
        let mut tablet = browser_of(&house, house.nobody());
        let told = told(&tablet.open(&path).await);
        let one = sealed(&house, &told, "q-way=bus");
        assert_eq!(send(&mut tablet, &path, &[&one; 21]).await.0, 413);
        for body in ["", "{", "[]", "{\"envelopes\":1}", "{\"envelopes\":[{}]}", "\u{0}"] {
            assert_eq!(tablet.step(&Method::POST, &path, Some(body.to_owned())).await.status, 422, "{body:?}");
        }
        let ten_megabytes = "x".repeat(10 << 20);
        assert_eq!(tablet.step(&Method::POST, &path, Some(ten_megabytes)).await.status, 413);
        let large = Envelope { sealed: "A".repeat(1 << 20), ..one.clone() };
        let (status, reply) = send(&mut tablet, &path, &[&large, &one]).await;
        // The large one bears the name of the good one and does not keep it out.
        assert_eq!((status, reply["taken"].clone()), (200, json!([one.id])));
        assert_eq!(answers(&house).await.len(), 1);
        assert_eq!(
            tablet.step(&Method::POST, "/s/no-such/offline", Some("{\"envelopes\":[]}".into())).await.status,
            404
        );
    });
}

#[test]
fn whoever_is_signed_in_signs_out_first_and_no_manifest_is_named() {
    in_a_house(async |house: House| {
        let open = opened(&house, plain(), Identity::Nobody).await;
        allow(&house, &open).await;
        let mut staff = browser_of(&house, house.responder());
        let page = staff.open(&format!("{}/offline", open.path())).await;
        is_well_made(&page);
        page.must_say("Sign out before you leave");
        assert!(page.all("#offline, link[rel=manifest]").next().is_none());
        assert_eq!(page.header("cache-control"), Some("no-store"));
    });
}

#[test]
fn a_survey_that_is_not_asked_offline_says_why_and_what_waits_can_still_be_sent() {
    in_a_house(async |house: House| {
        for (identity, sentence) in [(Identity::Nobody, "just now"), (Identity::Invited, "must be checked at once")] {
            let open = opened(&house, plain(), identity).await;
            let mut tablet = browser_of(&house, house.nobody());
            let page = tablet.open(&format!("{}/offline", open.path())).await;
            is_well_made(&page);
            page.must_say(sentence);
            assert!(page.all("#offline-form").next().is_none() && page.all("#offline-queue").next().is_some());
        }
    });
}

#[test]
fn makers_allow_it_until_a_day_see_what_came_and_hear_why_not() {
    in_a_house(async |house: House| {
        let open = opened(&house, plain(), Identity::Nobody).await;
        let mut maker = browser_of(&house, open.lead.clone());
        let page = maker.open(&format!("/surveys/{}/publish", open.survey.id)).await;
        let page = maker.open(&page.link("On a tablet without a network")).await;
        is_well_made(&page);
        let page = maker.press(page.submit("Allow it until this day")).await;
        assert_eq!(page.status, 422);
        is_well_made(&page);
        page.must_say("Choose a day from today on, at most 60 days ahead");
        let page = maker
            .press(page.submit("Allow it until this day").with("Day", "9").with("Month", "3").with("Year", "2026"))
            .await;
        is_well_made(&page);
        page.must_say("9 March").must_say("23 March");
        let path = page.link("Page for the tablet");
        assert_eq!(path, format!("{}/offline", open.path()));
        let mut tablet = browser_of(&house, house.nobody());
        let told = told(&tablet.open(&path).await);
        let broken = Envelope { nonce: "x".into(), ..sealed(&house, &told, "q-way=bus") };
        send(&mut tablet, &path, &[&sealed(&house, &told, "q-way=bus"), &broken]).await;
        let page = maker.open(&page.path).await;
        page.must_say("1 answer came from a tablet").must_say("1 envelope could not be opened");
        let page = maker.press(page.submit("End it now")).await;
        is_well_made(&page);
        tablet.open(&path).await.must_say("cannot be answered without a network just now");
        let invited = opened(&house, plain(), Identity::Invited).await;
        let mut maker = browser_of(&house, invited.lead.clone());
        let page = maker.open(&format!("/surveys/{}/offline", invited.survey.id)).await;
        page.must_say("An invitation or an account must be checked at once");
        let mut stranger = browser_of(&house, house.responder());
        assert_eq!(stranger.open(&format!("/surveys/{}/offline", open.survey.id)).await.status, 404);
    });
}
