use crate::{Answer, House, Module};
use db::Page;
use fhir::{Face, Reading};
use kernel::{Breadth, Role, RoleVerb, Verb};
use serde_json::json;
use web::Route;

const NONE: &str = "a module for tests";

fn module(name: &'static str) -> Module {
    Module {
        name,
        router: Answer::Nothing(NONE),
        routes: &[],
        navigation: Answer::Nothing(NONE),
        openapi: Answer::Nothing(NONE),
        fhir: Answer::Nothing(NONE),
        verbs: Answer::Nothing(NONE),
        roles: &[],
        migrations: Answer::Nothing(NONE),
        locales: Answer::Nothing(NONE),
        tells: Answer::Nothing(NONE),
        hears: Answer::Nothing(NONE),
        jobs: Answer::Nothing(NONE),
        timed: Answer::Nothing(NONE),
        erase: Answer::Nothing(NONE),
        portability: Answer::Nothing(NONE),
        check: Answer::Nothing(NONE),
        facts: Answer::Nothing(NONE),
        demo: Answer::Nothing(NONE),
    }
}

struct Keep;
impl Verb for Keep {
    const NAME: &'static str = "things.keep";
}

fn why(modules: Vec<Module>) -> String {
    House::of(modules).err().map(|misfit| misfit.to_string()).unwrap_or_default()
}

#[test]
fn two_modules_of_one_name_do_not_fit() {
    assert!(why(vec![module("things"), module("things")]).contains("things"));
}

#[test]
fn a_role_with_a_verb_that_nobody_declares_does_not_fit() {
    const ROLES: &[RoleVerb] = &[RoleVerb::new::<Keep>(Role::Moderator, Breadth::Within)];
    let without = Module { roles: ROLES, ..module("things") };
    assert!(why(vec![without]).contains("things.keep"));
    assert_eq!(why(vec![Module { verbs: Answer::Is(&["things.keep"]), ..without }]), "");
}

#[test]
fn a_route_for_a_verb_that_nobody_declares_does_not_fit() {
    const ROUTES: &[Route] = &[Route::verb("/things", "things.look")];
    assert!(why(vec![Module { routes: ROUTES, ..module("things") }]).contains("things.look"));
}

#[test]
fn a_verb_that_begins_with_another_modules_name_does_not_fit() {
    assert!(why(vec![Module { verbs: Answer::Is(&["other.keep"]), ..module("things") }]).contains("other.keep"));
}

#[test]
fn the_interface_document_holds_the_paths_of_every_module() {
    let one = Module { openapi: Answer::Is(|| json!({"paths": {"/a": 1}, "tags": ["a"]})), ..module("one") };
    let two = Module { openapi: Answer::Is(|| json!({"paths": {"/b": 2}, "tags": ["b"]})), ..module("two") };
    let whole = House::of(vec![one, two]).map(|house| house.openapi(json!({"openapi": "3.1.0"}))).unwrap();
    assert_eq!(whole, json!({"openapi": "3.1.0", "paths": {"/a": 1, "/b": 2}, "tags": ["a", "b"]}));
}

const QUESTIONNAIRES: Face = Face::new(
    "Questionnaire",
    |_, _| Box::pin(async { Ok(Reading::Absent) }),
    |_, _, _| Box::pin(async { Ok(Page { items: Vec::new(), next: None }) }),
);

#[test]
fn two_modules_may_answer_for_one_resource_type_and_one_module_only_once() {
    const ONE: &[Face] = &[QUESTIONNAIRES];
    const TWICE: &[Face] = &[QUESTIONNAIRES, QUESTIONNAIRES];
    let of = |name, faces| Module { fhir: Answer::Is(faces), ..module(name) };
    let house = House::of(vec![of("one", ONE), of("two", ONE)]).unwrap();
    let owners: Vec<&str> = house.faces().of("Questionnaire").map(|owned| owned.owner).collect();
    assert_eq!(owners, ["one", "two"]);
    assert!(why(vec![of("one", TWICE)]).contains("Questionnaire"));
}
