//! The pages of results, as staff and everybody meet them, and the interface for programs.

use super::{browser_of, in_a_house, is_well_made, results_house::asked, results_tally::code};
use crate::{
    commands::{self, FindingsForm},
    results::Held,
    store,
};
use questionnaires::{Tag, Text, Value};

fn en(words: &str) -> Text {
    Text::new(Tag::new("en"), words)
}

#[test]
fn results_say_their_denominators_in_words() {
    in_a_house(async |house| {
        let asked = asked(&house).await;
        asked.many(&house, 31, "garden", None).await;
        for _ in 0..9 {
            asked.give(&house, &[("q3", &[], vec![Value::Whole(4)])]).await;
        }
        let mut lead = browser_of(&house, asked.lead.clone());
        let page = lead.open(&asked.path("results")).await;
        is_well_made(&page);
        page.must_say("40 answers count.")
            .must_say("The survey was open to everybody. So nobody knows how many saw it and did not answer.")
            .must_say("31 of 40 who were asked this answered it.")
            .must_say("9 were asked and left it out.")
            .must_say("Everybody was asked this.")
            .must_say("9 were not asked this, because of an earlier answer or version.")
            .must_say("Every answer that came is counted here.");
    });
}

#[test]
fn an_empty_survey_says_what_will_stand_there() {
    in_a_house(async |house| {
        let asked = asked(&house).await;
        let mut lead = browser_of(&house, asked.lead.clone());
        for tail in ["results", "cross", "texts", "rows", "findings", "export"] {
            is_well_made(&lead.open(&asked.path(tail)).await);
        }
        let mut responder = browser_of(&house, house.responder());
        is_well_made(&responder.open(&asked.path("results")).await);
        for tail in ["texts", "rows", "findings", "export", "export/csv"] {
            assert_eq!(responder.open(&asked.path(tail)).await.status, 404, "{tail}");
        }
        let mut nobody = browser_of(&house, house.nobody());
        assert_ne!(nobody.open(&asked.path("results")).await.status, 200);
    });
}

#[test]
fn a_response_is_left_out_with_a_reason_on_its_page() {
    in_a_house(async |house| {
        let asked = asked(&house).await;
        let ids = asked.many(&house, 6, "garden", Some("The gate sticks")).await;
        let mut lead = browser_of(&house, asked.lead.clone());
        let list = lead.open(&asked.path("rows")).await;
        is_well_made(&list);
        list.must_not_hold("The gate sticks");
        let page = lead.open(&asked.path(&format!("rows/{}", ids[0]))).await;
        is_well_made(&page);
        page.must_say("The gate sticks");
        let again = lead.press(page.submit("Leave it out")).await;
        assert_eq!(again.status, 422);
        let page = lead
            .press(again.submit("Leave it out").choose("Why is it left out?", "The same person answered twice"))
            .await;
        page.must_say("This answer is left out now.");
        lead.open(&asked.path("results"))
            .await
            .must_say("5 answers count.")
            .must_say("Left out: The same person answered twice");
        let page = lead.press(page.submit("Let it in again")).await;
        page.must_say("This answer counts again.");
    });
}

#[test]
fn words_are_read_tagged_and_quoted_on_one_page() {
    in_a_house(async |house| {
        let asked = asked(&house).await;
        asked.many(&house, 10, "garden", Some("The gate sticks, says Anna")).await;
        let mut lead = browser_of(&house, asked.lead.clone());
        let page = lead.open(&asked.path("texts")).await;
        is_well_made(&page);
        page.must_say("The gate sticks, says Anna");
        let page = lead.press(page.submit("Make this tag").with("Name of the tag", "Gate")).await;
        is_well_made(&page);
        page.must_say("Your tags are saved.").must_say("Only with the tag: Gate");
    });
}

