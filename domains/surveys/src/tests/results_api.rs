//! The interface for programs and the FHIR face.

use super::{
    House,
    answering_pages::finish,
    both, browser_of, refusal,
    results_house::{asked, asked_with},
    results_tally::{self, code},
};
use crate::{api::fhir::FACES, commands, model::State};
use axum::{Extension, body::to_bytes, http::Request};
use db::Read;
use kernel::{Caller, Language};
use questionnaires::{Expression, Item, Kind, Notation, Tag, Text};
use serde_json::{Value, json};
use tower::ServiceExt;

async fn call(house: &House, caller: Caller, method: &str, path: &str, body: Option<&Value>) -> (u16, Value) {
    let catalogue = i18n::Catalogue::new(&[web::LOCALES, organisations::LOCALES, crate::LOCALES]);
    let site = web::Site::build(house.app.clone(), catalogue, web::Settings::default()).routes(crate::ROUTES).finish();
    let router = web::layers(crate::router().layer(Extension(caller)), &site);
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("host", "127.0.0.1:8080")
        .header("content-type", "application/json")
        .body(axum::body::Body::from(body.map(ToString::to_string).unwrap_or_default()))
        .unwrap();
    let response = router.oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let bytes = to_bytes(response.into_body(), 8 << 20).await.unwrap();
    (status, serde_json::from_slice(&bytes).unwrap_or_default())
}

