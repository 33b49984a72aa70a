//! A survey with answers, and who looks at it.

use super::{House, place, results_tally};
use crate::{
    commands::{self, From, MakeForm},
    model::{Response, ResponseId, Stage, State, Survey, SurveyId, Version},
    proof::TheSystem,
    store,
};
use kernel::{Caller, PersonId};
use questionnaires::{Questionnaire, Tag, Value};

/// A survey that takes answers, of the Leeside team.
pub(super) struct Asked {
    pub survey: Survey,
    pub version: Version,
    pub lead: Caller,
}

const PROOF: TheSystem = TheSystem("a test fills the house");

/// The garden survey, open.
pub(super) async fn asked(house: &House) -> Asked {
    asked_with(house, results_tally::questionnaire()).await
}

pub(super) async fn asked_with(house: &House, questionnaire: Questionnaire) -> Asked {
    let lead = house.area_lead();
    let form = MakeForm {
        organisation: place("leeside-team"),
        title: "The garden".into(),
        language: Tag::new("en"),
        from: From::File(Box::new(questionnaire)),
    };
    let survey = commands::make_survey(&house.app, &lead, form).await.unwrap();
    let mut version = store::versions::find_newest(&mut house.app.db(), survey.id).await.unwrap().unwrap();
    version.head.stage = Stage::Open;
    version.head.approver = Some(PersonId::untimed(house.app.random()));
    let mut tx = house.app.db().begin().await.unwrap();
    store::versions::save_head(&mut tx, &mut version, &PROOF).await.unwrap();
    tx.commit().await.unwrap();
    Asked { survey, version, lead }
}

impl Asked {
    pub fn id(&self) -> SurveyId {
        self.survey.id
    }

    pub fn path(&self, tail: &str) -> String {
        format!("/surveys/{}/{tail}", self.survey.id)
    }

    /// Somebody answers.
    pub async fn give(&self, house: &House, given: &[(&str, &[u32], Vec<Value>)]) -> ResponseId {
        self.give_as(house, State::Counted, given).await
    }

    pub async fn give_as(&self, house: &House, state: State, given: &[(&str, &[u32], Vec<Value>)]) -> ResponseId {
        let id = ResponseId::untimed(house.app.random());
        let head = &self.version.head;
        let response = Response {
            id,
            survey: head.survey,
            version: head.id,
            state,
            ..results_tally::response(id.uuid().as_u128(), given)
        };
        let mut tx = house.app.db().begin().await.unwrap();
        let key = vault::keys::create(&mut tx, house.app.vault(), house.app.random(), id.uuid()).await.unwrap();
        store::responses::insert(&mut tx, (&response, &key), house.app.random(), &PROOF).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// So many say where they were, and write something when `words` says so.
    pub async fn many(&self, house: &House, many: usize, said: &str, words: Option<&str>) -> Vec<ResponseId> {
        let mut ids = Vec::new();
        for _ in 0..many {
            let mut given = vec![("q1", &[][..], vec![results_tally::code(said)])];
            given.extend(words.map(|words| ("q4", &[][..], vec![Value::Text(words.to_owned())])));
            ids.push(self.give(house, &given).await);
        }
        ids
    }
}
