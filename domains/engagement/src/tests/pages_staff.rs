//! The desks of staff: reading first, answering, themes.

use super::{
    house::{House, place},
    pages::{browser_of, in_a_house, is_well_made},
    pages_share::share,
};
use crate::model::ContributionId;
use codes::Code;
use kernel::Role;

const WORDS: &str = "The door of the toilet is locked";

async fn shared(house: &House) -> (String, ContributionId) {
    let (_, code) = share(house, WORDS).await;
    let (thread, _) = house.open(&Code::read(&code).unwrap()).await;
    (code, thread.contribution.id)
}

#[test]
fn a_moderator_reads_screens_and_publishes_on_one_page() {
    in_a_house(async |house| {
        let (_, id) = shared(&house).await;
        let mut moderator = browser_of(&house, house.moderator());
        let queue = moderator.open("/moderation").await;
        is_well_made(&queue);
        queue
            .must_say("An experience: Leeside community team")
            .must_say("Not read for safety yet")
            .must_not_hold(WORDS);
        let page = moderator.open(&format!("/moderation/{id}")).await;
        is_well_made(&page);
        let mine = moderator.press(page.submit("Read it")).await;
        is_well_made(&mine);
        mine.must_say("It is yours for two hours.").must_say(WORDS);

        let unscreened = moderator.press(mine.submit("Decide").choose("2. What should happen next?", "Publish")).await;
        assert_eq!(unscreened.status, 409);
        unscreened.must_say("First say whether everybody is safe.");
        assert!(unscreened.field("Publish").is_chosen, "the decision stays as it was made");

        let deciding = unscreened.submit("Decide").choose("1. Is everybody safe?", "I see no concern");
        let done = moderator.press(deciding).await;
        done.must_say("Published. The person and the service will see it.");
        let mut anybody = browser_of(&house, house.nobody());
        let story = anybody.open(&format!("/experiences/{id}")).await;
        is_well_made(&story);
        story.must_say(WORDS);
    });
}

#[test]
fn keeping_private_needs_words_that_the_author_can_read() {
    in_a_house(async |house| {
        let (code, id) = shared(&house).await;
        let mut moderator = browser_of(&house, house.moderator());
        let page = moderator.open(&format!("/moderation/{id}")).await;
        let mine = moderator.press(page.submit("Read it")).await;
        let deciding = mine.submit("Decide").choose("1. Is everybody safe?", "I see no concern");
        let wordless = moderator.press(deciding.choose("2. What should happen next?", "Keep private")).await;
        assert_eq!(wordless.status, 422);
        wordless.must_say("Write a few words here.");
        assert!(wordless.field("I see no concern").is_chosen);
        let reason = "People might guess who you are, so only the team reads it.";
        let done = moderator.press(wordless.submit("Decide").forging("words_private", reason)).await;
        done.must_say("Kept private.");
        let mut author = browser_of(&house, house.nobody());
        let open = author.open("/open").await;
        let thread = author.press(open.submit("Open").with("Your code", &code)).await;
        thread.must_say(reason).must_say("Private. Only the service reads it");
    });
}

#[test]
fn t59_two_moderators_at_once_one_wins_and_the_other_keeps_what_was_typed() {
    in_a_house(async |house| {
        let (_, id) = shared(&house).await;
        let (mut first, mut second) = (browser_of(&house, house.moderator()), browser_of(&house, house.moderator()));
        let page = second.open(&format!("/moderation/{id}")).await;
        let start = page.submit("Read it").sent();
        let mine = first.send(start.clone()).await;
        mine.must_say("It is yours for two hours.");
        let told = second.send(start).await;
        assert_eq!(told.status, 409);
        told.must_say("A colleague is reading this now.");
    });
}

#[test]
fn t31_a_moderator_never_meets_a_name_or_a_contact() {
    in_a_house(async |house| {
        let mut author = browser_of(&house, house.nobody());
        let first = author.open("/share").await;
        let about = author.press(first.submit("Continue").with("What would you like to tell us?", WORDS)).await;
        let sending = about.submit("Send").choose("How would you like to be known?", "We may write to you");
        let sent = author.press(sending.with("Email or phone", "grainne@demo.example")).await;
        let (thread, _) = house.open(&Code::read(&super::pages_share::code_on(&sent)).unwrap()).await;
        let id = thread.contribution.id;
        let mut moderator = browser_of(&house, house.moderator());
        for path in ["/moderation".to_owned(), format!("/moderation/{id}"), "/today".to_owned()] {
            moderator.open(&path).await.must_not_hold("grainne");
        }
    });
}

#[test]
fn t35_a_service_sees_its_own_only_and_days_left() {
    in_a_house(async |house| {
        let (_, id) = shared(&house).await;
        house.publish(id).await;
        let mut ours = browser_of(&house, house.responder());
        let queue = ours.open("/replies").await;
        is_well_made(&queue);
        queue.must_say("An experience: Leeside community team").must_say("days left");
        is_well_made(&ours.open("/today").await);
        let mut theirs = browser_of(&house, house.wearing(Role::Responder, "corrib-team"));
        theirs.open("/replies").await.must_say("Nothing waits for an answer.");
        assert_eq!(theirs.open(&format!("/replies/{id}")).await.status, 404);
        assert_eq!(browser_of(&house, house.nobody()).open(&format!("/replies/{id}")).await.status, 404);
    });
}

