//! Files that others sent, changed a little at a time.

use super::{
    chance::{Chance, change, harm},
    used,
};
use crate::{
    Questionnaire,
    interchange::{fhir, surveyjs, xlsform},
    tests::xlsform_forms,
};
use serde_json::Value as Json;

/// How often each file is changed and read.
const ROUNDS: usize = 20;

fn files(folder: &str, beginning: &str) -> Vec<Vec<u8>> {
    let folder = format!("{}/src/tests/data/{folder}", env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    paths.retain(|path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        name.starts_with(beginning) && name.ends_with(".json")
    });
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// Changed as JSON, several times over, and changed as bytes where it is JSON still.
fn changed(file: &[u8], chance: &mut Chance) -> Option<Json> {
    if chance.below(4) == 0 {
        let mut bytes = file.to_vec();
        harm(&mut bytes, chance);
        return serde_json::from_slice(&bytes).ok();
    }
    let mut json: Json = serde_json::from_slice(file).unwrap();
    for _ in 0..=chance.below(4) {
        change(&mut json, chance);
    }
    Some(json)
}

#[test]
fn a_changed_fhir_questionnaire_is_read_or_refused() {
    let mut chance = Chance(1);
    for file in files("fhir", "").iter().filter(|file| file.len() < 40_000) {
        for json in (0..ROUNDS).filter_map(|_| changed(file, &mut chance)).collect::<Vec<_>>() {
            if let Ok(read) = fhir::questionnaire_in(&json) {
                used(read.questionnaire);
            }
        }
    }
}

#[test]
fn a_changed_fhir_response_is_read_or_refused() {
    let mut chance = Chance(2);
    let read = |file: &Vec<u8>| fhir::questionnaire_in(&serde_json::from_slice(file).unwrap()).ok();
    let asked: Vec<Questionnaire> =
        files("fhir", "Questionnaire-").iter().filter_map(read).map(|read| read.questionnaire).collect();
    for file in files("fhir", "QuestionnaireResponse-").iter().filter(|file| file.len() < 40_000) {
        for json in (0..ROUNDS).filter_map(|_| changed(file, &mut chance)).collect::<Vec<_>>() {
            for questionnaire in &asked {
                if let Ok(answers) = fhir::response_in(questionnaire, &json) {
                    let _written = fhir::response_out(questionnaire, &answers, &fhir::About::default());
                }
            }
        }
    }
}

#[test]
fn a_changed_surveyjs_form_is_read_or_refused() {
    let mut chance = Chance(3);
    for file in files("surveyjs", "") {
        for json in (0..ROUNDS * 4).filter_map(|_| changed(&file, &mut chance)).collect::<Vec<_>>() {
            if let Ok(read) = surveyjs::read(&json) {
                used(read.questionnaire);
            }
        }
    }
}

#[test]
fn a_damaged_workbook_is_read_or_refused() {
    let mut chance = Chance(4);
    for (_, file) in xlsform_forms::forms() {
        for _ in 0..ROUNDS {
            let mut bytes = file.clone();
            harm(&mut bytes, &mut chance);
            if let Ok(read) = xlsform::read(&bytes) {
                used(read.questionnaire);
            }
        }
    }
}
