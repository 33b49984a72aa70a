//! Elements with others in them: panels, matrices, rows of short questions.

use super::element::Reading;
use crate::model::{ChoiceSource, Item, Kind, Repeats};
use serde_json::{Value as Json, json};

impl Reading {
    /// What is in an element.
    pub(super) fn inside(&mut self, item: &mut Item, from: &Json, depth: usize) {
        match from.get("type").and_then(Json::as_str) {
            Some("panel" | "flowpanel") => item.items = self.elements(from, depth + 1),
            Some("paneldynamic") => {
                item.repeats = Some(repeats(from, "minPanelCount", "maxPanelCount"));
                item.items = self.elements(from, depth + 1);
            }
            Some("matrixdynamic") => {
                item.repeats = Some(repeats(from, "minRowCount", "maxRowCount"));
                item.items = self.columns(from, depth, "");
            }
            Some("matrixdropdown") => {
                for (value, text) in self.values(from, "rows") {
                    let id = self.own(&format!("{}_{value}", item.id));
                    let mut row = Item::new(id, Kind::Group, text);
                    row.items = self.columns(from, depth, &format!("{}_{value}_", item.id));
                    item.items.push(row);
                }
            }
            Some("matrix") => self.matrix(item, from),
            Some("multipletext") => {
                let all = from.get("items").and_then(Json::as_array).cloned().unwrap_or_default();
                let all = all.iter().map(|one| as_element(one, "text", &format!("{}_", item.id)));
                item.items = self.elements(&json!({ "elements": all.collect::<Vec<_>>() }), depth + 1);
            }
            _ => {}
        }
    }

    /// One question of each column of a table.
    fn columns(&mut self, from: &Json, depth: usize, before: &str) -> Vec<Item> {
        let usual = from.get("cellType").and_then(Json::as_str).unwrap_or("dropdown").to_owned();
        let choices = from.get("choices").cloned();
        let columns = from.get("columns").and_then(Json::as_array).cloned().unwrap_or_default();
        let all = columns.iter().map(|column| {
            let kind = column.get("cellType").and_then(Json::as_str).unwrap_or(&usual);
            let mut one = as_element(column, kind, before);
            if let (Some(one), Some(choices)) = (one.as_object_mut(), &choices) {
                one.entry("choices").or_insert_with(|| choices.clone());
            }
            one
        });
        self.elements(&json!({ "elements": all.collect::<Vec<_>>() }), depth + 1)
    }

    fn matrix(&mut self, item: &mut Item, from: &Json) {
        let list = self.keep_list(&item.id, from, "columns");
        let needed = item.required || from.get("isAllRowRequired") == Some(&Json::Bool(true));
        for (value, text) in self.values(from, "rows") {
            let mut row = Item::new(self.own(&format!("{}_{value}", item.id)), Kind::One, text);
            row.required = needed;
            row.choices = Some(ChoiceSource { list: list.clone(), ..ChoiceSource::default() });
            item.items.push(row);
        }
        item.required = false;
    }
}

fn as_element(from: &Json, kind: &str, before: &str) -> Json {
    let mut one = from.as_object().cloned().unwrap_or_default();
    let name = one.get("name").and_then(Json::as_str).unwrap_or_default().to_owned();
    one.remove("cellType");
    one.insert("type".to_owned(), json!(kind));
    one.insert("name".to_owned(), json!(format!("{before}{name}")));
    if !one.contains_key("title") {
        one.insert("title".to_owned(), json!(name));
    }
    Json::Object(one)
}

fn repeats(from: &Json, least: &str, most: &str) -> Repeats {
    let count = |name| from.get(name).and_then(Json::as_u64).and_then(|count| u32::try_from(count).ok());
    Repeats { least: count(least), most: count(most), count: None }
}
