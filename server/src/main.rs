//! The program. What it can do is in `commands`; what it consists of is in `wire.rs`.

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    server::commands::run(server::commands::Line::parse())
}