#[test]
fn the_public_page_says_when_a_promise_was_broken_and_shows_what_was_published() {
    in_a_house(async |house| {
        let mut asked = asked(&house).await;
        asked.survey = commands::find_public_findings(&house.app, &asked.survey.link).await.unwrap().survey;
        asked.survey.publish_by = Some(jiff::civil::date(2026, 3, 1));
        let proof = crate::proof::TheSystem("a test sets a day");
        let mut tx = house.app.db().begin().await.unwrap();
        store::surveys::save(&mut tx, &mut asked.survey, &proof).await.unwrap();
        tx.commit().await.unwrap();
        asked.many(&house, 12, "garden", Some("More seats")).await;
        asked.many(&house, 4, "kitchen", None).await;
        let address = format!("/s/{}/results", asked.survey.link);
        let mut nobody = browser_of(&house, house.nobody());
        let page = nobody.open(&address).await;
        is_well_made(&page);
        page.must_say("That day is over, and they are not published yet.").must_not_hold("answers count");
        let form = FindingsForm { seen: 0, found: en("People like it."), what_next: en("We mend the gate.") };
        commands::write_findings(&house.app, &asked.lead, asked.id(), form).await.unwrap();
        let second = house.area_lead();
        commands::check_findings(&house.app, &second, asked.id(), 1).await.unwrap();
        commands::publish_findings(&house.app, &second, &Held::default(), asked.id(), 2).await.unwrap();
        let page = nobody.open(&address).await;
        is_well_made(&page);
        page.must_say("People like it.")
            .must_say("We mend the gate.")
            .must_say("16 answers count.")
            .must_say("0 people took their answers back. They are in no figure.")
            .must_say("hidden")
            .must_not_hold("More seats");
    });
}

#[test]
fn every_file_says_how_many_rows_it_holds_and_their_checksum() {
    in_a_house(async |house| {
        let asked = asked(&house).await;
        asked.many(&house, 7, "garden", Some("=1+1")).await;
        let mut lead = browser_of(&house, asked.lead.clone());
        let csv = lead.open(&asked.path("export/csv?major=1")).await;
        let lines: Vec<&str> = csv.body.lines().collect();
        assert_eq!(lines.len(), 8, "a head and seven rows: {lines:?}");
        assert!(csv.body.contains("'=1+1"), "words are no formula");
        let json = lead.open(&asked.path("export/jsonl?major=1")).await;
        let end: serde_json::Value = serde_json::from_str(json.body.lines().last().unwrap()).unwrap();
        assert_eq!(end["end"]["rows"], 7);
        let spss = lead.open(&asked.path("export/spss?major=1")).await;
        assert!(spss.body.contains("q2__tea"), "{}", spss.body);
        let book = lead.open(&asked.path("export/codebook?major=1")).await;
        assert!(book.body.contains("How was it?"));
        assert_eq!(lead.open(&asked.path("export/doc?major=1")).await.status, 404);
    });
}

#[test]
fn what_is_chosen_above_the_files_holds_for_each_of_them() {
    in_a_house(async |house| {
        let asked = asked(&house).await;
        asked.many(&house, 7, "garden", Some("More seats")).await;
        let mut lead = browser_of(&house, asked.lead.clone());
        let page = lead.open(&asked.path("export")).await;
        is_well_made(&page);
        let csv = lead.press(page.submit("CSV table of version 1")).await;
        assert!(csv.body.lines().count() == 8 && csv.body.contains("More seats"), "{}", csv.body);
        for file in ["CSV table of version 1", "JSON, one line each of version 1", "JSON, one document of version 1"] {
            let held_back = "Held back, for a file that others will read";
            let chosen = page.submit(file).with("What people wrote in their own words", held_back);
            let file = lead.press(chosen.with("Rows and columns", "A row for each answer")).await;
            assert_eq!(file.status, 200);
            assert!(file.body.contains("garden") && !file.body.contains("More seats"), "{}", file.body);
            assert!(file.body.matches("garden").count() == 7 && file.body.lines().count() != 8, "{}", file.body);
        }
    });
}

#[test]
fn two_questions_are_compared_on_a_page() {
    in_a_house(async |house| {
        let asked = asked(&house).await;
        for _ in 0..12 {
            asked.give(&house, &[("q1", &[], vec![code("garden")]), ("q3", &[], vec![Value::Whole(5)])]).await;
        }
        let mut lead = browser_of(&house, asked.lead.clone());
        let page = lead.open(&asked.path("cross?lines=q1&columns=q3")).await;
        is_well_made(&page);
        page.must_say("Out of 12 answers that count");
        let same = lead.open(&asked.path("cross?lines=q1&columns=q1")).await;
        is_well_made(&same);
        assert_eq!(same.status, 422);
    });
}
