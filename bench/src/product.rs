//! The product as it is installed: the release binary, its demonstration, ten thousand things to read.

use crate::{
    Stop,
    child::{Running, free_port},
    client::{Answer, Connection, Load, get, post, run},
};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
    time::{Duration, Instant},
};

/// What the queue holds when it is measured.
pub const QUEUE: usize = 10_000;
const JSON: &str = "application/json";

/// Builds the program that is measured and says where it is. `BENCH_PROGRAM` names one that is built already.
pub fn built() -> Result<PathBuf, Stop> {
    if let Some(program) = std::env::var_os("BENCH_PROGRAM") {
        return Ok(PathBuf::from(program));
    }
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let status = Command::new(cargo).args(["build", "--release", "--package", "server"]).status()?;
    let here = std::env::current_exe()?;
    let program = here.with_file_name("comhar");
    if status.success() && program.is_file() {
        Ok(program)
    } else {
        Err(Stop("the program to measure was not built".into()))
    }
}

/// An empty folder below bench/out, which lies on the same disk as the product would.
pub fn empty_folder(name: &str) -> Result<PathBuf, Stop> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("out").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// A new database beside this one, for other work.
pub async fn beside(name: &str, database: &str) -> Result<String, Stop> {
    match database.starts_with("sqlite:") {
        true => {
            let folder = empty_folder(&format!("{}-surveys", name.to_lowercase()))?;
            Ok(format!("sqlite:{}", folder.join("comhar.db").display()))
        }
        false => new_database(database, "comhar_bench_surveys").await,
    }
}

/// A new database on this cluster.
pub async fn new_postgres_database(cluster: &str) -> Result<String, Stop> {
    new_database(cluster, "comhar_bench").await
}

/// `cluster` is the address of another database of the same cluster.
async fn new_database(cluster: &str, name: &str) -> Result<String, Stop> {
    let (client, connection) = tokio_postgres::connect(cluster, tokio_postgres::NoTls).await?;
    tokio::spawn(connection);
    client.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await?;
    client.batch_execute(&format!("CREATE DATABASE {name}")).await?;
    let (server, _) =
        cluster.rsplit_once('/').ok_or_else(|| Stop("the address of the cluster names no database".into()))?;
    Ok(format!("{server}/{name}"))
}

/// PostgreSQL plans well once it has looked at the rows; it does so by itself within a minute, which we do not wait.
pub async fn look_at_the_rows(database: &str) -> Result<(), Stop> {
    if database.starts_with("sqlite:") {
        return Ok(());
    }
    let (client, connection) = tokio_postgres::connect(database, tokio_postgres::NoTls).await?;
    tokio::spawn(connection);
    Ok(client.batch_execute("VACUUM ANALYZE").await?)
}

/// The product on this database.
pub struct Product {
    program: PathBuf,
    database: String,
    data: PathBuf,
    pub running: Running,
}

impl Product {
    /// Starts it with the demonstration.
    pub async fn start(program: &Path, name: &str, database: &str) -> Result<Self, Stop> {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("out").join(name.to_lowercase());
        std::fs::create_dir_all(&data)?;
        let running = launch(program, &data, database).await?;
        Ok(Self { program: program.to_owned(), database: database.to_owned(), data, running })
    }

    /// Stops it and starts it again on what is there; gives how long it took until it was ready.
    pub async fn restart(self) -> Result<(Self, Duration), Stop> {
        self.running.stop()?;
        let running = launch(&self.program, &self.data, &self.database).await?;
        let took = running.started_in;
        Ok((Self { running, ..self }, took))
    }

    pub fn at(&self) -> SocketAddr {
        self.running.at
    }
}

async fn launch(program: &Path, data: &Path, database: &str) -> Result<Running, Stop> {
    let at = free_port()?;
    let mut command = Command::new(program);
    command.args(["serve", "--demo", "--database", database, "--listen", &at.to_string()]).arg("--data").arg(data);
    command.env("COMHAR_LOG", "warn");
    let begun = Instant::now();
    let mut running = Running::start(command, at)?;
    let mut connection = Connection::open(at).await?;
    // It listens at once and answers when it is ready.
    let answer = connection.ask(&get("/readyz", "")).await?;
    running.started_in = begun.elapsed();
    if answer.status == 200 { Ok(running) } else { Err(Stop(format!("it is not ready: {}", answer.text()))) }
}

/// The n-th contribution, as a program would send it.
pub fn submission(number: usize) -> Vec<u8> {
    const TEXT: &str = "I waited a long time for an answer to my letter, and then somebody phoned and took half an hour for me. \
        That call was worth more than the letter. Could each of us be phoned once, soon after the first letter?";
    let body = format!(r#"{{"kind":"idea","mode":"code_only","text":"{TEXT} ({number})","language":"en"}}"#);
    post("/api/v1/contributions", JSON, &body, "")
}

/// Opens the thread of this code.
pub fn opening(code: &str) -> Vec<u8> {
    post("/api/v1/contributions/open", JSON, &format!(r#"{{"code":"{code}"}}"#), "")
}

/// Shares `count` things and gives the codes of the first ones.
pub async fn fill(at: SocketAddr, count: usize, codes: usize) -> Result<Vec<String>, Stop> {
    let mut connection = Connection::open(at).await?;
    let mut found = Vec::new();
    for number in 0..codes {
        let answer = connection.ask(&submission(number)).await?;
        let body: serde_json::Value = serde_json::from_slice(&answer.body)
            .map_err(|_| Stop(format!("{} came for a submission: {}", answer.status, answer.text())))?;
        let code = body.get("code").and_then(|code| code.get("digits").unwrap_or(code).as_str());
        found.push(code.ok_or_else(|| Stop(format!("no code came for a submission: {body}")))?.to_owned());
    }
    let rest = count.saturating_sub(codes);
    let load = Load {
        to: at,
        connections: 64,
        requests: rest,
        longest: Duration::from_secs(120),
        expected: 201,
        make: Arc::new(move |number| submission(codes + number)),
    };
    run(load).await?;
    Ok(found)
}

/// Signs in as an invented person, puts their first hat on, and gives the cookie.
pub async fn sign_in(at: SocketAddr, who: &str) -> Result<String, Stop> {
    const FORM: &str = "application/x-www-form-urlencoded";
    let mut connection = Connection::open(at).await?;
    let answer = connection.ask(&post("/demo/sign-in", FORM, &format!("who={who}&next="), "")).await?;
    let cookie = cookie_of(&answer)?;
    let page = connection.ask(&get("/hat", &cookie)).await?.text();
    let hats = page.split("name=\"hat\"").skip(1).filter_map(|input| {
        let (_, value) = input.split_once("value=\"")?;
        value.split('"').next().filter(|value| value.len() == 36)
    });
    let Some(hat) = hats.last() else { return Err(Stop(format!("{who} has no hat to put on"))) };
    let answer = connection.ask(&post("/hat", FORM, &format!("hat={hat}"), &cookie)).await?;
    cookie_of(&answer)
}

fn cookie_of(answer: &Answer) -> Result<String, Stop> {
    let cookies: Vec<&str> = answer.headers("set-cookie").filter_map(|cookie| cookie.split(';').next()).collect();
    let session = cookies.into_iter().find(|cookie| cookie.starts_with("comhar="));
    match session {
        Some(session) if answer.status == 303 => Ok(session.to_owned()),
        _ => Err(Stop(format!("{} came for a sign-in: {}", answer.status, answer.text()))),
    }
}
