//! Answers, written as a QuestionnaireResponse.

use super::extensions as ext;
use super::item_write::Writer;
use super::{CARRIED, goals, kinds};
use crate::model::{Answers, Item, Kind, Questionnaire, Value};
use serde_json::{Map, Value as Json, json};

/// What a response says besides its answers. Whoever calls decides what may be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Its id.
    pub id: Option<String>,
    /// When it was given, as FHIR writes an instant: `2031-03-01T10:00:00Z`.
    pub authored: Option<String>,
    /// `completed` when empty; otherwise `in-progress`, `amended`, `stopped`, `entered-in-error`.
    pub status: String,
    /// Whom it is about, as a reference: `Patient/…`. Nothing for an answer without a name.
    pub subject: Option<String>,
    /// How far the clock of the person is from the world's, for times of day: `Z` when empty, or `+01:00`.
    pub offset: String,
}

/// The answers as a FHIR R4 QuestionnaireResponse of this questionnaire.
pub fn response_out(questionnaire: &Questionnaire, answers: &Answers, about: &About) -> Json {
    let or = |text: &str, other: &str| if text.is_empty() { other.to_owned() } else { text.to_owned() };
    let mut out = Map::new();
    out.insert("resourceType".to_owned(), json!("QuestionnaireResponse"));
    out.insert("status".to_owned(), json!(or(&about.status, "completed")));
    ext::put(&mut out, "id", about.id.as_deref());
    ext::put(&mut out, "authored", about.authored.as_deref());
    ext::put(&mut out, "subject", about.subject.as_ref().map(|subject| json!({ "reference": subject })));
    let version = questionnaire.version.as_ref().map_or_else(String::new, |version| format!("|{version}"));
    ext::put(&mut out, "questionnaire", questionnaire.url.as_ref().map(|url| format!("{url}{version}")));
    let writing = Writing { writer: Writer::new(questionnaire), answers, offset: or(&about.offset, "Z") };
    let items = writing.items(&questionnaire.items, &[]);
    if !items.is_empty() {
        out.insert("item".to_owned(), Json::Array(items));
    }
    Json::Object(out)
}

struct Writing<'a> {
    writer: Writer<'a>,
    answers: &'a Answers,
    offset: String,
}

impl Writing<'_> {
    fn items(&self, items: &[Item], path: &[u32]) -> Vec<Json> {
        items.iter().flat_map(|item| self.item(item, path)).collect()
    }

    fn item(&self, item: &Item, path: &[u32]) -> Vec<Json> {
        match (item.kind.holds_items(), &item.repeats) {
            (true, None) => self.group(item, path).into_iter().collect(),
            (true, Some(_)) => {
                let repeats = 0..self.times(item, path);
                repeats.map(|time| [path, &[time]].concat()).filter_map(|path| self.group(item, &path)).collect()
            }
            (false, _) => self.question(item, path).into_iter().chain(self.far(item, path)).collect(),
        }
    }

    fn group(&self, item: &Item, path: &[u32]) -> Option<Json> {
        let inner = self.items(&item.items, path);
        (!inner.is_empty()).then(|| json!({ "linkId": item.id, "item": inner }))
    }

    /// How often a repeating group was filled in.
    fn times(&self, item: &Item, path: &[u32]) -> u32 {
        let inside: std::collections::BTreeSet<&str> = item.walk().map(|inner| inner.id.as_str()).collect();
        let rows = self.answers.0.iter().filter(|row| inside.contains(row.item.as_str()) && row.path.starts_with(path));
        rows.filter_map(|row| row.path.get(path.len())).max().map_or(0, |last| last.saturating_add(1))
    }

    fn question(&self, item: &Item, path: &[u32]) -> Option<Json> {
        let is_own = |value: &&Value| item.kind != Kind::Goal || !goals::is_far(value);
        let values = self.answers.at(&item.id, path).iter().filter(is_own);
        let fhir_type = fhir_type_of(item);
        let inner = self.items(&item.items, path);
        let mut answers: Vec<Json> = values.map(|value| self.answer(item, value, fhir_type)).collect();
        if answers.is_empty() {
            return (!inner.is_empty()).then(|| json!({ "linkId": item.id, "item": inner }));
        }
        if let (Some(Json::Object(first)), false) = (answers.first_mut(), inner.is_empty()) {
            first.insert("item".to_owned(), Json::Array(inner));
        }
        Some(json!({ "linkId": item.id, "answer": answers }))
    }

    /// How far along a goal is, which is a question of its own.
    fn far(&self, goal: &Item, path: &[u32]) -> Option<Json> {
        let id = goals::far_id(goal)?;
        let far = self.answers.at(&goal.id, path).iter().filter(|value| goals::is_far(value));
        let answers: Vec<Json> = far.map(|value| self.answer(goal, value, "integer")).collect();
        (!answers.is_empty()).then(|| json!({ "linkId": id, "answer": answers }))
    }

    fn answer(&self, item: &Item, value: &Value, fhir_type: &str) -> Json {
        let (ending, value) = self.writer.answer(item, value, fhir_type, &self.offset);
        json!({ format!("value{ending}"): value })
    }
}

/// The FHIR type of an item; that of the import, where the sort says less.
pub(super) fn fhir_type_of(item: &Item) -> &str {
    let imported = item.carried.get(CARRIED).and_then(|carried| carried.pointer("/patch/keys/type/is"));
    imported.and_then(Json::as_str).unwrap_or_else(|| kinds::type_of(item))
}
