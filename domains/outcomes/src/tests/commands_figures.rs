//! The figures of a service, through everything that stands between an answer and a figure.

use super::{
    House, both,
    house::{DAY, filled, nine, own_answers, person, place},
    refusal,
};
use crate::{
    commands,
    model::{EndCode, Ending, Filled, MeasureId, ShareWith},
    rules::RowRights,
};
use kernel::{Language, Role};
use people::model::MailAddress;

/// Somebody new with a mail address of their own.
async fn newcomer(house: &House, number: usize) -> (kernel::PersonId, String) {
    let mail = format!("person{number}@comhar.example");
    let address = MailAddress::parse(&mail).unwrap();
    let app = &house.app;
    let id = app
        .command(async |mut work: ledger::Work| {
            let id = people::invite::find_or_invite_as_the_system(&mut work, app, &address, Language::English).await?;
            work.commit(ledger::Record::by_the_system("test.person", kernel::Ref::new("people", id))).await?;
            Ok(id)
        })
        .await
        .unwrap();
    (id, mail)
}

/// Somebody is asked twice, a month apart, shares or does not, and ends after so many contacts.
async fn live(
    house: &House,
    measure: MeasureId,
    number: usize,
    (first, last, contacts, shares): (u32, u32, i64, bool),
) {
    let (id, mail) = newcomer(house, number).await;
    for score in [first, last] {
        let form = crate::model::AskForm { mail: mail.clone(), ..house.ask_form("aoife", measure) };
        let asking = commands::ask(&house.app, &house.sarah(), &form).await.unwrap();
        let token = commands::link_token(&house.app, asking);
        let share = shares.then(|| ShareWith::Service(place("leeside-team")));
        let done = Filled { share, ..filled(measure, nine(score, 0)) };
        commands::answer_by_link(&house.app, &token, &done).await.unwrap();
        house.clock.pass(DAY);
    }
    let time = commands::list_times(&house.app, &house.martin(), id).await.unwrap().remove(0);
    commands::end_time(&house.app, &house.martin(), time.id, Ending::new(EndCode::Agreed, contacts)).await.unwrap();
}

