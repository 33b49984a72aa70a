//! A survey's own form, taken away as a file and brought in again, through the real router.

use super::{
    House,
    asked::{en, opened, plain},
    both, browser_of, building_pages, in_a_house, is_well_made,
    pictures::{drawn, holds, png},
    place,
};
use crate::{
    commands::{self, Edit, From, MakeForm},
    model::{Identity, SurveyId},
    rules::{
        edit::{Given, Rules},
        form_file::FormSort,
        picture::prepare,
    },
};
use kernel::{Caller, Role};
use questionnaires::{Condition, Expression, Item, Kind, Media, Notation, Questionnaire, Tag};
use std::io::{Cursor, Read, Write};
use testkit_pages::Browser;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// Brings a file in on the page, and gives the survey that it became.
async fn bring(lead: &mut Browser, file: &[u8]) -> SurveyId {
    let place = place("south-west").to_string();
    let page = lead.upload("/surveys/import", &[("place", place.as_str())], file).await;
    assert_eq!(page.status, 200, "{}", page.text());
    page.must_not_hold("could not be carried");
    page.path.split('/').nth(2).unwrap().split('#').next().unwrap().parse().unwrap()
}

async fn asks(house: &House, by: &Caller, id: SurveyId) -> Questionnaire {
    house.told(by, id).await.newest.questionnaire
}

/// The same whatever house and survey it lies in: without the marks of its pictures, and without what a file brings of its own.
fn bare(mut asked: Questionnaire) -> Questionnaire {
    fn each(items: &mut [Item]) {
        for item in items {
            item.carried.clear();
            for media in &mut item.media {
                if let Some(own) = media.own_picture() {
                    media.source = format!("{}x{}", own.width, own.height);
                }
            }
            each(&mut item.items);
        }
    }
    each(&mut asked.items);
    asked.carried.clear();
    Questionnaire { name: String::new(), version: None, ..asked }
}

/// A template with questions of one's own behind it: choices of which one stands alone, one shown after an answer, a picture of
/// the house, and an area.
async fn built(house: &House, lead: &Caller) -> SurveyId {
    let from = From::Template("have-your-say".into());
    let form = MakeForm { organisation: place("south-west"), title: String::new(), language: Tag::new("en"), from };
    let id = commands::make_survey(&house.app, lead, form).await.unwrap().id;
    let add = async |kind, given: Given<'_>| {
        house.edit(lead, id, Edit::Add(None, kind, given)).await.unwrap();
        asks(house, lead, id).await.items.last().unwrap().clone()
    };
    let choices = "The 205\nThe 208\nNone of these";
    add(Kind::Several, Given { text: "Which bus?", choices, last_alone: true, ..Given::default() }).await;
    let by = add(Kind::One, Given { text: "Which is best?", choices, required: true, ..Given::default() }).await;
    let first = asks(house, lead, id).await.choices_of(&by)[0].code.clone();
    let shown = format!("{}={first}", by.id);
    let why = add(Kind::LongText, Given { text: "Why that one?", shown: &shown, ..Given::default() }).await;
    assert!(matches!(why.shown, Condition::All(_)));
    let names = ["sun".to_owned()];
    let rules = Rules { picture: "sun", picture_words: "The sun", ..Rules::default() };
    house.edit(lead, id, Edit::Rules(&by.id, rules, &names)).await.unwrap();
    add(Kind::Area, Given { text: "Where do you live?", ..Given::default() }).await;
    add(Kind::Scale, Given { text: "How much?", low: "Little", high: "Much", ..Given::default() }).await;
    id
}

#[test]
fn a_form_goes_out_as_a_spreadsheet_and_comes_back_equal() {
    in_a_house(async |house: House| {
        let lead = house.area_lead();
        let id = built(&house, &lead).await;
        let mut browser = browser_of(&house, lead.clone());
        let build = browser.open(&format!("/surveys/{id}/build")).await;
        let page = browser.open(&build.link("Take this form with you")).await;
        is_well_made(&page);
        page.must_say("No answers are in it.").must_not_hold("zip file").must_not_hold("cannot hold");
        let sheet = browser.take(&page.link("Take the spreadsheet")).await;
        let name = house.told(&lead, id).await.survey.link;
        const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        sheet.must_come_as(&format!("{name}.xlsx"), XLSX, "no-store");
        let again = bring(&mut browser, &sheet.bytes).await;
        let (was, is) = (asks(&house, &lead, id).await, asks(&house, &lead, again).await);
        assert_eq!(bare(is), bare(was));
        let fhir = browser.take(&page.link("Take the FHIR file")).await;
        fhir.must_come_as(&format!("{name}.json"), "application/fhir+json", "no-store");
        let value: serde_json::Value = serde_json::from_slice(&fhir.bytes).unwrap();
        assert_eq!((&value["resourceType"], &value["status"]), (&"Questionnaire".into(), &"draft".into()));
        let again = bring(&mut browser, &fhir.bytes).await;
        let (was, is) = (asks(&house, &lead, id).await, asks(&house, &lead, again).await);
        assert_eq!(
            is.walk().map(|item| &item.id).collect::<Vec<_>>(),
            was.walk().map(|item| &item.id).collect::<Vec<_>>()
        );
    });
}

