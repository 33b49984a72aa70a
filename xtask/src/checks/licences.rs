//! The licence of everything that the program is built from, against the list in `deny.toml`. Works without a network.

use crate::finding::{Finding, Found};
use crate::metadata::{self, Metadata, Package};
use crate::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};

/// Checks with what cargo says is really used.
pub fn check_with_cargo(tree: &Tree) -> Found {
    let list = tree.files.get("deny.toml").ok_or("deny.toml is not there: it holds the list of licences we take")?;
    Ok(check(&metadata::everything()?, list))
}

/// Checks each crate that is not ours: where it comes from, and its licence.
pub fn check(metadata: &Metadata, deny: &str) -> Vec<Finding> {
    let allowed = allowed_in(deny);
    let used: Option<BTreeSet<&str>> =
        metadata.resolve.as_ref().map(|resolve| resolve.nodes.iter().map(|node| node.id.as_str()).collect());
    let used = |package: &&Package| used.as_ref().is_none_or(|used| used.contains(package.id.as_str()));
    let theirs =
        metadata.packages.iter().filter(used).filter_map(|package| Some((package, package.source.as_deref()?)));
    theirs.filter_map(|(package, source)| judge(package, source, &allowed)).collect()
}

fn judge(package: &Package, source: &str, allowed: &Allowed) -> Option<Finding> {
    let place = format!("{} {}", package.name, package.version);
    if !source.starts_with("registry+") {
        return Some(Finding::new(place, format!("comes from {source}: take a released version")));
    }
    let Some(licence) = &package.license else {
        return Some(Finding::new(place, "names no licence: choose another crate"));
    };
    let own = allowed.for_one.get(package.name.as_str());
    let is_allowed = |name: &str| allowed.for_all.contains(name) || own.is_some_and(|names| names.contains(name));
    match Expression::parse(licence) {
        Some(expression) if expression.holds(&is_allowed) => None,
        Some(_) => Some(Finding::new(
            place,
            format!(
                "its licence {licence} is not on the list in deny.toml: choose another crate, or ask in decisions/"
            ),
        )),
        None => Some(Finding::new(
            place,
            format!("its licence \"{licence}\" cannot be read: see what it says and list it in deny.toml"),
        )),
    }
}

/// The lists in `deny.toml`.
#[derive(Debug, Default)]
struct Allowed {
    for_all: BTreeSet<String>,
    for_one: BTreeMap<String, BTreeSet<String>>,
}

/// Reads `allow = [ … ]` and `{ crate = "…", allow = [ … ] }`, the only two forms that our file uses.
fn allowed_in(deny: &str) -> Allowed {
    let mut allowed = Allowed::default();
    let mut in_list = false;
    for line in deny.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
        if let Some(rest) = line.strip_prefix("{ crate = ") {
            let mut quoted = rest.split('"').skip(1).step_by(2);
            if let Some(name) = quoted.next() {
                allowed.for_one.insert(name.to_owned(), quoted.map(str::to_owned).collect());
            }
            continue;
        }
        in_list |= line.starts_with("allow = [");
        if in_list {
            allowed.for_all.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
        }
        in_list &= !line.ends_with(']');
    }
    allowed
}

/// An SPDX expression: `MIT OR (Apache-2.0 AND ISC)`.
#[derive(Debug, PartialEq, Eq)]
enum Expression {
    One(String),
    Any(Vec<Expression>),
    All(Vec<Expression>),
}

impl Expression {
    fn parse(text: &str) -> Option<Self> {
        let spaced = text.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
        let mut words = spaced.split_whitespace().peekable();
        let expression = Self::any(&mut words)?;
        words.next().is_none().then_some(expression)
    }

    fn any<'a>(words: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>) -> Option<Self> {
        let mut choices = vec![Self::all(words)?];
        while words.next_if_eq(&"OR").is_some() {
            choices.push(Self::all(words)?);
        }
        Some(Self::Any(choices))
    }

    fn all<'a>(words: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>) -> Option<Self> {
        let mut parts = vec![Self::one(words)?];
        while words.next_if_eq(&"AND").is_some() {
            parts.push(Self::one(words)?);
        }
        Some(Self::All(parts))
    }

    fn one<'a>(words: &mut std::iter::Peekable<impl Iterator<Item = &'a str>>) -> Option<Self> {
        if words.next_if_eq(&"(").is_some() {
            let inner = Self::any(words)?;
            return words.next_if_eq(&")").map(|_| inner);
        }
        let mut name = words.next_if(|word| !matches!(*word, "OR" | "AND" | "WITH" | ")"))?.to_owned();
        if words.next_if_eq(&"WITH").is_some() {
            name = format!("{name} WITH {}", words.next()?);
        }
        Some(Self::One(name))
    }

    fn holds(&self, allowed: &impl Fn(&str) -> bool) -> bool {
        match self {
            Self::One(name) => allowed(name) || name.strip_suffix('+').is_some_and(allowed),
            Self::Any(choices) => choices.iter().any(|choice| choice.holds(allowed)),
            Self::All(parts) => parts.iter().all(|part| part.holds(allowed)),
        }
    }
}
