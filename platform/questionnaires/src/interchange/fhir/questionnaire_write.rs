//! A whole questionnaire, written.

use super::super::patch;
use super::extensions::{self as ext, Object};
use super::item_write::Writer;
use super::{CARRIED, item_parts, lists, texts, values};
use crate::model::Questionnaire;
use serde_json::{Map, Value as Json, json};

/// The questionnaire as a FHIR R4 Questionnaire. What an import carried comes out again where it stood.
pub fn questionnaire_out(questionnaire: &Questionnaire) -> Json {
    let writer = Writer::new(questionnaire);
    let mut out = Some(Json::Object(own(&writer, questionnaire)));
    if let Some(change) = questionnaire.carried.get(CARRIED) {
        out = patch::apply(out, change);
    }
    let mut out = out.unwrap_or_else(|| json!({}));
    if let (Json::Object(out), false) = (&mut out, questionnaire.items.is_empty()) {
        out.insert("item".to_owned(), Json::Array(writer.all(&questionnaire.items)));
    }
    out
}

/// The questionnaire without its items and without what was carried.
pub(super) fn own(writer: &Writer<'_>, questionnaire: &Questionnaire) -> Object {
    let mut out = Map::new();
    out.insert("resourceType".to_owned(), json!("Questionnaire"));
    out.insert("language".to_owned(), json!(writer.language.as_str()));
    out.insert("status".to_owned(), json!("active"));
    out.insert("name".to_owned(), json!(questionnaire.name));
    ext::put(&mut out, "url", questionnaire.url.as_deref());
    ext::put(&mut out, "version", questionnaire.version.as_deref());
    texts::write(&mut out, "title", &questionnaire.title, &writer.language);
    texts::write(&mut out, "description", &questionnaire.about, &writer.language);
    texts::write(&mut out, "copyright", &questionnaire.rights, &writer.language);
    if !questionnaire.codes.is_empty() {
        out.insert("code".to_owned(), questionnaire.codes.iter().map(values::coding).collect());
    }
    for variable in &questionnaire.variables {
        item_parts::push_expression(&mut out, ext::VARIABLE, variable);
    }
    let sets = writer.contained.iter().filter_map(|(name, id)| Some((id, questionnaire.lists.get(*name)?)));
    let sets: Vec<Json> = sets.map(|(id, list)| lists::value_set(id, list, &writer.language)).collect();
    if !sets.is_empty() {
        out.insert("contained".to_owned(), Json::Array(sets));
    }
    out
}
