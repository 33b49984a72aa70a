//! The work S of a feedback survey: twelve questions, anonymous, on one page. S1 opens the page, S2 is a whole response (open,
//! send, follow to the page of thanks) by a new person with a new connection each time, S3 is the page of results.

use super::{
    Open, Row, Server, Surveys,
    making::{self, FORM, expect, hidden},
};
use crate::{
    Effort, Stop,
    client::{Connection, Load, Make, Measured, get, measured, post, run},
    product,
};
use serde_json::{Value, json};
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

/// Responses that the results hold when their page is measured.
const RESPONSES: usize = 10_000;
/// Of twelve answers each: 150,000 answers.
pub const FOR_THE_FILE: usize = 12_500;
/// Views of the results in one run.
const VIEWS: usize = 1_000;

/// Whole responses alone, of as many people as in the last line of S2: for looking at where their time goes.
pub async fn only_answers(server: &Server) -> Result<(), Stop> {
    let survey = making::open(server.at, "Your voice matters", &form()).await?;
    let before = server.usage.milliseconds();
    let ours = respond(server.at, &survey.link, 64, (0, 2 * RESPONSES)).await?;
    let cpu_ms = server.usage.each(before, ours.count).unwrap_or_default();
    println!("{:.0} whole responses a second, {cpu_ms:.3} ms of the server's processor each", ours.rate);
    Ok(())
}

/// Measures S1, S2 and S3, this one twice where the database is known: right after the responses came, and once it has looked at
/// its rows as it does by itself; gives the survey, which then holds [`FOR_THE_FILE`] responses.
pub async fn measure(
    server: &Server,
    database: Option<&str>,
    effort: Effort,
    found: &mut Surveys,
) -> Result<Open, Stop> {
    let at = server.at;
    let survey = making::open(at, "Your voice matters", &form()).await?;
    opening(server, &survey, effort, found).await?;
    let mut left = RESPONSES;
    for (people, requests) in [(1, 500), (8, 2_500), (64, usize::MAX)] {
        let count = requests.min(left);
        left -= count;
        let before = server.usage.milliseconds();
        let ours = respond(at, &survey.link, people, (RESPONSES - left - count, count)).await?;
        let goal = if people == 64 { "2,400/s" } else { "" };
        found.rows.push(Row {
            what: "S2 whole response".to_owned(),
            people,
            ours,
            cpu_ms: server.usage.each(before, count),
            goal,
        });
    }
    if let Some(database) = database.filter(|database| !database.starts_with("sqlite:")) {
        results(server, &survey, "S3 results of 10,000, right after they came", effort, found).await?;
        product::look_at_the_rows(database).await?;
    }
    results(server, &survey, "S3 results of 10,000", effort, found).await?;
    respond(at, &survey.link, 16, (RESPONSES, FOR_THE_FILE - RESPONSES)).await?;
    Ok(survey)
}

async fn opening(server: &Server, survey: &Open, effort: Effort, found: &mut Surveys) -> Result<(), Stop> {
    let page = get(&format!("/s/{}", survey.link), "");
    found.first_page = Connection::open(server.at).await?.ask(&page).await?.body.len();
    for people in [1, 8, 64] {
        let page = page.clone();
        let make: Make = Arc::new(move |_| page.clone());
        let load = Load {
            to: server.at,
            connections: people,
            requests: effort.requests,
            longest: effort.longest,
            expected: 200,
            make,
        };
        found.rows.push(server.row("S1 open the page", load, "").await?);
    }
    Ok(())
}

async fn results(server: &Server, survey: &Open, what: &str, effort: Effort, found: &mut Surveys) -> Result<(), Stop> {
    let cookie = product::sign_in(server.at, "fionnuala").await?;
    let page = get(&format!("/surveys/{}/results", survey.id), &cookie);
    let first = Instant::now();
    expect(&Connection::open(server.at).await?.ask(&page).await?, 200)?;
    if found.first_view_ms <= 0.0 {
        found.first_view_ms = first.elapsed().as_secs_f64() * 1_000.0;
    }
    for people in [1, 8] {
        let page = page.clone();
        let make: Make = Arc::new(move |_| page.clone());
        let load =
            Load { to: server.at, connections: people, requests: VIEWS, longest: effort.longest, expected: 200, make };
        let goal = if people == 1 { "10 ms" } else { "" };
        found.rows.push(server.row(what, load, goal).await?);
    }
    Ok(())
}

