//! Compares who may do what with the table that a crate has written down.

use kernel::{Permissions, Role, RoleVerb};

/// Every verb of a crate with the roles that may do it, and how far: exactly what stands in the table, in its order. A role that
/// comes or goes, and a verb that nobody wrote down, is found.
#[track_caller]
pub fn must_be(table: &[(&str, &str)], verbs: &[&str], roles: &[RoleVerb]) {
    let all = Permissions::new(roles.iter().copied());
    let who = |verb: &str| {
        let reach = |role: &Role| Some(format!("{role} {}", all.breadth(*role, verb)?));
        Role::ALL.iter().filter_map(reach).collect::<Vec<_>>().join(", ")
    };
    let found: Vec<(&str, String)> = verbs.iter().map(|verb| (*verb, who(verb))).collect();
    let table: Vec<(&str, String)> = table.iter().map(|(verb, roles)| (*verb, (*roles).to_owned())).collect();
    assert_eq!(found, table);
}

#[cfg(test)]
mod tests;
