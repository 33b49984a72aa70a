use super::{House, house::Browser, migrations};
use crate::{demo, jobs::MAIL_REQUEST, supporters};
use axum::http::StatusCode;
use kernel::PersonId;
use testkit_db::both;

const OWN: &str = "/account/supporters";

fn id(key: &str) -> PersonId {
    demo::find(key).unwrap().id
}

/// The address behind the button of this step, as the page shows it.
fn button(text: &str, step: &str) -> String {
    let end = text.find(&format!("/{step}\"")).unwrap_or_else(|| panic!("no {step} in {text}")) + step.len() + 1;
    let begin = text[..end].rfind("action=\"").unwrap() + 8;
    text[begin..end].to_owned()
}

async fn press(browser: &mut Browser<'_>, step: &str) {
    let page = browser.get(OWN).await.text;
    assert_eq!(browser.post(&button(&page, step), &[]).await.to(), OWN, "{step}");
}

async fn ask(browser: &mut Browser<'_>, mail: &str) -> StatusCode {
    browser.post(OWN, &[("mail", mail)]).await.status
}

both! {
    async fn a_supporter_is_asked_agrees_and_is_ended_at_once(test: TestDb) {
        let house = House::open(&test).await;
        let (mut aoife, mut tomas) = (house.signed_in("aoife").await, house.signed_in("tomas").await);
        assert_eq!(ask(&mut aoife, "Tomas@comhar.example").await, StatusCode::SEE_OTHER);
        let mails = house.mails().await;
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to, "tomas@comhar.example".replacen('t', "T", 1));
        assert!(mails[0].body.contains("/account/supporters") && !mails[0].body.contains("Aoife"));
        assert!(supporters::who_chose(&mut house.app.db(), id("tomas")).await.unwrap().is_empty(), "nobody agreed yet");
        assert!(tomas.get(OWN).await.text.contains("Aoife Ní Bhriain"));
        press(&mut tomas, "agree").await;
        assert_eq!(supporters::who_chose(&mut house.app.db(), id("tomas")).await.unwrap(), [id("aoife")]);
        assert!(aoife.get(OWN).await.text.contains("Tomás Ó Sé"));
        press(&mut aoife, "end").await;
        assert!(supporters::who_chose(&mut house.app.db(), id("tomas")).await.unwrap().is_empty());
        assert!(!tomas.get(OWN).await.text.contains("Aoife"));
        assert_eq!(house.audit("people.choose_supporter").await.len(), 2);
        assert_eq!(house.audit("people.answer_support").await.len(), 1);
    }

    async fn asking_a_known_and_an_unknown_address_looks_the_same(test: TestDb) {
        let house = House::open(&test).await;
        let mut pages = Vec::new();
        for mail in ["tomas@comhar.example", "nobody@comhar.example"] {
            let mut aoife = house.signed_in("aoife").await;
            let answer = aoife.post(OWN, &[("mail", mail)]).await;
            assert_eq!(answer.to(), OWN);
            let page = aoife.get(OWN).await.text;
            let page = page[page.find("<main").unwrap()..page.find("</main>").unwrap()].replace(mail, "…");
            press(&mut aoife, "take-back").await;
            let without_ids = page.split("action=\"").map(|part| part.split_once('"').map_or(part, |(_, rest)| rest));
            pages.push(without_ids.collect::<Vec<_>>().join(""));
        }
        assert_eq!(pages[0], pages[1]);
    }

    async fn asking_twice_sends_one_mail_and_a_no_is_not_told(test: TestDb) {
        let house = House::open(&test).await;
        let (mut aoife, mut tomas) = (house.signed_in("aoife").await, house.signed_in("tomas").await);
        ask(&mut aoife, "tomas@comhar.example").await;
        let before = aoife.get(OWN).await.text;
        press(&mut tomas, "decline").await;
        assert!(!tomas.get(OWN).await.text.contains("Aoife"));
        assert!(aoife.get(OWN).await.text.contains(&button(&before, "take-back")), "they see that it waits, as before");
        press(&mut aoife, "take-back").await;
        for _ in 0..2 {
            assert_eq!(ask(&mut aoife, "tomas@comhar.example").await, StatusCode::SEE_OTHER);
        }
        assert_eq!(house.mails().await.len(), 1, "{MAIL_REQUEST}");
        assert!(!tomas.get(OWN).await.text.contains("Aoife"), "somebody who said no is left alone");
    }

    async fn nobody_agrees_to_what_others_were_asked(test: TestDb) {
        let house = House::open(&test).await;
        let (mut aoife, mut ivana) = (house.signed_in("aoife").await, house.signed_in("ivana").await);
        ask(&mut aoife, "tomas@comhar.example").await;
        let address = button(&aoife.get(OWN).await.text, "take-back").replace("take-back", "agree");
        assert_eq!(ivana.post(&address, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(aoife.post(&address, &[]).await.status, StatusCode::NOT_FOUND, "not even whoever asked");
        let mut tomas = house.signed_in("tomas").await;
        press(&mut aoife, "take-back").await;
        assert_eq!(tomas.post(&address, &[]).await.status, StatusCode::NOT_FOUND, "taken back is over");
        assert_eq!(tomas.post(&address.replace("agree", "other"), &[]).await.status, StatusCode::NOT_FOUND);
    }

    async fn a_supporter_stops_and_oneself_and_too_many_are_refused(test: TestDb) {
        let house = House::open(&test).await;
        let (mut aoife, mut tomas) = (house.signed_in("aoife").await, house.signed_in("tomas").await);
        let own = aoife.post(OWN, &[("mail", "AOIFE@comhar.example")]).await;
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(own.text.contains("AOIFE@comhar.example"), "what was typed is kept");
        assert_eq!(ask(&mut aoife, "not an address").await, StatusCode::UNPROCESSABLE_ENTITY);
        ask(&mut aoife, "tomas@comhar.example").await;
        press(&mut tomas, "agree").await;
        press(&mut tomas, "stop").await;
        assert!(supporters::chosen_by(&mut house.app.db(), id("aoife")).await.unwrap().is_empty());
        for number in 0..10 {
            assert_eq!(ask(&mut aoife, &format!("friend{number}@comhar.example")).await, StatusCode::SEE_OTHER);
        }
        assert_eq!(ask(&mut aoife, "friend@comhar.example").await, StatusCode::UNPROCESSABLE_ENTITY);
    }

    async fn a_request_is_over_after_thirty_days(test: TestDb) {
        let house = House::open(&test).await;
        let mut aoife = house.signed_in("aoife").await;
        ask(&mut aoife, "tomas@comhar.example").await;
        house.pass(crate::rules::sessions::REQUEST_SECONDS + 1);
        let mut tomas = house.signed_in("tomas").await;
        assert!(!tomas.get(OWN).await.text.contains("Aoife"));
        let mut aoife = house.signed_in("aoife").await;
        assert_eq!(ask(&mut aoife, "tomas@comhar.example").await, StatusCode::SEE_OTHER);
        press(&mut tomas, "agree").await;
        assert!(supporters::chose(&mut house.app.db(), id("aoife"), id("tomas")).await.unwrap());
    }
}
