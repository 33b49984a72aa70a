//! Checks and builds that cargo alone cannot do. `cargo xtask help` lists them.

mod assets;
mod checks;
mod finding;
mod fluent;
mod fresh;
mod install;
mod metadata;
mod programs;
mod source;
mod sql_text;
mod step;
mod test_run;
mod tree;

#[cfg(test)]
mod tests;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask …
  run [arguments]       build and serve the demonstration on http://127.0.0.1:8080, data in ./data
  test                  every ring: Rust tests on SQLite and PostgreSQL, then the browser tests
  test -p ledger …      Rust tests only, on both databases, with these arguments of nextest
  assets [--anew]       styles, scripts and typeface into platform/web/dist, when their sources changed
  bench [arguments]     measure on SQLite and PostgreSQL, into bench/RESULTS.md
  look [/page …]        screenshots of the main pages, or of these, into e2e/out
  check                 every check below
  check-tiers           arrows between crates point down only
  check-words           language files: same keys, same variables, none unused, none left in English
  check-sql             own tables only, named columns, listed unrecorded writes
  check-sizes           files of at most 400 lines, functions of at most 40
  check-words-of-the-house  words that we do not use about people
  check-hosts           no page calls an outside host
  check-promises        each crate's README names the tests that prove its promises
  check-licences        the licence of everything we build from, without a network";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = arguments.split_first().map_or(("help", &[][..]), |(command, rest)| (command.as_str(), rest));
    match dispatch(command, rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\n{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, rest: &[String]) -> Result<(), String> {
    match command {
        "run" => programs::run(rest),
        "test" => test_run::run(rest),
        "assets" => fresh::assets(rest.iter().any(|argument| argument == "--anew")),
        "bench" => programs::bench(rest),
        "look" => programs::look(rest),
        "check" => check_all(),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        name => match checks::ALL.iter().find(|(known, _)| *known == name) {
            Some((name, check)) => checks::run(name, *check, &tree::Tree::read()?),
            None => Err(format!("There is no command {name}.\n{HELP}")),
        },
    }
}

fn check_all() -> Result<(), String> {
    let tree = tree::Tree::read()?;
    let failed: Vec<String> =
        checks::ALL.iter().filter_map(|(name, check)| checks::run(name, *check, &tree).err()).collect();
    if failed.is_empty() { Ok(()) } else { Err(failed.join("\n")) }
}
