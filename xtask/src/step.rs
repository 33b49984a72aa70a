//! Long work, step by step: what runs now, what it said last, what to do when it fails.

use crate::tree::root;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

/// Says what begins now.
pub fn begin(what: &str) {
    println!("\n── {what}");
    // A progress line that nobody can read is no reason to stop.
    std::io::stdout().flush().ok();
}

/// A command that runs in the root of the repository.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// Cargo itself, the same that runs us.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// Runs a command to its end; `or_else` says what to do when it fails.
pub fn run(command: &mut Command, or_else: &str) -> Result<(), String> {
    let name = name_of(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} failed ({status}). {or_else}")),
        Err(error) => Err(format!("{name} does not run: {error}. {or_else}")),
    }
}

/// What a command that was listened to said, and whether it succeeded.
#[derive(Debug)]
pub struct Heard {
    /// The lines that `keep` wanted, in order of arrival.
    pub lines: Vec<String>,
    /// Whether it ended well.
    pub success: bool,
    /// How long it took.
    pub seconds: u64,
}

/// Runs a command to its end, shows all that it says, and keeps the lines wanted.
pub fn listen(command: &mut Command, keep: fn(&str) -> bool) -> Result<Heard, String> {
    let name = name_of(command);
    let begun = Instant::now();
    let cannot = |error: std::io::Error| format!("{name} does not run: {error}.");
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(cannot)?;
    let lines = Mutex::new(Vec::new());
    let (out, err) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(|| out.map(|out| pass_on(out, &mut std::io::stdout(), keep, &lines)));
        scope.spawn(|| err.map(|err| pass_on(err, &mut std::io::stderr(), keep, &lines)));
    });
    let status = child.wait().map_err(cannot)?;
    let lines = lines.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    Ok(Heard { lines, success: status.success(), seconds: begun.elapsed().as_secs() })
}

fn pass_on(from: impl Read, to: &mut impl Write, keep: fn(&str) -> bool, kept: &Mutex<Vec<String>>) {
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while matches!(from.read_until(b'\n', &mut line), Ok(read) if read > 0) {
        // When nobody reads our output any more, the work itself still counts.
        to.write_all(&line).and_then(|()| to.flush()).ok();
        let text = without_colour(&String::from_utf8_lossy(&line));
        if keep(&text) {
            kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(text.trim().to_owned());
        }
        line.clear();
    }
}

/// The text without the marks that colour a terminal.
pub fn without_colour(text: &str) -> String {
    let mut plain = String::new();
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        if char == '\u{1b}' {
            chars.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(char);
        }
    }
    plain
}

fn name_of(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let program = program.rsplit('/').next().unwrap_or_default().to_owned();
    let arguments: Vec<_> =
        command.get_args().take(3).map(|argument| argument.to_string_lossy().into_owned()).collect();
    format!("{program} {}", arguments.join(" "))
}
