//! Questions that ask for an area: what they offer, and what becomes of the answers, whichever way they come and go.

use super::{
    House,
    answering_pages::{send, states},
    areas_house::{ASKED, FIRST, Program, asks, coding, ends, id, kept, moves, on_foot, pages_of, stand_on},
    asked, both, browser_of, in_a_house, is_well_made,
    offline_pages::{self, sealed, told},
    place, refusal,
    results_files::rows,
    results_house::{Asked, asked_with},
    results_tally::code,
};
use crate::{
    commands::{self, Told},
    model::{Identity, SurveyId},
    results::{
        Held,
        sheet::{Field, Layout},
    },
    rules::{day_of, days_later},
};
use kernel::Language;
use questionnaires::{Item, Kind, Value};
use serde_json::json;
use testkit_pages::Page;

/// The question for one area.
fn one() -> Item {
    Item::new("area", Kind::Area, asked::en(ASKED))
}

/// What the page offers, as it stands there.
fn offered(page: &Page) -> Vec<String> {
    let options = page.all("select[name='q-area'] option").skip(1);
    options.map(|option| option.text().collect::<String>().trim().to_owned()).collect()
}

#[test]
fn the_regions_of_the_country_are_offered_by_name_on_every_page_that_asks() {
    in_a_house(async |house: House| {
        let open = asks(&house, one(), Identity::Nobody).await;
        let (web, others, paper) = pages_of(&house, &open).await;
        assert_eq!((offered(&web).len(), &offered(&web)[..3]), (6, &FIRST.map(str::to_owned)[..]));
        for page in &others {
            assert_eq!(offered(page), offered(&web), "{}", page.text());
        }
        stand_on(&paper);
        // In each language by the names and the order of that language.
        for language in Language::ALL {
            let page = browser_of(&house, house.nobody()).reading(*language).open(&open.path()).await;
            let mut sorted = offered(&page);
            sorted.sort_by_cached_key(|name| i18n::sort_key(*language, name));
            assert_eq!((offered(&page), sorted.len()), (sorted, 6));
        }
        let irish = browser_of(&house, house.nobody()).reading(Language::Irish).open(&open.path()).await;
        assert!(offered(&irish).contains(&"FSS an Mheán-Iarthair".to_owned()), "{:?}", offered(&irish));
    });
}

#[test]
fn a_forged_area_is_dropped_like_any_forged_choice_and_a_chosen_one_is_kept_by_its_id() {
    in_a_house(async |house: House| {
        let open = asks(&house, one(), Identity::Nobody).await;
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        let chosen = page.submit("Send my answers").choose("How do you get here?", "On foot");
        send(&mut phone, chosen.with(ASKED, "HSE South West")).await.must_say("have arrived");
        let mut other = browser_of(&house, house.nobody());
        let page = other.open(&open.path()).await;
        // A service is no area, nor is anything that merely looks like one.
        let forged = page.submit("Send my answers").choose("How do you get here?", "On foot");
        let forged = forged.forging("q-area", &id("leeside-team"));
        send(&mut other, forged).await.must_say("have arrived");
        let mut areas: Vec<_> = kept(&house).await.iter().map(|one| one.at("area", &[]).to_vec()).collect();
        areas.sort_by_key(Vec::len);
        assert_eq!(areas, [vec![], vec![code(&id("south-west"))]]);
        assert_eq!(states(&house).await.len(), 2);
    });
}

