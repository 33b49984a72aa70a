//! Both notations, read into one tree and evaluated by one evaluator.

mod fhirpath;
mod hostile;
mod oracle;
mod xpath;

use super::logic::{item, now};
use crate::{
    Answers, Expression, Kind, Notation, Questionnaire, Value,
    logic::{Flaw, Form},
};

/// A form with one calculated item `result` beside `items`.
pub(super) fn form(notation: Notation, text: &str, items: Vec<crate::Item>) -> Result<Form, Vec<Flaw>> {
    let mut result = item("result", Kind::Calculated);
    result.calculation = Some(Expression { notation, text: text.to_owned(), name: None });
    let questionnaire = Questionnaire {
        name: "test".into(),
        items: items.into_iter().chain([result]).collect(),
        ..Questionnaire::default()
    };
    Form::read(questionnaire)
}

/// What the expression gives for these answers.
pub(super) fn value(notation: Notation, text: &str, items: Vec<crate::Item>, answers: &Answers) -> Vec<Value> {
    let form = form(notation, text, items).unwrap_or_else(|flaws| panic!("{text}: {flaws:?}"));
    form.settle(answers, now()).answers.of("result").to_vec()
}

/// What FHIRPath gives without any answers.
pub(super) fn fhir(text: &str) -> Vec<Value> {
    value(Notation::FhirPath, text, Vec::new(), &Answers::default())
}

/// What XPath gives without any answers.
pub(super) fn xpath(text: &str) -> Vec<Value> {
    value(Notation::XPath, text, Vec::new(), &Answers::default())
}
