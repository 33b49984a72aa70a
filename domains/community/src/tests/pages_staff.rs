//! The pages as workers meet them, and every page in three languages.

use super::{
    house::{HOUR, place},
    pages::{browser_of, in_a_house, is_well_made},
};
use crate::{commands, demo, model::Kind};
use kernel::Language;
use testkit_pages::{Page, Sent};

/// One press of a button that carries a value.
fn press(page: &Page, pairs: &[(&str, &str)]) -> Sent {
    let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Sent { method: "POST".into(), action: page.path.split('?').next().unwrap().to_owned(), pairs }
}

#[test]
fn from_a_new_offer_to_a_closed_register_on_a_phone() {
    in_a_house(async |house| {
        let mut martin = browser_of(&house, house.martin());
        let offers = martin.open("/community/offers").await;
        is_well_made(&offers);
        let empty = martin.press(offers.submit("Add it").with("Its own name", "Tea and clay")).await;
        is_well_made(&empty);
        assert_eq!((empty.status, empty.field("Its own name").value.as_str()), (422, "Tea and clay"));
        let offer = empty.submit("Add it").choose("Which of the eight kinds is it?", "Art therapy");
        let offer = martin.press(offer.with("Where?", "The hall")).await;
        is_well_made(&offer);
        offer.must_say("Tea and clay").must_say("Art therapy");
        let wrong = martin.press(offer.submit("Plan").with("From", "25:00").with("Until", "12:00")).await;
        is_well_made(&wrong);
        assert_eq!(wrong.error_for("From").unwrap(), "Write a time like 14:00.");
        let planned = martin.press(wrong.submit("Plan").with("From", "10:00").with("Until", "12:00")).await;
        planned.must_say("Planned. The public page shows it.");
        let session = martin.open(&planned.link("Monday 2 March 2026, from 10am to midday")).await;
        is_well_made(&session);
        let open = martin.press(session.submit("Open the register")).await;
        is_well_made(&open);
        open.must_say("Nobody is written down yet.");
        let here = martin.press(open.submit("Write down as here").with("Name or nickname", "Zmaj")).await;
        is_well_made(&here);
        here.must_say("Written down as here.").must_say("Here: 1, and 0 without a name").must_say("Zmaj");
        let counted = martin.press(here.submit("One more without a name")).await;
        counted.must_say("Counted.").must_say("Here: 1, and 1 without a name");
        let asked = martin.press(counted.submit("Write down as here").with("Name or nickname", "zmaj")).await;
        is_well_made(&asked);
        asked.must_say("Somebody is known by this name");
        let both = asked.submit("Write down as here").tick("This is another person");
        martin.press(both).await.must_say("Here: 2, and 1 without a name");
        let odd = martin.send(press(&open, &[("do", "count"), ("seen", "1"), ("anonymous", "-1")])).await;
        is_well_made(&odd);
        assert_eq!(odd.status, 422);
        odd.must_say("Write a number from 0 to 500.");
        let closed = martin.press(odd.submit("Close the register")).await;
        is_well_made(&closed);
        closed.must_say("Late entries can be put in until Thursday 5 March 2026, 10.15am.");
        house.clock.pass(73 * HOUR);
        house.run_jobs().await;
        let mut sarah = browser_of(&house, house.sarah());
        let locked = sarah.open(&open.path).await;
        is_well_made(&locked);
        locked.must_say("This register is locked.").must_not_hold("Change a locked register");
        let refused = sarah.send(press(&open, &[("do", "one-more"), ("seen", "1")])).await;
        refused.must_say("This register is locked. A coordinator can open it again with a reason.");
        let locked = martin.open(&open.path).await;
        let amend = locked.submit("Open it for two hours").choose("Why is it changed?", "The paper sheet came late");
        martin.press(amend).await.must_say("by Martin Hughes: The paper sheet came late");
    });
}

