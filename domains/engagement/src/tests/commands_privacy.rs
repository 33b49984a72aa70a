//! Erasure, portability, how long things are kept.

use super::{House, both, refusal};
use crate::{
    commands,
    model::{ContributionId, Identity, Publication},
};
use kernel::Caller;

async fn shared_by(house: &House, caller: &Caller, text: &str) -> ContributionId {
    let mut form = house.form(text);
    form.identity = Identity::Named { name: "Ana Kos".into(), mail: Some("ana@example.org".into()) };
    let code = commands::share_contribution(&house.app, caller, form).await.unwrap().code.unwrap();
    house.open(&code).await.0.contribution.id
}

both! {
    async fn a_person_takes_everything_with_them_and_nothing_of_anybody_else(house: House) {
        let (ana, bo) = (house.person(), house.person());
        let id = shared_by(&house, &ana, "My own words.").await;
        house.publish(id).await;
        house.replied(id, "An answer to Ana.").await;
        shared_by(&house, &bo, "Somebody else's words.").await;
        let all = crate::portability(&house.app, ana.person().unwrap()).await.unwrap().to_string();
        for held in ["My own words.", "An answer to Ana.", "Ana Kos", "ana@example.org", "published", "received_at"] {
            assert!(all.contains(held), "{held}");
        }
        assert!(!all.contains("Somebody else"));
    }

    async fn an_erased_person_leaves_counts_and_nothing_that_can_be_read(house: House) {
        let ana = house.person();
        let id = shared_by(&house, &ana, "Erase me.").await;
        house.publish(id).await;
        let (_, other) = house.shared("Stays.").await;
        crate::erase(&house.app, ana.person().unwrap()).await.unwrap();
        crate::erase(&house.app, ana.person().unwrap()).await.unwrap();
        assert_eq!(house.state(id).await.publication, Publication::Erased);
        assert_eq!(house.state(other).await.publication, Publication::Submitted);
        let all = crate::portability(&house.app, ana.person().unwrap()).await.unwrap();
        assert_eq!(all, serde_json::json!({ "contributions": [] }));
        assert!(vault::keys::find(&mut house.app.db(), house.app.vault(), id.uuid()).await.unwrap().is_none());
        let ids = crate::store::contributions::list_ids_as_the_system(&mut house.app.db(), None, 10).await.unwrap();
        assert_eq!(ids.len(), 2, "the count stays");
        house.is_sound().await;
    }

    async fn the_erasure_of_an_account_is_heard_and_hearing_it_twice_is_hearing_it_once(house: House) {
        let ana = house.person();
        let id = shared_by(&house, &ana, "Gone with my account.").await;
        let hearer = crate::HEARERS[0];
        assert_eq!(hearer.event, "people.person_erased");
        for _ in 0..2 {
            let payload = serde_json::json!({ "person": ana.person() });
            let delivery = jobs::Delivery { id: uuid::Uuid::nil(), hearer: hearer.name, payload };
            (hearer.run)(house.hands.clone(), delivery).await.unwrap();
        }
        assert_eq!(house.state(id).await.publication, Publication::Erased);
    }

    async fn the_author_has_it_erased_and_the_code_opens_nothing_any_more(house: House) {
        let (code, id) = house.shared("Nothing left.").await;
        house.publish(id).await;
        let (_, holder) = house.open(&code).await;
        commands::withdraw(&house.app, &holder).await.unwrap();
        commands::erase_own(&house.app, &holder).await.unwrap();
        commands::erase_own(&house.app, &holder).await.unwrap();
        assert_eq!(refusal(commands::open_thread(&house.app, &code.digits()).await), "engagement_code_unknown");
        assert_eq!(house.state(id).await.publication, Publication::Erased);
        house.is_sound().await;
    }

    async fn codes_and_contacts_are_kept_no_longer_than_promised(house: House) {
        let mut form = house.form("Call me.");
        form.identity = Identity::Contactable { contact: "bo@example.org".into() };
        let code = house.share(form).await.code.unwrap();
        let (thread, holder) = house.open(&code).await;
        let id = thread.contribution.id;
        house.publish(id).await;
        house.replied(id, "We called.").await;
        commands::rate_reply(&house.app, &holder, crate::model::Verdict::Answers).await.unwrap();
        house.clock.pass(89 * 86_400);
        assert_eq!(crate::keep_no_longer(&house.app).await.unwrap().contacts, 0);
        house.clock.pass(2 * 86_400);
        assert_eq!(crate::keep_no_longer(&house.app).await.unwrap().contacts, 1);
        house.clock.pass(700 * 86_400);
        let ended = crate::keep_no_longer(&house.app).await.unwrap();
        assert_eq!((ended.codes, ended.contacts), (1, 0));
        assert_eq!(refusal(commands::open_thread(&house.app, &code.digits()).await), "engagement_code_unknown");
        house.is_sound().await;
    }

    async fn the_contact_of_somebody_who_still_waits_is_kept(house: House) {
        let mut form = house.form("Still waiting.");
        form.identity = Identity::Contactable { contact: "bo@example.org".into() };
        house.share(form).await;
        house.clock.pass(200 * 86_400);
        assert_eq!(crate::keep_no_longer(&house.app).await.unwrap().contacts, 0);
    }
}
