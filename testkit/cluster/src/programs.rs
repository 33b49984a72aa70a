//! Where PostgreSQL's server programs are. Debian keeps them off the path, one folder a version.

use std::fs;
use std::path::{Path, PathBuf};

/// The folder that holds `initdb` and `postgres`: the newest of Debian's, or the first on the path.
pub fn find_programs() -> Option<PathBuf> {
    server_programs_in(Path::new("/usr/lib/postgresql")).or_else(|| {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).find(|folder| holds_the_server(folder)).and_then(|folder| {
            // A link would make the server look for its parts beside the link.
            fs::canonicalize(folder.join("postgres")).ok()?.parent().map(Path::to_path_buf)
        })
    })
}

/// The newest version under a folder that is laid out as Debian does: `15/bin`, `17/bin`.
pub fn server_programs_in(root: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(root).ok()?;
    let versions = entries.filter_map(|entry| {
        let entry = entry.ok()?;
        let version: u32 = entry.file_name().to_str()?.parse().ok()?;
        let programs = entry.path().join("bin");
        holds_the_server(&programs).then_some((version, programs))
    });
    versions.max_by_key(|(version, _)| *version).map(|(_, programs)| programs)
}

fn holds_the_server(folder: &Path) -> bool {
    ["initdb", "postgres"].iter().all(|program| folder.join(program).is_file())
}