both! {
    async fn a_program_reads_what_is_asked_and_answers_it_once(house: House) {
        let asked = asked(&house).await;
        let path = format!("/api/v1/surveys/{}", asked.survey.link);
        let (status, survey) = call(&house, house.nobody(), "GET", &path, None).await;
        assert_eq!((status, survey["questionnaire"]["resourceType"].as_str()), (200, Some("Questionnaire")));
        let path = format!("/api/v1/surveys/{}/responses", asked.id());
        let sent = json!({
            "form": "a-token-of-my-own",
            "answers": [{ "item": "q1", "values": [{ "code": "garden" }] }, { "item": "q3", "values": [{ "whole": 4 }] }],
        });
        let (status, received) = call(&house, house.nobody(), "POST", &path, Some(&sent)).await;
        assert_eq!((status, &received["state"]), (201, &json!("counted")), "{received}");
        let (status, again) = call(&house, house.nobody(), "POST", &path, Some(&sent)).await;
        assert!(status == 201 || again["again"] == json!(true), "{again}");
        let forged = json!({ "answers": [{ "item": "q1", "values": [{ "code": "moon" }] }] });
        let (status, problem) = call(&house, house.nobody(), "POST", &path, Some(&forged)).await;
        assert_eq!(status, 422, "{problem}");
    }

    async fn of_two_answers_to_one_question_the_last_one_counts_and_an_empty_one_is_none(house: House) {
        let asked = asked(&house).await;
        let path = format!("/api/v1/surveys/{}/responses", asked.id());
        let answer = |item: &str, values: Value| json!({ "item": item, "values": values });
        let answers = [
            answer("q1", json!([{ "code": "kitchen" }])),
            answer("q3", json!([{ "whole": 4 }])),
            answer("q1", json!([{ "code": "garden" }])),
            answer("q3", json!([])),
        ];
        let (status, received) = call(&house, house.nobody(), "POST", &path, Some(&json!({ "answers": answers }))).await;
        assert_eq!(status, 201, "{received}");
        let (_, kept) = call(&house, asked.lead.clone(), "GET", &path, None).await;
        let garden = json!([{ "item": "q1", "path": [], "values": [{ "code": "garden" }] }]);
        assert_eq!(kept["responses"][0]["answers"], garden, "{kept}");
        let strange = json!({ "answers": [answer("q1", json!([{ "colour": "red" }]))] });
        assert_eq!(call(&house, house.nobody(), "POST", &path, Some(&strange)).await.0, 422);
        let elsewhere = json!({ "version": asked.id(), "answers": answers });
        assert_eq!(call(&house, house.nobody(), "POST", &path, Some(&elsewhere)).await.0, 404);
    }

    async fn a_forged_value_of_what_nobody_may_answer_is_ignored_and_reported(house: House) {
        let english = |words: &str| Text::new(Tag::from(Language::English), words);
        let mut asks = results_tally::questionnaire();
        let mut twice = Item::new("twice", Kind::Calculated, english("Twice the mark"));
        twice.calculation = Some(Expression { notation: Notation::XPath, text: "${q3} * 2".into(), name: None });
        let mut fee = Item::new("fee", Kind::Whole, english("What it costs"));
        (fee.read_only, fee.initial) = (true, vec![questionnaires::Value::Whole(5)]);
        asks.items.extend([twice, fee]);
        let asked = asked_with(&house, asks).await;
        let path = format!("/api/v1/surveys/{}/responses", asked.id());
        let sent = |twice: i64, fee: i64| json!({ "answers": [
            { "item": "q3", "values": [{ "whole": 4 }] },
            { "item": "twice", "values": [{ "whole": twice }] },
            { "item": "fee", "values": [{ "whole": fee }] },
        ]});
        let (status, honest) = call(&house, house.nobody(), "POST", &path, Some(&sent(8, 5))).await;
        assert_eq!((status, &honest["dropped"]), (201, &json!(0)), "{honest}");
        let (status, forged) = call(&house, house.nobody(), "POST", &path, Some(&sent(9_999, 0))).await;
        assert_eq!((status, &forged["dropped"]), (201, &json!(2)), "{forged}");
        let mut phone = browser_of(&house, house.nobody());
        let page = phone.open(&format!("/s/{}", asked.survey.link)).await;
        let form = page.submit("Continue").forging("q-q3", "4").forging("q-twice", "9999").forging("q-fee", "0");
        let page = phone.press(form).await;
        finish(&mut phone, page).await.must_say("Your answers have arrived");
        let (_, all) = call(&house, asked.lead.clone(), "GET", &path, None).await;
        let responses = all["responses"].as_array().unwrap();
        assert_eq!(responses.len(), 3);
        for response in responses {
            let of = |item: &str| {
                let mut answers = response["answers"].as_array().unwrap().iter();
                answers.find(|answer| answer["item"] == item).map(|answer| answer["values"][0].clone())
            };
            assert_eq!((of("twice"), of("fee")), (Some(json!({ "number": 8.0 })), Some(json!({ "whole": 5 }))), "{response}");
        }
        let sql = "SELECT l.note FROM ledger_lines l WHERE l.verb = $1";
        let notes: Vec<(db::Json,)> = (&mut house.app.db()).all(sql, &[&"surveys.answer"]).await.unwrap();
        let reported = notes.iter().filter(|(note,)| note.0["dropped"].as_i64() == Some(2)).count();
        assert_eq!(reported, 1, "the forged ones are counted in the audit");
    }

    async fn only_whoever_may_see_rows_reads_responses_page_by_page(house: House) {
        let asked = asked(&house).await;
        asked.many(&house, 103, "garden", None).await;
        asked.give_as(&house, State::Late, &[("q1", &[], vec![code("kitchen")])]).await;
        let path = format!("/api/v1/surveys/{}/responses", asked.id());
        assert_eq!(call(&house, house.nobody(), "GET", &path, None).await.0, 401);
        assert_eq!(call(&house, house.responder(), "GET", &path, None).await.0, 404);
        let (status, first) = call(&house, asked.lead.clone(), "GET", &path, None).await;
        assert_eq!((status, first["responses"].as_array().unwrap().len()), (200, 100));
        let next = format!("{path}?after={}", first["next"].as_str().unwrap());
        let (_, second) = call(&house, asked.lead.clone(), "GET", &next, None).await;
        assert_eq!((second["responses"].as_array().unwrap().len(), second.get("next")), (3, None));
        let (_, late) = call(&house, asked.lead.clone(), "GET", &format!("{path}?state=late"), None).await;
        assert_eq!(late["responses"][0]["answers"][0]["values"][0], json!({ "code": "kitchen" }));
    }

    async fn the_fhir_face_shows_what_is_asked_to_all_and_what_was_answered_to_few(house: House) {
        let asked = asked(&house).await;
        let id = asked.give(&house, &[("q1", &[], vec![code("garden")])]).await;
        let ask = |caller: Caller| fhir::Ask { app: house.app.clone(), caller, base: "http://127.0.0.1:8080/fhir/R4".into() };
        let [questionnaire, response] = FACES else { panic!("two faces") };
        let version = asked.version.head.id.to_string();
        let fhir::Reading::Here(read) = (questionnaire.read)(ask(house.nobody()), version.clone()).await.unwrap() else {
            panic!("not there");
        };
        assert_eq!((&read["id"], &read["status"]), (&json!(version), &json!("active")));
        assert_eq!(refusal((response.read)(ask(house.nobody()), id.to_string()).await), "sign_in");
        let fhir::Reading::Here(read) = (response.read)(ask(asked.lead.clone()), id.to_string()).await.unwrap() else {
            panic!("not there");
        };
        assert_eq!(read["authored"], json!("2026-03"), "no day leaves");
        let sent = json!({
            "resourceType": "QuestionnaireResponse",
            "status": "completed",
            "questionnaire": format!("http://127.0.0.1:8080/fhir/R4/Questionnaire/{version}"),
            "item": read["item"],
        });
        let created = (response.create.unwrap())(ask(house.nobody()), sent).await.unwrap();
        assert!(matches!(created, fhir::Creation::Made { .. }), "{created:?}");
        let rows = commands::see_results(&house.app, &asked.lead, &crate::results::Held::default(), asked.id()).await.unwrap();
        assert_eq!(rows.figures[0].counted, 2);
        let other = json!({ "resourceType": "QuestionnaireResponse", "questionnaire": "http://elsewhere.example/q" });
        assert!(matches!((response.create.unwrap())(ask(house.nobody()), other).await.unwrap(), fhir::Creation::NotMine));
    }
}
