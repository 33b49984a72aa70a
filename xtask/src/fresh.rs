//! Assets are made again only when something they are made of has changed.

use crate::tree::root;
use crate::{assets, install, step};
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::Hasher;
use std::path::Path;

/// What assets are made of, beside the files of platform/web that are not Rust.
const ALSO: &[&str] = &["package.json", "package-lock.json", "xtask/src/assets.rs"];

/// Makes the assets when they are not there, not current, or wanted `anew`.
pub fn assets(anew: bool) -> Result<(), String> {
    let stamp = step::target().join("assets.stamp");
    let dist = root().join("platform/web/dist");
    let there = dist.is_dir() && root().join("node_modules").is_dir();
    if !anew && there && fs::read_to_string(&stamp).is_ok_and(|kept| kept == fingerprint(&root())) {
        return Ok(());
    }
    step::begin("assets: npm packages, styles, scripts and typeface (up to a minute the first time)");
    install::need_node()?;
    assets::run()?;
    // The lock file may have been completed just now, so the fingerprint is taken after the work.
    let written = fs::create_dir_all(step::target()).and_then(|()| fs::write(&stamp, fingerprint(&root())));
    written.map_err(|error| format!("{} cannot be written: {error}. Make the folder writable.", stamp.display()))
}

/// A number that changes when any source of the assets does.
pub fn fingerprint(root: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    for path in ALSO {
        add_file(&mut hasher, &root.join(path));
    }
    add_folder(&mut hasher, &root.join("platform/web"));
    format!("{:016x}", hasher.finish())
}

fn add_folder(hasher: &mut DefaultHasher, folder: &Path) {
    let mut entries: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            if !matches!(name, "dist" | "tests") {
                add_folder(hasher, &path);
            }
        } else if !name.ends_with(".rs") && !name.ends_with(".ftl") {
            add_file(hasher, &path);
        }
    }
}

fn add_file(hasher: &mut DefaultHasher, path: &Path) {
    hasher.write(path.to_string_lossy().as_bytes());
    hasher.write(&fs::read(path).unwrap_or_default());
}
