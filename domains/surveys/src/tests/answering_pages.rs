//! The pages of those who answer, without a script.

use super::{
    House,
    asked::{Open, long, opened, plain, short},
    browser_of, in_a_house, is_well_made,
};
use crate::{commands, model::Identity};
use db::Read;
use kernel::Language;
use testkit_pages::{Browser, Page, Submission};

pub(super) async fn states(house: &House) -> Vec<(String, String)> {
    let sql = "SELECT r.state, r.channel FROM surveys_responses r ORDER BY r.state, r.channel";
    house.app.db().all(sql, &[]).await.unwrap()
}

/// On through every page to the end.
pub(super) async fn finish(browser: &mut Browser, page: Page) -> Page {
    let mut page = page;
    for _ in 0..20 {
        let button = ["Send my answers", "Continue"].into_iter().find(|button| page.has_button(button));
        let Some(button) = button else { return page };
        if !matches!(page.status, 200) {
            return page;
        }
        page = browser.press(page.submit(button)).await;
    }
    panic!("no end: {}", page.text())
}

/// Sends this page and goes on to the end.
pub(super) async fn send(browser: &mut Browser, submission: Submission<'_>) -> Page {
    let page = browser.press(submission).await;
    finish(browser, page).await
}

async fn survey(house: &House, asked: questionnaires::Questionnaire) -> Open {
    opened(house, asked, Identity::Nobody).await
}

#[test]
fn a_short_survey_is_one_page_and_says_everything_before_it_asks() {
    in_a_house(async |house: House| {
        let open = survey(&house, plain()).await;
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        is_well_made(&page);
        page.must_say("Coming here").must_say("We want to know how people get here.").must_say("About 1 minute");
        page.must_say("Nobody can tell who answered");
        let page = phone.press(page.submit("Send my answers").choose("How do you get here?", "On foot")).await;
        is_well_made(&page);
        page.must_say("Your answers have arrived").must_say("2026");
        assert_eq!(states(&house).await, [("counted".to_owned(), "web".to_owned())]);
        assert!(phone.cookies.len() <= 1, "only the slip: {:?}", phone.cookies.keys());
    });
}

#[test]
fn the_first_page_is_smaller_than_a_hundred_kilobytes_in_every_language_and_in_easy_words() {
    in_a_house(async |house: House| {
        let open = survey(&house, short()).await;
        for language in Language::ALL {
            let mut phone = browser_of(&house, house.nobody()).reading(*language);
            let page = phone.open(&open.path()).await;
            is_well_made(&page);
            assert!(page.all("html").next().unwrap().html().len() < 100_000);
        }
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        let easy = phone.press(page.submit("Read this in easy words")).await;
        is_well_made(&easy);
        assert!(easy.all("form.comhar-easy").next().is_some());
    });
}

#[test]
fn easy_words_are_a_button_on_every_page_and_keep_what_was_typed() {
    in_a_house(async |house: House| {
        let open = survey(&house, long()).await;
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        let page = phone.press(page.submit("Continue").choose("How do you get here?", "By bus")).await;
        let page = phone.press(page.submit("Read this in easy words").with("Which line?", "205")).await;
        is_well_made(&page);
        assert!(page.all("form.comhar-easy").next().is_some());
        assert_eq!(page.field("Which line?").value, "205");
        let page = phone.press(page.submit("Continue")).await;
        assert!(page.all("form.comhar-easy").next().is_some(), "easy words go on");
        let page = phone.press(page.submit("Continue").with("Anything else?", "It rains.")).await;
        let page = phone.press(page.submit("Read this in the usual words")).await;
        is_well_made(&page);
        assert!(page.all("form.comhar-easy").next().is_none());
        page.must_say("205").must_say("It rains.");
        let page = phone.press(page.submit("Read this in easy words")).await;
        phone.press(page.submit("Send my answers")).await.must_say("Your answers have arrived");
        let sql = "SELECT r.language FROM surveys_responses r";
        let languages: Vec<(String,)> = house.app.db().all(sql, &[]).await.unwrap();
        assert_eq!(languages, [("en-x-easy".to_owned(),)]);
        phone.never_in_an_address("205");
    });
}

#[test]
fn whoever_was_invited_reads_easy_words_too_and_no_address_holds_their_token() {
    in_a_house(async |house: House| {
        let open = opened(&house, short(), Identity::Invited).await;
        let deck = commands::print_deck(&house.app, &open.lead, open.survey.id, 1).await.unwrap();
        let token = deck.tokens[0].grouped();
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&format!("{}/t/{token}", open.path())).await;
        phone.addresses.clear();
        let page = phone.press(page.submit("Read this in easy words").choose("How do you get here?", "On foot")).await;
        is_well_made(&page);
        assert!(page.all("form.comhar-easy").next().is_some());
        finish(&mut phone, page).await.must_say("Your answers have arrived");
        phone.never_in_an_address(&token);
        phone.never_in_an_address("easy");
    });
}

