//! What cannot be done with a release any more: once it is out, held or taken back it stays what it is, and known.

use super::{House, both, form, refusal};
use crate::{
    commands,
    model::{Level, ReleaseForm, ReleaseId, Stage},
    proof::TheSystem,
    rules, store,
};
use jiff::civil::date;
use kernel::Time;

const AT: &str = "south-west";

/// A release that two people signed.
async fn signed(house: &House, name: &str) -> ReleaseId {
    house.put(1, &house.people(0..35, (AT, "2026-02-05", "drop_in"))).await;
    let id = house.drafted(&form(name, &["t.people"], "2026Q1")).await;
    house.run(id).await;
    house.signed(id).await;
    id
}

/// Whom a new run would judge itself against.
async fn known(house: &House, name: &str) -> Vec<String> {
    let id = house.drafted(&form(name, &["t.things"], "2026Q1")).await;
    house.run(id).await;
    house.secret(id).await.unwrap().candidate.earlier.into_iter().map(|one| one.id).collect()
}

async fn stage(house: &House, id: ReleaseId) -> Stage {
    commands::see_release(&house.app, &house.maire(), id).await.unwrap().release.stage
}

both! {
    async fn what_is_held_out_or_taken_back_is_never_counted_again(house: House) {
        let (app, maire) = (&house.app, &house.maire());
        let id = signed(&house, "q1").await;
        let until: Time = "2026-11-09T00:00:00Z".parse().unwrap();
        let run = async || refusal(commands::run_release(app, maire, &house.figures, id).await);
        commands::hold_release(app, maire, id, until).await.unwrap();
        assert_eq!((run().await, stage(&house, id).await), ("evidence_release_wrong_stage", Stage::Embargoed));
        house.clock.to(until);
        commands::publish_release(app, maire, id).await.unwrap();
        assert_eq!((run().await, stage(&house, id).await), ("evidence_release_wrong_stage", Stage::Published));
        commands::withdraw_release(app, maire, id, "The source was wrong.").await.unwrap();
        assert_eq!((run().await, stage(&house, id).await), ("evidence_release_wrong_stage", Stage::Withdrawn));
        assert_ne!(refusal(commands::publish_release(app, maire, id).await), "done");
    }

    async fn what_was_corrected_or_taken_back_stays_known_to_every_later_run(house: House) {
        let (app, maire) = (&house.app, &house.maire());
        let first = signed(&house, "q1").await;
        commands::publish_release(app, maire, first).await.unwrap();
        house.clock.pass(60);
        house.put(1, &house.people(0..48, (AT, "2026-02-05", "drop_in"))).await;
        let second = commands::correct_release(app, maire, first, "Late rows.").await.unwrap();
        house.published(second).await;
        assert_eq!(stage(&house, first).await, Stage::Corrected);
        assert_eq!(known(&house, "two").await, ["q1", "q1/1"]);
        commands::withdraw_release(app, maire, second, "The source was wrong.").await.unwrap();
        assert_eq!(known(&house, "three").await, ["q1", "q1/1"], "nobody forgets what they saw");
    }

    async fn what_is_taken_back_before_its_time_never_goes_out(house: House) {
        let (app, maire) = (&house.app, &house.maire());
        let id = signed(&house, "q1").await;
        let until: Time = "2026-11-09T00:00:00Z".parse().unwrap();
        commands::hold_release(app, maire, id, until).await.unwrap();
        commands::withdraw_release(app, maire, id, "The source was wrong.").await.unwrap();
        house.clock.to(until);
        assert_eq!(commands::publish_due_as_the_system(app).await.unwrap(), 0);
        assert_eq!(refusal(commands::see_out(app, id).await), "absent");
        assert!(known(&house, "two").await.is_empty(), "what nobody saw is known to nobody");
    }

    async fn what_was_never_out_is_not_corrected_and_every_way_back_needs_a_reason(house: House) {
        let (app, maire, tomas) = (&house.app, &house.maire(), &house.tomas());
        let id = signed(&house, "q1").await;
        let correct = async |why: &str| refusal(commands::correct_release(app, maire, id, why).await);
        let withdraw = async |why: &str| refusal(commands::withdraw_release(app, maire, id, why).await);
        assert_eq!(correct("Late rows.").await, "evidence_release_wrong_stage", "it is not out");
        commands::publish_release(app, maire, id).await.unwrap();
        let long = "é".repeat(1_001);
        for (why, refused) in [(" \n", "evidence_release_reason_empty"), (&long, "evidence_release_reason_long")] {
            assert_eq!((correct(why).await, withdraw(why).await), (refused, refused));
        }
        assert_eq!(refusal(commands::withdraw_release(app, tomas, id, "No.").await), "absent");
        assert_eq!(refusal(commands::correct_release(app, tomas, id, "No.").await), "absent");
        assert_eq!(withdraw(&"é".repeat(1_000)).await, "done");
        assert_eq!(withdraw("Once more.").await, "evidence_release_wrong_stage");
        let page = house.browser(house.nobody()).open(&format!("/evidence/releases/{id}")).await;
        page.must_say("On Monday 2 November 2026 it was taken back");
    }
    async fn counting_again_takes_both_signatures_back_also_when_it_is_not_safe_any_more(house: House) {
        house.put(1, &house.people(0..30, (AT, "2026-02-05", "drop_in"))).await;
        let strict = ReleaseForm { refuse: true, ..form("strict", &["t.people"], "2026Q1") };
        let id = house.drafted(&strict).await;
        assert_eq!(house.run(id).await, Stage::Attacked);
        house.signed(id).await;
        assert_eq!(stage(&house, id).await, Stage::Signed);
        // Two people in both of two places: what was signed would give them away now.
        house.put(2, &house.people(28..60, ("west-and-north-west", "2026-02-05", "garden"))).await;
        assert_eq!(house.run(id).await, Stage::Draft);
        let refused = refusal(commands::publish_release(&house.app, &house.maire(), id).await);
        assert_eq!(refused, "evidence_release_wrong_stage");
    }

    async fn what_is_published_is_what_was_signed_and_nothing_in_its_place(house: House) {
        let id = signed(&house, "q1").await;
        house.put(2, &house.people(40..90, (AT, "2026-02-06", "drop_in"))).await;
        let other = house.drafted(&form("q2", &["t.people"], "2026Q1")).await;
        house.run(other).await;
        let secret = house.secret(other).await.unwrap();
        let mut tx = house.app.db().begin().await.unwrap();
        store::secrets::keep(&mut tx, &house.app, (id, &secret), &TheSystem("a test")).await.unwrap();
        tx.commit().await.unwrap();
        let refused = refusal(commands::publish_release(&house.app, &house.maire(), id).await);
        assert_eq!(refused, "evidence_release_not_the_same");
    }
}

#[test]
fn a_period_is_over_on_the_day_after_its_last_and_one_open_measure_opens_no_other() {
    let known: Vec<measures::Definition> = super::house::definitions().iter().cloned().collect();
    let on = |form: &ReleaseForm, today| refusal(rules::releases::choose(form, &known, today));
    let quarter = form("q1", &["t.people"], "2026Q1");
    assert_eq!(on(&quarter, date(2026, 3, 31)), "evidence_release_period_not_over");
    assert_eq!(on(&quarter, date(2026, 4, 1)), "done");
    let levels = vec![Level::Organisation];
    let both = ReleaseForm { levels, ..form("q1", &["t.open", "t.people"], "2026Q1") };
    assert_eq!(on(&both, date(2026, 4, 1)), "evidence_release_too_deep");
    let months =
        |count: usize| (0..count).map(|at| format!("{}-{:02} ", 2024 + at / 12, at % 12 + 1)).collect::<String>();
    assert_eq!(on(&form("q1", &["t.people"], &months(25)), date(2026, 4, 1)), "evidence_release_too_many_periods");
    assert_eq!(on(&form("q1", &["t.people"], &months(24)), date(2026, 4, 1)), "done");
}