/// An id that is no region, one of another country, one that ended, and what is no id at all.
#[test]
fn no_forged_area_is_kept_whatever_it_is_the_id_of() {
    in_a_house(async |house: House| {
        let open = asks(&house, one(), Identity::Nobody).await;
        ends(&house, "mid-west", kernel::Date::constant(2026, 3, 1)).await;
        let mut tx = house.app.db().begin().await.unwrap();
        let moved = "UPDATE organisations_nodes SET place = 'serbia' WHERE id = $1";
        tx.exec(moved, &[&place("west-and-north-west")]).await.unwrap();
        tx.commit().await.unwrap();
        let unknown = kernel::OrganisationId::untimed(house.app.random()).to_string();
        let forged = [
            unknown,
            id("leeside-team"),
            id("west-and-north-west"),
            id("mid-west"),
            "'; DROP TABLE organisations_nodes".to_owned(),
            "HSE South West".to_owned(),
        ];
        for (number, forged) in forged.iter().enumerate() {
            let mut phone = browser_of(&house, house.nobody());
            let page = phone.open(&open.path()).await;
            assert_eq!(offered(&page).len(), 4, "neither the one that ended nor the one of another country");
            let sent = page.submit("Send my answers").choose("How do you get here?", "On foot");
            send(&mut phone, sent.forging("q-area", forged)).await.must_say("have arrived");
            let all = kept(&house).await;
            assert_eq!(all.len(), number + 1);
            assert!(all.iter().all(|one| one.at("area", &[]).is_empty()), "{forged}");
        }
    });
}

#[test]
fn whoever_looks_at_their_own_answer_reads_the_name_of_a_region_that_is_no_more_and_may_keep_it() {
    in_a_house(async |house: House| {
        let open = asks(&house, one(), Identity::Named).await;
        let caller = house.person();
        let mut ana = browser_of(&house, caller.clone());
        let page = ana.open(&open.path()).await;
        let chosen = page.submit("Send my answers").choose("How do you get here?", "On foot");
        send(&mut ana, chosen.with(ASKED, "HSE Mid West")).await.must_say("have arrived");
        ends(&house, "mid-west", day_of(house.app.now())).await;
        house.clock.to("2026-03-03T08:00:00Z".parse().unwrap());
        let others = browser_of(&house, house.person()).open(&open.path()).await;
        assert!(!offered(&others).contains(&"HSE Mid West".to_owned()));
        let mine = ana.open("/surveys/mine").await;
        let page = ana.press(mine.submit("See my answers")).await;
        is_well_made(&page);
        page.must_say("HSE Mid West").must_not_hold(&id("mid-west"));
        // Changing something else changes nothing of it.
        let page = ana.press(page.submit("Change my answers")).await;
        assert_eq!(offered(&page).len(), 6);
        let page = send(&mut ana, page.submit("Send my answers").choose("How do you get here?", "By bus")).await;
        page.must_say("HSE Mid West").must_say("By bus");
        assert_eq!(kept(&house).await[0].at("area", &[]), [code(&id("mid-west"))]);
        house.is_sound().await;
    });
}

#[test]
fn where_a_country_has_no_areas_people_answer_in_words() {
    in_a_house(async |house: House| {
        let open = asks(&house, one(), Identity::Nobody).await;
        moves(&house, &open, "vojvodina-network").await;
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        is_well_made(&page);
        let typed = page.submit("Send my answers").choose("How do you get here?", "On foot").with(ASKED, "Vršac");
        send(&mut phone, typed).await.must_say("have arrived");
        assert_eq!(kept(&house).await[0].at("area", &[]), [Value::Text("Vršac".into())]);
    });
}

/// No areas were offered then, and they are now: what somebody wrote stands among them until its writer chooses another.
#[test]
fn what_somebody_wrote_before_areas_were_offered_stays_until_they_change_it() {
    in_a_house(async |house: House| {
        let open = asks(&house, one(), Identity::Named).await;
        moves(&house, &open, "vojvodina-network").await;
        let mut ana = browser_of(&house, house.person());
        let page = ana.open(&open.path()).await;
        let typed = page.submit("Send my answers").choose("How do you get here?", "On foot").with(ASKED, "Vršac");
        send(&mut ana, typed).await.must_say("have arrived");
        moves(&house, &open, "south-west").await;
        house.clock.to("2026-03-03T08:00:00Z".parse().unwrap());
        let mine = ana.open("/surveys/mine").await;
        let page = ana.press(mine.submit("See my answers")).await;
        is_well_made(&page);
        page.must_say("Vršac");
        let page = ana.press(page.submit("Change my answers")).await;
        is_well_made(&page);
        assert_eq!((offered(&page).len(), offered(&page).contains(&"Vršac".to_owned())), (7, true));
        let page = send(&mut ana, page.submit("Send my answers").choose("How do you get here?", "By bus")).await;
        page.must_say("Vršac").must_say("By bus");
        assert_eq!(kept(&house).await[0].at("area", &[]), [Value::Text("Vršac".into())]);
        let page = ana.press(page.submit("Change my answers")).await;
        let page = send(&mut ana, page.submit("Send my answers").with(ASKED, "HSE Mid West")).await;
        page.must_say("HSE Mid West").must_not_hold("Vršac");
        assert_eq!(kept(&house).await[0].at("area", &[]), [code(&id("mid-west"))]);
        let page = ana.press(page.submit("Change my answers")).await;
        assert_eq!(offered(&page).len(), 6, "what somebody no longer says is offered no more");
        house.is_sound().await;
    });
}