impl Server {
    /// One line of the table, with what the server computed for it.
    pub async fn row(&self, what: &str, load: Load, goal: &'static str) -> Result<Row, Stop> {
        let (people, before) = (load.connections, self.usage.milliseconds());
        let ours = run(load).await?;
        let cpu_ms = self.usage.each(before, ours.count);
        Ok(Row { what: what.to_owned(), people, ours, cpu_ms, goal })
    }
}

/// So many people answer, each on a connection of their own, `people` at a time. `first` is the number of the first of them.
async fn respond(at: SocketAddr, link: &str, people: usize, (first, count): (usize, usize)) -> Result<Measured, Stop> {
    let (next, begun) = (Arc::new(AtomicUsize::new(0)), Instant::now());
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..people {
        let (next, link) = (next.clone(), link.to_owned());
        running.spawn(async move {
            let (mut took, mut buffer) = (Vec::new(), vec![0; 1 << 16]);
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= count {
                    return Ok::<_, Stop>(took);
                }
                let sent = Instant::now();
                let connection = Connection::open_with(at, buffer).await?;
                buffer = one(connection, &link, first + number).await?.close();
                took.push(u32::try_from(sent.elapsed().as_micros()).unwrap_or(u32::MAX));
            }
        });
    }
    let mut took = Vec::new();
    while let Some(ended) = running.join_next().await {
        took.extend(ended.map_err(|error| Stop(error.to_string()))??);
    }
    Ok(measured(took, begun.elapsed()))
}

/// One person: opens the page, answers all twelve questions, follows to the thanks.
async fn one(mut connection: Connection, link: &str, number: usize) -> Result<Connection, Stop> {
    let path = format!("/s/{link}");
    let page = connection.ask(&get(&path, "")).await?;
    expect(&page, 200)?;
    let mut body = hidden(std::str::from_utf8(&page.body).map_err(|error| Stop(error.to_string()))?);
    for question in 1..=8 {
        let code = ["a", "b", "c", "d", "e"].get((number + question) % 5).copied().unwrap_or("a");
        body.push_str(&format!("q-q{question}={code}&"));
    }
    let yes = if number.is_multiple_of(3) { "no" } else { "yes" };
    body.push_str(&format!(
        "q-q9={yes}&q-q10=s{}&q-q11=h{}&q-q12=More+time.+{number}&step=next",
        number % 12,
        number % 5
    ));
    let sent = connection.ask(&post(&path, FORM, &body, "")).await?;
    expect(&sent, 303)?;
    let to = sent.headers("location").next().unwrap_or_default().to_owned();
    let cookies: Vec<&str> = sent.headers("set-cookie").filter_map(|cookie| cookie.split(';').next()).collect();
    expect(&connection.ask(&get(&to, &cookies.join("; "))).await?, 200)?;
    Ok(connection)
}

/// Eight statements to agree with, yes or no, one of twelve services, several of five, and own words; ten must be answered.
fn form() -> Value {
    let choices = |from: &[(&str, &str)]| -> Vec<Value> {
        from.iter().map(|(code, text)| json!({ "valueCoding": { "code": code, "display": text } })).collect()
    };
    let agree = choices(&[
        ("a", "Strongly agree"),
        ("b", "Agree"),
        ("c", "Neither"),
        ("d", "Disagree"),
        ("e", "Strongly disagree"),
    ]);
    let numbered = |letter: char, word: &str, count: usize| -> Vec<Value> {
        let one = |at| json!({ "valueCoding": { "code": format!("{letter}{at}"), "display": format!("{word} {at}") } });
        (0..count).map(one).collect()
    };
    let statement = |at: i32| {
        json!({ "linkId": format!("q{at}"), "text": format!("Statement number {at} about the service"),
            "type": "choice", "required": true, "answerOption": agree })
    };
    let mut items: Vec<Value> = (1..=8).map(statement).collect();
    items.push(
        json!({ "linkId": "q9", "text": "Were you told what happens next?", "type": "boolean", "required": true }),
    );
    items.push(json!({ "linkId": "q10", "text": "Which service?", "type": "choice", "required": true,
        "answerOption": numbered('s', "Service", 12) }));
    items.push(json!({ "linkId": "q11", "text": "What helped?", "type": "choice", "repeats": true,
        "answerOption": numbered('h', "Help", 5) }));
    items.push(json!({ "linkId": "q12", "text": "What should change?", "type": "text" }));
    making::questionnaire("voice", "Your voice matters", &items)
}
