//! The files of open data. The same figures give the same bytes, so a program that has them is told so and gets nothing.

use super::{all, find, made, path};
use crate::{
    commands,
    model::{Out, Stage},
    pages::{common, out},
    rules::releases::Merged,
};
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use documents::open::{self, Catalogue, CatalogueEntry, Feed, FeedEntry, File};
use documents::tables::FileSum;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use i18n::Words;
use jiff::fmt::rfc2822;
use kernel::{Fault, Language, OrFault, Outcome, Time};
use sha2::{Digest, Sha256};
use web::Visit;

/// The words of files are English, so that their bytes are the same for everybody.
pub(super) fn english(visit: &Visit) -> Words {
    visit.site.catalogue().words(Language::English)
}

/// A file of a series: what comes after its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Csv,
    JsonStat,
    Package,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Csv, Self::JsonStat, Self::Package];

    /// `people-reached.csv` as a name and a kind.
    pub(super) fn split(name: &str) -> Option<(&str, Self)> {
        let csv = name.strip_suffix(".csv").map(|name| (name, Self::Csv));
        csv.or_else(|| name.strip_suffix(".json").map(|name| (name, Self::JsonStat)))
    }

    /// The address of this file of a series.
    pub(super) fn path(self, series: &str) -> String {
        let path = path(series);
        match self {
            Self::Csv => format!("{path}.csv"),
            Self::JsonStat => format!("{path}.json"),
            Self::Package => format!("{path}/datapackage.zip"),
        }
    }

    const fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::JsonStat => "application/json",
            Self::Package => "application/zip",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::JsonStat => "JSON-stat 2.0",
            Self::Package => "Data Package",
        }
    }

    fn bytes(self, series: &open::Series) -> Outcome<Vec<u8>> {
        const DOING: &str = "writing a published series";
        match self {
            Self::Csv => open::csv(series).map(|(bytes, _)| bytes).or_fault(DOING),
            Self::JsonStat => {
                let value = open::json_stat(series).map_err(|flaw| Fault::internal(DOING, format!("{flaw:?}")))?;
                serde_json::to_vec(&value).or_fault(DOING)
            }
            Self::Package => open::package(series).or_fault(DOING),
        }
    }
}

/// `/data/{series}.csv` and `/data/{series}.json`.
pub(super) async fn file(visit: &Visit, headers: &HeaderMap, (name, kind): (&str, Kind)) -> Response {
    match bytes_of(visit, name, kind).await {
        Ok((bytes, merged)) => answer(headers, (bytes, kind.media(), merged.updated)),
        Err(failure) => visit.refuse(&failure),
    }
}

async fn bytes_of(visit: &Visit, name: &str, kind: Kind) -> Outcome<(Vec<u8>, Merged)> {
    let (merged, _) = find(visit.site.app(), name, visit.query.chosen("release")).await?;
    let bytes = kind.bytes(&made::open(&visit.site, &english(visit), &merged))?;
    Ok((bytes, merged))
}

/// The Data Package of a series.
pub async fn package(visit: Visit, headers: HeaderMap, Path(name): Path<String>) -> Response {
    file(&visit, &headers, (&name, Kind::Package)).await
}

/// Bytes with the tag by which a program asks whether they are still the same.
fn answer(headers: &HeaderMap, (bytes, media, updated): (Vec<u8>, &'static str, Time)) -> Response {
    let sum: String = Sha256::digest(&bytes).iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("\"{sum}\"");
    let asked = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let same = asked.split(',').map(str::trim).any(|one| one == "*" || one.trim_start_matches("W/") == tag);
    let mut response = if same { StatusCode::NOT_MODIFIED.into_response() } else { bytes.into_response() };
    let out = response.headers_mut();
    // A reader may keep it, and asks each time whether it is still the same: what is taken back is gone at once.
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    out.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        out.insert(header::ETAG, tag);
    }
    let date = rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&updated);
    if let Some(date) = date.ok().and_then(|date| HeaderValue::from_str(&date).ok()) {
        out.insert(header::LAST_MODIFIED, date);
    }
    response
}

