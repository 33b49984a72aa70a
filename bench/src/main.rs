//! Measures the product beside its floors, over loopback, with a fixed number of requests; writes bench/RESULTS.md.
//!
//! `make bench` starts a throw-away PostgreSQL cluster and runs this in release. `bench --quick` sends a tenth.

mod bare;
mod baseline;
mod cases;
mod child;
mod client;
mod cube_activity;
mod cube_country;
mod cube_measure;
mod disclosure;
mod engine;
mod product;
mod report;
mod surveys;

use std::{path::Path, process::ExitCode, time::Duration};

/// Why the measuring stopped.
#[derive(Debug)]
pub struct Stop(pub String);

impl<E: std::error::Error> From<E> for Stop {
    fn from(error: E) -> Self {
        let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
        Self(format!("{error}{cause}"))
    }
}

/// How much is sent.
#[derive(Clone, Copy)]
pub struct Effort {
    /// The most requests of one run.
    pub requests: usize,
    /// The longest time of one run.
    pub longest: Duration,
}

const FULL: Effort = Effort { requests: 30_000, longest: Duration::from_secs(2) };
const QUICK: Effort = Effort { requests: 4_000, longest: Duration::from_secs(1) };

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["baseline", plan] => on_all_cores(baseline::serve(Path::new(plan))),
        ["page", at, path] => probe(at, path),
        ["surveys"] => only_surveys(FULL),
        ["surveys", "--quick"] => only_surveys(QUICK),
        ["surveys", at, which @ ..] => {
            on_all_cores(async { surveys::look(at.parse()?, which.first().copied().unwrap_or_default(), FULL).await })
        }
        ["cube"] => cube_measure::measure("both"),
        ["cube", part] => cube_measure::measure(part),
        ["disclosure"] => disclosure::measure().map(|text| print!("{text}")),
        ["engine"] => engine::measure().map(|works| print!("{}", report::engine(&works))),
        ["--quick"] => measure(QUICK),
        [] => measure(FULL),
        _ => Err(Stop(
            "usage: bench [--quick | page ADDRESS PATH | surveys [--quick | ADDRESS [short | long | answers]] | cube [activity | country] | disclosure | engine]".into(),
        )),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop(why)) => {
            eprintln!("bench: {why}");
            ExitCode::FAILURE
        }
    }
}

fn on_all_cores(work: impl Future<Output = Result<(), Stop>>) -> Result<(), Stop> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)
}

/// One page of a server that runs already, for looking closer.
fn probe(at: &str, path: &str) -> Result<(), Stop> {
    let to = at.parse()?;
    let request = client::get(path, &std::env::var("BENCH_COOKIE").unwrap_or_default());
    let (make, expected): (client::Make, u16) = match path {
        "submit" => (std::sync::Arc::new(product::submission), 201),
        _ => (std::sync::Arc::new(move |_| request.clone()), 200),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for connections in [1, 8, 64] {
        let (requests, longest) = (60_000, Duration::from_secs(4));
        let load = client::Load { to, connections, requests, longest, expected, make: make.clone() };
        let measured = runtime.block_on(client::run(load))?;
        println!(
            "{connections:>3} {:>8.0}/s  p50 {:.2}  p99 {:.2} ms",
            measured.rate, measured.p50_ms, measured.p99_ms
        );
    }
    Ok(())
}

/// Surveys alone, on both databases; prints their tables.
fn only_surveys(effort: Effort) -> Result<(), Stop> {
    let program = product::built()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut databases = vec![("SQLite", "sqlite:".to_owned())];
    match std::env::var("BENCH_POSTGRES_URL") {
        Ok(cluster) => databases.push(("PostgreSQL", cluster)),
        Err(_) => eprintln!("BENCH_POSTGRES_URL is not set, so PostgreSQL is not measured; make bench sets it."),
    }
    for (name, cluster) in databases {
        let database = runtime.block_on(product::beside(name, &cluster))?;
        let found = runtime.block_on(surveys::measure(&program, name, &database, effort))?;
        print!("{}", surveys::written(&found));
    }
    Ok(())
}

/// The client keeps to one thread, so that on two cores the server has at least one of its own.
fn measure(effort: Effort) -> Result<(), Stop> {
    let program = product::built()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut results = Vec::new();
    let lite = format!("sqlite:{}", product::empty_folder("sqlite")?.join("comhar.db").display());
    results.push(runtime.block_on(cases::measure(&program, "SQLite", &lite, effort))?);
    match std::env::var("BENCH_POSTGRES_URL") {
        Ok(cluster) => {
            let url = runtime.block_on(product::new_postgres_database(&cluster))?;
            results.push(runtime.block_on(cases::measure(&program, "PostgreSQL", &url, effort))?);
        }
        Err(_) => eprintln!("BENCH_POSTGRES_URL is not set, so PostgreSQL is not measured; make bench sets it."),
    }
    report::write(&program, &results, &engine::measure()?, &cube_measure::report()?)
}
