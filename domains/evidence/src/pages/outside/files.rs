//! The files of a table that others published: each measure as open data, and the whole as one CSV.

use super::{PATH, compared::sentences, parts};
use crate::{
    commands,
    model::outside::{Held, Measure, Outside, OutsideId, OutsideStage, Unit},
    pages::common::whole,
    rules::outside::points,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use documents::{
    open::{self, Point, Series, Status},
    tables::{Cell, CsvFile, CsvStart},
};
use http::{HeaderValue, header};
use i18n::Words;
use jiff::{civil::Time, tz::TimeZone};
use kernel::{Fault, Language, OrFault, OrRefusal, Outcome, Refusal};
use maud::{Markup, html};
use web::Visit;

const DOING: &str = "writing a series of others";

/// Links to the files.
pub fn list(words: &Words, outside: &Outside) -> Markup {
    let path = |name: String| format!("{PATH}/{}/files/{name}", outside.id);
    let measures = (1..).zip(&outside.shape.0.measures).filter(|(_, one)| one.unit != Unit::Words);
    html! {
        h2 .govuk-heading-l { (words.text("evidence-outside-files")) }
        p .govuk-body { (words.text("evidence-outside-files-line")) }
        p .govuk-body { a .govuk-link href=(path("all.csv".to_owned())) download { (words.text("evidence-outside-files-all")) } }
        details .govuk-details {
            summary .govuk-details__summary { span .govuk-details__summary-text { (words.text("evidence-outside-files-each")) } }
            div .govuk-details__text {
                ul .govuk-list .govuk-list--spaced {
                    @for (number, measure) in measures {
                        li {
                            bdi { (measure.label) } ": "
                            @for (ending, kind) in [("csv", "CSV"), ("json", "JSON-stat"), ("zip", "Data Package")] {
                                a .govuk-link href=(path(format!("{number}.{ending}"))) download {
                                    (kind) span .govuk-visually-hidden { " " (measure.label) }
                                } " "
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One file.
pub async fn take(visit: Visit, Path((id, name)): Path<(String, String)>) -> Response {
    match made(&visit, &id, &name).await {
        Ok((bytes, media)) => {
            let mut response = bytes.into_response();
            let out = response.headers_mut();
            out.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
            // What was taken back is gone at once.
            out.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
            out.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
            response
        }
        Err(failure) => visit.refuse(&failure),
    }
}

async fn made(visit: &Visit, id: &str, name: &str) -> Outcome<(Vec<u8>, &'static str)> {
    let id: OutsideId = id.parse().map_err(|_| Refusal::absent())?;
    let found = commands::find_outside(visit.site.app(), id).await?;
    let outside = (found.stage == OutsideStage::Published).then_some(found).or_absent()?;
    const CSV: &str = "text/csv; charset=utf-8";
    if name == "all.csv" {
        return Ok((everything(visit, &outside).await?, CSV));
    }
    let (number, ending) = name.split_once('.').or_absent()?;
    let place = number.parse::<u32>().ok().and_then(|number| number.checked_sub(1)).or_absent()?;
    let measure = outside.shape.0.measures.get(place as usize).filter(|one| one.unit != Unit::Words).or_absent()?;
    let series = series(visit, &outside, (place, measure)).await?;
    match ending {
        "csv" => Ok((open::csv(&series).or_fault(DOING)?.0, CSV)),
        "json" => {
            let value = open::json_stat(&series).map_err(|flaw| Fault::internal(DOING, format!("{flaw:?}")))?;
            Ok((serde_json::to_vec(&value).or_fault(DOING)?, "application/json"))
        }
        "zip" => Ok((open::package(&series).or_fault(DOING)?, "application/zip")),
        _ => Err(Refusal::absent().into()),
    }
}

/// The words of files are English, so that their bytes are the same for everybody.
async fn series(visit: &Visit, outside: &Outside, (place, measure): (u32, &Measure)) -> Outcome<Series> {
    let words = &visit.site.catalogue().words(Language::English);
    let cells = commands::find_cells(visit.site.app(), outside.id, place).await?;
    let (dimensions, points) = points(&outside.shape.0, &cells, &words.text("evidence-outside-period"));
    let about = &outside.about.0;
    let shown_on = outside.shown_on.or_absent()?;
    let updated = shown_on.to_datetime(Time::midnight()).to_zoned(TimeZone::UTC).or_fault(DOING)?.timestamp();
    let mut notes = vec![words.text("evidence-outside-not-ours").into_owned(), source(words, outside)];
    notes.extend(sentences(words, &outside.compared.0));
    Ok(Series {
        id: format!("outside-{}-{}", outside.id, place + 1),
        title: format!("{}: {}", parts::title(words, about), measure.label),
        about: about.about.text(Language::English).to_owned(),
        source: about.publisher.clone(),
        address: whole(visit, &format!("{PATH}/{}/files/{}", outside.id, place + 1)),
        licence: (about.licence.clone(), licence(visit, outside)),
        release: shown_on.to_string(),
        updated,
        unit: words.text(&format!("evidence-unit-{}", measure.unit.as_str())).into_owned(),
        notes,
        statuses: statuses(words),
        dimensions,
        points,
    })
}

fn source(words: &Words, outside: &Outside) -> String {
    let about = &outside.about.0;
    let values = [
        ("publisher", about.publisher.as_str().into()),
        ("source", about.source.as_str().into()),
        ("published", about.published.as_str().into()),
        ("licence", about.licence.as_str().into()),
    ];
    words.with("evidence-outside-source-line", &values)
}

/// Where the words of the licence stand: its own address, or the page that names it.
fn licence(visit: &Visit, outside: &Outside) -> String {
    let own = &outside.about.0.licence_address;
    if own.is_empty() { whole(visit, &format!("{PATH}/{}", outside.id)) } else { own.clone() }
}

fn statuses(words: &Words) -> Vec<(Status, String)> {
    let said = |status: Status| {
        let key = match status {
            Status::Hidden => "evidence-outside-status-hidden",
            Status::NotCollected => "evidence-outside-status-absent",
            _ => "evidence-outside-status-figure",
        };
        (status, words.text(key).into_owned())
    };
    [Status::Normal, Status::Hidden, Status::NotCollected].map(said).to_vec()
}

/// Every cell of every measure in one file, as it was brought: a hidden one has a status and no figure.
async fn everything(visit: &Visit, outside: &Outside) -> Outcome<Vec<u8>> {
    let shape = &outside.shape.0;
    let measures = commands::list_cells(visit.site.app(), outside.id).await?;
    let categories: Vec<String> = (1..=shape.dimensions.len())
        .flat_map(|at| [format!("category_{at}"), format!("category_{at}_label")])
        .collect();
    let mut names = vec!["measure", "measure_label", "unit", "period"];
    names.extend(categories.iter().map(String::as_str));
    names.extend(["value", "status", "printed"]);
    let mut file = CsvFile::begin(Vec::new(), &names, CsvStart::Plain).or_fault(DOING)?;
    for (measure, cells) in shape.measures.iter().zip(&measures) {
        for cell in cells {
            let period = cell.period.and_then(|at| shape.periods.get(at as usize)).map_or("", String::as_str);
            let mut row = vec![
                Cell::Text(&measure.code),
                Cell::Text(&measure.label),
                Cell::Text(measure.unit.as_str()),
                Cell::Text(period),
            ];
            for (dimension, at) in shape.dimensions.iter().zip(&cell.at) {
                let category = dimension.of.get(*at as usize).or_absent()?;
                row.extend([Cell::Text(&category.code), Cell::Text(&category.label)]);
            }
            let point = crate::rules::outside::point(&cell.held);
            let printed = if let Held::Words(said) = &cell.held { said.as_str() } else { "" };
            row.extend([figure(&point), Cell::Text(point.status().code()), Cell::Text(printed)]);
            file.row(&row).or_fault(DOING)?;
        }
    }
    Ok(file.end().or_fault(DOING)?.0)
}

fn figure(point: &Point) -> Cell<'static> {
    match point.figure() {
        Some(figure) if figure.places == 0 => Cell::Whole(figure.units),
        #[expect(clippy::cast_precision_loss, reason = "published figures are far below 2⁵³")]
        Some(figure) => Cell::Number(figure.units as f64 / 10_f64.powi(i32::from(figure.places))),
        None => Cell::Empty,
    }
}
