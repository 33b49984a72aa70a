//! The pages as a person meets them: through the real router, with a browser that keeps cookies and has no script.

use super::house::{House, answers, nine, own_answers, person, recipe};
use crate::{commands, model::MeasureId};
use axum::Extension;
use kernel::Caller;
use questionnaires::Answers;
use std::future::Future;
use testkit_db::{Engine, TestDb};
use testkit_pages::{Browser, Page, Sent};
use web::{Settings, Site};

/// Runs a test in a house of its own. Pages read and write through commands, which are tested on both databases.
pub(crate) fn in_a_house<F: Future<Output = ()>>(test: impl AsyncFnOnce(House) -> () + FnOnce(House) -> F) {
    testkit_db::on(Engine::Sqlite, &recipe(), async |database: TestDb| test(House::of(database)).await);
}

/// Somebody's browser in this house.
pub(crate) fn browser_of(house: &House, caller: Caller) -> Browser {
    browser_with(house, caller, Settings { place: "Ireland".into(), ..Settings::default() })
}

fn browser_with(house: &House, caller: Caller, settings: Settings) -> Browser {
    let catalogue = i18n::Catalogue::new(&[web::LOCALES, answering::LOCALES, organisations::LOCALES, crate::LOCALES]);
    let site = Site::build(house.app.clone(), catalogue, settings)
        .routes(crate::ROUTES)
        .navigation(crate::NAVIGATION)
        .finish();
    Browser::new(web::layers(crate::router().layer(Extension(caller)), &site))
}

/// The care that every page takes; no key of this domain's words is left.
pub(crate) fn is_well_made(page: &Page) {
    testkit_pages::is_well_made(page, &["[outcomes-", "[answering-", "outcomes-band", "outcomes-score"]);
}

/// Sends a page of questions with these answers and whatever it carries.
fn with_answers(page: &Page, given: &Answers, more: &[(&str, &str)]) -> Sent {
    let form = page.all("main form#answering").next().expect("a form with questions");
    let mut pairs: Vec<(String, String)> = page
        .all("main form#answering input[type=hidden]")
        .map(|input| (input.attr("name").unwrap().to_owned(), input.attr("value").unwrap_or_default().to_owned()))
        .collect();
    for row in &given.0 {
        let name = answering::field(&row.item, &row.path);
        if page.all("main form#answering input").any(|input| input.attr("name") == Some(name.as_str())) {
            let code = row.values[0].as_code().unwrap().to_owned();
            pairs.push((name, code));
        }
    }
    for (name, value) in more {
        pairs.retain(|(known, _)| known != name);
        pairs.push(((*name).to_owned(), (*value).to_owned()));
    }
    Sent { method: "POST".into(), action: form.attr("action").unwrap().to_owned(), pairs }
}

/// Answers page by page until something else comes.
pub(crate) async fn answer(browser: &mut Browser, first: Page, given: &Answers, more: &[(&str, &str)]) -> Page {
    let mut page = first;
    for _ in 0..8 {
        is_well_made(&page);
        if page.all("main form#answering").next().is_none() {
            return page;
        }
        page = browser.send(with_answers(&page, given, &[&[("step", "next")], more].concat())).await;
    }
    page
}

#[test]
fn one_link_a_few_calm_pages_and_thank_you_what_happens_now() {
    in_a_house(async |house| {
        let measure = house.own_measure();
        let (_, token) = house.asked("aoife", measure.id).await;
        let mut phone = browser_of(&house, house.nobody());
        let first = phone.open(&format!("/outcomes/answer/{token}")).await;
        first.must_say("Leeside community team asks how things are going for you.");
        first.must_say("a safety reader sees that one answer, your name and how to reach you");
        first.must_not_hold("Aoife").must_not_hold("aoife@");
        assert_eq!(first.header("cache-control"), Some("no-store"));
        let thanks = answer(&mut phone, first, &own_answers("3"), &[("share", "service")]).await;
        thanks.must_say("What happens now").must_say("Leeside community team can see them");
        assert_eq!(thanks.path, "/outcomes/answered");
        let again = phone.open(&format!("/outcomes/answer/{token}")).await;
        assert_eq!(again.status, 404);
        again.must_say("This link does not open");
        let unknown = phone.open("/outcomes/answer/0123").await;
        assert_eq!((unknown.status, unknown.text()), (404, again.text()), "used and unknown look alike");
        let taken = phone.press(thanks.submit("Take this back")).await;
        taken.must_say("It is taken back");
        assert!(commands::list_stories(&house.app, &house.aoife()).await.unwrap().is_empty());
    });
}

#[test]
fn what_was_left_out_is_said_once_and_can_be_sent_as_it_is() {
    in_a_house(async |house| {
        let measure = house.own_measure();
        let mut browser = browser_of(&house, house.aoife());
        let first = browser.open(&format!("/outcomes/answer?measure={}", measure.id)).await;
        first.must_say("Only you see these answers until you let somebody in.");
        let some = answers(&[("hope_1", "3"), ("hope_2", "4")]);
        let mut page = first;
        while !page.says("Some questions have no answer") {
            page = browser.send(with_answers(&page, &some, &[("step", "next")])).await;
        }
        page.must_say("Questions left out: 8.");
        let thanks = browser.send(with_answers(&page, &some, &[("step", "next")])).await;
        thanks.must_say("Nobody else sees them");
        let story = browser.open("/outcomes").await;
        is_well_made(&story);
        story.must_say("too many questions were left out for a number");
        story.must_not_hold("came to 0");
    });
}

