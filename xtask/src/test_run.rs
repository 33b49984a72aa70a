//! Every ring, from inside out, and one summary at the end.

use crate::step::Heard;
use crate::{fresh, install, programs, step};
use std::io::IsTerminal;
use std::time::Instant;
use testkit_cluster::Cluster;

/// What a ring left for the summary.
struct Ring {
    name: &'static str,
    lines: Vec<String>,
    success: bool,
}

/// Runs all rings, or, given arguments, the Rust tests alone with these.
pub fn run(arguments: &[String]) -> Result<(), String> {
    let begun = Instant::now();
    fresh::assets(false)?;
    let mut rings = vec![rust(arguments)?];
    if arguments.is_empty() {
        rings.push(browser()?);
    }
    step::begin(&format!("all rings ran in {}", minutes(begun.elapsed().as_secs())));
    for ring in &rings {
        for line in &ring.lines {
            println!("   {}: {line}", ring.name);
        }
    }
    let failed: Vec<&str> = rings.iter().filter(|ring| !ring.success).map(|ring| ring.name).collect();
    if failed.is_empty() {
        return Ok(());
    }
    Err(format!(
        "Failed: {}. Search the output above for FAIL or \"not ok\"; cargo xtask test -p <crate> <name> runs one test again.",
        failed.join(", ")
    ))
}

fn rust(arguments: &[String]) -> Result<Ring, String> {
    let mut cluster = None;
    let url = match std::env::var("TEST_POSTGRES_URL") {
        Ok(url) => url,
        Err(_) => {
            install::need_postgresql()?;
            step::begin("PostgreSQL: starting a throw-away cluster");
            cluster.insert(Cluster::start()?).url()
        }
    };
    let frictionless = install::need_frictionless()?;
    let mut tests = step::cargo();
    let nextest = install::on_the_path("cargo-nextest").is_some() || cargo_home_holds("cargo-nextest");
    tests.args(if nextest { &["nextest", "run", "--no-fail-fast"][..] } else { &["test", "--no-fail-fast"] });
    if arguments.is_empty() {
        tests.arg("--workspace");
    }
    tests.args(arguments).env("TEST_POSTGRES_URL", url).env("COMHAR_REQUIRE_POSTGRES", "1");
    tests.env("FRICTIONLESS", frictionless).env("COMHAR_REQUIRE_FRICTIONLESS", "1");
    if std::io::stdout().is_terminal() {
        tests.env("CARGO_TERM_COLOR", "always");
    }
    step::begin(
        "Rust tests on SQLite and on PostgreSQL (building first: up to half an hour on a new machine, a minute after that)",
    );
    let heard = step::listen(&mut tests, is_summary)?;
    Ok(Ring { name: "Rust tests", lines: summary(&heard), success: heard.success })
}

fn browser() -> Result<Ring, String> {
    install::need_node()?;
    let chromium = install::need_chromium()?;
    let program = programs::built()?;
    step::begin("browser tests: every page in Chromium, with axe (some minutes)");
    let mut tests = step::command("node");
    tests.arg("e2e/run.mjs").env("CHROMIUM", chromium).env("COMHAR_BIN", program);
    let heard = step::listen(&mut tests, |line| !line.trim().is_empty())?;
    let last = heard.lines.last().cloned().unwrap_or_else(|| "said nothing".to_owned());
    // A run that tested nothing is a failure, however well it ended.
    let success = heard.success && !heard.lines.is_empty();
    Ok(Ring { name: "browser tests", lines: vec![format!("{last} ({})", minutes(heard.seconds))], success })
}

/// Whether a line is the last word of nextest, or of one binary under `cargo test`.
pub fn is_summary(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("test result:") || (line.starts_with("Summary [") && line.contains(" run"))
}

/// The summary as one line: nextest's own, or the sum over the binaries of `cargo test`.
fn summary(heard: &Heard) -> Vec<String> {
    if let Some(line) = heard.lines.iter().rev().find(|line| line.starts_with("Summary")) {
        return vec![line.clone()];
    }
    if heard.lines.is_empty() {
        return vec!["no summary: they did not get as far as running".to_owned()];
    }
    let (passed, failed) = (sum(&heard.lines, "passed"), sum(&heard.lines, "failed"));
    let verdict = if failed == 0 && heard.success { "ok" } else { "FAILED" };
    vec![format!("test result: {verdict}. {passed} passed; {failed} failed; in {} binaries", heard.lines.len())]
}

/// Adds up the numbers that stand before `word` in lines such as `test result: ok. 3 passed; 0 failed`.
pub fn sum(lines: &[String], word: &str) -> u64 {
    let before = |line: &String| {
        let words: Vec<&str> = line.split_whitespace().map(|word| word.trim_end_matches(';')).collect();
        words.windows(2).find_map(|pair| match pair {
            [number, next] if *next == word => number.parse::<u64>().ok(),
            _ => None,
        })
    };
    lines.iter().filter_map(before).sum()
}

fn cargo_home_holds(program: &str) -> bool {
    std::env::var_os("CARGO_HOME").is_some_and(|home| std::path::Path::new(&home).join("bin").join(program).is_file())
}

fn minutes(seconds: u64) -> String {
    if seconds < 60 { format!("{seconds} s") } else { format!("{} min {} s", seconds / 60, seconds % 60) }
}
