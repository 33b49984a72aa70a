//! JSON-stat 2.0 (json-stat.org, "JSON-stat Dataset Format").

use super::{Dimension, Flaw, Point, Role, Series, Status};
use serde_json::{Map, Value, json};

/// The series as a dataset. A figure that is not there is `null`, with its status beside it.
///
/// # Errors
/// When the series is flawed.
pub fn json_stat(series: &Series) -> Result<Value, Flaw> {
    series.check()?;
    let ids: Vec<&str> = series.dimensions.iter().map(|dimension| dimension.id.as_str()).collect();
    let sizes: Vec<usize> = series.dimensions.iter().map(|dimension| dimension.categories.len()).collect();
    let (values, status) = (values(series), status(series));
    let dimensions: Map<String, Value> =
        series.dimensions.iter().map(|dimension| (dimension.id.clone(), one(dimension))).collect();
    let labels: Map<String, Value> =
        series.statuses.iter().map(|(status, words)| (status.code().to_owned(), words.clone().into())).collect();
    let mut all = json!({
        "version": "2.0",
        "class": "dataset",
        "href": format!("{}.json", series.address),
        "label": series.title,
        "source": series.source,
        "updated": series.updated.to_string(),
        "note": notes(series),
        "id": ids,
        "size": sizes,
        "dimension": dimensions,
        "value": values,
        "extension": {
            "status": { "label": labels },
            "unit": series.unit,
            "release": series.release,
            "licence": { "name": series.licence.0, "href": series.licence.1 },
        },
    });
    let roles = roles(series);
    if let Some(all) = all.as_object_mut() {
        if !status.is_empty() {
            all.insert("status".to_owned(), Value::Object(status));
        }
        if !roles.is_empty() {
            all.insert("role".to_owned(), Value::Object(roles));
        }
    }
    Ok(all)
}

fn values(series: &Series) -> Vec<Value> {
    let value = |point: &Point| match point.figure() {
        Some(figure) if figure.places == 0 => figure.units.into(),
        Some(figure) => figure.float().into(),
        None => Value::Null,
    };
    series.points.iter().map(value).collect()
}

fn status(series: &Series) -> Map<String, Value> {
    let other = series.points.iter().enumerate().filter(|(_, point)| point.status() != Status::Normal);
    other.map(|(at, point)| (at.to_string(), point.status().code().into())).collect()
}

fn notes(series: &Series) -> Vec<&str> {
    std::iter::once(series.about.as_str()).chain(series.notes.iter().map(String::as_str)).collect()
}

fn one(dimension: &Dimension) -> Value {
    let index: Vec<&str> = dimension.categories.iter().map(|term| term.code.as_str()).collect();
    let label: Map<String, Value> =
        dimension.categories.iter().map(|term| (term.code.clone(), term.label.clone().into())).collect();
    let mut child: Map<String, Value> = Map::new();
    for term in &dimension.categories {
        if let Some(parent) = &term.parent {
            let below = child.entry(parent.clone()).or_insert_with(|| json!([]));
            if let Some(below) = below.as_array_mut() {
                below.push(term.code.clone().into());
            }
        }
    }
    let mut category = json!({ "index": index, "label": label });
    if let (Some(category), false) = (category.as_object_mut(), child.is_empty()) {
        category.insert("child".to_owned(), Value::Object(child));
    }
    json!({ "label": dimension.label, "category": category })
}

fn roles(series: &Series) -> Map<String, Value> {
    let mut roles = Map::new();
    for (role, name) in [(Role::Time, "time"), (Role::Place, "geo"), (Role::Measure, "metric")] {
        let ids: Vec<&str> = series
            .dimensions
            .iter()
            .filter(|dimension| dimension.role == role)
            .map(|dimension| dimension.id.as_str())
            .collect();
        if !ids.is_empty() {
            roles.insert(name.to_owned(), ids.into());
        }
    }
    roles
}
