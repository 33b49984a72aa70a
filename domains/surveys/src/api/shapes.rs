//! What programs send and get. Each is a stable shape of its own, so that a change inside changes nothing outside.

use crate::{
    commands::{Answered, Door, Listed},
    model::Response,
};
use questionnaires::{Answer, Answers};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;
use utoipa::ToSchema;

/// Surveys.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SurveyPage {
    /// The surveys.
    pub surveys: Vec<SurveyShape>,
    /// Where the next page begins; none at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// A survey.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct SurveyShape {
    /// Its id.
    pub id: String,
    /// The two words of its link: it is answered at `/s/` and these.
    pub link: String,
    /// What it is called, by language.
    #[schema(value_type = Object)]
    pub title: Value,
    /// Where it stands: draft, test, approved, open, paused, closing, closed or released.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// The id of the version that is answered now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// How those who answer are known: nobody, invited or named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<String>,
    /// What is asked, as a FHIR Questionnaire.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub questionnaire: Option<Value>,
}

impl SurveyShape {
    pub fn of(listed: &Listed) -> Self {
        let head = listed.versions.first();
        Self {
            id: listed.survey.id.to_string(),
            link: listed.survey.link.clone(),
            title: serde_json::to_value(&listed.survey.title).unwrap_or_default(),
            stage: head.map(|head| head.stage.to_string()),
            version: head.map(|head| head.id.to_string()),
            number: head.map(|head| head.number.to_string()),
            identity: head.map(|head| head.identity.to_string()),
            questionnaire: None,
        }
    }

    pub fn open(door: &Door, questionnaire: Value) -> Self {
        Self {
            id: door.survey.id.to_string(),
            link: door.survey.link.clone(),
            title: serde_json::to_value(&door.survey.title).unwrap_or_default(),
            stage: Some(door.head.stage.to_string()),
            version: Some(door.head.id.to_string()),
            number: Some(door.head.number.to_string()),
            identity: Some(door.head.identity.to_string()),
            questionnaire: Some(questionnaire),
        }
    }
}

/// A new survey.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewSurvey {
    /// The id of the organisation that asks.
    pub organisation: String,
    /// What it is called, in the language of the request.
    #[serde(default)]
    pub title: String,
    /// What it asks, as a FHIR Questionnaire; nothing for an empty one.
    #[schema(value_type = Option<Object>)]
    pub questionnaire: Option<Value>,
}

/// A survey that was made.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Made {
    /// Its id.
    pub id: String,
    /// The two words of its link.
    pub link: String,
}

/// Responses.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ResponsePage {
    /// The responses, in no order of time.
    pub responses: Vec<ResponseShape>,
    /// Where the next page begins; none at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// One response.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ResponseShape {
    /// Its id.
    pub id: String,
    /// The number of the version that was answered.
    pub version: String,
    /// web, kiosk, paper, phone, offline or api.
    pub channel: String,
    /// The language that was read.
    pub language: String,
    /// The Monday of the week.
    pub week: String,
    /// counted, excluded, late or test.
    pub state: String,
    /// Why it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What was answered.
    pub answers: Vec<AnswersShape>,
}

impl ResponseShape {
    pub fn of(response: &Response, number: &str) -> Self {
        let answer = |answer: &Answer| AnswersShape {
            item: answer.item.clone(),
            path: answer.path.clone(),
            values: answer.values.clone(),
        };
        Self {
            id: response.id.to_string(),
            version: number.to_owned(),
            channel: response.channel.to_string(),
            language: response.language.to_string(),
            week: response.week.to_string(),
            state: response.state.to_string(),
            reason: response.reason.clone(),
            answers: response.answers.0.iter().map(answer).collect(),
        }
    }
}

/// What is answered to one question.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswersShape {
    /// The question.
    pub item: String,
    /// Which of the repeats, counted from 0, the outermost group first; empty outside repeats.
    #[serde(default)]
    pub path: Vec<u32>,
    /// The values, each as one of: `{"yes":true}`, `{"whole":3}`, `{"number":1.5}`, `{"text":"…"}`, `{"code":"…"}`,
    /// `{"date":"2026-03-03"}`, `{"time":"14:30:00"}`, `{"at":"2026-03-03T14:30:00"}`.
    #[schema(value_type = Vec<Object>)]
    pub values: Vec<questionnaires::Value>,
}

impl AnswersShape {
    /// As the questionnaires know them. Of two answers to one question the last one counts.
    pub fn read(answers: Vec<Self>) -> Answers {
        let mut read: Vec<Answer> = Vec::with_capacity(answers.len());
        let mut places = HashMap::with_capacity(answers.len());
        for Self { item, path, values } in answers {
            let place = *places.entry((item.clone(), path.clone())).or_insert(read.len());
            match read.get_mut(place) {
                Some(known) => known.values = values,
                None => read.push(Answer { item, path, values }),
            }
        }
        read.retain(|answer| !answer.values.is_empty());
        Answers(read)
    }
}

/// A new response.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewResponse {
    /// The id of the version that was read; the one that is open now otherwise.
    pub version: Option<String>,
    /// The token on the invitation, where people are invited.
    pub token: Option<String>,
    /// Any token of your own, so that sending twice is harmless.
    pub form: Option<String>,
    /// The language that was read: en, ga, sr-Latn, en-x-easy.
    pub language: Option<String>,
    /// What was answered.
    pub answers: Vec<AnswersShape>,
}

/// It is kept.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Received {
    /// counted, or late.
    pub state: String,
    /// This very form had come before.
    pub again: bool,
    /// So many answers were dropped: to questions that were not shown, and other values for what nobody may answer.
    pub dropped: usize,
}

impl Received {
    pub fn of(answered: &Answered) -> Self {
        Self { state: answered.state.to_string(), again: answered.again, dropped: answered.dropped }
    }
}
