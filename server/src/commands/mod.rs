//! What the program can do. One file for each command.

/// One sealed file of everything.
pub mod backup;
/// Is all as it should be?
pub mod check;
/// The demonstration.
pub mod demo;
/// One open file of everything.
pub mod export;
/// The first hat of a house.
pub mod give_hat;
/// From such a file into an empty database.
pub mod import;
/// The keyring.
pub mod keys;
/// The tables.
pub mod migrate;
/// The interface for programs.
pub mod openapi;
/// Codes for counting people across organisations.
pub mod parcel;
/// From a sealed file into an empty database.
pub mod restore;
/// The server.
pub mod serve;

use crate::{
    Config, Stop,
    config::Flags,
    wire::{self, Comhar, Outside},
};
use clap::{Parser, Subcommand};
use db::{Db, copy::Summary};
use kernel::SystemRandom;
use std::{
    fs::File,
    path::{Path, PathBuf},
    process::ExitCode,
};
use vault::Vault;

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "comhar", version, about = "Comhar: heard safely, and told what changed.")]
pub struct Line {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages
    Serve,
    /// Bring the tables to the newest state
    Migrate,
    /// Load the demonstration into the database
    Demo,
    /// Give somebody a hat: the first of a house, which nobody is there to give
    GiveHat(give_hat::Wanted),
    /// Check the audit chain, the keys and every module's promises; ends with 1 when something is wrong
    Check,
    /// Write everything into one sealed file, while the product runs
    Backup {
        /// The new file
        file: PathBuf,
    },
    /// Bring a backup back into an empty database
    Restore {
        /// The file that `comhar backup` made
        file: PathBuf,
        /// A database of today, whose erasures hold for the backup too: nobody erased since comes back
        #[arg(long, value_name = "URL")]
        erased_in: Option<String>,
    },
    /// Write everything into one file that either database can take
    Export {
        /// The new file, or a folder for it
        file: PathBuf,
    },
    /// Fill an empty database from an export
    Import {
        /// The file that `comhar export` made, or its folder
        file: PathBuf,
    },
    /// Turn a list of people into codes for counting them across organisations: no database, no network, no name in the file
    Parcel(parcel::Wanted),
    /// Print the description of the interface for programs
    Openapi,
    /// Look at the keyring, rotate it
    Keys {
        #[command(subcommand)]
        what: keys::What,
    },
}

/// Runs one command; its failure is a sentence on standard error.
pub fn run(line: Line) -> ExitCode {
    let outcome = Config::read(&line.flags).and_then(|config| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(dispatch(line.command, config))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop(sentence)) => {
            eprintln!("comhar: {sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn dispatch(command: Command, config: Config) -> Result<(), Stop> {
    match command {
        Command::Serve => serve::serve(&config).await,
        Command::Migrate => migrate::migrate(&config).await,
        Command::Demo => demo::demo(&config).await,
        Command::GiveHat(wanted) => give_hat::give_hat(&config, &wanted).await,
        Command::Check => check::check(&config).await,
        Command::Backup { file } => backup::backup(&config, &file).await,
        Command::Restore { file, erased_in } => restore::restore(&config, &file, erased_in.as_deref()).await,
        Command::Export { file } => export::export(&config, &file).await,
        Command::Import { file } => import::import(&config, &file).await,
        Command::Parcel(wanted) => parcel::parcel(&wanted),
        Command::Openapi => openapi::openapi(),
        Command::Keys { what } => keys::keys(&config, what).await,
    }
}

/// The database of the settings; the data folder is made when it is needed.
pub(crate) async fn open_database(config: &Config) -> Result<Db, Stop> {
    std::fs::create_dir_all(&config.data)
        .map_err(|error| Stop(format!("The data folder {} cannot be made: {error}.", config.data.display())))?;
    Db::open(&config.database_url()).await.map_err(|error| Stop(format!("The database cannot be opened: {error}.")))
}

/// The database of the settings, which must be there already with its tables in the newest state.
pub(crate) async fn existing_database(config: &Config) -> Result<Db, Stop> {
    if let Some(path) = config.database_url().strip_prefix("sqlite:")
        && !Path::new(path).is_file()
    {
        return Err(Stop(format!("There is no database at {path}. `comhar serve` or `comhar migrate` makes one.")));
    }
    let db = open_database(config).await?;
    let missing = wire::missing_migrations(&db).await?;
    if missing.is_empty() {
        return Ok(db);
    }
    Err(Stop(format!("The tables are not in their newest state ({}). Run `comhar migrate` first.", missing.join(", "))))
}

/// The whole program on its existing database, with the keyring that opens it.
pub(crate) async fn existing_comhar(config: &Config) -> Result<Comhar, Stop> {
    let db = existing_database(config).await?;
    let vault = Vault::open(crate::keyring::Source::of(config).read_or_make(&db, &SystemRandom).await?);
    vault::keys::recognise(&db, &vault).await??;
    wire::comhar(config, wire::app(db, vault, Outside::default())?)
}

/// A new file that only its owner may read, next to the place where it will stand once it is whole.
pub(crate) struct NewFile {
    part: PathBuf,
    place: PathBuf,
}

impl NewFile {
    /// Refuses to write over anything.
    pub fn at(place: &Path) -> Result<(Self, File), Stop> {
        if place.exists() {
            return Err(Stop(format!(
                "{} is there already; it was left as it is. Choose another name.",
                place.display()
            )));
        }
        let mut part = place.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file =
            options.open(&part).map_err(|error| Stop(format!("{} cannot be written: {error}.", part.display())))?;
        Ok((Self { part, place: place.to_owned() }, file))
    }

    /// Puts the whole file in its place. A crash before leaves a file whose name ends in `.part`.
    pub fn put(self, file: &File) -> Result<(), Stop> {
        file.sync_all()?;
        std::fs::rename(&self.part, &self.place)?;
        Ok(())
    }
}

/// Prints how many rows each table gave or took.
pub(crate) fn print_rows(summary: &Summary) {
    for (table, rows) in summary.tables.iter().filter(|(_, rows)| *rows > 0) {
        println!("{rows:>10}  {table}");
    }
    println!("{:>10}  rows in all", summary.rows());
}
