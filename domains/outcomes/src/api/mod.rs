//! For programs, as FHIR R4: Questionnaire (measures), QuestionnaireResponse (answers), Observation (scores derived from them).
//!
//! A person's program reads their own. A program of staff or of a supporter names the person it reads (`subject` or `patient`),
//! sees what that person shares at this moment, and stands in the person's list of who looked.

mod observations;
mod questionnaires;
mod responses;
mod seen;

use fhir::{Face, Parameter};

const MEASURES: &[Parameter] = &[Parameter::uri("url"), Parameter::string("title")];
const ANSWERS: &[Parameter] = &[
    Parameter::reference("subject"),
    Parameter::reference("patient"),
    Parameter::reference("questionnaire"),
    Parameter::date("authored"),
];
const SCORES: &[Parameter] = &[
    Parameter::reference("subject"),
    Parameter::reference("patient"),
    Parameter::token("code"),
    Parameter::date("date"),
    Parameter::reference("derived-from"),
];

/// What this domain answers for.
pub const FACES: &[Face] = &[
    Face::new("Questionnaire", questionnaires::read, questionnaires::search).parameters(MEASURES),
    Face::new("QuestionnaireResponse", responses::read, responses::search)
        .parameters(ANSWERS)
        .creating(responses::create),
    Face::new("Observation", observations::read, observations::search).parameters(SCORES),
];