both! {
    async fn only_areas_of_today_are_taken_from_programs_and_words_are_not(house: House) {
        let open = asks(&house, one(), Identity::Nobody).await;
        let today = day_of(house.app.now());
        ends(&house, "mid-west", days_later(today, 1)).await;
        let send = async |value: Value| {
            commands::answer(&house.app, &house.nobody(), open.coming(&on_foot(vec![value]))).await
        };
        send(code(&id("south-west"))).await.unwrap();
        send(code(&id("mid-west"))).await.unwrap();
        for forged in [code(&id("leeside-team")), code("moon"), Value::Text("Kerry".into())] {
            assert_eq!(refusal(send(forged).await), "surveys_answers_wrong");
        }
        // The next day one of the regions is no more, and the form on the shelf is not the one of yesterday.
        house.clock.to("2026-03-03T08:00:00Z".parse().unwrap());
        assert_eq!(refusal(send(code(&id("mid-west"))).await), "surveys_answers_wrong");
        send(code(&id("south-west"))).await.unwrap();
        let program = Program { house: &house, version: open.version.to_string() };
        let item = program.item().await;
        assert_eq!((&item["type"], item["answerOption"].as_array().unwrap().len()), (&json!("choice"), 5));
        let made = program.sends(json!([coding("south-west")])).await;
        assert!(matches!(made, fhir::Creation::Made { .. }), "{made:?}");
        for forged in [coding("mid-west"), json!({ "valueString": "Kerry" })] {
            assert!(matches!(program.sends(json!([forged])).await, fhir::Creation::Refused(_)));
        }
    }

    async fn what_was_answered_stands_with_its_name_in_figures_tables_and_files(house: House) {
        let mut asks = super::results_tally::questionnaire();
        asks.items.push(one());
        let asked = asked_with(&house, asks).await;
        ends(&house, "mid-west", kernel::Date::constant(2026, 1, 1)).await;
        for (region, times) in [("south-west", 6), ("mid-west", 7)] {
            for _ in 0..times {
                asked.give(&house, &[("q1", &[][..], vec![code("garden")]), ("area", &[], vec![code(&id(region))])]).await;
            }
        }
        let kerry = [("q1", &[][..], vec![code("garden")]), ("area", &[], vec![Value::Text("Kerry".into())])];
        let words = asked.give(&house, &kerry).await;
        for _ in 0..4 {
            asked.give(&house, &kerry).await;
        }
        let held = Held::default();
        let results = commands::see_results(&house.app, &asked.lead, &held, asked.id()).await.unwrap();
        let table = results.figures[0].tables.iter().find(|table| table.item == "area").unwrap();
        let line = |name: &str| {
            let named = |row: &&crate::results::release::Row| row.text.exactly("en") == Some(name);
            table.rows.as_ref().unwrap().iter().find(named).and_then(|row| row.shown.count())
        };
        // One that is no more keeps its name.
        assert_eq!((line("HSE South West"), line("HSE Mid West"), line("HSE Dublin and Midlands")), (Some(6), Some(7), Some(0)));
        let crossed = commands::cross_results(&house.app, &asked.lead, &held, (asked.id(), 1), ("q1", "area")).await.unwrap();
        let named = crossed.columns.categories.iter().filter(|one| one.text.exactly("ga").is_some()).count();
        assert_eq!(named, 6);
        in_files(&house, &asked).await;
        let (_, version, response) = commands::see_row(&house.app, &asked.lead, asked.id(), words).await.unwrap();
        assert_eq!(response.answers.at("area", &[]), [Value::Text("Kerry".into())]);
        assert_eq!(version.questionnaire.choices_of(version.questionnaire.item("area").unwrap()).len(), 6);
        kept_as_it_was_made(&house, asked.id()).await;
    }
}

