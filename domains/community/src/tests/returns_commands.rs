//! Returns of partner organisations through commands, on both databases.

use super::{
    House, both,
    house::{HOUR, place},
    refusal,
    returns_rules::form,
};
use crate::{
    commands::{self, Sending, Sure},
    model::{Kind, ReturnForm, ReturnReason, ReturnState, ReturnStep, ReturnWay},
    rules::{Oddity, Period, Quarter, Standing},
};
use db::Read;
use kernel::{Caller, OrganisationId, Outcome, Random, Role, SeededRandom};

pub(super) fn quarter() -> Quarter {
    Quarter::parse("2025-Q4").unwrap()
}

pub(super) fn host(house: &House) -> Caller {
    house.wearing("ivana", Role::ServiceOwner, Some("kettle-drop-in"))
}

/// Leeside and the Kettle owe figures since the beginning of 2025.
pub(super) async fn partners(house: &House) {
    for key in ["leeside-team", "kettle-drop-in"] {
        let since = Quarter::parse("2025-Q1").unwrap();
        commands::keep_partner(&house.app, &house.fionnuala(), place(key), (since, None)).await.unwrap();
    }
}

pub(super) fn typed(size: usize) -> ReturnForm {
    let number = |number: usize| number.to_string();
    let parts = [number(10 + size), number(100 + 7 * size), number(20 + size)];
    let parts = [parts[0].as_str(), parts[1].as_str(), parts[2].as_str()];
    form(parts[2], &[(Kind::DropIn, parts), (Kind::ArtTherapy, ["8", "40", "9"])])
}

pub(super) async fn send(
    house: &House,
    caller: &Caller,
    of: (OrganisationId, Quarter),
    form: ReturnForm,
) -> Outcome<()> {
    let sending = Sending { form, way: ReturnWay::Typed, sure: Sure::Yes };
    commands::send_return(&house.app, caller, of, &sending).await.map(drop)
}

async fn step(house: &House, caller: &Caller, of: (OrganisationId, Quarter), step: ReturnStep) -> Outcome<()> {
    let reason = matches!(step, ReturnStep::SendBack | ReturnStep::Reopen).then_some(ReturnReason::FoundLater);
    match step {
        ReturnStep::Lock => commands::lock_return(&house.app, caller, of).await,
        step => commands::check_return(&house.app, caller, of, (step, reason)).await,
    }
}

pub(super) async fn accept(house: &House, of: (OrganisationId, Quarter)) {
    for one in [ReturnStep::Check, ReturnStep::Accept] {
        step(house, &house.fionnuala(), of, one).await.unwrap();
    }
}

/// What the common data set holds of a measure.
async fn told(house: &House, measure: &str) -> (i64, i64) {
    let sql = "SELECT CAST(count(*) AS bigint), CAST(coalesce(sum(r.value), 0) AS bigint) FROM measures_rows r WHERE r.measure = $1";
    house.app.db().one(sql, &[&measure]).await.unwrap()
}

async fn sent_up(house: &House) -> commands::SentUp {
    let period = Period::of(jiff::civil::date(2025, 1, 1), house.today()).unwrap();
    commands::see_sent_up(&house.app, &house.fionnuala(), place("south-west"), period).await.unwrap()
}

