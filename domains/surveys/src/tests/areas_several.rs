//! A question for several areas: ticked like several choices, whichever way the answers come and go.

use super::{
    House,
    answering_pages::send,
    areas_house::{ASKED, FIRST, Program, asks, coding, ends, id, kept, moves, on_foot, pages_of, stand_on},
    asked, both, browser_of, building_pages, in_a_house, is_well_made, refusal,
    results_files::rows,
    results_house::asked_with,
    results_tally::code,
};
use crate::{
    commands,
    model::Identity,
    results::{Held, sheet::Field, sheet::Layout},
    rules::{day_of, days_later},
};
use questionnaires::{Item, Kind, Repeats, Value};
use serde_json::json;
use testkit_pages::Page;

fn several() -> Item {
    let repeats = Repeats { most: Some(2), ..Repeats::default() };
    Item { repeats: Some(repeats), ..Item::new("area", Kind::Area, asked::en(ASKED)) }
}

/// The boxes of the page, as they stand there.
fn boxes(page: &Page) -> Vec<String> {
    let labels = page.all("input[type=checkbox][name='q-area'] + label");
    labels.map(|label| label.text().collect::<String>().trim().to_owned()).collect()
}

#[test]
fn several_areas_are_ticked_on_every_page_that_asks() {
    in_a_house(async |house: House| {
        let open = asks(&house, several(), Identity::Nobody).await;
        let (web, others, paper) = pages_of(&house, &open).await;
        assert_eq!((boxes(&web).len(), &boxes(&web)[..3]), (6, &FIRST.map(str::to_owned)[..]));
        for page in &others {
            assert_eq!(boxes(page), boxes(&web), "{}", page.text());
        }
        stand_on(&paper);
        let mut phone = browser_of(&house, house.nobody());
        let web = phone.open(&open.path()).await;
        let ticked = web.submit("Send my answers").choose("How do you get here?", "On foot");
        let mut ticked = ticked.tick("HSE South West").tick("HSE Mid West").sent();
        ticked.pairs.push(("q-area".into(), id("leeside-team")));
        phone.send(ticked).await.must_say("have arrived");
        let mut areas = kept(&house).await[0].at("area", &[]).to_vec();
        areas.sort_by_key(|value| format!("{value:?}"));
        assert_eq!(areas, [code(&id("mid-west")), code(&id("south-west"))]);
        let mut other = browser_of(&house, house.nobody());
        let page = other.open(&open.path()).await;
        let many = page.submit("Send my answers").choose("How do you get here?", "On foot");
        let many = many.tick("HSE South West").tick("HSE Mid West").tick("HSE Dublin and Midlands");
        let refused = other.press(many).await;
        assert_eq!((refused.status, kept(&house).await.len()), (422, 1), "two at most, as its makers said");
    });
}

#[test]
fn a_question_for_an_area_becomes_one_for_several_on_the_page_of_its_rules() {
    in_a_house(async |house: House| {
        let mut lead = browser_of(&house, house.area_lead());
        let made = building_pages::made(&mut lead).await;
        building_pages::question(&mut lead, &made, "A health region or area", &[("What do you ask?", ASKED)]).await;
        let page = lead.open(&format!("/surveys/{made}/question/q1/rules")).await;
        is_well_made(&page);
        page.must_not_hold("Exactly as often as this says");
        let form = page.submit("Save").tick("People may choose more than one area").with("At most so many", "3");
        lead.press(form).await.must_say("Saved.");
        let preview = lead.open(&format!("/surveys/{made}/preview")).await;
        is_well_made(&preview);
        assert_eq!(preview.all("input[type=checkbox]").count(), 6, "{}", preview.text());
    });
}