/// Beside its code, in the code book, and words that were typed before areas were offered as they are.
async fn in_files(house: &House, asked: &Asked) {
    let (export, wide) = rows(house, asked, Layout::Wide, None).await;
    let names = export.sheet.names();
    let at = |name: &str| names.iter().position(|own| *own == name).unwrap();
    let mut seen: Vec<_> = wide.iter().map(|row| (row[at("area")].clone(), row[at("area__name")].clone())).collect();
    seen.sort_by_key(|one| format!("{one:?}"));
    seen.dedup();
    let text = |words: &str| Field::Text(words.into());
    let mut expected = vec![
        (text(&id("mid-west")), text("HSE Mid West")),
        (text(&id("south-west")), text("HSE South West")),
        (text("Kerry"), text("Kerry")),
    ];
    expected.sort_by_key(|one| format!("{one:?}"));
    assert_eq!(seen, expected);
    let column = export.codebook.columns.iter().find(|column| column.name == "area").unwrap();
    assert!(column.values.contains(&(id("south-west"), "HSE South West".to_owned())), "{:?}", column.values);
}

/// What is offered is no part of the version: that never changes.
async fn kept_as_it_was_made(house: &House, survey: SurveyId) {
    let Told { newest, .. } = commands::find_survey(&house.app, &house.area_lead(), survey).await.unwrap();
    assert!(
        newest.questionnaire.item("area").unwrap().choices.is_none()
            && !newest.questionnaire.lists.contains_key(crate::areas::LIST)
    );
}

/// What was begun in words where no areas were offered, and comes or goes on where they are: nothing else of it is lost.
#[test]
fn a_form_begun_in_words_before_areas_were_offered_goes_on_and_is_asked_for_an_area() {
    in_a_house(async |house: House| {
        let open = asks(&house, one(), Identity::Nobody).await;
        moves(&house, &open, "vojvodina-network").await;
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        let begun = page.submit("Save for later").with(ASKED, "Vršac").choose("How do you get here?", "On foot");
        let kept_page = phone.press(begun).await;
        let digits = kept_page.all(".comhar-code__digits").next().unwrap().text().collect::<String>();
        moves(&house, &open, "south-west").await;
        house.clock.to("2026-03-03T08:00:00Z".parse().unwrap());
        let page = phone.open("/surveys/resume").await;
        let page = phone.press(page.submit("Open").with("Your code", &digits)).await;
        is_well_made(&page);
        assert_eq!(offered(&page).len(), 6);
        send(&mut phone, page.submit("Send my answers").with(ASKED, "HSE Mid West")).await.must_say("have arrived");
        let kept = kept(&house).await;
        assert_eq!((kept.len(), kept[0].at("area", &[])), (1, [code(&id("mid-west"))].as_slice()));
        assert_eq!(kept[0].at("way", &[]), [code("foot")]);
    });
}

#[test]
fn an_answer_sealed_in_words_before_areas_were_offered_arrives_without_them() {
    in_a_house(async |house: House| {
        let open = asks(&house, one(), Identity::Nobody).await;
        let until = days_later(day_of(house.app.now()), 7);
        commands::allow_offline(&house.app, &open.lead, open.survey.id, until).await.unwrap();
        moves(&house, &open, "vojvodina-network").await;
        let path = format!("{}/offline", open.path());
        let mut tablet = browser_of(&house, house.nobody());
        let page = tablet.open(&path).await;
        let envelope = sealed(&house, &told(&page), "q-way=foot&q-area=Vr%C5%A1ac");
        moves(&house, &open, "south-west").await;
        house.clock.to("2026-03-03T08:00:00Z".parse().unwrap());
        let (status, reply) = offline_pages::send(&mut tablet, &path, &[&envelope]).await;
        assert_eq!((status, reply["taken"].as_array().unwrap().len()), (200, 1));
        assert_eq!(kept(&house).await, [asked::said(&[("way", "foot")])]);
    });
}
