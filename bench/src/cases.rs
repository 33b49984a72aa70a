//! What is measured.

use crate::{
    Effort, Stop,
    baseline::{Page, Plan},
    child::{Running, free_port},
    client::{Connection, Load, Make, Measured, get, post, run},
    product::{self, Product, QUEUE},
    surveys,
};
use std::{collections::HashMap, net::SocketAddr, path::Path, process::Command, sync::Arc, time::Duration};

const CONNECTIONS: &[usize] = &[1, 8, 64];
const CODES: usize = 200;
const STARTS: usize = 5;

/// One page or call.
struct Case {
    name: &'static str,
    make: Make,
    page: Page,
}

/// One line of the table.
pub struct Row {
    pub case: &'static str,
    pub bytes: usize,
    pub connections: usize,
    pub ours: Measured,
    pub same_bytes: Measured,
    pub same_read: Measured,
}

/// Submissions beside bare inserts.
pub struct Submit {
    pub connections: usize,
    pub ours: Measured,
    pub alone: Measured,
    pub grouped: Measured,
}

/// Everything measured on one database.
pub struct Results {
    pub name: &'static str,
    pub start_seconds: f64,
    pub idle_mb: f64,
    pub after_mb: f64,
    pub rows: Vec<Row>,
    pub submits: Vec<Submit>,
    pub surveys: surveys::Surveys,
}

/// Measures everything on this database.
pub async fn measure(program: &Path, name: &'static str, database: &str, effort: Effort) -> Result<Results, Stop> {
    eprintln!("── {name}: starting and filling");
    let product = Product::start(program, name, database).await?;
    let codes = product::fill(product.at(), QUEUE, CODES).await?;
    product::look_at_the_rows(database).await?;
    let (product, start_seconds) = restarts(product).await?;
    let idle_mb = product.running.resident_mb();
    let cases = cases(product.at(), &codes).await?;
    let floor = floor(name, database, &cases).await?;
    let mut rows = Vec::new();
    for case in &cases {
        for connections in CONNECTIONS {
            rows.push(row(case, *connections, product.at(), floor.at, effort).await?);
        }
    }
    let mut submits = Vec::new();
    for connections in CONNECTIONS {
        submits.push(submit(*connections, product.at(), floor.at, effort).await?);
    }
    let after_mb = product.running.resident_mb();
    product.running.stop()?;
    let own = product::beside(name, database).await?;
    let surveys = surveys::measure(program, name, &own, effort).await?;
    Ok(Results { name, start_seconds, idle_mb, after_mb, rows, submits, surveys })
}

async fn restarts(mut product: Product) -> Result<(Product, f64), Stop> {
    let mut took = Vec::new();
    for _ in 0..STARTS {
        let (again, time) = product.restart().await?;
        product = again;
        took.push(time);
    }
    took.sort_unstable();
    Ok((product, took.get(STARTS / 2).map_or(0.0, Duration::as_secs_f64)))
}

async fn row(
    case: &Case,
    connections: usize,
    ours: SocketAddr,
    floor: SocketAddr,
    effort: Effort,
) -> Result<Row, Stop> {
    let load = |to, make: &Make| Load {
        to,
        connections,
        requests: effort.requests,
        longest: effort.longest,
        expected: 200,
        make: make.clone(),
    };
    let name = case.name.replace(' ', "-");
    let (bytes, read) = (get(&format!("/bytes/{name}"), ""), get(&format!("/read/{name}"), ""));
    let ours = run(load(ours, &case.make)).await?;
    let same_bytes = run(load(floor, &(Arc::new(move |_| bytes.clone()) as Make))).await?;
    let same_read = run(load(floor, &(Arc::new(move |_| read.clone()) as Make))).await?;
    eprintln!(
        "{:<24} {connections:>3} {:>8.0}/s  p99 {:>7.2} ms  of same read {:>3.0} %",
        case.name,
        ours.rate,
        ours.p99_ms,
        100.0 * ours.rate / same_read.rate
    );
    Ok(Row { case: case.name, bytes: case.page.body.len(), connections, ours, same_bytes, same_read })
}

async fn submit(connections: usize, ours: SocketAddr, floor: SocketAddr, effort: Effort) -> Result<Submit, Stop> {
    let load = |to, make: Make| Load {
        to,
        connections,
        requests: effort.requests,
        longest: effort.longest,
        expected: 201,
        make,
    };
    let row = |path: &str| {
        let insert = post(path, "application/octet-stream", &"x".repeat(1_000), "");
        Arc::new(move |_| insert.clone()) as Make
    };
    let ours = run(load(ours, Arc::new(product::submission))).await?;
    let alone = run(load(floor, row("/insert"))).await?;
    let grouped = run(load(floor, row("/insert-grouped"))).await?;
    eprintln!(
        "{:<24} {connections:>3} {:>8.0}/s  p99 {:>7.2} ms  of grouped {:>3.0} %",
        "submit",
        ours.rate,
        ours.p99_ms,
        100.0 * ours.rate / grouped.rate
    );
    Ok(Submit { connections, ours, alone, grouped })
}

