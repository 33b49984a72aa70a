//! The pages as people meet them: through the real router, with a browser that keeps cookies and has no script.

use super::house::{House, place, recipe};
use crate::{
    commands::{self, Another},
    model::{Kind, PlanForm},
};
use axum::Extension;
use http::Method;
use kernel::Caller;
use std::future::Future;
use testkit_db::{Engine, TestDb};
use testkit_pages::{Browser, Page, Sent};
use web::{Settings, Site};

/// Runs a test in a house of its own. Pages read and write through commands, which are tested on both databases.
pub(crate) fn in_a_house<F: Future<Output = ()>>(test: impl AsyncFnOnce(House) -> () + FnOnce(House) -> F) {
    testkit_db::on(Engine::Sqlite, &recipe(), async |database: TestDb| test(House::of(database)).await);
}

/// Somebody's browser in this house, where nothing is published.
pub(crate) fn browser_of(house: &House, caller: Caller) -> Browser {
    browser_before(house, caller, |pages| pages)
}

/// The same where something is out.
pub(crate) fn browser_with(house: &House, caller: Caller, out: measures::Published) -> Browser {
    browser_before(house, caller, |pages| pages.layer(Extension(out)))
}

/// The same with whatever else stands beside the requests.
pub(crate) fn browser_before(house: &House, caller: Caller, more: impl FnOnce(web::Router) -> web::Router) -> Browser {
    let catalogue = i18n::Catalogue::new(&[web::LOCALES, answering::LOCALES, organisations::LOCALES, crate::LOCALES]);
    let settings = Settings { place: "Ireland".into(), ..Settings::default() };
    let site = Site::build(house.app.clone(), catalogue, settings)
        .routes(crate::ROUTES)
        .navigation(crate::NAVIGATION)
        .finish();
    let pages = crate::router().layer(Extension(caller)).layer(Extension(house.figures()));
    Browser::new(web::layers(more(pages), &site))
}

/// The care that every page takes; no key of this domain's words is left.
pub(crate) fn is_well_made(page: &Page) {
    testkit_pages::is_well_made(
        page,
        &["[community-", "[answering-", "[organisations-", "community-kind", "refusal-community"],
    );
}

/// Four weeks of something at the Leeside team.
async fn four_weeks(house: &House) {
    let offer = house.offer(Kind::SelfSupportGroup).await;
    let form = PlanForm { weeks: 4, from: super::house::hour(14), until: super::house::hour(16), ..house.plan_form() };
    commands::plan_sessions(&house.app, &house.sarah(), offer, &form).await.unwrap();
}

#[test]
fn anybody_reads_what_there_is_where_and_when_and_how_to_come() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.nobody());
        let empty = browser.open("/community").await;
        is_well_made(&empty);
        empty.must_say("What services offer will be listed here.");
        four_weeks(&house).await;
        let list = browser.open("/community").await;
        is_well_made(&list);
        list.must_say("Self-support group");
        let service = browser.open(&list.link("Leeside community team")).await;
        is_well_made(&service);
        service
            .must_say("Monday 2 March 2026, from 2pm to 4pm")
            .must_say("Garden mornings")
            .must_say("The hall · Community centre")
            .must_say("Weeding and tea.")
            .must_say("Just come.")
            .must_not_hold("Sarah");
        let times = service.all("main .comhar-sheet").count();
        assert!(times >= 4, "{times}");
        for path in ["/community/services/x", &format!("/community/services/{}", place("kettle-drop-in"))] {
            assert_eq!(browser.open(path).await.status, 404, "{path}");
        }
    });
}

#[test]
fn somebody_asks_for_help_without_an_account_and_what_they_typed_stays_when_it_is_refused() {
    in_a_house(async |house| {
        four_weeks(&house).await;
        let mut browser = browser_of(&house, house.nobody());
        let service = browser.open(&format!("/community/services/{}", place("leeside-team"))).await;
        let help = browser.open(&service.link("Ask somebody to get in touch")).await;
        is_well_made(&help);
        help.must_say("Nobody watches this page day and night.");
        let empty = browser.press(help.submit("Ask").with("What may we call you?", "N.")).await;
        is_well_made(&empty);
        assert_eq!((empty.status, empty.field("What may we call you?").value.as_str()), (422, "N."));
        assert_eq!(empty.error_for("How can somebody reach you?").unwrap(), "Write how somebody can reach you.");
        let sent = browser.press(empty.submit("Ask").with("How can somebody reach you?", "085 333 3333")).await;
        sent.must_say("Your words are with the service.").must_not_hold("085 333");
        let mut worker = browser_of(&house, house.sarah());
        let work = worker.open("/community/work").await;
        is_well_made(&work);
        work.must_say("Nobody has answered").must_say("From the page").must_not_hold("085 333");
        let crisis = worker.open(&work.link("Crisis of Monday 2 March 2026, 10.15am")).await;
        is_well_made(&crisis);
        crisis.must_say("085 333 3333").must_say("N.");
    });
}

