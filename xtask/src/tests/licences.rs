use super::told;
use crate::checks::licences::check;
use crate::metadata::{Metadata, Node, Package, Resolve};

const DENY: &str = r#"
[licenses]
allow = [
    "MIT",
    "Apache-2.0 WITH LLVM-exception",
]
exceptions = [
    { crate = "special", allow = ["MPL-2.0"] },
]
"#;

fn with(name: &str, licence: Option<&str>, source: &str) -> String {
    let package = Package {
        name: name.to_owned(),
        version: "1.0.0".to_owned(),
        id: "1".to_owned(),
        license: licence.map(str::to_owned),
        source: Some(source.to_owned()),
        manifest_path: String::new(),
        dependencies: Vec::new(),
    };
    told(&check(
        &Metadata { packages: vec![package], resolve: Some(Resolve { nodes: vec![Node { id: "1".to_owned() }] }) },
        DENY,
    ))
}

#[test]
fn a_choice_needs_one_listed_licence_and_a_sum_needs_all() {
    let from = "registry+x";
    assert_eq!(with("a", Some("GPL-3.0 OR MIT"), from), "");
    assert_eq!(with("a", Some("MIT/Apache-2.0"), from), "");
    assert_eq!(with("a", Some("(GPL-3.0 OR MIT) AND Apache-2.0 WITH LLVM-exception"), from), "");
    assert!(with("a", Some("MIT AND GPL-3.0"), from).contains("is not on the list"));
    assert!(with("a", Some("GPL-3.0"), from).contains("is not on the list"));
    assert!(with("a", Some("(MIT"), from).contains("cannot be read"));
    assert!(with("a", None, from).contains("names no licence"));
}

#[test]
fn an_exception_is_for_one_crate_only() {
    assert_eq!(with("special", Some("MPL-2.0"), "registry+x"), "");
    assert!(with("other", Some("MPL-2.0"), "registry+x").contains("is not on the list"));
}

#[test]
fn only_released_versions_are_taken() {
    assert!(with("a", Some("MIT"), "git+https://example.org/a").contains("take a released version"));
}
