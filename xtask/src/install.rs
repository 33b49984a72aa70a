//! What a machine needs beside Rust: found, installed from the distribution, or asked for in a clear sentence.

use crate::{step, tree::root};
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use testkit_cluster::find_programs;

/// Names a Chromium goes by.
const CHROMIUMS: &[&str] = &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// Debian's package makes and starts a cluster of its own when installed. We need the programs only, so for the length of the
/// installation it is told not to.
const INSTALL_POSTGRESQL: &str = "\
folder=/etc/postgresql-common/createcluster.d; said=$folder/comhar-programs-only.conf
mkdir -p $folder && echo 'create_main_cluster = false' >$said || exit 1
apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends postgresql
ended=$?; rm -f $said; exit $ended";

const INSTALL_CHROMIUM: &str = "\
apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium";

const INSTALL_PYTHON: &str = "\
apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends python3-venv";

/// Node.js, which makes the assets and drives the browser.
pub fn need_node() -> Result<(), String> {
    for program in ["node", "npm"] {
        let found = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
        if !found.is_ok_and(|status| status.success()) {
            return Err(format!(
                "{program} was not found. Install Node.js 20 or newer together with npm (on Debian: apt-get install nodejs npm)."
            ));
        }
    }
    Ok(())
}

/// PostgreSQL's server programs, installed when absent.
pub fn need_postgresql() -> Result<(), String> {
    if find_programs().is_some() {
        return Ok(());
    }
    step::begin("PostgreSQL's server programs are absent: installing them from the distribution (about a minute)");
    install(INSTALL_POSTGRESQL, "postgresql", "or set TEST_POSTGRES_URL to a cluster of your own")?;
    find_programs()
        .map(|_| ())
        .ok_or_else(|| "postgresql is installed, but initdb and postgres are not under /usr/lib/postgresql.".to_owned())
}

/// frictionless, the reference implementation of Data Packages, in a folder of its own in the build folder: made once, and made
/// again when one of its pinned versions changes. `FRICTIONLESS` may name another.
pub fn need_frictionless() -> Result<PathBuf, String> {
    if let Some(named) = std::env::var_os("FRICTIONLESS").map(PathBuf::from) {
        let missing = || format!("FRICTIONLESS names {}, which is not there.", named.display());
        return if named.is_file() { Ok(named) } else { Err(missing()) };
    }
    let (folder, list) = (step::target().join("frictionless"), root().join("xtask/frictionless.txt"));
    let (program, made_of) = (folder.join("bin/frictionless"), folder.join("made-of.txt"));
    let pinned = std::fs::read_to_string(&list).map_err(|error| format!("{}: {error}", list.display()))?;
    if program.is_file() && std::fs::read_to_string(&made_of).is_ok_and(|made_of| made_of == pinned) {
        return Ok(program);
    }
    need_python()?;
    step::begin("frictionless is absent: installing it into the build folder (about a minute)");
    let or = "It needs the Python package index once; or set FRICTIONLESS to a frictionless of your own.";
    step::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder), or)?;
    let mut pip = Command::new(folder.join("bin/pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check", "--no-deps", "--requirement"]).arg(&list);
    step::run(&mut pip, or)?;
    std::fs::write(&made_of, pinned).map_err(|error| format!("{}: {error}", made_of.display()))?;
    Ok(program)
}

/// Python with what makes a folder for its packages, installed when absent.
fn need_python() -> Result<(), String> {
    let mut python = Command::new("python3");
    let found = python.args(["-c", "import ensurepip, venv"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if found.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    step::begin("Python's venv is absent: installing it from the distribution");
    install(INSTALL_PYTHON, "python3-venv", "or set FRICTIONLESS to a frictionless of your own")
}

/// Chromium, installed when absent. `CHROMIUM` may name another.
pub fn need_chromium() -> Result<PathBuf, String> {
    if let Some(named) = std::env::var_os("CHROMIUM").map(PathBuf::from) {
        return if named.is_file() {
            Ok(named)
        } else {
            Err(format!("CHROMIUM names {}, which is not there.", named.display()))
        };
    }
    if let Some(found) = CHROMIUMS.iter().find_map(|name| on_the_path(name)) {
        return Ok(found);
    }
    step::begin("Chromium is absent: installing it from the distribution (about two minutes)");
    install(INSTALL_CHROMIUM, "chromium", "or set CHROMIUM to the path of a Chromium or Chrome")?;
    on_the_path("chromium").ok_or_else(|| "chromium is installed, but it is not on the path.".to_owned())
}

/// Runs an installing script as root: directly when we are, through sudo otherwise.
fn install(script: &str, package: &str, or: &str) -> Result<(), String> {
    let by_hand = format!("Install {package} by hand (on Debian, as root: apt-get install {package}), {or}.");
    if on_the_path("apt-get").is_none() {
        return Err(format!("This machine has no apt-get. {by_hand}"));
    }
    let mut command = if is_root() {
        Command::new("sh")
    } else if on_the_path("sudo").is_some() {
        let mut sudo = Command::new("sudo");
        sudo.arg("sh");
        sudo
    } else {
        return Err(format!("Installing {package} needs root, and there is no sudo. {by_hand}"));
    };
    step::run(command.args(["-c", script]), &by_hand)
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|us| us.uid() == 0)
}

/// The program of this name on the path.
pub fn on_the_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|program| program.is_file())
}