#[test]
fn how_it_was_takes_one_answer_without_a_name() {
    in_a_house(async |house| {
        let offer = house.offer(Kind::ArtTherapy).await;
        let token = commands::rating_token(&house.app, offer);
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&format!("/community/rate/{token}")).await;
        is_well_made(&page);
        page.must_say("You stay without a name").must_say("Garden mornings");
        let none = phone.press(page.submit("Send my answers")).await;
        is_well_made(&none);
        assert_eq!(none.status, 422);
        none.must_say("Choose a number from 1 to 5.");
        let rated = phone.press(none.submit("Send my answers").forging("q-rating", "4")).await;
        rated.must_say("Your answer is kept without your name.");
        let seen = commands::see_figures(&house.app, &house.martin(), place("leeside-team"), None).await.unwrap();
        assert_eq!((seen.figures.rated.count, seen.figures.rated.sum), (1, 4));
        let shut = phone.open("/community/rate/nothing").await;
        is_well_made(&shut);
        assert_eq!(shut.status, 404);
    });
}

#[test]
fn a_scanned_card_tells_strangers_nothing_and_lets_its_holder_claim_it() {
    in_a_house(async |house| {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        let guest = commands::add_person(&house.app, &house.sarah(), None, Another::Yes).await.unwrap();
        let card = commands::print_card(&house.app, &house.sarah(), guest).await.unwrap();
        let path = format!("/community/card/{}", commands::card_token(&house.app, card.id));
        let mut stranger = browser_of(&house, house.nobody());
        let found = stranger.open(&path).await;
        is_well_made(&found);
        found.must_not_hold(&card.mark).must_not_hold("Leeside");
        let unknown = stranger.open("/community/card/0123").await;
        assert_eq!((unknown.status, unknown.text()), (found.status, found.text()), "known and unknown look alike");
        let mut worker = browser_of(&house, house.sarah());
        let scanned = worker.open(&path).await;
        is_well_made(&scanned);
        let here = worker.press(scanned.submit("Write down as here")).await;
        here.must_say("Written down as here.").must_say(&card.mark);
        let again = worker.open(&path).await;
        worker.press(again.submit("Write down as here")).await.must_say("They are here already. Nothing changed.");
        let register = commands::see_register(&house.app, &house.sarah(), session).await.unwrap();
        assert_eq!(register.here.len(), 1);
        let mut other = browser_of(&house, house.marko());
        let shut = other.open(&path).await;
        is_well_made(&shut);
        shut.must_say("This card opens nothing here").must_not_hold(&card.mark);
        let mut aoife = browser_of(&house, house.themselves("aoife"));
        let mine = aoife.open(&path).await;
        let claimed = aoife.press(mine.submit("This card is mine")).await;
        is_well_made(&claimed);
        claimed.must_say("The card is yours now.").must_say("Times written down: 1.").must_say("Garden mornings");
        let ended = aoife.press(claimed.submit("Be known no more: Leeside community team")).await;
        ended.must_say("The service knows you no more.").must_say("No service knows you by your account.");
    });
}

#[test]
fn strangers_find_nothing_and_nobody_is_asked_to_sign_in() {
    in_a_house(async |house| {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        let ana = house.known("Ana").await;
        let paths = [
            "/community/work".to_owned(),
            "/community/offers".to_owned(),
            "/community/people".to_owned(),
            format!("/community/people/{ana}"),
            format!("/community/sessions/{session}"),
            format!("/community/sessions/{session}/paper"),
            "/community/crises".to_owned(),
            format!("/community/figures/{}", place("leeside-team")),
        ];
        let mut nobody = browser_of(&house, house.nobody());
        let mut aoife = browser_of(&house, house.themselves("aoife"));
        for path in &paths {
            let page = nobody.step(&Method::GET, path, None).await;
            assert_eq!(page.status, 303, "{path}");
            assert!(page.header("location").unwrap().starts_with("/sign-in"), "{path}");
            assert_eq!(aoife.open(path).await.status, 404, "{path}");
        }
        let forged = Sent {
            method: "POST".into(),
            action: format!("/community/sessions/{session}"),
            pairs: vec![("guest".into(), ana.to_string())],
        };
        assert_eq!(aoife.send(forged).await.status, 404);
        let mut lead = browser_of(&house, house.fionnuala());
        assert_eq!(lead.open(&format!("/community/sessions/{session}")).await.status, 404);
        assert_eq!(lead.open("/community/figures").await.status, 200);
    });
}
