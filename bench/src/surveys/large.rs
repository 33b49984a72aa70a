//! Long forms, sent by many at once as a program sends them: every tenth question is asked only after a certain answer to the one
//! before it, as in forms for the field. What was acknowledged is counted again afterwards.

use super::{
    Kept, Open, Row, Server, Surveys,
    making::{self, expect},
};
use crate::{
    Effort, Stop,
    client::{Connection, Load, Make, Measured, get, measured, post, run},
    product,
};
use serde_json::{Value, json};
use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

const JSON: &str = "application/json";
/// People who send at once.
const PEOPLE: usize = 500;
/// Each of them once a second: the rate that was hoped for.
const STEADY_SECONDS: usize = 6;
/// Bodies made beforehand, sent in turn.
const BODIES: usize = 64;
/// Of 250 answers each: five million rows.
const FOR_THE_FILE: usize = 20_000;

/// A survey with many answers in it.
pub struct Long {
    pub survey: Open,
    pub questions: usize,
    pub kept: usize,
}

/// Measures forms of 250 and 5,000 questions; gives the first of them.
pub async fn measure(server: &Server, effort: Effort, found: &mut Surveys) -> Result<Long, Stop> {
    let long = Sending::to(server, 250).await?;
    let pressed = long.all_at_once(server, (PEOPLE, effort.requests), found, "500/s").await?;
    let steady = long.steadily(server, found).await?;
    let sent = pressed + steady;
    let kept = long.count(server.at).await?;
    found.kept.push(Kept { what: "250 questions, 500 people".to_owned(), sent, kept });
    let longest = Sending::to(server, 5_000).await?;
    let sent = longest.all_at_once(server, (8, effort.requests / 20), found, "60/s").await?;
    let kept = longest.count(server.at).await?;
    found.kept.push(Kept { what: "5,000 questions, 8 people".to_owned(), sent, kept });
    let enough = if effort.requests < FOR_THE_FILE { effort.requests } else { FOR_THE_FILE };
    let more = enough.saturating_sub(long.count(server.at).await?);
    let longest = Duration::from_secs(120);
    run(Load { to: server.at, connections: 16, requests: more, longest, expected: 201, make: long.make() }).await?;
    let kept = long.count(server.at).await?;
    Ok(Long { survey: long.survey, questions: long.questions, kept })
}

/// One long survey, and the bodies that are sent to it.
struct Sending {
    survey: Open,
    questions: usize,
    bodies: Arc<Vec<Vec<u8>>>,
}

impl Sending {
    async fn to(server: &Server, questions: usize) -> Result<Self, Stop> {
        let title = format!("A form of {questions} questions");
        let survey = making::open(server.at, &title, &form(questions, &title)).await?;
        let path = format!("/api/v1/surveys/{}/responses", survey.link);
        let bodies = (0..BODIES).map(|number| post(&path, JSON, &answers(questions, number), "")).collect();
        Ok(Self { survey, questions, bodies: Arc::new(bodies) })
    }

    fn make(&self) -> Make {
        let bodies = self.bodies.clone();
        Arc::new(move |number| bodies.get(number % BODIES).cloned().unwrap_or_default())
    }

    /// Everybody sends the next one as soon as the last was acknowledged; gives how many were.
    async fn all_at_once(
        &self,
        server: &Server,
        (people, requests): (usize, usize),
        found: &mut Surveys,
        goal: &'static str,
    ) -> Result<usize, Stop> {
        let longest = Duration::from_secs(10);
        let load = Load { to: server.at, connections: people, requests, longest, expected: 201, make: self.make() };
        let row = server.row(&format!("{} questions, as fast as it goes", self.questions), load, goal).await?;
        let acknowledged = row.ours.count;
        found.rows.push(row);
        Ok(acknowledged)
    }