#[test]
fn pictures_go_out_beside_the_spreadsheet_and_are_drawn_anew_on_the_way_in() {
    in_a_house(async |house: House| {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        let picture = prepare(&png(40, 30)).unwrap();
        house.shows(&lead, survey.id, ("q1", &picture)).await.unwrap();
        let mut browser = browser_of(&house, lead.clone());
        let page = browser.open(&format!("/surveys/{}/form", survey.id)).await;
        is_well_made(&page);
        page.must_say("Both come in one zip file.");
        let file = browser.take(&page.link("Take the spreadsheet")).await;
        file.must_come_as(&format!("{}.zip", survey.link), "application/zip", "no-store");
        let mut archive = ZipArchive::new(Cursor::new(&file.bytes)).unwrap();
        let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
        assert_eq!(names, [format!("{}.xlsx", survey.link), format!("{}-media/q1.png", survey.link)]);
        let mut inside = Vec::new();
        archive.by_index(1).unwrap().read_to_end(&mut inside).unwrap();
        assert_eq!(inside, picture.bytes);
        let again = bring(&mut browser, &file.bytes).await;
        let (was, is) = (asks(&house, &lead, survey.id).await, asks(&house, &lead, again).await);
        let own = is.item("q1").unwrap().media[0].clone();
        assert_eq!(own.words.exactly("en"), Some("A door"));
        assert_ne!(own.source, was.item("q1").unwrap().media[0].source, "kept under a mark of its own");
        assert_eq!(bare(is), bare(was));
        let kept = commands::see_picture(&house.app, &lead, again, own.own_picture().unwrap().mark).await.unwrap();
        assert_eq!(kept.bytes, prepare(&picture.bytes).unwrap().bytes);
        house.is_sound().await;
    });
}

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_an_archive_brings_and_cannot_be_taken_is_named_and_one_made_to_hurt_is_refused() {
    in_a_house(async |house: House| {
        let lead = house.area_lead();
        let named = |id: &str, source: &str| Item {
            media: vec![Media { kind: "image/*".into(), source: source.into(), words: en("A door") }],
            ..Item::new(id, Kind::Text, en(&format!("What of the {id} one?")))
        };
        let items = vec![named("whole", "whole.png"), named("torn", "torn.png"), named("away", "away.png")];
        let sheet = questionnaires::interchange::xlsform::write(&Questionnaire { items, ..plain() }).unwrap();
        let (whole, svg) = (super::pictures::telling(64, 48), b"<svg onload='alert(1)'/>");
        let mut browser = browser_of(&house, lead.clone());
        let place = place("south-west").to_string();
        let fields = [("place", place.as_str())];
        let file = packed(&[("form.xlsx", &sheet), ("form-media/whole.png", &whole), ("form-media/torn.png", svg)]);
        let page = browser.upload("/surveys/import", &fields, &file).await;
        is_well_made(&page);
        page.must_say("Question “What of the torn one?”: Its picture is no whole PNG, JPEG or WebP picture.");
        page.must_say("Question “What of the away one?”: Its picture is named, but it is not in the file.");
        page.must_not_hold("Question “What of the whole one?”");
        let id: SurveyId = page.path.split('/').nth(2).unwrap().split('#').next().unwrap().parse().unwrap();
        let asked = asks(&house, &lead, id).await;
        let mark = asked.item("whole").unwrap().media[0].own_picture().unwrap().mark;
        let kept = commands::see_picture(&house.app, &lead, id, mark).await.unwrap();
        assert!(!holds(&kept.bytes, super::pictures::PLANTED), "where it was taken is gone");
        for hurts in [packed(&[("form.xlsx", &sheet), ("../../etc/x.png", &whole)]), packed(&[("x.png", &whole)])] {
            let refused = browser.upload("/surveys/import", &fields, &hurts).await;
            assert_eq!(refused.status, 422);
            is_well_made(&refused);
            refused.must_say("This file could not be read.");
        }
    });
}