#[test]
fn one_tap_writes_somebody_down_and_a_second_one_says_so_calmly() {
    in_a_house(async |house| {
        let offer = house.offer(Kind::DropIn).await;
        let (first, ana) = (house.open_session(offer).await, house.known("Ana").await);
        house.tap(first, ana).await;
        let second = house.open_session(offer).await;
        let mut sarah = browser_of(&house, house.sarah());
        let register = sarah.open(&format!("/community/sessions/{second}")).await;
        is_well_made(&register);
        register.must_say("Tap who is here");
        let tap = press(&register, &[("guest", &ana.to_string())]);
        sarah.send(tap.clone()).await.must_say("Written down as here.");
        let again = sarah.send(tap).await;
        assert_eq!(again.status, 200);
        again.must_say("They are here already. Nothing changed.").must_say("Here: 1, and 0 without a name");
        let described = sarah.press(again.submit("Keep this").tick("left early").tick("with a supporter")).await;
        described.must_say("left early").must_say("with a supporter");
        let undone = sarah.press(described.submit("Not here after all")).await;
        undone.must_say("Taken back.").must_say("Nobody is written down yet.");
        let paper = sarah.open(&format!("/community/sessions/{second}/paper")).await;
        is_well_made(&paper);
        paper.must_say("One line for each person").must_not_hold("Ana");
        assert_eq!(paper.all(".comhar-paper__question").count(), 16);
    });
}

#[test]
fn the_same_person_is_said_once_and_taken_back_and_a_card_is_printed_without_a_name() {
    in_a_house(async |house| {
        let (ana, anica) = (house.known("Ana").await, house.known("Anica").await);
        let mut sarah = browser_of(&house, house.sarah());
        let list = sarah.open("/community/people").await;
        is_well_made(&list);
        let page = sarah.open(&list.link("Ana")).await;
        is_well_made(&page);
        let form = press(&page, &[("do", "merge"), ("guest", &anica.to_string())]);
        let merged = sarah.send(form).await;
        is_well_made(&merged);
        merged.must_say("They count as one person now.").must_say("Sarah Whelan said that they are one person");
        let none = sarah.send(press(&page, &[("do", "merge"), ("guest", "")])).await;
        assert_eq!(none.status, 422);
        none.must_say("Choose a person whom this service knows.");
        let parted = sarah.press(merged.submit("They are two people after all")).await;
        parted.must_say("They count as two people again.");
        let other = sarah.open(&format!("/community/people/{anica}")).await;
        other.must_say("It was taken back");
        let card = sarah.press(parted.submit("Print a new card")).await;
        is_well_made(&card);
        card.must_say("Leeside community team").must_not_hold("Ana");
        assert_eq!(card.all("main svg").count(), 1);
        let page = sarah.open(&format!("/community/people/{ana}")).await;
        sarah.press(page.submit("Forget them for good")).await.must_say("They are forgotten.");
        assert_eq!(sarah.open(&format!("/community/people/{ana}")).await.status, 404);
    });
}

#[test]
fn a_worker_writes_down_a_crisis_and_who_took_over_must_have_said_yes() {
    in_a_house(async |house| {
        let mut sarah = browser_of(&house, house.sarah());
        let list = sarah.open("/community/crises").await;
        is_well_made(&list);
        let live = sarah.press(list.submit("Write it down").with("How can somebody reach you?", "085 444 4444")).await;
        is_well_made(&live);
        live.must_say("A worker is with them").must_say("085 444 4444");
        let handed = live.submit("It is over").choose("How did it end?", "Another service took over");
        let refused = sarah.press(handed.with("If handed over: to whom?", "Night service")).await;
        is_well_made(&refused);
        assert_eq!(refused.status, 422);
        refused.must_say("It is handed over only when somebody there said yes.");
        let done = sarah.press(refused.submit("It is over").tick("Somebody there took it on")).await;
        is_well_made(&done);
        done.must_say("Night service").must_say("Somebody is to ask how they are");
        house.clock.pass(49 * HOUR);
        house.run_jobs().await;
        let missed = sarah.open("/community/work").await;
        missed.must_say("Nobody asked in time");
        let asked = sarah.press(done.submit("I asked how they are")).await;
        is_well_made(&asked);
        asked.must_say("Nothing more is to be done here.");
    });
}