    /// Everybody sends once a second, whether or not the last one was acknowledged in time.
    async fn steadily(&self, server: &Server, found: &mut Surveys) -> Result<usize, Stop> {
        let before = server.usage.milliseconds();
        let (took, whole) = steadily(server.at, &self.make()).await?;
        let sent = took.len();
        let ours: Measured = measured(took, whole);
        found.rows.push(Row {
            what: format!("{} questions, each person once a second", self.questions),
            people: PEOPLE,
            ours,
            cpu_ms: server.usage.each(before, sent),
            goal: "p99 250 ms",
        });
        Ok(sent)
    }

    /// How many responses there are, as their makers see it.
    async fn count(&self, at: SocketAddr) -> Result<usize, Stop> {
        let cookie = product::sign_in(at, "fionnuala").await?;
        let page = get(&format!("/surveys/{}/export/codebook?major=1", self.survey.id), &cookie);
        let answer = Connection::open(at).await?.ask_in_pieces(&page, &mut |_| {}).await?;
        expect(&answer, 200)?;
        let count = answer.headers("comhar-responses").next().and_then(|count| count.parse().ok());
        count.ok_or_else(|| Stop("the file does not say how many responses it holds".into()))
    }
}

async fn steadily(at: SocketAddr, make: &Make) -> Result<(Vec<u32>, Duration), Stop> {
    let mut connections = Vec::new();
    for _ in 0..PEOPLE {
        connections.push(Connection::open(at).await?);
    }
    let begun = tokio::time::Instant::now();
    let mut running = tokio::task::JoinSet::new();
    for (person, mut connection) in connections.into_iter().enumerate() {
        let make = make.clone();
        running.spawn(async move {
            let mut took = Vec::new();
            for turn in 0..STEADY_SECONDS {
                let number = turn * PEOPLE + person;
                let due = begun + Duration::from_millis(u64::try_from(number * 1_000 / PEOPLE).unwrap_or(u64::MAX));
                tokio::time::sleep_until(due).await;
                let status = connection.measure(&make(number)).await?;
                if status != 201 {
                    return Err(Stop(format!("{status} came where 201 was expected")));
                }
                // From when it was to be sent, so that a queue that grows is seen.
                took.push(u32::try_from(due.elapsed().as_micros()).unwrap_or(u32::MAX));
            }
            Ok(took)
        });
    }
    let mut took = Vec::new();
    while let Some(ended) = running.join_next().await {
        took.extend(ended.map_err(|error| Stop(error.to_string()))??);
    }
    Ok((took, Instant::now().duration_since(begun.into_std())))
}

/// Every second question is a choice, the others are words; every tenth is asked after an answer to the one before it.
fn form(questions: usize, title: &str) -> Value {
    let choice = |code: &str, words: &str| json!({ "valueCoding": { "code": code, "display": words } });
    let agree = [choice("a", "Agree"), choice("n", "Neither"), choice("d", "Disagree")];
    let item = |number: usize| {
        let mut item =
            json!({ "linkId": format!("q{number}"), "text": format!("Question number {number} of this form") });
        let kind = if number.is_multiple_of(2) { "choice" } else { "string" };
        if let Some(item) = item.as_object_mut() {
            item.insert("type".to_owned(), kind.into());
            if number.is_multiple_of(2) {
                item.insert("answerOption".to_owned(), json!(agree));
            }
            if number % 10 == 9 {
                let when = json!([{ "question": format!("q{}", number - 1), "operator": "!=", "answerCoding": { "code": "d" } }]);
                item.insert("enableWhen".to_owned(), when);
            }
        }
        item
    };
    let items: Vec<Value> = (0..questions).map(item).collect();
    making::questionnaire("long", title, &items)
}

/// Everything answered, so that every question is asked.
fn answers(questions: usize, number: usize) -> String {
    let one = |question: usize| {
        let value = match question % 2 {
            0 => json!({ "code": if (question + number).is_multiple_of(3) { "n" } else { "a" } }),
            _ => json!({ "text": format!("answer {question}") }),
        };
        json!({ "item": format!("q{question}"), "values": [value] })
    };
    json!({ "answers": (0..questions).map(one).collect::<Vec<Value>>() }).to_string()
}
