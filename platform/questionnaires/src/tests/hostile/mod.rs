//! Files and answers made to hurt: whatever is read is read or refused, in bounded time, and what was read can be used.

mod chance;
mod files;
mod shapes;
mod sheets;

use super::logic::now;
use crate::{
    Answers, Questionnaire,
    interchange::{fhir, xlsform},
    logic::Form,
};

/// Everything that the house does with a questionnaire after it was read.
fn used(questionnaire: Questionnaire) {
    let kept = serde_json::to_string(&questionnaire).unwrap();
    assert_eq!(serde_json::from_str::<Questionnaire>(&kept).unwrap(), questionnaire);
    let written = fhir::questionnaire_out(&questionnaire);
    let _again = fhir::questionnaire_in(&written);
    if let Ok(bytes) = xlsform::write(&questionnaire) {
        let _again = xlsform::read(&bytes);
    }
    let Ok(form) = Form::read(questionnaire) else { return };
    let begun = form.begin(&Answers::default(), now());
    let settled = form.settle(&begun, now());
    let _problems = form.check(&settled);
    for item in form.questionnaire().walk().take(50) {
        let _offered = form.choices(item, &[], &settled);
        let _asks = form.dependents(&item.id);
    }
    let response = fhir::response_out(form.questionnaire(), &settled.answers, &fhir::About::default());
    let _read = fhir::response_in(form.questionnaire(), &response);
}