#[test]
fn an_answer_with_an_honest_outcome_reaches_the_author() {
    in_a_house(async |house| {
        let (code, id) = shared(&house).await;
        house.publish(id).await;
        let mut responder = browser_of(&house, house.responder());
        let page = responder.open(&format!("/replies/{id}")).await;
        is_well_made(&page);
        let answering = page.submit("Send answer").with("What would you like to say?", "You are right.");
        let unsigned = responder.press(answering.choose("What becomes of it?", "It is planned")).await;
        assert_eq!(unsigned.status, 422);
        is_well_made(&unsigned);
        assert_eq!(unsigned.field("What would you like to say?").value.trim(), "You are right.");
        let signing = unsigned
            .submit("Send answer")
            .with("Your name, as the person will see it", "Maeve")
            .with("Your role, as the person will see it", "Team lead")
            .with("Day", "27")
            .with("Month", "3")
            .with("Year", "2026");
        let done = responder.press(signing).await;
        done.must_say("Sent. The person will read it with their code.");
        let mut author = browser_of(&house, house.nobody());
        let open = author.open("/open").await;
        let thread = author.press(open.submit("Open").with("Your code", &code)).await;
        thread.must_say("Maeve, Team lead").must_say("It will be done by Friday 27 March 2026.");
    });
}

#[test]
fn an_answer_to_what_was_taken_back_meanwhile_is_kept_for_copying() {
    in_a_house(async |house| {
        let (code, id) = shared(&house).await;
        house.publish(id).await;
        let mut responder = browser_of(&house, house.responder());
        let page = responder.open(&format!("/replies/{id}")).await;
        let (_, holder) = house.open(&Code::read(&code).unwrap()).await;
        crate::commands::withdraw(&house.app, &holder).await.unwrap();
        let answering = page.submit("Send answer").with("What would you like to say?", "My long answer");
        let answering = answering
            .with("Your name, as the person will see it", "Maeve")
            .with("Your role, as the person will see it", "Team lead");
        let told = responder.press(answering).await;
        assert!(matches!(told.status, 404 | 409), "{}", told.status);
        told.must_say("The person has taken it back.").must_not_hold(WORDS);
        assert!(told.body.contains("My long answer"), "what was typed can be copied");
    });
}

#[test]
fn a_theme_is_made_filled_claimed_checked_by_somebody_else_and_told_to_everybody() {
    in_a_house(async |house| {
        let (code, id) = shared(&house).await;
        house.publish(id).await;
        let mut lead = browser_of(&house, house.area_lead());
        let list = lead.open("/themes").await;
        is_well_made(&list);
        let making =
            list.submit("Make the theme").with("You said (English)", "We must ask for the key in front of all.");
        let theme = lead.press(making.with("Which service has to act?", "Leeside community team")).await;
        is_well_made(&theme);
        theme.must_say("The theme is made.");
        let linked = lead.press(theme.submit("Add to this theme").tick(WORDS)).await;
        linked.must_say("1 contribution");
        let claiming =
            linked.submit("Say that it is done").with("What changed (English)", "The door has no lock any more.");
        let claimed = lead.press(claiming.with("Where can everybody see it?", "/support/1")).await;
        claimed.must_say("It stays “said to be done” until somebody outside checks it.").must_say("Said to be done");

        let mut reviewer = browser_of(&house, house.reviewer());
        let today = reviewer.open("/today").await;
        today.must_say("Changes to check");
        let checking = reviewer.open(&claimed.path).await;
        let checked = reviewer.press(checking.submit("I looked, and it is so")).await;
        checked.must_say("Done and checked");
        house.run_jobs().await;

        let mut anybody = browser_of(&house, house.nobody());
        let all = anybody.open("/said-and-done").await;
        all.must_say("We must ask for the key in front of all.")
            .must_say("The door has no lock any more.")
            .must_say("1 person spoke about this");
        let open = anybody.open("/open").await;
        let thread = anybody.press(open.submit("Open").with("Your code", &code)).await;
        thread.must_say("What changed because of this").must_say("See the proof");
        let again = anybody.press(thread.submit("I do not agree. Open it again")).await;
        again.must_say("It is open again.");
    });
}

#[test]
fn staff_pages_look_absent_to_everybody_else() {
    in_a_house(async |house| {
        let (_, id) = shared(&house).await;
        let mut nobody = browser_of(&house, house.nobody());
        for path in
            [format!("/moderation/{id}"), format!("/replies/{id}"), format!("/themes/{}", place("leeside-team"))]
        {
            assert_eq!(nobody.open(&path).await.status, 404, "{path}");
        }
    });
}
