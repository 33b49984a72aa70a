//! Envelopes come from a tablet, some at a time. The answer names those that are in, and only those the tablet forgets.

use super::form::whole;
use crate::{
    commands::{self, Came, Door},
    envelope::{Envelope, Inside},
    model::{State, SurveyId},
};
use answering::{Sheet, Who};
use axum::{
    body::Bytes,
    extract::{Path, rejection::BytesRejection},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, header};
use kernel::{Language, Outcome};
use questionnaires::{Answers, Tag};
use serde::{Deserialize, Serialize};
use web::{Fields, Form, Visit};

/// So many envelopes come at once at most.
const MOST_AT_ONCE: usize = 20;

#[derive(Deserialize)]
struct Batch {
    envelopes: Vec<Envelope>,
}

/// What became of them, by their ids, and sentences for whoever holds the tablet.
#[derive(Debug, Default, Serialize)]
struct Reply {
    taken: Vec<String>,
    waits: Vec<String>,
    refused: Vec<String>,
    said: Vec<String>,
}

/// Takes envelopes. One that cannot be taken keeps no other from coming in.
pub async fn take(visit: Visit, Path(link): Path<String>, sent: Result<Bytes, BytesRejection>) -> Response {
    let bytes = match sent {
        Ok(bytes) => bytes,
        Err(refused) => return status(refused.status()),
    };
    let batch = match serde_json::from_slice::<Batch>(&bytes) {
        Ok(batch) if batch.envelopes.len() <= MOST_AT_ONCE => batch,
        Ok(_) => return status(StatusCode::PAYLOAD_TOO_LARGE),
        Err(_) => return status(StatusCode::UNPROCESSABLE_ENTITY),
    };
    match all(&visit, &link, &batch).await {
        Ok(reply) => unkept(axum::Json(reply).into_response()),
        Err(failure) => unkept(visit.problem(&failure)),
    }
}

/// With an empty body of its own: no page is drawn for a script.
fn status(status: StatusCode) -> Response {
    unkept((status, axum::Json(serde_json::json!({}))).into_response())
}

fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

async fn all(visit: &Visit, link: &str, batch: &Batch) -> Outcome<Reply> {
    let app = visit.site.app();
    let survey = commands::find_door(app, link, None).await?.survey.id;
    let mut came = Vec::new();
    for envelope in &batch.envelopes {
        came.push((envelope.id.clone(), one(visit, survey, envelope).await?));
    }
    Ok(reply(visit, &came))
}

async fn one(visit: &Visit, survey: SurveyId, envelope: &Envelope) -> Outcome<Came> {
    let app = visit.site.app();
    commands::answer_offline(app, &visit.caller, (survey, envelope), |door, inside| read(visit, door, inside)).await
}

/// The answers in the fields of a form, read as its page was read: in that language a comma may part a fraction.
fn read(visit: &Visit, door: &Door, inside: &Inside) -> (Answers, usize) {
    let tag = Tag::new(inside.language.as_str());
    let plain = Language::ALL.iter().copied().find(|language| Tag::from(*language) == tag.plain());
    let words = visit.site.catalogue().words(plain.unwrap_or(visit.language));
    let now = commands::now(visit.site.app());
    let sheet = Sheet::new(&door.form, &words, now).language(tag).for_whom(Who::Kiosk);
    let read = sheet.read_at_once(&Form::of(Fields::read(inside.fields.as_bytes())), &whole(door));
    (read.answers, read.dropped.len())
}

/// A sentence, and whether it is said of what came.
type Sentence = (&'static str, fn(&Came) -> bool);

fn reply(visit: &Visit, came: &[(String, Came)]) -> Reply {
    let mut reply = Reply::default();
    for (id, came) in came {
        let list = match came {
            Came::Taken(_) | Came::Before => &mut reply.taken,
            Came::Waits => &mut reply.waits,
            Came::TooLate | Came::Unreadable | Came::Unfit => &mut reply.refused,
        };
        list.push(id.clone());
    }
    let kinds: [Sentence; 6] = [
        ("surveys-offline-arrived", |came| matches!(came, Came::Before | Came::Taken(State::Counted))),
        ("surveys-offline-arrived-late", |came| matches!(came, Came::Taken(state) if *state != State::Counted)),
        ("surveys-offline-waits", |came| *came == Came::Waits),
        ("surveys-offline-too-late", |came| *came == Came::TooLate),
        ("surveys-offline-unreadable", |came| *came == Came::Unreadable),
        ("surveys-offline-unfit", |came| *came == Came::Unfit),
    ];
    for (key, is) in kinds {
        let count = came.iter().filter(|(_, came)| is(came)).count();
        if count > 0 {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            reply.said.push(visit.words.with(key, &[("count", count.into())]));
        }
    }
    reply
}
