//! Who may do what, and how far: one table for the whole house, read by people.

use super::golden;
use kernel::{Breadth, Role};
use server::wire;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// What stands above the table.
const HEAD: &str = "\
Who may do what, and how far. One line for each thing that can be done; below it, who may do it.
  own       what belongs to the person
  chosen    what belongs to somebody who chose this person
  within    what lies within the organisation that the part was given for
  everyone  all of it
Whoever does not stand here is told that there is no such thing.
";

/// The table as a manager reads it.
fn table() -> String {
    let house = wire::house().unwrap();
    let permissions = house.permissions();
    let mut text = String::from(HEAD);
    let verbs: BTreeSet<&str> = house.verbs().into_iter().collect();
    for verb in verbs {
        let mut reaches: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for role in Role::ALL {
            if let Some(breadth) = permissions.breadth(*role, verb) {
                reaches.entry(breadth.as_str()).or_default().push(role.as_str());
            }
        }
        writeln!(text, "\n{verb}").unwrap();
        if reaches.is_empty() {
            writeln!(text, "  nobody").unwrap();
        }
        for breadth in Breadth::ALL {
            if let Some(roles) = reaches.get(breadth.as_str()) {
                writeln!(text, "  {:<10}{}", breadth.as_str(), roles.join(", ")).unwrap();
            }
        }
    }
    text
}

#[test]
fn the_permission_table_is_as_it_was_approved() {
    golden::compare("permissions.txt", &table());
}

#[test]
fn every_verb_can_be_done_by_somebody() {
    let house = wire::house().unwrap();
    let permissions = house.permissions();
    let idle: Vec<&str> = house
        .verbs()
        .into_iter()
        .filter(|verb| Role::ALL.iter().all(|role| permissions.breadth(*role, verb).is_none()))
        .collect();
    assert!(idle.is_empty(), "nobody may ever do {idle:?}");
}

#[test]
fn the_administrator_never_reaches_what_people_wrote() {
    let house = wire::house().unwrap();
    let permissions = house.permissions();
    let content: Vec<&str> = house
        .verbs()
        .into_iter()
        .filter(|verb| verb.starts_with("engagement."))
        .filter(|verb| permissions.breadth(Role::Administrator, verb).is_some())
        .collect();
    assert!(content.is_empty(), "the administrator may {content:?}");
}

#[test]
fn contact_details_are_for_one_role_alone() {
    let permissions = wire::house().unwrap().permissions();
    let sees: Vec<&str> = Role::ALL
        .iter()
        .filter(|role| permissions.breadth(**role, "engagement.see_contact").is_some())
        .map(|role| role.as_str())
        .collect();
    assert_eq!(sees, ["identity_custodian"]);
}
