//! Who may do what.

use super::{
    House, both,
    house::{hour, offer_form, place},
    refusal,
};
use crate::{
    commands::{self, Another, NewCrisis},
    model::{CrisisForm, Door, Kind, PlanForm, Step, TrainingForm},
};
use kernel::{Caller, Role};

/// What this caller gets done of everything that a service does.
async fn done(
    house: &House,
    caller: &Caller,
    (offer, session): (crate::model::OfferId, crate::model::SessionId),
) -> Vec<&'static str> {
    let app = &house.app;
    let training = TrainingForm { name: "T".to_owned(), held_on: house.today(), people: 3 };
    let crisis = NewCrisis { door: Door::Phone, guest: None, form: CrisisForm::default() };
    let plan = PlanForm { from: hour(18), until: hour(19), ..house.plan_form() };
    let mut done = Vec::new();
    let mut note = |what, refused: &'static str| {
        if refused == "done" {
            done.push(what);
        } else {
            assert!(["absent", "sign_in"].contains(&refused), "{what}: {refused}");
        }
    };
    note("offer", refusal(commands::keep_offer(app, caller, None, &offer_form(Kind::DropIn)).await));
    note("plan", refusal(commands::plan_sessions(app, caller, offer, &plan).await));
    note("open", refusal(commands::move_session(app, caller, session, Step::Open).await));
    note("register", refusal(commands::see_register(app, caller, session).await));
    note("people", refusal(commands::list_people(app, caller).await));
    note("person", refusal(commands::add_person(app, caller, Some("Ana"), Another::Yes).await));
    note("crisis", refusal(commands::open_crisis(app, caller, &crisis).await));
    note("figures", refusal(commands::see_figures(app, caller, place("leeside-team"), None).await));
    note("training", refusal(commands::add_training(app, caller, &training).await));
    done
}

both! {
    async fn each_part_does_what_is_its_own_and_nothing_else(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let session = house.open_session(offer).await;
        let worker = ["plan", "open", "register", "people", "person", "crisis", "figures"];
        let coordinator = ["offer", "plan", "open", "register", "people", "person", "crisis", "figures", "training"];
        let parts: Vec<(Caller, Vec<&str>)> = vec![
            (house.sarah(), worker.to_vec()),
            (house.martin(), coordinator.to_vec()),
            (house.fionnuala(), vec!["figures"]),
            (house.maire(), vec!["figures"]),
            (house.nobody(), vec![]),
            (house.themselves("aoife"), vec![]),
            (house.wearing("peter", Role::Administrator, Some("ireland")), vec![]),
            (house.wearing("declan", Role::SafetyReader, Some("ireland")), vec![]),
            (house.wearing("orla", Role::Moderator, Some("ireland")), vec![]),
            (house.wearing("tomas", Role::LivedExperienceReviewer, Some("south-west")), vec![]),
            (house.wearing("grace", Role::IdentityCustodian, Some("ireland")), vec![]),
        ];
        for (number, (caller, wanted)) in parts.into_iter().enumerate() {
            assert_eq!(done(&house, &caller, (offer, session)).await, wanted, "{number}");
        }
        // A worker of another service does all that at their own, and nothing here.
        assert_eq!(done(&house, &house.marko(), (offer, session)).await, ["people", "person", "crisis"]);
    }
}
