//! The one binary: settings, the list of modules ([`wire`]), the commands.

pub mod commands;
pub mod config;
pub mod keyring;
pub mod log;
pub mod monitor;
pub mod wire;

pub use config::Config;

/// A sentence for the operator that says why the program stops and what to do.
#[derive(Debug)]
pub struct Stop(pub String);

impl<E: std::error::Error> From<E> for Stop {
    fn from(error: E) -> Self {
        let mut sentence = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            let more = error.to_string();
            if !sentence.contains(&more) {
                sentence.push_str(": ");
                sentence.push_str(&more);
            }
            cause = error.source();
        }
        Self(sentence)
    }
}

#[cfg(test)]
mod tests;
