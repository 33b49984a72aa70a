//! Copying a migrated file: half a millisecond for a hundred tables.

use crate::Recipe;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Once;
use tempfile::TempDir;

/// A new folder with a copy of the template as `comhar.db`.
pub(crate) async fn copy_of(recipe: &Recipe) -> TempDir {
    static SWEPT: Once = Once::new();
    let running = shelf().join("running");
    fs::create_dir_all(&running).expect("the folder of tests that run");
    SWEPT.call_once(|| sweep(&running));
    let kept = shelf().join(format!("{}.db", recipe.name));
    if !kept.is_file() {
        make(&kept, recipe).await;
    }
    let prefix = format!("{}-", std::process::id());
    let folder = TempDir::with_prefix_in(prefix, &running).expect("a folder for the test's database");
    fs::copy(&kept, folder.path().join("comhar.db")).expect("the template is copied");
    folder
}

/// Makes the template aside and moves it into place whole, since other processes may look for it at this moment.
async fn make(kept: &Path, recipe: &Recipe) {
    let shelf = kept.parent().expect("the template has a folder");
    let aside = TempDir::new_in(shelf).expect("a folder for making the template");
    let file = aside.path().join("comhar.db");
    recipe.fill(&format!("sqlite:{}", file.display())).await;
    throw_away_earlier(shelf, recipe);
    fs::rename(file, kept).expect("the template moves into place");
}

/// Removes the templates of earlier builds of this program.
fn throw_away_earlier(shelf: &Path, recipe: &Recipe) {
    for entry in fs::read_dir(shelf).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(&recipe.program) && !name.starts_with(&recipe.build) {
            // Another process may be throwing away the same file at this moment.
            fs::remove_file(entry.path()).ok();
        }
    }
}

/// Removes the folders of processes that are gone: a test that was killed could not do it.
pub(crate) fn sweep(running: &Path) {
    for entry in fs::read_dir(running).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let owner = name.to_str().and_then(|name| name.split('-').next()).unwrap_or_default();
        if !Path::new("/proc").join(owner).exists() {
            // Another process may be sweeping the same folder at this moment.
            fs::remove_dir_all(entry.path()).ok();
        }
    }
}

/// Where templates and running tests are kept: in the build folder, so that they go when it goes.
fn shelf() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder)).join("testkit")
}
