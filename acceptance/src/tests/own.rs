//! What is one's own: found from the account, taken along as one file, and erased when somebody leaves.

use super::steps::{Steps, Told, code_on};
use serde_json::Value;
use testkit::both;

const NAMED: &[(&str, &str)] = &[("mode", "named"), ("name", "Aoife Own")];

both! {
    async fn somebody_finds_takes_along_and_erases_what_they_shared_from_their_account(app: &TestApp) {
        let steps = Steps::in_an_empty_house(app).await;
        let mut aoife = steps.comes("aoife").await;
        let mut phone = steps.comes("aoife").await;
        let told = Told { text: "The ramp is steep.", with: NAMED, service: Some("leeside-team") };
        let code = code_on(&steps.share(&mut aoife, told).await);
        steps.publish().await;
        app.nobody().open("/experiences").await.must_say("The ramp is steep.");

        // From the account to the list, from the list to the thread.
        let account = phone.open("/account").await;
        let list = phone.open(&account.link(&steps.said("engagement-mine-title"))).await;
        list.must_not_hold("ramp");
        let of_one = super::walk::links(&list).into_iter().find(|link| link.starts_with("/mine/")).expect("one of mine");
        assert_eq!(phone.open(&of_one).await.path, "/thread");
        assert_eq!(steps.comes("ivana").await.open(&of_one).await.status, 404);

        // One file with a chapter for each part of the house.
        let page = phone.open("/account/copy").await;
        let file = steps.press(&mut phone, &page, "people-copy-button", &[]).await;
        let copy: Value = serde_json::from_str(&file.body).unwrap();
        assert_eq!(copy["people"]["mail"], "aoife@comhar.example");
        assert_eq!(copy["engagement"]["contributions"][0]["words"]["text"], "The ramp is steep.");

        // Leaving takes a tick and erases in every part.
        let page = phone.open("/account/leave").await;
        let unsure = steps.press(&mut phone, &page, "people-leave-button", &[]).await;
        assert_eq!(unsure.status, 422);
        let gone = steps.press(&mut phone, &unsure, "people-leave-button", &[("sure", "yes")]).await;
        assert_eq!(gone.path, "/goodbye");
        gone.must_say(&steps.said("people-goodbye-line"));
        app.run_jobs().await;
        app.mails();
        app.nobody().open("/experiences").await.must_not_hold("ramp");
        assert_eq!(aoife.staying().open("/account").await.status, 303, "signed out here too");
        steps.open(&mut app.nobody(), &code).await.must_not_hold("ramp");
        assert!(app.comhar.house.check(app.app()).await.unwrap().is_empty());
    }

    async fn both_pages_of_help_lead_to_each_other(app: &TestApp) {
        for (here, there) in [("/help-now", "/help-now/places"), ("/help-now/places", "/help-now")] {
            let page = app.nobody().open(here).await;
            assert!(page.all(&format!("main a[href='{there}']")).next().is_some(), "{here} does not lead to {there}");
        }
    }
}
