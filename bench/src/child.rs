//! The programs that are measured: each its own process, ended when its owner is dropped.

use crate::Stop;
use std::{
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A server that is running.
pub struct Running {
    child: Child,
    pub at: SocketAddr,
    /// From the start of the process until it took a connection.
    pub started_in: Duration,
}

const START_LIMIT: Duration = Duration::from_secs(120);

/// A port that nobody uses just now.
pub fn free_port() -> Result<SocketAddr, Stop> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

impl Running {
    /// Starts it and waits until it takes connections.
    pub fn start(mut command: Command, at: SocketAddr) -> Result<Self, Stop> {
        let log = std::env::var_os("BENCH_LOG").is_some();
        command.stdout(if log { Stdio::inherit() } else { Stdio::null() });
        command.stderr(if log { Stdio::inherit() } else { Stdio::null() });
        let begun = Instant::now();
        let child = command.spawn()?;
        let mut running = Self { child, at, started_in: Duration::ZERO };
        while begun.elapsed() < START_LIMIT {
            if TcpStream::connect(at).is_ok() {
                running.started_in = begun.elapsed();
                return Ok(running);
            }
            if let Some(status) = running.child.try_wait()? {
                return Err(Stop(format!(
                    "a measured program ended before it listened ({status}); set BENCH_LOG=1 to see why"
                )));
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Err(Stop("a measured program does not listen".into()))
    }

    /// Its resident memory in megabytes.
    pub fn resident_mb(&self) -> f64 {
        self.memory_mb("VmRSS:")
    }

    /// The most resident memory that it had since it started, in megabytes.
    pub fn peak_mb(&self) -> f64 {
        self.memory_mb("VmHWM:")
    }

    /// What it holds of its own: without the pages of the program's file, which the system takes back when it needs them.
    pub fn own_mb(&self) -> f64 {
        self.memory_mb("RssAnon:")
    }

    /// What it computes.
    pub fn usage(&self) -> Usage {
        Usage(Some(self.child.id()))
    }

    fn memory_mb(&self, which: &str) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix(which));
        let kilobytes =
            line.and_then(|line| line.split_whitespace().next()).and_then(|number| number.parse::<f64>().ok());
        kilobytes.unwrap_or_default() / 1024.0
    }

    /// Asks it to stop and waits until it has.
    pub fn stop(mut self) -> Result<(), Stop> {
        Command::new("kill").arg(self.child.id().to_string()).status()?;
        self.child.wait()?;
        Ok(())
    }
}

/// What a process computes, on all cores together: on a machine that others use as well, it says more than the time that passed.
#[derive(Clone, Copy)]
pub struct Usage(Option<u32>);

/// Ticks of the kernel's account in a second: 100 on every Linux that we know.
const TICK_MS: f64 = 10.0;

impl Usage {
    /// The process with this id; none: nothing is known.
    pub fn of(process: Option<u32>) -> Self {
        Self(process)
    }

    /// So far, in milliseconds of one core.
    pub fn milliseconds(&self) -> Option<f64> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.0?)).ok()?;
        // The name of the program stands in brackets and may hold blanks: the numbers come behind it.
        let mut numbers = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
        let (user, system) = (numbers.next()?.parse::<f64>().ok()?, numbers.next()?.parse::<f64>().ok()?);
        Some((user + system) * TICK_MS)
    }

    /// For each of so many pieces of work since `before`.
    #[expect(clippy::cast_precision_loss, reason = "a count of one run")]
    pub fn each(&self, before: Option<f64>, count: usize) -> Option<f64> {
        Some((self.milliseconds()? - before?) / count.max(1) as f64)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.child.kill().ok();
            self.child.wait().ok();
        }
    }
}
