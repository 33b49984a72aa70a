//! Every promise of README.md, tried.

mod expressions;
mod fhir;
mod fhir_goals;
mod fhir_media;
mod fhir_patch;
mod hostile;
mod instruments;
mod logic;
mod scoring;
mod scoring_forms;
mod scoring_talking_therapies;
mod shipped;
mod surveyjs;
mod xlsform;
mod xlsform_engine;
mod xlsform_forms;
mod xlsform_package;
