//! Opening with the code, reading, writing back, taking back.

use super::{
    house::House,
    pages::{browser_of, in_a_house, is_well_made},
    pages_share::share,
};
use codes::Code;
use testkit_pages::{Browser, Page};

const WORDS: &str = "The radio in the waiting room is loud";

async fn open(house: &House, code: &str) -> (Browser, Page) {
    let mut browser = browser_of(house, house.nobody());
    let page = browser.open("/open").await;
    let opened = browser.press(page.submit("Open").with("Your code", code)).await;
    (browser, opened)
}

/// Shared, published and answered.
async fn answered(house: &House) -> String {
    let (_, code) = share(house, WORDS).await;
    let (thread, _) = house.open(&Code::read(&code).unwrap()).await;
    house.publish(thread.contribution.id).await;
    house.replied(thread.contribution.id, "The radio is off since this morning").await;
    code
}

#[test]
fn t02_the_answer_is_read_and_answered_on_another_computer_and_nothing_stays() {
    in_a_house(async |house| {
        let code = answered(&house).await;
        let (mut library, page) = open(&house, &code).await;
        is_well_made(&page);
        assert_eq!(page.path, "/thread");
        assert_eq!(page.title(), "Your conversation – Comhar");
        assert_eq!(page.header("cache-control"), Some("no-store"));
        page.must_say("There is 1 new message for you").must_say("The radio is off since this morning");
        let seen = library.open("/thread").await;
        seen.must_say("Nothing new since your last visit").must_say("The radio is off since this morning");
        let after = library.press(seen.submit("Send").with("Your message", "Thank you, I stayed")).await;
        after.must_say("Sent. Your message has arrived.").must_say("Thank you, I stayed");
        let home = library.press(after.submit("Leave, and clear this page")).await;
        assert_eq!(home.path, "/");
        home.must_say("You have left.");
        library.open("/thread").await.must_say("This page is closed").must_not_hold("radio");
        library.never_in_an_address(&code.replace(' ', ""));
        library.never_in_an_address("radio");
    });
}

#[test]
fn t03_a_mistyped_digit_is_told_and_wrong_and_unknown_look_alike() {
    in_a_house(async |house| {
        let (_, code) = share(&house, WORDS).await;
        let last = if code.ends_with('0') { "1" } else { "0" };
        let mistyped = format!("{}{last}", &code[..code.len() - 1]);
        let (_, page) = open(&house, &mistyped).await;
        assert_eq!(page.status, 422);
        is_well_made(&page);
        assert!(page.error_for("Your code").unwrap().contains("check digit"));
        assert_eq!(page.field("Your code").value, mistyped, "what was typed stays, to be compared");
        let unknown = Code::from_secret(&[9; 32]).grouped();
        let (_, first) = open(&house, &unknown).await;
        let other = Code::from_secret(&[10; 32]).grouped();
        let (_, second) = open(&house, &other).await;
        assert_eq!(first.error_for("Your code"), second.error_for("Your code"));
        assert_eq!((first.status, second.status), (422, 422));
        let (_, short) = open(&house, "1234").await;
        assert!(short.error_for("Your code").unwrap().contains("16 digits"));
        let (_, empty) = open(&house, "  ").await;
        assert_eq!(empty.error_for("Your code").as_deref(), Some("Type your code."));
    });
}

#[test]
fn the_code_opens_in_words_and_with_anything_around_its_digits() {
    in_a_house(async |house| {
        let (_, code) = share(&house, WORDS).await;
        let spoken = Code::read(&code).unwrap().spoken(kernel::Language::Irish);
        for typed in [code.replace(' ', "-"), format!("my code: {code}."), spoken] {
            let (_, page) = open(&house, &typed).await;
            assert_eq!(page.path, "/thread", "{typed}");
        }
    });
}

#[test]
fn ones_own_words_are_shown_only_on_request() {
    in_a_house(async |house| {
        let (_, code) = share(&house, WORDS).await;
        let (_, page) = open(&house, &code).await;
        let closed = page.all("details").find(|details| details.text().collect::<String>().contains(WORDS)).unwrap();
        assert_eq!(closed.attr("open"), None);
    });
}

#[test]
fn somebody_says_whether_it_answers_them() {
    in_a_house(async |house| {
        let code = answered(&house).await;
        let (mut browser, page) = open(&house, &code).await;
        let said = browser.press(page.submit("It does not answer me")).await;
        said.must_say("You said that this does not answer you.");
        assert!(!said.has_button("This answers me"));
    });
}

#[test]
fn t08_it_is_taken_back_and_what_is_kept_is_said_before() {
    in_a_house(async |house| {
        let (_, code) = share(&house, WORDS).await;
        let (mut browser, page) = open(&house, &code).await;
        let before = browser.open(&page.link("Take this back")).await;
        is_well_made(&before);
        before
            .must_say("What goes")
            .must_say("What is kept")
            .must_say("Your words, all messages and any name or contact.");
        let done = browser.press(before.submit("Take this back")).await;
        is_well_made(&done);
        done.must_say("It is taken back");
        assert_eq!(browser.open("/thread").await.heading(), "This page is closed");
    });
}

#[test]
fn t08_whoever_may_be_in_danger_is_told_what_is_kept_for_safety() {
    in_a_house(async |house| {
        let (_, code) = share(&house, WORDS).await;
        let (thread, _) = house.open(&Code::read(&code).unwrap()).await;
        let screening = crate::model::Screening { safety: crate::model::Safety::ConcernOpen, criticality: 1 };
        let (moderator, id) = (house.moderator(), thread.contribution.id);
        crate::commands::start_reading(&house.app, &moderator, id).await.unwrap();
        let seen = house.state(id).await.version;
        crate::commands::screen_safety(&house.app, &moderator, id, seen, screening).await.unwrap();
        let (mut browser, _) = open(&house, &code).await;
        browser.open("/thread/withdraw").await.must_say("a safety reader keeps what is needed");
    });
}

#[test]
fn becoming_more_open_offers_only_what_is_more_open() {
    in_a_house(async |house| {
        let (_, code) = share(&house, WORDS).await;
        let (mut browser, _) = open(&house, &code).await;
        let page = browser.open("/thread/openness").await;
        is_well_made(&page);
        assert!(page.find_field("No trace").is_none() && page.find_field("Only a code").is_none());
        let none = browser.press(page.submit("Change how I am known")).await;
        assert_eq!(none.status, 422);
        let choosing =
            none.submit("Change how I am known").choose("How would you like to be known?", "A name you make up");
        let done = browser.press(choosing.with("The name you make up", "Wren")).await;
        done.must_say("Done. You are now known as you chose.").must_say("A name you make up");
    });
}

#[test]
fn the_thread_closes_by_itself() {
    in_a_house(async |house| {
        let (_, code) = share(&house, WORDS).await;
        let (mut browser, _) = open(&house, &code).await;
        house.clock.pass(21 * 60);
        browser.open("/thread").await.must_say("This page is closed").must_not_hold("radio");
    });
}
