//! Answering where there is no phone of one's own: on a tablet in a room, on paper, on the telephone.

use super::{
    House,
    answering_pages::{finish, states},
    asked::{opened, plain, short},
    browser_of, in_a_house, is_well_made,
};
use crate::model::Identity;
use db::Read;
use testkit_pages::{Browser, Page};

/// T14: whoever walks off leaves nothing for the next person.
#[test]
fn t14_a_tablet_in_a_room_starts_again_by_itself_and_keeps_nothing() {
    in_a_house(async |house: House| {
        let open = opened(&house, plain(), Identity::Nobody).await;
        let path = format!("{}/kiosk", open.path());
        let mut staff = browser_of(&house, house.responder());
        let page = staff.open(&path).await;
        is_well_made(&page);
        page.must_say("Sign out before you leave");
        assert!(!page.has_button("Begin"));
        let mut tablet = browser_of(&house, house.nobody());
        let page = tablet.open(&path).await;
        is_well_made(&page);
        let page = tablet.press(page.submit("Begin")).await;
        is_well_made(&page);
        assert_eq!(page.header("cache-control"), Some("no-store"));
        assert!(!page.has_button("Save for later"));
        assert!(page.all("form#answering[autocomplete=off]").next().is_some());
        assert!(page.all("#kiosk[data-idle='60']").next().is_some());
        assert!(page.all("noscript").next().unwrap().html().contains(&path));
        let page = tablet
            .press(
                page.submit("Send my answers")
                    .choose("How do you get here?", "On foot")
                    .with("Anything else?", "Secret."),
            )
            .await;
        is_well_made(&page);
        page.must_say("Nothing of it stays on this tablet").must_not_hold("Secret.");
        assert_eq!(page.header("cache-control"), Some("no-store"));
        assert!(tablet.cookies.is_empty());
        tablet.never_in_an_address("Secret");
        assert_eq!(states(&house).await, [("counted".to_owned(), "kiosk".to_owned())]);
        let page = tablet.open(&path).await;
        let page = tablet.press(page.submit("Begin")).await;
        page.must_not_hold("Secret.");
    });
}

/// T25: printed with a version mark and a slip to tear off; keyed by two people; what differs is listed.
#[test]
fn t25_paper_is_keyed_by_two_people_and_what_differs_is_looked_at_again() {
    in_a_house(async |house: House| {
        let open = opened(&house, short(), Identity::Nobody).await;
        let (mut ana, mut ben) = (browser_of(&house, house.area_lead()), browser_of(&house, house.area_lead()));
        assert_eq!(browser_of(&house, house.person()).open(&format!("{}/paper", open.path())).await.status, 404);
        let page = ana.open(&format!("{}/paper?copies=2", open.path())).await;
        is_well_made(&page);
        page.must_say("1.0");
        assert_eq!(page.all(".comhar-paper__cut").count(), 2);
        let slips: Vec<String> = page.all(".comhar-paper__cut strong").map(|slip| slip.text().collect()).collect();
        assert_ne!(slips[0], slips[1]);
        let path = format!("/surveys/{}/key", open.survey.id);
        let first = key(&mut ana, &path, &slips[0], "By bus", "205").await;
        first.must_say("Somebody else keys it the second time");
        key(&mut ana, &path, &slips[0], "By bus", "205").await.must_say("You keyed this sheet before");
        let differs = key(&mut ben, &path, &slips[0].to_lowercase(), "By bus", "208").await;
        is_well_made(&differs);
        differs.must_say("Which line?").must_say("205").must_say("208").must_not_hold("How do you get here?");
        let page = ben.press(differs.submit("Take it so")).await;
        page.must_say("Choose what stands on the sheet");
        let page = ben.press(page.submit("Take it so").choose("Which line?", "208")).await;
        is_well_made(&page);
        page.must_say("The answers are in");
        assert_eq!(states(&house).await, [("counted".to_owned(), "paper".to_owned())]);
        key(&mut ana, &path, &slips[0], "On foot", "").await.must_say("This sheet is in already");
        // What was left out on paper is left out.
        key(&mut ana, &path, &slips[1], "", "").await.must_say("Somebody else keys it");
        key(&mut ben, &path, &slips[1], "", "").await.must_say("Both agree");
        assert_eq!(states(&house).await.len(), 2);
        let left: Vec<(String,)> = house.app.db().all("SELECT p.state FROM surveys_papers p", &[]).await.unwrap();
        assert!(left.iter().all(|(state,)| state == "done"));
        house.is_sound().await;
    });
}

async fn key(browser: &mut Browser, path: &str, slip: &str, way: &str, line: &str) -> Page {
    let page = browser.open(path).await;
    is_well_made(&page);
    let page = browser.press(page.submit("Key this sheet").with("The number of the slip", slip)).await;
    is_well_made(&page);
    let page = match way {
        "" => browser.press(page.submit("Continue")).await,
        way => browser.press(page.submit("Continue").choose("How do you get here?", way)).await,
    };
    let page = match line {
        "" => page,
        line => browser.press(page.submit("Continue").with("Which line?", line)).await,
    };
    finish(browser, page).await
}

#[test]
fn on_the_telephone_a_script_is_read_aloud_and_what_is_said_written_down() {
    in_a_house(async |house: House| {
        let open = opened(&house, plain(), Identity::Nobody).await;
        let mut staff = browser_of(&house, house.area_lead());
        let page = staff.open(&format!("/surveys/{}/phone", open.survey.id)).await;
        is_well_made(&page);
        page.must_say("How do you get here?").must_say("By bus");
        let page = staff.press(page.submit("Begin the call")).await;
        is_well_made(&page);
        let page = staff.press(page.submit("Send my answers").with("Anything else?", "Too early.")).await;
        is_well_made(&page);
        page.must_say("Nothing on it says who called");
        assert_eq!(states(&house).await, [("counted".to_owned(), "phone".to_owned())]);
        let lines: Vec<(String, Option<kernel::PersonId>, Option<uuid::Uuid>)> = house
            .app
            .db()
            .all("SELECT l.verb, l.person, l.subject FROM ledger_lines l WHERE l.verb = 'surveys.take_by_phone'", &[])
            .await
            .unwrap();
        assert_eq!((lines.len(), lines[0].1.is_some(), lines[0].2), (1, true, Some(open.survey.id.uuid())));
        let mut stranger = browser_of(&house, house.person());
        assert_eq!(stranger.open(&format!("/surveys/{}/phone", open.survey.id)).await.status, 404);
    });
}