both! {
    async fn accepted_returns_count_and_nothing_received_is_never_zero(house: House) {
        partners(&house).await;
        let (leeside, kettle) = ((place("leeside-team"), quarter()), (place("kettle-drop-in"), quarter()));
        let up = sent_up(&house).await;
        assert_eq!((up.owed, up.accepted, up.missing.len(), up.people.len()), (8, 0, 8, 0));
        assert_eq!(told(&house, "community.partner_uses").await, (0, 0), "nothing is told of what was not received");
        send(&house, &house.sarah(), leeside, typed(1)).await.unwrap();
        let up = sent_up(&house).await;
        assert_eq!((up.accepted, up.waiting, up.missing.len(), up.sums), (0, 1, 7, (0, 0, 0)), "what is not accepted does not count");
        accept(&house, leeside).await;
        send(&house, &host(&house), kettle, ReturnForm { nil: true, ..ReturnForm::default() }).await.unwrap();
        accept(&house, kettle).await;
        let up = sent_up(&house).await;
        assert_eq!((up.accepted, up.nil, up.waiting, up.missing.len()), (2, 1, 0, 6));
        assert_eq!(up.sums, (19, 147, 30));
        let mut people: Vec<i64> = up.people.iter().map(|(.., people)| *people).collect();
        people.sort_unstable();
        assert_eq!(people, [0, 21], "each apart, never added");
        assert_eq!(told(&house, "community.partner_uses").await, (3, 30), "two kinds, and the zero of nil");
        assert_eq!(told(&house, "community.people").await.1, 0, "people of returns are nobody's people");
        house.is_sound().await;
    }

    async fn late_returns_say_so_and_quarters_that_are_not_over_or_not_owed_are_refused(house: House) {
        partners(&house).await;
        let of = |text| (place("leeside-team"), Quarter::parse(text).unwrap());
        send(&house, &house.sarah(), of("2025-Q4"), typed(1)).await.unwrap();
        let seen = commands::see_return(&house.app, &house.sarah(), of("2025-Q4")).await.unwrap();
        assert_eq!(seen.standing, Standing::Received { state: ReturnState::Submitted, nil: false, days_late: 40 });
        assert_eq!(refusal(send(&house, &house.sarah(), of("2026-Q1"), typed(1)).await), "community_return_quarter_open");
        assert_eq!(refusal(send(&house, &house.sarah(), of("2024-Q4"), typed(1)).await), "community_return_not_owed");
        house.clock.pass(30 * 24 * HOUR);
        send(&house, &house.sarah(), of("2026-Q1"), typed(2)).await.unwrap();
        let since = Quarter::parse("2025-Q1").unwrap();
        let ends = Some(Quarter::parse("2026-Q1").unwrap());
        commands::keep_partner(&house.app, &house.fionnuala(), place("leeside-team"), (since, ends)).await.unwrap();
        assert_eq!(refusal(send(&house, &house.sarah(), of("2026-Q1"), typed(2)).await), "community_return_not_owed");
    }

    async fn what_is_odd_is_asked_about_once_and_a_copied_return_is_named_to_the_area(house: House) {
        partners(&house).await;
        let (leeside, kettle) = ((place("leeside-team"), quarter()), (place("kettle-drop-in"), quarter()));
        send(&house, &house.sarah(), leeside, typed(1)).await.unwrap();
        let copied = Sending { form: typed(1), way: ReturnWay::Typed, sure: Sure::NotSaid };
        let refused = commands::send_return(&house.app, &host(&house), kettle, &copied).await;
        assert_eq!(refusal(refused), "community_return_odd");
        send(&house, &host(&house), kettle, typed(1)).await.unwrap();
        let seen = commands::see_return(&house.app, &house.fionnuala(), kettle).await.unwrap();
        assert_eq!(seen.odd, [Oddity::SameAs(place("leeside-team"))]);
    }

    async fn what_was_sent_before_stays_and_each_step_says_who_and_why(house: House) {
        partners(&house).await;
        let of = (place("leeside-team"), quarter());
        send(&house, &house.sarah(), of, typed(1)).await.unwrap();
        assert_eq!(refusal(commands::check_return(&house.app, &house.fionnuala(), of, (ReturnStep::SendBack, None)).await), "community_return_reason");
        step(&house, &house.fionnuala(), of, ReturnStep::SendBack).await.unwrap();
        send(&house, &house.sarah(), of, typed(2)).await.unwrap();
        accept(&house, of).await;
        step(&house, &house.maire(), of, ReturnStep::Lock).await.unwrap();
        assert_eq!(refusal(send(&house, &house.sarah(), of, typed(3)).await), "community_return_counts");
        step(&house, &house.maire(), of, ReturnStep::Reopen).await.unwrap();
        assert_eq!(told(&house, "community.partner_uses").await.1, 31, "what was accepted counts while it is corrected");
        assert_eq!(sent_up(&house).await.reopened, 1);
        send(&house, &house.sarah(), of, typed(3)).await.unwrap();
        accept(&house, of).await;
        assert_eq!(told(&house, "community.partner_uses").await.1, 32);
        let seen = commands::see_return(&house.app, &house.fionnuala(), of).await.unwrap();
        assert_eq!(seen.sent.iter().map(|(_, figures)| figures.people).collect::<Vec<_>>(), [21, 22, 23], "every figure is kept");
        let did: Vec<(&str, bool)> = seen.steps.iter().map(|step| (step.step.as_str(), step.reason.is_some())).collect();
        assert_eq!(did, [("submit", false), ("send_back", true), ("submit", false), ("check", false), ("accept", false), ("lock", false), ("reopen", true), ("submit", false), ("check", false), ("accept", false)]);
        assert!(seen.steps.iter().all(|step| step.by.is_some()));
        crate::erase(&house.app, super::house::person("sarah")).await.unwrap();
        let seen = commands::see_return(&house.app, &house.fionnuala(), of).await.unwrap();
        assert_eq!(seen.steps.iter().filter(|step| step.by.is_none()).count(), 3, "what an erased worker did stays without who");
        house.is_sound().await;
    }

    async fn each_part_does_with_returns_what_is_its_own(house: House) {
        partners(&house).await;
        let of = (place("leeside-team"), quarter());
        for other in [house.marko(), house.fionnuala(), house.maire(), host(&house), house.themselves("aoife")] {
            assert_eq!(refusal(send(&house, &other, of, typed(1)).await), "absent");
        }
        assert_eq!(refusal(send(&house, &house.nobody(), of, typed(1)).await), "sign_in");
        send(&house, &house.martin(), of, typed(1)).await.unwrap();
        for other in [house.sarah(), house.martin(), host(&house)] {
            assert_eq!(refusal(step(&house, &other, of, ReturnStep::Check).await), "absent");
            assert_eq!(refusal(step(&house, &other, of, ReturnStep::Lock).await), "absent");
        }
        assert_eq!(refusal(commands::see_return(&house.app, &host(&house), of).await), "absent");
        assert_eq!(refusal(step(&house, &house.fionnuala(), of, ReturnStep::Lock).await), "absent");
        let elsewhere = house.wearing("fionnuala", Role::AreaLead, Some("mid-west"));
        assert_eq!(refusal(step(&house, &elsewhere, of, ReturnStep::Check).await), "absent");
        let since = (quarter(), None);
        assert_eq!(refusal(commands::keep_partner(&house.app, &elsewhere, of.0, since).await), "absent");
        assert_eq!(refusal(commands::keep_partner(&house.app, &house.martin(), of.0, since).await), "absent");
        assert_eq!(commands::list_returns(&house.app, &house.martin()).await.unwrap().len(), 1);
        assert_eq!(commands::list_returns(&house.app, &house.fionnuala()).await.unwrap().len(), 2);
        assert_eq!(commands::list_returns(&house.app, &elsewhere).await.unwrap().len(), 0);
    }

    async fn any_sequence_of_commands_leaves_the_facts_equal_to_what_was_accepted(house: House) {
        partners(&house).await;
        let random = SeededRandom::new(11);
        let organisations = [("leeside-team", house.sarah()), ("kettle-drop-in", host(&house))];
        let quarters = [quarter(), quarter().before()];
        // What counts of each return, kept by hand: accepted and sent last.
        let mut model = std::collections::BTreeMap::<(usize, usize), (Option<i64>, i64)>::new();
        for turn in 0..120 {
            let (who, when) = (random.below(2) as usize, random.below(2) as usize);
            let of = (place(organisations[who].0), quarters[when]);
            let kept = model.entry((who, when)).or_insert((None, 0));
            match random.below(7) {
                0 | 1 => {
                    let size = random.below(9) as usize;
                    let nil = random.below(5) == 0;
                    let form = if nil { ReturnForm { nil: true, ..ReturnForm::default() } } else { typed(size) };
                    if send(&house, &organisations[who].1, of, form).await.is_ok() {
                        kept.1 = if nil { 0 } else { 20 + size as i64 + 9 };
                    }
                }
                number => {
                    let one = [ReturnStep::Check, ReturnStep::Accept, ReturnStep::SendBack, ReturnStep::Reopen, ReturnStep::Lock][number as usize - 2];
                    let already = matches!(commands::see_return(&house.app, &house.maire(), of).await.unwrap().one.map(|one| one.state), Some(ReturnState::Accepted));
                    if step(&house, &house.maire(), of, one).await.is_ok() && one == ReturnStep::Accept && !already {
                        kept.0 = Some(kept.1);
                    }
                }
            }
            let wanted: i64 = model.values().filter_map(|(accepted, _)| *accepted).sum();
            assert_eq!(told(&house, "community.partner_uses").await.1, wanted, "turn {turn}");
            assert_eq!(sent_up(&house).await.sums.2, wanted, "turn {turn}");
        }
        assert!(model.values().any(|(accepted, _)| accepted.is_some_and(|uses| uses > 0)), "something was accepted");
        house.is_sound().await;
    }
}
