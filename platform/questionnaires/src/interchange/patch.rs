//! The difference between what this crate writes and what was read, kept so that an unchanged part is written as it
//! was read.
//!
//! A difference is applied only where what is written now is still what was written when it was taken. So a
//! questionnaire that was changed after the import says what it says now, and keeps what nobody touched.

use serde_json::{Map, Value as Json, json};
use std::collections::BTreeSet;

/// What must be done to `written` to make it `read`; nothing when they are the same.
pub(crate) fn difference(written: &Json, read: &Json) -> Option<Json> {
    match (written, read) {
        _ if written == read => None,
        (Json::Object(written), Json::Object(read)) => Some(json!({ "keys": keys(written, read) })),
        (Json::Array(written), Json::Array(read)) => by_identity(written, read),
        _ => None,
    }
    .or_else(|| (written != read).then(|| json!({ "was": written, "is": read })))
}

fn keys(written: &Map<String, Json>, read: &Map<String, Json>) -> Map<String, Json> {
    let added = read.iter().filter(|(key, _)| !written.contains_key(*key)).map(|(key, is)| (key, json!({ "add": is })));
    let dropped =
        written.iter().filter(|(key, _)| !read.contains_key(*key)).map(|(key, was)| (key, json!({ "drop": was })));
    let changed = read.iter().filter_map(|(key, is)| Some((key, difference(written.get(key)?, is)?)));
    added.chain(dropped).chain(changed).map(|(key, change)| (key.clone(), change)).collect()
}

fn by_identity(written: &[Json], read: &[Json]) -> Option<Json> {
    let old = identities(written)?;
    let new = identities(read)?;
    let mut changes = Map::new();
    for (name, is) in new.iter().zip(read) {
        match old.iter().position(|known| known == name).and_then(|at| written.get(at)) {
            None => {
                changes.insert(name.clone(), json!({ "add": is }));
            }
            Some(was) => {
                if let Some(change) = difference(was, is) {
                    changes.insert(name.clone(), change);
                }
            }
        }
    }
    for (name, was) in old.iter().zip(written) {
        if !new.contains(name) {
            changes.insert(name.clone(), json!({ "drop": was }));
        }
    }
    if old == new { Some(json!({ "each": changes })) } else { Some(json!({ "each": changes, "order": new })) }
}

/// A name for each element, when each has one of its own. Lists of more than a few thousand are compared whole.
fn identities(all: &[Json]) -> Option<Vec<String>> {
    if all.len() > 2_000 {
        return None;
    }
    let names: Vec<String> = all.iter().map(identity).collect::<Option<_>>()?;
    let different: BTreeSet<&String> = names.iter().collect();
    (different.len() == names.len()).then_some(names)
}

fn identity(value: &Json) -> Option<String> {
    let object = value.as_object()?;
    if let Some(url) = object.get("url").and_then(Json::as_str) {
        let inner = object.get("extension").and_then(Json::as_array).into_iter().flatten();
        let lang = inner.filter(|part| part.get("url").and_then(Json::as_str) == Some("lang"));
        let lang: Vec<&str> = lang.filter_map(|part| part.get("valueCode").and_then(Json::as_str)).collect();
        return Some(format!("url {url} {}", lang.join(" ")));
    }
    if let Some(question) = object.get("question").and_then(Json::as_str) {
        return Some(format!(
            "question {question} {}",
            object.get("operator").and_then(Json::as_str).unwrap_or_default()
        ));
    }
    const NAMES: [&str; 9] =
        ["linkId", "id", "code", "valueCoding", "valueString", "valueInteger", "valueDate", "valueTime", "system"];
    NAMES.iter().find_map(|name| object.get(*name).map(|found| format!("{name} {}", short(found))))
}

fn short(value: &Json) -> String {
    match value {
        Json::Object(coding) => {
            let part = |name| coding.get(name).and_then(Json::as_str).unwrap_or_default();
            format!("{}|{}", part("system"), part("code"))
        }
        other => other.to_string(),
    }
}

/// `written` with `change` done to it.
pub(crate) fn apply(written: Option<Json>, change: &Json) -> Option<Json> {
    if let Some(add) = change.get("add") {
        return Some(written.map_or_else(|| add.clone(), |now| merged(now, &Json::Null, add)));
    }
    if let Some(drop) = change.get("drop") {
        return written.filter(|now| now != drop);
    }
    let now = written?;
    if let (Some(was), Some(is)) = (change.get("was"), change.get("is")) {
        return Some(if now == *was { is.clone() } else { merged(now, was, is) });
    }
    Some(match (now, change.get("keys"), change.get("each")) {
        (Json::Object(now), Some(Json::Object(keys)), _) => Json::Object(apply_keys(now, keys)),
        (Json::Array(now), _, Some(Json::Object(each))) => Json::Array(apply_each(now, each, change.get("order"))),
        (now, ..) => now,
    })
}

fn apply_keys(mut now: Map<String, Json>, keys: &Map<String, Json>) -> Map<String, Json> {
    for (key, change) in keys {
        if let Some(value) = apply(now.remove(key), change) {
            now.insert(key.clone(), value);
        }
    }
    now
}

fn apply_each(now: Vec<Json>, each: &Map<String, Json>, order: Option<&Json>) -> Vec<Json> {
    let names: Vec<String> = now.iter().map(|value| identity(value).unwrap_or_default()).collect();
    let known: BTreeSet<&String> = names.iter().collect();
    let added: Vec<(String, Json)> = each
        .iter()
        .filter(|(name, _)| !known.contains(*name))
        .filter_map(|(name, change)| Some((name.clone(), change.get("add")?.clone())))
        .collect();
    let kept = now.into_iter().zip(names.iter().cloned()).filter_map(|(value, name)| {
        let value = match each.get(&name) {
            Some(change) => apply(Some(value), change)?,
            None => value,
        };
        Some((name, value))
    });
    let mut all: Vec<(String, Json)> = kept.chain(added).collect();
    if let Some(Json::Array(order)) = order {
        let place = |name: &str| order.iter().position(|known| known.as_str() == Some(name)).unwrap_or(usize::MAX);
        all.sort_by_key(|(name, _)| place(name));
    }
    all.into_iter().map(|(_, value)| value).collect()
}

/// What is written now, with what the import brought beyond what was written then. Only lists grow.
fn merged(now: Json, was: &Json, is: &Json) -> Json {
    let (Json::Array(mut now), Json::Array(is)) = (now.clone(), is) else { return now };
    let known = was.as_array().map_or(&[][..], Vec::as_slice);
    let more: Vec<Json> = is.iter().filter(|value| !known.contains(value) && !now.contains(value)).cloned().collect();
    now.extend(more);
    Json::Array(now)
}
