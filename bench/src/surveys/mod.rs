//! What surveys cost: the work S of twelve questions, long forms that many send at once, and files of everything.

mod export;
mod large;
mod making;
mod report;
mod voice;

pub use report::written;

use crate::{Effort, Stop, child::Usage, client::Measured, product::Product};
use std::{net::SocketAddr, path::Path};

/// One line of the table.
pub struct Row {
    /// The work.
    pub what: String,
    /// How many people at once.
    pub people: usize,
    /// How often in a second, and how long each took.
    pub ours: Measured,
    /// What the server itself computed for each, in milliseconds of one core; nothing when it cannot be seen.
    pub cpu_ms: Option<f64>,
    /// What was hoped for; empty when nothing was.
    pub goal: &'static str,
}

/// Responses that were sent, and those that are there.
pub struct Kept {
    pub what: String,
    pub sent: usize,
    pub kept: usize,
}

/// A file of everything.
pub struct File {
    pub what: String,
    pub rows: usize,
    pub bytes: usize,
    pub seconds: f64,
    /// The most memory that the process held at any time since it started, in megabytes.
    pub peak_mb: f64,
    /// The most that it held of its own while the file was made: without the pages of the program's file.
    pub own_mb: f64,
    pub goal: &'static str,
}

/// Everything that was measured on one database.
pub struct Surveys {
    pub name: &'static str,
    pub rows: Vec<Row>,
    pub kept: Vec<Kept>,
    pub files: Vec<File>,
    /// The first view of ten thousand responses, which opens all of them, in milliseconds.
    pub first_view_ms: f64,
    /// The bytes of the first page of a survey with twelve questions.
    pub first_page: usize,
    /// Processes that waited for a core when the measuring began: other work on the machine.
    pub others: String,
}

/// Measures everything on a database of its own.
pub async fn measure(program: &Path, name: &'static str, database: &str, effort: Effort) -> Result<Surveys, Stop> {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    eprintln!("── {name}: surveys (load of the machine: {})", load.trim());
    let folder = format!("{name}-surveys");
    let product = Product::start(program, &folder, database).await?;
    let others = load.split_whitespace().next().unwrap_or_default().to_owned();
    let mut found = Surveys {
        name,
        rows: Vec::new(),
        kept: Vec::new(),
        files: Vec::new(),
        first_view_ms: 0.0,
        first_page: 0,
        others,
    };
    let server = Server { at: product.at(), usage: product.running.usage() };
    let voice = voice::measure(&server, Some(database), effort, &mut found).await?;
    let long = large::measure(&server, effort, &mut found).await?;
    crate::product::look_at_the_rows(database).await?;
    // A process that has done nothing yet, so that its memory is that of the file alone.
    let (product, _) = product.restart().await?;
    export::answers(&product, &voice, &mut found).await?;
    let (product, _) = product.restart().await?;
    export::rows(&product, &long, &mut found).await?;
    product.running.stop()?;
    Ok(found)
}

/// Measures what a server does that runs already; for looking closer.
pub async fn look(at: SocketAddr, which: &str, effort: Effort) -> Result<(), Stop> {
    let server = Server { at, usage: Usage::of(std::env::var("BENCH_PROCESS").ok().and_then(|id| id.parse().ok())) };
    if which == "answers" {
        return voice::only_answers(&server).await;
    }
    let mut found = Surveys {
        name: "a server that runs already",
        rows: Vec::new(),
        kept: Vec::new(),
        files: Vec::new(),
        first_view_ms: 0.0,
        first_page: 0,
        others: String::new(),
    };
    if which != "long" {
        voice::measure(&server, None, effort, &mut found).await?;
    }
    if which != "short" {
        large::measure(&server, effort, &mut found).await?;
    }
    print!("{}", written(&found));
    Ok(())
}

/// The server that is measured.
pub struct Server {
    pub at: SocketAddr,
    pub usage: Usage,
}

/// A survey that takes answers.
pub struct Open {
    pub id: String,
    pub link: String,
}
