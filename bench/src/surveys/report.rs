//! The tables of surveys.

use super::{File, Kept, Row, Surveys};
use crate::client::Measured;
use std::fmt::Write;

/// Everything as tables. Writing into a text cannot fail.
pub fn written(found: &Surveys) -> String {
    let mut text = String::new();
    let Surveys { name, first_view_ms, first_page, others, .. } = found;
    let around = if others.is_empty() { String::new() } else { format!(" Load of the machine before: {others}.") };
    text.push_str(&format!(
        "### Surveys on {name}\n\nThe first page is {:.1} kB. The first view of 10,000 responses, which opens them all, took \
         {first_view_ms:.0} ms.{around}\n\n",
        kilobytes(*first_page)
    ));
    works(&mut text, &found.rows).ok();
    kept(&mut text, &found.kept).ok();
    files(&mut text, &found.files).ok();
    text
}

#[expect(clippy::cast_precision_loss, reason = "bytes of one page or file")]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1_000.0
}

fn works(text: &mut String, rows: &[Row]) -> std::fmt::Result {
    writeln!(text, "| work | people | /s | p50 ms | p95 ms | p99 ms | CPU ms each | goal |")?;
    writeln!(text, "|---|---|---|---|---|---|---|---|")?;
    for Row { what, people, ours: Measured { rate, p50_ms, p95_ms, p99_ms, .. }, cpu_ms, goal } in rows {
        let cpu = cpu_ms.map_or_else(String::new, |cpu| format!("{cpu:.2}"));
        writeln!(text, "| {what} | {people} | {rate:.0} | {p50_ms:.2} | {p95_ms:.2} | {p99_ms:.2} | {cpu} | {goal} |")?;
    }
    writeln!(text)
}

fn kept(text: &mut String, all: &[Kept]) -> std::fmt::Result {
    if all.is_empty() {
        return Ok(());
    }
    writeln!(text, "| form | acknowledged | kept | lost |\n|---|---|---|---|")?;
    for Kept { what, sent, kept } in all {
        writeln!(text, "| {what} | {sent} | {kept} | {} |", sent.saturating_sub(*kept))?;
    }
    writeln!(text)
}

fn files(text: &mut String, all: &[File]) -> std::fmt::Result {
    if all.is_empty() {
        return Ok(());
    }
    writeln!(
        text,
        "| file | rows | MB | seconds | most memory of the process, MB | its own, without the program's file, MB | goal |\n|---|---|---|---|---|---|---|"
    )?;
    for File { what, rows, bytes, seconds, peak_mb, own_mb, goal } in all {
        let megabytes = kilobytes(*bytes) / 1_000.0;
        writeln!(text, "| {what} | {rows} | {megabytes:.1} | {seconds:.2} | {peak_mb:.0} | {own_mb:.0} | {goal} |")?;
    }
    writeln!(text)
}
