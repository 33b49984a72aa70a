//! What `cargo metadata` says of our crates and of what they lean on.

use crate::tree::root;
use serde::Deserialize;
use std::process::Command;

/// The answer of `cargo metadata`, as far as the checks need it.
#[derive(Debug, Deserialize)]
pub struct Metadata {
    /// Every crate.
    pub packages: Vec<Package>,
    /// What is really used, when asked for.
    pub resolve: Option<Resolve>,
}

/// One crate.
#[derive(Debug, Deserialize)]
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    #[serde(default)]
    pub version: String,
    /// Its number within the answer.
    #[serde(default)]
    pub id: String,
    /// Its licence, as an SPDX expression.
    #[serde(default)]
    pub license: Option<String>,
    /// Where it was fetched from; nothing for ours.
    #[serde(default)]
    pub source: Option<String>,
    /// Where its `Cargo.toml` is.
    #[serde(default)]
    pub manifest_path: String,
    /// What it leans on.
    #[serde(default)]
    pub dependencies: Vec<Dependency>,
}

/// One line of a `Cargo.toml`.
#[derive(Debug, Deserialize)]
pub struct Dependency {
    /// The crate leaned on.
    pub name: String,
    /// `dev`, `build`, or nothing.
    #[serde(default)]
    pub kind: Option<String>,
    /// Its folder, when it is ours.
    #[serde(default)]
    pub path: Option<String>,
}

/// What is really used.
#[derive(Debug, Deserialize)]
pub struct Resolve {
    /// One entry a crate.
    pub nodes: Vec<Node>,
}

/// A crate that is really used.
#[derive(Debug, Deserialize)]
pub struct Node {
    /// Its number within the answer.
    pub id: String,
}

/// Asks cargo about our own crates only.
pub fn ours() -> Result<Metadata, String> {
    ask(&["--no-deps"])
}

/// Asks cargo about everything that is built for this kind of machine.
pub fn everything() -> Result<Metadata, String> {
    ask(&["--filter-platform", "x86_64-unknown-linux-gnu"])
}

fn ask(arguments: &[&str]) -> Result<Metadata, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--format-version", "1"]).args(arguments).current_dir(root());
    let output = command.output().map_err(|error| format!("cargo metadata does not run: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo metadata failed:\n{}", String::from_utf8_lossy(&output.stderr)));
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("the answer of cargo metadata cannot be read: {error}"))
}