#[test]
fn the_report_says_period_definitions_denominators_and_what_is_not_counted() {
    in_a_house(async |house| {
        demo::vojvodina(&house.app, place("otvorena-vrata")).await.unwrap();
        let mut marko = browser_of(&house, house.marko());
        let period = "from-day=1&from-month=6&from-year=2014&to-day=31&to-month=12&to-year=2015";
        let path = format!("/community/figures/{}", place("otvorena-vrata"));
        let figures = marko.open(&format!("{path}?{period}")).await;
        is_well_made(&figures);
        let report = marko.open(&figures.link("Report to print")).await;
        is_well_made(&report);
        for page in [&figures, &report] {
            page.must_say("Sunday 1 June 2014 to Thursday 31 December 2015")
                .must_say("Different people: 136.")
                .must_say("Service uses: 370.")
                .must_say("Ratings: 83, which is 61% of the people.")
                .must_say("Mean rating from 1 to 5: 4.64.")
                .must_say("Places taken in trainings: 98.")
                .must_not_hold("370 people");
        }
        let rows: Vec<String> = report
            .all("tbody tr")
            .map(|row| testkit_pages::words_of(row).split_whitespace().collect::<Vec<_>>().join(" "))
            .collect();
        for (kind, people) in [
            ("Support in a crisis", 32),
            ("Drop-in", 88),
            ("Legal advice", 10),
            ("Self-support group", 95),
            ("Counselling for a family, family conference", 65),
            ("Art therapy", 29),
            ("Learning for work", 51),
        ] {
            assert!(rows.iter().any(|row| row.starts_with(&format!("{kind} {people} "))), "{kind}: {rows:?}");
        }
        report.must_say("What each number counts").must_say("What is not counted").must_say("never of people");
        let odd = marko
            .open(&format!("{path}?from-day=2&from-month=1&from-year=2015&to-day=1&to-month=1&to-year=2015"))
            .await;
        is_well_made(&odd);
        assert_eq!(odd.status, 422);
    });
}

#[test]
fn every_page_is_well_made_in_three_languages_with_the_demonstration() {
    in_a_house(async |house| {
        house.clock.to("2026-11-21T10:15:00Z".parse().unwrap());
        demo::demo(house.app.clone()).await.unwrap();
        demo::demo(house.app.clone()).await.unwrap();
        house.is_sound().await;
        commands::let_know(&house.app, &house.themselves("ivana"), place("otvorena-vrata")).await.unwrap();
        let callers = [house.nobody(), house.themselves("ivana"), house.marko(), house.martin(), house.fionnuala()];
        let mut paths: Vec<String> = crate::ROUTES
            .iter()
            .filter(|route| !route.example.is_empty())
            .map(|route| route.example.to_owned())
            .collect();
        let today = commands::see_today(&house.app, &house.marko()).await.unwrap();
        assert!(today.sessions.len() > 5 && !today.crises.is_empty());
        for session in &today.sessions {
            paths.push(format!("/community/sessions/{}", session.id));
        }
        paths.push(format!("/community/sessions/{}/paper", today.sessions[0].id));
        paths.push(format!("/community/offers/{}", today.sessions[0].offer));
        paths.push(format!("/community/crises/{}", today.crises[0].id));
        paths.push(format!("/community/figures/{}", place("otvorena-vrata")));
        paths.push(format!("/community/figures/{}/report", place("otvorena-vrata")));
        paths.push(format!("/community/figures/{}", place("south-west")));
        let guest = commands::list_people(&house.app, &house.marko()).await.unwrap()[0].id;
        paths.push(format!("/community/people/{guest}"));
        for language in Language::ALL {
            for caller in &callers {
                let mut browser = browser_of(&house, caller.clone()).reading(*language);
                for path in &paths {
                    is_well_made(&browser.open(path).await);
                }
            }
        }
    });
}
