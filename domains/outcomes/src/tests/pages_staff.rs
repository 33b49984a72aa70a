//! The pages as staff meet them, and every page in three languages.

use super::{
    house::{filled, invented, invented_with, nine, own_answers, person, place},
    pages::{answer, browser_of, in_a_house, is_well_made, three_months},
};
use crate::{commands, model::ShareWith};
use http::Method;
use kernel::{Language, Role};
use testkit_pages::Sent;

#[test]
fn staff_ask_on_one_page_and_what_they_typed_stays_when_it_is_refused() {
    in_a_house(async |house| {
        let mut staff = browser_of(&house, house.sarah());
        let ask = staff.open("/outcomes/ask").await;
        is_well_made(&ask);
        let wrong = staff.press(ask.submit("Send the link").with("Their mail address", "aoife@comhar.example")).await;
        is_well_made(&wrong);
        assert_eq!(wrong.status, 422);
        assert_eq!(wrong.field("Their mail address").value, "aoife@comhar.example");
        let right = wrong.submit("Send the link").with("Day", "9").with("Month", "3").with("Year", "2026");
        staff.press(right).await.must_say("The link is on its way.");
        let sent = staff.open("/outcomes/people").await;
        is_well_made(&sent);
        sent.must_say("Links that were sent")
            .must_say("Waits")
            .must_say("Not answered yet, so not named")
            .must_not_hold("Aoife");
        house.run_jobs().await;
        let letter = house.hands.mailer.take_letters().remove(0);
        for never in ["Leeside", "Sarah", "recovery", "Aoife"] {
            assert!(!letter.body.contains(never) && !letter.subject.contains(never), "{letter:?}");
        }
    });
}

#[test]
fn a_worker_fills_in_their_own_view_and_both_stand_apart() {
    in_a_house(async |house| {
        let measure = house.own_measure();
        house.answered_and_shared("aoife", measure.id, own_answers("1")).await;
        let mut staff = browser_of(&house, house.sarah());
        let first = staff.open(&format!("/outcomes/people/{}/rate?measure={}", person("aoife"), measure.id)).await;
        first.must_say("How you see it for Aoife Ní Bhriain.");
        first.must_not_hold("safety reader");
        let seen = answer(&mut staff, first, &own_answers("4"), &[]).await;
        is_well_made(&seen);
        seen.must_say("Your view is written down.").must_say("The two views stand apart.");
        seen.must_say("came to 10 of 40").must_say("came to 40 of 40");
        assert_eq!(seen.all("figure").count(), 2);
        let elsewhere = house.wearing("marko", Role::Responder, Some("otvorena-vrata"));
        let shut = format!("/outcomes/people/{}/rate?measure={}", person("aoife"), measure.id);
        assert_eq!(browser_of(&house, elsewhere).open(&shut).await.status, 404);
    });
}

#[test]
fn figures_say_what_they_count_and_hide_small_counts_from_whoever_sees_figures_alone() {
    in_a_house(async |house| {
        three_months(&house).await;
        let path = format!("/outcomes/services/{}", place("leeside-team"));
        let mut owner = browser_of(&house, house.martin());
        is_well_made(&owner.open("/outcomes/services").await);
        let figures = owner.open(&path).await;
        is_well_made(&figures);
        figures
            .must_say("1 of 1 (100%)")
            .must_say("Among")
            .must_say("Missing")
            .must_say("By the rules of NHS Talking Therapies");
        let mut lead = browser_of(&house, house.fionnuala());
        let hidden = lead.open(&path).await;
        is_well_made(&hidden);
        hidden.must_say("Hidden: too few people.").must_not_hold("1 of 1").must_not_hold("100%");
    });
}

