//! Who may do what: the table of roles, and what each gets done.

use super::{
    House, both,
    house::{HOUR, hour, offer_form, place},
    refusal,
};
use crate::{
    commands::{self, Another, NewCrisis},
    model::{CrisisForm, Door, Kind, PlanForm, Reason, Step, TrainingForm},
};
use kernel::{Caller, Role};

/// Each verb with the roles that may do it, and how far. A role that comes or goes changes this table, too.
const WHO_MAY: &[(&str, &str)] = &[
    ("community.ask_for_help", "anyone everyone"),
    ("community.rate", "anyone everyone"),
    ("community.see_own", "person own"),
    ("community.be_known", "person own"),
    ("community.keep_offers", "service_owner within"),
    ("community.plan_session", "responder within, service_owner within"),
    ("community.keep_register", "responder within, service_owner within"),
    ("community.amend_register", "service_owner within"),
    ("community.keep_people", "responder within, service_owner within"),
    ("community.merge_people", "responder within, service_owner within"),
    ("community.forget_person", "responder within, service_owner within"),
    ("community.answer_crisis", "responder within, service_owner within"),
    ("community.see_figures", "responder within, service_owner within, area_lead within, national_office everyone"),
    ("community.import_registers", "responder within, service_owner within"),
    ("community.keep_trainings", "service_owner within"),
    ("community.see_returns", "responder within, service_owner within, area_lead within, national_office everyone"),
    ("community.send_return", "responder within, service_owner within"),
    ("community.check_returns", "area_lead within, national_office everyone"),
    ("community.lock_returns", "national_office everyone"),
    ("community.keep_partners", "area_lead within, national_office everyone"),
    ("community.open_linkage", "national_office everyone"),
    ("community.send_parcel", "service_owner within"),
    ("community.see_linkage", "service_owner within, area_lead within, national_office everyone"),
];

#[test]
fn every_role_may_what_stands_in_the_table_and_nothing_else() {
    testkit_roles::must_be(WHO_MAY, crate::ALL_VERBS, crate::DEFAULT_ROLES);
}

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
    async fn anybody_asks_for_help_and_rates_and_a_locked_register_is_amended_by_its_coordinator_alone(house: House) {
        let app = &house.app;
        let offer = house.offer(Kind::DropIn).await;
        let session = house.open_session(offer).await;
        commands::move_session(app, &house.sarah(), session, Step::Close).await.unwrap();
        house.clock.pass(73 * HOUR);
        house.run_jobs().await;
        let token = commands::rating_token(app, offer);
        let form = CrisisForm { reach: "085 333 3333".to_owned(), ..CrisisForm::default() };
        let everybody = [
            house.nobody(), house.themselves("aoife"), house.sarah(), house.fionnuala(), house.maire(),
            house.wearing("peter", Role::Administrator, Some("ireland")),
        ];
        for (number, caller) in everybody.iter().enumerate() {
            let asked = commands::ask_for_help(app, caller, place("leeside-team"), &form).await;
            assert_eq!(refusal(asked), "done", "{number}");
            assert_eq!(refusal(commands::rate(app, caller, &token, (4, "")).await), "done", "{number}");
            let amended = commands::amend_register(app, caller, session, Reason::PaperCameLate).await;
            assert!(["absent", "sign_in"].contains(&refusal(amended)), "{number}");
        }
        let amended = commands::amend_register(app, &house.martin(), session, Reason::PaperCameLate).await;
        assert_eq!(refusal(amended), "done");
    }
}
