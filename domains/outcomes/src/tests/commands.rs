//! Asking, answering, the story, sharing, taking back.

use super::{
    both,
    house::{DAY, answers, filled, nine, own_answers, person, place},
    refusal,
};
use crate::{
    commands,
    model::{Change, EndCode, Ending, Filled, Rater, ShareWith, TimeState},
    rules,
};
use questionnaires::{Value, scoring::ScoreResult};

both! {
    async fn a_service_asks_and_a_person_answers_by_one_link_without_signing_in(house: House) {
        let measure = house.own_measure();
        let (_, token) = house.asked("aoife", measure.id).await;
        house.run_jobs().await;
        let letters = house.hands.mailer.take_letters();
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].to, "aoife@comhar.example");
        assert!(letters[0].body.contains(&token), "{}", letters[0].body);
        let opened = commands::open_link(&house.app, &token).await.unwrap();
        assert_eq!((opened.measure.id, opened.asking.organisation), (measure.id, place("leeside-team")));
        let done = commands::answer_by_link(&house.app, &token, &filled(measure.id, own_answers("3"))).await.unwrap();
        let total = done.scores.iter().find(|score| score.key == "total").unwrap();
        assert_eq!(total.result, ScoreResult::Of(30.0));
        assert_eq!((done.shared, done.raised), (None, None));
        let stories = commands::list_stories(&house.app, &house.aoife()).await.unwrap();
        assert_eq!((stories.len(), stories[0].own.len(), stories[0].workers.len()), (1, 1, 0));
        let times = commands::list_times(&house.app, &house.sarah(), person("aoife")).await.unwrap();
        assert_eq!(times[0].state, TimeState::Together, "answering says yes");
        house.is_sound().await;
    }

    async fn a_used_an_over_and_an_unknown_link_look_alike(house: House) {
        let measure = house.own_measure();
        let (_, used) = house.asked("aoife", measure.id).await;
        commands::answer_by_link(&house.app, &used, &filled(measure.id, own_answers("1"))).await.unwrap();
        let (_, over) = house.asked("aoife", measure.id).await;
        let (_, declined) = house.asked("aoife", measure.id).await;
        commands::decline_by_link(&house.app, &declined).await.unwrap();
        assert_eq!(refusal(commands::open_link(&house.app, &over).await), "done");
        house.clock.pass((7 + rules::LINK_DAYS + 1) * DAY);
        let mut said = Vec::new();
        for token in [used.as_str(), over.as_str(), declined.as_str(), "0123456789abcdef", "", "'; DROP TABLE"] {
            said.push(format!("{:?}", commands::open_link(&house.app, token).await.unwrap_err()));
            let answer = commands::answer_by_link(&house.app, token, &filled(measure.id, own_answers("1"))).await;
            assert_eq!(refusal(answer), "outcomes_link_not_open", "{token}");
        }
        said.dedup();
        assert_eq!(said.len(), 1, "{said:?}");
        house.is_sound().await;
    }

    async fn a_link_that_is_used_twice_at_once_is_used_once(house: House) {
        let measure = house.own_measure();
        let (_, token) = house.asked("aoife", measure.id).await;
        let one = filled(measure.id, own_answers("1"));
        let (first, second) = tokio::join!(
            commands::answer_by_link(&house.app, &token, &one),
            commands::answer_by_link(&house.app, &token, &one)
        );
        let mut ended = [refusal(first), refusal(second)];
        ended.sort_unstable();
        assert_eq!(ended, ["done", "outcomes_link_not_open"]);
        assert_eq!(commands::list_stories(&house.app, &house.aoife()).await.unwrap()[0].own.len(), 1);
    }

    async fn what_is_missing_has_no_score_and_is_never_a_zero(house: House) {
        let measure = house.own_measure();
        let mut some = own_answers("4");
        some.set("hope_1", &[], Vec::new());
        some.set("hope_2", &[], Vec::new());
        let done = commands::answer_by_myself(&house.app, &house.aoife(), &filled(measure.id, some), None).await.unwrap();
        let of = |key: &str| done.scores.iter().find(|score| score.key == key).unwrap().result.clone();
        assert!(matches!(of("hope"), ScoreResult::Incomplete { .. }));
        assert!(matches!(of("total"), ScoreResult::Incomplete { .. }));
        assert_eq!(of("meaning"), ScoreResult::Of(8.0));
        let story = commands::see_story(&house.app, &house.aoife(), measure.id).await.unwrap();
        assert!(story.line("total", Rater::Person).points.is_empty());
        let nothing = filled(measure.id, questionnaires::Answers::default());
        assert_eq!(refusal(commands::answer_by_myself(&house.app, &house.aoife(), &nothing, None).await), "outcomes_nothing_answered");
    }

    async fn forged_answers_are_refused_and_nothing_of_them_is_kept(house: House) {
        let measure = house.own_measure();
        for code in ["5", "-1", "often", "0 OR 1"] {
            let mut forged = own_answers("1");
            forged.set("hope_1", &[], vec![Value::Code(code.to_owned())]);
            let outcome = commands::answer_by_myself(&house.app, &house.aoife(), &filled(measure.id, forged), None).await;
            assert_eq!(refusal(outcome), "outcomes_not_offered", "{code}");
        }
        let mut two = own_answers("1");
        two.set("hope_1", &[], vec![Value::Code("1".to_owned()), Value::Code("4".to_owned())]);
        let outcome = commands::answer_by_myself(&house.app, &house.aoife(), &filled(measure.id, two), None).await;
        assert_eq!(refusal(outcome), "outcomes_not_offered");
        assert!(commands::list_stories(&house.app, &house.aoife()).await.unwrap().is_empty());
    }

    async fn change_is_said_in_words_that_claim_no_more_than_the_measure_allows(house: House) {
        let phq9 = house.load("phq9").await;
        for (total, ninth) in [(20, 0), (17, 0), (8, 0)] {
            let done = filled(phq9.id, nine(total, ninth));
            let asking = house.asked("aoife", phq9.id).await.0;
            commands::answer_by_myself(&house.app, &house.aoife(), &done, Some(asking)).await.unwrap();
            house.clock.pass(30 * DAY);
        }
        let story = commands::see_story(&house.app, &house.aoife(), phq9.id).await.unwrap();
        let line = story.line("total", Rater::Person);
        assert_eq!(line.points.iter().map(|point| point.1).collect::<Vec<_>>(), [20.0, 17.0, 8.0]);
        assert_eq!(rules::latest_change(&story.measure.scoring, &line), Some(Change::Better));
        assert_eq!(rules::change(&story.measure.scoring, "total", 20.0, 17.0), Change::Chance);
        assert_eq!(rules::change(&story.measure.scoring, "total", 8.0, 17.0), Change::Worse);
        let ours = house.own_measure();
        assert_eq!(rules::change(&ours.scoring, "total", 0.0, 40.0), Change::NotKnown, "nothing is claimed before it is known");
    }

    async fn an_answer_that_was_taken_back_is_gone_at_once(house: House) {
        let measure = house.own_measure();
        let (asking, token) = house.asked("aoife", measure.id).await;
        let share = Some(ShareWith::Service(place("leeside-team")));
        let done = Filled { share, ..filled(measure.id, own_answers("2")) };
        let done = commands::answer_by_link(&house.app, &token, &done).await.unwrap();
        assert_eq!(commands::see_shared(&house.app, &house.sarah(), person("aoife"), None).await.unwrap().len(), 1);
        assert_eq!(refusal(commands::take_back(&house.app, &house.themselves("tomas"), done.id).await), "absent");
        commands::take_back(&house.app, &house.aoife(), done.id).await.unwrap();
        assert_eq!(refusal(commands::take_back(&house.app, &house.aoife(), done.id).await), "absent");
        assert!(commands::list_stories(&house.app, &house.aoife()).await.unwrap().is_empty());
        assert!(commands::see_shared(&house.app, &house.sarah(), person("aoife"), None).await.unwrap().is_empty());
        let again = filled(measure.id, own_answers("2"));
        let again = commands::answer_by_myself(&house.app, &house.aoife(), &again, Some(asking)).await;
        assert_eq!(refusal(again), "outcomes_link_not_open", "the link has done its task");
        house.is_sound().await;
    }

    async fn a_worker_fills_in_their_own_view_beside_the_persons_and_the_two_are_never_mixed(house: House) {
        let measure = house.own_measure();
        house.answered_and_shared("aoife", measure.id, own_answers("1")).await;
        commands::rate(&house.app, &house.sarah(), person("aoife"), &filled(measure.id, own_answers("4"))).await.unwrap();
        let story = commands::see_story(&house.app, &house.aoife(), measure.id).await.unwrap();
        assert_eq!(story.line("total", Rater::Person).points[0].1, 10.0);
        assert_eq!(story.line("total", Rater::Worker).points[0].1, 40.0);
        assert_eq!(refusal(commands::take_back(&house.app, &house.aoife(), story.workers[0].id).await), "outcomes_not_yours_to_take_back");
        let seen = commands::see_shared(&house.app, &house.martin(), person("aoife"), None).await.unwrap();
        assert_eq!((seen[0].own.len(), seen[0].workers.len()), (1, 1));
        let elsewhere = house.wearing("marko", kernel::Role::Responder, Some("otvorena-vrata"));
        let rated = commands::rate(&house.app, &elsewhere, person("aoife"), &filled(measure.id, own_answers("4"))).await;
        assert_eq!(refusal(rated), "absent");
    }

    async fn a_time_together_ends_with_a_reason_and_what_waited_ends_with_it(house: House) {
        let measure = house.own_measure();
        house.answered_and_shared("aoife", measure.id, own_answers("1")).await;
        let (_, token) = house.asked("aoife", measure.id).await;
        let time = commands::list_times(&house.app, &house.martin(), person("aoife")).await.unwrap().remove(0);
        assert_eq!(refusal(commands::end_time(&house.app, &house.martin(), time.id, Ending::new(EndCode::Agreed, -1)).await), "outcomes_contacts");
        let ended = commands::end_time(&house.app, &house.martin(), time.id, Ending::new(EndCode::Agreed, 6)).await.unwrap();
        assert_eq!((ended.state, ended.treatment_contacts), (TimeState::Ended, 6));
        assert_eq!((ended.referred_on, ended.first_treatment_on), (None, None), "what is not known is not known");
        commands::end_time(&house.app, &house.martin(), time.id, Ending::new(EndCode::Agreed, 6)).await.unwrap();
        let other = commands::end_time(&house.app, &house.martin(), time.id, Ending::new(EndCode::Unknown, 6)).await;
        assert_eq!(refusal(other), "outcomes_time_not_together");
        assert_eq!(refusal(commands::open_link(&house.app, &token).await), "outcomes_link_not_open");
        house.is_sound().await;
    }

    async fn asking_says_nothing_about_accounts_and_never_piles_up(house: House) {
        let measure = house.own_measure();
        house.asked("aoife", measure.id).await;
        let mut form = house.ask_form("aoife", measure.id);
        form.mail = "nobody.here@comhar.example".to_owned();
        commands::ask(&house.app, &house.sarah(), &form).await.unwrap();
        form.mail = "no address".to_owned();
        assert_eq!(refusal(commands::ask(&house.app, &house.sarah(), &form).await), "outcomes_mail_wrong");
        for _ in 0..2 {
            house.asked("aoife", measure.id).await;
        }
        let more = commands::ask(&house.app, &house.sarah(), &house.ask_form("aoife", measure.id)).await;
        assert_eq!(refusal(more), "outcomes_asked_enough");
        let mut late = house.ask_form("tomas", measure.id);
        late.due_on = rules::days_later(late.due_on, -30);
        assert_eq!(refusal(commands::ask(&house.app, &house.sarah(), &late).await), "outcomes_due_day");
        assert_eq!(refusal(commands::ask(&house.app, &house.aoife(), &late).await), "absent");
    }

    async fn only_somebody_known_can_be_let_in(house: House) {
        let measure = house.own_measure();
        let strangers = [ShareWith::Service(place("corrib-team")), ShareWith::Worker(person("martin")), ShareWith::Supporter(person("tomas"))];
        house.asked("aoife", measure.id).await;
        for with in strangers {
            assert_eq!(refusal(commands::let_see(&house.app, &house.aoife(), with, None).await), "outcomes_share_unknown");
        }
        let known = commands::who_may_be_let_see(&house.app, &house.aoife()).await.unwrap();
        let known: Vec<ShareWith> = known.into_iter().map(|one| one.with).collect();
        assert_eq!(known, [ShareWith::Service(place("leeside-team")), ShareWith::Worker(person("sarah"))]);
        commands::let_see(&house.app, &house.aoife(), known[1], Some(measure.id)).await.unwrap();
        commands::let_see(&house.app, &house.aoife(), known[1], Some(measure.id)).await.unwrap();
        assert_eq!(commands::list_shares(&house.app, &house.aoife()).await.unwrap().len(), 1);
        let forged = Filled { share: Some(ShareWith::Service(place("corrib-team"))), ..filled(measure.id, own_answers("1")) };
        let (_, token) = house.asked("aoife", measure.id).await;
        assert_eq!(commands::answer_by_link(&house.app, &token, &forged).await.unwrap().shared, None);
        assert_eq!(commands::list_shares(&house.app, &house.aoife()).await.unwrap().len(), 1);
    }

    async fn an_answer_given_in_another_language_is_the_same_answer(house: House) {
        let measure = house.own_measure();
        let done = Filled { language: "sr-Latn".to_owned(), ..filled(measure.id, own_answers("2")) };
        let done = commands::answer_by_myself(&house.app, &house.themselves("ivana"), &done, None).await.unwrap();
        assert_eq!(done.scores.iter().find(|score| score.key == "total").unwrap().result, ScoreResult::Of(20.0));
        let mut odd = answers(&[("safety_1", "prefer_not_to_say")]);
        odd.set("words", &[], vec![Value::Text("Just this.".to_owned())]);
        let done = commands::answer_by_myself(&house.app, &house.aoife(), &filled(measure.id, odd), None).await.unwrap();
        assert_eq!(done.raised, None, "not saying raises nothing");
    }
}
