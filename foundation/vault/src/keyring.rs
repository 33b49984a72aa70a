use crate::secret::Secret;
use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};
use kernel::Random;
use std::{
    collections::BTreeMap,
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
};
use zeroize::Zeroizing;

/// The secrets that lie outside the database: a root that never changes (look-ups, signatures, backups) and numbered
/// master keys, of which the newest wraps the subjects' keys.
///
/// As text it is a few lines, one secret each; in the environment the lines may be separated by `;`:
///
/// ```text
/// comhar-keyring 1
/// root 0q2Yp…
/// master 1 9fK3…
/// master 2 Zt8w…
/// ```
#[derive(Clone)]
pub struct Keyring {
    root: Secret,
    newest: (i64, Secret),
    older: BTreeMap<i64, Secret>,
}

/// Why there is no keyring. Each sentence says what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyringError {
    /// Others than the owner may read the file.
    #[error("the keyring {} may be read by others (mode {mode:03o}); run: chmod 600 {}", path.display(), path.display())]
    OpenToOthers {
        /// The file.
        path: PathBuf,
        /// Its permissions.
        mode: u32,
    },
    /// There is no such file.
    #[error("there is no keyring at {}; put your copy of it there, or let `comhar serve` make one for a new database", .0.display())]
    Absent(PathBuf),
    /// There is a file already.
    #[error("there is a keyring at {} already; it was left as it is", .0.display())]
    AlreadyThere(PathBuf),
    /// The file could not be read or written.
    #[error("the keyring {} cannot be used: {why}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        why: std::io::Error,
    },
    /// The environment variable is not set.
    #[error("{0} is not set; set it to the text of the keyring")]
    NotSet(&'static str),
    /// The command failed.
    #[error("the command that prints the keyring failed: {0}; run it by hand to see why")]
    Command(String),
    /// The text is not a keyring.
    #[error("line {line} of the keyring cannot be read: {why}; put back an untouched copy")]
    Text {
        /// Counted from one.
        line: usize,
        /// What is expected.
        why: &'static str,
    },
    /// The newest key wraps new keys, so it stays.
    #[error("master key {0} is the newest one and stays; rotate first, then remove it")]
    NewestStays(i64),
}

type Result<T> = std::result::Result<T, KeyringError>;

/// The variable that may hold the keyring.
pub const VARIABLE: &str = "COMHAR_MASTER_KEY";
const FIRST_LINE: &str = "comhar-keyring 1";

impl Keyring {
    /// A new keyring with one master key.
    pub fn generate(random: &dyn Random) -> Self {
        Self { root: Secret::fresh(random), newest: (1, Secret::fresh(random)), older: BTreeMap::new() }
    }

    /// The keyring in a file that only its owner may read.
    pub fn from_file(path: &Path) -> Result<Self> {
        let failed = |why: std::io::Error| match why.kind() {
            ErrorKind::NotFound => KeyringError::Absent(path.to_owned()),
            _ => KeyringError::File { path: path.to_owned(), why },
        };
        let file = std::fs::File::open(path).map_err(failed)?;
        only_owner(path, &file.metadata().map_err(failed)?)?;
        let text = std::io::read_to_string(file).map(Zeroizing::new).map_err(failed)?;
        Self::parse(&text)
    }

    /// The keyring in the variable `COMHAR_MASTER_KEY`.
    pub fn from_env() -> Result<Self> {
        let text = std::env::var(VARIABLE).map(Zeroizing::new).map_err(|_| KeyringError::NotSet(VARIABLE))?;
        Self::parse(&text)
    }

    /// The keyring that a command prints: the program and its arguments, without a shell.
    pub fn from_command(command: &[String]) -> Result<Self> {
        let failed = |why: String| KeyringError::Command(why);
        let (program, arguments) = command.split_first().ok_or_else(|| failed("no command is named".to_owned()))?;
        let done = std::process::Command::new(program)
            .args(arguments)
            .stdin(std::process::Stdio::null())
            .output()
            .map_err(|error| failed(error.to_string()))?;
        let printed = Zeroizing::new(done.stdout);
        if !done.status.success() {
            return Err(failed(done.status.to_string()));
        }
        let text =
            std::str::from_utf8(&printed).map_err(|_| failed("it printed something else than text".to_owned()))?;
        Self::parse(text)
    }