both! {
    async fn figures_count_what_is_shared_at_this_moment_and_equal_a_count_by_hand(house: House) {
        let phq9 = house.load("phq9").await;
        // First and last score, treatment contacts, shared.
        let lives = [
            (20, 5, 6, true), (15, 9, 3, true), (12, 8, 2, true), (18, 18, 4, true), (9, 16, 5, true), (4, 3, 7, true),
            (20, 1, 1, true), (20, 1, 6, false), (11, 5, 2, true),
        ];
        for (number, life) in lives.into_iter().enumerate() {
            live(&house, phq9.id, number, life).await;
        }
        let (_, waiting) = newcomer(&house, 100).await;
        let form = crate::model::AskForm { mail: waiting, ..house.ask_form("aoife", phq9.id) };
        commands::ask(&house.app, &house.sarah(), &form).await.unwrap();
        let seen = commands::see_figures(&house.app, &house.martin(), place("leeside-team")).await.unwrap();
        assert_eq!((seen.rights, seen.waiting), (RowRights::Rows, 1));
        let coverage = seen.figures.coverage;
        assert_eq!((coverage.people.of, coverage.people.among), (9, 9));
        assert_eq!((coverage.askings.of, coverage.askings.among), (18, 18));
        assert_eq!((coverage.sharing.of, coverage.sharing.among), (8, 9));
        let phq = &seen.figures.measures[0];
        assert_eq!((phq.paired.of, phq.paired.among), (8, 9));
        // Better by 6 or more: 20→5, 15→9, 20→1, 11→5. Worse: 9→16.
        assert_eq!((phq.improvement.of, phq.improvement.among), (4, 8));
        assert_eq!((phq.deterioration.of, phq.deterioration.among), (1, 8));
        // Cases at first: 20, 15, 12, 18, 20, 11; below at last: 5, 9, 8, 1, 5.
        assert_eq!(phq.recovery.map(|rate| (rate.of, rate.among)), Some((5, 6)));
        let therapies = seen.figures.therapies.unwrap();
        assert_eq!(therapies.finished, 8, "all who ended after two contacts, shared or not");
        assert_eq!(therapies.reliable_improvement.of, 3);
        assert_eq!(therapies.reliable_improvement.among, 8);
        assert_eq!(therapies.recovery.of, 0, "without the second measure nobody is known to have recovered");

        // A share that ends takes its figures with it, on the next request.
        let mail = MailAddress::parse("person0@comhar.example").unwrap();
        let app = &house.app;
        let first = app.command(async |mut work: ledger::Work| {
            let id = people::invite::find_or_invite_as_the_system(&mut work, app, &mail, Language::English).await?;
            work.unchanged().await?;
            Ok(id)
        }).await.unwrap();
        let own = kernel::Caller::somebody(house.app.permissions().clone(), Language::English, first, None);
        commands::end_all_shares(&house.app, &own).await.unwrap();
        let after = commands::see_figures(&house.app, &house.martin(), place("leeside-team")).await.unwrap();
        assert_eq!((after.figures.measures[0].improvement.of, after.figures.measures[0].improvement.among), (3, 7));
    }

    async fn waits_are_counted_where_both_days_are_known(house: House) {
        let phq9 = house.load("phq9").await;
        let day = |text: &str| Some(text.parse::<kernel::Date>().unwrap());
        let waits = [(day("2026-01-01"), day("2026-02-12")), (day("2026-01-01"), day("2026-02-13")), (None, day("2026-02-01"))];
        for (number, (referred_on, first_treatment_on)) in waits.into_iter().enumerate() {
            let (id, mail) = newcomer(&house, number).await;
            let form = crate::model::AskForm { mail, ..house.ask_form("aoife", phq9.id) };
            let asking = commands::ask(&house.app, &house.sarah(), &form).await.unwrap();
            let token = commands::link_token(&house.app, asking);
            commands::answer_by_link(&house.app, &token, &filled(phq9.id, nine(9, 0))).await.unwrap();
            let time = commands::list_times(&house.app, &house.martin(), id).await.unwrap().remove(0);
            let ending = Ending { referred_on, first_treatment_on, ..Ending::new(EndCode::Agreed, 2) };
            let early = Ending { first_treatment_on: day("2025-12-31"), ..ending };
            if referred_on.is_some() {
                let refused = commands::end_time(&house.app, &house.martin(), time.id, early).await;
                assert_eq!(refusal(refused), "outcomes_wait_days_wrong");
            }
            commands::end_time(&house.app, &house.martin(), time.id, ending).await.unwrap();
        }
        let seen = commands::see_figures(&house.app, &house.martin(), place("leeside-team")).await.unwrap();
        let waits = seen.figures.waits.unwrap();
        assert_eq!((waits.six_weeks.of, waits.six_weeks.among, waits.unknown), (1, 2, 1));
        assert_eq!((waits.eighteen_weeks.of, waits.eighteen_weeks.among), (2, 2));
    }

    async fn figures_are_seen_within_ones_bounds_and_by_nobody_else(house: House) {
        let leeside = place("leeside-team");
        let rights = async |caller| commands::see_figures(&house.app, &caller, leeside).await.map(|seen| seen.rights);
        assert_eq!(rights(house.martin()).await.unwrap(), RowRights::Rows);
        assert_eq!(rights(house.fionnuala()).await.unwrap(), RowRights::Figures);
        let national = house.wearing("maire", Role::NationalOffice, None);
        assert_eq!(rights(national).await.unwrap(), RowRights::Figures);
        for other in [house.sarah(), house.declan(), house.peter(), house.aoife(), house.wearing("marko", Role::ServiceOwner, Some("otvorena-vrata"))] {
            assert_eq!(refusal(rights(other).await), "absent");
        }
        assert_eq!(refusal(rights(house.nobody()).await), "sign_in");
    }

    async fn a_workers_view_counts_in_no_figure(house: House) {
        let measure = house.own_measure();
        house.answered_and_shared("aoife", measure.id, own_answers("1")).await;
        commands::rate(&house.app, &house.sarah(), person("aoife"), &filled(measure.id, own_answers("4"))).await.unwrap();
        let seen = commands::see_figures(&house.app, &house.martin(), place("leeside-team")).await.unwrap();
        assert_eq!(seen.figures.measures[0].paired.of, 0, "one own answer and a worker's are no pair");
        assert!(!seen.figures.measures[0].threshold, "nothing is claimed for our own measure");
    }
}