#[test]
fn loading_names_what_did_not_bind_and_keeps_what_was_pasted() {
    in_a_house(async |house| {
        let mut peter = browser_of(&house, house.peter());
        let load = peter.open("/outcomes/load").await;
        is_well_made(&load);
        let json = invented_with("phq9", |key| key != "7");
        let sent = |json: &str| Sent {
            method: "POST".into(),
            action: "/outcomes/load".into(),
            pairs: vec![
                ("scoring".into(), "phq9".into()),
                ("json".into(), json.to_owned()),
                ("rights".into(), "Licence 4711".into()),
            ],
        };
        let refused = peter.send(sent(&json)).await;
        is_well_made(&refused);
        assert_eq!(refused.status, 422);
        refused.must_say("item 7").must_say("nothing was loaded").must_say("Invented question 6");
        let loaded = peter.send(sent(&invented("phq9"))).await;
        loaded.must_say("It is loaded.").must_say("Licence 4711");
        let retired = peter.press(loaded.submit("Ask nobody with it any more: Invented phq9")).await;
        retired.must_say("Nobody is asked with it from today.");
    });
}

#[test]
fn every_page_is_well_made_in_three_languages_with_the_demonstration() {
    in_a_house(async |house| {
        house.clock.to("2026-11-21T10:15:00Z".parse().unwrap());
        crate::demo::demo(house.app.clone()).await.unwrap();
        crate::demo::demo(house.app.clone()).await.unwrap();
        house.is_sound().await;
        let stories = commands::list_stories(&house.app, &house.aoife()).await.unwrap();
        assert_eq!((stories.len(), stories[0].own.len()), (2, 6));
        let callers = [
            house.aoife(),
            house.themselves("ivana"),
            house.sarah(),
            house.martin(),
            house.declan(),
            house.peter(),
            house.fionnuala(),
        ];
        let mut paths: Vec<String> = crate::ROUTES
            .iter()
            .filter(|route| !route.example.is_empty())
            .map(|route| route.example.to_owned())
            .collect();
        paths.extend(stories.iter().map(|story| format!("/outcomes/measures/{}", story.measure.id)));
        paths.push(format!("/outcomes/people/{}", person("aoife")));
        paths.push(format!("/outcomes/services/{}", place("leeside-team")));
        for language in Language::ALL {
            for caller in &callers {
                let mut browser = browser_of(&house, caller.clone()).reading(*language);
                for path in &paths {
                    is_well_made(&browser.open(path).await);
                }
            }
        }
    });
}

#[test]
fn nobody_is_asked_to_sign_in_and_strangers_find_nothing() {
    in_a_house(async |house| {
        let measure = three_months(&house).await;
        let mut nobody = browser_of(&house, house.nobody());
        for path in [
            "/outcomes",
            "/outcomes/answer",
            "/outcomes/shares",
            "/outcomes/looks",
            "/outcomes/people",
            "/outcomes/ask",
            "/outcomes/load",
        ] {
            let page = nobody.step(&Method::GET, path, None).await;
            assert_eq!(page.status, 303, "{path}");
            assert!(page.header("location").unwrap().starts_with("/sign-in"), "{path}");
        }
        let mut tomas = browser_of(&house, house.themselves("tomas"));
        for path in [
            format!("/outcomes/measures/{measure}"),
            format!("/outcomes/people/{}", person("aoife")),
            "/outcomes/ask".into(),
            "/outcomes/concerns".into(),
            format!("/outcomes/services/{}", place("leeside-team")),
            "/outcomes/measures/x".into(),
        ] {
            assert_eq!(tomas.open(&path).await.status, 404, "{path}");
        }
        commands::let_see(&house.app, &house.aoife(), ShareWith::Worker(person("sarah")), None).await.unwrap();
        let forged = Sent {
            method: "POST".into(),
            action: "/outcomes/shares".into(),
            pairs: vec![("with".into(), format!("worker:{}", person("tomas").uuid()))],
        };
        assert_eq!(browser_of(&house, house.aoife()).send(forged).await.status, 422);
        let done =
            commands::answer_by_myself(&house.app, &house.aoife(), &filled(measure, nine(3, 0)), None).await.unwrap();
        let taken = Sent {
            method: "POST".into(),
            action: format!("/outcomes/measures/{measure}"),
            pairs: vec![("answer".into(), done.id.to_string())],
        };
        assert_eq!(tomas.send(taken).await.status, 404);
    });
}
