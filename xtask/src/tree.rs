//! The repository as the checks see it: paths and texts.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold nothing of ours: made by a build, or by running the program.
const NOT_OURS: &[&str] = &["target", "node_modules", ".git", "data", "dist", "out"];

/// Endings of the files that the checks read.
const READ: &[&str] = &["rs", "ftl", "sql", "md", "toml", "txt", "scss", "css", "js", "mjs"];

/// Every text of the repository by its path from the root, with `/` between.
#[derive(Debug, Default)]
pub struct Tree {
    /// Path to text.
    pub files: BTreeMap<String, String>,
}

impl Tree {
    /// Reads the repository that holds this program.
    pub fn read() -> Result<Self, String> {
        let mut tree = Self::default();
        let root = root();
        tree.read_folder(&root, &root)?;
        Ok(tree)
    }

    /// A made-up repository, for tests of the checks.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        Self { files: files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect() }
    }

    /// The files whose path ends so.
    pub fn ending<'a>(&'a self, ending: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .iter()
            .filter(move |(path, _)| path.ends_with(ending))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The Rust files of the program itself: no tests, no test crates, no tools.
    pub fn program_sources(&self) -> impl Iterator<Item = (&str, &str)> {
        self.ending(".rs").filter(|(path, _)| is_program(path))
    }

    fn read_folder(&mut self, root: &Path, folder: &Path) -> Result<(), String> {
        let cannot = |error: std::io::Error| format!("{} cannot be read: {error}", folder.display());
        for entry in fs::read_dir(folder).map_err(cannot)? {
            let entry = entry.map_err(cannot)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = entry.path();
            if entry.file_type().map_err(cannot)?.is_dir() {
                if !NOT_OURS.contains(&name.as_str()) {
                    self.read_folder(root, &path)?;
                }
            } else if path.extension().is_some_and(|ending| READ.iter().any(|read| ending == *read)) {
                let text =
                    fs::read_to_string(&path).map_err(|error| format!("{} cannot be read: {error}", path.display()))?;
                let inside = path.strip_prefix(root).unwrap_or(&path);
                self.files.insert(inside.to_string_lossy().replace('\\', "/"), text);
            }
        }
        Ok(())
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Whether a path belongs to the program, not to its tests or tools.
pub fn is_program(path: &str) -> bool {
    let tier = path.split('/').next().unwrap_or_default();
    matches!(tier, "foundation" | "platform" | "domains" | "server") && !is_test(path)
}

/// Whether a path is a test, or an example that is not built into the program.
pub fn is_test(path: &str) -> bool {
    ["/tests/", "/examples/", "/benches/"].iter().any(|folder| path.contains(folder)) || path.ends_with("/tests.rs")
}

/// `people` for `platform/people/src/store.rs`; nothing for paths outside a crate of the program.
pub fn crate_of(path: &str) -> Option<&str> {
    let mut parts = path.split('/');
    match parts.next()? {
        "foundation" | "platform" | "domains" => parts.next(),
        "server" => Some("server"),
        _ => None,
    }
}
