//! Who may do what: the table of roles, and what each gets done.

use super::{House, both, form, refusal};
use crate::{
    commands,
    model::{ReleaseForm, ReleaseId, Stage},
    rules::study::StudyForm,
};
use kernel::{Caller, Role};

/// Each verb with the roles that may do it, and how far. A role that comes or goes changes this table, too.
const WHO_MAY: &[(&str, &str)] = &[
    ("evidence.see_releases", "lived_experience_reviewer everyone, national_office everyone"),
    ("evidence.prepare_release", "national_office everyone"),
    ("evidence.sign_release", "lived_experience_reviewer everyone, national_office everyone"),
    ("evidence.import_outside", "national_office everyone"),
    ("evidence.keep_findings", "area_lead within, national_office everyone"),
    ("evidence.write_case", "area_lead within, national_office everyone"),
    ("evidence.decide_case", "national_office everyone"),
    ("evidence.publish_release", "national_office everyone"),
];

#[test]
fn every_role_may_what_stands_in_the_table_and_nothing_else() {
    testkit_roles::must_be(WHO_MAY, crate::ALL_VERBS, crate::DEFAULT_ROLES);
}

/// What this caller is let into of everything that is done with releases, series of others and findings.
async fn let_into(house: &House, caller: &Caller, (id, name): (ReleaseId, &str)) -> Vec<&'static str> {
    let app = &house.app;
    let plan = ReleaseForm { name: name.to_owned(), ..form(name, &["t.people"], "2026Q1") };
    let mut into = Vec::new();
    // Whoever may is refused by a rule, or it is done; whoever may not finds nothing there.
    let mut note = |what, refused: &'static str| {
        if !["absent", "sign_in"].contains(&refused) {
            into.push(what);
        }
    };
    note("list", refusal(commands::list_releases(app, caller).await));
    note("see", refusal(commands::see_release(app, caller, id).await));
    note("choose", refusal(commands::list_choices(app, caller, &house.figures).await));
    note("prepare", refusal(commands::prepare_release(app, caller, &house.figures, &plan).await));
    note("run", refusal(commands::run_release(app, caller, &house.figures, id).await));
    note("correct", refusal(commands::correct_release(app, caller, id, "Late rows.").await));
    note("sign", refusal(commands::sign_release(app, caller, id, "another digest").await));
    note("hold", refusal(commands::hold_release(app, caller, id, app.now()).await));
    note("publish", refusal(commands::publish_release(app, caller, id).await));
    note("import", refusal(commands::bring_file(app, caller, "a.csv", b"").await));
    note("imports", refusal(commands::list_imports(app, caller).await));
    note("study", refusal(commands::add_study(app, caller, &StudyForm::default()).await));
    into
}

both! {
    async fn each_part_is_let_into_what_is_its_own_and_nothing_else(house: House) {
        house.put(1, &house.people(0..35, ("south-west", "2026-02-05", "drop_in"))).await;
        let id = house.drafted(&form("q1", &["t.people"], "2026Q1")).await;
        assert_eq!(house.run(id).await, Stage::Attacked);
        let office = [
            "list", "see", "choose", "prepare", "run", "correct", "sign", "hold", "publish", "import", "imports", "study",
        ];
        let parts: Vec<(&str, Caller, &[&str])> = vec![
            ("office", house.maire(), &office),
            ("reviewer", house.tomas(), &["list", "see", "sign"]),
            ("lead", house.wearing("fionnuala", Role::AreaLead, Some("south-west")), &["study"]),
            ("responder", house.wearing("sarah", Role::Responder, Some("leeside-team")), &[]),
            ("owner", house.wearing("martin", Role::ServiceOwner, Some("leeside-team")), &[]),
            ("administrator", house.wearing("peter", Role::Administrator, Some("ireland")), &[]),
            ("safety-reader", house.wearing("declan", Role::SafetyReader, Some("ireland")), &[]),
            ("moderator", house.wearing("orla", Role::Moderator, Some("ireland")), &[]),
            ("custodian", house.wearing("grace", Role::IdentityCustodian, Some("ireland")), &[]),
            ("themselves", house.wearing("aoife", Role::Person, None), &[]),
            ("nobody", house.nobody(), &[]),
        ];
        for (name, caller, wanted) in parts {
            assert_eq!(let_into(&house, &caller, (id, name)).await, wanted, "{name}");
        }
    }
}
