//! Surveys as an area lead makes them from a file: handed in, approved by somebody else, opened.

use super::Open;
use crate::{
    Stop,
    client::{Answer, Connection, get, post},
    product,
};
use serde_json::{Value, json};
use std::net::SocketAddr;

/// How a form is sent.
pub const FORM: &str = "application/x-www-form-urlencoded";
const UPLOAD: &str = "multipart/form-data; boundary=comharbench";

/// Refuses any other answer.
pub fn expect(answer: &Answer, status: u16) -> Result<(), Stop> {
    if answer.status == status { Ok(()) } else { Err(Stop(format!("{} came: {}", answer.status, answer.text()))) }
}

/// The hidden fields of a page, as a form sends them.
pub fn hidden(page: &str) -> String {
    let mut body = String::new();
    const FIELD: &str = "<input type=\"hidden\" name=\"";
    for at in memchr::memmem::find_iter(page.as_bytes(), FIELD.as_bytes()) {
        let field = page.get(at + FIELD.len()..).unwrap_or_default();
        let Some((name, rest)) = field.split_once("\" value=\"") else { continue };
        let value = rest.split('"').next().unwrap_or_default();
        body.push_str(name);
        body.push('=');
        body.push_str(value);
        body.push('&');
    }
    body
}

/// Makes the survey of this questionnaire, has it approved by somebody else, and opens it.
pub async fn open(at: SocketAddr, title: &str, questionnaire: &Value) -> Result<Open, Stop> {
    let lead = product::sign_in(at, "fionnuala").await?;
    let mut connection = Connection::open(at).await?;
    let new = connection.ask(&get("/surveys/new", &lead)).await?.text();
    let mut options = new.split("<option value=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let place = options.find(|value| value.len() == 36).ok_or_else(|| Stop("no place to ask for".into()))?.to_owned();
    let sent = connection.ask(&post("/surveys/import", UPLOAD, &upload(title, &place, questionnaire), &lead)).await?;
    expect(&sent, 303)?;
    let id = between(sent.headers("location").next().unwrap_or_default(), "/surveys/", "/")?;
    let promise =
        "step=promise&next-en=We+will+read+and+answer.&publish-by-day=1&publish-by-month=3&publish-by-year=2099";
    step(at, &lead, &format!("/surveys/{id}/publish"), promise).await?;
    step(at, &lead, &format!("/surveys/{id}/approve"), "step=hand-in").await?;
    let reviewer = product::sign_in(at, "tomas").await?;
    step(at, &reviewer, &format!("/surveys/{id}/approve"), "step=approve").await?;
    step(at, &lead, &format!("/surveys/{id}/publish"), "step=open").await?;
    let page = connection.ask(&get(&format!("/surveys/{id}/publish"), &lead)).await?.text();
    Ok(Open { link: between(&page, "href=\"/s/", "\"")?, id })
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

fn upload(title: &str, place: &str, questionnaire: &Value) -> String {
    let field = |name: &str, value: &str| {
        format!("--comharbench\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let file = "--comharbench\r\nContent-Disposition: form-data; name=\"file\"; filename=\"form.json\"\r\n\
        Content-Type: application/json\r\n\r\n";
    let fields = [field("title", title), field("place", place), field("language", "en")].concat();
    format!("{fields}{file}{questionnaire}\r\n--comharbench--\r\n")
}

/// A FHIR questionnaire of these items.
pub fn questionnaire(name: &str, title: &str, items: &[Value]) -> Value {
    json!({ "resourceType": "Questionnaire", "status": "draft", "name": name, "title": title, "language": "en", "item": items })
}
