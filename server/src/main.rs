//! The program. What it can do is in `commands`; what it consists of is in `wire.rs`.

use clap::Parser;
use std::process::ExitCode;

/// A page is made of many small texts; asking for their memory was a third of its time (decisions/0075).
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    server::commands::run(server::commands::Line::parse())
}