async fn floor(name: &str, database: &str, cases: &[Case]) -> Result<Running, Stop> {
    let at = free_port()?;
    let pages: HashMap<String, Page> =
        cases.iter().map(|case| (case.name.replace(' ', "-"), case.page.clone())).collect();
    let plan = Plan { database: database.to_owned(), listen: at, pages };
    let file = product::empty_folder(&format!("{}-plan", name.to_lowercase()))?.join("plan.json");
    std::fs::write(&file, serde_json::to_vec(&plan)?)?;
    let mut command = Command::new(std::env::current_exe()?);
    command.arg("baseline").arg(&file);
    Running::start(command, at)
}

async fn cases(at: SocketAddr, codes: &[String]) -> Result<Vec<Case>, Stop> {
    let moderator = product::sign_in(at, "orla").await?;
    let openings: Vec<Vec<u8>> = codes.iter().map(|code| product::opening(code)).collect();
    let first = openings.first().cloned().unwrap_or_default();
    let turn: Make = Arc::new(move |number| openings.get(number % CODES).cloned().unwrap_or_default());
    let same = |request: Vec<u8>| Arc::new(move |_| request.clone()) as Make;
    Ok(vec![
        case(at, "share form", get("/share", ""), None, NOTHING_READ).await?,
        case(at, "open thread by code", first, Some(turn), THREAD).await?,
        case(
            at,
            "staff queue of 10,000",
            get("/moderation", &moderator),
            Some(same(get("/moderation", &moderator))),
            QUEUE_PAGE,
        )
        .await?,
        case(at, "you said, we did", get("/said-and-done", ""), None, SAID_AND_DONE).await?,
    ])
}

async fn case(
    at: SocketAddr,
    name: &'static str,
    request: Vec<u8>,
    make: Option<Make>,
    sql: &str,
) -> Result<Case, Stop> {
    let answer = Connection::open(at).await?.ask(&request).await?;
    if answer.status != 200 {
        return Err(Stop(format!("{} came for the {name}: {}", answer.status, answer.text())));
    }
    let kind = answer.headers("content-type").next().unwrap_or("text/html").to_owned();
    let page = Page { body: answer.text(), kind, sql: sql.to_owned() };
    Ok(Case { name, make: make.unwrap_or_else(|| Arc::new(move |_| request.clone())), page })
}

// The main read of each case, as the product has it, with the values of the demonstration written into it.

const NOTHING_READ: &str = "SELECT 1";
const THREAD: &str =
    "SELECT c.id, c.kind, c.mode, c.language, c.perspective, c.organisation_id, c.receipt, c.received_at, c.due_on,
        c.wish, c.place_shown, c.detail, c.publication, c.safety, c.response, c.loop_stage, c.criticality, c.released,
        c.version, v.master, v.wrapped, w.sealed
    FROM engagement_codes k
    JOIN engagement_contributions c ON c.id = k.contribution
    JOIN vault_keys v ON v.subject = c.id
    JOIN engagement_words w ON w.contribution = c.id
    WHERE k.lookup = (SELECT o.lookup FROM engagement_codes o ORDER BY o.contribution LIMIT 1)";
const QUEUE_PAGE: &str = "SELECT c.rank, c.id, c.kind, c.language, c.organisation_id, c.criticality, c.due_on, c.received_at,
        c.publication, c.safety, c.response, c.loop_stage, c.reader, c.reading_until
    FROM engagement_contributions c
    WHERE c.desk = 'moderation'
    AND c.desk <> 'none'
    AND (EXISTS (SELECT 1 FROM organisations_within w
            WHERE w.outer_id = (SELECT h.organisation_id FROM people_hats h WHERE h.role = 'moderator' ORDER BY h.id LIMIT 1)
            AND w.inner_id = c.organisation_id)
        OR c.organisation_id IS NULL)
    ORDER BY c.rank, c.id
    LIMIT 31";
const SAID_AND_DONE: &str =
    "SELECT t.id, t.organisation_id, t.shown, t.stage, t.outcome, t.planned_for, t.changed_on, t.claim,
        t.claimed_by, t.claimed_for, t.version, t.sealed
    FROM engagement_themes t
    WHERE t.shown = 'public'
    ORDER BY t.changed_on DESC, t.id
    LIMIT 21";
