//! Somebody may be in danger, as other capabilities of the house tell.

use super::{House, both};
use crate::commands;
use kernel::Role;
use serde_json::json;
use uuid::Uuid;

const CONCERN: Uuid = uuid::uuid!("01900000-0000-7000-8000-00000000c0c0");

async fn hear(house: &House, event: &str, payload: serde_json::Value) {
    let hearer = crate::HEARERS.iter().find(|hearer| hearer.event == event).unwrap();
    let delivery = jobs::Delivery { id: Uuid::nil(), hearer: hearer.name, payload };
    (hearer.run)(house.hands.clone(), delivery).await.unwrap();
}

fn risk(level: &str) -> serde_json::Value {
    json!({ "version": 1, "concern": CONCERN, "organisation": null, "level": level, "sign": "s", "path": "/outcomes/concerns/1" })
}

both! {
    async fn a_risk_that_is_heard_twice_waits_once_for_the_safety_readers_and_for_nobody_else(house: House) {
        for _ in 0..2 {
            hear(&house, "outcomes.risk_answered", risk("r3")).await;
        }
        let reader = house.wearing(Role::SafetyReader, "ireland");
        let waiting = commands::list_concerns(&house.app, &reader).await.unwrap();
        assert_eq!(waiting.len(), 1);
        assert_eq!(waiting[0].due_at, waiting[0].raised_at.checked_add(jiff::SignedDuration::from_mins(60)).unwrap());
        for other in [Role::Moderator, Role::AreaLead, Role::Responder, Role::Administrator, Role::Person] {
            assert!(commands::list_concerns(&house.app, &house.wearing(other, "ireland")).await.unwrap().is_empty(), "{other:?}");
        }
    }

    async fn a_concern_that_was_closed_stays_closed_in_whichever_order_it_is_told(house: House) {
        let reader = house.wearing(Role::SafetyReader, "ireland");
        hear(&house, "outcomes.concern_closed", json!({ "concern": CONCERN })).await;
        hear(&house, "outcomes.risk_answered", risk("r2")).await;
        assert!(commands::list_concerns(&house.app, &reader).await.unwrap().is_empty());
    }
}
