//! A throw-away PostgreSQL cluster that ends with its owner.
//!
//! `Cluster::start()` makes one in the temporary folder, reachable only through a socket inside a folder that nobody else may
//! open. A small guard process holds the server and waits for the owner: when the owner drops the cluster, fails, is
//! interrupted or is killed outright, the guard's input closes, and it stops the server and removes the folder.

mod account;
mod programs;

#[cfg(test)]
mod tests;

use account::Account;
use std::fs::{self, DirBuilder};
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

pub use programs::{find_programs, server_programs_in};

/// How long a cluster may take to answer before we say that it does not start.
const START_LIMIT: Duration = Duration::from_secs(60);

/// The longest folder name that still leaves room for a socket's name in it (the system allows 107 bytes).
const LONGEST_FOLDER: usize = 80;

/// What every cluster is told.
const SETTINGS: &[&str] = &[
    "listen_addresses=",
    "max_connections=300",
    "shared_buffers=64MB",
    "jit=off",
    "max_wal_size=256MB",
    "log_min_messages=fatal",
];

/// Nothing of a test has to survive a power cut, so every wait for the disk is left out.
const WITHOUT_WAITING: &[&str] = &["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/// The guard: starts the server, waits until its own input closes, then stops the server and removes the folder.
/// `$1` is the folder, the rest is the server and its arguments.
const GUARD: &str = r#"
folder=$1; shift
"$@" >"$folder/log" 2>&1 &
server=$!
cat >/dev/null
kill -INT "$server" 2>/dev/null
wait "$server"
rm -rf "$folder"
"#;

/// A running cluster. Dropping it stops the server and removes its folder.
#[derive(Debug)]
pub struct Cluster {
    folder: PathBuf,
    guard: Child,
}

impl Cluster {
    /// Makes and starts a cluster for tests, which never waits for the disk. The error is a sentence that says what to do.
    pub fn start() -> Result<Self, String> {
        Self::start_with(WITHOUT_WAITING)
    }

    /// Makes and starts a cluster that keeps every promise of a real one, for measuring.
    pub fn start_durable() -> Result<Self, String> {
        Self::start_with(&[])
    }

    fn start_with(settings: &[&str]) -> Result<Self, String> {
        let programs = find_programs().ok_or(
            "PostgreSQL's server programs (initdb, postgres) were not found. Install them (on Debian: apt-get install postgresql) \
             or set TEST_POSTGRES_URL to a cluster of your own.",
        )?;
        let account = Account::for_the_server()?;
        let folder = make_folder(&account)?;
        let cluster =
            initialise(&programs, &account, &folder).and_then(|()| guard(&programs, &account, &folder, settings));
        match cluster {
            Ok(guard) => Self { folder, guard }.wait_until_ready(),
            Err(sentence) => {
                // The folder is ours and new; when it cannot be removed the first sentence is still the one to read.
                fs::remove_dir_all(&folder).ok();
                Err(sentence)
            }
        }
    }

    /// The address of the maintenance database, for `TEST_POSTGRES_URL`.
    pub fn url(&self) -> String {
        let host = self.folder.display().to_string().replace('%', "%25").replace('/', "%2F");
        format!("postgres://comhar@{host}/postgres")
    }

    /// The folder that holds everything of this cluster.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn wait_until_ready(mut self) -> Result<Self, String> {
        let begun = Instant::now();
        loop {
            // The server writes "ready" as the last line of this file once it takes connections.
            let state = fs::read_to_string(self.folder.join("data/postmaster.pid")).unwrap_or_default();
            if state.lines().nth(7).is_some_and(|line| line.trim() == "ready") {
                return Ok(self);
            }
            if let Some(log) = self.failure(begun)? {
                return Err(format!("The throw-away PostgreSQL cluster did not start. Its log:\n{log}"));
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// The server's log, when it has ended or taken too long.
    fn failure(&mut self, begun: Instant) -> Result<Option<String>, String> {
        let ended =
            self.guard.try_wait().map_err(|error| format!("The cluster's guard cannot be asked: {error}"))?.is_some();
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        Ok((ended || begun.elapsed() > START_LIMIT || log.contains("FATAL")).then_some(log))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        // The guard ends by itself once its input is closed; there is nobody left to tell if it does not.
        self.guard.wait().ok();
    }
}

/// A new folder that only the server's account may open.
fn make_folder(account: &Account) -> Result<PathBuf, String> {
    let base = std::env::temp_dir();
    let base = if base.as_os_str().len() > LONGEST_FOLDER { PathBuf::from("/tmp") } else { base };
    for attempt in 0..1000 {
        let folder = base.join(format!("comhar-pg-{}-{attempt}", std::process::id()));
        match DirBuilder::new().mode(0o700).create(&folder) {
            Ok(()) => return account.take_over(&folder).map(|()| folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => {
                return Err(format!(
                    "{} cannot be made ({error}). Set TMPDIR to a folder you may write.",
                    folder.display()
                ));
            }
        }
    }
    Err(format!("{} is full of old clusters: remove the folders comhar-pg-*.", base.display()))
}

fn initialise(programs: &Path, account: &Account, folder: &Path) -> Result<(), String> {
    let mut initdb = account.command(programs.join("initdb"));
    initdb.args([
        "--username=comhar",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C",
        "--no-sync",
        "--no-instructions",
        "--pgdata",
    ]);
    let output = initdb
        .arg(folder.join("data"))
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("initdb in {} does not run: {error}", programs.display()))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("initdb could not make a throw-away cluster:\n{}", String::from_utf8_lossy(&output.stderr)))
}

fn guard(programs: &Path, account: &Account, folder: &Path, settings: &[&str]) -> Result<Child, String> {
    let mut guard = account.command("sh");
    guard.args(["-c", GUARD, "comhar-pg-guard"]).arg(folder).arg(programs.join("postgres"));
    guard.arg("-D").arg(folder.join("data")).arg("-k").arg(folder);
    for setting in SETTINGS.iter().chain(settings) {
        guard.args(["-c", setting]);
    }
    // Its own process group: ctrl-C reaches the owner first, and the guard then ends the server in order.
    guard.process_group(0).current_dir(folder).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    guard.spawn().map_err(|error| format!("The cluster's guard does not start: {error}"))
}
