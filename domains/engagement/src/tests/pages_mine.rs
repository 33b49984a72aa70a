//! What somebody shared from their account, and the way to its thread without a code.

use super::{
    House, both,
    house::place,
    pages::{browser_of, in_a_house, is_well_made},
    refusal,
};
use crate::{
    commands,
    model::{ContributionId, Identity},
};
use db::Read;
use kernel::{Caller, PersonId};

async fn shared_by(house: &House, caller: &Caller, text: &str) -> ContributionId {
    let mut form = house.form(text);
    form.identity = Identity::Named { name: "Ana Kos".into(), mail: None };
    let code = commands::share_contribution(&house.app, caller, form).await.unwrap().code.unwrap();
    house.open(&code).await.0.contribution.id
}

#[test]
fn what_was_shared_from_an_account_is_listed_and_opens_without_a_code() {
    in_a_house(async |house| {
        let ana = house.person();
        let id = shared_by(&house, &ana, "The door is too heavy").await;
        shared_by(&house, &house.person(), "Not hers").await;
        let mut browser = browser_of(&house, ana.clone());
        let list = browser.open("/mine").await;
        is_well_made(&list);
        list.must_say("An experience: Leeside community team")
            .must_say("Sent. Waits to be read")
            .must_say("Your own name");
        list.must_not_hold("heavy").must_not_hold("Not hers");
        assert_eq!(list.all(".comhar-queue__item").count(), 1);
        house.publish(id).await;
        house.replied(id, "It opens by itself now").await;
        let list = browser.open("/mine").await;
        list.must_say("Answered").must_say("Public");
        let thread = browser.open(&list.link("An experience: Leeside community team")).await;
        assert_eq!(thread.path, "/thread");
        thread.must_say("There is 1 new message for you").must_say("It opens by itself now");
    });
}

#[test]
fn an_empty_list_offers_the_first_step_and_nobody_is_asked_to_sign_in() {
    in_a_house(async |house| {
        let mut browser = browser_of(&house, house.person());
        let list = browser.open("/mine").await;
        is_well_made(&list);
        list.must_say("So far there is nothing.");
        assert_eq!(list.link("Share something"), "/share");
        assert_eq!(browser.open("/").await.link("What you shared"), "/mine");
        let mut nobody = browser_of(&house, house.nobody());
        nobody.open("/").await.must_not_hold("/mine");
        nobody.open("/mine").await;
        assert!(nobody.addresses.iter().any(|address| address == "/sign-in?next=%2Fmine"));
    });
}

#[test]
fn nobody_opens_what_somebody_else_shared() {
    in_a_house(async |house| {
        let id = shared_by(&house, &house.person(), "Mine alone").await;
        let mut other = browser_of(&house, house.person());
        for address in [format!("/mine/{id}"), "/mine/nothing".to_owned()] {
            let page = other.open(&address).await;
            assert_eq!(page.status, 404, "{address}");
            assert!(other.cookies.is_empty());
        }
    });
}

both! {
    async fn an_author_who_is_signed_in_acts_in_their_own_name_and_others_as_holders_of_the_code(house: House) {
        const PERSONS: &str = "SELECT l.person FROM ledger_lines l WHERE l.verb = 'engagement.write_back' ORDER BY l.at, l.id";
        let ana = house.person();
        let id = shared_by(&house, &ana, "A word from my account.").await;
        let pass = commands::open_my_thread(&house.app, &ana, id).await.unwrap();
        assert_eq!(refusal(commands::open_my_thread(&house.app, &house.person(), id).await), "absent");
        assert_eq!(refusal(commands::open_my_thread(&house.app, &house.nobody(), id).await), "sign_in");
        let mut written = Vec::new();
        for caller in [&ana, &house.person(), &house.nobody()] {
            let holder = commands::holder_by_pass_or_account(&house.app, caller, &pass).await.unwrap();
            commands::write_back(&house.app, &holder, "One more thing.").await.unwrap();
            house.clock.pass(60);
            written.push(house.app.db().all::<(Option<PersonId>,)>(PERSONS, &[]).await.unwrap().len());
        }
        let persons: Vec<Option<PersonId>> =
            (&mut house.app.db()).all::<(Option<PersonId>,)>(PERSONS, &[]).await.unwrap().into_iter().map(|(who,)| who).collect();
        assert_eq!(written, [1, 2, 3]);
        assert_eq!(persons.iter().filter(|who| **who == ana.person()).count(), 1);
        assert_eq!(persons.iter().filter(|who| who.is_none()).count(), 2);
        // With a hat on, one's own is still one's own.
        let hat = kernel::Hat { role: kernel::Role::Moderator, organisation: Some(place("ireland")), break_glass: false };
        let wearing = Caller::somebody(house.app.permissions().clone(), kernel::Language::English, ana.person().unwrap(), Some(hat));
        assert!(commands::open_my_thread(&house.app, &wearing, id).await.is_ok());
    }
}
