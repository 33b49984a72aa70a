//! The work S of a feedback survey: twelve questions, anonymous, on one page. S1 opens the page, S2 is a whole response (open, send,
//! follow to the page of thanks) by a new person with a new connection each time, S3 is the page of results.

use crate::{
    Stop,
    client::{Answer, Connection, Load, Make, Measured, get, measured, post, run},
    product,
};
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

const FORM: &str = "application/x-www-form-urlencoded";
/// Responses that the results hold when their page is measured.
const RESPONSES: usize = 10_000;

/// One line of the table.
pub struct Row {
    pub what: &'static str,
    pub connections: usize,
    pub ours: Measured,
}

/// Measures S1, S2 and S3.
pub async fn measure(at: SocketAddr, effort: crate::Effort) -> Result<Vec<Row>, Stop> {
    let (survey, link) = open_survey(at).await?;
    let mut rows = Vec::new();
    for connections in [1, 8, 64] {
        let page = get(&format!("/s/{link}"), "");
        let make: Make = Arc::new(move |_| page.clone());
        let load =
            Load { to: at, connections, requests: effort.requests, longest: effort.longest, expected: 200, make };
        rows.push(Row { what: "S1 open the page", connections, ours: run(load).await? });
    }
    let mut left = RESPONSES;
    for (connections, requests) in [(1, 500), (8, 2_500), (64, usize::MAX)] {
        let count = requests.min(left);
        left -= count;
        let ours = respond(at, &link, connections, count).await?;
        rows.push(Row { what: "S2 whole response", connections, ours });
    }
    let cookie = product::sign_in(at, "fionnuala").await?;
    let page = get(&format!("/surveys/{survey}/results"), &cookie);
    let first = Instant::now();
    expect(&Connection::open(at).await?.ask(&page).await?, 200)?;
    eprintln!("the first view of {RESPONSES} responses took {:.0} ms", first.elapsed().as_secs_f64() * 1_000.0);
    for connections in [1, 8] {
        let page = page.clone();
        let make: Make = Arc::new(move |_| page.clone());
        let load = Load { to: at, connections, requests: 300, longest: effort.longest, expected: 200, make };
        rows.push(Row { what: "S3 results of 10,000", connections, ours: run(load).await? });
    }
    for row in &rows {
        let Row { what, connections, ours } = row;
        eprintln!(
            "{what:<24} {connections:>3} {:>8.0}/s  p50 {:>7.2}  p99 {:>7.2} ms",
            ours.rate, ours.p50_ms, ours.p99_ms
        );
    }
    Ok(rows)
}

fn expect(answer: &Answer, status: u16) -> Result<(), Stop> {
    if answer.status == status { Ok(()) } else { Err(Stop(format!("{} came: {}", answer.status, answer.text()))) }
}

