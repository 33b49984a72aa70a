//! Arrows point down only: no crate leans on one above it or, among domains, beside it.

use crate::finding::Finding;
use crate::metadata::{Dependency, Metadata, Package};

/// The crates of foundation and platform, from the ground up; each may lean on those before it.
pub const ORDER: &[&str] = &[
    "kernel",
    "db",
    "vault",
    "i18n",
    "ledger",
    "jobs",
    "web",
    "codes",
    "documents",
    "print",
    "press",
    "imports",
    "linkage",
    "cube",
    "disclosure",
    "questionnaires",
    "answering",
    "gatherings",
    "organisations",
    "people",
    "measures",
    "fhir",
    "module",
];

/// What tests and tools are made of. The program never leans on it.
const FOR_TESTS: &[&str] =
    &["testkit-cluster", "testkit-db", "testkit-packages", "testkit-pages", "testkit-roles", "testkit"];

/// The database drivers, and who may name them: `db` alone, beside the test databases and the baselines of the benchmark.
const DRIVERS: &[&str] = &["rusqlite", "tokio-postgres", "deadpool-postgres", "sqlx", "sea-orm", "diesel"];
const MAY_NAME_A_DRIVER: &[&str] = &["db", "testkit-db", "bench"];

/// Where a crate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// Foundation and platform, by their one order.
    Ordered(usize),
    Domain,
    Server,
    /// Tests and tools.
    Dev,
}

/// Checks every edge between our crates, and every driver named.
pub fn check(metadata: &Metadata) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in &metadata.packages {
        match place_of(package) {
            Ok(place) => {
                let wrong = package.dependencies.iter().filter_map(|edge| wrong_edge(metadata, package, place, edge));
                findings.extend(wrong.map(|sentence| Finding::new(&package.name, sentence)));
            }
            Err(sentence) => findings.push(Finding::new(&package.name, sentence)),
        }
    }
    findings
}

fn place_of(package: &Package) -> Result<Place, String> {
    let mut folders = package.manifest_path.rsplit('/').skip(1);
    let (folder, above) = (folders.next().unwrap_or_default(), folders.next().unwrap_or_default());
    match (above, folder) {
        ("foundation" | "platform", _) => ORDER.iter().position(|name| *name == package.name).map(Place::Ordered).ok_or_else(|| {
            "has no place in the order of tiers: add it to ORDER in xtask/src/checks/tiers.rs, after what it leans on, with a page in decisions/"
                .to_owned()
        }),
        ("domains", _) => Ok(Place::Domain),
        (_, "server") => Ok(Place::Server),
        ("testkit", _) | (_, "testkit" | "acceptance" | "xtask" | "bench") => Ok(Place::Dev),
        _ => Err("stands in no tier: put it under foundation, platform or domains".to_owned()),
    }
}

fn wrong_edge(metadata: &Metadata, from: &Package, place: Place, edge: &Dependency) -> Option<String> {
    let name = edge.name.as_str();
    if DRIVERS.contains(&name) && !MAY_NAME_A_DRIVER.contains(&from.name.as_str()) {
        return Some(format!("names the database driver {name}: only db may, so go through db"));
    }
    edge.path.as_ref()?;
    let to = place_of(metadata.packages.iter().find(|package| package.name == name)?).ok()?;
    let in_tests = edge.kind.as_deref() == Some("dev");
    if place == Place::Dev || (in_tests && FOR_TESTS.contains(&name)) {
        return None;
    }
    match (place, to) {
        (_, Place::Dev) => Some(format!(
            "leans on {name}, which is for tests: move it to [dev-dependencies] (testkit, testkit-db, testkit-pages) or remove it"
        )),
        (Place::Domain, Place::Domain) => Some(format!(
            "leans on the domain {name}: domains do not know each other; talk by an event, a panel, a fact or a link"
        )),
        (from, to) if to < from => None,
        _ => Some(format!(
            "leans on {name}, which stands above it: arrows point down only, so move what is shared down or turn the edge round"
        )),
    }
}