both! {
    async fn only_areas_of_today_are_taken_where_several_may_be_chosen(house: House) {
        let open = asks(&house, several(), Identity::Nobody).await;
        ends(&house, "mid-west", days_later(day_of(house.app.now()), 1)).await;
        let send = async |values: Vec<Value>| {
            commands::answer(&house.app, &house.nobody(), open.coming(&on_foot(values))).await
        };
        send(vec![code(&id("south-west")), code(&id("mid-west"))]).await.unwrap();
        for forged in [code(&id("leeside-team")), code("moon"), Value::Text("Kerry".into())] {
            assert_eq!(refusal(send(vec![code(&id("south-west")), forged]).await), "surveys_answers_wrong");
        }
        house.clock.to("2026-03-03T08:00:00Z".parse().unwrap());
        assert_eq!(refusal(send(vec![code(&id("mid-west"))]).await), "surveys_answers_wrong");
        let program = Program { house: &house, version: open.version.to_string() };
        let item = program.item().await;
        assert_eq!((&item["type"], &item["repeats"]), (&json!("choice"), &json!(true)));
        assert_eq!(item["answerOption"].as_array().unwrap().len(), 5);
        let made = program.sends(json!([coding("south-west"), coding("dublin-and-midlands")])).await;
        assert!(matches!(made, fhir::Creation::Made { .. }), "{made:?}");
        assert!(matches!(program.sends(json!([coding("mid-west")])).await, fhir::Creation::Refused(_)));
    }

    async fn several_areas_stand_with_their_names_in_figures_and_files_and_words_of_before_beside_them(house: House) {
        let mut asks = super::results_tally::questionnaire();
        asks.items.push(several());
        let asked = asked_with(&house, asks).await;
        ends(&house, "mid-west", kernel::Date::constant(2026, 1, 1)).await;
        let give = async |areas: Vec<Value>| {
            asked.give(&house, &[("q1", &[][..], vec![code("garden")]), ("area", &[], areas)]).await
        };
        let mut ids = Vec::new();
        for _ in 0..6 {
            ids.push(give(vec![code(&id("south-west")), code(&id("mid-west"))]).await);
            give(vec![code(&id("south-west"))]).await;
            give(vec![Value::Text("Kerry".into())]).await;
        }
        let results = commands::see_results(&house.app, &asked.lead, &Held::default(), asked.id()).await.unwrap();
        let table = results.figures[0].tables.iter().find(|table| table.item == "area").unwrap();
        let line = |name: &str| {
            let named = |row: &&crate::results::release::Row| row.text.exactly("en") == Some(name);
            table.rows.as_ref().unwrap().iter().find(named).and_then(|row| row.shown.count())
        };
        assert_eq!((line("HSE South West"), line("HSE Mid West"), line("HSE Dublin and Midlands")), (Some(12), Some(6), Some(0)));
        let (export, wide) = rows(&house, &asked, Layout::Wide, None).await;
        let column = |name: &str| export.sheet.names().iter().position(|own| own == &name).unwrap_or_else(|| panic!("no {name}"));
        let (south, mid, other) = (format!("area__{}", id("south-west")), format!("area__{}", id("mid-west")), "area_other");
        let yes = |name: &str| wide.iter().filter(|row| row[column(name)] == Field::Yes(true)).count();
        assert_eq!((yes(&south), yes(&mid)), (12, 6));
        assert_eq!(wide.iter().filter(|row| row[column(other)] == Field::Text("Kerry".into())).count(), 6);
        let named = export.codebook.columns.iter().find(|one| one.name == mid).unwrap();
        assert!(named.label.ends_with("HSE Mid West"), "{}", named.label);
        let (export, tall) = rows(&house, &asked, Layout::Tall, None).await;
        let (value, name) = (export.sheet.names().len() - 2, export.sheet.names().len() - 1);
        let said = |row: &&Vec<Field>| row[value] == Field::Text(id("mid-west"));
        assert!(tall.iter().filter(said).count() == 6 && tall.iter().filter(said).all(|row| row[name] == Field::Text("HSE Mid West".into())));
        let (_, version, response) = commands::see_row(&house.app, &asked.lead, asked.id(), ids[0]).await.unwrap();
        assert_eq!(version.questionnaire.choices_of(version.questionnaire.item("area").unwrap()).len(), 6);
        assert_eq!(response.answers.at("area", &[]).len(), 2);
        let newest = commands::find_survey(&house.app, &asked.lead, asked.id()).await.unwrap().newest.questionnaire;
        assert_eq!(newest.item("area").unwrap(), &several(), "what is offered is no part of the version");
    }
}

#[test]
fn where_a_country_has_no_areas_several_are_written_in_words() {
    in_a_house(async |house: House| {
        let open = asks(&house, several(), Identity::Nobody).await;
        moves(&house, &open, "vojvodina-network").await;
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&open.path()).await;
        is_well_made(&page);
        let typed = page.submit("Send my answers").choose("How do you get here?", "On foot");
        send(&mut phone, typed.forging("q-area", "Vršac").forging("q-area-v1", "Kovin")).await.must_say("have arrived");
        let words = ["Vršac", "Kovin"].map(|words| Value::Text(words.into()));
        assert_eq!(kept(&house).await[0].at("area", &[]), words);
    });
}

#[test]
fn all_that_somebody_wrote_before_areas_were_offered_stays_beside_what_they_tick() {
    in_a_house(async |house: House| {
        let open = asks(&house, several(), Identity::Named).await;
        moves(&house, &open, "vojvodina-network").await;
        let mut ana = browser_of(&house, house.person());
        let page = ana.open(&open.path()).await;
        let typed = page.submit("Send my answers").choose("How do you get here?", "On foot");
        send(&mut ana, typed.forging("q-area", "Vršac").forging("q-area-v1", "Kovin")).await.must_say("have arrived");
        moves(&house, &open, "south-west").await;
        house.clock.to("2026-03-03T08:00:00Z".parse().unwrap());
        let mine = ana.open("/surveys/mine").await;
        let page = ana.press(mine.submit("See my answers")).await;
        page.must_say("Vršac").must_say("Kovin");
        let page = ana.press(page.submit("Change my answers")).await;
        is_well_made(&page);
        assert_eq!(boxes(&page).len(), 8, "six areas and two in words");
        let page = send(&mut ana, page.submit("Send my answers").choose("How do you get here?", "By bus")).await;
        page.must_say("Vršac").must_say("Kovin").must_say("By bus");
        let mut areas = kept(&house).await[0].at("area", &[]).to_vec();
        areas.sort_by_key(|value| format!("{value:?}"));
        assert_eq!(areas, ["Kovin", "Vršac"].map(|words| Value::Text(words.into())));
        let page = ana.press(page.submit("Change my answers")).await;
        let chosen = page.submit("Send my answers").untick("Vršac").tick("HSE South West");
        let page = send(&mut ana, chosen).await;
        page.must_say("HSE South West").must_say("Kovin").must_not_hold("Vršac");
        let mut areas = kept(&house).await[0].at("area", &[]).to_vec();
        areas.sort_by_key(|value| format!("{value:?}"));
        assert_eq!(areas, [code(&id("south-west")), Value::Text("Kovin".into())]);
        house.is_sound().await;
    });
}
