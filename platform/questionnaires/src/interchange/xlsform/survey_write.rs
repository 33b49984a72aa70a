//! A question, written as a row of the sheet `survey`.

use super::columns::KIND;
use super::sheets_write::{Languages, Line};
use super::types::{self, Type};
use super::{CARRIED, conditions, media, own};
use crate::model::{Item, Kind};
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// The rows of these items and of what is in them.
pub(super) fn rows(items: &[Item], several: &BTreeSet<String>, languages: &Languages) -> Vec<Line> {
    let mut rows = Vec::new();
    for item in items {
        rows.push(row(item, several, languages));
        rows.extend(self::rows(&item.items, several, languages));
        if item.kind.holds_items() {
            let end = if item.repeats.is_some() { "end_repeat" } else { "end_group" };
            rows.push(Line::from_iter([("type".to_owned(), end.to_owned())]));
        }
    }
    rows
}

fn carried<'a>(item: &'a Item, name: &str) -> Option<&'a Json> {
    item.carried.get(CARRIED)?.get(name)
}

fn carried_text<'a>(item: &'a Item, name: &str) -> Option<&'a str> {
    carried(item, name).and_then(Json::as_str)
}

fn row(item: &Item, several: &BTreeSet<String>, languages: &Languages) -> Line {
    let mut line = Line::new();
    let (type_cell, appearance) = type_of(item);
    let told = carried_text(item, "type").is_some() || told_kind(item, &type_cell, &appearance) == Some(item.kind);
    put(&mut line, "type", Some(type_cell));
    put(&mut line, "name", Some(item.id.clone()));
    put(&mut line, "appearance", Some(appearance));
    put(&mut line, KIND, (!told).then(|| item.kind.as_str().to_owned()));
    let required = if item.required { Some("yes") } else { carried_text(item, "required") };
    put(&mut line, "required", required.map(ToOwned::to_owned));
    put(&mut line, "read_only", item.read_only.then(|| "yes".to_owned()));
    rules(&mut line, item, several);
    put(&mut line, "parameters", parameters(item));
    for (_, column, name) in media::named(item) {
        line.entry(column).or_insert(name);
    }
    for (name, text) in carried(item, "columns").and_then(Json::as_object).into_iter().flatten() {
        put(&mut line, name, text.as_str().map(ToOwned::to_owned));
    }
    for (name, text) in own::cells(item) {
        put(&mut line, name, Some(text));
    }
    words(&mut line, item, languages);
    line
}

fn put(line: &mut Line, name: &str, text: Option<String>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        line.insert(name.to_owned(), text);
    }
}

/// When the question is shown, what is allowed, what is calculated, and what stands there at first.
fn rules(line: &mut Line, item: &Item, several: &BTreeSet<String>) {
    put(line, "relevant", Some(conditions::relevant(&item.shown, several)));
    put(line, "constraint", conditions::constraint(item));
    let filter = item.choices.as_ref().and_then(|source| source.filter.as_ref());
    let count = item.repeats.as_ref().and_then(|repeats| repeats.count.as_ref());
    for (name, expression) in [
        ("calculation", item.calculation.as_ref()),
        ("choice_filter", filter),
        ("repeat_count", count),
        ("default", item.initial_expression.as_ref()),
    ] {
        put(line, name, expression.map(|expression| expression.text.clone()));
    }
    let initial: Vec<String> = item.initial.iter().map(conditions::plain).collect();
    put(line, "default", Some(initial.join(" ")));
}

fn words(line: &mut Line, item: &Item, languages: &Languages) {
    let constraint = item.constraints.first().map(|constraint| &constraint.message);
    let picture = item.media.iter().find(|media| media::is_file(media)).map(|media| &media.words);
    let all = [
        ("label", Some(&item.text)),
        ("hint", Some(&item.hint)),
        ("guidance_hint", Some(&item.guidance)),
        ("required_message", Some(&item.required_message)),
        ("constraint_message", constraint),
        ("comhar_help", Some(&item.help)),
        ("comhar_low", Some(&item.low)),
        ("comhar_high", Some(&item.high)),
        ("comhar_picture", picture),
    ];
    for (base, text) in all {
        for (tag, words) in text.into_iter().flat_map(crate::model::Text::iter) {
            line.insert(languages.column(base, tag), words.to_owned());
        }
    }
}

fn type_of(item: &Item) -> (String, String) {
    let (plain, usual) = types::written(item.kind);
    let appearance = carried_text(item, "appearance").unwrap_or(usual).to_owned();
    let list = item.choices.as_ref().map(|source| source.list.as_str());
    let cell = match (carried_text(item, "type"), item.kind, list) {
        (Some(kept), ..) => kept.to_owned(),
        (None, kind, _) if kind.holds_items() && item.repeats.is_some() => "begin_repeat".to_owned(),
        (None, Kind::OneOrOther | Kind::SeveralOrOther, Some(list)) => format!("{plain} {list} or_other"),
        (None, Kind::Area, Some(list)) if item.repeats.is_some() => format!("select_multiple {list}"),
        (None, Kind::Area, Some(list)) => format!("select_one {list}"),
        (None, kind, Some(list)) if kind.has_choices() => format!("{plain} {list}"),
        _ => plain.to_owned(),
    };
    (cell, appearance)
}

/// The sort that a reader would make of the type and the appearance.
fn told_kind(item: &Item, type_cell: &str, appearance: &str) -> Option<Kind> {
    let kind = match types::read(type_cell)? {
        Type::Begin { .. } => Kind::Group,
        Type::Chosen { kind, .. } | Type::Plain(kind) | Type::Kept(kind, _) => kind,
        Type::End { .. } => return None,
    };
    let fractional = item.kind == Kind::Number && type_cell == "range";
    if fractional { Some(Kind::Number) } else { Some(types::with_appearance(kind, appearance)) }
}

fn parameters(item: &Item) -> Option<String> {
    let kept = carried_text(item, "parameters");
    let scale = matches!(item.kind, Kind::Scale | Kind::Rating | Kind::Recommend | Kind::Line);
    match (kept, &item.bounds.least, &item.bounds.most) {
        (None, Some(least), Some(most)) if scale => {
            Some(format!("start={} end={} step=1", conditions::plain(least), conditions::plain(most)))
        }
        (None, ..) => item.choices.as_ref().is_some_and(|source| source.shuffled).then(|| "randomize=true".to_owned()),
        (Some(kept), Some(least), Some(most)) if scale => {
            Some(with_bounds(kept, &conditions::plain(least), &conditions::plain(most)))
        }
        (Some(kept), ..) => Some(kept.to_owned()),
    }
}

/// The parameters as they were read, with the bounds of now.
fn with_bounds(kept: &str, least: &str, most: &str) -> String {
    let now = |part: &str| match part.split_once('=').map(|(key, _)| key.trim().to_lowercase()) {
        Some(key) if key == "start" => format!("start={least}"),
        Some(key) if key == "end" => format!("end={most}"),
        _ => part.to_owned(),
    };
    kept.split(' ').map(now).collect::<Vec<_>>().join(" ")
}
