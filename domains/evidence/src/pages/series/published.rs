//! What programs without a role are answered where all figures are asked for: from what is out, and nothing else.

use super::{all, current, path};
use crate::{
    commands,
    model::Seen,
    rules::releases::{ALL, Merged},
};
use disclosure::Face;
use kernel::{OrRefusal, Outcome, Refusal};
use ledger::App;
use measures::{Published, PublishedAsk, figure::BY_UNKNOWN};
use serde_json::{Value, json};

/// What strangers are answered.
pub const PUBLISHED: Published = Published {
    list: |app| Box::pin(async move { list(&app).await }),
    show: |app, ask| Box::pin(async move { show(&app, &ask).await }),
};

async fn list(app: &App) -> Outcome<Value> {
    let outs = commands::list_out(app).await?;
    Ok(json!({ "items": all(&outs).iter().map(item).collect::<Vec<_>>() }))
}

fn item(merged: &Merged) -> Value {
    let table = &merged.table;
    json!({
        "id": table.definition,
        "code": table.code,
        "version": table.version,
        "title": table.title,
        "question": table.question,
        "type": table.made,
        "unit": table.unit,
        "periods": merged.periods.iter().map(|(text, _)| text).collect::<Vec<_>>(),
        "places": merged.places.iter().map(|place| &place.code).collect::<Vec<_>>(),
        "kinds": merged.kinds,
        "release": merged.release,
        "rests_on": merged.rests_on,
        "published_at": merged.updated.to_string(),
        "series": path(&table.series()),
    })
}

async fn show(app: &App, ask: &PublishedAsk) -> Outcome<Value> {
    let outs = commands::list_out(app).await?;
    let merged = Merged::of(&measures::series_of(&ask.id), &current(&outs));
    let merged = merged.filter(|merged| merged.table.definition == ask.id).or_absent()?;
    let place = ask.node.clone().unwrap_or_else(|| ALL.to_owned());
    if !merged.places.iter().any(|known| known.code == place) {
        return Err(Refusal::absent().into());
    }
    let period = period(&merged, ask.period.as_deref())?;
    let by = by(ask.by.as_deref())?;
    let cells = cells(&merged, (&place, &period), &by);
    let broken = merged.periods.iter().position(|(text, _)| *text == period).is_some_and(|at| merged.breaks_at(at));
    let seen = merged.seen((&period, &place, ALL));
    Ok(json!({
        "measure": merged.table.definition,
        "code": merged.table.code,
        "version": merged.table.version,
        "stage": "published",
        "release": merged.release,
        "type": merged.table.made,
        "unit": merged.table.unit,
        "node": if place == ALL { Vec::new() } else { vec![place.clone()] },
        "period": period,
        "by": by,
        "figure": figure(seen, broken),
        "cells": cells,
        "series": path(&merged.table.series()),
        "freshness": { "at": merged.updated.to_string() },
    }))
}

/// The period that was asked for, however it was written; the newest when none was.
fn period(merged: &Merged, asked: Option<&str>) -> Outcome<String> {
    let Some(asked) = asked.map(str::trim).filter(|text| !text.is_empty()) else {
        return Ok(merged.periods.last().or_absent()?.0.clone());
    };
    let asked: cube::Period = asked.parse().map_err(|_| measures::figure::PERIOD_UNKNOWN)?;
    let found = merged.periods.iter().find(|(_, period)| *period == asked);
    Ok(found.or_absent()?.0.clone())
}

fn by(asked: Option<&str>) -> Outcome<Vec<String>> {
    let words = asked.unwrap_or_default().split(',').map(str::trim).filter(|word| !word.is_empty());
    let mut found = Vec::new();
    for word in words {
        if !["kind", "month", "node"].contains(&word) {
            return Err(BY_UNKNOWN.into());
        }
        found.push(word.to_owned());
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// The published cells below: each kind, each published month of the period, each place directly below.
fn cells(merged: &Merged, (place, period): (&str, &str), by: &[String]) -> Vec<Value> {
    let split = |word: &str| by.iter().any(|one| one == word);
    let kinds: Vec<&str> = match split("kind") {
        true => merged.kinds.iter().map(String::as_str).filter(|kind| *kind != ALL).collect(),
        false => vec![ALL],
    };
    let below = merged.places.iter().filter(|one| one.parent.as_deref() == Some(place));
    let places: Vec<&str> = if split("node") { below.map(|one| one.code.as_str()).collect() } else { vec![place] };
    let whole = merged.periods.iter().find(|(text, _)| text == period).map(|(_, period)| period.span());
    let month = |one: &cube::Period| {
        matches!(one, cube::Period::Month(_)) && whole.is_some_and(|whole| whole.holds(one.span()))
    };
    let months: Vec<&str> = match split("month") {
        true => merged.periods.iter().filter(|(_, one)| month(one)).map(|(text, _)| text.as_str()).collect(),
        false => vec![period],
    };
    if by.is_empty() {
        return Vec::new();
    }
    let mut cells = Vec::new();
    for place in &places {
        for text in &months {
            for kind in &kinds {
                let at = merged.periods.iter().position(|(known, _)| known == text);
                let broken = at.is_some_and(|at| merged.breaks_at(at));
                cells.push(json!({
                    "kind": split("kind").then_some(*kind),
                    "month": split("month").then_some(*text),
                    "node": split("node").then_some(*place),
                    "figure": figure(merged.seen((text, place, kind)), broken),
                }));
            }
        }
    }
    cells
}

fn figure(seen: Option<Seen>, broken: bool) -> Value {
    let of = |status: &str, value: Value, above: Option<i64>, below: Option<i64>| json!({ "status": status, "value": value, "numerator": above, "denominator": below, "break_in_series": broken });
    match seen {
        Some(Seen::Count(count)) => of("value", json!(count), Some(count), None),
        Some(Seen::Rate { value, numerator, denominator }) => {
            of("value", json!(value), Some(numerator), Some(denominator))
        }
        Some(Seen::Mean { tenths, people }) => of("value", json!(tenths as f64 / 10.0), None, Some(people)),
        Some(Seen::None(face)) => of(word(face), Value::Null, None, None),
        None => of("not_published", Value::Null, None, None),
    }
}

const fn word(face: Face) -> &'static str {
    match face {
        Face::Hidden => "hidden",
        Face::NoCases => "no_cases",
        Face::NotReceived => "not_received",
        Face::NotCollected => "not_collected",
    }
}