/// So many people answer, each on a connection of their own, `connections` at a time.
async fn respond(at: SocketAddr, link: &str, connections: usize, count: usize) -> Result<Measured, Stop> {
    let (next, begun) = (Arc::new(AtomicUsize::new(0)), Instant::now());
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..connections {
        let (next, link) = (next.clone(), link.to_owned());
        running.spawn(async move {
            let mut took = Vec::new();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= count {
                    return Ok::<_, Stop>(took);
                }
                let sent = Instant::now();
                one(at, &link, number).await?;
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
async fn one(at: SocketAddr, link: &str, number: usize) -> Result<(), Stop> {
    let mut connection = Connection::open(at).await?;
    let path = format!("/s/{link}");
    let page = connection.ask(&get(&path, "")).await?;
    expect(&page, 200)?;
    let mut body = hidden(&page.text());
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
    expect(&connection.ask(&get(&to, &cookies.join("; "))).await?, 200)
}

/// The hidden fields of a page, as a form sends them.
fn hidden(page: &str) -> String {
    let mut body = String::new();
    for field in page.split("<input type=\"hidden\" name=\"").skip(1) {
        let Some((name, rest)) = field.split_once("\" value=\"") else { continue };
        let value = rest.split('"').next().unwrap_or_default();
        body.push_str(&format!("{name}={value}&"));
    }
    body
}

/// Makes the survey as an area lead would, has it approved by somebody else, and opens it. Gives its id and its link.
async fn open_survey(at: SocketAddr) -> Result<(String, String), Stop> {
    let lead = product::sign_in(at, "fionnuala").await?;
    let mut connection = Connection::open(at).await?;
    let new = connection.ask(&get("/surveys/new", &lead)).await?.text();
    let mut options = new.split("<option value=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let place = options.find(|value| value.len() == 36).ok_or_else(|| Stop("no place to ask for".into()))?.to_owned();
    let kind = "multipart/form-data; boundary=comharbench";
    let sent = connection.ask(&post("/surveys/import", kind, &upload(&place), &lead)).await?;
    expect(&sent, 303)?;
    let survey = between(sent.headers("location").next().unwrap_or_default(), "/surveys/", "/")?;
    let promise =
        "step=promise&next-en=We+will+read+and+answer.&publish-by-day=1&publish-by-month=3&publish-by-year=2099";
    step(at, &lead, &format!("/surveys/{survey}/publish"), promise).await?;
    step(at, &lead, &format!("/surveys/{survey}/approve"), "step=hand-in").await?;
    let reviewer = product::sign_in(at, "tomas").await?;
    step(at, &reviewer, &format!("/surveys/{survey}/approve"), "step=approve").await?;
    step(at, &lead, &format!("/surveys/{survey}/publish"), "step=open").await?;
    let page = connection.ask(&get(&format!("/surveys/{survey}/publish"), &lead)).await?.text();
    Ok((survey, between(&page, "href=\"/s/", "\"")?))
}

async fn step(at: SocketAddr, cookie: &str, path: &str, more: &str) -> Result<(), Stop> {
    let mut connection = Connection::open(at).await?;
    let page = connection.ask(&get(path, cookie)).await?;
    expect(&page, 200)?;
    let body = format!("{}{more}", hidden(&page.text()));
    expect(&connection.ask(&post(path, FORM, &body, cookie)).await?, 303)
}

fn between(text: &str, before: &str, after: &str) -> Result<String, Stop> {
    let found = text.split_once(before).and_then(|(_, rest)| rest.split(after).next());
    found.map(str::to_owned).ok_or_else(|| Stop(format!("no {before} in what came")))
}

/// The survey as a FHIR questionnaire in a form with a file.
fn upload(place: &str) -> String {
    let choices = |from: &[(&str, &str)]| -> Vec<serde_json::Value> {
        from.iter()
            .map(|(code, text)| serde_json::json!({ "valueCoding": { "code": code, "display": text } }))
            .collect()
    };
    let agree = choices(&[
        ("a", "Strongly agree"),
        ("b", "Agree"),
        ("c", "Neither"),
        ("d", "Disagree"),
        ("e", "Strongly disagree"),
    ]);
    let numbered = |letter: char, word: &str, count: usize| -> Vec<serde_json::Value> {
        let one = |at| serde_json::json!({ "valueCoding": { "code": format!("{letter}{at}"), "display": format!("{word} {at}") } });
        (0..count).map(one).collect()
    };
    let mut items: Vec<serde_json::Value> = (1..=8)
        .map(|at| {
            serde_json::json!({ "linkId": format!("q{at}"), "text": format!("Statement number {at} about the service"),
                "type": "choice", "required": true, "answerOption": agree })
        })
        .collect();
    items.push(serde_json::json!({ "linkId": "q9", "text": "Were you told what happens next?", "type": "boolean", "required": true }));
    items.push(serde_json::json!({ "linkId": "q10", "text": "Which service?", "type": "choice", "required": true,
        "answerOption": numbered('s', "Service", 12) }));
    items.push(serde_json::json!({ "linkId": "q11", "text": "What helped?", "type": "choice", "repeats": true,
        "answerOption": numbered('h', "Help", 5) }));
    items.push(serde_json::json!({ "linkId": "q12", "text": "What should change?", "type": "text" }));
    let form = serde_json::json!({ "resourceType": "Questionnaire", "status": "draft", "name": "voice",
        "title": "Your voice matters", "language": "en", "item": items });
    let field = |name: &str, value: &str| {
        format!("--comharbench\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let file = "--comharbench\r\nContent-Disposition: form-data; name=\"file\"; filename=\"voice.json\"\r\nContent-Type: application/json\r\n\r\n";
    let fields = [field("title", "Your voice matters"), field("place", place), field("language", "en")].concat();
    format!("{fields}{file}{form}\r\n--comharbench--\r\n")
}