#[test]
fn an_answer_that_may_mean_danger_brings_help_on_the_same_page() {
    in_a_house(async |house| {
        let measure = house.own_measure();
        let (_, token) = house.asked("aoife", measure.id).await;
        let mut phone = browser_of(&house, house.nobody());
        let first = phone.open(&format!("/outcomes/answer/{token}")).await;
        let mut given = own_answers("1");
        given.set("safety_1", &[], vec![questionnaires::Value::Code("often".into())]);
        let thanks = answer(&mut phone, first, &given, &[]).await;
        thanks.must_say("Somebody looks at one of your answers").must_say("Help right now");
        assert!(thanks.all("main #help .comhar-contact").count() > 0, "{}", thanks.text());
        let mut reader = browser_of(&house, house.declan());
        let list = reader.open("/outcomes/concerns").await;
        is_well_made(&list);
        list.must_say("Thoughts of ending their life").must_say("Within the hour").must_not_hold("Aoife");
        let concern = reader.open(&list.link("Thoughts of ending their life")).await;
        is_well_made(&concern);
        concern.must_say("Aoife Ní Bhriain").must_say("aoife@comhar.example").must_say("Yes, often");
        concern.must_not_hold("Completely true");
        let empty = reader.press(concern.submit("Write it down")).await;
        is_well_made(&empty);
        assert_eq!(empty.status, 422);
        let done = empty.submit("Write it down").with("What was done, and by whom", "Rang her.");
        let done = reader.press(done.choose("Does somebody still have to act?", "No, somebody is with them now")).await;
        done.must_say("It is written down.").must_say("Rang her.");
        let looks = browser_of(&house, house.aoife()).open("/outcomes/looks").await;
        looks.must_say("Declan Nolan").must_say("saw the one answer that may mean danger");
    });
}

/// Three months of the invented nine-question measure, shared with Leeside.
pub(crate) async fn three_months(house: &House) -> MeasureId {
    let phq9 = house.load("phq9").await;
    for total in [20, 17, 8] {
        house.answered_and_shared("aoife", phq9.id, nine(total, 0)).await;
        house.clock.pass(40 * super::house::DAY);
    }
    phq9.id
}

#[test]
fn my_story_stands_in_words_first_then_as_a_table_and_a_picture() {
    in_a_house(async |house| {
        let measure = three_months(&house).await;
        let mut browser = browser_of(&house, house.aoife());
        let story = browser.open("/outcomes").await;
        is_well_made(&story);
        story.must_say("On Thursday 21 May 2026 your answers came to 8 of 27.");
        story.must_say("On Saturday 11 April 2026 it was 17.");
        story.must_say("Things are better, by more than chance explains.");
        story.must_say("A higher number means that things are harder.");
        story.must_say("Books call this range “mild”");
        let one = browser.open(&format!("/outcomes/measures/{measure}")).await;
        is_well_made(&one);
        let table = one.all("figure table tbody tr").count();
        assert_eq!(table, 3, "a row for each day");
        assert_eq!(one.all("figure svg[role=img] desc").count(), 1);
        one.must_say("A change of 6 or more is more than chance explains");
        for never in ["cured", "recovered", "failed"] {
            one.must_not_hold(never);
        }
        let answer = story_answer(&house).await;
        let taken = Sent {
            method: "POST".into(),
            action: format!("/outcomes/measures/{measure}"),
            pairs: vec![("answer".into(), answer)],
        };
        browser.send(taken).await.must_say("It is taken back and gone for everybody.").must_say("came to 17 of 27");
    });
}

async fn story_answer(house: &House) -> String {
    let stories = commands::list_stories(&house.app, &house.aoife()).await.unwrap();
    stories[0].own.last().unwrap().id.to_string()
}

#[test]
fn who_may_see_is_chosen_and_ended_on_one_page_and_the_next_request_finds_nothing() {
    in_a_house(async |house| {
        three_months(&house).await;
        let mut staff = browser_of(&house, house.sarah());
        let list = staff.open("/outcomes/people").await;
        is_well_made(&list);
        let seen = staff.open(&list.link("Aoife Ní Bhriain")).await;
        is_well_made(&seen);
        seen.must_say("They can read that you opened this page.")
            .must_say("their answers came to 8 of 27")
            .must_not_hold("your answers came");
        let mut browser = browser_of(&house, house.aoife());
        let shares = browser.open("/outcomes/shares").await;
        is_well_made(&shares);
        shares.must_say("The people who answer for Leeside community team");
        let ended =
            browser.press(shares.submit("End this now: The people who answer for Leeside community team")).await;
        ended.must_say("It ended at once. Nobody was told.").must_say("Nobody but you sees your answers.");
        let gone = staff.open(&format!("/outcomes/people/{}", person("aoife"))).await;
        assert_eq!(gone.status, 404);
        staff.open("/outcomes/people").await.must_say("Nobody lets you see anything at present.").must_say("Answered");
        let begun = ended.submit("Let them see");
        browser.press(begun).await.must_say("They can see it from now on.");
        assert_eq!(staff.open(&format!("/outcomes/people/{}", person("aoife"))).await.status, 200);
        let looks = browser.open("/outcomes/looks").await;
        is_well_made(&looks);
        looks.must_say("Sarah Whelan, Leeside community team, saw what you share.");
    });
}
