//! What is out of the figures of a report: of the innermost place that is published, for exactly these months.

use super::{common, figure::FiguresPage};
use crate::rules::named_months;
use i18n::{Words, Written};
use kernel::{OrganisationId, Outcome};
use ledger::App;
use maud::{Markup, html};
use measures::{Published, PublishedAsk};
use organisations::store::{nodes, within};
use print::{Piece, Term, piece};
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
        if part(&figure, "status") != "not_published" {
            let line = format!("{},{}", part(&answer, "period"), node.as_deref().unwrap_or(ALL));
            return Some(OpenFigure { place: place.map(|(_, names)| names.clone()), line, figure });
        }
    }
    None
}

/// A place and what it lies within, from the inside out, with their names.
async fn outward(app: &App, place: OrganisationId) -> Outcome<Vec<(OrganisationId, Written)>> {
    let mut now = app.db().snapshot().await?;
    let places = within::list_outward(&mut now, place).await?;
    let mut names: BTreeMap<OrganisationId, Written> =
        nodes::find_names(&mut now, places.iter().copied()).await?.into_iter().collect();
    Ok(places.into_iter().map(|id| (id, names.remove(&id).unwrap_or_default())).collect())
}

fn part<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The word for open data.
pub fn word(words: &Words) -> String {
    words.text("community-report-check-open").into_owned()
}

/// What is out of a definition, for a file: what is said of it, the name of its series, its file and the line to look for.
pub fn terms(visit: &Visit, (id, open): (&str, &Open)) -> Vec<Term> {
    let words = &visit.words;
    let series = measures::series_of(id);
    let term =
        |word: &str, pieces| Term { word: words.text(&format!("community-report-pdf-{word}")).into_owned(), pieces };
    let found = open.get(id);
    let said = match found {
        None => words.text("community-report-check-not-open").into_owned(),
        Some(None) => words.text("community-report-open-not-these-months").into_owned(),
        Some(Some(one)) => said(words, one),
    };
    let mut named = piece(series.as_str());
    if found.is_some() {
        named.extend([Piece::Text(" ".to_owned()), Piece::Address(common::whole(visit, &path(id)))]);
    }
    let mut terms = vec![Term { word: word(words), pieces: piece(said) }, term("series", named)];
    if let Some(Some(one)) = found {
        terms.push(term("file", vec![Piece::Address(common::whole(visit, &file(id)))]));
        terms.push(term("lines", piece(one.line.as_str())));
    }
    terms
}

fn path(id: &str) -> String {
    format!("/data/{}", measures::series_of(id))
}

fn file(id: &str) -> String {
    format!("{}.csv", path(id))
}

/// The address of the file, the figure that stands there, and the line to look for.
pub fn view(visit: &Visit, (id, open): (&str, &Open)) -> Markup {
    let words = &visit.words;
    let Some(found) = open.get(id) else { return html! { (words.text("community-report-check-not-open")) } };
    let (path, file) = (path(id), file(id));
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
    let count = |name: &str| figure.get(name).and_then(Value::as_i64);
    match (part(figure, "status"), count("numerator"), count("denominator")) {
        ("value", Some(above), Some(below)) => {
            words.with("community-report-open-of", &[("above", above.into()), ("below", below.into())])
        }
        ("value", Some(number), None) => words.number(number),
        ("value", None, _) => words.decimal(figure.get("value").and_then(Value::as_f64).unwrap_or_default(), DECIMALS),
        ("hidden", ..) => words.text("community-report-open-hidden").into_owned(),
        ("no_cases", ..) => words.text("community-report-open-no-cases").into_owned(),
        ("not_received", ..) => words.text("community-report-open-not-received").into_owned(),
        _ => words.text("community-report-open-not-collected").into_owned(),
    }
}
