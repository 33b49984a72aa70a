use crate::{BEGINNING, Stock, TestApp, both, on_sqlite};
use kernel::{Reach, Role};
use testkit_db::Engine;

both! {
    async fn the_whole_application_answers_and_its_clock_stands_still(app: &TestApp) {
        assert_eq!(app.now().to_string(), BEGINNING);
        let page = app.nobody().open("/nowhere").await;
        assert_eq!(page.status, 404);
    }

    async fn callers_are_what_they_are(app: &TestApp) {
        let place = app.place("HSE South West").await;
        let mut moderator = app.moderator("HSE South West").await;
        assert_eq!(moderator.caller.hat().map(|hat| (hat.role, hat.organisation)), Some((Role::Moderator, Some(place))));
        assert_eq!(moderator.open("/account").await.status, 200);

        let mut stranger = app.stranger().await;
        assert_eq!((stranger.caller.person(), stranger.place), (Some(stranger.person), None));
        assert_eq!(stranger.open("/account").await.status, 200);
        assert_ne!(stranger.person, moderator.person);
        assert_ne!(app.nobody().staying().open("/account").await.status, 200);
        assert_eq!(stranger.caller.reach::<people::permissions::SeeHats>(), Reach::Nothing);
    }

    async fn a_mail_is_taken_by_its_address_and_the_others_stay(app: &TestApp) {
        let mailer = &app.comhar.hands.mailer;
        for to in ["a@example.org", "b@example.org"] {
            mailer.send(to, "Subject", "Words").await.unwrap();
        }
        assert_eq!(app.take_letters_to("b@example.org").len(), 1);
        assert_eq!(app.mails().iter().map(|letter| letter.to.as_str()).collect::<Vec<_>>(), ["a@example.org"]);
    }
}

on_sqlite! {
    with the demonstration;

    async fn the_demonstration_is_there_with_its_work_done(app: &TestApp) {
        assert_eq!(app.run_jobs().await, 0);
        for one in people::demo::cast() {
            let signed_in = people::commands::account_of(&mut app.db(), app.app(), one.id).await.unwrap();
            assert!(signed_in.is_some(), "{} has an account", one.key);
        }
    }
}

#[test]
#[should_panic(expected = "mails were left that the test did not look at: [\"Subject\"]")]
fn a_mail_that_nobody_looked_at_makes_the_test_fail() {
    crate::on(Engine::Sqlite, Stock::Product, async |app: &TestApp| {
        app.comhar.hands.mailer.send("a@example.org", "Subject", "Words").await.unwrap();
    });
}

#[test]
#[should_panic(expected = "work was left: [\"testkit.nobody_does_this\"]")]
fn work_that_nobody_ran_makes_the_test_fail() {
    crate::on(Engine::Sqlite, Stock::Product, async |app: &TestApp| {
        leave_work(app).await;
    });
}

#[test]
fn work_may_be_left_with_a_reason() {
    crate::on(Engine::Sqlite, Stock::Product, async |app: &TestApp| {
        leave_work(app).await;
        app.leaves_work_because("this test is about leaving work");
    });
}

#[test]
#[should_panic(expected = "there is no place whose name holds \"Atlantis\"")]
fn a_place_that_is_not_there_is_not_made_up() {
    crate::on(Engine::Sqlite, Stock::Product, async |app: &TestApp| {
        app.moderator("Atlantis").await;
    });
}

async fn leave_work(app: &TestApp) {
    let enqueued = app.app().command(async |mut work: ledger::Work| {
        let job = jobs::NewJob::new("testkit.nobody_does_this", serde_json::json!({}));
        jobs::enqueue(&mut work, job).await?;
        work.commit_unrecorded("a test leaves work").await
    });
    enqueued.await.unwrap();
}
