//! Figures of a service and a period.

use super::{
    both,
    house::{HOUR, place},
    refusal,
};
use crate::{
    commands,
    demo::{self, vojvodina},
    model::{Kind, TrainingForm},
    rules::{self, Period, RowRights},
};
use kernel::Role;

both! {
    async fn r1_the_register_of_vojvodina_comes_to_exactly_what_was_published(house: House) {
        vojvodina(&house.app, place("otvorena-vrata")).await.unwrap();
        let period = Period::of(demo::FROM, demo::TO).unwrap();
        let seen = commands::see_figures(&house.app, &house.marko(), place("otvorena-vrata"), Some(period)).await.unwrap();
        let figures = seen.figures;
        assert_eq!(figures.people, 136);
        let of = |kind: Kind| figures.kinds.iter().find(|one| one.kind == kind).map(|one| one.people).unwrap();
        let by_service = [
            of(Kind::CrisisIntervention), of(Kind::DropIn), of(Kind::LegalCounselling), of(Kind::SelfSupportGroup),
            of(Kind::FamilyCounselling), of(Kind::ArtTherapy), of(Kind::EducationForEmployment),
        ];
        assert_eq!(by_service, [32, 88, 10, 95, 65, 29, 51]);
        assert_eq!(figures.uses, 370, "service uses, which are never people");
        assert!(figures.visits > figures.uses, "visits are a third number");
        assert_eq!((figures.rated.count, rules::percent(figures.rated.count, figures.people)), (83, Some(61)));
        assert_eq!(format!("{:.2}", figures.rated.mean().unwrap()), "4.64");
        assert_eq!(figures.trainees, 98);
        assert_eq!(seen.rights, RowRights::Rows);
        house.is_sound().await;
    }

    async fn r1_the_common_data_set_counts_the_same_as_the_registers(house: House) {
        vojvodina(&house.app, place("otvorena-vrata")).await.unwrap();
        let period = Period::of(demo::FROM, demo::TO).unwrap();
        let seen = commands::see_figures(&house.app, &house.marko(), place("otvorena-vrata"), Some(period)).await.unwrap();
        let counted = commands::count(&house.app, &house.figures(), &seen).await.unwrap().unwrap();
        assert_eq!(counted.figures, seen.figures, "one figure, however it is counted");
        assert_eq!((counted.figures.people, counted.figures.uses, counted.figures.trainees), (136, 370, 98));
        assert_eq!(counted.figures.kinds.iter().map(|one| one.people).sum::<i64>(), 370);
        assert_eq!((counted.figures.rated.count, format!("{:.2}", counted.figures.rated.mean().unwrap())), (83, "4.64".to_owned()));
        assert_eq!((counted.bases.len(), counted.being_checked), (5, false));
        let odd = Period::of(demo::FROM, rules::days_later(demo::TO, -1)).unwrap();
        let seen = commands::see_figures(&house.app, &house.marko(), place("otvorena-vrata"), Some(odd)).await.unwrap();
        assert!(commands::count(&house.app, &house.figures(), &seen).await.unwrap().is_none(), "no whole months");
    }

    async fn an_old_register_stays_for_three_years_after_it_was_brought_and_then_nobody_of_it_is_known(house: House) {
        vojvodina(&house.app, place("otvorena-vrata")).await.unwrap();
        let period = Period::of(demo::FROM, demo::TO).unwrap();
        let reached = async || {
            let place = place("otvorena-vrata");
            let seen = commands::see_figures(&house.app, &house.marko(), place, Some(period)).await.unwrap();
            (seen.figures.people, seen.figures.visits + seen.figures.anonymous)
        };
        let (_, times) = reached().await;
        commands::keep_no_longer_as_the_system(&house.app).await.unwrap();
        assert_eq!(reached().await, (136, times), "the first night forgets nobody");
        house.clock.pass(3 * 366 * 24 * 3_600);
        commands::keep_no_longer_as_the_system(&house.app).await.unwrap();
        assert_eq!(reached().await, (0, times), "what they came to stays");
    }

    async fn another_period_holds_nothing_of_it(house: House) {
        vojvodina(&house.app, place("otvorena-vrata")).await.unwrap();
        let before = Period::of(jiff::civil::date(2013, 1, 1), jiff::civil::date(2014, 5, 31)).unwrap();
        let seen = commands::see_figures(&house.app, &house.marko(), place("otvorena-vrata"), Some(before)).await.unwrap();
        assert_eq!(seen.figures, rules::Figures::default());
        let elsewhere = commands::see_figures(&house.app, &house.martin(), place("leeside-team"), None).await.unwrap();
        assert_eq!(elsewhere.figures, rules::Figures::default());
    }

    async fn figures_are_for_those_who_may_and_small_ones_for_those_who_keep_registers(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        house.tap(session, house.known("Ana").await).await;
        let leeside = place("leeside-team");
        let see = async |caller: &kernel::Caller| commands::see_figures(&house.app, caller, leeside, None).await;
        assert_eq!(see(&house.sarah()).await.unwrap().rights, RowRights::Rows);
        for lead in [house.fionnuala(), house.maire()] {
            let seen = see(&lead).await.unwrap();
            assert_eq!(seen.rights, RowRights::Figures);
            assert_eq!(rules::shown_figures(&seen.figures, seen.rights).people, rules::Shown::Hidden);
        }
        for other in [house.marko(), house.themselves("aoife"), house.wearing("peter", Role::Administrator, Some("ireland"))] {
            assert_eq!(refusal(see(&other).await), "absent");
        }
        assert_eq!(refusal(see(&house.nobody()).await), "sign_in");
    }

    async fn ratings_have_no_name_and_no_day_and_only_the_link_lets_one_in(house: House) {
        let offer = house.offer(Kind::ArtTherapy).await;
        let token = commands::rating_token(&house.app, offer);
        let rate = async |token: &str, rating| commands::rate(&house.app, &house.themselves("aoife"), token, (rating, "It was warm.")).await;
        for wrong in [0, 6, -1] {
            assert_eq!(refusal(rate(&token, wrong).await), "community_rating_none");
        }
        let forged = format!("{}-{}", offer.uuid().simple(), "0".repeat(20));
        for wrong in ["", "x", &forged, &token[..20]] {
            assert_eq!(refusal(rate(wrong, 5).await), "community_rating_link", "{wrong}");
        }
        rate(&token, 5).await.unwrap();
        rate(&token, 4).await.unwrap();
        let seen = commands::see_figures(&house.app, &house.martin(), place("leeside-team"), None).await.unwrap();
        assert_eq!((seen.figures.rated.count, seen.figures.rated.sum, seen.figures.people), (2, 9, 0));
        assert_eq!(rules::percent(2, seen.figures.people), None);
        let words = commands::list_words(&house.app, &house.martin(), place("leeside-team"), seen.period).await.unwrap();
        assert_eq!(words, ["It was warm.", "It was warm."]);
        assert_eq!(refusal(commands::list_words(&house.app, &house.fionnuala(), place("leeside-team"), seen.period).await), "absent");
        house.clock.pass(800 * 24 * HOUR);
        house.run_jobs().await;
        assert!(commands::list_words(&house.app, &house.martin(), place("leeside-team"), seen.period).await.unwrap().is_empty());
        house.is_sound().await;
    }

    async fn trainings_are_counted_apart_and_odd_ones_refused(house: House) {
        let form = |people, days| TrainingForm {
            name: "Learning set".to_owned(), held_on: rules::days_later(house.today(), days), people,
        };
        let add = async |caller: &kernel::Caller, form: &TrainingForm| commands::add_training(&house.app, caller, form).await;
        assert_eq!(refusal(add(&house.sarah(), &form(10, 0)).await), "absent");
        assert_eq!(refusal(add(&house.martin(), &form(0, 0)).await), "community_training_people");
        assert_eq!(refusal(add(&house.martin(), &form(10, 1)).await), "community_training_day");
        add(&house.martin(), &form(34, -1)).await.unwrap();
        let seen = commands::see_figures(&house.app, &house.martin(), place("leeside-team"), None).await.unwrap().figures;
        assert_eq!((seen.trainees, seen.people), (34, 0));
    }

    async fn a_period_that_cannot_be_is_refused(house: House) {
        let day = house.today();
        assert!(Period::of(day, rules::days_later(day, -1)).is_err());
        assert!(Period::of(rules::days_later(day, -4_000), day).is_err());
        assert!(Period::of(day, day).is_ok());
    }
}
