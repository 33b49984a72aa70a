use super::told;
use crate::checks::tiers::check;
use crate::metadata::{Dependency, Metadata, Package};

fn package(folder: &str, edges: &[(&str, Option<&str>)]) -> Package {
    let name = match folder {
        "testkit/databases" => "testkit-db",
        other => other.rsplit('/').next().unwrap(),
    };
    let edge = |(name, kind): &(&str, Option<&str>)| Dependency {
        name: (*name).to_owned(),
        kind: kind.map(str::to_owned),
        path: (!["rusqlite", "serde"].contains(name)).then(|| format!("/house/{name}")),
    };
    Package {
        name: name.to_owned(),
        version: "0.1.0".to_owned(),
        id: name.to_owned(),
        license: None,
        source: None,
        manifest_path: format!("/house/{folder}/Cargo.toml"),
        dependencies: edges.iter().map(edge).collect(),
    }
}

fn house(changed: Package) -> Metadata {
    let mut packages = vec![
        package("foundation/kernel", &[]),
        package("foundation/db", &[("kernel", None), ("rusqlite", None), ("testkit-db", Some("dev"))]),
        package("platform/web", &[("kernel", None)]),
        package("platform/people", &[("web", None), ("db", None)]),
        package("domains/engagement", &[("people", None), ("testkit", Some("dev"))]),
        package("domains/surveys", &[("people", None)]),
        package("server", &[("engagement", None), ("surveys", None)]),
        package("testkit", &[("server", None), ("testkit-db", None)]),
        package("testkit/databases", &[("db", None), ("rusqlite", None)]),
    ];
    packages.retain(|package| package.name != changed.name);
    packages.push(changed);
    Metadata { packages, resolve: None }
}

#[test]
fn a_house_in_order_is_left_alone() {
    assert_eq!(told(&check(&house(package("foundation/kernel", &[("serde", None)])))), "");
}

#[test]
fn an_arrow_that_points_up_is_refused() {
    let told = told(&check(&house(package("platform/web", &[("people", None)]))));
    assert!(told.starts_with("web: leans on people, which stands above it"), "{told}");
}

#[test]
fn a_domain_that_names_a_domain_is_refused() {
    let told = told(&check(&house(package("domains/surveys", &[("engagement", None)]))));
    assert!(told.contains("surveys: leans on the domain engagement"), "{told}");
}

#[test]
fn a_domain_that_names_the_server_is_refused_even_for_tests() {
    assert!(told(&check(&house(package("domains/surveys", &[("server", Some("dev"))])))).contains("leans on server"));
}

#[test]
fn the_program_never_leans_on_the_testkit() {
    assert!(told(&check(&house(package("domains/surveys", &[("testkit", None)])))).contains("which is for tests"));
    assert!(told(&check(&house(package("server", &[("testkit", Some("build"))])))).contains("which is for tests"));
}

#[test]
fn only_db_names_a_driver() {
    assert!(
        told(&check(&house(package("platform/people", &[("rusqlite", None)]))))
            .contains("people: names the database driver rusqlite")
    );
}

#[test]
fn a_crate_without_a_place_is_refused() {
    assert!(told(&check(&house(package("platform/extras", &[])))).contains("extras: has no place in the order"));
    assert!(told(&check(&house(package("shed/extras", &[])))).contains("extras: stands in no tier"));
}
