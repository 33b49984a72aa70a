//! Sharing, as somebody does who is nervous, on a phone, without script.

use super::{
    house::{House, place},
    pages::{browser_of, in_a_house, is_well_made},
};
use testkit_pages::{Browser, Page};

const WORDS: &str = "The nurse rang me the day after";

async fn to_the_second_screen(browser: &mut Browser, words: &str) -> Page {
    let first = browser.open("/share").await;
    browser.press(first.submit("Continue").with("What would you like to tell us?", words)).await
}

/// The sixteen digits that the page shows.
pub(crate) fn code_on(page: &Page) -> String {
    page.all(".comhar-code__group").map(|group| group.text().collect::<String>()).collect::<Vec<_>>().join(" ")
}

pub(crate) async fn share(house: &House, words: &str) -> (Browser, String) {
    let mut browser = browser_of(house, house.nobody());
    let second = to_the_second_screen(&mut browser, words).await;
    let sent =
        browser.press(second.submit("Send").with("Which service is it about?", "Leeside community team, Cork")).await;
    (browser, code_on(&sent))
}

#[test]
fn t01_one_sentence_without_account_name_or_date_gives_a_code_and_a_receipt() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.nobody());
        let second = to_the_second_screen(&mut browser, WORDS).await;
        is_well_made(&second);
        assert!(second.field("Only a code").is_chosen, "the calm way is chosen already");
        let sent = browser.press(second.submit("Send")).await;
        assert_eq!((sent.status, sent.path.as_str()), (200, "/share/sent"));
        is_well_made(&sent);
        let code = code_on(&sent);
        assert_eq!(code.len(), 19, "{code}");
        sent.must_say("Receipt").must_say("The same code in words").must_say("Take this back");
        assert_eq!(sent.header("cache-control"), Some("no-store"));
        browser.never_in_an_address("nurse");
        browser.never_in_an_address(&code.replace(' ', ""));
    });
}

#[test]
fn t05_a_wrong_field_is_named_and_every_other_answer_stays() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.nobody());
        let first = browser.open("/share").await;
        let empty = browser.press(first.submit("Continue").choose("What is it?", "An idea").tick("Rushed")).await;
        assert_eq!(empty.status, 422);
        is_well_made(&empty);
        let key = "What would you like to tell us?";
        assert_eq!(
            empty.error_for(key).as_deref(),
            Some("Write a few words, or choose a picture. One sentence is enough.")
        );
        assert_eq!(
            empty.errors(),
            [("Write a few words, or choose a picture. One sentence is enough.".into(), "#text".into())]
        );
        assert!(empty.field("An idea").is_chosen && empty.field("Rushed").is_chosen);

        let second =
            browser.press(empty.submit("Continue").with(key, WORDS).with("What could be better?", "A chair")).await;
        let sending = second.submit("Send").choose("How would you like to be known?", "Your own name");
        let sending = sending
            .choose("Whose experience is it?", "I am family")
            .with("Which service is it about?", "Leeside community team, Cork");
        let nameless = browser.press(sending).await;
        assert_eq!(nameless.status, 422);
        is_well_made(&nameless);
        assert_eq!(nameless.error_for("Your name").as_deref(), Some("Write the name, or choose “Only a code”."));
        assert!(nameless.field("I am family").is_chosen && nameless.field("Your own name").is_chosen);
        assert_eq!(nameless.field("Which service is it about?").value, place("leeside-team").to_string());

        let back = browser.press(nameless.submit("Change your words")).await;
        assert_eq!(back.field(key).value.trim(), WORDS);
        assert_eq!(back.field("What could be better?").value.trim(), "A chair");
        assert!(back.field("An idea").is_chosen && back.field("Rushed").is_chosen);
        let second = browser.press(back.submit("Continue")).await;
        assert!(second.field("I am family").is_chosen, "the second screen is as it was left");
    });
}

#[test]
fn t08_before_sending_it_is_said_who_reads_it_when_one_hears_and_what_can_be_undone() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.nobody());
        let page = browser.open("/share").await;
        for words in [
            "Who reads it",
            "Who does not",
            "When you hear",
            "within 2 working days",
            "within 20 working days",
            "What you can undo",
        ] {
            page.must_say(words);
        }
        page.must_say("It is not an emergency service.")
            .must_say("I need help now")
            .must_say("a safety reader keeps what is needed");
        assert_eq!(page.link("I need help now"), "/help-now");
    });
}

#[test]
fn t10_a_tiny_unit_gives_a_warning_and_three_safer_choices() {
    in_a_house(async |house| {
        let office = house.wearing(kernel::Role::NationalOffice, "ireland");
        crate::commands::set_small_place(&house.app, &office, place("dune-unit"), 8).await.unwrap();
        let mut browser = browser_of(&house, house.nobody());
        let second = to_the_second_screen(&mut browser, WORDS).await;
        let warned =
            browser.press(second.submit("Send").with("Which service is it about?", "Dune unit, Portrane")).await;
        assert_eq!(warned.status, 422);
        is_well_made(&warned);
        warned.must_say("People might guess that it is you");
        assert!(warned.errors().is_empty(), "being warned is no mistake");
        for choice in [
            "Tell the area, not the service",
            "Leave out when it was and whose it was",
            "Only the service reads it",
            "Send it as it is",
        ] {
            assert_eq!(warned.field(choice).kind, "radio");
        }
        let sent = browser
            .press(warned.submit("Send").choose("What would you like to do?", "Only the service reads it"))
            .await;
        assert_eq!(sent.path, "/share/sent");
    });
}