#[test]
fn what_is_wrong_is_named_and_everything_else_stays_as_typed() {
    in_a_house(async |house: House| {
        let open = survey(&house, plain()).await;
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        let page = phone.press(page.submit("Send my answers").with("Anything else?", "It rains.")).await;
        assert_eq!(page.status, 422);
        is_well_made(&page);
        assert_eq!(page.field("Anything else?").value, "It rains.");
        assert!(states(&house).await.is_empty());
    });
}

#[test]
fn a_question_that_follows_from_an_answer_is_asked_before_it_is_sent() {
    in_a_house(async |house: House| {
        let open = survey(&house, long()).await;
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        let page = phone.press(page.submit("Continue").choose("How do you get here?", "By bus")).await;
        is_well_made(&page);
        let page = phone.press(page.submit("Continue").with("Which line?", "205")).await;
        let page = phone.press(page.submit("Continue").with("Anything else?", "It rains.")).await;
        is_well_made(&page);
        page.must_say("205").must_say("It rains.");
        let page = phone.press(page.submit("Send my answers")).await;
        page.must_say("Your answers have arrived");
        phone.never_in_an_address("205");
    });
}

#[test]
fn an_address_answers_nothing() {
    in_a_house(async |house: House| {
        let open = survey(&house, short()).await;
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&format!("{}?q-way=bus&q-more=Theirs&easy", open.path())).await;
        page.must_not_hold("Theirs");
        assert!(page.all("input[checked]").next().is_none());
    });
}

#[test]
fn a_form_kept_for_later_goes_on_in_another_browser() {
    in_a_house(async |house: House| {
        let open = survey(&house, long()).await;
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        let page = phone.press(page.submit("Continue").choose("How do you get here?", "By bus")).await;
        let page = phone.press(page.submit("Save for later").with("Which line?", "205")).await;
        is_well_made(&page);
        let code = page.all(".comhar-code__digits, .comhar-code").next().unwrap().text().collect::<String>();
        let digits: String = code.chars().filter(char::is_ascii_digit).take(16).collect();
        phone.never_in_an_address(&digits);
        let mut library = browser_of(&house, house.nobody());
        let page = library.open("/surveys/resume").await;
        is_well_made(&page);
        let page = library.press(page.submit("Open").with("Your code", &digits)).await;
        is_well_made(&page);
        page.must_say("It is not sent yet");
        let page = library.press(page.submit("Continue")).await;
        assert_eq!(page.field("Which line?").value, "205");
        finish(&mut library, page).await.must_say("Your answers have arrived");
        library.never_in_an_address(&digits);
        let page = phone.open("/surveys/resume").await;
        let page = phone.press(page.submit("Open").with("Your code", &digits)).await;
        page.must_say("We know no such code");
    });
}

#[test]
fn answers_are_changed_and_taken_back_by_the_code_of_the_thanks_page() {
    in_a_house(async |house: House| {
        let open = survey(&house, short()).await;
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        let page = send(&mut phone, page.submit("Continue").choose("How do you get here?", "On foot")).await;
        let page = phone.press(page.submit("See or change my answers")).await;
        is_well_made(&page);
        page.must_say("On foot");
        let page = phone.press(page.submit("Change my answers")).await;
        is_well_made(&page);
        let page = phone.press(page.submit("Continue").choose("How do you get here?", "By bus")).await;
        let page = phone.press(page.submit("Continue").with("Which line?", "8")).await;
        let page = finish(&mut phone, page).await;
        is_well_made(&page);
        page.must_say("Your answers were changed").must_say("By bus");
        let page = phone.press(page.submit("Take my answers back")).await;
        is_well_made(&page);
        let page = phone.press(page.submit("Yes, destroy them")).await;
        is_well_made(&page);
        page.must_say("Your answers are gone");
        assert_eq!(states(&house).await, [("withdrawn".to_owned(), "web".to_owned())]);
    });
}

#[test]
fn a_mistyped_code_is_told_at_once() {
    in_a_house(async |house: House| {
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open("/surveys/resume").await;
        let page = phone.press(page.submit("Open").with("Your code", "1234 5678 9012 3456")).await;
        assert_eq!(page.status, 422);
        is_well_made(&page);
        phone.press(page.submit("Open").with("Your code", "")).await.must_say("Type the code.");
    });
}

#[test]
fn a_survey_that_rests_or_is_over_says_so_and_a_form_open_in_a_browser_is_not_lost() {
    in_a_house(async |house: House| {
        let open = survey(&house, plain()).await;
        let mut phone = browser_of(&house, house.nobody());
        let form = phone.open(&open.path()).await;
        open.pause(&house).await;
        let page = phone.open(&open.path()).await;
        is_well_made(&page);
        page.must_say("takes no answers just now");
        let page = phone
            .press(
                form.submit("Send my answers").choose("How do you get here?", "On foot").with("Anything else?", "Hm."),
            )
            .await;
        assert_eq!(page.field("Anything else?").value, "Hm.");
        page.must_say("Nothing is lost");
        commands::open_survey(&house.app, &open.lead, open.survey.id, None).await.unwrap();
        open.close(&house, 5).await;
        let closing = phone.open(&open.path()).await;
        closing.must_say("This survey has ended").must_say("still counts");
        open.close(&house, 0).await;
        let page = phone.open(&open.path()).await;
        is_well_made(&page);
        page.must_say("This survey is over");
        let page = phone.press(form.submit("Send my answers").choose("How do you get here?", "On foot")).await;
        page.must_say("They are kept, but not counted");
        assert_eq!(states(&house).await, [("late".to_owned(), "web".to_owned())]);
    });
}

