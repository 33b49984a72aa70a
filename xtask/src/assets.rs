//! Styles, scripts and typeface: from platform/web/{style,scripts} and npm packages into platform/web/dist.

use crate::{step, tree::root};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const DIST: &str = "platform/web/dist";
const STYLE: &str = "platform/web/style/comhar.scss";
const SCRIPT: &str = "platform/web/scripts/comhar.mjs";
const PICTURES: &[&str] = &["mark.svg", "icon-192.png", "icon-512.png"];
const TYPEFACE: &str = "node_modules/@fontsource-variable/atkinson-hyperlegible-next";
/// Latin holds English and Irish; extended Latin holds č, ć, š, ž and đ. A page loads only what its letters need.
const SUBSETS: &[&str] = &["latin", "latin-ext"];

/// Makes them.
pub fn run() -> Result<(), String> {
    packages()?;
    let dist = root().join(DIST);
    if dist.exists() {
        fs::remove_dir_all(&dist).map_err(|error| format!("{DIST} cannot be emptied: {error}. Remove it by hand."))?;
    }
    fs::create_dir_all(&dist)
        .map_err(|error| format!("{DIST} cannot be made: {error}. Make platform/web writable."))?;
    styles()?;
    write(&dist.join("comhar.js"), &bundle(&root().join(SCRIPT))?)?;
    for script in own_scripts()? {
        let name = script.file_stem().map(Path::new).unwrap_or(Path::new("page")).with_extension("js");
        write(&dist.join(name), &bundle(&script)?)?;
    }
    for subset in SUBSETS {
        let name = format!("atkinson-hyperlegible-next-{subset}-wght-normal.woff2");
        // The version is in the name, so a browser may keep the file for ever.
        copy(&format!("{TYPEFACE}/files/{name}"), &format!("{DIST}/atkinson-next-5-{subset}.woff2"))?;
    }
    for picture in PICTURES {
        copy(&format!("platform/web/style/{picture}"), &format!("{DIST}/{picture}"))?;
    }
    Ok(())
}

/// The scripts of single pages: platform/web/scripts/pages/<name>.mjs becomes <name>.js.
fn own_scripts() -> Result<Vec<PathBuf>, String> {
    let folder = root().join("platform/web/scripts/pages");
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(&folder).map_err(|error| format!("{} cannot be read: {error}.", folder.display()))?;
    let mut scripts: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    scripts.retain(|path| path.extension().is_some_and(|ending| ending == "mjs"));
    scripts.sort();
    Ok(scripts)
}

/// Installs the npm packages that package-lock.json names, unless exactly these are installed.
fn packages() -> Result<(), String> {
    let wanted = read(&root().join("package-lock.json"))?;
    let kept = root().join("node_modules/.comhar-lock.json");
    if fs::read_to_string(&kept).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let or_else = "Is Node.js 20 or newer installed, and can this machine reach the npm packages? Then run it again.";
    step::run(step::command("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]), or_else)?;
    write(&kept, &wanted)
}

fn styles() -> Result<(), String> {
    let out = format!("{DIST}/comhar.css");
    let arguments =
        ["node_modules/sass/sass.js", "--no-source-map", "--style=compressed", "--no-charset", "--quiet-deps"];
    let or_else = "The message above names the line of platform/web/style to mend.";
    step::run(step::command("node").args(arguments).args(["--load-path=node_modules", STYLE, &out]), or_else)?;
    let css = read(&root().join(&out))?;
    write(&root().join(&out), &without_fallbacks(css.trim_start_matches('\u{feff}')))
}

/// `var(--govuk-link-colour, #1a65a6)` becomes `var(--govuk-link-colour)`: our theme sets every one of these properties, and
/// no colour of another house is to appear when one is forgotten.
fn without_fallbacks(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    for (index, piece) in css.split("var(--govuk-").enumerate() {
        if index == 0 {
            out.push_str(piece);
            continue;
        }
        out.push_str("var(--govuk-");
        match (piece.find(", #"), piece.find(')')) {
            (Some(comma), Some(end)) if comma < end => {
                out.push_str(piece.get(..comma).unwrap_or_default());
                out.push_str(piece.get(end..).unwrap_or_default());
            }
            _ => out.push_str(piece),
        }
    }
    out
}

/// One script out of the entry and all it imports: each module once, before its importers, in a function of its own that
/// gives what the module exports. Names are the same on both sides in every module used, so no bundler is needed.
fn bundle(entry: &Path) -> Result<String, String> {
    let mut done = BTreeSet::new();
    let mut script = String::from("(()=>{\"use strict\";\n");
    add_module(entry, &mut done, &mut script)?;
    script.push_str("})();\n");
    Ok(script)
}

fn add_module(path: &Path, done: &mut BTreeSet<PathBuf>, script: &mut String) -> Result<(), String> {
    let real = path.canonicalize().map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
    if !done.insert(real.clone()) {
        return Ok(());
    }
    let folder = real.parent().unwrap_or(Path::new("/")).to_path_buf();
    let mut own = String::new();
    let mut exports = String::new();
    let mut in_comment = false;
    for line in read(&real)?.lines() {
        let bare = line.trim();
        if bare.starts_with("/*") {
            in_comment = true;
        }
        if in_comment {
            in_comment = !bare.ends_with("*/");
            continue;
        }
        if let Some(from) = bare.strip_prefix("import ").and_then(|rest| rest.split('\'').nth(1)) {
            add_module(&resolve(&folder, from), done, script)?;
        } else if let Some(names) = bare.strip_prefix("export {").and_then(|rest| rest.split('}').next()) {
            exports.push_str(names.trim());
        } else if !bare.is_empty() && !bare.starts_with("//") {
            own.push_str(bare);
            own.push('\n');
        }
    }
    if exports.is_empty() {
        script.push_str(&own);
    } else {
        script.push_str(&format!("const{{{exports}}}=(()=>{{\n{own}return{{{exports}}}}})();\n"));
    }
    Ok(())
}

fn resolve(folder: &Path, from: &str) -> PathBuf {
    if from.starts_with('.') { folder.join(from) } else { root().join("node_modules").join(from) }
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{} cannot be written: {error}.", path.display()))
}

fn copy(from: &str, to: &str) -> Result<(), String> {
    let copied = fs::copy(root().join(from), root().join(to));
    copied.map(|_| ()).map_err(|error| format!("{from} cannot be copied to {to}: {error}."))
}
