//! The borders of the definitions: what counts on its day, and what just does not.

use super::{House, both};
use crate::{
    facts::{self, LOOP_DAYS, contribution_facts},
    model::{Contribution, Happened, Identity, Kind, Mode, OutcomeWord, Publication, Response},
    rules::{day_of, days_later},
};
use kernel::Date;
use measures::{Definitions, Fact};

fn names(facts: &[Fact]) -> Vec<(&'static str, Date)> {
    facts.iter().map(|fact| (fact.measure.trim_start_matches("engagement."), fact.day)).collect()
}

fn heard(word: OutcomeWord, on: Date) -> Happened {
    Happened::OutcomeHeard { word, on }
}

/// A contribution of somebody with only a code, as it came on 2 March 2026.
async fn came(house: &House) -> Contribution {
    let (_, id) = house.shared("The stairs are steep.").await;
    house.state(id).await
}

both! {
    async fn an_answer_on_the_last_day_is_in_time_and_one_day_later_is_not(house: House) {
        let state = came(&house).await;
        let received = day_of(state.received_at);
        let limit = days_later(received, LOOP_DAYS);
        let due = [("shared", received), ("loop_due", limit)];
        assert_eq!(names(&contribution_facts(&state, &[], None)), due);
        let planned = |on| names(&contribution_facts(&state, &[heard(OutcomeWord::Planned, on)], None));
        assert_eq!(planned(limit), [due[0], due[1], ("loop_in_time", limit)]);
        assert_eq!(planned(days_later(limit, 1)), due);
        // The first word counts: what is said later takes nothing back.
        let twice = [heard(OutcomeWord::Planned, received), heard(OutcomeWord::Cannot, days_later(limit, 9))];
        assert!(names(&contribution_facts(&state, &twice, None)).contains(&("loop_in_time", limit)));
    }

    async fn thanks_no_trace_and_what_was_taken_back_or_declined_are_no_issues(house: House) {
        let state = came(&house).await;
        let only_shared = |state: Contribution| {
            let facts = contribution_facts(&state, &[heard(OutcomeWord::Cannot, day_of(state.received_at))], None);
            facts.iter().map(|fact| fact.measure).eq(["engagement.shared"])
        };
        assert!(only_shared(Contribution { kind: Kind::Compliment, ..state.clone() }));
        assert!(only_shared(Contribution { mode: Mode::NoTrace, ..state.clone() }));
        for publication in [Publication::Withdrawn, Publication::Erased, Publication::Declined] {
            assert!(only_shared(Contribution { publication, ..state.clone() }), "{publication}");
        }
        assert!(!only_shared(state));
    }

    async fn a_plan_and_a_claim_close_nothing_and_a_dispute_opens_again(house: House) {
        let state = came(&house).await;
        let on = days_later(day_of(state.received_at), 5);
        let after = |word: OutcomeWord| Contribution {
            outcome: Some(word), outcome_on: Some(on), loop_stage: word.stage(), ..state.clone()
        };
        let has = |state: &Contribution, measure| names(&contribution_facts(state, &[], None)).contains(&(measure, on));
        for word in [OutcomeWord::Planned, OutcomeWord::DoneClaimed] {
            assert!(!has(&after(word), "closed"), "{word}");
        }
        for word in [OutcomeWord::AlreadySo, OutcomeWord::Cannot, OutcomeWord::NotOurs] {
            assert!(has(&after(word), "closed") && !has(&after(word), "changed"), "{word}");
        }
        let done = after(OutcomeWord::DoneVerified);
        assert!(has(&done, "closed") && has(&done, "changed"));
        let disputed = Contribution { loop_stage: crate::model::LoopStage::Disputed, ..done };
        assert!(!has(&disputed, "closed") && !has(&disputed, "changed"));
    }

    async fn a_rating_counts_once_below_the_line_and_above_it_when_it_answers(house: House) {
        let state = came(&house).await;
        let rated = |response| {
            let facts = contribution_facts(&Contribution { response, ..state.clone() }, &[], None);
            facts.iter().filter(|fact| fact.measure.contains("rated")).count()
        };
        assert_eq!(rated(Response::Replied), 0);
        assert_eq!(rated(Response::AuthorUnsatisfied), 1);
        assert_eq!(rated(Response::AuthorSatisfied), 2);
    }

    async fn only_a_known_author_is_somebody_who_is_counted(house: House) {
        let (ana, _) = (house.person(), came(&house).await);
        let name = |name: &str| Identity::Named { name: name.into(), mail: None };
        let form = crate::model::ShareForm { identity: name("Ana"), ..house.form("I say who I am.") };
        let mut coded = house.form("I do not.");
        coded.identity = Identity::CodeOnly;
        crate::commands::share_contribution(&house.app, &ana, form).await.unwrap();
        crate::commands::share_contribution(&house.app, &ana, coded).await.unwrap();
        let counted = measures::portability(&house.app, ana.person().unwrap()).await.unwrap();
        assert_eq!(counted["facts"].as_array().unwrap().len(), 1, "what was shared with only a code leads to nobody");
        house.is_sound().await;
        crate::erase(&house.app, ana.person().unwrap()).await.unwrap();
        let counted = measures::portability(&house.app, ana.person().unwrap()).await.unwrap();
        assert_eq!(counted["facts"].as_array().unwrap().len(), 0);
        house.is_sound().await;
    }

    async fn figures_follow_every_step_of_a_thread(house: House) {
        let figures = measures::Figures::new(Definitions::read(facts::TOLD.definitions).unwrap(), None);
        let shared = async || {
            let typed = measures::figure::Typed { period: Some("2026"), ..Default::default() };
            let definition = figures.definitions().get("engagement.things_shared").unwrap();
            let today = day_of(house.app.now());
            let question = measures::figure::read_question(definition, typed, today).unwrap();
            figures.answer(&house.app, question).await.unwrap().figure.numerator
        };
        assert_eq!(shared().await, None);
        let (code, id) = house.shared("Nobody answers the phone.").await;
        assert_eq!(shared().await, Some(1));
        house.publish(id).await;
        house.replied(id, "We moved the phone.").await;
        house.is_sound().await;
        let (_, holder) = house.open(&code).await;
        crate::commands::withdraw(&house.app, &holder).await.unwrap();
        assert_eq!(shared().await, Some(1), "what is taken back stays counted");
        house.is_sound().await;
    }
}