/// Every series with its files.
pub async fn catalogue(visit: Visit, headers: HeaderMap) -> Response {
    let written = async {
        let outs = commands::list_out(visit.site.app()).await?;
        let (document, updated) = catalogue_of(&visit, &outs)?;
        Ok((serde_json::to_vec(&document).or_fault("writing the catalogue")?, updated))
    };
    match written.await {
        Ok((bytes, updated)) => answer(&headers, (bytes, "application/ld+json", updated)),
        Err(failure) => visit.refuse(&failure),
    }
}

fn catalogue_of(visit: &Visit, outs: &[Out]) -> Outcome<(serde_json::Value, Time)> {
    let words = english(visit);
    let modified = outs.iter().map(Out::changed_at).max().unwrap_or(Time::UNIX_EPOCH);
    let mut entries = Vec::new();
    for merged in all(outs) {
        entries.push(entry(visit, &words, &merged)?);
    }
    let name = visit.site.settings().name.clone();
    let all = Catalogue {
        address: common::whole(visit, "/data/catalogue.jsonld"),
        title: words.with("evidence-data-catalogue-title", &[("name", name.as_str().into())]),
        about: words.text("evidence-data-lead").into_owned(),
        publisher: (name, common::whole(visit, "/")),
        language: "en".to_owned(),
        modified,
        series: entries,
    };
    Ok((open::catalogue(&all), modified))
}

fn entry(visit: &Visit, words: &Words, merged: &Merged) -> Outcome<CatalogueEntry> {
    let series = made::open(&visit.site, words, merged);
    let mut files = Vec::new();
    for kind in Kind::ALL {
        let bytes = kind.bytes(&series)?;
        let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        files.push(File {
            title: kind.title().to_owned(),
            address: common::whole(visit, &kind.path(&series.id)),
            media_type: kind.media().split(';').next().unwrap_or_default().to_owned(),
            sum: Some(FileSum { bytes: bytes.len() as u64, sha256 }),
        });
    }
    Ok(CatalogueEntry {
        keywords: vec![merged.table.code.clone(), merged.table.unit.clone()],
        issued: merged.first,
        modified: merged.updated,
        release: series.release,
        licence: series.licence.1,
        id: series.id,
        title: series.title,
        about: series.about,
        address: series.address,
        files,
    })
}

/// What came out, what was corrected and what was taken back.
pub async fn atom(visit: Visit, headers: HeaderMap) -> Response {
    match commands::list_out(visit.site.app()).await {
        Ok(outs) => {
            let updated = outs.iter().map(Out::changed_at).max().unwrap_or(Time::UNIX_EPOCH);
            answer(&headers, (feed(&visit, &outs).into_bytes(), "application/atom+xml; charset=utf-8", updated))
        }
        Err(failure) => visit.refuse(&failure),
    }
}

fn feed(visit: &Visit, outs: &[Out]) -> String {
    let words = &english(visit);
    let entry = |one: &Out| {
        let summary = match one.stage {
            Stage::Withdrawn => {
                words.with("evidence-feed-withdrawn", &[("reason", one.withdrawn_because.as_str().into())])
            }
            Stage::Corrected => words.text("evidence-feed-corrected").into_owned(),
            _ if one.reason.is_empty() => words.text("evidence-feed-published").into_owned(),
            _ => words.with("evidence-feed-correction", &[("reason", one.reason.as_str().into())]),
        };
        FeedEntry {
            id: format!("urn:uuid:{}", one.id.uuid()),
            title: format!("{} ({})", one.document.0.titles.text(Language::English), one.document.0.release),
            summary,
            address: common::whole(visit, &out::path(one.id)),
            published: one.published_at,
            updated: one.changed_at(),
        }
    };
    let name = visit.site.settings().name.clone();
    let address = common::whole(visit, "/data/releases.atom");
    open::feed(&Feed {
        id: address.clone(),
        title: words.with("evidence-feed-title", &[("name", name.as_str().into())]),
        author: name,
        address,
        page: common::whole(visit, out::PATH),
        language: "en".to_owned(),
        entries: outs.iter().map(entry).collect(),
    })
}
