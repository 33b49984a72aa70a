//! The way of a release: approved figures alone, two different people, its time, corrections and withdrawals.

use super::{House, both, fact, form, is_well_made, refusal};
use crate::{
    commands,
    model::{Level, ReleaseForm, Stage},
};
use db::Read;
use kernel::Time;

const AT: &str = "south-west";

async fn filled(house: &House) {
    house.put(1, &[fact("t.things", AT, "2026-02-05").worth(40)]).await;
    house.put(2, &house.people(0..35, (AT, "2026-02-05", "drop_in"))).await;
}

async fn lines(house: &House, verb: &str) -> i64 {
    const SQL: &str = "SELECT CAST(count(*) AS bigint) FROM ledger_lines WHERE verb = $1";
    (&mut house.app.db()).one::<(i64,)>(SQL, &[&verb]).await.unwrap().0
}

both! {
    async fn what_is_on_trial_not_over_or_too_deep_cannot_be_chosen(house: House) {
        let choose = async |form: ReleaseForm| {
            refusal(commands::prepare_release(&house.app, &house.maire(), &house.figures, &form).await)
        };
        assert_eq!(choose(form("a", &["t.trial"], "2026Q1")).await, "evidence_release_not_approved");
        assert_eq!(choose(form("a", &["t.people"], "2026Q4")).await, "evidence_release_period_not_over");
        assert_eq!(choose(form("a", &["t.people"], "2026W1")).await, "evidence_release_period_shape");
        assert_eq!(choose(form("a", &["t.people"], "")).await, "evidence_release_period_shape");
        assert_eq!(choose(form("a", &[], "2026Q1")).await, "evidence_release_no_measure");
        assert_eq!(choose(form("A b", &["t.people"], "2026Q1")).await, "evidence_release_name_shape");
        let deep = ReleaseForm { levels: vec![Level::Organisation], ..form("a", &["t.people"], "2026Q1") };
        assert_eq!(choose(deep).await, "evidence_release_too_deep");
        let deep = ReleaseForm { levels: vec![Level::Organisation], ..form("a", &["t.open"], "2026Q1") };
        assert_eq!(choose(deep).await, "done");
        assert_eq!(choose(form("a", &["t.people"], "2026Q1")).await, "evidence_release_name_taken");
    }

    async fn two_different_people_sign_what_they_saw_and_the_maker_is_never_first(house: House) {
        filled(&house).await;
        let (app, maire, tomas) = (&house.app, &house.maire(), &house.tomas());
        let id = house.drafted(&form("q1", &["t.people"], "2026Q1")).await;
        assert_eq!(refusal(commands::publish_release(app, maire, id).await), "evidence_release_not_safe");
        assert_eq!(house.run(id).await, Stage::Attacked);
        let digest = house.secret(id).await.unwrap().outcome.unwrap().digest();
        let sign = async |by, seen: &str| refusal(commands::sign_release(app, by, id, seen).await);
        assert_eq!(sign(maire, &digest).await, "evidence_release_maker_alone");
        assert_eq!(sign(tomas, "something else").await, "evidence_release_not_the_same");
        assert_eq!(sign(tomas, &digest).await, "done");
        assert_eq!(sign(tomas, &digest).await, "evidence_release_signed_already");
        assert_eq!(refusal(commands::publish_release(app, maire, id).await), "evidence_release_wrong_stage");
        // Counting again takes the signature back.
        assert_eq!(house.run(id).await, Stage::Attacked);
        house.signed(id).await;
        assert_eq!(refusal(commands::publish_release(app, tomas, id).await), "absent", "a reviewer signs and no more");
        assert_eq!(refusal(commands::publish_release(app, maire, id).await), "done");
        for (verb, least) in [("evidence.prepare_release", 3), ("evidence.sign_release", 3), ("evidence.publish_release", 1)] {
            assert!(lines(&house, verb).await >= least, "{verb} is in the audit");
        }
    }

    async fn what_came_out_since_a_release_was_checked_sends_it_back(house: House) {
        filled(&house).await;
        let first = house.drafted(&form("one", &["t.people"], "2026Q1")).await;
        house.run(first).await;
        house.signed(first).await;
        house.out(&form("two", &["t.things"], "2026Q1")).await;
        assert_eq!(refusal(commands::publish_release(&house.app, &house.maire(), first).await), "evidence_release_stale");
        house.published(first).await;
    }

    async fn an_embargo_is_kept_and_ends_by_itself(house: House) {
        filled(&house).await;
        let id = house.drafted(&form("q1", &["t.people"], "2026Q1")).await;
        house.run(id).await;
        house.signed(id).await;
        let past: Time = "2026-11-01T00:00:00Z".parse().unwrap();
        let until: Time = "2026-11-09T00:00:00Z".parse().unwrap();
        let maire = house.maire();
        assert_eq!(refusal(commands::hold_release(&house.app, &maire, id, past).await), "evidence_release_embargo_past");
        commands::hold_release(&house.app, &maire, id, until).await.unwrap();
        assert_eq!(refusal(commands::publish_release(&house.app, &maire, id).await), "evidence_release_too_early");
        assert_eq!(commands::publish_due_as_the_system(&house.app).await.unwrap(), 0);
        let mut public = house.browser(house.nobody());
        assert_eq!(public.open(&format!("/evidence/releases/{id}")).await.status, 404, "nobody sees it before its time");
        assert_eq!(public.open("/data/t-people.csv").await.status, 404);
        house.clock.to(until);
        assert_eq!(commands::publish_due_as_the_system(&house.app).await.unwrap(), 1);
        assert_eq!(public.open(&format!("/evidence/releases/{id}")).await.status, 200);
    }

    async fn what_was_corrected_or_taken_back_stays_readable_and_says_so(house: House) {
        filled(&house).await;
        let out = house.out(&form("q1", &["t.things"], "2026Q1")).await;
        let maire = house.maire();
        assert_eq!(refusal(commands::correct_release(&house.app, &maire, out.id, " ").await), "evidence_release_reason_empty");
        house.put(1, &[fact("t.things", AT, "2026-02-05").worth(80)]).await;
        let next = commands::correct_release(&house.app, &maire, out.id, "Counted twice <b>.").await.unwrap();
        let again = commands::correct_release(&house.app, &maire, out.id, "The same.").await;
        assert_eq!(refusal(again), "evidence_release_corrected_already");
        let new = house.published(next).await;
        let mut public = house.browser(house.nobody());
        let register = public.open("/evidence/corrections").await;
        is_well_made(&register);
        register.must_say("Counted twice <b>.").must_say("40").must_say("80").must_not_hold("<b>");
        let old = public.open(&format!("/evidence/releases/{}", out.id)).await;
        old.must_say("a correction took its place").must_say("40");
        public.open(&format!("/data/t-things?release={}", out.id)).await.must_say("which was corrected since").must_say("40");
        public.open("/data/t-things").await.must_say("80");
        commands::withdraw_release(&house.app, &maire, new.id, "The source was wrong.").await.unwrap();
        let gone = public.open(&format!("/evidence/releases/{}", new.id)).await;
        is_well_made(&gone);
        gone.must_say("it was taken back").must_say("The source was wrong.").must_say("80");
        assert_eq!(public.open("/data/t-things").await.status, 404, "what was taken back is no series any more");
        public.open(&format!("/data/t-things?release={}", new.id)).await.must_say("which was taken back since");
        public.open("/evidence/corrections").await.must_say("The source was wrong.");
        public.open("/data/releases.atom").await.must_say("The source was wrong.");
    }
}
