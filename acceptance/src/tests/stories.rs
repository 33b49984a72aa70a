//! Stories across the house, as the manual tells them, on both databases.

use super::{
    loops::EVIDENCE,
    steps::{Steps, Told, code_on},
};
use http::Method;
use serde_json::{Value, json};
use std::time::Duration;
use testkit::both;

const DAY: Duration = Duration::from_secs(24 * 3600);

both! {
    async fn someone_without_an_account_is_heard_answered_and_told_what_changed_and_may_disagree(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;

        // Somebody shares, and keeps only a code.
        let concern = "The waiting room is so loud that I leave before my turn.";
        let sent = steps.share(&mut app.nobody(), Told { text: concern, with: &[("kind", "concern")], service: Some("leeside-team") }).await;
        let code = code_on(&sent);

        // A moderator reads it first; until then nobody else does.
        app.nobody().open("/experiences").await.must_not_hold("so loud");
        steps.comes("sarah").await.open("/replies").await.must_not_hold("leeside");
        steps.publish().await;
        app.nobody().open("/experiences").await.must_say("so loud");

        // The service answers, with a name.
        let answer = [("words", "I sat there for an hour. The radio is off since today."), ("name", "Sarah"), ("role", "Team lead")];
        steps.reply("sarah", &answer).await.must_say(&steps.said("engagement-reply-done-sent"));

        // The area lead makes a theme of it and decides.
        steps.make_theme("The waiting room is too loud to stay.", "leeside-team").await;
        steps.plan("A quiet corner will stand in each waiting room.").await.must_say(&steps.said("engagement-theme-done-decided"));
        let public = app.nobody().open("/said-and-done").await;
        public.must_say("The waiting room is too loud to stay.").must_say("A quiet corner will stand");

        // The team says that it is done; that is said, not yet seen.
        app.pass(30 * DAY);
        steps.claim("martin", "A quiet corner without a television.").await.must_say(&steps.said("engagement-theme-done-claimed"));
        app.nobody().open("/said-and-done").await.must_say(&steps.said("engagement-outcome-done-claimed"));

        // Somebody outside the team looks.
        app.pass(7 * DAY);
        steps.verify("tomas").await;
        app.nobody().open("/said-and-done").await.must_say(&steps.said("engagement-outcome-done-verified"));

        // Whoever holds the code reads the answer, the change and its proof, and may disagree.
        let mut author = app.nobody();
        let thread = steps.open(&mut author, &code).await;
        thread.must_say("The radio is off since today.").must_say(&steps.said("engagement-thread-changed")).must_say("A quiet corner without a television.");
        assert!(thread.all(&format!("a[href='{EVIDENCE}']")).next().is_some(), "the proof is one link away: {}", thread.text());
        let again = steps.press(&mut author, &thread, "engagement-thread-disagree", &[]).await;
        again.must_say(&steps.said("engagement-thread-done-disputed"));
        app.run_jobs().await;
        let themes = steps.comes("fionnuala").await.open("/themes").await;
        themes.must_say(&steps.said("engagement-loop-disputed"));
        assert!(app.comhar.house.check(app.app()).await.unwrap().is_empty(), "nothing that is stored breaks a promise");
        app.mails();
    }

    async fn the_same_told_by_a_program(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let service = organisations::demo::service("leeside-team").unwrap();
        let told = json!({ "kind": "idea", "mode": "code_only", "text": "A bench by the door would help.", "service": service, "language": "en" });
        let (status, shared) = app.nobody().call(Method::POST, "/api/v1/contributions", &told).await;
        assert_eq!(status, 201, "{shared}");
        assert!(shared["receipt"]["number"].is_string(), "{shared}");
        let code = shared["code"].as_str().unwrap_or_else(|| panic!("no code in {shared}")).to_owned();

        steps.publish().await;
        steps.reply("sarah", &[("words", "It stands there since noon."), ("name", "Sarah"), ("role", "Team lead")]).await;
        steps.make_theme("There is nowhere to sit.", "leeside-team").await;
        steps.claim("martin", "A bench stands by the door.").await;
        steps.verify("tomas").await;

        let (status, thread) = app.nobody().call(Method::POST, "/api/v1/contributions/open", &json!({ "code": code })).await;
        assert_eq!(status, 200, "{thread}");
        let said = thread.to_string();
        assert!(said.contains("It stands there since noon."), "{thread}");
        assert!(said.contains("done_verified"), "the change is told to programs too: {thread}");
        let (status, problem) = app.nobody().call(Method::POST, "/api/v1/contributions/open", &json!({ "code": super::steps::unknown_code() })).await;
        assert_eq!(status, 422, "{problem}");
        assert_eq!(problem["code"], "engagement-code-unknown");
        assert_eq!(problem["status"], 422);
        assert_ne!(problem["type"], Value::Null);
        app.mails();
    }

    async fn a_family_member_speaks_as_family_and_the_reply_is_to_them(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let with = [("kind", "experience"), ("perspective", "family"), ("mode", "contactable"), ("mail", "a-sister@demo.example")];
        let told = Told { text: "My brother was sent home with nobody told.", with: &with, service: Some("leeside-team") };
        let sent = steps.share(&mut app.nobody(), told).await;
        sent.must_say(&steps.said("engagement-sent-contact"));
        let code = code_on(&sent);
        steps.publish().await;
        steps.reply("sarah", &[("words", "I am sorry. We ring the family first now."), ("name", "Sarah"), ("role", "Team lead")]).await;

        let public = app.nobody().open("/experiences").await;
        public.must_say(&steps.said("engagement-experience-from-family"));
        public.must_not_hold("a-sister@demo.example");
        steps.open(&mut app.nobody(), &code).await.must_say("We ring the family first now.");
        let mails = app.mails();
        assert!(mails.iter().any(|mail| mail.to == "a-sister@demo.example"), "the sister is told that there is news: {mails:?}");
        for mail in &mails {
            let all = format!("{} {}", mail.subject, mail.body).to_lowercase();
            for word in ["brother", "sent home", "leeside", "mental", "health", &code.to_lowercase()] {
                assert!(!all.contains(word), "a mail says \"{word}\": {mail:?}");
            }
        }
    }

    async fn what_is_taken_back_while_it_is_being_answered_reaches_nobody_and_loses_no_words_of_the_service(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let sent = steps.share(&mut app.nobody(), Told { text: "I take this back in a moment.", with: &[], service: Some("leeside-team") }).await;
        steps.publish().await;
        let mut responder = steps.comes("sarah").await;
        let answering = steps.first_in(&mut responder, "/replies").await;

        let mut author = app.nobody();
        steps.open(&mut author, &code_on(&sent)).await;
        let asks = author.open("/thread/withdraw").await;
        steps.press(&mut author, &asks, "engagement-withdraw-button", &[]).await;
        app.run_jobs().await;

        let fields = [("words", "Half an hour of honest words."), ("name", "Sarah"), ("role", "Team lead")];
        let refused = steps.press(&mut responder, &answering, "engagement-reply-send", &fields).await;
        assert_eq!(refused.status, 409, "{}", refused.text());
        refused.must_say(&steps.words.refusal(&engagement::rules::WITHDRAWN_MEANWHILE));
        assert!(refused.body.contains("Half an hour of honest words."), "the service keeps what it typed, to copy it");
        refused.must_not_hold("I take this back in a moment.");
        app.nobody().open("/experiences").await.must_not_hold("in a moment");
        app.run_jobs().await;
    }

    async fn declining_needs_two_moderators_and_the_author_reads_the_reason(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let sent = steps.share(&mut app.nobody(), Told { text: "Buy my cheap watches.", with: &[], service: None }).await;
        let decline = [("verdict", "decline"), ("decline_reason", "advertising"), ("words_decline", "This place is for experiences of services.")];
        let mut first = steps.comes("orla").await;
        let page = steps.first_in(&mut first, "/moderation").await;
        let address = page.path.clone();
        steps.decide(&mut first, &page, &decline).await;
        let again = first.open(&address).await;
        let refused = steps.decide(&mut first, &again, &decline).await;
        assert!(refused.status == 409, "the same moderator cannot agree with herself: {} {}", refused.status, refused.text());
        refused.must_say(&steps.words.refusal(&engagement::rules::SECOND_MODERATOR));
        steps.open(&mut app.nobody(), &code_on(&sent)).await.must_not_hold("This place is for experiences");
        app.run_jobs().await;
    }
}
