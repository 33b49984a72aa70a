//! Surveys that ask for an area, for the tests of one area and of several: the pages that ask, what is kept, what a program is told.

use super::{
    House,
    asked::{self, Open, opened, said},
    browser_of, is_well_made, place,
};
use crate::{
    api::fhir::FACES,
    commands,
    model::Identity,
    rules::{day_of, days_later},
    store,
};
use db::Read;
use questionnaires::{Answers, Item, Value};
use serde_json::json;
use testkit_pages::Page;

pub(super) const ASKED: &str = "Where do you live?";
pub(super) const FIRST: [&str; 3] =
    ["HSE Dublin and Midlands", "HSE Dublin and North East", "HSE Dublin and South East"];

/// A survey that asks this and how people come, open to these.
pub(super) async fn asks(house: &House, area: Item, identity: Identity) -> Open {
    let mut asked = asked::plain();
    asked.items.insert(0, area);
    opened(house, asked, identity).await
}

/// Moves a survey to another country: to one that has areas to choose from, or to one that has none.
pub(super) async fn moves(house: &House, open: &Open, to: &str) {
    let mut tx = house.app.db().begin().await.unwrap();
    let sql = "UPDATE surveys_surveys SET organisation_id = $2 WHERE id = $1";
    tx.exec(sql, &[&open.survey.id, &place(to)]).await.unwrap();
    tx.commit().await.unwrap();
}

/// The page of a survey, and those of a tablet, of whoever calls, keys a sheet or tries it out, each where it asks; and the sheet.
pub(super) async fn pages_of(house: &House, open: &Open) -> (Page, Vec<Page>, Page) {
    let until = days_later(day_of(house.app.now()), 7);
    commands::allow_offline(&house.app, &open.lead, open.survey.id, until).await.unwrap();
    let (mut phone, mut lead) = (browser_of(house, house.nobody()), browser_of(house, house.area_lead()));
    let web = phone.open(&open.path()).await;
    is_well_made(&web);
    let kiosk = phone.open(&format!("{}/kiosk", open.path())).await;
    let kiosk = phone.press(kiosk.submit("Begin")).await;
    let offline = phone.open(&format!("{}/offline", open.path())).await;
    let call = lead.open(&format!("/surveys/{}/phone", open.survey.id)).await;
    let call = lead.press(call.submit("Begin the call")).await;
    let key = lead.open(&format!("/surveys/{}/key", open.survey.id)).await;
    let slip = crate::tokens::Token::fresh(house.app.random()).grouped();
    let key = lead.press(key.submit("Key this sheet").with("The number of the slip", &slip)).await;
    let preview = lead.open(&format!("/surveys/{}/preview", open.survey.id)).await;
    let paper = lead.open(&format!("{}/paper", open.path())).await;
    is_well_made(&paper);
    (web, vec![kiosk, offline, call, key, preview], paper)
}

/// The sheet names the first areas in their order.
pub(super) fn stand_on(paper: &Page) {
    let lines: Vec<String> = paper.all(".comhar-paper__choice").map(|line| line.text().collect()).collect();
    assert!(FIRST.iter().all(|name| lines.iter().any(|line| line.trim() == *name)), "{lines:?}");
}

/// The answers of somebody who comes on foot, with these to the question for an area.
pub(super) fn on_foot(values: Vec<Value>) -> Answers {
    let mut answers = said(&[("way", "foot")]);
    answers.set("area", &[], values);
    answers
}

/// What a program is given of a survey, and what it is told when it sends these answers for its areas.
pub(super) struct Program<'a> {
    pub house: &'a House,
    pub version: String,
}

impl Program<'_> {
    fn ask(&self) -> fhir::Ask {
        let base = "http://127.0.0.1:8080/fhir/R4".into();
        fhir::Ask { app: self.house.app.clone(), caller: self.house.nobody(), base }
    }

    /// The question for an area.
    pub async fn item(&self) -> serde_json::Value {
        let read = (FACES[0].read)(self.ask(), self.version.clone()).await.unwrap();
        let fhir::Reading::Here(read) = read else { panic!("not there") };
        read["item"][0].clone()
    }

    /// Sends a response.
    pub async fn sends(&self, areas: serde_json::Value) -> fhir::Creation {
        let sent = json!({
            "resourceType": "QuestionnaireResponse",
            "status": "completed",
            "questionnaire": format!("http://127.0.0.1:8080/fhir/R4/Questionnaire/{}", self.version),
            "item": [
                { "linkId": "area", "answer": areas },
                { "linkId": "way", "answer": [{ "valueCoding": { "code": "foot" } }] },
            ],
        });
        (FACES[1].create.unwrap())(self.ask(), sent).await.unwrap()
    }
}

/// An area as a program sends it.
pub(super) fn coding(key: &str) -> serde_json::Value {
    json!({ "valueCoding": { "code": id(key) } })
}

pub(super) fn id(key: &str) -> String {
    place(key).to_string()
}

pub(super) async fn kept(house: &House) -> Vec<Answers> {
    let mut read = house.app.db();
    let ids: Vec<(crate::model::ResponseId,)> =
        read.all("SELECT r.id FROM surveys_responses r ORDER BY r.id", &[]).await.unwrap();
    let mut all = Vec::new();
    for (id,) in ids {
        let key = vault::keys::find(&mut read, house.app.vault(), id.uuid()).await.unwrap().unwrap();
        all.push(store::responses::find(&mut read, id).await.unwrap().unwrap().open(&key).unwrap().answers);
    }
    all
}

/// The region is no more from this day on.
pub(super) async fn ends(house: &House, key: &str, day: kernel::Date) {
    let mut tx = house.app.db().begin().await.unwrap();
    tx.exec("UPDATE organisations_nodes SET valid_to = $2 WHERE id = $1", &[&place(key), &day]).await.unwrap();
    tx.commit().await.unwrap();
}