    /// Reads the text of a keyring.
    pub fn parse(text: &str) -> Result<Self> {
        let wrong = |line: usize, why: &'static str| KeyringError::Text { line: line + 1, why };
        let mut lines = text
            .split(['\n', ';'])
            .map(str::trim)
            .enumerate()
            .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        if lines.next().is_none_or(|(_, line)| line != FIRST_LINE) {
            return Err(wrong(0, "\"comhar-keyring 1\" is expected first"));
        }
        let (mut root, mut masters) = (None, BTreeMap::new());
        for (place, line) in lines {
            let words: Vec<&str> = line.split_whitespace().collect();
            let twice = match words.as_slice() {
                ["root", secret] => root
                    .replace(decode(secret).ok_or_else(|| wrong(place, "32 bytes in base64 are expected"))?)
                    .is_some(),
                ["master", number, secret] => {
                    let number = number.parse().ok().filter(|number| *number > 0);
                    let number: i64 = number.ok_or_else(|| wrong(place, "the number of the master key is expected"))?;
                    let secret = decode(secret).ok_or_else(|| wrong(place, "32 bytes in base64 are expected"))?;
                    masters.insert(number, secret).is_some()
                }
                _ => return Err(wrong(place, "\"root SECRET\" or \"master NUMBER SECRET\" is expected")),
            };
            if twice {
                return Err(wrong(place, "this key stands twice"));
            }
        }
        let root = root.ok_or_else(|| wrong(0, "the root is missing"))?;
        let newest = masters.pop_last().ok_or_else(|| wrong(0, "a master key is missing"))?;
        Ok(Self { root, newest, older: masters })
    }

    /// The text of the keyring. It is the whole secret: it belongs in a file that only its owner reads, nowhere else.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(160 + 60 * self.older.len()));
        let encode = |secret: &Secret| Zeroizing::new(BASE64_STANDARD_NO_PAD.encode(secret.bytes()));
        text.push_str(FIRST_LINE);
        text.push_str("\n# Keep a copy of this file in a safe place, apart from the backups. Without it nothing that people wrote can be read again.\nroot ");
        text.push_str(&encode(&self.root));
        for (number, secret) in self.older.iter().chain([(&self.newest.0, &self.newest.1)]) {
            text.push_str(&format!("\nmaster {number} "));
            text.push_str(&encode(secret));
        }
        text.push('\n');
        text
    }

    /// Writes a new file that only its owner may read. An existing file is never written over.
    pub fn save_new(&self, path: &Path) -> Result<()> {
        let failed = |why: std::io::Error| match why.kind() {
            ErrorKind::AlreadyExists => KeyringError::AlreadyThere(path.to_owned()),
            _ => KeyringError::File { path: path.to_owned(), why },
        };
        let mut file = owners_own().open(path).map_err(failed)?;
        file.write_all(self.to_text().as_bytes()).and_then(|()| file.sync_all()).map_err(failed)
    }

    /// Puts this keyring in the place of the file, in one step: a crash leaves the old one or the new one.
    pub fn replace(&self, path: &Path) -> Result<()> {
        let aside = path.with_extension("new");
        match std::fs::remove_file(&aside) {
            Err(why) if why.kind() != ErrorKind::NotFound => return Err(KeyringError::File { path: aside, why }),
            Ok(()) | Err(_) => {}
        }
        self.save_new(&aside)?;
        std::fs::rename(&aside, path).map_err(|why| KeyringError::File { path: path.to_owned(), why })
    }

    /// Adds a master key, which becomes the newest; gives its number. Save the keyring, then `keys::rewrap_all`.
    pub fn rotate(&mut self, random: &dyn Random) -> i64 {
        let number = self.newest.0.saturating_add(1);
        let (old, secret) = std::mem::replace(&mut self.newest, (number, Secret::fresh(random)));
        self.older.insert(old, secret);
        number
    }

    /// Takes an older master key out: what is still wrapped by it, also in backups, can never be read again.
    pub fn remove(&mut self, number: i64) -> Result<()> {
        if number == self.newest.0 {
            return Err(KeyringError::NewestStays(number));
        }
        self.older.remove(&number);
        Ok(())
    }

    /// The numbers of the master keys, newest last.
    pub fn masters(&self) -> Vec<i64> {
        self.older.keys().copied().chain([self.newest.0]).collect()
    }

    pub(crate) const fn root(&self) -> &Secret {
        &self.root
    }

    pub(crate) const fn newest(&self) -> (i64, &Secret) {
        (self.newest.0, &self.newest.1)
    }

    pub(crate) fn master(&self, number: i64) -> Option<&Secret> {
        if number == self.newest.0 { Some(&self.newest.1) } else { self.older.get(&number) }
    }
}

fn decode(text: &str) -> Option<Secret> {
    let bytes = Zeroizing::new(BASE64_STANDARD_NO_PAD.decode(text.trim_end_matches('=')).ok()?);
    Secret::from_slice(&bytes)
}

#[cfg(unix)]
fn only_owner(path: &Path, found: &std::fs::Metadata) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = found.permissions().mode() & 0o777;
    if mode & 0o077 == 0 { Ok(()) } else { Err(KeyringError::OpenToOthers { path: path.to_owned(), mode }) }
}

#[cfg(not(unix))]
fn only_owner(_: &Path, _: &std::fs::Metadata) -> Result<()> {
    Ok(())
}

#[cfg(unix)]
fn owners_own() -> std::fs::OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    options
}

#[cfg(not(unix))]
fn owners_own() -> std::fs::OpenOptions {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    options
}

impl std::fmt::Debug for Keyring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keyring").field("masters", &self.masters()).finish_non_exhaustive()
    }
}
