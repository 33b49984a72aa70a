//! Pictures that go out with a survey and come in with a file.

use super::{
    House,
    asked::{self, opened},
    both,
    pictures::{PLANTED, chunk, drawn, holds, png, telling, with_part},
    place,
};
use crate::{
    api::fhir::FACES,
    commands::{self, From, LeftBehind, MakeForm},
    model::{Identity, Survey, VersionId},
    rules::picture::prepare,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use db::Read;
use kernel::Caller;
use questionnaires::{
    Choice, ChoiceList, Item, Kind, Media, Questionnaire, Tag, Text,
    interchange::{
        Imported, NotCarried, PictureLeft, Place, Reason,
        fhir::{questionnaire_in, questionnaire_out},
    },
};
use serde_json::{Value as Json, json};

async fn read(house: &House, caller: &Caller, version: VersionId) -> Json {
    let ask =
        fhir::Ask { app: house.app.clone(), caller: caller.clone(), base: "http://127.0.0.1:8080/fhir/R4".into() };
    match (FACES[0].read)(ask, version.to_string()).await.unwrap() {
        fhir::Reading::Here(value) => value,
        _ => panic!("not there"),
    }
}

fn attachment(questionnaire: &Json) -> Option<&Json> {
    let all = questionnaire["item"][0]["extension"].as_array()?;
    let is_media = |one: &&Json| one["url"].as_str().is_some_and(|url| url.ends_with("sdc-questionnaire-itemMedia"));
    all.iter().find(is_media).map(|one| &one["valueAttachment"])
}

async fn imported(house: &House, by: &Caller, from: Imported) -> Survey {
    let from = From::Import(Box::new(from));
    let form = MakeForm { organisation: place("south-west"), title: "Again".into(), language: Tag::new("en"), from };
    commands::make_survey(&house.app, by, form).await.unwrap()
}

/// A file that brings these with its first questions.
fn bringing(media: Vec<Media>) -> Imported {
    let item = |(at, media)| {
        let text = asked::en("What do you see?");
        Item { media: vec![media], ..Item::new(format!("q{at}"), Kind::Text, text) }
    };
    let items = media.into_iter().enumerate().map(item).collect();
    let questionnaire = Questionnaire { items, ..asked::plain() };
    Imported { questionnaire, not_carried: Vec::new() }
}

fn bytes(file: &[u8], words: &str) -> Media {
    Media::of_bytes("image/png", &STANDARD.encode(file), Text::default().and(Tag::new("en"), words))
}

async fn left(house: &House, by: &Caller, survey: &Survey) -> Vec<LeftBehind> {
    commands::list_left_behind(&house.app, by, survey.id).await.unwrap()
}

both! {
    async fn a_picture_goes_out_with_its_words_and_comes_in_with_them(house: House) {
        let lead = house.area_lead();
        let survey = house.surveyed(&lead).await;
        let picture = drawn(40);
        house.shows(&lead, survey.id, ("q1", &picture)).await.unwrap();
        let out = read(&house, &lead, house.told(&lead, survey.id).await.newest.head.id).await;
        let told = attachment(&out).unwrap();
        assert_eq!((&told["contentType"], &told["title"]), (&json!("image/png"), &json!("A door")));
        assert_eq!(STANDARD.decode(told["data"].as_str().unwrap()).unwrap(), picture.bytes);
        let again = imported(&house, &lead, questionnaire_in(&out).unwrap()).await;
        assert!(left(&house, &lead, &again).await.is_empty());
        let item = house.told(&lead, again.id).await.newest.questionnaire.items[0].clone();
        let own = item.media[0].own_picture().unwrap();
        assert_eq!((item.media.len(), item.media[0].words.exactly("en"), own.width), (1, Some("A door"), 40));
        assert_ne!(own.mark, picture.mark(survey.id), "another survey keeps it under another mark");
        let kept = commands::see_picture(&house.app, &lead, again.id, own.mark).await.unwrap();
        assert_eq!(kept.bytes, prepare(&picture.bytes).unwrap().bytes);
        house.is_sound().await;
    }

    async fn of_a_picture_in_a_file_nothing_is_kept_but_what_can_be_seen(house: House) {
        let (lead, sent) = (house.area_lead(), telling(64, 48));
        assert!(holds(&sent, PLANTED));
        let out = questionnaire_out(&bringing(vec![bytes(&sent, "A room")]).questionnaire);
        let survey = imported(&house, &lead, questionnaire_in(&out).unwrap()).await;
        let newest = house.told(&lead, survey.id).await.newest;
        let own = newest.questionnaire.items[0].media[0].own_picture().unwrap();
        assert_eq!((own.width, own.height), (48, 64), "the right way up");
        let kept = commands::see_picture(&house.app, &lead, survey.id, own.mark).await.unwrap();
        assert!(!holds(&kept.bytes, PLANTED) && !holds(&kept.bytes, "Exif"));
        let sql = "SELECT v.questionnaire FROM surveys_versions v WHERE v.survey = $1";
        let (stored,): (db::Json,) = house.app.db().one(sql, &[&survey.id]).await.unwrap();
        let middle = &STANDARD.encode(&sent)[200..240];
        assert!(!stored.0.to_string().contains(middle), "no letter of the file that came");
    }

    async fn what_a_file_brings_and_cannot_be_taken_is_named_and_the_rest_comes_in(house: House) {
        let lead = house.area_lead();
        let moving = with_part(&png(40, 30), &chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]));
        let whole = png(40, 30);
        let named = Media { kind: "image/*".into(), source: "door.png".into(), words: asked::en("A door") };
        let wordless = Media { kind: "image/*".into(), ..bytes(&whole, "") };
        let torn = Media::of_bytes("image/png", "@@@", asked::en("A door"));
        let mut from = bringing(vec![
            bytes(b"<svg onload='alert(1)'/>", "A door"),
            bytes(&moving, "A door"),
            bytes(&whole[..whole.len() / 2], "A door"),
            torn,
            wordless,
            named,
            bytes(&whole, "A door"),
        ]);
        let choice = Choice { code: "a".into(), media: Some(bytes(&whole, "A door")), ..Choice::default() };
        from.questionnaire.lists.insert("doors".into(), ChoiceList { choices: vec![choice], url: None });
        let survey = imported(&house, &lead, from).await;
        let left = left(&house, &lead, &survey).await;
        use PictureLeft::{Broken, Moves, Named, OfChoice, Wordless};
        for (at, why) in [Broken, Moves, Broken, Broken, Wordless, Named].into_iter().enumerate() {
            assert!(left.contains(&LeftBehind::Named(NotCarried::picture(format!("q{at}"), why))), "{left:?}");
        }
        let place = Place::Choice { list: "doors".into(), code: "a".into() };
        assert!(left.contains(&LeftBehind::Named(NotCarried { place, why: Reason::Picture(OfChoice) })), "{left:?}");
        assert_eq!((left.len(), house.pictures_kept().await), (7, 1));
        let stored = house.told(&lead, survey.id).await.newest.questionnaire;
        assert!(!serde_json::to_string(&stored).unwrap().contains(";base64,"));
    }

    async fn what_was_listed_as_sentences_before_is_still_read(house: House) {
        let (lead, small) = (house.area_lead(), png(4, 4));
        let survey = imported(&house, &lead, bringing(vec![bytes(&small, ""); 1])).await;
        let mut tx = house.app.db().begin().await.unwrap();
        let sql = "INSERT INTO surveys_left_behind (survey, parts) VALUES ($1, $2)";
        tx.exec("DELETE FROM surveys_left_behind WHERE survey = $1", &[&survey.id]).await.unwrap();
        let before = [("question q0", "its picture moves, and did not come along")];
        tx.exec(sql, &[&survey.id, &db::Json(before)]).await.unwrap();
        tx.commit().await.unwrap();
        let [(place, what)] = before.map(|(place, what)| (place.to_owned(), what.to_owned()));
        assert_eq!(left(&house, &lead, &survey).await, [LeftBehind::Said(place, what)]);
    }

    async fn a_file_with_too_many_pictures_brings_the_first_of_them(house: House) {
        let (lead, small) = (house.area_lead(), png(4, 4));
        let survey = imported(&house, &lead, bringing(vec![bytes(&small, "A dot"); 43])).await;
        assert_eq!(left(&house, &lead, &survey).await.len(), 3);
        let shown = house.told(&lead, survey.id).await.newest.questionnaire;
        assert_eq!(shown.walk().filter(|item| item.media.iter().any(|media| media.own_picture().is_some())).count(), 40);
    }

    async fn pictures_of_a_survey_for_members_go_out_to_members_only(house: House) {
        let mut asks = asked::plain();
        asks.items[0].media = vec![bytes(&png(40, 30), "A bus")];
        let open = opened(&house, asks, Identity::Named).await;
        assert!(attachment(&read(&house, &house.nobody(), open.version).await).is_none());
        let told = read(&house, &house.person(), open.version).await;
        assert_eq!(attachment(&told).unwrap()["title"], "A bus");
    }
}
