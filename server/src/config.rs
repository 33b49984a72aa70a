//! What an operator may set: built-in values, under `comhar.toml`, under `COMHAR_…` variables, under flags.

use crate::Stop;
use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use i18n::Written;
use serde::{Deserialize, Serialize};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
};

/// Every setting, by the name it has in `comhar.toml`; `COMHAR_` and the name in capitals is the variable.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The folder of the embedded database and of the keyring.
    pub data: PathBuf,
    /// `postgres://…` or `sqlite:PATH`; the file `comhar.db` in the data folder when not set.
    pub database: Option<String>,
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address that people see, behind a proxy: `https://comhar.example.ie`.
    pub public_url: Option<String>,
    /// Loads the demonstration on first start and shows its sign-ins.
    pub demo: bool,
    /// The keyring file; `master.key` in the data folder when not set.
    pub keyring: Option<PathBuf>,
    /// A command that prints the keyring, instead of a file: the program and its arguments.
    pub keyring_command: Vec<String>,
    /// Lets a monitor from elsewhere read `/metrics`.
    pub metrics_token: Option<String>,
    /// The least serious lines that are logged: error, warn, info or debug.
    pub log: String,
    /// The mail server: `smtps://name:password@mail.example.ie`. Without one, mails wait.
    pub mail_server: Option<String>,
    /// The sender of mails.
    pub mail_from: Option<String>,
    /// What this place is called on its pages.
    pub name: Option<String>,
    /// The place it serves, as people call it; its crisis contacts are shown: `Ireland`, `United Kingdom`, `Srbija`.
    pub place: Option<String>,
    /// The time zone, when it is not that of the place.
    pub time_zone: Option<String>,
    /// Organisations whose people sign in with the organisation's own sign-in (OpenID Connect). In the file only.
    pub sign_in: Vec<SignIn>,
}

/// How the people of one organisation sign in.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// A short word that never changes: `hse`.
    pub key: String,
    /// What the button says, by language: `{ en = "HSE staff" }`.
    pub names: Written,
    /// Where the organisation's server says what it is.
    pub issuer: String,
    /// How the organisation knows this place.
    pub client_id: String,
    /// What this place proves itself with, if it must.
    pub client_secret: Option<String>,
    /// Whether somebody who comes for the first time gets an account, without any role.
    #[serde(default)]
    pub welcomes: bool,
}

impl SignIn {
    /// As the sign-in pages want it.
    pub fn provider(&self) -> people::Provider {
        people::Provider {
            key: self.key.clone(),
            names: self.names.clone(),
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            client_secret: self.client_secret.clone(),
            welcomes: self.welcomes,
        }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: PathBuf::from("./data"),
            database: None,
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_url: None,
            demo: false,
            keyring: None,
            keyring_command: Vec::new(),
            metrics_token: None,
            log: "info".to_owned(),
            mail_server: None,
            mail_from: None,
            name: None,
            place: None,
            time_zone: None,
            sign_in: Vec::new(),
        }
    }
}

/// The settings that can be given as flags.
#[derive(Clone, Debug, Default, Serialize, clap::Args)]
pub struct Flags {
    /// The settings file [comhar.toml, when there is one]
    #[arg(long, global = true, value_name = "FILE")]
    #[serde(skip)]
    pub config: Option<PathBuf>,
    /// The folder of the embedded database and of the keyring [./data]
    #[arg(long, global = true, value_name = "DIR")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<PathBuf>,
    /// postgres://… or sqlite:PATH [the file comhar.db in the data folder]
    #[arg(long, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
    /// The keyring [master.key in the data folder]
    #[arg(long, global = true, value_name = "FILE")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keyring: Option<PathBuf>,
    /// Where to listen [127.0.0.1:8080]
    #[arg(long, global = true, value_name = "ADDRESS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub listen: Option<SocketAddr>,
    /// The address that people see
    #[arg(long, global = true, value_name = "URL")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_url: Option<String>,
    /// Load the demonstration on first start and show its sign-ins
    #[arg(long, global = true)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub demo: bool,
}

const VARIABLES: &[&str] = &[
    "data",
    "database",
    "listen",
    "public_url",
    "demo",
    "keyring",
    "keyring_command",
    "metrics_token",
    "log",
    "mail_server",
    "mail_from",
    "name",
    "place",
    "time_zone",
];

impl Config {
    /// Reads the settings; the later of built-in values, file, variables and flags wins.
    pub fn read(flags: &Flags) -> Result<Self, Stop> {
        let named = flags.config.as_deref();
        if let Some(path) = named.filter(|path| !path.is_file()) {
            return Err(Stop(format!("There is no settings file {}.", path.display())));
        }
        let built_in = Figment::from(Serialized::defaults(Self::default()));
        let file = named.unwrap_or(Path::new("comhar.toml"));
        let with_file = if file.is_file() { built_in.merge(Toml::file_exact(file)) } else { built_in };
        with_file
            .merge(Env::prefixed("COMHAR_").only(VARIABLES))
            .merge(Serialized::defaults(flags))
            .extract()
            .map_err(|error| Stop(format!("The settings cannot be used: {error}.")))
    }

    /// The address of the database.
    pub fn database_url(&self) -> String {
        self.database.clone().unwrap_or_else(|| format!("sqlite:{}", self.data.join("comhar.db").display()))
    }

    /// The keyring file.
    pub fn keyring_path(&self) -> PathBuf {
        self.keyring.clone().unwrap_or_else(|| self.data.join("master.key"))
    }

    /// The address that people see.
    pub fn address(&self) -> String {
        let own = || format!("http://{}", self.listen);
        self.public_url.as_deref().map_or_else(own, |url| url.trim_end_matches('/').to_owned())
    }
}
