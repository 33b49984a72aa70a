//! The table, on the screen and in bench/RESULTS.md.

use crate::{Stop, cases::Results, client::Measured, engine::Work, surveys};
use std::{fmt::Write, path::Path, process::Command};

/// Writes the table with the machine and the date.
pub fn write(program: &Path, results: &[Results], works: &[Work], distinct: &str) -> Result<(), Stop> {
    let mut text = String::from("# Measured\n\n");
    machine(&mut text, program)?;
    for each in results {
        table(&mut text, each)?;
    }
    text.push_str(&engine(works));
    let notes = Path::new(env!("CARGO_MANIFEST_DIR")).join("NOTES.md");
    if let Ok(notes) = std::fs::read_to_string(notes) {
        text.push_str(&notes);
    }
    text.push_str(distinct);
    print!("{text}");
    std::fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join("RESULTS.md"), text)?;
    Ok(())
}

/// The table of the engine of questionnaires.
pub fn engine(works: &[Work]) -> String {
    let mut text = String::from("## Questionnaires, on one core\n\n| work | /s | goal |\n|---|---|---|\n");
    for Work { what, rate, goal } in works {
        text.push_str(&format!("| {what} | {rate:.0} | {goal} |\n"));
    }
    text.push('\n');
    text
}

fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default()
}

fn machine(text: &mut String, program: &Path) -> Result<(), Stop> {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .unwrap_or_default()
        .trim_start_matches([' ', '\t', ':']);
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let size = std::fs::metadata(program)?.len() / 1_000_000;
    writeln!(
        text,
        "{}. {model}, {cores} cores shared by server, database and client; {}; {}. Binary {size} MB. Every figure is one run over \
         loopback with connections that stay open; \"same bytes\" is an axum handler that returns the bytes of our answer, \"same read\" \
         runs the main SQL read of the case through the bare driver first.\n",
        said("date", &["+%-d %B %Y"]),
        said("rustc", &["--version"]),
        said("uname", &["-sr"]),
    )?;
    Ok(())
}

fn table(text: &mut String, results: &Results) -> Result<(), Stop> {
    writeln!(text, "## {}\n", results.name)?;
    writeln!(
        text,
        "Ready after {:.3} s on an existing data folder (median of five). Resident memory {:.0} MB when idle, {:.0} MB after the run.\n",
        results.start_seconds, results.idle_mb, results.after_mb
    )?;
    writeln!(
        text,
        "| case | bytes | connections | /s | p50 ms | p95 ms | p99 ms | same bytes /s | same read /s | of same read |"
    )?;
    writeln!(text, "|---|---|---|---|---|---|---|---|---|---|")?;
    for row in &results.rows {
        let Measured { rate, p50_ms, p95_ms, p99_ms, .. } = &row.ours;
        writeln!(
            text,
            "| {} | {} | {} | {rate:.0} | {p50_ms:.2} | {p95_ms:.2} | {p99_ms:.2} | {:.0} | {:.0} | {:.0} % |",
            row.case,
            row.bytes,
            row.connections,
            row.same_bytes.rate,
            row.same_read.rate,
            100.0 * rate / row.same_read.rate.max(1.0)
        )?;
    }
    submits(text, results)
}

fn submits(text: &mut String, results: &Results) -> Result<(), Stop> {
    writeln!(text, "\nSubmit beside bare inserts of a row of the same size:\n")?;
    writeln!(
        text,
        "| connections | ours /s | p99 ms | bare insert, a commit each /s | bare insert, grouped commits /s | of grouped |"
    )?;
    writeln!(text, "|---|---|---|---|---|---|")?;
    for row in &results.submits {
        writeln!(
            text,
            "| {} | {:.0} | {:.2} | {:.0} | {:.0} | {:.0} % |",
            row.connections,
            row.ours.rate,
            row.ours.p99_ms,
            row.alone.rate,
            row.grouped.rate,
            100.0 * row.ours.rate / row.grouped.rate.max(1.0)
        )?;
    }
    text.push('\n');
    text.push_str(&surveys::written(&results.surveys));
    Ok(())
}
