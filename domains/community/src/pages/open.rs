//! What is out of the figures of a report: of the innermost place that is published, for exactly these months.

use super::{common, figure::FiguresPage};
use crate::rules::named_months;
use i18n::{Words, Written};
use kernel::{OrganisationId, Outcome};
use ledger::App;
use maud::{Markup, html};
use measures::{Published, PublishedAsk};
use organisations::store::{nodes, within};
use serde_json::Value;
use std::collections::BTreeMap;
use web::Visit;

/// The word for everything together in the files of open data.
const ALL: &str = "all";
/// Decimals of a mean.
const DECIMALS: usize = 1;

/// What is out of one definition.
pub struct OpenFigure {
    /// The place that it is of; nothing when it is of all places together.
    place: Option<Written>,
    /// How the lines of the file about it begin: period, place.
    line: String,
    /// The figure as strangers are answered.
    figure: Value,
}

/// The definitions that have an open series, with what is out of them for this place and these months.
pub type Open = BTreeMap<String, Option<OpenFigure>>;

/// Looks each definition of the report up in what is out.
pub async fn find(visit: &Visit, page: &FiguresPage, published: Option<Published>) -> Outcome<Open> {
    let mut open = Open::new();
    let (Some(published), Some(counted)) = (published, &page.counted) else { return Ok(open) };
    let app = visit.site.app();
    let places = outward(app, page.seen.place).await?;
    let months = named_months(page.seen.period);
    for basis in &counted.bases {
        let ask = PublishedAsk { id: basis.id.clone(), ..PublishedAsk::default() };
        if (published.show)(app.clone(), ask).await.is_err() {
            continue;
        }
        let found = match &months {
            Some(months) => innermost(app, published, (&basis.id, months), &places).await,
            None => None,
        };
        open.insert(basis.id.clone(), found);
    }
    Ok(open)
}

async fn innermost(
    app: &App,
    published: Published,
    (id, months): (&str, &str),
    places: &[(OrganisationId, Written)],
) -> Option<OpenFigure> {
    let everything = std::iter::once(None);
    for place in places.iter().map(Some).chain(everything) {
        let node = place.map(|(id, _)| id.to_string());
        let ask = PublishedAsk { id: id.to_owned(), node: node.clone(), period: Some(months.to_owned()), by: None };
        let Ok(answer) = (published.show)(app.clone(), ask).await else { continue };
        let figure = answer.get("figure").cloned().unwrap_or_default();
        if word(&figure, "status") != "not_published" {
            let line = format!("{},{}", word(&answer, "period"), node.as_deref().unwrap_or(ALL));
            return Some(OpenFigure { place: place.map(|(_, names)| names.clone()), line, figure });
        }
    }
    None
}

/// A place and what it lies within, from the inside out.
async fn outward(app: &App, place: OrganisationId) -> Outcome<Vec<(OrganisationId, Written)>> {
    let mut now = app.db().snapshot().await?;
    let mut deep = vec![(usize::MAX, place)];
    for outer in within::list_outer(&mut now, place).await? {
        deep.push((within::list_outer(&mut now, outer).await?.len(), outer));
    }
    deep.sort_by_key(|(depth, id)| (std::cmp::Reverse(*depth), *id));
    let names: BTreeMap<OrganisationId, Written> =
        nodes::find_names(&mut now, deep.iter().map(|(_, id)| *id)).await?.into_iter().collect();
    Ok(deep.into_iter().map(|(_, id)| (id, names.get(&id).cloned().unwrap_or_default())).collect())
}

fn word<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The address of the file, the figure that stands there, and the line to look for.
pub fn view(visit: &Visit, (id, open): (&str, &Open)) -> Markup {
    let words = &visit.words;
    let Some(found) = open.get(id) else { return html! { (words.text("community-report-check-not-open")) } };
    let path = format!("/data/{}", measures::series_of(id));
    let file = format!("{path}.csv");
    html! {
        p .govuk-body {
            @match found {
                Some(one) => { bdi { (said(words, one)) } }
                None => { (words.text("community-report-open-not-these-months")) }
            }
        }
        p .govuk-body { a .govuk-link href=(path) { (common::whole(visit, &path)) } }
        @if let Some(one) = found {
            p .govuk-body {
                (words.text("community-report-open-file")) " "
                a .govuk-link href=(file) { (common::whole(visit, &file)) }
            }
            p .govuk-body { (words.text("community-report-open-row")) " " code { (one.line) } }
        }
    }
}

fn said(words: &Words, one: &OpenFigure) -> String {
    let all = || words.text("community-report-open-all").into_owned();
    let place = one.place.as_ref().map_or_else(all, |names| names.text(words.language()).to_owned());
    let figure = figure(words, &one.figure);
    words.with("community-report-open-figure", &[("place", i18n::name(&place)), ("figure", figure.into())])
}

/// A published figure in words: a count, so many of so many, a mean, or why there is none.
fn figure(words: &Words, figure: &Value) -> String {
    let part = |name: &str| figure.get(name).and_then(Value::as_i64);
    match (word(figure, "status"), part("numerator"), part("denominator")) {
        ("value", Some(above), Some(below)) => {
            words.with("community-report-open-of", &[("above", above.into()), ("below", below.into())])
        }
        ("value", Some(count), None) => words.number(count),
        ("value", None, _) => words.decimal(figure.get("value").and_then(Value::as_f64).unwrap_or_default(), DECIMALS),
        ("hidden", ..) => words.text("community-report-open-hidden").into_owned(),
        ("no_cases", ..) => words.text("community-report-open-no-cases").into_owned(),
        ("not_received", ..) => words.text("community-report-open-not-received").into_owned(),
        _ => words.text("community-report-open-not-collected").into_owned(),
    }
}
