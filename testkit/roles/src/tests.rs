use super::must_be;
use kernel::{Breadth, Role, RoleVerb, Verb};

struct Read;
impl Verb for Read {
    const NAME: &'static str = "things.read";
}

const VERBS: &[&str] = &["things.read"];
const ROLES: &[RoleVerb] =
    &[RoleVerb::new::<Read>(Role::Person, Breadth::Own), RoleVerb::new::<Read>(Role::AreaLead, Breadth::Within)];

#[test]
fn a_table_that_says_what_is_so_is_taken() {
    must_be(&[("things.read", "person own, area_lead within")], VERBS, ROLES);
}

#[test]
#[should_panic(expected = "area_lead within")]
fn a_role_that_nobody_wrote_down_is_found() {
    must_be(&[("things.read", "person own")], VERBS, ROLES);
}

#[test]
#[should_panic(expected = "things.read")]
fn a_verb_that_nobody_wrote_down_is_found() {
    must_be(&[], VERBS, ROLES);
}