#[test]
fn t12_nothing_asks_to_rate_share_like_or_sign_up() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.nobody());
        let first = browser.open("/share").await;
        let second = to_the_second_screen(&mut browser, WORDS).await;
        let sent = browser.press(second.submit("Send")).await;
        for page in [&first, &second, &sent] {
            let said = page.text().to_lowercase();
            for asked in
                ["sign up", "create an account", "log in", "rate ", "like us", "follow us", "stars", "recommend"]
            {
                assert!(!said.contains(asked), "{} says {asked}", page.path);
            }
            assert_eq!(page.all("main [required]").count(), 0, "nothing is compulsory but the words");
        }
    });
}

#[test]
fn pictures_alone_are_enough() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.nobody());
        let first = browser.open("/share").await;
        let second = browser.press(first.submit("Continue").tick("Food").tick("The night")).await;
        let sent = browser.press(second.submit("Send")).await;
        assert_eq!(sent.path, "/share/sent");
    });
}

#[test]
fn somebody_without_a_trace_gets_no_code_and_is_told_so() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.nobody());
        let second = to_the_second_screen(&mut browser, WORDS).await;
        let sent = browser.press(second.submit("Send").choose("How would you like to be known?", "No trace")).await;
        assert_eq!(code_on(&sent), "");
        sent.must_say("You chose no trace.").must_say("You said, we did").must_say("Receipt");
    });
}

#[test]
fn a_draft_waits_under_its_code_with_every_typed_word() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.nobody());
        let first = browser.open("/share").await;
        let words = "Half a sen";
        let saved = browser
            .press(
                first
                    .submit("Save for now")
                    .with("What would you like to tell us?", words)
                    .choose("What is it?", "A concern")
                    .tick("Calm"),
            )
            .await;
        assert_eq!(saved.path, "/share/draft");
        is_well_made(&saved);
        let code = code_on(&saved);
        let mut library = browser_of(&house, house.nobody());
        let open = library.open("/open").await;
        let form = library.press(open.submit("Open").with("Your code", &code)).await;
        form.must_say("Here are the words that you saved.");
        assert_eq!(form.field("What would you like to tell us?").value.trim(), words);
        assert!(form.field("A concern").is_chosen && form.field("Calm").is_chosen);
        let second = library.press(form.submit("Continue")).await;
        let sent = library.press(second.submit("Send")).await;
        assert_eq!(code_on(&sent), code, "the contribution keeps the code of its draft");
    });
}

#[test]
fn the_same_form_sent_twice_adds_nothing() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.nobody());
        let second = to_the_second_screen(&mut browser, WORDS).await;
        let sending = second.submit("Send").sent();
        let first = browser.send(sending.clone()).await;
        let again = browser.send(sending).await;
        assert_eq!(code_on(&first), code_on(&again));
        let waiting =
            crate::commands::count_queue(&house.app, &house.moderator(), crate::model::Desk::Moderation).await.unwrap();
        assert_eq!(waiting.count, 1);
    });
}

#[test]
fn after_leaving_the_code_is_shown_no_more() {
    in_a_house(async |house| {
        let (mut browser, code) = share(&house, WORDS).await;
        let page = browser.open("/share/sent").await;
        let home = browser.press(page.submit("I have my code. Leave this page")).await;
        assert_eq!(home.path, "/");
        let later = browser.open("/share/sent").await;
        later.must_not_hold(&code).must_say("There is nothing to show here");

        let (mut slow, code) = share(&house, "Another one").await;
        house.clock.pass(601);
        slow.open("/share/sent").await.must_not_hold(&code);
    });
}

#[test]
fn a_link_may_choose_kind_and_service_beforehand() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.nobody());
        let first = browser.open(&format!("/share?kind=compliment&service={}", place("leeside-team"))).await;
        assert!(first.field("A thank you").is_chosen);
        let second = browser.press(first.submit("Continue").with("What would you like to tell us?", WORDS)).await;
        assert_eq!(second.field("Which service is it about?").value, place("leeside-team").to_string());
    });
}

#[test]
fn a_search_narrows_the_list_and_loses_nothing() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.nobody());
        let second = to_the_second_screen(&mut browser, WORDS).await;
        let all = second.all("select#service option").count();
        let searching = second.submit("Find").with("Find a service by its name or town", "Tralee");
        let found = browser.press(searching.choose("Whose experience is it?", "My own")).await;
        assert_eq!(found.status, 200);
        assert!(found.all("select#service option").count() < all && found.field("My own").is_chosen);
        found.must_say("The Kettle drop-in, Tralee");
    });
}
