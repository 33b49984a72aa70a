//! Running the program itself: the demonstration, the measurements, the screenshots.

use crate::{fresh, install, step};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;
use testkit_cluster::Cluster;

/// Builds the program in the development profile and says where it is.
///
/// `make run` uses it too: it is ready several times sooner than a release build, and shares what `make test` builds.
pub fn built() -> Result<PathBuf, String> {
    let mut build = step::cargo();
    build.args(["build", "--package", "server"]);
    let program = step::target().join("debug/comhar");
    if program.is_file() {
        build.arg("--quiet");
    } else {
        step::begin("building (some minutes the first time, seconds after that)");
    }
    step::run(&mut build, "The lines above say what does not compile.")?;
    if program.is_file() { Ok(program) } else { Err(format!("{} was not built.", program.display())) }
}

/// Serves the demonstration; becomes the server, so that ctrl-C and the exit code are its own.
pub fn run(arguments: &[String]) -> Result<(), String> {
    fresh::assets(false)?;
    let program = built()?;
    let mut serve = step::command(&program.to_string_lossy());
    serve.args(["serve", "--demo", "--data", "./data"]).args(arguments);
    Err(format!("comhar does not start: {}", serve.exec()))
}

/// Measures. PostgreSQL keeps its promises here: a cluster that skips the disk would flatter us.
pub fn bench(arguments: &[String]) -> Result<(), String> {
    fresh::assets(false)?;
    let mut bench = step::cargo();
    bench.args(["run", "--release", "--package", "bench", "--"]).args(arguments);
    let cluster = match std::env::var_os("BENCH_POSTGRES_URL") {
        Some(_) => None,
        None => {
            install::need_postgresql()?;
            Some(Cluster::start_durable()?)
        }
    };
    if let Some(cluster) = &cluster {
        bench.env("BENCH_POSTGRES_URL", cluster.url());
    }
    step::begin("measuring (a release build first, then some minutes on a quiet machine)");
    step::run(&mut bench, "The lines above say what went wrong.")
}

/// The pages that are looked at when none are named.
const MAIN_PAGES: &[&str] =
    &["/", "/share", "/open", "/experiences", "/said-and-done", "/support", "/help-now", "/sign-in"];

/// Screenshots of the main pages, or of those named, from a demonstration that is started for it and stopped after it.
pub fn look(pages: &[String]) -> Result<(), String> {
    fresh::assets(false)?;
    install::need_node()?;
    let chromium = install::need_chromium()?;
    let demonstration = Demonstration::start(&built()?)?;
    step::begin("screenshots into e2e/out");
    let mut look = step::command("node");
    look.arg("e2e/look.mjs").arg(format!("http://{}", demonstration.address)).env("CHROMIUM", chromium);
    if pages.is_empty() {
        look.args(MAIN_PAGES)
    } else {
        look.args(pages)
    };
    step::run(&mut look, "The lines above say which page could not be opened.")
}

/// A demonstration of its own, on a free port, with its data in the build folder. It ends with its owner.
struct Demonstration {
    address: SocketAddr,
    server: Child,
}

impl Demonstration {
    fn start(program: &Path) -> Result<Self, String> {
        let cannot = |error: std::io::Error| format!("the demonstration does not start: {error}");
        // The port is free now; that it stays free until the server listens is likely enough for screenshots.
        let address = TcpListener::bind(("127.0.0.1", 0)).and_then(|probe| probe.local_addr()).map_err(cannot)?;
        let mut serve = step::command(&program.to_string_lossy());
        serve.args(["serve", "--demo", "--listen", &address.to_string(), "--data"]).arg(step::target().join("look"));
        let server = serve.stdin(Stdio::null()).stdout(Stdio::null()).spawn().map_err(cannot)?;
        Self { address, server }.wait_until_it_listens()
    }

    fn wait_until_it_listens(mut self) -> Result<Self, String> {
        while TcpStream::connect(self.address).is_err() {
            if let Ok(Some(status)) = self.server.try_wait() {
                return Err(format!("the demonstration ended at once ({status}); the lines above say why"));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(self)
    }
}

impl Drop for Demonstration {
    fn drop(&mut self) {
        // What it acknowledged is on the disk, so it may end without ceremony; nobody is left to tell if it cannot.
        self.server.kill().and_then(|()| self.server.wait()).ok();
    }
}
