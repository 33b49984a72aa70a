//! Imported forms go through the engine: every expression that an import makes is one that it reads.

use super::xlsform_forms::forms;
use crate::interchange::{fhir, surveyjs, xlsform};
use crate::logic::Form;

#[test]
fn every_imported_spreadsheet_form_is_read_by_the_engine() {
    for (name, bytes) in forms().into_iter().filter(|(name, _)| *name != "duplicates allowed") {
        let form = xlsform::read(&bytes).unwrap().questionnaire;
        assert!(Form::read(form).map_err(|flaws| panic!("{name}: {flaws:?}")).is_ok());
    }
}

#[test]
fn an_imported_surveyjs_form_is_read_by_the_engine() {
    let json = serde_json::from_str(include_str!("data/surveyjs/walk.json")).unwrap();
    let form = surveyjs::read(&json).unwrap().questionnaire;
    assert!(Form::read(form).map_err(|flaws| panic!("{flaws:?}")).is_ok());
}

#[test]
fn imported_fhir_forms_are_read_by_the_engine() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/data/fhir/");
    for name in [
        "own-walks",
        "Questionnaire-bb",
        "Questionnaire-f201",
        "Questionnaire-gcs",
        "Questionnaire-zika-virus-exposure-assessment",
        "sdc-test-all-data-types",
        "sdc-test-enableWhen",
        "sdc-test-initialvalue",
        "sdc-test-initialvalue-multiple",
        "sdc-test-nested-groups",
        "sdc-test-required-radios",
    ] {
        let text = std::fs::read_to_string(format!("{folder}{name}.json")).unwrap();
        let form = fhir::questionnaire_in(&serde_json::from_str(&text).unwrap()).unwrap().questionnaire;
        assert!(Form::read(form).map_err(|flaws| panic!("{name}: {flaws:?}")).is_ok());
    }
}