both! {
    async fn pictures_that_would_make_the_file_too_large_stay_and_their_questions_are_named(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        for (item, width) in [("q1", 40), ("q4", 41)] {
            house.shows(&lead, survey.id, (item, &drawn(width))).await.unwrap();
        }
        let told = commands::find_form(&house.app, &lead, survey.id).await.unwrap();
        assert_eq!((told.pictures, told.staying.len()), (2, 0));
        let mut tx = house.app.db().begin().await.unwrap();
        tx.exec("UPDATE surveys_pictures SET bytes = $1", &[&vec![7_u8; 13 * 1024 * 1024]]).await.unwrap();
        tx.commit().await.unwrap();
        let told = commands::find_form(&house.app, &lead, survey.id).await.unwrap();
        assert_eq!((told.pictures, told.staying.len()), (1, 1));
        let staying = &told.staying[0].id;
        let (_, file) = commands::take_form(&house.app, &lead, survey.id, FormSort::Spreadsheet).await.unwrap();
        let archive = ZipArchive::new(Cursor::new(&file.bytes)).unwrap();
        assert_eq!((file.ending, archive.len()), ("zip", 2));
        let back = questionnaires::interchange::xlsform::read(&file.bytes).unwrap().questionnaire;
        assert!(back.item(staying).unwrap().media.is_empty(), "no mark that means nothing elsewhere");
        assert_eq!(back.walk().filter(|item| item.media.iter().any(|media| media.bytes().is_some())).count(), 1);
    }
}

#[test]
fn what_a_spreadsheet_cannot_hold_is_named_with_a_way_on() {
    in_a_house(async |house: House| {
        let mut asks = plain();
        let rule = Expression { notation: Notation::FhirPath, text: "1 + 1".into(), name: None };
        asks.items.push(Item { calculation: Some(rule), ..Item::new("sum", Kind::Whole, en("How many?")) });
        asks.items.push(Item::new("1.1", Kind::Text, en("Anything else?")));
        let open = opened(&house, asks, Identity::Nobody).await;
        let mut lead = browser_of(&house, house.area_lead());
        let page = lead.open(&format!("/surveys/{}/form", open.survey.id)).await;
        is_well_made(&page);
        page.must_say("How many? One of its rules is written in FHIRPath");
        page.must_say("Anything else? The name of this question").must_say("The FHIR file below holds all of it.");
        page.must_not_hold("Take the spreadsheet");
        let forced = lead.take(&format!("/surveys/{}/form/spreadsheet", open.survey.id)).await;
        assert_eq!(forced.status, 409);
        let fhir = lead.take(&page.link("Take the FHIR file")).await;
        let value: serde_json::Value = serde_json::from_slice(&fhir.bytes).unwrap();
        assert_eq!((fhir.status, &value["status"]), (200, &"active".into()));
    });
}

#[test]
fn a_form_is_taken_away_by_whoever_sees_the_survey_and_by_nobody_else() {
    in_a_house(async |house: House| {
        let mut lead = browser_of(&house, house.area_lead());
        let id = building_pages::made(&mut lead).await;
        building_pages::question(&mut lead, &id, "A few words", &[("What do you ask?", "Why?")]).await;
        let paths = ["form", "form/spreadsheet", "form/fhir"].map(|path| format!("/surveys/{id}/{path}"));
        for path in &paths {
            assert_eq!(browser_of(&house, house.reviewer()).take(path).await.status, 200, "{path}");
            let strangers = [
                house.person(),
                house.wearing(Role::AreaLead, "corrib-team"),
                house.wearing(Role::Administrator, "ireland"),
            ];
            for stranger in strangers {
                assert_eq!(browser_of(&house, stranger).take(path).await.status, 404, "{path}");
            }
            assert_ne!(browser_of(&house, house.nobody()).take(path).await.status, 200, "{path}");
        }
        for path in ["form/pdf", "form/", "form/spreadsheet/x"] {
            assert_eq!(lead.take(&format!("/surveys/{id}/{path}")).await.status, 404, "{path}");
        }
    });
}
