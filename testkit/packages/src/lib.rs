//! Data Packages, read by another program than ours: the reference implementation, frictionless. `cargo xtask test` installs it
//! and says in `FRICTIONLESS` where it is; where that is not said the check is not run, and with `CI` or
//! `COMHAR_REQUIRE_FRICTIONLESS` it fails instead.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test whose package another program cannot read has to fail loudly"
)]

use serde_json::Value;
use std::{path::PathBuf, process::Command};

/// The reference implementation finds nothing wrong with this package (a zip) and counts so many rows in its first table. It
/// compares the checksum and the bytes of the table, the type of every cell, and the codes for what is missing.
///
/// # Panics
/// When it finds something, with all that it said.
pub fn is_valid(package: &[u8], rows: usize) {
    let Some(program) = program() else { return };
    let said = check(&program, package);
    assert_eq!(said["valid"], true, "{said:#}");
    // Of a table without rows it says nothing.
    assert_eq!(said["tasks"][0]["stats"]["rows"].as_u64().unwrap_or(0), rows as u64, "{said:#}");
}

/// The reference implementation finds something wrong with this package: what its errors are called.
///
/// # Panics
/// When it finds nothing.
pub fn faults(package: &[u8]) -> Option<Vec<String>> {
    let said = check(&program()?, package);
    assert_eq!(said["valid"], false, "{said:#}");
    let tasks = said["tasks"].as_array().into_iter().flatten();
    let errors = tasks.flat_map(|task| task["errors"].as_array().into_iter().flatten());
    let whole = said["errors"].as_array().into_iter().flatten();
    Some(errors.chain(whole).filter_map(|error| error["type"].as_str().map(str::to_owned)).collect())
}

/// jsonstat-validator, which stands in the folder of frictionless, finds nothing wrong with this JSON-stat file.
///
/// # Panics
/// When it finds something, with what it said.
pub fn is_valid_json_stat(file: &[u8]) {
    let Some(said) = check_json_stat(file) else { return };
    assert_eq!(said, "", "{said}");
}

/// jsonstat-validator finds something wrong with this JSON-stat file: what it said.
///
/// # Panics
/// When it finds nothing.
pub fn faults_of_json_stat(file: &[u8]) -> Option<String> {
    let said = check_json_stat(file)?;
    assert_ne!(said, "", "it found nothing");
    Some(said)
}

fn check_json_stat(file: &[u8]) -> Option<String> {
    const CHECK: &str = "import json, sys, jsonstat_validator as v; v.validate_jsonstat(json.load(open(sys.argv[1])))";
    let python = program()?.with_file_name("python");
    let folder = tempfile::tempdir().expect("a folder for the file");
    let path = folder.path().join("series.json");
    std::fs::write(&path, file).expect("the file is written");
    let said = Command::new(python).args(["-c", CHECK]).arg(&path).output().expect("python runs");
    Some(if said.status.success() { String::new() } else { String::from_utf8_lossy(&said.stderr).into_owned() })
}

fn program() -> Option<PathBuf> {
    let program = std::env::var_os("FRICTIONLESS").map(PathBuf::from);
    if program.is_none() {
        let required = ["CI", "COMHAR_REQUIRE_FRICTIONLESS"].iter().any(|name| std::env::var_os(name).is_some());
        assert!(!required, "FRICTIONLESS does not say where the reference implementation is");
        eprintln!("not run: FRICTIONLESS does not say where the reference implementation is");
    }
    program
}

fn check(program: &PathBuf, package: &[u8]) -> Value {
    let folder = tempfile::tempdir().expect("a folder for the package");
    let path = folder.path().join("package.zip");
    std::fs::write(&path, package).expect("the package is written");
    let mut command = Command::new(program);
    command.current_dir(folder.path()).args(["validate", "package.zip", "--type", "package", "--json"]);
    let said = command.output().expect("frictionless runs");
    serde_json::from_slice(&said.stdout).unwrap_or_else(|error| {
        panic!("{error}: {}\n{}", String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr))
    })
}
