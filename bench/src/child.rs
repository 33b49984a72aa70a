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
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
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

impl Drop for Running {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            self.child.kill().ok();
            self.child.wait().ok();
        }
    }
}