#[test]
fn before_it_is_open_nobody_finds_it() {
    in_a_house(async |house: House| {
        let made = super::asked::made(&house, short(), Identity::Nobody).await;
        let mut phone = browser_of(&house, house.nobody());
        assert_eq!(phone.open(&made.path()).await.status, 404);
        assert_eq!(phone.open("/s/not-there").await.status, 404);
    });
}

#[test]
fn an_invitation_opens_the_form_once_and_a_used_one_reads_like_an_unknown_one() {
    in_a_house(async |house: House| {
        let open = opened(&house, plain(), Identity::Invited).await;
        let deck = commands::print_deck(&house.app, &open.lead, open.survey.id, 2).await.unwrap();
        let (token, path) = (deck.tokens[0].grouped(), format!("{}/t/{}", open.path(), deck.tokens[0].grouped()));
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        is_well_made(&page);
        let page =
            phone.press(page.submit("Continue").with("The ten letters and numbers of your invitation", &token)).await;
        is_well_made(&page);
        page.must_say("How do you get here?");
        let form = phone.open(&path).await;
        let page = phone.press(form.submit("Send my answers").choose("How do you get here?", "On foot")).await;
        page.must_say("Your answers have arrived");
        let used = phone.open(&path).await;
        let unknown = phone.open(&format!("{}/t/AAAAA-AAAAA", open.path())).await;
        let mistyped = phone.open(&format!("{}/t/hm", open.path())).await;
        assert_eq!((used.status, used.text()), (unknown.status, unknown.text()));
        assert_eq!((used.status, used.text()), (mistyped.status, mistyped.text()));
        // A second form with the same invitation, opened before it was used.
        let again =
            form.submit("Send my answers").choose("How do you get here?", "By bus").with("Anything else?", "Twice.");
        let page = phone.press(again).await;
        assert!(page.status == 422 || page.status == 200);
        assert_eq!(states(&house).await.len(), 1);
    });
}

#[test]
fn two_surveys_in_one_browser_are_never_mixed() {
    in_a_house(async |house: House| {
        let (first, second) = (survey(&house, plain()).await, survey(&house, long()).await);
        let mut phone = browser_of(&house, house.nobody());
        let one = phone.open(&first.path()).await;
        let other = phone.open(&second.path()).await;
        let mut sent = one.submit("Send my answers").choose("How do you get here?", "On foot").sent();
        // The fields of one sent to the address of the other.
        sent.action = second.path();
        let page = phone.send(sent).await;
        page.must_not_hold("Your answers have arrived");
        phone.press(one.submit("Send my answers").choose("How do you get here?", "On foot")).await.must_say("arrived");
        phone
            .press(other.submit("Continue").choose("How do you get here?", "On foot"))
            .await
            .must_say("Anything else?");
        let rows: Vec<(crate::model::SurveyId,)> =
            house.app.db().all("SELECT r.survey FROM surveys_responses r", &[]).await.unwrap();
        assert_eq!(rows, [(first.survey.id,)]);
    });
}

#[test]
fn from_an_account_one_sees_what_one_answered() {
    in_a_house(async |house: House| {
        let open = opened(&house, plain(), Identity::Named).await;
        let mut stranger = browser_of(&house, house.nobody());
        stranger.open(&open.path()).await;
        assert!(stranger.addresses.iter().any(|address| address.contains("next=")));
        let mut ana = browser_of(&house, house.person());
        let page = ana.open(&open.path()).await;
        is_well_made(&page);
        page.must_say("those who ask can see that it was you");
        ana.press(page.submit("Send my answers").choose("How do you get here?", "On foot")).await;
        let page = ana.open("/surveys/mine").await;
        is_well_made(&page);
        let page = ana.press(page.submit("See my answers")).await;
        is_well_made(&page);
        page.must_say("On foot");
        let page = ana.open(&open.path()).await;
        page.must_say("What you answered");
    });
}

#[test]
fn questions_about_oneself_come_after_sending_and_none_has_to_be_answered() {
    in_a_house(async |house: House| {
        let open = survey(&house, plain()).await;
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        let page = phone.press(page.submit("Send my answers").choose("How do you get here?", "On foot")).await;
        let mut page = phone.open(&page.link("Answer some questions about yourself")).await;
        for _ in 0..20 {
            is_well_made(&page);
            if page.says("It is kept apart and mixed") {
                return;
            }
            let button = if page.has_button("Send my answers") { "Send my answers" } else { "Continue" };
            page = phone.press(page.submit(button)).await;
        }
        panic!("no end");
    });
}
