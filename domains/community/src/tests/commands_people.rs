//! Names, cards, "this was the same person", forgetting.

use super::{
    both,
    house::{HOUR, person, place},
    refusal,
};
use crate::{
    commands::{self, Another},
    model::{Kind, Tapped},
};
use kernel::Outcome;

both! {
    async fn r2_one_person_by_card_nickname_and_name_falls_by_the_right_amounts_and_rises_again(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let (first, second) = (house.open_session(offer).await, house.open_session(offer).await);
        let by_card = commands::add_person(&house.app, &house.sarah(), None, Another::Yes).await.unwrap();
        let card = commands::print_card(&house.app, &house.sarah(), by_card).await.unwrap();
        let nickname = house.known("Zmaj").await;
        let name = house.known("Dragan Zmajević").await;
        let other = house.known("Somebody else").await;
        commands::tap_card(&house.app, &house.sarah(), first, &card.mark).await.unwrap();
        house.tap(first, nickname).await;
        house.tap(second, nickname).await;
        house.tap(second, name).await;
        house.tap(second, other).await;
        // Rows: first: card, nickname; second: nickname, name, other.
        assert_eq!(house.people_and_visits().await, (4, 5));
        commands::merge_people(&house.app, &house.sarah(), by_card, nickname).await.unwrap();
        assert_eq!(house.people_and_visits().await, (3, 4), "two rows in the first session are one visit");
        commands::merge_people(&house.app, &house.martin(), nickname, name).await.unwrap();
        assert_eq!(house.people_and_visits().await, (2, 3));
        assert!(matches!(house.tap(second, by_card).await, Tapped::AlreadyHere(_)), "the card is here by name already");
        house.is_sound().await;
        for one in [by_card, name] {
            let seen = commands::see_person(&house.app, &house.sarah(), one).await.unwrap();
            assert_eq!((seen.same.len(), seen.merges.len()), (3, 2), "it stands in the history of both");
        }
        let merges = commands::see_person(&house.app, &house.sarah(), name).await.unwrap().merges;
        let last = merges.iter().find(|merge| merge.by == person("martin")).unwrap().id;
        commands::undo_merge(&house.app, &house.sarah(), last).await.unwrap();
        commands::undo_merge(&house.app, &house.sarah(), last).await.unwrap();
        assert_eq!(house.people_and_visits().await, (3, 4));
        let first_merge = merges.iter().find(|merge| merge.id != last).unwrap().id;
        commands::undo_merge(&house.app, &house.sarah(), first_merge).await.unwrap();
        assert_eq!(house.people_and_visits().await, (4, 5), "each has again what was theirs");
        let seen = commands::see_person(&house.app, &house.sarah(), by_card).await.unwrap();
        assert_eq!(seen.merges[0].undone_by, Some(person("sarah")), "and so does the taking back");
        house.is_sound().await;
    }

    async fn merging_into_oneself_in_a_circle_or_across_services_is_refused(house: House) {
        let (ana, anica, a) = (house.known("Ana").await, house.known("Anica").await, house.known("A.").await);
        let merge = async |one, other| commands::merge_people(&house.app, &house.sarah(), one, other).await;
        assert_eq!(refusal(merge(ana, ana).await), "community_same_guest");
        merge(ana, anica).await.unwrap();
        merge(anica, a).await.unwrap();
        merge(a, ana).await.unwrap();
        merge(anica, ana).await.unwrap();
        let seen = commands::see_person(&house.app, &house.sarah(), ana).await.unwrap();
        assert_eq!((seen.same.len(), seen.merges.len()), (3, 2), "a circle is one person already, so nothing was written");
        let boris = commands::add_person(&house.app, &house.marko(), Some("Boris"), Another::NotSaid).await.unwrap();
        assert_eq!(refusal(merge(ana, boris).await), "community_guest_unknown");
        house.is_sound().await;
    }

    async fn taking_apart_the_middle_leaves_each_where_they_belong(house: House) {
        let (a, b, c) = (house.known("Ana").await, house.known("Bane").await, house.known("Cveta").await);
        commands::merge_people(&house.app, &house.sarah(), a, b).await.unwrap();
        commands::merge_people(&house.app, &house.sarah(), b, c).await.unwrap();
        let merges = commands::see_person(&house.app, &house.sarah(), c).await.unwrap().merges;
        let of_b = merges.iter().find(|merge| merge.guest == b).unwrap();
        commands::undo_merge(&house.app, &house.sarah(), of_b.id).await.unwrap();
        let root = async |guest| commands::see_person(&house.app, &house.sarah(), guest).await.unwrap().known.root;
        assert_eq!([root(a).await, root(b).await, root(c).await], [b, b, c]);
        house.is_sound().await;
    }

    async fn somebody_of_the_same_name_is_asked_about_and_may_be_another(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        let new = async |name: &str, another| commands::tap_new(&house.app, &house.sarah(), session, (name, another)).await;
        assert!(matches!(new("Ana Marić", Another::NotSaid).await.unwrap(), Tapped::Noted(_)));
        assert_eq!(refusal(new(" ana  maric ", Another::NotSaid).await), "community_name_known");
        assert!(matches!(new("Ana Marić", Another::Yes).await.unwrap(), Tapped::Noted(_)), "two of one name, or twins");
        assert_eq!(house.people_and_visits().await, (2, 2));
        assert_eq!(refusal(new(&"x".repeat(300), Another::NotSaid).await), "community_name_long");
        assert_eq!(refusal(new("\u{202e}", Another::NotSaid).await), "community_name_empty");
        assert!(matches!(new("Zoë\u{202e}gnirts", Another::NotSaid).await.unwrap(), Tapped::Noted(_)));
        let people = commands::list_people(&house.app, &house.sarah()).await.unwrap();
        assert!(people.iter().any(|one| one.called.as_deref() == Some("Zoëgnirts")), "nothing turns the line round");
    }

    async fn a_card_opens_by_its_code_and_by_its_mark_until_it_is_revoked(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        let guest = commands::add_person(&house.app, &house.sarah(), None, Another::Yes).await.unwrap();
        let card = commands::print_card(&house.app, &house.sarah(), guest).await.unwrap();
        let token = commands::card_token(&house.app, card.id);
        let whole = format!("https://comhar.example/community/card/{token}");
        let tap = async |typed: &str| -> Outcome<Tapped> { commands::tap_card(&house.app, &house.sarah(), session, typed).await };
        assert!(matches!(tap(&whole).await.unwrap(), Tapped::Noted(_)));
        assert!(matches!(tap(&token).await.unwrap(), Tapped::AlreadyHere(_)));
        let spaced = format!(" {} {} ", &card.mark[..3].to_lowercase(), &card.mark[3..]);
        assert!(matches!(tap(&spaced).await.unwrap(), Tapped::AlreadyHere(_)));
        for wrong in ["", "ABCDEF", "http://elsewhere/", &"f".repeat(40)] {
            assert_eq!(refusal(tap(wrong).await), "community_card_unknown", "{wrong}");
        }
        assert_eq!(refusal(commands::find_card(&house.app, &house.marko(), &token).await), "absent", "of another service");
        commands::revoke_card(&house.app, &house.sarah(), card.id).await.unwrap();
        assert_eq!(refusal(tap(&token).await), "community_card_unknown");
        assert_eq!(refusal(tap(&card.mark).await), "community_card_unknown");
        let new = commands::print_card(&house.app, &house.sarah(), guest).await.unwrap();
        assert!(matches!(tap(&new.mark).await.unwrap(), Tapped::AlreadyHere(_)), "a new card is the same person");
    }

    async fn a_person_lets_a_service_know_them_claims_a_card_and_ends_it(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        let (aoife, leeside) = (house.themselves("aoife"), place("leeside-team"));
        let held = commands::add_person(&house.app, &house.sarah(), None, Another::Yes).await.unwrap();
        let card = commands::print_card(&house.app, &house.sarah(), held).await.unwrap();
        let token = commands::card_token(&house.app, card.id);
        commands::tap_card(&house.app, &house.sarah(), session, &token).await.unwrap();
        commands::let_know(&house.app, &aoife, leeside).await.unwrap();
        commands::let_know(&house.app, &aoife, leeside).await.unwrap();
        let known = commands::list_people(&house.app, &house.sarah()).await.unwrap();
        assert_eq!(known.iter().filter(|one| one.called.as_deref() == Some("Aoife Ní Bhriain")).count(), 1);
        assert!(commands::list_my_visits(&house.app, &aoife).await.unwrap().is_empty());
        assert_eq!(refusal(commands::claim_card(&house.app, &aoife, &card.mark).await), "community_card_unknown", "a mark could be guessed");
        commands::claim_card(&house.app, &aoife, &token).await.unwrap();
        commands::claim_card(&house.app, &aoife, &token).await.unwrap();
        assert_eq!(commands::list_my_visits(&house.app, &aoife).await.unwrap().len(), 1);
        assert_eq!(refusal(commands::claim_card(&house.app, &house.themselves("tomas"), &token).await), "community_two_accounts");
        assert_eq!(house.people_and_visits().await, (1, 1));
        assert_eq!(refusal(commands::let_know(&house.app, &aoife, place("ireland")).await), "absent", "nothing is on offer there");
        commands::stop_knowing(&house.app, &aoife, leeside).await.unwrap();
        assert_eq!(house.people_and_visits().await, (0, 0));
        let seen = commands::see_figures(&house.app, &house.martin(), leeside, None).await.unwrap();
        assert_eq!(seen.figures.anonymous, 1, "the visit stays without a name");
        assert!(commands::list_known_at(&house.app, &aoife).await.unwrap().is_empty());
        house.is_sound().await;
    }

    async fn a_person_with_an_account_is_one_person_at_two_services(house: House) {
        let aoife = house.themselves("aoife");
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        commands::let_know(&house.app, &aoife, place("leeside-team")).await.unwrap();
        let here = commands::list_people(&house.app, &house.sarah()).await.unwrap()[0].id;
        house.tap(session, here).await;
        let other = house.wearing("martin", kernel::Role::ServiceOwner, Some("kettle-drop-in"));
        let offer = commands::keep_offer(&house.app, &other, None, &super::house::offer_form(Kind::ArtTherapy)).await.unwrap();
        let form = crate::model::PlanForm { place: "Tralee".to_owned(), ..house.plan_form() };
        let there = commands::plan_sessions(&house.app, &other, offer, &form).await.unwrap()[0];
        commands::move_session(&house.app, &other, there, crate::model::Step::Open).await.unwrap();
        commands::let_know(&house.app, &aoife, place("kettle-drop-in")).await.unwrap();
        let guest = commands::list_people(&house.app, &other).await.unwrap()[0].id;
        assert!(matches!(commands::tap(&house.app, &other, there, guest).await.unwrap(), Tapped::NotedTwice(_)), "two towns at once");
        let area = commands::see_figures(&house.app, &house.maire(), place("south-west"), None).await.unwrap();
        assert_eq!((area.figures.people, area.figures.uses, area.figures.visits), (1, 2, 2));
    }

    async fn a_forgotten_person_falls_from_people_and_not_from_visits(house: House) {
        let offer = house.offer(Kind::DropIn).await;
        let (first, second) = (house.open_session(offer).await, house.open_session(offer).await);
        let (ana, anica, other) = (house.known("Ana").await, house.known("Anica").await, house.known("Boris").await);
        for (session, guest) in [(first, ana), (second, ana), (second, anica), (second, other)] {
            house.tap(session, guest).await;
        }
        commands::merge_people(&house.app, &house.sarah(), anica, ana).await.unwrap();
        assert_eq!(house.people_and_visits().await, (2, 3));
        commands::forget_person(&house.app, &house.sarah(), anica).await.unwrap();
        let seen = commands::see_figures(&house.app, &house.martin(), place("leeside-team"), None).await.unwrap().figures;
        assert_eq!((seen.people, seen.visits, seen.anonymous), (1, 1, 2), "two rows in one session were one visit");
        for gone in [ana, anica] {
            assert_eq!(refusal(commands::see_person(&house.app, &house.sarah(), gone).await), "absent");
        }
        house.is_sound().await;
    }

    async fn whoever_nobody_has_seen_for_years_is_forgotten(house: House) {
        let session = house.open_session(house.offer(Kind::DropIn).await).await;
        house.tap(session, house.known("Ana").await).await;
        house.clock.pass(3 * 365 * 24 * HOUR);
        house.run_jobs().await;
        assert_eq!(commands::list_people(&house.app, &house.sarah()).await.unwrap().len(), 1);
        house.clock.pass(35 * 24 * HOUR);
        house.run_jobs().await;
        assert!(commands::list_people(&house.app, &house.sarah()).await.unwrap().is_empty());
        house.is_sound().await;
    }
}
