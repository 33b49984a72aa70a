//! Files that say in plain text what holds, so that a person reads every change of it.

use std::path::PathBuf;

/// With this set, the files are written instead of compared.
const REGENERATE: &str = "COMHAR_REGENERATE";

/// Where a golden file lies.
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden").join(name)
}

/// Compares with the file of this name, line by line.
pub fn compare(name: &str, now: &str) {
    let path = path(name);
    if std::env::var_os(REGENERATE).is_some_and(|value| !value.is_empty()) {
        std::fs::write(&path, now).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if kept == now {
        return;
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (kept.lines().collect(), now.lines().collect());
    let gone = old.iter().filter(|line| !new.contains(line)).map(|line| format!("  - {line}"));
    let come = new.iter().filter(|line| !old.contains(line)).map(|line| format!("  + {line}"));
    let differences = gone.chain(come).collect::<Vec<_>>().join("\n");
    panic!(
        "acceptance/golden/{name} does not say what holds now:\n{differences}\nIf this is meant, write it anew with \
         `{REGENERATE}=1 cargo xtask test -p acceptance`, and read the change before you keep it."
    );
}
